"""Marks that readers would see as they are typed are pointed out with their line."""

import pytest

from cchc.core.proofreading import listed_counts, lone_marks


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["1.Chuẩn bị", "2.Nộp", "3. Nhận"], [1, 2]),
        (["2)Nộp hồ sơ"], [1]),
        (["chú __ý nộp"], [1]),
        (["####### Việc cần làm"], [1]),
        (["chú ý__ nộp"], [1]),
        (["-Gọi điện", "+Nộp hồ sơ", "•Trả lời"], [1, 2, 3]),
        (["UBND xã ** thực hiện", "** Lưu ý: mang bản chính"], [1, 2]),
        (["Mang ** bản chính ** đi nộp", "** Lưu ý ** là vậy", "*** Chú ý ***"], [1, 2, 3]),
        (["-5 °C", "- Gọi điện", "+84 205 3812 345", "a ** b ** c"], []),
        (["__chú ý__ nộp", "Số: ____", "1.5 triệu", "12.A", "a/__b/c", "1.000 đồng"], []),
        (["__chú", "ý__"], []),
        (["Nộp đơn** tại xã"], [1]),
        (["**Nộp", "đơn** tại xã", "5.000 đồng**, 6.000 đồng**"], []),
        (["1.1.Nội dung", "[x] Đã xong", "Họp _mai", "-", "a_b, _mai_, 1.1. Họp"], [1, 2, 3, 4]),
        (["Họp *quan trọng** ngày mai"], [1]),
        (["Họp *quan* trọng **mai**", "5*3 m, 2.000 đồng**"], []),
        (["Xem `lệnh", "==tô màu==", "bỏ ~~chữ này~~", "- [ ] việc một"], [1, 2, 3, 4]),
        (["=====", "a == b", "tra?id=YQ==&x==", "~~~", "- [a](b.md)", "Phần [x] của bài"], []),
        (["__Lưu ý:__ mang bản chính"], []),
        (["- 2 -", "–12–", "- 2 - 3 ngày", "- 2"], [1, 2]),
        (["##", "## Kết quả", "#", "C #"], [1, 3]),
        (["- - Nộp hồ sơ", "* - Nhận", "- -5 °C", "---"], [1, 2]),
        (["1. 1. Rà soát", "2) 2) Nộp", "1. 2. Nộp", "1. 1.5 triệu"], [1, 2]),
        (["• Rà soát • Niêm yết • Trả lời", "• Sáng • chiều", "Tổ • thôn • xã • tỉnh"], [1]),
    ],
)
def test_marks(rows: list[str], lines: list[int]) -> None:
    """Numbers of lists without a blank, and a lone mark of bold letters."""
    assert [at for at, _ in lone_marks.doubts([*enumerate(rows, 1)])] == lines


@pytest.mark.parametrize("text", ["Họp _mai", "==tô màu==", "bỏ ~~chữ này~~", "[x] Đã xong", "Xem `lệnh", "Nộp đơn**"])
def test_a_mark_alone(text: str) -> None:
    """Each is told in a text that has no other."""
    assert [at for at, _ in lone_marks.doubts([(1, "Xã họp"), (2, text)])] == [2]


def test_headings_without_a_text() -> None:
    """Nothing stands under a heading right before another of its level, or the end; a title and parts are right."""
    rows = ["# Tin", "", "## Nội dung", "", "## Kết quả", "", "### Hộ tịch", "", "# Khác", "## Một", "Chữ", "## Hai"]
    rows += ["Chữ", "## Cuối", ""]
    assert [line for line, _ in lone_marks.bare([*enumerate(rows, 1)])] == [3, 7, 14]


def test_headings_that_jump() -> None:
    """A heading two levels or more too deep is told; one level is how some write, and levels go back freely."""
    rows = ["#### Nội dung", "##### Sâu hơn", "## Tiếp", "#### Hai cấp", "Không phải #### đề mục"]
    assert [line for line, _ in lone_marks.jumps([*enumerate(rows, 1)])] == [1]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["# Họp xã", "", "xã tổ chức hội nghị tổng kết năm."], [3]),
        (["Xã họp.", "", "có 60 đại biểu dự hội nghị."], [3]),
        (["Xã họp:", "", "có 60 đại biểu dự hội nghị."], []),
        (["Xã họp.", "có 60 đại biểu dự hội nghị."], []),
        (["Xã họp.", "", "Đồng chí Chủ tịch dự và chỉ đạo."], []),
        (["Xã họp.", "", "iPhone, eForm đều mở được trang này."], []),
        (["Xã họp.", "", "a) rà soát thủ tục hành chính.", "", "b. niêm yết ở các thôn nữa."], []),
        (["Xã họp.", "", "vneid.gov.vn là trang của Bộ Công an."], []),
        (["Xã họp.", "", "- rà soát hết các thủ tục.", "", "1. niêm yết ở các thôn nữa."], []),
        (["# Tin", "", " nghĩa là nội dung có số điện thoại chưa thật."], []),  # `mau: true` nghĩa là
        (["Xã họp.", "", "theo lời Bác dạy"], []),
    ],
)
def test_a_paragraph_that_begins_small(rows: list[str], lines: list[int]) -> None:
    """Where all before it has ended; lists, names of programs and verses may."""
    assert [line for line, _ in lone_marks.small([*enumerate(rows, 1)])] == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["# Xã họp bàn", "", "Xã họp bàn", "", "Sáng nay xã họp."], [3]),
        (["# Xã họp bàn", "**XÃ HỌP BÀN.**", "Xã họp bàn về đường."], [2]),
        (["## Hộ tịch", "Hộ tịch, chứng thực", "## Đất", "Đất"], []),
    ],
)
def test_a_line_again(rows: list[str], lines: list[int]) -> None:
    """A line that says no more than the one before it, also with other marks or in capitals."""
    assert [line for line, _ in lone_marks.again([*enumerate(rows, 1)])] == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["Hội nghị có sự tham", "", "2", "", "gia của các thôn."], [3]),
        (["Xã họp.", "", "Các tin khác", "- Lịch nghỉ (12/6)"], [3]),
        (["Xã họp.", "", "**Tin, bài liên quan:**", "", "Họp tháng 5"], [3]),
        (["Tin liên quan", "- [Họp tháng 5](/tin-bai/)", "Có thể bạn quan tâm: https://a.vn", "Chữ"], []),
        (["Điểm số:", "2", "thôn nào cũng vậy"], []),
        (["Tỉ số là", "2", "Đội xã thắng"], []),
        (["Các tin khác cũng vậy", "2"], []),
    ],
)
def test_what_a_page_has_around_a_text(rows: list[str], lines: list[int]) -> None:
    """The number of a page between the halves of a sentence, a list of other news whose links did not come along."""
    assert [line for line, _ in lone_marks.of_a_page([*enumerate(rows, 1)])] == lines


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chỉ số gồm bảy nội dung:||- Một|- Hai|- Ba", "“bảy nội dung” mà danh sách ngay dưới có 3 mục"),
        ("## Sáu nhiệm vụ cuối năm||1. Một|2. Hai", "“Sáu nhiệm vụ” mà danh sách ngay dưới có 2 mục"),
        ("Xã có năm việc phải làm:|a) Một|b) Hai|c) Ba", "“năm việc” mà danh sách ngay dưới có 3 mục"),
        ("Xã giao năm nhiệm vụ sau:|- Một|- Hai|- Ba", "“năm nhiệm vụ” mà danh sách ngay dưới có 3 mục"),
        ("Nộp hồ sơ theo 2 cách sau:|- Một|- Hai|- Ba", "“2 cách” mà danh sách ngay dưới có 3 mục"),
        ("Báo cáo đặt ra ba việc:||- Một|- Hai|- Ba", ""),
        ("Nộp bằng một trong ba cách sau:|- Một|- Hai|- Ba", ""),
        ("Hai trong sáu nhiệm vụ là:||- Một|- Hai", ""),
        ("Xã có 12 thôn:|- Thượng, Trung, Hạ|- Đông, Tây", ""),
        ("Xã có 12 thôn, tiêu biểu là ba thôn:|- Một|- Hai", ""),
        ("Hằng năm đơn vị làm những việc sau:|- Một|- Hai", ""),
        ("Ba việc:|1. Một|- a|- b|2. Hai|- c|3. Ba", ""),
        ("Ba việc:||1. Một||Lời thêm.||2. Hai||3. Ba", ""),
        ("Ba bước sau:|- Một|  - a|  - b|- Hai|- Ba", ""),
        ("Hai nội dung:||Một là tiếp dân.||- Thứ Hai|- Thứ Ba|- Thứ Tư", ""),
        ("## Ba việc||Lời dẫn.||- Một|- Hai", ""),
        ("Quyết định thứ ba nội dung gồm:|- Một|- Hai", ""),
        ("Khoản 3 nội dung sau:||Chữ", ""),
    ],
)
def test_a_list_of_another_length(text: str, told: str) -> None:
    """What is said right before a list, or in the heading above it, is how many items it has."""
    found = [why for _, why in listed_counts.doubts([*enumerate(text.split("|"), 1)])]
    assert [one.partition(";")[0] for one in found] == ([told] if told else [])


def test_a_line_that_is_said_again() -> None:
    """An item, a row or a paragraph right after its like; marks, single words and lines apart are no copies."""
    rows = ["- Nộp hồ sơ", "- Nộp hồ sơ", "", "Đoạn một.", "", "Đoạn một.", "", "| Kim Lũ | 2 |", "| Kim Lũ | 2 |"]
    rows += ["---", "---", "Chú ý", "- Một", "- Hai", "- Một"]
    assert [line for line, _ in lone_marks.again([*enumerate(rows, 1)])] == [2, 6, 9]
