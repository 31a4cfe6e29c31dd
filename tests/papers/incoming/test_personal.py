"""Papers with personal data: the public log gives nothing away, and says what must go from the draft."""

from collections.abc import Callable

from click.testing import Result

from support import Project

PAPER = """ỦY BAN NHÂN DÂN
XÃ HÒA BÌNH
Số: 95/BC-UBND
Hòa Bình, ngày 20 tháng 6 năm 2024
BÁO CÁO
Kết quả giải quyết hồ sơ
I. KẾT QUẢ
Ông Trần Văn Nam, căn cước 020190005678, điện thoại 0914 065 627, đã nhận kết quả.
II. NHIỆM VỤ
1. Tiếp tục tiếp nhận hồ sơ.
Trên đây là báo cáo./.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
Ghi chú thêm: CCCD 025090001234, gọi 0912 345 678
"""


def test_the_log_gives_nothing_away(commune: Project, take_in: Callable[..., Result]) -> None:
    """Lines that were not understood are masked; what is personal in the draft is told with its file and line."""
    file = commune.root / "vao.txt"
    file.write_text(PAPER, "utf-8")
    done = take_in(file)
    assert done.exit_code == 0, done.output
    written = (commune.root / "data/bao-cao/2024/95-bc-ubnd.yml").read_text("utf-8").split("\n")
    line = next(number for number, row in enumerate(written, 1) if "020190005678" in row)
    where = f"Nên xem lại data/bao-cao/2024/95-bc-ubnd.yml:{line}"
    assert f"{where}: có số định danh, căn cước (đang có: “02••••••••78”); bỏ trước khi đăng" in done.output
    assert f"{where}: có số điện thoại (đang có: “09•• ••• •27”); bỏ trước khi đăng" in done.output
    for number in ("020190005678", "0914 065 627", "025090001234", "0912 345 678"):
        assert number not in done.output
