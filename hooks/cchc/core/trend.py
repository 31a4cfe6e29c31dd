"""The layout of a line that may have gaps, in units of the SVG view box; templates draw it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from .amount import shown

MISSING = "không có số liệu"
_LEFT, _RIGHT, _TOP, _PLOT = 44, 290, 26, 104
_WIDE, _TICK = 58, 36


@dataclass(frozen=True)
class Dot:
    """A value of the series: None is a gap; `broken` begins a new line, as the scale has changed."""

    name: str
    value: Decimal | None
    sample: bool = False
    broken: bool = False

    @property
    def said(self) -> str:
        """The dot in words."""
        mark = " (mẫu)" if self.sample else ""
        return f"{self.name}: {MISSING}" if self.value is None else f"{self.name}: {shown(self.value)}{mark}"


@dataclass(frozen=True)
class Point:
    """A point of the line; `label` is its number, where there is room for it."""

    x: int
    y: int
    dot: Dot
    label: str


@dataclass(frozen=True)
class Tick:
    """A mark on the horizontal axis; `name` is empty where there is no room for it."""

    x: int
    name: str
    missing: bool


@dataclass(frozen=True, kw_only=True)
class Trend:
    """A line chart and the sentence that says the same; `low` and `high` are the ends of the vertical axis."""

    base: int
    top: int
    low: str
    high: str
    segments: Sequence[str]
    bridges: Sequence[str]
    points: Sequence[Point]
    ticks: Sequence[Tick]
    sentence: str

    @property
    def height(self) -> int:
        """The height of the view box."""
        return self.base + 24

    @property
    def tells(self) -> bool:
        """Whether there is a line to see: two numbers say no more than their own words."""
        return bool(self.segments) and len(self.points) > 2

    @property
    def gaps(self) -> bool:
        """Whether the line has gaps."""
        return any(tick.missing for tick in self.ticks)

    @property
    def restarts(self) -> bool:
        """Whether the line begins anew on the way."""
        return any(point.dot.broken for point in self.points[1:])

    @property
    def samples(self) -> bool:
        """Whether any point is sample data."""
        return any(point.dot.sample for point in self.points)


def trend(dots: Sequence[Dot], scale: tuple[Decimal, Decimal]) -> Trend | None:
    """A line through named numbers; a missing one is a gap, never zero. None where there is no number at all.

    The axis goes from a whole number below the lowest to one above the highest, inside the scale.
    """
    values = [dot.value for dot in dots if dot.value is not None]
    if not values:
        return None
    low, high = _range(min(values), max(values), scale)
    step = (_RIGHT - _LEFT) / max(1, len(dots) - 1)
    places = [round(_LEFT + step * n) if len(dots) > 1 else (_LEFT + _RIGHT) // 2 for n in range(len(dots))]
    heights = [
        None if dot.value is None else _TOP + round(float((high - dot.value) / (high - low)) * _PLOT) for dot in dots
    ]
    labelled = _labelled(dots, places)
    points = [
        Point(x, y, dot, shown(dot.value) if n in labelled and dot.value is not None else "")
        for n, (x, y, dot) in enumerate(zip(places, heights, dots, strict=True))
        if y is not None
    ]
    every = max(1, -(-_TICK // max(1, round(step))))
    last = len(dots) - 1
    ticks = [
        Tick(x, dot.name if (last - n) % every == 0 else "", dot.value is None)
        for n, (x, dot) in enumerate(zip(places, dots, strict=True))
    ]
    sentence = "; ".join(dot.said for dot in dots)
    return Trend(
        base=_TOP + _PLOT,
        top=_TOP,
        low=shown(low),
        high=shown(high),
        segments=_segments(dots, places, heights),
        bridges=_bridges(dots, places, heights),
        points=points,
        ticks=ticks,
        sentence=sentence,
    )


def _range(least: Decimal, most: Decimal, scale: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    room = (most - least) / 4 or Decimal(1)
    low = max(scale[0], (least - room).to_integral_value(ROUND_FLOOR))
    high = min(scale[1], (most + room).to_integral_value(ROUND_CEILING))
    return (low, high) if low < high else (low - 1, high + 1)


def _segments(dots: Sequence[Dot], places: Sequence[int], heights: Sequence[int | None]) -> list[str]:
    runs: list[list[str]] = [[]]
    for dot, x, y in zip(dots, places, heights, strict=True):
        if y is None or dot.broken:
            runs.append([])
        if y is not None:
            runs[-1].append(f"{x},{y}")
    return [" ".join(run) for run in runs if len(run) > 1]


def _bridges(dots: Sequence[Dot], places: Sequence[int], heights: Sequence[int | None]) -> list[str]:
    """From a point to the next over missing numbers between them; none where the scale has changed."""
    known = [n for n, y in enumerate(heights) if y is not None]
    apart = [(a, b) for a, b in pairwise(known) if b > a + 1 and not any(dot.broken for dot in dots[a + 1 : b + 1])]
    return [f"{places[a]},{heights[a]} {places[b]},{heights[b]}" for a, b in apart]


def _labelled(dots: Sequence[Dot], places: Sequence[int]) -> set[int]:
    """The indices of the points that get a label: last, first, highest, lowest, then all others that have room."""
    known = [(dot.value, n) for n, dot in enumerate(dots) if dot.value is not None]
    order = [known[-1][1], known[0][1], max(known)[1], min(known)[1], *(n for _, n in known)]
    chosen: list[int] = []
    for n in order:
        if all(abs(places[n] - places[other]) >= _WIDE for other in chosen):
            chosen.append(n)
    return set(chosen)
