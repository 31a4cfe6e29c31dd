"""What is counted of activities.

An activity counts in the period that has its first day: one that goes on for weeks counts once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from ...core.amount import thousands
from .model import Activity
from .parts import KINDS

RECENT = timedelta(days=92)


@dataclass(frozen=True)
class KindCount:
    """The activities of one kind, and the numbers of them; sample data are among `items`, in no number."""

    id: str
    items: Sequence[Activity]

    @cached_property
    def real(self) -> Sequence[Activity]:
        """What is counted."""
        return tuple(item for item in self.items if not item.sample)

    @property
    def name(self) -> str:
        """`Tập huấn, bồi dưỡng`."""
        return KINDS[self.id].name

    @property
    def number(self) -> int:
        """How many."""
        return len(self.real)

    @property
    def people(self) -> int:
        """People who took part, as far as they were counted."""
        return sum(item.people or 0 for item in self.real)

    @property
    def uncounted(self) -> int:
        """Activities whose people nobody counted."""
        return sum(item.people is None for item in self.real)

    @property
    def amounts(self) -> Sequence[str]:
        """Quantities added up by their unit, as texts: `12 tin phát thanh`."""
        sums: dict[str, int] = {}
        for item in self.real:
            if item.amount is not None and item.measure:
                sums[item.measure] = sums.get(item.measure, 0) + item.amount
        return tuple(f"{thousands(amount)} {measure}" for measure, amount in sums.items())

    @property
    def sentence(self) -> str:
        """The numbers as they stand in a report: `2 lớp, 85 người dự (1 lớp chưa ghi số người), 4 tài liệu`."""
        word = KINDS[self.id].word
        parts = [f"{thousands(self.number)} {word}"]
        if self.people:
            missing = f" ({self.uncounted} {word} chưa ghi số người)" if self.uncounted else ""
            parts.append(f"{thousands(self.people)} người dự{missing}")
        return ", ".join((*parts, *self.amounts))


@dataclass(frozen=True)
class Activities:
    """Activities, newest first, as they stand on the day `today`."""

    items: Sequence[Activity]
    today: date

    @cached_property
    def upcoming(self) -> Sequence[Activity]:
        """What is to come or goes on, the next one first."""
        return tuple(sorted((item for item in self.items if not item.over(self.today)), key=lambda item: item.first))

    @property
    def idle(self) -> date | None:
        """The day from which nothing is to come or goes on; None where something has no end, or nothing is to come."""
        days = [item.gone for item in self.upcoming]
        known = [day for day in days if day]
        return max(known) if known and len(known) == len(days) else None

    @cached_property
    def recent(self) -> "Activities":
        """What is to come, goes on, or ended in the last three months: what a calendar is for."""
        since = self.today - RECENT
        return replace(self, items=tuple(item for item in self.items if item.open or item.last >= since))

    @cached_property
    def begun(self) -> Sequence[Activity]:
        """What has begun, newest first."""
        return tuple(item for item in self.items if item.begun(self.today))

    @cached_property
    def held(self) -> Sequence[Activity]:
        """What of it is counted: all but sample data."""
        return tuple(item for item in self.begun if not item.sample)

    @cached_property
    def years(self) -> Sequence[int]:
        """The years that have activities, newest first."""
        return tuple(dict.fromkeys(item.first.year for item in self.items))

    @cached_property
    def by_kind(self) -> Sequence[KindCount]:
        """What has begun, by kind, in the fixed order of kinds."""
        rows = (self.kind(id) for id in KINDS)
        return tuple(row for row in rows if row.items)

    @property
    def samples(self) -> int:
        """How much of what has begun is sample data, which is not counted."""
        return len(self.begun) - len(self.held)

    @property
    def people(self) -> int:
        """People who took part in what was held, as far as they were counted."""
        return sum(row.people for row in self.by_kind)

    @property
    def units(self) -> Sequence[tuple[str, str]]:
        """The units that hold activities, by slug and name, for the filter."""
        return sorted({item.unit_slug: item.unit for item in self.items}.items())

    def kind(self, id: str) -> KindCount:
        """What has begun of one kind."""
        return KindCount(id, tuple(item for item in self.begun if item.kind == id))

    def of_year(self, year: int) -> "Activities":
        """The activities that begin in a year."""
        return replace(self, items=tuple(item for item in self.items if item.first.year == year))

    def between(self, first: date, last: date) -> "Activities":
        """What began in a period, without sample data."""
        return replace(self, items=tuple(item for item in self.held if first <= item.first <= last))


def groups(activities: Activities) -> Iterator[tuple[int, Sequence[Activity]]]:
    """What is over, by year, newest first; a year of which nothing is over yet is there too, empty."""
    for year in activities.years:
        yield year, tuple(item for item in activities.items if item.first.year == year and item.over(activities.today))
