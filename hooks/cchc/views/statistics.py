"""The count of articles: its rules, its tables, and the list behind every number."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ..core.dates import months_back, short
from ..core.page import Page, Tally, paginate
from ..core.text import slug, sort_key
from ..kinds.category import Category
from ..kinds.news import KINDS, Item

URL = "thong-ke/"
LISTS = f"{URL}danh-muc/"
CSV = f"{URL}danh-muc-tin-bai.csv"
ROWS = 100
RULES = (
    "Chỉ đếm tin, bài đã đăng tính đến lúc cập nhật trang; không đếm bản nháp.",
    "Xếp vào năm, tháng, kỳ theo ngày đăng; ngày đầu và ngày cuối của kỳ đều được tính.",
    "Tin, bài đã hết hạn vẫn được đếm, dù không còn trong danh sách tin.",
    "Tin, bài đăng lại từ nơi khác được đếm trong tổng số và ghi riêng ở dòng “Đăng lại”.",
    "Mỗi tin, bài được đếm một lần, theo một chuyên mục, một loại và một đơn vị.",
    "Con số hiện gồm cả tin, bài mẫu và có ghi rõ bao nhiêu; mẫu được xóa trước khi trang hoạt động chính thức.",
)


@dataclass(frozen=True)
class Row:
    """A line of a table: a name, its number, and the list behind it."""

    name: str
    tally: Tally


@dataclass(frozen=True)
class Year:
    """A line of the table year × month."""

    year: int
    total: Tally
    months: Sequence[Tally]


@dataclass(frozen=True)
class Bar:
    """A month of the small picture: its place from the left, its height, its number."""

    x: int
    height: int
    tally: Tally
    name: str


@dataclass(frozen=True)
class Count:
    """Everything that the site counts of its own news."""

    items: Sequence[Item]
    today: date
    categories: Mapping[str, Category]
    office: str

    @cached_property
    def total(self) -> Tally:
        """All items."""
        return Tally(len(self.items), LISTS)

    @cached_property
    def this_year(self) -> Tally:
        """Items of the year of the build."""
        return self._year(self.today.year)

    @cached_property
    def this_month(self) -> Tally:
        """Items of the month of the build."""
        return self._month(self.today.year, self.today.month)

    @cached_property
    def republished(self) -> Tally:
        """Items taken over from elsewhere."""
        return Tally(sum(item.meta.origin is not None for item in self.items), f"{LISTS}nguon/dang-lai/")

    @cached_property
    def samples(self) -> int:
        """How many of the items are sample data."""
        return sum(item.meta.sample for item in self.items)

    @cached_property
    def expired(self) -> int:
        """How many of the items are no longer in the news lists."""
        return sum(item.meta.expires is not None and item.meta.expires < self.today for item in self.items)

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """The table year × month, newest year first; the running year is there even when nothing was published yet."""
        begun = {self.today.year} if self.items else set()
        years = sorted({year for year, _ in self._months} | begun, reverse=True)
        return tuple(Year(y, self._year(y), [self._month(y, m) for m in range(1, 13)]) for y in years)

    @cached_property
    def by_category(self) -> tuple[Row, ...]:
        """Every category of the closed list, in its order; zero is shown."""
        counter = Counter(item.meta.category for item in self.items)
        return tuple(
            Row(category.name, Tally(counter[id], f"{LISTS}chuyen-muc/{id}/"))
            for id, category in self.categories.items()
        )

    @cached_property
    def by_kind(self) -> tuple[Row, ...]:
        """Tin and bài."""
        counter: Counter[str] = Counter(item.meta.kind for item in self.items)
        return tuple(Row(name, Tally(counter[kind], f"{LISTS}loai/{kind}/")) for kind, name in KINDS.items())

    @cached_property
    def by_unit(self) -> tuple[Row, ...]:
        """The units that wrote, in dictionary order."""
        counter = Counter(map(self.unit, self.items))
        return tuple(Row(unit, Tally(counter[unit], url)) for unit, url in _unit_urls(sorted(counter, key=sort_key)))

    @cached_property
    def by_origin(self) -> tuple[Row, ...]:
        """Own and republished."""
        again = self.republished
        own = Tally(len(self.items) - again.count, f"{LISTS}nguon/tu-viet/")
        return Row("Tự viết", own), Row("Đăng lại", again)

    @cached_property
    def recent(self) -> bool:
        """Whether anything was published in the twelve months up to this one."""
        return any(self._months[month] for month in months_back(self.today, 12))

    @property
    def month_over(self) -> date:
        """The first day of the next month."""
        return (self.today.replace(day=1) + timedelta(days=31)).replace(day=1)

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """Twelve months up to this one; where they are empty, up to the month of the newest item."""
        last = self.today if self.recent or not self.items else self.items[0].meta.published.day
        recent = months_back(last, 12)
        counter = self._months
        top = max((counter[month] for month in recent), default=0) or 1
        return tuple(
            Bar(2 + 20 * n, round(60 * counter[month] / top), self._month(*month), f"{month[1]}/{month[0]}")
            for n, month in enumerate(recent)
        )

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
        items = self.between(first, last)
        return Tally(len(items), window_url(first, last), sum(item.meta.sample for item in items))

    def unit(self, item: Item) -> str:
        """The unit that wrote an item."""
        return item.meta.unit or self.office

    def _year(self, year: int) -> Tally:
        return Tally(sum(n for (y, _), n in self._months.items() if y == year), f"{LISTS}{year}/")

    def _month(self, year: int, month: int) -> Tally:
        return Tally(self._months[year, month], f"{LISTS}{year}/{month:02d}/")

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
    """The list of a period; a calendar month or year has its own."""
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year:
        if first.month == last.month:
            return f"{LISTS}{first.year}/{first.month:02d}/"
        if (first.month, last.month) == (1, 12):
            return f"{LISTS}{first.year}/"
    return f"{LISTS}tu-{first.isoformat()}-den-{last.isoformat()}/"


def _lists(count: Count, windows: Iterable[tuple[date, date]]) -> Iterator[tuple[str, str, Sequence[Item]]]:
    """Address, title and items of every list that a number points at."""
    items = count.items
    yield LISTS, "Danh mục tin, bài đã đăng", items
    for year in count.years:
        of_year = [item for item in items if item.month[0] == year.year]
        yield year.total.url, f"Danh mục tin, bài năm {year.year}", of_year
        for month, tally in enumerate(year.months, 1):
            if tally.count:
                rows = [item for item in of_year if item.month[1] == month]
                yield tally.url, f"Danh mục tin, bài tháng {month}/{year.year}", rows
    for id, category in count.categories.items():
        rows = [item for item in items if item.meta.category == id]
        yield f"{LISTS}chuyen-muc/{id}/", f"Danh mục tin, bài: {category.name}", rows
    for kind, name in KINDS.items():
        yield f"{LISTS}loai/{kind}/", f"Danh mục {name.lower()}", [item for item in items if item.meta.kind == kind]
    for row in count.by_unit:
        yield row.tally.url, f"Danh mục tin, bài: {row.name}", [i for i in items if count.unit(i) == row.name]
    for row, again in zip(count.by_origin, (False, True), strict=True):
        rows = [item for item in items if (item.meta.origin is not None) == again]
        yield row.tally.url, f"Danh mục tin, bài: {row.name.lower()}", rows
    for first, last in dict.fromkeys(window for window in windows if "/tu-" in window_url(*window)):
        title = f"Danh mục tin, bài từ {short(first)} đến {short(last)}"
        yield window_url(first, last), title, count.between(first, last)


def pages(
    count: Count,
    windows: Iterable[tuple[date, date]],
    summaries: Mapping[str, object] | None = None,
    about: Mapping[str, object] | None = None,
) -> Iterator[Page]:
    """The statistics page and every list behind a number; an empty list has no page.

    `summaries` are the counts of reporting periods, by the address of their list; `about` is what the page tells
    of other kinds.
    """
    yield Page(
        URL,
        "Thống kê tin, bài",
        "statistics.html",
        {"count": count, "rules": RULES, "csv": CSV, **(about or {})},
        description="Số tin, bài đã đăng theo năm, tháng, chuyên mục, loại và đơn vị, kèm danh mục.",
        edit="docs/tin-bai",
    )
    for url, title, items in _lists(count, windows):
        if not items and url != LISTS:
            continue
        for part in paginate(items, url, ROWS):
            start = (part.number - 1) * ROWS
            summary = (summaries or {}).get(part.url)
            context = {
                "count": count,
                "part": part,
                "total": len(items),
                "start": start,
                "csv": CSV,
                "summary": summary,
            }
            parent = URL if url == LISTS else LISTS
            yield Page(part.url, part.titled(title), "annex.html", context, edit="docs/tin-bai", parent=parent)
