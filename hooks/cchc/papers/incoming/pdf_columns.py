"""Two columns that stand side by side on a page of a PDF, told apart: head and foot of a paper, prose of a bulletin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ...core.text import fold
from .docx_grid import LAYOUT, SIGNED
from .head_marks import LONGEST
from .labels import label

_GAP = 1.8  # letter heights between two words that stand in two columns
_STRIP = 0.6  # the same, between the columns of all rows
_PROSE_ROWS, _PROSE_WIDTH = 5, 0.8  # rows with words in both columns, and the share of a column that prose fills
_TYPES = tuple(LONGEST)
Row = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Zone:
    """Rows `first` to `last` of a page, whose words stand left or right of `split`."""

    first: int
    last: int
    split: float


def gap(before: dict[str, Any], word: dict[str, Any], height: float) -> bool:
    """Whether two words of a row stand in two columns."""
    return bool(word["x0"] - before["x1"] > _GAP * height)


def in_columns(rows: Sequence[Row], height: float) -> Iterator[tuple[int, Row]]:
    """The rows of a page with their places: where two columns stand side by side, the left one goes first."""
    place = 0
    for zone in _zones(rows, height):
        yield from ((at, rows[at]) for at in range(place, zone.first))
        for left in (True, False):
            for at in range(zone.first, zone.last + 1):
                words = [word for word in rows[at] if (word["x1"] <= zone.split) is left]
                if words:
                    yield at, words
        place = zone.last + 1
    yield from ((at, rows[at]) for at in range(place, len(rows)))


def _zones(rows: Sequence[Row], height: float) -> Iterator[Zone]:
    """Heads and feet of papers, by their words, and prose: by the strip between two columns that no word crosses."""
    place = done = 0
    while place < len(rows):
        cut = _cut(rows[place], height)
        if cut is None:
            place += 1
            continue
        zone = _zone(rows, done, place, cut, height)
        texts = "\n".join(_texts(row, zone.split) for row in rows[zone.first : zone.last + 1])
        if LAYOUT.search(texts) or SIGNED.search(texts) or _prose(rows[zone.first : zone.last + 1], zone.split):
            yield zone
            done = zone.last + 1
        place = zone.last + 1


def _prose(rows: Sequence[Row], split: float) -> bool:
    """Whether most rows fill both columns, as text that is set in columns does and cells of a list do not."""
    halves = [[[word for word in row if (word["x1"] <= split) is left] for row in rows] for left in (True, False)]
    both = [(left, right) for left, right in zip(*halves, strict=True) if left and right]
    if len(both) < _PROSE_ROWS:
        return False
    wide = [max(row[-1]["x1"] for row in half if row) - min(row[0]["x0"] for row in half if row) for half in halves]
    full = sum(
        all(
            len(row) > 2 and row[-1]["x1"] - row[0]["x0"] > _PROSE_WIDTH * width
            for row, width in zip(pair, wide, strict=True)
        )
        for pair in both
    )
    return full > len(both) / 2


def _cut(row: Row, height: float) -> tuple[float, float] | None:
    """The strip between two columns of a row; None where there are not two."""
    found = _gaps(row, height)
    return found[0] if len(found) == 1 else None


def _gaps(row: Row, height: float) -> list[tuple[float, float]]:
    """The wide gaps of a row; the one after a label that Word numbers (`Điều 3.`, then a tab) is none."""
    found = [(before["x1"], word["x0"]) for before, word in pairwise(row) if gap(before, word, height)]
    first = " ".join(word["text"] for word in row if found and word["x1"] <= found[0][0])
    own = label(f"{first} ") if first else None
    return found[1:] if own and not own.rest.strip() else found


def _texts(row: Row, split: float) -> str:
    """The texts of the left and the right column, on a line each."""
    sides = ([word["text"] for word in row if (word["x1"] <= split) is left] for left in (True, False))
    return "\n".join(" ".join(side) for side in sides if side)


def _zone(rows: Sequence[Row], done: int, place: int, strip: tuple[float, float], height: float) -> Zone:
    """The rows around a place, from `done` on, that leave a strip free.

    One that has words on both sides leaves as much as a gap; `Kính gửi` goes through both, as the type of a paper does.
    """
    (low, high), first, last = strip, place, place
    for at in (*range(place + 1, len(rows)), *range(place - 1, done - 1, -1)):
        if at > last + 1 or at < first - 1 or _through(rows[at], above=at < place):
            continue
        narrower = _left_free(rows[at], (low, high), height)
        if narrower is None:
            continue
        (low, high), first, last = narrower, min(first, at), max(last, at)
    return Zone(first, last, (low + high) / 2)


def _through(row: Row, *, above: bool) -> bool:
    """Whether a row goes through both columns by its words; `above` the signature the text ends with `./.`."""
    text = " ".join(word["text"] for word in row)
    named = text.isupper() and fold(text).startswith(_TYPES)
    return named or text.startswith("Kính gửi") or (above and text.endswith("./."))


def _left_free(row: Row, strip: tuple[float, float], height: float) -> tuple[float, float] | None:
    """What a row leaves of a strip: words stand on both sides of it, or on one; None where it goes through."""
    low, high = strip
    sides = [(low, row[0]["x0"])] if row[0]["x0"] >= low else [*_gaps(row, height), (row[-1]["x1"], high)]
    found = [(max(low, left), min(high, right)) for left, right in sides]
    return next((one for one in found if one[1] - one[0] >= height * _STRIP), None)
