"""Papers that texts name with another day, or another number, than the site knows of them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from ..core.dates import short
from ..core.kind import Here, View
from ..core.problems import advice
from ..core.record import Entry
from ..core.source import Loc
from ..kinds import document, procedure, report
from ..kinds.document import dated_numbers, normalized_number

Papers = Mapping[str, Mapping[date, str]]  # their numbers by how numbers are compared, and by day
_DATED = re.compile(r"/[^\s/]+\s+ngày\s+\d")  # the end of a number, then its day: few texts have it
_ISSUED = re.compile(r" ban hành [A-ZĐ][^\W\d_]+(?: [^\W\d_]+){0,2} số:? \d")  # behind its day


def _notices(here: Here) -> Iterator[str]:
    known = _papers(here)
    for kind in here.read.kinds:
        for thing in here.read.own(kind):
            places = [(thing.entry.line_of(at), text) for at, text in thing.entry.texts if _may_name(text)]
            if kind is procedure.KIND:
                places += _pairs(thing.entry)
            if _may_name(thing.source.body):
                places += enumerate(thing.source.body.split("\n"), thing.source.body_line)
            for line, text in places:
                yield from (advice(f"{thing.source.path}:{line}", why) for why in doubts(text, known))


def _papers(here: Here) -> Papers:
    """The papers of the site; numbers begin anew at each office and each year."""
    documents = [(one.number, one.issued) for one in document.published(here).documents]
    reports = [(paper.data.number, paper.data.issued) for paper in report.KIND.shown(here)]
    known: dict[str, dict[date, str]] = {}
    for number, issued in (*documents, *reports):
        known.setdefault(normalized_number(number), {})[issued] = number
    return known


def _pairs(entry: Entry[procedure.Procedure]) -> Iterator[tuple[int, str]]:
    """The decisions and bases of a procedure with their days, each as a text names a paper, at the line of the day."""
    one = entry.data
    pairs: list[tuple[Loc, str | None, date | None]] = [(("ngay_quyet_dinh",), one.decision, one.decided)]
    pairs += [(("thay_doi", n, "ngay"), change.decision, change.day) for n, change in enumerate(one.changes)]
    pairs += [(("ccpl", n, "ngay_ban_hanh"), basis.number, basis.issued) for n, basis in enumerate(one.bases)]
    yield from ((entry.line_of(at), f"{number} ngày {day:%d/%m/%Y}") for at, number, day in pairs if number and day)


def _may_name(text: str) -> bool:
    return (_DATED.search(text) or _ISSUED.search(text)) is not None


def doubts(text: str, known: Papers) -> Iterator[str]:
    """What to look at in a text: a known number with a day that differs by a slip, a known day with a turned number."""
    for number, day in dated_numbers(text):
        key = normalized_number(number)
        if days := known.get(key):
            if day not in days and (right := next((one for one in days if _slip(one, day)), None)):
                yield f"“{number}” ghi ngày {short(day)}; văn bản số này ở trang ban hành ngày {short(right)}"
        elif other := next((days[day] for one, days in known.items() if day in days and _turned(one, key)), ""):
            yield f"“{number}” ngày {short(day)}: trang có văn bản cùng ngày số {other}; có phải số đó không?"


def _slip(right: date, said: date) -> bool:
    """Whether two days differ in the day, the month or the year alone, or in the order of day and month."""
    if (right.year, right.month, right.day) == (said.year, said.day, said.month):
        return True
    pairs = zip(right.timetuple()[:3], said.timetuple()[:3], strict=True)
    return sum(one != other for one, other in pairs) == 1


def _turned(right: str, said: str) -> bool:
    """Whether two numbers differ in the order of their digits alone: 31 and 13 of the same sign."""
    (one, _, sign), (other, _, other_sign) = right.partition("/"), said.partition("/")
    width = max(len(one), len(other))  # numbers below ten are compared without their zero
    return sign == other_sign and one != other and sorted(one.zfill(width)) == sorted(other.zfill(width))


VIEW = View(id="van-ban-sai-ngay", notices=_notices)
