"""What every printer is given."""

from typing import Protocol


class Words(Protocol):
    """What is printed: everything that stands on the paper, as JSON."""

    @property
    def words(self) -> str:
        """The JSON that the layout reads."""
