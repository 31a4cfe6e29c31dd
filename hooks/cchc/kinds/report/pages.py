"""The pages of reports: one for each, the lists, the commitments."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from ...core import chart, paper_types
from ...core.grouping import by_key
from ...core.page import Page
from ...core.text import slug
from . import key_figures, replacing, tasks
from .figures import Figure
from .key_figures import PeriodCount
from .model import FOLDER, URL, Paper
from .pieces import TERMS, Period

_COMMITMENTS = f"{URL}nhiem-vu/"


_GROUP_TITLES = {"Loại": "Văn bản đã công bố theo loại", "Kỳ": "Báo cáo đã công bố theo kỳ"}


@dataclass(frozen=True, kw_only=True)
class Series:
    """The same figure over several reports of one kind of period, oldest first."""

    name: str
    measure: str
    term: str
    rows: Sequence[tuple[Paper, Figure]]
    chart: chart.LineChart


def pages(papers: Sequence[Paper], listed: Callable[[Period], Sequence[PeriodCount]], today: date) -> Iterator[Page]:
    """A page for every report, the list of all, the lists by year, type and period, and the commitments.

    `listed` tells what the site itself has of a period, the news first.
    """
    commitments = tasks.commitments(papers)
    replaced = replacing.replaced(papers)
    for paper in papers:
        own = [task for task in commitments if task.report is paper.data]
        before = replacing.earlier(paper.data.replaces, paper, papers)
        places = {"replaces": before and before.data, "replaced_by": replaced.get(paper.data.url)}
        yield _page(paper, tasks.followed(paper, papers), own, listed, {**places, "today": today})
    years = [(str(year), f"Năm {year}", list(rows)) for year, rows in groupby(papers, lambda p: p.data.issued.year)]
    types = _grouped([(f"loai/{slug(p.data.type)}", p.data.type, p) for p in papers])
    timed = [(p.data.period.term, p) for p in papers if p.data.period]
    terms = _grouped([(f"ky/{term}", TERMS[term], p) for term, p in timed])
    ways = [("Năm", years), ("Loại", types), ("Kỳ", terms)]
    only_reports = all(paper_types.same(paper.data.type, paper_types.REPORT) for paper in papers)
    common = {
        "ways": [(way, groups) for way, groups in ways if len(groups) > 1],
        "series": series(replacing.valid(papers)),
        "replaced": replaced,
        "promised": bool(commitments),
        "noun": "báo cáo" if only_reports else "văn bản",
    }
    all_title = "Báo cáo đã công bố" if only_reports else "Báo cáo, văn bản đã công bố"
    yield _list(URL, all_title, {**common, "groups": years, "here": "", **_numbers(papers)}, "")
    for way, groups in ways:
        for path, name, rows in groups:
            here = {**common, "groups": [(path, name, rows)], "here": path, **_numbers(rows)}
            title = f"{all_title} năm {path}" if way == "Năm" else f"{_GROUP_TITLES[way]}: {name}"
            page = _list(f"{URL}{path}/", title, here, URL)
            yield page if len(groups) > 1 else replace(page, listed=False)  # all of them, which no link leads to
    yield _commitments_page(commitments, today)


def _page(
    paper: Paper,
    followed: Sequence[tasks.FollowedTask],
    own: Sequence[tasks.FollowedTask],
    listed: Callable[[Period], Sequence[PeriodCount]],
    more: Mapping[str, object],
) -> Page:
    """A report with what it says of the tasks before it, what is known of its `own`, and `more` of its context."""
    report = paper.data
    found = listed(report.period) if report.period else ()
    figures = key_figures.shown(report, found)
    compared = any(shown.counted for shown in figures)
    context: dict[str, object] = {
        "report": report,
        "figures": figures,
        "key": [shown for shown in figures if shown.figure.shown][: key_figures.KEY],
        "listed": [one for one in found if one.count or (compared and one is found[0])],
        "followed": followed,
        "own": own,
        "one_state": tasks.one_state(own),
        **more,
    }
    description = f"{report.heading}: {report.subject}"
    return Page(
        report.url,
        report.heading,
        "report.html",
        context,
        description=description,
        edit=paper.source.path,
        parent=URL,
        about=report,
        sized=True,
    )


def series(papers: Sequence[Paper]) -> tuple[Series, ...]:
    """The figures that several reports have under one id, apart for every kind of period."""
    found = by_key(
        ((figure.id, paper.data.period.term), (paper, figure))
        for paper in sorted(papers, key=lambda paper: paper.data.period.last if paper.data.period else date.min)
        for figure in paper.data.figures
        if figure.id and figure.value is not None and paper.data.period
    )
    return tuple(_series(term, rows) for (_, term), rows in found.items() if len(rows) > 1)


def _series(term: str, rows: Sequence[tuple[Paper, Figure]]) -> Series:
    newest = rows[-1][1]
    points = [(_period(paper), figure.value or Decimal(0)) for paper, figure in rows]
    drawn = chart.line_chart(points)
    return Series(name=newest.name, measure=newest.measure, term=TERMS[term], rows=rows, chart=drawn)


def _period(paper: Paper) -> str:
    return paper.data.period.name if paper.data.period else paper.data.number


def _list(url: str, title: str, context: Mapping[str, object], parent: str) -> Page:
    listed = bool(context["groups"])
    return Page(url, title, "reports.html", context, edit=FOLDER, parent=parent, listed=listed, sized=True)


def _commitments_page(commitments: Sequence[tasks.FollowedTask], today: date) -> Page:
    by_report = [(report, list(rows)) for report, rows in groupby(commitments, lambda task: task.report)]
    groups = [(report, rows, tasks.one_state(rows)) for report, rows in by_report]
    real = [task for task in commitments if not task.report.sample]
    context = {
        "groups": groups,
        "today": today,
        "total": len(real),
        "done": sum(task.done for task in real),
        "silent": sum(task.outcome is None for task in real),
        "open": sum(task.outcome is not None and not task.done for task in real),
        "samples": len(commitments) - len(real),
    }
    description = "Nhiệm vụ đề ra trong các báo cáo: hạn hoàn thành, kết quả, chậm bao nhiêu ngày."
    return Page(
        _COMMITMENTS,
        "Nhiệm vụ và kết quả thực hiện",
        "commitments.html",
        context,
        description=description,
        edit=FOLDER,
        parent=URL,
        listed=bool(commitments),
    )


def _real(papers: Sequence[Paper]) -> int:
    """How many papers are counted: all but sample data."""
    return sum(not paper.data.sample for paper in papers)


def _numbers(papers: Sequence[Paper]) -> Mapping[str, int]:
    return {"shown": _real(papers), "samples": len(papers) - _real(papers)}


def _grouped(keyed: list[tuple[str, str, Paper]]) -> list[tuple[str, str, list[Paper]]]:
    names = dict.fromkeys((path, name) for path, name, _ in keyed)
    return [(path, name, [paper for key, _, paper in keyed if key == path]) for path, name in names]
