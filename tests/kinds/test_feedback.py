"""The ledger of remarks: its numbers can be counted again, its pages say what became of each."""

import csv
import gzip
import io
import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc.core import render
from cchc.core.resources import TEMPLATES
from cchc.kinds import feedback
from cchc.kinds.feedback.figures import TOO_FEW
from support import NOW, SAMPLE, Project, dead_links, rendered, words_of

TODAY = NOW.date()
FIELDS = ("Giao thông", "Môi trường", "Thủ tục hành chính")
ENDS = {
    "da_tra_loi": "tra_loi: Đã xử lý xong.",
    "tu_choi": "ly_do: Đã trả lời ở phản ánh trước.",
    "chuyen_co_quan_khac": "chuyen_den: Sở Xây dựng",
}


def write(project: Project, count: int, year: int, seed: int = 1, sample: bool = False) -> None:
    """A year of made-up remarks in every state, some of them late."""
    chance = random.Random(seed)
    rows = []
    for number in range(1, count + 1):
        received = date(year, 1, 5) + timedelta(days=chance.randrange(310))
        state = chance.choice(("moi", "dang_xu_ly", *ENDS, "da_tra_loi", "da_tra_loi"))
        rows.append(
            f"- ma: PA-{year}-{number:03d}\n  ngay_nhan: {received}\n  linh_vuc: {chance.choice(FIELDS)}\n"
            f"  noi_dung: Việc thứ {number} cần được xem lại sớm cho người dân trong ấp.\n"
            f"  noi_xu_ly: Phòng Kinh tế\n  trang_thai: {state}\n"
        )
        if state in ENDS:
            closed = min(TODAY, received + timedelta(days=chance.randrange(30)))
            rows.append(f"  ngay_tra_loi: {closed}\n  {ENDS[state]}\n")
        if sample:
            rows.append("  mau: true\n")
    project.write(f"data/phan-anh/{year}.yml", "".join(rows))


def words(html: str) -> str:
    """The text of a page."""
    return words_of(html)


def table(built: Path) -> list[dict[str, str]]:
    """The published CSV."""
    text = (built / "phan-anh/phan-anh.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def cells(rows: Sequence[dict[str, str]]) -> list[str]:
    """What a row of a table says of some remarks, counted from the CSV alone."""
    ended = [row for row in rows if row["Ngày xử lý xong"]]
    good = [row for row in ended if row["Ngày xử lý xong"] <= row["Hạn"]]
    over = [row for row in rows if not row["Ngày xử lý xong"] and row["Hạn"] < TODAY.isoformat()]
    base = len(ended) + len(over)
    percent = f"{round(len(good) / base * 100 + 1e-9, 1):g}%".replace(".", ",") if base >= 10 else "–"
    return [str(len(rows)), str(len(ended)), str(len(good)), str(len(over)), percent]


def rated(table: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """A table without its last column where no row has enough remarks for a percentage."""
    keep = None if any(row[-1] != "–" for _, row in table) else -1
    return [(name, row[:keep]) for name, row in table]


def results(html: str) -> str:
    """What the page of remarks says of how they were dealt with."""
    _, found, section = html.partition("Kết quả xử lý</h2>")
    assert found
    return words(section.partition("</section>")[0])


def test_every_number_can_be_counted_again(project: Project) -> None:
    """The page's numbers are those that anyone gets from the CSV by brute force."""
    shutil.rmtree(project.root / "data" / "phan-anh")
    write(project, 70, 2025)
    write(project, 43, 2026, seed=2)
    built = project.build_only("phan-anh/", "phan-anh/phan-anh.csv")
    rows = table(built)
    html = rendered(built / "phan-anh/index.html")
    text = words(html)
    states = Counter(row["Tình trạng"] for row in rows)
    whole = cells(rows)
    days = sorted(int(row["Số ngày làm việc"]) for row in rows if row["Ngày xử lý xong"])
    half = (days[(len(days) - 1) // 2] + days[len(days) // 2]) / 2
    most = min(day for day in days if sum(other <= day for other in days) >= 0.9 * len(days))
    assert f"Đã nhận {len(rows)} " in text
    assert f"Đã trả lời {states['Đã trả lời']} " in text
    assert f"Chưa xử lý xong {states['Mới nhận'] + states['Đang xử lý']} " in text
    assert f"trong đó {whole[3]} quá hạn" in text
    others = states["Đã chuyển cơ quan khác"] + states["Không tiếp nhận"]
    assert f"Chuyển cơ quan khác, không tiếp nhận {others} " in text
    assert states["Đã trả lời"] + others + states["Mới nhận"] + states["Đang xử lý"] == len(rows)
    assert f"Tỷ lệ đúng hạn {whole[4]} ({whole[2]} trên {int(whole[1]) + int(whole[3])} phản ánh" in text
    assert f"Một nửa số phản ánh được xử lý xong trong {half:g} ngày".replace(".", ",") in text
    assert f"Cứ 10 phản ánh thì 9 được xử lý xong trong {most} ngày" in text
    assert f"Chuyển cơ quan khác {states['Đã chuyển cơ quan khác']} Không tiếp nhận {states['Không tiếp nhận']}" in text
    shown = re.findall(r'<th scope="row"[^>]*>([^<]+)</th>(.*?)</tr>', html)
    found = [(name, re.findall(r"<td[^>]*>([^<]*)</td>", row)) for name, row in shown]
    by_field = [(name, cells([row for row in rows if row["Lĩnh vực"] == name])) for name in FIELDS]
    by_months = [
        [
            (f"Tháng {month}", cells(own))
            for month in range(12, 0, -1)
            if (own := [row for row in rows if row["Ngày nhận"].startswith(f"{year}-{month:02d}")])
        ]
        for year in (2026, 2025)
    ]
    assert found == [row for table in (by_field, *by_months) for row in rated(table)]
    assert "mẫu" not in results(html)


def test_the_three_ways_out_agree(project: Project) -> None:
    """CSV, JSON and the lists hold the same remarks; a text that Excel would compute is kept a text."""
    project.edit("data/phan-anh/2026.yml", "noi_dung: Nước máy đục", 'noi_dung: "=1+1 Nước máy đục')
    project.edit("data/phan-anh/2026.yml", "chất lượng nước.", 'chất lượng nước."')
    built = project.build()
    rows = table(built)
    data = json.loads((built / "phan-anh/phan-anh.json").read_text("utf-8"))
    lists = [(built / f"phan-anh/{year}/index.html").read_text("utf-8") for year in (2026, 2025)]
    listed = re.findall(r"<small>(PA-\d+-\d+) ·", "".join(lists))
    assert [row["Mã"] for row in rows] == [one["ma"] for one in data] == listed
    assert next(row for row in rows if row["Mã"] == "PA-2026-007")["Nội dung"].startswith("'=1+1")
    assert {row["Dữ liệu mẫu"] for row in rows} == {"có"}
    assert dead_links(built) == []


def test_samples_are_said_to_be_samples(built: Path) -> None:
    """Sample remarks are in no number, and every one says what it is."""
    first = rendered(built / "phan-anh/index.html")
    assert "13 phản ánh ở đây là mẫu để minh họa, không tính" in words(first)
    assert "Đã nhận" not in results(first)
    for page in ("phan-anh/2026/index.html", "phan-anh/2026/pa-2026-001/index.html"):
        assert 'mark--sample">Mẫu' in (built / page).read_text("utf-8")
    assert "PA-2026-001" in (built / "du-lieu-mau/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("2025/pa-2025-001", "Hạn 28/7/2025 Ngày xử lý xong 18/7/2025, sau 4 ngày làm việc Đúng hạn hay chậm Đúng hạn"),
        (
            "2025/pa-2025-004",
            "Hạn 27/10/2025 Ngày xử lý xong 23/10/2025, sau 3 ngày làm việc Đúng hạn hay chậm Đúng hạn Chuyển đến",
        ),
        (
            "2026/pa-2026-003",
            "Hạn 16/3/2026 Ngày xử lý xong 20/3/2026, sau 14 ngày làm việc Đúng hạn hay chậm Chậm 4 ngày làm việc",
        ),
        ("2026/pa-2026-005", "nhận ngày 15/6/2026 · cách gửi: Gặp trực tiếp"),
        ("2026/pa-2026-005", "Đúng hạn Lý do Nội dung thuộc trình tự khiếu nại"),
        ("2026/pa-2026-007", "Hạn 09/11/2026 Đúng hạn hay chậm Quá hạn 7 ngày làm việc"),
        ("2026/pa-2026-008", "Hạn 01/12/2026 Đúng hạn hay chậm Chưa đến hạn"),
    ],
)
def test_a_remark_says_what_became_of_it(built: Path, page: str, said: str) -> None:
    """Received, due, ended, late by how many working days; the day off of 24 November does not count."""
    assert said in words((built / f"phan-anh/{page}/index.html").read_text("utf-8"))


def test_an_overdue_remark_says_whom_to_call(built: Path) -> None:
    """Who waits too long finds a number on the page, and the list narrows to what is overdue."""
    late = words((built / "phan-anh/2026/pa-2026-007/index.html").read_text("utf-8"))
    assert "Phản ánh đã quá hạn trả lời. Khi gọi, xin đọc mã PA-2026-007." in late
    assert "Trung tâm Phục vụ hành chính công xã 0200 3000 002" in late
    due = rendered(built / "phan-anh/2026/pa-2026-008/index.html")
    assert "xin đọc mã" not in re.sub(r"<section[^>]* hidden>.*?</section>", "", due, flags=re.S)
    listed = rendered(built / "phan-anh/2026/index.html")
    assert '<option value="qua-han">Quá hạn</option>' in listed
    assert listed.count('data-han="qua-han"') == 1


def test_no_percentage_of_a_few(project: Project) -> None:
    """Nine decided remarks have no percentage, ten have; one that is not due yet is no base and not late."""
    shutil.rmtree(project.root / "data" / "phan-anh")
    row = (
        "- ma: PA-2026-{n:03d}\n  ngay_nhan: 2026-03-02\n  linh_vuc: Môi trường\n  noi_dung: Rác.\n"
        "  noi_xu_ly: Phòng Kinh tế\n  trang_thai: da_tra_loi\n  ngay_tra_loi: 2026-03-0{day}\n  tra_loi: Đã dọn.\n"
    )
    fresh = row.format(n=99, day=9).split("  trang_thai")[0].replace("03-02", "11-17") + "  trang_thai: moi\n"
    nine = "".join(row.format(n=n, day=3) for n in range(1, 10)) + fresh
    project.write("data/phan-anh/2026.yml", nine)
    numbers = project.load().ledger.all
    assert (numbers.percent, numbers.median, numbers.percentile_90) == (TOO_FEW,) * 3
    assert (numbers.open, numbers.overdue, numbers.decided) == (1, 0, 9)
    project.write("data/phan-anh/2026.yml", nine + row.format(n=10, day=9))
    numbers = project.load().ledger.all
    assert (numbers.percent, numbers.median, numbers.percentile_90) == ("100%", "1 ngày", "1 ngày")


def test_a_period_counts_real_remarks(project: Project) -> None:
    """Received in the period; answered in it, and in time; samples, and days before the first, leave it to a person."""
    assert project.load().ledger.in_period(date(2026, 1, 1), TODAY) is None
    text = (SAMPLE / "data/phan-anh/2026.yml").read_text("utf-8")
    project.write("data/phan-anh/2026.yml", text.replace("  mau: true\n", ""))
    ledger = project.load().ledger
    assert ledger.in_period(date(2026, 2, 9), date(2026, 6, 15)) == feedback.PeriodCounts(4, 3, 2)
    assert ledger.in_period(date(2026, 4, 1), date(2026, 4, 30)) == feedback.PeriodCounts(0, 0, 0)
    assert ledger.in_period(date(2024, 1, 1), date(2024, 12, 31)) is None


def test_nothing_there_is_no_mistake(project: Project) -> None:
    """Without remarks the page says so calmly; without settings there is none; remarks need settings."""
    (project.root / "data/phan-anh.yml").rename(project.root / "kept.yml")
    assert project.problems() == [
        "data/phan-anh.yml:1: tệp: thiếu tệp này: thời hạn trả lời, cách gửi, những gì không đăng; mở trang "
        "Tình trạng trang, bấm tên tệp này ở mục Việc nên làm để mở tệp đã điền sẵn; "
        "ví dụ đúng: thoi_han_tra_loi: 10"
    ]
    shutil.rmtree(project.root / "data" / "phan-anh")
    assert not any(page.url.startswith("phan-anh/") for page in project.load().pages)
    (project.root / "kept.yml").rename(project.root / "data/phan-anh.yml")
    built = project.build()
    assert "Sổ chưa có phản ánh, kiến nghị nào." in (built / "phan-anh/index.html").read_text("utf-8")
    assert not (built / "phan-anh/phan-anh.csv").exists()
    assert dead_links(built) == []


def test_the_hotlines_may_be_named(project: Project) -> None:
    """A number that stands among the hotlines is nobody's; once it leaves them it is held back."""
    reply = "Gọi 0200.3000.002 để hỏi thêm."
    project.edit("data/phan-anh/2026.yml", "Đã thay bóng và dây dẫn ngày 20/5/2026, đèn sáng trở lại.", reply)
    assert project.problems() == []
    project.edit("data/duong-day-nong.yml", "0200 3000 002", "0200 3000 009")
    (problem,) = project.problems()
    assert "có số điện thoại, không được đăng" in problem
    assert "02••.••••.•02" in problem


def test_a_thousand_remarks_stay_light(project: Project) -> None:
    """The page of 1,000 remarks is under 60 KB compressed, and each has a page of its own."""
    write(project, 1000, 2025)
    site = project.load()
    env = render.environment(TEMPLATES, render.bytecode_cache(project.root / ".cache"))
    pages = {page.url: page for page in site.pages if page.url.startswith("phan-anh/")}
    body = render.body(env, pages["phan-anh/2025/"], site)
    assert len(gzip.compress(body.encode())) < 60_000
    assert sum(url.startswith("phan-anh/2025/pa-") for url in pages) == 1000


def test_a_remark_not_taken_up_is_not_praised(project: Project) -> None:
    """Its row says that there is a reason, not that it was in time; where it was late, that it was late."""
    remark = (
        "- {{ma: PA-2026-{number}, ngay_nhan: 2026-03-02, linh_vuc: Giao thông, noi_dung: Đường hỏng.,"
        " noi_xu_ly: Văn phòng, trang_thai: tu_choi, ngay_tra_loi: {day}, ly_do: Đã trả lời ở phản ánh trước.}}\n"
    )
    rows = remark.format(number="001", day="2026-03-04") + remark.format(number="002", day="2026-06-01")
    shutil.rmtree(project.root / "data" / "phan-anh")
    project.write("data/phan-anh/2026.yml", rows)
    text = words(rendered(project.build_only("phan-anh/2026/") / "phan-anh/2026/index.html"))
    assert "Không tiếp nhận có nêu lý do" in text
    assert "Không tiếp nhận đúng hạn" not in text
    assert "Không tiếp nhận chậm" in text
