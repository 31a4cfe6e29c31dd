"""Activities: meetings, trainings, contests, broadcasts, postings; data/hoat-dong/<year>.yml."""

from collections.abc import Iterator

from ...core.dates import Moment
from ...core.early import Early
from ...core.facets import SearchEntry
from ...core.kind import Here, Kind, once
from ...core.loaders import year_files
from ...core.source import Loc
from ...core.text import dotted, joined
from .export import assets, dataset
from .figures import Activities, KindCount
from .model import FOLDER, PICTURES, URL, Activity, ActivityEntry
from .new import NEW
from .pages import pages
from .rules import RULES, written_once

__all__ = ("FOLDER", "KIND", "PICTURES", "URL", "Activities", "Activity", "ActivityEntry", "KindCount", "activities")


@once
def activities(here: Here) -> Activities:
    """What was and will be done, newest first."""
    order = sorted((entry.data for entry in KIND.shown(here)), key=lambda data: data.first, reverse=True)
    return Activities(tuple(order), here.today)


def _early(entry: ActivityEntry, here: Here) -> Iterator[Early]:
    """Results written before it was held, and a news item about it that waits for its own day."""
    it, today = entry.data, here.today
    results = (("ket_qua", "outcome", "kết quả", it.first), ("so_nguoi", "people", "số người dự", it.first),
               ("ket_qua_thi", "awards", "các giải", it.last))  # fmt: skip
    for key, name, what, day in results:
        if getattr(it, name) and day > today:
            empty = () if name == "awards" else None
            of, planned = f"{what} của “{it.name}”", name == "people"
            yield Early(at=(key,), until=Moment(day), what=of, instead={name: empty}, planned=planned)
    if it.news and it.news in here.coming:
        what = f"liên kết từ “{it.name}” tới tin, bài"
        yield Early(at=("tin_bai",), until=here.coming[it.news], what=what, instead={"news": None}, planned=True)


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in activities(here).items:
        yield SearchEntry(
            kind=KIND.id,
            url=one.url if one.kind == "cuoc_thi" else f"{URL}{one.first.year}/",
            title=one.name,
            day=one.first,
            numbers=[one.paper] if one.paper else (),
            keywords=[one.kind_name],
            summary=joined(f"{one.kind_name}, {one.days}.", one.where),
            text=dotted(one.unit, one.outcome, *one.rules, *(shown.picture.description for shown in one.pictures)),
        )


def _links(entry: ActivityEntry) -> Iterator[tuple[Loc, str]]:
    yield ("the_le",), entry.data.rules_link


KIND: Kind[ActivityEntry] = Kind(
    id="hoat-dong",
    name="Hoạt động",
    place=f"{FOLDER}/<năm>.yml",
    model=Activity,
    new=NEW,
    load=year_files(FOLDER, Activity, "ma"),
    rules=RULES,
    joint=(written_once,),
    called=lambda entry: entry.data.name,
    pages=lambda here: pages(activities(here)),
    assets=lambda here, home: assets(activities(here), here.unit.full, here.now, home),
    datasets=lambda here: [dataset(activities(here))],
    search_entries=_search_entries,
    early=_early,
    links=_links,
)
