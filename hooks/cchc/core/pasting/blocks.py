"""Where blocks of a Markdown text begin and end, line by line: headings, code, raw HTML, notes, references."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from . import list_items, piped_tables

_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*$")
_BLOCK = re.compile(
    r"<(?P<tag>address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header"
    r"|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)\b",
    re.I,
)
_NOTE = r'!!! [a-z]+(?: "[^"]*")?\s*$'  # of those who know Markdown; “!!! Chú ý” is what people write
_CONTAINER = re.compile(rf"{_NOTE}|\?\?\?\+? |\[\^[^\]]+\]:|:\s{{2,}}\S")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]\n]+\]:\s*\S+")
_HASHTAGS = re.compile(r"#[^\W\d_]\S*(?:\s+#\S+)*\s*")
_HEADING = re.compile(r"#{1,6}\s*")
_DEEP = re.compile(r"[ \t]*(?:(?:[-*+–•>]|\d{1,9}[.)]|[a-zđ]\))[ \t]+){20,}|[ \t]{300,}(?=\S)")
DEEP = "dòng này có quá nhiều dấu đầu dòng hoặc dấu cách; hãy để một dấu, kẻ đường ngang bằng --- ở dòng riêng"


@dataclass(frozen=True)
class Rest(Sequence[str]):
    """The lines of a text from one of them on; they are not copied.

    `ends` is shared by all that begin in one text: where blocks of HTML end, and which signs nothing closes any more.
    """

    rows: Sequence[str]
    start: int
    ends: dict[str, Sequence[int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows) - self.start

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, int):
            return self.rows[self.start + place]
        first, last, _ = place.indices(len(self))
        return self.rows[self.start + first : self.start + last]

    def __iter__(self) -> Iterator[str]:
        return (self.rows[place] for place in range(self.start, len(self.rows)))


def flatten(rows: list[str]) -> Iterator[tuple[int, str]]:
    """Take the marks from rows that would nest deeper than Markdown can be read: their places, and what they were."""
    for place, row in enumerate(rows):
        if (deep := _DEEP.match(row)) and not list_items.is_rule(row.strip()):
            rows[place] = row[deep.end() :]
            yield place, row


def is_heading(row: str) -> bool:
    """Whether a line is a heading."""
    return bool(_HEADING.match(row)) and not is_hashtags(row)


def heading(row: str) -> tuple[str, str]:
    """The mark of a heading and its words."""
    match = _HEADING.match(row)
    end = match.end() if match else 0
    return row[:end], row[end:]


def is_quote(row: str) -> bool:
    """Whether a line is part of a quotation; `>> Xem thêm` and `>50 tuổi` are text."""
    return row.startswith(">") and not re.match(r">[>\d=]", row)


def is_hashtags(row: str) -> bool:
    """Whether a line has hashtags alone: no heading."""
    return _HASHTAGS.fullmatch(row) is not None


def is_container(row: str) -> bool:
    """Whether a line begins a note, a footnote or an explained term, whose text is indented."""
    return _CONTAINER.match(row) is not None


def begins(rows: Rest) -> bool:
    """Whether a line, with those below it, ends a paragraph or a list without an empty line."""
    row = rows[0]
    return (
        not row.strip()
        or is_heading(row)
        or list_items.is_rule(row.strip())
        or list_items.item(row) is not None
        or is_quote(row)
        or bool(is_container(row) or piped_tables.barred(rows) or piped_tables.tabbed(rows))
        or bool(opaque(rows, below_empty=False))
    )


def opaque(rows: Rest, *, below_empty: bool) -> int:
    """How many lines have no Markdown in them; `below_empty` tells whether an empty line stands above them."""
    row = rows[0]
    if fence := _FENCE.match(row):
        return _closed(rows, fence[1], (n + 1 for n, end in enumerate(rows) if n and end.rstrip() == fence[1]))
    if row.startswith("<!--"):
        return _closed(rows, "<!--", (n + 1 for n, end in enumerate(rows) if "-->" in end))
    if tag := _BLOCK.match(row):
        return _html(rows, tag["tag"].lower())
    if _REFERENCE.match(row):
        return 1
    if below_empty and list_items.columns(row) >= 4 and not piped_tables.tabbed(rows):
        return next((n for n, below in enumerate(rows) if below.strip() and list_items.columns(below) < 4), len(rows))
    return 0


def unclosed(row: str) -> str:
    """The sign that a line, which begins no block, opens and nothing below closes: of code or of a comment."""
    fence = _FENCE.match(row)
    return fence[1] if fence else "<!--" if row.startswith("<!--") else ""


def _closed(rows: Rest, sign: str, counts: Iterator[int]) -> int:
    """How many lines a block has that a sign opens; where nothing closes it, nothing closes the next one either."""
    count = 0 if sign in rows.ends else next(counts, 0)
    if not count:
        rows.ends[sign] = ()
    return count


def _html(rows: Rest, tag: str) -> int:
    """How many lines a block of raw HTML has: to its closing tag, else to the next empty line."""
    if tag not in rows.ends:
        rows.ends[tag] = _ends(rows.rows, tag)
    end = rows.ends[tag][rows.start]
    if end < len(rows.rows):
        return end + 1 - rows.start
    return next((n for n, row in enumerate(rows) if not row.strip()), len(rows))


def _ends(rows: Sequence[str], tag: str) -> Sequence[int]:
    """For each line the first, from it on, by which as many tags are closed as opened; past the last where none is."""
    opens, closes = re.compile(rf"<{tag}\b", re.I), re.compile(rf"</{tag}\s*>", re.I)
    ends, open_at, depth, before = [len(rows)] * len(rows), [], 0, []
    for place, row in enumerate(rows):
        before.append(depth)
        open_at.append(place)
        depth += len(opens.findall(row)) - len(closes.findall(row))
        while open_at and depth <= before[open_at[-1]]:
            ends[open_at.pop()] = place
    return ends
