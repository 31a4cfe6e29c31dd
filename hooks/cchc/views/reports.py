"""The pages of reports, with what the site itself counts in their periods."""

from collections.abc import Iterator

from ..core.kind import Here, View
from ..core.page import Page, Tally
from ..kinds import report
from ..kinds.report import Period
from . import counts


def _pages(here: Here) -> Iterator[Page]:
    count = counts.counted(here)

    def in_period(period: Period) -> Tally:
        return count.window(period.first, period.last)

    return report.pages(report.KIND.shown(here), in_period, here.today)


VIEW = View(id=report.KIND.id, pages=_pages)
