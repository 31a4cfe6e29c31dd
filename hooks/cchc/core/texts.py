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
                inner = value.__dict__.get(key)  # of a half record some are not there
                if isinstance(inner, str):
                    yield (*at, info.alias or key), inner
                elif inner is not None:
                    yield from texts(inner, (*at, info.alias or key))
