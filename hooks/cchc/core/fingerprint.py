"""Hashes of the values that pages are made of: equal for equal values, in any process and on any machine."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from .memo import digest

_PLAIN = (str, int, float, bytes, date, type(None))  # what these hold is what they show


class Fingerprints:
    """Hashes values with all that is inside them; a value that many pages share is hashed once.

    A value that has a `digest` is hashed by that.
    """

    def __init__(self) -> None:
        self._made: dict[int, tuple[object, bytes]] = {}  # by identity; the thing itself keeps its place in memory

    def __call__(self, value: object) -> bytes:
        """The digest of a value; a plain one is its own.

        Raises:
            TypeError: it, or something inside it, is of a type that does not say what it holds.
        """
        if isinstance(value, _PLAIN):
            return f"{type(value).__name__} {value!r}".encode("utf-8", "surrogatepass")
        known = self._made.get(id(value))
        if not known:
            known = self._made[id(value)] = (value, self._of(value))
        return known[1]

    def _of(self, value: object) -> bytes:
        name = type(value).__qualname__
        if isinstance(own := getattr(value, "digest", None), bytes):
            return digest(name, own)
        match value:
            case list() | tuple():
                return digest(name, *map(self, value))
            case Mapping():
                return digest(name, *(self(part) for pair in value.items() for part in pair))
            case set() | frozenset():
                return digest(name, *sorted(map(self, value)))
            case BaseModel():
                fields = value.__dict__  # looked up by name: another thread may add a cached property meanwhile
                return digest(name, *(self._part(fields.get(one)) for one in _fields(type(value))))
        if is_dataclass(value) and not isinstance(value, type):
            return digest(name, *(self(getattr(value, one)) for one in _names(type(value))))
        raise TypeError(f"{name} does not say what it holds")

    def _part(self, value: object) -> bytes | str:
        """What stands for a value of a field; of what is no model and holds none, how it is written."""
        match value:
            case BaseModel():
                return self(value)
            case list() | tuple():
                return digest(type(value).__qualname__, *map(self._part, value))
            case Mapping():
                return digest("Mapping", *(self._part(part) for pair in value.items() for part in pair))
        return repr(value)


@cache
def _fields(kind: type[BaseModel]) -> tuple[str, ...]:
    """The names of the fields of a model."""
    return tuple(kind.model_fields)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The names of the fields of a dataclass."""
    return tuple(field.name for field in fields(kind))
