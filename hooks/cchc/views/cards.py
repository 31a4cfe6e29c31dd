"""The pictures shown where a page is shared (Open Graph): which pages have one of their own, what stands on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from ..core import dates, palette
from ..core.kind import Here, once
from ..core.page import Asset, Page
from ..kinds import category, news, procedure, report
from ..kinds import unit as units
from ..kinds.category import Category
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Paper, Report
from ..kinds.unit import Unit
from ..papers.card import Card, CardRenderer, PhotoCardRenderer
from ..papers.renderer import Renderer, rendered
from . import images
from .images import PublishedImages

# Only the newest news and reports, as many as a feed has, and one for each field of procedures: a picture takes 6 ms
# and 16 KB, a QR code 6 ms, and a first build of a commune with 500 procedures would be a third longer. Older ones
# are shared by link, with the picture of the site.
NEWEST = 30
GENERAL = "assets/chia-se.png"
CACHE = ".cache/cards"
FILE = "chia-se.png"
_WITH_PHOTO = "chia-se.jpg"
_GROUND = palette.LIGHT["brand"]


@dataclass(frozen=True, kw_only=True)
class Cards:
    """The pictures of the newest of `items` and `papers` (newest first), of procedures' fields, and of the site."""

    unit: Unit
    categories: Mapping[str, Category]
    items: Sequence[Item]
    papers: Sequence[Paper]
    images: PublishedImages

    @cached_property
    def _newest(self) -> frozenset[str]:
        news = (item.url for item in self.items[:NEWEST])
        return frozenset((*news, *(paper.data.url for paper in self.papers[:NEWEST])))

    @property
    def general(self) -> Card:
        """The picture of every page without its own."""
        return Card("Chuyên mục", self.unit.column, self.unit.office, _GROUND)

    def card(self, page: Page) -> Card | None:
        """What stands on the picture of a page; none where it has that of the site."""
        match page.about:
            case Item() as item if item.url in self._newest:
                category = self.categories[item.meta.category]
                day = dates.short(item.meta.published.day)
                return self._card(
                    f"{category.name} · {day}", item.title, category.light, self._photo(item), sample=item.meta.sample
                )
            case Report() as report if report.url in self._newest:
                kicker = f"{report.heading} · {dates.short(report.issued)}"
                return self._card(kicker, report.about, _GROUND, sample=report.sample)
            case Procedure() as procedure:
                return self._card("Thủ tục hành chính", procedure.field, _GROUND, sample=False)
        return None

    def _card(self, kicker: str, title: str, ground: str, photo: str = "", *, sample: bool) -> Card:
        """A picture; `kicker` is the small line above the title, `ground` the colour behind both."""
        foot = f"{self.unit.column} – {self.unit.office}"
        return Card(f"Mẫu · {kicker}" if sample else kicker, title, foot, ground, photo=photo)

    def _photo(self, item: Item) -> str:
        """What tells the picture of an item from every other one: the address of its published file."""
        return self.images.address(item.picture_url)

    def url(self, page: Page) -> str:
        """The address of the picture of a page, relative to the site; procedures of one field share theirs."""
        if isinstance(page.about, Procedure):
            return f"{procedure.URL}{page.about.field_id}-{FILE}"
        card = self.card(page)
        return f"{page.url}{_WITH_PHOTO if card.photo else FILE}" if card else GENERAL

    def pictures(self, pages: Iterable[Page], cache: Path) -> Iterator[Asset]:
        """Every picture once, drawn when it is published and kept in the folder `cache` from build to build."""
        cards = {self.url(page): card for page in pages if (card := self.card(page))}
        for url, card in {GENERAL: self.general, **cards}.items():
            yield Asset(url, make=partial(rendered, cache, self._renderer(card), card))

    def _renderer(self, card: Card) -> Renderer:
        return PhotoCardRenderer(partial(self.images.at, card.photo)) if card.photo else CardRenderer()


@once
def share_cards(here: Here) -> Cards:
    """The pictures of the site."""
    items, papers = news.KIND.shown(here), report.KIND.shown(here)
    return Cards(
        unit=units.of(here),
        categories=category.categories(here),
        items=items,
        papers=papers,
        images=images.published(here),
    )


def assets(here: Here, pages: Iterable[Page]) -> Iterator[Asset]:
    """The pictures of the pages."""
    return share_cards(here).pictures(pages, here.root / CACHE)
