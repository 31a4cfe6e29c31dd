"""Half records: invalid ones without their invalid keys, so that rules find their other mistakes in the same round.

A half record lacks the keys that are wrong. A rule that asks it for one of them raises AttributeError: a rule about one
thing is left out, a rule about many looks at the others. Half records are only looked at by rules; nothing is made of
them.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError, create_model

M = TypeVar("M", bound=BaseModel)
V = TypeVar("V")
_TAKEN: ContextVar[bool] = ContextVar("halves_taken", default=False)


@contextmanager
def taken() -> Iterator[None]:
    """In this block invalid records are read as halves, not refused; a rule that reads a missing key is skipped."""
    token = _TAKEN.set(True)
    try:
        yield
    finally:
        _TAKEN.reset(token)


def are_taken() -> bool:
    """Whether a block of `taken` is active."""
    return _TAKEN.get()


def half(model: type[M], data: object, wrong: Collection[object]) -> M | None:
    """A record without the keys `wrong`, as staff write them; None where nothing can be made of the others."""
    if not isinstance(data, Mapping):
        return None
    missing = {name: info for name, info in model.model_fields.items() if (info.alias or name) in wrong}
    optional: dict[str, Any] = {name: (Any, Field(None, alias=info.alias)) for name, info in missing.items()}
    try:
        read = create_model(model.__name__, __base__=model, **optional).model_validate(
            {key: value for key, value in data.items() if key not in wrong}
        )
    except ValidationError:
        return None
    made = model.model_construct()
    made.__dict__.clear()
    made.__dict__.update({name: value for name, value in read.__dict__.items() if name not in missing})
    return made


def without(value: V, error: AttributeError) -> V | None:
    """Things, or all content (`Here`), without the half records that lack the key that `error` tells of.

    None where no record is the reason, or where there is nothing to leave out.
    """
    if not (isinstance(error.obj, BaseModel) and error.name in type(error.obj).model_fields):
        return None
    if isinstance(value, tuple):
        rest: Any = tuple(thing for thing in value if not _lacks(thing, error))
        return rest if len(rest) < len(value) else None
    return _of_content(value, error) if hasattr(value, "read") and hasattr(value, "cache") else None


def _of_content(here: Any, error: AttributeError) -> Any:
    """The content without them, made once; none may then be called missing, so their kinds are not sound."""
    key = (type(error.obj), error.name)
    if key not in here.cache:
        rest = {id: without(things, error) for id, things in here.read.things.items()}
        left = {id: things for id, things in rest.items() if things is not None}
        read = replace(here.read, things={**here.read.things, **left}, unsound=here.read.unsound | left.keys())
        here.cache[key] = replace(here, read=read, cache={}) if left else None
    return here.cache[key]


def _lacks(thing: Any, error: AttributeError) -> bool:
    """Whether a record of the same model in a thing lacks the same key."""
    return any(type(one) is type(error.obj) and error.name not in one.__dict__ for one in _records(thing.entry.data))


def _records(value: object) -> Iterator[BaseModel]:
    match value:
        case BaseModel():
            yield value
            yield from _records(tuple(value.__dict__.values()))
        case tuple() | list():
            for part in value:
                yield from _records(part)
