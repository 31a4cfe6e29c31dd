"""The text of a news item as Markdown, as staff would write it: a line for every paragraph, list item and row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast
from urllib.parse import quote

from ...core import markup, placeholder
from ...core.privacy.names import FAMILY
from ...core.text import slug
from ...core.web_address import untracked
from ..incoming.annexes import annex_heading
from ..incoming.labels import label, without_bullet
from ..incoming.ledger import Added
from ..incoming.lines import TextLine
from ..incoming.tables import grid
from ..incoming.word_balance import words
from .emphasis import emphasised_parts
from .title import is_name

_URL = re.compile(r"(?:https?://|www\.)[^\s<>“”\"]+")
_SIGN = re.compile(r"[\\`*\[\]<>~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_FIRST = re.compile(r"(#{1,6}(?=\s)|[=>|](?=.)|!!!|\?\?\?|:{3})")
_PLUS = re.compile(r"\s*\+\s+")
_CAPTION = re.compile(r"\A(?:ảnh|hình)\s*\d*\s*[:.]\s*", re.I)
_LONGEST_CAPTION = 250
_SHORT_NAME = 8
_AMOUNT = re.compile(r"[-–]?\d[\d.,]*\s?%?|[-–]")
_LONGEST_HEADING = 120
_SMALL_LABELS = ("letter", "number", "decimal")
_DEEPEST = 4


@dataclass(kw_only=True)
class Text:
    """The text, the descriptions of pictures by the names of their files, and what staff should look at.

    `dropped` are words of the paper that stand nowhere.
    """

    body: str = ""
    described: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def written(lines: Sequence[TextLine], files: Mapping[str, str], unit: str) -> Text:
    """The text of a paper; `files` are the names of its pictures' files, the first of which heads the item."""
    made, blocks, before = Text(), list[str](), False
    depths = {level: place for place, level in enumerate(sorted({*map(_heads, lines)} - {0}), 2)}  # none is left out
    place, first = 0, next(iter(files.values()), "")
    while place < len(lines):
        line, place = lines[place], place + 1
        if line.pictures:
            caption = _caption(lines[place]) if place < len(lines) and any(map(files.get, line.pictures)) else ""
            place += bool(caption)
            blocks += _pictures(line, files, caption, made, first)
            before = False
            continue
        item = not line.rows and _is_item(line)
        block = (
            _table(line, made, unit) if line.rows else _row(line, made, unit, depths.get(_heads(line), 0), item=item)
        )
        if item and before:
            blocks[-1] += f"\n{block}"
        elif _same_title(lines, place - 1):
            blocks[-1] += f"{':' if annex_heading(lines[place - 2]) else ''} {block.lstrip('# ')}"
        else:
            blocks.append(block)
        before = item
    made.body = "\n\n".join(blocks)
    return made


def _same_title(lines: Sequence[TextLine], place: int) -> bool:
    """Whether a line is the rest of a title in the middle whose first line is above it: `DANH SÁCH`, `TỔ CÔNG TÁC`."""
    both = lines[max(place - 1, 0) : place + 1]
    alike = len(both) > 1 and len({(line.heading, line.bold, line.in_capitals) for line in both}) == 1
    return alike and all(line.centre and not line.pictures and _heads(line) and not label(line.text) for line in both)


def _is_item(line: TextLine) -> bool:
    found = label(line.text)
    return bool(line.dash or _PLUS.match(line.text) or (found and found.style in _SMALL_LABELS)) and not _heads(line)


def _heads(line: TextLine) -> int:
    """The rank of a heading, from 2; 0 for a line of the text."""
    text, found = line.text.strip(), label(line.text)
    if line.heading:
        return min(max(line.heading, 2), _DEEPEST)
    short = len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ",", ":")) and not line.dash
    if (
        not short
        or _CAPTION.match(text.lstrip("("))
        or not (line.bold or (found and found.style in {"roman", "part", "chapter"} and line.in_capitals))
    ):
        return 0
    return 3 if found and found.style in {*_SMALL_LABELS, "two", "three"} else 2


def _row(line: TextLine, made: Text, unit: str, level: int, *, item: bool) -> str:
    """A paragraph, a heading of a `level` or an item of a list."""
    parts = emphasised_parts(replace(line, emphasis=()) if level else line)
    text = "".join(f"{sign}{_linked(part, made, unit)}{sign}" for part, sign in parts)
    if level:
        return f"{'#' * level} {text}"
    if not item:
        return _FIRST.sub(r"\\\1", text, count=1) if _FIRST.match(text) else text
    depth = "    " * line.level
    if _PLUS.match(line.text):
        return f"{depth}+ {_PLUS.sub('', text, count=1)}"
    if line.dash:  # the sign of a star is escaped
        return f"{depth}- {without_bullet(text.removeprefix(chr(92)))}"
    return f"{depth}{text}"


def _linked(line: TextLine, made: Text, unit: str) -> str:
    """The words of a line with its links, nothing in them taken for Markdown."""
    out, rest = "", line.text
    for shown, address in line.links:
        text = " ".join(shown.split())
        before, found, after = rest.partition(text) if text else (rest, "", "")
        if not found:
            continue
        clean = untracked(address.strip())
        scheme = clean.partition(":")[0].lower()
        if scheme not in markup.SAFE_SCHEMES:
            made.remarks.append(f"{unit} {line.number}: liên kết của chữ “{text[:60]}” dẫn tới tệp trên máy, đã bỏ")
            out, rest = out + _literal(before + found, made), after
            continue
        if clean != address.strip():
            made.remarks.append(f"{unit} {line.number}: đã bỏ phần theo dõi người đọc trong liên kết")
        target = quote(clean, safe="/:?#[]@!$&'*+,;=%~-._").replace("(", "%28").replace(")", "%29")
        bare = _URL.fullmatch(text) and untracked(text).rstrip("/") == clean.rstrip("/")
        if bare:
            made.dropped += (words(text) - words(clean)).elements()
        out += _literal(before, made) + (clean if bare and target == clean else f"[{_escaped(text)}]({target})")
        rest = after
    return out + _literal(rest, made)


def _literal(text: str, made: Text) -> str:
    """A text that says the same in Markdown; addresses in it lose what tracks the reader."""
    pieces, done = [], 0
    for match in _URL.finditer(text):
        address = untracked(match[0])
        made.dropped += (words(match[0]) - words(address)).elements()
        pieces += [_escaped(text[done : match.start()]), address]
        done = match.end()
    return "".join((*pieces, _escaped(text[done:])))


def _escaped(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text)


def _table(line: TextLine, made: Text, unit: str) -> str:
    """A table, its first row as its head."""
    shown, caption = _unmerged(line.rows) if line.merged else (line.rows, "")
    width = max(len(row) for row in shown)
    rows = [[_literal(cell, made).replace("|", r"\|") for cell in (*row, *[""] * (width - len(row)))] for row in shown]
    if line.merged:
        made.remarks.append(f"{unit} {line.number}: bảng có ô gộp; máy ghép tên cột, tách ô gộp, hãy xem lại")
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    above = f"{_literal(caption, made)}\n\n" if caption else ""
    columns = zip(*rows[1:], strict=True)
    sides = "".join("---:|" if place and _numbers(column) else "---|" for place, column in enumerate(columns))
    return above + "\n".join((head, f"|{sides or '---|' * width}", *rest))


def _numbers(column: Sequence[str]) -> bool:
    """Whether the cells of a column are numbers, which stand at the right; some may be empty."""
    written = [cell for cell in column if cell.strip()]
    return bool(written) and all(_AMOUNT.fullmatch(cell.strip()) for cell in written)


def _unmerged(rows: Sequence[Sequence[str]]) -> tuple[Sequence[Sequence[str]], str]:
    """The rows with the names of columns in the first, and the caption that a first row is."""
    found = grid(rows)
    names, data = cast("Sequence[str]", found["cot"]), cast("Sequence[Sequence[str]]", found["hang"])
    head = ["" if isinstance(name, Added) else str(name) for name in names]
    return (head, *data), str(found.get("ten", ""))


def _caption(line: TextLine) -> str:
    """The words of a line under a picture that describe it; empty where it is none, or says only who took it."""
    text = " ".join(line.text.split())
    looks = line.italic or (line.centre and not line.bold) or _CAPTION.match(text)
    fits = 3 < len(text) <= _LONGEST_CAPTION and not line.rows and not line.pictures and not line.heading and looks
    said = _CAPTION.sub("", text.strip("()"))
    return text if fits and slug(said) not in {"", "anh", "hinh", "image"} and not _is_credit(said) else ""


def _is_credit(text: str) -> bool:
    """Whether words are but the name of who took a picture: a person, `Ban biên tập`, `TTXVN`."""
    return is_name(text, FAMILY) or text.lower() == "ban biên tập" or (text.isupper() and len(text) <= _SHORT_NAME)


def _pictures(line: TextLine, files: Mapping[str, str], caption: str, made: Text, first: str) -> Iterator[str]:
    """The places of pictures: that which heads the item has none, the last one bears the caption."""
    there = list(dict.fromkeys(files[name] for name in line.pictures if name in files))
    for file in there:
        said = _CAPTION.sub("", caption, count=1) if file == there[-1] else ""
        if said:
            made.dropped.append(caption[: len(caption) - len(said)])
        if file in made.described and file == first:
            made.dropped.append(said)
            continue
        made.described[file] = said or placeholder.mark("mô tả ảnh")
        if file != first:
            yield f"![{_escaped(said) or placeholder.mark('mô tả ảnh')}]({file})"
