"""Vietnamese phone numbers: read as people write them, checked, shown one way.

Source of the forms: the national numbering plan in force since 2018 (landlines 02xx, ten-digit mobiles).
"""

import re
from dataclasses import dataclass

_AREAS_3 = {"024", "028"}
_AREAS_4 = frozenset(
    (
        "0203 0204 0205 0206 0207 0208 0209 0210 0211 0212 0213 0214 0215 0216 0218 0219 0220 0221 0222 0225 0226 "
        "0227 0228 0229 0232 0233 0234 0235 0236 0237 0238 0239 0251 0252 0254 0255 0256 0257 0258 0259 0260 0261 "
        "0262 0263 0269 0270 0271 0272 0273 0274 0275 0276 0277 0290 0291 0292 0293 0294 0296 0297 0299"
    ).split()
)
SAMPLE_AREA = "0200"  # an area code that no operator has
_MOBILE = re.compile(r"0(3[2-9]|5[25-9]|7[06-9]|8[1-9]|9\d)\d{7}")
_ALLOWED = re.compile(r"[0-9\s().+/-]+")
EXAMPLE = '"0274 3904 872"'


class PhoneError(ValueError):
    """The text is not a phone number that can be called; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Phone:
    """A number: its digits, how it is shown, and the `tel:` link (none for a sample number)."""

    digits: str
    shown: str
    href: str | None

    @property
    def sample(self) -> bool:
        """Whether it is a made-up number, which nobody can call."""
        return self.digits.startswith(SAMPLE_AREA)


def parse(text: str) -> Phone:
    """Read a number written in any of the usual ways.

    Raises:
        PhoneError: dead forms, wrong length, unknown area code, or not a number.
    """
    text = re.sub("[‐‑‒–—]", "-", text)
    if not _ALLOWED.fullmatch(text):
        raise PhoneError("số điện thoại chỉ gồm chữ số, khoảng trắng, dấu chấm, gạch nối và ngoặc")
    digits = _national(text)
    if digits.startswith(("1800", "1900")):
        return _service(digits)
    if not digits.startswith("0"):
        return _short(digits)
    if digits.startswith("02"):
        return _landline(digits)
    if _MOBILE.fullmatch(digits):
        return _number(digits, (4, 3, 3))
    raise PhoneError(_why(digits))


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


def _short(digits: str) -> Phone:
    if re.fullmatch(r"1\d{2,3}", digits):
        return Phone(digits, digits, f"tel:{digits}")
    raise PhoneError("thiếu số 0 ở đầu hoặc không phải số gọi được")


def _landline(digits: str) -> Phone:
    if len(digits) != 11:
        raise PhoneError("số cố định phải có 11 chữ số, kể cả mã vùng")
    if digits.startswith(SAMPLE_AREA):
        return Phone(digits, _spaced(digits, (4, 4, 3)), None)
    if digits[:3] in _AREAS_3:
        return _number(digits, (3, 4, 4))
    if digits[:4] in _AREAS_4:
        return _number(digits, (4, 4, 3))
    raise PhoneError(f"không có mã vùng {digits[:4]}")


def _number(digits: str, sizes: tuple[int, ...]) -> Phone:
    return Phone(digits, _spaced(digits, sizes), f"tel:+84{digits[1:]}")


def _spaced(digits: str, sizes: tuple[int, ...]) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(digits[start : start + size])
        start += size
    return " ".join(parts)


def _why(digits: str) -> str:
    if digits[:2] in {"03", "05", "07", "08", "09"} and len(digits) != 10:
        return "số di động phải có 10 chữ số; nếu là số cố định kiểu cũ thì đổi sang mã vùng mới (02…)"
    return "đây là dạng số cũ không còn gọi được; đổi sang mã vùng mới (02…) hoặc số di động 10 chữ số"
