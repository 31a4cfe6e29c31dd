"""Reads the sites of all communes in parallel; a broken or slow one delays neither the others nor the time limit."""

import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from . import reply
from .fetch import FetchError, fetch
from .listing import Commune
from .reply import Get, Totals

_WORKERS = 24
SECONDS = 300.0  # for all sites together
_LATE = "chưa đọc xong khi hết thời gian tổng hợp"


@dataclass(frozen=True)
class Answer:
    """A commune with its totals, or with why there are none."""

    commune: Commune
    totals: Totals | None
    why: str = ""


def collect(
    communes: Sequence[Commune], now: datetime, *, get: Get = fetch, seconds: float = SECONDS
) -> tuple[Answer, ...]:
    """What each commune's site says, in the order of the list; after so many seconds no site is waited for."""
    todo: queue.SimpleQueue[int] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[int, Answer]] = queue.SimpleQueue()
    for place in range(len(communes)):
        todo.put(place)

    def work() -> None:
        while True:
            try:
                place = todo.get_nowait()
            except queue.Empty:
                return
            done.put((place, _answer(communes[place], now, get)))

    for _ in range(min(_WORKERS, len(communes))):
        threading.Thread(target=work, daemon=True).start()  # one that hangs is left behind, and ends with the command
    answers: dict[int, Answer] = {}
    end = monotonic() + seconds
    while len(answers) < len(communes):
        try:
            place, answer = done.get(timeout=max(0.0, end - monotonic()))
        except queue.Empty:
            break
        answers[place] = answer
    return tuple(answers.get(place, Answer(one, None, _LATE)) for place, one in enumerate(communes))


def _answer(commune: Commune, now: datetime, get: Get) -> Answer:
    if not commune.site:
        return Answer(commune, None)
    try:
        return Answer(commune, reply.read(commune, now, get))
    except FetchError as error:
        return Answer(commune, None, str(error))
    except Exception:  # nothing that a site sends may stop the others
        return Answer(commune, None, "trang trả lời không đọc được")
