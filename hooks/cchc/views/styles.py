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
    *(
        "base",
        "alerts",
        "header",
        "search",
        "footer",
        "lists",
        "calls",
        "first",
        "column",
        "news",
        "item",
        "gallery",
        "share",
        "prose",
    ),
    *("tables", "statistics", "report", "figures", "charts", "hotlines", "filters", "guide", "documents"),
    *("procedures", "indices", "feedback", "open-data", "activities", "print"),
)
FORM = "assets/bieu-mau.css"  # which only the form for staff loads
WRITING = ("forms",)
AIDS = ("reading-aids", "access", "high-contrast", "touch", "forced-colors")


_SELECTORS = re.compile(r"([^{}@;]*:is\([^{}@;]*)(?=\{)")
_COMMA = re.compile(r",(?![^()]*\))")
_IS = re.compile(r":is\(([^()]*)\)")
_LEFT = "\0("


def assets(categories: Iterable[Category]) -> Iterator[Asset]:
    """The stylesheets in the order in which mkdocs.yml (`extra_css`) names them, then that of the form."""
    yield Asset("assets/nen.css", make=lambda: compact(palette.stylesheet() + _joined(RESET)))
    yield Asset("assets/cchc.css", make=lambda: compact(_joined(SITE)))
    yield category.stylesheet(categories)
    yield Asset("assets/tro-nang.css", make=lambda: compact(_joined(AIDS)))
    yield Asset(FORM, make=lambda: compact(_joined(WRITING)))


def compact(css: str) -> str:
    """CSS without comments, indentation and line breaks, which readers on weak networks would pay for.

    `:is(…)` is written out for browsers that do not know it (before Chrome 88, Safari 14): they drop such a rule whole.
    """
    bare = " ".join(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL).split())
    return _SELECTORS.sub(lambda match: _written_out(match[1]), bare) + "\n"


def _written_out(selectors: str) -> str:
    """Selectors without `:is(…)`, but where its parts weigh differently: written out, they would win and lose anew."""
    made = [one.strip() for one in _COMMA.split(selectors)]
    while any(_IS.search(one) for one in made):
        made = [_IS.sub(part, one, count=1) for one in made for part in _alternatives(one)]
    return f" {', '.join(made)} ".replace(_LEFT, ":is(")


def _alternatives(selector: str) -> list[str]:
    """The alternatives of the first `:is(…)` of a selector; where their specificity differs, that itself, marked."""
    match = _IS.search(selector)
    if not match:
        return [""]
    parts = [part.strip() for part in match[1].split(",")]
    return parts if len({_weight(part) for part in parts}) == 1 else [f"{_LEFT}{match[1]})"]


def _weight(selector: str) -> tuple[int, int]:
    """How many classes, attributes and states a selector names, and how many elements (CSS: specificity)."""
    return len(re.findall(r"[.\[]|(?<!:):(?!:)", selector)), len(re.findall(r"(?:^|[\s>+~])[a-z]", selector))


def _joined(parts: Iterable[str]) -> str:
    return "".join((STYLES / f"{part}.css").read_text("utf-8") for part in parts)


VIEW = View(id="kieu-dang", assets=lambda here, _home: assets(category.categories(here).values()))
