"""The site as one frozen value: every page and every file of it, each a fold over kinds and views."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar

from . import every, joins
from .content import Content
from .core import resources
from .core.dataset import Dataset
from .core.facets import Channel, Sample, SearchEntry
from .core.kind import View
from .core.page import Asset, Page
from .views import (
    cards,
    feeds,
    guide,
    moved,
    offline,
    open_data,
    samples,
    search,
    search_files,
    share,
    status,
    wellknown,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Site(Content):
    """Content as it is published."""

    @cached_property
    def views(self) -> tuple[View, ...]:
        """Every kind, each followed by the views that show it, then the other views."""
        order = {kind.id: place for place, kind in enumerate(self.read.kinds)}
        return tuple(sorted((*self.read.kinds, *every.VIEWS), key=lambda view: order.get(view.id, len(order))))

    def _fold(self, facet: Callable[[View], Iterable[T]]) -> tuple[T, ...]:
        """What kinds and views have of a facet."""
        return tuple(one for view in self.views for one in facet(view))

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """What is published as open data, as far as there is any."""
        return open_data.published(self.unit, self._fold(lambda of: of.datasets(self)))

    @cached_property
    def catalogue(self) -> open_data.CatalogueAt:
        """The files of open data by the address of the site, which their own addresses begin with."""
        return cache(lambda home: open_data.Catalogue(self.datasets, home, self.now, owner=self.unit, root=self.root))

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """What is still sample data."""
        return tuple(sample for kind in self.read.kinds for sample in kind.samples(self))

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """What residents may follow: the feeds that have ever had something to tell, those of news first."""
        return feeds.news_first(one for one in self._fold(lambda of: of.channels(self)) if one.items)

    @property
    def notices(self) -> Iterator[str]:
        """What staff should know of right content: what is held back, what is not complete, what is sample data."""
        yield from joins.notices(self, self._advice, self.samples)

    @cached_property
    def _advice(self) -> tuple[str, ...]:
        """What is not complete, or worth a look."""
        return (*self._fold(lambda of: of.notices(self)), *moved.notices(self, self.pages))

    @cached_property
    def _listed(self) -> tuple[Page, ...]:
        """Every page but that of the search, which lists the first of them."""
        return (
            *self._fold(lambda of: of.pages(self)),
            *guide.pages(self, (*joins.CROSS_KIND_RULES, *joins.ADDRESS_RULES)),
            *samples.pages(self.samples),
            *open_data.pages(self.datasets, self.catalogue, self.unit),
            feeds.page(self, self.channels),
        )

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, that of the search last."""
        return (*self._listed, status.page(self, lambda: self._advice), search.page(self, self.sections))

    @cached_property
    def sections(self) -> tuple[Page, ...]:
        """The first page of each section of the site: what the page of results lists."""
        return search.sections(self._listed, self.read.kinds)

    @property
    def search_entries(self) -> tuple[SearchEntry, ...]:
        """Everything that the search finds, by kind; not kept, as it has every text once more."""
        return search.entries(self._fold(lambda of: of.search_entries(self)), self.sections, self.read.kinds)

    @cached_property
    def _search(self) -> tuple[Asset, ...]:
        return tuple(search_files.assets(self.search_entries, search_files.Words.of(self)))

    def assets(self, home: str) -> tuple[Asset, ...]:
        """Every file that is no page; `home` begins full addresses, for what leaves the site."""
        return (
            *self._fold(lambda of: of.assets(self, home)),
            *open_data.assets(self.catalogue(home)),
            *self._search,
            *feeds.Feeds(self.channels, self.unit, home).assets(),
            *cards.assets(self, self.pages),
            *moved.assets(self, self.pages, home),
            *share.codes(self, self.pages, home),
            *wellknown.assets(self.pages, self.unit, self.now, home),
        )

    def kept_offline(self, read: Callable[[str], bytes]) -> Iterator[Asset]:
        """The files made of what was published, `read` by its address: for the time without a network."""
        return offline.assets(self, read, self.pages)

    def share(self, page: Page, home: str) -> share.Share:
        """How a page is handed on."""
        return share.share(self, page, home)

    def made_addresses(self) -> frozenset[str]:
        """The addresses of all files that the site makes or brings along and that are no pages."""
        return frozenset({*(asset.url for asset in self.assets("")), *resources.frame()})
