"""Warnings about links that are well-formed and lead nowhere; they do not stop a build.

Three kinds are found: a fragment that a generated page lacks (`/thong-ke/#theo-nam`; the page is rendered to know its
ids, while fragments of texts by staff are checked by the rules), an address inside an office network, and a phone
number that cannot be called.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from urllib.parse import unquote

from jinja2 import Environment

from .build import Build
from .core import markdown_rules, markup, phone, render, web_address
from .core.kind import Thing
from .core.problems import Problem, advice
from .kinds import news, text_page
from .site import Site

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"“”]+", re.I)
_ID = re.compile(r'\sid="([^"]+)"')
_INSIDE = "chỉ mở được trong mạng nội bộ, người dân không mở được"
_SILENT = "số này không gọi được: {}"
_NO_PART = "trang này không có phần “#{}”; người bấm chỉ tới đầu trang"


def warnings(site: Site) -> Iterator[str]:
    """The warnings, each with file and line."""
    links, parts = [*_links(site)], _Parts(site)
    yield from _inside(site, links)
    for link in links:
        address, _, part = link.found.partition("#")
        if why := _closed(address) or parts.why_none(address, part):
            yield advice(f"{link.path}:{link.line}", f"liên kết {address}: {why}")


class _Parts:
    """The ids in the pages that the site makes; a page is rendered when a link names a part of it."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._pages = {page.url: page for page in site.pages if not page.markdown}
        self._known: dict[str, Set[str]] = {}

    def why_none(self, address: str, part: str) -> str:
        """Why a link to a part of a page at an address opens its top only; empty where it does not."""
        url = markdown_rules.site_path(address).removeprefix("/")
        if url not in self._pages or not part or part.startswith(":~:"):
            return ""
        if url not in self._known:
            self._known[url] = frozenset(self._ids(url))
        return "" if unquote(part) in self._known[url] else _NO_PART.format(part)

    def _ids(self, url: str) -> Iterator[str]:
        """The ids in a page, and in the further pages of a long list, to which a script leads on."""
        for further, page in self._pages.items():
            if further == url or further.startswith(f"{url}trang/"):
                yield from _ID.findall(render.body(self._templates, page, self._site))

    @cached_property
    def _templates(self) -> Environment:
        return Build.of(self._site).templates


def _inside(site: Site, links: Sequence[Problem]) -> Iterator[str]:
    """The warnings for addresses inside an office that stand in texts as they are, not as links."""
    linked = {(link.path, link.line, link.found) for link in links}
    for kind in site.read.kinds:
        for thing in site.read[kind]:
            source, entry = thing.source, thing.entry
            rows = [(entry.line_of(at), text) for at, text in entry.texts if "://" in text]
            body = markup.rows(source.body) if "://" in source.body else ()
            rows += [(source.body_line + n - 1, text) for n, text in body if "://" in text]
            for line, text in rows:
                for address in _ADDRESS.findall(text):
                    if web_address.of_an_office(address) and (source.path, line, address) not in linked:
                        yield advice(f"{source.path}:{line}", f"liên kết {address}: {_INSIDE}")


def _closed(address: str) -> str:
    """Why readers cannot open an address; empty where they may."""
    if address.lower().startswith("tel:"):
        try:
            phone.parse(unquote(address[4:]))
        except phone.PhoneError as error:
            return _SILENT.format(error)
    return _INSIDE if web_address.of_an_office(address) else ""


def _links(site: Site) -> Iterator[Problem]:
    """Each link of the content, as a problem that says where it stands."""
    texts: tuple[Thing, ...] = (*site.read[news.KIND], *site.read[text_page.KIND])
    for text in texts:
        for link in text.source.links:
            yield markdown_rules.problem_at(text.source, link.line, "liên kết", "", found=link.target)
    for kind in site.read.kinds:
        for thing in site.read[kind]:
            for at, target in kind.links(thing):
                yield thing.problem(at, "", target)
