"""What was made public and what was done in a period: news, activities and documents in one place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from functools import cached_property

from ..core import periods
from ..core.numbering import roman
from ..core.page import Page, Tally
from ..core.periods import OfPeriod, Window
from ..core.text import lower_first, slug
from ..kinds.activity import Activities, Activity
from .library import DocumentRow
from .statistics import URL as STATISTICS
from .statistics import Count

URL = f"{STATISTICS}ky-lich/"


@dataclass(frozen=True)
class PeriodWork(OfPeriod):
    """What was done in a calendar period of a year; `months` are those of a longer period, newest first.

    `news` counts the items published in it, `deeds` are the activities that began in it, `papers` the documents that
    were made public in it. Sample data are in none of them.
    """

    year: int
    window: Window
    _: KW_ONLY
    news: Tally
    deeds: Sequence[Activity]
    papers: Sequence[DocumentRow]
    months: Sequence["PeriodWork"] = ()

    @property
    def url(self) -> str:
        """`thong-ke/ky-lich/2026/quy-iv/`: the list of its activities and documents; a month's is in its quarter's."""
        return f"{URL}{self.year}/{slug(_QUARTER[self.window.first.month] if self.one_month else self.window.name)}/"

    @property
    def anchor_suffix(self) -> str:
        """`-thang-11`: what tells the list of a month from the others on its page."""
        return f"-{slug(self.window.name)}" if self.one_month else ""

    @property
    def activities(self) -> Tally:
        """The activities that began in it."""
        return Tally(len(self.deeds), f"{self.url}#hoat-dong{self.anchor_suffix}")

    @property
    def documents(self) -> Tally:
        """The documents that the commune made public in it."""
        return Tally(len(self.papers), f"{self.url}#van-ban{self.anchor_suffix}")


@dataclass(frozen=True)
class AllWork:
    """News, activities and documents up to today, by calendar period."""

    count: Count
    activities: Activities
    documents: Sequence[DocumentRow]

    @cached_property
    def _public(self) -> Sequence[tuple[date, DocumentRow]]:
        today = self.count.today
        return [(row.public, row) for row in self.documents if row.public and row.public <= today and not row.sample]

    @cached_property
    def years(self) -> Sequence[int]:
        """The running year and every year that has anything, newest first.

        From the first news or activity on none is left out: the pages of a year were there while it ran.
        """
        running = self.count.today.year
        days = [item.meta.published.day for item in self.count.items] + [one.first for one in self.activities.held]
        own = range(min((day.year for day in days), default=running), running + 1)
        return sorted({*own, *(day.year for day, _ in self._public)}, reverse=True)

    def year(self, year: int) -> Sequence[PeriodWork]:
        """The periods of a year that have begun, from January on, the whole year last."""
        windows = periods.usual(year, "lich")
        works = [self._work(year, window) for window in windows if window.first <= self.count.today]
        months = [work for work in reversed(works) if work.one_month]
        return [work if work.one_month else _with_months(work, months) for work in works]

    @property
    def running(self) -> Sequence[PeriodWork]:
        """The month, the quarter and the year of today, then the quarter and the year before."""
        today = self.count.today
        works = [work for year in (today.year, today.year - 1) for work in self.year(year)]
        plain = [work for work in works if work.window.name in _MONTHS | _QUARTERS | _YEAR]
        now = [work for work in plain if work.window.first <= today <= work.window.last]
        past = sorted((work for work in plain if work.window.last < today), key=lambda work: work.window.last)
        before = [[work for work in past if work.window.name in names][-1] for names in (_QUARTERS, _YEAR)]
        return (*now, *before)

    def _work(self, year: int, window: Window) -> PeriodWork:
        first, last = window.first, window.last
        deeds = [one for one in self.activities.held if first <= one.first <= last]
        papers = [row for day, row in self._public if first <= day <= last]
        return PeriodWork(year, window, news=self.count.window(first, last), deeds=deeds, papers=papers)


def _with_months(work: PeriodWork, months: Iterable[PeriodWork]) -> PeriodWork:
    """The period with those of `months` that lie in it."""
    own = (one for one in months if work.window.first <= one.window.first and one.window.last <= work.window.last)
    return replace(work, months=tuple(own))


_QUARTER = {month: f"Quý {roman((month + 2) // 3)}" for month in range(1, 13)}
_QUARTERS = frozenset(_QUARTER.values())
_YEAR = frozenset({"Cả năm"})
_MONTHS = frozenset(f"Tháng {month}" for month in range(1, 13))


def pages(all_work: AllWork) -> Iterator[Page]:
    """A page for every year with its periods, and the lists behind the numbers of each, months in their quarters."""
    years = all_work.years
    for year in years:
        works = all_work.year(year)
        context = {"year": year, "years": years, "works": works}
        title = f"Các kỳ của năm {year}"
        filled = any(work.news.count or work.deeds or work.papers for work in works)
        yield Page(f"{URL}{year}/", title, "work_year.html", context, edit="data", parent=STATISTICS, listed=filled)
        for work in works:
            if (work.deeds or work.papers) and not work.one_month:
                yield Page(
                    work.url, f"Hoạt động và văn bản công khai, {lower_first(work.name)}", "work.html",
                    {"work": work}, edit="data", parent=f"{URL}{year}/",
                )  # fmt: skip
