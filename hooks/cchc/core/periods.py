"""The periods that reports speak of, in both customs of counting.

Source of the customs: reporting windows of administrative reform end on the 14th (quarter I runs from
15 December of the year before to 14 March); other offices use calendar dates. Both ends are included.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

CUSTOMS = {"14": "chốt ngày 14", "lich": "theo ngày dương lịch"}
_SPANS = (
    ("Quý I", 1, 3),
    ("Quý II", 4, 6),
    ("6 tháng đầu năm", 1, 6),
    ("Quý III", 7, 9),
    ("9 tháng", 1, 9),
    ("Quý IV", 10, 12),
    ("Cả năm", 1, 12),
)


@dataclass(frozen=True)
class Window:
    """A period by name, first and last day; `opening` is the first day of its reporting year."""

    name: str
    first: date
    last: date
    opening: date

    @property
    def year_before(self) -> "Window":
        """The same period a year before."""
        return Window(self.name, year_back(self.first), year_back(self.last), year_back(self.opening))


def usual(year: int, custom: str) -> Iterator[Window]:
    """The months, quarters, six and nine months and the whole of a reporting year."""
    opening = _opening(year, 1, custom)
    for month in range(1, 13):
        yield Window(f"Tháng {month}", _opening(year, month, custom), _closing(year, month, custom), opening)
    for name, start, end in _SPANS:
        yield Window(name, _opening(year, start, custom), _closing(year, end, custom), opening)


def of(first: date, last: date) -> Window:
    """A period of one's own; its reporting year opens on 15 December where it begins on a 15th, else on 1 January."""
    custom = "14" if first.day == 15 else "lich"
    year = last.year + 1 if custom == "14" and (last.month, last.day) >= (12, 15) else last.year
    return Window("Kỳ tự chọn", first, last, min(first, _opening(year, 1, custom)))


def _opening(year: int, month: int, custom: str) -> date:
    if custom == "lich":
        return date(year, month, 1)
    return date(year - 1, 12, 15) if month == 1 else date(year, month - 1, 15)


def _closing(year: int, month: int, custom: str) -> date:
    if custom == "14":
        return date(year, month, 14)
    return _month_end(year, month)


def _month_end(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def year_back(day: date) -> date:
    """The same day a year before; the end of a month stays the end of it."""
    end = _month_end(day.year - 1, day.month)
    return end if day == _month_end(day.year, day.month) else day.replace(year=day.year - 1)


def length(first: date, last: date, span: str) -> Decimal:
    """The real length of a period, both ends included, in months (`thang`), weeks (`tuan`) or days (`ngay`).

    A month runs from a day to the day before the same day of the next month; what is left of the last
    one counts by its days.
    """
    days = (last - first).days + 1
    if span != "thang":
        return Decimal(days) / (7 if span == "tuan" else 1)
    whole = 0
    while _months_on(first, whole + 1) <= last + timedelta(days=1):
        whole += 1
    begun = _months_on(first, whole)
    return whole + Decimal((last - begun).days + 1) / ((_months_on(first, whole + 1) - begun).days)


def _months_on(day: date, count: int) -> date:
    """The same day `count` months later; the end of a month where there is no such day."""
    years, month = divmod(day.month - 1 + count, 12)
    end = _month_end(day.year + years, month + 1)
    return end if day.day > end.day else end.replace(day=day.day)
