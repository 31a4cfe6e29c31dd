"""A persistent cache: values by content hash, kept from run to run in one file, so that only what changed is made anew.

A key is a hash of all that a value depends on, except the program itself: that is in the salt, so after an update, with
other packages or another Python, all is made anew. Modification times are not used: a checkout sets them all anew.
A file that is missing, spoilt or of another program is an empty one.

What is new is added at the end of the file, so that a small change of a large site writes little: a run begins with its
length and its hash, and of a file that was cut off the whole runs are read. What nobody asked for any more stays until
it is half as much as the rest; then the file is written anew.

Values are pickles, and reading a pickle runs what it says: the file is read only from the project's own `.cache`.
"""

import os
import pickle
import struct
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import yaml

from . import writing
from .resources import PACKAGE
from .site_file import Mark
from .writing import NotWrittenError

_SIZE = 20  # bytes of a digest
_LENGTHS = struct.Struct("<II")
_RUN = struct.Struct("<Q")
_WASTE = 1.5  # times the bytes in use, the most that a file may have


def digest(*parts: bytes | str) -> bytes:
    """A hash of the parts, in their order; with their lengths, so that `ab, c` and `a, bc` differ."""
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(raw))
        made.update(raw)
    return made.digest()


@cache
def program() -> bytes:
    """The digest of the program: its own files, the packages beside which YAML is installed, Python."""
    packages = sorted(path.name for path in Path(yaml.__file__).parents[1].glob("*.dist-info"))
    walked = ((base, names) for base, _, names in os.walk(PACKAGE) if not base.endswith("__pycache__"))
    own = sorted(f"{base}{os.sep}{name}" for base, names in walked for name in names)
    beside = len(str(PACKAGE))
    files = (part for path in own for part in (path[beside:], Path(path).read_bytes()))
    return digest(sys.version, *packages, *files)


def _state(path: Path, salt: bytes) -> tuple[object, ...]:
    """The stat values of a file with program and salt: while they are the same, nobody has changed it since."""
    found = path.stat()
    return path, found.st_mtime_ns, found.st_size, found.st_ino, program(), salt


def _head(salt: bytes) -> bytes:
    """The first bytes of a file: whose it is."""
    return digest(program(), salt)


def _runs(raw: memoryview) -> Iterator[memoryview]:
    """The runs of a file behind its head, up to the first that is not whole; they are followed by one that is empty."""
    place = _SIZE
    while place + _RUN.size + _SIZE <= len(raw):
        (size,) = _RUN.unpack_from(raw, place)
        begin = place + _RUN.size + _SIZE
        run, sealed = raw[begin : begin + size], raw[place + _RUN.size : begin]
        if len(run) < size or sealed != blake2b(run, digest_size=_SIZE).digest():
            return
        yield run
        place = begin + size
    if place == len(raw):
        yield raw[:0]


def _run(pairs: Iterable[tuple[bytes, bytes]]) -> list[bytes]:
    """Some keys and values as a run, in pieces: joined, they would stand in memory twice."""
    parts = [part for pair in pairs for part in (_LENGTHS.pack(*map(len, pair)), *pair)]
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        made.update(part)
    return [_RUN.pack(sum(map(len, parts))), made.digest(), *parts]


def _pairs(raw: memoryview) -> Iterator[tuple[bytes, bytes]]:
    """The keys and values of a file: before each pair stand the lengths of the two."""
    place = 0
    while place < len(raw):
        key, value = _LENGTHS.unpack_from(raw, place)
        begin, end = place + _LENGTHS.size + key, place + _LENGTHS.size + key + value
        yield bytes(raw[begin - key : begin]), bytes(raw[begin:end])
        place = end


# What this process saved last, by the names of the files: a preview builds again and again.
_held: dict[str, tuple[tuple[object, ...], dict[bytes, bytes]]] = {}
_holds = [True]


def hold(*, wanted: bool) -> None:
    """Set whether saved caches also stay in memory: not in a process that builds once and needs the room for pages."""
    _holds[:] = [wanted]
    _held.clear()


@dataclass
class Memo:
    """Values by their keys, pickled; `used` are those that this run has asked for, and all that is kept of it."""

    known: dict[bytes, bytes] = field(default_factory=dict, repr=False)
    used: dict[bytes, bytes] = field(default_factory=dict, repr=False)
    salt: bytes = b""
    _stood: Mark | None = None

    @classmethod
    def read(cls, path: Path, salt: bytes = b"") -> "Memo":
        """What an earlier run has left; empty where that cannot be read.

        The `salt` is what all values depend on beside the program.
        """
        with suppress(OSError):
            if (held := _held.get(path.name)) and held[0] == _state(path, salt):
                return cls(dict(held[1]), salt=salt, _stood=Mark.of(path))
            with path.open("rb") as file:
                stood, raw = Mark.read(os.fstat(file.fileno())), memoryview(file.read())
            if raw[:_SIZE] == _head(salt):
                runs = [*_runs(raw)]
                known = dict(chain.from_iterable(map(_pairs, runs)))
                return cls(known, salt=salt, _stood=stood if runs and not runs[-1] else None)
        return cls(salt=salt)

    def save(self, path: Path) -> None:
        """Leave what this run has used for the next; a full or read-only disk costs its time, nothing else."""
        if self.used != self.known and not self._added(path):
            try:
                writing.write_all({path: [_head(self.salt), *_run(self.used.items())]})
            except NotWrittenError:
                return
        with suppress(OSError):
            if _holds[0]:
                _held[path.name] = (_state(path, self.salt), self.used)

    def _added(self, path: Path) -> bool:
        """Add what is new to the file that was read; False where that is another now, or would hold too much else."""
        new = [(key, value) for key, value in self.used.items() if self.known.get(key) != value]
        run = _run(new) if new else []
        size = sum(_LENGTHS.size + len(key) + len(value) for key, value in self.used.items())
        if not self._stood or self._stood.size + sum(map(len, run)) > _WASTE * size + _SIZE:
            return False
        with suppress(OSError), path.open("ab") as file:
            if Mark.read(os.fstat(file.fileno())) == self._stood:
                file.writelines(run)
                return True
        return False

    def __contains__(self, key: bytes) -> bool:
        """Whether the value is known."""
        return key in self.used or key in self.known

    def get(self, key: bytes) -> object:
        """The value of a known key."""
        self.used[key] = self.used.get(key) or self.known[key]
        return pickle.loads(self.used[key])

    def put(self, key: bytes, pickled: bytes) -> None:
        """Keep a value, pickled."""
        self.used[key] = pickled

    def keep(self, key: bytes) -> None:
        """Keep what is known of a key for the next run."""
        if key in self.known:
            self.used[key] = self.known[key]
