"""Vietnamese text: cleaning, folding, slugs and dictionary order."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\u0085\u00a0\u2007\u2028\u2029\u202f]")
_ENDS = frozenset(".;:,?!…")
_STROKE = str.maketrans("đĐ", "dD")
_ALPHABET = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def clean(text: str) -> str:
    """Text as it is stored: NFC, without soft hyphens and invisible characters, all spaces plain.

    Line ends that no editor shows (U+0085, U+2028, U+2029) count as spaces.
    """
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _INVISIBLE.sub("", text)))


def fold(text: str) -> str:
    """Text without accents and case, for comparing: `Thủ tục` → `thu tuc`. `đ` has no decomposition.

    theme/assets/chung.js folds in the same way; tests/cases/words.yml holds both together.
    """
    marks_off = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(marks_off).translate(_STROKE).lower()


@lru_cache(10_000)
def slug(text: str) -> str:
    """An address part of ASCII letters, digits and single hyphens. Different texts may share one."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def heading_slug(text: str, separator: str) -> str:
    """`slug` in the shape that Markdown's table of contents asks for; never empty."""
    return slug(text).replace("-", separator) or "muc"


@lru_cache(10_000)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Vietnamese dictionary order: 29 letters first, then tones ngang, huyền, hỏi, ngã, sắc, nặng."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text).casefold():
        parts = unicodedata.normalize("NFD", char)
        tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
        letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
        letters.append(_ALPHABET[letter] + 1000 if letter in _ALPHABET else ord(letter[:1] or "\0") % 1000)
        tones.append(tone)
    return tuple(letters), tuple(tones)


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words, with an ellipsis where something was cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,.;:-") + "…"


def joined(*parts: str | None) -> str:
    """The parts that there are, with a blank between them."""
    return " ".join(part for part in parts if part)


def listed(texts: Sequence[str]) -> tuple[str, ...]:
    """Lines of a list as papers end them: a semicolon each, a full stop at the last."""
    last = len(texts) - 1
    return tuple(text.rstrip(" ;.,") + ("." if place == last else ";") for place, text in enumerate(texts))


def ended(texts: Sequence[str]) -> tuple[str, ...]:
    """Lines of a list with their own ends; a line without one gets that of `listed`, a colon before smaller items."""
    opens = [
        after.startswith("+ ") and not text.startswith("+ ")
        for text, after in zip(texts, [*texts[1:], ""], strict=bool(texts))
    ]
    ends = [f"{text}:" if opening else made for text, made, opening in zip(texts, listed(texts), opens, strict=True)]
    return tuple(text if text[-1:] in _ENDS else made for text, made in zip(texts, ends, strict=True))
