"""Half records: invalid ones without their invalid keys, so that rules find their other mistakes in the same round.

A half record lacks the keys that are wrong: a rule that asks it for one of them raises AttributeError and is left out.
Half records are only looked at by rules; nothing is made of them.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError, create_model

M = TypeVar("M", bound=BaseModel)
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
