"""Exchanging two folders: atomically on Linux and macOS, elsewhere by three renames."""

import ctypes
import os
import sys
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)
_HERE = -100  # AT_FDCWD


def swapped(new: Path, place: Path, aside: Path) -> bool:
    """Exchange the folders `new` and `place`; without an atomic exchange, `place` is named `aside` for a moment.

    False, and all as before, where a folder cannot be renamed.
    """
    return _exchanged(new, place) or _renamed(new, place, aside)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders atomically; False where the system or the file system cannot."""
    names = (os.fsencode(one), os.fsencode(other))
    try:
        libc = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, _EXCHANGE) == 0)
        return bool(libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False


def _renamed(new: Path, place: Path, aside: Path) -> bool:
    """Exchange them by three renames; False, and all as before, where a folder cannot be renamed."""
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
