"""The numbering of headings in official papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import numbering

SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def value(numeral: str) -> int:
    """What a Roman numeral means: a smaller sign before a larger one is taken away."""
    numbers = [SIGNS[sign] for sign in numeral]
    return sum(-n if any(n < later for later in numbers[at + 1 : at + 2]) else n for at, n in enumerate(numbers))


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "I"),
        (3, "III"),
        (4, "IV"),
        (5, "V"),
        (8, "VIII"),
        (9, "IX"),
        (14, "XIV"),
        (19, "XIX"),
        (40, "XL"),
        (49, "XLIX"),
        (90, "XC"),
        (99, "XCIX"),
        (100, "C"),
        (399, "CCCXCIX"),
    ],
)
def test_roman_numerals(number: int, numeral: str) -> None:
    """Parts of a paper carry the usual Roman numerals."""
    assert numbering.roman(number) == numeral


@given(st.integers(1, 399))
def test_roman_numerals_read_back(number: int) -> None:
    """A numeral means its number, in the short form: no sign four times, V and L once."""
    numeral = numbering.roman(number)
    assert value(numeral) == number
    assert not any(sign * 4 in numeral for sign in SIGNS)
    assert numeral.count("V") <= 1
    assert numeral.count("L") <= 1


def test_letters_come_in_vietnamese_order() -> None:
    """Items are lettered in the order of the decree: đ after d, no f, j, w, z, no ă, â, ê, ô, ơ, ư."""
    letters = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
    assert [numbering.letter(number) for number in range(1, 24)] == letters


@pytest.mark.parametrize(("number", "letter"), [(23, "y"), (24, "aa"), (25, "bb"), (46, "yy"), (47, "aaa")])
def test_letters_go_on_after_the_last(number: int, letter: str) -> None:
    """After y the letters are doubled."""
    assert numbering.letter(number) == letter


@pytest.mark.parametrize(
    ("depth", "labels"),
    [
        (0, ["I.", "II.", "III.", "IV.", "V."]),
        (1, ["1.", "2.", "3.", "4.", "5."]),
        (2, ["a)", "b)", "c)", "d)", "đ)"]),
        (3, ["-"] * 5),
        (7, ["-"] * 5),
    ],
)
def test_labels_by_depth(depth: int, labels: list[str]) -> None:
    """I. → 1. → a) → -, and dashes below that."""
    assert [numbering.label(depth, number) for number in range(1, 6)] == labels


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_no_two_parts_share_a_label(depth: int) -> None:
    """Within one part every label is used once."""
    labels = [numbering.label(depth, number) for number in range(1, 400)]
    assert len(set(labels)) == len(labels)
