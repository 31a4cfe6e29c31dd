"""What a page tells search engines and those who share it, in its head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core import feed, json_ld
from ..core.facets import Channel
from ..core.json_ld import Thing
from ..core.page import Page
from ..kinds.category import Category
from ..kinds.hotline import Line
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Report
from ..kinds.unit import Unit
from . import things
from .cards import Cards
from .feeds import near
from .images import PublishedImages

HOME = "Trang chủ"


@dataclass(frozen=True)
class Alternate:
    """A feed that a browser may offer."""

    type: str
    title: str
    address: str


@dataclass(frozen=True)
class Head:
    """All of it; addresses are full, `things` is JSON that cannot end its script."""

    title: str
    description: str
    kind: str
    address: str
    image: str
    image_text: str
    alternates: Sequence[Alternate]
    things: str


@dataclass(frozen=True)
class Heads:
    """Makes the heads of a site's pages at the address `home`."""

    pages: Mapping[str, Page]
    channels: Sequence[Channel]
    cards: Cards
    unit: Unit
    categories: Mapping[str, Category]
    lines: Sequence[Line]
    images: PublishedImages
    home: str

    def of(self, page: Page) -> Head:
        """The head of a page."""
        card = self.cards.card(page)
        image = f"{self.home}{self.cards.url(page)}"
        known = self._thing(page, image)
        steps = self._trail(page)
        return Head(
            title=page.title,
            description=page.description or f"{page.title}. {self.unit.column}, {self.unit.office}.",
            kind="article" if isinstance(page.about, Item | Report) else "website",
            address=f"{self.home}{page.url}",
            image=image,
            image_text=(card or self.cards.general).title,
            alternates=list(self._alternates(page)),
            things=json_ld.script(
                [*([known] if known else []), *([json_ld.breadcrumbs(steps)] if len(steps) > 1 else [])]
            ),
        )

    def _alternates(self, page: Page) -> Iterator[Alternate]:
        for channel in near(self.channels, page.url):
            for type, url in ((feed.ATOM_TYPE, channel.atom), (feed.JSON_TYPE, channel.json)):
                yield Alternate(type, channel.name, f"{self.home}{url}")

    def _thing(self, page: Page, image: str) -> Thing | None:
        match page.about:
            case Item() as item:
                photo = self.images.address(item.picture_url)
                shown = f"{self.home}{photo}" if photo else image
                return things.article(item, self.categories[item.meta.category], self.unit, self.home, shown)
            case Report() as report:
                return things.report(report, self.unit, self.home, image)
            case Procedure() as one:
                return things.service(one, self.unit, self.home)
            case Unit() as unit:
                return things.organization(unit, self.lines, self.home)
        return None

    def _trail(self, page: Page) -> list[tuple[str, str]]:
        """The pages above it from the first page on, and itself; nothing for a page without parents."""
        above: list[Page] = []
        parent = page.parent
        while parent and parent in self.pages:
            above.append(self.pages[parent])
            parent = self.pages[parent].parent
        if not above:
            return []
        rows = [(one.title, f"{self.home}{one.url}") for one in (*reversed(above), page)]
        return [(HOME, self.home), *rows]
