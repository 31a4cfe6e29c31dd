"""All that staff wrote, at one moment, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from . import joins
from .core import dates
from .core.page import Tally
from .core.record import Entry
from .core.workdays import Calendar
from .kinds import (
    activity,
    alert,
    duty,
    feedback,
    hotline,
)
from .kinds.accessibility import AccessibilityStatement
from .kinds.alert import Alert, Banner
from .kinds.category import Category
from .kinds.document import Basis, Document, Library, Phase
from .kinds.hotline import Hotline, Line
from .kinds.index import IndexEntry
from .kinds.news import Item
from .kinds.procedure import Procedure, own_list
from .kinds.report import Paper, Period
from .kinds.report.template import Template
from .kinds.synonym import Synonym
from .kinds.text_page import TextPage
from .kinds.unit import Unit
from .views import (
    feeds,
    library,
    period_counts,
)
from .views.images import PublishedImages, ReferencedImages
from .views.library import Quarter, Row
from .views.news_lists import News
from .views.statistics import Count


@dataclass(frozen=True)
class Content:
    """All content at one moment, right in every part.

    `held` are reports that stay unpublished: those of places that are not (and never were) this
    commune's, so that a commune that takes the site over never shows another's papers, those whose
    day has not come, and drafts.
    """

    root: Path
    now: datetime
    owner: Entry[Unit]
    categories: Mapping[str, Category]
    items: Sequence[Item]
    papers: Sequence[Paper]
    held: Sequence[Paper]
    lines: tuple[Line, ...]
    texts: Sequence[TextPage]
    templates: Mapping[str, Template]
    calendar: Calendar
    alerts: Sequence[Entry[Alert]]
    steps: Sequence[Entry[Procedure]]
    documents: Sequence[Entry[Document]]
    indices: Sequence[IndexEntry]
    duties: duty.Entries
    remarks: feedback.Read
    deeds: Sequence[activity.Deed]
    referenced_images: ReferencedImages
    unused: Sequence[str]
    bases: Sequence[Entry[Basis]] = ()
    synonyms: Sequence[Entry[Synonym]] = ()
    accessibility: Sequence[Entry[AccessibilityStatement]] = ()
    own: Sequence[Entry[own_list.Own]] = ()

    @property
    def unit(self) -> Unit:
        """The commune."""
        return self.owner.data

    @property
    def built(self) -> str:
        """When the site was built, for the foot of every page."""
        return f"{self.now:%H:%M} ngày {dates.short(self.now.date())}"

    @cached_property
    def news(self) -> News:
        """The published items."""
        return News.of(self.items, self.categories, self.now)

    @cached_property
    def unpublished(self) -> tuple[Item, ...]:
        """Drafts and items whose time has not come."""
        return tuple(item for item in self.items if not item.published(self.now))

    @cached_property
    def count(self) -> Count:
        """What the site counts of its own news."""
        return Count(self.news.published, self.now.date(), self.categories, self.unit.office)

    @cached_property
    def periods(self) -> tuple[period_counts.Year, ...]:
        """The count in the usual reporting periods, by year."""
        return tuple(period_counts.usual(self.count))

    @cached_property
    def procedures(self) -> tuple[Procedure, ...]:
        """The procedures by code."""
        return tuple(entry.data for entry in self.steps)

    @cached_property
    def ledger(self) -> feedback.Ledger:
        """The remarks of residents and what became of them."""
        return feedback.ledger(self.remarks, self.calendar, self.now.date())

    @cached_property
    def activities(self) -> activity.Activities:
        """What was and will be done, newest first."""
        order = sorted((deed.data for deed in self.deeds), key=lambda data: data.first, reverse=True)
        return activity.Activities(tuple(order), self.now.date())

    @cached_property
    def library(self) -> Library:
        """The documents together."""
        return Library(tuple(entry.data for entry in self.documents if not self._why_document_held(entry.data)))

    @cached_property
    def document_rows(self) -> tuple[Row, ...]:
        """The documents and the reports in one list."""
        return library.rows(self.library, self.papers, self.unit.issuer, self.now.date())

    @cached_property
    def register(self) -> tuple[Quarter, ...]:
        """What was published on the site, by quarter."""
        return library.register(self.news.published, self.document_rows, self.now.date())

    def cited(self, texts: Iterable[str]) -> tuple[tuple[Document, Phase], ...]:
        """The documents that the texts cite and that are, or will be, no longer in force."""
        return tuple(self.library.warnings(texts, self.now.date()))

    def effect(self, number: str) -> tuple[Document, tuple[Phase, ...]] | None:
        """A document of the library by its number, with its effect today and later."""
        found = self.library.find(number)
        return (found, self.library.phases(found, self.now.date())) if found else None

    def warning(self, number: str) -> str:
        """What a reader must know of a paper's effect; empty where it is simply in force, or not known."""
        found = self.effect(number)
        status = found[1][0].status if found else None
        return status.name if status and status.remarkable else ""

    def whom_to_call(self, one: Procedure) -> Hotline | None:
        """Whom to call about a procedure: the line it names, else the desk that takes it in."""
        named = (line.data for line in self.lines if line.data.id == one.call)
        return next(named, hotline.desk(self.lines))

    @cached_property
    def channels(self) -> tuple[feeds.Channel, ...]:
        """What residents may follow."""
        return feeds.channels(self.news, self.categories, self.papers, self.ledger)

    @cached_property
    def banners(self) -> tuple[Banner, ...]:
        """The alerts that are not over."""
        return alert.banners(self.alerts, self.now)

    @cached_property
    def images(self) -> PublishedImages:
        """The images of what is published."""
        published = (*(item.source for item in self.news.published), *(text.source for text in self.texts))
        return self.referenced_images.published(published, (named.target.removeprefix("/") for named in self.named()))

    def named(self) -> Iterator[joins.Named]:
        """Links that records name."""
        for one in self.alerts:
            yield joins.Named(one, ("lien_ket",), one.data.link or "")
        for deed in self.deeds:
            yield joins.Named(deed, ("the_le",), deed.data.rules_link)
        if settings := self.remarks.settings:
            for number, way in enumerate(settings.data.ways):
                yield joins.Named(settings, ("cach_gui", number, "dia_chi"), way.address or "")

    @property
    def _year_files(self) -> frozenset[str]:
        """The files of what is kept by year."""
        remarks = (entry.source for entry in self.remarks.cases)
        deeds = (entry.source for entry in self.deeds)
        return frozenset(s.path for s in (*remarks, *deeds, *(entry.source for entry in self.documents)))

    def _why_held(self, paper: Paper) -> str:
        if paper.data.draft:
            return "bản nháp (nhap: true)"
        if not self.unit.is_place(paper.data.place):
            return f"“{paper.data.place}” không phải {self.unit.full}"
        return "chưa đến ngày ban hành"

    def _why_document_held(self, one: Document) -> str:
        """Why a document is not published, as for reports: its day has not come, or it is another commune's."""
        if one.issued > self.now.date():
            return "chưa đến ngày ban hành"
        return f"không phải văn bản của {self.unit.full}" if self._of_others(one) else ""

    def _of_others(self, one: Document) -> bool:
        return one.of_commune and not self.unit.names(one.issuer)

    def _in_period(self, period: Period) -> Tally:
        return self.count.window(period.first, period.last)
