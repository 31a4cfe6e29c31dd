"""Renders papers as PDF, DOCX and PNG; files are kept in a cache from build to build."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from ..core import build_cache
from ..core.resources import TEMPLATES
from .docx import DocxRenderer
from .pdf import TypstPdf
from .png import TypstPng
from .printable import Printable


class Renderer(Protocol):
    """Makes files of one format."""

    @property
    def suffix(self) -> str:
        """The end of the file's name: `pdf`."""

    @property
    def cache_key(self) -> str:
        """All that a file depends on besides its content: templates, code, versions of libraries."""

    def render(self, sheet: Any) -> bytes:
        """The file of one paper."""


def rendered(cache: Path, renderer: Renderer, sheet: Printable) -> bytes:
    """The file of a paper, from `cache` if it was rendered before with the same content and cache key."""
    name = hashlib.sha256((renderer.cache_key + sheet.as_json).encode()).hexdigest()
    return build_cache.cached(cache, f"{name}.{renderer.suffix}", lambda: renderer.render(sheet))


@dataclass(frozen=True)
class PaperRenderer:
    """Renders papers of one Typst `template` (PDF, PNG), or as DOCX; unchanged ones come from the folder `cache`."""

    template: Path
    cache: Path

    @classmethod
    def of(cls, root: Path, template: str) -> "PaperRenderer":
        """The renderer of one of our templates; the project in the folder `root` keeps its files."""
        return cls(TEMPLATES / template, root / ".cache" / "papers")

    def pdf(self, sheet: Printable) -> bytes:
        """The paper as PDF."""
        return rendered(self.cache, self._typst, sheet)

    def docx(self, sheet: Printable) -> bytes:
        """The paper as DOCX."""
        return rendered(self.cache, self._word, sheet)

    def png(self, sheet: Printable) -> bytes:
        """The paper as a PNG."""
        return rendered(self.cache, self._picture, sheet)

    @cached_property
    def _typst(self) -> Renderer:
        return TypstPdf(self.template)

    @cached_property
    def _picture(self) -> Renderer:
        return TypstPng(self.template)

    @cached_property
    def _word(self) -> Renderer:
        return DocxRenderer()
