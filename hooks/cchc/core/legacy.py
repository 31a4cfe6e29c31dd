"""Finds and converts text in Vietnamese encodings from before Unicode.

TCVN3 (fonts such as .VnTime), TCVN3 applied to text that was Unicode already, VNI for Windows (fonts such as
VNI-Times), and UTF-8 read as Western European text. A word is suspected where it can be no Vietnamese syllable
as it stands and is one after conversion, so that right text, English and French names give no alarm.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from .legacy_decode import HIGH, WORD, mojibake, once, read_again, tcvn3, twice, vni
from .proofreading.syllable import possible

MOJIBAKE = "UTF-8 bị đọc nhầm thành Windows-1252"
TCVN3_NAME = "TCVN3 (ABC, phông .VnTime)"
TWICE_NAME = "TCVN3 bị chuyển mã hai lần"
VNI_NAME = "VNI-Windows (phông VNI-Times)"

# What `is_odd` looks for; in parts, as that is faster.
_PRETESTS = (
    re.compile("[§¨©ª«¬\xad®¡¢£¤¥¦µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]"),
    re.compile("[áÃ][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"),
    re.compile(
        "[aeouyôAEOUYÔ][õùâàãáêèúéÕÙÂÀÃÁÊÈÚÉ]"
        "(?<=a[õùâàãáêèúé]|e[õùâàãá]|o[õùâ]|[uyô][õù]|A[ÕÙÂÀÃÁÊÈÚÉ]|E[ÕÙÂÀÃÁ]|O[ÕÙÂ]|[UYÔ][ÕÙ])"
    ),
    re.compile("[a-zà-ÿ][ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]|[A-Z][à-ÿ][A-Z]"),
    re.compile(
        "(?i)c[éèêí]|(?<!q)u[èé]|[èê]i|íi|[áã][ae]|[èãùò]c|ô[cpy]|[óỏớ]nh|uo[àáã]|gh[òóôõ]"
        "|(?<!g)i[óòõô]|y[óò]n|ê[pty]|(?<!q)uên|[èé]u|èy|ìo|ý(?:ch|nh|[am])"
    ),
    re.compile("[ỏớỡõờ](?:(?<=ỏ)(?:c|nh|[optuy])|(?<=[ớỡ])(?:nh|ch)|(?<=õ)[yuptc]|(?<=[iyu]ờ)[nm])"),
)
_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_LOOKALIKE = str.maketrans("Ðð", "Đđ")
_SIGN = re.compile("[§¨©ª«¬®¡¢£¤¥¦¸¹¶»][A-Za-zÀ-ÿ]")  # no letter, and yet before one: ®Êt, §iÒu
_STRONG = 4  # letters: one suspected word as long as this is enough
_SHARE = 0.3  # of the lines with accents: where more are suspected, all are converted


@dataclass(frozen=True)
class Finding:
    """A line in an old encoding: its number from 1, the suspected encoding, its text, and that text in Unicode."""

    line: int
    encoding: str
    found: str
    proposed: str


def is_odd(text: str) -> bool:
    """Whether a text has letters, or pairs of letters, that are hardly ever in Vietnamese text: a quick look.

    Word by word: the texts of a site have few different words, so nearly all are known from an earlier text.
    """
    return any(map(_is_odd_word, {*text.replace("\n", " ").split(" ")}))


@lru_cache(20_000)
def _is_odd_word(word: str) -> bool:
    return any(test.search(word) for test in _PRETESTS)


def findings(text: str) -> tuple[Finding, ...]:
    """The lines of a text that seem to be in an old encoding.

    The text must still have its soft hyphens: TCVN3 uses that byte for a letter.
    """
    if not is_odd(text):
        return ()
    rows = text.split("\n")
    name, words = _best(rows)
    made = _all_converted(rows, name, words)
    return tuple(
        Finding(number, name, row.strip(), meant.strip())
        for number, (row, meant) in enumerate(zip(rows, made, strict=True), 1)
        if meant != row
    )


def convert(text: str) -> str:
    """The text with what `findings` finds converted; where most of a text is garbled, all of it is."""
    rows = text.split("\n")
    name, words = _best(rows)
    return "\n".join(_all_converted(rows, name, words))


def _all_converted(rows: list[str], name: str, words: list[list[str]]) -> list[str]:
    """The lines converted."""
    if not name:
        return rows
    whole = _whole(rows, words)
    return [_converted(row, some, name, whole=whole) for row, some in zip(rows, words, strict=True)]


def of_font(font: str) -> str:
    """The encoding that a font's name stands for; empty for others."""
    name = font.strip().casefold()
    return TCVN3_NAME if name.startswith(".vn") else VNI_NAME if name.startswith("vni") else ""


def is_unicode(text: str) -> bool:
    """Whether a text has letters that no legacy encoding has."""
    return _UNICODE.search(text) is not None


def from_font(text: str, font: str, *, sure: bool = False) -> str:
    """A text in a legacy font as Unicode; text that is Unicode in spite of its font is returned as it is.

    `sure`: the rest of the paper is in that encoding, so a word that would be one in Unicode, too, is not (`Sè`: Số).
    """
    encoding = of_font(font)
    if not encoding or is_unicode(text):
        return text
    decode = tcvn3 if encoding == TCVN3_NAME else vni
    made = decode(text)
    if font.strip().casefold().startswith(".vn") and font.strip().endswith("H"):
        return made.upper() if text.isascii() or _better(text, made) else text
    return made if sure or _better(text, made) else text


def _best(rows: list[str]) -> tuple[str, list[list[str]]]:
    """The encoding that most words of a text speak for, with these words by line; no name where none is likely."""
    best = ""
    found: list[list[str]] = [[] for _ in rows]
    for name, (suspects, _) in _ENCODINGS.items():
        words = [suspects(row) for row in rows]
        several = {word for some in words for word in some}
        if _enough(name, several) and len(several) > len({word for some in found for word in some}):
            best, found = name, words
        if best == MOJIBAKE:
            break
    return best, found


def _converted(row: str, words: Iterable[str], name: str, *, whole: bool) -> str:
    """A line converted: all of it, or its suspected words where the rest is Unicode already."""
    decode = _ENCODINGS[name][1]
    if not words and not whole:
        return row
    if name in {TCVN3_NAME, VNI_NAME} and _UNICODE.search(row):
        for word in words:
            row = row.replace(word, decode(word))
        return row
    return decode(row)


def _whole(rows: Iterable[str], words: Iterable[list[str]]) -> bool:
    """Whether so many lines are suspected that the rest are taken to be in the same encoding."""
    flags = [bool(some) for row, some in zip(rows, words, strict=True) if not row.isascii()]
    return sum(flags) > _SHARE * len(flags)


def _enough(name: str, words: set[str]) -> bool:
    """One garbled letter sequence of UTF-8 is proof, so is a sign before a letter; else two words, or a long one."""
    if name == MOJIBAKE:
        return bool(words)
    if name == TWICE_NAME:
        return len(words) >= 2
    sign = name == TCVN3_NAME and any(len(word) >= 3 and _SIGN.search(word) for word in words)
    return sign or len(words) >= 2 or any(len(word) >= _STRONG for word in words)


def _suspects(decode: Callable[[str], str]) -> Callable[[str], list[str]]:
    @lru_cache(20_000)  # as of `_is_odd_word`: there are few different words
    def garbled(word: str) -> bool:
        return not word.isascii() and _meant(word, decode(word))

    def suspects(row: str) -> list[str]:
        return [] if row.isascii() else [*filter(garbled, WORD.findall(row))]

    return suspects


def _meant(word: str, made: str) -> bool:
    """Whether a word makes sense only when it is converted."""
    right = word.translate(_LOOKALIKE).replace("\xad", "")
    if made == word or len(made) < 2 or not made.isalpha() or _UNICODE.search(word):
        return False
    return not (possible(right) and _cased(right)) and possible(made) and _cased(made)


def _cased(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle() or word.capitalize() == word


def _garbled(row: str) -> list[str]:
    return [] if row.isascii() else [run for run in HIGH.findall(row) if read_again(run) != run]


def _doubled(row: str) -> list[str]:
    """Words that are impossible until TCVN3 is taken back."""
    return [] if row.isascii() else [word for word in WORD.findall(row) if _only_once(word)]


@lru_cache(20_000)
def _only_once(word: str) -> bool:
    if word.isascii() or not word.isalpha() or possible(word.translate(_LOOKALIKE)):
        return False
    made = once(word)
    return made != word and possible(made)


def _better(text: str, made: str) -> bool:
    """Whether more words are Vietnamese after conversion than before."""

    def count(some: str) -> int:
        return sum(possible(word) for word in WORD.findall(some))

    return made != text and count(made) > count(text.translate(_LOOKALIKE))


_ENCODINGS: dict[str, tuple[Callable[[str], list[str]], Callable[[str], str]]] = {
    MOJIBAKE: (_garbled, mojibake),
    TCVN3_NAME: (_suspects(tcvn3), tcvn3),
    VNI_NAME: (_suspects(vni), vni),
    TWICE_NAME: (_doubled, twice),
}
