"""Made PDFs read back: pieces of text and their places."""

from dataclasses import dataclass
from functools import cache

from pypdf import PdfReader

from cchc.core.resources import TEMPLATES

MM = 72 / 25.4
TEMPLATE = TEMPLATES / "paper.typ"


@dataclass(frozen=True)
class Piece:
    """A piece of text on a page: points from the left and from the top, and its size."""

    text: str
    x: float
    y: float
    size: float


@cache
def pieces(pdf: PdfReader, page: int) -> tuple[Piece, ...]:
    """The pieces of text of a page."""
    found: list[Piece] = []
    height = float(pdf.pages[page].mediabox.height)

    def note(text: str, matrix: list[float], place: list[float], _font: object, size: float) -> None:
        if text.strip():
            x = place[4] * matrix[0] + matrix[4]
            y = place[5] * matrix[3] + matrix[5]
            found.append(Piece(text.strip(), x, height - y, size))

    pdf.pages[page].extract_text(visitor_text=note)
    return tuple(found)
