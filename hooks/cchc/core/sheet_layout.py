"""How a table stands on sheets of paper: the widths of its columns, the heights of its rows, where a page ends."""

import math
from collections.abc import Sequence
from datetime import date

from . import paper_types

PAGE = 140  # widths of a digit on a sheet of A4 across that is still read with ease
ACROSS = 75  # wider tables are printed across
ROW = 17  # points: a line of text
NATION = paper_types.NATION.upper()
CAPITAL = 1.45  # how many digits a bold capital is wide
_WORD, _LONG, _WIDEST = 16, 20, 60  # digits: the longest word that is not broken, a long text, the widest column
_SPARE = 0.15  # of the widths without which words break: what long texts get more at least, in smaller print
_LETTER = 1.1  # how many letters stand where a digit does
_DIGIT = 6.5  # points: how wide a digit of Times New Roman 13 is
_PAPER = ((523.0, 734.0), (770.0, 487.0))  # points: how wide and high what is printed may be on A4, and across
_ROWS = 2  # of a table, at least, that stand on the page of the signature
_UNSURE = (0.95, 0.97, 0.99, 1.01, 1.03, 1.05, 1.07)  # of a page: what programs differ by


def _shown(value: object) -> int:
    """How many letters a value is wide."""
    return 10 if isinstance(value, date) else len(str(value)) if value is not None else 0


def column_widths(rows: Sequence[Sequence[object]]) -> list[float]:
    """The widths of columns, in digits: what is in them, within a page; long texts are wrapped.

    Where there is not room for all, every column has its longest word, and the rest goes to those of long texts, by
    their usual text: one long cell widens no column.
    """
    columns = [*zip(*rows, strict=True)]
    heads = [_longest_word(column[0]) for column in columns]
    texts = [[*map(_shown, column[1:])] for column in columns]
    wide = [min(max(head, *text, 0), _WIDEST) + 3 for head, text in zip(heads, texts, strict=True)]
    if sum(wide) <= PAGE:
        return [float(width) for width in wide]
    usual = [sum(text) / max(len(text), 1) for text in texts]
    words = [min(max(map(_longest_word, column)), _WORD if mean < _LONG else _LONG // 2)
             for column, mean in zip(columns, usual, strict=True)]  # fmt: skip
    least = [max(word, head) + 2 for word, head in zip(words, heads, strict=True)]
    share = [max(min(mean, _WIDEST) - low, 0.0) for mean, low in zip(usual, least, strict=True)]
    more = max(PAGE - sum(least), sum(least) * _SPARE) / (sum(share) or 1)
    return [round(min(most, low + more * part), 1) for most, low, part in zip(wide, least, share, strict=True)]


def halves(widths: Sequence[float]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first and last columns of the left and of the right half, by their widths."""
    left, last = 1, len(widths) - 1
    while left < last and sum(widths[: left + 1]) <= sum(widths) / 2:
        left += 1
    return (0, left - 1), (min(left, last), last)


def headed(widths: list[float]) -> list[float]:
    """The widths with room for the nation's name on one line in the right half, as papers have it."""
    _, (start, end) = halves(widths)
    more = len(NATION) * CAPITAL - sum(widths[start : end + 1])
    return [*widths[:-1], round(widths[-1] + max(more, 0), 1)]


def _longest_word(value: object) -> int:
    """How many letters stay together; those of an address do not."""
    return max(map(len, value.split()), default=0) if isinstance(value, str) else _shown(value)


def text_lines(value: object, width: float) -> int:
    """How many lines a value takes in a column; a word that does not fit leaves some room at the end of a line."""
    if not isinstance(value, str) or len(value) < width:
        return 1
    return sum(math.ceil(len(line) / (width * _LETTER - 1)) or 1 for line in value.split("\n"))


def break_before(heights: Sequence[float], heads: int, rows: int, width: float) -> int | None:
    """The row before which a page has to end, so that who signs does not stand alone on the last page; None: nowhere.

    `heights` are those of all rows, in points: `heads` rows up to the heads of the table, which stand again on every
    page, then `rows` of the table, then the signatures. `width` is that of the sheet, in digits.
    """
    wide, high = _PAPER[width > ACROSS]
    page = high * max(1.0, width * _DIGIT / wide)  # a wider sheet is printed smaller
    found = (_last_break(heights, heads, heads + rows, page * unsure) for unsure in _UNSURE)
    return min((place for place in found if place), default=None)


def _last_break(heights: Sequence[float], heads: int, end: int, page: float) -> int | None:
    """`break_before` for a page that holds so many points; the rows of the table end before `end`."""
    used, start = sum(heights[:heads]), heads
    for place, height in enumerate(heights[heads:end], heads):
        if used + height > page:
            used, start = heights[heads - 1], place
        used += height
    if heads < start > end - _ROWS:
        return max(start - _ROWS, heads + 1)
    return end - _ROWS if used + sum(heights[end:]) > page and end - heads > _ROWS else None
