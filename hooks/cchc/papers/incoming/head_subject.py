"""The subject of a paper, under its type: which lines belong to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...core.text import continued
from .annexes import NOTE
from .head_marks import BEGINS_TOO, DAY, STOPS, is_number, rough_day
from .head_near import decides_next
from .issuer import sentence
from .labels import label
from .lines import TextLine

_OF_FIGURES = re.compile(r"\((?:Số liệu|Tính từ)\b", re.I)  # says the days of a report, below its subject


def collect(lines: Sequence[TextLine], place: int, inline: str, found: list[TextLine], *, numbered: bool) -> int:
    """Collect the subject under the type into `found`; where the paper goes on.

    `inline` stands on the line of the type itself; `numbered`: the number of the paper is known already.
    """
    if inline.strip():
        found.append(replace(lines[place - 1], text=inline.strip()))
    while place < len(lines) and len(found) < 8:
        line = lines[place]
        if not re.search(r"\w", line.text) and not line.rows:
            if found and re.search(r"[-_–—*]{3}", line.text):
                return place + 1
            place += 1
            continue
        if line.rows or not _goes_on(found, line) or (not numbered and is_number(line)):
            break
        if found and decides_next(lines, place):
            break
        found.append(line)
        place += 1
    if inline.isupper() and not all(line.in_capitals for line in found):  # SƠ KẾT, beside the type
        found[0] = replace(found[0], text=sentence(found[0].text))
        found[1:2] = [replace(line, text=continued(line.text.strip())) for line in found[1:2]]
    return place


def _goes_on(subject: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line belongs to the subject."""
    text = line.text.strip()
    if (
        (STOPS.match(text) and not _titled(line) and (subject or not BEGINS_TOO.match(text)))
        or label(text)
        or line.dash
        or DAY.match(text)
        or rough_day(text)
    ):
        return False
    if not subject:
        return len(text) < 400 and (line.bold or not text.endswith(":"))
    return _goes_on_from(subject[-1], line)


def _titled(line: TextLine) -> bool:
    """Whether a line that begins as the grounds do looks as a title: `Thực hiện Nghị quyết số 57-NQ/TW`."""
    return line.bold and line.centre and not line.text.rstrip().endswith((".", ";", ":", ","))


def _goes_on_from(last: TextLine, line: TextLine) -> bool:
    """Whether a line that begins nothing new goes on with the last line of the subject."""
    text, new = line.text.strip(), line.in_capitals and not last.in_capitals
    if last.bold and not last.whole:  # a line of a PDF: only the look tells where the subject ends
        return line.bold and not (line.spaced or new)
    if new or last.text.rstrip().endswith((".", ":")) or text.endswith((":", ".")):
        return False
    if ";" in {last.text.rstrip()[-1], text[-1]}:  # KẾT QUẢ …; / phương hướng, nhiệm vụ …
        titles = line.whole and line.bold and line.centre and last.bold and last.centre and not line.spaced
        return titles or (text[0].islower() and text[-1] != ";")
    if text[0].islower() or text[0] in '(“"':
        return not NOTE.match(text) and not _OF_FIGURES.match(text)
    if line.whole:
        return not line.spaced and (line.bold, line.centre) == (last.bold, last.centre) and (line.bold or line.centre)
    return not line.spaced and len(text) < 100
