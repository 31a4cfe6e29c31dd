"""Attributes for what is visible for a time only; a script follows them, so that pages stay true between builds.

`data-from` is the first day (or moment) something stands on a page, `data-to` the first one it no longer does, in
Vietnam's time; theme/assets/thoi-gian.js says which other marks there are. Without the script the day of the build
stands.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

AHEAD = timedelta(days=366)  # changes after that are left to a later build


def day_after(day: date) -> date:
    """The day after `day`, as the exclusive end of a span whose last day it is."""
    return day + timedelta(days=1)


@dataclass(frozen=True)
class Visibility:
    """Makes the attributes for pages built on the day `today`; None as a bound leaves that side open."""

    today: date | None

    def __call__(self, first: date | None = None, end: date | None = None) -> Markup:
        """Attributes of what stands from `first` up to, but not on, `end`; hidden where that is not today."""
        marks = [("data-from", first), ("data-to", end)]
        written = "".join(f' {name}="{day.isoformat()}"' for name, day in marks if day)
        off = self.today is not None and ((first and self.today < first) or (end and end <= self.today))
        return Markup(f"{written} hidden" if off else written)


@dataclass(frozen=True)
class CountChanges:
    """Days on which a count changes, each with by how much, within a year of the build."""

    days: tuple[tuple[date, int], ...] = ()

    @classmethod
    def of(cls, days: Iterable[date | None], today: date) -> "CountChanges":
        """The days after `today` among some days; a day that occurs twice changes the count by two."""
        coming = Counter(day for day in days if day and today < day <= today + AHEAD)
        return cls(tuple(sorted(coming.items())))

    @property
    def first(self) -> date | None:
        """The first of them."""
        return self.days[0][0] if self.days else None

    @property
    def text(self) -> str:
        """For the script: `2027-01-01 2027-02-01*3`."""
        return " ".join(f"{day}*{count}" if count > 1 else f"{day}" for day, count in self.days)
