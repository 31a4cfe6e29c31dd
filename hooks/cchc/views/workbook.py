"""The count of a period as a spreadsheet."""

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ..core.dataset import Column, Dataset, records
from .news_data import annex
from .period_counts import PeriodCount, figures
from .statistics import Count

_DAY = "DD/MM/YYYY"
_WIDTHS = (12, 12, 60, 8, 28, 20, 24, 24, 60)


def as_workbook(count: Count, counted: PeriodCount, home: str) -> bytes:
    """An .xlsx file of two sheets: the count, and the annex behind it; `home` begins the addresses of the site."""
    book = Workbook(write_only=False)
    book.remove(book.worksheets[0])
    _fill_count(book.create_sheet("Thống kê"), count, counted)
    _fill_annex(book.create_sheet("Danh mục tin, bài"), annex(count, counted.items), home)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_count(sheet: Worksheet, count: Count, counted: PeriodCount) -> None:
    for title, rows in figures(count, counted):
        if title:
            _add(sheet, ())
            _add(sheet, (f"{title}:",))
        for row in rows:
            _add(sheet, row)
    sheet.column_dimensions["A"].width = 60


def _fill_annex(sheet: Worksheet, dataset: Dataset, home: str) -> None:
    _add(sheet, dataset.heads)
    for row in records(dataset, dataset.tables[0], home):
        _add(sheet, [_value(column, row[column.key]) for column in dataset.columns])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    _print_wide(sheet)


def _value(column: Column, value: object) -> object:
    """A day as Excel counts days, so that it sorts and filters; anything else as it is."""
    return date.fromisoformat(str(value)) if column.type == "date" and value else value


def _add(sheet: Worksheet, values: Sequence[object]) -> None:
    """A row; no text in it is a formula or an error to Excel, not even after someone edits its cell."""
    cells = [Cell(sheet, row=1, column=1) for _ in values]
    for cell, value in zip(cells, values, strict=True):
        cell.value = value  # type: ignore[assignment]  # texts, numbers and days
        if isinstance(cell.value, str):
            cell.data_type, cell.quotePrefix = "s", True
        elif isinstance(cell.value, date):
            cell.number_format = _DAY
    sheet.append(cells)


def _print_wide(sheet: Worksheet) -> None:
    """The annex as it is printed and attached: A4 across, as wide as the page, its heads on every page."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
