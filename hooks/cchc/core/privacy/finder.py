"""Personal data in public text: found before it is published, shown only masked.

Source of what must not be published: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. A finder rather
says too much than too little: what it finds can be allowed by hand, with a reason.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from ..short_texts import Remembered
from ..text import clean
from . import public_data, quick_look, table_rows
from .data_kinds import (
    ACCOUNT,
    BIRTH,
    HEALTH,
    HOUSE,
    IDENTITY,
    INSURANCE,
    LONG,
    MAIL,
    NAME,
    ONLINE_NAME,
    PASSPORT,
    PHONE,
    DataKind,
)
from .flat_text import digital, flat, harmless, hidden, quiet
from .pattern_lists import AT, FIRST, FLAT, LOUD, SIGNS, WRITTEN, Row
from .surroundings import PAPER

_NUMBERS = (PHONE, IDENTITY, INSURANCE, ACCOUNT, PASSPORT, LONG)
_STRONG = tuple(row for row in WRITTEN if row[0] not in (NAME, HEALTH, LONG, ONLINE_NAME))
_NO_PHONE = 12  # digits
Judge = Callable[[DataKind, str, int, int], bool]
_IN_WORDS = re.compile(r"(?:thang|nam) (?!nam\b|sinh\b)[a-z]|^\D*$")
_KEYCAP = re.compile("\ufe0f?\u20e3")  # the frame of a figure: 0️⃣
_CELL = re.compile(r"</(?:t[dh]|dt)>[ \t]*<(?:t[dh]|dd)\b[^>\n]*>", re.I)
_TABLE = re.compile(r"</?(?:t[rdh]|d[ltd]|table|thead|tbody)\b[^>\n]*>", re.I)
_ENTITY = re.compile(r"&(?:#\d{1,5}|#x[\da-f]{1,4}|[a-z]{2,8});", re.I)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A piece of personal data in a text: where, of what kind, and itself with most characters hidden.

    Places are those in `readable(text)`.
    """

    kind: DataKind
    start: int
    end: int
    text: str
    masked: str


def readable(text: str) -> str:
    """A text as a reader sees it: cleaned, HTML entities as the characters that they stand for; its lines stay.

    Cells of HTML stand between bars, as those of Markdown do.
    """
    text = _KEYCAP.sub("", clean(text))
    if "</t" in text or "</dt" in text:
        text = _TABLE.sub("", _CELL.sub(" | ", text))
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    char = unescape(entity[0])
    if len(char) == 1 and (char.isspace() or not char.isprintable()):
        return clean(char) if char != "\n" else " "
    return char if len(char) == 1 else entity[0]


def findings(text: str, known: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Personal data in a text, in its order; `known` are numbers, addresses and words that anyone may see."""
    text = readable(text)
    return _unknown(text, _of_citizens(text), known)


def _all_of_citizens(text: str) -> tuple[Finding, ...]:
    return tuple(_found(text, FLAT, WRITTEN, public_data.is_of_a_citizen))


_of_citizens = Remembered(_all_of_citizens, shorter_than=80, most=4096)


def strong(text: str, known: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What is personal in a text of an office too, which names officials, offices and public accounts by right."""
    if not quick_look.worth_reading(text):
        return ()
    text = readable(text)
    return _unknown(text, _found(text, FLAT, _STRONG, public_data.is_personal), known)


def _unknown(text: str, findings: Iterable[Finding], known: Iterable[str]) -> tuple[Finding, ...]:
    """The findings, in the order of the text, without those that anyone may see."""
    found = sorted(findings, key=lambda finding: finding.start)
    if not found:
        return ()
    known = [one for one in known if _essence(one)]
    public = frozenset(map(_essence, known))
    allowed = [span for one in known for span in _places(flat(readable(one)), flat(text))]
    return tuple(
        finding
        for finding in found
        if _essence(finding.text) not in public
        if not any(start <= finding.start and finding.end <= end for start, end in allowed)
    )


def _places(part: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def _found(text: str, flat_rows: Sequence[Row], written_rows: Sequence[Row], judge: Judge) -> Iterator[Finding]:
    """What the rows find in a text, then in each line of its tables behind the heads of the columns."""
    taken = []
    for kind, start, end in _spans(text, flat_rows, written_rows, judge):
        taken.append((start, end))
        yield _finding(kind, text, start, end)
    for row in table_rows.rows(text):
        for kind, start, end in _spans(row.text, flat_rows, written_rows, judge):
            place = row.place(start, end)
            if place and all(place[1] <= first or last <= place[0] for first, last in taken):
                yield _finding(kind, text, *place)


def _finding(kind: DataKind, text: str, start: int, end: int) -> Finding:
    return Finding(kind=kind, start=start, end=end, text=text[start:end], masked=_masked(kind, text[start:end]))


def _spans(
    text: str, flat_rows: Sequence[Row], written_rows: Sequence[Row], judge: Judge
) -> Iterator[tuple[DataKind, int, int]]:
    """What the rows find and `judge` takes for personal; a later row does not see what an earlier one found."""
    plain, written = flat(text), digital(text)
    loud = [match.span() for match in LOUD.finditer(written)]
    digits, capitals = len(re.findall(r"\d", plain)), text.isupper()  # signs are in small letters
    mail = AT.search(plain)  # what is hidden later makes no sign of it
    for number, (kind, least, pattern) in enumerate((*FIRST, *flat_rows, *written_rows), -len(FIRST)):
        if digits and not number:
            for start, end in harmless(plain):
                plain, written = hidden(plain, start, end), hidden(written, start, end)
            digits = len(re.findall(r"\d", plain))
        if digits < least or (kind is MAIL and not mail):
            continue
        if (sign := SIGNS.get(pattern)) and not (capitals or sign.search(written)):
            continue
        read = plain if 0 <= number < len(flat_rows) else quiet(written, loud) if kind is NAME else written
        for match in pattern.finditer(read):
            start, end = match.span("it") if "it" in pattern.groupindex else match.span()
            if start < 0:
                continue  # the pattern met what only looks like it
            if judge(kind, text, start, end):
                yield kind, start, end
            elif kind is not PHONE and (kind is not ACCOUNT or not _surely_of_an_office(plain, start, end)):
                continue
            plain, written = hidden(plain, start, end), hidden(written, start, end)


def _surely_of_an_office(text: str, start: int, end: int) -> bool:
    """Whether an account of an office has too many digits for a phone, and no word before it names a card."""
    digits = len(re.findall(r"\d", text[start:end]))
    return digits >= _NO_PHONE and not PAPER.search(text, max(0, start - 60), start)


def _essence(text: str) -> str:
    """What two ways of writing one number or address share."""
    letters = re.sub(r"[^a-z\d@]", "", flat(readable(text)))
    return "0" + letters[2:].removeprefix("0") if re.fullmatch(r"84\d{9,11}", letters) else letters


def citizens(found: Finding) -> bool:
    """Whether it is surely of a person: papers and mobile phones, not the landline and the mail of an office."""
    if found.kind == PHONE:
        return not _essence(found.text).startswith("02")
    if found.kind == MAIL:
        return not public_data.official_mail(found.text)
    return found.kind in (IDENTITY, INSURANCE, PASSPORT, ACCOUNT)


def hide(text: str) -> str:
    """A text for a log that anyone may read: what is personal in it is masked; without any it stays as it is."""
    made = readable(text)
    places = findings(made)
    for found in places:
        made = made[: found.start] + found.masked + made[found.end :]
    return made if places else text


def _masked(kind: DataKind, text: str) -> str:
    """The text with two characters left at either end of a long number, one at the beginning of a name.

    Of a house or a birthday the words around the numbers stay: they tell where to look; words for numbers do not.
    """
    if kind in (HOUSE, BIRTH) and not _IN_WORDS.search(flat(text)):
        return re.sub(r"\w*\d\w*", lambda match: "•" * len(match[0]), text)
    places = [place for place, char in enumerate(text) if char.isalnum()]
    kept = set(places[:1]) if kind in (NAME, MAIL) else set()
    if kind in _NUMBERS and len(places) >= 8 and not text[-1].isalpha():
        kept = {*places[:2], *places[-2:]}
    return "".join("•" if char.isalnum() and place not in kept else char for place, char in enumerate(text))
