"""Paragraphs, dashes and tables under the headings they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .labels import RANKS, Label, label, split_typed_label, without_bullet
from .ledger import Ledger
from .lines import TextLine
from .part import Part
from .tables import grid, tables

_TITLE = 160  # characters
_WORDS = 12  # of a title with a full stop; longer ones are sentences


@dataclass(frozen=True)
class Outline:
    """The parts under headings, and the paragraphs before the first."""

    opening: tuple[str, ...]
    parts: tuple[Part, ...]


def outline(lines: Sequence[TextLine], ledger: Ledger, *, articles: bool) -> Outline:
    """The headings of joined lines with what stands under them."""
    root = Part("", "", 0, 0)
    opening: list[str] = []
    stack = [root]
    for line in tables(lines):
        found = None if line.rows else _label(line, articles=articles, names=_unnamed(stack[-1]))
        if found:
            _open(stack, found, line, ledger)
        elif line.rows:
            if len(stack) == 1:
                _push(stack, Part("", "", 0, line.number))
            stack[-1].add("bang", grid(line.rows))
        elif len(stack) == 1:
            opening.append(line.text)
        elif line.dash:
            _dash(stack[-1], line)
        elif line.text:
            _paragraph(stack[-1], line)
    for part in _every(root.parts):
        if not part.printed:  # its label alone, at the end of a paper that was cut
            ledger.prints("nhãn", part.label, part.line)
    parts = tuple(part for part in root.parts if part.printed)
    for part in _every(parts):
        _settle(part, ledger)
    for siblings in (parts, *(part.parts for part in _every(parts))):
        _even(siblings)
    return Outline(tuple(opening), parts)


def has_articles(lines: Sequence[TextLine]) -> bool:
    """Whether a text is made of articles, as decrees and regulations are: their labels count from 1."""
    found = [label(line.text) for line in lines if not line.rows and not line.dash]
    numbers = [one.number for one in found if one and one.style == "article"]
    return numbers[:2] in ([1], [1, 2])


def _label(line: TextLine, *, articles: bool, names: bool) -> Label | None:
    """The label that a line begins with; a line in a heading style has one of its own, unless it `names` the part."""
    if line.dash:
        return None
    found = label(line.text)
    if found and found.style == "article" and not articles:
        return None
    if found is None and line.heading and not names:
        return Label(f"heading {line.heading}", "", line.text)
    return found


def _open(stack: list[Part], found: Label, line: TextLine, ledger: Ledger) -> None:
    """Begin a part where its label belongs."""
    style = _nested(stack, found)
    styles = [part.style for part in stack]
    if style in styles:
        del stack[styles.index(style) :]
    elif found.style in RANKS or line.heading:
        while len(stack) > 1 and _rank(stack[-1].style) > _rank(style):
            stack.pop()
    more, rest = split_typed_label(found.rest)
    ledger.prints("nhãn", more, line.number)
    _push(stack, Part(style, found.text, found.number, line.number, title=rest.strip()))


def _push(stack: list[Part], part: Part) -> None:
    stack[-1].parts.append(part)
    stack.append(part)


def _nested(stack: Sequence[Part], found: Label) -> str:
    """The style of a label; one that counts from 1 again below its like is a list inside."""
    for part in stack:
        below = part.style == found.style and found.style in {"decimal", "number"}
        if below and found.number == 1 and part.number >= 1 and part is not stack[-1]:
            return f"{found.style} below"
    if any(part.style == f"{found.style} below" for part in stack):
        inner = next(part for part in stack if part.style == f"{found.style} below")
        if found.number == inner.number + 1:
            return inner.style
    return found.style


def _unnamed(part: Part) -> bool:
    """Whether a part has nothing but its label yet: `Phần thứ nhất`, whose title is the next line."""
    return bool(part.label) and not part.title and part.empty


def _rank(style: str) -> int:
    """The rank of a style: named ones first, then heading styles by level, then what only nests."""
    if style in RANKS:
        return RANKS.index(style)
    return 4 + int(style.split()[1]) if style.startswith("heading ") else 99


def _dash(part: Part, line: TextLine) -> None:
    text = without_bullet(line.text)
    if text.strip():
        part.add("gach_dau_dong", text.strip())


def _paragraph(part: Part, line: TextLine) -> None:
    if not part.title and part.empty:
        part.title = line.text
    else:
        part.add("doan", line.text)


def _every(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _every(part.parts)


def _settle(part: Part, ledger: Ledger) -> None:
    """A numbered text that is no title is a paragraph of a part without one."""
    text = part.title
    more, rest = split_typed_label(text)
    if more:
        ledger.prints("nhãn", more, part.line)
        text = part.title = rest.strip()
    if text and not _is_title(part, text):
        _untitle(part)


def _untitle(part: Part) -> None:
    """Make the title the first paragraph."""
    first = part.blocks[0] if part.blocks else {}
    before = first.get("doan", [])
    assert isinstance(before, list)
    rest = {key: value for key, value in first.items() if key != "doan"}
    part.blocks[:1] = [{"doan": [part.title, *before], **rest}]
    part.title = ""


def _even(siblings: Sequence[Part]) -> None:
    """Beside numbered texts that are no titles, one that has nothing under it is none either."""
    if any(not part.title for part in siblings):
        for part in siblings:
            if part.title and part.empty:
                _untitle(part)


def _is_title(part: Part, text: str) -> bool:
    if part.style == "article":
        return not part.empty and len(text) <= _TITLE and not text.endswith((":", ";"))
    if text.isupper() or part.parts:
        return len(text) <= 3 * _TITLE
    if len(text) > _TITLE or ". " in text or text.endswith((";", ":")):
        return False
    return not text.endswith(".") or not (part.empty or ":" in text or len(text.split()) > _WORDS)
