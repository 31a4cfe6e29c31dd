"""Vietnamese text: cleaning, folding, slugs and dictionary order."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from .proofreading.syllable import possible

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\u0085\u00a0\u2007\u2028\u2029\u202f]")
_BLANK = "[\u200b\ufeff]"  # drawn as nothing, but meant as a place between words
_BLANKED = re.compile(rf"\S*{_BLANK}\S*")
_BROKEN = re.compile(rf"[^\W_]+(?:{_BLANK}+[^\W_]+)+")
_ADDRESS = re.compile(r"@|://|\w\.\w")
# Letters of other languages that look like Đ, đ: old fonts and keyboards put them into Vietnamese text.
_LIKE_D = str.maketrans("ÐðƉɖ", "ĐđĐđ")
_WITH_D = re.compile("[^\\W_]*[ÐðƉɖ][^\\W_]*")
_INITIALS = re.compile("[A-ZĂÂÊÔƠƯĐÐƉ]+\\d*")
_VIETNAMESE_D = re.compile("[ÐðƉɖ](?:[a-zA-Z\u00c0-\u01b0\u1ea0-\u1ef9]|$)")
_ENDS = frozenset(".;:,?!…")
_STROKE = str.maketrans("đĐðÐɖƉ", "dDdDdD")


class _Bases(dict[int, str]):
    """Each character of a decomposed text without its marks, found when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = "" if unicodedata.combining(char) else char.translate(_STROKE)
        return self[code]


_BASES = _Bases()
_ALPHABET = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
# Names that begin with a large letter and go on with a small one, in a sentence, too.
_NAMES = re.compile(
    r"(?:Bác|Công an|Chính phủ|Đảng|Đoàn|Hiến pháp|Hội|Luật|Mặt trận|Nhà nước|Nhân dân|Quân đội|Quốc|Tết|Thủ tướng|"
    r"Trung ương|Ủy|Văn phòng)\b"
)


def clean(text: str) -> str:
    """Text as it is stored: NFC, without soft hyphens and invisible characters, all spaces plain.

    Line ends that no editor shows (U+0085, U+2028, U+2029) count as spaces, and so does a blank without width where two
    syllables would be glued. Ð, ð, Ɖ, ɖ become Đ, đ where Vietnamese has that letter: at the beginning of a word and in
    initials (`HÐND`).
    """
    if re.search(_BLANK, text):
        text = _BLANKED.sub(_parted, text)
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", _INVISIBLE.sub("", text)))
    return _WITH_D.sub(_with_d, text) if any(letter in text for letter in "ÐðƉɖ") else text


def _parted(token: re.Match[str]) -> str:
    """A piece of text without blanks of no width: a space stands for one where without it two words would be one."""
    if _ADDRESS.search(re.sub(_BLANK, "", token[0]).rstrip(".")):
        return re.sub(_BLANK, "", token[0])
    return _BROKEN.sub(_parted_words, token[0])


def _parted_words(match: re.Match[str]) -> str:
    first, *rest = re.split(f"{_BLANK}+", unicodedata.normalize("NFC", match[0]))
    words = [first]
    for part in rest:
        if _are_two(words[-1], part):
            words.append(part)
        else:
            words[-1] += part
    return " ".join(words)


def _are_two(left: str, right: str) -> bool:
    """Whether two pieces are words of their own: a syllable beside another, beside a number or beside initials."""
    syllables = [possible(part) and not (part.isascii() and part.isupper()) for part in (left, right)]
    alone = [
        syllable or part.isdigit() or part.isupper() for syllable, part in zip(syllables, (left, right), strict=True)
    ]
    return any(syllables) and all(alone) and not possible(left + right)


def _with_d(match: re.Match[str]) -> str:
    word = match[0]
    if _INITIALS.fullmatch(word):
        return word.translate(_LIKE_D)
    return word[0].translate(_LIKE_D) + word[1:] if _VIETNAMESE_D.match(word) else word


def fold(text: str) -> str:
    """Text without accents and case, for comparing: `Thủ tục` → `thu tuc`. `đ`, and what looks like it, is `d`.

    scripts/chung.js folds in the same way; tests/cases/words.yml holds both together.
    """
    return unicodedata.normalize("NFD", text).translate(_BASES).lower()


def lower(text: str) -> str:
    """Text in lower case and composed, for search: `đ` for all that looks like it."""
    small = unicodedata.normalize("NFC", text).lower()
    return small.replace("ð", "đ").replace("ɖ", "đ")  # by a table it takes ten times as long


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
    ranks = [_rank(char) for char in unicodedata.normalize("NFC", text).translate(_LIKE_D).casefold()]
    return tuple(letter for letter, _ in ranks), tuple(tone for _, tone in ranks)


@lru_cache(1_000)
def _rank(char: str) -> tuple[int, int]:
    """The places of a letter without its tone in the alphabet, and of its tone."""
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
    letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
    return _ALPHABET[letter] + 1000 if letter in _ALPHABET else ord(letter[:1] or "\0") % 1000, tone


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words, with an ellipsis where something was cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,.;:-") + "…"


def nearest(written: str, known: Iterable[str], least: float) -> str:
    """The known text that is most like what is written; empty where none is like it by `least` of 1 (difflib)."""
    return next(iter(difflib.get_close_matches(written, [*known], 1, least)), "")


def lower_first(text: str) -> str:
    """A text as it stands inside a sentence: its first letter small."""
    return text[:1].lower() + text[1:]


def continued(text: str) -> str:
    """A text that goes on with a name: `Họp đánh giá` after `Giấy mời`. What begins with a name keeps its capital."""
    first, _, rest = text.partition(" ")
    common = (first[1:] or "a").islower() and (rest[:1].islower() or rest[:1].isdigit())
    return lower_first(text) if common and not _NAMES.match(text) else text


def upper_first(text: str) -> str:
    """A text as it begins a sentence: its first letter large."""
    return text[:1].upper() + text[1:]


def as_markdown(text: str) -> str:
    """A text of plain words as Markdown that says the same: its stars and brackets stand behind a backslash."""
    return re.sub(r"[`*_\[\]<>&#|~]", r"\\\g<0>", text)


def joined(*parts: str | None) -> str:
    """The parts that there are, with a blank between them."""
    return " ".join(part for part in parts if part)


def dotted(*parts: str | None) -> str:
    """The parts that there are, with ` · ` behind those that have no end of their own."""
    there = [part for part in parts if part]
    return " ".join([*(f"{part} ·" if part[-1] not in ".,:;!?…" else part for part in there[:-1]), *there[-1:]])


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


def words(body: str) -> int:
    """How many words a reader meets."""
    return len(re.findall(r"\w+", body))
