"""Work on many things at once, on all cores of the machine; the result is the same as on one."""

import ctypes
import multiprocessing
import os
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")
_PR_SET_PDEATHSIG = 1  # prctl(2)
WORTH = 32  # things for each process: below that, starting one takes longer than the work
_LOT = 8  # things that a process takes at once
_SENT = 256  # results that are sent in one message: all at once would stand in memory twice
_LOTS = 8192  # at most, so that their numbers fit into a pipe
_NUMBER = struct.Struct("I")


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
    """The same, begun by the other processes; what is given back joins in, and waits for them.

    Each process takes the next few things when it is free: this one often has other work beside. Processes are copies
    of this one, so `make` may be any function. Where a process cannot be copied safely, all is made here. What a
    process has taken that dies, or raises, is made here.
    """
    count = min(cores or os.cpu_count() or 1, len(things) // WORTH)
    if count < 2 or not _alone():
        return lambda: [*map(make, things)]
    size = max(_LOT, -(-len(things) // _LOTS))
    waiting = _waiting(-(-len(things) // size))

    def taken() -> dict[int, T]:
        """What is made by the process that asks, by place."""
        places = (place for lot in _next(waiting) for place in range(lot * size, min((lot + 1) * size, len(things))))
        return {place: make(things[place]) for place in places}

    def share(end: Connection) -> None:
        _end_with_parent()
        with suppress(OSError):  # of the disk: what was taken is made again where it can be told in a sentence
            made = [*taken().items()]
            for begin in range(0, len(made), _SENT):
                end.send(made[begin : begin + _SENT])

    context = multiprocessing.get_context("fork")
    workers = []
    for _ in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=share, args=(sender,), daemon=True)
        process.start()
        sender.close()
        workers.append((receiver, process))

    def finish() -> list[T]:
        made = taken()
        os.close(waiting)
        for receiver, process in workers:
            with suppress(EOFError):
                while True:
                    made.update(receiver.recv())
            process.join()
        return [made[place] if place in made else make(thing) for place, thing in enumerate(things)]

    return finish


def _waiting(count: int) -> int:
    """The end of a pipe that holds the numbers of all lots: no process can die with a lock on it."""
    end, begin = os.pipe()
    os.write(begin, b"".join(map(_NUMBER.pack, range(count))))
    os.close(begin)
    return end


def _next(waiting: int) -> Iterator[int]:
    """Numbers of lots that no other process takes."""
    while number := os.read(waiting, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]
