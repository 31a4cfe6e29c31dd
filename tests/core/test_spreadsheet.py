"""Tables for Excel."""

import io
from datetime import date, datetime
from decimal import Decimal

from openpyxl import load_workbook

from cchc.core.dataset import Column, Dataset, Table
from cchc.core.sheet_layout import break_before, column_widths
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
    of = Dataset.of("a", "Bảng", "", "", noun="dòng", columns=COLUMNS, rows=ROWS)
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
    of = Dataset("a", "Bảng", "", "", noun="dòng", columns=COLUMNS, tables=[Table("a", ROWS)])
    sheet = load_workbook(io.BytesIO(as_xlsx(of, of.tables[0], ""))).worksheets[0]
    assert sheet.row_dimensions[2].height == 17.25
    assert 4 * 16 <= sheet.row_dimensions[3].height <= 6 * 17


def test_a_sheet_prints_on_one_page_across() -> None:
    """A4, as wide as the page, its heads on every page; a long text does not make it wider."""
    of = Dataset("a", "Bảng: [1]", "", "", noun="dòng", columns=COLUMNS, tables=[Table("a", ROWS)])
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


def test_who_signs_does_not_stand_alone_on_a_page() -> None:
    """Where the signatures would come onto the next page, the last two rows of the table go with them; else none do."""
    head = Letterhead(agency="UBND XÃ A", title="PHỤ LỤC", period="(Quý I)", place="A")

    def breaks(rows: int) -> list[int]:
        book = Book()
        book.sheet("A", ("TT", "Tên", "Số"), [(number, "Tin", 1) for number in range(rows)], head)
        sheet = load_workbook(io.BytesIO(book.bytes())).worksheets[0]
        return [one.id - 7 for one in sheet.row_breaks.brk]  # rows of the table before the break

    assert [breaks(rows) for rows in (1, 10, 30, 45)] == [[], [], [28], []]


def test_a_page_of_few_rows_gets_more() -> None:
    """Where two rows at most would come onto the last page, it takes two from the page before."""
    heads, sign = [30.0] * 3, [20.0] * 5
    rows = [17.0] * 38  # 734 points a page: 3 heads of 30 and 37 rows of 17, then one row
    assert break_before([*heads, *rows, *sign], 3, 38, 60) == 3 + 37 - 2
    assert break_before([*heads, *[17.0] * 50, *sign], 3, 50, 60) is None
    assert break_before([*heads, *[17.0] * 28, *sign], 3, 28, 60) is None
    assert break_before([*heads, *[300.0] * 2, *sign], 3, 2, 60) is None
    assert break_before([*heads, *[400.0] * 2, *sign], 3, 2, 60) == 4


def test_long_texts_get_the_room() -> None:
    """In a table of many columns the subject is the widest; codes and days are as wide as they are, on one page."""
    heads = ["Số", *["Ngày"] * 4, "Trích yếu", *["Lĩnh vực"] * 3, "Liên kết"]
    day, subject = date(2026, 3, 5), "Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã, điều chỉnh"
    row = ["1.010040", *[day] * 4, subject, *["Cải cách hành chính"] * 3, "https://example.vn/van-ban/08-kh-ubnd/"]
    widths = column_widths([heads, row])
    assert max(widths) == widths[5] > 1.5 * widths[6]
    assert min(widths[1:5]) >= 10
    assert sum(widths) <= 141


def test_names_and_texts_are_cut_as_excel_counts() -> None:
    """A letter beyond the first 65,536 counts twice there: no name of a sheet and no text is too long for it."""
    book = Book()
    book.sheet("Bộ chỉ số " + "🙂" * 20, ["Cột"], [("🙂" * 20_000,)])
    [sheet] = load_workbook(io.BytesIO(book.bytes())).worksheets
    assert sheet.title == "Bộ chỉ số " + "🙂" * 10
    assert len(str(sheet["A2"].value).encode("utf-16-le")) == 2 * 32_766
