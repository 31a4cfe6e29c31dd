"""The figures of a report as its page shows them, and what the site itself has of the period, with its lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...core import amount, chart
from ...core.search_words import words
from . import parts
from .figures import PERCENT, Figure
from .model import Report
from .pieces import Period
from .tables import Table

KEY = 5  # figures on top of a report; the others stand below its paper


@dataclass(frozen=True, kw_only=True)
class PeriodCount:
    """What the site counts in a period: how many (`3 hoạt động`), and the list of just these.

    The list is a page of its own (`url`), or the `links`: address and words of each. Sample data are in neither;
    `samples` tells how many of them there are, where pages say so.
    """

    name: str
    count: int
    noun: str
    url: str = ""
    links: Sequence[tuple[str, str]] = ()
    samples: int = 0


@dataclass(frozen=True, kw_only=True)
class ShownFigure:
    """A figure with its table, where it has parts, and its chart, where there is something to compare.

    `method` says in words how a rate or a mean is worked out; `column` is the column of a table that the chart draws;
    `counted` is what the site counts of the same, where the report asks for it; `annexed` where an annex lists them.
    """

    figure: Figure
    table: Table | None
    chart: chart.BarChart | None
    method: str
    column: str = ""
    counted: PeriodCount | None
    annexed: bool = False

    @property
    def listable(self) -> bool:
        """Whether it counts things that a list could name; a percentage has none."""
        return self.figure.measure.casefold() not in PERCENT

    @property
    def with_measure(self) -> str:
        """The value with its measure: `98,6%`, `trên 40 tin, bài`."""
        return f"{self.figure.shown}{'' if self.figure.measure == '%' else ' '}{self.figure.measure}"

    @property
    def difference(self) -> str:
        """`báo cáo ghi nhiều hơn trang đếm 39`; empty where the site counts nothing to compare, or the same."""
        if self.counted is None or self.figure.value is None or self.figure.value == self.counted.count:
            return ""
        gap = abs(self.figure.value - self.counted.count)
        more = "nhiều" if self.figure.value > self.counted.count else "ít"
        return f"báo cáo ghi {more} hơn trang đếm {amount.shown(gap)}"


def shown(report: Report, listed: Sequence[PeriodCount]) -> tuple[ShownFigure, ...]:
    """The figures of a report; `listed` is what the site has of its period, the news first."""
    news = listed[0] if listed else None
    made = (_shown(figure, report.period, news if figure.compare else None) for figure in report.figures)
    return tuple(replace(one, annexed=_annexed(one.figure, report)) for one in made)


def _annexed(figure: Figure, report: Report) -> bool:
    """Whether a table of an annex speaks of what a figure counts and lists as many; names of groups are no rows."""
    pairs = {*pairwise(words(figure.name))}
    tables = (
        (f"{annex.title or ''}; {table.caption or ''}", table) for annex in report.annexes for table in annex.grids
    )
    return any(
        figure.value == sum(len(row) > 1 for row in table.rows) and not pairs.isdisjoint(pairwise(words(name)))
        for name, table in tables
    )


def _shown(figure: Figure, period: Period | None, counted: PeriodCount | None) -> ShownFigure:
    method = figure.method(period.ends if period else None)
    if figure.matrix:
        first = [(line.name, line.values[0], None) for line in figure.matrix.rows]
        rows: list[chart.BarRow] = [(name, value, before) for name, value, before in first if value is not None]
        drawn = chart.bar_chart(rows) if len(rows) > 1 else None
        table, column = parts.matrix_table(figure), figure.matrix.columns[0]
        return ShownFigure(figure=figure, table=table, chart=drawn, method=method, column=column, counted=counted)
    rows = [(share.name, share.value, share.before) for share in figure.parts]
    if not rows and figure.before is not None and figure.value is not None:
        rows = [(figure.name, figure.value, figure.before)]
    shares = parts.shares_table(figure) if figure.parts else None
    drawn = chart.bar_chart(rows) if rows else None
    return ShownFigure(figure=figure, table=shares, chart=drawn, method=method, counted=counted)
