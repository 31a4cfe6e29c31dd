"""The table in which portals list what a paper is (`Số ký hiệu: …`, `Trích yếu: …`), above a text without a head."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...core.text import fold
from .head_marks import NATION, NUMBER, STOPS
from .ledger import Ledger
from .lines import TextLine

_DEPTH = 40  # lines within which the table stands
_POSTED_WITHIN = 6
_LEAST = 3  # names of its rows that make it one
# The names of its rows, by what they tell.
_NAMES = {
    "so ky hieu": "number", "so, ky hieu": "number", "so/ky hieu": "number", "so hieu": "number",
    "so ky hieu van ban": "number", "so van ban": "number", "so hieu van ban": "number",
    "ngay ban hanh": "day", "ngay ky": "day", "ngay van ban": "day",
    "loai van ban": "type", "hinh thuc van ban": "type", "the loai": "type", "ten loai": "type",
    "trich yeu": "subject", "trich yeu noi dung": "subject", "noi dung trich yeu": "subject",
    "co quan ban hanh": "issuer", "don vi ban hanh": "issuer", "noi ban hanh": "issuer",
    "nguoi ky": "signer", "nguoi ky duyet": "signer", "nguoi ky van ban": "signer",
    **dict.fromkeys(("ngay hieu luc", "ngay co hieu luc", "ngay het hieu luc", "linh vuc", "trang thai", "hieu luc",
                     "tinh trang", "tinh trang hieu luc", "tep dinh kem", "tai lieu dinh kem", "file dinh kem",
                     "tai ve", "pham vi", "chuc vu", "ngay dang", "luot xem", "so trang", "do khan", "do mat",
                     "thong tin van ban", "chi tiet van ban", "thuoc tinh van ban", "thuoc tinh"), ""),
}  # fmt: skip
_NAME = re.compile(r"\s*(?P<name>[^:|\t]{5,24}?)\s*(?:[:|\t]\s*|$)(?P<said>.*)")
_POSTED = re.compile(
    r"\W*(?:Ngày (?:đăng|tạo|cập nhật)|Cập nhật(?: lúc)?|(?:Số )?lượt (?:xem|đọc)|Người đăng)\s*:(?=.{0,90}\d).{0,110}",
    re.I,
)
_DAY = re.compile(r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")


@dataclass(frozen=True)
class Row:
    """A row of the table: what it tells (empty: nothing that a paper has), its name, its words, its line."""

    tells: str
    name: str
    said: str
    line: TextLine


def without_table(lines: Sequence[TextLine], ledger: Ledger) -> tuple[tuple[TextLine, ...], TextLine | None]:
    """The lines with the table made into the head of a paper, and who signed it.

    Where the paper has a head of its own, the table tells nothing new; it is left. So is a line that tells when the
    paper was posted.
    """
    posted = [line for line in lines[:_POSTED_WITHIN] if not line.rows and _POSTED.fullmatch(line.text)]
    ledger.leave(posted, "dòng của trang đăng lại")
    lines = [line for line in lines if line not in posted]
    places, rows = _table(lines)
    if not rows:
        return tuple(lines), None
    rest = [line for place, line in enumerate(lines) if place not in places]
    own = any(NATION.search(line.text) or NUMBER.search(line.text) for line in rest[:_DEPTH])
    made = {} if own else {row.tells: row for row in reversed(rows) if row.tells and row.said}
    ledger.leave([TextLine(row.line.number, text) for row in rows if (text := _over(row, made))], "khung thuộc tính")
    top = [line for tells in ("issuer", "number", "day", "type", "subject") for line in _line(tells, made.get(tells))]
    below = [replace(line, spaced=line.spaced or not place) for place, line in enumerate(rest)]
    signer = made.get("signer")
    return (*top, *below), TextLine(signer.line.number, signer.said) if signer else None


def _table(lines: Sequence[TextLine]) -> tuple[set[int], list[Row]]:
    """The lines of the table and its rows; none where there is no such table."""
    places: set[int] = set()
    rows: list[Row] = []
    open_row = False  # a name whose words are the next line
    for place, line in enumerate(lines[:_DEPTH]):
        if STOPS.match(line.text) or (not line.rows and NATION.search(line.text)):
            break
        if found := list(_rows(line)):
            rows, open_row = [*rows, *found], not found[-1].said and not line.rows
            places.add(place)
        elif open_row and line.text.strip() and not line.rows:
            rows[-1] = replace(rows[-1], said=line.text.strip(), line=line) if rows[-1].tells else rows[-1]
            places |= {place} if rows[-1].said else set()
            open_row = False
    told = {row.tells for row in rows if row.tells}
    return (places, rows) if len(told) >= _LEAST and told & {"number", "day"} else (set(), [])


def _rows(line: TextLine) -> Iterator[Row]:
    """The rows that a line has, or a table of Word, with one or two names beside one another."""
    for cells in line.rows or ():
        found = [cell.strip(" :") for cell in cells if cell.strip()]
        if len(found) == 1 and fold(found[0]) in _NAMES:
            yield Row("", found[0], "", line)
        for name, said in zip(found[::2], found[1::2], strict=False):
            if fold(name) not in _NAMES:
                return
            yield Row(_NAMES[fold(name)], name, said, line)
    match = None if line.rows else _NAME.fullmatch(line.text)
    if match and fold(match["name"]) in _NAMES:
        yield Row(_NAMES[fold(match["name"])], match["name"], match["said"].strip(), line)


def _line(tells: str, row: Row | None) -> Iterator[TextLine]:
    """A line of the head."""
    if row:
        text = {"number": f"Số: {row.said}", "day": row.said}.get(tells, row.said)
        if tells == "day" and _DAY.fullmatch(text) and not text.startswith("ngày"):
            text = f"ngày {text}"
        yield TextLine(row.line.number, text, whole=True, title=tells == "type", bold=tells == "subject")


def _over(row: Row, made: dict[str, Row]) -> str:
    """What of a row no line of the head holds: of its name, and its words where another row told the same."""
    name = row.name
    if made.get(row.tells) is row:
        said = ""
        name = name[len("Số") :] if row.tells == "number" else name
        name = name[len("Ngày") :] if row.tells == "day" and not row.said.startswith("ngày") else name
    else:
        said = row.said
    return ": ".join(filter(None, (name.strip(" ,/:"), said)))
