"""The data files beside a report's page: figures as CSV, all of it as JSON, the signed file."""

from collections.abc import Iterator, Sequence

from ...core.page import Asset
from ...core.table import csv_text
from .figures import Figure
from .model import Paper, Report
from .rules import beside

FIGURES = "so-lieu.csv"
DATA = "bao-cao.json"
_COLUMNS = ("so_ky_hieu", "ma", "ten", "dong", "cot", "don_vi_tinh", "gia_tri", "cach_ghi", "cung_ky", "ghi_chu")


def assets(papers: Sequence[Paper]) -> Iterator[Asset]:
    """The attached signed files, the figures as CSV, and every report as JSON under the keys staff write."""
    for paper in papers:
        report = paper.data
        if report.figures:
            yield Asset(f"{report.url}{FIGURES}", figures_csv(report))
        words = report.model_dump_json(by_alias=True, exclude_defaults=True, indent=2)
        yield Asset(f"{report.url}{DATA}", words + "\n")
        if report.signed_url:
            yield Asset(report.signed_url, path=beside(paper, str(paper.data.signed_file)))


def figures_csv(report: Report) -> str:
    """The figures of a report, a number a line, for Excel: with a dot, as in the data."""
    return csv_text(_COLUMNS, _rows(report))


def _rows(report: Report) -> Iterator[tuple[object, ...]]:
    for figure in report.figures:
        for line, column, value, before in _numbers(figure):
            first = (report.number, figure.id or "", figure.name, line, column, figure.measure)
            wording = (figure.wording or "") if not line else ""
            yield (*first, _plain(value), wording, _plain(before), figure.note or "")


def _plain(value: object) -> object:
    return "" if value is None else value


def _numbers(figure: Figure) -> Iterator[tuple[str, str, object, object]]:
    """Line, column, value and that of the same period a year before."""
    if figure.matrix:
        for line in figure.matrix.every:
            for column, value in zip(figure.matrix.columns, line.values, strict=True):
                yield line.name, column, value, None
        return
    yield "", "", figure.value, figure.before
    for share in figure.parts:
        yield share.name, "", share.value, share.before
