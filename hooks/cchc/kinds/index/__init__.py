"""Indices: PAPI, PAR INDEX, SIPAS and the like: what they measure, whose score it is, year by year."""

from collections.abc import Iterator
from pathlib import Path

from ...core.facets import SUMMARY, SearchEntry
from ...core.kind import Here, Kind, Loaded
from ...core.loaders import folder
from ...core.problems import Problem
from ...core.text import joined, shorten
from .export import dataset
from .model import FOLDER, URL, Index, IndexEntry
from .pages import NewestScore, newest, pages
from .rules import RULES, names_commune

__all__ = ("FOLDER", "KIND", "URL", "Index", "IndexEntry", "NewestScore", "names_commune", "newest")

_ORDER = ("xa", "tinh", "bo", "quoc_gia")


def _load(root: Path) -> Loaded[IndexEntry]:
    """All indices, the commune's own first, then by name of file."""
    entries, problems = folder(FOLDER, Index)(root)
    return tuple(sorted(entries, key=lambda entry: (_ORDER.index(entry.data.level), entry.source.path))), problems


def published_already(here: Here) -> Iterator[Problem]:
    """Ngày công bố chỉ số (cong_bo) không sau hôm nay."""
    for entry in here.read[KIND]:
        for place, year in enumerate(entry.data.years):
            if year.published and year.published > here.today:
                message = "ngày công bố chưa đến; kiểm tra lại năm"
                yield entry.problem(("nam", place, "cong_bo"), message, year.published.isoformat())


def _sampled(entry: IndexEntry) -> Iterator[tuple[str, int]]:
    for place, year in enumerate(entry.data.years):
        if year.sample:
            yield f"{entry.data.name} năm {year.year}", entry.source.line(("nam", place))


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (entry.data for entry in here.read[KIND]):
        text = joined(*one.meaning, *one.duties, *(part.name for part in one.components))
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=f"{one.name} – {one.full}" if one.full != one.name else one.name,
            keywords=[one.measured_by],
            summary=shorten(text, SUMMARY),
            text=text,
        )


KIND: Kind[IndexEntry] = Kind(
    id="chi-so",
    name="Chỉ số",
    place=f"{FOLDER}/<mã>.yml",
    model=Index,
    load=_load,
    rules=RULES,
    later=(published_already,),
    sampled=_sampled,
    pages=lambda here: pages(here.read[KIND], here.unit.full),
    datasets=lambda here: [dataset(here.read[KIND], here.unit.full)],
    search_entries=_search_entries,
)
