"""Tables as staff paste them: cells between tabs (Word, Excel), wide gaps (PDF), or bars without the rule they need."""

import re
from collections.abc import Iterator, Sequence

from .inline import literal

_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
# A line below the head as people draw it: of other signs, or in one piece.
_RULED = re.compile(r"[\s|:+]*[-=_–—]{2,}[-=_–—\s|:+]*")
_FRAME = re.compile(r"\s*\+(?:-+\+)+\s*")
_TAB = "\t"
WIDE = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")
_SPACED = 3  # rows, and cells of each, that make a table of wide gaps
_BAR = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
TABS = "các ô cách nhau bằng phím Tab mà số ô không đều; hãy viết bảng bằng dấu |, ô trống cũng ghi đủ dấu"
LOOSE = "dấu | ở dòng này hiện nguyên, không thành bảng; hãy viết liền các dòng của bảng, dưới dòng đầu là |---|"
CELLS = "dòng này có nhiều ô hơn dòng đầu bảng, ô thừa sẽ mất; hãy thêm cột ở dòng đầu hoặc bớt dấu |"
SHORT = "dòng này có ít ô hơn dòng đầu bảng; ô trống cũng ghi đủ dấu |"
EXAMPLE = "| Hộ tịch | 120 |"


def tabbed(rows: Sequence[str]) -> int:
    """How many of the rows, from the first on, are a table of cells between tabs or wide gaps; 0 for none."""
    if "\t" not in rows[0]:
        return spaced(rows) if "   " in rows[0].strip() else 0
    count = next((n for n, row in enumerate(rows) if "\t" not in row or not row.strip()), len(rows))
    head = rows[0].split("\t") if count else []
    if count < 2 or len([cell for cell in head if cell.strip()]) < 2:
        return 0
    if not head[0].strip():  # else the tab is an indent
        below = rows[1].split("\t")
        return count if below[0].strip() and len(below) >= len(head) else 0
    named = all(row.split("\t")[0].rstrip().endswith(":") for row in rows[:count])  # a name and what it is: no table
    return 0 if named else count


def spaced(rows: Sequence[str]) -> int:
    """The same of cells with three blanks or more between them: every row has as many."""
    width = len(WIDE.split(rows[0].strip()))
    count = next((n for n, row in enumerate(rows) if len(WIDE.split(row.strip())) != width), len(rows))
    return count if min(width, count) >= _SPACED else 0


def barred(rows: Sequence[str]) -> int:
    """How many of the rows, from the first on, are a table whose cells stand between bars; 0 where they are none."""
    if len(rows) < 2 or "|" not in rows[0]:
        return 0
    edged = rows[0].lstrip().startswith("|")
    drawn = _is_ruled(rows[1]) and len(rows) > 2 and "|" in rows[2]
    if not (drawn or is_delimiter(rows[1]) or all(_edged(row) for row in rows[:2])):
        return 0
    ends = (n for n, row in enumerate(rows) if not row.strip() or (edged and "|" not in row and not (drawn and n == 1)))
    return next(ends, len(rows))


def _is_ruled(row: str) -> bool:
    return _RULED.fullmatch(row) is not None


def is_delimiter(row: str) -> bool:
    """Whether a row is the line below the head of a table."""
    return "|" in row and _DELIMITER.fullmatch(row) is not None


def written(rows: Sequence[str]) -> list[str]:
    """A table as Python-Markdown reads it: its row of dashes has as many cells as its head."""
    if "\t" not in rows[0] and "|" not in rows[0]:
        rows = [WIDE.sub(_TAB, row.strip()) for row in rows]
    if "\t" in rows[0].strip():
        escaped = [_BAR.sub(r"\|", row) for row in rows]
        made = [f"| {' | '.join(map(str.strip, row.rstrip().split(_TAB)))} |" for row in escaped]
    else:
        edged = rows[0].lstrip().startswith("|")
        made = [row.strip() if edged else f"| {row.strip().removesuffix('|')} |" for row in rows]
    head, rest = made[0], made[1:]
    dashes = cells_of(rest.pop(0)) if rest and (is_delimiter(rest[0]) or _is_ruled(rest[0])) else []
    dashes = dashes if all(map(_DELIMITER.fullmatch, dashes)) else []
    width = len(cells_of(head))
    dashes = [*dashes, *[" --- "] * width][:width]
    return [_literal(head), f"|{'|'.join(dashes)}|", *map(_literal, rest)]


def uneven(rows: Sequence[str]) -> list[tuple[int, str]]:
    """Rows of a table whose cells would be lost or shifted: the place among the rows, and why."""
    if "\t" in rows[0].strip():
        width = len(rows[0].rstrip().split("\t"))
        cells = [row.split("\t") for row in rows]
        return [(n, TABS) for n, row in enumerate(cells) if len(row) < width or "".join(row[width:]).strip()][:1]
    width = len(cells_of(rows[0]))
    return [
        (n, CELLS)
        for n, row in enumerate(rows)
        if n and not _is_ruled(row) and not is_delimiter(row) and len(cells_of(row)) > width
    ]


def loose(rows: Sequence[str]) -> Iterator[int]:
    """The first of rows in no table: with bars at both ends, of a drawn frame, or two with as many bars."""
    at, told = 0, False
    while at < len(rows):
        if count := barred(rows[at : at + 3]) and barred(rows[at:]):
            at, told = at + count, False
            continue
        bars = [len(cells_of(row)) for row in rows[at : at + 2]]
        if (
            _edged(rows[at]) or _FRAME.fullmatch(rows[at]) or (bars[0] > 1 and bars[0] == bars[-1] and len(bars) > 1)
        ) and not told:
            yield at
        at, told = at + 1, "|" in rows[at]


def short(rows: Sequence[str]) -> Iterator[int]:
    """The rows of tables with fewer cells than the head; one cell alone names a group."""
    at = 0
    while at < len(rows):
        count = barred(rows[at:]) if "|" in rows[at] else 0
        width = len(cells_of(rows[at]))
        yield from (n for n in range(at + 2, at + count) if 1 < len(cells_of(rows[n])) < width)
        at += count or 1


def cells_of(row: str) -> list[str]:
    """The cells of a row with bars."""
    row = _CODE.sub(lambda match: "x" * len(match[0]), row.strip())
    return _BAR.split(row.removeprefix("|").removesuffix("|"))


def _edged(row: str) -> bool:
    return row.strip().startswith("|") and row.strip().endswith("|") and len(row.strip()) > 2


def _literal(row: str) -> str:
    """A row with its stars as they stand; a pair of them never reaches over a bar."""
    return "|".join(map(literal, row.split("|")))
