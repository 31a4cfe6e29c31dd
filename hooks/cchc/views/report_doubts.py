"""What staff should look at in published reports: sample data in their numbers, a second report of one period."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import PurePosixPath

from ..core import amount, paper_types, periods
from ..core.dates import short
from ..core.kind import Here, View
from ..core.source import Loc
from ..core.text import slug
from ..kinds import report
from ..kinds.report import Paper
from ..kinds.report.joint_rules import unreplaced
from . import counts
from .statistics import Count

_EARLY = timedelta(days=20)  # reports of a calendar year are due in its last weeks (Nghị định 09/2019/NĐ-CP)
_ALIKE = 0.9
_WHOLE = frozenset("hồ sơ|tin|bài|tin, bài|văn bản|lượt|lượt người|người|cuộc|buổi|thủ tục|hộ|thôn|phản ánh".split("|"))
_LONGEST = timedelta(days=370)
_WORDED = re.compile(
    r"(?:(?P<more>trên|hơn|quá|ít nhất)|(?P<less>dưới|gần|chưa đến|chưa đầy|không quá))?\s*"
    r"(?P<number>\d[\d.]*(?:,\d+)?)\s*(?!nghìn|ngàn|triệu|tỷ|tỉ|chục|trăm)(?:%|[^\W\d]+(?:,?\s[^\W\d]+){0,3})?",
    re.I,
)
Doubt = tuple[Loc, str]  # the key that it is about, and why
# A period is closed some weeks before its calendar end; another quarter ends three months later.
_CLOSED = timedelta(days=60)
_NUMBERED = re.compile(r"[0-9]+[a-z]?-[a-z]{1,5}-(?:ubnd|hdnd)")


def _notices(here: Here) -> Iterator[str]:
    shown = report.KIND.shown(here)
    papers = [paper for paper in shown if not paper.data.sample]
    count = counts.counted(here)
    for paper in papers:
        yield from _told(paper, *_misfiled(paper), *_samples(paper, count), *_misdated(paper), *_unclear(paper))
    for paper, _, other in unreplaced(papers, lambda one: (slug(one.type), slug(one.issuer or ""))):
        if not _alike(paper.data.subject, other.data.subject):
            continue
        what = f"cùng loại, cùng kỳ với {other.data.heading} ({other.source.path})"
        advice = f"nếu thay văn bản đó thì ghi thay_the: {other.data.number}"
        yield from _told(paper, (("ky",), f"{what}; {advice}"))
    for paper in shown:
        yield from _told(paper, *_misnamed(paper), *_misworded(paper))


def _told(paper: Paper, *doubts: Doubt) -> Iterator[str]:
    yield from (paper.advice(key, what) for key, what in doubts)


def _misfiled(paper: Paper) -> Iterator[Doubt]:
    """A number that the name of the file contradicts."""
    stem = PurePosixPath(paper.source.path).stem.lstrip("0")
    if _NUMBERED.fullmatch(stem) and stem != slug(paper.data.number).lstrip("0"):
        advice = "nếu ghi nhầm thì sửa số hoặc đổi tên tệp"
        yield ("so_ky_hieu",), f"số {paper.data.number} khác tên tệp; {advice}"


def _unclear(paper: Paper) -> Iterator[Doubt]:
    """A type by its letters, two columns of a table with one name, a part of what is counted whole."""
    if right := paper_types.in_full(paper.data.type):
        yield ("ten_loai",), f"“{paper.data.type}” là chữ viết tắt; hãy ghi {right}"
    for place, figure in enumerate(paper.data.figures):
        if figure.value and figure.value % 1 and not figure.mean and figure.measure.lower() in _WHOLE:
            what = "đếm thì không có phần lẻ; dấu chấm ở mục này chỉ đứng trước phần thập phân"
            yield ("so_lieu", place, "gia_tri"), f"“{figure.measure}” {what}"
        columns = figure.matrix.columns if figure.matrix else ()
        for n, name in enumerate(columns):
            if name in columns[:n]:
                yield ("so_lieu", place, "bang", "cot", n), f"“{name}” trùng tên với cột ở trước"


def _misdated(paper: Paper) -> Iterator[Doubt]:
    """A day long before the end of the period, a period of more than a year."""
    if paper.data.period:
        first, last = paper.data.period.ends
        if last - paper.data.issued > _EARLY:
            yield ("ngay_ban_hanh",), f"ban hành hơn {_EARLY.days} ngày trước khi hết kỳ ({short(last)})"
        if last - first > _LONGEST:
            yield ("ky", "den"), f"kỳ dài {(last - first).days + 1} ngày, hơn một năm"


def _misnamed(paper: Paper) -> Iterator[Doubt]:
    """A type nearly as it is called, a name of the period or a subject that tells of other months than its days."""
    one = paper.data
    if near := paper_types.nearly(one.type):
        yield ("ten_loai",), f"“{one.type}” có phải {near} không?"
    named = ((("ky", "ten"), one.period), (("trich_yeu",), one.period), (("ky_nhiem_vu", "ten"), one.task_period))
    wrong: dict[Loc, list[tuple[date, date]]] = {}
    for at, period in named:
        if period is None:
            continue
        (_, last), text = period.ends, one.subject if at == ("trich_yeu",) else period.name
        told = periods.said(text)
        if told and not any(one <= last <= other <= last + _CLOSED for one, other in told):
            wrong[at] = told
    if one.period and wrong.get(("trich_yeu",)) == wrong.get(("ky", "ten"), 0):  # two against one
        yield ("ky", "den"), f"ngày cuối kỳ khác kỳ nêu ở mục ten và trich_yeu ({one.period.name})"
        del wrong[("trich_yeu",)], wrong[("ky", "ten")]
    for key in wrong:
        of = one.task_period if key[0] == "ky_nhiem_vu" else one.period
        if of:
            yield key, f"kỳ nêu ở đây khác ngày của kỳ ({short(of.first)} – {short(of.last)})"


def _misworded(paper: Paper) -> Iterator[Doubt]:
    """Words beside a value that contradict it: `trên 50` of 40."""
    for place, figure in enumerate(paper.data.figures):
        match = _WORDED.fullmatch(figure.wording or "")
        if match is None or figure.value is None:
            continue
        said = Decimal(match["number"].replace(".", "").replace(",", "."))
        below, above = figure.value < said, figure.value > said
        if below if match["more"] else above if match["less"] else below or above:
            yield ("so_lieu", place, "cach_ghi"), f"“{figure.wording}” trái với giá trị {amount.shown(figure.value)}"


def _samples(paper: Paper, count: Count) -> Iterator[Doubt]:
    """Where a report counts or lists sample data."""
    marks = {text for item in count.samples for text in (item.title, item.url)}
    listed = [at for at, text in paper.entry.texts if at[0] == "phu_luc" and _names(text, marks)]
    if listed:
        what = f"phụ lục liệt kê tin, bài mẫu (mau: true) ở {len({at[:-1] for at in listed})} dòng; hãy lập lại"
        yield listed[0], what
    if paper.data.period is None:
        return
    first, last = paper.data.period.ends
    real, samples = len(count.between(first, last)), len(count.samples_between(first, last))
    for place, figure in enumerate(paper.data.figures):
        if figure.compare and samples and figure.value == real + samples:
            what = f"số {real + samples} đã tính cả {samples} tin, bài mẫu (mau: true); không kể mẫu là {real}"
            yield ("so_lieu", place, "gia_tri"), what


def _names(text: str, marks: set[str]) -> bool:
    return text in marks or any(mark in text for mark in marks if mark.endswith("/") and "://" in text)


def _alike(one: str, other: str) -> bool:
    """Whether two subjects share most of their words: an addition to a report does, a report on something else not."""
    words, others = set(slug(one).split("-")), set(slug(other).split("-"))
    return len(words & others) >= _ALIKE * min(len(words), len(others))


VIEW = View(id="bao-cao-nen-xem-lai", notices=_notices)
