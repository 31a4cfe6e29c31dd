"""Tables: in plain text, rows of cells between tabs or bars; as the data that staff edit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from ...core import placeholder
from ...core.yaml_writer import Value
from .labels import label
from .ledger import Added, Partly
from .lines import FromAbove, FromLeft, TextLine

_RULE = re.compile(r"[\s|:+=-]*")
_DRAWN = str.maketrans(dict.fromkeys("│┃║", "|") | dict.fromkeys("─━═", "-") | dict.fromkeys("┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝", "+"))
_LEADER = re.compile(r"[.…_]{3,}")  # between a name and its number, to lead the eye
_REPEATED = 100  # letters of a merged cell that are short enough to stand in each of its rows
Row = Sequence[str]


def tables(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, with those that are rows of a table put together."""
    place = 0
    while place < len(lines):
        end = _end(lines, place)
        rows = [row for row in map(cells, lines[place:end]) if row and any(row)]
        if len(rows) >= 2:
            yield replace(lines[place], rows=tuple(map(tuple, rows)))
            place = end
        else:
            yield lines[place]
            place += 1


def _end(lines: Sequence[TextLine], place: int) -> int:
    """The index after the last row of a table that begins here. Rows without outer bars have as many cells each."""
    end = place
    while end < len(lines) and cells(lines[end]):
        if end > place and _loose(lines[end]) and len(cells(lines[end])) != len(cells(lines[place])):
            break
        end += 1
    return end


def _loose(line: TextLine) -> bool:
    return "|" in line.text and not line.text.strip().startswith("|")


def cells(line: TextLine) -> list[str]:
    """The cells of a row; empty where a line is none. A label with a tab after it is no cell."""
    text = line.text.strip().translate(_DRAWN)
    if line.rows:
        return []
    if text.startswith(("+-", "+=")):
        return [""] if _RULE.fullmatch(text) else []
    if "|" in text and (text.count("|") >= 2 or not text.startswith("|")):
        inner = text.strip("|")
        return [""] if _RULE.fullmatch(inner) else [cell.strip() for cell in inner.split("|")]
    parts = [part.strip() for part in line.text.strip(" ").split("\t")]
    found = label(f"{parts[0]} ") if parts[0] else None
    if any(map(_LEADER.fullmatch, parts[1:-1])) and len(parts) == 3:
        return []
    if len(parts) < 2 or (len(parts) == 2 and ((found and not found.rest.strip()) or parts[0] in {"-", "+", "•"})):
        return []
    return parts if sum(bool(part) for part in parts) >= 2 else []


def grid(rows: Sequence[Row]) -> dict[str, Value]:
    """A table: its first rows name the columns, a first row that goes through all of them is its caption.

    Every row has as many cells; one that goes through all columns has one, the name of a group.
    """
    width = max(len(row) for row in rows)
    even = [[*row, *[""] * (width - len(row))] for row in rows]
    used = [at for at in range(width) if any(row[at].strip() for row in even)] or [0]
    even = [[row[at] for at in used] for row in even]
    made: dict[str, Value] = {}
    if len(even) > 1 and _whole(even[0]):
        made["ten"] = even.pop(0)[0]
    if len(even) > 1 and _goes_on(even[0][0], even[1][0]):
        even.insert(0, [""] * len(even[0]))
    names: list[str] = list(even.pop(0))
    while even and _names_too(names, even[0]):
        names = _joined(names, even.pop(0))
    made["cot"] = tuple(
        name if name.strip() else Added(placeholder.mark(f"tên cột {place}")) for place, name in enumerate(names, 1)
    )
    made["hang"] = list(_body(even))
    return made


def _goes_on(first: str, second: str) -> bool:
    """Whether the first row is one of the body: its number and the next follow one another."""
    return first.strip().isdecimal() and second.strip().isdecimal() and int(second) == int(first) + 1


def _body(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows below the names; a few words that go down stand in each of them, a number in the first."""
    above: Row = ()
    for row in rows:
        if _whole(row):
            above = ()
            yield (row[0],)
            continue
        pairs = zip_longest(row, above[: len(row)], fillvalue="")
        above = [over if isinstance(cell, FromAbove) else cell for cell, over in pairs]
        yield tuple(_below(cell, over) for cell, over in zip(row, above, strict=True))


def _below(cell: str, over: str) -> str:
    told = len(over) <= _REPEATED and re.search(r"[^\W\d_]|^\d{2}/\d{1,2}(?:/\d{4})?$", over)  # words, or a day
    return Added(over) if told and isinstance(cell, FromAbove) else _plain(cell)


def _plain(cell: str) -> str:
    return "" if isinstance(cell, FromLeft | FromAbove) else cell


def _whole(row: Row) -> bool:
    """Whether a row is one cell that goes through all columns."""
    return len(row) > 1 and bool(row[0]) and all(isinstance(cell, FromLeft) for cell in row[1:])


def _joined(names: Row, row: Row) -> list[str]:
    """Names of columns with those of the row below; a group stands before the name of each of its columns."""
    out: list[str] = []
    group, used = "", False
    for name, below in zip(names, row, strict=True):
        if not isinstance(name, FromLeft):
            group, used = name, False
        inner = _plain(below)
        text = ": ".join(filter(None, (group, inner)))
        out.append(Partly.of(text, inner) if used and group else text)
        used = True
    return out


def _names_too(names: Row, row: Row) -> bool:
    """Whether a row goes on naming columns: it fills the gaps of merged cells, and has gaps where they go down."""
    if any(isinstance(cell, FromAbove) for cell in row):
        grouped = any(isinstance(two, FromLeft) and row[at + 1] for at, (_, two) in enumerate(pairwise(names)))
        return grouped or (isinstance(row[0], FromAbove) and any(isinstance(name, FromLeft) for name in names))
    filled = all(one or other for one, other in zip(names, row, strict=True))
    return bool(names[0]) and not row[0] and not all(names) and filled
