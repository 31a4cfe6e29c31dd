"""The site as one frozen value: every page and every file of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from . import joins
from .content import Content
from .core.dataset import Dataset
from .core.page import Asset, Page
from .core.resources import TEMPLATES
from .core.service_worker import Read
from .kinds import (
    activity,
    feedback,
    hotline,
    index,
    procedure,
    report,
    text_page,
)
from .kinds.document import bare
from .papers import leaflet, notice, web_app
from .papers.renderer import PaperRenderer
from .papers.report_files import ReportFiles
from .views import (
    accessibility_page,
    column,
    feeds,
    guide,
    hotlines,
    library,
    news_data,
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
    styles,
    wellknown,
)
from .views.cards import Cards
from .views.head import Head, Heads
from .views.samples import Sample


@dataclass(frozen=True)
class Site(Content):
    """Content that is right in every part, as it is published."""

    @cached_property
    def cards(self) -> Cards:
        """The pictures that stand for pages where they are shared."""
        return Cards(self.unit, self.categories, self.news.published, self.papers)

    @cached_property
    def _by_url(self) -> Mapping[str, Page]:
        return {page.url: page for page in self.pages}

    def head(self, page: Page, home: str) -> Head:
        """What a page says of itself to other programs; `home` begins full addresses."""
        heads = Heads(
            self._by_url, self.channels, self.cards, self.unit, self.categories, self.lines, self.images, home
        )
        return heads.of(page)

    def share(self, page: Page, home: str) -> share.Share:
        """How a page is handed on."""
        return share.share(page, self.unit.public(home), coded=self.cards.card(page) is not None)

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """What is published as open data, as far as there is any."""
        lines = [line.data for line in self.lines]
        shown = [banner.alert for banner in self.banners if banner.shown]
        coming = hotlines.coming(self.lines, self.duties, self.now.date())
        every = (
            news_data.dataset(self.count),
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

    @property
    def notices(self) -> Iterator[str]:
        """What staff should know of a right site: what is held back, what is still sample data."""
        for paper in self.held:
            yield f"Chưa đăng {paper.source.path}: {self._why_held(paper)}"
        for entry in self.documents:
            if why := self._why_document_held(entry.data):
                yield f"Chưa đăng {entry.source.path}:{entry.source.line(entry.at)}: {why}"
        for item in self.unpublished:
            why = "bản nháp (nhap: true)" if item.meta.draft else f"chờ đến {notices.moment(item.meta.published)}"
            yield f"Chưa đăng {item.source.path}: {why}"
        today = self.now.date()
        numbers = {one.key for one in self.library.documents} | {bare(paper.data.number) for paper in self.papers}
        yield from notices.remarks(self.remarks, today)
        yield from notices.news(self.items, joins.public_numbers(self.lines, [self.owner]))
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
        return (*self._listed, search.page(self.doors, hotline.desk(self.lines)))

    @property
    def guided(self) -> bool:
        """Whether the staff guide is kept."""
        return any(text.markdown == guide.HOME for text in self.texts)

    @cached_property
    def doors(self) -> tuple[Page, ...]:
        """The first page of each kind, what residents look for most first: the ways on where nothing is found."""
        first = (page for page in self._listed if page.url.count("/") == 1)
        return tuple(sorted(first, key=search.rank))

    @property
    def found(self) -> tuple[search.Entry, ...]:
        """Everything that the search finds; not kept, as it has every text once more."""
        return search.entries(self, self.library.documents, self.activities.items, self.doors)

    @cached_property
    def _search(self) -> tuple[Asset, ...]:
        return tuple(search_files.assets(self.found, self.synonyms))

    @cached_property
    def _listed(self) -> tuple[Page, ...]:
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
            accessibility_page.page([entry.data for entry in self.accessibility], self.library, self.lines, self.unit),
            *open_data.pages(self.datasets, self.catalogue, self.unit),
            feeds.page(self.channels),
            *procedure.pages(self.procedures, self.now.date(), self.whom_to_call),
        )

    @cached_property
    def printed(self) -> Mapping[str, ReportFiles]:
        """Every report as PDF and for Word, by the address of its page."""
        press = self._press("paper.typ")
        return {
            paper.data.url: ReportFiles(paper.data, self.unit, report.followed(paper, self.papers), press)
            for paper in self.papers
        }

    def _press(self, template: str) -> PaperRenderer:
        return PaperRenderer(TEMPLATES / template, self.root / ".cache" / "papers")

    def assets(self, site_url: str) -> tuple[Asset, ...]:
        """Every file that is no page; `site_url` makes full addresses for lists that leave the site."""
        return (
            *open_data.assets(self.catalogue(site_url)),
            *self.images.assets(),
            *styles.assets(self.categories.values()),
            *activity.assets(self.activities, self.unit.full, self.now, site_url),
            *notice.assets(
                self.procedures, self.unit, self._press("notice.typ"), site_url, self.whom_to_call, self.warning
            ),
            *self._search,
            opening.asset(self.unit, self.calendar, self.now.date(), self.lines, self.duties),
            *hotlines.cards(self.lines, self.unit),
            *web_app.assets(self.unit, self._press("icon.typ")),
            *leaflet.assets(self.lines, self.unit, site_url, self.root / ".cache" / "papers"),
            *report.assets(self.papers),
            *feeds.Feeds(self.channels, self.categories, self.unit, self.images, site_url).assets(),
            *self.cards.assets(self.pages, self.root / ".cache/cards"),
            *share.codes(
                [page for page in self.pages if self.cards.card(page)],
                self.unit.public(site_url),
                self.root / ".cache/cards",
            ),
            *wellknown.assets(self.pages, self.unit, self.now, site_url),
            *(form.asset for printed in self.printed.values() for form in printed.forms),
        )

    def kept(self, read: Read) -> Iterator[Asset]:
        """The files made of what was published, `read` by its address: for the time without a network."""
        known = {page.url for page in self.pages}
        return offline.assets(read, self.built, known, self.procedures)

    def whole(self, files: Iterable[str]) -> joins.Whole:
        """What the rules about addresses need; `files` are those below docs/."""
        pages = {page.url for page in self.pages}
        assets = {asset.url for asset in self.assets("")}
        copied = {file.removeprefix("docs/") for file in files if not file.endswith(".md")}
        sources = (*(item.source for item in self.items), *(text.source for text in self.texts))
        return joins.Whole(
            self.unit,
            self.papers,
            tuple(self.named()),
            self.steps,
            self.lines,
            sources,
            self.pages,
            frozenset(pages | assets | copied),
            self.indices,
        )

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
