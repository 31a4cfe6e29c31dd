"""Rows of tables, each cell behind the head of its column: `Số GCN: BX 776655` says what the cell alone does not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..source import Loc

_RULE = re.compile(r"[ \t|:+]*[\-=_–—][\-=_–—| \t:+]*")
_HEADS = 2  # lines of a Markdown table before its rows
Cell = tuple[int, str]


@dataclass(frozen=True)
class LabelledRow:
    """A row as one sentence, and of each cell: where it begins there, its length, where it begins in the table."""

    text: str
    cells: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, heads: Iterable[str], cells: Iterable[Cell]) -> "LabelledRow":
        """The row under these heads; a cell comes with the place where it begins."""
        text, places = "", []
        for head, (start, cell) in zip(heads, cells, strict=False):
            text += f"{head}: "
            places.append((len(text), len(cell), start))
            text += f"{cell}; "
        return cls(text, tuple(places))

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where what stands in the row is in the table: the part of it within a cell, if any."""
        for at, length, origin in self.cells:
            first, last = max(start, at), min(end, at + length)
            if first < last:
                return origin + first - at, origin + last - at
        return None


def rows(text: str) -> Iterator[LabelledRow]:
    """The rows of the tables of a text, but their heads: lines with bars, with or without a rule under the first."""
    if "|" not in text:
        return
    heads: list[str] = []
    at = 0
    for line in text.split("\n"):
        if not _RULE.fullmatch(line):
            cells = _cells(line, at) if "|" in line else []
            if heads and cells:
                yield LabelledRow.of(heads, cells)
            else:
                heads = [cell for _, cell in cells]
        at += len(line) + 1


def _cells(line: str, at: int) -> list[Cell]:
    """The cells of a line that begins at a place of the text."""
    inner = line.rstrip().removesuffix("|")
    edge = len(inner) - len(inner.lstrip().removeprefix("|"))
    cells, at = [], at + edge
    for part in inner[edge:].split("|"):
        cells.append((at + len(part) - len(part.lstrip()), part.strip()))
        at += len(part) + 1
    return cells


@dataclass(frozen=True)
class Grid:
    """A table in data written as a Markdown table, and the keys of its rows."""

    text: str
    keys: tuple[Loc, ...]

    def key(self, start: int) -> Loc | None:
        """The key of the cell in which a place of the text is; none where it is among the heads."""
        before = self.text[:start].split("\n")
        row = len(before) - 1 - _HEADS
        return (*self.keys[row], before[-1].count("|") - 1) if row >= 0 else None


def grids(texts: Mapping[Loc, str]) -> Iterator[Grid]:
    """The tables among the texts of a record: the names of columns under `cot`, the cells under `hang`."""
    for table in {at[:-2]: None for at in texts if at[-2:-1] == ("cot",)}:
        heads = [text for at, text in texts.items() if at[:-1] == (*table, "cot")]
        keys = tuple({at[:-1]: None for at in texts if at[:-2] == (*table, "hang")})
        lines = [heads, ["-" for _ in heads], *([texts.get((*key, n), "") for n in range(len(heads))] for key in keys)]
        yield Grid("\n".join(f"| {' | '.join(map(_plain, line))} |" for line in lines), keys)


def _plain(cell: str) -> str:
    return cell.replace("\n", " ").replace("|", "/")
