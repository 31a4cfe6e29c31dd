"""`Read`, what the files of all kinds hold: unchanged ones come from the cache, new ones are read on all cores."""

import math
import os
import pickle
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from . import halves, shipped
from .kind import Kind
from .loaders import Contents, Loader
from .memo import Memo, digest
from .national import own
from .problems import Problem
from .proofreading.slips import slips
from .spread import spread
from .thing import Thing

T = TypeVar("T", bound=Thing)


@dataclass(frozen=True)
class Read:
    """What the files hold, by kind; typed by the kind that is asked for.

    `problems` are those that the rules about one thing found, `unsound` the ids of kinds of which something cannot be
    read, `slips` what staff should look at again. `halved` is the same with the things that are wrong in part, for
    rules only; None where all can be read.
    """

    kinds: tuple[Kind[Any], ...]
    things: Mapping[str, tuple[Any, ...]] = field(repr=False)
    _: KW_ONLY
    problems: tuple[Problem, ...]
    unsound: frozenset[str]
    slips: tuple[str, ...] = ()
    halved: "Read | None" = None

    @classmethod
    def of(cls, kinds: tuple[Kind[Any], ...], root: Path, memo: Memo) -> "Read":
        """Read and check everything in the folder of a project."""
        things: dict[str, tuple[Any, ...]] = {}
        in_part: dict[str, tuple[Any, ...]] = {}  # with what is wrong in part
        lost: set[str] = set()
        problems: list[Problem] = []
        doubtful: list[str] = []
        unsound = set()
        for kind in kinds:
            if kind.load.national:
                kind.load.national.recall(memo)
        for kind, contents in zip(kinds, _contents_by_kind(kinds, root, memo), strict=True):
            things[kind.id], unreadable = kind.load.joined(contents)
            if unreadable:
                unsound.add(kind.id)
                in_part[kind.id], complete = _with_halves(kind.load, contents)
                lost |= set() if complete else {kind.id}
            wrong = (*unreadable, *chain.from_iterable(one.broken for one in contents))
            problems += map(kind.masked, wrong)
            doubtful += chain.from_iterable(one.slips for one in contents)
        read = cls(kinds, things, problems=tuple(problems), unsound=frozenset(unsound), slips=tuple(doubtful))
        halved = replace(read, things={**things, **in_part}, unsound=frozenset(lost))
        return replace(read, halved=halved) if in_part else read

    def __getitem__(self, kind: Kind[T]) -> tuple[T, ...]:
        """The things of a kind that could be read."""
        return cast(tuple[T, ...], self.things[kind.id])

    def own(self, kind: Kind[T]) -> tuple[T, ...]:
        """The same from the commune's own files, without those that ship with the release."""
        return own(self[kind]) if kind.load.national else self[kind]

    @property
    def own_files(self) -> frozenset[str]:
        """The files in which the commune's own things stand."""
        return frozenset(thing.source.path for kind in self.kinds for thing in self.own(kind))

    def complete(self, kind: Kind[T]) -> tuple[T, ...]:
        """The things of a kind, for rules that look for one; none while one cannot be read: it may be that."""
        return self[kind] if self.sound(kind) else ()

    def sound(self, kind: Kind[Any]) -> bool:
        """Whether everything of a kind could be read: only then may a rule call a record missing."""
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
    """Whether one of the lines lies in a thing: in its entry of a list, or anywhere in a file that is all its own."""
    at = thing.entry.at
    if not at:
        return any(lines)
    first, after = thing.source.line(at), (at[0] + 1,)
    end = thing.source.line(after) if after in thing.source.lines else math.inf
    return any(first <= line < end for line in lines)


class _File(NamedTuple):
    kind: Kind[Any]
    path: str
    key: bytes


def _contents_by_kind(kinds: Sequence[Kind[Any]], root: Path, memo: Memo) -> list[list[Contents[Any]]]:
    """The contents of the files of each kind, with their problems. Only files without problems are cached."""
    found = [[_File(kind, path, _key(kind, root, path)) for path in kind.load.paths(root)] for kind in kinds]
    new = [file for files in found for file in files if file.key not in memo]
    made = dict(zip(new, spread(lambda file: _pickled(file, root), new), strict=True))
    return [[_contents(file, root, memo, made.get(file)) for file in files] for files in found]


def _key(kind: Kind[Any], root: Path, path: str) -> bytes:
    """The cache key: a hash of kind, path and bytes of a file; empty where it cannot be read, as a pipe cannot."""
    file = f"{shipped.home(root, path)}/{path}"
    try:
        if not os.path.isfile(file):  # noqa: PTH113  # there are thousands
            return b""
        with open(file, "rb") as opened:  # noqa: PTH123
            return digest(kind.id, path, opened.read())
    except OSError:
        return b""


def _pickled(file: _File, root: Path) -> tuple[bytes, bool]:
    """The contents of a file, pickled, and whether they have no problem and so may be cached."""
    read = file.kind.load.read(root, file.path)
    doubtful = [*chain.from_iterable(map(slips, read.things))]
    read = _and_halves(read, file, root) if read.problems else read
    with halves.taken():
        wrong = [*file.kind.alone(read.halves)]
        doubtful += chain.from_iterable(map(_slips, read.halves))
    whole = read.with_found([*file.kind.alone(read.things), *wrong], doubtful)
    return pickle.dumps(whole, pickle.HIGHEST_PROTOCOL), not (whole.problems or whole.broken)


def _slips(half: Any) -> list[str]:
    """The warnings for a half; none where they ask it for a key that it lacks."""
    try:
        return [*slips(half)]
    except AttributeError:
        return []


def _and_halves(read: Contents[Any], file: _File, root: Path) -> Contents[Any]:
    """What a file holds, with the records that are wrong in part."""
    with halves.taken():
        try:
            again = file.kind.load.read(root, file.path)
        except AttributeError:  # the thing itself is made of what is wrong
            return replace(read, lost=True)
    whole = {thing.entry.at for thing in read.things}
    made = tuple(thing for thing in again.things if thing.entry.at not in whole)
    return replace(read, halves=made, lost=bool(again.problems))


def _contents(file: _File, root: Path, memo: Memo, made: tuple[bytes, bool] | None) -> Contents[Any]:
    if made and file.key and made[1]:
        memo.put(file.key, made[0])
    contents = cast(Contents[Any], pickle.loads(made[0]) if made else memo.get(file.key))
    for source in {id(source): source for source in contents.sources()}.values():
        source.place(shipped.home(root, file.path), file.key)
    return contents


def _with_halves(load: Loader[Any], contents: Sequence[Contents[Any]]) -> tuple[tuple[Any, ...], bool]:
    """The things of all files, halves too, in any order, as that may depend on a wrong key; and whether it is all.

    It is not where something is no half either, or where a half may stand for a national record and nobody knows which.
    """
    unordered, complete = replace(load, order=None), not any(one.lost for one in contents)
    if any(_lacks(half, load.national.keys if load.national else ()) for one in contents for half in one.halves):
        return unordered.joined(contents)[0], False
    try:
        return unordered.joined([replace(one, things=(*one.things, *one.halves)) for one in contents])[0], complete
    except AttributeError:  # of a half, the code that a national record may share
        return (*unordered.joined(contents)[0], *chain.from_iterable(one.halves for one in contents)), False


def _lacks(half: Any, keys: Collection[str]) -> bool:
    """Whether a half lacks one of some keys: its code is not known."""
    fields = type(half.entry.data).model_fields.items()
    return any((info.alias or name) in keys and name not in half.entry.data.__dict__ for name, info in fields)
