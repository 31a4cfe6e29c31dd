"""Markdown as officials write and paste it (Word, Zalo, portals), made into Markdown that Python-Markdown reads.

GitHub's preview is what staff look at, so what is a list, a table or a line there is one on the site; the marks of
Vietnamese papers, which Markdown does not know, are lists too. No letter is dropped. What cannot be kept is told by
`Pasted.told`, with its line.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..text import shorten
from . import blocks, inline, line_ends, list_items, piped_tables
from .blocks import Rest
from .list_items import Item, Row

_BREAK = re.compile(r"(?:<br\s*/?>|(?<!\\)\\)\s*$")
_FILLED = 70  # letters: shorter lines were ended by hand
_NARROW = 45  # letters: so were these, unless a sentence goes on from each of several full ones to the next
UNPAIRED = "dấu ** này không có dấu ** đi cùng nên sẽ hiện nguyên; hãy đặt ** ở cả hai đầu phần chữ đậm hoặc xóa đi"
UNCLOSED = "dòng {sign} mở một khối mà ở dưới không có dòng đóng, chữ sẽ hiện sai; hãy thêm dòng đóng hoặc xóa dòng này"
UNCLOSED_EXAMPLE = "``` ở dòng riêng, trước và sau phần chữ giữ nguyên"


@dataclass(frozen=True)
class Told:
    """What cannot be kept: the line, from 0, why, what was found."""

    line: int
    why: str
    found: str
    example: str = ""


@dataclass(frozen=True)
class Pasted:
    """A text as it is rendered, and what of it cannot be kept."""

    markdown: str
    told: Sequence[Told]


def read(body: str) -> Pasted:
    """The Markdown that is rendered for a text, and what of the text it cannot keep, in the order of lines."""
    rows = body.split("\n")
    deep = [Told(place, blocks.DEEP, row) for place, row in blocks.flatten(rows)]
    reader = _Reader(rows=rows, footnotes=inline.has_footnotes(body), told=deep)
    reader.read()
    return Pasted("\n".join(reader.made), sorted(reader.told, key=lambda one: one.line))


@dataclass(kw_only=True)
class _Reader:
    """Reads lines block by block: `made` are the lines that are rendered, `told` what cannot be kept.

    `first` is the line of the whole text at which `rows` begin; `footnotes` tells whether `**` may stand alone.
    """

    rows: list[str]
    first: int = 0
    footnotes: bool = False
    made: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    at: int = 0
    ends: dict[str, Sequence[int]] = field(default_factory=dict)

    def read(self) -> None:
        while self.at < len(self.rows):
            row = self.rows[self.at]
            if not row.strip():
                self.made.append("")
                self.at += 1
            elif not (self.opaque() or self.container() or self.quote() or self.table() or self.items()):
                self.paragraph()

    @property
    def rest(self) -> Rest:
        """The lines from the present one on."""
        return Rest(self.rows, self.at, self.ends)

    def take(self, count: int) -> list[str]:
        rows = self.rows[self.at : self.at + count]
        self.at += count
        return rows

    def separate(self, rows: list[str]) -> None:
        """Add a block with empty lines around it."""
        if self.made and self.made[-1].strip():
            self.made.append("")
        self.made += rows
        if self.at < len(self.rows) and self.rows[self.at].strip():
            self.made.append("")

    def opaque(self) -> bool:
        """Take what has no Markdown inside: fenced and indented code, raw HTML, comments, references."""
        above = self.rows[self.at - 1] if self.at else ""
        count = blocks.opaque(self.rest, below_empty=not above.strip())
        self.made += self.take(count)
        return bool(count)

    def container(self) -> bool:
        """Take a note, a footnote or an explained term: its indented lines are Markdown of their own."""
        row = self.rows[self.at]
        if not blocks.is_container(row):
            return False
        rest = Rest(self.rows, self.at + 1)
        count = next((n for n, below in enumerate(rest) if below.strip() and list_items.columns(below) < 4), len(rest))
        while count and not rest[count - 1].strip():
            count -= 1
        note = row.startswith("!!!")
        if note and not count:
            return False
        self.at += 1
        inner = self.inner([below.expandtabs(4)[4:] for below in rest[:count]])
        self.at += count
        self.made += [row if row.startswith("???") or note else inline.literal(row)]
        if note and '"' not in row:
            self.made[-1] = f'{row.rstrip()} "Lưu ý"'
        self.made += [f"    {below}" if below else "" for below in inner]
        return True

    def quote(self) -> bool:
        """Take a quotation; `>> Xem thêm` is no quotation within one, but text."""
        rest = self.rest
        if not blocks.is_quote(rest[0]):
            return False
        count = next((n for n, row in enumerate(rest) if not blocks.is_quote(row) and row.strip() != ">"), len(rest))
        inner = self.inner([re.sub(r"^> ?", "", row) for row in rest[:count]])
        self.at += count
        self.separate([f"> {row}".rstrip() for row in inner])
        return True

    def inner(self, rows: list[str]) -> list[str]:
        """The Markdown of lines within others, which begin at the present place."""
        reader = _Reader(rows=rows, first=self.first + self.at, footnotes=self.footnotes)
        reader.read()
        self.told += reader.told
        return reader.made

    def table(self) -> bool:
        """Take a table."""
        rest = self.rest
        count = piped_tables.barred(rest) or (piped_tables.tabbed(rest) if not list_items.item(rest[0]) else 0)
        if not count:
            return False
        for place, why in piped_tables.uneven(rest[:count]):
            self.told.append(Told(self.first + self.at + place, why, rest[place], piped_tables.EXAMPLE))
        self.at += count
        self.separate(piped_tables.written(rest[:count]))
        return True

    def items(self) -> bool:
        """Take a list, to the first line that does not belong to it."""
        found: list[Item] = []
        end = self.at
        while self.at < len(self.rows) and self.belongs(found):
            self.at += 1
            end = self.at if self.rows[self.at - 1].strip() else end
        self.at = end
        if not found:
            return False
        for one in found:
            tight = list(itertools.takewhile(lambda row: not row.apart, one.rows))
            texts = self.text([one.text, *(row.text for row in tight)], one.line)
            one.text = texts[0]
            one.rows[: len(tight)] = [Row(text) for text in texts[1:]]
        self.separate(list(list_items.written(found)))
        return True

    def belongs(self, found: list[Item]) -> bool:
        """Whether the present line belongs to the list of the items `found`; it is added to them."""
        row = self.rows[self.at]
        apart = self.at > 0 and not self.rows[self.at - 1].strip()
        if not row.strip():
            return bool(found)
        if (one := list_items.item(row, apart=apart)) and (found or not apart or list_items.columns(row) < 4):
            one.line = self.at
            list_items.nest(one, found)
            found.append(one)
            return True
        below = "".join(self.rows[self.at + 1 : self.at + 2])
        if not found or blocks.begins(self.rest) or (not apart and line_ends.is_closed(found, row, below)):
            return False
        level = 0
        if apart or found[-1].paragraphs:
            last = list_items.owner(found[-1], list_items.columns(row))
            if not last:
                return False
            level = last.level + 1
        text = row.strip() if not level else self.text([row.strip()], self.at)[0]
        found[-1].rows.append(Row(text, apart, level))
        return True

    def paragraph(self) -> None:
        """Take the lines of a paragraph, a heading or a rule."""
        rest = self.rest
        row = rest[0].strip()
        if list_items.is_rule(row):
            self.at += 1
            self.separate([row])
        elif blocks.is_heading(rest[0]):
            mark, text = blocks.heading(self.take(1)[0])
            self.separate([mark + self.text([text], self.at - 1)[0]])
        else:
            if sign := blocks.unclosed(rest[0]):
                told = UNCLOSED.format(sign=shorten(sign, 12))
                self.told.append(Told(self.first + self.at, told, rest[0], UNCLOSED_EXAMPLE))
            ends = (n for n in range(1, len(rest)) if blocks.begins(Rest(self.rows, self.at + n, self.ends)))
            count = next(ends, len(rest))
            self.made += self.text(self.take(count), self.at - count)

    def text(self, rows: list[str], at: int) -> list[str]:
        """Lines of words, from line `at` on, with all signs that are none made letters."""
        last = len(rows) - 1
        words = [_words(row) if n == last else _BREAK.sub("", _words(row)) for n, row in enumerate(rows)]
        text = "\n".join(words)
        place = inline.unpaired(text)
        if place is not None and not self.footnotes:
            line = text.count("\n", 0, place)
            self.told.append(Told(self.first + at + line, UNPAIRED, rows[line], "**Chữ đậm** chữ thường"))
        lines = inline.literal(text).split("\n")
        return [" ".join(lines)] if _filled(words) else lines


def _filled(rows: Sequence[str]) -> bool:
    """Whether an editor or a PDF has broken one paragraph into lines of one width.

    At every end of a line the sentence goes on, or the next word would not have fitted; at one at least it goes on.
    """
    shortest, width = min(map(len, rows[:-1]), default=0), max(map(len, rows))
    if shortest < _NARROW:
        return False
    ends = list(itertools.pairwise(rows))
    goes_on = [row[-1] not in ".;:!?…" and after[0].islower() for row, after in ends]
    full = [len(row) + 1 + len(after.split(" ", 1)[0]) > width for row, after in ends]
    if shortest < _FILLED:
        return len(rows) > 2 and all(goes_on) and all(full)
    return any(goes_on) and all(either or other for either, other in zip(goes_on, full, strict=True))


def _words(row: str) -> str:
    """A line of words; what begins it is no sign of Markdown but part of them."""
    text = row.strip() if row[:1].isspace() else row.rstrip()
    if text.startswith(">"):
        return re.sub(r"^[> ]+", lambda match: match[0].replace(">", "\\>"), text)
    if text.startswith(("#", "!!!")):
        return f"\\{text}"
    return text.replace("-", "\\-") if text.strip("-") == "" else text
