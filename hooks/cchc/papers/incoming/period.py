"""The period a report speaks of: the days that it says, else guessed from its subject."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import reduce

from ...core import periods, placeholder
from ...core.periods import Window
from ...core.text import fold
from ...core.yaml_writer import Value
from .ledger import Added

# Not the month in “Đề án 06 tháng 11”, nor what was begun six months ago.
_NO_PERIOD = r"\s+(?:\d{1,2}|thuc hien|trien khai|thi diem|thi hanh|hoat dong|van hanh|ra quan)\b"
_WAYS = (
    re.compile(r"\bquy\s+(?P<quarter>iv|i{1,3}|[1-4])\b"),
    re.compile(r"\b(?:0?6|sau)\s+thang\s+(?P<half>dau|cuoi)\s+nam\b"),
    re.compile(rf"\b(?P<nine>0?9|chin)\s+thang\b(?!{_NO_PERIOD})"),
    re.compile(rf"\b(?P<six>0?6|sau)\s+thang\b(?!{_NO_PERIOD})"),
    re.compile(r"\bthang\s+(?P<month>0?[1-9]|1[0-2])\b"),
    re.compile(r"\bnam\s+(?P<year>20\d\d)\b"),
)
# Periods that no report has every year: a person names them, they are no whole year.
_AGAIN = r"\s*(?:,|va|-|den)\s*"
_SEVERAL = re.compile(
    rf"\bthang\s+\d{{1,2}}(?:{_AGAIN}(?:thang\s+)?\d{{1,2}}\b(?!\s+thang)|{_AGAIN}(?!0?[69]\b)\d{{1,2}} thang\b)"
    rf"|\bquy\s+(?:iv|i{{1,3}}|[1-4]){_AGAIN}(?:quy\s+)?(?:iv|i{{1,3}}|[1-4])\b(?!\s+thang)"
)
_OTHER = re.compile(r"\btuan\s+(?:thu\s+)?\d|\b\d{1,2}\s+thang\b|\bdot\b|\bngay\s+\d")
_DAY, _YEAR_OF_IT = r"(\d{1,2})(?:[/.-]| thang )(\d{1,2})", r"(?:[/.-]| nam )(\d{4})"
_FROM_TO = rf"tu (?:ngay )?{_DAY}(?:{_YEAR_OF_IT})? den (?:het )?(?:ngay )?{_DAY}{_YEAR_OF_IT}"
_IN_SUBJECT = re.compile(_FROM_TO)
# Days before the first part of a paper are its period where they are said of its figures, or stand alone on a line.
_IN_OPENING = re.compile(rf"\bso lieu\b[^.;\d]{{0,40}}\b{_FROM_TO}|^\(?{_FROM_TO}\)?$")
_YEAR = re.compile(r"\b(20\d\d)\b")
# Between two periods of one report: “quý IV và năm”, “quý II, 6 tháng đầu năm”. A year after a comma is of the first.
_AND = re.compile(r"(?:(?: nam|/)? ?20\d\d)?(?: va | ?[,;-] (?!nam\b))(?:(?:luy ke|tong ket|ca) )?")
ASSUMED = "Mục ky: máy lấy hai ngày theo kỳ báo cáo thường dùng, chốt số liệu ngày 14; so lại với văn bản."


def period(subject: str, opening: Sequence[str], issued: date) -> dict[str, Value]:
    """The value of the key `ky`: its days as the paper says them, else assumed; placeholders where it names none."""
    window = guess(subject, issued)
    if said := _days(subject, opening):
        name = Added(window.name if window else placeholder.mark("kỳ báo cáo"))
        return {"ten": name, "tu": said[0], "den": said[1]}
    if window is None or window.first > issued:
        first = periods.named(f"nam-{issued.year}", "14").first
        days = Added(placeholder.mark("ngày đầu, ngày cuối của kỳ; hai ngày đang ghi chỉ là tạm"))
        name = Added(placeholder.mark("kỳ báo cáo"))
        return {"ten": name, "tu": min(first, issued), "den": issued, "ghi_chu": days}
    return {"ten": Added(window.name), "tu": window.first, "den": window.last}


def assumed(subject: str, opening: Sequence[str], issued: date) -> bool:
    """Whether the days of `period` are those of the period that the subject only names."""
    window = None if _days(subject, opening) else guess(subject, issued)
    return window is not None and window.first <= issued


def _days(subject: str, opening: Sequence[str]) -> tuple[date, date] | None:
    """The first and the last day, where the subject says both, else the paragraphs before the first part."""
    matches = [_IN_SUBJECT.search(fold(subject)), *(_IN_OPENING.search(fold(text.strip())) for text in opening)]
    for match in filter(None, matches):
        numbers = [int(number) for number in match.groups() if number]
        *begin, day, month, year = numbers
        if len(begin) == 2:  # no year: that of the last day, or the one before
            begin.append(year - (begin[::-1] > [month, day]))
        try:
            first, last = date(*begin[::-1]), date(year, month, day)
        except ValueError:  # no days of any year
            continue
        if first <= last:
            return first, last
    return None


def guess(subject: str, issued: date) -> Window | None:
    """The period that the subject names first, or the two that end with it; the year of issue where it names none."""
    plain = _IN_SUBJECT.sub(" ", fold(subject))
    found = [match for way in _WAYS if (match := way.search(plain))]
    if not found:
        return None
    first = min(found, key=lambda match: (match.groupdict().get("year") is not None, match.start()))
    if _SEVERAL.search(plain) or (first.groupdict().get("year") and _OTHER.search(plain)):
        return None
    year = _YEAR.search(plain, first.start())
    named, after = [first], _AND.match(plain, first.end())
    while after and (found := [match for way in _WAYS if (match := way.match(plain, after.end()))]):
        named.append(found[0])
        after = _AND.match(plain, found[0].end())
    windows = [periods.named(f"{_kind(match)}-{year[1] if year else issued.year}", "14") for match in named]
    return reduce(_both, windows)


def _both(one: Window, other: Window) -> Window:
    """Two periods that a report is of, such as the last quarter and the year; the first where they end apart."""
    if one.last != other.last or one.first == other.first:
        return one
    said = re.sub(r"(?<!đầu)(?<!cuối)( năm)? \d{4}$", "", one.name).replace(" và ", ", ")
    return replace(min(one, other, key=lambda window: window.first), name=f"{said} và {other.name}")


def _kind(match: re.Match[str]) -> str:
    """The code of a period without its year."""
    groups = match.groupdict()
    if quarter := groups.get("quarter"):
        return f"quy-{periods.QUARTERS[quarter]}"
    if month := groups.get("month"):
        return f"thang-{int(month)}"
    if groups.get("half") == "cuoi":
        return "6-thang-cuoi"
    return "9-thang" if groups.get("nine") else "nam" if groups.get("year") else "6-thang"
