"""The papers of the site that news name by their numbers, which begin anew every year."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..core.grouping import by_key, grouped
from ..core.kind import Here, once
from ..kinds import document, news, report
from ..kinds.document import normalized_number
from ..kinds.news import Item


class _Paper(NamedTuple):
    number: str
    issued: date
    url: str


@once
def _papers(here: Here) -> Mapping[str, Sequence[_Paper]]:
    """Documents and reports by their numbers; a report that the library has too stands there once, as a report."""
    shown = [paper.data for paper in report.KIND.shown(here)]
    reports = [_Paper(normalized_number(one.number), one.issued, one.url) for one in shown]
    own = {(one.number, one.issued) for one in reports}
    documents = [
        _Paper(one.key, one.issued, one.url)
        for one in document.published(here).documents
        if one.level != "xa" or (one.key, one.issued) not in own
    ]
    return grouped((*documents, *reports), lambda one: one.number)


def url(here: Here, item: Item, number: str) -> str | None:
    """The page of the paper that an item means: of several, the one of the last year by its day; None if not known."""
    known = _papers(here).get(normalized_number(number), ())
    earlier = [one for one in known if one.issued <= item.meta.published.day] or known
    year = max((one.issued.year for one in earlier), default=0)
    fits = [one.url for one in earlier if one.issued.year == year]
    return fits[0] if len(fits) == 1 else None


@once
def items(here: Here) -> Mapping[str | None, Sequence[Item]]:
    """The published items by the pages of the papers that they name."""
    return by_key(
        (page, item)
        for item in news.KIND.shown(here)
        for page in dict.fromkeys(url(here, item, number) for number in item.meta.papers)
    )
