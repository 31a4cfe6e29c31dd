"""Patterns of words that identify a person: full names with and without a title, numbers spelled out."""

import re

# The fourteen family names that nine in ten people bear, and others that are common.
_FAMILY = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng "
    "Mai Tô Hà Tạ Cao Châu Chu Lương Lưu Thái Tăng Thạch Kim Sơn Danh Quách La Nông Hứa Triệu Tống Từ Thân Kiều Nghiêm "
    "Văn Diệp Quan Mạc Khổng Giáp Ninh Lò Lù Vàng Giàng Sùng Hầu Ma Bế Lục Bàn Đàm Doãn Tôn Âu Viên Thiều Hồng Trà "
    "Vi Đồng "
    "Nguyen Tran Le Pham Hoang Huynh Vu Vo Dang Bui Do Ho Ngo Duong Ly Dao Doan Trinh Truong Dinh Lam Phung Luong Luu"
).split()
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_WORD = rf"[{UPPER}][^\W\d_]*"
_SURNAMES = "|".join(sorted({form for name in _FAMILY for form in (name, name.upper())}, key=len, reverse=True))
_SAID = (
    "ông|bà|anh|chị|em|cô|chú|bác|cậu|dì|cháu|con|vợ|chồng|mẹ|bố|cha|ong|ba|"
    r"tên(?:\s+là)?|họ\s+tên|họ\s+và\s+tên|tôi(?:\s+là|\s+tên)|chủ\s+hộ|hộ|công\s+dân|người\s+(?:gửi|nộp|khai)"
)
PERSON = re.compile(
    rf"(?<!\w)(?i:{_SAID})\s*:?\s+(?P<it>(?!Hồ Chí Minh)(?:{_SURNAMES})(?!\w)(?:\s+{_WORD}){{1,5}}"
    rf"|(?i:(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ)\s+(?:văn|thị)\s+[^\W\d_]+)(?:\s+{_WORD})?)"
)
# A full name without a title, with the middle names that most people bear; roads and schools are named after people.
_PLACE = (
    "đường|phố|tuyến|hẻm|ngõ|cầu|chợ|trường|tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học cơ sở|trung học phổ thông|"
    "công viên|ngã tư|ngã ba|khu|phường|xã|bệnh viện|quỹ|giải thưởng"
)
FULL_NAME = re.compile(
    rf"(?<!\w)(?:(?i:{_PLACE})\s+{_WORD}(?:\s+{_WORD})*"
    rf"|(?P<it>(?:{_SURNAMES})\s+(?:{_WORD}\s+)?(?:Văn|Thị|VĂN|THỊ)(?:\s+{_WORD}){{1,3}}))"
)

_DIGIT = r"(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|\d)"
SPELLED = re.compile(
    rf"\b(?=(?:[\d]+[ ,.\-]{{1,3}})*(?:khong|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin))"
    rf"{_DIGIT}(?:[ ,.\-]{{0,3}}{_DIGIT}){{7,}}\b"
)
