"""A cache of files that take long to make, kept from build to build: papers, images, share cards."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from . import writing
from .writing import NotWrittenError

MAX_AGE = timedelta(days=30)
MAX_BYTES = 500_000_000  # GitHub keeps 10 GB for a repository: enough for its branches


def cached(folder: Path, name: str, make: Callable[[], bytes]) -> bytes:
    """The file `name` of the cache folder; where it is not there yet, `make` makes it.

    The name must hold (a hash of) all that the content depends on. Safe for several threads and for a build that is
    stopped: a file is complete or not there.
    """
    path = folder / name
    with suppress(FileNotFoundError):
        content = path.read_bytes()
        with suppress(OSError):
            os.utime(path)
        return content
    made = make()
    with suppress(NotWrittenError):  # a full or read-only disk costs the time of the next build, nothing else
        writing.write_all({path: made})
    return made


def tidy(folders: Iterable[Path]) -> None:
    """Delete the files that no build has used for `MAX_AGE`; if there are more than `MAX_BYTES`, others.

    Those that were used last stay. The age is counted from the last use of any: the moment of a build may be any day.
    """
    files = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
    found = sorted(_status(files), key=lambda one: one[1].st_mtime, reverse=True)
    size = 0
    for path, status in found:
        size += status.st_size
        if status.st_mtime < found[0][1].st_mtime - MAX_AGE.total_seconds() or size > MAX_BYTES:
            with suppress(OSError):
                Path(path).unlink()


def sizes(folder: Path, but: str = "") -> list[int]:
    """The bytes of every file that is kept in a folder, without those of its own folder `but`."""
    found: list[str] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if base != str(folder) or name != but]
        found += [f"{base}{os.sep}{name}" for name in names]
    return [status.st_size for _, status in _status(found)]


def _status(paths: Iterable[str | Path]) -> Iterator[tuple[str | Path, os.stat_result]]:
    """What is known of files, but of those that another build has deleted meanwhile."""
    for path in paths:
        with suppress(FileNotFoundError):
            yield path, os.lstat(path)
