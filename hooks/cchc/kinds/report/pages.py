"""The pages of reports: one for each, the lists, the commitments."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from ...core import amount, chart, paper_types
from ...core.page import Page, Tally
from ...core.text import slug
from . import parts, tasks
from .figures import Figure
from .model import FOLDER, URL, Paper
from .pieces import TERMS, Period
from .tables import Table

COMMITMENTS = f"{URL}nhiem-vu/"


_GROUP_TITLES = {"Loại": "Văn bản đã công bố theo loại", "Kỳ": "Báo cáo đã công bố theo kỳ"}


@dataclass(frozen=True, kw_only=True)
class ShownFigure:
    """A figure with its table, where it has parts, and its chart, where there is something to compare.

    `method` says in words how a rate or a mean is worked out; `column` is the column of a table that the chart draws.
    """

    figure: Figure
    table: Table | None
    chart: chart.BarChart | None
    method: str
    column: str = ""
    counted: int | None = None

    @property
    def difference(self) -> str:
        """`báo cáo ghi nhiều hơn trang đếm 39`; empty where the site counts nothing to compare, or the same."""
        if self.counted is None or self.figure.value is None or self.figure.value == self.counted:
            return ""
        gap = abs(self.figure.value - self.counted)
        return f"báo cáo ghi {'nhiều' if self.figure.value > self.counted else 'ít'} hơn trang đếm {amount.shown(gap)}"


@dataclass(frozen=True, kw_only=True)
class Series:
    """The same figure over several reports of one kind of period, oldest first."""

    name: str
    measure: str
    term: str
    rows: Sequence[tuple[Paper, Figure]]
    chart: chart.LineChart


def pages(papers: Sequence[Paper], count: Callable[[Period], Tally], today: date) -> Iterator[Page]:
    """A page for every report, the list of all, the lists by year, type and period, and the commitments.

    `count` tells what the site itself counts in a period.
    """
    commitments = tasks.commitments(papers)
    for paper in papers:
        own = [task for task in commitments if task.report is paper.data]
        yield _page(paper, tasks.followed(paper, papers), own, count, today)
    years = [(str(year), f"Năm {year}", list(rows)) for year, rows in groupby(papers, lambda p: p.data.issued.year)]
    types = _grouped([(f"loai/{slug(p.data.type)}", p.data.type, p) for p in papers])
    timed = [(p.data.period.term, p) for p in papers if p.data.period]
    terms = _grouped([(f"ky/{term}", TERMS[term], p) for term, p in timed])
    ways = [("Năm", years), ("Loại", types), ("Kỳ", terms)]
    only_reports = all(paper_types.same(paper.data.type, paper_types.REPORT) for paper in papers)
    common = {
        "ways": ways,
        "total": len(papers),
        "series": series(papers),
        "promised": len(commitments),
        "noun": "báo cáo" if only_reports else "văn bản",
    }
    all_title = "Báo cáo đã công bố" if only_reports else "Báo cáo, văn bản đã công bố"
    yield _list(URL, all_title, {**common, "groups": years, "here": "", "shown": len(papers)}, "")
    for way, groups in ways:
        for path, name, rows in groups:
            here = {**common, "groups": [(path, name, rows)], "here": path, "shown": len(rows)}
            title = f"{all_title} năm {path}" if way == "Năm" else f"{_GROUP_TITLES[way]}: {name}"
            yield _list(f"{URL}{path}/", title, here, URL)
    yield _commitments_page(commitments, today)


def _page(
    paper: Paper,
    followed: Sequence[tasks.FollowedTask],
    own: Sequence[tasks.FollowedTask],
    count: Callable[[Period], Tally],
    today: date,
) -> Page:
    """A report with what it says of the tasks before it, and what is known of its `own`."""
    report = paper.data
    counted = count(report.period) if report.period else None
    figures = [_shown(figure, report.period) for figure in report.figures]
    if counted:
        real = counted.count - counted.samples
        figures = [replace(one, counted=real) if one.figure.compare else one for one in figures]
    context: dict[str, object] = {
        "report": report,
        "figures": figures,
        "counted": counted,
        "followed": followed,
        "later": own if any(task.outcome for task in own) else (),
        "today": today,
    }
    description = f"{report.heading}: {report.subject}"
    return Page(report.url, report.heading, "report.html", context, description, "", paper.source.path, URL, report)


def _shown(figure: Figure, period: Period | None) -> ShownFigure:
    method = figure.method(period.ends if period else None)
    if figure.matrix:
        first = [(line.name, line.values[0], None) for line in figure.matrix.rows]
        rows: list[chart.BarRow] = [(name, value, before) for name, value, before in first if value is not None]
        drawn = chart.bar_chart(rows) if len(rows) > 1 else None
        table, column = parts.matrix_table(figure), figure.matrix.columns[0]
        return ShownFigure(figure=figure, table=table, chart=drawn, method=method, column=column)
    rows = [(share.name, share.value, share.before) for share in figure.parts]
    if not rows and figure.before is not None and figure.value is not None:
        rows = [(figure.name, figure.value, figure.before)]
    shares = parts.shares_table(figure) if figure.parts else None
    return ShownFigure(figure=figure, table=shares, chart=chart.bar_chart(rows) if rows else None, method=method)


def series(papers: Sequence[Paper]) -> tuple[Series, ...]:
    """The figures that several reports have under one id, apart for every kind of period."""
    found: dict[tuple[str, str], list[tuple[Paper, Figure]]] = {}
    for paper in sorted(papers, key=lambda paper: paper.data.period.last if paper.data.period else date.min):
        for figure in paper.data.figures:
            if figure.id and figure.value is not None and paper.data.period:
                found.setdefault((figure.id, paper.data.period.term), []).append((paper, figure))
    return tuple(_series(term, rows) for (_, term), rows in found.items() if len(rows) > 1)


def _series(term: str, rows: Sequence[tuple[Paper, Figure]]) -> Series:
    newest = rows[-1][1]
    points = [(_period(paper), figure.value or Decimal(0)) for paper, figure in rows]
    drawn = chart.line_chart(points)
    return Series(name=newest.name, measure=newest.measure, term=TERMS[term], rows=rows, chart=drawn)


def _period(paper: Paper) -> str:
    return paper.data.period.name if paper.data.period else paper.data.number


def _list(url: str, title: str, context: Mapping[str, object], parent: str) -> Page:
    return Page(url, title, "reports.html", context, edit=FOLDER, parent=parent, listed=bool(context["total"]))


def _commitments_page(commitments: Sequence[tasks.FollowedTask], today: date) -> Page:
    groups = [(report, list(rows)) for report, rows in groupby(commitments, lambda task: task.report)]
    context = {
        "groups": groups,
        "today": today,
        "total": len(commitments),
        "done": sum(task.done for task in commitments),
        "silent": sum(task.outcome is None for task in commitments),
        "open": sum(task.outcome is not None and not task.done for task in commitments),
        "samples": sum(task.report.sample for task in commitments),
    }
    description = "Nhiệm vụ đề ra trong các báo cáo: hạn hoàn thành, kết quả, chậm bao nhiêu ngày."
    return Page(
        COMMITMENTS,
        "Nhiệm vụ và kết quả thực hiện",
        "commitments.html",
        context,
        description,
        edit=FOLDER,
        parent=URL,
        listed=bool(commitments),
    )


def _grouped(keyed: list[tuple[str, str, Paper]]) -> list[tuple[str, str, list[Paper]]]:
    names = dict.fromkeys((path, name) for path, name, _ in keyed)
    return [(path, name, [paper for key, _, paper in keyed if key == path]) for path, name in names]
