"""The numbering of headings in official papers: I. → 1. → a) (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

import re

# What staff type before a text although it is printed by itself: numbers, letters, dashes.
TYPED = re.compile(r"\s*(?:[IVXLC]+\.|\d{1,2}[.)]|[a-zđ]\)|[-–+•])\s+")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
LETTERS = "abcdđeghiklmnopqrstuvxy"


def roman(number: int) -> str:
    """Roman numeral of a number from 1 to 399."""
    out = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        out += sign * count
    return out


def letter(number: int) -> str:
    """The letter of item `number`, in the order of Vietnamese papers; after `y` comes `aa`."""
    rounds, index = divmod(number - 1, len(LETTERS))
    return LETTERS[index] * (rounds + 1)


def label(depth: int, number: int) -> str:
    """`II.` at depth 0, `2.` at depth 1, `b)` at depth 2, and a dash below that."""
    return (f"{roman(number)}.", f"{number}.", f"{letter(number)})", "-")[min(depth, 3)]


def heading(depth: int, number: int, *, articles: bool, shift: int) -> str:
    """The label of a heading: `Điều 2.` where a paper is one of articles, else `label`, `shift` levels deeper."""
    return f"Điều {number}." if articles and depth == 0 else label(depth - shift, number)
