"""Python's cyclic garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Switch it off while content is read or code imported: all of that stays, and would be scanned again for nothing.

    Reading 1,400 files takes a tenth less, with no more memory; so does importing the package.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def thaw() -> None:
    """Let go of what an earlier build of a preview has frozen, which is full of reference cycles."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
