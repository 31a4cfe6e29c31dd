"""Links that lead a reader nowhere, though nothing is wrong with how they are written; they hold nothing back.

A part that a page of the site has not (`/thong-ke/#theo-nam`): only the page itself tells which parts it has, so those
that are named by such links are put together; parts of texts that staff write are looked at by the rules. An address
within the network of an office. A number that cannot be called.
"""

import re
from collections.abc import Iterator, Set
from urllib.parse import unquote

from .build import Build
from .core import markdown_rules, phone, render, web_address
from .core.kind import Thing
from .core.problems import Problem
from .kinds import news, text_page
from .site import Site

_ID = re.compile(r'\sid="([^"]+)"')
_INSIDE = "chỉ mở được trong mạng nội bộ, người dân không mở được"
_SILENT = "số này không gọi được: {}"
_WHY = "trang này không có phần “#{}”; người bấm chỉ tới đầu trang"


def told(site: Site) -> Iterator[str]:
    """What staff should look at again."""
    pages = {page.url: page for page in site.pages if not page.markdown}
    parts: dict[str, Set[str]] = {}
    for link in _links(site):
        address, _, part = link.found.partition("#")
        if why := _closed(address):
            yield f"Nên xem lại {link.path}:{link.line}: liên kết {address}: {why}"
        page = pages.get(markdown_rules.site_path(address).removeprefix("/"))
        if not page or not part or part.startswith(":~:"):
            continue
        if page.url not in parts:
            parts[page.url] = {*_ID.findall(render.body(Build.of(site).templates, page, site))}
        if unquote(part) not in parts[page.url]:
            yield f"Nên xem lại {link.path}:{link.line}: liên kết {address}: {_WHY.format(part)}"


def _closed(address: str) -> str:
    """Why nobody comes to an address outside the site; empty where somebody may."""
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
