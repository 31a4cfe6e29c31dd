"""The frame of a page (head, top, foot): rendered once for all pages that have the same."""

import re
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment

from .core.csp import InlineScript
from .core.page import Page
from .kinds import category, hotline
from .site import Site
from .views import build_moment, cards
from .views.head import Heads

# Three tags of Material's page outside its blocks: what its own menu and search, which we have not, are opened by.
_UNUSED = re.compile(r'\s*<input class="md-toggle"[^>]*>|\s*<label class="md-overlay"[^>]*></label>')


class MenuEntry(NamedTuple):
    """An entry of the menu: its words, and its address from the root of the site."""

    title: str
    url: str


class Frame:
    """Renders the parts of the frame; `first` is the script that runs before a page is drawn."""

    def __init__(self, templates: Environment, site: Site, first: InlineScript) -> None:
        self._site = site
        self._by_url = {page.url: page for page in site.pages}
        self._head: Any = templates.get_template("head.html").module

        @cache
        def top(root: str, menu: tuple[MenuEntry, ...], here: int | None, current: str) -> str:
            template = templates.get_template("top.html")
            return template.render(root=root, site=site, first=first, menu=menu, here=here, current=current)

        @cache
        def foot(root: str) -> str:
            return templates.get_template("foot.html").render(root=root, site=site, moment_file=build_moment.URL)

        self._top, self._foot = top, foot

    def top(self, root: str, menu: tuple[MenuEntry, ...], here: int | None, *, exact: bool) -> str:
        """All above the body.

        `here` is the index of the menu's entry that is the page itself (`exact`), or one above it.
        """
        return self._top(root, menu, here, "page" if exact else "true")

    def foot(self, root: str) -> str:
        """All below the body; `root` is the relative path to the root of the site."""
        return self._foot(root)

    def head(self, page: Page, home: str, name: str) -> str:
        """Metadata in the head of a page; `home` begins full addresses, `name` is that of the site."""
        site = self._site
        heads = Heads(
            pages=self._by_url,
            channels=site.channels,
            cards=cards.share_cards(site),
            unit=site.unit,
            categories=category.categories(site),
            lines=site.read[hotline.KIND],
            images=site.images,
            home=home,
        )
        return str(self._head.block(heads.head(page), name))


def without_unused(html: str) -> str:
    """A page without the controls of the theme's own frame, which nothing here answers to."""
    return _UNUSED.sub("", html, count=3)
