"""Papers as text: golden cases, and the balance of their words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import garble as garbled
from cchc.core import legacy
from cchc.core.proofreading import lost_letters
from cchc.core.text import clean
from cchc.core.yaml_writer import dump
from cchc.kinds.unit import Unit
from cchc.papers.incoming import compose, word_balance
from cchc.papers.incoming import read as reading
from cchc.papers.incoming.compose import GivenByStaff
from cchc.papers.incoming.lines import FromAbove, FromLeft, TextLine, joined_paragraphs, split_page_furniture
from cchc.papers.incoming.recognise import recognise
from cchc.papers.incoming.tables import grid
from cchc.papers.incoming.validation import problems_of
from paper import UNIT
from support import Project

CASES = Path(__file__).with_name("cases")
NAMES = sorted(path.stem for path in CASES.glob("*.txt"))
PIECES = """Số: 92/BC-UBND
BÁO CÁO
Kết quả 6 tháng
Kính gửi: UBND tỉnh
- UBND tỉnh;
Căn cứ Luật;
I. KẾT QUẢ
1. Công tác
a) Nội dung
+ ý nhỏ
II. NHIỆM VỤ
1. Việc một.
Trên đây là báo cáo./.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
PHỤ LỤC I
Một\thai\tba
1\t2\t3
| a | b |
Điều 1. Thành lập
QUYẾT ĐỊNH:
V/v họp
Hòa Bình, ngày 05 tháng 3 năm 2025
2
_____

./.
Số: /
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Phần thứ nhất
1.1. Nhỏ
(Kèm theo Báo cáo số 92/BC-UBND)
Số: 7/BC-UBND
Số: 92/2024/NQ-HĐND
Số: 12/UBND-VX
KẾ HOẠCH
TỜ TRÌNH
BÁO CÁO Kết quả quý II năm 2030
- - hai gạch
- 1. một
- ./.
1. 2. ba
1.
1. Nguyễn Văn B
KT. CHỦ TỊCH
(Ban hành kèm theo Quyết định số 12 của xã)
|  | x |
|---|---|
\tx\ty
Hòa Bình, ngày    tháng 3 năm 2025
Hà Nội, ngày 31 tháng 2 năm 2025
[cần bổ sung: nơi nhận]
Trên đây là báo cáo ./. ./.
UBND HUYỆN X
XÃ HÒA BÌNH
đoạn tiếp: chữ thường
giá: 10 # ghi thêm
& đầu
null""".split("\n")
ROWS = st.lists(st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))


def read(rows: list[str]) -> tuple[TextLine, ...]:
    """Lines as the text reader makes them."""
    return tuple(TextLine(number, row) for number, row in enumerate(map(clean, rows), 1) if row.strip())


def balanced(lines: tuple[TextLine, ...], unit: Unit = UNIT) -> word_balance.WordBalance:
    """The balance of a paper."""
    found = recognise(lines)
    made = compose.compose(found, unit, GivenByStaff(day=date(2025, 3, 5)))
    printed, left = found.ledger.printed, found.ledger.left
    return word_balance.balance(lines, made.data, printed, left, (unit.issuer, unit.office))


@pytest.mark.parametrize("name", NAMES)
def test_case(commune: Project, take_in: Callable[..., Result], name: str) -> None:
    """Every made-up paper becomes the data a reader would write, and staff are told what was seen."""
    target = commune.root / "ra.yml"
    result = take_in(CASES / f"{name}.txt", "--ra", str(target))
    assert result.exit_code == 0, result.output
    assert target.read_text("utf-8") == (CASES / f"{name}.yml").read_text("utf-8")
    told = (CASES / f"{name}.said").read_text("utf-8").splitlines()
    assert [row for row in told if row not in result.output.splitlines()] == []


@pytest.mark.parametrize("garble", [garbled.tcvn3, garbled.vni, garbled.windows, garbled.latin])
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_in_an_old_encoding(
    commune: Project, take_in: Callable[..., Result], tmp_path: Path, name: str, garble: Callable[[str], str]
) -> None:
    """It is refused with what it says; asked to, the machine converts it into the same data as the right paper."""
    file = tmp_path / f"{name}.txt"
    file.write_text(garble((CASES / file.name).read_text("utf-8")), "utf-8")
    refused = take_in(file, "--ra", str(tmp_path / "a.yml"))
    assert refused.exit_code == 1
    assert "văn bản viết bằng mã cũ, chưa nhập" in refused.output
    assert not (tmp_path / "a.yml").exists()
    result = take_in(file, "--chuyen-ma", "--ra", str(tmp_path / "a.yml"))
    assert result.exit_code == 0, result.output
    assert "Đã chuyển sang Unicode từ mã cũ" in result.output
    made, right = (path.read_text("utf-8") for path in (tmp_path / "a.yml", CASES / f"{name}.yml"))
    if garble is garbled.tcvn3:  # which has no toned capitals outside words in capitals
        made, right = made.casefold(), right.casefold()
    assert made == right


@pytest.mark.parametrize("name", NAMES)
def test_what_was_read_passes_the_checks(commune: Project, take_in: Callable[..., Result], name: str) -> None:
    """The draft passes; without `nhap` nothing is wrong but the marks that are left."""
    assert take_in(CASES / f"{name}.txt").exit_code == 0
    (file,) = (commune.root / "data/bao-cao").rglob("*.yml")
    assert commune.problems() == []
    file.write_text(file.read_text("utf-8").replace("nhap: true\n", ""), "utf-8")
    problems = commune.problems()
    assert all("chỗ này còn phải điền" in problem for problem in problems)
    assert bool(problems) == ("[cần bổ sung" in file.read_text("utf-8").split("\n", 2)[2])


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS)
def test_no_word_is_lost_whatever_the_text(rows: list[str]) -> None:
    """Words of the source are in the data, printed by the machine, or listed; nothing breaks."""
    lines = read(rows)
    found = balanced(lines)
    assert found.balanced, (found.missing, found.extra, found.unproved)
    assert found.source == found.data + found.printed + found.left


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS)
def test_what_is_written_passes_the_checks_whatever_the_text(rows: list[str]) -> None:
    """The file reads as the data it was made of, and no check of reports stops at it."""
    made = compose.compose(recognise(read(rows)), UNIT, GivenByStaff(day=date(2025, 3, 5)))
    text = dump(made.data)
    assume(not legacy.findings(text) and not any(lost_letters.words(text)))
    assert problems_of(text, made.data, made.year) == ()


def test_a_lost_word_is_noticed() -> None:
    """The balance is no claim: data that misses a word, or has one more, is not balanced."""
    lines = read(["BÁO CÁO", "Kết quả", "Một đoạn văn.", "Trên đây là báo cáo./."])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    own = (UNIT.issuer, UNIT.office)
    for opening, missing, extra in ((["Một đoạn."], {"văn"}, set()), (["Một đoạn văn thêm."], set(), {"thêm"})):
        data = {**made.data, "mo_dau": opening}
        counted = word_balance.balance(lines, data, found.ledger.printed, found.ledger.left, own)
        assert (set(counted.missing), set(counted.extra), counted.balanced) == (missing, extra, False)


def test_pieces_that_the_machine_does_not_print_are_noticed() -> None:
    """A piece put aside as “printed anyway” must really be what the machine prints."""
    lines = read(["BÁO CÁO", "Kết quả", "Một đoạn."])
    found = recognise(lines)
    found.ledger.prints("quốc hiệu", "Cộng hòa xã hội", 9)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    own = (UNIT.issuer, UNIT.office)
    counted = word_balance.balance(lines, made.data, found.ledger.printed, found.ledger.left, own)
    assert [piece.text for piece in counted.unproved] == ["Cộng hòa xã hội"]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (["Người dân, doanh nghiệp và", "tổ chức dễ tra cứu."], ["Người dân, doanh nghiệp và tổ chức dễ tra cứu."]),
        (["Câu đã hết.", "Câu mới bắt đầu."], ["Câu đã hết.", "Câu mới bắt đầu."]),
        (["Gồm các việc", "- việc một"], ["Gồm các việc", "- việc một"]),
        (["Tiếp tục làm", "1. Việc một"], ["Tiếp tục làm", "1. Việc một"]),
        (["1.", "Việc một"], ["1. Việc một"]),
        (
            ["UBND xã báo cáo kết quả chín tháng đầu năm", "2025 như sau:"],
            ["UBND xã báo cáo kết quả chín tháng đầu năm 2025 như sau:"],
        ),
        (["Lớp tập huấn", "12", "34"], ["Lớp tập huấn", "12", "34"]),
    ],
)
def test_torn_lines(rows: list[str], whole: list[str]) -> None:
    """A paragraph torn by a page's end is whole again; what begins anew stays apart."""
    assert [line.text for line in joined_paragraphs(read(rows))] == whole


def test_page_numbers_and_running_heads_are_taken_out() -> None:
    """Numbers that count on are page numbers; what comes back beside them is listed, lines of other figures are not."""
    rows = ["Đoạn một", "2", "UBND XÃ", "Đoạn hai", "3", "UBND XÃ", "Đoạn ba", "4", "UBND XÃ", "Đoạn bốn", "120"]
    figures = ["Tuần 7 có 21 bộ", "1", "Tuần 8 có 24 bộ", "Tuần 9 có 27 bộ", "2", "Tuần 10 có 30 bộ"]
    kept = split_page_furniture(read(figures)).kept
    assert [line.text for line in kept] == [row for row in figures if row.startswith("Tuần")]
    pages = split_page_furniture(read(rows))
    assert [line.text for line in pages.page_numbers] == ["2", "3", "4"]
    assert [line.text for line in pages.repeated] == ["UBND XÃ"] * 3
    assert [line.text for line in pages.kept] == ["Đoạn một", "Đoạn hai", "Đoạn ba", "Đoạn bốn", "120"]


def test_a_task_list_becomes_tasks() -> None:
    """The numbered texts of the last part of a report are its tasks, in their order."""
    data = yaml.safe_load((CASES / "bao-cao.yml").read_text("utf-8"))
    assert data["noi_dung"][1]["chen"] == "nhiem_vu"
    assert len(data["nhiem_vu"]) == 2


def made_of(text: str, day: date = date(2025, 3, 5)) -> dict[str, object]:
    """The data of a paper of lines."""
    return dict(compose.compose(recognise(read(text.split("\n"))), UNIT, GivenByStaff(day=day)).data)


@pytest.mark.parametrize(
    "last",
    [
        "Vậy UBND xã thông báo để nhân dân biết./.",
        "Nhận được công văn này, các thôn thực hiện./.",
        "Kính trình Ủy ban nhân dân tỉnh xem xét./.",
        "Đề nghị các thôn thực hiện./.",
    ],
)
def test_closing_lines(last: str) -> None:
    """What closes a letter or a notice is its closing line, not a part of the last item."""
    data = made_of(f"THÔNG BÁO\nVề lịch họp\n1. Thời gian: sáng thứ Hai.\n2. Địa điểm: nhà văn hóa thôn Hai.\n{last}")
    assert data["ket"] == last.removesuffix("./.")
    assert [part["doan"] for part in data["noi_dung"]] == [  # type: ignore[attr-defined, index]
        ["Thời gian: sáng thứ Hai."],
        ["Địa điểm: nhà văn hóa thôn Hai."],
    ]


def test_a_closing_line_after_a_list_of_headings() -> None:
    """“Trên đây là …” closes a paper, also below an item that has no full stop."""
    data = made_of("KẾ HOẠCH\nCải cách năm 2026\nI. NHIỆM VỤ\n1. Rà soát\n2. Đối thoại\nTrên đây là Kế hoạch./.")
    assert data["ket"] == "Trên đây là Kế hoạch"


def test_resolution() -> None:
    """A nghị quyết of the council is made of articles, like a quyết định; who decides is not its subject."""
    data = made_of(
        "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nHỘI ĐỒNG NHÂN DÂN XÃ HÒA BÌNH\nCăn cứ Luật Tổ chức;\nQUYẾT NGHỊ:\n"
        "Điều 1. Mục tiêu\n1. Một việc.\n2. Hai việc.\nĐiều 2. Tổ chức thực hiện./."
    )
    assert (data["trich_yeu"], data["tham_quyen"]) == ("Về nhiệm vụ năm 2026", "HỘI ĐỒNG NHÂN DÂN XÃ HÒA BÌNH")
    first, second = data["noi_dung"]  # type: ignore[misc]
    assert first == {"tieu_de": "Mục tiêu", "muc": [{"doan": ["Một việc."]}, {"doan": ["Hai việc."]}]}
    assert second in ({"doan": ["Tổ chức thực hiện"]}, {"tieu_de": "Tổ chức thực hiện"})


def test_empty_first_cells_keep_their_column() -> None:
    """A row of a table that begins with an empty cell stays in its columns."""
    data = made_of("BÁO CÁO\nKết quả\nI. SỐ LIỆU\nThôn\tSố\tGhi chú\nMột\t3\tx\n\t12\ty\nTrên đây là báo cáo./.")
    (part,) = data["noi_dung"]  # type: ignore[misc]
    assert part["bang"][0]["hang"] == [("Một", "3", "x"), ("", "12", "y")]


def test_a_blank_day_keeps_the_place() -> None:
    """Where the day was left blank, the place is still read."""
    data = made_of("Hòa Bình, ngày      tháng 12 năm 2025\nBÁO CÁO\nKết quả\nMột đoạn./.")
    assert data["dia_danh"] == "Hòa Bình"


@pytest.mark.parametrize(
    ("rows", "columns", "first"),
    [
        (
            [["STT", "Hồ sơ", ""], ["", "Nhận", "Trả"], ["1", "12", "9"]],
            ("STT", "Hồ sơ: Nhận", "Trả"),
            ("1", "12", "9"),
        ),
        ([["", "Quý I"], ["Hộ tịch", ""]], ("[cần bổ sung: tên cột 1]", "Quý I"), ("Hộ tịch", "")),
        ([["Tên", "Số"], ["Hộ tịch"]], ("Tên", "Số"), ("Hộ tịch", "")),
    ],
)
def test_heads_of_tables(rows: list[list[str]], columns: tuple[str, ...], first: tuple[str, ...]) -> None:
    """Two rows of a head with merged cells become one; a row of data stays a row; every row is as wide as the head."""
    made = grid(rows)
    assert made["cot"] == columns
    assert made["hang"] == [first]


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    """Its words are told beside every row, as a reader sees them; a number is not, it would be counted twice."""
    down, long = FromAbove(""), "Một đoạn dài. " * 9
    rows = [
        ("Tổ", "Thôn", "Số", "Ghi chú"),
        ("Một", "Thượng", "12", long),
        (down, "Hạ", down, down),
        (down, down, "3", ""),
        ("Hai tổ", FromLeft(""), FromLeft(""), FromLeft("")),
        (down, "Trung", "5", ""),
        ("06/10", "Sáng", "1/2", ""),
        (down, "Chiều", down, ""),
    ]
    assert grid(rows)["hang"] == [
        ("Một", "Thượng", "12", long),
        ("Một", "Hạ", "", ""),
        ("Một", "Hạ", "3", ""),
        ("Hai tổ",),
        ("", "Trung", "5", ""),
        ("06/10", "Sáng", "1/2", ""),
        ("06/10", "Chiều", "", ""),
    ]


def test_a_day_that_is_none_is_listed() -> None:
    """A day that cannot be is not said to be printed: it is listed, and staff are told which day was taken."""
    lines = read(["Hòa Bình, ngày 31 tháng 2 năm 2025", "BÁO CÁO", "Kết quả", "Một đoạn."])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5), number="7"))
    assert [piece.text for piece in found.ledger.left] == ["ngày 31 tháng 2 năm 2025"]
    assert "Văn bản ghi “ngày 31 tháng 2 năm 2025”; máy ghi ngày 05/3/2025 theo --ngay." in made.remarks
    assert made.data["so_ky_hieu"] == "07/BC-UBND"


def test_what_the_paper_tells_wins() -> None:
    """A day or number that staff give though the paper has its own is not used, and that is said."""
    lines = read(["Số: 92/BC-UBND", "Hòa Bình, ngày 06 tháng 3 năm 2025", "BÁO CÁO", "Kết quả", "Một đoạn."])
    made = compose.compose(recognise(lines), UNIT, GivenByStaff(day=date(2025, 3, 5), number="7"))
    assert (made.number, made.issued) == ("92/BC-UBND", date(2025, 3, 6))
    assert [remark.rpartition(",")[2] for remark in made.remarks] == [" không dùng --ngay.", " không dùng --so."]


def test_the_body_above_is_no_issuer() -> None:
    """A commune prints no body above its own: it is listed, the commune's own name is what the machine prints."""
    lines = read(["UBND HUYỆN X", "UBND PHƯỜNG HÒA BÌNH", "Số: 92/BC-UBND", "BÁO CÁO", "Kết quả", "Một đoạn."])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    assert "co_quan_ban_hanh" not in made.data
    assert [piece.text for piece in found.ledger.left] == ["UBND HUYỆN X"]


def test_two_bodies_that_issue_one_paper() -> None:
    """The Front stands below no People's Committee: the paper is of both, one is printed, the other is told."""
    both = ["UBND XÃ HÒA BÌNH", "ỦY BAN MTTQ VIỆT NAM XÃ", "BAN THƯỜNG TRỰC"]
    found = recognise(read([*both, "KẾ HOẠCH", "Phối hợp", "Một đoạn."]))
    unit = UNIT.model_copy(update={"issuer": "UBND xã Hòa Bình"})
    made = compose.compose(found, unit, GivenByStaff(day=date(2025, 3, 5)))
    assert not {"co_quan_ban_hanh", "co_quan_chu_quan"} & {*made.data}
    assert [piece.text for piece in found.ledger.left] == both[1:]


def test_a_subject_of_two_halves_is_one() -> None:
    """What was done and what is to come are one subject, though a semicolon stands between the lines."""
    data = made_of(
        "BÁO CÁO\nKết quả cải cách hành chính 9 tháng đầu năm 2026;\nphương hướng, nhiệm vụ 3 tháng cuối năm 2026\n"
        "Năm qua, xã đã làm nhiều việc./."
    )
    assert data["trich_yeu"] == (
        "Kết quả cải cách hành chính 9 tháng đầu năm 2026; phương hướng, nhiệm vụ 3 tháng cuối năm 2026"
    )


def test_a_type_printed_twice_is_no_subject() -> None:
    """Copies name the type beside the number and again below the day; the subject is what follows."""
    data = made_of(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN LẬP\nNghị quyết số: 09/2026/NQ-HĐND\nTân Lập, ngày 30 tháng 6 năm 2026\n"
        "NGHỊ QUYẾT\nQuy định mức chi chúc thọ\nĐiều 1. Mức chi\nNăm trăm nghìn đồng.\nĐiều 2. Hiệu lực\nTừ nay./."
    )
    assert data["trich_yeu"] == "Quy định mức chi chúc thọ"


def test_a_type_beside_the_number_is_printed_again_below_the_other_column() -> None:
    """A head in two columns is read one after the other, so the words on the right stand between both."""
    data = made_of(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN LẬP\nNghị quyết số: 07/2026/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nTân Lập, ngày 18 tháng 7 năm 2026\nNGHỊ QUYẾT\nVề số hóa hồ sơ\n"
        "HỘI ĐỒNG NHÂN DÂN XÃ TÂN LẬP\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT NGHỊ:\n"
        "Điều 1. Thông qua kế hoạch số hóa./."
    )
    assert (data["so_ky_hieu"], data["ten_loai"], data["trich_yeu"]) == (
        "07/2026/NQ-HĐND", "Nghị quyết", "Về số hóa hồ sơ",
    )  # fmt: skip
    assert data["can_cu"] == ["Căn cứ Luật Tổ chức chính quyền địa phương"]


@pytest.mark.parametrize(
    "head", [["Biểu số 01", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ"], ["KẾT QUẢ GIẢI QUYẾT HỒ SƠ"]], ids=["numbered", "noted"]
)
def test_a_form_after_the_signature_is_an_annex(head: list[str]) -> None:
    """A table with a form number, or with the note that it goes with the paper, keeps its name."""
    rows = [*"BÁO CÁO\nKết quả\nMột đoạn./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn A".split("\n"), *head]
    lines = read([*rows, "(Kèm theo Báo cáo số 92/BC-UBND)", "TT\tViệc\tSố", "1\tHộ tịch\t5"])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    (annex,) = made.data["phu_luc"]  # type: ignore[misc, union-attr]
    assert annex["tieu_de"].startswith("KẾT QUẢ GIẢI QUYẾT HỒ SƠ"), annex  # type: ignore[index, call-overload]
    assert {piece.text for piece in found.ledger.left} <= {"(Kèm theo Báo cáo số 92/BC-UBND)"}


def test_a_telegram_has_a_day() -> None:
    """The hour before the day of a công điện is left out and told; place and day are read."""
    lines = read(["Số: 03/CĐ-UBND", "Tân Lập, 15 giờ 00 ngày 06 tháng 9 năm 2026", "CÔNG ĐIỆN", "Về mưa lũ", "Đoạn."])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff())
    assert (made.issued, made.data["dia_danh"]) == (date(2026, 9, 6), "Tân Lập")
    assert [piece.text for piece in found.ledger.left] == ["15 giờ 00"]


def test_when_a_portal_posted_a_paper_is_no_part_of_it() -> None:
    """The line of a portal under the title is left out and told."""
    posted = "Ngày đăng: 20/01/2026 - Lượt xem: 120"
    lines = read(["Kế hoạch tuyên truyền năm 2026", posted, "Một đoạn.", "I. Mục đích"])
    found = recognise(lines)
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2026, 1, 20)))
    assert made.data["trich_yeu"] == "tuyên truyền năm 2026"
    assert [piece.text for piece in found.ledger.left] == [posted]


def test_an_office_with_a_long_dash() -> None:
    """The capitals of an office are those of its name, whichever dash is between its words."""
    lines = read(["UBND XÃ TÂN LẬP", "PHÒNG VĂN HÓA – XÃ HỘI", "Số: 14/BC-VHXH", "BÁO CÁO", "Kết quả", "Một đoạn."])
    made = compose.compose(recognise(lines), UNIT, GivenByStaff(day=date(2025, 3, 5)))
    assert made.data["co_quan_ban_hanh"] == "Phòng Văn hóa - Xã hội"


def test_a_motto_without_dashes_is_known() -> None:
    """Copies that lost their dashes still have the motto of the nation, which is no title and no loss."""
    lines = read(["Độc lập Tự do Hạnh phúc", "Số: 18/KH-UBND", "KẾ HOẠCH", "Khảo sát", "Một đoạn."])
    found = recognise(lines)
    assert (found.subject, [piece.text for piece in found.ledger.left]) == ("Khảo sát", [])


@pytest.mark.parametrize("gap", ["\t", " "])
def test_a_nation_broken_in_its_column_is_no_part_of_the_issuer(gap: str) -> None:
    """In a narrow right half the name of the nation takes two lines, beside those of the office."""
    rows = [f"UBND XÃ TÂN LẬP{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VĂN PHÒNG HĐND VÀ UBND\tVIỆT NAM", "Số: 45/BC-VP"]
    found = recognise(read([*rows, "BÁO CÁO", "Kết quả", "Một đoạn."]))
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    assert made.data["co_quan_ban_hanh"] == "Văn phòng HĐND và UBND"
    assert made.data["co_quan_chu_quan"] == "UBND xã Tân Lập"
    assert [piece.text for piece in found.ledger.left] == []


def test_a_note_of_an_annex_on_two_lines_is_one() -> None:
    """What stands in brackets under the title of an annex goes on in the next line."""
    rows = [*"BÁO CÁO\nKết quả\nMột đoạn./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn A\nDANH SÁCH TỔ".split("\n")]
    found = recognise(
        read([*rows, "(Kèm theo Báo cáo số 92/BC-UBND ngày 05/3/2025 của", "Chủ tịch UBND xã)", "TT\tTên", "1\tA"])
    )
    made = compose.compose(found, UNIT, GivenByStaff(day=date(2025, 3, 5)))
    (annex,) = made.data["phu_luc"]  # type: ignore[misc, union-attr]
    assert "doan" not in annex, annex  # type: ignore[operator]


def test_letters_with_a_slash_are_labels() -> None:
    """Papers count `a/`, `b/` as others count `a)`, `b)`; a short name after “Lưu:” is no second column."""
    data = made_of(
        "BÁO CÁO\nKết quả\n1. Công khai thủ tục\na/ Niêm yết: 356 thủ tục.\nb/ Trên trang: 356 thủ tục./.\n"
        "Nơi nhận:\n- Lưu: VT, TTPVHCC.\nCHỦ TỊCH\nNguyễn Văn A"
    )
    (part,) = data["noi_dung"]  # type: ignore[misc]
    assert (part["tieu_de"], len(part["muc"])) == ("Công khai thủ tục", 2)
    assert data["noi_nhan"] == ["Lưu: VT, TTPVHCC"]


@pytest.mark.parametrize(
    ("office", "place", "shown"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ EA H'LEO", "Ea H’leo", "Ủy ban nhân dân xã Ea H'leo"),
        ("UBND XÃ CƯ M’GAR", "Cư M’gar", "UBND xã Cư M’gar"),
        ("UBND TỈNH ĐẮK LẮK", "Buôn Hồ", "UBND tỉnh Đắk Lắk"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG PHAN RANG - THÁP CHÀM", "Phan Rang", "Ủy ban nhân dân phường Phan Rang - Tháp Chàm"),
    ],
)
def test_a_place_is_written_as_the_date_has_it(office: str, place: str, shown: str) -> None:
    """Syllables of the highlands are no short forms: in the name of the issuer they are as in place and date."""
    data = made_of(f"{office}\nSố: 3/TB-UBND\n{place}, ngày 20 tháng 01 năm 2026\nTHÔNG BÁO\nLịch trực\nMột đoạn./.")
    assert data["co_quan_ban_hanh"] == shown


def test_the_sign_of_a_form_keeps_its_capitals() -> None:
    """An annex is called `Biểu số 93/CK-NSNN` as it stands there; words in capitals become small."""
    for name in ("Biểu số 93/CK-NSNN", "BIỂU SỐ 93/CK-NSNN"):
        data = made_of(
            "Số: 27/QĐ-UBND\nHòa Bình, ngày 15 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc công khai dự toán\n"
            "QUYẾT ĐỊNH:\nĐiều 1. Công khai dự toán./.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn A\n"
            f"{name}\nCÂN ĐỐI NGÂN SÁCH NĂM 2026\n(Kèm theo Quyết định số 27/QĐ-UBND ngày 15/01/2026)\nA\tB\n1\t2\n3\t4"
        )
        assert data["phu_luc"][0]["so_muc"] == "Biểu số 93/CK-NSNN"


def test_two_posts_of_a_signer_are_two_lines() -> None:
    """Who heads a committee signs with the post in it, and the own one below: they are not one long post."""
    data = made_of(
        "Số: 3/KH-BCĐ\nHòa Bình, ngày 09 tháng 01 năm 2026\nKẾ HOẠCH\nTự kiểm tra\nMột đoạn./.\n"
        "Nơi nhận:\n- Lưu: VT.\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND PHƯỜNG\nTrần Quốc Việt"
    )
    assert data["ky_ten"] == {
        "quyen_han": ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
        "chuc_vu": "PHÓ CHỦ TỊCH UBND PHƯỜNG",
        "nguoi_ky": "Trần Quốc Việt",
    }


def test_a_post_over_two_lines_is_one() -> None:
    """What a narrow column broke is no second post: `PHÓ`, below it `CHỦ TỊCH UBND PHƯỜNG`."""
    data = made_of(
        "Số: 3/KH-UBND\nHòa Bình, ngày 09 tháng 01 năm 2026\nKẾ HOẠCH\nTự kiểm tra\nMột đoạn./.\n"
        "Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ\nCHỦ TỊCH UBND PHƯỜNG\nTrần Quốc Việt"
    )
    assert data["ky_ten"]["chuc_vu"] == "PHÓ CHỦ TỊCH UBND PHƯỜNG"


def test_a_sentence_with_a_number_is_no_title() -> None:
    """With a text or a table under it, too: a long sentence, and one that tells a figure, is not set as a heading."""
    data = made_of(
        "Số: 9/UBND-VP\nV/v phòng dịch\nHòa Bình, ngày 09 tháng 01 năm 2026\nKính gửi: Các thôn\nUBND yêu cầu:\n"
        "1. Trưởng các khu dân cư tuyên truyền, vận động Nhân dân vệ sinh môi trường nơi ở.\nBáo cáo trước ngày 10/3.\n"
        "2. Kết quả số hóa: 12.000.\nGồm các lĩnh vực sau.\n3. Kinh phí.\nTừ ngân sách xã./."
    )
    assert [part.get("tieu_de") for part in data["noi_dung"]] == [None, None, "Kinh phí."]


@pytest.mark.parametrize("name", ["H’Linh Niê Kđăm", "K'Brễu", "Rơ-Chăm H'Bé"])
def test_names_with_an_apostrophe_sign(name: str) -> None:
    """Names of the highlands are names of signers, too."""
    assert made_of(
        "Số: 3/TB-UBND\nHòa Bình, ngày 09 tháng 01 năm 2026\nTHÔNG BÁO\nLịch trực\nMột đoạn./.\n"
        f"Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n\n{name} Niê"
    )["ky_ten"] == {"chuc_vu": "CHỦ TỊCH", "nguoi_ky": f"{name} Niê"}


def test_tables_that_are_drawn_with_signs() -> None:
    """Lines of signs are no rows; what leads the eye from a name to its number is no column."""
    rows = (
        "+-----+----------+",
        "| TT  | Số hồ sơ |",
        "+=====+==========+",
        "| 1   | 1.045    |",
        "+-----+----------+",
    )
    drawn = ("┌──┬──┐", "│TT│Số hồ sơ│", "├──┼──┤", "│1│1.045│", "└──┴──┘")
    for table in (rows, drawn):
        data = made_of("\n".join(("BÁO CÁO", "Kết quả", "I. SỐ LIỆU", *table, "Trên đây là báo cáo./.")))
        (part,) = data["noi_dung"]  # type: ignore[misc]
        assert part["bang"] == [{"cot": ("TT", "Số hồ sơ"), "hang": [("1", "1.045")]}]
    data = made_of(
        "BÁO CÁO\nKết quả\nI. SỐ LIỆU\nPhiếu giấy\t.....\t200\nPhiếu khác\t.....\t300\nTrên đây là báo cáo./."
    )
    (part,) = data["noi_dung"]  # type: ignore[misc]
    assert "bang" not in part


def test_what_the_receiver_stamped_is_not_of_the_paper() -> None:
    """The number under which a paper arrived is not its own, nor who received it the one that issued it."""
    stamp = "UBND XÃ MINH TIẾN\nĐẾN\nSố: 1234\nNgày: 17/6/2026\n\n"
    head = "ỦY BAN NHÂN DÂN TỈNH\nSố: 456/KH-UBND\nLạng Sơn, ngày 15 tháng 6 năm 2026\n"
    data = made_of(f"{stamp}{head}KẾ HOẠCH\nCải cách hành chính\n\nMột việc./.")
    assert (data["so_ky_hieu"], data["co_quan_ban_hanh"]) == ("456/KH-UBND", "Ủy ban nhân dân tỉnh")
    assert data["ngay_ban_hanh"] == date(2026, 6, 15)


def test_a_number_without_its_sign_keeps_the_issuer() -> None:
    """Below a number of digits alone stands no other head."""
    head = "ỦY BAN NHÂN DÂN TỈNH\nSố: 456\nLạng Sơn, ngày 15 tháng 6 năm 2026\n"
    data = made_of(f"{head}KẾ HOẠCH\nCải cách hành chính\n\nMột việc./.")
    assert "456" in str(data["so_ky_hieu"])
    assert data["co_quan_ban_hanh"] == "Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unicode_without_its_mark(tmp_path: Path, encoding: str) -> None:
    """Some programs save UTF-16 without the two bytes that say so."""
    (file := tmp_path / "a.txt").write_bytes("BÁO CÁO\r\nĐã giải quyết 601 hồ sơ.".encode(encoding))
    assert [line.text for line in reading.read(file).lines] == ["BÁO CÁO", "Đã giải quyết 601 hồ sơ."]


def test_tables_of_a_text_with_wide_gaps(commune: Project, take_in: Callable[..., Result], tmp_path: Path) -> None:
    """Cells three blanks apart, in three rows or more, are a table and no sentence; two columns of a foot are none."""
    head = "Số: 92/BC-UBND\nHòa Bình, ngày 10 tháng 4 năm 2024\nBÁO CÁO\nKết quả quý I năm 2024\nI. KẾT QUẢ\n"
    table = (
        "TT    Lĩnh vực     Tiếp nhận    Đã trả\n1     Hộ tịch      120    118\n2     Đất đai      1.050     1.050\n"
    )
    foot = "Nơi nhận:         TM. ỦY BAN NHÂN DÂN\n- Các thôn;       CHỦ TỊCH\n- Lưu: VT.        Nguyễn Văn Bình\n"
    (file := tmp_path / "a.txt").write_text(f"{head}{table}II. KHÓ KHĂN\nKhông./.\n{foot}", "utf-8")
    assert take_in(file).exit_code == 0
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.safe_load(made.read_text("utf-8"))
    (one,) = data["noi_dung"][0]["bang"]
    assert one["cot"] == ["TT", "Lĩnh vực", "Tiếp nhận", "Đã trả"]
    assert one["hang"] == [["1", "Hộ tịch", "120", "118"], ["2", "Đất đai", "1.050", "1.050"]]
    assert (data["noi_nhan"], data["ky_ten"]["nguoi_ky"]) == (["Các thôn", "Lưu: VT"], "Nguyễn Văn Bình")


def test_a_table_without_names_of_columns() -> None:
    """Its first row is none of names where the numbers of the rows go on from it."""
    made = grid([["1", "Hộ tịch", "120"], ["2", "Đất đai", "45"]])
    assert made["cot"] == ("[cần bổ sung: tên cột 1]", "[cần bổ sung: tên cột 2]", "[cần bổ sung: tên cột 3]")
    assert made["hang"] == [("1", "Hộ tịch", "120"), ("2", "Đất đai", "45")]
    assert grid([["Thôn", "2"], ["1", "3"]])["cot"] == ("Thôn", "2")


def test_three_who_sign_minutes() -> None:
    """Who was in the chair signs at the right; the others are told."""
    head = "Số: 05/BB-UBND\nHòa Bình, ngày 10 tháng 6 năm 2026\nBIÊN BẢN\nKiểm tra việc niêm yết\n\nĐã xong./.\n"
    data = made_of(f"{head}THƯ KÝ\tTRƯỞNG ĐOÀN\nNgô Thị Thu\tLê Văn Bình\n")
    assert data["ky_ten"] == {"chuc_vu": "TRƯỞNG ĐOÀN", "nguoi_ky": "Lê Văn Bình"}
