"""What kinds hand to the search, the feeds, the list of samples and the check of links."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .feed import Post

SUMMARY = 180  # characters of a summary in the list of results


@dataclass(frozen=True)
class Sample:
    """A piece of sample data: what it is and the file to change."""

    kind: str
    name: str
    path: str
    line: int


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A thing to be found: the id of its kind, its address and title, and words by their weight."""

    kind: str
    url: str
    title: str
    day: date | None = None
    numbers: Sequence[str] = ()
    keywords: Sequence[str] = ()
    summary: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A feed by the list it belongs to.

    `items` are its content, newest first; some of them may no longer be `listed`. `changed` tells when one changed,
    `post` makes an entry of one: it gets what full addresses begin with.
    """

    base: str
    name: str
    about: str
    items: Sequence[Any]
    listed: Sequence[Any]
    changed: Callable[[Any], datetime]
    post: Callable[[Any, str], Post]

    @property
    def atom(self) -> str:
        """The address of the feed as Atom."""
        return f"{self.base}atom.xml"

    @property
    def json(self) -> str:
        """The address of the feed as JSON Feed."""
        return f"{self.base}feed.json"
