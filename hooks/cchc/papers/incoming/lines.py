"""Lines of a paper: page furniture (page numbers, running heads) taken out, wrapped lines joined."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from functools import cached_property

from ...core.pasting import piped_tables

_DASH = re.compile(r"\s*(?:[-–—•●▪]\s+|[-–—•●▪](?=[^\W\d])|[*+]\s+)")
_ENDED = (".", ";", ":", "!", "?", "…")
_STARTS = re.compile(
    r"\s*(?:Kính gửi|Nơi nhận|Căn cứ|Trên đây|Phụ lục|PHỤ LỤC|Điều \d|V/v\b|\(?(?:Ban hành )?[Kk]èm theo\b"
    r"|\d{1,2}(?:\.\d{1,2})*[.)/]\s|[IVX]+\.|[a-zđ][.)/]\s|[A-EĐ]\.\s)"
)
_PAGE = re.compile(r"\s*(?:Trang\s+|-\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*-)?\s*", re.I)
_BARE = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]+\.|[a-zđ]\)|[-+•])\s*")
COLUMNS = re.compile(r"\t+|\s{3,}|\s*\|\s*")  # what stands between columns that one line holds side by side
_FEW_WORDS = re.compile(r"[^\W\d_]+\.?(?:[ -]+[^\W\d_]+){1,7}:?")
_REPEATS = 3
_LONGEST_TABLE = 500  # rows
_SENTENCE = 40  # letters: a shorter line is a row or a title, and what follows it is not its rest


class FromLeft(str):
    """An empty cell of a table: the one at its left goes through it."""

    __slots__ = ()


class FromAbove(str):
    """An empty cell of a table: the one above goes through it."""

    __slots__ = ()


@dataclass(frozen=True)
class TextLine:
    """A line of a text file, a paragraph of Word, or a table (`rows`).

    `number` counts lines, or paragraphs, from 1. `spaced`: an empty line stands before it. `whole`: a paragraph of
    Word, which no following line goes on with. `heading`: the level of its heading style, 0 for none. `places`: in a
    joined text, pairs of an offset and the number of the line that begins there.

    `page`: it begins a new page. `flush`: it begins at the margin, below a full line, where paragraphs are indented, so
    it goes on with that line. `why`: of what stands outside the text, why it does.

    Of a paper for Word that is read with its pictures: `title`: it has the style of titles; `level`: how deep it stands
    in a list of Word, from 0; `links`: pairs of words and their address; `emphasis`: words set off, the sign of
    Markdown, how often these words stand before them in the paragraph; `pictures`: names of its pictures, empty for one
    that cannot be taken out; `merged`: a table has merged cells.
    """

    number: int
    text: str
    _: KW_ONLY
    spaced: bool = False
    whole: bool = False
    bold: bool = False
    centre: bool = False
    heading: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    italic: bool = False
    title: bool = False
    level: int = 0
    links: tuple[tuple[str, str], ...] = ()
    emphasis: tuple[tuple[str, str, int], ...] = ()
    pictures: tuple[str, ...] = ()
    merged: bool = False
    page: bool = False
    flush: bool = False
    why: str = ""

    @cached_property
    def in_capitals(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @cached_property
    def dash(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_DASH.match(self.text))

    @property
    def words(self) -> str:
        """All its words, those of a table too."""
        return " ".join(cell for row in self.rows for cell in row) if self.rows else self.text

    def at(self, offset: int) -> int:
        """The number of the line that holds a place in the text."""
        return max((number for start, number in self.places if start <= offset), default=self.number)


@dataclass(frozen=True)
class PageParts:
    """The lines of a paper, and what pages add to them."""

    kept: tuple[TextLine, ...]
    page_numbers: tuple[TextLine, ...]
    repeated: tuple[TextLine, ...]


def with_tabs(rows: Sequence[str]) -> list[str]:
    """The rows of a text; those that are a table with wide gaps between its cells have tabs there."""
    out: list[str] = []
    while len(out) < len(rows):
        wide = "   " in rows[len(out)].strip()
        count = piped_tables.spaced(rows[len(out) : len(out) + _LONGEST_TABLE]) if wide else 0
        at = len(out)
        out += [piped_tables.WIDE.sub("\t", row.strip()) for row in rows[at : at + count]] or [rows[at]]
    return out


def split_page_furniture(lines: Sequence[TextLine]) -> PageParts:
    """Set page numbers (counting from 1 or 2) and lines repeated beside them apart from the rest."""
    numbers: list[int] = []
    last = 0
    for place, line in enumerate(lines):
        match = _PAGE.fullmatch(line.text) if not line.rows else None
        if match and (int(match[1]) == last + 1 or (not last and int(match[1]) == 2)):
            last = int(match[1])
            numbers.append(place)
    beside = {place + step for place in numbers for step in (-1, 1)} - set(numbers)
    texts = Counter(_plain(lines[place]) for place in beside if 0 <= place < len(lines))
    back = {
        place
        for place in beside
        if 0 <= place < len(lines) and _plain(lines[place]) and texts[_plain(lines[place])] >= _REPEATS
    }
    dropped = back | set(numbers)
    return PageParts(
        tuple(line for place, line in enumerate(lines) if place not in dropped),
        tuple(lines[place] for place in numbers),
        tuple(lines[place] for place in sorted(back)),
    )


def _plain(line: TextLine) -> str:
    bare = re.sub(r"\btrang\s+\d+(?:\s*/\s*\d+)?|\W", " ", line.text, flags=re.I)
    return " ".join(bare.split()) if len(line.text) <= 100 and not line.rows else ""


def joined_paragraphs(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines, with paragraphs joined that were wrapped or split by the end of a page."""
    width = _width(lines)
    out: list[TextLine] = []
    for line in lines:
        if out and _goes_on(out[-1], line, width):
            before = out[-1]
            gap = " " if before.text and line.text else ""
            start = len(before.text) + len(gap)
            places = before.places or ((0, before.number),)
            text = f"{before.text}{gap}{line.text.strip()}"
            out[-1] = replace(before, text=text, places=(*places, (start, line.number)))
        else:
            out.append(line if line.rows or "\t" in line.text else replace(line, text=line.text.strip()))
    return tuple(out)


def _width(lines: Iterable[TextLine]) -> int:
    """The width, in characters, at which a text was wrapped; 0 where each line is a paragraph."""
    lengths = sorted(len(line.text.strip()) for line in lines if not line.rows and not line.whole)
    if len(lengths) < 4:
        return 0
    widest = lengths[max(0, len(lengths) * 9 // 10 - 1)]
    full = sum(1 for length in lengths if widest * 0.85 <= length <= widest * 1.2)
    return widest if 40 <= widest <= 140 and full >= max(3, len(lengths) * 0.12) else 0


def _goes_on(before: TextLine, line: TextLine, width: int) -> bool:
    """Whether a line goes on with the paragraph before it."""
    text, last = line.text.strip(), before.text.rstrip()
    if before.rows or line.rows or "\t" in text or "|" in text:
        return False
    if not text or not last or line.dash or _STARTS.match(text):
        return False
    if _BARE.fullmatch(last) or (last[0] == "(" and last.count("(") > last.count(")") and text.endswith(")")):
        return True
    near, ended = not line.spaced and not line.whole, last.endswith(_ENDED)
    wrapped = near and bool(width) and _full(before, width)
    if text[0].islower() or (line.flush and line.bold == before.bold):
        return line.flush or wrapped or not ended
    return near and not ended and _alike(before, line, wrapped=wrapped)


def _alike(before: TextLine, line: TextLine, *, wrapped: bool) -> bool:
    """Whether the next line, which begins no sentence in small letters, may be the rest of one begun before."""
    if line.text.strip()[0] in "(0123456789" and len(before.text) >= _SENTENCE:
        return True
    if before.in_capitals and line.in_capitals:
        return bool(_STARTS.match(before.text))
    return wrapped and not before.in_capitals and not line.in_capitals


def _full(before: TextLine, width: int) -> bool:
    """Whether the last line of a paragraph so far reaches the width."""
    start = before.places[-1][0] if before.places else 0
    return len(before.text) - start >= width * 0.85


def with_capitals(line: TextLine) -> TextLine:
    """A short line of TCVN3 that is all in small letters: its font drew them as capitals, that encoding has not all."""
    short = line.text.islower() and _FEW_WORDS.fullmatch(line.text.strip())
    return replace(line, text=line.text.upper()) if short and not line.rows else line
