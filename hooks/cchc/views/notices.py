"""What staff should know of right activities and news: what is not complete, which papers the library does not have."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from ..core import periods
from ..core.amount import COUNT, counted
from ..core.dates import short
from ..core.kind import Here, View
from ..core.proofreading.written_days import other_years
from ..kinds import activity, document, news, report
from ..kinds.activity import ActivityEntry
from ..kinds.activity.parts import GATHERINGS
from ..kinds.document import normalized_number

_LONGEST = 731  # days of an activity
_LOOKS_BACK = re.compile(r"^(?!.*(?:triển khai|nhiệm vụ|phương hướng|kế hoạch)).*\b(?:sơ|tổng) kết\b", re.I)
_EARLY, _LATE = 45, 120  # days before the end of a period, and after it, on which a meeting looks back on it
_CAME = re.compile(
    rf"(?:có|gồm|với|thu hút|của) (?P<count>{COUNT}) (?:lượt )?(?:người|đại biểu|học viên|hội viên|đoàn viên|thí sinh)"
    r"(?: [^\W\d_]+){0,3}? (?:đến |về )?(?:dự|tham (?:dự|gia)|có mặt)(?!\w)",
    re.I,
)


def activities(entries: Iterable[ActivityEntry], numbers: Collection[str], today: date) -> Iterator[str]:
    """Gatherings held of which nobody wrote how many came, and papers that the library does not have.

    `numbers` are those of the library and of the reports, as they are compared.
    """
    for entry in entries:
        it = entry.data
        if (it.last - it.first).days > _LONGEST:
            yield entry.advice(
                ("den",), f"kéo dài hơn {_LONGEST} ngày, từ {short(it.first)}; có phải ghi nhầm năm không?"
            )
        for at, text in entry.texts:
            for why in other_years(text, it.first, it.last):
                yield entry.advice(at, why)
        if why := _far_from_period(it.name, it.first):
            yield entry.advice(("ten",), why)
        if it.amount and len(it.awards) > it.amount:
            yield entry.advice(("so_luong",), f"có {len(it.awards)} giải mà chỉ ghi {it.amount} {it.measure or 'bài'}")
        if it.paper and normalized_number(it.paper) not in numbers:
            yield entry.advice(("van_ban",), _missing(it.paper))
        for at, text in entry.texts:
            yield from (entry.advice(at, why) for why in _more_came(text, it.people))
        if it.kind in GATHERINGS and it.over(today) and it.people is None:
            yield f"Nên bổ sung {entry.where}: “{it.name}” đã tổ chức ngày {short(it.first)} mà chưa ghi mục “so_nguoi”"


def _far_from_period(name: str, day: date) -> str:
    """Why a meeting that looks back on a period, as its name says, is hardly held on this day; else empty."""
    if not _LOOKS_BACK.search(name):
        return ""
    told = [last for year in (day.year, day.year - 1) for _, last in periods.said(f"{name} năm {year}")]
    near = any(-_EARLY <= (day - last).days <= _LATE for last in told)
    return "" if near or not told else f"kỳ nêu trong tên không gần ngày tổ chức {short(day)}; hãy xem lại kỳ, ngày"


def _more_came(text: str, people: int | None) -> Iterator[str]:
    """Where a text says that more came than the number of the activity."""
    for match in _CAME.finditer(text):
        if people is not None and counted(match["count"]) > people:
            yield f"“{match[0]}” nhiều hơn số người ghi ở mục so_nguoi ({people})"


def items(known: Iterable[news.Item], numbers: Collection[str]) -> Iterator[str]:
    """Papers that news mention and the site does not have: a number that was mistyped leads nowhere."""
    for item in known:
        for place, number in enumerate(() if item.meta.sample else item.meta.papers):
            if normalized_number(number) not in numbers:
                yield item.entry.advice(("van_ban", place), _missing(number))


def _missing(number: str) -> str:
    return f"văn bản {number} chưa có trong {document.FOLDER}/"


def _notices(here: Here) -> Iterator[str]:
    if not (here.read.sound(document.KIND) and here.read.sound(report.KIND)):
        return  # the paper that is looked for may be one that cannot be read
    papers = {normalized_number(paper.data.number) for paper in report.KIND.shown(here)}
    numbers = {one.key for one in document.published(here).documents} | papers
    yield from activities(here.read[activity.KIND], numbers, here.today)
    yield from items(here.read[news.KIND], numbers)


VIEW = View(id=activity.KIND.id, notices=_notices)
