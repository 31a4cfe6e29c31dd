"""What residents follow: feeds of the news, of each category, of reports and of answers, and the page about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from ..core import feed
from ..core.dates import Moment
from ..core.feed import Feed, Post
from ..core.page import Asset, Page
from ..kinds import category, feedback, report
from ..kinds.category import Category
from ..kinds.feedback import Ledger, Remark
from ..kinds.news import Item
from ..kinds.report import Paper, Report
from ..kinds.unit import Unit
from . import news_lists
from .images import PublishedImages
from .news_lists import News

URL = "theo-doi/"
_PARAGRAPH, _ANSWER = Markup("<p>{}</p>"), Markup("<h2>Trả lời</h2>")


@dataclass(frozen=True)
class Channel:
    """A feed by the list it belongs to: `items` are its content, newest first; some may no longer be listed."""

    base: str
    name: str
    about: str
    items: Sequence[Item | Report | Remark]
    listed: Sequence[Item | Report | Remark]

    @property
    def atom(self) -> str:
        """The address of the feed as Atom."""
        return f"{self.base}atom.xml"

    @property
    def json(self) -> str:
        """The address of the feed as JSON Feed."""
        return f"{self.base}feed.json"


def channels(
    news: News, categories: Mapping[str, Category], papers: Sequence[Paper], ledger: Ledger
) -> tuple[Channel, ...]:
    """The feeds that have ever had something to tell."""
    answered = [item.remark for item in ledger.items if item.remark.state == "da_tra_loi" and item.remark.closed]
    answers = sorted(answered, key=lambda remark: (_closed(remark), remark.id), reverse=True)
    reports = [paper.data for paper in papers]
    every = (
        Channel(news_lists.URL, "Tin, bài", "Tất cả tin, bài mới.", news.published, news.listed),
        *(_of_category(one, news) for one in categories.values()),
        Channel(report.URL, "Báo cáo", "Báo cáo, văn bản mới công bố.", reports, reports),
        Channel(feedback.URL, "Trả lời phản ánh, kiến nghị", "Phản ánh, kiến nghị vừa được trả lời.", answers, answers),
    )
    return tuple(channel for channel in every if channel.items)


def _of_category(one: Category, news: News) -> Channel:
    published, listed = (
        [item for item in items if item.meta.category == one.id] for items in (news.published, news.listed)
    )
    return Channel(one.url, f"Tin, bài: {one.name}", one.meaning, published, listed)


def _closed(remark: Remark) -> date:
    return remark.closed or remark.received


@dataclass(frozen=True)
class Feeds:
    """The feeds of a site at the address `home`."""

    channels: Sequence[Channel]
    categories: Mapping[str, Category]
    unit: Unit
    images: PublishedImages
    home: str

    def assets(self) -> Iterator[Asset]:
        """Each feed in both forms, made when it is asked for."""
        for channel in self.channels:
            yield from self._files(channel)

    def _files(self, channel: Channel) -> Iterator[Asset]:
        yield Asset(channel.atom, make=lambda: feed.atom(self.made(channel)))
        yield Asset(channel.json, make=lambda: feed.json_feed(self.made(channel)).encode())

    def made(self, channel: Channel) -> Feed:
        """A channel with its newest posts; it was updated when the newest change of its content was."""
        return Feed(
            id=self._id(channel.base),
            title=f"{channel.name} – {self.unit.office}",
            about=channel.about,
            home=f"{self.home}{channel.base}",
            atom_url=f"{self.home}{channel.atom}",
            json_url=f"{self.home}{channel.json}",
            author=self.unit.office,
            updated=max(_updated(one) for one in channel.items),
            posts=[self._post(one) for one in channel.listed[: feed.NEWEST]],
        )

    def _id(self, url: str) -> str:
        """The same wherever the site is built and published: an address below that of the repository's own pages."""
        return f"{self.unit.pages_url}{url}"

    def _post(self, one: Item | Report | Remark) -> Post:
        match one:
            case Item():
                return self._news(one)
            case Report():
                title, text, html = f"{one.heading}: {one.about}", _said_of(one), ""
            case Remark():
                title, text, html = f"{one.kind_name} {one.id}: {one.field}", one.text[0], _answer(one)
        author = one.issuer if isinstance(one, Report) and one.issuer else self.unit.office
        return Post(
            id=self._id(one.url),
            url=f"{self.home}{one.url}",
            title=_marked(title, one.sample),
            summary=text,
            published=_updated(one),
            updated=_updated(one),
            author=author,
            html=html,
        )

    def _news(self, item: Item) -> Post:
        return Post(
            id=self._id(item.url),
            url=f"{self.home}{item.url}",
            title=_marked(item.title, item.meta.sample),
            summary=item.summary,
            published=item.meta.published.at,
            updated=item.changed.at,
            author=item.meta.unit or item.meta.author or self.unit.office,
            tags=(self.categories[item.meta.category].name,),
            image=f"{self.home}{picture}" if (picture := self.images.address(item.picture_url)) else "",
        )


def _updated(one: Item | Report | Remark) -> datetime:
    match one:
        case Item():
            return one.changed.at
        case Report():
            return Moment(one.issued).at
        case Remark():
            return Moment(_closed(one)).at


def _said_of(one: Report) -> str:
    """What a report is about, with its period."""
    return f"{one.subject} ({one.period.name})" if one.period and one.period.name not in one.subject else one.subject


def _answer(one: Remark) -> str:
    """A remark and its answer, whole."""
    return Markup("").join((*map(_PARAGRAPH.format, one.text), _ANSWER, *map(_PARAGRAPH.format, one.reply)))


def _marked(title: str, sample: bool) -> str:
    return f"{title} (mẫu)" if sample else title


def near(every: Sequence[Channel], url: str) -> Sequence[Channel]:
    """The feeds that a page tells browsers of: that of its own list, and that of all news."""
    own = [one for one in every if url.startswith(one.base) and one.base != news_lists.URL]
    return (*own, *(one for one in every if one.base == news_lists.URL))


def page(every: Sequence[Channel]) -> Page:
    """How to follow, with every feed."""
    context = {"channels": every, "newest": feed.NEWEST}
    description = "Cách theo dõi tin, bài, báo cáo, trả lời phản ánh bằng ứng dụng đọc tin; không cần tài khoản."
    return Page(URL, "Theo dõi tin mới", "follow.html", context, description, edit=category.PATH)
