"""Documents: their effect by date, the list, what cites them, the register."""

import csv
import json
import re
from datetime import date

import pytest

from cchc.kinds import document
from cchc.kinds.document.term import last_day
from cchc.kinds.news import KIND as NEWS
from cchc.views import library, register
from support import Project, rendered

TWO = """
- so_ky_hieu: 42/2022/NĐ-CP
  ten_loai: Nghị định
  co_quan_ban_hanh: Chính phủ
  cap: trung_uong
  ngay_ban_hanh: 2022-06-24
  ngay_hieu_luc: 2022-08-15
  trich_yeu: Cũ
- so_ky_hieu: 224/2026/NĐ-CP
  ten_loai: Nghị định
  co_quan_ban_hanh: Chính phủ
  cap: trung_uong
  ngay_ban_hanh: 2026-05-30
  ngay_hieu_luc: 2026-07-01
  trich_yeu: Mới
  thay_the: 42/2022/nđ-cp
"""


def only(project: Project, text: str) -> None:
    """No documents but these."""
    for file in (project.root / "data/van-ban").iterdir():
        file.unlink()
    for name in ("so-cong-khai.yml", "tro-nang.yml"):
        (project.root / "data" / name).unlink(missing_ok=True)
    shared = document.KIND.load.national
    assert shared
    dropped = (f"- {{so_ky_hieu: {one.data.number}, bo: true}}\n" for one in shared.things)
    project.write("data/van-ban/chung.yml", text + "".join(dropped))


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [
        (
            "2026-06-30",
            "Còn hiệu lực; sẽ được thay thế bằng Nghị định số 224/2026/NĐ-CP từ 01/7/2026",
            "Có hiệu lực từ 01/7/2026",
        ),
        ("2026-07-01", "Hết hiệu lực từ 01/7/2026, được thay thế bằng Nghị định số 224/2026/NĐ-CP", "Còn hiệu lực"),
    ],
)
def test_effect_by_date(project: Project, day: str, old: str, new: str) -> None:
    """A paper is replaced on the day the new one takes effect, not on the day that one is signed."""
    only(project, TWO)
    library = project.load().library
    names = {one.number: library.status(one, date.fromisoformat(day)).name for one in library.documents}
    assert names == {"42/2022/NĐ-CP": old, "224/2026/NĐ-CP": new}
    found = library.find(" 42 / 2022 / NĐ-CP ")
    assert found is not None
    assert found.number == "42/2022/NĐ-CP"


def test_an_end_to_come_is_told(project: Project) -> None:
    """What will be replaced or will end says so on the list before its day; what is merely in force says nothing."""
    two = TWO.replace("2026-07-01", "2026-12-01")
    ends = TWO[TWO.index("- so_ky_hieu: 224") :].replace("224/", "225/")
    ends = ends.replace("thay_the: 42/2022/nđ-cp", "ngay_het_hieu_luc: 2027-01-01")
    only(project, two + ends)
    page = rendered(project.build_only("van-ban/") / "van-ban/index.html")
    told = re.findall(r'docs__state"(?![^>]*hidden)[^>]*>(.+?)</small>', page)
    assert [" ".join(re.sub("<[^>]+>", "", one).split()) for one in told] == [
        "Còn hiệu lực sẽ hết hiệu lực từ 01/01/2027",
        "Chưa có hiệu lực sẽ có hiệu lực từ 01/12/2026",
        "Còn hiệu lực sẽ được thay thế bằng Nghị định số 224/2026/NĐ-CP từ 01/12/2026",
    ]


@pytest.mark.parametrize(
    ("type", "subject", "last"),
    [
        ("Kế hoạch", "Tuyên truyền chỉ số PAPI trên địa bàn xã năm 2024", "2024-12-31"),
        ("Chương trình", "Phát triển kinh tế số giai đoạn 2024 - 2026", "2026-12-31"),
        ("Kế hoạch", "Cải cách hành chính năm 2024, định hướng đến năm 2025", "2025-12-31"),
        ("Kế hoạch", "Kiểm tra công vụ 6 tháng đầu năm 2024", "2024-06-30"),
        ("Kế hoạch", "Kiểm tra công vụ quý III/2024", "2024-09-30"),
        ("Kế hoạch", "Tháng hành động tháng 5/2024", "2024-05-31"),
        ("Kế hoạch", "Hỗ trợ học sinh năm học 2024-2025", "2025-08-31"),
        ("Quyết định", "Ban hành Kế hoạch cải cách hành chính năm 2024", "2024-12-31"),
        ("Kế hoạch", "Chuyển đổi số năm 2024 và những năm tiếp theo", None),
        ("Kế hoạch", "Thực hiện Nghị quyết số 12/2024/NQ-HĐND về giảm nghèo", None),
        ("Kế hoạch", "Tổng kết công tác năm 2023", None),
        ("Kế hoạch", "Tiếp công dân", None),
        ("Quyết định", "Giao dự toán năm 2024", None),
        ("Kế hoạch", "Cao điểm làm sạch dữ liệu từ ngày 01/3/2026 đến ngày 30/6/2026", "2026-06-30"),
        ("Kế hoạch", "Cao điểm năm 2026 (từ 01 tháng 3 năm 2026 đến hết ngày 30 tháng 6 năm 2026)", "2026-06-30"),
        ("Kế hoạch", "Cao điểm từ ngày 01/3/2026 đến ngày 31/6/2026", None),
        ("Thông báo", "Lịch tiếp công dân tháng 10 năm 2026", "2026-10-31"),
        ("Thông báo", "Về việc lịch trực Tết năm 2026", "2026-12-31"),
        ("Thông báo", "Kết quả kiểm tra công vụ năm 2026", None),
    ],
)
def test_a_plan_ends_with_the_term_in_its_title(type: str, subject: str, last: str | None) -> None:
    """A plan that names its term is over after it; other papers and unclear terms end by their data alone."""
    found = last_day(type, subject, date(2024, 1, 8))
    assert (found and found.isoformat()) == last


def test_what_is_amended_is_in_force(project: Project) -> None:
    """A law that was amended twice names both and is found under what is in force; a plan whose year is over is not."""
    amending = TWO.replace("thay_the: 42/2022/nđ-cp", "sua_doi: 42/2022/NĐ-CP")
    other = amending[amending.index("- so_ky_hieu: 224") :].replace("224/2026", "187/2025").replace("2026", "2025")
    plan = """
- so_ky_hieu: 08/KH-UBND
  ten_loai: Kế hoạch
  co_quan_ban_hanh: Ủy ban nhân dân xã Minh Tiến
  cap: xa
  ngay_ban_hanh: 2024-01-08
  trich_yeu: Tuyên truyền PAPI năm 2024
"""
    only(project, amending + other + plan)
    page = rendered(project.build_only("van-ban/") / "van-ban/index.html")
    assert {"xong", "con mot-phan"} <= set(re.findall(r'data-hieu-luc="([^"]+)"', page))
    assert re.search(r">Còn hiệu lực</b>\s*được sửa đổi, bổ sung bởi Nghị định số", page)
    assert "187/2025/NĐ-CP" in page.split("được sửa đổi, bổ sung bởi")[1].split("224/2026/NĐ-CP")[0]
    assert re.search(r">Đã hết thời gian thực hiện</b>\s*\(đến 31/12/2024\)", page)
    assert 'href="../van-ban/42-2022-nd-cp/"' in page


def test_the_day_of_an_amendment_is_its_own(project: Project) -> None:
    """On a law's page the day stands behind the other law whose day it is, not behind what one did to the other."""
    amending = TWO.replace("thay_the: 42/2022/nđ-cp", "sua_doi: 42/2022/NĐ-CP")
    only(project, amending)
    address = "van-ban/42-2022-nd-cp/"
    page = rendered(project.build_only("van-ban/", address) / address / "index.html")
    text = " ".join(re.sub("<[^>]+>", " ", page).split())
    assert "Được sửa đổi, bổ sung bởi Nghị định số 224/2026/NĐ-CP: Mới Có hiệu lực từ 01/7/2026" in text


def test_list_has_reports_once(project: Project) -> None:
    """Documents and reports stand in one list, each once; the CSV has the same lines."""
    site = project.build_only("van-ban/", "van-ban/van-ban.csv")
    page = rendered(site / "van-ban/index.html")
    anchors = re.findall(r'<li data-row id="([^"]+)"', page)
    with (site / "van-ban/van-ban.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(anchors) == len(set(anchors)) == len(rows)
    assert [row["so_ky_hieu"] for row in rows].count("92/BC-UBND") == 1
    assert 'href="../bao-cao/2024/92-bc-ubnd/"' in page


def test_citing_what_is_no_longer_in_force(project: Project) -> None:
    """A news item and a procedure that cite an ended paper say so; one that is in force is not remarked upon."""
    item = "docs/tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024.md"
    file = project.root / item
    text = "\n\nTheo Nghị định 42/2022/NĐ-CP và Luật 10/2022/QH15.\n"
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    basis = "ccpl:\n  - so_ky_hieu: 42/2022/NĐ-CP\n    trich_yeu: Cung cấp thông tin\n"
    project.edit("data/thu-tuc/1.001193.yml", "buu_chinh: true\n", f"buu_chinh: true\n{basis}")
    site = project.build_only("tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024/", "thu-tuc/1.001193/")
    page = rendered(site / "tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024/index.html")
    assert re.findall(r'<p class="note">.*?">([^<]+)</a>, ([^<]+)\.</p>', page) == [
        ("Nghị định số 42/2022/NĐ-CP", "hết hiệu lực từ 01/7/2026, được thay thế bằng Nghị định số 224/2026/NĐ-CP")
    ]
    assert "Hết hiệu lực từ 01/7/2026" in (site / "thu-tuc/1.001193/index.html").read_text("utf-8")


def test_register_by_quarter(project: Project) -> None:
    """The register of a quarter lists what was published in it, and nothing else; the CSV agrees."""
    found = project.load()
    (quarter,) = [one for one in register.register_quarters(found) if (one.year, one.number) == (2024, 2)]
    news = [
        item
        for item in NEWS.shown(found)
        if item.meta.published.day.isoformat()[:7] in {"2024-04", "2024-05", "2024-06"}
    ]
    assert {item.title for item in news} <= {row.what for row in quarter.entries}
    assert any("92/BC-UBND" in row.what for row in quarter.entries)
    assert all(date(2024, 4, 1) <= row.day <= date(2024, 6, 30) for row in quarter.entries)
    site = project.build_only(quarter.url, f"{quarter.url}so-cong-khai.csv")
    page = rendered(site / quarter.url / "index.html")
    with (site / quarter.url / "so-cong-khai.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(quarter.entries) == page.count('<td role="cell" class="annex__no">')
    assert page.count('<th scope="row" role="rowheader"') == len(rows)  # a screen reader says whose cell it is


def test_the_list_says_what_is_in_force_and_where_it_is_posted(project: Project) -> None:
    """A document in force says so and since when; one without a file says where else it was made public."""
    project.write("data/van-ban/2023.yml", plan("7/KH-UBND", "2023-03-01", ", hinh_thuc: [niem_yet, loa]"))
    page = rendered(project.build_only("van-ban/") / "van-ban/index.html")
    assert re.search(r">Còn hiệu lực</b>\s*từ 01/01/2026\s*</small>", page)
    assert re.search(r">Còn hiệu lực</b>\s*từ 01/3/2023\s*</small>", page)
    assert page.count("Đã công khai bằng:") == 1


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", True),
        (", ngay_kiem_tra: 2026-11-02", False),
        (", ngay_het_hieu_luc: 2027-01-01", False),
        (", ngay_het_hieu_luc: 2026-01-01", False),
    ],
)
def test_what_nobody_checked_says_so_in_its_row(project: Project, more: str, told: bool) -> None:
    """A paper in force with no end told says in the list since when nobody has looked whether it still is."""
    only(project, plan("11/QĐ-UBND", "2024-01-08", more).replace("ten_loai: Kế hoạch", "ten_loai: Quyết định"))
    address = "van-ban/11-qd-ubnd-2024-uy-ban-nhan-dan-xa-minh-tien/"
    site = project.build_only("van-ban/", address)
    text = rendered(site / "van-ban/index.html")
    assert ("Chưa kiểm tra lại hiệu lực kể từ ngày ban hành 08/01/2024" in text) == told
    assert ("Chưa kiểm tra lại" in rendered(site / address / "index.html")) == told


def test_no_documents(project: Project) -> None:
    """Without documents of its own the list still has the reports."""
    for file in (project.root / "data/van-ban").iterdir():
        file.unlink()
    page = rendered(project.build_only("van-ban/") / "van-ban/index.html")
    assert "92/BC-UBND" in page


def test_another_communes_documents_are_held(project: Project) -> None:
    """A plan of another commune is not published, and the build says so."""
    project.edit("data/van-ban/2024.yml", "Ủy ban nhân dân xã Minh Tiến\n", "Ủy ban nhân dân xã Nơi Khác\n")
    found = project.load()
    assert found.library.find("08/KH-UBND") is None
    told = next(notice for notice in found.notices if "data/van-ban/2024.yml:5: không phải" in notice)
    assert "không phải văn bản của xã Minh Tiến (đang có: “Ủy ban nhân dân xã Nơi Khác”); nếu phải thì" in told
    assert "trước khi sáp nhập, đổi tên thì giữ nguyên và thêm vào mục “dia_danh_cu”" in told
    project.edit("data/don-vi.yml", "nhanh: main\n", "nhanh: main\ndia_danh_cu: Nơi Khác\n")
    assert project.load().library.find("08/KH-UBND") is not None


def plan(number: str, day: str, more: str = "") -> str:
    """A plan of the commune."""
    return (
        f"- {{so_ky_hieu: {number}, ten_loai: Kế hoạch, co_quan_ban_hanh: Ủy ban nhân dân xã Minh Tiến, cap: xa,"
        f" ngay_ban_hanh: {day}, trich_yeu: Kế hoạch{more}}}\n"
    )


def test_numbers_begin_anew_each_year(project: Project) -> None:
    """A plan may replace last year's plan of its own number; both keep a place of their own on the page."""
    only(project, plan("12/KH-UBND", "2025-01-10") + plan("12/KH-UBND", "2026-01-10", ", thay_the: [12/KH-UBND]"))
    found = project.load()
    effects = {one.issued.year: found.library.status(one, date(2026, 11, 1)).id for one in found.library.documents}
    assert effects == {2025: "het", 2026: "con"}
    assert len({row.anchor for row in library.document_rows(found)}) == len(library.document_rows(found))
    assert found.library.find("12/KH-UBND") is None
    assert found.library.find("12/kh-ubnd", date(2025, 1, 10)) is not None


def test_a_replacement_is_of_its_own_year(project: Project) -> None:
    """A plan that replaces this year's 12/KH-UBND leaves another year's in force."""
    both = plan("12/KH-UBND", "2025-01-10") + plan("12/KH-UBND", "2026-01-10")
    only(project, both + plan("20/KH-UBND", "2026-02-10", ", thay_the: [12/KH-UBND]"))
    library = project.load().library
    effects = {one.issued.isoformat(): library.status(one, date(2026, 11, 1)).id for one in library.documents}
    assert effects == {"2025-01-10": "con", "2026-01-10": "het", "2026-02-10": "con"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kế hoạch số 08/KH-UBND ngày 08/01/2024 của UBND xã", ["08/KH-UBND"]),
        ("Kế hoạch số 8/KH-UBND ngày 08 tháng 01 năm 2024", ["08/KH-UBND"]),
        ("Kế hoạch số 08/KH-UBND ngày 08/01/2023", []),
        ("Kế hoạch số 08/KH-UBND", []),
    ],
)
def test_a_day_tells_which_paper_is_cited(project: Project, text: str, said: list[str]) -> None:
    """A commune's number names a paper only together with its day."""
    only(project, plan("08/KH-UBND", "2024-01-08", ", ngay_het_hieu_luc: 2025-01-01"))
    assert [one.number for one, _ in project.load().cited([text])] == said


def test_the_register_says_how_and_when(project: Project) -> None:
    """A paper of others is in the register only from the day the commune made it public, in the ways given."""
    decree = (
        plan("30/2020/NĐ-CP", "2020-03-05").replace("Kế hoạch, co_quan", "Nghị định, co_quan").replace("xa", "tinh")
    )
    posted = ", ngay_cong_khai: 2026-02-03, hinh_thuc: [trang_thong_tin, niem_yet]"
    only(project, decree + plan("31/KH-UBND", "2026-01-30", posted).replace("cap: xa", "cap: tinh"))
    quarters = register.register_quarters(project.load())
    lines = [(one.day, one.what, one.form) for quarter in quarters for one in quarter.entries]
    told = [line for line in lines if "31/KH-UBND" in line[1] or "30/2020" in line[1]]
    way = "Trang thông tin điện tử; Niêm yết"
    assert told == [(date(2026, 2, 3), "Kế hoạch số 31/KH-UBND: Kế hoạch", way)]


def test_the_register_names_the_law_from_data(project: Project) -> None:
    """The law stands on the register's pages as the data names it, and not where there is no such data."""
    site = project.build_only("van-ban/so-cong-khai/", "van-ban/so-cong-khai/2024-quy-2/")
    for url in ("van-ban/so-cong-khai/", "van-ban/so-cong-khai/2024-quy-2/"):
        page = rendered(site / url / "index.html")
        assert re.search(
            r'Căn cứ: <a href="[^"]*van-ban/10-2022-qh15/">Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15</a>', page
        ), url
    (project.root / "data/so-cong-khai.yml").unlink()
    assert "Căn cứ" not in (
        project.build_only("van-ban/so-cong-khai/", "van-ban/so-cong-khai/2024-quy-2/")
        / "van-ban/so-cong-khai/index.html"
    ).read_text("utf-8")


def test_files_beside_the_site(project: Project) -> None:
    """A file in docs/van-ban/ is published and linked; one of more than 20 MB is refused."""
    file = ", tep: [{ten: Bản ký số, tep: 08-kh.pdf}]"
    only(project, plan("08/KH-UBND", "2024-01-08", file))
    project.write("docs/van-ban/08-kh.pdf", b"%PDF-1.7")
    site = project.build_only("van-ban/", "van-ban/08-kh.pdf")
    assert 'href="../van-ban/08-kh.pdf"' in (site / "van-ban/index.html").read_text("utf-8")
    assert (site / "van-ban/08-kh.pdf").is_file()
    project.write("docs/van-ban/08-kh.pdf", b"%PDF-1.7" + b"0" * 20_000_000)
    (told,) = project.problems()
    assert told == (
        "data/van-ban/chung.yml:1: mục thứ 1, tep thứ 1, tep: tệp nặng 20,0 MB, tối đa 20 MB;"
        " hãy nén hoặc tách tệp (đang có: “08-kh.pdf”)"
    )


def test_lists_that_leave_the_site(project: Project) -> None:
    """JSON holds what the CSV holds, and a subject that begins like a formula is none in Excel."""
    only(project, plan("08/KH-UBND", "2024-01-08").replace("trich_yeu: Kế hoạch", 'trich_yeu: "=1+1"'))
    site = project.build_only("van-ban/van-ban.csv", "van-ban/van-ban.json")
    with (site / "van-ban/van-ban.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    data = json.loads((site / "van-ban/van-ban.json").read_text("utf-8"))
    assert [one["dia_chi"] for one in data] == [row["dia_chi"] for row in rows]
    assert "'=1+1" in [row["trich_yeu"] for row in rows]
    assert "=1+1" in [one["trich_yeu"] for one in data]


def doubts(project: Project) -> list[str]:
    """What is told to look at again in the numbers, types and subjects of documents."""
    words = ("không?", "tên loại", "viết tắt", "thừa dấu")
    return sorted(one.partition(" (")[0] for one in project.load().notices if any(word in one for word in words))


def test_what_is_only_doubtful_is_advice(project: Project) -> None:
    """A body whose letters stand in another order, a subject that is the type alone, letters without their hyphen."""
    first = plan("11/KH-UBNĐ", "2026-01-10")
    only(project, first.replace("yeu: Kế hoạch", "yeu: Thu ngân sách") + plan("12/KH-UBND", "2026-01-10"))
    line = first.count("\n") + 1
    assert doubts(project) == [
        "Nên xem lại data/van-ban/chung.yml:1: “UBNĐ” có phải UBND không?",
        f"Nên xem lại data/van-ban/chung.yml:{line}: trích yếu mới chỉ có tên loại “Kế hoạch”; "
        "hãy ghi văn bản nói về việc gì",
    ]
    only(project, plan("11/KH UBND", "2026-01-10").replace("ten_loai: Kế hoạch", "ten_loai: Kh"))
    assert doubts(project) == [
        "Nên xem lại data/van-ban/chung.yml:1: “KH UBND” có thiếu gạch nối không?",
        "Nên xem lại data/van-ban/chung.yml:1: “Kh” là chữ viết tắt; hãy ghi Kế hoạch",
    ]


def test_what_one_line_of_a_document_says_against_another(project: Project) -> None:
    """A number of another year, an issuer of another level or without its marks, a type that is nearly one."""
    right = plan("11/KH-UBND", "2026-01-10").replace("yeu: Kế hoạch", "yeu: Thu ngân sách")
    for old, new, told in (
        ("11/KH-UBND", "11/2025/KH-UBND", "“11/2025/KH-UBND” mang năm 2025, ban hành năm 2026"),
        ("11/KH-UBND", "'11 /KH-UBND'", "“11 /KH-UBND” thừa dấu cách"),
        ("11/KH-UBND", "11/KH-UBND/2026", "“11/KH-UBND/2026” có năm ở cuối; hãy bỏ “/2026”"),
        ("cap: xa", "cap: tinh", "Ủy ban nhân dân xã Minh Tiến không phải cơ quan “cấp tỉnh”"),
        ("Ủy ban nhân dân xã Minh Tiến", "UBND xã Minh Tiên", "“UBND xã Minh Tiên” có phải Ủy ban nhân dân xã"),
        ("Ủy ban nhân dân xã Minh Tiến", "ubnd xã Minh Tiến", ""),
        ("Kế hoạch", "Kế hoạt", "“Kế hoạt” có phải Kế hoạch không?"),
        ("Kế hoạch", "Quy ước", ""),
    ):
        only(project, right.replace(old, new, 1))
        found = [one for one in project.load().notices if one.startswith("Nên xem lại data/van-ban/chung.yml:1: “")]
        found += [one for one in project.load().notices if "không phải cơ quan" in one]
        assert [told in one for one in found] == ([True] if told else []), (new, found)


def test_an_issuer_that_is_nearly_ours(project: Project) -> None:
    """A document held back as another commune's, whose issuer is ours but for a letter, or says no commune: told."""
    first = plan("11/KH-UBND", "2026-01-10").replace("xã Minh Tiến", "xã Minh Tến")
    second = plan("12/KH-UBND-", "2026-01-10").replace("Ủy ban nhân dân xã Minh Tiến", "UBND")
    third = plan("13/KH-UBND", "2026-01-10").replace("xã Minh Tiến", "xã Vân Nham")
    ours = "Ủy ban nhân dân xã Minh Tiến"
    only(project, (first + second + third).replace("trich_yeu: Kế hoạch", "trich_yeu: Thu ngân sách"))
    line = first.count("\n") + 1
    assert doubts(project) == [
        f"Nên xem lại data/van-ban/chung.yml:1: “{ours.replace('Tiến', 'Tến')}” có phải {ours} không?",
        f"Nên xem lại data/van-ban/chung.yml:{line}: “12/KH-UBND-” thừa dấu ở cuối",
        f"Nên xem lại data/van-ban/chung.yml:{line}: “UBND” có phải {ours} không?",
    ]


def test_an_effect_years_after_the_issue_is_doubted(project: Project) -> None:
    """A document that takes effect in a far year is told in that line; one of the next year is right."""
    soon = plan("11/KH-UBND", "2026-01-10", ", ngay_hieu_luc: 2027-07-01")
    only(project, soon + plan("12/KH-UBND", "2026-01-10", ",\n  ngay_hieu_luc: 2062-02-01"))
    told = [one.partition(": ")[0] for one in project.load().notices if "hơn ba năm" in one]
    assert told == ["Nên xem lại data/van-ban/chung.yml:3"]


def test_an_unknown_successor_is_doubted(project: Project) -> None:
    """A document that ends by a number that the site does not have is told in the line of that number."""
    ended = ", ngay_het_hieu_luc: 2026-05-01,\n  bi_thay_the_boi: "
    known = plan("12/KH-UBND", "2026-01-10", f"{ended}14/KH-UBND") + plan("14/KH-UBND", "2026-05-01")
    only(project, known + plan("13/KH-UBND", "2026-01-10", f"{ended}95/KH-UBND"))
    told = [one.partition(";")[0] for one in project.load().notices if "trang chưa có văn bản" in one]
    assert told == ["Nên xem lại data/van-ban/chung.yml:5: trang chưa có văn bản số 95/KH-UBND"]
    only(project, plan("12/KH-UBND", "2026-01-10").replace("trich_yeu: ", "trich_yeu: V/v "))
    assert any("chung.yml:1: hãy bỏ “V/v”" in one for one in project.load().notices)
    only(project, known + plan("13/KH-UBND", "2026-01-10", f"{ended}13/KH-UBND"))
    told = [one.partition(";")[0] for one in project.load().notices if "của chính văn bản" in one]
    assert told == ["Nên xem lại data/van-ban/chung.yml:5: đây là số của chính văn bản này"]


def test_a_paper_of_a_day_to_come_waits(project: Project) -> None:
    """A paper dated after today waits for its day, ends none before it, and the build says so, as with reports."""
    project.write("data/van-ban/sau.yml", (
        "- so_ky_hieu: 903/KH-UBND\n  ten_loai: Kế hoạch\n  co_quan_ban_hanh: Ủy ban nhân dân xã\n  cap: xa\n"
        "  ngay_ban_hanh: 2027-03-05\n  trich_yeu: Mới\n  thay_the: 902/KH-UBND\n  mau: true\n"
    ))  # fmt: skip
    found = project.load()
    assert found.library.find("903/KH-UBND") is None
    kept = found.library.find("902/KH-UBND")
    assert kept is not None
    assert found.library.status(kept, found.now.date()).id == "con"
    assert any("data/van-ban/sau.yml:5: chưa đến ngày ban hành" in notice for notice in found.notices)
