"""Tables of Word: their cells in columns as one sees them, and whether a table only lays out a page."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from docx.oxml.ns import qn

from .docx_elements import Element, value
from .lines import FromAbove, FromLeft, TextLine

LAYOUT = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ|Độc\s+lập\s*-\s*Tự|ĐẢNG\s+CỘNG\s+SẢN|^\s*Số\s*:|^\s*V/v\b|^\s*Nơi\s+nhận\s*:?"
    r"|^\s*(?:(?:TM|KT|TL|TUQ|Q)\s*\.|[TK]/[MT])|^[^\W\d][^\n,]{1,50},\s*ngày[\d\s._…]+tháng",
    re.I | re.M,
)
SIGNED = re.compile(
    r"^\s*(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG [A-ZĐÀ-Ỹ ]+|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ|THƯ KÝ"
    r"|CHỦ TỌA|CHỦ TRÌ|NGƯỜI LẬP[^\n]*|THỦ TRƯỞNG[^\n]*|KẾ TOÁN[^\n]*)\s*$|\(\s*[Kk]ý(?: tên)?,",
    re.M,
)


@dataclass(frozen=True)
class Cell:
    """A cell: its first column, how many it goes through, its lines; `goes_on`: it is the rest of the one above."""

    start: int
    span: int
    lines: Sequence[TextLine]
    goes_on: bool

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(line.words for line in self.lines)


def rows_of(table: Element, read: Callable[[Element], Iterator[TextLine]]) -> list[list[Cell]]:
    """The rows of a table that have cells; `read` gives the lines of a cell."""
    found = [list(_cells(row, read)) for row in table.iter(qn("w:tr")) if _owner(row, qn("w:tbl")) is table]
    return [row for row in found if row]


def _cells(row: Element, read: Callable[[Element], Iterator[TextLine]]) -> Iterator[Cell]:
    before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    start = int(value(before) or 0)
    for cell in row.iter(qn("w:tc")):
        if _owner(cell, qn("w:tr")) is not row:
            continue
        wide, high = (cell.find(f"{qn('w:tcPr')}/{qn(name)}") for name in ("w:gridSpan", "w:vMerge"))
        span = max(1, int(value(wide) or 1))
        goes_on = high is not None and value(high) != "restart"
        yield Cell(start, span, tuple(read(cell)), goes_on)
        start += span


def texts(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The words of all cells in columns; a column begins where a cell of any row does."""
    starts = sorted({cell.start for row in rows for cell in row})
    return tuple(tuple(_row(row, starts)) for row in rows)


def _row(row: Sequence[Cell], starts: Sequence[int]) -> Iterator[str]:
    for start in starts:
        cell = next((one for one in row if one.start <= start < one.start + one.span), None)
        if cell is None:
            yield ""
        elif cell.start < start:
            yield FromLeft("")
        else:
            yield FromAbove("") if cell.goes_on and not cell.words.strip() else cell.words


def lays_out(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table holds no data: it puts the head, the foot or a single row of texts side by side."""
    width = max(map(len, rows))
    words = ["\n".join(line.words for line in cell.lines) for row in rows for cell in row]
    known = any(LAYOUT.search(text) or SIGNED.search(text) for text in words)
    return width == 1 or (len(rows) == 1 and width <= 3) or (width <= 3 and len(rows) <= 8 and known)


def by_column(rows: Sequence[Sequence[Cell]]) -> Iterator[TextLine]:
    """The lines of a table that lays out, column by column."""
    for column in range(max(map(len, rows))):
        yield from (line for row in rows if column < len(row) for line in row[column].lines)


def tells(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether every row says one thing, its name before a colon: `- Trưởng đoàn:` beside who it is."""
    return all(
        len(row) == 2 and row[0].words.rstrip().endswith(":") and all(len(cell.lines) == 1 for cell in row)
        for row in rows
    )


def told(row: Sequence[Cell]) -> TextLine:
    """A row that says one thing, as a line."""
    return replace(row[0].lines[0], text=" ".join(cell.words.strip() for cell in row))


def captions_below(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows of a table of pictures with every caption below its picture, also where they stand above them."""
    pictured = [any(line.pictures for cell in row for line in cell.lines) for row in rows]
    worded = [any(cell.words.strip() for cell in row) for row in rows]
    if pictured != [False, True] * (len(rows) // 2) or worded != [True, False] * (len(rows) // 2):
        return rows
    return [row for above, below in zip(rows[::2], rows[1::2], strict=True) for row in (below, above)]


def captioned(row: Sequence[Cell]) -> list[Cell]:
    """A row of a table of pictures: words under a picture are its caption, those beside one are of the text."""
    pictured = [any(line.pictures for line in cell.lines) for cell in row]
    under = [has or not any(pictured) for has in pictured]
    return [
        replace(cell, lines=[replace(line, italic=True) for line in cell.lines]) if below else cell
        for cell, below in zip(row, under, strict=True)
    ]


def _owner(element: Element, tag: str) -> Element:
    """The nearest element of a kind around one."""
    return next(element.iterancestors(tag), None)
