"""Dates and hours within sentences that do not exist, and dates on another day of the week than is said."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from ..periods import QUARTERS

WEEK = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
# It begins with a digit, which the search jumps to; what stands before that is looked at from there.
_DAY = r"(?P<d>\d(?<![\d/.,-]\d)\d?)(?:(?P<sign>[/.-])(?P<m>\d{1,2})(?P=sign)|\s+tháng\s+(?P<w>\d{1,2})\s*(?:năm|/)\s*)"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\d/-])"
_FULL = re.compile(_DAY + _YEAR, re.I)
_NAMED = re.compile(
    r"\b(?:thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ\s+nhật))\s*[,(]?\s*(?:ngày\s+)?" + _DAY + _YEAR,
    re.I,
)
_WEEKDAY = re.compile(r"\b(?:thứ (?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ nhật))(?!\w)", re.I)
_NAMED_BEHIND = re.compile(
    _DAY + _YEAR + r",? ?\(?(?:thứ (?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ nhật))(?!\w)", re.I
)
_TURNED = re.compile(r"20(?:[5-9][1-3]|42)")  # 2062, typed for 2026; leases of land end in such years
_UNTIL = re.compile(r"(?:đến|tới|hết|hạn|trước)(?: hết)?(?: ngày)? $", re.I)
_TOLD_SO = re.compile(r"\b(?:ghi|in|nhập|viết|gõ) (?:nhầm|sai)\b", re.I)  # a text that tells of a wrong day
_YEAR_SAID = ("ăm 20", "ăm 22", "ĂM 20")
_NONE = (  # what a text has where a pattern finds anything, as looking for that is far cheaper; the pattern; why
    (
        _YEAR_SAID,
        re.compile(r"\bnăm (?:(?:20\d|22\d|20\d{3})(?!\d|[.,]\d|\s?[%/-])|(20\d\d) (?:năm )?\1\b)", re.I),
        "năm này gõ sai",
    ),
    (("giờ ",), re.compile(r"\b\d{1,2} giờ [6-9]\d phút\b"), "không có giờ này"),
    (
        ("áng ", "ÁNG ", "uý ", "UÝ "),
        re.compile(
            r"\b(?:(?<!\d )tháng (?:1[3-9]|[2-9]\d)(?:/| năm )20\d\d"
            r"|(?:đầu|cuối|giữa|họp|giao ban|chào cờ|hành chính|công tác|nhiệm vụ|kế hoạch) tháng (?:1[3-9]|[2-9]\d)"
            r"|quý (?:V|VI|[5-9]))(?![\w/])",
            re.I,
        ),
        "một năm có bốn quý, mười hai tháng",
    ),
    (
        _YEAR_SAID,
        re.compile(
            r"(?<!đến )(?<!tới )(?<!hết )(?<!nhìn )\bnăm 20[5-9][1-3](?!\d|[.,/-]\d)"
            r"|\btrong (?:\d tháng(?: đầu| cuối)?|quý [IV]{1,3}|tháng \d{1,2}) năm 20[4-9][1-9]\b",
            re.I,
        ),
        "có phải năm gõ ngược số không?",
    ),
)
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month, in a leap year
_SHORT = re.compile(r"\bngày (?P<d>\d{1,2})/(?P<m>\d{1,2})(?!\d|\s?[/-]|[.,]\d)", re.I)
_HOUR = re.compile(
    r"\b(?:lúc:?|(?:trước|từ|đến)(?= \d\d?[:h])) (?P<hour>\d{1,2})(?::|h|g| giờ )(?P<minute>\d\d)(?!\d)"
    r"|\b(?:từ|đến|trước|sau|lúc) (?P<late>\d\d) ?(?:h|giờ) (?:ngày \d|sáng|trưa|chiều|tối|hôm)",
    re.I,
)
_CLOCKS = re.compile(r"\d(?:[hg:]| giờ)")
_CLOCK = r"(\d{1,2})(?::|h|g| giờ ?)(?:(\d\d)(?!\d))?(?: phút)?"
_HOURS = re.compile(rf"\btừ {_CLOCK}(?: đến | tới | ?[-–] ?){_CLOCK}(?! ?(?:ngày|hôm|sáng hôm|\d))", re.I)
_LONGEST_NIGHT = 18  # hours: nothing goes on for longer over midnight without its days being said
_SPAN = re.compile(
    r"\btừ (?:ngày )?(?P<from>\d{1,2}/\d{1,2}(?P<year>/\d{4})?)(?![\d/-])"
    r" (?:đến|tới)(?: hết)?(?: ngày)? (?P<to>\d{1,2}/\d{1,2}/\d{4})(?![\d/-])",
    re.I,
)

_DONE = re.compile(
    r"\bđã (?:được )?(?:sửa|thay|lắp|khắc phục|hoàn thành|làm xong|dọn|vá|nạo vét|gia cố"
    r"|cắm|tháo|thu gom|phun)(?!\w)"
    rf"(?:(?!\b(?:trước|từ|đến|hết|hẹn|kế hoạch)\b)[^.;\n]){{0,60}}?\bngày {_DAY}{_YEAR}",
    re.I,
)
NEAR = timedelta(days=14)
_OF_A_PAPER = re.compile(r"/\S*[A-ZĐ]\S*,? (?:ngày )?$")
_LONGEST_SPAN = 3  # months by which days without a year turn back; what does so by more goes on into the next year
_ODD_YEAR = re.compile(
    r"(?<![\d/.-])\d{1,2}/\d{1,2}/(?:2[1-9]\d\d|20\d|20\d{3}(?:(?<=gày .{9})|(?<=gày .{10})|(?<=gày .{11})))(?![\d/-])"
)
_YEARS = re.compile(r"(?:năm học|giai đoạn|nhiệm kỳ) (?P<first>20\d\d) ?[-–] ?(?P<last>20\d\d)(?!\d)", re.I)
_MONTHS = re.compile(
    r"\btừ tháng (?P<m1>\d{1,2})(?:/| năm )(?P<y1>20\d\d) (?:đến|tới)(?: hết)?"
    r" tháng (?P<m2>\d{1,2})(?:/| năm )(?P<y2>20\d\d)",
    re.I,
)
_OF_A_PERIOD = re.compile(  # quý II (từ tháng 4 đến tháng 6)
    r"\b(?:quý (?P<quarter>I{1,3}|IV|[1-4])|(?P<half>6|sáu) tháng (?P<which>đầu|cuối) năm)(?!\w)"
    r"(?:,? năm 20\d\d|/20\d\d)? ?\((?:tính )?(?:từ )?tháng (?P<m1>\d{1,2})(?: đến|,? tới| ?[-–])(?: hết)?"
    r"(?: tháng)? (?P<m2>\d{1,2})(?:/20\d\d)?\)",
    re.I,
)
_SHORT_SPAN = re.compile(
    r"\btừ (?:ngày )?(?P<d1>\d{1,2})/(?P<m1>\d{1,2})(?![\d/-]) (?:đến|tới)(?: hết)?(?: ngày)?"
    r" (?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?!\d|[/-]\d| ?(?:điểm|%|thôn|xã|hộ|người|tiêu chí))",
    re.I,
)


_SIGNS = (".20", "-20", ".19", "-19", "áng ", "ÁNG ", "úc ", "uý ", "ăm 20", "ăm 22", "ọc 20", "oạn 20", "kỳ 20")


def names_days(text: str) -> bool:
    """Whether there may be a day in a text: a quick look."""
    return "/" in text or any(sign in text for sign in _SIGNS) or _CLOCKS.search(text) is not None


def weekday(text: str) -> int | None:
    """The day of the week that a text names, 0 for Monday; None where it names none, or several."""
    named = {6 if match["sunday"] else _NUMBERS[match["name"].lower()] for match in _WEEKDAY.finditer(text)}
    return named.pop() if len(named) == 1 else None


def days(text: str) -> Iterator[date]:
    """The days that a text names in full, in its order: `20/6/2026`, `ngày 20 tháng 6 năm 2026`."""
    yield from filter(None, map(_date, _FULL.finditer(text)))


def last_hour(text: str) -> int | None:
    """When what a text tells of is over, in minutes from midnight: `từ 08:00 đến 10:00`; None where it does not say."""
    ends = [int(match[3]) * 60 + int(match[4] or 0) for match in _HOURS.finditer(text)]
    return max(ends, default=None)


def other_years(text: str, first: date, last: date) -> Iterator[str]:
    """Days of a text that are near those which it tells of but for their year: `02/12/2025` in a text of December 2026.

    Those behind the number of a paper are the paper's.
    """
    for match in _FULL.finditer(text):
        day = _date(match)
        if day is None or first - NEAR <= day <= last + NEAR or _OF_A_PAPER.search(text, 0, match.start()):
            continue
        meant = [day + timedelta(days=365 * years) for years in {first.year - day.year, last.year - day.year} - {0}]
        if any(first - NEAR <= one <= last + NEAR for one in meant):
            yield f"“{match[0]}”: có phải năm {first.year} không?"


def done_later(text: str, told: date | None) -> Iterator[str]:
    """Days on which something has been done, as a text says, but that came after the day `told` of the text."""
    for match in _DONE.finditer(text) if told else ():
        day = next(days(match[0]), None)
        if day and told and day > told:
            yield f"“{match[0]}”: ngày này sau ngày trả lời {told.day:02}/{told.month:02}/{told.year}"


def doubts(text: str) -> Iterator[str]:
    """What is wrong with the days that a text names in full: `31/02/2026`, `thứ Hai, 06/12/2026`."""
    if not names_days(text) or ((" nhầm" in text or " sai" in text) and _TOLD_SO.search(text)):
        return
    for signs, form, why in _NONE:
        if any(sign in text for sign in signs):
            yield from (f"“{match[0]}”: {why}" for match in form.finditer(text))
    yield from _wrong_clocks(text)
    for match in _SHORT.finditer(text) if "/" in text else ():
        if int(match["m"]) <= 12 and not 0 < int(match["d"]) <= _LONGEST[int(match["m"])]:
            yield f"“{match[0]}”: tháng {int(match['m'])} không có ngày này"
    days = [*_FULL.finditer(text)]
    yield from (f"“{match[0]}”: năm này gõ sai" for match in (_ODD_YEAR.finditer(text) if "/2" in text else ()))
    yield from (f"“{match[0]}”: {why}" for match in days if (why := _why_none(text, match)))
    yield from _turned_back(text)
    yield from _other_months(text)
    for match in (*_NAMED.finditer(text), *_NAMED_BEHIND.finditer(text)) if days else ():
        day = _date(match)
        named = 6 if match["sunday"] else _NUMBERS[match["name"].lower()]
        if day and day.weekday() != named:
            yield f"“{match[0]}”: ngày này là {WEEK[day.weekday()]}"


def _turned_back(text: str) -> Iterator[str]:
    """What ends before it begins: days with and without their year, spans of years."""
    if "ừ " not in text and " 20" not in text:
        return
    for match in _SPAN.finditer(text) if "/" in text else ():
        begin = match["from"] if match["year"] else f"{match['from']}/{match['to'][-4:]}"
        ends = [_date(found) for found in map(_FULL.fullmatch, (begin, match["to"])) if found]
        if len(ends) == 2 and ends[0] and ends[1] and ends[1] < ends[0]:
            if not match["year"] and ends[0].month != ends[1].month:  # it began in the year before
                continue
            yield f"“{match[0]}”: ngày cuối trước ngày đầu"
    for match in _SHORT_SPAN.finditer(text) if "/" in text else ():
        first, last = ((int(match[f"m{n}"]), int(match[f"d{n}"])) for n in "12")
        if last < first <= (12, 31) and (first[0] - last[0] < _LONGEST_SPAN):
            yield f"“{match[0]}”: ngày cuối trước ngày đầu"
    for match in _MONTHS.finditer(text) if "áng " in text else ():
        first, last = ((int(match[f"y{n}"]), int(match[f"m{n}"])) for n in "12")
        if last < first:
            yield f"“{match[0]}”: tháng cuối trước tháng đầu"
    for match in _YEARS.finditer(text) if "ọc 20" in text or "oạn 20" in text or "kỳ 20" in text else ():
        if match["last"] <= match["first"]:
            yield f"“{match[0]}”: năm cuối phải sau năm đầu"


def _other_months(text: str) -> Iterator[str]:
    """Quarters and halves of a year that are said to have other months than they have."""
    for match in _OF_A_PERIOD.finditer(text) if "áng " in text and "(" in text else ():
        if match["quarter"]:
            begin, end = 3 * QUARTERS[match["quarter"].lower()] - 2, 3 * QUARTERS[match["quarter"].lower()]
        else:
            begin, end = (7, 12) if match["which"].lower() == "cuối" else (1, 6)
        if (int(match["m1"]), int(match["m2"])) != (begin, end):
            yield f"“{match[0]}”: kỳ này từ tháng {begin} đến tháng {end}"


def _wrong_clocks(text: str) -> Iterator[str]:
    """What is wrong with the hours of a text: none of the day, an end before the beginning."""
    if "úc " not in text and not _CLOCKS.search(text):
        return
    for match in _HOUR.finditer(text):
        hour, minute = int(match["hour"] or match["late"]), int(match["minute"] or 0)
        if minute > 59 or hour * 60 + minute > 24 * 60:
            yield f"“{match[0]}”: không có giờ này"
    for match in _HOURS.finditer(text):
        first, last = (int(hour) * 60 + int(minute or 0) for hour, minute in (match.groups()[:2], match.groups()[2:]))
        if last < first < 24 * 60 and last + 24 * 60 - first >= _LONGEST_NIGHT * 60:
            yield f"“{match[0]}”: giờ kết thúc trước giờ bắt đầu"


def _why_none(text: str, match: re.Match[str]) -> str:
    """Why the calendar has no such day, or that its year is typed the wrong way round; else empty."""
    if _date(match) is None and 1 <= _month(match) <= 12:
        return f"tháng {_month(match)} không có ngày này"
    if 12 < _month(match) <= (31 if match["m"] else 99) and int(match["d"]) <= 31:
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
