"""What is typed by half is pointed out with its line; what only looks like it is left alone."""

import pytest

from cchc.core import half_typed


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Nghị quyết số 07/NQ-HDND của xã", "07/NQ-HĐND"),
        ("Nghị quyết số 07/NQ_HĐND", "07/NQ-HĐND"),
        ("số 15/2026/QD-UBND ngày 05/6/2026", "15/2026/QĐ-UBND"),
        ("theo 118/2025/ND-CP, các", "118/2025/NĐ-CP"),
        ("Kế hoạch 901-KH/UBND", "901/KH-UBND"),
        ("Kế hoạch 05/KH_BCD", "05/KH-BCĐ"),
        ("Kế hoạch 08/KH.UBND", "08/KH-UBND"),
        ("Kế hoạch 08/KHUBND", "08/KH-UBND"),
        ("Kế hoạch 08/KH-UBDN, như đã nêu", "08/KH-UBND"),
        ("Công văn 12/HD-UBND hướng dẫn; 92/BC-UBND; 10/2022/QH15; 45/TB-ĐU", ""),
        ("tệp 92_bc.pdf, đường dẫn /tai-lieu/92/BC_UBND.pdf, 5/A_B.pdf", ""),
    ],
)
def test_signs_of_papers(text: str, right: str) -> None:
    """A sign without its Đ, or with a low line, is told with the right one."""
    assert [why.rpartition(": ")[2] for _, why in half_typed.doubts([(3, text)])] == ([right] if right else [])


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (["Một", "Phong trào “Ngày thứ Sáu", "Ba"], 2),
        (["Ngày “không viết” và “không hẹn"], 1),
        (["“Đoạn một", "đoạn hai”"], 0),
        (["“Ngày thứ Sáu“"], 0),
        (["Màn hình 15”", 'ti vi 55"'], 0),
        (["ghi “trên 40” mà thôi"], 0),
        (["Một", "”Đã thay bóng"], 2),
        (["Một", 'Cấp cứu" y tế'], 2),
        (['"Ba không", "năm rõ"'], 0),
    ],
)
def test_quotes(rows: list[str], line: int) -> None:
    """The line of a quote that nothing closes; one may go on through lines, or close as it opened."""
    assert [at for at, _ in half_typed.doubts(enumerate(rows, 1))] == ([line] if line else [])


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
        (["Mang ** bản chính ** đi nộp", "** Lưu ý ** là vậy"], [1, 2]),
        (["Chữ <b>đậm", "<b>khác</b>", "loại A<I>C"], [1, 3]),
        (["Chữ <b>đậm", "hai dòng</B>, H<sub>2</sub>O, x<y, <u>a</u></u>"], []),
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
    ],
)
def test_marks(rows: list[str], lines: list[int]) -> None:
    """Numbers of lists without a blank, and a lone mark of bold letters."""
    assert [at for at, _ in half_typed.marks(enumerate(rows, 1))] == lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["Nộp tại xã (tầng 2", "", "Giờ mở cửa (sáng, chiều)"], [1]),
        (["Nộp tại xã (tầng 2", "phòng 3)", "a) Tờ khai; b) căn cước :("], []),
        (["Nộp bản chính) tại xã", "", "Nộp [bản sao tại xã"], [1, 3]),
        (["Một", "Trẻ dưới 6 tuổi) ở xã", "1) Tờ khai; 2.1) ảnh; iv) giấy; c) khác", "[x](a.md) và [mẫu]"], [2]),
        (["Mức thu {8.000 đồng", "", "Gọi là «chợ phiên", "", "Phong trào 'Toàn dân"], [1, 3, 5]),
        (["Ghi ”có“ vào ô", "Kế hoạch 05/KH- UBND", "UBND xãMinh Tiến"], [1, 2, 3]),
        (["«so_tin» tin, {a}, H'Mông, 'có' và 'không', CHỦ TỊCH, VNeID"], []),
        (["Điểm a) và (b)", "(xem [1], [2])", ":) ok"], []),
        (["đã đã đã nộp"], [1]),
        (["từ từ, nhà nhà, người người"], []),
        (["-- Đã vá đường", "D:\\bao-cao\\a.docx", "\\\\may-1\\chung", "file:///d:/a"], [1, 2, 3, 4]),
        (["---", "- Đã vá", "-5 độ", "xã\\phường", "https://a.vn/c:/d", "1\\. Nộp"], []),
    ],
)
def test_brackets_and_words_again(rows: list[str], lines: list[int]) -> None:
    """A bracket that the paragraph does not close, and a word three times."""
    assert sorted(at for at, _ in half_typed.doubts(enumerate(rows, 1))) == lines


def test_headings_that_jump() -> None:
    """A heading two levels or more too deep is told; one level is how some write, and levels go back freely."""
    rows = ["#### Nội dung", "##### Sâu hơn", "## Tiếp", "#### Hai cấp", "Không phải #### đề mục"]
    assert [line for line, _ in half_typed.jumps(enumerate(rows, 1))] == [1]
