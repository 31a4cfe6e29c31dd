"""Values of the national export in plain words: what can be read is read, nothing is guessed."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from ...core.text import fold

NOTHING = frozenset({"", "null", "none", "khong co thong tin", "khong co", "chua co thong tin", "khong quy dinh", "-"})
_SIGNS = " .,;:/|_*…–—-"
_LONGEST_NOTHING = 60  # with blanks around it; longer texts say something
UNKNOWN = "Chưa có thông tin"
_UNCLEAR = "Xem cách tính"
# These two match folded text: lower case, without accents.
_ZERO = re.compile(r"(phi|le phi|)\s*:?\s*0+\s*(dong|vnd|d)?\s*\.?")
_NO_FEE = re.compile(r"\s*(?:phi, le phi|phi|le phi)?[\s:.]*(?:(?:viet nam )?(?:dong|vnd|d))?[\s:.()]*")
_DAYS = re.compile(r"0*([1-9][0-9]{0,2})\s*(ngay lam viec|ngay)\b.*")
_MONEY = re.compile(
    r"\d[\d.,]*\s*(?:viet nam )?(?:dong|vnd|d)\b|mien (?:phi|le phi)|khong thu (?:phi|le phi)|% (?:gia|phi)"
)
# What the portal writes beside a way where the fee is alone in it: “8,000 VNĐ”, “25,000 Việt Nam Đồng(/giao dịch)”,
# “70,000 VNĐ(70.000 đồng/Giấy chứng nhận.)”.
_AMOUNT = r"(\d{1,3}(?:[.,]\d{3})+)\s*(?:VNĐ|Việt Nam Đồng|đồng|đ)"
_PER = r"(/[^()\d]{2,30}?)"
_ALONE = re.compile(rf"{_AMOUNT}(?:\s*\((?:{_PER}|[^()\d]{{0,80}}{_AMOUNT}{_PER}?)[.;]?\))?\.?", re.I)
_TIME = re.compile(r"\d\s*(?:\([^)]{1,20}\)\s*)?(?:ngay|gio|thang)\b|(?:ngay )?trong (?:ngay|buoi)|ngay khi")
# A unit without a number, or with none: “Khác”, “0 Khác”, “Ngày làm việc”, “00 Ngày”.
_NO_LIMIT = re.compile(r"0*\s*(khac|ngay lam viec|ngay|gio|phut|tuan|thang|nam)")
_OF_PROVINCE = re.compile(r"(?<=^\d\.\d{6})(?:\.\d{2,3}){0,3}\.H\d{2}$")  # 1.000894.000.00.00.H37
WAYS = {"truc-tiep": "Trực tiếp", "truc-tuyen": "Trực tuyến", "buu-chinh": "Dịch vụ bưu chính"}
_DAY = re.compile(
    r"(?:ngày\s+)?(?P<day>[0-9]{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>[0-9]{1,2})(?:[/.-]|\s+năm\s+)(?P<year>[0-9]{4})"
    r"(?: [\d:.]+(?: ?[AP]M)?)?|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](?P<hour>[0-9]{2})[\d:.]+"
    r"(?:(?P<zone>Z|[+-]00:?00)|\+07:?00)?)?",
    re.I,
)
_STAMP, _EPOCH = re.compile(r"1?\d{12}"), datetime(1970, 1, 1)  # milliseconds since then, until 2033
_AHEAD = 7  # hours of Vietnam before those of `Z`
_RUNGS = frozenset(
    ("cap xa", "cap huyen", "cap tinh", "cap bo", "trung uong", "cap trung uong", "co quan khac", "khac")
)
LEVELS = {"mot-phan": "Trực tuyến một phần", "toan-trinh": "Trực tuyến toàn trình"}


def national_code(text: str) -> str:
    """The code of a procedure, without that of the province which some programs write behind it."""
    return _OF_PROVINCE.sub("", text.strip())


def known_text(text: str | None) -> str:
    """The text; empty where the export says in one way or another (NOTHING) that there is none."""
    if text is None:
        return ""
    return "" if len(text) <= _LONGEST_NOTHING and fold(text).strip(_SIGNS) in NOTHING else text


def fee(text: str | None, remarks: str = "") -> str:
    """The fee word for word, as the export has it; an empty one is not free, it is not known.

    Where the words beside it (`remarks`) are an amount, it is that; where they say more of money: `_UNCLEAR`.
    """
    known = known_text(text)
    if _NO_FEE.fullmatch(fold(known)):
        if amount := _alone(remarks.strip()):
            return amount
        return _UNCLEAR if _MONEY.search(fold(remarks)) else UNKNOWN
    return known


def _alone(remarks: str) -> str:
    """The fee that words are, as papers write it: `25.000 đồng/giao dịch`; empty where they are more, or differ."""
    found = _ALONE.fullmatch(remarks)
    if not found:
        return ""
    amount, per, again, of = (found[n] or "" for n in range(1, 5))
    written = amount.replace(",", ".")
    return f"{written} đồng{per or of}" if again.replace(",", ".") in ("", written) else ""


def zero(text: str) -> bool:
    """Whether a fee is written as 0: most likely there is none, but only the office can say so."""
    return _ZERO.fullmatch(fold(text).strip()) is not None


def limit(text: str | None, remarks: str = "") -> str:
    """The time limit: `07 Ngày làm việc` → `7 ngày làm việc`; other texts as they are.

    Where the export has a unit and no number, or the words beside it (`remarks`) speak of days, they say how the limit
    is reckoned: `_UNCLEAR`.
    """
    known = known_text(text)
    if unclear_limit(known):
        return _UNCLEAR
    folded = fold(known).strip()
    match = _DAYS.fullmatch(folded)
    if match and folded in {f"{match[1]} {match[2]}", f"0{match[1]} {match[2]}"}:
        return f"{match[1]} {'ngày làm việc' if 'lam viec' in match[2] else 'ngày'}"
    return known or (_UNCLEAR if _TIME.search(fold(remarks)) else UNKNOWN)


def unclear_limit(text: str) -> bool:
    """Whether a time limit gives no number: `Khác`, `0 Khác`, `Ngày làm việc`."""
    return _NO_LIMIT.fullmatch(fold(text).strip(" .:")) is not None


def working_days(shown: str) -> int | None:
    """The number of working days of a `limit`; None where it is not given in working days alone."""
    match = re.fullmatch(r"([1-9][0-9]{0,2}) ngày làm việc", shown)
    return int(match[1]) if match else None


def online_level(names: Iterable[str]) -> str:
    """The id of the level that a channel's own name tells: `Trực tuyến toàn trình`; empty where none does."""
    folded = [fold(name) for name in names]
    return next((id for id, level in LEVELS.items() if any(fold(level) in name for name in folded)), "")


def day(text: str) -> str | None:
    """The day that a text says, as files have it; None where it says none. Late hours of `Z` are the next day here."""
    if _STAMP.fullmatch(text):
        return (_EPOCH + timedelta(milliseconds=int(text), hours=_AHEAD)).date().isoformat()
    if not (match := _DAY.fullmatch(text)):
        return None
    written = match["iso"] or f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return None
    late = match["zone"] and int(match["hour"]) + _AHEAD >= 24
    return (found + timedelta(days=1) if late else found).isoformat()


def is_unit(key: str, value: object) -> bool:
    """Whether a key beside a time limit holds its unit: `donVi: Ngày làm việc`."""
    named = fold(key).replace("_", "").startswith("donvi")
    return named and isinstance(value, str) and _NO_LIMIT.fullmatch(fold(value).strip(" .:")) is not None


def known_level(text: str) -> bool:
    """Whether the words name levels of the administration as the national list does: `Cấp tỉnh, Cấp xã`."""
    return all(fold(part).strip(" .") in _RUNGS for part in re.split("[,;]", text) if part.strip())


def accepted(text: str) -> bool:
    """Whether the words name a way to hand in; `Khác` is one of the national list, its note tells which."""
    return bool(way(text)) or fold(text).strip(" .") == "khac"


def way(text: str) -> str:
    """The id of a channel, a key of WAYS, by the words of the export; empty where it is none of these."""
    words = fold(text).replace("mang xa hoi", "")
    if "truc tuyen" in words or "qua mang" in words:
        return "truc-tuyen"
    if "buu" in words:
        return "buu-chinh"
    return "truc-tiep" if "truc tiep" in words else ""
