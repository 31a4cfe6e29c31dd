"""The catalogue of procedures and a page for each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...core.page import Page, Slice, paginate_groups
from ...core.text import slug, sort_key
from ...core.visibility import day_after
from . import values
from .answers import Answers
from .files import CSV, JSON_FILE, XLSX
from .model import FOLDER, URL, Procedure

_NO_WAY = "chua-ro"
_SHORT_PLACE = 110  # characters of the place that stand among the answers
RECENT = timedelta(days=90)
ROWS = 60  # on a page of the list, which with all it loads stays below 40 KB as sent
WAYS = {"truc-tiep": "Trực tiếp", "mot-phan": "Trực tuyến một phần", "toan-trinh": "Trực tuyến toàn trình",
        "truc-tuyen": "Trực tuyến, chưa rõ mức", "buu-chinh": "Bưu chính"}  # fmt: skip
Facet = tuple[str, str, Sequence[tuple[str, str]]]  # id, name, choices by id and name


@dataclass(frozen=True)
class Group:
    """The procedures of a field."""

    id: str
    name: str
    rows: Sequence[Procedure]

    @property
    def posted(self) -> bool:
        """Whether there is a sheet for the notice board."""
        return any(one.posted for one in self.rows)


def groups(procedures: Sequence[Procedure]) -> tuple[Group, ...]:
    """The procedures by field, in dictionary order; abolished ones at the end of their field."""
    names = sorted({one.field for one in procedures}, key=sort_key)
    order = sorted(procedures, key=lambda one: (one.abolished is not None, sort_key(one.short)))
    return tuple(Group(slug(name), name, [one for one in order if one.field == name]) for name in names)


def facets(procedures: Sequence[Procedure], fields: Sequence[Group]) -> Iterator[Facet]:
    """The filters of the list, each where it has more than one choice."""
    used = {way for one in procedures for way in one.ways}
    unknown = [(_NO_WAY, values.UNKNOWN)] if used and not all(one.ways for one in procedures) else []
    people = sorted({name for one in procedures for name in one.audiences}, key=sort_key)
    levels = {slug(name): name for name in sorted({name for one in procedures for name in one.levels}, key=sort_key)}
    every: tuple[Facet, ...] = (
        ("linh-vuc", "Lĩnh vực", [(group.id, group.name) for group in fields]),
        ("cach-nop", "Cách nộp", [*((id, name) for id, name in WAYS.items() if id in used), *unknown]),
        ("doi-tuong", "Người làm thủ tục", [(slug(name), name) for name in people]),
        ("cap", "Cấp thực hiện", [*levels.items()]),
    )
    yield from (facet for facet in every if len(facet[2]) > 1)


def changed(procedures: Sequence[Procedure], today: date) -> Sequence[tuple[Procedure, date]]:
    """What was changed in the last 90 days, newest first, and the first day on which that is no longer so."""
    recent = [(one, one.last.day) for one in procedures if one.last and one.changed_since(today - RECENT)]
    ordered = sorted(recent, key=lambda pair: pair[1], reverse=True)
    return [(one, day_after(day + RECENT)) for one, day in ordered]


def pages(
    procedures: Sequence[Procedure], today: date, contact: Callable[[Procedure], object], office: str
) -> Iterator[Page]:
    """The list and every page; `contact` gives the hotline to call about one, `office` takes in what names no place."""
    yield from _list(procedures, today, contact)
    for one in procedures:
        where = one.desk or one.executor or office
        context = {
            "one": one,
            "contact": contact(one),
            "where": where,
            "place": where if len(where) <= _SHORT_PLACE else "Xem các nơi nộp ở dưới",
            "unknown": values.UNKNOWN,
            "answers": Answers(one),
        }
        yield Page(
            one.url, one.short, "procedure.html", context, description=f"{one.name}: giấy tờ, nơi nộp, thời hạn, phí.",
            edit=f"{FOLDER}/{one.code}.yml", parent=URL, about=one, narrow=True,
        )  # fmt: skip


def _list(procedures: Sequence[Procedure], today: date, contact: Callable[[Procedure], object]) -> Iterator[Page]:
    """The list by field, in pages."""
    bare = [one for one in procedures if not one.entered]
    fields = groups(procedures)
    parts = [*paginate_groups(((field, field.rows) for field in fields), URL, ROWS)]
    context = {
        "fields": [(field, _begin(field, parts)) for field in fields],
        "bare": len(bare),
        "entered": len(procedures) - len(bare),
        "partial": sum(one.entered and not one.whole for one in procedures),
        "contact": contact(bare[0]) if bare else None,
        "no_way": _NO_WAY,
        "facets": list(facets(procedures, fields)),
        "changed": changed(procedures, today),
        "total": len(procedures),
        "ways": WAYS,
        "csv": CSV,
        "xlsx": XLSX,
        "json": JSON_FILE,
        "slug": slug,
    }
    description = "Giấy tờ cần mang, nơi nộp, thời hạn, phí của từng thủ tục hành chính."
    for part in parts:
        title, parent = part.titled("Thủ tục hành chính"), "" if part.number == 1 else URL
        shown = {**context, "part": part}
        listed = bool(procedures)
        yield Page(
            part.url,
            title,
            "procedures.html",
            shown,
            description=description,
            edit=FOLDER,
            parent=parent,
            listed=listed,
        )


def _begin(field: Group, parts: Sequence[Slice[tuple[Group, Sequence[Procedure]]]]) -> str:
    """The address of the page of the list on which a field begins; empty for the first, which has the links."""
    url = next(part.url for part in parts if any(field is group for group, _ in part.items))
    return "" if url == URL else url
