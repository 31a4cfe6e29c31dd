"""The catalogue of procedures and a page for each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from ...core.during import day_after
from ...core.page import Page
from ...core.text import slug, sort_key
from . import values
from .files import CSV, JSON_FILE
from .model import FOLDER, URL, Group, Procedure

RECENT = timedelta(days=90)
WAYS = {"truc-tiep": "Trực tiếp", "mot-phan": "Trực tuyến một phần", "toan-trinh": "Trực tuyến toàn trình",
        "truc-tuyen": "Trực tuyến", "buu-chinh": "Bưu chính"}  # fmt: skip
Facet = tuple[str, str, Sequence[tuple[str, str]]]


def groups(procedures: Sequence[Procedure]) -> tuple[Group, ...]:
    """The procedures by field, in dictionary order; abolished ones at the end of their field."""
    names = sorted({one.field for one in procedures}, key=sort_key)
    order = sorted(procedures, key=lambda one: (one.abolished is not None, sort_key(one.short)))
    return tuple(Group(slug(name), name, [one for one in order if one.field == name]) for name in names)


def facets(procedures: Sequence[Procedure]) -> Iterator[Facet]:
    """What the list is narrowed by, as far as there is a choice."""
    fields = [(group.id, group.name) for group in groups(procedures)]
    used = {way for one in procedures for way in one.ways}
    people = sorted({name for one in procedures for name in one.audiences}, key=sort_key)
    levels = sorted({one.level for one in procedures if one.level}, key=sort_key)
    every: tuple[Facet, ...] = (
        ("linh-vuc", "Lĩnh vực", fields),
        ("cach-nop", "Cách nộp", [(id, name) for id, name in WAYS.items() if id in used]),
        ("doi-tuong", "Ai làm", [(slug(name), name) for name in people]),
        ("cap", "Cấp thực hiện", [(slug(name), name) for name in levels]),
    )
    yield from (facet for facet in every if len(facet[2]) > 1)


def changed(procedures: Sequence[Procedure], today: date) -> Sequence[tuple[Procedure, date]]:
    """What was changed in the last 90 days, newest first, and the first day on which that is no longer so."""
    found = [(one, one.last.day) for one in procedures if one.last and one.changed_since(today - RECENT)]
    ordered = sorted(found, key=lambda pair: pair[1], reverse=True)
    return [(one, day_after(day + RECENT)) for one, day in ordered]


def pages(
    procedures: Sequence[Procedure], today: date, call: Callable[[Procedure], object], about: Mapping[str, object]
) -> Iterator[Page]:
    """The list and every page; `call` gives whom to call about one, `about` what other kinds say of a page."""
    context = {
        "groups": groups(procedures),
        "facets": list(facets(procedures)),
        "changed": changed(procedures, today),
        "total": len(procedures),
        "ways": WAYS,
        "csv": CSV,
        "json": JSON_FILE,
        "slug": slug,
    }
    description = "Giấy tờ cần mang, nơi nộp, thời hạn, phí của từng thủ tục hành chính."
    yield Page(URL, "Thủ tục hành chính", "procedures.html", context, description, edit=FOLDER)
    for one in procedures:
        told = {"one": one, "call": call(one), "unknown": values.UNKNOWN, **about}
        yield Page(
            one.url, one.short, "procedure.html", told, f"{one.name}: giấy tờ, nơi nộp, thời hạn, phí.",
            edit=f"{FOLDER}/{one.code}.yml", parent=URL,
        )  # fmt: skip
