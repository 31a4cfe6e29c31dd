"""The draft of a report: what the site knows of a period, in the words of a template."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..core import placeholder
from ..core.amount import thousands
from ..core.dates import short
from ..core.periods import Window
from ..core.source import Loc
from ..core.text import shorten
from ..core.yaml_writer import Value
from ..kinds import feedback
from ..kinds.activity import Activities
from ..kinds.report import Paper, tasks
from ..kinds.report import template as templates
from ..kinds.report.template import Template
from ..kinds.unit import Unit
from . import draft_activities, draft_facts, draft_figures, draft_says
from .period_counts import PeriodCount, period_count
from .statistics import Count

_ANNEX = ("STT", "Tiêu đề", "Loại", "Ngày", "Chuyên mục", "Liên kết")

_FIRST = "Ngày đăng lên trang"


@dataclass(frozen=True)
class Draft:
    """The data of a drafted report, and the comments above them."""

    note: str
    data: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class DraftRequest:
    """What is asked for: a report of the period `window` by a template.

    `next` is the period of the tasks to come, `day` and `number` are those of the report (`number` may be empty),
    `home` begins every address.
    """

    template: Template
    window: Window
    next: Window
    day: date
    number: str
    home: str


def compose(
    request: DraftRequest,
    count: Count,
    papers: Sequence[Paper],
    unit: Unit,
    ledger: feedback.Ledger,
    activities: Activities,
    facts: draft_facts.Sources,
) -> Draft:
    """A new report: what the site counts is filled in, what only a person can tell is marked.

    Sample data are not counted.
    """
    counted = period_count(count, request.window)
    inner = replace(count, items=counted.items)
    before, left = _before(papers, request)
    done = activities.between(request.window.first, request.window.last)
    values = {**_values(request, counted, inner, unit), **draft_activities.places(done)}
    values |= {**draft_facts.places(facts, request.window), "phan_anh": _remarks(ledger, request.window)}
    lists = {"theo_chuyen_muc": _lines(inner), **draft_activities.lists(done)}
    said = draft_says.proposed(values, done, before, left)
    words = _words(request, values, lists, before)
    annexes = (*_annex(request, count, counted), *draft_activities.annex(done, request.template, request.window.name))
    data: dict[str, Value] = {
        "so_ky_hieu": request.number or f"{placeholder.mark('số')}/{request.template.code}",
        "ngay_ban_hanh": request.day,
        "dia_danh": unit.place,
        "ten_loai": words.pop("ten_loai"),
        "trich_yeu": words.pop("trich_yeu"),
        "nhap": True,
        "noi_gi": [one.text for one in said] or None,
        "ky": _period(request.window),
        **words,
        "so_lieu": [*draft_figures.figures(counted, inner, count, papers)],
        "ky_nhiem_vu": _period(request.next) if request.template.tasks else None,
        "bao_cao_truoc": before.data.number if before else None,
        "ket_qua_nhiem_vu": [_outcome(one.number, one.task.text) for one in left] or None,
        "phu_luc": [{"tieu_de": "Biểu số liệu", "chen": "so_lieu"}, *annexes],
    }
    return Draft(
        f"{_HEAD}{_sources(request, before, said)}", {key: value for key, value in data.items() if value is not None}
    )


def _words(
    request: DraftRequest, values: Mapping[str, str], lists: Mapping[str, Sequence[str]], before: Paper | None
) -> dict[str, Value]:
    """The words of the template, filled."""
    words = templates.filled(request.template, values, lists)
    if before is None:
        words["noi_dung"] = _without_outcomes(words["noi_dung"])
    return words


def _sources(request: DraftRequest, before: Paper | None, said: Sequence[draft_says.CountedSentence]) -> str:
    """Comments that say of every sentence that was filled in where it is taken from."""
    lines = [f"# - {_place(at)}: {', '.join(found)}" for at, found in templates.sources(request.template)]
    lines[:0] = [f"# - noi_gi {number}: {one.source}" for number, one in enumerate(said, 1)]
    lines.append("# - so_lieu, phu_luc: docs/tin-bai/, data/hoat-dong/")
    if before:
        lines.append(f"# - ket_qua_nhiem_vu: nhiệm vụ của {before.data.heading}, {before.source.path}")
    return "\n".join(["# Nguồn của các câu máy điền:", *lines, ""])


def _place(at: Loc) -> str:
    """The place of a text as staff find it: `noi_dung 1, muc 2, doan 1`."""
    words: list[str] = []
    for part in at:
        if isinstance(part, int) and words:
            words[-1] += f" {part + 1}"
        else:
            words.append(str(part))
    return ", ".join(words)


_HEAD = """# Bản nháp do máy lập. Điền các chỗ [cần bổ sung: …], xem lại từng câu, rồi xóa dòng nhap: true.
# Mẫu chưa đối chiếu được với đề cương năm nay của bộ, của tỉnh: so lại từng mục với đề cương trước khi ký.
"""


def _values(request: DraftRequest, counted: PeriodCount, inner: Count, unit: Unit) -> Mapping[str, str]:
    own, again = (row.tally.count for row in inner.by_origin)
    kinds = {row.name: row.tally.count for row in inner.by_kind}
    numbers = {
        "so_tin_bai": len(counted.items),
        "so_tin": kinds["Tin"],
        "so_bai": kinds["Bài"],
        "so_tu_viet": own,
        "so_dang_lai": again,
        "luy_ke": counted.cumulative,
    }
    return {
        "ky": request.window.name,
        "ky_sau": request.next.name,
        "KY_SAU": request.next.name.upper(),
        "nam": request.window.name[-4:],
        "tu": short(request.window.first),
        "den": short(request.window.last),
        "tu_dau_nam": short(request.window.opening),
        "co_quan": unit.office,
        "don_vi": unit.full,
        "so_sanh": counted.compared,
        **{key: thousands(number) for key, number in numbers.items()},
    }


def _remarks(ledger: feedback.Ledger, window: Window) -> str:
    """What the ledger of remarks says of the period; a mark for a person where it holds no real ones."""
    counts = ledger.in_period(window.first, window.last)
    if counts is None:
        return placeholder.mark("số nhận được, số đã trả lời, số trả lời đúng hạn")
    if not counts.received and not counts.answered:
        return "trong kỳ không nhận, không trả lời phản ánh, kiến nghị nào"
    received, answered, on_time = map(thousands, (counts.received, counts.answered, counts.on_time))
    unknown = f", chưa tính được hạn {thousands(counts.unknown)}" if counts.unknown else ""
    return f"nhận {received}; đã trả lời {answered}, trong đó đúng hạn {on_time}{unknown}"


def _lines(inner: Count) -> Sequence[str]:
    rows = [
        f"{row.name}: {thousands(row.tally.count)} {draft_figures.MEASURE}"
        for row in inner.by_category
        if row.tally.count
    ]
    return rows or ["Không có tin, bài nào trong kỳ"]


def _period(window: Window) -> Value:
    return {"ten": window.name, "tu": window.first, "den": window.last}


def _before(papers: Sequence[Paper], request: DraftRequest) -> tuple[Paper | None, Sequence[tasks.FollowedTask]]:
    """The report that this one has to follow up, and its tasks that none says are done yet.

    It is the newest with such tasks whose period ends before this one's.
    """
    issued = [paper for paper in papers if paper.data.issued <= request.day]
    left = [task for task in tasks.commitments(issued) if not task.done]
    earlier = [
        paper
        for paper in issued
        if any(task.report is paper.data for task in left) and not (paper.data.draft or paper.data.sample)
        if paper.data.period and paper.data.period.last < request.window.last
    ]
    before = max(earlier, key=lambda paper: paper.data.issued, default=None)
    return before, [task for task in left if before and task.report is before.data]


def _outcome(number: int, text: str) -> Value:
    what = placeholder.mark(f"kết quả hoặc vì sao chưa xong: {shorten(text, 90).replace('[', '(').replace(']', ')')}")
    return {"nhiem_vu": number, "tinh_trang": "chua_ro", "noi_dung": what}


def _without_outcomes(sections: Value) -> Value:
    """No report before: where its tasks would be followed up, a person says what there is to say."""
    if isinstance(sections, Mapping):
        if sections.get("chen") == "ket_qua_nhiem_vu":
            return {"tieu_de": sections["tieu_de"], "doan": [placeholder.mark("kết quả nhiệm vụ kỳ trước")]}
        return {key: _without_outcomes(value) for key, value in sections.items()}
    if isinstance(sections, list):
        return [_without_outcomes(section) for section in sections]
    return sections


def _annex(request: DraftRequest, count: Count, counted: PeriodCount) -> Iterator[Value]:
    """The list of the news, if there are any."""
    late = any(map(count.late, counted.items))
    rows = [
        (str(n), it.title, it.kind, short(it.meta.published.day), *_first(count.first_day(it), shown=late),
         count.categories[it.meta.category].name, f"{request.home}{it.url}")
        for n, it in enumerate(reversed(counted.items), 1)
    ]  # fmt: skip
    heads = (*_ANNEX[:4], *((_FIRST,) if late else ()), *_ANNEX[4:])
    if rows:
        title = f"Danh mục tin, bài đã đăng {request.window.name}"
        yield {"tieu_de": title, "bang": [{"cot": heads, "hang": rows}]}


def _first(day: date | None, *, shown: bool) -> tuple[str, ...]:
    """The cell of the day on which an item was first on the site, where the annex has that column."""
    return (short(day) if day else "",) if shown else ()
