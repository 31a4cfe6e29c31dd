"""Prints papers in every form; what was printed once is kept."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from ..core import build_cache
from .docx import Word
from .pdf import Typst
from .picture import Picture
from .words import Words


class Printer(Protocol):
    """Prints papers in one form."""

    @property
    def suffix(self) -> str:
        """The end of the file's name."""

    @property
    def key(self) -> str:
        """What a paper depends on besides its words."""

    def printed(self, sheet: Any) -> bytes:
        """The paper."""


def once(cache: Path, printer: Printer, sheet: Words) -> bytes:
    """The paper as it was printed before, else printed now and kept in `cache`."""
    name = hashlib.sha256((printer.key + sheet.words).encode()).hexdigest()
    return build_cache.cached(cache, f"{name}.{printer.suffix}", lambda: printer.printed(sheet))


@dataclass(frozen=True)
class Press:
    """Prints sheets, with the layout of `template` for PDF; unchanged ones are taken from `cache`."""

    template: Path
    cache: Path

    def pdf(self, sheet: Words) -> bytes:
        """The paper as PDF."""
        return once(self.cache, self._typst, sheet)

    def docx(self, sheet: Words) -> bytes:
        """The paper for Word."""
        return once(self.cache, self._word, sheet)

    def png(self, sheet: Words) -> bytes:
        """The sheet as a picture."""
        return once(self.cache, self._picture, sheet)

    @cached_property
    def _typst(self) -> Printer:
        return Typst(self.template)

    @cached_property
    def _picture(self) -> Printer:
        return Picture(self.template)

    @cached_property
    def _word(self) -> Printer:
        return Word()
