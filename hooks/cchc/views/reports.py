"""The pages of reports, with what the site itself has of their periods."""

from collections.abc import Iterator, Sequence
from datetime import date

from ..core.dates import short
from ..core.kind import Here, View
from ..core.page import Page
from ..core.text import lower_first, shorten
from ..kinds import activity, feedback, procedure, report
from ..kinds.report import Period, PeriodCount
from . import counts, library

_WORDS = 110  # characters of a remark in a list


def _pages(here: Here) -> Iterator[Page]:
    def in_period(period: Period) -> Sequence[PeriodCount]:
        return tuple(listed(here, period.first, period.last))

    return report.pages(report.KIND.shown(here), in_period, here.today)


def listed(here: Here, first: date, last: date) -> Iterator[PeriodCount]:
    """What the site has of a period, the news first, samples apart; what is empty is left out, but for news."""
    count = counts.counted(here)
    news, samples = count.window(first, last), len(count.samples_between(first, last))
    url = news.url if news.count else ""
    yield PeriodCount(name="Tin, bài đã đăng", count=news.count, noun="tin, bài", url=url, samples=samples)
    for name, noun, links in (
        ("Hoạt động đã tổ chức", "hoạt động", [*_activities(here, first, last)]),
        ("Phản ánh, kiến nghị đã nhận", "phản ánh", [*_remarks(here, first, last)]),
        ("Văn bản đã công khai", "văn bản", [*_documents(here, first, last)]),
        ("Thủ tục có thay đổi", "thay đổi", [*_procedures(here, first, last)]),
    ):
        if links:
            yield PeriodCount(name=name, count=len(links), noun=noun, links=links)


def _activities(here: Here, first: date, last: date) -> Iterator[tuple[str, str]]:
    for one in activity.activities(here).between(first, last).items:
        yield f"{activity.URL}{one.first.year}/#{one.kind}", f"{one.name}, {one.days}"


def _remarks(here: Here, first: date, last: date) -> Iterator[tuple[str, str]]:
    for one in (item.remark for item in (feedback.ledger(here).items)):
        if first <= one.received <= last and not one.sample:
            yield one.url, f"{one.id}: {shorten(one.text[0], _WORDS)}"


def _documents(here: Here, first: date, last: date) -> Iterator[tuple[str, str]]:
    for row in library.document_rows(here):
        if row.public and first <= row.public <= last and not row.sample:
            yield row.url, f"{row.type} số {row.number}: {row.subject}"


def _procedures(here: Here, first: date, last: date) -> Iterator[tuple[str, str]]:
    for one in procedure.procedures(here):
        for change in one.changes:
            if first <= change.day <= last and not one.sample:
                yield one.url, f"{one.short}: {lower_first(change.name)}, {short(change.day)}"


VIEW = View(id=report.KIND.id, pages=_pages)
