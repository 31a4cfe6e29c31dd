"""Vietnamese phone numbers: read as people write them, checked, shown one way.

Source of the forms: the national numbering plan in force since 2018 (landlines 02xx, ten-digit mobiles; 069 of army
and police, 080 of the government; the information line 1022 of a province behind its area code).

scripts/forms/so-goi.js says the same in the form for staff; tests/core/cases/phones.yml holds both together.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from . import old_phone
from .old_phone import Replaced

_AREAS_3 = {"024", "028"}
_AREAS_4 = frozenset(
    (
        "0203 0204 0205 0206 0207 0208 0209 0210 0211 0212 0213 0214 0215 0216 0218 0219 0220 0221 0222 0225 0226 "
        "0227 0228 0229 0232 0233 0234 0235 0236 0237 0238 0239 0251 0252 0254 0255 0256 0257 0258 0259 0260 0261 "
        "0262 0263 0269 0270 0271 0272 0273 0274 0275 0276 0277 0290 0291 0292 0293 0294 0296 0297 0299"
    ).split()
)
AREAS = (*sorted(_AREAS_3), *sorted(_AREAS_4))
SAMPLE_AREA = "0200"  # an area code that no operator has
_INFORMATION = "1022"  # the line of a province; from elsewhere with the area code before it
_MOBILE = re.compile(r"0(3[2-9]|5[25-9]|7[06-9]|8[1-9]|9\d)\d{7}")
_ALLOWED = re.compile(r"[0-9\s().+/-]+")
_EXTENSION = re.compile(
    r"[\s,;(-]*(?:số\s+)?(?:máy\s+)?(?:lẻ|nhánh|ml\b|ext(?:ension)?)\.?\s*:?\s*([0-9]{1,6})\s*\)?\s*", re.I
)
_BETWEEN = re.compile(r"\s*[/,;&\n]\s*|\s+-\s+|\s+(?:hoặc|và|hay)\s+")
_TAIL = re.compile(r"(.*[0-9])(?:\s*[/,;]\s*|\s+-\s+(?=[0-9]{2}))([0-9]{1,4})")
_NEXT = re.compile(r"\s+(?=0[0-9])")  # before a number that follows another one
CHARACTERS = "mỗi mục một số điện thoại, chỉ gồm chữ số (số 0, không phải chữ O), dấu cách, dấu chấm, gạch nối và ngoặc"
PATTERN = r"\*?[0-9+(][0-9\s().+/‐‑‒–—-]{2,}([^0-9]*([Ll]ẻ|[Nn]hánh|[Mm][Ll]|[Ee]xt)[^0-9]*[0-9]{1,6}\s*\)?)?"
DIGITS = (  # of numbers that `parse` takes, written from their 0
    r"0(3[2-9]|5[25-9]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}|02[48][2-9][0-9]{7}"
    rf"|({'|'.join(sorted(_AREAS_4))})[2-9][0-9]{{6}}"
    r"|069[0-9]{4,7}|080[0-9]{5}|1[89]00[0-9]{4}([0-9]{2})?|1[0-9]{2,3}"
)
SEVERAL = "mỗi mục chỉ một số"
EXAMPLE = '"0274 3904 872"'


class PhoneError(ValueError):
    """The text is not a phone number that can be called; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Phone:
    """A number: its digits, how it is shown, and the `tel:` link (none for a sample number).

    An extension (`12`) is shown in words and is in no link: phones disagree on how a link would say it.
    """

    digits: str
    shown: str
    href: str | None
    extension: str = ""

    @property
    def sample(self) -> bool:
        """Whether it is a made-up number, which nobody can call."""
        return self.digits.startswith(SAMPLE_AREA)

    @property
    def told(self) -> str:
        """How it is written among words: a sample number says so."""
        return f"{self.shown} (số mẫu)" if self.sample else self.shown


def parse(text: str) -> Phone:
    """Read a number written in any of the usual ways, with or without an extension in words.

    Raises:
        PhoneError: dead forms, wrong length, unknown area code, several numbers, or not a number.
    """
    text = re.sub("[‐‑‒–—]", "-", text)
    if extension := _EXTENSION.search(text):
        return _extended(text, extension)
    if re.fullmatch(r"\s*\*1[0-9]{2,3}\s*", text):
        short = text.strip()
        return Phone(short, short, f"tel:{short}")
    try:
        return _one(text)
    except PhoneError as error:
        if several := _several(text):
            written = ", ".join(f'"{one}"' for one in several)
            raise PhoneError(f"{SEVERAL}; ghi tách ra: {written}") from error
        raise


def dead(text: str) -> str:
    """What is wrong with a landline that has a code of before 2017, without the number; empty for any other text."""
    digits = re.sub(r"\D", "", text)
    try:
        parse(text)
    except PhoneError:
        if old := old_phone.landline_by_look(text, digits) if _MOBILE.fullmatch(digits) else old_phone.landline(digits):
            return f"{old.code} là mã vùng cũ của {old.whose}, nay là {old.digits[: _area(old.digits)]}"
    return ""


def _extended(text: str, extension: re.Match[str]) -> Phone:
    number = parse(text[: extension.start()])
    if extension.end() < len(text) or number.digits[:2] not in {"02", "06", "18", "19"}:
        raise PhoneError("chỉ số cố định, 069, 1800 hoặc 1900 mới có máy lẻ, ghi ở cuối: 024 3825 1234 máy lẻ 12")
    return replace(number, shown=f"{number.shown} máy lẻ {extension[1]}", extension=extension[1])


def _one(text: str) -> Phone:
    if not _ALLOWED.fullmatch(text):
        raise PhoneError(f"{CHARACTERS}{_meant(text)}")
    digits = _national(text)
    if digits.startswith(("1800", "1900")):
        return _service(digits)
    if not digits.startswith("0"):
        return _short(text, digits)
    if digits.startswith("02"):
        return _landline(text, digits)
    if re.fullmatch(r"069\d{4,7}|080\d{5}", digits):
        return _office(digits)
    if _MOBILE.fullmatch(digits):
        if old := old_phone.landline_by_look(text, digits):
            mobile = _spaced(digits, (4, 3, 3))
            raise PhoneError(f"{_replaced(old)}; nếu đúng là số di động thì ghi {mobile}")
        return _number(digits, (4, 3, 3))
    raise PhoneError(_why(digits))


def _meant(text: str) -> str:
    """What to write instead, where the digits alone are a number: its zero dropped by Excel, signs or words between."""
    letters = re.sub(r"(?<=\d)[oO]|[oO](?=\d)", "0", text)
    digits = "".join(str(unicodedata.digit(letter)) for letter in letters if unicodedata.digit(letter, -1) >= 0)
    for one in ([] if text == digits else [digits]) + [f"0{digits}"]:
        try:
            found = _one(one)
            return f"; ghi “{found.shown}”" if len(one) > 4 and not found.sample else ""
        except PhoneError:
            continue
    return ""


def _several(text: str) -> tuple[str, ...]:
    """The numbers that stand in one text, each as it is shown; the last digits of a second one count as it whole."""
    parts = _BETWEEN.split(text.strip())
    if len(parts) == 1:
        parts = _NEXT.split(text.strip())
    if tail := _TAIL.fullmatch(text):
        parts = [tail[1], re.sub(r"\D", "", tail[1])[: -len(tail[2])] + tail[2]]
    try:
        return tuple(_one(part).shown for part in parts) if len(parts) > 1 else ()
    except PhoneError:
        return ()


def _national(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if "+" not in text and not digits.startswith("0084"):
        return digits
    digits = digits.removeprefix("00")
    if not re.match(r"[\s(]*(\+|00)", text) or text.count("+") > 1 or not digits.startswith("84"):
        raise PhoneError("số ghi theo lối quốc tế phải bắt đầu bằng +84")
    return "0" + digits.removeprefix("84").removeprefix("0")


def _service(digits: str) -> Phone:
    if len(digits) not in {8, 10}:
        raise PhoneError("đầu số 1800, 1900 phải có 8 hoặc 10 chữ số")
    return Phone(digits, f"{digits[:4]} {digits[4:]}", f"tel:{digits}")


def _short(text: str, digits: str) -> Phone:
    if re.fullmatch(r"1\d{2,3}", digits):
        return Phone(digits, digits, f"tel:{digits}")
    if digits.startswith("84") and len(digits) >= 10:
        number = _one(text.replace("84", "+84", 1))
        raise PhoneError(f"thiếu dấu + trước 84; ghi “+{digits}” hoặc “{number.shown}”")
    meant = "" if len(digits) < 9 else _meant(digits)
    raise PhoneError(f"thiếu số 0 ở đầu{meant}" if meant else "thiếu số 0 ở đầu hoặc không phải số gọi được")


def _landline(text: str, digits: str) -> Phone:
    area = digits[:3] if digits[:3] in _AREAS_3 else digits[:4]
    known, rest = area in _AREAS_3 | _AREAS_4, digits[len(area) :]
    if known and rest == _INFORMATION:
        return Phone(digits, f"{area} {_INFORMATION}", f"tel:{digits}")
    if area == SAMPLE_AREA and len(digits) == 11:
        return Phone(digits, _spaced(digits, (4, 4, 3)), None)
    if known and len(digits) == 11 and rest[0] not in "01":
        return _number(digits, (len(area), 4, len(rest) - 4))
    old = old_phone.landline(digits)
    if old and (not known or (len(digits) != 11 and old_phone.first_group(text) == old.code)):
        raise PhoneError(_replaced(old))
    if len(digits) != 11:
        raise PhoneError("số cố định phải có 11 chữ số, kể cả mã vùng")
    if not known:
        raise PhoneError(f"không có mã vùng {area}")
    ending = f"; {_replaced(old)}" if old else ""
    raise PhoneError(f"sau mã vùng {area} không có số bắt đầu bằng {rest[0]}{ending}")


def _office(digits: str) -> Phone:
    """A number of army, police (069) or government (080): the three digits, then the last three or four apart."""
    rest = len(digits) - 3
    return _number(digits, (3, rest) if rest < 6 else (3, rest - 3, 3))


def _number(digits: str, sizes: tuple[int, ...]) -> Phone:
    return Phone(digits, _spaced(digits, sizes), f"tel:+84{digits[1:]}")


def _spaced(digits: str, sizes: tuple[int, ...]) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(digits[start : start + size])
        start += size
    return " ".join(parts)


def _replaced(old: Replaced) -> str:
    """What is wrong with a dead number, and its form of today."""
    if not old.whose:
        return f"đầu số {old.code} đã bỏ từ năm 2018; nay là {_spaced(old.digits, (4, 3, 3))}"
    area = _area(old.digits)
    today = _spaced(old.digits, (area, 4, 7 - area))
    return f"{old.code} là mã vùng cũ của {old.whose}, bỏ từ năm 2017; nay là {old.digits[:area]}: {today}"


def _area(digits: str) -> int:
    """How many digits of a landline are its area code."""
    return 3 if digits[:3] in _AREAS_3 else 4


def _why(digits: str) -> str:
    if old := old_phone.landline(digits) or old_phone.mobile(digits):
        return _replaced(old)
    if short := re.fullmatch(r"0+(1[0-9]{2,3}|1[89]00[0-9]{4}(?:[0-9]{2})?)", digits):
        return f"số này gọi thẳng, không có số 0 ở đầu; ghi “{_one(short[1]).shown}”"
    if digits[:2] in {"03", "05", "07", "08", "09"} and len(digits) != 10:
        return "số di động phải có 10 chữ số; nếu là số cố định kiểu cũ thì đổi sang mã vùng mới (02…)"
    return "đây là dạng số cũ không còn gọi được; đổi sang mã vùng mới (02…) hoặc số di động 10 chữ số"
