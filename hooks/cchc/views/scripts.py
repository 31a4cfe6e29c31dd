"""The scripts of the site: each file of scripts/ under its own name, the ranking joined of parts; without comments."""

from collections.abc import Iterator
from functools import partial

from ..core import script
from ..core.kind import View
from ..core.page import Asset
from ..core.resources import SCRIPTS

_RANKING = "assets/tim-xep.js"
PARTS = ("tu", "cach-noi", "muc-luc", "go-sai", "khop", "xep-hang")  # of scripts/search/, each after those it asks for


def assets() -> Iterator[Asset]:
    """The scripts, at the addresses that the templates name."""
    for path in sorted(SCRIPTS.glob("*.js")):
        yield Asset(f"assets/{path.name}", make=partial(script.joined, [path]))
    yield Asset(_RANKING, make=partial(script.joined, [SCRIPTS / "search" / f"{part}.js" for part in PARTS]))


VIEW = View(id="kich-ban", assets=lambda _here, _home: assets())
