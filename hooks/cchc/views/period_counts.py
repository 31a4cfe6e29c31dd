"""What is counted in a reporting period: for pages, for the command line, for a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from decimal import Decimal

from ..core import amount, periods
from ..core.dates import short
from ..core.facets import SearchEntry
from ..core.page import Page, Tally
from ..core.periods import CUSTOMS, OfPeriod, Window
from ..core.text import lower_first
from ..kinds import news
from ..kinds.news import Item
from .statistics import URL, Count, CountTable, window_url

_PERIODS = f"{URL}ky/"
_PARTLY = "khi đó trang chưa hoạt động đủ kỳ"
RUNNING = "chưa hết kỳ"


@dataclass(frozen=True)
class PeriodCount(OfPeriod):
    """The count of one period, the same period a year before, and the sum since the reporting year opened.

    `running` tells whether it is not over: its number is no match for a whole one.
    `before` is None where the site did not exist yet a year before: there is nothing to compare with. `covered` and
    `before_covered` tell whether it was there for the most of the period, and of the one a year before.
    """

    window: Window
    items: Sequence[Item]
    _: KW_ONLY
    before: int | None
    cumulative: int
    covered: bool
    before_covered: bool
    running: bool

    @property
    def tally(self) -> Tally:
        """The number and the list behind it."""
        return Tally(len(self.items), window_url(self.window.first, self.window.last))

    @property
    def change(self) -> str:
        """Comparison with the same period a year before, in words."""
        if self.before is None:
            return "chưa có số liệu cùng kỳ"
        remark = "" if self.before_covered else f", {_PARTLY}"
        if self.running:
            return f"{RUNNING} (cùng kỳ: {amount.thousands(self.before)}{remark})"
        return amount.change(Decimal(len(self.items)), Decimal(self.before), remark=remark)

    @property
    def compared(self) -> str:
        """The comparison as it stands in a sentence of a report."""
        if self.before is None:
            return "chưa có số liệu cùng kỳ năm trước"
        remark = "" if self.before_covered else f"; {_PARTLY}"
        more = amount.difference(len(self.items), self.before) or "không thay đổi"
        return f"{more} so với cùng kỳ năm trước ({amount.thousands(self.before)}{remark})"


@dataclass(frozen=True)
class Summary:
    """What the list of a period says above its items."""

    counted: PeriodCount
    tables: Sequence[CountTable]


@dataclass(frozen=True)
class CustomPeriods:
    """The periods of a year that have begun, by one custom of reckoning them; `name` is that of the custom."""

    name: str
    counts: Sequence[PeriodCount]

    @property
    def compared(self) -> bool:
        """Whether any period can be compared with that of the year before."""
        return any(counted.before is not None for counted in self.counts)

    @property
    def whole(self) -> PeriodCount | None:
        """The whole year, which stands last; None while it has not begun."""
        return self.counts[-1] if self.counts else None

    @property
    def first_quarter(self) -> str:
        """The days of the first quarter, as an example of the custom."""
        return next((counted.days for counted in self.counts if counted.window.name == "Quý I"), "chưa đến")


@dataclass(frozen=True)
class YearPeriods:
    """The usual periods of a reporting year, a table for each custom."""

    year: int
    customs: Sequence[CustomPeriods]

    @property
    def own(self) -> CustomPeriods:
        """The table by the custom by which the commune reports."""
        return self.customs[0]

    @property
    def with_items(self) -> Iterator[PeriodCount]:
        """The periods in which something was published."""
        return (counted for custom in self.customs for counted in custom.counts if counted.items)


def period_count(count: Count, window: Window) -> PeriodCount:
    """Count one period."""
    items = count.between(window.first, window.last)
    past = window.year_before
    existed = bool(count.items) and count.items[-1].meta.published.day <= past.last
    return PeriodCount(
        window,
        items,
        before=len(count.between(past.first, past.last)) if existed else None,
        cumulative=len(count.between(window.opening, window.last)),
        covered=_covered(count, window),
        before_covered=_covered(count, past),
        running=window.last > count.today,
    )


def _covered(count: Count, window: Window) -> bool:
    """Whether the count of a period can stand for it: the first article of all is from its first third, or older."""
    first = count.items[-1].meta.published.day if count.items else count.today
    return (first - window.first) * 3 <= window.last - window.first


def usual(count: Count, own: str) -> Iterator[YearPeriods]:
    """The usual periods that have begun, by reporting year (the running one first) and by custom, the `own` one first.

    From the first year to the running one none is left out: its page was there while it ran.
    """
    days = {item.meta.published.day for item in count.items}
    days |= {count.today} if days else set()
    years = {day.year + (custom == "14" and (day.month, day.day) >= (12, 15)) for day in days for custom in CUSTOMS}
    for year in range(max(years, default=0), min(years, default=1) - 1, -1):
        begun = {custom: [w for w in periods.usual(year, custom) if w.first <= count.today] for custom in CUSTOMS}
        order = sorted(begun, key=lambda custom: custom != own)
        tables = [CustomPeriods(CUSTOMS[id], [period_count(count, w) for w in begun[id]]) for id in order]
        yield YearPeriods(year, tables)


def windows(years: Sequence[YearPeriods]) -> Iterator[Window]:
    """Every usual period in which something was published."""
    yield from (counted.window for year in years for counted in year.with_items)


def summaries(
    count: Count, windows: Iterable[tuple[date, date]], years: Sequence[YearPeriods]
) -> Mapping[str, Summary]:
    """The summary of every usual period and of every other window, by the address of its list."""
    known = {counted.tally.url: counted for year in years for counted in year.with_items}
    others = [period_count(count, periods.of(*window)) for window in windows if window_url(*window) not in known]
    every = {**known, **{counted.tally.url: counted for counted in others if counted.items}}
    return {url: Summary(counted, tuple(tables(count, counted.items))) for url, counted in every.items()}


def newest(years: Sequence[YearPeriods]) -> YearPeriods | None:
    """The newest year of which the commune's own table counts something; None without items."""
    return next((year for year in years if any(counted.items for counted in year.own.counts)), None)


def search_entries(years: Sequence[YearPeriods], kind: str) -> Iterator[SearchEntry]:
    """The lists of the periods of reports that have items, but for single months."""
    for counted in (counted for year in years for counted in year.own.counts):
        if counted.items and not counted.one_month:
            title = f"Danh mục tin, bài {lower_first(counted.name)}"
            text = f"{amount.thousands(len(counted.items))} tin, bài, từ {counted.days.replace(' – ', ' đến ')}"
            yield SearchEntry(kind=kind, url=counted.tally.url, title=title, summary=text, keywords=("thống kê",))


def pages(years: Sequence[YearPeriods]) -> Iterator[Page]:
    """A page of periods for every year."""
    for one in years:
        context = {"year": one.year, "customs": one.customs, "years": [other.year for other in years]}
        title = f"Tin, bài theo kỳ báo cáo năm {one.year}"
        yield Page(f"{_PERIODS}{one.year}/", title, "periods.html", context, edit=news.FOLDER, parent=URL)


def tables(count: Count, items: Sequence[Item]) -> Iterator[CountTable]:
    """The items of a period by category (only those that have any), kind, unit and origin."""
    by_category, *others = replace(count, items=items).tables
    yield replace(by_category, rows=[row for row in by_category.rows if row.tally.count])
    yield from others


def figures(count: Count, counted: PeriodCount) -> Iterator[tuple[str, Sequence[tuple[str, int | str]]]]:
    """The count in parts, for a sheet or for reading: title (the first has none), and name and value of each figure."""
    days = f"từ {short(counted.window.first)} đến {short(counted.window.last)}"
    head: list[tuple[str, int | str]] = [(f"Tin, bài đã đăng {days}", len(counted.items))]
    head.append(("So với cùng kỳ năm trước", counted.change))
    head.append((f"Lũy kế từ {short(counted.window.opening)}", counted.cumulative))
    yield "", head
    for table in tables(count, counted.items):
        yield table.title, [(row.name, row.tally.count) for row in table.rows]


def as_text(count: Count, counted: PeriodCount) -> str:
    """The count as lines for reading."""
    (_, head), *parts = figures(count, counted)
    lines = [f"{name}: {figure}" for name, figure in head]
    for title, rows in parts:
        lines += ["", f"{title}:", *(f"  {name}: {figure}" for name, figure in rows)]
    return "\n".join(lines)
