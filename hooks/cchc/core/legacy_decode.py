"""Old encodings read as Unicode: what garbled letters were meant to be."""

import re

from .legacy_tables import REAL, TCVN3, TWICE, TWICE_CAPITALS, VNI
from .proofreading.syllable import possible

WORD = re.compile(r"[^\s!-/:-@\[-`{-~–—“”‘’…]+")
HIGH = re.compile("[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")
_VNI = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TWICE_ALL = {**TWICE, **TWICE_CAPITALS}
_SEQUENCE = re.compile(rb"[\xc3-\xc6][\x80-\xbf]|\xe1[\xba\xbb][\x80-\xbf]|\xe2\x80[\x93-\xa6]")
_LOST_SPACE = re.compile("(?<![A-ZÀ-Ý])Ã(?=[ \t]|$)", re.M)  # the second half was a space that does not break


def tcvn3(text: str) -> str:
    """TCVN3 as Unicode. Toned capitals have no letters of their own: words in capitals tell them."""
    rows = (_capitals(row, "".join(TCVN3.get(char, char) for char in row)) for row in text.split("\n"))
    return "\n".join(rows)


def vni(text: str) -> str:
    """VNI as Unicode."""
    return _VNI.sub(lambda match: VNI[match[0]], text)


def twice(text: str) -> str:
    """Text that was converted from TCVN3 though it was Unicode: syllables that really have such letters stay."""
    return WORD.sub(lambda match: once(match[0]), text)


def mojibake(text: str) -> str:
    """UTF-8 that was read as Windows-1252 or Latin-1."""
    return HIGH.sub(lambda match: read_again(match[0]), _LOST_SPACE.sub("à", text))


def once(word: str) -> str:
    """A word with TCVN3 taken back once, where that makes a syllable and the word is not known to be right."""
    made = "".join(_TWICE_ALL.get(char, char) if _swap(word, char) else char for char in word)
    if made == word or word.casefold() in REAL:
        return word
    return made if possible(made) else word


def _swap(word: str, char: str) -> bool:
    """Capitals turned into small letters: they are turned back inside words of capitals only."""
    return char in TWICE or (char in TWICE_CAPITALS and _loud(word))


def _capitals(row: str, made: str) -> str:
    """Capitals restored: in words of two plain capitals or more and short ones beside them; in a line of such, all."""
    spans = [match.span() for match in WORD.finditer(row)]
    words = [row[start:end] for start, end in spans]
    loud = [_loud(word) for word in words]
    if any(one and not word.isascii() for one, word in zip(loud, words, strict=True)) and _shouted(row):
        return made.upper()
    out = list(made)
    loud_ends = {end for one, (_, end) in zip(loud, spans, strict=True) if one}
    loud_starts = {start for one, (start, _) in zip(loud, spans, strict=True) if one}
    for start, end in spans:
        beside = (row[end : end + 1] == " " and end + 1 in loud_starts) or (
            row[start - 1 : start] == " " and start - 1 in loud_ends
        )
        if start in loud_starts or (beside and _shouted(row[start:end])):
            out[start:end] = made[start:end].upper()
    return "".join(out)


def _loud(word: str) -> bool:
    return _shouted(word) and sum(char.isascii() and char.isalpha() for char in word) > 1


def _shouted(word: str) -> bool:
    plain = [char for char in word if char.isascii() and char.isalpha()]
    return bool(plain) and all(char.isupper() for char in plain)


def read_again(run: str) -> str:
    """A run of letters as bytes of Windows-1252, with what is a Vietnamese letter or a quote in UTF-8 read as that."""
    raw = bytearray()
    for char in run:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            raw.append(ord(char))
    out, end = "", 0
    for match in _SEQUENCE.finditer(raw):
        out += run[end : match.start()] + match[0].decode("utf-8")
        end = match.end()
    return out + run[end:]
