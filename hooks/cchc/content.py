"""`Content`: all that staff wrote, at one moment, and the values that templates and commands derive from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from .core.dates import Moment
from .core.origin import UNKNOWN, Origin
from .core.reading import Read
from .core.text import fold
from .core.workdays import Calendar
from .kinds import alert, day_off, document, feedback, news, report, text_page, unit
from .kinds.alert import Banner
from .kinds.document import Document, Library, Phase
from .kinds.news import Item
from .kinds.report import Paper
from .kinds.unit import Unit
from .papers import report_files
from .papers.report_files import ReportFiles
from .views import counts, images, library, named_papers
from .views.images import PublishedImages
from .views.statistics import Count


@dataclass(frozen=True)
class Content:
    """All content at one moment: implements `Here`; templates and commands use the other members."""

    root: Path
    now: datetime
    read: Read
    origin: Origin = UNKNOWN
    cache: dict[object, object] = field(default_factory=dict, repr=False, compare=False, kw_only=True)

    @property
    def today(self) -> date:
        """The day of the moment."""
        return self.now.date()

    @property
    def unit(self) -> Unit:
        """The commune."""
        return unit.of(self)

    @cached_property
    def calendar(self) -> Calendar | None:
        """The working days; None where there is a mistake in the days off: no deadline can be told then."""
        wrong = any(problem.path == day_off.PATH for problem in self.read.problems)
        return None if wrong else day_off.calendar(self.read[day_off.KIND])

    @cached_property
    def public(self) -> frozenset[str]:
        """What the site publishes of offices: phones, mail, addresses. It is nobody's personal data."""
        return frozenset(text for kind in self.read.kinds for thing in self.read[kind] for text in kind.public(thing))

    @cached_property
    def coming(self) -> Mapping[str, Moment]:
        """The files of news whose moment is yet to come, with that moment."""
        items = (item for item in self.read[news.KIND] if not item.meta.draft and not item.published(self.now))
        return {item.source.path: item.meta.published for item in items}

    @property
    def guided(self) -> bool:
        """Whether the staff guide is kept."""
        return any(text.markdown == text_page.GUIDE for text in self.read[text_page.KIND])

    @property
    def count(self) -> Count:
        """What the site counts of its own news."""
        return counts.counted(self)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The published reports."""
        return report.KIND.shown(self)

    @property
    def ledger(self) -> feedback.Ledger:
        """The remarks of residents and what became of them."""
        return feedback.ledger(self)

    @property
    def takes_remarks(self) -> bool:
        """Whether the commune says how remarks are sent to it; else there is no page of remarks."""
        return bool(self.read[feedback.SETTINGS])

    @property
    def library(self) -> Library:
        """The published documents."""
        return document.published(self)

    @property
    def banners(self) -> tuple[Banner, ...]:
        """The alerts that are not over."""
        return alert.banners(self)

    @property
    def images(self) -> PublishedImages:
        """The images of what is published."""
        return images.published(self)

    @property
    def printed(self) -> Mapping[str, ReportFiles]:
        """Every report as PDF and for Word, by the address of its page."""
        return report_files.files(self)

    def cited(self, texts: Iterable[str]) -> tuple[tuple[Document, Phase], ...]:
        """The documents that the texts cite and that are, or will be, no longer in force."""
        return tuple(self.library.warnings(texts, self.today))

    def telling_of(self, paper: report.Report) -> tuple[Item, ...]:
        """The news that name a paper; first those whose title speaks of it, which sum it up."""
        named = named_papers.items(self).get(paper.url, ())
        return tuple(sorted(named, key=lambda item: fold(paper.type) not in fold(item.title)))

    def effect(self, number: str) -> tuple[Document, tuple[Phase, ...]] | None:
        """A document of the library by its number, with its effect today and later."""
        return library.effect(self, number)
