"""A PDF with text as lines: by their place on the page, tables by their rules; a scan is told apart."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

import pdfplumber

from .lines import FromAbove, FromLeft, TextLine
from .pdf_columns import gap, in_columns
from .unreadable import WORD_AGAIN, UnreadableError

_MAX_PAGES = 200
_SPACED = 1.75  # line heights from line to line above which there is an empty line
_MARGIN = 0.945  # of the height of a page, below which its foot stands
_HEAD = 0.06  # of the height of a page, above which its head stands
_RUNNING = "dòng lặp lại ở đầu trang"
_NOTE = 0.92  # of the height of other letters: those of a footnote are smaller
_INDENT, _INDENTED = (15, 60), 3  # points from the margin, and how many lines on a page that are so
_SCAN = (
    "tệp {name} là bản chụp (bản quét), không có chữ để đọc. Hãy xin tệp Word của nơi soạn, hoặc nhận dạng chữ (OCR) "
    "bằng Word: mở tệp PDF trong Word rồi lưu thành .docx, so lại từng câu. Bản chụp đã ký vẫn đăng được ở tep_da_ky"
)
Words = Sequence[dict[str, Any]]
Rows = tuple[tuple[str, ...], ...]


def lines_of(name: str, raw: bytes) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...], tuple[int, ...]]:
    """The lines of a PDF, page after page, those that stand in the lower margin, and the pages that have pictures.

    Raises:
        UnreadableError: it is damaged, has a password, is too long, or has no text.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(BytesIO(raw)) as document:
            if len(document.pages) > _MAX_PAGES:
                raise UnreadableError(f"tệp {name} dài quá {_MAX_PAGES} trang; hãy chia thành nhiều tệp")
            pages = [list(_page(page)) for page in document.pages]
            lying = [page.width > page.height for page in document.pages]
            anew = [False, *(before != after for before, after in pairwise(lying))]
            pictured = tuple(page.page_number for page in document.pages for _ in page.images)
    except UnreadableError:
        raise
    except Exception as error:  # whatever breaks inside the file: it is damaged, or has a password
        why = "đặt mật khẩu" if "assword" in f"{type(error).__name__} {error!r}" else "bị hỏng"
        raise UnreadableError(f"tệp {name} {why} nên không đọc được; {WORD_AGAIN}") from error
    words = "".join(piece.text for page in pages for piece in page)
    if len(words) < 20 * max(1, len(pages)) and (pictured or not words):
        raise UnreadableError(_SCAN.format(name=name))
    if words.count("(cid:") * 20 > len(words):
        raise UnreadableError(f"tệp {name} dùng phông không có bảng mã nên máy không biết chữ nào; {WORD_AGAIN}")
    return (*_numbered(_with_running_heads(pages), anew), pictured)


def _with_running_heads(pages: Sequence[Sequence[TextLine]]) -> list[list[TextLine]]:
    """The pages; what stands in the upper margin of one alone is a line of its text."""
    heads = Counter(line.text for page in pages for line in page if line.why == _RUNNING)
    alone = {text for text, times in heads.items() if times == 1}
    return [[replace(line, why="") if line.text in alone else line for line in page] for page in pages]


def _numbered(
    pages: Sequence[Sequence[TextLine]], anew: Sequence[bool]
) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """The lines counted through all pages; one that is turned on its side begins `anew`, any other is no empty line."""
    out: list[TextLine] = []
    for page, new in zip(pages, anew, strict=True):
        texts = [place for place, line in enumerate(page) if not line.why and not _is_page_number(line.text)]
        for place, line in enumerate(page):
            made = replace(
                line, number=len(out) + 1, spaced=line.spaced and place > 0, page=new and texts[:1] == [place]
            )
            before = _last(out)
            if before is not None and line.rows and texts[:1] == [place]:
                more, again = rest_of_table(out[before].rows, line.rows)
                if more:
                    out[before] = replace(out[before], rows=more)
                    made = replace(made, text=again, rows=(), why="đầu bảng lặp lại")
            if made.rows or made.text:
                out.append(made)
    return tuple(line for line in out if not line.why), tuple(line for line in out if line.why)


def _last(out: Sequence[TextLine]) -> int | None:
    """The place of the table that ends what was read so far; page numbers and the foot of a page do not count."""
    for place in range(len(out) - 1, -1, -1):
        if out[place].rows:
            return place
        if not out[place].why and not _is_page_number(out[place].text):
            break
    return None


def rest_of_table(rows: Rows, more: Rows) -> tuple[Rows, str]:
    """A table with its rest of the next page, and the words of its head that stand there again; none if it is none."""
    if len(rows[0]) != len(more[0]):
        return (), ""
    repeated = 0
    while repeated < min(2, len(more)) and more[repeated] == rows[repeated]:
        repeated += 1
    again = " ".join(cell for row in more[:repeated] for cell in row if cell)
    first, *others = more[repeated:] or [()]
    if first and not first[0] and any(cell[:1].islower() for cell in first):  # a row that the page's end tore
        first = tuple(
            type(cell)(f"{cell} {rest}".strip()) if rest else cell for cell, rest in zip(rows[-1], first, strict=True)
        )
        rows = rows[:-1]
    return (*rows, *([first] if first else []), *others), again


def _page(page: Any) -> Iterator[TextLine]:
    """The lines and tables of a page from top to bottom; they are not counted yet."""
    found = [table for table in page.find_tables() if _is_table(table)]
    boxes = [cell for table in found for row in table.rows for cell in row.cells if cell]
    outside = page.filter(lambda one: one["object_type"] != "char" or not _within(one, boxes))
    words = outside.extract_words(keep_blank_chars=False, use_text_flow=False, return_chars=True)
    rows = _rows(words)
    height = median([word["bottom"] - word["top"] for word in words]) if words else 12.0
    steps = [below[0]["top"] - above[0]["top"] for above, below in pairwise(rows)]
    usual = min(median(steps), 2.2 * height) if steps else height
    marked: list[tuple[float, TextLine]] = []
    noted, flush = _notes(rows, height), _flush(rows)
    before = 0
    for place, row in _in_columns(rows, [table.bbox[1] for table in found], height):
        top = rows[place][0]["top"]
        spaced = place > before and top - rows[place - 1][0]["top"] > _SPACED * usual
        before = place  # at the top of a right column text goes on
        text = _text(row, height)
        margin = "chân trang" if top > _MARGIN * page.height else _RUNNING if top < _HEAD * page.height else ""
        margin = "chú thích cuối trang" if place >= noted else margin
        bold, centre, why = _bold(row), _centred(row, page.width), "" if _is_page_number(text) else margin
        marked.append((top, TextLine(0, text, spaced=spaced, bold=bold, centre=centre, why=why, flush=place in flush)))
    for table in found:
        at = sum(top < table.bbox[1] for top, _ in marked)
        marked.insert(at, (table.bbox[1], TextLine(0, "", rows=_cells(table), spaced=True)))
    yield from (line for _, line in marked)


def _in_columns(rows: Sequence[Words], tables: Sequence[float], height: float) -> Iterator[tuple[int, Words]]:
    """The rows with their places, columns one after the other; none goes on below a table."""
    tops = [row[0]["top"] for row in rows]
    walls = sorted({sum(top < table for top in tops) for table in tables} | {0, len(rows)})
    for first, end in pairwise(walls):
        yield from ((first + place, row) for place, row in in_columns(rows[first:end], height))


def _is_table(table: Any) -> bool:
    """Whether ruled boxes are a table: one row of three cells may be the rest of one from the page before."""
    columns = len(table.rows[0].cells)
    return columns > 2 or (columns == 2 and len(table.rows) > 1)


def _notes(rows: Sequence[Words], height: float) -> int:
    """The first row of the footnotes, with which a page ends: small letters, after a number of its own."""
    place = len(rows)
    while place and (_small(rows[place - 1], height) or _is_page_number(_text(rows[place - 1], height))):
        place -= 1
    starts = (at for at in range(place, len(rows)) if re.match(r"\[?\d{1,3}\]?\s*[^\W\d]", _text(rows[at], height)))
    return next(starts, len(rows))


def _flush(rows: Sequence[Words]) -> set[int]:
    """The rows that begin at the margin below a full one, where the first lines of paragraphs are indented."""
    if not rows:
        return set()
    begins, ends = [row[0]["x0"] for row in rows], [row[-1]["x1"] for row in rows]
    left, right = min(begins), max(ends)
    if sum(_INDENT[0] < begin - left < _INDENT[1] for begin in begins) < _INDENTED:
        return set()
    return {place for place in range(1, len(rows)) if begins[place] < left + 3 and ends[place - 1] > right - 6}


def _is_page_number(text: str) -> bool:
    return text.strip(" -/").isdecimal()


def _small(row: Words, height: float) -> bool:
    return bool(median([word["bottom"] - word["top"] for word in row]) < _NOTE * height)


def _within(letter: dict[str, Any], boxes: Sequence[Any]) -> bool:
    """Whether the middle of a letter is in a cell of a table."""
    across, down = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return any(left <= across < right and top <= down < bottom for left, top, right, bottom in boxes)


def _cells(table: Any) -> Rows:
    """The cells of a table in columns; those that another goes through are marked so."""
    texts = table.extract()
    boxes = [row.cells for row in table.rows]
    edges = [min((row[at][0] for row in boxes if row[at]), default=0.0) for at in range(len(boxes[0]))]
    return tuple(
        tuple(_cell(texts, boxes, edges, line, at) for at in range(len(texts[line]))) for line in range(len(texts))
    )


def _cell(texts: Any, boxes: Any, edges: Sequence[float], line: int, at: int) -> str:
    if boxes[line][at]:
        return " ".join((texts[line][at] or "").split())
    left = next((box for box in reversed(boxes[line][:at]) if box), None)
    if left and left[2] > edges[at] + 1:
        return FromLeft("")
    return FromAbove("") if line else ""


def _rows(words: Words) -> list[list[dict[str, Any]]]:
    """Words by line: those whose middles are at one height."""
    out: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda one: (one["top"] + one["bottom"], one["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if (
            out
            and out[-1][0]["top"] <= middle <= out[-1][0]["bottom"]
            and abs(middle - (out[-1][0]["top"] + out[-1][0]["bottom"]) / 2) < (word["bottom"] - word["top"]) * 0.45
        ):
            out[-1].append(word)
        else:
            out.append([word])
    return [sorted(row, key=lambda one: one["x0"]) for row in out]


def _text(row: Words, height: float) -> str:
    """The words of a line; columns that stand side by side are kept apart by blanks."""
    text = row[0]["text"]
    for before, word in pairwise(row):
        text += ("    " if gap(before, word, height) else " ") + word["text"]
    return str(text)


def _bold(row: Words) -> bool:
    """Whether every letter is; those of a word may have several fonts, as Word and LibreOffice write Vietnamese."""
    return all("bold" in str(letter["fontname"]).lower() for word in row for letter in word["chars"])


def _centred(row: Words, width: float) -> bool:
    left, right = row[0]["x0"], row[-1]["x1"]
    return bool(right - left < width * 0.6 and abs((left + right) / 2 - (width * 0.5 + 14)) < width * 0.06)
