"""Tables: in plain text, rows of cells between tabs or bars; as the data that staff edit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...core import placeholder
from ...core.yaml_writer import Value
from .labels import label
from .ledger import Added
from .lines import TextLine

_RULE = re.compile(r"[\s|:+=-]*")


def tables(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, with those that are rows of a table put together."""
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and cells(lines[end]):
            end += 1
        rows = [row for row in map(cells, lines[place:end]) if row and any(row)]
        if len(rows) >= 2:
            yield replace(lines[place], rows=tuple(map(tuple, rows)))
            place = end
        else:
            yield lines[place]
            place += 1


def cells(line: TextLine) -> list[str]:
    """The cells of a row; empty where a line is none. A label with a tab after it is no cell."""
    text = line.text.strip()
    if line.rows:
        return []
    if text.startswith("|") and text.count("|") >= 3:
        inner = text.strip("|")
        return [""] if _RULE.fullmatch(inner) else [cell.strip() for cell in inner.split("|")]
    parts = [part.strip() for part in line.text.strip(" ").split("\t")]
    found = label(f"{parts[0]} ") if parts[0] else None
    if len(parts) < 2 or (len(parts) == 2 and ((found and not found.rest.strip()) or parts[0] in {"-", "+", "•"})):
        return []
    return parts if sum(bool(part) for part in parts) >= 2 else []


def grid(rows: Sequence[Sequence[str]]) -> dict[str, Value]:
    """A table: its first rows name the columns, every row has as many cells."""
    width = max(len(row) for row in rows)
    names, *rest = ([*row, *[""] * (width - len(row))] for row in rows)
    if rest and _names_too(names, rest[0]):
        names = [": ".join(filter(None, pair)) for pair in zip(names, rest.pop(0), strict=True)]
    columns: tuple[Value, ...] = tuple(
        name if name.strip() else Added(placeholder.mark(f"tên cột {place}")) for place, name in enumerate(names, 1)
    )
    return {"cot": columns, "hang": [tuple(row) for row in rest]}


def _names_too(names: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row goes on naming columns: it fills the gaps of merged cells, and has gaps where they go down."""
    filled = all(one or other for one, other in zip(names, row, strict=True))
    return bool(names[0]) and not row[0] and not all(names) and filled
