"""The pages of all that is counted: news by many ways, by reporting periods, and the work of a period."""

from collections.abc import Iterator

from ..core import first_days
from ..core.kind import Here, View, once
from ..core.page import Page
from ..kinds import activity, category, news, report, unit
from . import library, news_data, period_counts, period_work, statistics_pages
from .statistics import Count


@once
def counted(here: Here) -> Count:
    """What the site counts of its own news."""
    days = first_days.known(here.root, news.FOLDER)
    return Count.of(
        news.KIND.shown(here),
        here.today,
        categories=category.categories(here),
        office=unit.of(here).office,
        first_days=days,
    )


@once
def periods(here: Here) -> tuple[period_counts.YearPeriods, ...]:
    """The count in the usual reporting periods, by year."""
    return tuple(period_counts.usual(counted(here), unit.of(here).custom))


def _pages(here: Here) -> Iterator[Page]:
    count, years = counted(here), periods(here)
    of_reports = [paper.data.period.ends for paper in report.KIND.shown(here) if paper.data.period]
    windows = [*of_reports, *((window.first, window.last) for window in period_counts.windows(years))]
    all_work = period_work.AllWork(count, activity.activities(here), library.document_rows(here))
    summaries = period_counts.summaries(count, of_reports, years)
    yield from statistics_pages.pages(count, windows, summaries, years, all_work.running)
    yield from period_counts.pages(years)
    yield from period_work.pages(all_work)


VIEW = View(
    id=news.KIND.id,
    pages=_pages,
    datasets=lambda here: [news_data.dataset(counted(here))],
    search_entries=lambda here: period_counts.search_entries(periods(here), news.KIND.id),
)
