"""The figures of a drafted report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..core import placeholder
from ..core.periods import Window
from ..core.yaml_writer import Value
from ..kinds.report import Paper
from ..kinds.report.figures import Figure
from .period_counts import PeriodCount
from .statistics import Count

MEASURE = "tin, bài"
_ID = "tin-bai"


def _same_period(papers: Sequence[Paper], window: Window) -> Iterator[tuple[Paper, Figure]]:
    """The figures with an id in the report of the same period a year before."""
    past = window.year_before
    for paper in papers:
        if paper.data.period and paper.data.period.ends == (past.first, past.last):
            yield from ((paper, figure) for figure in paper.data.figures if figure.id and figure.value is not None)


def _published(papers: Sequence[Paper], window: Window) -> tuple[Paper, Figure] | None:
    """What that report says of the articles: it stands, even where the site counts otherwise."""
    return next((pair for pair in _same_period(papers, window) if pair[1].id == _ID), None)


def figures(counted: PeriodCount, inner: Count, count: Count, papers: Sequence[Paper]) -> Iterator[Value]:
    """What the site counts in a period, `inner` being the count of its items; then last year's other figures."""
    published = _published(papers, counted.window)
    yield _total(counted, inner, count, published)
    if inner.items:
        yield _by_category(inner)
    yield from _carried(papers, counted.window)


def _total(counted: PeriodCount, inner: Count, count: Count, published: tuple[Paper, Figure] | None) -> Value:
    window = counted.window.year_before
    past = replace(count, items=count.between(window.first, window.last))
    pairs = zip(inner.by_origin, past.by_origin, strict=True)
    known = counted.before is not None and published is None
    return {
        "ma": _ID,
        "ten": "Tin, bài đã đăng",
        "don_vi_tinh": MEASURE,
        "gia_tri": len(counted.items),
        "cung_ky": published[1].value if published else counted.before,
        "thanh_phan": [
            {"ten": now.name, "gia_tri": now.tally.count, "cung_ky": then.tally.count if known else None}
            for now, then in pairs
        ],
        "doi_chieu": _ID,
        "ghi_chu": f"Số cùng kỳ lấy theo {published[0].data.heading}." if published else None,
    }


def _by_category(inner: Count) -> Value:
    rows = [(row.name, _by_kind(inner, row.name)) for row in inner.by_category if row.tally.count]
    return {
        "ten": "Tin, bài theo chuyên mục",
        "don_vi_tinh": MEASURE,
        "bang": {
            "cot": ("Tin", "Bài", "Cộng"),
            "hang": [{"ten": name, "so": (*numbers, sum(numbers))} for name, numbers in rows],
            "tong": (*(row.tally.count for row in inner.by_kind), len(inner.items)),
            "cong_ngang": [{"cot": "Cộng", "gom": ("Tin", "Bài")}],
        },
    }


def _by_kind(inner: Count, category: str) -> list[int]:
    items = [item for item in inner.items if inner.categories[item.meta.category].name == category]
    return [sum(item.meta.kind == kind for item in items) for kind in ("tin", "bai")]


def _carried(papers: Sequence[Paper], window: Window) -> Iterator[Value]:
    """The other figures of the report of the same period a year before: their names, with the old value beside."""
    for _, figure in _same_period(papers, window):
        if figure.id != _ID:
            value: dict[str, Value] = {"ma": figure.id, "ten": figure.name, "don_vi_tinh": figure.measure}
            yield {**value, "cung_ky": figure.value, "ghi_chu": placeholder.mark("ghi mục “gia_tri” của kỳ này")}
