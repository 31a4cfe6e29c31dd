"""Contrast of colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import colour

colours = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)


@pytest.mark.parametrize("given_colour", ["#9f1d20", "#000000", "#FFFFFF", "#aBcDeF"])
def test_a_colour_is_a_hash_and_six_digits(given_colour: str) -> None:
    """The one form of a colour, in either case."""
    assert colour.valid(given_colour)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "9f1d20",
        "#fff",
        "#9f1d2",
        "#9f1d200",
        "#9f1d2g",
        "red",
        "rgb(1,2,3)",
        "#9f1d20;",
        "#9f1d20\n",
        " #9f1d20",
        "#9f1d2０",
    ],
)
def test_other_writings_are_no_colour(written: str) -> None:
    """Names, short forms and anything that could leave the style sheet's rule are refused."""
    assert not colour.valid(written)


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#ff0000", "#ffffff", 3.998),
        ("#00ff00", "#ffffff", 1.372),
        ("#0000ff", "#ffffff", 8.592),
        ("#010101", "#000000", 1.006),
    ],
)
def test_known_ratios(first: str, second: str, ratio: float) -> None:
    """The ratios are those of WCAG; #767676 is the lightest grey that passes on white."""
    assert colour.contrast(first, second) == pytest.approx(ratio, abs=0.001)


@given(colours, colours)
def test_contrast_is_symmetric_and_bounded(first: str, second: str) -> None:
    """It does not matter which colour is the ground; the ratio is between 1 and 21."""
    ratio = colour.contrast(first, second)
    assert ratio == colour.contrast(second, first)
    assert 1 <= ratio <= 21.000001


@given(colours)
def test_case_of_the_digits_does_not_matter(given_colour: str) -> None:
    """`#ABCDEF` is `#abcdef`."""
    assert colour.contrast(given_colour.upper(), "#ffffff") == colour.contrast(given_colour.lower(), "#ffffff")
