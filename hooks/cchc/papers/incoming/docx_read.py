"""A Word file as lines: with the labels of automatic numbering, tables, and the cells of layout tables as lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ...core import legacy
from . import docx_pictures
from .docx_numbering import Numbering, value
from .docx_styles import Styles
from .lines import TextLine

Element = Any
_LAYOUT = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ|Độc\s+lập\s*-\s*Tự|^\s*Số\s*:|^\s*Nơi\s+nhận\s*:|^\s*(?:TM|KT|TL|TUQ)\s*\.", re.I | re.M
)
_PARTS = {"header": "đầu trang", "footer": "chân trang", "footnotes": "chú thích", "endnotes": "chú thích"}
_SKIPPED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:txbxContent")))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXTS = (qn("w:t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_BLOCKS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")))


@dataclass
class Reader:
    """Reads one document; it counts paragraphs and labels on the way."""

    document: Any
    styles: Styles
    numbers: Numbering
    _: KW_ONLY
    illustrated: bool = False
    count: int = 0
    spaced: bool = False
    seen: list[str] = field(default_factory=list)
    found: list[legacy.Finding] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, raw: bytes, *, illustrated: bool = False) -> "Reader":
        """The reader of a package; an illustrated one gives pictures, too."""
        document = docx.Document(BytesIO(raw))
        return cls(document, Styles(document.styles.element), Numbering.of(document), illustrated=illustrated)

    @property
    def garbled(self) -> tuple[legacy.Finding, ...]:
        """Runs in legacy fonts."""
        return tuple(self.found)

    @property
    def size(self) -> int:
        """The number of paragraphs, those of tables and empty ones too."""
        return sum(1 for _ in self.document.element.body.iter(qn("w:p")))

    def lines(self) -> tuple[TextLine, ...]:
        """The text in its order."""
        return tuple(self.blocks(self.document.element.body))

    def blocks(self, parent: Element) -> Iterator[TextLine]:
        """Paragraphs and tables below an element."""
        for child in parent:
            if child.tag == qn("w:p"):
                yield from self.paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from self.table(child)
            elif child.tag in _BLOCKS:
                yield from self.blocks(child)

    def paragraph(self, element: Element) -> Iterator[TextLine]:
        """A paragraph, a line for every break in it; text boxes that hang on it follow."""
        self.count += 1
        text = self.text(element)
        list_id, level = self.styles.numbering(element)
        label = self.numbers.label(list_id, level) if text.strip() else ""
        shown = f"{label} {text}" if label else text
        pieces = [piece for piece in shown.split("\n") if piece.strip()]
        pictures = tuple(docx_pictures.pictures(element)) if self.illustrated else ()
        links = tuple(docx_pictures.links(element, self.document.part.rels)) if self.illustrated else ()
        for place, piece in enumerate(pieces):
            yield TextLine(
                self.count,
                piece,
                spaced=self.spaced and not place,
                whole=not place,
                bold=self.styles.bold(element),
                centre=self.styles.centred(element),
                heading=self.styles.heading(element) if not place else 0,
                italic=self.styles.italic(element),
                title=self.styles.title(element),
                level=level if label else 0,
                links=links,
            )
        if pictures:
            yield TextLine(self.count, "", whole=True, centre=self.styles.centred(element), pictures=pictures)
        self.spaced = not pieces
        for box in element.iter(qn("w:txbxContent")):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                yield from self.blocks(box)

    def text(self, element: Element) -> str:
        """The text of a paragraph; runs in legacy fonts are converted and noted."""
        out = ""
        for piece, font in self.runs(element, "", self.styles.capitals(element)):
            self.seen.append(piece)
            meant = legacy.from_font(piece, font or self.styles.font(element))
            if meant != piece:
                encoding = legacy.of_font(font or self.styles.font(element))
                self.found.append(legacy.Finding(self.count, encoding, piece.strip(), meant.strip()))
            out += meant
        return out

    def runs(self, element: Element, font: str, capitals: bool) -> Iterator[tuple[str, str]]:
        """Pieces of text as they are shown, with the font that is set on their run."""
        for child in element:
            if child.tag in _SKIPPED or child.tag == _FALLBACK:
                continue
            if child.tag in _TEXTS:
                text = child.text or ""
                yield (text.upper() if capitals else text), font
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag], font
            elif child.tag == qn("w:r") and self.styles.hidden(child):
                words = "".join(text.text or "" for text in child.iter(*_TEXTS))
                self.seen.append(words)
                self.unseen.append(words)
            elif isinstance(child.tag, str):
                is_run = child.tag == qn("w:r")
                inner = self.styles.run_font(child) if is_run else font
                yield from self.runs(child, inner, self.styles.run_capitals(child, capitals) if is_run else capitals)

    def table(self, element: Element) -> Iterator[TextLine]:
        """A table of data; one that only lays out head or foot gives its lines, column by column."""
        first = self.count + 1
        rows: list[list[Sequence[TextLine]]] = [
            list(self.cells(row)) for row in element.iter(qn("w:tr")) if _owner(row) is element
        ]
        rows = [row for row in rows if row]
        if not rows:
            return
        width = max(map(len, rows))
        words = ["\n".join(line.words for line in cell) for row in rows for cell in row]
        lays_out = width <= 3 and len(rows) <= 8 and any(_LAYOUT.search(text) for text in words)
        if any(line.pictures for row in rows for cell in row for line in cell):  # words under a picture are its caption
            lays_out, rows = True, [[[replace(one, italic=True) for one in cell] for cell in row] for row in rows]
        if lays_out or width == 1:
            for column in range(width):
                yield from (line for row in rows if column < len(row) for line in row[column])
        elif any(text.strip() for text in words):
            texts = tuple(tuple(" ".join(line.words for line in cell) for cell in row) for row in rows)
            merged = any(True for _ in element.iter(qn("w:gridSpan"), qn("w:vMerge")))
            yield TextLine(first, "", rows=texts, merged=merged)
        self.spaced = False

    def cells(self, row: Element) -> Iterator[Sequence[TextLine]]:
        """The cells of a row; a merged cell is followed by empty ones."""
        for cell in row.iter(qn("w:tc")):
            if _owner(cell, qn("w:tr")) is row:
                yield tuple(self.blocks(cell))
                span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                yield from [()] * (int(value(span) or 1) - 1 if span is not None else 0)

    def aside(self) -> tuple[TextLine, ...]:
        """What stands in page heads, page feet and notes, page numbers apart, and what is hidden in the text."""
        out = [TextLine(0, words) for words in self.unseen if words.strip()]
        for relation in self.document.part.rels.values():
            kind = relation.reltype.rsplit("/", 1)[-1]
            if relation.is_external or kind not in _PARTS:
                continue
            root = parse_xml(relation.target_part.blob)
            texts = ["".join(piece for piece, _ in self.runs(p, "", capitals=False)) for p in root.iter(qn("w:p"))]
            known = {line.text for line in out}
            out += [
                TextLine(0, text) for text in dict.fromkeys(texts) if re.search(r"[^\W\d]", text) and text not in known
            ]
        return tuple(out)

    def pictures(self) -> Mapping[str, bytes]:
        """What the pictures of the text are, by the names that its lines give them."""
        parts = self.document.part.related_parts
        names = {
            name for element in self.document.element.body.iter(qn("w:p")) for name in docx_pictures.pictures(element)
        }
        return {name: parts[name].blob for name in names if name in parts}

    def complete(self) -> bool:
        """Whether every letter of the document was seen."""
        skipped = {qn("w:del"), qn("w:moveFrom"), _FALLBACK}
        there = 0
        for text in self.document.element.body.iter(*_TEXTS):
            if text.text and not any(parent.tag in skipped for parent in text.iterancestors()):
                there += len(text.text)
        return there == sum(len(piece) for piece in self.seen if piece not in {"\t", "\n", "-"}) + sum(
            1
            for text in self.document.element.body.iter(*_TEXTS)
            if text.text in {"\t", "\n", "-"} and not any(parent.tag in skipped for parent in text.iterancestors())
        )


def _owner(element: Element, tag: str = qn("w:tbl")) -> Element:
    """The nearest element of a kind around one."""
    return next(element.iterancestors(tag), None)
