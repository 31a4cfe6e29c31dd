"""News on the site: the published items, their pages and lists, their entries of the search, their feeds."""

from collections.abc import Iterator, Sequence
from functools import partial

from ..core import rough_text
from ..core.facets import Channel, Deferred, SearchEntry
from ..core.feed import Post, marked
from ..core.grouping import grouped
from ..core.kind import Here, View, once
from ..core.page import Page
from ..core.text import dotted
from ..kinds import category, news, unit
from ..kinds.news import Item
from . import images, named_papers
from .news_lists import URL, News, pages


@once
def published(here: Here) -> News:
    """The published items."""
    return News.of(news.KIND.shown(here), category.categories(here), here.now)


def _pages(here: Here) -> Iterator[Page]:
    return pages(published(here), here.now, partial(named_papers.url, here), images.published(here))


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    news_items = published(here)
    for item in news_items.published:
        yield SearchEntry(
            kind=news.KIND.id,
            url=item.url,
            title=item.title,
            day=item.meta.published.day,
            numbers=item.meta.papers,
            field=news_items.categories[item.meta.category].name,
            summary=item.summary,
            text=Deferred(item.source.key, partial(_words, item)) if item.source.key else _words(item),
        )


def _words(item: Item) -> str:
    return dotted(rough_text.roughly(item.body), *(one.picture.description for one in item.pictures))


def _channels(here: Here) -> Iterator[Channel]:
    every = published(here)
    yield _channel(here, URL, "Tin, bài", "Tất cả tin, bài mới.", (every.published, every.listed))
    by_category = [grouped(items, lambda item: item.meta.category) for items in (every.published, every.listed)]
    for one in every.categories.values():
        published_ones, listed = (groups.get(one.id, []) for groups in by_category)
        yield _channel(here, one.url, f"Tin, bài: {one.name}", one.meaning, (published_ones, listed))


def _channel(here: Here, base: str, name: str, about: str, items: tuple[Sequence[Item], ...]) -> Channel:
    """A feed; `items` are the published ones and, of these, those that are still listed."""
    owner, categories, photos = unit.of(here), category.categories(here), images.published(here)

    def post(item: Item, home: str) -> Post:
        photo = photos.address(item.picture_url)
        return Post(
            id=f"{owner.feed_id}{item.url}",
            url=f"{home}{item.url}",
            title=marked(item.title, sample=item.meta.sample),
            summary=item.summary,
            published=item.meta.published.at,
            updated=item.changed.at,
            author=item.meta.unit or item.meta.author or owner.office,
            tags=(categories[item.meta.category].name,),
            image=f"{home}{photo}" if photo else "",
        )

    every, listed = items
    return Channel(
        base=base,
        name=name,
        about=about,
        items=every,
        listed=listed,
        changed=lambda item: item.changed.at,
        post=post,
    )


VIEW = View(id=news.KIND.id, pages=_pages, search_entries=_search_entries, channels=_channels)
