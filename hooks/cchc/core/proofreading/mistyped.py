"""Words typed without their marks, by half or with the keys of Telex: `CHỦ TICH`, `nhaan daan`."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from ..text import fold
from . import half_marked
from .syllable import AFTER_QU, RHYMES, possible

# English, and so no word without its marks, none typed with the keys of Telex.
_FOREIGN = frozenset(
    "top hot set net kit chip chat tip bit cat pop map mac rap that not get lot tap hat doc diet quiet viet out"
    " hit let met bet pet sat rat mat pat fat put cut but nut hut pit sit kat hop shop lap cap due got true yet"
    " seems teens rooms moons beer door poor floor room been seen soon too see the for is of keeps sees trees"
    " of if chef ref def reef roof beef"
    " coat koi trip cup bees meets boots roots loops rows lows cows bows boom".split()
)
_WORD = re.compile(r"(?<![\w/.@-])[A-Za-z]+(?![\w/@-]|\.\w)")
_FEW, _LEAST, _MOST = 3, 5, 0.75
_OF_FILES = re.compile(r"\.(?:docx?|pdf|xlsx?)\b|không dấu|(?<!\S)--\w")  # their names may lack marks
_DOUBLES = ("aa", "ee", "oo", "aw", "uw", "ow", "dd")
_TELEX = (
    ("uow", "ươ"),
    ("wow", "ươ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
    ("dd", "đ"),
)
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_KEYED = re.compile("([a-z]*?[aeiouyw][a-z]*?)([sfrxj])([a-z]{0,2})")
_LAST_VOWEL = re.compile("[aeiouyăâêôơư](?=[^aeiouyăâêôơư]*$)")


@cache
def unmarked() -> frozenset[str]:
    """Syllables without the marks that they cannot be written without: `duoc`, `hoc`, `viec`; not `hai`, which can."""
    onsets = "ngh ng nh ch gh gi kh ph th tr b c d g h k l m n p r s t v x".split()
    words = {f"{onset}{fold(rhyme)}" for onset in ("", *onsets) for rhyme in RHYMES}
    words |= {f"qu{fold(rhyme)}" for rhyme in AFTER_QU}
    return frozenset(word for word in words if len(word) > 2 and not possible(word))


_NO_MARKS = "dòng này viết không dấu; hãy viết có dấu"
_NUMBERED = re.compile(r"(?<!\S)(?:thang|ngay|nam|quy|lan|so) \d")
_TONED = re.compile(r"(?<![\w/.@-])[a-zđâêôăơư]{2,5}[fj](?![\w/@-]|\.\w)")


def may_be_in(text: str) -> bool:
    """Whether a line of a text may have such words: a quick look.

    Lines without any marks are always looked at; an address or a code alone, which has no blank, says nothing.
    """
    small = text.lower()
    words = small.split()
    return (
        not unmarked().isdisjoint(words)
        or half_marked.may_be_in(words)
        or any(row.isascii() and " " in row.strip() for row in small.split("\n"))
        or (_has_double(small) and any(map(_doubled, _WORD.findall(small))))
        or (("f" in small or "j" in small) and any(map(_toned, _TONED.findall(small))))
    )


def doubts(text: str) -> Iterator[str]:
    """The advice for one line."""
    small = text.lower()
    typed = _by_telex(_WORD.findall(small)) if _has_double(small) else ""
    if not typed and ("f" in small or "j" in small) and not small.isascii():
        typed = next(filter(_toned, _TONED.findall(text)), "")  # IMF is none
    if typed:
        yield f"“{typed}” gõ khi bộ gõ tiếng Việt đang tắt; hãy gõ lại"
    elif not _OF_FILES.search(small):
        yield from _unmarked(text, small)


def _unmarked(text: str, small: str) -> Iterator[str]:
    """A word that must have marks among marked ones, or a line that has none at all."""
    plain, found = small.isascii(), small.split()
    numbered = plain and len(found) >= _FEW and _NUMBERED.search(small) and _share(_WORD.findall(small)) == 1
    if numbered or (plain and half_marked.unmarked(found)):
        yield _NO_MARKS
        return
    wrong, right = ("", "") if plain else half_marked.typed(text, found)
    if wrong:
        slip = "có lẽ gõ sai" if wrong.lower() in half_marked.CONFUSED else "thiếu dấu"
        yield f"“{wrong}” {slip}; có phải “{right}” không?"
        return
    if unmarked().isdisjoint(found) and not (plain and small.count(" ") >= _LEAST - 1):
        return
    words = _WORD.findall(small if plain else text)
    bare = [word for word in words if word in unmarked() and word not in _FOREIGN]
    if not plain:
        yield from (f"“{word}” thiếu dấu" for word in bare[:1])
    elif (bare and len(words) >= _FEW and _share(words) >= _MOST) or (
        len(words) >= _LEAST and _share(words) == 1 and sum(map(str.islower, _WORD.findall(text))) > 1
    ):
        yield _NO_MARKS


def _toned(word: str) -> bool:
    """Whether a word ends in a key for a tone that ends no word: `vaf`, `taij`."""
    return word not in _FOREIGN and _from_telex(word) != ""


def _share(words: list[str]) -> float:
    """How many of the words can be Vietnamese without marks."""
    return sum(possible(word) or word in unmarked() for word in words) / len(words)


def _typed(word: str) -> bool:
    """Whether a word is one that the keys of Telex make, and none as it stands."""
    return word not in _FOREIGN and not possible(word) and _from_telex(word) != ""


def _doubled(word: str) -> bool:
    """Whether it is, with a key pressed twice or a `w`."""
    return _has_double(word) and _typed(word)


def _has_double(text: str) -> bool:
    return any(double in text for double in _DOUBLES)


def _by_telex(words: list[str]) -> str:
    """The first word of a line that is surely typed with the keys of Telex; empty where there is none."""
    typed = [*filter(_typed, words)]
    doubled = [*filter(_has_double, typed)]
    sure = [word for word in doubled if word[-1] in _TONES]
    return (
        sure or (doubled if len(doubled) > 1 and len(typed) * 2 >= len(words) and len(typed) >= _FEW else []) or [""]
    )[0]


def _from_telex(word: str) -> str:
    """The word that keys of Telex make; empty where they make none: `nhaan` is nhân, `been` too."""
    keyed = _KEYED.fullmatch(word)
    made = keyed[1] + keyed[3] if keyed else word
    for keys, letter in _TELEX:
        made = made.replace(keys, letter)
    if keyed:
        tone = _TONES[keyed[2]]
        made = _LAST_VOWEL.sub(lambda vowel: unicodedata.normalize("NFC", vowel[0] + tone), made, count=1)
    return made if possible(made) else ""
