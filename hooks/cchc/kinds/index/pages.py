"""The pages and files of indices."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...core.amount import shown
from ...core.page import Asset, Page
from ...core.table import csv_text
from .model import FOLDER, LEVELS, URL, Index, IndexEntry, Year
from .series import Series, leading, series

_COLUMNS = (
    "nam",
    "don_vi",
    "ma",
    "ten",
    "diem",
    "thap_nhat",
    "cao_nhat",
    "hang",
    "trong_so",
    "nhom",
    "muc_tieu",
    "cong_bo",
    "nguon",
    "dia_chi",
    "so_lieu_mau",
)


@dataclass(frozen=True)
class Figure:
    """The newest score of an index, for one calm line elsewhere."""

    name: str
    owner: str
    year: int
    value: str
    rank: str
    url: str
    sample: bool


def newest(indices: Sequence[IndexEntry], commune: str = "") -> tuple[Figure, ...]:
    """The newest year with a score of each index that has one; `commune` owns the scores that name nobody."""
    found = ((entry.data, leading(entry.data, commune)) for entry in indices)
    return tuple(
        Figure(index.name, one.owner, year.year, index.said(year.total), one.rank, index.url, year.sample)
        for index, one in found
        if one and (year := one.newest) and year.total is not None
    )


def pages(indices: Sequence[IndexEntry], commune: str) -> Iterator[Page]:
    """The list of indices and a page for each; no page at all where there is no index."""
    if not indices:
        return
    rows = [(entry.data, series(entry.data, commune)) for entry in indices]
    description = "Chỉ số về cải cách hành chính và phục vụ người dân: đo gì, điểm của ai, kết quả từng năm."
    context = {"rows": [(index, leading(index, commune)) for index, _ in rows]}
    yield Page(URL, "Chỉ số", "indices.html", context, description, edit=FOLDER)
    for entry, (index, of_index) in zip(indices, rows, strict=True):
        yield _page(entry, index, of_index)


def _page(entry: IndexEntry, index: Index, of_index: Sequence[Series]) -> Page:
    context = {
        "index": index,
        "series": of_index,
        "level": LEVELS[index.level],
        "scale": (shown(index.scale.least), shown(index.scale.most)),
    }
    return Page(index.url, index.name, "score.html", context, index.full, edit=entry.source.path, parent=URL)


def assets(indices: Sequence[IndexEntry], commune: str) -> Iterator[Asset]:
    """Every index as CSV and as JSON."""
    for entry in indices:
        index = entry.data
        yield Asset(f"{index.url}so-lieu.csv", csv_text(_COLUMNS, _table(index, commune)))
        data = index.model_dump(mode="json", by_alias=True)
        yield Asset(f"{index.url}chi-so.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _table(index: Index, commune: str) -> Iterator[Sequence[object]]:
    for one in series(index, commune):
        for year in one.years:
            low, high = index.limits(year.year)
            yield _line(one.owner, year, ("tong", index.name, year.total, low, high))
            for part in index.parts(year.year):
                scored = (part.id, part.name, year.scores.get(part.id), part.least, part.most)
                yield _line(one.owner, year, scored)


def _line(owner: str, year: Year, scored: tuple[str, str, Decimal | None, Decimal, Decimal]) -> Sequence[object]:
    id, name, value, low, high = scored
    whole = id == "tong"
    paper = year.source
    return (
        year.year,
        _plain(owner),
        id,
        _plain(name),
        "" if value is None else f"{value:f}",
        f"{low:f}",
        f"{high:f}",
        year.rank or "" if whole else "",
        year.among or "" if whole else "",
        _plain(year.group or "") if whole else "",
        f"{year.target:f}" if whole and year.target is not None else "",
        year.published.isoformat() if year.published else "",
        _plain(paper.name) if paper else "",
        (paper.url or "") if paper else "",
        "mau" if year.sample else "",
    )


def _plain(text: str) -> str:
    """Text that a spreadsheet takes for no formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
