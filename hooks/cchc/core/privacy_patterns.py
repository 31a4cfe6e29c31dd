"""What personal data look like: kinds, and the patterns that find each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .privacy_online import HANDLE, NOBODYS_LINK, PAGE
from .privacy_places import CERTIFICATES, HOUSES, PARCELS, PLATES, SIGNS_BESIDE_NAMES
from .privacy_words import (
    ACCOUNT_NAME,
    FULL_NAME,
    HEAD_NAME,
    HIGHLAND_NAME,
    INTRODUCED_NAME,
    LOWER_NAME,
    LOWER_WHOM,
    MENTIONED_NAME,
    NAMED,
    NAMED_CHILD,
    NAMED_IN_FULL,
    NICKNAME,
    PERSON,
    PLACE_NAME,
    SPELLED,
    SPELLED_PLATE,
    UPPER,
)

_SEP = r"[ .\-_·,()/*~\n]{0,3}"
_GAP = r"[ .\-_·*~\n]{0,2}"
# Whatever stands between the groups of a number, marks of HTML and of Markdown too: 0914:065:627, 0914 <b>065</b> 627.
_BETWEEN = r"(?:[^\w\n]{1,6}|(?:[^\w\n]?</?\w{1,6}>[^\w\n]?){1,3})"
_SIGN = r"[()\[\]{}=*/~+._¦\-]{1,3}"
# Not the thousands of a count: 1.078, 1.234, 567.
_START = r"(?<!\d)(?!(?<=\d\.)0\d\d(?!\d))"
_ANY = rf"(?:{_BETWEEN}|[\n_])"
_ACCOUNT = (
    r"(?:chuyen khoan\b|\bstk\b|so tk\b|\btk\b|tai khoan|so the\b|the atm|ngan hang|\bbank\b"
    r"|\b(?:vietcom|agri|vietin|sacom|tech)bank\b)"
)
_BANK = r"\b(?:\w{1,14}bank|(?:\w{1,9} ){1,2}bank|bidv|vcb|acb|shb|vib|msb|ocb|ncb|scb)\b"
_NO_CALL = r"(?!0\d{2,3}[ .)\-])(?!1[89]00)"  # a bank's own phone
_NO_BIRTH = "".join(rf"(?<!{word} sinh)" for word in "khai hoc ve phat thi tuyen ky moi tai gia".split())
_GROUPS = ("tre", "tre em", "hoc sinh", "chau", "nguoi", "thanh nien", "cong dan")
_GROUP = "".join(rf"(?<!{word} sinh)" for word in _GROUPS)
_BIRTH = rf"\b(?:chao doi(?= ngay)|sinh{_NO_BIRTH})(?: (?:vao )?ngay\b|(?=\s*:?\s*\d)|{_GROUP} (?:vao )?nam\b)"
BIRTHDAY_LABEL = r"ngay(?:,? thang)?(?:,? nam)? sinh"
_BIRTHDAY = (
    rf"\b{BIRTHDAY_LABEL}\b(?: cua [^\d\n.;]{{1,60}}?\b(?:la|ghi)\b|(?: cua(?: [^\W\d]+){{1,5}}?)?(?: la)?)"
    r"|\bnam sinh\b|\bsn\b|\bs\.n\b"
    r"|\b(?:ns|dob)\b(?=[:.\s]{1,3}\d{1,2} ?(?:[/.\-]|thang) ?\d{1,2} ?(?:[/.\-]|nam))"
    r"|(?<=\()s\b(?=\.? ?(?:19|20)\d\d\))"
)
_DAY_MONTH = r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*"
_DAY = rf"(?:(?:{_DAY_MONTH})?(?:19|20)\d\d|{_DAY_MONTH}\d\d(?!\d))"
_MOON_YEAR = r"(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?:ty|suu|dan|mao|thin|ti|ngo|mui|than|dau|tuat|hoi)"
_LONG_DAY = r"\d{1,2}\s*thang\s*\d{1,2},?\s*nam\s*(?:19|20)\d\d"
_SAID = (
    r"(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|mung|mong|ram|chap|gieng|linh|le|tram|nghin|ngan|khong"
    r"|\d{1,4})"
)
_SAID_DAY = rf"(?:{_SAID} ){{1,4}}thang(?: {_SAID}){{1,2}},? nam(?:(?: {_SAID}){{1,8}}| {_MOON_YEAR}\b)"
_SAID_YEAR = rf"(?:mot (?:nghin|ngan|chin)|hai (?:nghin|ngan|khong)|sau|bay|tam|chin)(?: {_SAID}){{1,6}}"
# Days of later years tell when a grown-up did something; those from 2010 on count beside words of school alone.
_GROWN, _CHILDS = r"(?:19[3-9]\d|20[01]\d|202[0-2])", r"20[0-4]\d"
NEXT = r"[^\w\n]{1,6}(?:(?i:nam|nữ)[^\w\n]{1,4})?"
_WHO = r"(?i:ông|bà|anh|chị|em|cháu|cụ)"

# Where the tax number of a person stands: one that begins with 8, since July 2025 that of the identity card.
TAX = (
    r"(?:(?:\bmst|ma so thue)\b ?(?:(?:tncn|cn|thu nhap ca nhan|ca nhan|ho kinh doanh"
    r"|cua (?:ong|ba|anh|chi))\b|[^\w\n]{0,3}(?=8\d{9}\b))"
    r"|\b(?:ong|ba|anh|chi)(?: [^\W\d]+){2,4},? \(?(?:mst|ma so thue)\b)"
)


@dataclass(frozen=True)
class DataKind:
    """A kind of personal data: its name, how to write without it, and a sentence that does."""

    name: str
    advice: str
    example: str


PHONE = DataKind("số điện thoại", "bỏ số; viết “người gửi phản ánh”", "Người gửi phản ánh đề nghị được gọi lại.")
IDENTITY = DataKind(
    "số định danh, căn cước", "bỏ số; viết “giấy tờ của người gửi”", "Người gửi đã nộp bản sao giấy tờ tùy thân."
)
INSURANCE = DataKind(
    "số bảo hiểm", "bỏ số; viết “thẻ bảo hiểm của người gửi”", "Thẻ bảo hiểm của người gửi chưa được đổi."
)
ACCOUNT = DataKind(
    "số tài khoản ngân hàng", "bỏ số; viết “tài khoản của người gửi”", "Tiền chưa về tài khoản của người gửi."
)
PASSPORT = DataKind("số hộ chiếu", "bỏ số; viết “hộ chiếu của người gửi”", "Hộ chiếu của người gửi đã hết hạn.")
LONG = DataKind(
    "dãy số dài", "bỏ dãy số nếu nó gắn với một người", "Hồ sơ của người gửi nộp từ tháng 3, chưa có kết quả."
)
MAIL = DataKind("thư điện tử", "bỏ địa chỉ thư; viết “gửi qua thư điện tử”", "Phản ánh được gửi qua thư điện tử.")
BIRTH = DataKind(
    "ngày, năm sinh",
    "bỏ ngày sinh; chỉ viết “người cao tuổi”, “trẻ em” nếu cần",
    "Một người cao tuổi ở thôn 3 phản ánh…",
)
NAME = DataKind("họ tên", "viết “một người dân”, “gia đình phản ánh”", "Một người dân ở thôn 3 phản ánh…")
HOUSE = DataKind("địa chỉ nhà", "bỏ số nhà; chỉ viết tên đường, ấp, khu phố", "Đèn đường ở đầu thôn 3 không sáng.")
PLATE = DataKind("biển số xe", "bỏ biển số; viết “một xe tải”", "Một xe tải làm rơi đất trên đường thôn 3.")
LAND = DataKind(
    "số giấy tờ đất, thửa đất", "bỏ số thửa, số giấy; chỉ viết tên thôn, ấp", "Thửa đất của người gửi chưa được đo lại."
)
ONLINE = DataKind("trang cá nhân trên mạng xã hội", "bỏ địa chỉ trang", "Phản ánh được gửi qua mạng xã hội.")
SHARED = DataKind("liên kết mạng xã hội không rõ của ai", "ghi địa chỉ trang chính thức của cơ quan", ONLINE.example)
ONLINE_NAME = DataKind("tên trên mạng xã hội", ONLINE.advice, ONLINE.example)
Row = tuple[DataKind, int, re.Pattern[str]]


def _run(count: int, start: str = r"\d") -> str:
    return rf"(?<![\d]){start}(?:{_GAP}\d){{{count - 1}}}(?!{_GAP}\d)(?!\d)"


def _after(words: str, number: str) -> str:
    """A number within a few words after what names it; only the group is the finding."""
    return rf"{words}[^\n\d]{{0,50}}?(?:\d\d? (?:so|chu so|ky tu)\b[^\n\d]{{0,30}}?)?(?P<it>{number})"


# Single digits, or groups of three and more: 0, 12, 15 are counts.
_GROUPED = (
    r"(?<!\d)0(?:(?:[^\w\n|]{1,3}\d){11}"
    r"|(?=\d{2,}(?:[^\w\n|]{1,3}\d{3,}){1,3}(?!\d))(?:[^\w\n|]{0,3}\d){11})(?!\d)"
)
AT = re.compile(r"@|\bat\b|_at_|\ba[ \-](?:cong|vong|moc)\b|[(\[]\s*a\s*[)\]]|#(?:gmail|yahoo|hotmail|outlook|icloud)")
_POST = r"(?=\s*(?:gmail|yahoo|hotmail|outlook|icloud)\b)"  # elsewhere "(a)" begins a part of a list
_DOT = r"(?:\.|\s*,(?=com\b)|\s+\.\s+|\s*(?:[(\[{]\s*(?:dot|cham|\.)\s*[)\]}]|\bdot\b|\bcham\b)\s*)"
_BORN = rf"{_DAY_MONTH}(?:%s)|\d{{1,2}} tháng \d{{1,2}} năm (?:%s)"
# Read before days are taken for harmless: those that stand behind a name.
FIRST: tuple[Row, ...] = tuple(
    (BIRTH, 6, re.compile(rf"{PLACE_NAME}|{who}{NEXT}(?P<it>{_BORN % (years, years)})(?!\d)"))
    for who, years in ((NAMED, _GROWN), (NAMED_CHILD, _CHILDS))
)
FIRST += ((BIRTH, 4, re.compile(rf"{PLACE_NAME}|{NAMED_IN_FULL} ?(?P<it>\(19[3-9]\d\))")),)
# What a text has where a slow pattern finds anything: a quick look before it.
SIGNS: Mapping[re.Pattern[str], re.Pattern[str]] = {
    **dict.fromkeys(
        (FIRST[0][2], FIRST[1][2]),
        re.compile(rf"[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?{NEXT}(?:{_DAY_MONTH}(?:19|20)|\d{{1,2}} tháng \d)"),
    ),
    FIRST[2][2]: re.compile(r"\(19[3-9]\d\)"),
    **SIGNS_BESIDE_NAMES,
}
# In the order of trust: what an earlier finder takes, a later one does not see. The first read text without accents,
# the others as it is written: there `tổ`, `tờ` and `to` are three words. The number says how many digits a finding
# has at least: most texts have fewer, and are not looked through.
FLAT: tuple[Row, ...] = (
    (
        MAIL,
        0,
        re.compile(
            r"[\w.+\-]+\s*(?:@|\[\s*(?:@|at|a cong)\s*\]|\(\s*(?:@|at|a cong)\s*\)|\ba[ \-](?:cong|vong|moc)\b"
            r"|_at_|\(\s*a-cong\s*\)|[{<]\s*(?:@|at|a[ \-]cong)\s*[}>]"
            rf"|[(\[]\s*a\s*[)\]]{_POST}|\bat\b(?=\s+\w+\s+(?:dot|cham)\b)|#{_POST})\s*[\w\-]+(?:{_DOT}[a-z]{{2,}})+"
        ),
    ),
    (MAIL, 0, re.compile(r"[\w.+\-]{2,}\s*@\s*(?:gmail|yahoo|hotmail|outlook|icloud)\b(?:\s*[.,]\s*(?:com|vn)\b)*")),
    (SHARED, 0, NOBODYS_LINK),
    (ONLINE, 0, PAGE),
    (ONLINE, 0, HANDLE),
    (INSURANCE, 10, re.compile(_after(r"(?:bhxh|bhyt|bao hiem)", _run(10)))),
    (INSURANCE, 13, re.compile(_after(r"(?:bhyt|bao hiem y te)", rf"[a-z]{{2}}{_GAP}{_run(13)}"))),
    (
        ACCOUNT,
        16,
        re.compile(
            r"(?<!\d)(?:9704|[3-6]\d{3})(?: ?[ \-.*] ?\d{4}){3}(?:[ \-.*]?\d{3})?(?!\d)"
            r"|(?<!\d)9704(?:[ \-.*/]{0,3}\d){12,15}(?!\d)"
        ),
    ),
    (ACCOUNT, 6, re.compile(_after(_ACCOUNT, rf"(?<!\d)(?:\d(?:{_GAP}\d){{5,18}}|\d{{3}}[a-z]\d{{8,9}})(?!\d)"))),
    (ACCOUNT, 8, re.compile(_after(_BANK, rf"(?<!\d){_NO_CALL}\d(?:{_GAP}\d){{7,18}}(?!\d)"))),
    (ACCOUNT, 9, re.compile(rf"(?<!\d){_NO_CALL}\d{{9,15}}(?=[^\n\d;]{{0,25}}{_BANK})")),
    (PHONE, 11, re.compile(rf"(?<!\d)(?:\(?\+|00{_SEP})?84{_SEP}(?:0{_SEP})?[2-9](?:{_SEP}\d){{8,9}}(?!\d)")),
    (PHONE, 11, re.compile(rf"{_START}0{_SEP}2(?:{_SEP}\d){{9}}(?!\d)")),
    (IDENTITY, 10, re.compile(_after(TAX, _run(10)))),
    (
        IDENTITY,
        8,
        re.compile(_after(r"(?:\bcm[sq]q|\bcmqd|chung minh (?:thu )?(?:si quan|quan|cong an))", r"(?<!\d)\d{8}(?!\d)")),
    ),
    (IDENTITY, 12, re.compile(_after(r"(?:cccd|can cuoc|dinh danh)", _GROUPED))),
    (IDENTITY, 12, re.compile(_run(12))),
    (IDENTITY, 12, re.compile(r"(?<!\d)\d{3}(?:\s?[/.\-*·_]\s?\d{3}){3}(?!\d)")),
    (PHONE, 10, re.compile(rf"{_START}0{_SEP}[35789](?:{_SEP}\d){{8}}(?!\d)")),
    (
        PHONE,
        10,
        re.compile(
            rf"(?<!\d)0[35789](?:\d\d{_BETWEEN}\d{{3}}{_BETWEEN}\d{{3}}|\d{_BETWEEN}(?:\d{{3}}{_BETWEEN}\d{{4}}|\d{{4}}{_BETWEEN}\d{{3}}))(?!\d)"
            r"|(?<!\w)0[35789]\d\d([a-z_])\d{3}\1\d{3}(?!\w)"
            rf"|(?<!\d)0{_SIGN}[35789]\d\d?(?:{_SIGN}\d{{3,4}}){{2}}(?!\d)"
        ),
    ),
    (PHONE, 11, re.compile(rf"{_START}0{_SEP}1{_SEP}[2689](?:{_SEP}\d){{8}}(?!\d)")),
    (IDENTITY, 9, re.compile(_run(9))),
    (PHONE, 0, SPELLED),
    (PLATE, 0, SPELLED_PLATE),
    (BIRTH, 4, re.compile(rf"(?:{_BIRTH}|{_BIRTHDAY})[:.,\s]*(?:{_LONG_DAY}|{_DAY})(?! tro (?:ve|di|len|xuong))")),
    (
        BIRTH,
        0,
        re.compile(
            rf"\bsinh{_NO_BIRTH}(?: (?:vao )?ngay {_SAID_DAY}| nam {_SAID_YEAR})"
            rf"|\b{BIRTHDAY_LABEL}\b[: ]{{1,3}}(?:la )?{_SAID_DAY}"
        ),
    ),
    *((LAND, 2, pattern) for pattern in PARCELS),
)
_OLD_CARD = r"\b(?i:cmnd|cmt|chứng minh(?: nhân dân| thư)?)(?: số)?\s*:?\s*"
WRITTEN: tuple[Row, ...] = (
    (IDENTITY, 12, re.compile(rf"(?<!\d)0\d\d({_ANY})[0-3](?:\d\d\1\d{{3}}\1\d{{3}}|\d{{8}})(?!\d)")),
    (IDENTITY, 12, re.compile(rf"(?<!\d)0\d\d[0-3](?:({_ANY})\d{{4}}\1\d{{4}}|\d\d{_ANY}\d{{6}})(?!\d)")),
    (IDENTITY, 9, re.compile(rf"{_OLD_CARD}(?P<it>\d{{3}}({_ANY})\d{{3}}\2\d{{3}})(?!\d)")),
    (INSURANCE, 13, re.compile(rf"(?<![^\W_])[A-Z]{{2}}{_GAP}{_run(13)}")),
    *((LAND, 5, pattern) for pattern in CERTIFICATES),
    (PASSPORT, 7, re.compile(r"(?i:hộ chiếu|ho chieu|passport)[^\n\d]{0,40}?\b(?P<it>[a-zA-Z]\d{7,8})(?!\d)")),
    (PASSPORT, 7, re.compile(r"(?<![^\W_])[A-Z][ .\-]?\d{3,4}[ .]?\d{4}(?!\d)")),
    *((PLATE, least, pattern) for least, pattern in PLATES),
    (BIRTH, 4, re.compile(rf"(?<!\w){_WHO}(?: [{UPPER}][^\W\d_]*){{2,5}} ?(?P<it>\((?:19[3-9]\d|200\d)\))")),
    *((HOUSE, 1, pattern) for pattern in HOUSES),
    (LONG, 8, re.compile(r"(?<!\d)\d{8,}(?!\d)")),
    (NAME, 0, PERSON),
    (NAME, 0, INTRODUCED_NAME),
    (NAME, 0, MENTIONED_NAME),
    (NAME, 0, FULL_NAME),
    (NAME, 0, LOWER_NAME),
    (NAME, 0, LOWER_WHOM),
    (NAME, 0, NICKNAME),
    (NAME, 0, HEAD_NAME),
    (NAME, 0, HIGHLAND_NAME),
    (ONLINE_NAME, 0, ACCOUNT_NAME),
)
