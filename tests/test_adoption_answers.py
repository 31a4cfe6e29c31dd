"""What a commune answers to `cchc khoi-tao`, in the many ways people write it."""

import pytest

from cchc.adoption import answers, provinces

RIGHT = {
    "ten": "Đông Ngàn",
    "loai": "phuong",
    "tinh": "Bắc Ninh",
    "ma-don-vi": "09999",
    "dien-thoai": "0222 3835 001",
    "kho": "https://github.com/thu/cchc",
}
DAYS = ["2", "3", "4", "5", "6"]
DAY = ["07:30-11:30", "13:30-17:00"]


def kept(**given: str) -> answers.Answers:
    """The answers, of which none may be wrong."""
    found, wrong = answers.checked({**RIGHT, **{key.replace("_", "-"): value for key, value in given.items()}})
    assert found, wrong
    return found


def told(**given: str) -> str:
    """What is said of the one answer that is wrong."""
    found, wrong = answers.checked({**RIGHT, **{key.replace("_", "-"): value for key, value in given.items()}})
    assert found is None
    [message] = wrong
    return message


@pytest.mark.parametrize(
    ("name", "kind", "full", "place"),
    [
        ("Ea H'Leo", "xa", "xã Ea H'Leo", "Ea H'Leo"),
        ("Cát Bà - Long Châu", "dac khu", "đặc khu Cát Bà - Long Châu", "Cát Bà - Long Châu"),
        ("phường Sài Gòn", "Phường", "phường Sài Gòn", "Sài Gòn"),
        ("1 tháng 5", "phuong", "Phường 1 tháng 5", "Phường 1 tháng 5"),
        ("5", "phuong", "Phường 5", "Phường 5"),
    ],
)
def test_names(name: str, kind: str, full: str, place: str) -> None:
    """The type is kept apart from the name; before a number it is written large and belongs to the place line."""
    found = kept(ten=name, loai=kind)
    assert (found.full, found.place) == (full, place)


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("ten", "đông ngàn", "viết hoa chữ đầu mỗi tiếng, ví dụ Đông Ngàn"),
        ("ten", "ĐÔNG NGÀN", "viết hoa chữ đầu mỗi tiếng, ví dụ Đông Ngàn"),
        ("ten", "thị trấn Từ Sơn", "chỉ ghi tên riêng"),
        ("ten", "phường Xã Đàn", "chỉ ghi tên riêng"),
        ("ten", "Phường", "chỉ ghi tên riêng"),
        ("ten", "UBND Từ Sơn", "chỉ ghi tên riêng"),
        ("ten", "Ủy ban nhân dân phường Từ Sơn", "chỉ ghi tên riêng"),
        ("ten", "Thành phố Từ Sơn", "chỉ ghi tên riêng"),
        ("dien_thoai", "113", "số khẩn cấp của cả nước"),
        ("dien_thoai", "028 3841 2345, 028 3841 2346", "ở đây chỉ ghi một số"),
        ("gio", "T2-T6: 7h-11h; sáng thứ 7", "ở chỗ “thứ 7” không thấy giờ nào"),
        ("gio", "17:00-7:30", "từ trước đến sau"),
        ("gio", "25:30-31:70", "giờ phải ghi dạng giờ:phút"),
        ("gio", "07:30-11:30, 11:00-17:00", "trùng giờ với buổi khác"),
        ("gio", "2-6: 7:30-11:30; 6: 13:30-17:00", "Thứ Sáu đã ghi ở dòng giờ thứ 1"),
        ("gio", "2-6: 7:30-11:30, trừ lễ", "không hiểu chỗ “trừ lễ”"),
    ],
)
def test_what_cannot_be_right_is_told(key: str, text: str, message: str) -> None:
    """In one sentence, beside its option, before anything is written."""
    assert message in told(**{key: text})


@pytest.mark.parametrize("text", ["TP. Hồ Chí Minh", "TP.HCM", "tphcm", "UBND Thành phố Hồ Chí Minh", "HỒ CHÍ MINH"])
def test_ways_to_write_a_province(text: str) -> None:
    """The office above is named as papers write it."""
    assert kept(tinh=text).province == "Thành phố Hồ Chí Minh"
    assert provinces.doubt(text) == ""


@pytest.mark.parametrize(
    ("text", "now"),
    [("Hải Dương", "thành phố Hải Phòng"), ("tỉnh Quảng Nam", "thành phố Đà Nẵng"), ("HOA BINH", "tỉnh Phú Thọ")],
)
def test_a_province_of_before_the_merger(text: str, now: str) -> None:
    """It is told which one it is part of now, not one whose name is near."""
    assert f"nay là {now}; hãy sửa cap_tren" in provinces.doubt(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://github.com/thu/cchc.git",
        "git@github.com:thu/cchc.git",
        "github.com/thu/cchc/",
        "Https://GitHub.com/thu/cchc",
    ],
)
def test_ways_to_write_a_repository(text: str) -> None:
    """Each of the addresses that GitHub shows is taken."""
    assert kept(kho=text).repository == "https://github.com/thu/cchc"


@pytest.mark.parametrize(
    "text",
    [
        "2-6: 07:30-11:30, 13:30-17:00",
        "Thứ Hai đến thứ Sáu: 7 giờ 30 - 11 giờ 30; 13 giờ 30 - 17 giờ",
        "Sáng từ 7h30 đến 11h30, chiều từ 13h30 đến 17h (thứ Hai đến thứ Sáu)",
        "7h30 - 11h30 và 13h30 - 17h, thứ 2 đến thứ 6",
        "T2-T6: 7g30-11g30; T2-T6: 13g30-17g",
        "T2-T6: 7g30-11g30, 13g30-17g; thứ 7, chủ nhật nghỉ.",
    ],
)
def test_ways_to_say_hours(text: str) -> None:
    """Days before or after the hours, halves of a day apart, words and signs."""
    assert answers.hours_text.parse(kept(gio=text).hours) == ({"thu": DAYS, "buoi": DAY},)


def test_days_after_their_hours() -> None:
    """Days that stand behind the hours are those that are meant, not Monday to Friday."""
    shifts = answers.hours_text.parse("7h30-11h30 thứ bảy; 13:30-17:00 thứ ba, thứ năm")
    assert shifts == ({"thu": ["7"], "buoi": ["07:30-11:30"]}, {"thu": ["3", "5"], "buoi": ["13:30-17:00"]})
