"""The `<head>` of a page: its description, Open Graph data for those who share it, feeds and structured data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core import feed, json_ld
from ..core.facets import Channel
from ..core.json_ld import Node
from ..core.page import Page
from ..kinds.category import Category
from ..kinds.hotline import HotlineEntry
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Report
from ..kinds.unit import Unit
from . import structured_data
from .cards import Cards
from .feeds import offered
from .images import PublishedImages

HOME = "Trang chủ"


@dataclass(frozen=True)
class Alternate:
    """A feed that a browser may offer."""

    type: str
    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Head:
    """The values of templates/head.html.

    Addresses are full. `kind` is the type of Open Graph (https://ogp.me/#types), `image_text` describes the image,
    `structured_data` is JSON-LD that cannot end its script.
    """

    title: str
    description: str
    kind: str
    address: str
    image: str
    image_text: str
    alternates: Sequence[Alternate]
    structured_data: str
    listed: bool


@dataclass(frozen=True, kw_only=True)
class Heads:
    """Makes the heads of a site's pages; `pages` are by address, `home` begins full addresses."""

    pages: Mapping[str, Page]
    channels: Sequence[Channel]
    cards: Cards
    unit: Unit
    categories: Mapping[str, Category]
    lines: Sequence[HotlineEntry]
    images: PublishedImages
    home: str

    def head(self, page: Page) -> Head:
        """The head of a page."""
        card = self.cards.card(page)
        image = f"{self.home}{self.cards.url(page)}"
        node, steps = self._node(page, image), self._breadcrumbs(page)
        nodes = [*([node] if node else []), *([json_ld.breadcrumbs(steps)] if steps else [])]
        return Head(
            title=page.title,
            description=page.description or f"{page.title}. {self.unit.column}, {self.unit.office}.",
            kind="article" if isinstance(page.about, Item | Report) else "website",
            address=f"{self.home}{page.url}",
            image=image,
            image_text=(card or self.cards.general).title,
            alternates=list(self._alternates(page)),
            structured_data=json_ld.script(nodes),
            listed=page.listed,
        )

    def _alternates(self, page: Page) -> Iterator[Alternate]:
        for channel in offered(self.channels, page.url):
            for type, url in ((feed.ATOM_TYPE, channel.atom), (feed.JSON_TYPE, channel.json)):
                yield Alternate(type, channel.name, f"{self.home}{url}")

    def _node(self, page: Page, image: str) -> Node | None:
        """The content that the page is of, as structured data; None where it is of no single piece."""
        match page.about:
            case Item() as item:
                photo = self.images.address(item.picture_url)
                shown = f"{self.home}{photo}" if photo else image
                return structured_data.article(item, self.categories[item.meta.category], self.unit, self.home, shown)
            case Report() as report:
                return structured_data.report(report, self.unit, self.home, image)
            case Procedure() as one:
                return structured_data.service(one, self.unit, self.home)
            case Unit() as unit:
                return structured_data.organization(unit, self.lines, self.home)
        return None

    def _breadcrumbs(self, page: Page) -> list[tuple[str, str]]:
        """Name and full address of the pages above it from the first page on, and of itself; empty without parents."""
        above: list[Page] = []
        parent = page.parent
        while parent and parent in self.pages:
            above.append(self.pages[parent])
            parent = self.pages[parent].parent
        if not above:
            return []
        steps = [(step.title, f"{self.home}{step.url}") for step in (*reversed(above), page)]
        return [(HOME, self.home), *steps]
