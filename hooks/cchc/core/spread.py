"""Work on many things at once, on all cores of the machine; the result is the same as on one."""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")
_PR_SET_PDEATHSIG = 1  # prctl(2)
WORTH = 32  # things for each process: below that, starting one takes longer than the work


def spread(make: Callable[[S], T], things: Sequence[S], cores: int | None = None) -> list[T]:
    """What `make` makes of every thing, in their order; its results are pickled, so nothing else of it is seen here."""
    return start(make, things, cores)()


def _alone() -> bool:
    """Whether this process can be copied safely: on Linux, without other threads.

    A copy has this thread alone; what others held is locked in it for ever. Those of libraries count too (Typst's).
    """
    return sys.platform == "linux" and len([*Path("/proc/self/task").iterdir()]) == 1


def _end_with_parent() -> None:
    """Let this process end when the one that started it is killed: it would go on to write a site nobody asks for."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def start(make: Callable[[S], T], things: Sequence[S], cores: int | None = None) -> Callable[[], list[T]]:
    """The same, begun by the other processes; what is given back does the share of this one and waits for theirs.

    Processes are copies of this one, so `make` may be any function. Where a process cannot be copied safely, all is
    made here. A process that dies, or raises, has its share made here.
    """
    count = min(cores or os.cpu_count() or 1, len(things) // WORTH)
    if count < 2 or not _alone():
        return lambda: [*map(make, things)]
    context = multiprocessing.get_context("fork")

    def share(number: int, end: Connection) -> None:
        _end_with_parent()
        end.send([*map(make, things[number::count])])

    workers = []
    for number in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=share, args=(number, sender), daemon=True)
        process.start()
        sender.close()
        workers.append((number, receiver, process))

    def finish() -> list[T]:
        made: dict[int, list[T]] = {0: [*map(make, things[::count])]}
        for number, receiver, process in workers:
            try:
                made[number] = receiver.recv()
            except EOFError:
                made[number] = [*map(make, things[number::count])]
            process.join()
        return [made[place % count][place // count] for place in range(len(things))]

    return finish
