"""Words typed without their marks or with the keys of Telex."""

import pytest

from cchc.core.proofreading.mistyped import doubts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Xã nổ lực giảm nghèo", "“nổ lực” có lẽ gõ sai; có phải “nỗ lực” không?"),
        ("CHỦ TICH", "“CHỦ TICH” thiếu dấu; có phải “chủ tịch” không?"),
        ("Báo cáo của Ủy ban nhân dan xã", "“nhân dan” thiếu dấu; có phải “nhân dân” không?"),
        ("UBND xã Minh Tieens họp", "“tieens” gõ khi bộ gõ tiếng Việt đang tắt; hãy gõ lại"),
        ("Uyr ban nhan daan xax trwowngf", "“trwowngf” gõ khi bộ gõ tiếng Việt đang tắt; hãy gõ lại"),
        ("Danh sách người duoc hỗ trợ", "“duoc” thiếu dấu"),
        ("Các thôn phổ biến đến nhan dan", "“nhan dan” thiếu dấu; có phải “nhân dân” không?"),
        ("Hội nghi, sơ kết", "“Hội nghi” thiếu dấu; có phải “hội nghị” không?"),
        ("Theo đê nghị của thôn", "“đê nghị” thiếu dấu; có phải “đề nghị” không?"),
        ("Trực Tết Nguyên đan năm 2027", "“Nguyên đan” thiếu dấu; có phải “nguyên đán” không?"),
        ("Ra quân lam sạch môi trường", "“lam sạch” thiếu dấu; có phải “làm sạch” không?"),
        ("Hội Phu nữ xã", "“Phu nữ” thiếu dấu; có phải “phụ nữ” không?"),
        ("KẾ HOACH NĂM 2026", "“KẾ HOACH” thiếu dấu; có phải “kế hoạch” không?"),
        ("Tram truong", "dòng này viết không dấu; hãy viết có dấu"),
        ("Xem số của lãnh đạo vaf công chức", "“vaf” gõ khi bộ gõ tiếng Việt đang tắt; hãy gõ lại"),
        ("Hop giao ban thang 10", "dòng này viết không dấu; hãy viết có dấu"),
        ("Tram Y te xa", "dòng này viết không dấu; hãy viết có dấu"),
        ("Cap cuu y te", "dòng này viết không dấu; hãy viết có dấu"),
        ("Phong Van hoa - Xa hoi", "dòng này viết không dấu; hãy viết có dấu"),
        ("Sap lu, ba con can so tan ngay.", "dòng này viết không dấu; hãy viết có dấu"),
        ("Kien toan To cong nghe so cong dong", "dòng này viết không dấu; hãy viết có dấu"),
        ("UBND xa to chuc hoi nghi so ket cai cach hanh chinh", "dòng này viết không dấu; hãy viết có dấu"),
    ],
)
def test_slips(text: str, told: str) -> None:
    """Each sort is told once."""
    assert [*doubts(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân, Uỷ ban nhân dân, ỦY BAN NHÂN DÂN; tiếp nhân dân, dự báo cao hơn, họ sợ thủ tục",
        "Tìm bằng chữ không dấu: chu tich, thu tuc hanh chinh",
        "The room needs books and feedback, it seems good for all of the office",
        "Phiếu khai báo 101-Mau A17 tam tru cho nguoi nuoc ngoai.doc; chat với cán bộ, bộ kit xét nghiệm, top 10",
        "Dien Bien, Viet Nam; lệnh cchc khoi-tao --loai phuong; quán Tiec Cuoi Hoang Gia ở xã",
        "Mai Thanh Nam; Lan, Hoa",
        "Thi Dua",
        "2 - 3 - 5 - 7 - 9 - 11 - 13",
        "Web Zalo Facebook; an ninh; Thanh tra nhân dân; in 2 bản; Let it be",
        "Google Meet, Zoom, Facebook, booking.com; địa chỉ xa-minh-tien/thu-tuc/to-chuc-hoi-nghi",
        "Thư của dự án ghi “due date”, “not yet”: hạn là ngày 20/6",
        "Một cán bộ kiên nghị, dám nghĩ dám làm",
        "How far to trust this? Người dân nên hỏi kỹ.",
        "If the chef of Reef House writes a brief, hỏi “ref”; giao ban thi đua, cao an ninh, an cư; ai cho Na 10 cây",
        "Cột bê tông số 12 nghiêng; chuyển biên bản, bộ đôi sáng tạo, đội tuyên truyền, khuyên học sinh, trao đôi bò",
        "ông Hoàng Công Dan, bà Đỗ Văn Ban, NGUYỄN CÔNG DAN, BÀN VĂN BAN",
        "số hoa tặng qua bưu điện, liên kết qua mạng, cả nam và nữ, bắt đầu tu sửa",
        "Mở Settings, Pages, Source, GitHub Actions, Run workflow",
    ],
)
def test_right_words(text: str) -> None:
    """Words that only look so, foreign ones, addresses."""
    assert [*doubts(text)] == []
