"""The list of indices, a page for each, and the newest scores for the column page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...core.amount import shown
from ...core.page import Page
from .model import FOLDER, LEVELS, URL, Index, IndexEntry
from .series import Series, leading, series


@dataclass(frozen=True, kw_only=True)
class NewestScore:
    """The newest score of an index, for a line on the column page."""

    name: str
    owner: str
    year: int
    value: str
    rank: str
    url: str
    sample: bool


def newest(indices: Sequence[IndexEntry], commune: str = "") -> tuple[NewestScore, ...]:
    """The newest year with a score of each index that has one; `commune` owns the scores that name nobody."""
    found = ((entry.data, leading(entry.data, commune)) for entry in indices)
    return tuple(
        NewestScore(
            name=index.name,
            owner=one.owner,
            year=year.year,
            value=index.with_measure(year.total),
            rank=one.rank,
            url=index.url,
            sample=year.sample,
        )
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
    yield Page(URL, "Chỉ số", "indices.html", context, description=description, edit=FOLDER)
    for entry, (index, of_index) in zip(indices, rows, strict=True):
        yield _page(entry, index, of_index)


def _page(entry: IndexEntry, index: Index, of_index: Sequence[Series]) -> Page:
    context = {
        "index": index,
        "series": of_index,
        "owners": " và ".join(one.owner for one in of_index),
        "samples": any(one.sample for one in of_index),
        "level": LEVELS[index.level],
        "scale": (shown(index.scale.least), shown(index.scale.most)),
    }
    return Page(
        index.url, index.name, "score.html", context, description=index.full, edit=entry.source.path, parent=URL
    )
