"""The count of news items by time, category, kind, unit and origin, and the address of the list behind each number.

The rules of counting are `statistics_pages.RULES`.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, timedelta
from functools import cached_property

from ..core.page import Tally
from ..core.text import lower_first, slug, sort_key
from ..kinds.category import Category
from ..kinds.news import KINDS, Item

URL = "thong-ke/"
LISTS = f"{URL}danh-muc/"
CSV, XLSX = f"{URL}danh-muc-tin-bai.csv", f"{URL}danh-muc-tin-bai.xlsx"


@dataclass(frozen=True)
class CountRow:
    """A row of a table: a name, its number, and the list behind it."""

    name: str
    tally: Tally


@dataclass(frozen=True)
class YearRow:
    """A row of the table year × month; `months` are the twelve from January on."""

    year: int
    total: Tally
    months: Sequence[Tally]


@dataclass(frozen=True)
class CountTable:
    """A table that divides the items in one way: its title and its rows."""

    title: str
    rows: Sequence[CountRow]

    @property
    def caption(self) -> str:
        """`Số tin, bài theo chuyên mục`: for screen readers."""
        return f"Số tin, bài {lower_first(self.title)}"


@dataclass(frozen=True)
class Count:
    """Everything that the site counts of its own news.

    `items` are the published ones, newest first; `today` is the day of the build; `categories` are by id; `office` is
    the unit of items that name none; `first_days` are the days on which items were first on the site, by file.
    `samples` are the published items that are sample data: no number has them, pages only say that they are there.
    """

    items: Sequence[Item]
    today: date
    _: KW_ONLY
    categories: Mapping[str, Category]
    office: str
    first_days: Mapping[str, date] = field(default_factory=dict)
    samples: Sequence[Item] = ()

    @classmethod
    def of(
        cls,
        published: Sequence[Item],
        today: date,
        *,
        categories: Mapping[str, Category],
        office: str,
        first_days: Mapping[str, date],
    ) -> "Count":
        """The count of published items, newest first: samples apart."""
        real = [item for item in published if not item.meta.sample]
        samples = [item for item in published if item.meta.sample]
        return cls(real, today, categories=categories, office=office, first_days=first_days, samples=samples)

    def first_day(self, item: Item) -> date | None:
        """The day on which an item was first on the site; None where that is not known."""
        day = self.first_days.get(item.source.path)
        return max(day, item.meta.published.day) if day else None

    def late(self, item: Item) -> date | None:
        """The day on which an item was first on the site, where the item itself gives an earlier one."""
        day = self.first_day(item)
        return day if day and day > item.meta.published.day else None

    @cached_property
    def total(self) -> Tally:
        """All items."""
        return Tally(len(self.items), LISTS)

    @property
    def since(self) -> date | None:
        """The day of the first item; None without items."""
        return self.items[-1].meta.published.day if self.items else None

    @cached_property
    def this_year(self) -> Tally:
        """Items of the year of the build."""
        return self._year(self.today.year)

    @cached_property
    def this_month(self) -> Tally:
        """Items of the month of the build."""
        return self.month(self.today.year, self.today.month)

    @cached_property
    def republished(self) -> Tally:
        """Items taken over from elsewhere."""
        return Tally(sum(item.meta.origin is not None for item in self.items), f"{LISTS}nguon/dang-lai/")

    @cached_property
    def expired(self) -> int:
        """How many of the items are no longer in the news lists."""
        return sum(item.meta.expires is not None and item.meta.expires < self.today for item in self.items)

    @cached_property
    def years(self) -> tuple[YearRow, ...]:
        """The table year × month, newest year first, to the running year; a year without items stands in it too."""
        found = {year for year, _ in self._months} | ({self.today.year} if self.items else set())
        years = range(max(found, default=0), min(found, default=1) - 1, -1)
        return tuple(YearRow(y, self._year(y), [self.month(y, m) for m in range(1, 13)]) for y in years)

    @cached_property
    def by_category(self) -> tuple[CountRow, ...]:
        """Every category of the closed list, in its order; zero is shown."""
        counter = Counter(item.meta.category for item in self.items)
        return tuple(
            CountRow(category.name, Tally(counter[id], f"{LISTS}chuyen-muc/{id}/"))
            for id, category in self.categories.items()
        )

    @cached_property
    def by_kind(self) -> tuple[CountRow, ...]:
        """Tin and bài."""
        counter: Counter[str] = Counter(item.meta.kind for item in self.items)
        return tuple(CountRow(name, Tally(counter[kind], f"{LISTS}loai/{kind}/")) for kind, name in KINDS.items())

    @cached_property
    def by_unit(self) -> tuple[CountRow, ...]:
        """The units that wrote, in dictionary order."""
        counter = Counter(map(self.unit, self.items))
        urls = _unit_urls(sorted(counter, key=sort_key))
        return tuple(CountRow(unit, Tally(counter[unit], url)) for unit, url in urls)

    @cached_property
    def by_origin(self) -> tuple[CountRow, ...]:
        """Own and republished."""
        again = self.republished
        own = Tally(len(self.items) - again.count, f"{LISTS}nguon/tu-viet/")
        return CountRow("Tự viết", own), CountRow("Đăng lại", again)

    @property
    def tables(self) -> tuple[CountTable, ...]:
        """The items divided in every way but by time."""
        return (
            CountTable("Theo chuyên mục", self.by_category),
            CountTable("Theo loại", self.by_kind),
            CountTable("Theo đơn vị", self.by_unit),
            CountTable("Tự viết và đăng lại", self.by_origin),
        )

    def month(self, year: int, month: int) -> Tally:
        """The items of a month."""
        return Tally(self._months[year, month], f"{LISTS}{year}/{month:02d}/")

    def between(self, first: date, last: date) -> tuple[Item, ...]:
        """The items from `first` to `last`, both included."""
        start, end = (bisect_left(self._days, -day.toordinal()) for day in (last, first - timedelta(days=1)))
        return tuple(self.items[start:end])

    @cached_property
    def _days(self) -> Sequence[int]:
        """The days of the items as numbers that grow, as the newest stand first."""
        return [-item.meta.published.day.toordinal() for item in self.items]

    def window(self, first: date, last: date) -> Tally:
        """The number of items from `first` to `last`, and its list."""
        return Tally(len(self.between(first, last)), window_url(first, last))

    def samples_between(self, first: date, last: date) -> tuple[Item, ...]:
        """The sample items from `first` to `last`."""
        return tuple(item for item in self.samples if first <= item.meta.published.day <= last)

    def unit(self, item: Item) -> str:
        """The unit that wrote an item."""
        return item.meta.unit or self.office

    def _year(self, year: int) -> Tally:
        return Tally(sum(n for (y, _), n in self._months.items() if y == year), f"{LISTS}{year}/")

    @cached_property
    def _months(self) -> Counter[tuple[int, int]]:
        return Counter(item.month for item in self.items)


def _unit_urls(units: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each unit with the address of its list; units that share an address are numbered from the second on."""
    seen: Counter[str] = Counter()
    for unit in units:
        name = slug(unit) or "khac"
        seen[name] += 1
        end = f"-{seen[name]}" if seen[name] > 1 else ""
        yield unit, f"{LISTS}don-vi/{name}{end}/"


def window_url(first: date, last: date) -> str:
    """The address of the list of a period, both days included; a calendar month or year has its own."""
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year:
        if first.month == last.month:
            return f"{LISTS}{first.year}/{first.month:02d}/"
        if (first.month, last.month) == (1, 12):
            return f"{LISTS}{first.year}/"
    return f"{LISTS}tu-{first.isoformat()}-den-{last.isoformat()}/"
