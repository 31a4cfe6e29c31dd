"""Reports: numbering, the official page, figures, lists."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest

from cchc.kinds.report import Period
from support import Project, rendered, unkept, words_of

SEED = "bao-cao/2024/92-bc-ubnd/index.html"
SMALL = """so_ky_hieu: 05/BC-UBND
ngay_ban_hanh: 2025-03-05
dia_danh: Minh Tiến
ten_loai: Báo cáo
trich_yeu: Kết quả quý I năm 2025
kinh_gui: [UBND tỉnh]
ky: {ten: quý I năm 2025, tu: 2024-12-15, den: 2025-03-14}
can_cu: [Kế hoạch số 02/KH-UBND; , Kế hoạch số 03/KH-UBND.]
noi_dung:
  - tieu_de: KẾT QUẢ
    muc:
      - tieu_de: Một
        gach_dau_dong: [ý đầu;, "ý cuối"]
      - tieu_de: Hai
        muc: [{tieu_de: Nhỏ}, {tieu_de: Nhỏ nữa}, {tieu_de: Nữa}, {tieu_de: Nữa}, {tieu_de: Thứ năm}]
  - tieu_de: NHIỆM VỤ
    muc: [{tieu_de: Việc thường xuyên}]
    chen: nhiem_vu
so_lieu:
  - {ten: Hồ sơ, don_vi_tinh: hồ sơ, gia_tri: 12345.5, cung_ky: 12000}
  - {ten: Cuộc họp, don_vi_tinh: cuộc, gia_tri: 3, cung_ky: 3}
nhiem_vu: [{noi_dung: Việc thêm.}]
ket: UBND xã trân trọng báo cáo
noi_nhan: [Như trên;, "Lưu: VT."]
ky_ten: {quyen_han: KT. CHỦ TỊCH, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}
mau: true
"""


def words(html: str) -> str:
    """The words of a page, in order."""
    return words_of(unkept(html))


def sheet(file: Path) -> str:
    """The words of the paper on a report's page."""
    found = re.search(r'<article class="sheet".*?</article>', file.read_text("utf-8"), re.S)
    assert found
    return words(found[0])


def test_seed_report_keeps_its_facts(built: Path) -> None:
    """The report's number, place, date, subject, headings, recipients and signer are as signed."""
    text = sheet(built / SEED)
    for fact in (
        "Số: 92/BC-UBND",
        "Minh Tiến, ngày 20 tháng 6 năm 2024",
        "Báo cáo Kết quả công tác tuyên truyền nâng cao chỉ số quản trị hành chính công (PAPI) 6 tháng đầu năm 2024 "
        "trên địa bàn xã Minh Tiến",
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Công tác triển khai",
        "2. Kết quả thực hiện công tác tuyên truyền chỉ số quản trị HCC (PAPI)",
        "a) Nội dung, hình thức tuyên truyền.",
        "b) Thống kê lượng tin bài thực hiện công tác tuyên truyền.",
        "II. Phương hướng, nhiệm vụ 6 tháng cuối năm 2024",
        "- UBND huyện; - Phòng Nội vụ huyện; - Chủ tịch, PCT UBND xã; - Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Ngô Văn Quyên",
        "trên 40 tin, bài",
    ):
        assert fact in text, fact
    assert text.count("./.") == 1
    page = words(rendered(built / SEED))
    assert "Đây là bản tóm lược của văn bản đã ký" in page
    assert "Đọc bản tóm lược" in page
    assert "oàn văn" not in page


def test_seed_report_has_six_tasks(built: Path) -> None:
    """The six tasks of the next half-year are numbered in the second part."""
    text = sheet(built / SEED)
    tasks = text[text.index("II. Phương hướng") :]
    assert [f" {n}. " in tasks for n in range(1, 8)] == [True] * 6 + [False]


def test_reported_figure_stands_beside_the_own_count(built: Path) -> None:
    """“Over 40” stays as reported; beside it stands what the site counts, and why they differ."""
    text = words(rendered(built / SEED))
    assert "Báo cáo ghi trên 40 tin, bài" in text
    assert "Trang này đếm được trong kỳ 1 tin, bài (không tính 7 tin, bài mẫu)" in text
    assert "Hai số có cách tính khác nhau, không thay cho nhau" in text


def test_numbering_and_marks_are_made(project: Project) -> None:
    """I. → 1. → a) in Vietnamese order, tasks go on the count of their section, ends of lines are even."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL)
    text = sheet(project.build_only("bao-cao/2025/05-bc-ubnd/") / "bao-cao/2025/05-bc-ubnd/index.html")
    for piece in (
        "ngày 05 tháng 3 năm 2025",
        "Kính gửi: UBND tỉnh",
        "Kế hoạch số 02/KH-UBND; Kế hoạch số 03/KH-UBND.",
        "I. KẾT QUẢ 1. Một ý đầu; ý cuối. 2. Hai a) Nhỏ b) Nhỏ nữa c) Nữa d) Nữa đ) Thứ năm",
        "II. NHIỆM VỤ 1. Việc thường xuyên 2. Việc thêm.",
        "UBND xã trân trọng báo cáo./.",
        "- Như trên; - Lưu: VT.",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A",
    ):
        assert piece in text, piece


def test_the_page_begins_with_its_subject(project: Project) -> None:
    """Two reports of one period have the same heading but for the number: what each is about stands under it."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", f"{SMALL}noi_gi: [Xã đã họp 12 cuộc.]\n")
    html = rendered(project.build_only("bao-cao/2025/05-bc-ubnd/") / "bao-cao/2025/05-bc-ubnd/index.html")
    first = words(html[html.index("<h1") :])
    assert first.index("Kết quả quý I năm 2025") < first.index("Xã đã họp 12 cuộc.")


AGAIN = SMALL.replace("05/BC-UBND", "09/BC-UBND").replace("2025-03-05", "2025-03-20").replace("12345.5", "12400")


def test_a_replaced_report_says_so(project: Project) -> None:
    """Whoever opens a report that a later one replaces is led to that one; its tasks and figures count no more."""
    old, new = "bao-cao/2025/05-bc-ubnd/", "bao-cao/2025/09-bc-ubnd/"
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL)
    project.write("data/bao-cao/2025/09-bc-ubnd.yml", f"{AGAIN}thay_the: 05/BC-UBND\n")
    site = project.build_only(old, new, "bao-cao/", "bao-cao/nhiem-vu/", "van-ban/", "")
    page = rendered(site / old / "index.html")
    assert "Báo cáo này đã được thay thế bằng Báo cáo số 09/BC-UBND ngày 20/3/2025." in words(page)
    assert f'href="../../../{new}"' in page
    assert "Báo cáo này thay thế Báo cáo số 05/BC-UBND ngày 05/3/2025." in words(rendered(site / new / "index.html"))
    assert words(rendered(site / "bao-cao/index.html")).count("Đã thay thế bằng 09/BC-UBND") == 1
    assert words(rendered(site / "van-ban/index.html")).count("Đã thay thế bằng 09/BC-UBND") == 1
    assert rendered(site / "bao-cao/nhiem-vu/index.html").count("Việc thêm") == 1
    assert old not in rendered(site / "index.html")


KNOWN = "{ma: ho-so, ten: Hồ sơ,"
LATER = SMALL.replace("{ten: Hồ sơ,", KNOWN).replace("2025", "2026").replace("2024-12", "2025-12")


@pytest.mark.parametrize(("draft", "figure"), [("", "12400"), ("nhap: true\n", "12345.5")])
def test_the_valid_report_counts(project: Project, draft: str, figure: str) -> None:
    """The number of the year before is that of the report that replaced another; a draft replaces none yet."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL.replace("{ten: Hồ sơ,", KNOWN))
    again = AGAIN.replace("{ten: Hồ sơ,", KNOWN)
    project.write("data/bao-cao/2025/09-bc-ubnd.yml", f"{again}thay_the: 05/BC-UBND\n{draft}")
    project.write("data/bao-cao/2026/05-bc-ubnd.yml", LATER.replace("cung_ky: 12000", f"cung_ky: {figure}"))
    assert [one for one in project.problems() if "cung_ky" in one] == []
    lists = rendered(project.build_only("bao-cao/") / "bao-cao/index.html").partition("Số liệu qua các báo cáo")[2]
    assert ("2025/05-bc-ubnd/" in lists, "2025/09-bc-ubnd/" in lists) == (bool(draft), not draft)


def test_a_long_cell_is_marked_for_narrow_screens(project: Project) -> None:
    """Sentences in a table are told from short words and numbers, so that a phone gives them room."""
    long, path = "Kế hoạch cải cách hành chính năm 2024 của xã", "data/bao-cao/2024/92-bc-ubnd.yml"
    table = f"    bang: [{{cot: [TT, Số, Trích yếu], hang: [['1', 15/KH-UBND, {long}]]}}]"
    project.edit(path, "noi_nhan:\n", f"phu_luc:\n  - tieu_de: Văn bản\n{table}\nnoi_nhan:\n")
    page = (project.build_only("bao-cao/2024/92-bc-ubnd/") / "bao-cao/2024/92-bc-ubnd/index.html").read_text("utf-8")
    assert f'<td class="grid__text">{long}</td>' in page
    assert page.count("grid__text") == 1


def test_figures_compare_with_the_same_period(project: Project) -> None:
    """Numbers are written the Vietnamese way; a comparison stands only where there is one."""
    more = """cung_ky: 3}
  - {ten: Tin, don_vi_tinh: tin, gia_tri: 0, doi_chieu: tin-bai}
  - {ten: Đúng hạn, don_vi_tinh: '%', gia_tri: 98.6, cung_ky: 95.1, ty_le: {phan: 986, tren: 1000, la: hồ sơ}}"""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL.replace("cung_ky: 3}", more))
    text = words(rendered(project.build_only("bao-cao/2025/05-bc-ubnd/") / "bao-cao/2025/05-bc-ubnd/index.html"))
    assert "12.345,5 hồ sơ" in text
    assert "tăng 345,5 (cùng kỳ: 12.000)" in text
    assert "So với cùng kỳ bằng cùng kỳ (3)" in text
    assert "98,6%" in text
    assert "tăng 3,5 điểm phần trăm (cùng kỳ: 95,1%)" in text
    assert "Đây là báo cáo mẫu" in text
    assert text.count("Trang này đếm được") == 1
    assert "Vì sao hai số khác nhau" not in text  # they are the same


def test_figures_and_words_as_data(project: Project) -> None:
    """Every report has its figures as CSV and all of it as JSON, under the keys that staff write."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL)
    folder = (
        project.build_only(*(f"bao-cao/2025/05-bc-ubnd/{file}" for file in ("", "so-lieu.csv", "bao-cao.json")))
        / "bao-cao/2025/05-bc-ubnd"
    )
    table = list(csv.DictReader(io.StringIO((folder / "so-lieu.csv").read_text("utf-8-sig"))))
    assert [(row["ten"], row["gia_tri"], row["cung_ky"]) for row in table] == [
        ("Hồ sơ", "12345.5", "12000"),
        ("Cuộc họp", "3", "3"),
    ]
    data = json.loads((folder / "bao-cao.json").read_text("utf-8"))
    assert (data["so_ky_hieu"], data["ngay_ban_hanh"]) == ("05/BC-UBND", "2025-03-05")
    assert [figure["gia_tri"] for figure in data["so_lieu"]] == [12345.5, 3]
    assert data["noi_dung"][1] == {"tieu_de": "NHIỆM VỤ", "muc": [{"tieu_de": "Việc thường xuyên"}], "chen": "nhiem_vu"}
    page = rendered(folder / "index.html")
    assert all(f'href="so-lieu.{form}"' in page for form in ("xlsx", "csv"))
    assert 'href="bao-cao.json"' in page


@pytest.mark.parametrize(
    ("written", "shown"),
    [("48.8110", "48,811"), ("0.125", "0,125"), ("1250", "1.250"), ("100", "100"), ("4.7348", "4,7348")],
)
def test_numbers_with_three_decimals(project: Project, written: str, shown: str) -> None:
    """A number that may be two is refused; a last zero makes it one, and is not shown."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL.replace("12345.5", written))
    (paper,) = [paper for paper in project.load().papers if paper.data.number == "05/BC-UBND"]
    assert paper.data.figures[0].shown == shown


def test_lists_by_year_type_and_period(project: Project) -> None:
    """Every report stands in the list of all and in those of its year, its type and its period."""
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL)
    site = project.build_only(
        "", "bao-cao/", *(f"bao-cao/{of}/" for of in ("2024", "2025", "loai/bao-cao", "ky/6-thang", "ky/quy"))
    )

    def listed(address: str) -> list[str]:
        html = rendered(site / address / "index.html")
        return re.findall(r"<small>Báo cáo số (\S+) ·", html)

    samples, old, new = ["02/BC-UBND", "01/BC-UBND"], ["92/BC-UBND"], ["05/BC-UBND"]
    every = [*new, *old, *samples]
    assert listed("bao-cao") == every
    assert (listed("bao-cao/2024"), listed("bao-cao/2025")) == (old, new)
    assert listed("bao-cao/loai/bao-cao") == every
    assert (listed("bao-cao/ky/6-thang"), listed("bao-cao/ky/quy")) == (old, [*new, *samples])
    assert listed(".") == every[:2]
    assert "Xem theo năm, theo kỳ" in rendered(site / "bao-cao/index.html")


def test_a_list_of_all_has_one_address(project: Project) -> None:
    """Where all papers are of one type, year and period, no list by these is told of, nor a way to choose one."""
    for path in project.root.glob("data/bao-cao/**/*.yml"):
        path.unlink()
    project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL)
    site = project.build_only("bao-cao/", "sitemap.xml")
    assert "/bao-cao/2025/05-bc-ubnd/" in (sitemap := (site / "sitemap.xml").read_text("utf-8"))
    assert [of for of in ("2025", "loai/bao-cao", "ky/quy") if f"/bao-cao/{of}/</loc>" in sitemap] == []
    assert "#loc" not in rendered(site / "bao-cao/index.html")


@pytest.mark.parametrize(
    ("first", "last", "term"),
    [
        ((2023, 12, 15), (2024, 3, 14), "quy"),
        ((2024, 1, 1), (2024, 3, 31), "quy"),
        ((2023, 12, 15), (2024, 6, 14), "6-thang"),
        ((2024, 1, 1), (2024, 9, 30), "9-thang"),
        ((2023, 12, 15), (2024, 12, 14), "nam"),
        ((2024, 5, 1), (2024, 5, 31), "khac"),
    ],
)
def test_kind_of_period(first: tuple[int, int, int], last: tuple[int, int, int], term: str) -> None:
    """The length of a period says what it is, in both customs of counting."""
    period = Period.model_validate({"ten": "k", "tu": date(*first).isoformat(), "den": date(*last).isoformat()})
    assert period.term == term


def test_a_report_waits_for_its_day(project: Project) -> None:
    """A report of a day to come is not published, and the check says that it waits."""
    project.write("data/bao-cao/2026/05-bc-ubnd.yml", SMALL.replace("2025-03-05", "2026-11-19"))
    site = project.load()
    assert "Chưa đăng data/bao-cao/2026/05-bc-ubnd.yml:2: chưa đến ngày ban hành, chờ đến ngày 19/11/2026" in list(
        site.notices
    )
    assert not any(url.startswith("bao-cao/2026/") for url in project.addresses())


def test_the_page_leads_to_the_news_about_it(built: Path) -> None:
    """The item that sums a report up stands first among the news that name it, and leads back."""
    page = rendered(built / "bao-cao/2024/92-bc-ubnd/index.html")
    told = page[page.index("Tin, bài về báo cáo này</h2>") :]
    item = "tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/"
    assert re.search(r'href="([^"]+)"', told)[1].endswith(item)  # type: ignore[index]
    assert "bao-cao/2024/92-bc-ubnd/" in rendered(built / item / "index.html")


def test_key_figures_lead_to_their_lists(project: Project) -> None:
    """What the site has of the period stands on top with its list; a figure says whether the report lists it."""
    deed = "- {{loai: hop, ten: {}, don_vi: UBND xã, ngay: 2024-03-06, dia_diem: Hội trường, so_nguoi: 20{}}}\n"
    project.write("data/hoat-dong/2024.yml", deed.format("Họp thật", "") + deed.format("Họp thử", ", mau: true"))
    text = rendered(project.build_only("bao-cao/2024/92-bc-ubnd/") / SEED)
    top = text[text.index("Số liệu chính") : text.index('id="toan-van"')]
    assert "theo báo cáo, không kèm danh sách" in top
    assert "danh sách ở phụ lục" not in top
    assert 'hoat-dong/2024/#hop">Họp thật, 06/3/2024</a>' in top
    assert "Họp thử" not in top
    assert re.search(r'<a href="[^"]*thong-ke/danh-muc/tu-2023-12-15-den-2024-06-14/"><b>1</b> tin, bài</a>', top)
    assert top.index("Số liệu chính") < top.index("Tải về") < top.index("Nhiệm vụ đề ra và kết quả")


def test_a_figure_whose_annex_lists_it(project: Project) -> None:
    """Where a table of an annex lists what a figure counts, the page does not say that there is no list."""
    annex = "phu_luc: [{{tieu_de: {}, bang: [{{cot: [TT, Tên], hang: [[Nhóm], ['1', Một], ['2', Hai]{}]}}]}}]\n"
    meetings, others = "Danh mục các cuộc họp", "Danh mục thiết bị"
    for title, more, said in ((meetings, ", ['3', Ba]", True), (meetings, "", False), (others, ", ['3', Ba]", False)):
        project.write("data/bao-cao/2025/05-bc-ubnd.yml", SMALL + annex.format(title, more))
        text = rendered(project.build_only("bao-cao/2025/05-bc-ubnd/") / "bao-cao/2025/05-bc-ubnd/index.html")
        assert ("theo báo cáo, danh sách ở phụ lục" in text) is said


def test_a_percentage_has_no_list(built: Path) -> None:
    """What cannot be listed is not said to lack a list."""
    top = words((built / "bao-cao/2023/02-bc-ubnd/index.html").read_text("utf-8"))
    assert "Tin, bài đã đăng theo báo cáo, không kèm danh sách 36 tin, bài" in top
    assert "Hồ sơ giải quyết đúng hạn theo báo cáo 98,6%" in top


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Năm 2024", "năm 2024"),
        ("Quý II năm 2024", "quý II năm 2024"),
        ("6 tháng đầu năm 2024", "6 tháng đầu năm 2024"),
    ],
)
def test_the_period_goes_on_in_the_title(project: Project, name: str, shown: str) -> None:
    """Behind the number of the paper the name of a period is in the middle of a sentence."""
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "  ten: 6 tháng đầu năm 2024", f"  ten: {name}")
    page = (project.build_only("bao-cao/2024/92-bc-ubnd/") / SEED).read_text("utf-8")
    assert words(re.search(r"<h1.*?</h1>", page, re.S)[0]) == f"Báo cáo số 92/BC-UBND, {shown}"  # type: ignore[index]
