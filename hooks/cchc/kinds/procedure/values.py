"""Values of the national export as they are meant: dirty ones are read, never guessed."""

import re
from collections.abc import Iterable

from ...core.text import fold

NOTHING = frozenset({"", "null", "none", "khong co thong tin", "khong co", "chua co thong tin", "khong quy dinh", "-"})
UNKNOWN = "Chưa có thông tin"
_ZERO = re.compile(r"(phi|le phi|)\s*:?\s*0+\s*(dong|vnd|d)?\s*\.?")
_DAYS = re.compile(r"0*([1-9][0-9]{0,2})\s*(ngay lam viec|ngay)\b.*")
WAYS = {"truc-tiep": "Trực tiếp", "truc-tuyen": "Trực tuyến", "buu-chinh": "Dịch vụ bưu chính"}
LEVELS = {"mot-phan": "Trực tuyến một phần", "toan-trinh": "Trực tuyến toàn trình"}


def known_text(text: str | None) -> str:
    """The text, empty where the export says that there is none."""
    return "" if text is None or fold(text).strip(" .") in NOTHING else text


def fee(text: str | None) -> str:
    """The fee word for word, as the export has it; an empty one is not free, it is not known."""
    said = known_text(text)
    if said == "" or fold(said).strip(" :.") in {"phi", "le phi"}:
        return UNKNOWN
    return said


def zero(text: str) -> bool:
    """Whether a fee is written as nought: free, most likely, but that is for the office to say."""
    return _ZERO.fullmatch(fold(text).strip()) is not None


def limit(text: str | None) -> str:
    """The time limit: `07 Ngày làm việc` → `7 ngày làm việc`; other texts as they are."""
    said = known_text(text)
    match = _DAYS.fullmatch(fold(said).strip())
    if match and fold(said).strip() in {f"{match[1]} {match[2]}", f"0{match[1]} {match[2]}"}:
        return f"{match[1]} {'ngày làm việc' if 'lam viec' in match[2] else 'ngày'}"
    return said or UNKNOWN


def working_days(shown: str) -> int | None:
    """The number of working days of a `limit`; None where it is not given in working days alone."""
    match = re.fullmatch(r"([1-9][0-9]{0,2}) ngày làm việc", shown)
    return int(match[1]) if match else None


def online_level(names: Iterable[str]) -> str:
    """The id of the level that a channel's own name tells: `Trực tuyến toàn trình`; empty where none does."""
    words = [fold(name) for name in names]
    return next((id for id, name in LEVELS.items() if any(fold(name) in said for said in words)), "")


def way(text: str) -> str:
    """The id of a channel by the words of the export; its own words where it is another."""
    words = fold(text)
    if "truc tuyen" in words or "qua mang" in words:
        return "truc-tuyen"
    if "buu" in words:
        return "buu-chinh"
    return "truc-tiep" if "truc tiep" in words else ""
