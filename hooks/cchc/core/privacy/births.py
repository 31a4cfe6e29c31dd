"""What a birthday looks like: behind its words or behind a name; in digits, in words, by the moon."""

from ..late import late_pattern
from .known_words import NAMED, NAMED_CHILD, NAMED_IN_FULL, NAMED_TITLED, PLACE_NAME
from .letters import NEXT, OF_A_LIST, UPPER

_NO_BIRTH = "".join(rf"(?<!{word} sinh)" for word in "khai hoc ve phat thi tuyen ky moi tai gia".split())
_GROUPS = ("tre", "tre em", "hoc sinh", "chau", "nguoi", "thanh nien", "cong dan")
_GROUP = "".join(rf"(?<!{word} sinh)" for word in _GROUPS) + r"(?<!tuoi \(sinh)"
_HOUR = r"(?:,? (?:vao )?luc [^.;\n]{1,20}?)?"
_BIRTH = (
    rf"\b(?:chao doi{_HOUR}(?=,? (?:vao )?ngay)|sinh{_NO_BIRTH})"
    rf"(?:{_HOUR},? (?:vao |khoang )?ngay\b|(?=\s*:?\s*\d)|{_GROUP} (?:vao )?(?:nam|thang)\b)(?: (?:mung|mong)\b)?"
    rf"|\bsinh{_NO_BIRTH} (?:mung|mong)\b"
)
BIRTHDAY_LABEL = r"ngay(?:,? thang)?(?:,? nam)? sinh"
_BIRTHDAY = (
    rf"\b{BIRTHDAY_LABEL}\b(?: cua [^\d\n.;]{{1,60}}?\b(?:la|ghi)\b"
    r"|(?: (?:con|chau|tre|be|vo|chong)\b)?(?: (?:toi|minh|em)\b)?(?: cua(?: [^\W\d]+){1,5}?)?(?: la)?)"
    r"|\bnam sinh\b(?: cua(?: [^\W\d]+){1,4}\b)?|\bsn\b|\bs\.n\b|\bdate of birth\b"
    r"|\b(?:ns|d\.?o\.?b)\b(?=[:.\s|]{1,5}(?:19|20)\d\d-\d\d-\d\d"
    r"|[:.\s|]{1,5}\d{1,2} ?(?:[/.\-]|thang) ?\d{1,2} ?(?:[/.\-]|nam)|[:.]\s?(?:19[3-9]\d|200\d)(?!\d))"
    r"|(?<=\()s\b(?=\.? ?(?:19|20)\d\d\))"
)
_DAY_MONTH = r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*"
_DAY = rf"(?:(?:19|20)\d\d-\d\d-\d\d|(?:{_DAY_MONTH}|\d{{1,2}}\s*[/.\-]\s*)?(?:19|20)\d\d|{_DAY_MONTH}\d\d(?!\d))"
_MOON_YEAR = r"(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ti|ngo|mui|than|dau|tuat|hoi)"
_SAID = (
    r"(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|mung|mong|ram|chap|gieng|linh|le|tram|nghin|ngan|khong"
    r"|\d{1,4})"
)
_LONG_DAY = rf"\d{{1,2}}(?:\s*thang\s*(?:\d{{1,2}}|{_SAID}(?: {_SAID})?))?,?\s*nam\s*(?:19|20)\d\d"
_SAID_DAY = rf"(?:{_SAID} ){{1,4}}thang(?: {_SAID}){{1,2}},? nam(?:(?: {_SAID}){{1,8}}| {_MOON_YEAR}\b)"
_SAID_YEAR = rf"(?:mot (?:nghin|ngan|chin)|hai (?:nghin|ngan|khong)|sau|bay|tam|chin)(?: {_SAID}){{1,6}}"
_NO_SPAN = r"(?! tro (?:ve|di|len|xuong)| den\b)"
# In flat text.
IN_DIGITS = late_pattern(
    rf"(?:{_BIRTH}|{_BIRTHDAY})[:.,|\s]*(?:{_LONG_DAY}|{_DAY}){_NO_SPAN}"
    # behind a given name that is part of another word without accents: Tài, Phát, Thi
    rf"|\b(?:tai|phat|gia|thi|hoc|moi|ky) sinh (?:ngay |nam |thang )"
    rf"(?:{_DAY_MONTH}|\d{{1,2}} (?:thang \d{{1,2}} )?nam )?19[3-9]\d(?!\d)"
    rf"|\bsinh nhat\b[^\d\n.;]{{0,50}}?{_DAY_MONTH}(?:19\d\d|200\d)"
    rf"|(?:\bnam sinh:? |\bsn:? |\bsinh{_NO_BIRTH}{_GROUP} nam )[3-9]\d(?!\d|[./,:]\d| ?(?:tuoi|%)){_NO_SPAN}"
    rf"|\b(?:tuoi|sinh{_NO_BIRTH}{_GROUP} nam) {_MOON_YEAR}\b[ ,;(–-]{{1,3}}(?:nam )?(?:19|20)\d\d(?!\d)"
    r"|\btuoi (?:ty|suu|dan|mao|thin|ti|ngo|mui|than|dau|tuat|hoi) (?:19|20)\d\d(?!\d)"
)
IN_WORDS = late_pattern(
    rf"\bsinh{_NO_BIRTH}(?: (?:vao )?ngay {_SAID_DAY}| nam {_SAID_YEAR})"
    rf"|\b{BIRTHDAY_LABEL}\b[: ]{{1,3}}(?:la )?{_SAID_DAY}"
)
# In text as it is written, behind a name. Days of later years tell when somebody did something; those from 2010 on
# count beside words of school alone.
_GROWN, _CHILDS = r"(?:19[1-9]\d|20[01]\d|202[0-2])", r"20(?:[01]\d|2[0-4])"
_BORN = rf"{_DAY_MONTH}(?:%s)|\d{{1,2}} tháng \d{{1,2}} năm (?:%s)|(?:%s)-\d\d-\d\d"
_DAYS_BESIDE_NAMES = tuple(
    late_pattern(rf"{PLACE_NAME}|{who}{NEXT}(?P<it>{_BORN % (years, years, years)})(?!\d)")
    for who, years in ((NAMED, _GROWN), (NAMED_CHILD, _CHILDS))
)
_YEAR_BESIDE_NAME = late_pattern(
    rf"{PLACE_NAME}|(?:{NAMED_IN_FULL}|{NAMED_TITLED})(?:[ ,–-]{{0,3}}|[^\w\n]{{1,4}}(?i:nam|nữ)[^\w\n]{{1,4}})"
    r"(?P<it>\((?:\d{1,2}/)?19[3-9]\d\)|(?<=[ –-])19[3-9]\d(?=[;,)\n]|\s?\||\s[–-]\s|\.\s|\.?$))"
)
# In a list: “Giàng Seo Páo (1990), thôn Lùng Phình”.
_YEAR_IN_LIST = late_pattern(
    rf"{PLACE_NAME}|{NAMED}[ ,;(–-]{{1,3}}(?P<it>(?:19[3-9]|20[01])\d)\)?[ ,;–-]{{1,3}}{OF_A_LIST}"
)
# Behind an age: tròn 60 tuổi (05/9/1966), cụ Mông Thị Pảo tròn 100 tuổi (sinh năm 1926).
_DAY_OF_AGE = late_pattern(
    rf"(?:\d tuổi \((?=\d)|{NAMED}[^.;\n\d]{{0,20}}\d{{2,3}} tuổi,? \(?(?=[sS]))"
    rf"(?P<it>{_DAY_MONTH}(?:19|20)\d\d(?=\))|(?i:sinh năm|sn) 19\d\d)"
)
# Of one of the family that is not named: con tôi (02/9/2018).
_DAY_OF_KIN = late_pattern(
    r"(?<!\w)(?i:chồng|vợ|mẹ|bố|cha|con|cháu|ông|bà|anh|chị|em)(?: (?:trai|gái|nội|ngoại))? (?:tôi|em|cháu|mình) ?"
    rf"(?P<it>\({_DAY_MONTH}(?:19|20)\d\d\))"
)
# What a text has where one of these finds anything: a quick look before it.
_SIGN_OF_DAY = late_pattern(
    rf"[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?{NEXT}(?:{_DAY_MONTH}(?:19|20)|\d{{1,2}} tháng \d|(?:19|20)\d\d-)"
)
_SIGN_OF_YEAR = late_pattern(r"[( /–-]19[3-9]\d(?!\d)")
_SIGN_OF_AGE = late_pattern(r"\d tuổi,? \(?[\dsS]")
_SIGN_OF_LIST = late_pattern(rf"(?:19[3-9]|20[01])\d\)?[ ,;–-]{{1,3}}{OF_A_LIST}")
_SIGN_OF_BIRTH = late_pattern(
    r"(?:[iI][nN][hH]|[sS]\.?[nN]|[nN][sS]|[oO]\.?[bB]|irth|IRTH|[đd]ời|doi|[ổo]i|ỔI|\([sS])\b"
)
# What stands behind a name, with the digits that it has at least.
BESIDE_NAMES = (
    *((6, pattern) for pattern in _DAYS_BESIDE_NAMES),
    (4, _YEAR_BESIDE_NAME),
    (4, _YEAR_IN_LIST),
    (6, _DAY_OF_KIN),
    (6, _DAY_OF_AGE),
)
SIGNS_OF_BIRTHS = {
    **dict.fromkeys(_DAYS_BESIDE_NAMES, _SIGN_OF_DAY),
    _YEAR_BESIDE_NAME: _SIGN_OF_YEAR,
    _YEAR_IN_LIST: _SIGN_OF_LIST,
    _DAY_OF_AGE: _SIGN_OF_AGE,
    IN_DIGITS: _SIGN_OF_BIRTH,
}
