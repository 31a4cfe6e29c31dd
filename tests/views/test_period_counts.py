"""The count in reporting periods: pages, command line, spreadsheet; against a count by brute force."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import support
from cchc.cli import main
from cchc.core import periods
from cchc.views.period_counts import PeriodCount
from support import Project, rendered


@pytest.fixture(scope="module")
def site(counted: Project) -> Path:
    """A site with a seeded corpus instead of its own news."""
    return counted.root / "site"


@pytest.fixture(scope="module")
def days(counted: Project) -> list[date]:
    """The day of every published item, read without our code."""
    found = [date.fromisoformat(str(head["ngay"])[:10]) for head in support.heads(counted)]
    return [day for day in found if day <= date(2026, 11, 18)]


@pytest.fixture
def run(counted: Project) -> Callable[..., Result]:
    """Run the command in that project's folder."""
    return lambda *words: counted.run("thong-ke", *words)


def rows(file: Path) -> list[list[str]]:
    """The rows of every table of a page: name, days, comparison, number, and the list's address."""
    found = []
    for row in re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", rendered(file), re.S):
        cells = r"<th[^>]*>(.*?)<small>(.*?)</small>(?:<small>(.*?)</small>)?</th>\s*<td>(.*?)</td>"
        name, span, change, cell = re.findall(cells, row, re.S)[0]
        link = re.search(r'href="([^"]+)"', cell)
        found.append([name, span, change, re.sub(r"<[^>]+>", "", cell).strip(), link[1] if link else ""])
    return found


def day(text: str) -> date:
    """A day as the page writes it."""
    number, month, year = map(int, text.split("/"))
    return date(year, month, number)


def test_every_period_equals_a_count_by_hand(site: Path, days: list[date]) -> None:
    """Every number of every year's page is what a loop over the items finds, and so is its list."""
    pages = sorted((site / "thong-ke/ky").glob("*/index.html"))
    assert len(pages) >= 4
    for page in pages:
        found = rows(page)
        assert len(found) > 12
        for _, span, change, number, link in found:
            first, last = map(day, span.split(" – "))
            count = sum(first <= one <= last for one in days)
            assert int(number) == count, (page, span)
            past_last = last - timedelta(days=365)
            if (last.month, last.day) in {(2, 28), (2, 29)}:
                past_last = date(last.year - 1, 3, 1) - timedelta(days=1)
            elif last.replace(year=last.year - 1) != past_last:
                past_last = last.replace(year=last.year - 1)
            if min(days) <= past_last:
                before = sum(first.replace(year=first.year - 1) <= one <= past_last for one in days)
                assert str(before) in re.findall(r"\d+", change), (page, span, change)
            else:
                assert change == ""
            if count:
                listed = (page.parent / link).resolve()
                opening = date(last.year, 1, 1) if first.day == 1 else date(last.year - 1, 12, 15)
                more = sum(opening <= one <= last for one in days) != count
                assert ("Từ đầu năm báo cáo" in (listed / "index.html").read_text("utf-8")) == more, (page, span)
                parts = [listed / "index.html", *(listed / "trang").glob("*/index.html")]
                assert sum(part.read_text("utf-8").count('class="annex__title"') for part in parts) == count


def test_text(run: Callable[..., Result], days: list[date]) -> None:
    """The command prints the count, the comparison, the cumulation and the groups."""
    result = run("--tu", "2025-03-15", "--den", "2025-06-14")
    assert result.exit_code == 0, result.output
    count = sum(date(2025, 3, 15) <= one <= date(2025, 6, 14) for one in days)
    before = sum(date(2024, 3, 15) <= one <= date(2024, 6, 14) for one in days)
    opened = sum(date(2024, 12, 15) <= one <= date(2025, 6, 14) for one in days)
    assert f"Tin, bài đã đăng từ 15/3/2025 đến 14/6/2025: {count}\n" in result.output
    assert re.search(rf"So với cùng kỳ năm trước: .*\b{before}\b", result.output)
    assert f"Lũy kế từ 15/12/2024: {opened}\n" in result.output
    for title in ("Theo chuyên mục", "Theo loại", "Theo đơn vị", "Tự viết và đăng lại"):
        group = result.output.split(f"{title}:\n")[1].split("\n\n")[0]
        assert sum(int(number) for number in re.findall(r": (\d+)$", group, re.M)) == count


def cells_of(sheet: Worksheet) -> list[list[object]]:
    """The values of a sheet by row."""
    return [[cell.value for cell in row] for row in sheet]


def test_annex(run: Callable[..., Result], days: list[date], tmp_path: Path) -> None:
    """The annex holds every item of the period with its full address, as CSV and in a workbook."""
    given = ("--tu", "2025-01-01", "--den", "2025-12-31", "--dia-chi", "https://example.org/")
    expected = Counter(one for one in days if one.year == 2025)
    table = list(csv.reader(io.StringIO(run(*given, "--dang", "csv").output.lstrip("\ufeff").rstrip("\n"))))
    assert table[0][:4] == ["Số thứ tự", "Ngày đăng", "Tiêu đề", "Loại"]
    assert Counter(date.fromisoformat(row[1]) for row in table[1:]) == expected
    assert [int(row[0]) for row in table[1:]] == list(range(1, len(table)))
    assert all(row[8].startswith("https://example.org/tin-bai/2025/") for row in table[1:])
    target = tmp_path / "ky.xlsx"
    assert run(*given, "--ra", str(target)).exit_code == 0
    book = load_workbook(target)
    assert book.sheetnames == ["Thống kê", "Danh mục tin, bài"]
    assert [row[1] for row in cells_of(book["Thống kê"]) if "đã đăng từ 01/01/2025" in str(row[0])] == [
        sum(expected.values())
    ]
    annex = cells_of(book["Danh mục tin, bài"])
    start = next(place for place, row in enumerate(annex) if row[0] == "Số thứ tự")
    rows = annex[start + 1 : start + len(table)]
    assert [row[2] for row in rows] == [row[2] for row in table[1:]]
    assert Counter(row[1].date() for row in rows if isinstance(row[1], datetime)) == expected
    said = {str(value) for row in [*annex[:start], *annex[start + len(table) :]] for value in row if value}
    assert {"ỦY BAN NHÂN DÂN XÃ MINH TIẾN", "(Từ ngày 01/01/2025 đến ngày 31/12/2025)", "NGƯỜI LẬP BIỂU"} <= said
    again = tmp_path / "lai.xlsx"
    run(*given, "--ra", str(again))
    assert again.read_bytes() == target.read_bytes()


def test_a_title_is_never_a_formula(empty: Project, news: Callable[..., Path], tmp_path: Path) -> None:
    """A title, author or unit that begins like a formula stays a text in every table of news, whoever opens it."""
    titles = ('=HYPERLINK("https://example.org")', "+84 20", "-1+1", "@SUM(1)", "#N/A")
    for number, title in enumerate(titles):
        news(f"a{number}", title=title, don_vi=f"'{title}'", tac_gia=f"'{title}'")
    given = ["--thu-muc", str(empty.root), "thong-ke", "--tu", "2024-05-01", "--den", "2024-05-31"]
    assert CliRunner().invoke(main, [*given, "--ra", str(tmp_path / "ky.csv")]).exit_code == 0
    counted = "thong-ke/danh-muc-tin-bai.csv"
    annex, published = tmp_path / "ky.csv", empty.build_only(counted) / counted
    safe = {*(f"'{title}" for title in titles[:4]), titles[4]}
    for file, heads in (
        (annex, ("Tiêu đề", "Tác giả", "Đơn vị")),
        (published, ("tieu_de", "tac_gia", "don_vi")),
    ):
        rows = [*csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline=""))]
        for head in heads:
            assert {row[head] for row in rows} == safe
    assert CliRunner().invoke(main, [*given, "--ra", str(tmp_path / "ky.xlsx")]).exit_code == 0
    cells = [cell for sheet in load_workbook(tmp_path / "ky.xlsx") for row in sheet for cell in row]
    for title in titles:
        same = [cell for cell in cells if cell.value == title]
        assert len(same) == 4
        assert {(cell.data_type, cell.quotePrefix) for cell in same} == {("s", True)}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--tu", "15/12/2023", "--den", "2024-06-14"), "tức là 2023-12-15 (ví dụ đúng: --tu 2023-12-15"),
        (("--tu", "2024-06-14", "--den", "2023-12-15"), "ngày cuối kỳ 2023-12-15 sớm hơn ngày đầu kỳ 2024-06-14"),
        (("--tu", "0001-01-01", "--den", "2024-06-14"), "năm phải từ 2000 đến 2100"),
        (("--tu", "2023-01-01", "--den", "9999-12-31"), "năm phải từ 2000 đến 2100"),
        (("--tu", "2025-01-01", "--den", "2025-12-31", "--ra", "ky.docx"), "không ghi được dạng .docx"),
        (("--tu", "2001-01-01", "--den", "2001-12-31"), "không có tin, bài nào được đăng"),
        (("--tu", "2025-01-01", "--den", "2025-12-31", "--dang", "xlsx"), "phải ghi ra tệp"),
    ],
)
def test_refused(run: Callable[..., Result], words: tuple[str, ...], message: str) -> None:
    """What cannot be counted is said in Vietnamese, with exit code 1."""
    result = run(*words)
    assert result.exit_code == 1
    assert message in result.output


def test_nothing_is_written_over(run: Callable[..., Result], tmp_path: Path) -> None:
    """A file that exists is left alone."""
    target = tmp_path / "cu.csv"
    target.write_text("cũ", "utf-8")
    result = run("--tu", "2025-01-01", "--den", "2025-12-31", "--dang", "csv", "--ra", str(target))
    assert (result.exit_code, target.read_text("utf-8")) == (1, "cũ")


@pytest.mark.parametrize(
    ("number", "before", "change", "compared"),
    [
        (2300, 1100, "tăng 1.200 (cùng kỳ: 1.100)", "tăng 1.200 so với cùng kỳ năm trước (1.100)"),
        (1, 3, "giảm 2 (cùng kỳ: 3)", "giảm 2 so với cùng kỳ năm trước (3)"),
        (1100, 1100, "bằng cùng kỳ (1.100)", "không thay đổi so với cùng kỳ năm trước (1.100)"),
    ],
)
def test_large_numbers_in_words(number: int, before: int, change: str, compared: str) -> None:
    """Numbers that are said in words have a dot before each three digits, as all others on pages and in reports."""
    window = periods.named("nam-2026", "lich")
    items: Any = range(number)
    counted = PeriodCount(window, items, before=before, cumulative=0, covered=True, before_covered=True, running=False)
    assert (counted.change, counted.compared) == (change, compared)
    assert replace(counted, before_covered=False).change.endswith(", khi đó trang chưa hoạt động đủ kỳ)")
