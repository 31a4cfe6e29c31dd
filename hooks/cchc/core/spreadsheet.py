"""Tables as .xlsx: typed cells that sort and sum in any language of Excel, and sheets that print on A4 as papers do.

A day is a day and a number a number, so no decimal point turns into a thousand; a code is a text, so `1.010040` keeps
its zero. Two books of the same content are the same bytes.
"""

import io
import math
import re
import textwrap
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from .dataset import SEPARATOR, YES, Column, Dataset, Table

DAY = "DD/MM/YYYY"
_FONT, _SIZE = "Times New Roman", 13
_PAGE = 125  # widths of a digit on a sheet of A4 across that is still read with ease
_ACROSS = 75  # wider tables are printed across
_NARROW, _WIDEST = 20, 60
_ROW, _HIGHEST = 17, 409  # points: a line of text, the highest row that Excel takes
_CAPITAL = 1.45  # how many digits a bold capital is wide
_LINE = Side(style="thin", color="808080")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP can hold
_CORE = "docProps/core.xml"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """What stands above and below a table that is attached to a paper: the agency, the title, the period, who signs."""

    agency: str
    title: str
    period: str
    place: str
    signers: tuple[str, str] = ("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG CƠ QUAN")


class Book:
    """A workbook in the making."""

    def __init__(self) -> None:
        self._book = Workbook()
        self._book.remove(self._book.worksheets[0])
        styles: Any = self._book._named_styles  # type: ignore[attr-defined]  # the stubs leave it out
        styles["Normal"].font = Font(name=_FONT, size=_SIZE)

    def sheet(
        self, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]], letterhead: Letterhead | None = None
    ) -> None:
        """Add a sheet with a table: values are texts, numbers, days, or None."""
        sheet = self._book.create_sheet(_sheet_name(name))
        table = [[_readable(value) for value in row] for row in rows]
        widths = _widths([heads, *table])
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        if letterhead:
            _above(sheet, letterhead, len(heads))
        first = sheet.max_row + 1 if letterhead else 1
        _fill(sheet, first, heads, table)
        _heighten(sheet, first, [heads, *table], widths)
        if letterhead:
            _below(sheet, letterhead, len(heads))
        _to_print(sheet, first, sum(widths))

    def bytes(self) -> bytes:
        """The file; the same bytes whenever it is made."""
        made, out = io.BytesIO(), io.BytesIO()
        self._book.save(made)
        with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                content = source.read(name)
                if name == _CORE:
                    content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", content)
                target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
        return out.getvalue()


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
    return _UNPRINTABLE.sub(" ", value)[:32_767] if isinstance(value, str) else value


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]:*?/\\']", " ", name)[:31].strip() or "Bảng"


def _shown(value: object) -> int:
    """How many letters a value is wide."""
    return 10 if isinstance(value, date) else len(str(value)) if value is not None else 0


def _widths(rows: Sequence[Sequence[object]]) -> list[float]:
    """The widths of columns, in digits: what is in them, within a page; long texts are wrapped."""
    columns = [*zip(*rows, strict=True)]
    wide = [min(max(max(map(_shown, column[1:]), default=0), _longest_word(str(column[0]))), _WIDEST) + 3
            for column in columns]  # fmt: skip
    kept = sum(min(width, _NARROW) for width in wide)
    over = sum(max(width - _NARROW, 0) for width in wide)
    share = min(1.0, max(_PAGE - kept, 0) / over) if over else 1.0
    return [round(min(width, _NARROW) + max(width - _NARROW, 0) * share, 1) for width in wide]


def _longest_word(head: str) -> int:
    return max(map(len, head.split()), default=0)


def _heighten(sheet: Worksheet, first: int, rows: Sequence[Sequence[object]], widths: Sequence[float]) -> None:
    """Rows as high as their wrapped texts: not every program finds that out when it opens the file."""
    heads = [
        len(textwrap.wrap(str(head), max(int(width / 1.1), 1))) for head, width in zip(rows[0], widths, strict=True)
    ]
    sheet.row_dimensions[first].height = _ROW * max(heads, default=1) + 4
    for place, row in enumerate(rows[1:], first + 1):
        lines = max((_lines(value, width) for value, width in zip(row, widths, strict=True)), default=1)
        if lines > 1:
            sheet.row_dimensions[place].height = min(_ROW * lines, _HIGHEST)


def _lines(value: object, width: float) -> int:
    """How many lines a value takes in a column; a word that does not fit leaves some room at the end of a line."""
    if not isinstance(value, str) or len(value) < width:
        return 1
    return sum(math.ceil(len(line) / (width - 1)) or 1 for line in value.split("\n"))


def _fill(sheet: Worksheet, first: int, heads: Sequence[str], table: Sequence[Sequence[object]]) -> None:
    border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, head in enumerate(heads, 1):
        cell: Any = sheet.cell(first, number, head)
        cell.font = Font(name=_FONT, size=_SIZE, bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        cell.border, cell.fill = border, PatternFill("solid", fgColor="EDEDED")
    patterns: dict[type, Any] = {}
    for place, row in enumerate(table, first + 1):
        for number, value in enumerate(row, 1):
            cell = sheet.cell(place, number)
            _write(cell, value)
            pattern = patterns.get(type(value))
            if pattern is None:
                cell.font, cell.border, cell.alignment = Font(name=_FONT, size=_SIZE), border, wrapped
                cell.number_format = {date: DAY, str: "@"}.get(type(value), "General")
                patterns[type(value)] = cell
            else:
                cell._style = pattern._style  # four settings a cell take ten times as long


def _write(cell: Any, value: object) -> None:
    """A value; no text is a formula or an error to Excel, not even after someone edits its cell."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", True


def _line(
    sheet: Worksheet, row: int, span: tuple[int, int], text: str, *, bold: bool = False, italic: bool = False
) -> None:
    """A line of a letterhead over several columns."""
    cell = sheet.cell(row, span[0], text)
    cell.font = Font(name=_FONT, size=_SIZE, bold=bold, italic=italic)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    width = sum(sheet.column_dimensions[get_column_letter(number)].width for number in range(span[0], span[1] + 1))
    height = _ROW * math.ceil(len(text) * (_CAPITAL if bold and text.isupper() else 1) / width) + 2
    sheet.row_dimensions[row].height = max(height, sheet.row_dimensions[row].height or 0)
    if span[1] > span[0]:
        sheet.merge_cells(start_row=row, end_row=row, start_column=span[0], end_column=span[1])


def _halves(sheet: Worksheet, columns: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The columns of the left and of the right half of a sheet, by their widths."""
    widths = [sheet.column_dimensions[get_column_letter(number)].width for number in range(1, columns + 1)]
    left = 1
    while left < columns - 1 and sum(widths[: left + 1]) <= sum(widths) / 2:
        left += 1
    return (1, left), (min(left + 1, columns), columns)


def _above(sheet: Worksheet, head: Letterhead, columns: int) -> None:
    left, right = _halves(sheet, columns)
    _line(sheet, 1, left, head.agency, bold=True)
    _line(sheet, 1, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    _line(sheet, 2, right, "Độc lập - Tự do - Hạnh phúc", bold=True)
    _line(sheet, 4, (1, columns), head.title, bold=True)
    _line(sheet, 5, (1, columns), head.period, italic=True)
    sheet.cell(6, 1)


def _below(sheet: Worksheet, head: Letterhead, columns: int) -> None:
    left, right = _halves(sheet, columns)
    row = sheet.max_row + 2
    _line(sheet, row, right, f"{head.place}, ngày … tháng … năm …", italic=True)
    for span, name, hint in zip(
        (left, right), head.signers, ("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"), strict=True
    ):
        _line(sheet, row + 1, span, name, bold=True)
        _line(sheet, row + 2, span, hint, italic=True)


def _to_print(sheet: Worksheet, first: int, width: float) -> None:
    """A4, as wide as the page, the heads on every page, the number of the page below."""
    sheet.freeze_panes = f"A{first + 1}"
    sheet.print_title_rows = f"{first}:{first}"
    sheet.page_setup.orientation = "landscape" if width > _ACROSS else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5  # inches
    sheet.print_options.horizontalCentered = True
    footer: Any = sheet.oddFooter
    footer.center.text = "&P/&N"
