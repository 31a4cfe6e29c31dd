"""A Word file as lines: with the labels of automatic numbering, tables, and the cells of layout tables as lines."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cached_property
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from ...core import legacy
from . import docx_aside, docx_emphasis, docx_grid, docx_notes, docx_package, docx_pictures, symbols
from .docx_elements import FALLBACK, Element, in_fallback, text_of, value
from .docx_numbering import Numbering
from .docx_styles import Styles
from .lines import TextLine

_SKIPPED = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:txbxContent")))
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS = (qn("w:t"), f"{_MATH}t")
_MATHS = frozenset({f"{_MATH}f", f"{_MATH}sSup"})
_BLOCKS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")))


@dataclass
class Reader:
    """Reads one document; it counts paragraphs, letters and labels on the way; `fresh`: a page begins here."""

    document: Any
    styles: Styles
    numbers: Numbering
    _: KW_ONLY
    illustrated: bool = False
    count: int = 0
    spaced: bool = False
    fresh: bool = False
    letters: int = 0
    found: list[legacy.Finding] = field(default_factory=list)
    outside: list[TextLine] = field(default_factory=list)
    pictured: list[int] = field(default_factory=list)
    placed: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, raw: bytes, *, illustrated: bool = False) -> "Reader":
        """The reader of a package; `illustrated` makes it extract pictures too."""
        document = docx.Document(BytesIO(docx_package.fit(raw)))
        return cls(document, Styles(document.styles.element), Numbering.of(document), illustrated=illustrated)

    @property
    def garbled(self) -> tuple[legacy.Finding, ...]:
        """Runs in legacy fonts."""
        return tuple(self.found)

    @cached_property
    def encoded(self) -> bool:
        """Whether text in legacy fonts is in their encoding: more of its runs look so than are Unicode."""
        shown = 0
        for paragraph in self.document.element.body.iter(qn("w:p")):
            for run in paragraph.iter(qn("w:r")):
                font = self.styles.run_font(run) or self.styles.font(paragraph)
                if legacy.of_font(font):
                    text = text_of(run)
                    shown += (legacy.from_font(text, font) != text) - legacy.is_unicode(text)
        return shown > 0

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
        before, after = self.styles.page_breaks(element)
        fresh, self.fresh = self.fresh or before, ((self.fresh or before) and not pieces) or after
        pictures = tuple(docx_pictures.pictures(element))
        self.pictured += [self.count] * len(pictures)
        pictures = pictures if self.illustrated else ()
        links = tuple(docx_pictures.links(element, self.document.part.rels)) if self.illustrated else ()
        emphasis = tuple(docx_emphasis.emphasised(element, self.styles)) if self.illustrated else ()
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
                emphasis=emphasis,
                page=fresh and not place,
            )
        if pictures:
            yield TextLine(self.count, "", whole=True, centre=self.styles.centred(element), pictures=pictures)
        self.spaced = not pieces
        for box in element.iter(qn("w:txbxContent")):
            if not in_fallback(box):
                yield from self.blocks(box)

    def text(self, element: Element) -> str:
        """The text of a paragraph; runs in legacy fonts are converted and noted, symbols are what they show."""
        out = ""
        for piece, set_font in self.runs(element, "", capitals=self.styles.capitals(element)):
            font = set_font or self.styles.font(element)
            meant = legacy.from_font(piece, font, sure=bool(legacy.of_font(font)) and self.encoded)
            if meant != piece:
                self.found.append(legacy.Finding(self.count, legacy.of_font(font), piece.strip(), meant.strip()))
            out += self.known(symbols.shown(meant, font), font)
        if docx_notes.SIGN not in out:
            return out
        letters, notes = self.letters, {} if self.styles.centred(element) else self.notes
        made, placed = docx_notes.written(out, notes, self.runs)
        self.placed.update(placed)
        self.letters = letters  # of the body alone
        return made

    @cached_property
    def notes(self) -> Mapping[str, list[Element]]:
        """The paragraphs of the notes, by what stands for them."""
        return docx_notes.found(self.document)

    def known(self, text: str, font: str) -> str:
        """A text without the symbols that nobody knows; these are told."""
        if symbols.UNKNOWN in text:
            self.outside.append(TextLine(self.count, f"ký hiệu của phông {font}", why="ký hiệu máy không đọc được"))
        return text.replace(symbols.UNKNOWN, "")

    def runs(self, element: Element, font: str, *, capitals: bool) -> Iterator[tuple[str, str]]:
        """Pieces of text as they are shown, with the font that is set on their run."""
        for child in element:
            if child.tag in _SKIPPED or child.tag == FALLBACK:
                continue
            if child.tag in _TEXTS:
                text = child.text or ""
                self.letters += len(text)
                yield (text.upper() if capitals else text), font
            elif child.tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char")) or "0", 16)), child.get(qn("w:font")) or font
            elif child.tag in docx_notes.REFERENCES:
                yield docx_notes.place(child), font
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag], font
            elif child.tag == qn("w:r") and (why := self.styles.unread(child)):
                words = "".join(text.text or "" for text in child.iter(*_TEXTS))
                self.letters += len(words)
                self.outside.append(TextLine(self.count, words, why=why))
            elif child.tag in _MATHS:
                yield from self.formula(child, font, capitals=capitals)
            elif isinstance(child.tag, str):
                is_run = child.tag == qn("w:r")
                inner = self.styles.run_font(child) if is_run else font
                own = self.styles.run_capitals(child, inherited=capitals) if is_run else capitals
                high = is_run and value(child.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")) == "superscript"
                for text, used in self.runs(child, inner, capitals=own):
                    yield (symbols.raised(text) if high else text), used

    def formula(self, element: Element, font: str, *, capitals: bool) -> Iterator[tuple[str, str]]:
        """A fraction on one line (`89/100`), or a power."""
        for part in element:
            words = "".join(text for text, _ in self.runs(part, font, capitals=capitals)).strip()
            if element.tag == f"{_MATH}f":
                words = f"({words})" if re.search(r"[+−–×*/ -]", words) else words
                words = f"/{words}" if part.tag == f"{_MATH}den" else words
            yield (symbols.raised(words) if part.tag == f"{_MATH}sup" else words), font

    def table(self, element: Element) -> Iterator[TextLine]:
        """A table of data; one that only lays out head or foot gives its lines, column by column."""
        first = self.count + 1
        rows = docx_grid.rows_of(element, self.blocks)
        if not rows:
            return
        lays_out = docx_grid.lays_out(rows)
        if any(line.pictures for row in rows for cell in row for line in cell.lines):
            lays_out = True
            rows = [docx_grid.captioned(row) for row in docx_grid.captions_below(rows)]
        if lays_out:
            yield from docx_grid.by_column(rows)
        elif docx_grid.tells(rows):
            yield from map(docx_grid.told, rows)
        elif any(cell.words.strip() for row in rows for cell in row):
            merged = any(True for _ in element.iter(qn("w:gridSpan"), qn("w:vMerge")))
            yield TextLine(first, "", rows=docx_grid.texts(rows), merged=merged, page=self.fresh)
        self.spaced = self.fresh = False

    def aside(self) -> tuple[TextLine, ...]:
        """The texts outside the body: page heads, notes, drawings, hidden or struck-out words."""
        out = [line for line in _joined(self.outside) if line.text.strip()]
        known = {line.text for line in out} | self.placed
        for text in docx_aside.texts(self.document, self.runs):
            if re.search(r"[^\W\d]", text) and text not in known:
                known.add(text)
                out.append(TextLine(0, text))
        return tuple(out)

    def pictures(self) -> Mapping[str, bytes]:
        """What the pictures of the text are, by the names that its lines give them."""
        parts = self.document.part.related_parts
        names = {
            name for element in self.document.element.body.iter(qn("w:p")) for name in docx_pictures.pictures(element)
        }
        return {name: parts[name].blob for name in names if name in parts}

    def complete(self) -> bool:
        """Whether every letter of the document was seen; asked before `aside`, which reads other parts."""
        skipped = {qn("w:del"), qn("w:moveFrom"), FALLBACK}
        there = sum(
            len(text.text or "")
            for text in self.document.element.body.iter(*_TEXTS)
            if not any(parent.tag in skipped for parent in text.iterancestors())
        )
        return there == self.letters


def _joined(lines: Iterable[TextLine]) -> list[TextLine]:
    """Pieces of one paragraph that stand outside for one reason, together."""
    out: list[TextLine] = []
    for line in lines:
        if out and (out[-1].number, out[-1].why) == (line.number, line.why) and "ký hiệu" not in line.why:
            out[-1] = replace(out[-1], text=out[-1].text + line.text)
        else:
            out.append(line)
    return out
