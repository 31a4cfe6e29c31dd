"""`Printable`: the interface of what renderers print."""

from typing import Protocol


class Printable(Protocol):
    """The content of a paper."""

    @property
    def as_json(self) -> str:
        """All of the content as JSON: Typst templates read it, and the cache is named by it."""
