"""The last day of what a plan or programme is for, as its title names it: `năm 2024`, `giai đoạn 2021 - 2025`."""

import re
from collections.abc import Iterator
from datetime import date

from ...core.periods import QUARTERS, month_end
from ...core.text import fold, slug

_TYPES = {"ke-hoach", "chuong-trinh", "de-an", "phuong-an"}
# `Quyết định ban hành Kế hoạch … năm 2024` is a plan too.
_OF_PLAN = re.compile(r"(?:ve viec )?(?:ban hanh|phe duyet) (?:ke hoach|chuong trinh|de an|phuong an)\b")
# `Thông báo lịch tiếp công dân tháng 10 năm 2026` is over with its month; other notices tell something for good.
_SCHEDULE = re.compile(r"(?:ve viec |v/v )?(?:thong bao )?lich\b")
_DAY = r"(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?: ?[/.-] ?| nam )(\d{4})\b"
_SPAN = re.compile(rf"\btu (?:ngay )?{_DAY} den (?:het )?(?:ngay )?{_DAY}")
_GOES_ON = re.compile(r"\b(?:nhung|cac) nam (?:tiep theo|sau|toi)|hang nam|thuong xuyen|tro di|tro ve sau")
# Years of other papers and full days are no terms: `Nghị quyết 10/2022/NQ-HĐND`, `ngày 30/4/2024`.
_NOISE = re.compile(
    r"\d{1,5}/\d{4}/\S+|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngay \d{1,2} thang \d{1,2} nam \d{4}|nghi \w+ so \S+"
)
_YEAR = r"(?:nam )?((?:19|20)\d{2})\b"
_SCHOOL = re.compile(r"nam hoc (?:19|20)\d{2} ?[-–] ?((?:19|20)\d{2})")
_STAGE = re.compile(r"((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})")
_MONTHS = re.compile(rf"\b(6|sau|9|chin) thang (?:dau )?{_YEAR}")
_QUARTER = re.compile(rf"\bquy (iv|i{{1,3}}|[1-4])(?:/| nam | )?{_YEAR}")
_MONTH = re.compile(rf"\bthang (\d{{1,2}})(?:/| nam | )?{_YEAR}")
_ANY_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")


def last_day(type: str, subject: str, issued: date) -> date | None:
    """The last day of the term that the title of a plan names; None for other papers, for no term, for an unclear one.

    A term that was over when the plan was issued is what the plan speaks of, not when it is carried out.
    """
    text = " ".join(fold(subject).split())
    if not _planned(slug(type), text) or _GOES_ON.search(text):
        return None
    last = max(_spans(text), default=None) or max(_ends(_NOISE.sub(" ", text)), default=None)
    return last if last and last >= issued else None


def _planned(type: str, text: str) -> bool:
    """Whether a paper says what is done when: a plan, a decision that issues one, a notice of a schedule."""
    title = {"quyet-dinh": _OF_PLAN, "thong-bao": _SCHEDULE}.get(type)
    return type in _TYPES or (title is not None and title.match(text) is not None)


def _spans(text: str) -> Iterator[date]:
    """The last day of every span of full days: `từ ngày 01/3/2026 đến ngày 30/6/2026`."""
    for match in _SPAN.finditer(text):
        try:
            yield date(*map(int, match.group(6, 5, 4)))
        except ValueError:  # no day of any year
            continue


def _ends(text: str) -> Iterator[date]:
    """The last day of every term that a text names; what is read is taken out, so that no year counts twice."""

    def taken(pattern: re.Pattern[str]) -> list[re.Match[str]]:
        nonlocal text
        found = [*pattern.finditer(text)]
        text = pattern.sub(" ", text)
        return found

    yield from (date(int(match[1]), 8, 31) for match in taken(_SCHOOL))
    yield from (date(int(match[2]), 12, 31) for match in taken(_STAGE))
    for match in taken(_MONTHS):
        yield date(int(match[2]), *((6, 30) if match[1] in {"6", "sau"} else (9, 30)))
    for match in taken(_QUARTER):
        yield month_end(int(match[2]), 3 * QUARTERS[match[1]])
    for match in taken(_MONTH):
        if 1 <= int(match[1]) <= 12:
            yield month_end(int(match[2]), int(match[1]))
    yield from (date(int(match[1]), 12, 31) for match in taken(_ANY_YEAR))
