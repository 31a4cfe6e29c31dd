"""Figures, tasks and annexes of reports: what staff are told, and what readers see."""

import re
from datetime import date
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import amount, chart, periods
from cchc.kinds.report import FollowedTask
from cchc.kinds.report.pieces import Outcome
from support import Project, read_cases, rendered, words_of

HEAD = """so_ky_hieu: 93/BC-UBND
ngay_ban_hanh: 2024-07-01
dia_danh: Minh Tiến
ten_loai: Báo cáo
trich_yeu: Thử
noi_dung: [{tieu_de: KẾT QUẢ, doan: [Một đoạn.]}]
ky: {ten: 5 tháng rưỡi, tu: 2023-12-15, den: 2024-05-31}
noi_nhan: ["Lưu: VT"]
"""
TAIL = "ky_ten: {chuc_vu: CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}\n"
FILE = "data/bao-cao/2024/a.yml"
CASES = read_cases(Path(__file__).parent / "figures" / "wrong.yml")


def quarter(number: str, part: int, text: str) -> str:
    """A report of a quarter of 2025."""
    months = ((12, 3), (3, 6), (6, 9))[part - 1]
    first = date(2025 if part > 1 else 2024, months[0], 15)
    return (
        HEAD.replace("93/BC-UBND", number)
        .replace("2024-07-01", f"2025-{months[1]:02d}-20")
        .replace(
            "5 tháng rưỡi, tu: 2023-12-15, den: 2024-05-31", f"quý {part}, tu: {first}, den: 2025-{months[1]:02d}-14"
        )
    ) + text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(project: Project, case: dict[str, Any]) -> None:
    """Every wrong sum, rate, mean, table and outcome is named with its line and cell; right ones pass."""
    project.write(FILE, HEAD + case["text"] + TAIL)
    told = [problem.removeprefix(f"{FILE}:") for problem in project.problems()]
    assert sorted(told) == sorted(case["problems"])


def words(file: Path) -> str:
    """The words of a page, in order."""
    return words_of(file.read_text("utf-8"))


RICH = """so_lieu:
  - ma: tin-bai
    ten: Tin, bài đã đăng
    don_vi_tinh: tin, bài
    gia_tri: 45
    cung_ky: 31
    thanh_phan: [{ten: Tự viết, gia_tri: 30, cung_ky: 20}, {ten: Đăng lại, gia_tri: 13, cung_ky: 11}]
    con_phan_khac: true
  - {ma: hop, ten: Bình quân, don_vi_tinh: tin/tháng, gia_tri: 15, binh_quan: {tong: 45, theo: thang}}
  - ten: Hồ sơ
    don_vi_tinh: hồ sơ
    bang:
      cot: [Tiếp nhận, Đúng hạn]
      hang: [{ten: Hộ tịch, so: [12, 11]}, {ten: Chứng thực, so: [1800, "-"]}]
      tong: [1812, 1700]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with three quarters that follow one another."""
    from support import copy

    project = copy(tmp_path_factory.mktemp("quarters"))
    tasks = "  - {tieu_de: NHIỆM VỤ, chen: nhiem_vu}\n"
    promised = (
        "nhiem_vu:\n  - {noi_dung: Cập nhật thủ tục., han: 2025-05-01, chu_tri: Văn phòng}\n  - {noi_dung: Họp dân}\n"
        "  - {noi_dung: Tập huấn, han: 2025-05-10}\nky_nhiem_vu: {ten: quý II, tu: 2025-03-15, den: 2025-06-14}\n"
    )
    body = "noi_dung: [{tieu_de: KẾT QUẢ, doan: [Một đoạn.]}]\n"
    first = quarter("10/BC-UBND", 1, RICH + promised + TAIL)
    project.write("data/bao-cao/2025/10.yml", first.replace(body, f"noi_dung:\n  - {{tieu_de: KẾT QUẢ}}\n{tasks}"))
    said = (
        "bao_cao_truoc: 10/BC-UBND\nket_qua_nhiem_vu:\n  - {nhiem_vu: 1, tinh_trang: xong, ngay: 2025-05-11}\n"
        "  - {nhiem_vu: 2, tinh_trang: dang_lam, noi_dung: Chờ lịch của thôn.}\n"
        "so_lieu: [{ma: tin-bai, ten: Tin bài, don_vi_tinh: tin, gia_tri: 51}]\n"
    )
    second = quarter("20/BC-UBND", 2, said + TAIL)
    inserted = "noi_dung:\n  - {tieu_de: VIỆC KỲ TRƯỚC, chen: ket_qua_nhiem_vu}\n"
    project.write("data/bao-cao/2025/20.yml", second.replace(body, inserted))
    third = quarter("30/BC-UBND", 3, "so_lieu: [{ma: hop, ten: Họp, don_vi_tinh: cuộc, gia_tri: 4}]\n" + TAIL)
    project.write("data/bao-cao/2025/30.yml", third)
    quarters = (f"bao-cao/2025/{number}-bc-ubnd/" for number in (10, 20))
    lists = ("bao-cao/", "bao-cao/2025/", "bao-cao/nhiem-vu/", "bao-cao/2024/92-bc-ubnd/")
    return project.build_only(*quarters, *lists)


def test_parts_stand_in_a_table_with_the_rest(site: Path) -> None:
    """The parts of a value stand under it with the year before; what they leave is called Khác."""
    text = words(site / "bao-cao/2025/10-bc-ubnd/index.html")
    assert "Nội dung Kỳ này Cùng kỳ Tự viết 30 20 Đăng lại 13 11 Khác 2 0 Tổng số 45 31" in text
    assert "So với cùng kỳ tăng 14 (cùng kỳ: 31)" in text
    assert "45 chia cho 3 tháng, từ 15/12/2024 đến 14/3/2025" in text
    assert "Hộ tịch 12 11 Chứng thực 1.800 – Tổng số 1.812 1.700" in text


def test_charts_say_in_words_what_they_show(site: Path) -> None:
    """Every chart has a name and all its numbers as text, and a table with the same numbers stands beside it."""
    html = rendered(site / "bao-cao/2025/10-bc-ubnd/index.html")
    labels = [unescape(label) for label in re.findall(r'role="img" aria-label="([^"]+)"', html)]
    assert labels == [
        "Tin, bài đã đăng. Tự viết: 30 (cùng kỳ 20); Đăng lại: 13 (cùng kỳ 11); Khác: 2 (cùng kỳ 0)",
        "Hồ sơ, cột Tiếp nhận. Hộ tịch: 12; Chứng thực: 1.800",
    ]
    widths = [int(width) for width in re.findall(r'<rect class="chart__now"[^>]*width="(\d+)"', html)]
    assert widths[0] > widths[1] > widths[2]
    assert widths[3] < widths[4]
    assert html.count('class="grid"') == 2


def test_a_figure_of_several_reports_becomes_a_line(site: Path) -> None:
    """Reports of one kind of period that share an id make a line and a table; one report alone makes none."""
    html = (site / "bao-cao/index.html").read_text("utf-8")
    assert "Tin bài. quý III năm 2023: 30; quý IV năm 2023: 36; quý 1: 45; quý 2: 51" in unescape(html)
    text = words(site / "bao-cao/index.html")
    assert "quý IV năm 2023 Mẫu 36 quý 1 45 quý 2 51" in text
    assert re.findall(r"<h3>([^<]+)</h3>", html)[-3:] == [
        "Tin bài theo quý",
        "Hồ sơ giải quyết đúng hạn theo quý",
        "Họp theo quý",
    ]
    assert "Bình quân tin, bài mỗi tháng" not in text
    assert "Số liệu qua các báo cáo" not in words(site / "bao-cao/2025/index.html")


def test_tasks_are_followed_up_in_the_next_report(site: Path) -> None:
    """The next report shows every task of the one before, with its state, its delay, or that nothing is said."""
    text = words(site / "bao-cao/2025/20-bc-ubnd/index.html")
    assert (
        "I. VIỆC KỲ TRƯỚC 1. Cập nhật thủ tục: đã hoàn thành ngày 11/5/2025. "
        "2. Họp dân: đang thực hiện. Lý do: Chờ lịch của thôn./."
    ) in text
    part = text[text.index("Kết quả nhiệm vụ kỳ trước") :]
    assert "Đã hoàn thành ngày 11/5/2025 · hạn 01/5/2025, chậm 10 ngày · Văn phòng" in part
    assert "Đang thực hiện · hạn 14/6/2025, quá hạn 6 ngày" in part
    assert "Chờ lịch của thôn." in part
    assert "Chưa công bố kết quả · hạn 10/5/2025, chậm 41 ngày" in part


def test_page_of_commitments(site: Path) -> None:
    """What was promised, by when, how late, with the report that says so; the first report shows it too."""
    text = words(site / "bao-cao/nhiem-vu/index.html")
    assert "Nhiệm vụ đề ra 9 Đã hoàn thành 1 Chưa hoàn thành 1 Chưa công bố kết quả 7" in text
    assert "Đã hoàn thành ngày 11/5/2025 · hạn 01/5/2025, chậm 10 ngày · Văn phòng · theo Báo cáo số 20/BC-UBND" in text
    assert "Đang thực hiện · hạn 14/6/2025, quá hạn 522 ngày · theo Báo cáo số 20/BC-UBND" in text
    common = "Chưa công bố kết quả của cả 6 nhiệm vụ · hạn 14/12/2024, chậm 704 ngày"
    assert text.count("hạn 14/12/2024, chậm 704 ngày") == text.count(common) == 1
    assert "theo Báo cáo số 20/BC-UBND" in words(site / "bao-cao/2025/10-bc-ubnd/index.html")
    assert common in words(site / "bao-cao/2024/92-bc-ubnd/index.html")
    assert "Nhiệm vụ đề ra Xem kết quả" in words(site / "bao-cao/index.html")


def test_same_period_must_agree_with_the_published_report(project: Project) -> None:
    """The figure of the same period a year before is that of its own report."""
    project.write(
        FILE,
        HEAD.replace("2024-05-31", "2024-06-14") + "so_lieu: [{ma: hop, ten: H, don_vi_tinh: c, gia_tri: 4}]\n" + TAIL,
    )
    later = HEAD.replace("93/", "94/").replace("2024-07-01", "2025-07-01")
    later = later.replace("tu: 2023-12-15, den: 2024-05-31", "tu: 2024-12-15, den: 2025-06-14")
    for before, right in ((4, True), (5, False)):
        figure = f"so_lieu: [{{ma: hop, ten: H, don_vi_tinh: c, gia_tri: 6, cung_ky: {before}}}]\n"
        project.write("data/bao-cao/2025/b.yml", later + figure + TAIL)
        expected = (
            f"data/bao-cao/2025/b.yml:9: so_lieu thứ 1, cung_ky: khác số trong Báo cáo số 93/BC-UBND ({FILE}) "
            "(đang có: “5”); ví dụ đúng: 4"
        )
        assert project.problems() == ([] if right else [expected])


def test_a_draft_may_hold_marks_and_is_not_published(project: Project) -> None:
    """A draft with marks passes the check and has no page; without `nhap` it is refused."""
    project.write(FILE, HEAD.replace("Một đoạn.", '"[cần bổ sung: kết quả]"') + "nhap: true\n" + TAIL)
    assert project.problems() == []
    site = project.load()
    assert f"Chưa đăng {FILE}:9: bản nháp (nhap: true)" in list(site.notices)
    assert "93/BC-UBND" not in [paper.data.number for paper in site.papers]
    project.edit(FILE, "nhap: true\n", "")
    (problem,) = project.problems()
    assert problem.startswith(f"{FILE}:6: noi_dung thứ 1, doan thứ 1: chỗ này còn phải điền")


@pytest.mark.parametrize(
    ("number", "type", "good"),
    [
        ("93/KH-UBND", "Báo cáo", "93/BC-UBND"),
        ("93/UBND-VX", "Kế hoạch", "93/KH-UBND-VX"),
        ("93/BC-UBND", "Công văn", "93/UBND"),
        ("93/TTr-UBND", "Tờ trình", ""),
        ("93/UBND-VX", "Công văn", ""),
        ("93/XYZ-UBND", "Loại lạ", ""),
        ("15/QD-UBND", "Quyết định", "15/QĐ-UBND"),
        ("101 / BC - UBND", "Báo cáo", "101/BC-UBND"),
        ("101/2025/BC-UBND", "Báo cáo", "101/BC-UBND"),
        ("93/BC-UBND", "BÁO CÁO", "Báo cáo"),
    ],
)
def test_number_fits_the_type(project: Project, number: str, type: str, good: str) -> None:
    """The letters of the number are those of the type; a công văn has none; unknown types are left alone."""
    text = HEAD.replace("93/BC-UBND", number).replace("Báo cáo", type) + "kinh_gui: [UBND tỉnh]\n" + TAIL
    project.write(FILE, text)
    problems = project.problems()
    assert [problem.rpartition("ví dụ đúng: ")[2] for problem in problems] == ([good] if good else [])


def test_letters_add_their_own_sign(project: Project) -> None:
    """V/v is printed by the machine, and not typed."""
    text = HEAD.replace("93/BC-UBND", "93/UBND-VX").replace("Báo cáo", "Công văn").replace("Thử", "V/v thử")
    project.write(FILE, text + "kinh_gui: [UBND tỉnh]\n" + TAIL)
    (problem,) = project.problems()
    assert problem.endswith("trich_yeu: máy tự in “V/v ”; chỉ ghi phần sau (đang có: “V/v thử”); ví dụ đúng: thử")


def test_what_is_done_stays_done(project: Project) -> None:
    """A task that one report calls done cannot be open, or done on another day, in a later one."""
    for number, day, said in (
        ("93", "2024-07-01", "xong, ngay: 2024-06-25"),
        ("94", "2024-08-01", "xong, ngay: 2024-07-25"),
    ):
        outcome = f"bao_cao_truoc: 92/BC-UBND\nket_qua_nhiem_vu: [{{nhiem_vu: 1, tinh_trang: {said}}}]\n"
        text = HEAD.replace("93/", f"{number}/").replace("Thử", f"Thử {number}").replace("2024-07-01", day)
        project.write(f"data/bao-cao/2024/{number}.yml", text + outcome + TAIL)
    (problem,) = project.problems()
    assert problem.startswith("data/bao-cao/2024/94.yml:10: ket_qua_nhiem_vu thứ 1, tinh_trang: nhiệm vụ này đã nêu")
    assert "hoàn thành ngày 2024-06-25 trong Báo cáo số 93/BC-UBND" in problem


def test_later_report_knows_what_an_earlier_one_said(project: Project) -> None:
    """A report that says nothing of a task shows the newest word about it."""
    said = "bao_cao_truoc: 92/BC-UBND\nket_qua_nhiem_vu: [{nhiem_vu: 1, tinh_trang: xong, ngay: 2024-06-25}]\n"
    project.write(FILE, HEAD + said + TAIL)
    later = HEAD.replace("93/", "94/").replace("Thử", "Thử lại").replace("2024-07-01", "2024-08-01")
    project.write("data/bao-cao/2024/b.yml", later + "bao_cao_truoc: 92/BC-UBND\n" + TAIL)
    text = words(project.build_only("bao-cao/2024/94-bc-ubnd/") / "bao-cao/2024/94-bc-ubnd/index.html")
    assert "Đã hoàn thành ngày 25/6/2024 · hạn 14/12/2024, đúng hạn · theo Báo cáo số 93/BC-UBND" in text


@pytest.mark.parametrize(
    ("state", "day", "said"),
    [
        ("xong", "2024-12-14", "đúng hạn"),
        ("xong", "2024-12-15", "chậm 1 ngày"),
        ("dang_lam", None, "quá hạn 1 ngày"),
        ("", None, "chậm 1 ngày"),
    ],
)
def test_lateness(own: Project, state: str, day: str | None, said: str) -> None:
    """Done on the last day is in time; a day later it is late, whether done or not."""
    (paper,) = [paper for paper in own.load().papers if paper.data.number == "92/BC-UBND"]
    given = {"nhiem_vu": "1", "tinh_trang": state, "ngay": day, "noi_dung": "x"}
    outcome = Outcome.model_validate({k: v for k, v in given.items() if v}) if state else None
    task = FollowedTask(report=paper.data, number=1, task=paper.data.tasks[0], outcome=outcome, reported_in=None)
    assert task.lateness(date(2024, 12, 15)) == said
    if outcome is None:
        assert task.lateness(date(2024, 12, 14)) == "đến hạn hôm nay"
        assert task.lateness(date(2024, 12, 4)) == "còn 10 ngày"


def test_tasks_are_printed_with_day_and_owner(site: Path) -> None:
    """On the paper a task says by when and who is in charge."""
    text = words(site / "bao-cao/2025/10-bc-ubnd/index.html")
    assert "1. Cập nhật thủ tục (hạn 01/5/2025; Văn phòng chủ trì). 2. Họp dân 3. Tập huấn (hạn 10/5/2025)./." in text


def test_papers_of_other_types_need_what_they_need(project: Project) -> None:
    """A report needs its period, a công văn its addressees, a decision its articles."""
    bare = HEAD.replace("ky: {ten: 5 tháng rưỡi, tu: 2023-12-15, den: 2024-05-31}\n", "")
    project.write(FILE, bare + TAIL)
    assert ["báo cáo phải ghi kỳ báo cáo" in problem for problem in project.problems()] == [True]
    project.write(FILE, bare.replace("Báo cáo", "Công văn").replace("93/BC-UBND", "93/UBND") + TAIL)
    assert ["công văn phải ghi nơi kính gửi" in problem for problem in project.problems()] == [True]
    decision = bare.replace("Báo cáo", "Quyết định").replace("BC", "QĐ")
    project.write(FILE, re.sub("noi_dung: .*\n", "mo_dau: Lời.\n", decision) + TAIL)
    assert ["văn bản chưa có nội dung" in problem for problem in project.problems()] == [True]


@pytest.mark.parametrize(
    ("first", "last", "span", "length"),
    [
        ((2023, 12, 15), (2024, 6, 14), "thang", "6"),
        ((2024, 1, 1), (2024, 1, 31), "thang", "1"),
        ((2024, 2, 1), (2024, 2, 29), "thang", "1"),
        ((2024, 1, 31), (2024, 2, 28), "thang", "1"),
        ((2024, 4, 1), (2024, 4, 15), "thang", "0.5"),
        ((2024, 1, 1), (2024, 1, 14), "tuan", "2"),
        ((2024, 1, 1), (2024, 1, 1), "ngay", "1"),
    ],
)
def test_real_length_of_a_period(
    first: tuple[int, int, int], last: tuple[int, int, int], span: str, length: str
) -> None:
    """Both ends count; months run from a day to the day before it in the next month."""
    assert periods.length(date(*first), date(*last), span) == Decimal(length)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 40), st.integers(0, 300))
def test_length_grows_with_every_day(first: date, months: int, days: int) -> None:
    """A longer period is never shorter in months, and never far from its days."""
    last = date.fromordinal(first.toordinal() + months * 30 + days)
    length = periods.length(first, last, "thang")
    assert periods.length(first, date.fromordinal(last.toordinal() + 1), "thang") > length
    assert abs(float(length) * 30.44 - (last - first).days - 1) < 4


@given(st.lists(st.tuples(st.text(max_size=80), st.decimals(0, 10**9, places=2)), min_size=1, max_size=20))
def test_charts_stay_in_their_box(rows: list[tuple[str, Decimal]]) -> None:
    """Bars and points are inside the view box, whatever the numbers."""
    made = chart.bar_chart([(name, value, value / 2) for name, value in rows])
    assert all(0 <= bar.width <= 230 and bar.y < made.height for bar in made.bars)
    drawn = chart.line_chart(rows)
    assert all(0 <= point.x <= chart.WIDTH and 0 <= point.y <= drawn.height for point in drawn.points)


@pytest.mark.parametrize(
    ("exact", "given", "right"),
    [
        ("7.1667", "7.17", True),
        ("7.1667", "7.2", True),
        ("7.1667", "7", True),
        ("7.1667", "7.16", False),
        ("8", "8", True),
    ],
)
def test_rounding(exact: str, given: str, right: bool) -> None:
    """A given number is right if it is the exact one, rounded to its own places."""
    assert amount.rounds_to(Decimal(exact), Decimal(given)) is right
