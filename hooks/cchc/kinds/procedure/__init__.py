"""Administrative procedures: what residents may ask for, what it takes, how long and how much."""

from collections.abc import Iterator
from pathlib import Path

from ...core.facets import SUMMARY, SearchEntry
from ...core.kind import Here, Kind, Loaded, once
from ...core.loaders import folder
from ...core.problems import Problem
from ...core.record import Entry
from ...core.text import joined, shorten
from . import commune_list
from .files import CSV, JSON_FILE, dataset, government_service
from .model import FOLDER, URL, Procedure
from .pages import pages
from .parts import Channel, RequiredPaper
from .rules import JOINT_RULES, RULES

__all__ = (
    "CSV",
    "FOLDER",
    "JSON_FILE",
    "KIND",
    "URL",
    "Channel",
    "Procedure",
    "RequiredPaper",
    "commune_list",
    "government_service",
    "pages",
    "procedures",
)


def _load(root: Path) -> Loaded[Entry[Procedure]]:
    """The procedures by code."""
    entries, problems = folder(FOLDER, Procedure)(root)
    return tuple(sorted(entries, key=lambda entry: entry.data.code)), problems


@once
def procedures(here: Here) -> tuple[Procedure, ...]:
    """The procedures by code."""
    return tuple(entry.data for entry in here.read[KIND])


def decided_already(here: Here) -> Iterator[Problem]:
    """Ngày quyết định thay đổi thủ tục (thay_doi) không sau hôm nay."""
    for entry in here.read[KIND]:
        for place, change in enumerate(entry.data.changes):
            if change.day > here.today:
                message = "ngày quyết định chưa đến; kiểm tra lại năm, hoặc ghi thay đổi này khi đến ngày"
                yield entry.problem(("thay_doi", place, "ngay"), message, change.day.isoformat())


def _notices(here: Here) -> Iterator[str]:
    """Procedures that the commune's own list, if it keeps one, does not have; online ways without level or address."""
    codes = {entry.data.code for entry in here.read[commune_list.KIND]}
    for entry in here.read[KIND]:
        one = entry.data
        if codes and one.code not in codes:
            yield f"Nên xem lại {entry.source.path}:1: mã {one.code} chưa có trong {commune_list.PATH}"
        if one.half_online:
            missing = f"thủ tục {one.code} nộp trực tuyến mà chưa ghi truc_tuyen và lien_ket"
            yield f"Nên bổ sung {entry.source.path}:1: {missing}"


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in procedures(here):
        text = joined(
            one.audience, one.desk, one.conditions, *one.notes,
            *(channel.note for channel in one.channels),
            *(paper.name for paper in one.required_papers),
            *(paragraph for step in one.steps for paragraph in step.text),
            *(result.name for result in one.results),
            *(joined(basis.number, basis.subject) for basis in one.bases),
        )  # fmt: skip
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=one.short,
            numbers=[one.code],
            keywords=[one.field, *(word for word in (one.keywords,) if word)],
            summary=shorten(one.about or "", SUMMARY),
            text=text,
        )


KIND: Kind[Entry[Procedure]] = Kind(
    id="thu-tuc",
    name="Thủ tục",
    place=f"{FOLDER}/<mã>.yml",
    model=Procedure,
    load=_load,
    rules=RULES,
    joint=JOINT_RULES,
    later=(decided_already,),
    called=lambda entry: entry.data.name,
    datasets=lambda here: [dataset(procedures(here))],
    search_entries=_search_entries,
    notices=_notices,
)
