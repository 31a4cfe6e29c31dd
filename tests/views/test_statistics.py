"""The count of articles, against a count by brute force."""

import csv
import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import support
from cchc.kinds import category
from cchc.views.column import unmixed
from cchc.views.counts import periods
from cchc.views.month_chart import month_chart
from cchc.views.period_comparison import last_quarter, year_chart
from support import EPOCH, NOW, Project, page


@pytest.fixture(scope="module")
def site(counted: Project) -> Path:
    """A site with a seeded corpus instead of its own news."""
    return counted.root / "site"


@pytest.fixture(scope="module")
def heads(counted: Project) -> list[dict[str, object]]:
    """The front matter of every item, read without our code."""
    return [head for head in support.heads(counted) if str(head["ngay"])[:10] <= NOW.date().isoformat()]


def rows(site: Path, address: str) -> int:
    """How many items the list at an address holds, over all its pages."""
    address, _, kind = address.partition("#")
    folder = site / address
    if kind:
        return page(site, address).split(f'<section id="{kind}">')[1].split("</section>")[0].count("<li")
    parts = [folder / "index.html", *sorted((folder / "trang").glob("*/index.html"))]
    return sum(part.read_text("utf-8").count('class="annex__title"') for part in parts)


def numbers(html: str) -> Iterator[tuple[int, str]]:
    """Every linked number of the statistics page with the address of its list."""
    for target, number in re.findall(r'href="([^"]+)">([\d.]+)</a>', html):
        yield int(number.replace(".", "")), target.removeprefix("../")


def test_corpus_is_counted(counted: Project, heads: list[dict[str, object]]) -> None:
    """Totals by month, category, kind, unit and origin equal a count by hand."""
    count = counted.load().count
    assert count.total.count == len(heads)
    months = Counter(str(head["ngay"])[:7] for head in heads)
    table = {
        f"{y.year}-{m:02d}": tally.count for y in count.years for m, tally in enumerate(y.months, 1) if tally.count
    }
    assert table == months
    assert {y.year: y.total.count for y in count.years} == Counter(int(str(head["ngay"])[:4]) for head in heads)
    names = {entry.id: entry.name for entry in category.categories(counted.load()).values()}
    by_category = Counter(names[str(head["chuyen_muc"])] for head in heads)
    assert {row.name: row.tally.count for row in count.by_category if row.tally.count} == by_category
    kinds = Counter({"tin": "Tin", "bai": "Bài"}[str(head["loai"])] for head in heads)
    assert {row.name: row.tally.count for row in count.by_kind} == kinds
    units = Counter(str(head.get("don_vi") or "UBND xã Minh Tiến") for head in heads)
    assert {row.name: row.tally.count for row in count.by_unit} == units
    again = sum("nguon" in head for head in heads)
    assert [row.tally.count for row in count.by_origin] == [len(heads) - again, again]
    assert again > 0


def test_every_number_leads_to_its_list(site: Path) -> None:
    """The list behind every number of the statistics page holds exactly so many items."""
    found = list(numbers(page(site, "thong-ke")))
    assert len(found) > 50
    for number, target in found:
        base = "thong-ke/" + target if not target.startswith("thong-ke/") else target
        assert rows(site, base) == number, base


def test_no_number_where_samples_stand_beside() -> None:
    """Where samples are seen in a list, the way to it tells no number: it would be lower than what is seen."""
    assert unmixed([False, False]) == 2
    assert unmixed([False, True]) == unmixed([]) == 0


def test_every_list_number_of_the_column_page(site: Path) -> None:
    """The count on the column page leads to its list too."""
    html = page(site, "")
    total = re.search(r'<p class="total"><a href="\./([^"]+)">([\d.]+)</a>', html)
    assert total
    assert rows(site, total[1]) == int(total[2].replace(".", ""))


def test_report_window_counts_both_ends(project: Project) -> None:
    """Beside the reported figure stands the site's own count of the period, first and last day included."""
    project.write("docs/tin-bai/2023/dau-ky.md", item("2023-12-15"))
    project.write("docs/tin-bai/2023/truoc-ky.md", item("2023-12-14"))
    project.write("docs/tin-bai/2024/cuoi-ky.md", item("2024-06-14 23:59"))
    project.write("docs/tin-bai/2024/sau-ky.md", item("2024-06-15"))
    annex = "thong-ke/danh-muc/tu-2023-12-15-den-2024-06-14/"
    site = project.build_only("bao-cao/2024/92-bc-ubnd/", annex)
    text = page(site, "bao-cao/2024/92-bc-ubnd")
    assert re.search(r"Báo cáo ghi</dt><dd><b>trên 40 tin, bài</b>", text)
    assert "Vì sao hai số khác nhau" in text
    shown = re.search(r'href="([^"]+)"><b>(\d+)</b> tin, bài</a>', text)
    assert shown
    assert shown[1] == f"../../../{annex}"
    assert int(shown[2]) == rows(site, annex)
    listed = page(site, annex)
    assert listed.count('<th scope="row" role="rowheader"') == int(shown[2])  # a screen reader says whose cell it is
    assert [name in listed for name in ("dau-ky", "truoc-ky", "cuoi-ky", "sau-ky")] == [True, False, True, False]


def item(day: str, **keys: str) -> str:
    """The text of an item."""
    head = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return f"---\nngay: {day}\nchuyen_muc: chi-so\nloai: tin\n{head}\n---\n# Tin {day}\n\nĐoạn.\n"


def test_drafts_and_future_are_not_counted(project: Project) -> None:
    """Counted are published items; an expired one stays counted, a republished one is shown apart."""
    before = project.load().count.total.count
    project.write("docs/tin-bai/2026/nhap.md", item("2026-01-05", nhap="true"))
    project.write("docs/tin-bai/2026/mai.md", item("2026-11-19"))
    project.write("docs/tin-bai/2026/toi-nay.md", item("2026-11-18 23:00"))
    project.write("docs/tin-bai/2026/hom-nay.md", item("2026-11-18"))
    project.write("docs/tin-bai/2026/het-han.md", item("2026-01-06", het_han="2026-02-01"))
    project.write("docs/tin-bai/2026/dang-lai.md", item("2026-01-07", nguon="{ten: Báo tỉnh}"))
    count = project.load().count
    assert count.total.count == before + 3
    assert (count.this_year.count, count.this_month.count, count.republished.count) == (3, 1, 1)


def test_picture_of_twelve_months(project: Project) -> None:
    """Twelve bars up to this month; where the last year is empty, up to the newest item's month."""
    assert [bar.name for bar in month_chart(project.load().count).bars][0::11] == ["7/2023", "6/2024"]
    project.write("docs/tin-bai/2026/hom-nay.md", item("2026-11-18"))
    bars = month_chart(project.load().count).bars
    assert [bar.name for bar in bars][0::11] == ["12/2025", "11/2026"]
    assert [bar.tally.count for bar in bars] == [0] * 11 + [1]


def test_csv_holds_the_whole_list(counted: Project, site: Path, heads: list[dict[str, object]]) -> None:
    """The CSV opens in Excel with its accents and has every item with its full address."""
    raw = (site / "thong-ke/danh-muc-tin-bai.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert list(table[0]) == [
        "so_thu_tu", "ngay", "tieu_de", "loai", "chuyen_muc", "tac_gia", "don_vi", "nguon", "dia_chi",
        "tom_tat", "van_ban", "het_han", "mau",
    ]  # fmt: skip
    assert [int(row["so_thu_tu"]) for row in table] == list(range(1, len(heads) + 1))
    assert sorted(row["ngay"] for row in table) == sorted(str(head["ngay"])[:10] for head in heads)
    for row in table[:20]:
        assert row["dia_chi"].startswith("http://127.0.0.1:8000/tin-bai/")
        assert row["tieu_de"] in page(site, row["dia_chi"].removeprefix("http://127.0.0.1:8000/")).replace("&#34;", '"')


def test_rules_are_printed(site: Path) -> None:
    """The page states how it counts."""
    text = page(site, "thong-ke")
    for piece in ("không đếm bản nháp", "ngày đầu và ngày cuối", "hết hạn vẫn được đếm", "đăng lại", "18/11/2026"):
        assert piece in text


def test_the_moment_is_fixed() -> None:
    """The tests speak of 18 November 2026."""
    assert NOW.date().isoformat() == "2026-11-18"
    assert int(NOW.timestamp()) == EPOCH


def test_the_chart_of_the_year_has_months_of_the_calendar(project: Project) -> None:
    """An item of 20 June stands in June, whatever day reporting periods end on."""
    chart = year_chart(project.load().count)
    assert chart
    assert [(bar.name, bar.value) for bar in chart.bars if bar.value] == [("1", 1), ("6", 1)]


@pytest.mark.parametrize(
    ("months", "seen"),
    [
        ([1, 6], "Chỉ tháng 1 và 6 có đăng, mỗi tháng 1 tin, bài"),
        ([1, 2, 2, 6], "Nhiều nhất tháng 2: 2 tin, bài"),
        ([1, 2, 2, 6, 6], "Nhiều nhất tháng 2 và 6: mỗi tháng 2 tin, bài"),
        ([1, 2, 4, 6, 7], "Tháng nhiều nhất có 1 tin, bài"),
    ],
)
def test_the_chart_says_what_is_seen(project: Project, months: list[int], seen: str) -> None:
    """The line above the bars names the months that stand out; it does not only repeat the number on them."""
    shutil.rmtree(project.root / "docs/tin-bai")
    for place, month in enumerate(months):
        project.write(f"docs/tin-bai/2024/tin-{place}.md", item(f"2024-{month:02d}-10"))
    chart = year_chart(project.load().count)
    assert chart
    assert chart.seen == seen


def test_periods_on_the_page_name_their_year(built: Path) -> None:
    """A quarter of the report's year and one of this year are told apart without reading what stands above."""
    text = page(built, "thong-ke")
    assert "Quý IV năm 2024<small>15/9/2024 – 14/12/2024" in text
    assert "Quý IV năm 2026</th>" in text
    assert "Quý IV<" not in text


def test_the_last_days_of_a_period_are_no_period(project: Project) -> None:
    """A site that began five days before the end of a quarter has not really more a year later: that is said.

    Nor has a quarter that is not over less than one before it.
    """
    shutil.rmtree(project.root / "docs/tin-bai")
    for place, on in enumerate(("2025-12-10", "2026-03-20", "2026-10-01", "2026-10-02")):
        project.write(f"docs/tin-bai/{on[:4]}/tin-{place}.md", item(on))
    found = project.load()
    (year,) = [one for one in periods(found) if one.year == 2026]
    quarters = {one.window.name: one for one in year.own.counts}
    assert quarters["Quý IV"].change == "chưa hết kỳ (cùng kỳ: 1, khi đó trang chưa hoạt động đủ kỳ)"
    said = "tăng 1 so với cùng kỳ năm trước (1; khi đó trang chưa hoạt động đủ kỳ)"
    assert quarters["Quý IV"].compared == said
    rows = last_quarter(periods(found))
    assert rows[0].days == "15/9/2026 – 14/12/2026, chưa hết kỳ"
    assert [(row.name, row.tally and row.tally.count, row.change) for row in rows] == [
        ("Quý IV năm 2026", 2, ""),
        ("Kỳ trước, quý III năm 2026", 0, ""),
        ("Cùng kỳ năm trước, quý IV năm 2025", 1, "chưa đủ kỳ"),
    ]


def test_the_last_quarter_is_compared(project: Project) -> None:
    """With the one before and that of the year before; where there was no site yet, that is said and is no zero."""
    rows = last_quarter(periods(project.load()))
    assert [(row.name, row.tally and row.tally.count, row.change) for row in rows] == [
        ("Quý III năm 2024", 1, ""),
        ("Kỳ trước, quý II năm 2024", 0, "tăng 1"),
        ("Cùng kỳ năm trước", None, ""),
    ]
