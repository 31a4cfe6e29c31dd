"""Office hours as people say them in a line: `thứ Hai đến thứ Sáu 7:30-11:30, 13:30-17:00; thứ Bảy 7:30-11:30`."""

import re
from collections.abc import Iterator, Sequence

from ..core.hours import DAYS
from ..core.text import fold

EXAMPLE = "2-6: 07:30-11:30, 13:30-17:00"
_SHIFT = re.compile(r"(\d{1,2})[:hg](\d{2})?\s*(?:[-–—]|đến|tới)\s*(\d{1,2})[:hg](\d{2})?", re.I)
_WORDS = {"hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7", "chu nhat": "cn"}
_TO = re.compile(r"\s*(?:[-–—]|\bden\b|\btoi\b)\s*")


class HoursError(ValueError):
    """The line says no hours; the message says why, in Vietnamese."""


def parse(text: str) -> tuple[dict[str, Sequence[str]], ...]:
    """The hours as data of `gio_lam_viec`; days that are not named are Monday to Friday.

    Raises:
        HoursError: no shift is found, or days that nobody knows.
    """
    return tuple(_group(part) for part in text.split(";") if part.strip())


def _group(part: str) -> dict[str, Sequence[str]]:
    shifts = [f"{int(a):02d}:{b or '00'}-{int(c):02d}:{d or '00'}" for a, b, c, d in _SHIFT.findall(part)]
    first = _SHIFT.search(part)
    if first is None:
        raise HoursError("không thấy giờ nào, giờ ghi từ–đến")
    rest = re.sub(r"[\s,.:và]+", "", _SHIFT.sub("", part[first.start() :]))
    if rest:
        raise HoursError(f"không hiểu chỗ “{rest}”")
    days = part[: first.start()].strip(" :,")
    return {"thu": list(dict.fromkeys(_days(days))) if days else ["2", "3", "4", "5", "6"], "buoi": shifts}


def _days(text: str) -> Iterator[str]:
    order = list(DAYS)
    line = re.sub(r"\b(?:tu thu|thu|tu ngay|ngay|t)\b", " ", re.sub(r"\bt([2-7])\b", r"\1", fold(text)))
    for piece in re.split(r"[,+]|\bva\b", line):
        ends = [_day(one) for one in _TO.split(piece.strip())]
        if len(ends) > 2 or "" in ends or order.index(ends[0]) > order.index(ends[-1]):
            raise HoursError(f"không hiểu các ngày “{text}”, ngày ghi 2 đến 7 hoặc cn")
        yield from order[order.index(ends[0]) : order.index(ends[-1]) + 1]


def _day(text: str) -> str:
    bare = " ".join(text.split())
    return bare if bare in DAYS else _WORDS.get(bare, "")
