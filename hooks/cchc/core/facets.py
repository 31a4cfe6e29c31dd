"""What kinds hand to the search, the feeds, the list of samples and the check of links."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from .feed import Post
from .memo import digest

SUMMARY = 180  # characters, the longest summary in the list of results


@dataclass(frozen=True)
class Sample:
    """A piece of sample data: the name of its kind, its own name, the file and the line to change."""

    kind: str
    name: str
    path: str
    line: int


@dataclass(frozen=True)
class Deferred:
    """A lazy text; equal `key`s mean equal texts."""

    key: bytes
    make: Callable[[], str]


@dataclass(frozen=True, kw_only=True)
class SearchEntry:
    """What the search finds: a piece of content or a page.

    `kind` is the id of its kind, `url` relative to the site. Words of the title weigh most, then `numbers` (of papers,
    procedures, phones) and `keywords`, then `field` (what it belongs to), `summary`, `text`.
    """

    kind: str
    url: str
    title: str
    day: date | None = None
    numbers: Sequence[str] = ()
    keywords: Sequence[str] = ()
    field: str = ""
    summary: str = ""
    text: str | Deferred = ""

    @property
    def words(self) -> str:
        """The text; a lazy one is made now."""
        return self.text if isinstance(self.text, str) else self.text.make()

    @cached_property
    def text_key(self) -> bytes:
        """A hash of the address and of the texts that are indexed word by word."""
        return digest(self.url, self.summary, self.text if isinstance(self.text, str) else self.text.key)

    @property
    def shown_key(self) -> bytes:
        """A hash of all other fields: what the first results show, and are ranked by."""
        return digest(self.kind, self.title, str(self.day), self.field, *self.numbers, "", *self.keywords)


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A feed by the list it belongs to.

    `base` is the address of the list, relative to the site. `items` are its content, newest first; some of them may no
    longer be `listed`. `changed` tells when an item changed last, `post` makes the entry of an item: it gets what full
    addresses begin with, with a slash at the end.
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
