"""Which pages have a picture of their own where they are shared, and what stands on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
from ..papers.card import Card, CardRenderer
from ..papers.renderer import rendered

# Only the newest news and reports, as many as a feed has, and one for each field of procedures: a picture takes 6 ms
# and 16 KB, a QR code 6 ms, and a first build of a commune with 500 procedures would be a third longer. Older ones
# are shared by link, with the picture of the site.
NEWEST = 30
GENERAL = "assets/chia-se.png"
NAME = "chia-se.png"
_GROUND = palette.LIGHT["brand"]


@dataclass(frozen=True)
class Cards:
    """The pictures of a site, with those of the newest of `items` and `papers` (newest first)."""

    unit: Unit
    categories: Mapping[str, Category]
    items: Sequence[Item]
    papers: Sequence[Paper]

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
                return self._made(f"{category.name} · {day}", item.title, category.light, item.meta.sample)
            case Report() as report if report.url in self._newest:
                kicker = f"{report.heading} · {dates.short(report.issued)}"
                return self._made(kicker, report.about, _GROUND, report.sample)
            case Procedure() as one:
                return self._made("Thủ tục hành chính", one.field, _GROUND, sample=False)
        return None

    def _made(self, kicker: str, title: str, ground: str, sample: bool) -> Card:
        return Card(f"Mẫu · {kicker}" if sample else kicker, title, f"{self.unit.column} – {self.unit.office}", ground)

    def url(self, page: Page) -> str:
        """The address of the picture that stands for a page."""
        if isinstance(page.about, Procedure):
            return f"{procedure.URL}{page.about.field_id}-{NAME}"
        return f"{page.url}{NAME}" if self.card(page) else GENERAL

    def assets(self, pages: Iterable[Page], cache: Path) -> Iterator[Asset]:
        """Every picture, drawn when it is asked for, kept in `cache`."""
        cards = {self.url(page): card for page in pages if (card := self.card(page))}
        for url, card in {GENERAL: self.general, **cards}.items():
            yield _asset(url, card, cache)


def _asset(url: str, card: Card, cache: Path) -> Asset:
    return Asset(url, make=lambda: rendered(cache, CardRenderer(), card))


@once
def of(here: Here) -> Cards:
    """The pictures of the site."""
    return Cards(units.of(here), category.categories(here), news.KIND.shown(here), report.KIND.shown(here))
