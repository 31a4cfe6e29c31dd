"""Python's cyclic garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 1000  # times that Python looks through what came lately before it looks through all


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


def settle() -> None:
    """Keep all that is there now out of the collector's sight: it lives to the end of the build, or of the process.

    Of what comes later most is gone at once, and what stays is hardly ever a cycle: to look through all of that again
    and again was 4 % of the work of a build of one change. It is left to grow, for 14 MB more at 4,000 items.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)


def thaw() -> None:
    """Let go of what an earlier build of a preview has frozen, which is full of reference cycles."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
