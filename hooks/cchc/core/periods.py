"""Reporting periods, in both customs of counting.

Source of the customs: reporting windows of administrative reform end on the 14th (quarter I runs from
15 December of the year before to 14 March); other offices use calendar dates. Both ends are included.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from .dates import short
from .numbering import roman

CUSTOMS = {"14": "chốt số liệu ngày 14", "lich": "tính trọn tháng"}
_SPANS = (
    ("Quý I", 1, 3),
    ("Quý II", 4, 6),
    ("6 tháng đầu năm", 1, 6),
    ("Quý III", 7, 9),
    ("9 tháng", 1, 9),
    ("Quý IV", 10, 12),
    ("Cả năm", 1, 12),
)


_QUARTERS = {f"quy-{place}": (f"quý {roman(place)} năm", 3 * place - 2, 3 * place) for place in range(1, 5)}
_MONTHS = {f"thang-{month}": (f"tháng {month} năm", month, month) for month in range(1, 13)}
_NAMED = {
    **_MONTHS,
    **_QUARTERS,
    "6-thang": ("6 tháng đầu năm", 1, 6),
    "6-thang-cuoi": ("6 tháng cuối năm", 7, 12),
    "9-thang": ("9 tháng đầu năm", 1, 9),
    "nam": ("năm", 1, 12),
}
_ROWS = (list(_MONTHS), list(_QUARTERS), ["6-thang", "6-thang-cuoi"], ["nam"])
EXAMPLES = "thang-5-2024, quy-1-2024, 6-thang-2024, 6-thang-cuoi-2024, 9-thang-2024, nam-2024"


QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}  # by how texts name them, folded
_SAID = re.compile(
    r"(?:quý (?P<q>iv|i{1,3}|[1-4])\b(?:(?:,? năm |/| )(?P<y1>20\d\d))?"
    r"|(?P<h>6|sáu|9|chín) tháng(?P<w> đầu| cuối)?(?:(?: của)? năm\b(?: (?P<y2>20\d\d))?)"
    r"|(?<!\d )(?<!sáu )(?<!chín )tháng (?P<m>1[0-2]|0?[1-9])\b(?:(?: năm |/)(?P<y3>20\d\d))?)"
    r"(?: và (?:cả )?năm (?P<y4>20\d\d))?",
    re.I,
)


def said(text: str) -> list[tuple[date, date]]:
    """The first and last calendar day of every period that a text names: `quý III năm 2024`, `6 tháng đầu năm 2024`.

    One without a year has that of the next: `6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024`.
    """
    told, year = [], 0
    for found in reversed([*_SAID.finditer(text)]):
        year = int(found["y1"] or found["y2"] or found["y3"] or found["y4"] or year)
        if year:
            first, last = _months_said(found)
            first = 1 if found["y4"] and last == 12 else first  # “quý IV và năm 2026”
            told.append((date(year, first, 1), month_end(year, last)))
    return told[::-1]


def _months_said(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of a period that a text names."""
    if found["q"]:
        last = 3 * QUARTERS[found["q"].lower()]
        return last - 2, last
    if found["m"]:
        return int(found["m"]), int(found["m"])
    if found["h"].lower() in ("6", "sáu"):
        return (7, 12) if (found["w"] or "").strip().lower() == "cuối" else (1, 6)
    return 1, 9


def in_digits(name: str) -> str:
    """The name of a period as people type it: `quý IV năm 2024` → `quý 4 năm 2024`."""
    return re.sub(r"(?<=quý )(?:iv|i{1,3})\b", lambda found: str(QUARTERS[found[0].lower()]), name, flags=re.I)


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


class OfPeriod:
    """Mixin: how something that is of a period names it."""

    window: Window

    @property
    def name(self) -> str:
        """`6 tháng đầu năm 2024`, `Quý I năm 2024`, `Cả năm 2024`; the year is that in which the period ends."""
        named = self.window.name
        return f"{named}{'' if named.endswith('năm') else ' năm'} {self.window.last.year}"

    @property
    def days(self) -> str:
        """`15/12/2023 – 14/6/2024`."""
        return f"{short(self.window.first)} – {short(self.window.last)}"

    @property
    def one_month(self) -> bool:
        """Whether it is a month."""
        return self.window.name.startswith("Tháng")


def usual(year: int, custom: str) -> Iterator[Window]:
    """The months, quarters, six and nine months and the whole of a reporting year."""
    opening = _opening(year, 1, custom)
    for month in range(1, 13):
        yield Window(f"Tháng {month}", _opening(year, month, custom), _closing(year, month, custom), opening)
    for name, start, end in _SPANS:
        yield Window(name, _opening(year, start, custom), _closing(year, end, custom), opening)


def of(first: date, last: date) -> Window:
    """A custom period; its reporting year opens on 15 December where it begins on a 15th, else on 1 January."""
    custom = "14" if first.day == 15 else "lich"
    year = last.year + 1 if custom == "14" and (last.month, last.day) >= (12, 15) else last.year
    return Window("Kỳ tự chọn", first, last, min(first, _opening(year, 1, custom)))


def named(code: str, custom: str) -> Window:
    """The period of a code such as `quy-1-2024` or `6-thang-2024`, in one custom of counting.

    Raises:
        ValueError: no code of a usual period.
    """
    kind, _, year = code.rpartition("-")
    if kind not in _NAMED or not re.fullmatch(r"20\d\d", year):
        raise ValueError(code)
    words, start, end = _NAMED[kind]
    first, last = _opening(int(year), start, custom), _closing(int(year), end, custom)
    return Window(f"{words} {year}", first, last, _opening(int(year), 1, custom))


def last_quarter(day: date, custom: str) -> Window:
    """The newest quarter that has ended before a day."""
    quarters = (named(f"{kind}-{year}", custom) for year in (day.year - 1, day.year) for kind in _QUARTERS)
    return [quarter for quarter in quarters if quarter.last < day][-1]


def following(code: str) -> str:
    """The code of the period after one: after nine months comes quarter IV."""
    kind, _, year = code.rpartition("-")
    if kind == "9-thang":
        return f"quy-4-{year}"
    row = next(row for row in _ROWS if kind in row)
    place = row.index(kind) + 1
    return f"{row[place]}-{year}" if place < len(row) else f"{row[0]}-{int(year) + 1}"


def _opening(year: int, month: int, custom: str) -> date:
    if custom == "lich":
        return date(year, month, 1)
    return date(year - 1, 12, 15) if month == 1 else date(year, month - 1, 15)


def _closing(year: int, month: int, custom: str) -> date:
    if custom == "14":
        return date(year, month, 14)
    return month_end(year, month)


@cache
def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def year_back(day: date) -> date:
    """The same day a year before; the end of a month stays the end of it."""
    end = month_end(day.year - 1, day.month)
    return end if day == month_end(day.year, day.month) else day.replace(year=day.year - 1)


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
    end = month_end(day.year + years, month + 1)
    return end if day.day > end.day else end.replace(day=day.day)
