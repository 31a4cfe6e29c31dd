"""What the site asks of a kind of content and of a view: values with named facets, no base class to inherit.

A kind is one value in the tuple of `cchc.every`; loading, the staff guide, the list of samples, search, open data and
the pages each go through that tuple. A facet that a kind lacks keeps its default.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from . import reading
from .dataset import Dataset
from .early import Early, waits
from .facets import Channel, Sample, SearchEntry
from .here import Here, once
from .loaders import Loader
from .memo import Memo
from .national import own
from .new_entry import New
from .page import Asset, Page
from .problems import Problem
from .record import RULES, Record
from .rules import Rule, broken, looks_beside
from .source import Loc, Source
from .thing import Thing

__all__ = ("Here", "Kind", "Loaded", "Read", "Thing", "View", "once")


T = TypeVar("T", bound=Thing)
_YAML = (".yml", ".yaml")
Loaded = tuple[tuple[T, ...], tuple[Problem, ...]]


def nothing(*_: object) -> tuple[()]:
    """A facet that a kind does not have."""
    return ()


def _never(*_: object) -> str:
    return ""


def _same(problem: Problem) -> Problem:
    return problem


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """What is made of content: pages, files, data sets, entries of the search, feeds, notices to staff.

    A view that shows a kind together with others has the id of that kind and stands next to it.

    `assets` also gets what full addresses begin with, with a slash at the end (`/` where that is not known).
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
    """Hoạt động: in the guide, the list of samples, the search."""
    place: str
    """`data/hoat-dong/<năm>.yml`: in the guide and the README; what stands in < > is up to staff."""
    model: type[Record]
    load: Loader[T]
    """Reads what there is in the folder of the project, in the order of the site."""
    new: New | None = None
    """How a new thing begins; None where forms make none."""
    text_rules: tuple[Rule[Source], ...] = ()
    """About the Markdown of a thing; those that look at other files are marked `beside`, as in `rules`."""
    rules: tuple[Rule[T], ...] = ()
    """About one thing."""
    joint: tuple[Rule[Sequence[T]], ...] = ()
    """About all things of the kind."""
    later: tuple[Rule[Here], ...] = ()
    """What needs today, the calendar, or numbers of other kinds; runs over what could be read."""
    held: Callable[[T, Here], str] = _never
    """Why a thing is not public now; empty where it is."""
    early: Callable[[T, Here], Iterable[Early]] = nothing
    """The parts of a public thing whose day is yet to come."""
    called: Callable[[T], str] | None = None
    """How a thing that is marked `mau` is called in the list of samples."""
    sampled: Callable[[T], Iterable[tuple[str, int]]] | None = None
    """What of a thing is sample data, by name and line, where that is not told by its own mark `mau`."""
    links: Callable[[T], Iterable[tuple[Loc, str]]] = nothing
    """Addresses that a thing names, with the places of their keys."""
    public: Callable[[T], Iterable[str]] = nothing
    """Phones, mail and addresses of offices that a thing publishes."""
    of_citizens: bool = False
    """Whether its texts are what citizens wrote: they may not even be named there."""
    masked: Callable[[Problem], Problem] = _same
    """A problem without what logs that anyone may read must not show."""

    def read(self, root: Path) -> Loaded[T]:
        """What could be read, and every problem that the kind's own rules find."""
        things, problems = self.load(root)
        return things, tuple(map(self.masked, (*problems, *self.alone(things), *self.together(things))))

    def alone(self, things: Sequence[T]) -> Iterator[Problem]:
        """What the rules find that look at a thing, and at nothing beside it."""
        for thing in own(things):
            yield from broken(_without(self.text_rules, beside=True), thing.source)
            yield from broken(RULES, thing.entry)
            yield from broken(_without(self.rules, beside=True), thing)

    def together(self, things: Sequence[T]) -> Iterator[Problem]:
        """What the rules find that look at other files, and at all things of the kind."""
        for thing in own(things):
            yield from broken(_without(self.text_rules, beside=False), thing.source)
            yield from broken(_without(self.rules, beside=False), thing)
        yield from broken(self.joint, things)

    def shown(self, here: Here) -> tuple[T, ...]:
        """The things that are public now, without their parts whose day is yet to come."""
        if self not in here.kept:
            here.kept[self] = tuple(self._now(thing, here) for thing in here.read[self] if not self.held(thing, here))
        return cast(tuple[T, ...], here.kept[self])

    def _now(self, thing: T, here: Here) -> T:
        values = {name: value for part in self.early(thing, here) for name, value in part.instead.items()}
        return cast(T, thing.with_values(values)) if values else thing

    def waiting(self, here: Here) -> Iterator[str]:
        """What is told of things and of their parts that are not shown now, with file and, for parts, line."""
        for thing in here.read[self]:
            if why := self.held(thing, here):
                yield f"Chưa đăng {thing.entry.where}: {why}"
                continue
            for part in self.early(thing, here):
                place = f"{thing.source.path}:{thing.source.line((*thing.entry.at, *part.at))}"
                yield f"Chưa hiện {place}: {part.what} {waits(part.until, here.today)}"

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
        """`data/hoat-dong/`: the part of its place that staff do not choose; a file, where it is one file."""
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


@dataclass(frozen=True)
class Read:
    """What the files hold, by kind; typed by the kind that is asked for.

    `problems` are those that the rules about one thing found, `unsound` the ids of kinds of which something cannot be
    read, `slips` what staff should look at again. `halved` is the same with the things that are wrong in part, for
    rules only; None where all can be read.
    """

    kinds: tuple[Kind[Any], ...]
    things: Mapping[str, tuple[Any, ...]] = field(repr=False)
    problems: tuple[Problem, ...]
    unsound: frozenset[str]
    slips: tuple[str, ...] = ()
    halved: "Read | None" = None

    @classmethod
    def of(cls, kinds: tuple[Kind[Any], ...], root: Path, memo: Memo) -> "Read":
        """Read and check everything in the folder of a project."""
        things: dict[str, tuple[Any, ...]] = {}
        halves: dict[str, tuple[Any, ...]] = {}
        lost: set[str] = set()
        problems: list[Problem] = []
        doubtful: list[str] = []
        unsound = set()
        for kind, contents in zip(kinds, reading.read(kinds, root, memo), strict=True):
            things[kind.id], unreadable = kind.load.joined(contents)
            if unreadable:
                unsound.add(kind.id)
                halves[kind.id] = reading.with_halves(kind.load, contents)
                lost |= {kind.id for one in contents if one.lost}
            wrong = (*unreadable, *chain.from_iterable(one.broken for one in contents))
            problems += map(kind.masked, wrong)
            doubtful += chain.from_iterable(one.slips for one in contents)
        read = cls(kinds, things, tuple(problems), frozenset(unsound), tuple(doubtful))
        halved = replace(read, things={**things, **halves}, unsound=frozenset(lost))
        return replace(read, halved=halved) if halves else read

    def __getitem__(self, kind: Kind[T]) -> tuple[T, ...]:
        """The things of a kind that could be read."""
        return cast(tuple[T, ...], self.things[kind.id])

    def sound(self, kind: Kind[Any]) -> bool:
        """Whether everything of a kind could be read: only then is what is not there really missing."""
        return kind.id not in self.unsound

    def kind_of(self, path: str) -> Kind[Any] | None:
        """The kind that reads a file; the first in the order of the site."""
        return next((kind for kind in self.kinds if kind.owns(path)), None)

    def right(self, problems: Iterable[Problem]) -> "Read":
        """Only the things in which there is no problem, so that pages can be made of them."""
        lines: dict[str, set[int]] = {}
        for problem in problems:
            lines.setdefault(problem.path, set()).add(problem.line)
        kept = {
            id: tuple(thing for thing in things if not _has(thing, lines.get(thing.source.path, ())))
            for id, things in self.things.items()
        }
        return replace(self, things=kept)


def _has(thing: Any, lines: Iterable[int]) -> bool:
    """Whether one of the lines of its file is its own: all of the file, or its entry of a list."""
    at = thing.entry.at
    if not at:
        return any(lines)
    first, after = thing.source.line(at), (at[0] + 1,)
    end = thing.source.line(after) if after in thing.source.lines else math.inf
    return any(first <= line < end for line in lines)
