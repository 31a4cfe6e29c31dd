"""The layout of small charts: where bars and lines stand, in units of the SVG view box; templates draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .amount import shown
from .text import shorten

WIDTH = 320
_BAR = 230
_ROW = 46
_SECOND = 18
_LABEL = 44
_HEIGHT = 100
_MARGIN = 24


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar and, where it is known, a second one for the year before; `name` stands above, `value` behind it."""

    y: int
    width: int
    name: str
    value: str
    before_width: int | None
    before: str


@dataclass(frozen=True)
class BarChart:
    """A chart of bars, and the sentence that says the same to screen readers."""

    height: int
    bars: Sequence[Bar]
    sentence: str

    @property
    def compared(self) -> bool:
        """Whether any bar has the year before beside it."""
        return any(bar.before_width is not None for bar in self.bars)


@dataclass(frozen=True)
class Point:
    """A point of a line: its place, what it is of, its number as shown."""

    x: int
    y: int
    name: str
    value: str


@dataclass(frozen=True)
class LineChart:
    """A chart of one line, and the sentence that says the same to screen readers."""

    height: int
    points: Sequence[Point]
    sentence: str

    @property
    def path(self) -> str:
        """The line through the points, for the `points` of a polyline."""
        return " ".join(f"{point.x},{point.y}" for point in self.points)


BarRow = tuple[str, Decimal, Decimal | None]


def bar_chart(rows: Sequence[BarRow]) -> BarChart:
    """Bars for rows of name, number and number of the year before; lengths are in proportion to the largest."""
    top = max([abs(number) for _, value, before in rows for number in (value, before) if number is not None], default=0)
    made, y = [], 0
    for name, value, before in rows:
        second = None if before is None else _length(before, top)
        bar = Bar(
            y=y,
            width=_length(value, top),
            name=shorten(name, _LABEL),
            value=shown(value),
            before_width=second,
            before="" if before is None else shown(before),
        )
        made.append(bar)
        y += _ROW + (_SECOND if second is not None else 0)
    said = [f"{name}: {shown(value)}" + (f" (cùng kỳ {shown(b)})" if b is not None else "") for name, value, b in rows]
    return BarChart(y, made, "; ".join(said))


def line_chart(points: Sequence[tuple[str, Decimal]]) -> LineChart:
    """A line through named numbers, from zero up."""
    top = max((number for _, number in points), default=Decimal(0)) or Decimal(1)
    step = (WIDTH - 2 * _MARGIN) / max(1, len(points) - 1)
    made = [
        Point(round(_MARGIN + step * n), _MARGIN + round(float(1 - number / top) * _HEIGHT), name, shown(number))
        for n, (name, number) in enumerate(points)
    ]
    return LineChart(_HEIGHT + 2 * _MARGIN, made, "; ".join(f"{name}: {shown(number)}" for name, number in points))


def _length(value: Decimal, top: Decimal | int) -> int:
    return round(float(abs(value) / top) * _BAR) if top else 0
