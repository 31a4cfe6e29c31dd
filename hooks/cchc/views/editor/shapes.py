"""What `.quan-tri/format.js` must know of a model to write a file in the one form that `core.canonical` describes.

For each model its keys in order, each with what it holds: `text`, `texts` (a list that may be written as one text),
`plain` (a number or a day, written without quotes), `flag` (a switch that is off unless told), `on` (one that is on),
`switch` (one that is always told), or the name of another model (a record, or a list of them).
"""

from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from ...core.canonical import PLAIN_TYPES, leaves
from ...core.fields import text_or_list
from ...core.record import Record, models

Shapes = dict[str, dict[str, str]]


def name(model: type[Record]) -> str:
    """`kinds.news.model.Picture`: a name that no other model has."""
    return f"{model.__module__.removeprefix('cchc.')}.{model.__name__}"


def shapes(model: type[Record]) -> Shapes:
    """The keys of a model and of all models inside it."""
    return {name(one): {key(*field): _held(field[1]) for field in one.model_fields.items()} for one in _all(model)}


def key(field: str, info: FieldInfo) -> str:
    """The key that staff write."""
    return info.alias or field


def _all(model: type[Record]) -> dict[type[Record], None]:
    """The model and all that stand in it; a model may stand in itself."""
    found: dict[type[Record], None] = {}

    def look(one: type[Record]) -> None:
        if one not in found:
            found[one] = None
            for inner in _inside(one):
                look(inner)

    look(model)
    return found


def _inside(model: type[Record]) -> Iterator[type[Record]]:
    for info in model.model_fields.values():
        yield from models(info.annotation)


def _held(info: FieldInfo) -> str:
    annotation: Any = info.annotation
    if model := next(models(annotation), None):
        return name(model)
    types = set(leaves(annotation))
    if bool in types:
        return "switch" if info.is_required() else "on" if info.default else "flag"
    if text_or_list(info):
        return "texts"
    return "plain" if types & PLAIN_TYPES else "text"
