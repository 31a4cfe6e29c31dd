"""What of the personal data in a text of an office must not be published.

Such texts name officials, people who are praised, offices and public accounts. A number of an identity paper, a
private phone or the birthday of a named person may stand in none of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from .privacy_births import BIRTHDAY_LABEL
from .privacy_patterns import (
    ACCOUNT,
    BIRTH,
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
_CAR = re.compile(r"(?:\bxe|bien(?: so| kiem)|\bb(?:k?s)|o to|mo to|xe may)\b[^.;\n]{0,30}$|\bbien:? ?$")
_PUBLIC_MONEY = re.compile(
    r"(?<!van )(?<!thi )\bquy \w|kho bac|le phi|thu phi|nop (?:phi|tien)|ngan sach|mttq|mat tran|chu thap do"
    r"|(?:chu )?tai khoan(?: nay)?(?: la)?:? (?:cua )?(?:ubnd|uy ban|ban |hoi |trung tam|kho bac|quy )"
)
_TO_PERSON = re.compile(
    r"\bcho (?:me|bo|ong|ba|anh|chi|em|chau|co|gia dinh|ho)\b[^;.\n]{0,40}$"
    r"|\btai khoan [^;.\n]{0,25}ca nhan\b[^;.\n]{0,10}$"
)
_GIVEN = re.compile(  # to a public account, or that of a firm, where nobody is named
    r"\b(?:ung ho|quyen gop|cuu tro|van dong|htx|hop tac xa|cong ty|doanh nghiep|nha truong)\b"
)
_BODIES = (  # with accents: `chợ` is a market, `cho` is any gift
    r"\b(?:trụ sở|ubnd|[ủu][ỷy] ban|cơ quan|trung tâm|công ty|trường(?! chinh)|bưu (?:điện|cục|chính)|nhà văn h[oó][áa]"
    r"|văn phòng|bộ phận|trạm|chi nhánh|bệnh viện|hợp tác xã"
)
_OFFICE = re.compile(
    rf"{_BODIES}|địa điểm|nơi tiếp nhận|hội trường|cửa hàng|chợ|trực tiếp"
    r"|(?<!quê )(?<!trú )quán|nhà hàng|khách sạn)\b"
)
# The address of an office, in a remark or its answer; beside it somebody lives.
_OFFICE_AT = re.compile(
    rf"{_BODIES}|ngân hàng|kho bạc|tòa án|công an)\b(?:(?!gần|cạnh|đối diện|sau\b|trước|sát|nhà\b)[^.;\n\d]){{0,60}}$"
)
_HOME = re.compile(
    r"\b(?:thuong tru|tru tai|cu tru|tam tru|cho o|noi o|nha rieng|nha ong|nha ba|ho khau|hktt|dia chi nha)\b"
)
# A landline is that of a home where words say so, or where it stands behind a person who holds no office.
_HOME_PHONE = re.compile(
    r"\b(?:nha rieng|gia dinh (?:ong|ba|anh|chi|cu|chau)|(?:dien thoai|sdt|dt|may|so) (?:cua )?gia dinh|chu ho(?! kinh)"
    r"|nguoi nha|than nhan|tang chu|nha (?:ong|ba|anh|chi|cu|bac))\b"
)
_CALLED = re.compile(
    rf"(?<!\w)(?i:ông|bà|anh|chị|cụ|chú|bác|cô)(?: {WORD}){{1,5}}[ ,:;(–-]*"
    r"(?:(?i:số )?(?i:đt|sđt|điện thoại|tel)\b[^\d;.\n]{0,20})?\(?$"
)
_DUTY = re.compile(
    r"\b(?:chủ tịch|bí thư|trưởng|phó|giám đốc|(?:công|viên) chức|cán bộ|đồng chí|đ/c|chuyên viên|bác sĩ|luật sư|trực"
    r"|phòng|sở|công an|cục|tòa án|kho bạc|ngân hàng|ban|hội|đoàn|htx|nhà máy|tổng đài|đường dây)\b"
)
_REMEMBERED = re.compile(
    r"\b(?:(?<!nhan )(?<!con )(?<!vo )(?<!me )(?<!bo )liet si|(?<!nam )(?<!me )anh hung|danh nhan|nha tho|nha van"
    r"|nha yeu nuoc|tong bi thu|bac ho"
    r"|chu tich ho|vi nhan|hy sinh|nhac si|hoa si|(?:dai|thuong|trung|danh) tuong|lanh tu|nha cach mang|tien boi"
    r"|tuong niem|dang huong|chu tich nuoc(?! (?:tang|gui|chuc|tham|trao|khen)))\b"
)
_LIVING = re.compile(r"\b(?:tho|tuoi|tro cap|khai tu|qua doi|tu tran|cao tuoi|can cuoc|bhyt)\b")
_SCHOOL = re.compile(
    r"\b(?:hoc (?:sinh|phi|bong)|tre(?: em)?|thieu nhi|chau|be|em|mam non|lop \d\w?|khai sinh|con nuoi|mo coi)\b"
)
# The line before, and the label of a form: “Họ tên: Kha Văn Ón⏎Địa chỉ: số 9 …”
_FORM = re.compile(r"\b(?:ho(?: va|,)? ten|chu ho|nguoi (?:khai|nop|yeu cau|gui|nhan|mat))[^\n]{0,60}\n[^\n]{0,25}$")
# A whole birthday behind its label is somebody's though nobody is named, unless it tells of an age or how to write.
_BORN = re.compile(
    rf"^(?:sinh(?: vao)?(?: ngay)?|{BIRTHDAY_LABEL})[:.,\s]*"
    r"\d{1,2} ?(?:[/.\-]|thang) ?\d{1,2} ?(?:[/.\-]|nam) ?\d{4}$"
)
_ANYONE = re.compile(
    r"\b(?:vi du|mau|cach ghi|do tuoi|tro (?:ve|di|len)|den (?:het )?(?:ngay )?\d)\b"
    r"|\b(?:tre(?: em)?|nguoi|ai|cong dan|thanh nien|(?<!thang )(?<!thang, )nam|nu|hoc sinh|con|chau|be)"
    r" sinh(?: vao)?(?: ngay\b|(?= \d))"
)
_FILED = re.compile(r"\b(?:ky hieu|so hieu|ma|ho so|phieu|kho|hop|ngan|lo|cap|bia)\b")
_PUBLIC_MAIL = re.compile(r"[@\]) ](?:[\w-]+\.)*(?:gov|edu|chinhphu|quochoi|dcs|vnpost|vnpt|evn)(?:\.com)?\.vn$")
# Roads and schools that are named after people, and what follows a number as the name of a road.
_ADDRESS = re.compile(rf"(?<!\w)(?!Đình){PLACE_NAME}|(?<=\d)[a-z]{{0,3}},?(?:\s+{WORD})+")
OLD, PAST = 1910, 1930  # who was born before PAST is of the past, but for an aged person; before OLD in any case
GROWN = 2010  # a day of a later year behind a name is a birthday beside words of school alone
# What the words around a piece say, by name: the script of the form has the same judges.
WORDS: Mapping[str, re.Pattern[str]] = {
    "paper": _PAPER,
    "passport": _PASSPORT,
    "car": _CAR,
    "money": _PUBLIC_MONEY,
    "given": _GIVEN,
    "office": _OFFICE,
    "office_at": _OFFICE_AT,
    "to_person": _TO_PERSON,
    "home": _HOME,
    "remembered": _REMEMBERED,
    "living": _LIVING,
    "school": _SCHOOL,
    "form": _FORM,
    "home_phone": _HOME_PHONE,
    "called": _CALLED,
    "duty": _DUTY,
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


def is_of_a_citizen(kind: DataKind, text: str, start: int, _: int) -> bool:
    """Whether it is personal in a remark: there all is, but for the address of an office."""
    return kind is not HOUSE or not _OFFICE_AT.search(text[max(0, start - 120) : start].lower())


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
    """A mobile, or a number in words, always; a landline where it rings at somebody's home."""
    if len(at.digits) < 9 or not at.digits.removeprefix("00").removeprefix("84").removeprefix("0").startswith("2"):
        return True
    told, plain = flat(at.sentence), at.sentence.lower()
    if "nha rieng" in told:
        return True
    return bool(_HOME_PHONE.search(told) or _CALLED.search(at.text[max(0, at.start - 160) : at.start])) and not (
        _OFFICE.search(plain) or _DUTY.search(plain)
    )


def _account(at: _Place) -> bool:
    around = at.before + flat(at.text[at.start : at.end + 120])
    public = _PUBLIC_MONEY.search(around) or (_GIVEN.search(around) and not SOMEBODY.search(at.sentence))
    return len(at.digits) >= 8 and not (public and not _TO_PERSON.search(at.before))


def _plate(at: _Place) -> bool:
    """Plates of four digits, and those of the army, look like much else."""
    if _CAR.search(at.before):
        return True
    army = re.match(r"[^\W\d]", at.words) is not None
    return not (_FILED.search(flat(at.sentence)) if army else re.search(r"[ \-]\d{4}$", at.words))


def _house(at: _Place) -> bool:
    home = _HOME.search(flat(at.sentence)) is not None
    somebody = at.names_somebody or _FORM.search(at.before)
    return home or bool(somebody and not _OFFICE.search(at.sentence.lower()))


def _land(at: _Place) -> bool:
    """A certificate always, a parcel where the owner is named."""
    return "thua" not in flat(at.words) or at.names_somebody


def _birth(at: _Place) -> bool:
    years = re.findall(r"(?:19|20)\d\d", flat(at.words))
    year, told = max(map(int, years), default=PAST), flat(at.sentence)
    past = year < OLD or (year < PAST and not _LIVING.search(told)) or _REMEMBERED.search(told)
    if year >= GROWN and re.match(r"\W*\d", at.words) and not _SCHOOL.search(at.before + told):
        return False
    named = SOMEBODY.search(at.sentence) or NAME_BEFORE.search(at.text[: at.start])
    alone = _BORN.search(flat(at.words)) and not _ANYONE.search(told)
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
