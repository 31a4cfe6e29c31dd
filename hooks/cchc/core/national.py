"""Data that are the same for every commune: they ship with the release, so that one release corrects them everywhere.

They stand in `cchc/national/`, named as in `data/`. A record of the commune's own with the same code takes the place of
the national one; a record of its code and `bo: true` alone takes it away.
"""

import pickle
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from .folders import files
from .memo import Memo, digest
from .resources import NATIONAL, PACKAGE
from .source import Data, Source
from .yaml_reader import parse

FOLDER = NATIONAL.name
DROP = "bo"
DROPS = "Không dùng mục này của dữ liệu chung; chỉ ghi mã của mục và bo: true"
UNKNOWN = "dữ liệu chung không có mục nào mang mã này nên không có gì để bỏ"


class HasSource(Protocol):
    """Something that was read from a file."""

    @property
    def source(self) -> Source:
        """The file."""


T = TypeVar("T")
W = TypeVar("W", bound=HasSource)
Code = tuple[Hashable, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class National:
    """The national records of a kind: `read` makes the things of one of their files, `code` tells which are the same.

    `name` is a file below `national/`, or a folder with a file for each record. `keys` are what a record names that
    takes one away; without keys none can be taken away.
    """

    name: str
    keys: tuple[str, ...] = ()
    read: Callable[[Source], Iterable[Any]]
    code: Callable[[Any], Code]

    @cached_property
    def things(self) -> tuple[Any, ...]:
        """All of them, in the order of the files."""
        return tuple(thing for source in sources(self.name) for thing in self.read(source))

    def recall(self, memo: Memo) -> None:
        """Have the things from the cache of an earlier run, else leave them there.

        That is of this program alone, so of these files; to read the longest takes as long as a thousand news.
        """
        key = digest(FOLDER, self.name)
        if key not in memo:
            memo.put(key, pickle.dumps(self.things, pickle.HIGHEST_PROTOCOL))
        elif "things" in vars(self):
            memo.keep(key)
        else:
            found = cast(tuple[Any, ...], memo.get(key))
            for source in {id(thing.source): thing.source for thing in found}.values():
                source.place(PACKAGE, b"")
            vars(self)["things"] = found

    @cached_property
    def _coded(self) -> tuple[tuple[Any, Code], ...]:
        """All of them, each with its code."""
        return tuple((thing, self.code(thing)) for thing in self.things)

    def drops(self, row: Data) -> bool:
        """Whether a row of the commune's own takes a national record away."""
        return isinstance(row, dict) and bool(self.keys) and row.keys() == {*self.keys, DROP} and row[DROP] == "true"

    def dropped(self, row: Data) -> tuple[Any, ...]:
        """The national records that a row takes away."""
        return tuple(thing for thing in self.things if _named(self.keys, row) == _named(self.keys, row_of(thing)))

    def joined(self, own: Iterable[T], drops: Iterable[Data]) -> tuple[T, ...]:
        """The commune's own things and the national ones, each after its national predecessor or what replaces that."""
        made = [*own]
        places = {self.code(thing): thing for thing in made}
        gone = {id(thing) for row in drops for thing in self.dropped(row)}
        after = 0
        for thing, code in self._coded:
            if (instead := places.get(code)) is not None:
                after = made.index(instead) + 1
            elif id(thing) not in gone:
                made.insert(after, thing)
                after += 1
        return tuple(made)


def by_keys(*keys: str) -> Callable[[Any], Code]:
    """A function that gives the code of a thing: the values of some keys of its record, in any case and spacing."""
    return lambda thing: _named(keys, row_of(thing))


def row_of(thing: Any) -> Data:
    """The data of a thing's record as they are written."""
    data: Data = thing.source.data
    return data[thing.entry.at[0]] if isinstance(data, list) else data


def _named(keys: tuple[str, ...], row: Data) -> Code:
    return tuple(" ".join(str(row.get(key)).casefold().split()) for key in keys) if isinstance(row, dict) else ()


@cache
def sources(name: str) -> tuple[Source, ...]:
    """The national files of a name: one, or those of a folder. They ship with the release: tests look for slips."""
    path = NATIONAL / name
    found = [path] if path.is_file() else [NATIONAL / one for one in files(NATIONAL, name, "*.yml")]
    return tuple(parse(PACKAGE, one.relative_to(PACKAGE).as_posix(), one.read_text("utf-8")) for one in found)


def codes(folder: str) -> tuple[str, ...]:
    """The codes of the records of a national folder: the names of their files."""
    return tuple(Path(one.path).stem for one in sources(folder))


def filled_in(folder: str, key: str, data: Data) -> Data:
    """A record with what the national record of the same code says at the keys that it leaves out."""
    if not isinstance(data, dict):
        return data
    same = (one.data for one in sources(folder) if isinstance(one.data, dict) and one.data[key] == data.get(key))
    return {**next(same, {}), **data}


def own(things: Iterable[W]) -> tuple[W, ...]:
    """The things among some that come from files of the commune, not from the release."""
    return tuple(thing for thing in things if not thing.source.path.startswith(f"{FOLDER}/"))
