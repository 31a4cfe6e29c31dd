"""What every renderer is given."""

from typing import Protocol


class Printable(Protocol):
    """The content of a paper."""

    @property
    def as_json(self) -> str:
        """All of the content as JSON: Typst templates read it, and the cache is named by it."""
