"""A cache of files that take long to make, kept from build to build: papers, images, share cards."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
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


def tidy(folders: Iterable[Path], now: datetime) -> None:
    """Delete the files that no build has used for `MAX_AGE` before `now`; if there are more than `MAX_BYTES`, others.

    Those that were used last stay.
    """
    oldest, size = (now - MAX_AGE).timestamp(), 0
    files = [path for folder in folders if folder.is_dir() for path in folder.iterdir()]
    for used, path in sorted(((path.stat(), path) for path in files), key=lambda one: one[0].st_mtime, reverse=True):
        size += used.st_size
        if used.st_mtime < oldest or size > MAX_BYTES:
            path.unlink(missing_ok=True)


def sizes(folder: Path, but: str = "") -> list[int]:
    """The bytes of every file that is kept in a folder, without those of its own folder `but`."""
    found: list[int] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if base != str(folder) or name != but]
        found += [os.lstat(f"{base}{os.sep}{name}").st_size for name in names]
    return found
