"""What a site still lacks, in order of worth to residents: what has nothing in it is hidden, and told here to staff."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..core.kind import Here, View
from ..kinds import activity, document, feedback, hotline, index, news, procedure, report, unit
from ..kinds.procedure import procedures
from ..kinds.unit import Unit

# What data/phan-anh.yml may begin with; the commune's own time limits are still to be written.
FIRST_REMARKS = """\
thoi_han_tra_loi: [cần bổ sung: số ngày làm việc theo quy chế của đơn vị, ví dụ 10]
thoi_han_chuyen: [cần bổ sung: số ngày làm việc để chuyển đúng nơi, ví dụ 5]
can_cu:
  - Tiếp nhận, xử lý phản ánh, kiến nghị theo Nghị định số 20/2008/NĐ-CP, được sửa đổi, bổ sung tại Nghị định số \
63/2010/NĐ-CP và Nghị định số 92/2017/NĐ-CP.
cach_gui:
  - ten: Gọi đường dây nóng
    mo_ta: Xem số của lãnh đạo và cán bộ theo từng lĩnh vực; nói rõ việc gì, ở đâu, từ khi nào.
    dia_chi: /duong-day-nong/
  - ten: Gặp trực tiếp
    mo_ta: Đến nơi tiếp nhận trong giờ làm việc; cán bộ ghi vào sổ và đọc lại cho người gửi nghe.
  - ten: Cổng Dịch vụ công quốc gia, mục phản ánh, kiến nghị
    mo_ta: Gửi trên Cổng Dịch vụ công quốc gia, theo dõi kết quả bằng mã phản ánh.
    dia_chi: https://dichvucong.gov.vn
khong_dang:
  - ten: Khiếu nại, tố cáo
    ly_do: Được tiếp nhận và giải quyết theo Luật Khiếu nại, Luật Tố cáo, nên không đưa vào sổ này.
  - ten: Dữ liệu cá nhân
    ly_do: Tên, số điện thoại, số giấy tờ, ngày sinh, địa chỉ nhà của bất cứ ai được bỏ trước khi đăng.
"""
HIDDEN = "đang ẩn khỏi menu, trang chủ"


@dataclass(frozen=True)
class Gap:
    """Something that is not there yet: the file or folder to write it in, and what it is."""

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


def gaps(here: Here) -> Iterator[Gap]:
    """Everything that is lacking, what residents need most first."""
    yield from _contacts(here)
    yield from _sections(here)
    yield from _more(unit.of(here), here)


def _contacts(here: Here) -> Iterator[Gap]:
    owner, lines = unit.of(here), [entry.data for entry in here.read[hotline.KIND]]
    if "dia_chi" not in owner.samples and owner.address.startswith(owner.office):
        yield Gap(unit.PATH, "địa chỉ trụ sở (mục “dia_chi”) chưa có số nhà, tên đường")
    if not owner.hours:
        yield Gap(
            unit.PATH, "chưa ghi giờ làm việc (mục “gio_lam_viec”), nên trang chưa nói được lúc nào có người nghe máy"
        )
    if not any(line.group in {"lanh_dao", "linh_vuc"} for line in lines):
        yield Gap(hotline.PATH, "chưa có số của lãnh đạo và công chức phụ trách lĩnh vực")
    known = procedures(here)
    if known and not any(one.required_papers for one in known):
        yield Gap(
            f"{procedure.FOLDER}/", "các thủ tục chỉ có tên và mã; chưa có giấy tờ cần mang, thời hạn, phí, lệ phí"
        )


def _sections(here: Here) -> Iterator[Gap]:
    """The parts of the site that are hidden as long as nothing is in them."""
    if not here.read[feedback.SETTINGS]:
        yield Gap(feedback.PATH, f"chưa có cách gửi và thời hạn trả lời; phần Phản ánh {HIDDEN}")
    parts = (
        ("Thủ tục", procedure.FOLDER, "thủ tục", procedures(here)),
        ("Tin, bài và Thống kê", news.FOLDER, "tin, bài", news.KIND.shown(here)),
        ("Báo cáo", report.FOLDER, "báo cáo", report.KIND.shown(here)),
        ("Văn bản", document.FOLDER, "văn bản", document.published(here).documents),
        ("Hoạt động", activity.FOLDER, "hoạt động", activity.KIND.shown(here)),
    )
    for name, path, noun, things in parts:
        if not things:
            yield Gap(f"{path}/", f"chưa có {noun} nào; phần {name} {HIDDEN}")


def _more(owner: Unit, here: Here) -> Iterator[Gap]:
    if not owner.email:
        yield Gap(unit.PATH, "chưa ghi thư điện tử công vụ (mục “email”)")
    if not owner.responsible:
        yield Gap(unit.PATH, "chưa ghi người chịu trách nhiệm (mục “nguoi_chiu_trach_nhiem”), hiện ở chân trang")
    indices = [entry.data for entry in index.KIND.shown(here)]
    if indices and not any(one.years for one in indices):
        yield Gap(f"{index.FOLDER}/", "chưa có điểm năm nào; trang Chỉ số chỉ giới thiệu từng chỉ số")


# Told by the check, by every build and on the page of the state of the site.
VIEW = View(id="con-thieu", notices=lambda here: (f"Nên bổ sung {gap}" for gap in gaps(here)))
