"""The free texts of a record, where personal data may stand."""

from collections.abc import Collection, Iterator
from typing import TypeVar

from .record import Entry, Record
from .source import Data, Loc

R = TypeVar("R", bound=Record)


def free_texts(entry: Entry[R], skipped: Collection[str]) -> Iterator[tuple[Loc, str]]:
    """Every free text of a record of a list, as it is written, with its place; `skipped` are keys that hold none."""
    rows = entry.source.data
    row = rows[int(entry.at[0])] if isinstance(rows, list) else None
    for key, value in row.items() if isinstance(row, dict) else ():
        if key not in skipped:
            yield from _inner(value, (key,))


def _inner(value: Data, at: Loc) -> Iterator[tuple[Loc, str]]:
    match value:
        case str():
            yield at, " ".join(value.split())
        case list():
            for place, inner in enumerate(value):
                yield from _inner(inner, (*at, place))
        case dict():
            for key, inner in value.items():
                yield from _inner(inner, (*at, key))
