"""What can be found: one entry for each thing that a resident may look for, and the page of results."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ..core import markup
from ..core.page import Page
from ..core.text import shorten
from ..kinds import feedback, hotline, report
from ..kinds.activity import Activity
from ..kinds.category import Category
from ..kinds.document import Document
from ..kinds.hotline import Hotline, Line
from ..kinds.index import IndexEntry
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Paper
from ..kinds.text_page import TextPage
from . import guide
from .news_lists import News

URL = "tim-kiem/"
KINDS = {
    "thu-tuc": "Thủ tục",
    "duong-day-nong": "Đường dây nóng",
    "bao-cao": "Báo cáo",
    "van-ban": "Văn bản",
    "tin-bai": "Tin, bài",
    "phan-anh": "Phản ánh",
    "chi-so": "Chỉ số",
    "hoat-dong": "Hoạt động",
    "trang": "Trang khác",
}
SUMMARY = 180


@dataclass(frozen=True)
class Entry:
    """A thing to be found: its kind (a key of `KINDS`), address, title, and words by their weight."""

    kind: str
    url: str
    title: str
    day: date | None = None
    numbers: Sequence[str] = ()
    keywords: Sequence[str] = ()
    summary: str = ""
    text: str = ""


class Content(Protocol):
    """The parts of a site that can be found."""

    @property
    def news(self) -> News: ...  # noqa: D102
    @property
    def papers(self) -> Sequence[Paper]: ...  # noqa: D102
    @property
    def lines(self) -> Sequence[Line]: ...  # noqa: D102
    @property
    def texts(self) -> Sequence[TextPage]: ...  # noqa: D102
    @property
    def procedures(self) -> Sequence[Procedure]: ...  # noqa: D102
    @property
    def indices(self) -> Sequence[IndexEntry]: ...  # noqa: D102
    @property
    def ledger(self) -> feedback.Ledger: ...  # noqa: D102


def entries(
    site: Content, documents: Sequence[Document], activities: Sequence[Activity], pages: Sequence[Page]
) -> tuple[Entry, ...]:
    """Everything, by kind; `pages` are those whose title and description are all there is to find of them."""
    every = (
        *map(_procedure, site.procedures),
        *(_line(line.data) for line in site.lines),
        *(_paper(paper) for paper in site.papers),
        *map(_document, documents),
        *(_item(item, site.news.categories[item.meta.category]) for item in site.news.published),
        *(_remark(item.remark) for item in site.ledger.items),
        *(_index(entry) for entry in site.indices),
        *map(_activity, activities),
        *map(_text, site.texts),
    )
    found = {entry.url for entry in every}
    rest = (Entry("trang", page.url, page.title, summary=page.description) for page in pages if page.url not in found)
    return (*every, *rest)


def rank(door: Page) -> tuple[bool, int]:
    """The place of a way on: kinds as results have them, then other pages, free pages last."""
    kinds = list(KINDS)
    kind = door.url.removesuffix("/")
    return bool(door.markdown), kinds.index(kind) if kind in kinds else len(kinds)


def page(doors: Sequence[Page], call: Hotline | None) -> Page:
    """The page of results; `doors` are the ways on where no script runs, `call` is whom to ask."""
    description = "Tìm thủ tục, tin bài, văn bản, báo cáo, đường dây nóng; gõ có dấu hay không dấu đều được."
    return Page(
        URL, "Tìm kiếm", "search.html", {"doors": doors, "call": call}, description, edit="data/tu-dong-nghia.yml"
    )


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _procedure(one: Procedure) -> Entry:
    text = _joined(
        one.audience, one.desk, one.conditions, *one.notes,
        *(channel.note for channel in one.channels),
        *(sheet.name for sheet in one.sheets),
        *(paragraph for step in one.steps for paragraph in step.text),
        *(result.name for result in one.results),
        *(_joined(basis.number, basis.subject) for basis in one.bases),
    )  # fmt: skip
    keywords = [one.field, *(word for word in (one.keywords,) if word)]
    return Entry("thu-tuc", one.url, one.short, None, [one.code], keywords, shorten(one.about or "", SUMMARY), text)


def _line(one: hotline.Hotline) -> Entry:
    phones = [phone.shown for phone in one.phones]
    keywords = [part for part in (one.field, one.scope) if part]
    text = _joined(one.person, one.post, one.unit, one.room, hotline.GROUPS[one.group])
    return Entry("duong-day-nong", f"{hotline.URL}#{one.id}", one.name, None, phones, keywords, one.scope or "", text)


def _paper(paper: Paper) -> Entry:
    one = paper.data
    text = _joined(*one.opening, *_passages(one), one.closing, *(task.text for task in one.tasks))
    title = f"{one.type} {one.number}: {one.about}" if one.about else str(one.heading)
    return Entry("bao-cao", one.url, title, one.issued, [one.number], (), shorten(text, SUMMARY), text)


def _passages(one: report.Report) -> Iterator[str]:
    for _, passage in report.model.passages(one):
        yield getattr(passage, "title", None) or ""
        yield from (*passage.paragraphs, *passage.dashes)


def _document(one: Document) -> Entry:
    summary = _joined(f"{one.issuer},", f"ban hành ngày {one.issued:%d/%m/%Y}")
    title = f"{one.type} {one.number}: {one.subject}"
    keywords = [part for part in (one.field, one.issuer) if part]
    return Entry("van-ban", f"van-ban/#{one.anchor}", title, one.issued, [one.number], keywords, summary)


def _item(item: Item, category: Category) -> Entry:
    body = markup.roughly(item.body)
    return Entry(
        "tin-bai", item.url, item.title, item.meta.published.day, item.meta.papers, [category.name], item.summary, body
    )


def _remark(one: feedback.Remark) -> Entry:
    text = _joined(*one.text, *one.reply, one.reason)
    title = shorten(one.text[0], 90)
    return Entry("phan-anh", one.url, title, one.received, [one.id], [one.field], shorten(text, SUMMARY), text)


def _index(entry: IndexEntry) -> Entry:
    one = entry.data
    text = _joined(*one.meaning, *one.duties, *(part.name for part in one.components))
    title = f"{one.name} – {one.full}" if one.full != one.name else one.name
    return Entry("chi-so", one.url, title, None, (), [one.measured_by], shorten(text, SUMMARY), text)


def _activity(one: Activity) -> Entry:
    url = one.url if one.kind == "cuoc_thi" else f"hoat-dong/{one.first.year}/"
    summary = _joined(f"{one.kind_name}, {one.days}.", one.where)
    text = _joined(one.unit, one.outcome, *one.rules)
    return Entry(
        "hoat-dong", url, one.name, one.first, [one.paper] if one.paper else (), [one.kind_name], summary, text
    )


def _text(text: TextPage) -> Entry:
    """The staff guide by its title alone: it has a word for everything."""
    body = "" if text.markdown == guide.HOME else markup.roughly(text.body)
    return Entry("trang", text.url, text.title, None, (), (), shorten(text.summary, SUMMARY), body)
