"""Warnings about links that are well-formed and lead nowhere; they do not stop a build.

Three kinds are found: a fragment that a generated page lacks (`/thong-ke/#theo-nam`; the page is rendered to know its
ids, while fragments of texts by staff are checked by the rules), an address inside an office network, and a phone
number that cannot be called.
"""

import re
from collections.abc import Iterator, Sequence, Set
from urllib.parse import unquote

from .build import Build
from .core import markdown_rules, markup, phone, render, web_address
from .core.kind import Thing
from .core.problems import Problem
from .kinds import news, text_page
from .site import Site

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"“”]+", re.I)
_ID = re.compile(r'\sid="([^"]+)"')
_INSIDE = "chỉ mở được trong mạng nội bộ, người dân không mở được"
_SILENT = "số này không gọi được: {}"
_WHY = "trang này không có phần “#{}”; người bấm chỉ tới đầu trang"


def warnings(site: Site) -> Iterator[str]:
    """The warnings, each with file and line."""
    links = [*_links(site)]
    yield from _inside(site, links)
    pages = {page.url: page for page in site.pages if not page.markdown}
    parts: dict[str, Set[str]] = {}
    for link in links:
        address, _, part = link.found.partition("#")
        if why := _closed(address):
            yield f"Nên xem lại {link.path}:{link.line}: liên kết {address}: {why}"
        page = pages.get(markdown_rules.site_path(address).removeprefix("/"))
        if not page or not part or part.startswith(":~:"):
            continue
        if page.url not in parts:
            further = [one for url, one in pages.items() if url.startswith(f"{page.url}trang/")]  # of a long list
            build = Build.of(site)
            parts[page.url] = {
                id for one in (page, *further) for id in _ID.findall(render.body(build.templates, one, site))
            }
        if unquote(part) not in parts[page.url]:
            yield f"Nên xem lại {link.path}:{link.line}: liên kết {address}: {_WHY.format(part)}"


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
                        yield f"Nên xem lại {source.path}:{line}: liên kết {address}: {_INSIDE}"


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
            yield markdown_rules.problem_at(text.source, link.line, "liên kết", "", link.target)
    for kind in site.read.kinds:
        for thing in site.read[kind]:
            for at, target in kind.links(thing):
                yield thing.problem(at, "", target)
