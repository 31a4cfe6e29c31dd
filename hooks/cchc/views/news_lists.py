"""News pages: every item, and the lists by category, year and month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from functools import cached_property
from operator import itemgetter

from ..core.dates import Moment
from ..core.page import Page, Slice, paginate
from ..core.text import shorten
from ..core.visibility import CountChanges
from ..kinds.category import Category
from ..kinds.news import FOLDER, Item
from .images import PublishedImages
from .responsive_image import ResponsiveImage

URL = "tin-bai/"
SIZE = 20  # items on a page of a list
RELATED = 3  # items of the same category below an item


@dataclass(frozen=True)
class ListLink:
    """A link to a list: its name and address, how many items are listed there and when that number changes."""

    name: str
    url: str
    count: int
    ends: CountChanges


LinkGroups = Sequence[tuple[str, Sequence[ListLink]]]  # by the heading above the links


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
        return max((item.changed for item in self.items), default=None)

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
        self.categories: dict[str, list[Item]] = defaultdict(list)
        self.years: dict[int, list[Item]] = defaultdict(list)
        self.months: dict[tuple[int, int], list[Item]] = defaultdict(list)
        for item in items:
            self.categories[item.meta.category].append(item)
            self.years[item.month[0]].append(item)
            self.months[item.month].append(item)


def pages(news: News, now: datetime, paper_urls: Mapping[str, str], images: PublishedImages) -> Iterator[Page]:
    """Every item, the list of all, and the lists by category, year and month."""
    yield from _items(news, now, paper_urls, images)
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
        link(c.name, c.url, shown.categories[id]) for id, c in news.categories.items() if shown.categories[id]
    ]
    by_year = [link(str(year), f"{URL}{year}/", items) for year, items in shown.years.items()]
    link_groups: LinkGroups = (("Chuyên mục", by_category), ("Tất cả tin, bài theo năm", by_year))
    yield Listing(
        URL, "Tin, bài", news.listed, counted(news.published), link_groups=link_groups, ends=news.ends, parent=""
    )
    for id, category in news.categories.items():
        title = f"Tin, bài: {category.name}"
        items, published = shown.categories[id], counted(every.categories[id])
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


def _items(news: News, now: datetime, paper_urls: Mapping[str, str], images: PublishedImages) -> Iterator[Page]:
    by_category: dict[str, list[Item]] = defaultdict(list)
    for item in news.listed:
        by_category[item.meta.category].append(item)
    places = {id(item): place for rows in by_category.values() for place, item in enumerate(rows)}
    row: list[Item | None] = [None, *news.published, None]
    for place, item in enumerate(news.published):
        after, before = row[place], row[place + 2]
        context = {
            "item": item,
            "category": news.categories[item.meta.category],
            "expired": item.expired(now),
            "newer": after and after.listed,
            "older": before and before.listed,
            "related": [one.listed for one in _related(item, by_category[item.meta.category], places.get(id(item), 0))],
            "images": _named((one.file for one in item.pictures), images),
            "papers": [(number, paper_urls.get(number)) for number in item.meta.papers],
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
    start = max(0, place - RELATED)
    near = [(abs(at - place), other) for at, other in enumerate(same[start : place + RELATED + 1], start)]
    return [other for _, other in sorted(near, key=itemgetter(0)) if other is not item][:RELATED]
