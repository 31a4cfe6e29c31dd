"""News pages: every item, and the lists by category, year and month."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from functools import cached_property
from operator import itemgetter

from ..core.dates import Moment
from ..core.grouping import grouped
from ..core.page import Page, Slice, paginate
from ..core.text import shorten
from ..core.visibility import CountChanges
from ..kinds.category import Category
from ..kinds.news import FOLDER, Item
from .images import PublishedImages
from .responsive_image import ResponsiveImage

URL = "tin-bai/"
SIZE = 20  # items on a page of a list
_RELATED = 3  # items of the same category below an item


@dataclass(frozen=True)
class ListLink:
    """A link to a list: its name and address, how many items are listed there and when that number changes."""

    name: str
    url: str
    count: int
    ends: CountChanges


LinkGroups = Sequence[tuple[str, Sequence[ListLink]]]  # by the heading above the links
PaperUrl = Callable[[Item, str], str | None]  # the page of the paper that an item names by a number


@dataclass(frozen=True)
class News:
    """The published items (newest first) and those of them that are still listed."""

    published: Sequence[Item]
    listed: Sequence[Item]
    categories: Mapping[str, Category]
    ends: CountChanges

    @classmethod
    def of(cls, items: Sequence[Item], categories: Mapping[str, Category], now: datetime) -> "News":
        """Without drafts and items of the future; expired ones are published but not listed."""
        published = [item for item in items if item.published(now)]
        listed = [item for item in published if not item.expired(now)]
        return cls(published, listed, categories, ends(listed, now))


def ends(items: Sequence[Item], now: datetime) -> CountChanges:
    """When items that are counted leave the lists."""
    return CountChanges.of((item.gone for item in items if not item.meta.sample), now.date())


def counted(items: Sequence[Item]) -> int:
    """How many of some items are counted: all but sample data."""
    return sum(not item.meta.sample for item in items)


@dataclass(frozen=True, kw_only=True)
class Heading:
    """The head and the side column of every page of a list; the numbers are those of `Listing`."""

    title: str
    meaning: str
    total: int
    samples: int
    expired: int
    ends: CountChanges
    link_groups: LinkGroups


@dataclass(frozen=True)
class Listing:
    """A list of items, newest first.

    `published` counts the expired ones too, which are not shown; `ends` tells when shown ones expire; `link_groups`
    lead to other lists. Sample data are shown, and in no number.
    """

    url: str
    title: str
    items: Sequence[Item]
    published: int
    _: KW_ONLY
    link_groups: LinkGroups
    ends: CountChanges
    parent: str = URL
    meaning: str = ""

    @cached_property
    def changed(self) -> Moment | None:
        """When the newest of its items came or was changed."""
        newest = max(self.items, key=lambda item: item.changed.at, default=None)
        return newest.changed if newest else None

    @cached_property
    def total(self) -> int:
        """How many items are shown."""
        return counted(self.items)

    @property
    def samples(self) -> int:
        """How many sample items are shown beside them."""
        return len(self.items) - self.total

    @property
    def expired(self) -> int:
        """How many items of this list have expired and are not shown."""
        return self.published - self.total

    @property
    def heading(self) -> Heading:
        """What its pages say of it."""
        return Heading(
            title=self.title,
            meaning=self.meaning,
            total=self.total,
            samples=self.samples,
            expired=self.expired,
            ends=self.ends,
            link_groups=self.link_groups,
        )


class _Groups:
    """Items by category, by year and by month."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.categories = grouped(items, lambda item: item.meta.category)
        self.years = grouped(items, lambda item: item.month[0])
        self.months = grouped(items, lambda item: item.month)


def pages(news: News, now: datetime, paper_url: PaperUrl, images: PublishedImages) -> Iterator[Page]:
    """Every item, the list of all, and the lists by category, year and month."""
    yield from _items(news, now, paper_url, images)
    for listing in _listings(news, now):
        heading = listing.heading
        for part in paginate(listing.items, listing.url, SIZE):
            shown = Slice([item.listed for item in part.items], part.number, part.count, part.base)
            context = {"listing": heading, "part": shown, "categories": news.categories}
            context["images"] = _named((item.picture_url for item in part.items), images)
            yield Page(
                part.url,
                part.titled(listing.title),
                "news_list.html",
                context,
                description=listing.meaning,
                edit=FOLDER,
                parent=listing.parent,
                about=listing,
                listed=bool(listing.items or listing.published),
                narrow=True,
            )


def _listings(news: News, now: datetime) -> Iterator[Listing]:
    def link(name: str, url: str, items: Sequence[Item]) -> ListLink:
        return ListLink(name, url, counted(items), ends(items, now))

    shown, every = _Groups(news.listed), _Groups(news.published)
    by_category = [
        link(one.name, one.url, shown.categories[id]) for id, one in news.categories.items() if id in shown.categories
    ]
    by_year = [link(str(year), f"{URL}{year}/", items) for year, items in shown.years.items()]
    link_groups: LinkGroups = (("Chuyên mục", by_category), ("Tất cả tin, bài theo năm", by_year))
    yield Listing(
        URL, "Tin, bài", news.listed, counted(news.published), link_groups=link_groups, ends=news.ends, parent=""
    )
    for id, category in news.categories.items():
        title = f"Tin, bài: {category.name}"
        items, published = shown.categories.get(id, ()), counted(every.categories.get(id, ()))
        yield Listing(
            category.url,
            title,
            items,
            published,
            link_groups=link_groups,
            ends=ends(items, now),
            meaning=category.meaning,
        )
    for year, items in shown.years.items():
        url = f"{URL}{year}/"
        of_year = {month: rows for (y, month), rows in shown.months.items() if y == year}
        by_month = [link(f"Tháng {month}", f"{url}{month:02d}/", rows) for month, rows in of_year.items()]
        within: LinkGroups = (("Tháng", by_month), *link_groups)
        yield Listing(
            url, f"Tin, bài năm {year}", items, counted(every.years[year]), link_groups=within, ends=ends(items, now)
        )
        for month, rows in of_year.items():
            published = counted(every.months[year, month])
            title = f"Tin, bài tháng {month}/{year}"
            yield Listing(
                f"{url}{month:02d}/", title, rows, published, link_groups=within, ends=ends(rows, now), parent=url
            )


def _named(files: Iterable[str | None], images: PublishedImages) -> Mapping[str, ResponsiveImage]:
    """The pictures that items name, by their paths below docs/."""
    return {file: images.by_file[file] for file in files if file}


def _items(news: News, now: datetime, paper_url: PaperUrl, images: PublishedImages) -> Iterator[Page]:
    by_category = grouped(news.listed, lambda item: item.meta.category)
    places = {id(item): place for rows in by_category.values() for place, item in enumerate(rows)}
    row: list[Item | None] = [None, *news.published, None]
    for place, item in enumerate(news.published):
        after, before = row[place], row[place + 2]
        same = by_category.get(item.meta.category, ())
        context = {
            "item": item,
            "category": news.categories[item.meta.category],
            "expired": item.expired(now),
            "newer": after and after.listed,
            "older": before and before.listed,
            "related": [one.listed for one in _related(item, same, places.get(id(item), 0))],
            "images": _named((one.file for one in item.pictures), images),
            "papers": [(number, paper_url(item, number)) for number in item.meta.papers],
        }
        yield Page(
            item.url,
            item.title,
            "item.html",
            context,
            description=shorten(item.summary, 200),
            markdown=item.markdown,
            edit=item.source.path,
            parent=URL,
            about=item,
            narrow=True,
        )


def _related(item: Item, same: Sequence[Item], place: int) -> list[Item]:
    """The nearest items of the same category."""
    start = max(0, place - _RELATED)
    near = [(abs(at - place), other) for at, other in enumerate(same[start : place + _RELATED + 1], start)]
    return [other for _, other in sorted(near, key=itemgetter(0)) if other is not item][:_RELATED]
