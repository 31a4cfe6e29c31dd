"""Reads and checks the files of all kinds: unchanged ones come from the cache, new ones are read on all cores."""

import pickle
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from . import halves, shipped
from .loaders import Contents, Loader
from .memo import Memo, digest
from .problems import Problem
from .slips import slips
from .spread import spread


class Reader(Protocol):
    """The part of `Kind` that reading uses."""

    @property
    def id(self) -> str:
        """The id of the kind, part of cache keys."""

    @property
    def load(self) -> Loader[Any]:
        """How its files are read."""

    def alone(self, things: Sequence[Any]) -> Iterator[Problem]:
        """The problems that rules find in single things; as these look at no other file, they are cached with it."""


class _File(NamedTuple):
    kind: Reader
    path: str
    key: bytes


def read(kinds: Sequence[Reader], root: Path, memo: Memo) -> list[list[Contents[Any]]]:
    """The contents of the files of each kind, with their problems. Only files without problems are cached."""
    found = [[_File(kind, path, _key(kind, root, path)) for path in kind.load.paths(root)] for kind in kinds]
    new = [file for files in found for file in files if file.key not in memo]
    made = dict(zip(new, spread(lambda file: _pickled(file, root), new), strict=True))
    return [[_contents(file, root, memo, made.get(file)) for file in files] for files in found]


def _key(kind: Reader, root: Path, path: str) -> bytes:
    """The cache key: a hash of kind, path and bytes of a file; empty where it cannot be read, as a pipe cannot."""
    file = shipped.place(root, path)
    try:
        return digest(kind.id, path, file.read_bytes()) if file.is_file() else b""
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


def with_halves(load: Loader[Any], contents: Sequence[Contents[Any]]) -> tuple[tuple[Any, ...], bool]:
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
