"""The column page: who answers now, the way into everything, what is new, what is counted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..core.amount import thousands
from ..core.kind import Here, View
from ..core.page import Page
from ..kinds import activity, feedback, hotline, index, procedure, report, text_page, unit
from ..kinds.news import Item
from ..kinds.text_page import TextPage
from . import counts, hotlines, library, news
from .month_chart import month_chart

NEWS = 4  # items shown
_NEWS_HELD = 3 * NEWS  # items in the page at most: the others are shown when one of the first expires
_REPORTS = 2
COMING = 2  # activities shown
_COMING_HELD = 3 * COMING
SCORES = 2


@dataclass(frozen=True)
class EntryPoint:
    """What residents come for, with a hint of what is there; `url` is relative to the site, `icon` names a drawing."""

    name: str
    hint: str
    url: str
    icon: str


def unmixed(samples: Iterable[bool]) -> int:
    """How many things a list has; 0, to tell no number, where one is a sample: more are seen than would be told."""
    every = list(samples)
    return 0 if any(every) else len(every)


def entry_points(here: Here) -> Iterator[EntryPoint]:
    """What residents come for, most wanted first; a part of the site that is empty is left out."""
    procedures, documents = procedure.procedures(here), library.document_rows(here)
    remarks, papers = feedback.ledger(here).all, report.KIND.shown(here)
    if procedures:
        told = any(one.entered for one in procedures)
        hint = "giấy tờ cần mang, bao lâu xong, phí" if told else "tên thủ tục, số điện thoại để hỏi"
        yield EntryPoint("Làm thủ tục", hint, procedure.URL, "giay")
    yield EntryPoint("Gọi đúng người", "số điện thoại theo từng việc", hotline.URL, "goi")
    answered = f"đã trả lời {thousands(remarks.answered)} trên {thousands(remarks.received)} phản ánh"
    hint = answered if remarks.answered else "cách gửi và hạn trả lời"
    if here.read[feedback.SETTINGS]:
        yield EntryPoint("Gửi phản ánh, xem trả lời", hint, feedback.URL, "loi")
    if papers:
        real = unmixed(paper.data.sample for paper in papers)
        hint = f"{thousands(real)} báo cáo, kết quả từng kỳ" if real else "kết quả từng kỳ"
        yield EntryPoint("Đọc báo cáo", hint, report.URL, "so")
    if documents:
        listed = unmixed(row.sample for row in documents)
        hint = f"{thousands(listed)} văn bản, còn hay hết hiệu lực" if listed else "còn hay hết hiệu lực"
        yield EntryPoint("Tra văn bản", hint, library.URL, "sach")


def page(here: Here, text: TextPage) -> Page:
    """The first page of the site."""
    listed, count, papers = news.published(here), counts.counted(here), report.KIND.shown(here)
    pinned = sorted(listed.listed, key=lambda item: not item.meta.pinned)
    coming = sorted(
        (one for one in activity.activities(here).items if one.gone and one.gone > here.today),
        key=lambda one: one.first,
    )
    context = {
        **hotlines.answering(here),
        "unit": unit.of(here),
        "news": _newest(pinned),
        "shown": NEWS,
        "ends": listed.ends,
        "categories": listed.categories,
        "listed": unmixed(item.meta.sample for item in listed.listed),
        "count": count,
        "month_chart": month_chart(count),
        "papers": report.valid(papers)[:_REPORTS],
        "paper_count": unmixed(paper.data.sample for paper in papers),
        "coming": coming[:_COMING_HELD],
        "coming_shown": COMING,
        "entry_points": [*entry_points(here)],
        "scores": index.newest(index.KIND.shown(here), here.unit.full)[:SCORES],
    }
    about = unit.of(here)
    return Page(
        "",
        text.title,
        "column.html",
        context,
        description=text.summary,
        markdown=text.markdown,
        edit=text.source.path,
        about=about,
    )


def _newest(items: Sequence[Item]) -> Sequence[Item]:
    """What the page shows now, and what takes the place of items that expire before the next build.

    That is up to the last shown item that never expires, so that as many are shown whenever the page is read.
    """
    lasting = (place for place, item in enumerate(items, 1) if item.gone is None)
    return items[: min(next(islice(lasting, NEWS - 1, None), _NEWS_HELD), _NEWS_HELD)]


def _pages(here: Here) -> Iterator[Page]:
    for text in here.read[text_page.KIND]:
        if text.markdown == text_page.HOME:
            yield page(here, text)


VIEW = View(id="trang-chu", pages=_pages)
