"""Work on many things at once, on all cores of the machine; the result is the same as on one."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")
WORTH = 32  # things for each process: below that, starting one takes longer than the work


def spread(make: Callable[[S], T], things: Sequence[S], cores: int | None = None) -> list[T]:
    """What `make` makes of every thing, in their order; `make` must not change anything, and its results are pickled.

    Processes are copies of this one, so `make` may be any function; where the system cannot copy a process safely
    (Windows, macOS), all is made here. A process that dies, or raises, has its share made here.
    """
    count = min(cores or os.cpu_count() or 1, len(things) // WORTH)
    if count < 2 or sys.platform != "linux":
        return [*map(make, things)]
    context = multiprocessing.get_context("fork")

    def share(number: int, end: Connection) -> None:
        end.send([*map(make, things[number::count])])

    workers = []
    for number in range(1, count):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=share, args=(number, sender), daemon=True)
        process.start()
        sender.close()
        workers.append((number, receiver, process))
    made: dict[int, list[T]] = {0: [*map(make, things[::count])]}
    for number, receiver, process in workers:
        try:
            made[number] = receiver.recv()
        except EOFError:
            made[number] = [*map(make, things[number::count])]
        process.join()
    return [made[place % count][place // count] for place in range(len(things))]
