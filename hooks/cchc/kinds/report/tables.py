"""Tables ready to print: how wide their columns are, which rows stay whole, whether they want a page on its side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"-?\d[\d.]*(,\d+)?%?|–|")
_WIDTH, _PADDING, _LETTER = 160, 4, 2.4  # millimetres: the text's width, a cell's sides, a letter of 12 points
_WIDE = 247  # millimetres: the text's width on a page on its side
_TALL = 24  # lines of a row that stays whole
_SOME, _HIGH = 5, 3.5  # columns, and lines of a row, beyond which such a table of an annex is better on a wide page
_MANY = 8  # columns from which a table of an annex stands on a page turned on its side
_SENTENCE = 30  # letters of a cell beyond which its column is one of sentences
_WORD, _TEXT = 14, 60  # letters beyond which a word or a text asks for no more room


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table ready to print. A row of one cell is the name of a group and goes through all columns.

    `numeric` are the places of the columns of numbers, `wordy` of those with sentences; `weights` are the columns'
    shares of the width, in tenths of a millimetre of a text 160 mm wide; `totals`: the last row is one of totals.
    `split` are the places of rows that are too high to stay whole; `wide`: its words ask for more than the width of
    the text.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[int]
    weights: Sequence[int]
    totals: bool = False
    split: Sequence[int] = ()
    wide: bool = False
    wordy: Sequence[int] = ()

    @classmethod
    def of(
        cls, caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *, totals: bool = False
    ) -> "Table":
        """A table whose columns are as wide as their words ask."""
        whole = [row for row in rows if len(row) == len(columns)]
        sides = [[row[place] for row in whole] for place in range(len(columns))]
        numeric = [place for place, cells in enumerate(sides) if cells and all(map(_NUMBER.fullmatch, cells))]
        weights = _weights(columns, sides)
        wide = len(columns) >= _MANY or sum(_rooms(columns, sides)[0]) > _WIDTH or _crowded(whole, weights)
        weights = _weights(columns, sides, _WIDE) if wide else weights
        split = [place for place, row in enumerate(rows) if _lines(row, weights) > _TALL]
        return cls(
            caption=caption,
            columns=columns,
            rows=rows,
            numeric=numeric,
            weights=weights,
            totals=totals,
            split=split,
            wide=wide,
            wordy=[place for place, cells in enumerate(sides) if any(len(cell) > _SENTENCE for cell in cells)],
        )


def _rooms(columns: Sequence[str], sides: Sequence[Sequence[str]]) -> tuple[list[float], list[float]]:
    """For every column the millimetres that its longest word needs, and the letters of its longest text beyond that.

    A word that is too long for any column, as an address is, may break and asks for half of it.
    """
    texts = [(name, *cells) for name, cells in zip(columns, sides, strict=True)]
    words = [min(max(map(_length, " ".join(column).split()), default=1), _WORD) for column in texts]
    least = [_PADDING + _LETTER * longest for longest in words]
    lengths = [max(sum(_asked(word) for word in text.split()) for text in column) for column in texts]
    return least, [max(0.0, min(length, _TEXT) - longest) for length, longest in zip(lengths, words, strict=True)]


def _asked(word: str) -> float:
    """The letters that a word asks for in a line, with the blank after it; a long one may break."""
    return 1 + min(len(word), _WORD + max(0, len(word) - _WORD) / 2)


def _length(word: str) -> float:
    """The letters of a word; figures and their signs are narrower."""
    return len(word) * (0.88 if re.fullmatch(r"[\d/.,%-]+", word) else 1)


def _weights(columns: Sequence[str], sides: Sequence[Sequence[str]], width: float = _WIDTH) -> Sequence[int]:
    """The weights of a table: room for the longest word of each column, the rest by the length of the texts."""
    least, wanted = _rooms(columns, sides)
    spare = max(0.0, width - sum(least))
    shares = [want / sum(wanted) for want in wanted] if any(wanted) else [room / sum(least) for room in least]
    return [round(10 * (room + spare * share)) for room, share in zip(least, shares, strict=True)]


def _crowded(rows: Sequence[Sequence[str]], weights: Sequence[int]) -> bool:
    """Whether the rows of a table of many columns are high, as narrow columns make them."""
    heights = [_lines(row, weights) for row in rows]
    return len(weights) >= _SOME and len(rows) > 1 and sum(heights) / len(heights) > _HIGH


def _lines(row: Sequence[str], weights: Sequence[int]) -> float:
    """How many lines a row has, about."""
    widths = [weight * _WIDTH / sum(weights) for weight in weights] if len(row) == len(weights) else [_WIDTH]
    return max(len(cell) * _LETTER / max(1.0, wide - _PADDING) for cell, wide in zip(row, widths, strict=False))
