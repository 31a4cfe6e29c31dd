"""What staff should look at in published reports: sample data in their numbers, a second report of one period."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import PurePosixPath

from ..core import amount, paper_types, periods
from ..core.dates import short
from ..core.kind import Here, View
from ..core.proofreading import sums
from ..core.source import Loc
from ..core.text import slug
from ..kinds import old_term, report
from ..kinds.old_term import OldTerm
from ..kinds.report import Paper, Period
from ..kinds.report.joint_rules import unreplaced
from ..kinds.report.replacing import earlier
from . import counts, quoted_figures
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
_COMING = re.compile(r"\W*(?:phương hướng|(?:một số )?nhiệm vụ|kế hoạch)(?!\w)", re.I)  # headings of the tasks to come
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
    terms = [entry.data for entry in here.read[old_term.KIND] if entry.data.since]
    for paper in shown:
        yield from _told(paper, *_misaddressed(paper, terms), *_replacing(paper, shown))
        yield from _told(paper, *_misnamed(paper), *_misworded(paper), *quoted_figures.doubts(paper))


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
    if re.match(r"(?:xã|phường|đặc khu) ", paper.data.place):
        yield ("dia_danh",), f"trước ngày, tháng chỉ ghi tên riêng (đang có: “{paper.data.place}”)"
    signed = paper.data.signature
    alone = len(signed.authority) == 1 and re.match(r"TM\. ?(?:ỦY BAN|UBND)", signed.authority[0])
    if alone and signed.post.startswith("PHÓ CHỦ TỊCH"):
        yield ("ky_ten", "chuc_vu"), "cấp phó ký thay: ở quyen_han thêm dòng KT. CHỦ TỊCH"
    for place, line in enumerate(signed.authority):
        if joined := re.match(r"(?:TM|KT|TL|TUQ|Q)\.(?=\w)", line):
            yield ("ky_ten", "quyen_han", place), f"sau {joined[0]} phải có dấu cách"
    for place, one in enumerate(paper.data.recipients):
        if re.match(r"Lưu [A-ZĐ]", one):
            yield ("noi_nhan", place), f"sau chữ Lưu phải có dấu hai chấm: Lưu: {one[4:].lstrip()}"
    for place, figure in enumerate(paper.data.figures):
        if figure.value and figure.value % 1 and not figure.mean and figure.measure.lower() in _WHOLE:
            what = "đếm thì không có phần lẻ; dấu chấm ở mục này chỉ đứng trước phần thập phân"
            yield ("so_lieu", place, "gia_tri"), f"“{figure.measure}” {what}"
        columns = figure.matrix.columns if figure.matrix else ()
        for n, name in enumerate(columns):
            if name in columns[:n]:
                yield ("so_lieu", place, "bang", "cot", n), f"“{name}” trùng tên với cột ở trước"


def _misdated(paper: Paper) -> Iterator[Doubt]:
    """A day long before the end of the period, a period of more than a year, tasks for years after the paper."""
    if paper.data.period:
        first, last = paper.data.period.ends
        if last - paper.data.issued > _EARLY:
            yield ("ngay_ban_hanh",), f"ban hành hơn {_EARLY.days} ngày trước khi hết kỳ ({short(last)})"
        if last - first > _LONGEST:
            yield ("ky", "den"), f"kỳ dài {(last - first).days + 1} ngày, hơn một năm"
    for place, task in enumerate(paper.data.tasks):
        if task.due and paper.data.dated and task.due - paper.data.issued > 2 * _LONGEST:
            yield ("nhiem_vu", place, "han"), "hạn sau ngày ban hành hơn hai năm; hãy xem lại năm"


def _misaddressed(paper: Paper, terms: Sequence[OldTerm]) -> Iterator[Doubt]:
    """Bodies that were no more on the day of the paper: a district, since July 2025."""
    for at, text in paper.entry.texts:
        if at[0] in ("kinh_gui", "noi_nhan"):
            found = old_term.occurrences(terms, text, paper.data.issued)
            yield from ((at, f"“{words}” {term.advice}") for _, words, term in found)


def _replacing(paper: Paper, papers: Sequence[Paper]) -> Iterator[Doubt]:
    """A report that replaces one of another period."""
    before, period = earlier(paper.data.replaces, paper, papers), paper.data.period
    other = before.data.period if before else None
    if before and period and other and (other.last < period.first or period.last < other.first):
        yield ("thay_the",), f"{before.data.heading} là của kỳ khác ({other.name}); báo cáo chỉ thay báo cáo cùng kỳ"


def _ends(months: tuple[date, date], period: Period) -> bool:
    """Whether a period ends within some months, or was closed some weeks before their end."""
    return months[0] <= period.last <= months[1] <= period.last + _CLOSED


def _misnamed(paper: Paper) -> Iterator[Doubt]:
    """A type nearly as it is called, a name of the period or a subject that tells of other months than its days."""
    one = paper.data
    if near := paper_types.nearly(one.type):
        yield ("ten_loai",), f"“{one.type}” có phải {near} không?"
    named: list[tuple[Loc, Period | None]] = [
        (("ky", "ten"), one.period),
        (("trich_yeu",), one.period),
        (("ky_nhiem_vu", "ten"), one.task_period),
    ]
    named += [(at, one.task_period) for at, text in paper.entry.texts if at[-1] == "tieu_de" and _COMING.match(text)]
    named += [(("ket",), one.period), *((("mo_dau", n), one.period) for n in range(len(one.opening)))]
    words = dict(paper.entry.texts)
    wrong: dict[Loc, list[tuple[date, date]]] = {}
    for at, period in named:
        if period is None:
            continue
        first, told = period.first, periods.said(words.get(at, ""))
        of_tasks = (
            one.task_period and at[0] in ("ket", "mo_dau") and all(_ends(months, one.task_period) for months in told)
        )
        if told and not of_tasks and not any(_ends(months, period) for months in told):
            wrong[at] = told
        elif (
            told
            and at[-1] == "ten"
            and all(not -_CLOSED <= first - months[0] <= timedelta(0) for months in told if _ends(months, period))
        ):
            yield (at[0], "tu"), f"ngày đầu không phải của kỳ nêu ở mục ten ({period.name})"
    told_by_name = wrong.get(("ky", "ten"))
    if one.period and told_by_name and wrong.get(("trich_yeu",)) == told_by_name:  # two against one
        yield ("ky", "den"), f"ngày cuối kỳ khác kỳ nêu ở mục ten và trich_yeu ({one.period.name})"
        wrong = {key: told for key, told in wrong.items() if key[0] in ("ky_nhiem_vu", "noi_dung")}
    for key in wrong:
        of = one.task_period if key[0] in ("ky_nhiem_vu", "noi_dung") else one.period
        if of:
            yield key, f"kỳ nêu ở đây khác ngày của kỳ ({short(of.first)} – {short(of.last)})"


def _misworded(paper: Paper) -> Iterator[Doubt]:
    """Words beside a value that contradict it, `trên 50` of 40; all but a plan that is more than whole."""
    for place, figure in enumerate(paper.data.figures):
        if figure.ratio and figure.value is not None:
            rate = f"tỷ lệ {figure.name} {amount.shown(figure.value)}% {figure.ratio.meaning}"
            yield from ((("so_lieu", place, "gia_tri"), why) for why in sums.doubts(rate))
        match = _WORDED.fullmatch(figure.wording or "")
        if match is None or figure.value is None:
            continue
        said = amount.measured(match["number"])
        if match["more"]:
            contradicted = figure.value < said or figure.value >= 2 * said  # nobody says “trên 40” of 400
        else:
            contradicted = figure.value > said if match["less"] else figure.value != said
        if contradicted:
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
