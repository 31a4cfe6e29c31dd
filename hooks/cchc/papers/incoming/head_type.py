"""The type of a paper and where it stands in the head; lines of the head that copies broke or ran together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...core.text import fold
from .head_marks import BLANK, DEPTH, LONGEST, MORE_OFFICES, NATIONAL, STOPS, TYPES
from .labels import label
from .lines import TextLine

_WORDS = 5  # of the name of a type
_FIRST = 3  # lines of a copy without a head, whose first words are the type
_TYPED_NUMBER = re.compile(r"\s*(?P<type>[^\W\d_][^\d:/]{2,20}?)\s+(?=[Ss]ố\s*:?\s*[\d._…]+\s*/)")
_UNSPACED = {fold(name).replace(" ", ""): name for name in TYPES.values()}
_OPEN_DAY = re.compile(rf"(?:^|[,|\t]\s*|\s{{3}})ngày{BLANK}(?:tháng{BLANK}(?:năm\s*)?)?$", re.I)
_REST_OF_DAY = re.compile(rf"{BLANK}(?:tháng|năm|\d)", re.I)


def unspaced(line: TextLine) -> TextLine:
    """A line whose letters stand apart, `B Á O  C Á O`, where it is a type: its name in capitals."""
    letters = "".join(line.text.split())
    apart = len(letters) > 4 and all(len(letter) == 1 for letter in line.text.split())
    name = _UNSPACED.get(fold(letters)) if apart else None
    return replace(line, text=name.upper()) if name else line


def split_lines(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines, with a date of the head that is broken over lines joined, and a type apart from its number."""
    out: list[TextLine] = []
    for place, line in enumerate(lines):
        begun = out and place < DEPTH and not (line.rows or out[-1].rows or line.spaced)
        if begun and _OPEN_DAY.search(out[-1].text) and _REST_OF_DAY.match(line.text):
            out[-1] = replace(out[-1], text=f"{out[-1].text.rstrip()} {line.text.strip()}")
            continue
        if begun and any(mark.fullmatch(f"{out[-1].text.strip()} {line.text.strip()}") for mark in NATIONAL.values()):
            out[-1] = replace(out[-1], text=f"{out[-1].text.strip()} {line.text.strip()}")
            continue
        match = _TYPED_NUMBER.match(line.text) if place < DEPTH // 2 and not line.rows else None
        if match and fold(match["type"]) in TYPES:
            out.append(replace(line, text=line.text[match.end() :]))
            line = replace(line, text=match["type"], title=True)  # noqa: PLW2901
        out.append(line)
    return tuple(out)


def find_type(lines: Sequence[TextLine]) -> tuple[int | None, str, str]:
    """Where the type stands, its name, and what of the subject stands on its line."""
    shown = list(_before_text(lines))
    alone = [(place, line, fold(line.text.strip(" :.*"))) for place, line in shown if line.in_capitals or line.title]
    alone = [(place, line, plain) for place, line, plain in alone if plain in TYPES]
    if alone:  # in capitals below the words beside the number, `Nghị quyết số: 07/NQ-HĐND`
        plain = alone[0][2]
        place = next((place for place, line, same in alone if line.in_capitals and same == plain), alone[0][0])
        return place, TYPES[plain], ""
    for place, line in shown:
        name = _begins(line)
        first = line.text.strip()[: len(name)]
        if name and place < 20 and (first.isupper() or (place < _FIRST and len(line.text) < 250)):
            return place, TYPES[name], line.text.strip()[len(name) :]
    return None, "", ""


def other_type(lines: Sequence[TextLine], place: int) -> int | None:
    """Where a type stands that the decree does not know (`GIẤY XÁC NHẬN`), first below the marks of the head."""
    at = next((at for at in range(place, min(place + 3, len(lines))) if lines[at].text.strip()), None)
    line = lines[at] if at is not None else None
    if line is None or line.rows or not line.in_capitals or not 2 <= len(line.text.split()) <= _WORDS:
        return None
    plain = fold(line.text.strip())
    known = label(line.text) or STOPS.match(line.text) or plain.startswith(MORE_OFFICES) or not plain[-1].isalpha()
    return None if known else at


def _begins(line: TextLine) -> str:
    """The type that a line begins with."""
    plain = fold(line.text.strip(" :.*"))
    return next((name for name in LONGEST if plain.startswith(f"{name} ") or plain == name), "")


def _before_text(lines: Sequence[TextLine]) -> Iterator[tuple[int, TextLine]]:
    """The lines, with their places, before the first that belongs to the text."""
    for place, line in enumerate(lines[:DEPTH]):
        if line.rows or not line.text.strip():
            continue
        found = label(line.text)
        if STOPS.match(line.text) or (found and found.style in {"part", "chapter", "article", "section"}):
            return
        yield place, line
