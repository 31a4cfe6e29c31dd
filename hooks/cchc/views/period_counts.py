"""What is counted in a reporting period: for pages, for the command line, for a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..core import periods
from ..core.dates import short
from ..core.page import Page, Tally
from ..core.periods import CUSTOMS, Window
from ..kinds.news import Item
from .statistics import URL, Count, Row, window_url

PERIODS = f"{URL}ky/"


@dataclass(frozen=True)
class PeriodCount:
    """The count of one period, the same period a year before, and the sum since the reporting year opened.

    `before` is None where the site did not exist yet a year before: there is nothing to compare with.
    """

    window: Window
    items: Sequence[Item]
    before: int | None
    cumulative: int

    @property
    def tally(self) -> Tally:
        """The number and the list behind it."""
        return Tally(len(self.items), window_url(self.window.first, self.window.last))

    @property
    def days(self) -> str:
        """`15/12/2023 – 14/6/2024`."""
        return f"{short(self.window.first)} – {short(self.window.last)}"

    @property
    def change(self) -> str:
        """Comparison with the same period a year before, in words."""
        if self.before is None:
            return "chưa có số liệu cùng kỳ"
        difference = len(self.items) - self.before
        word = "tăng" if difference > 0 else "giảm"
        return f"{word} {abs(difference)} so với {self.before}" if difference else f"bằng cùng kỳ ({self.before})"


@dataclass(frozen=True)
class Summary:
    """What the list of a period says above its items."""

    counted: PeriodCount
    groups: Sequence[tuple[str, Sequence[Row]]]


Year = tuple[int, Sequence[tuple[str, Sequence[PeriodCount]]]]


def period_count(count: Count, window: Window) -> PeriodCount:
    """Count one period."""
    items = count.between(window.first, window.last)
    past = window.year_before
    existed = bool(count.items) and count.items[-1].meta.published.day <= past.last
    before = len(count.between(past.first, past.last)) if existed else None
    return PeriodCount(window, items, before, len(count.between(window.opening, window.last)))


def usual(count: Count) -> Iterator[Year]:
    """The usual periods that have begun, by reporting year (the running one first) and by custom."""
    days = {item.meta.published.day for item in count.items}
    days |= {count.today} if days else set()
    years = {day.year + (custom == "14" and (day.month, day.day) >= (12, 15)) for day in days for custom in CUSTOMS}
    for year in sorted(years, reverse=True):
        tables = [
            (name, [period_count(count, w) for w in periods.usual(year, custom) if w.first <= count.today])
            for custom, name in CUSTOMS.items()
        ]
        yield year, tables


def windows(years: Sequence[Year]) -> Iterator[Window]:
    """Every usual period in which something was published."""
    yield from (row.window for _, tables in years for _, rows in tables for row in rows if row.items)


def summaries(count: Count, windows: Iterable[tuple[date, date]], years: Sequence[Year]) -> Mapping[str, Summary]:
    """The summary of every usual period and of every other window, by the address of its list."""
    usual_rows = [row for _, tables in years for _, rows in tables for row in rows if row.items]
    known = {row.tally.url: row for row in usual_rows}
    others = [period_count(count, periods.of(*window)) for window in windows if window_url(*window) not in known]
    made = {**known, **{row.tally.url: row for row in others if row.items}}
    return {url: Summary(row, tuple(groups(count, row.items))) for url, row in made.items()}


def pages(years: Sequence[Year]) -> Iterator[Page]:
    """A page of periods for every year."""
    for year, tables in years:
        context = {"year": year, "tables": tables, "years": [other for other, _ in years]}
        title = f"Tin, bài theo kỳ báo cáo năm {year}"
        yield Page(f"{PERIODS}{year}/", title, "periods.html", context, edit="docs/tin-bai", parent=URL)


def groups(count: Count, items: Sequence[Item]) -> Iterator[tuple[str, Sequence[Row]]]:
    """The items of a period by category, kind, unit and origin."""
    inner = replace(count, items=items)
    yield "Theo chuyên mục", [row for row in inner.by_category if row.tally.count]
    yield "Theo loại", inner.by_kind
    yield "Theo đơn vị", inner.by_unit
    yield "Tự viết và đăng lại", inner.by_origin


def figures(count: Count, found: PeriodCount) -> Iterator[tuple[str, Sequence[tuple[str, int | str]]]]:
    """The count in parts: the name of each (the first has none), and its figures with theirs."""
    samples = sum(item.meta.sample for item in found.items)
    days = f"từ {short(found.window.first)} đến {short(found.window.last)}"
    head: list[tuple[str, int | str]] = [(f"Tin, bài đã đăng {days}", len(found.items))]
    if samples:
        head.append(("Trong đó tin, bài mẫu (mau: true)", samples))
    head.append(("So với cùng kỳ năm trước", found.change))
    head.append((f"Lũy kế từ {short(found.window.opening)}", found.cumulative))
    yield "", head
    for title, group in groups(count, found.items):
        yield title, [(row.name, row.tally.count) for row in group]


def as_text(count: Count, found: PeriodCount) -> str:
    """The count as lines for reading."""
    (_, head), *parts = figures(count, found)
    lines = [f"{name}: {figure}" for name, figure in head]
    for title, rows in parts:
        lines += ["", f"{title}:", *(f"  {name}: {figure}" for name, figure in rows)]
    return "\n".join(lines)
