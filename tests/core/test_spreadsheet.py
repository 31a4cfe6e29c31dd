"""Tables for Excel."""

import io
from datetime import date, datetime
from decimal import Decimal

from openpyxl import load_workbook

from cchc.core.dataset import Column, Dataset, Table
from cchc.core.spreadsheet import Book, Letterhead, as_xlsx

COLUMNS = (
    Column("ma", "Mã thủ tục", "", lambda row: row[0]),
    Column("ngay", "Ngày", "", lambda row: row[1], "date"),
    Column("diem", "Điểm", "", lambda row: row[2], "number"),
    Column("ten", "Tên", "", lambda row: row[3]),
)
ROWS = (("1.010040", date(2026, 1, 2), Decimal("41.125"), "=1+1"), ("2.000635", None, Decimal(7), "Chữ " * 60))


def test_cells_have_types() -> None:
    """A code keeps its zero, a day and a number are no texts, and no text is a formula."""
    of = Dataset.of("a", "Bảng", "", "", "dòng", COLUMNS, ROWS)
    made = as_xlsx(of, of.tables[0], "https://a.vn/")
    assert made == as_xlsx(of, of.tables[0], "https://a.vn/")
    sheet = load_workbook(io.BytesIO(made)).worksheets[0]
    heads, first, second = [*sheet]
    assert [cell.value for cell in heads] == ["Mã thủ tục", "Ngày", "Điểm", "Tên"]
    assert [cell.value for cell in first] == ["1.010040", datetime(2026, 1, 2), 41.125, "=1+1"]
    assert [cell.number_format for cell in first] == ["@", "DD/MM/YYYY", "General", "@"]
    assert first[3].data_type == "s"
    assert second[1].value is None
    assert {(cell.font.name, cell.font.size) for row in sheet for cell in row} == {("Times New Roman", 13)}
    assert second[3].alignment.wrap_text


def test_rows_are_as_high_as_their_words() -> None:
    """Programs that give a row one line cut nothing off: 240 letters in a column of at most 60 take four lines."""
    of = Dataset("a", "Bảng", "", "", "dòng", COLUMNS, [Table("a", ROWS)])
    sheet = load_workbook(io.BytesIO(as_xlsx(of, of.tables[0], ""))).worksheets[0]
    assert sheet.row_dimensions[2].height == 17.25
    assert 4 * 16 <= sheet.row_dimensions[3].height <= 6 * 17


def test_a_sheet_prints_on_one_page_across() -> None:
    """A4, as wide as the page, its heads on every page; a long text does not make it wider."""
    of = Dataset("a", "Bảng: [1]", "", "", "dòng", COLUMNS, [Table("a", ROWS)])
    sheet = load_workbook(io.BytesIO(as_xlsx(of, of.tables[0], ""))).worksheets[0]
    setup = sheet.page_setup
    assert (str(setup.paperSize), setup.fitToWidth or 1, setup.fitToHeight) == ("9", 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert sum(one.width for one in sheet.column_dimensions.values()) <= 130


def test_a_narrow_table_has_room_for_its_letterhead() -> None:
    """Nation and signer stand on one line each beside the agency, on a page upright, even over two columns."""
    head = Letterhead(agency="ỦY BAN NHÂN DÂN XÃ THỬ", title="THỐNG KÊ", period="(Quý I)", place="Thử")
    book = Book()
    book.sheet("Thống kê", ("Chỉ tiêu", "Số"), [("Tin, bài", 43)], head)
    sheet = load_workbook(io.BytesIO(book.bytes())).worksheets[0]
    assert sheet["B1"].value == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert sheet.column_dimensions["B"].width >= 34 * 1.4
    assert sheet.page_setup.orientation != "landscape"
    assert sheet.row_dimensions[1].height < 2 * 17 or sheet.column_dimensions["A"].width < 30
