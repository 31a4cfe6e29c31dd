"""A PDF with text as lines: by their place on the page, tables by their rules; a scan is told apart."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

import pdfplumber

from .lines import TextLine
from .unreadable import WORD_AGAIN, UnreadableError

MAX_PAGES = 200
_GAP = 1.8  # letter heights between two words that stand in two columns
_SPACED = 1.75  # line heights from line to line above which there is an empty line
_MARGIN = 0.945  # of the height of a page, below which its foot stands
_SCAN = (
    "tệp {name} là bản chụp (bản quét), không có chữ để đọc. Hãy xin tệp Word của nơi soạn, hoặc nhận dạng chữ (OCR) "
    "bằng Word: mở tệp PDF trong Word rồi lưu thành .docx, so lại từng câu. Bản chụp đã ký vẫn đăng được ở tep_da_ky"
)
Words = Sequence[dict[str, Any]]


def lines_of(name: str, raw: bytes) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """The lines of a PDF, page after page, and those that stand in the lower margin.

    Raises:
        UnreadableError: it is damaged, has a password, is too long, or has no text.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(BytesIO(raw)) as document:
            if len(document.pages) > MAX_PAGES:
                raise UnreadableError(f"tệp {name} dài quá {MAX_PAGES} trang; hãy chia thành nhiều tệp")
            pages = [list(_page(page)) for page in document.pages]
            pictured = sum(bool(page.images) for page in document.pages)
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
    return _numbered(pages)


def _numbered(pages: Sequence[Sequence[TextLine]]) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """The lines counted through all pages; a page's end is no empty line."""
    out: list[TextLine] = []
    for page in pages:
        for place, line in enumerate(page):
            out.append(replace(line, number=len(out) + 1, spaced=line.spaced and place > 0))
    return tuple(line for line in out if not line.why), tuple(line for line in out if line.why)


def _page(page: Any) -> Iterator[TextLine]:
    """The lines and tables of a page from top to bottom; they are not counted yet."""
    found = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    outside = page
    for table in found:
        outside = outside.outside_bbox(table.bbox, strict=False)
    words = outside.extract_words(extra_attrs=["fontname"], keep_blank_chars=False, use_text_flow=False)
    rows = _rows(words)
    height = median([word["bottom"] - word["top"] for word in words]) if words else 12.0
    steps = [below[0]["top"] - above[0]["top"] for above, below in pairwise(rows)]
    usual = min(median(steps), 2.2 * height) if steps else height
    marked: list[tuple[float, TextLine]] = []
    for place, row in enumerate(rows):
        top = row[0]["top"]
        spaced = place > 0 and top - rows[place - 1][0]["top"] > _SPACED * usual
        text = _text(row, height)
        margin = "chân trang" if top > _MARGIN * page.height and not text.strip(" -/").isdecimal() else ""
        bold, centre = _bold(row), _centred(row, page.width)
        marked.append((top, TextLine(0, text, spaced=spaced, bold=bold, centre=centre, why=margin)))
    for table in found:
        cells = tuple(tuple(" ".join((cell or "").split()) for cell in row) for row in table.extract())
        marked.append((table.bbox[1], TextLine(0, "", rows=cells, spaced=True)))
    yield from (line for _, line in sorted(marked, key=lambda pair: pair[0]))


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
        text += ("    " if word["x0"] - before["x1"] > _GAP * height else " ") + word["text"]
    return str(text)


def _bold(row: Words) -> bool:
    return all("bold" in str(word["fontname"]).lower() for word in row)


def _centred(row: Words, width: float) -> bool:
    left, right = row[0]["x0"], row[-1]["x1"]
    return bool(right - left < width * 0.6 and abs((left + right) / 2 - (width * 0.5 + 14)) < width * 0.06)
