"""Papers as tagged PDF (PDF/UA-1, ISO 14289-1), made by Typst; the same content gives the same bytes.

Typst needs no system library. Letters that the font of papers lacks come from others (`core.fonts`).
"""

import importlib.metadata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import local
from typing import Literal

import typst

from ..core import fonts
from .printable import Printable

_STANDARD: Literal["ua-1"] = "ua-1"


@dataclass(frozen=True)
class TypstPdf:
    """Renders one template; every thread has a compiler of its own, as one cannot serve two."""

    template: Path
    suffix: str = "pdf"
    _threads: local = field(default_factory=local)

    @cached_property
    def cache_key(self) -> str:
        """The templates, as one may import another, and the version of Typst."""
        texts = [path.read_text("utf-8") for path in sorted(self.template.parent.glob("*.typ"))]
        return f"{self.template.name}{''.join(texts)}{importlib.metadata.version('typst')}"

    def render(self, sheet: Printable) -> bytes:
        """The paper as PDF."""
        inputs = {"paper": fonts.showable(sheet.as_json)}
        try:
            made = self._compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards=[_STANDARD], timestamp=0)
        except typst.TypstError:  # PDF/UA refuses some rows of signs; one odd letter must not stop the site
            made = self._compiler().compile(format="pdf", sys_inputs=inputs, timestamp=0)
        assert isinstance(made, bytes)
        return made

    def _compiler(self) -> typst.Compiler:
        if not hasattr(self._threads, "compiler"):
            compiler = typst.Compiler(str(self.template), font_paths=fonts.folders(), ignore_system_fonts=True)
            self._threads.compiler = compiler
        kept = self._threads.compiler
        assert isinstance(kept, typst.Compiler)
        return kept
