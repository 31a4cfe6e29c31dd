"""Links to a part of a page that the site makes (`/thong-ke/#theo-nam`), where the page has no such part.

Such a link opens the top of the page, so it holds nothing back. Only the page itself tells which parts it has: those
that are named by such links are put together. Parts of texts that staff write are looked at by the rules.
"""

import re
from collections.abc import Iterator, Set
from urllib.parse import unquote

from .build import Build
from .core import markdown_rules, render
from .core.kind import Thing
from .core.problems import Problem
from .kinds import news, text_page
from .site import Site

_ID = re.compile(r'\sid="([^"]+)"')
_WHY = "trang này không có phần “#{}”; người bấm chỉ tới đầu trang"


def told(site: Site) -> Iterator[str]:
    """What staff should look at again."""
    pages = {page.url: page for page in site.pages if not page.markdown}
    parts: dict[str, Set[str]] = {}
    for link in _links(site):
        address, _, part = link.found.partition("#")
        page = pages.get(markdown_rules.site_path(address).removeprefix("/"))
        if not page or not part or part.startswith(":~:"):
            continue
        if page.url not in parts:
            parts[page.url] = {*_ID.findall(render.body(Build.of(site).templates, page, site))}
        if unquote(part) not in parts[page.url]:
            yield f"Nên xem lại {link.path}:{link.line}: liên kết {address}: {_WHY.format(part)}"


def _links(site: Site) -> Iterator[Problem]:
    """Each link with the name of a part, from the root of the site, as a problem that says where it stands."""
    texts: tuple[Thing, ...] = (*site.read[news.KIND], *site.read[text_page.KIND])
    for text in texts:
        for link in text.source.links:
            if link.target.startswith("/") and "#" in link.target:
                yield markdown_rules.problem_at(text.source, link.line, "liên kết", "", link.target)
    for kind in site.read.kinds:
        for thing in site.read[kind]:
            for at, target in kind.links(thing):
                if target.startswith("/") and "#" in target:
                    yield thing.problem(at, "", target)
