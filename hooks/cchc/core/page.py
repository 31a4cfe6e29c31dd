"""What a kind or a view hands over: pages and files at addresses of the site."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
G = TypeVar("G")


@dataclass(frozen=True)
class Page:
    """A page of the site.

    `url` is relative to the site's root and ends in a slash (empty for the first page).
    `markdown` is the file below docs/ whose text is the body; pages without one are made by
    `template` alone. `edit` is the file or folder that an official changes to change the page,
    `parent` the address of the page above it in the breadcrumbs. `about` is the content that the
    page is of, where it is of one: what machines are told of the page is made of it. What is not
    `listed` is for staff: no list of pages, search or search engine is told of it. A `narrow` page
    shows its own context and little of the site (`page_memo`), and is made anew only when that changes. A `sized` page
    tells the sizes of files of the site, so it is made by the process that makes these.
    """

    url: str
    title: str
    template: str
    context: Mapping[str, object] = field(default_factory=dict)
    _: KW_ONLY
    description: str = ""
    markdown: str = ""
    edit: str = ""
    parent: str = ""
    about: object = None
    listed: bool = True
    narrow: bool = False
    sized: bool = False

    @property
    def root(self) -> str:
        """The way from this page to the root of the site, for relative links."""
        return "../" * self.url.count("/") or "./"

    @property
    def file(self) -> str:
        """The address of its file."""
        return f"{self.url}index.html"

    @property
    def source(self) -> str:
        """The name MkDocs knows the page by."""
        return self.markdown or f"{self.url}index.md"


@dataclass(frozen=True)
class Asset:
    """A file to publish at `url`: its `content`, or a file to copy (`path`), or `make`, called when it is published.

    `key`, called then too, is a hash of the inputs of `make`: if unchanged, the file of an earlier build is kept.
    """

    url: str
    content: str | bytes = b""
    _: KW_ONLY
    path: Path | None = None
    make: Callable[[], str | bytes] | None = None
    key: Callable[[], bytes] | None = None

    @property
    def made(self) -> str | bytes:
        """The content; a lazy one is made now."""
        return self.make() if self.make else self.content


@dataclass(frozen=True)
class Tally:
    """A number, and the address of the list that it counts."""

    count: int
    url: str


@dataclass(frozen=True)
class Slice(Generic[T]):
    """One page of a long list."""

    items: Sequence[T]
    number: int
    count: int
    base: str

    @property
    def url(self) -> str:
        """Address of this page of the list: the list's own for the first, `trang/2/` after that."""
        return self.at(self.number)

    def at(self, number: int) -> str:
        """Address of page `number` of the same list."""
        return self.base if number == 1 else f"{self.base}trang/{number}/"

    @property
    def previous_url(self) -> str:
        """Address of the page before; empty on the first."""
        return self.at(self.number - 1) if self.number > 1 else ""

    @property
    def next_url(self) -> str:
        """Address of the page after; empty on the last."""
        return self.at(self.number + 1) if self.number < self.count else ""

    def titled(self, title: str) -> str:
        """The title of this page of the list."""
        return title if self.number == 1 else f"{title} (trang {self.number})"

    @property
    def near(self) -> Sequence[int | None]:
        """Page numbers to show: the first, the last and those around this one; None is a gap."""
        shown = sorted({1, self.count, *range(max(1, self.number - 1), min(self.count, self.number + 1) + 1)})
        gaps = {number for number, after in pairwise(shown) if after - number > 1}
        return [entry for number in shown for entry in ((number, None) if number in gaps else (number,))]


def paginate(items: Sequence[T], base: str, size: int) -> Iterator[Slice[T]]:
    """The list in pages of `size`; an empty list still has its first page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        yield Slice(items[(number - 1) * size : number * size], number, count, base)


def paginate_groups(
    groups: Iterable[tuple[G, Sequence[T]]], base: str, size: int
) -> Iterator[Slice[tuple[G, Sequence[T]]]]:
    """Rows in groups, in pages of `size` rows; a group that does not fit on its page goes on on the next."""
    rows = [(group, row) for group, own in groups for row in own]
    for part in paginate(rows, base, size):
        pieces = groupby(part.items, key=itemgetter(0))
        items = [(group, [row for _, row in own]) for group, own in pieces]
        yield Slice(items, part.number, part.count, part.base)
