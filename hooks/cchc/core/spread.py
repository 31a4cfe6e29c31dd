"""A parallel map over forked processes, on all cores; its result is that of `map`."""

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
Finish = Callable[[Callable[[], object]], list[T]]
WORTH = 32  # things for each process: below that, starting one takes longer than the work
_LOT = 8  # things that a process takes at once
_SENT = 256  # results that are sent in one message: all at once would stand in memory twice
_LOTS = 8192  # at most, so that their numbers fit into a pipe
_NUMBER = struct.Struct("I")


def spread(make: Callable[[S], T], things: Sequence[S], cores: int | None = None) -> list[T]:
    """The results of `make` for all things, in order. They come back pickled: other effects of `make` are lost."""
    return start(make, things, cores)(lambda: None)


def _alone() -> bool:
    """Whether this process can be forked safely: on Linux, while it has one thread.

    A fork has the calling thread alone; locks that other threads hold, those of libraries too (Typst), stay locked.
    """
    return sys.platform == "linux" and len([*Path("/proc/self/task").iterdir()]) == 1


def _end_with_parent() -> None:
    """Let this worker be killed with its parent: else it would go on to write a site that nobody waits for."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def start(make: Callable[[S], T], things: Sequence[S], cores: int | None = None) -> Finish[T]:
    """Start the workers; the function that is given back works with them, waits, and returns what `spread` does.

    A free worker takes the next few things; the parent does so when it has done what that function is given. Workers
    are forks, so `make` may be any function. Where forking is not safe the parent does everything, at once.
    What a worker had taken when it died or raised is made again by the parent.
    """
    count = min(cores or os.cpu_count() or 1, len(things) // WORTH)
    if count < 2 or not _alone():
        return lambda _: [*map(make, things)]
    size = max(_LOT, -(-len(things) // _LOTS))
    waiting = _waiting(-(-len(things) // size))

    def taken() -> dict[int, T]:
        """The results of the calling process, by index."""
        places = (place for lot in _next(waiting) for place in range(lot * size, min((lot + 1) * size, len(things))))
        return {place: make(things[place]) for place in places}

    def share(end: Connection) -> None:
        _end_with_parent()
        with suppress(OSError):  # of the disk: what was taken is made again where it can be told in a sentence
            made = [*taken().items()]
            for begin in range(0, len(made), _SENT):
                end.send(made[begin : begin + _SENT])

    context, workers = multiprocessing.get_context("fork"), []
    for _ in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=share, args=(sender,), daemon=True)
        process.start()
        sender.close()
        workers.append((receiver, process))

    def finish(first: Callable[[], object]) -> list[T]:
        first()
        made = taken()
        os.close(waiting)
        for receiver, process in workers:
            with suppress(EOFError):
                while True:
                    made.update(receiver.recv())
            process.join()
        return [made[place] if place in made else make(thing) for place, thing in enumerate(things)]

    return finish


def aside(work: Callable[[], None]) -> Callable[[], None]:
    """Do something in a process of its own, where a core is free and forking is safe; gives what waits for its end.

    It may never be done, or half: the process is killed with this one, and its errors are not told.
    """
    if (os.cpu_count() or 1) < 2 or not _alone():
        return lambda: None

    def run() -> None:
        _end_with_parent()
        with suppress(Exception):
            work()

    process = multiprocessing.get_context("fork").Process(target=run, daemon=True)
    process.start()
    return process.join


def _waiting(count: int) -> int:
    """The reading end of a pipe with the numbers of all lots: a queue that a dying process cannot leave locked."""
    end, begin = os.pipe()
    os.write(begin, b"".join(map(_NUMBER.pack, range(count))))
    os.close(begin)
    return end


def _next(waiting: int) -> Iterator[int]:
    """The numbers of the lots that this process gets from the queue."""
    while number := os.read(waiting, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]
