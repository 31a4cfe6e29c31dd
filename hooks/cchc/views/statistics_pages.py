"""The statistics page and the lists behind its numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..core.dates import short
from ..core.grouping import grouped
from ..core.page import Page, paginate
from ..kinds import news
from ..kinds.news import KINDS, Item, Listed
from . import period_comparison, period_counts
from .period_counts import Summary, YearPeriods
from .period_work import PeriodWork
from .statistics import CSV, LISTS, URL, XLSX, Count, CountTable, window_url

ROWS = 100  # items on a page of a list
RULES = (
    "Chỉ đếm tin, bài đã đăng tính đến lúc cập nhật trang; không đếm bản nháp.",
    "Xếp vào năm, tháng, kỳ theo ngày đăng; ngày đầu và ngày cuối của kỳ đều được tính.",
    "Tin, bài đã hết hạn vẫn được đếm, dù không còn trong danh sách tin.",
    "Tin, bài đăng lại từ nơi khác được đếm trong tổng số và ghi riêng ở dòng “Đăng lại”.",
    "Mỗi tin, bài được đếm một lần, theo một chuyên mục, một loại và một đơn vị.",
    "Không đếm tin, bài mẫu; tin, bài mẫu được xóa trước khi trang hoạt động chính thức.",
)


@dataclass(frozen=True)
class Row:
    """An item of a list: the names of its category and unit, when it came late."""

    item: Listed
    category: str
    unit: str
    late: date | None


@dataclass(frozen=True)
class Numbered:
    """Rows of a list, numbered from `first` on."""

    first: int
    rows: Sequence[Row]

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        return enumerate(self.rows, self.first)


@dataclass(frozen=True)
class Sums:
    """What the list of a period says above its items: the numbers of `Summary`."""

    change: str
    opening: date
    cumulative: int
    tables: Sequence[CountTable]


def _lists(count: Count, windows: Iterable[tuple[date, date]]) -> Iterator[tuple[str, str, Sequence[Item]]]:
    """Address, title and items of every list that a number points at; some have no items."""
    items = count.items
    yield LISTS, "Danh mục tin, bài đã đăng", items
    years, months = grouped(items, lambda item: item.month[0]), grouped(items, lambda item: item.month)
    for year in count.years:
        yield year.total.url, f"Danh mục tin, bài năm {year.year}", years.get(year.year, [])
        for month, tally in enumerate(year.months, 1):
            yield tally.url, f"Danh mục tin, bài tháng {month}/{year.year}", months.get((year.year, month), [])
    categories = grouped(items, lambda item: item.meta.category)
    for id, category in count.categories.items():
        yield f"{LISTS}chuyen-muc/{id}/", f"Danh mục tin, bài: {category.name}", categories.get(id, [])
    kinds: Mapping[str, list[Item]] = grouped(items, lambda item: item.meta.kind)
    for kind, name in KINDS.items():
        yield f"{LISTS}loai/{kind}/", f"Danh mục {name.lower()}", kinds.get(kind, [])
    units, origins = grouped(items, count.unit), grouped(items, lambda item: item.meta.origin is not None)
    for row in count.by_unit:
        yield row.tally.url, f"Danh mục tin, bài: {row.name}", units[row.name]
    for row, again in zip(count.by_origin, (False, True), strict=True):
        yield row.tally.url, f"Danh mục tin, bài: {row.name.lower()}", origins.get(again, [])
    for first, last in dict.fromkeys(window for window in windows if "/tu-" in window_url(*window)):
        title = f"Danh mục tin, bài từ {short(first)} đến {short(last)}"
        yield window_url(first, last), title, count.between(first, last)


def pages(
    count: Count,
    windows: Iterable[tuple[date, date]],
    summaries: Mapping[str, Summary],
    years: Sequence[YearPeriods],
    running: Sequence[PeriodWork],
) -> Iterator[Page]:
    """The statistics page and every list behind a number; an empty list has no page.

    `windows` are the first and last days of the periods that other pages count. `summaries` are the counts of
    reporting periods, by the address of their list; `years` have those periods;
    `running` is the work of the running and the last periods.
    """
    newest = period_counts.newest(years)
    context = {
        "count": count,
        "tables": [table for table in count.tables if table.rows],
        "newest": newest,
        "chart": period_comparison.year_chart(count),
        "compared": period_comparison.last_quarter(years),
        "reported": [one for one in newest.own.counts if not one.one_month] if newest else [],
        "running": running,
        "rules": RULES,
        "csv": CSV,
        "xlsx": XLSX,
    }
    about = "Số tin, bài đã đăng theo năm, tháng, chuyên mục, loại và đơn vị, kèm danh mục."
    edit, filled = news.FOLDER, bool(count.total.count)
    yield Page(URL, "Thống kê tin, bài", "statistics.html", context, description=about, edit=edit, listed=filled)
    rows = {id(item): _row(count, item) for item in count.items}  # an item stands in a dozen lists
    for url, title, items in _lists(count, windows):
        if not items and url != LISTS:
            continue
        for part in paginate(items, url, ROWS):
            context = {
                "part": replace(part, items=()),
                "total": len(items),
                "rows": Numbered((part.number - 1) * ROWS + 1, [rows[id(item)] for item in part.items]),
                "xlsx": XLSX,
                "summary": _sums(summaries.get(part.url)),
            }
            parent = URL if url == LISTS else LISTS
            name = part.titled(title)
            yield Page(part.url, name, "annex.html", context, edit=edit, parent=parent, listed=filled, narrow=True)


def _row(count: Count, item: Item) -> Row:
    return Row(item.listed, count.categories[item.meta.category].name, count.unit(item), count.late(item))


def _sums(summary: Summary | None) -> Sums | None:
    if not summary:
        return None
    counted = summary.counted
    return Sums(
        "" if counted.before is None else counted.change, counted.window.opening, counted.cumulative, summary.tables
    )
