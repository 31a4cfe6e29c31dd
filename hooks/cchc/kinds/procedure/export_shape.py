"""The shape of an export, made that of the national one: names of keys, lists around things, objects around lists.

Programs write the same export in several ways. Only names and brackets are changed here, never a text.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...core.text import fold
from . import export_json
from .export_json import NoNumber, Number, Row

_MOST = 4  # objects around the list of procedures


def read(text: str) -> Any:
    """What the text holds; one record on each line is a list of records.

    Raises:
        json.JSONDecodeError: it is no JSON.
        RecursionError: it is nested too deep.
    """
    try:
        return export_json.read(text)
    except json.JSONDecodeError:
        rows = [row for row in text.splitlines() if row.strip()]
        if len(rows) < 2 or not all(row.strip().startswith("{") and row.strip().endswith("}") for row in rows):
            raise
        return [export_json.read(row) for row in rows]


def listed(data: Any, depth: int = 0) -> Any:
    """The list of procedures in what was read: itself, or inside objects (`{"data": {"items": […]}}`)."""
    if not isinstance(data, Row) or depth > _MOST:
        return data
    if any(_plain(key) == "matthc" for key in data):
        return [data]
    inner = [value for value in data.values() if isinstance(value, list | Row)]
    if inner and all(isinstance(value, Row) and any(_plain(key) == "matthc" for key in value) for value in inner):
        return inner  # procedures by their codes
    found = (listed(value, depth + 1) for value in sorted(inner, key=lambda value: isinstance(value, Row)))
    return next((value for value in found if isinstance(value, list) and value), None)


def shaped(row: Row, known: Sequence[str], inner: Mapping[str, Sequence[str]], naming: Mapping[str, str]) -> Row:
    """A record with the names of the national export; what is one thing, or counted in an object, is a list.

    `known` are the names of its keys, `inner` those of the things in its lists, by the key of the list, `naming` the
    one that a thing has that is a text alone.
    """
    made = _renamed(row, known)
    for key in inner:
        if key in made:
            made[key] = [_thing(one, inner[key], naming[key]) for one in _things(made[key])]
    return made


def _thing(value: Any, known: Sequence[str], name: str) -> Any:
    text = isinstance(value, str) and not isinstance(value, Number | NoNumber)
    return _renamed(value, known) if isinstance(value, Row) else Row({name: value}) if text else value


def _things(value: Any, depth: int = 0) -> Iterator[Any]:
    match value:
        case list() if depth < _MOST:
            for one in value:
                yield from _things(one, depth + 1) if isinstance(one, list) else (one,)
        case Row() if value and all(isinstance(one, Row) for one in value.values()):
            yield from value.values()
        case None | "":
            return
        case _:
            yield value


def _renamed(row: Row, known: Sequence[str]) -> Row:
    """The record, each key that is a known name but for capitals and signs (`tenGiayTo`) by that name."""
    names = {_plain(name): name for name in known}
    made = Row()
    made.doubled = row.doubled
    for key, value in row.items():
        name = key if key in known else names.get(_plain(key), key)
        made[key if name in row and name != key else name] = value
    return made


def _plain(key: str) -> str:
    return re.sub(r"[\W_]+", "", fold(key))
