"""Tables as .xlsx: typed cells that sort and sum in any language of Excel, and sheets that print on A4 as papers do.

A day is a day and a number a number, so no decimal point turns into a thousand; a code is a text, so `1.010040` keeps
its zero. Two books of the same content are the same bytes.
"""

import io
import math
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from . import paper_types
from .dataset import SEPARATOR, YES, Column, Dataset, Table
from .sheet_layout import ACROSS, CAPITAL, NATION, ROW, break_before, column_widths, halves, headed, text_lines

DAY = "DD/MM/YYYY"
_FONT = {"font_name": "Times New Roman", "font_size": 13, "font_scheme": "none"}
_CELL = {"border": 1, "border_color": "#808080", "text_wrap": True}
_TEXT = {"num_format": "@", "quote_prefix": True}  # no text is a formula to Excel, not even after its cell was edited
_HEAD = {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#EDEDED"}
_LINE = {"align": "center", "valign": "vcenter", "text_wrap": True}
_HIGHEST = 409  # points: the highest row that Excel takes
_A4 = 9  # what Excel calls this size of paper
_MARGIN = 0.5  # inches
_SIGNERS = ("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG CƠ QUAN")
_MADE = datetime(1980, 1, 1)  # the first day a ZIP can hold
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """The head and foot of a table that is attached to a paper: the agency, the title, the period, the place."""

    agency: str
    title: str
    period: str
    place: str


class Book:
    """A workbook in the making."""

    def __init__(self) -> None:
        self._made = io.BytesIO()
        self._book = Workbook(self._made, {"in_memory": True, "default_format_properties": {**_FONT}})
        self._book.set_properties({"created": _MADE})

    def sheet(
        self, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]], letterhead: Letterhead | None = None
    ) -> None:
        """Add a sheet with a table: values are texts, numbers, days, or None."""
        table = [[_readable(value) for value in row] for row in rows]
        widths = column_widths([heads, *table])
        made = self._book.add_worksheet(_sheet_name(name))
        sheet = _Sheet(self._book, made, headed(widths) if letterhead else widths)
        first = sheet.above(letterhead) if letterhead else 0
        end = sheet.fill(first, heads, table)
        if letterhead:
            sheet.below(end, letterhead)
            sheet.keep_together(first + 1, end)
        sheet.to_print(first, across=sum(widths) > ACROSS)

    def bytes(self) -> bytes:
        """The file, finished by this; the same bytes whenever it is made."""
        self._book.close()
        return self._made.getvalue()


def as_xlsx(dataset: Dataset, table: Table, home: str) -> bytes:
    """A table of open data; its heads are titles."""
    book = Book()
    rows = (typed(dataset.columns, row, home) for row in table.rows)
    book.sheet(table.name or dataset.title, [column.title for column in dataset.columns], rows)
    return book.bytes()


def typed(columns: Sequence[Column], row: object, home: str) -> list[object]:
    """The cells of a row."""
    return [_typed(column, column.value(row, home)) for column in columns]


def _typed(column: Column, value: object) -> object:
    match value:
        case bool():
            return YES if value else None
        case list():
            return SEPARATOR.join(value)
        case str() if column.type == "date":
            return date.fromisoformat(value)
    return value


def _readable(value: object) -> object:
    return _cut(_UNPRINTABLE.sub(" ", value), 32_767) if isinstance(value, str) else value


def _sheet_name(name: str) -> str:
    return _cut(re.sub(r"[\[\]:*?/\\']", " ", name), 31).strip() or "Bảng"


def _cut(text: str, size: int) -> str:
    """The beginning of a text, measured as Excel does: a letter beyond U+FFFF, as an emoji, counts twice."""
    if len(text) * 2 <= size:
        return text
    return text.encode("utf-16-le")[: 2 * size].decode("utf-16-le", "ignore")


@dataclass(frozen=True)
class _Sheet:
    """A sheet in the making; rows and columns are counted from 0, `widths` are those of its columns, in digits."""

    book: Workbook
    sheet: Worksheet
    widths: Sequence[float]
    heights: dict[int, float] = field(default_factory=dict)

    def fill(self, first: int, heads: Sequence[str], table: Sequence[Sequence[object]]) -> int:
        """Write the table from the row `first` on; returns the row after it."""
        self.sheet.set_default_row(ROW)
        for number, width in enumerate(self.widths):
            self.sheet.set_column(number, number, width)
        lines = [
            len(textwrap.wrap(head, max(int(width / 1.1), 1))) for head, width in zip(heads, self.widths, strict=True)
        ]
        self._high(first, ROW * max(lines, default=1) + 4)
        self.sheet.write_row(first, 0, heads, self._format(_CELL, _HEAD))
        plain = self._format(_CELL, {"valign": "top"})
        text = self._format(_CELL, {"valign": "top"}, _TEXT)
        day = self._format(_CELL, {"valign": "top", "align": "center", "num_format": DAY})
        for place, row in enumerate(table, first + 1):
            self._heighten(place, row)
            for number, value in enumerate(row):
                match value:
                    case str():
                        self.sheet.write_string(place, number, value, text)
                    case date():
                        self.sheet.write_datetime(place, number, value, day)
                    case None:
                        self.sheet.write_blank(place, number, None, plain)
                    case _:
                        self.sheet.write_number(place, number, value, plain)
        return first + 1 + len(table)

    def _format(self, *parts: dict[str, object]) -> Format:
        return self.book.add_format({name: value for part in parts for name, value in part.items()})

    def _heighten(self, place: int, row: Sequence[object]) -> None:
        """A row as high as its wrapped texts: not every program finds that out when it opens the file."""
        lines = max((text_lines(value, width) for value, width in zip(row, self.widths, strict=True)), default=1)
        if lines > 1:
            self._high(place, min(ROW * lines, _HIGHEST))

    def _high(self, row: int, points: float) -> None:
        self.heights[row] = points
        self.sheet.set_row(row, points)

    def above(self, head: Letterhead) -> int:
        """Write the letterhead above the table; returns the row of the table's heads."""
        left, right = halves(self.widths)
        self._row(0, (left, head.agency), (right, NATION), bold=True)
        self._row(1, (right, paper_types.MOTTO), bold=True)
        self._row(3, (self._whole, head.title), bold=True)
        self._row(4, (self._whole, head.period), italic=True)
        return 6

    def below(self, end: int, head: Letterhead) -> None:
        """Write who signs below the table, whose last row is before the row `end`."""
        left, right = halves(self.widths)
        drafter, leader = _SIGNERS
        self._row(end + 1, (right, f"{head.place}, ngày … tháng … năm …"), italic=True)
        self._row(end + 2, (left, drafter), (right, leader), bold=True)
        self._row(end + 3, (left, "(Ký, ghi rõ họ tên)"), (right, "(Ký tên, đóng dấu)"), italic=True)

    def keep_together(self, first: int, end: int) -> None:
        """End a page so that rows of the table, which goes from row `first` to before `end`, stand with who signs."""
        heights = [self.heights.get(row, ROW) for row in range(max(self.heights) + 1)]
        if place := break_before(heights, first, end - first, sum(self.widths)):
            self.sheet.set_h_pagebreaks([place])

    @property
    def _whole(self) -> tuple[int, int]:
        return 0, len(self.widths) - 1

    def _row(self, row: int, *lines: tuple[tuple[int, int], str], bold: bool = False, italic: bool = False) -> None:
        """Write a row of lines, each over the columns from one to another, as high as the highest of them."""
        style, high = self._format(_LINE, {"bold": bold, "italic": italic}), 0.0
        for (start, end), text in lines:
            if end > start:
                self.sheet.merge_range(row, start, row, end, text, style)
            else:
                self.sheet.write_string(row, start, text, style)
            wide = len(text) * (CAPITAL if bold and text.isupper() else 1)
            high = max(high, ROW * math.ceil(wide / sum(self.widths[start : end + 1])) + 2)
        self._high(row, high)

    def to_print(self, first: int, *, across: bool) -> None:
        """A4, as wide as the page, the heads in the row `first` on every page, the number of the page below."""
        self.sheet.freeze_panes(first + 1, 0)
        self.sheet.repeat_rows(first)
        if across:
            self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=_MARGIN, right=_MARGIN)
        self.sheet.center_horizontally()
        self.sheet.set_footer("&C&P/&N")
