"""A cache of files that take long to make, kept from build to build: papers, images, share cards."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from . import writing
from .writing import NotWrittenError

MAX_AGE = timedelta(days=30)


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


def remove_unused(folder: Path, now: datetime) -> None:
    """Delete the files that no build has used for `MAX_AGE` before `now`."""
    oldest = (now - MAX_AGE).timestamp()
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def sizes(folder: Path, but: str = "") -> list[int]:
    """The bytes of every file that is kept in a folder, without those of its own folder `but`."""
    found: list[int] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if base != str(folder) or name != but]
        found += [os.lstat(f"{base}{os.sep}{name}").st_size for name in names]
    return found
