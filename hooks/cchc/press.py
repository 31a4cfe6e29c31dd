"""Makes the site's own pages: the frame of the theme, filled in for each page.

MkDocs sets up, renders and writes page by page, and asks eight times for each of them; that takes as long as the
bodies. Here the frame is rendered once for all pages that have the same around them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from markupsafe import escape

from .build import Build
from .core import external_links, render, unbroken
from .core.page import Page
from .frame import Entry

SLOTS = ("title", "head", "canonical", "body", "edit", "outline", "top", "foot")
EDIT = "https://"  # how every address begins that goes into the slot `edit`: by it the link is known to lead away


class Text(NamedTuple):
    """The HTML of a Markdown text, and the id of its first heading; empty where it has none."""

    html: str
    outline: str


class Frames(Protocol):
    """The frames of the theme."""

    def parts(self, page: Page, above: Sequence[tuple[str, str]], *, outlined: bool) -> Sequence[str]:
        """Pieces of HTML and, at every second place, the name of the slot between them."""


@dataclass(frozen=True, kw_only=True)
class Press:
    """Makes whole pages of a build.

    `text` renders Markdown; `titles` are those that the menu gives to pages, by their sources; `home` begins full
    addresses.
    """

    build: Build
    frames: Frames
    text: Callable[[Page, str], Text]
    menu: tuple[Entry, ...]
    titles: Mapping[str, str]
    home: str
    name: str
    _by_url: Mapping[str, Page] = field(init=False)
    _shared: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Pages by their addresses."""
        object.__setattr__(self, "_by_url", {page.url: page for page in self.build.pages.values()})

    def page(self, page: Page) -> str:
        """A page as it is published."""
        build, site = self.build, self.build.site
        text = self.text(page, build.bodies[page.markdown]) if page.markdown else Text("", "")
        content = build.content(page, text.html) if text.html else ""
        above = [(one.url, self._title(one)) for one in self._above(page)]
        values = {
            "title": str(escape(self._title(page))),
            "head": build.frame.head(page, self.home, self.name),
            "canonical": str(escape(f"{self.home.rstrip('/')}/{page.url}")),
            "body": unbroken.kept(self._marked(render.body(build.templates, page, site, content, self.home))),
            "edit": str(escape(site.unit.edit_url(page.edit))).removeprefix(EDIT) if page.edit else "",
            "outline": text.outline,
            "top": self._top(page, [page.url, *(url for url, _ in above)]),
            "foot": self._around(build.frame.foot(page.root)),
        }
        parts = self.frames.parts(page, above, outlined=bool(text.outline))
        return "".join(values[part] if place % 2 else part for place, part in enumerate(parts))

    def _marked(self, html: str) -> str:
        """A part of a page whose links to other sites say so; no link begins in one part and ends in another."""
        return external_links.mark_external(html, "" if self.home == "/" else self.home)

    def _around(self, html: str) -> str:
        """The same for what many pages have."""
        if html not in self._shared:
            self._shared[html] = self._marked(html)
        return self._shared[html]

    def _title(self, page: Page) -> str:
        return self.titles.get(page.source, page.title)

    def _above(self, page: Page) -> Sequence[Page]:
        """The pages above it, the nearest first."""
        found: list[Page] = []
        next_one = self._by_url.get(page.parent) if page.parent else None
        while next_one:
            found.append(next_one)
            next_one = self._by_url.get(next_one.parent) if next_one.parent else None
        return found

    def _top(self, page: Page, chain: Sequence[str]) -> str:
        """The top of a page: the entry of the menu that is the page itself, or the first that is above it."""
        urls = [entry.url for entry in self.menu]
        here = next((urls.index(url) for url in urls if url in chain and (url or not page.url)), None)
        exact = here is not None and urls[here] == page.url
        return self._around(self.build.frame.top(page.root, self.menu, here, exact=exact))
