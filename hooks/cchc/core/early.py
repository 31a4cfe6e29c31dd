"""What has a day to come is held back until then, with a notice to staff; no date alone stops a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from .dates import Moment
from .source import Loc

_FAR = timedelta(days=366)
_SOON = timedelta(days=30)
DRAFT = "bản nháp (nhap: true)"  # why it is held back


class Held(NamedTuple):
    """Why a thing is not published now, in Vietnamese, with the key that keeps it back."""

    at: Loc
    why: str


@dataclass(frozen=True, kw_only=True)
class Early:
    """A part of a thing whose day is yet to come: until then the site shows the thing without it.

    `at` is its place in the record, `until` the day or moment from which it is shown, `what` its name in notices.
    `instead` has the values that fields of the record take until then; none where pages leave the part out anyway.
    `planned` where the day may well be far off; others are of what was done, and written after it.
    """

    at: Loc
    until: Moment
    what: str
    instead: Mapping[str, object] = field(default_factory=dict)
    planned: bool = False

    def doubt(self, today: date) -> str:
        """Asks for the year where something done has a day more than a month to come; else empty."""
        day = self.until.day
        if self.planned or day - today <= _SOON:
            return ""
        coming = f"còn {(day - today).days} ngày nữa mới đến"
        return f"{self.what} ghi {self.until.named}, {coming}; có phải năm {_likely_year(day, today + _SOON)} không?"


def _likely_year(day: date, latest: date) -> int:
    """The year that was meant where a day is after the latest that it can be."""
    return latest.year - ((day.month, day.day) > (latest.month, latest.day))


def waits(until: Moment, today: date) -> str:
    """`chờ đến ngày 05/12/2026`; a day more than a year off may be a typing error, and staff are asked."""
    doubt = "; còn hơn một năm nữa, hãy xem lại năm" if until.day - today > _FAR else ""
    return f"chờ đến {until.named}{doubt}"
