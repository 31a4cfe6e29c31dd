"""The count of a period as a spreadsheet."""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from .period_counts import PeriodCount, annex_rows, as_text
from .statistics import Count


def as_workbook(count: Count, found: PeriodCount, site_url: str) -> bytes:
    """Two sheets: the count, and the annex behind it."""
    book = Workbook(write_only=False)
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Thống kê")
    for line in as_text(count, found).split("\n"):
        name, _, number = line.rpartition(": ")
        sheet.append([name.strip(), int(number) if number.isdigit() else number] if name else [line])
    sheet.column_dimensions["A"].width = 60
    annex = book.create_sheet("Danh mục tin, bài")
    for row in annex_rows(count, found, site_url):
        annex.append(list(row))
    for cell in annex[1]:
        cell.font = Font(bold=True)
    for column, width in zip("ABCDEFGHI", (6, 12, 60, 8, 28, 20, 24, 24, 60), strict=True):
        annex.column_dimensions[column].width = width
    _print_wide(annex)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


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
