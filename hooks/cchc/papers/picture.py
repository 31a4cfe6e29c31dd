"""Pictures as PNG, made by Typst; the same words give the same bytes."""

import importlib.metadata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typst

from .words import Words


@dataclass(frozen=True)
class Picture:
    """Draws one template, a point of its page to a pixel."""

    template: Path
    suffix: str = "png"

    @cached_property
    def key(self) -> str:
        """What a picture depends on besides its words."""
        return self.template.read_text("utf-8") + importlib.metadata.version("typst")

    def printed(self, sheet: Words) -> bytes:
        """The picture."""
        made = typst.compile(
            str(self.template), format="png", ppi=72, sys_inputs={"paper": sheet.words}, ignore_system_fonts=True
        )
        assert isinstance(made, bytes)
        return made
