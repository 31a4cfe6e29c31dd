"""News pages: every item, and the lists by category, year and month."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..core.page import Page, paginate
from ..core.text import shorten
from ..kinds.category import Category
from ..kinds.news import Item

URL = "tin-bai/"
SIZE = 20
RELATED = 3


@dataclass(frozen=True)
class Way:
    """A way into the lists: a name, its address, how many items are listed there."""

    name: str
    url: str
    count: int


Ways = Sequence[tuple[str, Sequence[Way]]]


@dataclass(frozen=True)
class News:
    """The published items (newest first) and those of them that are still listed."""

    published: Sequence[Item]
    listed: Sequence[Item]
    categories: Mapping[str, Category]

    @classmethod
    def of(cls, items: Sequence[Item], categories: Mapping[str, Category], now: datetime) -> "News":
        """Without drafts and items of the future; expired ones are published but not listed."""
        published = [item for item in items if item.published(now)]
        return cls(published, [item for item in published if not item.expired(now)], categories)

    def groups(self) -> tuple[dict[str, list[Item]], dict[int, list[Item]], dict[tuple[int, int], list[Item]]]:
        """The listed items by category, by year and by month."""
        categories: dict[str, list[Item]] = defaultdict(list)
        years: dict[int, list[Item]] = defaultdict(list)
        months: dict[tuple[int, int], list[Item]] = defaultdict(list)
        for item in self.listed:
            categories[item.meta.category].append(item)
            years[item.month[0]].append(item)
            months[item.month].append(item)
        return categories, years, months


def pages(news: News, now: datetime, paper_urls: Mapping[str, str]) -> Iterator[Page]:
    """Every item, the list of all, and the lists by category, year and month."""
    yield from _items(news, now, paper_urls)
    categories, years, months = news.groups()
    by_category = [Way(c.name, c.url, len(categories[id])) for id, c in news.categories.items() if categories[id]]
    by_year = [Way(str(year), f"{URL}{year}/", len(items)) for year, items in years.items()]
    ways: Ways = (("Chuyên mục", by_category), ("Năm", by_year))
    yield from _list(URL, "Tin, bài", news.listed, news, ways, "")
    for id, category in news.categories.items():
        yield from _list(category.url, category.name, categories[id], news, ways, URL, category.meaning)
    for year, items in years.items():
        url = f"{URL}{year}/"
        of_year = {month: rows for (y, month), rows in months.items() if y == year}
        by_month = [Way(f"Tháng {month}", f"{url}{month:02d}/", len(rows)) for month, rows in of_year.items()]
        within: Ways = (("Tháng", by_month), *ways)
        yield from _list(url, f"Tin, bài năm {year}", items, news, within, URL)
        for month, rows in of_year.items():
            yield from _list(f"{url}{month:02d}/", f"Tin, bài tháng {month}/{year}", rows, news, within, url)


def _list(
    url: str,
    title: str,
    items: Sequence[Item],
    news: News,
    ways: Ways,
    parent: str,
    meaning: str = "",
) -> Iterator[Page]:
    for part in paginate(items, url, SIZE):
        context = {"news": news, "part": part, "total": len(items), "ways": ways, "heading": title, "meaning": meaning}
        yield Page(part.url, part.titled(title), "news_list.html", context, meaning, edit="docs/tin-bai", parent=parent)


def _items(news: News, now: datetime, paper_urls: Mapping[str, str]) -> Iterator[Page]:
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
            "newer": after,
            "older": before,
            "related": _related(item, by_category[item.meta.category], places.get(id(item), 0)),
            "papers": [(number, paper_urls.get(number)) for number in item.meta.papers],
        }
        yield Page(
            item.url,
            item.title,
            "item.html",
            context,
            shorten(item.summary, 200),
            markdown=item.markdown,
            edit=item.source.path,
            parent=URL,
        )


def _related(item: Item, same: Sequence[Item], place: int) -> list[Item]:
    """The nearest items of the same category."""
    start = max(0, place - RELATED)
    near = [other for other in same[start : place + RELATED + 1] if other is not item]
    return sorted(near, key=lambda other: abs(same.index(other, start) - place))[:RELATED]
