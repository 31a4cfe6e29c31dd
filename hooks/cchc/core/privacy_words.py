"""Patterns of words that identify a person: full names with and without a title, numbers spelled out."""

import re

# The fourteen family names that nine in ten people bear, others that are common, those of ethnic minorities.
FAMILY = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng "
    "Mai Tô Hà Tạ Cao Châu Chu Lương Lưu Thái Tăng Thạch Kim Sơn Danh Quách La Nông Hứa Triệu Tống Từ Thân Kiều Nghiêm "
    "Văn Diệp Quan Mạc Khổng Giáp Ninh Lò Lù Vàng Giàng Sùng Hầu Ma Bế Lục Bàn Đàm Doãn Tôn Âu Viên Thiều Hồng Trà "
    "Vi Vy Đồng Lại Lã Lữ Cù Cung Phí Khúc Đậu Đới Bạch Chử Nhữ Ngụy Bành Uông Liêu Liễu Chung Kha Tiết Ông Thiệu "
    "Hàn Tiêu Mẫn Biện Thi Khiếu Trang Tào Ứng Nguỵ Sầm Lường Quàng Tòng Cầm Điêu Thào Vừ Hạng Tráng Phàn Tẩn Chảo "
    "Chẩu Lèo Mùa Ksor Siu Rơ Kpă Nay Alăng Bríu Đàng Báo Dụng "
    "Điểu Thò Sồng Zơ Bnướch Pơloong Coor Hôih Cil Chamaléa Katơr Pinăng Khuất Nhâm "
    "Nguyen Tran Le Pham Hoang Huynh Vu Vo Dang Bui Do Ho Ngo Duong Ly Dao Doan Trinh Truong Dinh Lam Phung Luong Luu"
).split()
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_WORD = rf"[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
_FORMS = {form for name in FAMILY for form in (name, name.upper())}
_SURNAMES = "|".join(sorted(_FORMS, key=lambda form: (-len(form), form)))  # the longer ones first
_SAID = (
    "ông|bà|anh|chị|em|cô|chú|bác|cậu|dì|cháu|con|vợ|chồng|mẹ|bố|cha|ong|ba|thầy|cụ|"
    r"tên(?:\s+là)?|họ\s+tên|họ\s+và\s+tên|tôi(?:\s+là|\s+tên)|chủ\s+hộ|hộ|công\s+dân|người\s+(?:gửi|nộp|khai)"
)
_COMMON = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ"
_SURE = "nguyễn|phạm|huỳnh|trịnh|đặng|đoàn"  # family names that are no other word
# Behind a title a capital begins a name, or what somebody is, or a place that has the title in its name.
_TITLE = "[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[cC]ô|[cC]hú|[bB]ác|[tT]hầy|[cC]ậu|[dD]ì|[mM]ợ|[tT]hím|[dD]ượng|[cC]ụ"
_OWNER = r"[cC]hủ\s+(?:quán|nhà|cửa\s+hàng|vườn|xe|trại)"
_NO_NAME = (
    "Hồ|Chủ|Phó|Bí|Trưởng|Giám|Hiệu|Công|Cán|Đại|Chánh|Thư|Ủy|Viên|Bác|Kế|Tổ|Tổng|Trưng|Triệu|Rịa|Nà|Tô|Đen|"
    "Lãnh|Nội|Ngoại|Quốc|Trung|Phụ|UBND|HĐND|MTTQ|CCB|Xã|Thôn"
)
_NO_TITLE = "".join(
    rf"(?<!(?i:{word}) )" for word in "tiếng nước chợ cầu đường phố núi đền chùa đảo huyện xã thôn hồ".split()
)
PERSON = re.compile(
    rf"(?<!\w)(?i:{_SAID})\s*:?\s+(?P<it>(?!Hồ Chí Minh)(?:{_SURNAMES})(?!\w)(?:\s+{_WORD}){{1,5}}"
    rf"|(?i:(?:{_COMMON})\s+(?:văn|thị)\s+[^\W\d_]+)(?:\s+{_WORD})?|(?i:(?:{_SURE})\s+[^\W\d_]+(?:\s+{_WORD})?))"
)
_HIGHLAND = rf"[HK]['’](?!Mông|Ho\b|Rê|rê)[{UPPER}][^\W\d_]+(?:\s+{_WORD}){{0,3}}|Y\s+(?!T[ếẾ]\b){_WORD}\s+{_WORD}"
SOMEBODY = re.compile(
    rf"(?<!\w)(?:(?i:{_SAID}|đồng\s+chí|bệnh\s+nhân|học\s+sinh|đối\s+tượng)\s*:?\s+{_WORD}|(?:{_SURNAMES})(?:\s+{_WORD}){{1,4}}|{_HIGHLAND})"
)
NICKNAME = re.compile(
    rf"(?<!\w){_NO_TITLE}(?:(?:{_TITLE})(?:\s+giáo)?|{_OWNER})\s+(?P<it>(?!(?:{_NO_NAME})(?!\w)){_WORD}(?:\s+{_WORD}){{0,4}})"
)
# Names of peoples of the Central Highlands tell themselves by their first part; H'Mông, K'Ho are peoples.
HIGHLAND_NAME = re.compile(rf"(?<![\w'’])(?:{_HIGHLAND})")
ACCOUNT_NAME = re.compile(
    rf"\b(?i:zalo|facebook|fb|messenger|viber|telegram)(?:\s+(?:tên|của))?\s*:?\s+"
    rf"(?!(?:{_NO_NAME}|OA|Official|Mini|Trang|Cổng|Thông|Phường|Đoàn|Hội|Mặt)(?!\w))(?P<it>{_WORD}(?:\s+{_WORD})+)"
)
# A full name without a title, with the middle names that most people bear; roads and schools are named after people.
_PLACE = (
    "đường|phố|tuyến|hẻm|ngõ|cầu|chợ|trường|tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học cơ sở|trung học phổ thông|"
    "công viên|ngã tư|ngã ba|khu|phường|xã|bệnh viện|quỹ|giải thưởng|đình|đền|chùa|tượng đài|quảng trường|kênh|thôn|ấp|"
    "khu phố|tổ dân phố|nhà văn hóa|giải|lớp"
)
_PLACES = rf"(?i:{_PLACE})(?:\s+(?i:{_PLACE}))*"
PLACE_NAME = rf"{_PLACES}\s+{_WORD}(?:\s+{_WORD})*"
FULL_NAME = re.compile(
    rf"(?<!\w)(?:{PLACE_NAME}"
    rf"|(?P<it>(?:{_SURNAMES})\s+(?:{_WORD}\s+)?(?:Văn|Thị|VĂN|THỊ)(?:\s+{_WORD}){{1,3}}))"
)
LOWER_NAME = re.compile(
    rf"(?<!\w)(?:(?:{_COMMON}|{_COMMON.title()})\s+(?:văn|thị)|(?:nguyen|tran|pham|huynh|hoang|dang|bui)\s+(?:van|thi))\s+[^\W\d_]+"
)
# A person behind a title, or by a name of three parts.
_CHILD = "[eE]m|[cC]háu|[bB]é|[cC]on"
NAMED_CHILD = rf"(?<!\w)(?:{_CHILD})\s+{_WORD}(?:\s+{_WORD}){{0,4}}"
NAMED = (
    rf"(?<!\w)(?:{_NO_TITLE}(?:{_TITLE}|{_CHILD})\s+(?!(?:{_NO_NAME})(?!\w)){_WORD}(?:\s+{_WORD}){{0,4}}"
    rf"|(?!Hồ Chí Minh)(?:{_SURNAMES})(?:\s+{_WORD}){{2,4}}|{_HIGHLAND})"
)
# At the head of a sentence, before what the person does.
HEAD_NAME = re.compile(
    rf"(?:^|(?<=[.!?;:]\s)|(?<=\n))(?!Hồ Chí Minh)(?:{_SURNAMES})(?:\s+{_WORD}){{2,3}}(?=,|\s+[^\W\d_])"
)

_DIGIT = r"(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|\d)"
SPELLED = re.compile(
    rf"\b(?=(?:[\d]+[ ,.\-]{{1,3}})*(?:khong|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin))"
    rf"{_DIGIT}(?:[ ,.\-]{{0,3}}{_DIGIT}){{7,}}\b"
)

# A reason for naming somebody that tells of an office, or that the name is none of a person.
PUBLIC_PERSON = re.compile(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|công chức|viên chức|cán bộ|đại biểu|lãnh đạo|người phát ngôn"
    r"|anh hùng|liệt sĩ|danh nhân|lịch sử|tên đường|tên trường|tên gọi|địa danh|không phải tên)\b",
    re.I,
)
