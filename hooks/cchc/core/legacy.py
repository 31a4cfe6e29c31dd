"""Text in an encoding from before Unicode: found, named, and what it was meant to say.

TCVN3 (fonts such as .VnTime), TCVN3 applied to text that was Unicode already, VNI for Windows (fonts such as
VNI-Times), and UTF-8 read as Western European text. A word is suspected where it can be no Vietnamese syllable
as it stands and is one after conversion, so that right text, English and French names give no alarm.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .legacy_tables import REAL, TCVN3, TWICE, TWICE_CAPITALS, VNI
from .syllable import possible

MOJIBAKE = "UTF-8 bị đọc nhầm thành Windows-1252"
TCVN3_NAME = "TCVN3 (ABC, phông .VnTime)"
TWICE_NAME = "TCVN3 bị chuyển mã hai lần"
VNI_NAME = "VNI-Windows (phông VNI-Times)"

# A quick look over the whole text for what right Vietnamese text hardly ever has; in parts, as that is faster.
_PRETESTS = (
    re.compile("[§¨©ª«¬\xad®¡¢£¤¥¦µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]"),
    re.compile("[áÃ][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"),
    re.compile("a[õùâàãáêèúé]|e[õùâàãá]|o[õùâ]|[uyô][õù]|A[ÕÙÂÀÃÁÊÈÚÉ]|E[ÕÙÂÀÃÁ]|O[ÕÙÂ]|[UYÔ][ÕÙ]"),
    re.compile("[ỏớỡõờ](?:(?<=ỏ)(?:c|nh|[optuy])|(?<=[ớỡ])(?:nh|ch)|(?<=õ)[yuptc]|(?<=[iyu]ờ)[nm])"),
)
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~–—“”‘’…]+")
_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_VNI = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_HIGH = re.compile("[\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")
_LOOKALIKE = str.maketrans("Ðð", "Đđ")
_TWICE_ALL = {**TWICE, **TWICE_CAPITALS}
_SEQUENCE = re.compile(rb"[\xc3-\xc6][\x80-\xbf]|\xe1[\xba\xbb][\x80-\xbf]|\xe2\x80[\x93-\xa6]")
_LOST_SPACE = re.compile("(?<![A-ZÀ-Ý])Ã(?=[ \t]|$)", re.M)  # the second half was a space that does not break
_STRONG = 4
_SHARE = 0.3


@dataclass(frozen=True)
class Finding:
    """A line in an old encoding: its number, the suspected encoding, what stands there, what it was meant to say."""

    line: int
    encoding: str
    found: str
    proposed: str


def findings(text: str) -> tuple[Finding, ...]:
    """The lines of a text that seem to be in an old encoding; give it the text before soft hyphens are dropped."""
    if not any(test.search(text) for test in _PRETESTS):
        return ()
    rows = text.split("\n")
    name, words = _best(rows)
    made = _made(rows, name, words)
    return tuple(
        Finding(number, name, row.strip(), meant.strip())
        for number, (row, meant) in enumerate(zip(rows, made, strict=True), 1)
        if meant != row
    )


def convert(text: str) -> str:
    """The text with what `findings` finds converted; where most of a text is garbled, all of it is."""
    rows = text.split("\n")
    name, words = _best(rows)
    return "\n".join(_made(rows, name, words))


def _made(rows: list[str], name: str, words: list[list[str]]) -> list[str]:
    """The lines converted."""
    if not name:
        return rows
    whole = _whole(rows, words)
    return [_converted(row, some, name, whole) for row, some in zip(rows, words, strict=True)]


def of_font(font: str) -> str:
    """The encoding that a font's name stands for; empty for others."""
    name = font.strip().casefold()
    return TCVN3_NAME if name.startswith(".vn") else VNI_NAME if name.startswith("vni") else ""


def from_font(text: str, font: str) -> str:
    """What a text in a legacy font says; text that is Unicode in spite of its font comes back as it is."""
    encoding = of_font(font)
    if not encoding or _UNICODE.search(text):
        return text
    decode = tcvn3 if encoding == TCVN3_NAME else vni
    made = decode(text)
    if font.strip().casefold().startswith(".vn") and font.strip().endswith("H"):
        return made.upper() if text.isascii() or _better(text, made) else text
    return made if _better(text, made) else text


def tcvn3(text: str) -> str:
    """TCVN3 as Unicode. Toned capitals have no letters of their own: words in capitals tell them."""
    rows = (_capitals(row, "".join(TCVN3.get(char, char) for char in row)) for row in text.split("\n"))
    return "\n".join(rows)


def vni(text: str) -> str:
    """VNI as Unicode."""
    return _VNI.sub(lambda match: VNI[match[0]], text)


def twice(text: str) -> str:
    """Text that was converted from TCVN3 though it was Unicode: syllables that really have such letters stay."""
    return _WORD.sub(lambda match: _once(match[0]), text)


def mojibake(text: str) -> str:
    """UTF-8 that was read as Windows-1252 or Latin-1."""
    return _HIGH.sub(lambda match: _read_again(match[0]), _LOST_SPACE.sub("à", text))


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


def _converted(row: str, words: Iterable[str], name: str, whole: bool) -> str:
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
    """One garbled letter sequence of UTF-8 is proof; of words that could be chance, two or a long one."""
    if name == MOJIBAKE:
        return bool(words)
    if name == TWICE_NAME:
        return len(words) >= 2
    return len(words) >= 2 or any(len(word) >= _STRONG for word in words)


def _suspects(decode: Callable[[str], str]) -> Callable[[str], list[str]]:
    def suspects(row: str) -> list[str]:
        if row.isascii():
            return []
        return [word for word in _WORD.findall(row) if not word.isascii() and _meant(word, decode(word))]

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
    return [] if row.isascii() else [run for run in _HIGH.findall(row) if _read_again(run) != run]


def _read_again(run: str) -> str:
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


def _once(word: str) -> str:
    made = "".join(_TWICE_ALL.get(char, char) if _swap(word, char) else char for char in word)
    if made == word or word.casefold() in REAL:
        return word
    return made if possible(made) else word


def _swap(word: str, char: str) -> bool:
    """Capitals turned into small letters: they are turned back inside words of capitals only."""
    return char in TWICE or (char in TWICE_CAPITALS and _loud(word))


def _shouted(word: str) -> bool:
    plain = [char for char in word if char.isascii() and char.isalpha()]
    return bool(plain) and all(char.isupper() for char in plain)


def _doubled(row: str) -> list[str]:
    """Words that are impossible until TCVN3 is taken back."""
    return [] if row.isascii() else [word for word in _WORD.findall(row) if _only_once(word)]


def _only_once(word: str) -> bool:
    if word.isascii() or not word.isalpha() or possible(word.translate(_LOOKALIKE)):
        return False
    made = _once(word)
    return made != word and possible(made)


def _capitals(row: str, made: str) -> str:
    """Capitals restored: in words of two plain capitals or more, and in a line of such words all of it."""
    spans = [match.span() for match in _WORD.finditer(row)]
    shouted = [(start, end) for start, end in spans if _loud(row[start:end])]
    if any(not row[start:end].isascii() for start, end in shouted) and _shouted(row):
        return made.upper()
    out = list(made)
    for start, end in shouted:
        out[start:end] = made[start:end].upper()
    return "".join(out)


def _loud(word: str) -> bool:
    return _shouted(word) and sum(char.isascii() and char.isalpha() for char in word) > 1


def _better(text: str, made: str) -> bool:
    """Whether more words are Vietnamese after conversion than before."""

    def count(some: str) -> int:
        return sum(possible(word) for word in _WORD.findall(some))

    return made != text and count(made) > count(text.translate(_LOOKALIKE))


_ENCODINGS: dict[str, tuple[Callable[[str], list[str]], Callable[[str], str]]] = {
    MOJIBAKE: (_garbled, mojibake),
    TCVN3_NAME: (_suspects(tcvn3), tcvn3),
    VNI_NAME: (_suspects(vni), vni),
    TWICE_NAME: (_doubled, twice),
}
