"""The layout of bars on full scales, in units of the SVG view box; templates draw them."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .amount import shown
from .trend import MISSING

FULL = 190
_ROW, _SECOND, _LABEL, _LEAD = 46, 18, 44, 17


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """A bar on a full scale: its name in lines (each with its y), lengths and numbers now and the year before.

    A length is None where the number is not known.
    """

    y: int
    lines: Sequence[tuple[int, str]]
    width: int | None
    value: str
    before_width: int | None
    before: str


@dataclass(frozen=True)
class GaugeChart:
    """Bars on full scales, and the sentence that says the same to screen readers."""

    height: int
    full: int
    bars: Sequence[Gauge]
    sentence: str

    @property
    def compared(self) -> bool:
        """Whether any bar has the year before beside it."""
        return any(bar.before_width is not None for bar in self.bars)


GaugeRow = tuple[str, Decimal | None, Decimal | None, Decimal]


def gauges(rows: Sequence[GaugeRow]) -> GaugeChart:
    """Bars for rows of name, number, that of the year before, and the largest there could be."""
    made, said, y = [], [], 0
    for name, value, before, most in rows:
        now = MISSING if value is None else f"{shown(value)} / {shown(most)}"
        then = "" if before is None else shown(before)
        parts = textwrap.wrap(name, _LABEL)
        lines = [(y + 15 + _LEAD * n, part) for n, part in enumerate(parts)]
        y += _LEAD * (len(parts) - 1)
        made.append(
            Gauge(
                y=y,
                lines=lines,
                width=_length(value, most),
                value=now,
                before_width=_length(before, most),
                before=then,
            )
        )
        said.append(f"{name}: {now}" + (f" (năm trước {then})" if then else ""))
        y += _ROW + (0 if before is None else _SECOND)
    return GaugeChart(y, FULL, made, "; ".join(said))


def _length(value: Decimal | None, most: Decimal) -> int | None:
    return None if value is None else round(float(value / most) * FULL) if most else 0
