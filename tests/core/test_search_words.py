"""Words of a search; the table of them is tests/cases/words.yml."""

import pytest

from cchc.core.search_words import forms, shard, words


@pytest.mark.parametrize(("one", "other"), [("tay", "tai"), ("thuy", "thui"), ("yêu", "iêu"), ("mây", "mai")])
def test_y_that_is_no_i(one: str, other: str) -> None:
    """Where y and i make two words they stay two."""
    assert words(one) != words(other)


def test_spelling_keeps_accents() -> None:
    """`ma`, `má`, `mã`, `ma̩` are told apart."""
    assert len({forms(word)[1] for word in ("ma", "má", "mà", "mã", "mả", "mạ", "mă", "mâ")}) == 8


def test_shards_are_even() -> None:
    """Words spread over all files; no file has a fifth of them."""
    made = [a + b + c for a in "bcdghklmn" for b in ("a", "e", "i", "o", "u", "oa") for c in ("", "n", "ng", "c", "i")]
    counts = [0] * 32
    for word in made:
        counts[shard(word, 32)] += 1
    assert all(counts)
    assert max(counts) < len(made) / 5
