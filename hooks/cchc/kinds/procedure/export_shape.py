"""The shape of an export, made that of the national one: names of keys, lists around things, objects around lists.

Programs write the same export in several ways. Only names and brackets are changed here, never a text.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from ...core.text import fold
from . import export_json
from .export_json import NoNumber, Number, Row

_MOST = 4  # objects around the list of procedures
_ALSO = {  # what programs call a key of the national export by its full name
    "mathutuc": "ma_tthc", "tenthutuc": "ten_tthc", "thanhphanhoso": "tphs", "ketquathuchien": "kqth",
    "cancuphaply": "ccpl",
}  # fmt: skip
_TOTALS = frozenset(
    {"total", "tongso", "recordstotal", *(f"total{of}" for of in ("elements", "records", "count", "items"))}
)


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


def listed(data: Any) -> Any:
    """The procedures in what was read: a list of them, or several inside objects and lists (pages, fields, codes)."""
    return list(_procedures(data)) or (data if isinstance(data, list) else None)


def _procedures(data: Any, depth: int = 0) -> Iterator[Any]:
    """All of them in their order; of a list that has one, every thing, so that one without a code is told."""
    if _is_procedure(data) or (isinstance(data, list) and any(map(_is_procedure, data))):
        yield from data if isinstance(data, list) else (data,)
    elif isinstance(data, Row) and len(own := [key for key in data if _is_procedure(data[key])]) == 1:
        yield Row(
            {**{key: value for key, value in data.items() if key not in own}, **data[own[0]]}
        )  # what it is, apart
    elif isinstance(data := _unwrapped(data), list | Row) and depth <= _MOST:
        for inner in data.values() if isinstance(data, Row) else data:
            yield from _procedures(inner, depth + 1)


def _is_procedure(data: Any) -> bool:
    return isinstance(data, Row) and any(_plain(key) in {"matthc", "mathutuc"} for key in data)


def _unwrapped(data: Any) -> Any:
    """What a text holds that is itself JSON, as databases keep lists; anything else as it is."""
    if isinstance(data, str) and data.lstrip()[:1] in {"[", "{"}:
        with suppress(json.JSONDecodeError, RecursionError):
            return export_json.read(data)
    return data


def announced(data: Any, depth: int = 0) -> int:
    """How many procedures there are, as the objects around the list say: an export may hold one page of several."""
    if _is_procedure(data) or depth > _MOST or not isinstance(data, list | Row):
        return 0
    inner = data.values() if isinstance(data, Row) else data
    own = [str(data[key]) for key in data if _plain(key) in _TOTALS] if isinstance(data, Row) else []
    return max(
        (*(int(one) for one in own if one.isdecimal()), *(announced(one, depth + 1) for one in inner)), default=0
    )


def shaped(row: Row, known: Sequence[str], inner: Mapping[str, Sequence[str]], naming: Mapping[str, str]) -> Row:
    """A record with the names of the national export; what is one thing, or counted in an object, is a list.

    `known` are the names of its keys, `inner` those of the things in its lists, by the key of the list, `naming` the
    one that a thing has that is a text alone.
    """
    made = _renamed(row, known)
    for key in [key for key in made if key not in known and isinstance(made[key], Row)]:
        parts = _renamed(made[key], known)
        if not parts.keys().isdisjoint(known):  # its lists in an object of their own
            made.update({name: made.get(name) or value for name, value in parts.items()})
            del made[key]
    for key in inner:
        if key in made:
            things = (_thing(one, inner[key], naming[key]) for one in _things(made[key]))
            made[key] = [_thing(one, inner[key], naming[key]) for one in _apart(things, inner[key], naming[key])]
    return made


def _thing(value: Any, known: Sequence[str], name: str) -> Any:
    text = isinstance(value, str) and not isinstance(value, Number | NoNumber)
    if not isinstance(value, Row):
        return Row({name: value}) if text else value
    made = _renamed(value, known)
    made.update({key: _told(made[key]) for key in made if key in known and _holds_things(made[key])})
    return made


def _told(things: Sequence[Row]) -> str:
    """Things where the national export has a text: `Lệ phí: 8.000 đồng`, a line for each."""
    return "\n".join(": ".join(str(value) for value in thing.values() if value) for thing in things)


def _apart(things: Iterable[Any], known: Sequence[str], name: str) -> Iterator[Any]:
    """The things, those in a list inside one too: each has what the one around them says, or its words stand above."""
    for one in things:
        lists = [key for key, value in one.items() if _holds_things(value)] if isinstance(one, Row) else []
        if len(lists) != 1:
            yield one
            continue
        shared = {key: value for key, value in one.items() if key not in lists}
        own = [value for key, value in shared.items() if isinstance(value, str) and key not in known]
        if len(own) == len(shared) == 1:
            yield Row({name: own[0]})
            shared = {}
        yield from (Row({**shared, **inner}) for inner in one[lists[0]])


def _holds_things(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(inner, Row) for inner in value)


def _things(value: Any, depth: int = 0) -> Iterator[Any]:
    match value := _unwrapped(value):
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
    names = {_plain(name): name for name in known} | {also: name for also, name in _ALSO.items() if name in known}
    made = Row()
    made.doubled = row.doubled
    for key, value in row.items():
        name = key if key in known else names.get(_plain(key), key)
        made[key if name in row and name != key else name] = value
    return made


def _plain(key: str) -> str:
    return re.sub(r"[\W_]+", "", fold(key))
