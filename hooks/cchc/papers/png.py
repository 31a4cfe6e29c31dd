"""PNG images made by Typst; the same content gives the same bytes."""

import importlib.metadata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typst

from .printable import Printable


@dataclass(frozen=True)
class TypstPng:
    """Renders one template, one pixel for each point (1/72 inch) of its page."""

    template: Path
    suffix: str = "png"

    @cached_property
    def cache_key(self) -> str:
        """The template and the version of Typst."""
        return self.template.read_text("utf-8") + importlib.metadata.version("typst")

    def render(self, sheet: Printable) -> bytes:
        """The PNG."""
        made = typst.compile(
            str(self.template), format="png", ppi=72, sys_inputs={"paper": sheet.as_json}, ignore_system_fonts=True
        )
        assert isinstance(made, bytes)
        return made
