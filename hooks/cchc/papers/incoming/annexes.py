"""What is annexed to a paper: where each annex begins, its own head, its title, its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...core.text import fold
from .head_marks import MORE_OFFICES, MOTTO, NATION, NATIONAL, STOPS
from .labels import label, split_typed_label
from .ledger import Boilerplate, Ledger
from .lines import TextLine, joined_paragraphs
from .outline import Outline, has_articles, outline

_ANNEX = re.compile(r"\s*(?:PHỤ LỤC|Phụ lục)\b\s*(?:số\s*|SỐ\s*)?(?P<number>[IVX]+|\d{1,2})?\s*[.:–-]?\s*")
_NUMBERED = re.compile(rf"(?=.{{0,14}}\d|.{{0,14}}[IVX]){_ANNEX.pattern}")  # with its title on the same line
# Papers that are issued with a decision, and lists; what begins with one of these words is an annex's title.
_RULES = ("quy che", "quy dinh", "dieu le", "noi quy", "quy trinh", "the le", "quy uoc", "huong uoc", "de an",
          "phuong an", "chuong trinh", "ke hoach", "huong dan")  # fmt: skip
_LISTS = ("danh sach", "danh muc", "bieu mau", "bieu so", "bieu ", "mau so", "bang ", "lich ", "tong hop", "thong ke",
          "du toan", "phan cong", "tien do")  # fmt: skip
_BARE = ("danh sach", "danh muc", "bang tong hop", "bieu tong hop", "lich", "du toan")  # with the title below
NOTE = re.compile(r"\s*\(?\s*(?:\(?\s*Ban hành\s+)?[Kk]èm theo\b", re.I)
FORM = re.compile(r"\s*(?:Mẫu|Biểu)(?:\s+số)?\s+(?=\S*\d|[IVXA-E]+\b)[\w./-]{1,12}\s*", re.I)
_NEAR = 5  # lines below a title within which its note stands
_SHORT = 150  # characters
_TITLE_LINES = 4  # from the head of an annex to the last line of its title


@dataclass(frozen=True)
class Annex:
    """An annex: what it calls itself (`PHỤ LỤC 1`, `QUY CHẾ`), the lines of its title, its content."""

    name: str
    number: int
    title: tuple[TextLine, ...]
    body: Outline


def annex_heading(line: TextLine) -> re.Match[str] | None:
    """The heading of an annex, where a line is one."""
    match = _ANNEX.match(line.text)
    heads = match and not line.rows and len(line.text.strip()) < _SHORT
    sure = (
        line.text.lstrip().startswith("PHỤ") or len(line.text.strip()) < 20 or (match and match["number"] and line.bold)
    )
    return match if heads and sure else None


def annexed(lines: Sequence[TextLine], place: int) -> bool:
    """Whether a line is the title of what is issued with a paper: the note says so just below."""
    line = lines[place]
    near = [one for one in lines[place + 1 : place + 1 + _NEAR] if not one.rows]
    if line.in_capitals and not line.rows and near and NOTE.match(near[0].text):
        return True
    return _named(line) and any(NOTE.match(one.text) for one in near)


def _named(line: TextLine) -> bool:
    """Whether a line begins with what annexes are called, as a heading does."""
    shown = line.text.strip()
    if line.rows or not line.in_capitals or len(shown) > _SHORT:
        return False
    return f"{fold(shown)} ".startswith((*(f"{rule} " for rule in _RULES), *_LISTS))


def first_annex(lines: Sequence[TextLine], foot: int) -> int:
    """The index of the first line after the recipients and the signature, with which the annexes begin."""
    for place in range(foot, len(lines)):
        line = lines[place]
        if annex_heading(line) or annexed(lines, place) or (not line.rows and FORM.fullmatch(line.text)):
            return _with_head(lines, place, foot)
        if place > foot and (_named(line) or line.rows or _divides(line) or _new_page(line)):
            return _with_head(lines, place, foot)
    return len(lines)


def _divides(line: TextLine) -> bool:
    found = label(line.text)
    return bool(found) and found.style in {"part", "chapter", "article"}  # type: ignore[union-attr]


def _new_page(line: TextLine) -> bool:
    return line.page and not fold(line.text).startswith("noi nhan")


def _with_head(lines: Sequence[TextLine], place: int, least: int) -> int:
    """An annex with the lines above its title that are its own head: office, nation, motto, the name of a form."""
    while place - 1 > least and _of_head(lines[place - 1]) and not lines[place].page:
        place -= 1
    return place


def _of_head(line: TextLine) -> bool:
    known = NATION.search(line.text) or MOTTO.search(line.text) or FORM.fullmatch(line.text)
    return not line.rows and (bool(known) or (line.in_capitals and fold(line.text).startswith(MORE_OFFICES)))


def annexes(lines: Sequence[TextLine], ledger: Ledger) -> Iterator[Annex]:
    """The annexes, one after the other."""
    starts = [0] if lines else []
    for place in range(1, len(lines)):
        if _starts(lines, starts[-1], place):
            starts.append(_with_head(lines, place, starts[-1]))
    for begin, end in pairwise([*starts, len(lines)]):
        yield _annex(lines[begin:end], ledger)


def _starts(lines: Sequence[TextLine], last: int, place: int) -> bool:
    """Whether another annex begins, after the one that begins at `last`: not in the head or the title of that one."""
    line, between = lines[place], lines[last:place]
    if annex_heading(line):
        return not all(map(_of_head, between))
    if not (annexed(lines, place) or (line.page and _named(line))):
        return False
    return len(between) > _TITLE_LINES or any(one.rows or NOTE.match(one.text) for one in between)


def _annex(lines: Sequence[TextLine], ledger: Ledger) -> Annex:
    form = None
    while lines and _of_head(lines[0]) and not annex_heading(lines[0]):
        if FORM.fullmatch(lines[0].text) and not form:
            form = lines[0]
        else:
            _own_head(lines[0], ledger)
        lines = lines[1:]
    name, number, rest = _name(lines)
    if form and not name:
        name, number = form.text.strip(), form.number
    elif form:
        _own_head(form, ledger)
    rest = joined_paragraphs([line for line in rest if line.text.strip() or line.rows])
    titles: list[TextLine] = []
    while rest and len(titles) < 6 and _titles(rest[0], titles):
        titles.append(rest[0])
        rest = rest[1:]
    made = outline(rest, ledger, articles=has_articles(rest))
    return Annex(name, number, tuple(_untyped(titles, ledger)), made)


def _own_head(line: TextLine, ledger: Ledger) -> None:
    for kind, pattern in NATIONAL.items():
        if match := pattern.fullmatch(line.text.strip()):
            ledger.printed.append(Boilerplate(kind, match[0], line.number))
            return
    ledger.leave([line], "phần đầu của phụ lục; trang in một lần ở đầu văn bản")


def _name(lines: Sequence[TextLine]) -> tuple[str, int, Sequence[TextLine]]:
    """What an annex calls itself, the number of that line, and the lines after it."""
    if not lines:
        return "", 0, lines
    first = lines[0]
    match = annex_heading(first) or (None if first.rows else _NUMBERED.match(first.text))
    if match:
        after = replace(first, text=first.text[match.end() :].strip())
        return match[0].strip(), first.number, [after, *lines[1:]] if after.text else lines[1:]
    plain = fold(first.text.strip(" :."))
    if _named(first) and (plain in _RULES or (plain in _BARE and len(lines) > 1 and _goes_on(lines[1]))):
        return first.text.strip(), first.number, lines[1:]
    return "", 0, lines


def _goes_on(line: TextLine) -> bool:
    """Whether a line can be the title below the one word `DANH SÁCH`."""
    return not NOTE.match(line.text) and _titles(line, ())


def _titles(line: TextLine, titles: Sequence[TextLine]) -> bool:
    if line.rows or line.dash or label(line.text) or STOPS.match(line.text) or "\t" in line.text or "|" in line.text:
        return False
    if not titles:
        return len(line.text) < 2 * _SHORT
    if NOTE.match(line.text) or line.text.startswith("("):
        return True
    if titles[-1].bold and line.bold and not line.whole and not line.in_capitals:  # a line of a PDF
        return True
    noted = any(NOTE.match(one.text) for one in titles)
    return line.in_capitals and not noted and not NATION.search(line.text)


def _untyped(titles: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines of a title; what looks like a label in the first is the machine's."""
    if not titles:
        return []
    more, rest = split_typed_label(titles[0].text)
    ledger.prints("nhãn", more, titles[0].number)
    return [replace(titles[0], text=rest), *titles[1:]]
