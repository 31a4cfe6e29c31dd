"""The stylesheets of the site: each is joined of the parts in styles/, in the order that stands here.

The order is the cascade's: of two rules of one weight the later holds. A part is one component with its own media
queries; print.css is the whole of what changes on paper.
"""

import re
from collections.abc import Iterable, Iterator

from ..core import palette
from ..core.kind import View
from ..core.page import Asset
from ..core.resources import STYLES
from ..kinds import category
from ..kinds.category import Category

RESET = ("reset", "pictures")
SITE = (
    *("base", "alerts", "header", "search", "footer", "lists", "calls", "column", "news", "item", "share", "prose"),
    *("tables", "statistics", "report", "figures", "charts", "hotlines", "filters", "guide", "documents"),
    *("procedures", "indices", "feedback", "open-data", "activities", "print"),
)
AIDS = ("reading-aids", "access", "high-contrast", "touch", "forced-colors")


def assets(categories: Iterable[Category]) -> Iterator[Asset]:
    """The stylesheets in the order in which mkdocs.yml (`extra_css`) names them."""
    yield Asset("assets/nen.css", compact(palette.stylesheet() + _joined(RESET)))
    yield Asset("assets/cchc.css", compact(_joined(SITE)))
    yield category.stylesheet(categories)
    yield Asset("assets/tro-nang.css", compact(_joined(AIDS)))


def compact(css: str) -> str:
    """CSS without comments, indentation and line breaks, which readers on weak networks would pay for."""
    return " ".join(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL).split()) + "\n"


def _joined(parts: Iterable[str]) -> str:
    return "".join((STYLES / f"{part}.css").read_text("utf-8") for part in parts)


VIEW = View(id="kieu-dang", assets=lambda here, _home: assets(category.categories(here).values()))
