"""Parts of content with a day to come: held back until then, with a notice to staff; no date alone stops a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from .dates import Moment
from .source import Loc

_FAR = timedelta(days=366)


@dataclass(frozen=True, kw_only=True)
class Early:
    """A part of a thing whose day is yet to come: until then the site shows the thing without it.

    `at` is its place in the record, `until` the day or moment from which it is shown, `what` its name in notices.
    `instead` has the values that fields of the record take until then; none where pages leave the part out anyway.
    """

    at: Loc
    until: Moment
    what: str
    instead: Mapping[str, object] = field(default_factory=dict)


def waits(until: Moment, today: date) -> str:
    """`chờ đến ngày 05/12/2026`; a day more than a year off may be a typing error, and staff are asked."""
    doubt = "; còn hơn một năm nữa, hãy xem lại năm" if until.day - today > _FAR else ""
    return f"chờ đến {until.named}{doubt}"
