"""Words of a search."""

import unicodedata

import pytest

from cchc.core.search_words import forms, shard, words


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Thủ tục khai sinh", "thu tuc khai sinh"),
        ("kỹ luật", "kĩ luật"),
        ("uỷ ban", "ủy ban"),
        ("hoà giải", "hòa giải"),
        ("Quý", "quí"),
        ("y tế", "i te"),
        ("ĐẤT ĐAI", "dat dai"),
        ("92/BC-UBND", "92 bc ubnd"),
        ("1.001193", "1 001193"),
        (unicodedata.normalize("NFD", "Chứng thực chữ ký"), "chung thuc chu ki"),
    ],
)
def test_one_word_in_every_spelling(written: str, typed: str) -> None:
    """Accents, their place, i and y, capitals, composed or not, signs between: the same words."""
    assert words(written) == words(typed)


@pytest.mark.parametrize(("one", "other"), [("tay", "tai"), ("thuy", "thui"), ("yêu", "iêu"), ("mây", "mai")])
def test_y_that_is_no_i(one: str, other: str) -> None:
    """Where y and i make two words they stay two."""
    assert words(one) != words(other)


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("thuý", "thúy"), ("kỹ", "kĩ"), ("quý", "quí")])
def test_spelling_without_the_place_of_the_tone(one: str, other: str) -> None:
    """Two ways to put the tone mark are one spelling."""
    assert forms(one)[1] == forms(other)[1]


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
