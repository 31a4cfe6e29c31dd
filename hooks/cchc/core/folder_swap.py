"""Two folders change places: in one step on Linux and macOS, elsewhere in three."""

import ctypes
import os
import sys
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)
_HERE = -100  # AT_FDCWD


def swapped(new: Path, place: Path, aside: Path) -> bool:
    """Whether `new` stands in the `place` now, and what stood there where the new one was.

    In three steps what stood there is called `aside` for a moment. False, and all as before, where a folder cannot
    change its place.
    """
    return _exchanged(new, place) or _renamed(new, place, aside)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change their names in one step; False where the system or the disk cannot."""
    names = (os.fsencode(one), os.fsencode(other))
    try:
        libc = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, _EXCHANGE) == 0)
        return bool(libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False


def _renamed(new: Path, place: Path, aside: Path) -> bool:
    """The same in three steps; False, and all as before, where a folder cannot change its place."""
    try:
        place.rename(aside)
    except OSError:
        return False
    try:
        new.rename(place)
    except OSError:
        aside.rename(place)
        return False
    aside.rename(new)
    return True
