"""The files of all kinds, each read once and kept by its content; many new ones on all cores."""

import pickle
from collections.abc import Iterator, Sequence
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
    """What reading asks of a kind."""

    @property
    def id(self) -> str:
        """Its name for machines."""

    @property
    def load(self) -> Loader[Any]:
        """How its files are read."""

    def alone(self, things: Sequence[Any]) -> Iterator[Problem]:
        """What the rules find that look at a thing, and at nothing beside it."""


class _File(NamedTuple):
    kind: Reader
    path: str
    key: bytes


def read(kinds: Sequence[Reader], root: Path, memo: Memo) -> list[list[Contents[Any]]]:
    """What the files of each kind hold, with what is wrong in them. Only what is right is kept."""
    found = [[_File(kind, path, _key(kind, root, path)) for path in kind.load.paths(root)] for kind in kinds]
    new = [file for files in found for file in files if file.key not in memo]
    made = dict(zip(new, spread(lambda file: _pickled(file, root), new), strict=True))
    return [[_contents(file, root, memo, made.get(file)) for file in files] for files in found]


def _key(kind: Reader, root: Path, path: str) -> bytes:
    """The name of what a file holds; empty where it cannot be read."""
    try:
        return digest(kind.id, path, shipped.place(root, path).read_bytes())
    except OSError:
        return b""


def _pickled(file: _File, root: Path) -> tuple[bytes, bool]:
    """What a file holds, and whether all of it is right."""
    read = file.kind.load.read(root, file.path)
    doubtful = chain.from_iterable(map(slips, read.things))
    wrong = [*file.kind.alone(read.things), *(_of_halves(file, root) if read.problems else ())]
    whole = read.with_found(wrong, doubtful)
    return pickle.dumps(whole, pickle.HIGHEST_PROTOCOL), not (whole.problems or whole.broken)


def _of_halves(file: _File, root: Path) -> list[Problem]:
    """What rules find in the records that are wrong in part, beside what is told of them already."""
    with halves.taken():
        try:
            return [*file.kind.alone(file.kind.load.read(root, file.path).things)]
        except AttributeError:  # the thing itself is made of what is wrong
            return []


def _contents(file: _File, root: Path, memo: Memo, made: tuple[bytes, bool] | None) -> Contents[Any]:
    if made and file.key and made[1]:
        memo.put(file.key, made[0])
    contents = cast(Contents[Any], pickle.loads(made[0]) if made else memo.get(file.key))
    for source in {id(source): source for source in contents.sources()}.values():
        source.place(shipped.home(root, file.path), file.key)
    return contents
