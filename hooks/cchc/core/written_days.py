"""Dates and hours within sentences that do not exist, and dates on another day of the week than is said."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

_WEEK = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
# It begins with a digit, which the search jumps to; what stands before that is looked at from there.
_DAY = r"(?P<d>\d(?<![\d/.,-]\d)\d?)(?:(?P<sign>[/.-])(?P<m>\d{1,2})(?P=sign)|\s+tháng\s+(?P<w>\d{1,2})\s*(?:năm|/)\s*)"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\d/-])"
_FULL = re.compile(_DAY + _YEAR, re.I)
_NAMED = re.compile(
    r"\b(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ\s+nhật))\s*[,(]?\s*(?:ngày\s+)?" + _DAY + _YEAR,
    re.I,
)
_TURNED = re.compile(r"20[5-9][1-3]")  # 2062, typed for 2026; leases of land end in such years
_UNTIL = re.compile(r"(?:đến|tới|hết|hạn|trước)(?: hết)?(?: ngày)? $", re.I)
_NONE = (
    (re.compile(r"\bnăm (?:20\d|20\d{3})(?![\d.,]|\s?[%/-])", re.I), "năm này gõ sai"),
    (
        re.compile(r"\b(?:tháng (?:1[3-9]|[2-9]\d)/20\d\d|quý (?:V|VI|[5-9]))(?![\w/])", re.I),
        "một năm có bốn quý, mười hai tháng",
    ),
)
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month, in a leap year
_SHORT = re.compile(r"\bngày (?P<d>\d{1,2})/(?P<m>\d{1,2})(?!\d|\s?[/-]|[.,]\d)", re.I)
_HOUR = re.compile(r"\blúc (?P<hour>\d{1,2})(?::|h|g| giờ )(?P<minute>\d\d)(?!\d)", re.I)
_SPAN = re.compile(
    r"\btừ (?:ngày )?(?P<from>\d{1,2}/\d{1,2}(?P<year>/\d{4})?)(?![\d/-])"
    r" (?:đến|tới)(?: hết)?(?: ngày)? (?P<to>\d{1,2}/\d{1,2}/\d{4})(?![\d/-])",
    re.I,
)


def names_days(text: str) -> bool:
    """Whether there may be a day in a text: a quick look."""
    return "/" in text or any(sign in text for sign in (".20", "-20", "áng ", "úc ", "uý ", "ăm 20"))


def days(text: str) -> Iterator[date]:
    """The days that a text names in full, in its order: `20/6/2026`, `ngày 20 tháng 6 năm 2026`."""
    yield from filter(None, map(_date, _FULL.finditer(text)))


def doubts(text: str) -> Iterator[str]:
    """What is wrong with the days that a text names in full: `31/02/2026`, `thứ Hai, 06/12/2026`."""
    if not names_days(text):
        return
    for form, why in _NONE:
        yield from (f"“{match[0]}”: {why}" for match in form.finditer(text))
    for match in _HOUR.finditer(text) if "úc " in text.lower() else ():
        if int(match["hour"]) > 24 or int(match["minute"]) > 59:
            yield f"“{match[0]}”: không có giờ này"
    for match in _SHORT.finditer(text) if "/" in text else ():
        if int(match["m"]) <= 12 and not 0 < int(match["d"]) <= _LONGEST[int(match["m"])]:
            yield f"“{match[0]}”: tháng {int(match['m'])} không có ngày này"
    days = [*_FULL.finditer(text)]
    yield from (f"“{match[0]}”: {why}" for match in days if (why := _why_none(text, match)))
    for match in _SPAN.finditer(text) if days else ():  # these name days in full too
        begin = match["from"] if match["year"] else f"{match['from']}/{match['to'][-4:]}"
        ends = [_date(found) for found in map(_FULL.fullmatch, (begin, match["to"])) if found]
        if len(ends) == 2 and ends[0] and ends[1] and ends[1] < ends[0]:
            if not match["year"] and ends[0].month != ends[1].month:  # it began in the year before
                continue
            yield f"“{match[0]}”: ngày cuối trước ngày đầu"
    for match in _NAMED.finditer(text) if days else ():
        day = _date(match)
        named = 6 if match["sunday"] else _NUMBERS[match["name"].lower()]
        if day and day.weekday() != named:
            yield f"“{match[0]}”: ngày này là {_WEEK[day.weekday()]}"


def _why_none(text: str, match: re.Match[str]) -> str:
    """Why the calendar has no such day, or that its year is typed the wrong way round; else empty."""
    if _date(match) is None and 1 <= _month(match) <= 12:
        return f"tháng {_month(match)} không có ngày này"
    if match["m"] and 12 < _month(match) <= 31 and int(match["d"]) <= 31:
        return f"không có tháng {_month(match)}; ngày viết trước, tháng viết sau"
    if _TURNED.fullmatch(match["y"]) and not _UNTIL.search(text, max(0, match.start() - 20), match.start()):
        return f"có phải năm 20{match['y'][:1:-1]} không?"
    return ""


def _month(match: re.Match[str]) -> int:
    return int(match["m"] or match["w"])


def _date(match: re.Match[str]) -> date | None:
    with suppress(ValueError):
        return date(int(match["y"]), _month(match), int(match["d"]))
    return None
