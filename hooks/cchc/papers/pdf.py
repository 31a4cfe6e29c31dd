"""Papers as tagged PDF (PDF/UA-1, ISO 14289-1), made by Typst; the same content gives the same bytes.

Typst needs no system library; the font has Times metrics and every Vietnamese letter.
"""

import importlib.metadata
import importlib.util
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import local
from typing import Literal

import typst

from .printable import Printable

_FONTS = "rinoh_typeface_texgyretermes"
_STANDARD: Literal["ua-1"] = "ua-1"


@dataclass(frozen=True)
class TypstPdf:
    """Renders one template; every thread has a compiler of its own, as one cannot serve two."""

    template: Path
    suffix: str = "pdf"
    _threads: local = field(default_factory=local)

    @cached_property
    def cache_key(self) -> str:
        """The template and the version of Typst."""
        return self.template.read_text("utf-8") + importlib.metadata.version("typst")

    def render(self, sheet: Printable) -> bytes:
        """The paper as PDF."""
        inputs = {"paper": sheet.as_json}
        made = self._compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards=[_STANDARD], timestamp=0)
        assert isinstance(made, bytes)
        return made

    def _compiler(self) -> typst.Compiler:
        if not hasattr(self._threads, "compiler"):
            compiler = typst.Compiler(str(self.template), font_paths=[str(fonts())], ignore_system_fonts=True)
            self._threads.compiler = compiler
        kept = self._threads.compiler
        assert isinstance(kept, typst.Compiler)
        return kept


def fonts() -> Path:
    """The folder of the Times-metric font.

    Its package is wanted for the files alone and is never imported.
    """
    spec = importlib.util.find_spec(_FONTS)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent
