"""Everything loaded and checked once: the site as one frozen value, and every page of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from . import joins
from .core import dates
from .core.dataset import Dataset
from .core.offline import Read
from .core.page import Asset, Page, Tally
from .core.problems import ContentError, Problem
from .core.record import Entry
from .core.rules import broken
from .core.workdays import Calendar
from .kinds import (
    access,
    activity,
    alert,
    category,
    day_off,
    document,
    duty,
    feedback,
    hotline,
    index,
    news,
    old_term,
    procedure,
    report,
    synonym,
    text_page,
    unit,
)
from .kinds.alert import Alert, Banner
from .kinds.category import Category
from .kinds.document import Basis, Document, Library, Phase, bare
from .kinds.hotline import Hotline, Line
from .kinds.index import IndexEntry
from .kinds.news import Item
from .kinds.procedure import Procedure, own_list
from .kinds.report import Paper, Period, template
from .kinds.report.template import Template
from .kinds.synonym import Synonym
from .kinds.text_page import TextPage
from .kinds.unit import Unit
from .papers import leaflet, notice, web_app
from .papers.press import Press
from .papers.printed import Printed
from .views import access as access_page
from .views import (
    column,
    feeds,
    guide,
    hotlines,
    library,
    news_lists,
    notices,
    offline,
    open_data,
    opening,
    period_counts,
    period_work,
    samples,
    search,
    search_files,
    share,
    statistics,
    wellknown,
)
from .views.cards import Cards
from .views.gallery import Album, Gallery
from .views.head import Head, Heads
from .views.library import Quarter, Row
from .views.news_lists import News
from .views.samples import Sample
from .views.statistics import Count

T = TypeVar("T")


@dataclass(frozen=True)
class Site:
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
    album: Album
    unused: Sequence[str]
    bases: Sequence[Entry[Basis]] = ()
    synonyms: Sequence[Entry[Synonym]] = ()
    reach: Sequence[Entry[access.Access]] = ()
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
        return library.register(self.news.published, self.document_rows)

    def cited(self, texts: Iterable[str]) -> tuple[tuple[Document, Phase], ...]:
        """The documents that the texts cite and that are, or will be, no longer in force."""
        return tuple(self.library.warnings(texts, self.now.date()))

    def effect(self, number: str) -> tuple[Document, tuple[Phase, ...]] | None:
        """A document of the library by its number, with its effect today and later."""
        found = self.library.find(number)
        return (found, self.library.phases(found, self.now.date())) if found else None

    def _remark(self, number: str) -> str:
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
    def cards(self) -> Cards:
        """The pictures that stand for pages where they are shared."""
        return Cards(self.unit, self.categories, self.news.published)

    @cached_property
    def _by_url(self) -> Mapping[str, Page]:
        return {page.url: page for page in self.pages}

    def head(self, page: Page, home: str) -> Head:
        """What a page says of itself to other programs; `home` begins full addresses."""
        heads = Heads(
            self._by_url, self.channels, self.cards, self.unit, self.categories, self.lines, self.gallery, home
        )
        return heads.of(page)

    def share(self, page: Page, home: str) -> share.Share:
        """How a page is handed on."""
        return share.share(page, home, coded=self.cards.card(page) is not None)

    @cached_property
    def banners(self) -> tuple[Banner, ...]:
        """The alerts that are not over."""
        return alert.banners(self.alerts, self.now)

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """What is published as open data, as far as there is any."""
        lines = [line.data for line in self.lines]
        shown = [banner.alert for banner in self.banners if banner.shown]
        coming = hotlines.coming(self.lines, self.duties, self.now.date())
        every = (
            statistics.dataset(self.count),
            *report.datasets(self.papers, report.commitments(self.papers)),
            *library.datasets(self.document_rows, self.register),
            procedure.dataset(self.procedures),
            feedback.dataset(self.ledger),
            activity.dataset(self.activities),
            index.dataset(self.indices, self.unit.full),
            *open_data.datasets(self.unit, lines, coming, [*self.categories.values()], self.calendar, shown),
        )
        return tuple(one for one in every if one.tables)

    @cached_property
    def catalogue(self) -> open_data.Maker:
        """The files of open data by the address of the site, which their own addresses begin with."""
        return cache(lambda home: open_data.Catalogue(self.datasets, home, self.now, self.unit))

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """What is still sample data."""
        records = (
            *samples.marked("Đường dây nóng", self.lines, lambda line: str(line.name)),
            *samples.marked("Báo cáo", self.papers, lambda report: str(report.heading)),
            *samples.marked("Thông báo", self.alerts, lambda one: str(one.text)),
            *samples.remarks(self.remarks),
            *samples.marked("Hoạt động", self.deeds, lambda deed: str(deed.name)),
            *samples.of_years("Chỉ số", self.indices),
            *samples.marked("Lịch trực", self.duties, lambda one: f"{one.line}, {one.days_shown}"),
            *samples.marked("Văn bản", self.documents, lambda one: f"{one.type} {one.number}"),
            *samples.marked("Thủ tục hành chính", self.steps, lambda one: str(one.name)),
        )
        return tuple(samples.collect(self.owner, self.news.published, self.texts, records))

    @cached_property
    def gallery(self) -> Gallery:
        """The pictures of what is published."""
        published = (*(item.source for item in self.news.published), *(text.source for text in self.texts))
        return self.album.gallery(published, (named.target.removeprefix("/") for named in self._named()))

    @property
    def notices(self) -> Iterator[str]:
        """What staff should know of a right site: what is held back, what is still sample data."""
        for paper in self.held:
            yield f"Chưa đăng {paper.source.path}: {self._why_held(paper)}"
        for entry in self.documents:
            if why := self._why_document_held(entry.data):
                yield f"Chưa đăng {entry.source.path}:{entry.source.line(entry.at)}: {why}"
        for item in self.unpublished:
            why = "bản nháp (nhap: true)" if item.meta.draft else f"chờ đến ngày {dates.short(item.meta.published.day)}"
            yield f"Chưa đăng {item.source.path}: {why}"
        today = self.now.date()
        numbers = {one.key for one in self.library.documents} | {bare(paper.data.number) for paper in self.papers}
        yield from notices.remarks(self.remarks, today)
        yield from notices.alerts(self.alerts, self.now)
        yield from notices.activities(self.deeds, numbers, today)
        yield from notices.procedures(self.steps, self.own)
        for file in self.unused:
            yield f"Chưa đăng docs/{file}: chưa bài nào dùng ảnh này"
        if self.samples:
            yield f"Còn {len(self.samples)} mục dữ liệu mẫu (mau: true):"
        for sample in self.samples:
            yield f"  {sample.path}:{sample.line}: {sample.kind}: {sample.name}"

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, that of the search last."""
        return (*self._found, search.page(self.doors))

    @cached_property
    def doors(self) -> tuple[Page, ...]:
        """The first page of each kind and the free pages: the ways on where nothing is found."""
        return tuple(page for page in self._found if page.url.count("/") == 1)

    @cached_property
    def found(self) -> tuple[search.Entry, ...]:
        """Everything that the search finds."""
        return search.entries(self, self.library.documents, self.activities.items, self.doors)

    @cached_property
    def _search(self) -> tuple[Asset, ...]:
        return tuple(search_files.assets(self.found, self.synonyms))

    @cached_property
    def _found(self) -> tuple[Page, ...]:
        compared = [paper.data.period for paper in self.papers if any(f.compare for f in paper.data.figures)]
        of_reports = [period.ends for period in compared if period]
        windows = [*of_reports, *((w.first, w.last) for w in period_counts.windows(self.periods))]
        addresses = {row.number: row.address for row in self.document_rows if self.library.find(row.number)}
        addresses |= {paper.data.number: paper.data.url for paper in self.papers}
        book = period_work.Book(self.count, self.activities, self.document_rows)
        told = {"running": book.running, "sampled": any(work.samples for work in book.running)}
        return (
            *self._texts(),
            *news_lists.pages(self.news, self.now, addresses),
            *statistics.pages(self.count, windows, period_counts.summaries(self.count, of_reports, self.periods), told),
            *period_counts.pages(self.periods),
            *period_work.pages(book),
            *report.pages(self.papers, self._in_period, self.now.date()),
            hotlines.page(self.lines, self.duties, self.unit, self.now.date()),
            offline.page(self.lines),
            *activity.pages(self.activities),
            *feedback.pages(self.remarks, self.ledger, hotline.desk(self.lines)),
            *index.pages(self.indices, self.unit.full),
            *library.pages(self.document_rows, self.register, [entry.data for entry in self.bases], self.library),
            *samples.pages(self.samples),
            access_page.page([entry.data for entry in self.reach], self.library, self.lines, self.unit),
            *open_data.pages(self.datasets, self.catalogue, self.unit),
            feeds.page(self.channels),
            *procedure.pages(self.procedures, self.now.date(), self.whom_to_call),
        )

    @cached_property
    def printed(self) -> Mapping[str, Printed]:
        """Every report as PDF and for Word, by the address of its page."""
        press = self._press("paper.typ")
        return {
            paper.data.url: Printed(paper.data, self.unit, report.followed(paper, self.papers), press)
            for paper in self.papers
        }

    def _press(self, template: str) -> Press:
        return Press(self.root / "hooks" / "templates" / template, self.root / ".cache" / "papers")

    def assets(self, site_url: str) -> tuple[Asset, ...]:
        """Every file that is no page; `site_url` makes full addresses for lists that leave the site."""
        return (
            *open_data.assets(self.catalogue(site_url)),
            *self.gallery.assets(),
            category.stylesheet(self.categories.values()),
            *activity.assets(self.activities, self.unit.full, self.now, site_url),
            *notice.assets(
                self.procedures, self.unit, self._press("notice.typ"), site_url, self.whom_to_call, self._remark
            ),
            *self._search,
            opening.asset(self.unit, self.calendar, self.now.date(), self.lines, self.duties),
            *hotlines.cards(self.lines, self.unit),
            *web_app.assets(self.unit, self.root / "hooks" / "theme", self._press("icon.typ")),
            *leaflet.assets(
                self.lines, self.unit, site_url, self.root / "hooks" / "templates", self.root / ".cache" / "papers"
            ),
            *report.assets(self.papers),
            *feeds.Feeds(self.channels, self.categories, self.unit, self.gallery, site_url).assets(),
            *self.cards.assets(self.pages, self.root / ".cache/cards"),
            *share.codes([page for page in self.pages if self.cards.card(page)], site_url, self.root / ".cache/cards"),
            *wellknown.assets(self.pages, self.unit, self.now, site_url),
            *(form.asset for printed in self.printed.values() for form in printed.forms),
        )

    def kept(self, read: Read) -> Iterator[Asset]:
        """The files made of what was published, `read` by its address: for the time without a network."""
        known = {page.url for page in self.pages}
        return offline.assets(read, self.built, known, self.procedures, self.root / "hooks" / "templates")

    def whole(self, files: Iterable[str]) -> joins.Whole:
        """What the rules about addresses need; `files` are those below docs/."""
        pages = {page.url for page in self.pages}
        assets = {asset.url for asset in self.assets("")}
        copied = {file.removeprefix("docs/") for file in files if not file.endswith(".md")}
        sources = (*(item.source for item in self.items), *(text.source for text in self.texts))
        return joins.Whole(
            self.unit,
            self.papers,
            tuple(self._named()),
            self.steps,
            self.lines,
            sources,
            self.pages,
            frozenset(pages | assets | copied),
            self.indices,
        )

    def _named(self) -> Iterator[joins.Named]:
        """Links that records name."""
        for one in self.alerts:
            yield joins.Named(one, ("lien_ket",), one.data.link or "")
        for deed in self.deeds:
            yield joins.Named(deed, ("the_le",), deed.data.rules_link)
        if settings := self.remarks.settings:
            for number, way in enumerate(settings.data.ways):
                yield joins.Named(settings, ("cach_gui", number, "dia_chi"), way.address or "")

    def _texts(self) -> Iterator[Page]:
        first_category = next(iter(self.categories), "")
        for text in self.texts:
            if text.markdown == text_page.HOME:
                yield column.page(text, self.unit, self.news, self.count, self.papers, self.lines, self.indices)
            elif text.markdown == guide.HOME:
                yield guide.page(
                    text, self.unit, first_category, self.now.date(), self._year_files,
                    (*joins.PART_RULES, *joins.WHOLE_RULES),
                )  # fmt: skip
            else:
                yield Page(text.url, text.title, "text.html", {}, text.summary, text.markdown, text.source.path)

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


def load(root: Path, now: datetime) -> Site:
    """The site in the folder `root` at the moment `now`.

    Raises:
        ContentError: every mistake in the content, all at once.
    """
    found = _Found()
    owners = found(unit.load(root))
    categories, category_problems = category.load(root)
    lines, line_problems = hotline.load(root)
    documents, document_problems = document.load(root)
    found.problems += [*category_problems, *line_problems, *document_problems]
    items, papers = found(news.load(root)), found(report.load(root))
    texts, templates = found(text_page.load(root, [news.FOLDER])), found(template.load(root))
    years, year_problems = day_off.load(root)
    found.problems += year_problems
    calendar = day_off.calendar(years)
    alerts, duties = found(alert.load(root)), found(duty.load(root))
    remarks, known = feedback.load(root), joins.public_numbers(lines, owners)
    found.problems += feedback.problems(remarks, None if year_problems else calendar, now.date(), known)
    steps, indices, bases = found(procedure.load(root)), found(index.load(root)), found(document.basis.load(root))
    deeds = found(activity.load(root))
    shortest = owners[0].data.posting_days if owners else None
    found.problems += broken(activity.BOOK_RULES, activity.Book(deeds, now.date(), known, shortest))
    reach = found(access.load(root))
    found(old_term.load(root))
    synonyms = found(synonym.load(root))
    codes = found(own_list.load(root))
    closed = {entry.data.id: entry.data for entry in categories}
    parts = joins.Parts(
        root,
        now,
        items,
        papers,
        texts,
        None if category_problems else closed,
        None if line_problems else lines,
        duties,
        documents,
        () if document_problems else bases,
        deeds,
        reach,
    )
    if problems := [*found.problems, *broken(joins.PART_RULES, parts)]:
        raise ContentError(problems)
    due = [paper for paper in papers if paper.data.issued <= now.date() and not paper.data.draft]
    own = [paper for paper in due if owners[0].data.is_place(paper.data.place)]
    site = Site(
        root=root,
        now=now,
        owner=owners[0],
        categories=closed,
        items=items,
        papers=own,
        held=[paper for paper in papers if paper not in own],
        lines=lines,
        texts=texts,
        templates={template.id_of(entry): entry.data for entry in templates},
        calendar=calendar,
        alerts=alerts,
        steps=steps,
        documents=documents,
        indices=indices,
        duties=duties,
        remarks=remarks,
        deeds=deeds,
        bases=bases,
        synonyms=synonyms,
        reach=reach,
        own=codes,
        album=parts.album,
        unused=parts.album.unused(file.removeprefix("docs/") for file in parts.files),
    )
    if problems := list(broken(joins.WHOLE_RULES, site.whole(parts.files))):
        raise ContentError(problems)
    return site


@dataclass
class _Found:
    """Hands on what a kind has read and keeps the problems."""

    problems: list[Problem] = field(default_factory=list)

    def __call__(self, loaded: tuple[tuple[T, ...], tuple[Problem, ...]]) -> tuple[T, ...]:
        """The things that were read."""
        things, problems = loaded
        self.problems += problems
        return things
