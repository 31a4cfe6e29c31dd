"""The scripts of the site: each file of scripts/ under its own name, without comments."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..core import script
from ..core.kind import View
from ..core.page import Asset
from ..core.resources import SCRIPTS


def assets() -> Iterator[Asset]:
    """The scripts, at the addresses that the templates name."""
    for path in sorted(SCRIPTS.glob("*.js")):
        yield Asset(f"assets/{path.name}", make=partial(_published, path))


def _published(path: Path) -> str:
    return script.compact(path.read_text("utf-8"))


VIEW = View(id="kich-ban", assets=lambda _here, _home: assets())
