"""Everything loaded and checked once: the site as one frozen value, and every page of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from . import joins
from .core import dates
from .core.page import Asset, Page, Tally
from .core.problems import ContentError
from .core.record import Entry
from .core.rules import broken
from .core.workdays import Calendar
from .kinds import activity, alert, category, day_off, hotline, news, old_term, report, text_page, unit
from .kinds.category import Category
from .kinds.hotline import Line
from .kinds.news import Item
from .kinds.report import Paper, Period, template
from .kinds.report.template import Template
from .kinds.text_page import TextPage
from .kinds.unit import Unit
from .papers.press import Press
from .papers.printed import Printed
from .views import column, guide, news_lists, opening, period_counts, samples, statistics
from .views.news_lists import News
from .views.samples import Sample
from .views.statistics import Count


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
    deeds: Sequence[activity.Deed]
    notes: Sequence[alert.Notice]

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
    def activities(self) -> activity.Activities:
        """What was and will be done, newest first."""
        order = sorted((deed.data for deed in self.deeds), key=lambda data: data.first, reverse=True)
        return activity.Activities(tuple(order), self.now.date())

    @cached_property
    def alerts(self) -> tuple[alert.Shown, ...]:
        """The alerts that are not over, for the top of every page."""
        return alert.shown(self.notes, self.now)

    @property
    def alerted(self) -> bool:
        """Whether the time of any alert has come."""
        return any(shown.due for shown in self.alerts)

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """What is still sample data."""
        return tuple(
            samples.collect(
                self.owner, self.news.published, self.papers, self.lines, self.texts, self.deeds, self.notes
            )
        )

    @property
    def notices(self) -> Iterator[str]:
        """What staff should know of a right site: what is held back, what is still sample data."""
        for paper in self.held:
            yield f"Chưa đăng {paper.source.path}: {self._why_held(paper)}"
        for item in self.unpublished:
            why = "bản nháp (nhap: true)" if item.meta.draft else f"chờ đến ngày {dates.short(item.meta.published.day)}"
            yield f"Chưa đăng {item.source.path}: {why}"
        if self.samples:
            yield f"Còn {len(self.samples)} mục dữ liệu mẫu (mau: true):"
        for sample in self.samples:
            yield f"  {sample.path}:{sample.line}: {sample.kind}: {sample.name}"

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page."""
        compared = [paper.data.period for paper in self.papers if any(f.compare for f in paper.data.figures)]
        of_reports = [period.ends for period in compared if period]
        windows = [*of_reports, *((w.first, w.last) for w in period_counts.windows(self.periods))]
        addresses = {paper.data.number: paper.data.url for paper in self.papers}
        return (
            *self._texts(),
            *news_lists.pages(self.news, self.now, addresses),
            *statistics.pages(self.count, windows, period_counts.summaries(self.count, of_reports, self.periods)),
            *period_counts.pages(self.periods),
            *report.pages(self.papers, self._in_period, self.now.date()),
            *hotline.pages(self.lines),
            *samples.pages(self.samples),
            *activity.pages(self.activities),
        )

    @cached_property
    def printed(self) -> Mapping[str, Printed]:
        """Every report as PDF and for Word, by the address of its page."""
        press = Press(self.root / "hooks" / "templates" / "paper.typ", self.root / ".cache" / "papers")
        return {
            paper.data.url: Printed(paper.data, self.unit, report.followed(paper, self.papers), press)
            for paper in self.papers
        }

    def assets(self, site_url: str) -> tuple[Asset, ...]:
        """Every file that is no page; `site_url` makes full addresses for lists that leave the site."""
        return (
            statistics.table(self.count, site_url),
            category.stylesheet(self.categories.values()),
            opening.asset(self.unit, self.calendar, self.now.date()),
            *report.assets(self.papers),
            *activity.assets(self.activities, self.unit.full, self.now, site_url),
            *(form.asset for printed in self.printed.values() for form in printed.forms),
        )

    def whole(self, files: Iterable[str]) -> joins.Whole:
        """What the rules about addresses need; `files` are those below docs/."""
        pages = {page.url for page in self.pages}
        assets = {asset.url for asset in self.assets("")}
        copied = {file.removeprefix("docs/") for file in files if not file.endswith(".md")}
        sources = (*(item.source for item in self.items), *(text.source for text in self.texts))
        links = tuple(self._named())
        return joins.Whole(self.unit, self.papers, sources, self.pages, frozenset(pages | assets | copied), links)

    def _named(self) -> Iterator[joins.Named]:
        """Links that records name."""
        for note in self.notes:
            yield joins.Named(note, ("lien_ket",), note.data.link or "")
        for deed in self.deeds:
            yield joins.Named(deed, ("the_le",), deed.data.rules_link)

    def _texts(self) -> Iterator[Page]:
        first_category = next(iter(self.categories), "")
        for text in self.texts:
            if text.markdown == text_page.HOME:
                yield column.page(text, self.unit, self.news, self.count, self.papers, self.lines)
            elif text.markdown == guide.HOME:
                yield guide.page(
                    text, self.unit, first_category, self.now.date(), (*joins.PART_RULES, *joins.WHOLE_RULES)
                )
            else:
                yield Page(text.url, text.title, "text.html", {}, text.summary, text.markdown, text.source.path)

    def _why_held(self, paper: Paper) -> str:
        if paper.data.draft:
            return "bản nháp (nhap: true)"
        if not self.unit.is_place(paper.data.place):
            return f"“{paper.data.place}” không phải {self.unit.full}"
        return "chưa đến ngày ban hành"

    def _in_period(self, period: Period) -> Tally:
        return self.count.window(period.first, period.last)


def load(root: Path, now: datetime) -> Site:
    """The site in the folder `root` at the moment `now`.

    Raises:
        ContentError: every mistake in the content, all at once.
    """
    owners, owner_problems = unit.load(root)
    categories, category_problems = category.load(root)
    lines, line_problems = hotline.load(root)
    items, item_problems = news.load(root)
    papers, paper_problems = report.load(root)
    texts, text_problems = text_page.load(root, [news.FOLDER])
    templates, template_problems = template.load(root)
    _, term_problems = old_term.load(root)
    years, year_problems = day_off.load(root)
    deeds, deed_problems = activity.load(root)
    notes, note_problems = alert.load(root)
    problems = [*owner_problems, *category_problems, *line_problems, *item_problems, *paper_problems, *text_problems]
    problems += [*template_problems, *term_problems, *year_problems]
    problems += [*deed_problems, *broken(activity.BOOK_RULES, activity.Book(deeds, now.date()))]
    problems += [*note_problems, *broken(alert.LIST_RULES, notes)]
    closed = {entry.data.id: entry.data for entry in categories}
    parts = joins.Parts(root, now, items, papers, texts, None if category_problems else closed, deeds)
    problems += broken(joins.PART_RULES, parts)
    if problems:
        raise ContentError(problems)
    due = [paper for paper in papers if paper.data.issued <= now.date() and not paper.data.draft]
    own = [paper for paper in due if owners[0].data.is_place(paper.data.place)]
    held = [paper for paper in papers if paper not in own]
    by_name = {template.id_of(entry): entry.data for entry in templates}
    calendar = day_off.calendar(years)
    site = Site(root, now, owners[0], closed, items, own, held, lines, texts, by_name, calendar, deeds, notes)
    if problems := list(broken(joins.WHOLE_RULES, site.whole(parts.files))):
        raise ContentError(problems)
    return site
