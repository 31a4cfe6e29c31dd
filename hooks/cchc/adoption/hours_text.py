"""Office hours as people say them in a line: `thứ Hai đến thứ Sáu 7:30-11:30, 13:30-17:00; thứ Bảy 7:30-11:30`."""

import re
from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from ..core.hours import DAYS, Hours, conflicts
from ..core.text import fold

EXAMPLE = "2-6: 07:30-11:30, 13:30-17:00"
_CLOCK = r"(\d{1,2})\s*(?::|h|giờ|g)\s*(\d{2})?"
_SHIFT = re.compile(rf"{_CLOCK}\s*(?:[-–—]|đến|tới)\s*{_CLOCK}", re.I)
_WORDS = {"hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7", "chu nhat": "cn"}
_TO = re.compile(r"\s*(?:[-–—]|\bden\b|\btoi\b)\s*")
_PARTS_OF_DAY = re.compile(r"\b(?:buổi\s+)?(?:sáng|chiều|tối)\b|\btừ(?=\s*\d{1,2}\s*[:hg])", re.I)
_CLOSED = re.compile(r"(?:.*\s)?nghỉ(?:\s.*)?", re.I)  # thứ 7, chủ nhật nghỉ
_BETWEEN = " :,.;()và"


class HoursError(ValueError):
    """The line says no hours; the message says why, in Vietnamese."""


def parse(text: str) -> tuple[dict[str, Sequence[str]], ...]:
    """The hours as data of `gio_lam_viec`.

    Days may stand before or after their shifts; a part without days is of the days before it, the first of Monday to
    Friday.

    Raises:
        HoursError: no shift is found, or days or a time of day that nobody knows.
    """
    groups: list[dict[str, Sequence[str]]] = []
    for part in _PARTS_OF_DAY.sub(" ", text).split(";"):
        if not part.strip() or (_CLOSED.fullmatch(part.strip(" .,")) and not _SHIFT.search(part)):
            continue
        days, shifts = _group(part)
        if groups and days in ([], groups[-1]["thu"]):
            groups[-1] = {"thu": groups[-1]["thu"], "buoi": [*groups[-1]["buoi"], *shifts]}
        else:
            groups.append({"thu": days or ["2", "3", "4", "5", "6"], "buoi": shifts})
    for conflict in conflicts([_hours(group) for group in groups]):
        raise HoursError(f"{conflict.message} (“{conflict.found}”)")
    return tuple(groups)


def _group(part: str) -> tuple[Sequence[str], Sequence[str]]:
    """The days and the shifts of a part."""
    shifts = [f"{int(a):02d}:{b or '00'}-{int(c):02d}:{d or '00'}" for a, b, c, d in _SHIFT.findall(part)]
    if not shifts:
        raise HoursError(f"ở chỗ “{part.strip()}” không thấy giờ nào, giờ ghi từ–đến")
    before, *between, after = (piece.strip(_BETWEEN) for piece in _SHIFT.split(part)[::5])  # four groups in a shift
    if rest := "".join([*between, after if before else ""]):
        raise HoursError(f"không hiểu chỗ “{rest}”")
    days = before or after
    return list(dict.fromkeys(_days(days))) if days else [], shifts


def _hours(group: dict[str, Sequence[str]]) -> Hours:
    try:
        return Hours.model_validate(group)
    except ValidationError as error:
        raise HoursError(error.errors()[0]["msg"]) from None


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
