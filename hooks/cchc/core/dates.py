"""Days, moments and periods as Vietnamese officials write them.

scripts/chung.js writes and reads them in the same way; tests/cases/days.yml holds both together.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cached_property, partial
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from . import placeholder
from .fields import Pattern

YEARS = (2000, 2100)  # the first and the last year of every day that staff write
DOCUMENT_YEARS = (1945, 2100)  # of documents: laws of 1945 are still in force
VIETNAM = timezone(timedelta(hours=7), "+07")
_DASH = "[-‐‑‒–—]"
_EXCEL = re.compile(r"(?:3[7-9]|[4-6]\d)\d{3}")  # days since 1899-12-30, as a copied cell has them: 2001 to 2091
_FULL_DAY = "ngày phải ghi đủ năm-tháng-ngày như 2024-06-20"
_FULL = f"{_FULL_DAY}; có giờ thì thêm như 07:30"
_DAY_FIRST = re.compile(
    r"(?:.*\s)?([0-9]{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)([0-9]{1,2})(?:\s*[/.-]\s*|\s+năm\s+)([0-9]{4})(?![0-9]).*", re.I
)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})|(2[01][0-9]{2})([01][0-9])([0-3][0-9])")
_TIMED = re.compile(
    r"(\S+?)[T,]?\s*(?:\s|lúc|T)\s*([01]?[0-9]|2[0-3])\s*(?:h|g|giờ|:|h:)\s*([0-5][0-9])?(?:\s*(?:phút|:00|:00Z))?",
    re.I,
)
_BETWEEN = re.compile(r"\s+(?:đến|tới|và|[-–—])\s+|\s*[;,]\s*|\s+")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?)?")


@dataclass(frozen=True)
class Moment:
    """A day in Vietnam, with the time of day where one was given; midnight that is given is a time."""

    day: date
    clock: time | None = None

    def __lt__(self, other: "Moment") -> bool:
        return self.at < other.at

    def __getstate__(self) -> dict[str, object]:
        """The state to pickle: what follows from it is made again sooner than read."""
        return {"day": self.day, "clock": self.clock}

    @cached_property
    def at(self) -> datetime:
        """The moment with Vietnam's offset; the day begins it where no time was given."""
        return datetime.combine(self.day, self.clock or time.min, VIETNAM)

    @property
    def over(self) -> datetime:
        """The moment it is over: the given time, or the end of the day where none was given."""
        return self.at if self.clock else self.at + timedelta(days=1)

    @property
    def iso(self) -> str:
        """For `datetime` attributes: a day, or a moment with its offset."""
        return self.at.isoformat() if self.clock else self.day.isoformat()

    @property
    def two_digit_day(self) -> str:
        """`05`: the day of the month, for columns of dates."""
        return f"{self.day:%d}"

    @property
    def month_and_year(self) -> str:
        """`6/2024`."""
        return f"{self.day.month}/{self.day.year}"

    @property
    def named(self) -> str:
        """Within a sentence: `ngày 25/11/2026`, or `07:30 ngày 25/11/2026` where a time was given."""
        return f"{self.clock:%H:%M} ngày {short(self.day)}" if self.clock else f"ngày {short(self.day)}"

    @property
    def shown(self) -> str:
        """For readers: `20/6/2024`, or `20/6/2024, 07:30`."""
        return f"{short(self.day)}, {self.clock:%H:%M}" if self.clock else short(self.day)


def vietnam_time(seconds: int) -> datetime:
    """The moment `seconds` after 1970, in Vietnam."""
    return datetime.fromtimestamp(seconds, VIETNAM)


def short(day: date) -> str:
    """`20/6/2024`, `05/3/2024`, `08/01/2024`: days below 10 and months 1 and 2 padded.

    Source: the way of writing dates in Nghị định 30/2020/NĐ-CP, Phụ lục I.
    """
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def long(day: date) -> str:
    """`ngày 20 tháng 6 năm 2024`, padded like `short`."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)


def matched_day(match: re.Match[str] | None) -> date | None:
    """The day of a match whose first three groups are day, month and year; None where there is no such day."""
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def months_back(last: date, count: int) -> tuple[tuple[int, int], ...]:
    """The `count` months up to and including that of `last`, oldest first, as (year, month)."""
    end = last.year * 12 + last.month - 1
    return tuple((index // 12, index % 12 + 1) for index in range(end - count + 1, end + 1))


def parse_day(value: object, *, years: tuple[int, int] = YEARS) -> date:
    """A day written `2024-06-20`.

    Raises:
        PydanticCustomError: another order, an impossible day, a year out of range, or no day at all.
    """
    moment = parse_moment(value, years=years, timed=False)
    if moment.clock:
        raise PydanticCustomError("cchc", "chỉ ghi ngày, không ghi giờ")
    return moment.day


def parse_moment(value: object, *, years: tuple[int, int] = YEARS, timed: bool = True) -> Moment:
    """A day written `2024-06-20`, or with the time of day `2024-06-20 07:30`, in the years from the first to the last.

    `timed` tells whether a time of day may be proposed for a text that is neither.

    Raises:
        PydanticCustomError: another order, an impossible day or time, a year out of range, or no day at all.
    """
    if isinstance(value, Moment):
        return value
    text = re.sub(_DASH, "-", str(value).strip())
    if match := _MOMENT.fullmatch(text):
        moment = Moment(_real(match[1]), _clock(match[2]))
        if not years[0] <= moment.day.year <= years[1]:
            first, last = years
            raise PydanticCustomError("cchc", "năm phải từ {first} đến {last}", {"first": first, "last": last})
        return moment
    if len(days := [day for part in _BETWEEN.split(text) if (day := _day_of(part))]) > 1:
        message = "mỗi mục chỉ ghi một ngày, ở đây có {first} và {second}"
        raise PydanticCustomError("cchc", message, {"first": days[0], "second": days[1]})
    if (match := _TIMED.fullmatch(text)) and re.fullmatch(_ISO, match[1]):
        message = (
            "giờ phải ghi như 07:30, tức là {example}" if timed else "chỉ ghi ngày, không ghi giờ, tức là {example}"
        )
        raise PydanticCustomError("cchc", message, {"example": _meant(text, timed=timed)})
    if _EXCEL.fullmatch(text):
        counted = (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
        raise PydanticCustomError("cchc", "đây là ngày đếm theo cách của Excel, tức là {example}", {"example": counted})
    if meant := _meant(text, timed=timed):
        raise PydanticCustomError(
            "cchc", "ngày phải ghi theo thứ tự năm-tháng-ngày, tức là {example}", {"example": meant}
        )
    raise PydanticCustomError("cchc", _FULL)


def _day_of(text: str) -> str:
    return text if re.fullmatch(_ISO, text) else _meant(text)


def _meant(text: str, *, timed: bool = False) -> str:
    """The day that is written in another way (`20.6.24`, `2024/6/20`, `ngày 20 tháng 6 năm 2024`), as it should be."""
    if (match := _TIMED.fullmatch(text)) and (day := _day_of(match[1])):
        return f"{day} {int(match[2]):02d}:{match[3] or '00'}" if timed else day
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in match.groups() if part)
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _SHORT_YEAR.fullmatch(text):
        day, month, year = match[1], match[2], f"20{match[3]}"
    else:
        return ""
    return _real(f"{year}-{int(month):02d}-{int(day):02d}").isoformat()


def _real(iso: str) -> date:
    """The day of three numbers; the month and the day may have changed places, as in American forms."""
    try:
        return date.fromisoformat(iso)
    except ValueError as error:
        year, second, third = iso.split("-")
        if not int(third) <= 12 < int(second) <= 31:
            raise PydanticCustomError("cchc", "ngày này không có thật") from error
        meant = _real(f"{year}-{third}-{second}").isoformat()
        message = "không có tháng {m}; ngày ghi theo thứ tự năm-tháng-ngày, nếu là ngày {m} tháng {d} thì ghi {iso}"
        raise PydanticCustomError("cchc", message, {"m": second, "d": third, "iso": meant}) from error


def _clock(text: str | None) -> time | None:
    try:
        return time.fromisoformat(text.zfill(5)) if text else None
    except ValueError as error:
        raise PydanticCustomError("cchc", "giờ này không có thật") from error


_ISO = f"[0-9]{{4}}{_DASH}(0[1-9]|1[0-2]){_DASH}(0[1-9]|[12][0-9]|3[01])"
_AS_DAY = Pattern(_ISO, _FULL_DAY, ("string",))
_AS_MOMENT = Pattern(rf"{_ISO}([T ][0-9]{{1,2}}:[0-9]{{2}}(:[0-9]{{2}})?)?", _FULL, ("string",))
Day = Annotated[date, BeforeValidator(parse_day), _AS_DAY]
OF_DOCUMENTS = BeforeValidator(partial(parse_day, years=DOCUMENT_YEARS))
DocumentDay = Annotated[date, OF_DOCUMENTS, _AS_DAY]
UNDATED = date(1900, 1, 1)  # the day of a draft whose own day is still `[cần bổ sung: …]`; staff cannot write this year


def _day_or_mark(value: object) -> date:
    return UNDATED if placeholder.present(str(value)) else parse_day(value)


DraftDay = Annotated[
    date, BeforeValidator(_day_or_mark), Pattern(rf"{_ISO}|\[cần bổ sung[^\]]*\]", _FULL_DAY, ("string",))
]
When = Annotated[Moment, BeforeValidator(parse_moment), _AS_MOMENT]
