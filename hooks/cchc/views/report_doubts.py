"""What staff should look at in published reports: sample data in their numbers, a second report of one period."""

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import PurePosixPath

from ..core import amount, periods
from ..core.dates import short
from ..core.kind import Here, View
from ..core.text import slug
from ..kinds import report
from ..kinds.report import Paper
from . import counts
from .statistics import Count

_EARLY = timedelta(days=20)  # reports of a calendar year are due in its last weeks (Nghị định 09/2019/NĐ-CP)
_ALIKE = 0.9
_LONGEST = timedelta(days=370)
_WORDED = re.compile(
    r"(?:(?P<more>trên|hơn|quá|ít nhất)|(?P<less>dưới|gần|chưa đến|chưa đầy|không quá))?\s*"
    r"(?P<number>\d[\d.]*(?:,\d+)?)\s*(?!nghìn|ngàn|triệu|tỷ|tỉ|chục|trăm)(?:%|[^\W\d]+(?:,?\s[^\W\d]+){0,3})?",
    re.I,
)
_NUMBERED = re.compile(r"[0-9]+[a-z]?-[a-z]{1,5}-(?:ubnd|hdnd)")


def _notices(here: Here) -> Iterator[str]:
    shown = report.KIND.shown(here)
    papers = [paper for paper in shown if not paper.data.sample]
    count = counts.counted(here)
    for paper in papers:
        stem = PurePosixPath(paper.source.path).stem.lstrip("0")
        if _NUMBERED.fullmatch(stem) and stem != slug(paper.data.number).lstrip("0"):
            where = paper.place_of(("so_ky_hieu",))
            yield f"Nên xem lại {where}: số {paper.data.number} khác tên tệp; nếu ghi nhầm thì sửa số hoặc đổi tên tệp"
        yield from (f"Nên xem lại {paper.source.path}:{line}: {what}" for line, what in _samples(paper, count))
        if paper.data.period and (last := paper.data.period.ends[1]) - paper.data.issued > _EARLY:
            where = paper.place_of(("ngay_ban_hanh",))
            yield f"Nên xem lại {where}: ban hành hơn {_EARLY.days} ngày trước khi hết kỳ ({short(last)})"
        if paper.data.period and (days := (last - paper.data.period.ends[0]).days) > _LONGEST.days:
            where = paper.place_of(("ky", "den"))
            yield f"Nên xem lại {where}: kỳ dài {days + 1} ngày, hơn một năm"
    yield from _doubled(papers)
    yield from (line for paper in shown for line in (*_misnamed(paper), *_misworded(paper)))


def _misnamed(paper: Paper) -> Iterator[str]:
    """A period whose name, or a subject whose words, tell of other months than its days."""
    one = paper.data
    named = ((("ky", "ten"), one.period), (("trich_yeu",), one.period), (("ky_nhiem_vu", "ten"), one.task_period))
    for at, period in named:
        if period is None:
            continue
        (first, last), text = period.ends, one.subject if at == ("trich_yeu",) else period.name
        told = [*periods.said(text)]
        if told and not any(one <= last <= other and first <= other for one, other in told):
            where = paper.place_of(at)
            yield f"Nên xem lại {where}: kỳ nêu ở đây khác ngày của kỳ ({short(first)} – {short(last)})"


def _misworded(paper: Paper) -> Iterator[str]:
    """Words beside a value that contradict it: `trên 50` of 40."""
    for place, figure in enumerate(paper.data.figures):
        match = _WORDED.fullmatch(figure.wording or "")
        if match is None or figure.value is None:
            continue
        said = Decimal(match["number"].replace(".", "").replace(",", "."))
        below, above = figure.value < said, figure.value > said
        if below if match["more"] else above if match["less"] else below or above:
            where = paper.place_of(("so_lieu", place, "cach_ghi"))
            yield f"Nên xem lại {where}: “{figure.wording}” trái với giá trị {amount.shown(figure.value)}"


def _samples(paper: Paper, count: Count) -> Iterator[tuple[int, str]]:
    """Where a report counts or lists sample data, with the line."""
    marks = {text for item in count.samples for text in (item.title, item.url)}
    listed = [at for at, text in paper.entry.texts if at[0] == "phu_luc" and _names(text, marks)]
    if listed:
        what = f"phụ lục liệt kê tin, bài mẫu (mau: true) ở {len({at[:-1] for at in listed})} dòng; hãy lập lại"
        yield paper.source.line(listed[0]), what
    if paper.data.period is None:
        return
    first, last = paper.data.period.ends
    real, samples = len(count.between(first, last)), len(count.samples_between(first, last))
    for place, figure in enumerate(paper.data.figures):
        if figure.compare and samples and figure.value == real + samples:
            what = f"số {real + samples} đã tính cả {samples} tin, bài mẫu (mau: true); không kể mẫu là {real}"
            yield paper.source.line(("so_lieu", place, "gia_tri")), what


def _names(text: str, marks: set[str]) -> bool:
    return text in marks or any(mark in text for mark in marks if mark.endswith("/") and "://" in text)


def _doubled(papers: list[Paper]) -> Iterator[str]:
    """Reports of one office on one subject for one period, of which none replaces the other."""
    seen: dict[tuple[object, ...], Paper] = {}
    for paper in sorted(papers, key=lambda paper: (paper.data.issued, paper.source.path)):
        one = paper.data
        if one.period is None or one.draft:
            continue
        key = (slug(one.type), slug(one.issuer or ""), *one.period.ends)
        other = seen.get(key)
        if other and _alike(one.subject, other.data.subject) and slug(one.replaces or "") != slug(other.data.number):
            what = f"cùng loại, cùng kỳ với {other.data.heading} ({other.source.path})"
            advice = f"nếu thay văn bản đó thì ghi thay_the: {other.data.number}"
            yield f"Nên xem lại {paper.place_of(('ky',))}: {what}; {advice}"
        seen[key] = paper


def _alike(one: str, other: str) -> bool:
    """Whether two subjects share most of their words: an addition to a report does, a report on something else not."""
    words, others = set(slug(one).split("-")), set(slug(other).split("-"))
    return len(words & others) >= _ALIKE * min(len(words), len(others))


VIEW = View(id="bao-cao-nen-xem-lai", notices=_notices)
