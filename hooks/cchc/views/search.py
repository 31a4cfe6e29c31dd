"""The page of search results, and what it lists where nothing is found or no script runs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..core.facets import SearchEntry
from ..core.kind import Here, Kind
from ..core.page import Page
from ..kinds import hotline, synonym, text_page
from ..kinds import unit as units

URL = "tim-kiem/"
_PORTAL_HOST = "dichvucong.gov.vn"
_PORTAL_SEARCH = f"https://{_PORTAL_HOST}/p/home/dvc-tim-kiem-thu-tuc.html?key="


def names(kinds: Iterable[Kind[Any]]) -> Mapping[str, str]:
    """The groups of results: the name of each kind by its id, in the order of the results."""
    return {kind.id: kind.name for kind in kinds}


def entries(
    of_content: Iterable[SearchEntry], pages: Sequence[Page], kinds: Iterable[Kind[Any]]
) -> tuple[SearchEntry, ...]:
    """All entries in the order of `kinds`; of `pages` without an entry, title and description are what is found."""
    every = tuple(of_content)
    known = {entry.url for entry in every}
    order = [*names(kinds)]
    rest = (_of_page(page) for page in pages if page.url not in known)
    return tuple(sorted((*every, *rest), key=lambda entry: order.index(entry.kind)))


def _of_page(page: Page) -> SearchEntry:
    return SearchEntry(kind=text_page.KIND.id, url=page.url, title=page.title, summary=page.description)


def sections(pages: Iterable[Page], kinds: Iterable[Kind[Any]]) -> tuple[Page, ...]:
    """The first page of each section: kinds in the order of the results, then other pages, free pages last.

    A section is a folder at the root of the site, such as `thu-tuc/`.
    """
    order = [*names(kinds)]

    def place(page: Page) -> tuple[bool, int]:
        kind = page.url.removesuffix("/")
        return bool(page.markdown), order.index(kind) if kind in order else len(order)

    return tuple(sorted((page for page in pages if page.listed and page.url.count("/") == 1), key=place))


@dataclass(frozen=True)
class Portal:
    """The national portal: its first page, and what the address of its search begins with (empty where unknown)."""

    home: str
    search: str

    @classmethod
    def at(cls, home: str | None) -> "Portal | None":
        """The portal at an address; None without one."""
        return cls(home, _PORTAL_SEARCH if urlsplit(home).hostname == _PORTAL_HOST else "") if home else None


def page(here: Here, sections: Sequence[Page]) -> Page:
    """The page of results.

    `sections` are listed where no script runs, `call` is the line to ask and `portal` where to look instead.
    """
    call, portal = hotline.desk(here), Portal.at(units.of(here).national_portal)
    description = "Tìm thủ tục, tin, bài, văn bản, báo cáo, đường dây nóng; gõ có dấu hay không dấu đều được."
    context = {"sections": sections, "call": call, "portal": portal}
    return Page(URL, "Tìm kiếm", "search.html", context, description=description, edit=synonym.PATH)
