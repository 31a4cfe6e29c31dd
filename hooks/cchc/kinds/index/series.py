"""The scores of an index as pages show them: by owner, year by year, with what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ...core import gauge, trend
from ...core.amount import difference, shown
from ...core.grouping import grouped
from .model import Index
from .scores import Year


@dataclass(frozen=True, kw_only=True)
class YearRow:
    """A year of the table.

    `score` is None where there is none; `broken`: the index has other components than in the year before.
    """

    number: int
    score: Year | None
    total: str
    change: str
    rank: str
    group: str
    broken: bool

    @property
    def sample(self) -> bool:
        """Whether the score is sample data."""
        return self.score is not None and self.score.sample


@dataclass(frozen=True, kw_only=True)
class ComponentRow:
    """A component of the newest year in the table, beside its value of the year before, as texts."""

    name: str
    value: str
    before: str
    scale: str
    change: str


@dataclass(frozen=True)
class Series:
    """The scores of one owner (a province, the commune), oldest year first."""

    index: Index
    owner: str
    years: Sequence[Year]

    @cached_property
    def newest(self) -> Year | None:
        """The newest year that has a score."""
        return next((year for year in reversed(self.years) if year.total is not None), None)

    @property
    def name(self) -> str:
        """`PAPI của tỉnh Hòa Bình`: for charts and tables."""
        return f"{self.index.name} của {self.owner}"

    @property
    def components_name(self) -> str:
        """`Thành phần PAPI của tỉnh Hòa Bình, năm 2025`; asked for only where there is a newest year."""
        return f"Thành phần {self.name}, năm {self.newest.year if self.newest else ''}"

    @property
    def ranked(self) -> bool:
        """Whether any year has a rank."""
        return any(row.rank for row in self.rows)

    @property
    def sample(self) -> bool:
        """Whether any of the scores is sample data."""
        return any(year.sample for year in self.years)

    @cached_property
    def rows(self) -> tuple[YearRow, ...]:
        """Every year from the first to the last, those without a score too; newest first."""
        by_year = {year.year: year for year in self.years}
        numbers = range(self.years[0].year, self.years[-1].year + 1)
        return tuple(self._row(number, by_year) for number in reversed(numbers))

    @cached_property
    def chart(self) -> trend.Trend | None:
        """The totals as a line with gaps; the line begins anew where the index has other components."""
        rows = tuple(reversed(self.rows))
        limits = [self.index.limits(row.number) for row in rows]
        scale = min(low for low, _ in limits), max(high for _, high in limits)
        return trend.trend(
            [trend.Dot(str(r.number), r.score.total if r.score else None, r.sample, r.broken) for r in rows], scale
        )

    @cached_property
    def before(self) -> Year | None:
        """The year before the newest one, where its components can be compared."""
        newest = self.newest
        if newest is None or not _comparable(self.index, newest.year - 1, newest.year):
            return None
        known = (year for year in self.years if _scored(year) and year.sample == newest.sample)
        return next((year for year in known if year.year == newest.year - 1), None)

    @cached_property
    def parts(self) -> tuple[ComponentRow, ...]:
        """The components of the newest year beside those of the year before."""
        return tuple(
            ComponentRow(
                name=name,
                value=trend.MISSING if value is None else shown(value),
                before=trend.MISSING if before is None else shown(before),
                scale=f"trên {shown(most)}",
                change=change(value, before),
            )
            for name, value, before, most in self._components()
        )

    @cached_property
    def gauges(self) -> gauge.GaugeChart:
        """The components of the newest year against their scales."""
        return gauge.gauges(list(self._components()))

    @property
    def total(self) -> str:
        """The newest score, without its measure."""
        return shown(self.newest.total) if self.newest and self.newest.total is not None else ""

    @property
    def target(self) -> str:
        """The target of the newest year: `42,50 điểm`; empty where there is none."""
        return self.index.with_measure(self.newest.target) if self.newest and self.newest.target is not None else ""

    @property
    def reached(self) -> bool:
        """Whether the newest score reached its target."""
        year = self.newest
        return bool(year and year.target is not None and year.total is not None and year.total >= year.target)

    @property
    def rank(self) -> str:
        """`hạng 20/61`, as far as it is known."""
        placed = _rank(self.newest)
        return f"hạng {placed}" if placed else ""

    def _components(self) -> Iterator[gauge.GaugeRow]:
        year = self.newest
        if year is None or not _scored(year):
            return
        then = self.before.scores if self.before else {}
        for part in self.index.parts(year.year):
            yield part.name, year.scores.get(part.id), then.get(part.id), part.most

    def _row(self, number: int, by_year: dict[int, Year]) -> YearRow:
        score, last = by_year.get(number), by_year.get(number - 1)
        total = score.total if score else None
        broken = not _comparable(self.index, number - 1, number)
        before = last.total if last else None
        words = change(total, before, self.index)
        if words and broken:
            words = "thang điểm khác năm trước"
        elif score and last and score.sample != last.sample:
            words = ""
        return YearRow(
            number=number,
            score=score,
            total=trend.MISSING if total is None else shown(total),
            change=words,
            rank=_rank(score),
            group=(score and score.group) or "",
            broken=broken,
        )


def _scored(year: Year) -> bool:
    return any(value is not None for value in year.scores.values())


def _comparable(index: Index, one: int, other: int) -> bool:
    return index.parts(one) == index.parts(other)


def _rank(year: Year | None) -> str:
    """`20/61`; empty where there is none."""
    return f"{year.rank}/{year.among}" if year and year.rank else ""


def change(value: Decimal | None, before: Decimal | None, index: Index | None = None) -> str:
    """How a score compares with that of the year before: `tăng 0,32`, where the index is given `tăng 0,32 điểm`."""
    if value is None or before is None:
        return ""
    noun = {"%": " điểm phần trăm", "điểm": " điểm"}[index.measure] if index else ""
    said = difference(value, before)
    return f"{said}{noun}" if said else "không đổi"


def leading(index: Index, commune: str) -> Series | None:
    """The scores to show where there is room for one owner's: the first that have any score."""
    return next((one for one in series(index, commune) if one.newest), None)


def series(index: Index, commune: str) -> tuple[Series, ...]:
    """The scores by owner, the one with the newest year first; without an owner they are the commune's."""
    owners = grouped(sorted(index.years, key=lambda year: year.year), lambda year: year.owner or commune)
    by_owner = [Series(index, owner, years) for owner, years in owners.items()]
    return tuple(sorted(by_owner, key=lambda one: one.years[-1].year, reverse=True))
