"""What waits to be filled in is found in each of its sorts."""

import pytest

from cchc.core.proofreading.unready import SORTS, Sort, waits


@pytest.mark.parametrize(
    "text",
    [
        "Nộp hồ sơ tại ...",
        "Địa điểm: đang cập nhật",
        "Về việc ... điều chỉnh kế hoạch",
        "Sổ do ... lập hằng quý",
        "Diện tích tự nhiên: … ha",
        "Ý kiến của … về dự thảo",
        "Công khai mỗi ... một lần",
        "Cả ngày (trừ ... )",
        "Tin bài viết tại đây",
        "Đạt: ___/100 điểm",
        "(tên chuyên mục)",
        "Bổ sung số liệu sau.",
        "Nhập tên thủ tục",
        "Dự đủ ... lớp tập huấn",
        "Có mặt đồng chí (ghi tên)",
        "Thành phần: (danh sách kèm theo sau)",
        "Đăng tin trên <chuyên mục> của xã",
        "Có sự tham dự của (họ tên).",
        "Hạn nộp: ../../2026.",
        "Chưa có nội dung.",
        "Nội dung sẽ bổ sung sau khi họp.",
        "(hình thức)",
        "Họp ở xã …",
        "... Ngày làm việc",
        "Hội nghị thống nhất ... việc.",
        "# Tiêu đề",
        "Chưa có kết quả.",
        "Chào mừng đến với {ten_xa}.",
        "(giờ làm việc)",
        "Nguồn: [link]",
        "(Tin đang chờ duyệt)",
        "(đang chờ trả lời)",
        "(ký tên, đóng dấu)",
        "Kế hoạch số  /KH-UBND",
        "Họp ngày  tháng 6",
        "Kính chuyển anh duyệt rồi đăng giúp.",
        "Bỏ đoạn này khi đăng",
    ],
)
def test_other_ways_to_say_it(text: str) -> None:
    """A sort has more ways than its example."""
    assert waits(text)


def test_the_form_of_a_code() -> None:
    """Letters that stand for the digits of a code are no words left out, nor are the dots that end a list."""
    assert not waits("Tỷ lệ <5 và đạt> 3, a < bé > c; ghi <số> bằng chữ số".replace("<số>", "< số >"))
    assert not waits("Cái khó nhất là ... cái chữ ký số")
    assert not waits("Chuyện kể rằng ngày xưa ... bản chưa có đường. Lý thuyết ... xem trang 12")
    assert not waits("Có căn cước, khai sinh ... để đối chiếu; “Thế là ... xong”; ban, ngành, … của xã")
    assert not waits("Thế kỷ xx, xxi; sẽ bổ sung sau này")
    assert not waits("<!-- ghi chú cho người sau -->")
    assert not waits("Tên của người gửi được bỏ trước khi đăng (xem quy chế)")
    assert not waits("Mã hồ sơ có dạng H37.15-yymmdd-xxxx, gọi 1900.xxxx")


@pytest.mark.parametrize("sort", SORTS, ids=[sort.example for sort in SORTS])
def test_the_example_of_a_sort(sort: Sort) -> None:
    """Each sort finds its own example, in a text of several lines as well, and not where a form is cited."""
    assert any(sign in sort.example.lower() for sign in sort.signs)
    assert sort.pattern.search(sort.example)
    assert waits(f"UBND xã đã họp.\n{sort.example}\nMọi người đều dự.")
    assert not waits(f"Mẫu ghi “{sort.example}” và phải điền.")


def test_what_is_told() -> None:
    """Staff are shown the place in a long line that waits."""
    assert waits("Hội nghị có ... đại biểu dự, họp tại xã.") == "... đại biểu"
    assert waits("Một dòng.\nSẽ bổ sung sau.\nMột dòng.") == "Sẽ bổ sung sau."
    assert waits("Hội nghị có 40 đại biểu dự.") == ""
