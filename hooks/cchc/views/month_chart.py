"""The bars of the column page: how many news items each of twelve months had."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..core.dates import months_back
from ..core.page import Tally
from .statistics import Count

_MONTHS = 12
_STEP, _MARGIN, _BASE, _TALLEST = 20, 2, 71, 60  # units of the SVG view box


@dataclass(frozen=True)
class MonthBar:
    """A month: the place of its bar from the left, the bar's height, its number, its name (`11/2026`)."""

    x: int
    height: int
    tally: Tally
    name: str

    @property
    def y(self) -> int:
        """The top of the bar, from the top of the view box."""
        return _BASE - self.height


@dataclass(frozen=True, kw_only=True)
class MonthChart:
    """The chart: its bars, oldest first, the largest number, and its title.

    It is `current` where it ends with the month of the build; from `outdated` on, the first day of the next month, its
    title is `later_title`.
    """

    bars: Sequence[MonthBar]
    busiest: int
    current: bool
    outdated: date

    @property
    def title(self) -> str:
        """What the bars are, on the day of the build."""
        return "12 tháng gần đây" if self.current else "12 tháng, tính đến tin mới nhất"

    @property
    def later_title(self) -> str:
        """What they are once the month is over."""
        return f"12 tháng, tính đến {self.bars[-1].name}"

    @property
    def sentence(self) -> str:
        """The numbers in words, for screen readers."""
        return "; ".join(f"{bar.name}: {bar.tally.count}" for bar in self.bars)


def month_chart(count: Count) -> MonthChart:
    """Twelve months up to that of the build; where they are empty, up to the month of the newest item."""
    recent = months_back(count.today, _MONTHS)
    current = any(count.month(*month).count for month in recent)
    last = count.today if current or not count.items else count.items[0].meta.published.day
    months = [(month, count.month(*month)) for month in months_back(last, _MONTHS)]
    busiest = max(tally.count for _, tally in months)
    bars = [
        MonthBar(_MARGIN + _STEP * place, round(_TALLEST * tally.count / (busiest or 1)), tally, f"{month}/{year}")
        for place, ((year, month), tally) in enumerate(months)
    ]
    outdated = (count.today.replace(day=1) + timedelta(days=31)).replace(day=1)
    return MonthChart(bars=bars, busiest=busiest, current=current, outdated=outdated)
