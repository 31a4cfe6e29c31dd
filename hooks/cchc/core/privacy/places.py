"""What tells where a person lives, which vehicle or land is theirs: patterns of houses, plates, papers of land."""

import re

from ..late import late_pattern
from .known_words import NAMED
from .letters import ARMY, UPPER

_ROAD = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|ấp|thôn|xóm|bản|khu phố|(?:khu(?: vực)?|khóm|khối)(?=\s\d)|(?:quốc|tỉnh) lộ"
_ROAD += r"|tổ(?! chức)|duong|hem|(?:ngo|ngach|kiet|to|xom|thon|ap)(?= \d))\b"  # without accents the last mean else
_WAY = "đường|phố|ngõ|ngách|hẻm|kiệt|khu(?: phố| dân cư| tái định cư| tập thể)?|tổ|quốc lộ|tỉnh lộ"
_NUMBERED = (
    "đường tuyến thửa cổng cống trụ cột khu ấp điện đồ mẫu đèn cây trạm cụm bàn chốt cầu biển đội ga phòng lớp đoạn xe"
    " mốc cọc rác bảng kênh kè bể giếng trại đồn nhóm vòi loa tủ thùng nhánh hầm hang bến sân kho dãy"
    " xăng dầu ốt sạp ngõ ngách hẻm kiệt"
).split()
_NOT_HOUSE = "".join(rf"(?<!{word} s[ốo])" for word in _NUMBERED)
_LANE = r"\b(?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem)\s+(?:số\s+)?"
_NUMBER = r"\d{1,4}(?:[a-z]\d{0,2}|bis|ter)?(?:\s*/\s*\d{1,4}(?:[a-z]|bis)?)*(?![a-z\d])"
_AT = (
    r"(?:nhà(?: (?:riêng,?|chúng|tôi|em|mình|cháu))*|tại|ở|trú|ngụ|địa chỉ(?: (?:nhà|của|tôi|em|cháu|mình))*"
    r"|thường trú|tạm trú|cư trú|hiện nay"
    r"|hộ khẩu|đc|đ/c|hktt)\s*:?\s+(?:là\s+)?(?:số\s+)?"
)
_NAMED_ROAD = rf"(?:[{UPPER}][^\W\d_]*\s+[{UPPER}]|\d{{1,2}}/\d{{1,2}}(?![/\d]))"
_NO_ROAD = r"(?!Thôn|Tổ|Bản|Ấp|Khu|Xóm|Làng|Buôn|Chợ|Bến|Cổng|Chỗ|Thế|Tầng|Năm|Tháng|Người)"
_ON_A_WAY = rf"(?:(?i:{_NUMBER})[,\s]+(?i:{_WAY})\s+[{UPPER}\d]|K\d{{1,4}}(?:/H?\d{{1,4}})+\s+[{UPPER}]"
_ON_A_WAY += rf"|\d{{1,4}}[A-Z]?(?:/\d{{1,4}}[A-Z]?)+[,\s]+(?i:ấp|thôn|xóm|bản|khóm|khối)\s+[{UPPER}\d]"
_ON_A_WAY += rf"|(?i:số\s+{_NUMBER})(?!\s+(?:Việt|Châu|Đông|Thế)(?!\w))(?:\s+[{UPPER}][^\W\d_]+){{2,4}}"
_ON_A_WAY += rf"|(?<=\()(?i:{_NUMBER})\s+[{UPPER}][^\W\d_]+(?:\s+[{UPPER}][^\W\d_]+)+(?=[,)])"
_ON_A_WAY += rf"|(?i:{_NUMBER})(?!\s+(?:Năm|Tuổi|Giải|Huy|Huân|Bằng|Điểm))(?:\s+[{UPPER}][^\W\d_]+){{2,3}}"
_ON_A_WAY += rf"(?:,\s*(?i:tổ|khu|khối|khóm|phường|xã)\s+[{UPPER}\d]|(?=[,.;)]|$)))"
_SAID = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|linh|lẻ|mươi|mốt|tư|lăm"
_LOT = r"(?:lô|liền kề|lk)\s+(?:đất\s+)?(?:số\s+)?(?:[a-z]{1,3}[ .\-]?)?\d{1,3}[a-z]?(?:\s+dãy\s+\w{1,3})?"
HOUSE_IN_WORDS = late_pattern(
    rf"\b(?:số nhà|nhà số|(?:ở|tại) số)\s+(?:{_SAID})(?:\s+(?:{_SAID})){{0,4}}[,\s]+{_ROAD}", re.I
)
# A quick look before a slow pattern: what every text has where it finds anything.
SIGNS_OF_PLACES: dict[re.Pattern[str], re.Pattern[str]] = {}


def _signed(sign: str, pattern: str, flags: int = re.I) -> re.Pattern[str]:
    made = late_pattern(pattern, flags)
    SIGNS_OF_PLACES[made] = late_pattern(sign)
    return made


# Where somebody lives, as a place on the map.
HOME_ON_MAP = _signed(
    r"\d[.,]\d{4}",
    r"\b(?i:(?:nhà|hộ|gia đình)\s+(?:riêng|ông|bà|anh|chị|cô|chú|bác|cụ|em|tôi|cháu|mình|chúng)\b)"
    r"[^.;\n\d]{0,60}(?P<it>\d{1,2}[.,]\d{4,8}\s*[,;]?\s*\d{3}[.,]\d{4,8})(?!\d)",
    0,
)
_HOME_OF = rf"(?:nhà|hộ) (?:ông|bà|anh|chị|cô|chú|bác|cụ|em)(?:\s[{UPPER}][^\W\d_]*){{1,4}},?"
_SIGN_OF_LOT = r"(?:[lL]ô|[lL]Ô|[kK]ề|[lL][kK])\s"
HOUSES = (
    late_pattern(
        rf"\b(?:số nhà|nhà số|so nha|nha so|biệt thự(?:\s+số)?|(?:(?<=nhà )|(?<=ở )|(?<=tại ))sn)\s*:?\s*(?:{_NUMBER})",
        re.I,
    ),
    _signed(_SIGN_OF_LOT, rf"\b{_AT}{_LOT}[,\s]+(?:khu|tổ|đường|phố|ấp|thôn)\b"),
    _signed(
        r"[cC]hung cư|[tT][oò][aà]|[tT]rọ|[tT]ập thể|[kK][tT][xX]|[tT]úc",
        r"\b(?:chung cư|tòa|toà|(?:dãy|khu|nhà)\s+(?:trọ|tập thể)|ktx|ký túc(?: xá)?)\b[^.;\n\d]{0,30}"
        r",?\s(?:tầng\s+\d+[,\s]+)?(?:căn(?: hộ)?|phòng)\s+(?:số\s+)?[a-z]?\d+",
    ),
    late_pattern(
        rf"(?<![\d/])(?i:\d{{1,4}}[a-z]?/\d{{1,4}}[a-z]?[,\s]+(?:khu phố|kp|khóm|ấp))\s?[{UPPER}\d]"
        r"|(?<![\d/])(?!\d/\d/\d\b|\d\d?/\d\d?/[1-3]\d\b)\d{1,4}(?:/\d{1,3}){2}[a-z]?[,\s]+"
        rf"(?:(?:hẻm|ngõ|ngách|kiệt)\s|[{UPPER}][^\W\d_]*\s+[{UPPER}])"
        r"|\b(?i:căn|nhà)\s(?!\d/\d/\d\b|\d\d?/\d\d?/[1-3]\d\b)\d{1,4}(?:/\d{1,3}){2}(?![/\d])"
    ),
    _signed(_SIGN_OF_LOT, rf"\b{_LOT}[,\s]+(?:khu (?:tái định cư|dân cư|đô thị|tđc)|kđt|kdc|tđc|chung cư)\b"),
    late_pattern(
        rf"\b(?:(?:căn(?: hộ)?|phòng)\s+(?:số\s+)?|p\.?\s?(?=\d{{3}}))(?:[a-z]-?)?(?:\d{{1,2}}[.-])?"
        rf"{_NUMBER}[,\s]+(?:tầng\s+\d+[,\s]+)?"
        r"(?:chung cư|tòa|nhà\s+[a-z]{1,3}\s?\d|khu tập thể|(?:dãy|khu|nhà)\s+trọ|ktx|ký túc|block|lô|ct\s?\d)",
        re.I,
    ),
    late_pattern(rf"\b(?i:k\d{{1,3}}(?:/h?\d{{1,3}})+)[,\s]+(?:(?i:đường|phố)\s+(?:số\s+)?[{UPPER}\d]|[{UPPER}])"),
    late_pattern(rf"\b(?i:SN\s*:?\s*{_NUMBER})[,\s-]+(?i:{_ROAD}|(?:khối|khóm|khu)\b)"),
    late_pattern(rf"{_LANE}(?:\d{{1,4}}[a-z]?\s*/\s*{_NUMBER})", re.I),
    late_pattern(
        rf"(?i:{_LANE})(?=[{UPPER}\d])(?:\d{{1,4}}[a-z]?)?(?:\s(?i:đường|phố))?(?:\s?[{UPPER}][^\W\d_]*){{0,4}}[,\s]+"
        rf"(?:nhà(?:\s+số)?|số{_NOT_HOUSE})\s+(?i:{_NUMBER})(?![/\-]|\s(?:tầng|gian|lầu))"
    ),
    late_pattern(
        rf"\bs[ốo]{_NOT_HOUSE}\s+(?:{_NUMBER})(?:[,\s]+(?:(?:mặt|trên)\s+)?{_ROAD}|\s?-\s?(?:ngõ|ngách|hẻm|đường"
        r"|phố)\b)",
        re.I,
    ),
    late_pattern(
        rf"(?:^|(?<=[.!?;]\s)|(?<=[\n(]))(?P<it>(?i:số)\s+(?i:{_NUMBER}))(?=(?:\s[{UPPER}][^\W\d_]*){{2,4}}"
        rf"(?:\)|\s+(?![{UPPER}])[^\W\d_]))"
    ),
    late_pattern(
        rf"(?:^|(?<=[.!?;:]\s)|(?<=\n))(?i:{_NUMBER})(?:\s[{UPPER}][^\W\d_]*){{2,3}}"
        rf",\s*(?i:tổ|khu phố|khối|khóm)\s+[{UPPER}\d]"
    ),
    _signed(
        r",\s*[nN]hà",
        rf"\b(?:thôn|xóm|ấp|tổ|bản|khu)\s+\w+,\s*nhà(?:\s+số)?\s+{_NUMBER}(?!\s*(?:tầng|gian|hộ|căn|m\b))",
    ),
    late_pattern(rf"\btổ\s+\d{{1,3}}[^.;\n]{{0,30}}?\bsố{_NOT_HOUSE}\s+(?:{_NUMBER})(?![/\-])", re.I),
    late_pattern(rf"\b(?i:{_AT}{_NUMBER})[,\s]+(?:(?i:{_WAY}|xóm|ấp)\s+(?:(?i:số)\s+)?[{UPPER}\d]|{_NAMED_ROAD})"),
    late_pattern(
        rf"\b(?i:địa chỉ|nơi ở|chỗ ở|(?:thường |cư )trú|trú quán|nhà riêng|nhà (?:ông|bà|anh|chị))"
        rf"[^\d\n.;]{{0,50}}?:\s*(?:số\s+)?(?i:k?{_NUMBER})[,\s]+"
        rf"(?:(?i:{_ROAD})|[{UPPER}])"
    ),
    _signed(r"(?:[õÕmMhHtT]) \d", rf"\b{_AT}{_NUMBER}[,\s]+(?:ngõ|ngách|hẻm|kiệt)\s+\d"),
    late_pattern(
        rf"\b(?:nha|so|phong|o)(?:\s+(?:minh|em|toi|chau|ong|ba|so|o))*\s+{_NUMBER}[,\s]+(?:nha\s+{_NUMBER}[,\s]+)?"
        r"(?:ngo|ngach|hem|kiet|duong|pho|to|xom)\s+\w",
        re.I,
    ),
    *(
        _signed(rf"\d[,\s]+[{UPPER}\d]", rf"\b(?i:{words}\s+(?:số\s+)?{_NUMBER})[,\s]+{_NO_ROAD}{_NAMED_ROAD}", 0)
        for words in (
            r"(?:trước|đối diện|cạnh|gần)(?: cửa| nhà)?(?=\s+số\b)",
            r"hộ(?: gia đình)?(?:\s+(?:tại|ở))?",
            r"nhà (?:tôi|em|mình|cháu),",
            _HOME_OF,
            r"chủ\s+(?:trọ|nhà|hộ|xe|đất)(?:\s+(?:tại|ở))?",
            r"(?:quán|tiệm|xưởng|lò)(?:\s[^\W\d_]+){0,2}(?=\s+(?:số\b|\d+/))",
        )
    ),
    late_pattern(rf"{NAMED}[^\w\n]{{1,4}}(?P<it>{_ON_A_WAY})"),
)

_PLATE_5 = r"\d{3}[.\-]?\d{2}"
_BY_CAR = (
    r"(?i:biển(?:\s+(?:số|kiểm\s+soát|kiểm|ks|đăng\s+ký|đỏ))*|\bb?ks|\bbs|\b(?:xe|[ôo]\s?t[ôo]"
    r"|mô\s?tô)(?:\s+[^\W\d]+){0,3})"
    r"(?:\s+số)?\s*:?\s*"
)


def _behind(words: str, it: str, end: str) -> re.Pattern[str]:
    pattern = late_pattern(rf"{words}(?P<it>{it}){end}")
    SIGNS_OF_PLACES[pattern] = late_pattern(it)
    return pattern


PLATES = (
    (7, late_pattern(rf"(?<![\w.\-])\d{{2}}[ \-]?[A-ZĐ]{{1,2}}\d?\s?[ \-._]?\s?{_PLATE_5}(?![\d/])")),
    (7, late_pattern(r"(?<![\w.\-])\d{2}[a-z]{1,2}\d?-\d{3}\.\d{2}(?![\d/])")),
    (6, late_pattern(r"(?<!\w)\d{2}\s?-?\s?[A-Z]{1,2}\d?\s?[ \-]\s?(?:\d{3}[. ]?\d{2}|\d{4})(?![\d/])")),
    (
        6,
        _behind(
            _BY_CAR,
            r"\d{2}[ \-.]?[A-Za-zĐđ]{1,2}\d?[ \-./:]{0,3}(?:\d{3}[ .,\-]?\d{2}|\d{2}\.\d{3}|\d{4}|\d(?: \d){3,4})",
            r"(?![\d/])",
        ),
    ),
    (5, _behind(_BY_CAR, rf"(?:LD|DA|KT|MK|MĐ|RM|TĐ|HC)[ \-]?{_PLATE_5}", r"(?![\d/])")),
    (7, late_pattern(r"(?<![\w\-])\d{2}-?\d{3}-?(?:NG|NN|QT)-?\d{2}(?![\d\-])")),
    (7, _behind(_BY_CAR, r"(?:NG|NN|QT)[ \-]?\d{2}[ \-]?\d{3}[ \-]?\d{2}", r"(?![\d\-])")),
    (4, late_pattern(rf"(?<![\w\-])(?:{ARMY})-\d{{2}}-\d{{2}}(?![\w\-/])")),
    (4, _behind(_BY_CAR, rf"(?:{ARMY})[ \-]?\d{{2}}[ .\-]?\d{{2}}", r"(?![\w\-/])")),
    (4, _behind(_BY_CAR, r"[A-ZĐ]{2}[ \-]\d{2}[.\-]\d{2,3}", r"(?![\w\-/])")),
)

# A paper of land is known by two letters and six digits, behind one of its many names.
_LAND_PAPER = (
    r"(?i:giấy\s+(?:chứng\s+nhận|cn)|giay\s+chung\s+nhan|\bgcn\w*|(?:sổ|bìa)\s+(?:đỏ|hồng|đất|bìa\s+đỏ)|so\s+(?:do"
    r"|hong)"
    r"|số\s+(?:phát\s+hành|bìa|sổ)|\bse-?ri\b|sê-?\s?ri(?!\s+tiền)(?![^\n\d]{0,20}SN)|vào\s+sổ"
    r"|\bsổ(?:\s+số)?(?=\s+[A-ZĐ]{1,2}\s?\d{6}))"
)
_SERIAL = r"[A-ZĐ]{2}[ .\-]?\d{6}"
CERTIFICATES = (
    _behind(
        rf"{_LAND_PAPER}[^\n\d]{{0,100}}?(?<!\w)",
        r"[A-ZĐ]{1,2}(?:\s+số|\s+so)?[ .\-:]{0,2}\d{3,4}[ .\-]?\d{2,5}",
        r"(?![\d/])",
    ),
    _behind(rf"{_LAND_PAPER}[^\n\d]{{0,100}}?", r"\d{2,6}\s?/\s?QSD[ĐD]?", ""),
    _behind(r"(?i:mã(?: số)? (?:giấy chứng nhận|gcn))[^\d\n.;]{0,40}", r"\d{12,13}(?!\d)", ""),
    late_pattern(rf"{NAMED}[^\w\n]{{1,6}}(?P<it>{_SERIAL})(?![\d/])"),
)
SIGNS_OF_PLACES |= {
    HOUSES[-1]: late_pattern(rf"[^\W\d_][^\w\n]{{1,4}}{_ON_A_WAY}"),
    CERTIFICATES[-1]: late_pattern(rf"[^\W\d_][^\w\n]{{1,6}}{_SERIAL}"),
}
_PARCEL = r"\bthua(?: dat)?(?: so)?:? *\d{1,4}(?:(?:,| va) ?\d{1,4}){0,5}"
_SHEET = r"(?:(?:to|manh)(?: ban do| bd)?(?: dia chinh)?|ban do|tbd)(?: so)?:? *\d{1,3}"
PARCELS = (
    late_pattern(rf"{_PARCEL}[ ,;(-]*(?:thuoc )?{_SHEET}\b"),
    late_pattern(
        rf"\b(?:to ban do|to bd|tbd|manh ban do)(?: dia chinh)?(?: so)?:? *\d{{1,3}}[ ,;(]*(?:thuoc )?{_PARCEL[2:]}\b"
    ),
    late_pattern(r"\bmanh(?: dat)?(?: so)?:? \d{1,4}[ ,;(-]{1,3}(?:thuoc )?to(?: ban do| bd)?(?: so)?:? \d{1,3}\b"),
    late_pattern(rf"{_PARCEL} ?/ ?\d{{1,3}}\b(?!/)"),
)
