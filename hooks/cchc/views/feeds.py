"""What residents follow: the feeds of all kinds, and the page about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..core import feed
from ..core.facets import Channel
from ..core.feed import Feed
from ..core.kind import Here
from ..core.page import Asset, Page
from ..kinds import activity, category
from ..kinds.unit import Unit
from . import news_lists

URL = "theo-doi/"


@dataclass(frozen=True)
class Feeds:
    """The feeds of a site at the address `home`."""

    channels: Sequence[Channel]
    unit: Unit
    home: str

    def assets(self) -> Iterator[Asset]:
        """Each feed in both forms, made when it is asked for."""
        for channel in self.channels:
            yield from self._files(channel)

    def _files(self, channel: Channel) -> Iterator[Asset]:
        yield Asset(channel.atom, make=lambda: feed.atom(self.feed(channel)))
        yield Asset(channel.json, make=lambda: feed.json_feed(self.feed(channel)).encode())

    def feed(self, channel: Channel) -> Feed:
        """A channel with its newest posts; it was updated when the newest change of its content was.

        Its identity is an address below that of the repository's own pages, the same wherever the site is published.
        """
        return Feed(
            id=f"{self.unit.feed_id}{channel.base}",
            title=f"{channel.name} – {self.unit.office}",
            about=channel.about,
            home=f"{self.home}{channel.base}",
            atom_url=f"{self.home}{channel.atom}",
            json_url=f"{self.home}{channel.json}",
            author=self.unit.office,
            updated=max(map(channel.changed, channel.items)),
            posts=[channel.post(one, self.home) for one in channel.listed[: feed.NEWEST]],
        )


def news_first(every: Iterable[Channel]) -> tuple[Channel, ...]:
    """The channels, those of news first: they are what most people follow."""
    return tuple(sorted(every, key=lambda channel: not channel.base.startswith(news_lists.URL)))


def offered(every: Sequence[Channel], url: str) -> Sequence[Channel]:
    """The channels that a page offers to browsers: that of its own list, and that of all news."""
    own = [one for one in every if url.startswith(one.base) and one.base != news_lists.URL]
    return (*own, *(one for one in every if one.base == news_lists.URL))


def page(here: Here, every: Sequence[Channel]) -> Page:
    """How to follow, with every feed, and the activities where there are some."""
    context = {"channels": every, "newest": feed.NEWEST, "activities": bool(activity.KIND.shown(here))}
    description = "Cách theo dõi tin, bài, báo cáo, trả lời phản ánh bằng ứng dụng đọc tin; không cần tài khoản."
    return Page(
        URL, "Theo dõi tin mới", "follow.html", context, description=description, edit=category.PATH, listed=bool(every)
    )
