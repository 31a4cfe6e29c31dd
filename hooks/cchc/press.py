"""Renders whole pages of the site: the theme's frame, filled in with the parts of each page.

MkDocs sets up, renders and writes page by page, and asks eight times for each of them; that takes as long as the
bodies. Here the frame is rendered once for all pages that have the same around them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from markupsafe import escape

from . import site_changes
from .build import Build
from .core import external_links, render, unbroken
from .core.page import Page
from .core.proofreading import compounds
from .core.site_folder import SiteFolder
from .frame import MenuEntry
from .page_memo import CachedPage, CacheUpdate, Made, Narrow, PageMemo, Parts, Text, narrowed, packed
from .views import editor

SLOTS = ("title", "head", "canonical", "body", "edit", "outline", "top", "foot")
EDIT = "https://"  # how an address of the slot `edit` begins that leads away: the frame has it, so the link is known


class Frames(Protocol):
    """The frames of the theme."""

    def parts(self, page: Page, above: Sequence[tuple[str, str]], edit: str, *, outlined: bool) -> Sequence[str]:
        """Pieces of HTML and, at every second place, the name of the slot between them."""


class _Framed(NamedTuple):
    """A page, address and title of those above it, where it is changed, what many have above and below their bodies."""

    page: Page
    above: Sequence[tuple[str, str]]
    edit: str
    top: str
    foot: str


@dataclass(frozen=True, kw_only=True)
class Press:
    """Renders the pages of a build and writes them into its folder.

    `text` renders Markdown; `titles` are those that the menu gives to pages, by their sources; `home` begins full
    addresses.
    """

    build: Build
    folder: SiteFolder
    frames: Frames
    text: Callable[[Page, str], Text]
    memo: PageMemo
    menu: tuple[MenuEntry, ...]
    titles: Mapping[str, str]
    home: str
    name: str
    _by_url: Mapping[str, Page] = field(init=False)
    _shared: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Pages by their addresses."""
        object.__setattr__(self, "_by_url", {page.url: page for page in self.build.pages.values()})

    def page(self, page: Page) -> Made:
        """Write a page from cached or new parts; a file of the last build that is still right is taken over."""
        shown, update = self._page(page)
        return Made(shown, update, new=page.file in self.folder.new)

    def _page(self, page: Page) -> tuple[str, CacheUpdate]:
        memo, above = self.memo, [(one.url, self._title(one)) for one in self._above(page)]
        source = self.build.texts[page.markdown] if page.markdown else None
        text_key = memo.text_key(page, source) if source else b""
        page_key = memo.page_key(page, above, source, text_key)
        framed = self._framed(page, above)
        if (file := memo.file(page_key)) and self._stands(framed, file):
            return file.parts.shown, CacheUpdate(text_key=text_key, page_key=page_key)
        if known := memo.page(page_key):
            file = self._written(framed, known, self._html(framed, known))
            return known.shown, CacheUpdate(text_key=text_key, page_key=page_key, file=file)
        ready = memo.text(text_key)
        text = ready or (self._text(page) if page.markdown else Text("", ""))
        parts = self._parts(page, text)
        html = self._html(framed, parts)
        parts = parts._replace(shown=site_changes.digest(html))
        file, text_packed = self._written(framed, parts, html), packed(text) if text_key and not ready else None
        update = CacheUpdate(
            text_key=text_key,
            text=text_packed,
            page_key=page_key,
            page=packed(parts) if page_key else None,
            file=file,
        )
        return parts.shown, update

    def _stands(self, framed: _Framed, file: CachedPage) -> bool:
        """Whether the file of the last build can be taken over: it is untouched, its frame is still the same."""
        frame = self.frames.parts(framed.page, framed.above, framed.edit, outlined=file.outlined)
        return file.frame == self._frame(framed, frame) and self.folder.stands(framed.page.file, file.mark)

    def _html(self, framed: _Framed, own: Parts) -> str:
        """The whole page."""
        values = {**self._around(framed), "head": own.head, "body": own.body, "outline": own.outline}
        frame = self.frames.parts(framed.page, framed.above, framed.edit, outlined=bool(own.outline))
        return "".join(values[part] if place % 2 else part for place, part in enumerate(frame))

    def _written(self, framed: _Framed, own: Parts, html: str) -> CachedPage | None:
        """Write a page; returns what the cache gets of its file, None where the page is not cached."""
        page, outlined = framed.page, bool(own.outline)
        self.folder.write(page.file, html.encode("utf-8", "xmlcharrefreplace"))
        if not page.narrow or not (mark := self.folder.mark(page.file)):
            return None
        frame = self.frames.parts(page, framed.above, framed.edit, outlined=outlined)
        return CachedPage(self._frame(framed, frame), outlined, own._replace(head="", body=""), mark)

    def _frame(self, framed: _Framed, parts: Sequence[str]) -> bytes:
        """The hash of what is around a page's own parts; its address and what follows from that are in its key."""
        return self.memo.frame(parts, self._title(framed.page) + framed.edit, framed.top, framed.foot)

    def _text(self, page: Page) -> Text:
        """The text of a page, safe, its images as staff wrote them."""
        text = self.text(page, self.build.texts[page.markdown].body)
        return text._replace(html=self.build.cleaned(page, text.html))

    def _parts(self, page: Page, text: Text) -> Parts:
        """Render the parts of a page, with the days on which they are valid."""
        build = self.build

        def made() -> Parts:
            site = Narrow.of(build.site, build.visible) if page.narrow else build.site
            content = build.with_images(page, text.html) if text.html else ""
            head = build.frame.head(narrowed(page) if page.narrow else page, self.home, self.name)
            body = unbroken.unbroken(self._marked(render.body(build.templates, page, site, content, self.home)))
            return Parts(head + compounds.meta(body), body, text.outline, "")

        parts, span = build.visible.watched(made)
        return parts._replace(first=span.first.isoformat(), end=span.end.isoformat())

    def _framed(self, page: Page, above: Sequence[tuple[str, str]]) -> _Framed:
        top = self._top(page, [page.url, *(url for url, _ in above)])
        return _Framed(page, above, self._edit(page), top, self._shared_html(self.build.frame.foot(page.root)))

    def _edit(self, page: Page) -> str:
        """Where staff change what a page shows: in a form, else on GitHub; empty where nothing of it is there."""
        site = self.build.site
        if form := editor.opened(site, page.edit):
            return f"{page.root}{form}"
        return site.unit.edit_url(page.edit) if page.edit and (site.root / page.edit).exists() else ""

    def _around(self, framed: _Framed) -> Mapping[str, str]:
        """What is filled into the frame of a page beside its own parts."""
        page = framed.page
        return {
            "title": str(escape(self._title(page))),
            "canonical": str(escape(f"{self.home.rstrip('/')}/{page.url}")),
            "edit": str(escape(framed.edit)).removeprefix(EDIT),
            "top": framed.top,
            "foot": framed.foot,
        }

    def _marked(self, html: str) -> str:
        """A part of a page whose links to other sites say so; no link begins in one part and ends in another."""
        return external_links.mark_external(html, "" if self.home == "/" else self.home)

    def _shared_html(self, html: str) -> str:
        """HTML that many pages have, marked once."""
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
        return self._shared_html(self.build.frame.top(page.root, self.menu, here, exact=exact))
