"""The texts of a record, with their places."""

from collections.abc import Iterator

from pydantic import BaseModel

from .source import Loc


def texts(value: object, at: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in a record, and in the lists and records inside it, under the keys that staff write."""
    match value:
        case str():
            yield at, value
        case list() | tuple():
            for place, inner in enumerate(value):
                yield from texts(inner, (*at, place))
        case BaseModel():
            for key, info in type(value).model_fields.items():
                yield from texts(getattr(value, key), (*at, info.alias or key))
