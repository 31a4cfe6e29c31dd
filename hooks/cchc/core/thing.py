"""`Thing`: the interface that a piece of content of any kind has."""

from collections.abc import Mapping
from typing import Any, Protocol

from .record import Entry
from .source import Source


class Thing(Protocol):
    """A piece of content: it knows the file that it stands in."""

    @property
    def source(self) -> Source:
        """The file."""

    @property
    def entry(self) -> Entry[Any]:
        """Its record, and where in the file that stands."""

    def with_values(self, values: Mapping[str, object]) -> Any:
        """The same thing with other values of fields of its record."""
