"""The page of results, and the ways on where nothing is found."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..core.facets import Hit
from ..core.kind import Kind
from ..core.page import Page
from ..kinds import synonym, text_page
from ..kinds.hotline import Hotline

URL = "tim-kiem/"


def names(kinds: Iterable[Kind[Any]]) -> Mapping[str, str]:
    """The groups of results: the name of each kind by its id, in the order of the results."""
    return {kind.id: kind.name for kind in kinds}


def ordered(hits: Iterable[Hit], pages: Sequence[Page], kinds: Iterable[Kind[Any]]) -> tuple[Hit, ...]:
    """Everything, by kind; `pages` are those whose title and description are all there is to find of them."""
    every = tuple(hits)
    found = {hit.url for hit in every}
    order = [*names(kinds)]
    rest = (_of_page(page) for page in pages if page.url not in found)
    return tuple(sorted((*every, *rest), key=lambda hit: order.index(hit.kind)))


def _of_page(page: Page) -> Hit:
    return Hit(kind=text_page.KIND.id, url=page.url, title=page.title, summary=page.description)


def first_pages(pages: Iterable[Page], kinds: Iterable[Kind[Any]]) -> tuple[Page, ...]:
    """The first page of each part of the site: kinds as results have them, then other pages, free pages last."""
    order = [*names(kinds)]

    def place(page: Page) -> tuple[bool, int]:
        kind = page.url.removesuffix("/")
        return bool(page.markdown), order.index(kind) if kind in order else len(order)

    return tuple(sorted((page for page in pages if page.url.count("/") == 1), key=place))


def page(first: Sequence[Page], call: Hotline | None) -> Page:
    """The page of results; `first` are the ways on where no script runs, `call` is the line to ask instead."""
    description = "Tìm thủ tục, tin bài, văn bản, báo cáo, đường dây nóng; gõ có dấu hay không dấu đều được."
    return Page(URL, "Tìm kiếm", "search.html", {"doors": first, "call": call}, description, edit=synonym.PATH)
