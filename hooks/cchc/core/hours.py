"""Opening hours of a week, as staff write them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .fields import Choices, Pattern
from .lists import Several
from .record import Record, Text
from .source import Loc

DAYS = {"2": "Thứ Hai", "3": "Thứ Ba", "4": "Thứ Tư", "5": "Thứ Năm", "6": "Thứ Sáu", "7": "Thứ Bảy", "cn": "Chủ nhật"}


_DAY, _MOST = 24 * 60, 16  # minutes of a day; hours that a shift over midnight usually has at most
_SHIFT = Pattern(
    r"([0-9]{1,2}:[0-5][0-9])\s*[-–]\s*([0-9]{1,2}:[0-5][0-9])",
    "giờ phải ghi dạng giờ:phút, từ trước đến sau",
    ("string",),
)


def _shift(value: str) -> str:
    match = re.fullmatch(_SHIFT.pattern, value)
    if not match or not match[1].zfill(5) < match[2].zfill(5) <= "24:00":
        raise PydanticCustomError("cchc", _SHIFT.message)
    return f"{match[1].zfill(5)} – {match[2].zfill(5)}"


def _night_shift(value: str) -> str:
    match = re.fullmatch(_SHIFT.pattern, value)
    start, end = (match[1].zfill(5), match[2].zfill(5)) if match else ("", "")
    if not match or start == end or start >= "24:00" or end > "24:00":
        raise PydanticCustomError("cchc", "giờ phải ghi dạng giờ:phút; ca qua đêm ghi như 17:00-07:30")
    return f"{start} – {end}"


Shift = Annotated[Text, AfterValidator(_shift), _SHIFT]
NightShift = Annotated[Text, AfterValidator(_night_shift), _SHIFT]  # it may end on the next day


def ends(shift: str) -> tuple[str, str]:
    """When a shift begins and ends: `07:30`, `11:30`."""
    start, end = shift.split(" – ")
    return start, end


def parts(shift: str) -> tuple[tuple[int, str, str], ...]:
    """What of a shift falls on its own day (0) and on the day after (1), where it goes over midnight."""
    start, end = ends(shift)
    own = (0, start, end if start < end else "24:00")
    return (own, (1, "00:00", end)) if "00:00" < end <= start else (own,)


def said(shift: str) -> str:
    """`17:00 – 07:30 hôm sau`, `08:00 – 11:30`."""
    start, end = ends(shift)
    return f"{shift} hôm sau" if end < start else shift


def turned(shift: str) -> str:
    """Why a shift over midnight that lasts most of a day is probably written from its end: `19:00-17:00`."""
    start, end = (int(time[:2]) * 60 + int(time[3:]) for time in ends(shift))
    hours = (end - start) % _DAY / 60
    return f"ca {said(shift)} dài {hours:.0f} giờ; nếu giờ đầu, giờ cuối ghi ngược thì đổi lại" if hours > _MOST else ""


class Hours(Record):
    """The hours of some days of the week."""

    days: Several[Annotated[Literal["2", "3", "4", "5", "6", "7", "cn"], Choices(DAYS)]] = Field(
        alias="thu",
        min_length=1,
        title="Các ngày trong tuần",
        description="Các ngày trong tuần có giờ như nhau",
        examples=["[2, 3, 4, 5, 6]"],
    )
    shifts: Several[Shift] = Field(
        alias="buoi",
        min_length=1,
        title="Các buổi",
        description="Giờ bắt đầu và giờ kết thúc của mỗi buổi",
        examples=['["07:30-11:30", "13:30-17:00"]'],
    )

    @property
    def days_shown(self) -> str:
        """`Thứ Hai – Thứ Sáu, Chủ nhật`."""
        order = list(DAYS)
        places = sorted(order.index(day) for day in self.days)
        runs = [[place for _, place in run] for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0])]
        return ", ".join(_run([DAYS[order[place]] for place in run]) for run in runs)

    @property
    def shown(self) -> str:
        """`Thứ Hai – Thứ Sáu: sáng 07:30 – 11:30, chiều 13:30 – 17:00`."""
        several = len(self.shifts) > 1
        shown = (f"{_part_of_day(shift)} {said(shift)}" if several else said(shift) for shift in self.shifts)
        return f"{self.days_shown}: {', '.join(shown)}"


class NightHours(Hours):
    """The hours of some days of the week, of which the last may end on the next day."""

    shifts: Several[NightShift] = Field(
        alias="buoi",
        min_length=1,
        title="Các buổi",
        description="Giờ bắt đầu và giờ kết thúc của mỗi buổi; ca qua đêm ghi như 17:00-07:30",
        examples=['["07:30-11:30", "13:30-17:00"]'],
    )


def _part_of_day(shift: str) -> str:
    """What people call the time at which a shift begins."""
    return "sáng" if shift < "11" else "chiều" if shift < "18" else "tối"


def week(hours: Sequence[Hours]) -> Mapping[int, tuple[str, ...]]:
    """The shifts by day of the week, 0 for Monday; where a day is given twice the last counts."""
    order = list(DAYS)
    return {order.index(day): one.shifts for one in hours for day in one.days}


class Conflict(NamedTuple):
    """A contradiction in a week: its place, the message, the value found, the place of the other shift (or none)."""

    at: Loc
    message: str
    found: str
    other: Loc


def conflicts(hours: Sequence[Hours]) -> Iterator[Conflict]:
    """The contradictions in a week.

    A day stands in one row alone (`week` knows one), and shifts do not overlap, those of the night before included.
    """
    rows: dict[str, int] = {}
    for row, one in enumerate(hours):
        for place, day in enumerate(one.days):
            if day in rows:
                message = f"{DAYS[day]} đã ghi ở dòng giờ thứ {rows[day] + 1}; mỗi ngày chỉ ghi một lần, đủ các buổi"
                yield Conflict((row, "thu", place), message, day, ())
            rows.setdefault(day, row)
    yield from _overlaps(hours)


def _overlaps(hours: Sequence[Hours]) -> Iterator[Conflict]:
    order, taken = list(DAYS), list[tuple[int, str, str, int, int]]()
    for row, one in enumerate(hours):
        for place, shift in enumerate(one.shifts):
            own = {
                ((order.index(day) + later) % 7, start, end) for day in one.days for later, start, end in parts(shift)
            }
            others = [
                (other, number)
                for day, start, end in own
                for on, before, after, other, number in taken
                if on == day
                and start < after
                and before < end
                and (other == row or not {*one.days} & {*hours[other].days})
            ]
            if others:
                other, number = min(others)
                where = "khác" if other == row else f"của dòng giờ thứ {other + 1}"
                yield Conflict((row, "buoi", place), f"trùng giờ với buổi {where}", shift, (other, "buoi", number))
            taken += [(day, start, end, row, place) for day, start, end in own]


def _run(days: list[str]) -> str:
    return " – ".join((days[0], days[-1])) if len(days) > 2 else ", ".join(days)
