"""The column page: who we are, how to reach us, what is new, what is counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..core.kind import Here, View
from ..core.page import Page
from ..kinds import activity, feedback, hotline, index, procedure, report, text_page, unit
from ..kinds.hotline import HotlineEntry
from ..kinds.index import IndexEntry
from ..kinds.news import Item
from ..kinds.report import Paper
from ..kinds.text_page import TextPage
from ..kinds.unit import Unit
from . import counts, library, news, news_lists, statistics
from .month_chart import month_chart
from .news_lists import News
from .statistics import Count

NEWS = 5  # items shown
NEWS_HELD = 3 * NEWS  # items in the page at most: the others are shown when one of the first expires
REPORTS = 3
CALLS = 4
SCORES = 3


@dataclass(frozen=True)
class EntryPoint:
    """A link to a part of the site, with a hint of what is there; `url` is relative to the site."""

    name: str
    hint: str
    url: str


ENTRY_POINTS = (
    EntryPoint("Thủ tục", "cần giấy gì, bao lâu", procedure.URL),
    EntryPoint("Đường dây nóng", "gọi đúng người", hotline.URL),
    EntryPoint("Tin, bài", "việc đã làm", news_lists.URL),
    EntryPoint("Văn bản", "còn hay hết hiệu lực", library.URL),
    EntryPoint("Báo cáo", "đã công bố", report.URL),
    EntryPoint("Phản ánh", "gửi và xem trả lời", feedback.URL),
    EntryPoint("Hoạt động", "họp, tập huấn, cuộc thi", activity.URL),
    EntryPoint("Thống kê", "số tin, bài đã đăng", statistics.URL),
)

_INDICES = EntryPoint("Chỉ số", "điểm qua các năm", index.URL)


def page(
    text: TextPage,
    unit: Unit,
    news: News,
    count: Count,
    papers: Sequence[Paper],
    lines: tuple[HotlineEntry, ...],
    indices: Sequence[IndexEntry],
) -> Page:
    """The first page of the site."""
    pinned = sorted(news.listed, key=lambda item: not item.meta.pinned)
    first = hotline.first(lines)
    others = [line.data for line in lines if line.data not in first and line.data.group != "quoc_gia"]
    context = {
        "unit": unit,
        "calls": first,
        "news": _newest(pinned),
        "shown": NEWS,
        "ends": news.ends,
        "categories": news.categories,
        "listed": len(news.listed),
        "count": count,
        "month_chart": month_chart(count),
        "papers": papers[:REPORTS],
        "paper_count": len(papers),
        "people": others[:CALLS],
        "national": [line.data for line in lines if line.data.group == "quoc_gia"],
        "entry_points": (*ENTRY_POINTS, _INDICES) if indices else ENTRY_POINTS,
        "scores": index.newest(indices, unit.full)[:SCORES],
    }
    return Page("", text.title, "column.html", context, text.summary, text.markdown, text.source.path, about=unit)


def _newest(items: Sequence[Item]) -> Sequence[Item]:
    """What the page shows now, and what takes the place of items that expire before the next build.

    That is up to the fifth item that never expires, so that five are shown whenever the page is read.
    """
    lasting = (place for place, item in enumerate(items, 1) if item.gone is None)
    return items[: min(next(islice(lasting, NEWS - 1, None), NEWS_HELD), NEWS_HELD)]


def _pages(here: Here) -> Iterator[Page]:
    for text in here.read[text_page.KIND]:
        if text.markdown == text_page.HOME:
            yield page(
                text,
                unit.of(here),
                news.published(here),
                counts.counted(here),
                report.KIND.shown(here),
                here.read[hotline.KIND],
                index.KIND.shown(here),
            )


VIEW = View(id="trang-chu", pages=_pages)
