"""What of the personal data in a text of an office must not be published.

Such texts name officials, people who are praised, offices and public accounts. A number of an identity paper, a
private phone or the birthday of a named person may stand in none of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .privacy_patterns import (
    ACCOUNT,
    BIRTH,
    BIRTHDAY_LABEL,
    HOUSE,
    IDENTITY,
    LAND,
    MAIL,
    PASSPORT,
    PHONE,
    PLATE,
    TAX,
    DataKind,
)
from .privacy_text import flat
from .privacy_words import NAME_BEFORE, PLACE_NAME, SOMEBODY, WORD

_PAPER = re.compile(
    rf"(?:can cuoc|cccd|dinh danh|chung minh|cmnd|cmsq|cmt|tuy than|gplx|lai xe|bang lai|{TAX})"
    r"[^.;\n]{0,60}$"
)
_PASSPORT = re.compile(r"(?:ho chieu|passport|\bhc\b)[^;\n]{0,40}$")
_CAR = re.compile(r"(?:\bxe|bien(?: so| kiem)|\bb(?:k?s)|o to|mo to|xe may)\b[^.;\n]{0,30}$")
_PUBLIC_MONEY = re.compile(
    r"\bquy\b|kho bac|le phi|thu phi|nop (?:phi|tien)|ngan sach|mttq|mat tran|chu thap do"
    r"|(?:chu )?tai khoan(?: nay)?(?: la)?:? (?:cua )?(?:ubnd|uy ban|ban |hoi |trung tam|kho bac|quy )"
)
_GIVEN = re.compile(r"\b(?:ung ho|quyen gop|cuu tro|van dong)\b")  # to a public account, where nobody is named
_OFFICE = re.compile(  # with accents: `chợ` is a market, `cho` is any gift
    r"\b(?:trụ sở|ubnd|[ủu][ỷy] ban|cơ quan|trung tâm|công ty|trường(?! chinh)|bưu (?:điện|cục|chính)|nhà văn h[oó][áa]"
    r"|văn phòng|bộ phận|trạm|chi nhánh|bệnh viện|hợp tác xã|địa điểm|nơi tiếp nhận|hội trường|cửa hàng|chợ|trực tiếp"
    r"|(?<!quê )(?<!trú )quán|nhà hàng|khách sạn)\b"
)
_HOME = re.compile(
    r"\b(?:thuong tru|tru tai|cu tru|tam tru|cho o|noi o|nha rieng|nha ong|nha ba|ho khau|hktt|dia chi nha)\b"
)
_REMEMBERED = re.compile(
    r"\b(?:liet si|anh hung|danh nhan|nha tho|nha van|nha yeu nuoc|tong bi thu|bac ho|chu tich ho)\b"
)
# A whole birthday behind its label is somebody's though nobody is named, unless it tells of an age or how to write.
_BORN = re.compile(
    rf"^(?:sinh(?: vao)? ngay|{BIRTHDAY_LABEL})[:.,\s]*"
    r"\d{1,2} ?(?:[/.\-]|thang) ?\d{1,2} ?(?:[/.\-]|nam) ?\d{4}$"
)
_ANYONE = re.compile(
    r"\b(?:vi du|mau|cach ghi|do tuoi|tro (?:ve|di|len)|den (?:het )?(?:ngay )?\d)\b"
    r"|\b(?:tre(?: em)?|nguoi|ai|cong dan|thanh nien|nam|nu|hoc sinh|con|chau|be) sinh(?: vao)? ngay\b"
)
_FILED = re.compile(r"\b(?:ky hieu|so hieu|ma|ho so|phieu|kho|hop|ngan|lo|cap|bia)\b")
_PUBLIC_MAIL = re.compile(r"[@\]) ](?:[\w-]+\.)*(?:gov|edu|chinhphu|quochoi|dcs|vnpost|vnpt|evn)(?:\.com)?\.vn$")
# Roads and schools that are named after people, and what follows a number as the name of a road.
_ADDRESS = re.compile(rf"(?<!\w)(?!Đình){PLACE_NAME}|(?<=\d)[a-z]{{0,3}},?(?:\s+{WORD})+")
PAST = 1930  # a text tells of whoever was born before as of somebody of the past
# What the words around a piece say, by name: the script of the form has the same judges.
WORDS: Mapping[str, re.Pattern[str]] = {
    "paper": _PAPER,
    "passport": _PASSPORT,
    "car": _CAR,
    "money": _PUBLIC_MONEY,
    "given": _GIVEN,
    "office": _OFFICE,
    "home": _HOME,
    "remembered": _REMEMBERED,
    "mail": _PUBLIC_MAIL,
    "address": _ADDRESS,
    "named": NAME_BEFORE,
    "born": _BORN,
    "anyone": _ANYONE,
    "filed": _FILED,
}


def official_mail(address: str) -> bool:
    """Whether a mail address is one of a public body."""
    return _PUBLIC_MAIL.search(re.sub(r"\s", "", address.lower())) is not None


def is_personal(kind: DataKind, text: str, start: int, end: int) -> bool:
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
        """The text before it, without accents."""
        return flat(self.text[max(0, self.start - 160) : self.start])

    @cached_property
    def sentence(self) -> str:
        """The sentence that it stands in."""
        first = max(self.text.rfind(sign, 0, self.start) for sign in (". ", "\n", "! ", "? ")) + 1
        after = self.text[self.end : self.end + 60].partition("\n")[0]
        return self.text[max(first, self.start - 200) : self.end] + after

    @cached_property
    def names_somebody(self) -> bool:
        """Whether the sentence names a person, not only a road or a school."""
        return SOMEBODY.search(_ADDRESS.sub(" ", self.sentence)) is not None


def _phone(at: _Place) -> bool:
    spelled = len(at.digits) < 9
    return spelled or not at.digits.removeprefix("00").removeprefix("84").removeprefix("0").startswith("2")


def _account(at: _Place) -> bool:
    around = at.before + flat(at.text[at.start : at.end + 120])
    public = _PUBLIC_MONEY.search(around) or (_GIVEN.search(around) and not SOMEBODY.search(at.sentence))
    return len(at.digits) >= 8 and not public


def _plate(at: _Place) -> bool:
    """Plates of four digits, and those of the army, look like much else."""
    if _CAR.search(at.before):
        return True
    army = re.match(r"[^\W\d]", at.words) is not None
    return not (_FILED.search(flat(at.sentence)) if army else re.search(r"[ \-]\d{4}$", at.words))


def _house(at: _Place) -> bool:
    home = _HOME.search(flat(at.sentence)) is not None
    return home or (at.names_somebody and not _OFFICE.search(at.sentence.lower()))


def _land(at: _Place) -> bool:
    """A certificate always, a parcel where the owner is named."""
    return "thua" not in flat(at.words) or at.names_somebody


def _birth(at: _Place) -> bool:
    years = re.findall(r"(?:19|20)\d\d", flat(at.words))
    past = max(map(int, years), default=PAST) < PAST or _REMEMBERED.search(flat(at.sentence))
    named = SOMEBODY.search(at.sentence) or NAME_BEFORE.search(at.text[: at.start])
    alone = _BORN.search(flat(at.words)) and not _ANYONE.search(flat(at.sentence))
    return not past and bool(named or alone)


def _identity(at: _Place) -> bool:
    """Nine digits where a word says so; ten (behind a word for taxes); twelve also where they begin as such numbers do.

    Source: Thông tư 59/2021/TT-BCA: province 001–096, century and sex 0–3, two digits of the year of birth.
    """
    likely = len(at.digits) == 12 and "001" <= at.digits[:3] <= "096" and at.digits[3] in "0123"
    return likely or len(at.digits) == 10 or _PAPER.search(at.before) is not None


_JUDGES: Mapping[DataKind, Callable[[_Place], bool]] = {
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
