"""What the site asks of a kind of content and of a view: values with named facets, no base class to inherit.

A kind is one value in the tuple of `cchc.every`; loading, the staff guide, the list of samples, search, open data and
the pages each go through that tuple. A facet that a kind lacks keeps its default.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from .dataset import Dataset
from .early import Early, Held, waits
from .facets import Channel, Sample, SearchEntry
from .here import Here, once
from .loaders import Loader
from .national import own
from .new_entry import New
from .page import Asset, Page
from .problems import Problem
from .record import RULES, Record
from .rules import Rule, broken, looks_beside
from .source import Loc, Source
from .thing import Thing

__all__ = ("Here", "Kind", "Loaded", "Thing", "View", "once")


T = TypeVar("T", bound=Thing)
_YAML = (".yml", ".yaml")
Loaded = tuple[tuple[T, ...], tuple[Problem, ...]]


def nothing(*_: object) -> tuple[()]:
    """A facet that a kind does not have."""
    return ()


def _never(*_: object) -> None:
    """Nothing is held back."""


def _same(problem: Problem) -> Problem:
    return problem


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """What is made of content: pages, files, data sets, entries of the search, feeds, notices to staff.

    A view that shows a kind together with others has the id of that kind; its pages then follow those of the kind.

    `assets` also gets the base URL of the site, with a slash at the end (`/` where it is not known).
    """

    id: str
    pages: Callable[[Here], Iterable[Page]] = nothing
    assets: Callable[[Here, str], Iterable[Asset]] = nothing
    datasets: Callable[[Here], Iterable[Dataset]] = nothing
    search_entries: Callable[[Here], Iterable[SearchEntry]] = nothing
    channels: Callable[[Here], Iterable[Channel]] = nothing
    notices: Callable[[Here], Iterable[str]] = nothing


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind(View, Generic[T]):
    """A kind of content: where it is written, how it is read and checked, what is public of it.

    `T` is what `load` gives for each piece of content: an `Entry` of the model, or a thing of the kind's own.
    """

    name: str
    """The label, `Hoạt động`: shown in the guide, the list of samples, the search."""
    place: str
    """`data/hoat-dong/<năm>.yml`: shown in the guide and the README; staff choose the parts in < >."""
    model: type[Record]
    load: Loader[T]
    """How its files are read, and in which order the site lists what they hold."""
    new: New | None = None
    """What the forms for a new entry need; None where there is no form."""
    text_rules: tuple[Rule[Source], ...] = ()
    """Rules about the Markdown text of one thing; those that read other files are marked `@beside`."""
    rules: tuple[Rule[T], ...] = ()
    """Rules about one thing by itself."""
    joint: tuple[Rule[Sequence[T]], ...] = ()
    """Rules about all things of the kind together."""
    later: tuple[Rule[Here], ...] = ()
    """Rules that need today, the calendar or other kinds; they run also where some files cannot be read."""
    held: Callable[[T, Here], Held | None] = _never
    """Why a thing is not published now; None where it is."""
    early: Callable[[T, Here], Iterable[Early]] = nothing
    """The parts of a public thing whose day is yet to come."""
    called: Callable[[T], str] | None = None
    """The name of a thing in the list of sample data; used where it is marked `mau`."""
    sampled: Callable[[T], Iterable[tuple[str, int]]] | None = None
    """Name and line of the sample data in a thing, for kinds that do not mark it by `mau` alone."""
    links: Callable[[T], Iterable[tuple[Loc, str]]] = nothing
    """The links in a thing's data, each with the place of its key; links in Markdown are found without this."""
    public: Callable[[T], Iterable[str]] = nothing
    """Phones, mail and addresses of offices that a thing publishes."""
    of_citizens: bool = False
    """Whether its texts are what citizens wrote: they may not even be named there."""
    masked: Callable[[Problem], Problem] = _same
    """Masks in a problem what public logs must not show."""

    def read(self, root: Path) -> Loaded[T]:
        """The things that could be read, and the problems that the kind's own rules find; without the cache."""
        things, problems = self.load(root)
        return things, tuple(map(self.masked, (*problems, *self.alone(things), *self.together(things))))

    def alone(self, things: Sequence[T]) -> Iterator[Problem]:
        """The problems that rules find in single things; as these look at no other file, they are cached with it."""
        for thing in own(things):
            yield from broken(_without(self.text_rules, beside=True), thing.source)
            yield from broken(RULES, thing.entry)
            yield from broken(_without(self.rules, beside=True), thing)

    def together(self, things: Sequence[T]) -> Iterator[Problem]:
        """The problems found by rules that look at other files or at all things of the kind; never cached."""
        of_text, of_thing = (_without(rules, beside=False) for rules in (self.text_rules, self.rules))
        for thing in own(things) if of_text or of_thing else ():
            yield from broken(of_text, thing.source)
            yield from broken(of_thing, thing)
        yield from broken(self.joint, things)

    def shown(self, here: Here) -> tuple[T, ...]:
        """The things that are public now, without their parts whose day is yet to come."""
        if self not in here.cache:
            here.cache[self] = tuple(self._now(thing, here) for thing in here.read[self] if not self.held(thing, here))
        return cast(tuple[T, ...], here.cache[self])

    def _now(self, thing: T, here: Here) -> T:
        values = {name: value for part in self.early(thing, here) for name, value in part.instead.items()}
        return cast(T, thing.with_values(values)) if values else thing

    def waiting(self, here: Here) -> Iterator[str]:
        """A notice for every thing, or part of one, that is not shown now, with file and line."""
        for thing in here.read[self]:
            if held := self.held(thing, here):
                yield f"Chưa đăng {thing.entry.place_of(held.at)}: {held.why}"
                continue
            for part in self.early(thing, here):
                yield f"Chưa hiện {thing.entry.place_of(part.at)}: {part.what} {waits(part.until, here.today)}"
                if doubt := part.doubt(here.today):
                    yield thing.entry.advice(part.at, doubt)

    def samples(self, here: Here) -> Iterator[Sample]:
        """What of the public things is sample data."""
        for thing in self.shown(here):
            for name, line in (self.sampled or self._marked)(thing):
                yield Sample(self.name, name, thing.source.path, line)

    def _marked(self, thing: Any) -> Iterator[tuple[str, int]]:
        if self.called and thing.entry.data.sample:
            yield self.called(thing), thing.source.line(thing.entry.at)

    @property
    def folder(self) -> str:
        """`data/hoat-dong/`: the fixed part of `place`; the path itself where the kind is one file."""
        return self.place.partition("<")[0]

    def owns(self, path: str) -> bool:
        """Whether a file is one that this kind reads."""
        if "<" in self.place:
            return path.startswith(self.folder) and path.endswith((".md",) if self.place.endswith(".md") else _YAML)
        below = self.load.lists and path.startswith(f"{self.place.removesuffix('.yml')}/")
        return path == self.place or (below and path.endswith(_YAML))


@cache
def _without(rules: tuple[Rule[Any], ...], *, beside: bool) -> tuple[Rule[Any], ...]:
    return tuple(rule for rule in rules if looks_beside(rule) != beside)
