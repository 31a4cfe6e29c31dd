"""What of the personal data in a text of an office must not be published.

Such texts name officials, people who are praised, offices and public accounts. A number of an identity paper, a
private phone or the birthday of a named person may stand in none of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from .privacy_patterns import (
    ACCOUNT,
    ARMY,
    BIRTH,
    HOUSE,
    IDENTITY,
    LAND,
    MAIL,
    NEXT,
    PASSPORT,
    PHONE,
    PLATE,
    TAX,
    Kind,
)
from .privacy_text import flat
from .privacy_words import SOMEBODY, UPPER

# A quick look that most texts do not pass: signs of what needs no digits, then digits near each other or behind words.
# Looking for a plain word is far cheaper than a pattern.
_SIGNS = (
    "@", "＠", "[at", "(at", "[ at", "( at", "[a", "(a", "[ a", "( a", "a còng", "a-còng", "a cong",
    "{at", "{a", "<at", "{ a", " at ", " AT ", " At ", "&#", "&c", "&n", "\u20e3", "acebook", "fb.",
    "instagram", "tiktok", "threads.", "twitter", "hông ba", "hông năm", "hông bảy", "hông tám", "hông chín",
    "hông, ba", "hông, năm", "hông không", "hông một", "hông hai",
    "hông bốn", "hông sáu", "a vòng", "a vong", "#gmail", "#yahoo", "#hotmail", "#outlook",
    "#icloud", "m.me/", "t.me/", "/x.com/", " x.com/", "linkedin", "outube.com/@", "fb:", "FB:", "ikTok:",
    "outube.com/c", "outube.com/user/", "wa.me/", "fb.watch", "hông, bảy", "hông, tám", "hông, chín",
    "hong nam", "hong bay", "hong tam", "hong chin",
)  # fmt: skip
_DIGIT = re.compile(r"\d")
# How many digits, which words (in small letters) a text has at least where a pattern is worth looking for.
_DIGITS: tuple[tuple[int, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (least, tuple(signs.split("|")) if signs else (), re.compile(pattern))
    for least, signs, pattern in (
        (0, "", r"(?:[⁰¹²³⁴-⁹₀-₉⓪①-⑨❶-❾]\W{0,3}){8}"),
        (
            5,
            "",
            r"\d[ ,.-]{1,3}[^\W\d]{2,5}[ ,.-]{1,3}(?:sáu|năm|ba|bốn|bảy|tám|chín|không|sau|nam|bay|tam|chin)\b",
        ),
        (9, "", r"0[35789]\d{1,2}[^\w\n]{1,4}\d{3,4}[^\w\n]{1,4}\d{3}|\d[^\w\n]?</?\w{1,6}>[^\w\n]?\d"),
        (9, "", r"\d(?:\W{0,3}_?[\doOlI]){8}"),
        (
            6,
            "",
            rf"[{UPPER}][^\W\d_]*{NEXT}\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?| tháng \d{{1,2}} năm )(?:19|20)",
        ),
        (6, "o", r"[oO]\d(?:[^\w\n]{0,3}_?[\doOlI]){7}"),
        (6, "", r"\d\d[ -]?[A-ZĐ]{1,2}\d? ?[._‐-―−-]? ?\d{3}[.-]?\d|\d\d[a-z]\d?-\d{3}\.\d|\d\d-?\d{3}-?N[GN]"),
        (6, "xe|biển|bien|bks", r"\d\d ?-?[a-zA-ZĐđ]{1,2}\d?[ .-]{0,3}\d{3}"),
        (4, "", rf"(?:{ARMY})[ -]?\d\d[ .-]?\d\d"),
        (5, "xe|biển|bien|bks", r"[A-Z]{2}[ -]?\d{3}[ .-]?\d\d"),
        (
            5,
            "giấy|giay|gcn|sổ|số phát|so phat|seri|ê-ri|ê ri|vao so|hộ chiếu|ho chieu|passport",
            r"[A-ZĐ][ .-]{0,2}\d{3}[ .]?\d\d",
        ),
        (13, "", r"[A-Z]{2}[ .-]{0,2}\d"),
        (4, "sinh|sn|s.n|ns|dob", r"(?i:sinh|sn|s\.n|ns|dob)\b[^\n]{0,50}\d(?:\d\d|\d?[/.-]\d)"),
        (4, "", r"\((?:19|20)\d\d\)"),
        (8, "sq|sĩ quan|si quan", r"\d{8}"),
        (1, "căn hộ|phòng", r"(?i:hộ|phòng)\s+(?:số\s+)?[a-zA-Z]?\d"),
        (1, "sn", r"SN\s*:?\s*\d"),
        (1, "đc|đ/c|hktt", r"\d[a-zA-Z]? (?i:ngõ|ngách|hẻm|kiệt)"),
        (
            8,
            "khoản|khoan|stk|tk|hàng|hang|thẻ|the |bank|bidv|vcb|acb|shb|vib|msb|ocb|ncb|scb",
            r"\d(?:[ .*-]{0,2}\d){7}",
        ),
        (1, "số nhà|so nha|nhà số|nha so|thửa|thua|bản đồ|ban do", r"\d"),
        (1, "tại|trú|nhà|ở|chỉ", rf"\d[a-zA-Z]? [{UPPER}][^\W\d_]+ [{UPPER}]"),
        (
            1,
            "ngõ |ngo |hẻm |hem |ngách |ngach |kiệt |đường|duong|phố|thôn|ấp|xóm|bản|khu|tổ",
            r"\d[a-zA-Z]?(?:/\d+[a-zA-Z]?)*,? (?i:đường|phố|ấp|thôn|xóm|bản|khu|tổ|ngõ|ngách|hẻm|kiệt|duong|hem)\b"
            r"|(?i:gõ|ẻm|gách|iệt|ngo|hem|ngach) (?i:số |so )?\d+\w?/",
        ),
    )
)
_PAPER = re.compile(
    rf"(?:can cuoc|cccd|dinh danh|chung minh|cmnd|cmsq|cmt|tuy than|gplx|lai xe|bang lai|{TAX})"
    r"[^.;\n]{0,60}$"
)
_PASSPORT = re.compile(r"(?:ho chieu|passport)[^;\n]{0,40}$")
_CAR = re.compile(r"(?:\bxe|bien(?: so| kiem)|\bbks|o to|mo to|xe may)\b[^.;\n]{0,30}$")
_PUBLIC_MONEY = re.compile(
    r"\bquy\b|kho bac|ung ho|quyen gop|cuu tro|van dong|le phi|thu phi|nop (?:phi|tien)|ngan sach"
    r"|(?:chu )?tai khoan(?: nay)?(?: la)?:? (?:cua )?(?:ubnd|uy ban|ban |hoi |trung tam|kho bac|quy )"
)
_OFFICE = re.compile(
    r"\b(?:tru so|ubnd|uy ban|co quan|trung tam|cong ty|truong|buu dien|nha van hoa|van phong|bo phan|tram|chi nhanh"
    r"|benh vien|hop tac xa|dia diem|noi tiep nhan|hoi truong|cua hang|cho|tru tiep)\b"
)
_HOME = re.compile(r"\b(?:thuong tru|tru tai|cu tru|tam tru|cho o|noi o|nha rieng|nha ong|nha ba|ho khau)\b")
_REMEMBERED = re.compile(
    r"\b(?:liet si|anh hung|danh nhan|nha tho|nha van|nha yeu nuoc|tong bi thu|bac ho|chu tich ho)\b"
)
_PUBLIC_MAIL = re.compile(r"[@\]) ](?:[\w-]+\.)*(?:gov|edu|chinhphu|quochoi|dcs|vnpost|vnpt|evn)(?:\.com)?\.vn$")
PAST = 1930  # a text tells of whoever was born before as of somebody of the past
# What the words around a piece say, by name: the script of the form has the same judges.
WORDS: Mapping[str, re.Pattern[str]] = {
    "paper": _PAPER,
    "passport": _PASSPORT,
    "car": _CAR,
    "money": _PUBLIC_MONEY,
    "office": _OFFICE,
    "home": _HOME,
    "remembered": _REMEMBERED,
    "mail": _PUBLIC_MAIL,
}


@lru_cache(20_000)
def worth_reading(text: str) -> bool:
    """Whether there is anything in a text that could be personal; the texts of procedures are the same again."""
    if any(sign in text for sign in _SIGNS):
        return True
    digits = len(_DIGIT.findall(text))
    plain = text.lower() if digits else ""
    return any(
        digits >= least and (not signs or any(sign in plain for sign in signs)) and pattern.search(text)
        for least, signs, pattern in _DIGITS
    )


def lines_worth_reading(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that may hold what is personal, with a line around them; the number of the first, from 0.

    Reading these alone takes a tenth of the time of a long text of law.
    """
    lines = text.split("\n")
    pairs = (place for place in range(len(lines)) if worth_reading("\n".join(lines[place : place + 2])))
    kept = sorted({near for place in pairs for near in range(place - 1, place + 3) if 0 <= near < len(lines)})
    for _, run in groupby(enumerate(kept), key=lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        yield places[0], "\n".join(lines[places[0] : places[-1] + 1])


def official_mail(address: str) -> bool:
    """Whether a mail address is one of a public body."""
    return _PUBLIC_MAIL.search(re.sub(r"\s", "", address.lower())) is not None


def is_personal(kind: Kind, text: str, start: int, end: int) -> bool:
    """Whether what looks like personal data is that of somebody, by the words around it."""
    judge = _JUDGES.get(kind)
    return judge is None or judge(_Place(text, start, end))


@dataclass(frozen=True)
class _Place:
    """A piece of a text."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The piece."""
        return self.text[self.start : self.end]

    @property
    def digits(self) -> str:
        """The digits of the piece."""
        return re.sub(r"\D", "", flat(self.words.replace("|", "/")))  # which divides here, and is no 1

    @cached_property
    def before(self) -> str:
        """What stands before it, without accents."""
        return flat(self.text[max(0, self.start - 160) : self.start])

    @cached_property
    def sentence(self) -> str:
        """The sentence that it stands in."""
        first = max(self.text.rfind(sign, 0, self.start) for sign in (". ", "\n", "! ", "? ")) + 1
        after = self.text[self.end : self.end + 60].partition("\n")[0]
        return self.text[max(first, self.start - 200) : self.end] + after


def _phone(at: _Place) -> bool:
    return not at.digits.removeprefix("00").removeprefix("84").removeprefix("0").startswith("2")


def _account(at: _Place) -> bool:
    around = at.before + flat(at.text[at.start : at.end + 120])
    return len(at.digits) >= 8 and not _PUBLIC_MONEY.search(around)


def _plate(at: _Place) -> bool:
    """Plates of four digits look like much else."""
    return not re.search(r"[ \-]\d{4}$", at.words) or _CAR.search(at.before) is not None


def _house(at: _Place) -> bool:
    plain = flat(at.sentence)
    return _HOME.search(plain) is not None or (SOMEBODY.search(at.sentence) is not None and not _OFFICE.search(plain))


def _land(at: _Place) -> bool:
    """A certificate always, a parcel where the owner is named."""
    return "thua" not in flat(at.words) or SOMEBODY.search(at.sentence) is not None


def _birth(at: _Place) -> bool:
    years = re.findall(r"(?:19|20)\d\d", flat(at.words))
    past = max(map(int, years), default=PAST) < PAST or _REMEMBERED.search(flat(at.sentence))
    return not past and SOMEBODY.search(at.sentence) is not None


def _identity(at: _Place) -> bool:
    """Nine digits where a word says so; twelve also where they begin as such numbers do.

    Source: Thông tư 59/2021/TT-BCA: province 001–096, century and sex 0–3, two digits of the year of birth.
    """
    likely = len(at.digits) == 12 and "001" <= at.digits[:3] <= "096" and at.digits[3] in "0123"
    return likely or _PAPER.search(at.before) is not None


_JUDGES: Mapping[Kind, Callable[[_Place], bool]] = {
    PHONE: _phone,
    MAIL: lambda at: not official_mail(at.words),
    IDENTITY: _identity,
    ACCOUNT: _account,
    PASSPORT: lambda at: _PASSPORT.search(at.before) is not None,
    PLATE: _plate,
    HOUSE: _house,
    LAND: _land,
    BIRTH: _birth,
}
