"""The head of a paper: who issued it, its number, place and day, its type and subject."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ...core import paper_types
from ...core.text import fold
from .head_marks import (
    ABOUT,
    DAY,
    DEPTH,
    HOUR,
    MORE_OFFICES,
    NATIONAL,
    NUMBER,
    NUMBER_LIKE,
    STAMP,
    STOPS,
    begins_head,
    day_of,
    is_number,
    rough_day,
)
from .head_subject import collect
from .head_type import find_type, other_type
from .issuer import sentence
from .ledger import Ledger
from .lines import COLUMNS, TextLine

_NEAR = 4  # pieces, those of the other column between them
_GAP = re.compile(rf"{COLUMNS.pattern}|\s+(?=C[ỘỌ]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGH[ĨI]A(?:\s+VIỆT)?$)")
_BLANKS = re.compile(r"(Số\s*:|ngày|tháng|năm)\s+(?=/|\d|tháng|năm)")


@dataclass(kw_only=True)
class Head:
    """What the head of a paper says, empty where it says nothing; `rest` is the index of the line after it.

    `number_text` is a number of another form than `digits` and `sign` have.
    """

    issuer: list[TextLine] = field(default_factory=list)
    digits: str = ""
    sign: str = ""
    number_line: int = 0
    number_text: str = ""
    place: str = ""
    day: date | None = None
    day_text: str = ""
    day_line: int = 0
    type: str = ""
    subject: list[TextLine] = field(default_factory=list)
    rest: int = 0


def head(lines: Sequence[TextLine], ledger: Ledger) -> Head:
    """The head; boilerplate in it goes into the ledger."""
    found = Head()
    at, type, inline = find_type(lines)
    end = at if at is not None else _last(lines)
    for fragment in whole(_fragments(lines[:end])):
        if not _type_again([fragment], 0, type, ledger):
            _look(fragment, found, ledger)
    found.rest = end
    if at is None and found.number_line and found.day_text and not found.type and (at := other_type(lines, end)):
        type = sentence(lines[at].text.strip())
    if at is not None:
        found.type = type
        ledger.prints("tên loại", lines[at].text[: len(lines[at].text) - len(inline)], lines[at].number)
        below = at + 1 if inline else _marks(lines, _type_again(lines, at + 1, type, ledger), found, ledger)
        below = below if inline else _type_again(lines, below, type, ledger)
        beside, found.subject = found.subject, []  # a V/v below the number
        after = collect(lines, below, inline, found.subject, numbered=bool(found.number_line))
        if found.subject:
            ledger.leave(beside, "trích yếu ở dưới số; đã lấy ở dưới tên loại")
        found.subject = found.subject or beside
        found.rest = _marks(lines, after, found, ledger)
    return found


def _type_again(lines: Sequence[TextLine], place: int, type: str, ledger: Ledger) -> int:
    """Where the paper goes on below its type, which some print beside the number, too."""
    if type and place < len(lines) and fold(lines[place].text.strip(" :.")) == fold(type):
        ledger.prints("tên loại", lines[place].text, lines[place].number)
        return place + 1
    return place


def _marks(lines: Sequence[TextLine], place: int, found: Head, ledger: Ledger) -> int:
    """Take the day and the number where they stand below the type or the subject; where the paper goes on."""
    while place < len(lines) and (
        (not found.day_text and _is_day(lines[place])) or (not found.number_line and is_number(lines[place]))
    ):
        _look(lines[place], found, ledger)
        place += 1
    return place


def _last(lines: Sequence[TextLine]) -> int:
    """Where the head ends in a paper without its type: after the last of its marks, and after a V/v."""
    end = 0
    for place, line in enumerate(lines[: DEPTH // 2]):
        if STOPS.match(line.text):
            break
        if line.rows:
            continue
        day = ((match := DAY.search(line.text)) and match["place"]) or rough_day(line.text)
        if (
            day
            or begins_head(line.text)
            or ABOUT.match(line.text)
            or STAMP.fullmatch(line.text.strip())
            or (end and ABOUT.match(lines[end - 1].text) and line.text.strip() and not line.spaced)
        ):
            end = place + 1
    return end


def _fragments(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, cut where two columns stand side by side."""
    for line in lines:
        if line.rows:
            yield line
            continue
        for piece in _GAP.split(_BLANKS.sub(r"\1 ", line.text.strip())):
            if piece.strip():
                yield TextLine(line.number, piece.strip(), spaced=line.spaced, bold=line.bold)


def whole(fragments: Iterable[TextLine]) -> list[TextLine]:
    """The pieces; a name of the nation or a motto that a narrow column broke over two lines is one piece."""
    left = list(fragments)
    for place, one in enumerate(left):
        for after in range(place + 1, min(place + 1 + _NEAR, len(left))):
            joined = f"{one.text} {left[after].text}"
            if any(mark.fullmatch(joined) for mark in NATIONAL.values()):
                left[place] = replace(one, text=joined)
                del left[after]
                break
    return left


def _look(fragment: TextLine, found: Head, ledger: Ledger) -> None:
    """Take what is known out of a piece of the head; the rest is the issuer, the subject of a letter, or unknown."""
    text, number = fragment.text, fragment.number
    for kind, pattern in NATIONAL.items():
        if match := pattern.search(text):
            ledger.prints(kind, match[0], number)
            text = _without(match)
    if (not found.number_line or found.number_text.isdecimal()) and (match := NUMBER.search(text)):
        _without_stamp(found, ledger)
        _number(match, found, number)
        ledger.prints("Số", "Số:", number)
        text = _without(match)
    elif not found.number_line and (match := NUMBER_LIKE.search(text)):
        found.number_text, found.number_line = (match["text"] or match["party"]).strip(" ."), number
        ledger.prints("Số", "Số:", number)
        text = text[: match.start()].strip()
    if match := HOUR.search(text):
        ledger.leave([replace(fragment, text=match["hour"])], "phần đầu văn bản")
        text = f"{text[: match.start()]}, {text[match.end() :].lstrip(' ,')}"
    if not found.day_text and (match := DAY.search(text)) and (match["place"] or match.start() == 0):
        dated(match, found, number)
        text = _without(match)
    elif not found.day_text and (match := rough_day(text)):
        dated(match, found, number)
        text = ""
    if not re.search(r"[^\W_]", text) or fragment.rows:
        ledger.leave([fragment] if fragment.rows else [], "phần đầu văn bản")
        return
    _other(TextLine(number, text, spaced=fragment.spaced), found, ledger)


def _without_stamp(found: Head, ledger: Ledger) -> None:
    """Take out what the office that received the paper stamped above its head: `UBND XÃ …`, `ĐẾN`, `Số: 1234`."""
    if found.number_text:
        above = [line for line in found.issuer if line.number <= found.number_line]
        ledger.leave([*above, TextLine(found.number_line, found.number_text)], "dấu văn bản đến của nơi nhận")
        found.issuer = [line for line in found.issuer if line not in above]
        found.number_text = ""


def _without(match: re.Match[str]) -> str:
    """The text without what was found in it."""
    return f"{match.string[: match.start()]} {match.string[match.end() :]}".strip()


def _other(line: TextLine, found: Head, ledger: Ledger) -> None:
    if (match := ABOUT.match(line.text)) and not found.subject:
        ledger.prints("V/v", match[0] if match[1].lower() == "v/v" else "", line.number)
        found.type = paper_types.LETTER
        rest = line.text[match.end() :] if match[1].lower() == "v/v" else line.text
        found.subject.append(TextLine(line.number, rest))
    elif found.subject and not line.in_capitals:
        found.subject.append(line)
    elif STAMP.fullmatch(line.text):
        ledger.leave([line], "phần đầu văn bản")
    elif (not found.number_line or found.number_text.isdecimal()) and (
        line.in_capitals or fold(line.text).startswith(MORE_OFFICES)
    ):
        found.issuer.append(line)
    else:
        ledger.leave([line], "phần đầu văn bản")


def _number(match: re.Match[str], found: Head, number: int) -> None:
    found.digits = re.sub(r"[\s._…]", "", match["digits"])
    found.sign = re.sub(r"\s*/\s*", "/", re.sub(r"\s*[-–]\s*", "-", match["sign"]))
    found.number_line = number


def dated(match: re.Match[str], found: Head, number: int) -> None:
    """Take place and day out of a date."""
    found.place = (match["place"] or "").strip()
    found.day_text = match[0][match.end("place") - match.start() if match["place"] else 0 :].strip(" ,()")
    found.day_line = number
    found.day = day_of(match)


def _is_day(line: TextLine) -> bool:
    """Whether a line is a date, as stands below the type in some copies."""
    return not line.rows and bool(DAY.fullmatch(line.text.strip()) or rough_day(line.text))
