"""Attributes for what is visible for a time only; a script follows them, so that pages stay true between builds.

`data-from` is the first day (or moment) something stands on a page, `data-to` the first one it no longer does, in
Vietnam's time; scripts/thoi-gian.js says which other marks there are. Without the script the day of the build
stands.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from markupsafe import Markup

T = TypeVar("T")
AHEAD = timedelta(days=366)  # changes after that are left to a later build


def day_after(day: date) -> date:
    """The day after `day`, as the exclusive end of a span whose last day it is."""
    return day + timedelta(days=1)


class Span(NamedTuple):
    """Days from `first` up to, but not on, `end`."""

    first: date = date.min
    end: date = date.max

    def within(self, other: "Span") -> "Span":
        """The days that are in both."""
        return Span(max(self.first, other.first), min(self.end, other.end))


@dataclass
class Visibility:
    """Makes the attributes for pages built on the day `today`; None as a bound leaves that side open.

    It collects in `span` the days on which all its answers so far stay the same: so long a rendered page is valid.
    """

    today: date | None
    span: Span = field(default=Span(), init=False)

    def __call__(self, first: date | None = None, end: date | None = None) -> Markup:
        """Attributes of what stands from `first` up to, but not on, `end`; hidden where that is not today."""
        marks = [("data-from", first), ("data-to", end)]
        written = "".join(f' {name}="{day.isoformat()}"' for name, day in marks if day)
        off = (first and not self._has_come(first)) or (end and self._has_come(end))
        return Markup(f"{written} hidden" if off and self.today else written)

    def _has_come(self, day: date) -> bool:
        """Whether a day is today or was before."""
        come = self.today is None or day <= self.today
        self.hold(Span(first=day) if come else Span(end=day))
        return come

    def hold(self, span: Span) -> None:
        """Narrow `span` to days on which a result is valid."""
        self.span = self.span.within(span)

    @property
    def shown(self) -> date | None:
        """The day of the build, for texts that name it; `span` is then that day alone."""
        if self.today:
            self.hold(Span(self.today, day_after(self.today)))
        return self.today

    def watched(self, make: Callable[[], T]) -> tuple[T, Span]:
        """The result of `make`, and the days on which it would be the same."""
        before, self.span = self.span, Span()
        try:
            return make(), self.span
        finally:
            self.hold(before)


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
