"""Indices: PAPI, PAR INDEX, SIPAS and the like: what they measure, whose score it is, year by year."""

from collections.abc import Iterator
from itertools import pairwise

from ...core.dates import Moment
from ...core.early import Early
from ...core.facets import SUMMARY, SearchEntry
from ...core.kind import Here, Kind
from ...core.loaders import by, folder
from ...core.new_entry import New
from ...core.text import dotted, shorten
from .export import dataset
from .model import FOLDER, URL, Index, IndexEntry
from .pages import NewestScore, newest, pages
from .rules import RULES, names_commune

__all__ = ("FOLDER", "KIND", "URL", "Index", "IndexEntry", "NewestScore", "names_commune", "newest")

_FAR = 8  # years between two scores
_ORDER = ("xa", "tinh", "bo", "quoc_gia")


def _early(entry: IndexEntry, here: Here) -> Iterator[Early]:
    """Scores that are not published yet."""
    years = entry.data.years
    published = tuple(year for year in years if not (year.published and year.published > here.today))
    for place, year in enumerate(years):
        if year.published and year.published > here.today:
            what, until = f"điểm năm {year.year}", Moment(year.published)
            yield Early(at=("nam", place, "cong_bo"), until=until, what=what, instead={"years": published})


_PROVINCES = 64  # until 2008; 63 until 2025, then 34


def _notices(here: Here) -> Iterator[str]:
    """Scores of a year that is yet to come, unless its day of publication is said; a year far before the next."""
    for entry in here.read[KIND]:
        known = sorted({year.year for year in entry.data.years})
        far = {year for year, following in pairwise(known) if following - year > _FAR}
        for place, year in enumerate(entry.data.years):
            if year.year in far:
                yield entry.advice(("nam", place, "nam"), f"năm {year.year} cách các năm khác quá xa")
        for place, year in enumerate(entry.data.years):
            if entry.data.level == "tinh" and (year.among or 0) > _PROVINCES:
                why = f"cả nước nhiều nhất có {_PROVINCES} tỉnh, thành phố (đang có: “{year.among}”)"
                yield entry.advice(("nam", place, "trong_so"), why)
            if year.year > here.today.year and not year.published:
                yield entry.advice(("nam", place, "nam"), f"năm {year.year} chưa tới")


def _sampled(entry: IndexEntry) -> Iterator[tuple[str, int]]:
    for place, year in enumerate(entry.data.years):
        if year.sample:
            yield f"{entry.data.name} năm {year.year}", entry.source.line(("nam", place))


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (entry.data for entry in here.read[KIND]):
        text = dotted(*one.meaning, *one.duties, *(part.name for part in one.components))
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=f"{one.name} – {one.full}" if one.full != one.name else one.name,
            keywords=[one.measured_by, "điểm, xếp hạng", *(f"năm {year.year}" for year in one.years)],
            summary=shorten(text, SUMMARY),
            text=text,
        )


KIND: Kind[IndexEntry] = Kind(
    id="chi-so",
    name="Chỉ số",
    place=f"{FOLDER}/<mã>.yml",
    model=Index,
    new=New(name="chỉ số", path=f"{FOLDER}/{{ma}}.yml", title="ten"),
    load=by(
        folder(FOLDER, Index, defined=("chi-so", "ma")),
        lambda entry: (_ORDER.index(entry.data.level), entry.source.path),
    ),
    rules=RULES,
    early=_early,
    sampled=_sampled,
    notices=_notices,
    pages=lambda here: pages(KIND.shown(here), here.unit.full),
    datasets=lambda here: [dataset(KIND.shown(here), here.unit.full)],
    search_entries=_search_entries,
)
