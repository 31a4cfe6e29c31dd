"""Digests of the values that pages are made of: equal for equal values, whatever process or machine asks."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from pydantic import BaseModel

from .memo import digest


@runtime_checkable
class Digested(Protocol):
    """A thing that names its own content."""

    @property
    def digest(self) -> bytes:
        """The name: another content has another."""


class Fingerprints:
    """The digests of values, with all that is inside them; that of a thing which many pages share is made once."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[object, bytes]] = {}  # by identity; the thing itself keeps its place in memory

    def __call__(self, value: object) -> bytes:
        """The digest of a value.

        Raises:
            TypeError: it, or something inside it, is of a type that does not say what it holds.
        """
        match value:
            case None | bool() | int() | float() | str() | bytes() | date():
                return digest(type(value).__name__, repr(value))
        known = self._made.get(id(value))
        if not known:
            known = self._made[id(value)] = (value, self._of(value))
        return known[1]

    def _of(self, value: object) -> bytes:
        name = type(value).__qualname__
        match value:
            case Digested():
                return value.digest
            case Mapping():
                return digest(name, *(self(part) for pair in value.items() for part in pair))
            case list() | tuple():
                return digest(name, *map(self, value))
            case set() | frozenset():
                return digest(name, *sorted(map(self, value)))
            case BaseModel():
                return digest(name, repr(value))
        if is_dataclass(value) and not isinstance(value, type):
            return digest(name, *(self(getattr(value, field.name)) for field in fields(value)))
        raise TypeError(f"{name} does not say what it holds")
