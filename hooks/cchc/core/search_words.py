"""The words of a search: one form for every way of typing a Vietnamese word.

scripts/chung.js makes the same words of what a resident types; tests/cases/words.yml holds the two together.
"""

import re
import unicodedata
from functools import cache

from .text import lower

_WORD = re.compile(r"[^\W_]+")
_FINAL_Y = re.compile(r"([bcdghklmnpqrstvx]*|qu)y")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def words(text: str) -> list[str]:
    """Words without accents and case; `kỹ` and `kĩ`, `uỷ` and `ủy`, `Đ` and `d` are the same."""
    return [plain for plain, _ in map(forms, tokens(text)) if plain]


def tokens(text: str) -> list[str]:
    """Words in lower case as they are written, in NFC; `ð` is `đ`."""
    return _WORD.findall(lower(text))


@cache
def forms(token: str) -> tuple[str, str]:
    """A word without its accents, and with them but for the place of the tone mark (`hoà` and `hòa` are one)."""
    letters = unicodedata.normalize("NFD", token)
    bare = _TONE.sub("", letters)
    spelt = _one_i(bare) + "".join(_TONE.findall(letters))
    plain = unicodedata.normalize("NFD", bare.replace("đ", "d")).encode("ascii", "ignore").decode()
    return _one_i(plain), unicodedata.normalize("NFC", spelt)


def _one_i(letters: str) -> str:
    """The letters with a final `y` as `i` where both spellings are in use: `kỹ`, `kĩ`."""
    return f"{letters[:-1]}i" if _FINAL_Y.fullmatch(letters) else letters


def shard(word: str, count: int) -> int:
    """Which of `count` files of the index has a word: a hash that is cheap in JavaScript too."""
    total = 0
    for letter in word.encode():
        total = (total * 31 + letter) % 65521
    return total % count
