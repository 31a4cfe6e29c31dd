"""What the statistics page shows first: the months of the newest year as bars, the last quarter compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..core.amount import difference
from ..core.page import Tally
from ..core.text import lower_first
from .period_counts import RUNNING, PeriodCount, YearPeriods
from .statistics import Count

_STEP, _WIDTH, _MARGIN, _BASE, _TALLEST = 26, 20, 5, 92, 70  # units of the SVG view box, 320 wide
_NAMED = 3  # months that a sentence names
_LEAST = 2  # months with items: a single bar says no more than the number


@dataclass(frozen=True, kw_only=True)
class YearBar:
    """A month of a year: the left of its bar, the middle for its texts, top and height; name as `T5`, its number."""

    x: int
    middle: int
    y: int
    height: int
    name: str
    value: int


@dataclass(frozen=True)
class YearChart:
    """The months of a year that have begun; `seen` is what the bars show, in a sentence."""

    year: int
    bars: Sequence[YearBar]
    seen: str
    width: int = _WIDTH

    @property
    def sentence(self) -> str:
        """The numbers in words, for screen readers."""
        return "; ".join(f"tháng {bar.name}: {bar.value}" for bar in self.bars)


@dataclass(frozen=True)
class ComparedRow:
    """A line of the comparison: what it is, which days, the number (None where nothing was counted yet), the change."""

    name: str
    days: str
    tally: Tally | None
    change: str = ""


def year_chart(count: Count) -> YearChart | None:
    """The months of the newest year with items as bars; None where fewer than two of them have items."""
    year = next((row for row in count.years if row.total.count), None)
    if not year:
        return None
    begun = year.months[: count.today.month] if year.year == count.today.year else year.months
    numbers = [month.count for month in begun]
    most = max(numbers)
    if sum(map(bool, numbers)) < _LEAST:
        return None
    bars = [
        YearBar(
            x=_MARGIN + _STEP * place,
            middle=_MARGIN + _STEP * place + _WIDTH // 2,
            y=_BASE - (height := round(_TALLEST * number / most)),
            height=height,
            name=str(place + 1),
            value=number,
        )
        for place, number in enumerate(numbers)
    ]
    return YearChart(year.year, bars, _seen(bars, most))


def _seen(bars: Sequence[YearBar], most: int) -> str:
    """What the bars show at a glance: the months that had most, where a sentence can name them."""
    full = [bar for bar in bars if bar.value]
    busiest = [bar.name for bar in full if bar.value == most]
    named = f"tháng {', '.join(busiest[:-1])} và {busiest[-1]}" if len(busiest) > 1 else f"tháng {busiest[0]}"
    if len(busiest) > _NAMED:
        return f"Tháng nhiều nhất có {most} tin, bài"
    if len(busiest) == len(full):
        return f"Chỉ {named} có đăng, mỗi tháng {most} tin, bài"
    return f"Nhiều nhất {named}: {'mỗi tháng ' * (len(busiest) > 1)}{most} tin, bài"


def last_quarter(years: Sequence[YearPeriods]) -> Sequence[ComparedRow]:
    """The newest quarter with items, beside the quarter before and that of a year before; none without items."""
    counts = [counted for year in reversed(years) for counted in year.own.counts]
    quarters = [counted for counted in counts if counted.window.name.startswith("Quý")]
    place = max((n for n, counted in enumerate(quarters) if counted.items), default=-1)
    if place < 0:
        return ()
    now = quarters[place]
    past = now.window.year_before
    first = min(counted.window.first for counted in quarters if counted.items)
    earlier = quarters[place - 1] if place else None
    then = next((counted for counted in quarters if counted.window.first == past.first), None)
    rows = [ComparedRow(now.name, f"{now.days}, {RUNNING}" if now.running else now.days, now.tally)]
    for words, other in (("Kỳ trước", earlier), ("Cùng kỳ năm trước", then)):
        known = other if other and other.window.last >= first else None
        rows.append(_row(words, now, known))
    return rows


def _row(words: str, now: PeriodCount, other: PeriodCount | None) -> ComparedRow:
    if other is None:
        return ComparedRow(words, "trang chưa có tin, bài", None)
    more = "" if now.running else difference(len(now.items), len(other.items)) or "bằng nhau"
    change = more if other.covered else "chưa đủ kỳ"
    return ComparedRow(f"{words}, {lower_first(other.name)}", other.days, other.tally, change)
