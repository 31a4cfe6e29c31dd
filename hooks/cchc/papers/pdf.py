"""Papers as tagged PDF (PDF/UA-1), made by Typst; the same words give the same bytes.

Typst needs no system library; the font has Times metrics and every Vietnamese letter.
"""

import dataclasses
import hashlib
import importlib.metadata
import importlib.util
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import typst

from .sheet import Sheet

_FONTS = "rinoh_typeface_texgyretermes"
_STANDARD: Literal["ua-1"] = "ua-1"


@dataclass(frozen=True)
class Press:
    """Prints sheets with one template; what was printed once is kept in `cache`."""

    template: Path
    cache: Path

    def pdf(self, sheet: Sheet) -> bytes:
        """The paper as PDF."""
        words = json.dumps(dataclasses.asdict(sheet), ensure_ascii=False, sort_keys=True)
        kept = self.cache / f"{hashlib.sha256((self._key + words).encode()).hexdigest()}.pdf"
        if kept.is_file():
            return kept.read_bytes()
        made = self._compiler.compile(format="pdf", sys_inputs={"paper": words}, pdf_standards=[_STANDARD], timestamp=0)
        assert isinstance(made, bytes)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(made)
        return made

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return typst.Compiler(str(self.template), font_paths=[str(fonts())], ignore_system_fonts=True)

    @cached_property
    def _key(self) -> str:
        """What a kept paper depends on besides its words."""
        return self.template.read_text("utf-8") + importlib.metadata.version("typst")


def fonts() -> Path:
    """The folder of the Times-metric font.

    Its package is wanted for the files alone and is never imported.
    """
    spec = importlib.util.find_spec(_FONTS)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent
