"""What of the head only its neighbours tell: who decides, below a subject in capitals; a day at the end of a paper."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ...core.text import fold
from .head_marks import DAY, ROUGH_DAY, STOPS
from .lines import COLUMNS, TextLine

_DECIDERS = ("chu tich uy ban", "uy ban nhan dan", "hoi dong nhan dan", "thuong truc hoi dong", "giam doc", "ban chi")
_TORN = (" cua", " va", ",", " -", " cac", " do", " voi", " giua")  # a subject that cannot end here
_PIECES = re.compile(f"({COLUMNS.pattern})")


def decides_next(lines: Sequence[TextLine], place: int) -> bool:
    """Whether a line in capitals says who decides, and no longer what: the grounds follow it (`Căn cứ …`)."""
    if not _decider(lines[place]) or fold(lines[place - 1].text).rstrip().endswith(_TORN):
        return False
    for line in islice((line for line in lines[place + 1 :] if line.text.strip()), 3):
        if STOPS.match(line.text):
            return True
        if _decider(line) or not line.in_capitals:
            return False
    return False


def _decider(line: TextLine) -> bool:
    return line.in_capitals and fold(line.text).strip().startswith(_DECIDERS)


def late_day(
    lines: Sequence[TextLine], least: int, foot: int, back: int
) -> tuple[tuple[TextLine, ...], re.Match[str] | None, int]:
    """The day that stands above the signature, as older papers have it, and the number of its line.

    The lines come back without it. The text begins at `least`, the foot of the paper at `foot`; it ends before `back`.
    """
    text = [at for at in range(least, foot) if lines[at].words.strip()]
    for place in (*text[-1:], *range(foot, back)):
        pieces = _PIECES.split(lines[place].text)
        for at, match in _days(pieces):
            pieces[at] = ""
            made = replace(lines[place], text="".join(pieces))
            return (*lines[:place], made, *lines[place + 1 :]), match, made.number
    return tuple(lines), None, 0


def _days(pieces: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The pieces of a line that are a whole date after its place."""
    for at, piece in enumerate(pieces):
        match = DAY.fullmatch(piece.strip(" .")) or ROUGH_DAY.fullmatch(piece.strip())
        if match and match["place"] and match["place"][0].isupper() and match["day"]:
            yield at, match
