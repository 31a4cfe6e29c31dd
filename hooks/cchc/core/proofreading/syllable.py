"""The structure of Vietnamese syllables: an onset, a rhyme and at most one tone.

Used to tell garbled letters from right ones; not every possible syllable is a word.
"""

import re
import unicodedata

TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_QUALITIES = frozenset("\u0302\u0306\u031b")  # of â, ă, ơ
_VOWEL = re.compile("([aeiouy])([\u0300-\u0323]*)")
_TWO_TONES = re.compile(rf"[{''.join(TONES)}][\u0302\u0306\u031b]*[aeiouy][\u0302\u0306\u031b]*[{''.join(TONES)}]")
_CONSONANTS = frozenset("cghmnpt")
_ONSET = re.compile("ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|")
RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oem oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uê uêch uênh uy uya uych uyên uyêt uynh uyt uyu uyn
    uơ uân uâng uât uây ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    """.split()
)
AFTER_QU = frozenset(
    """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên êt ênh êch
    i it y yên yêt ynh yt ych ơ ơi ôc inh
    """.split()
)
_FRONT = tuple("eêiy")  # before these, one writes k, gh and ngh
_HARD, _SOFT = frozenset({"c", "g", "ng"}), frozenset({"k", "gh", "ngh"})
_STOPPED = ("c", "ch", "p", "t")


def possible(word: str) -> bool:
    """Whether a word of letters can be one Vietnamese syllable, in any case: `Thuỷ` and `thủy`, not `thñ`."""
    marks_off, tone = _toneless(unicodedata.normalize("NFD", word.casefold()))
    if marks_off is None:
        return False
    if tone not in {"sắc", "nặng"} and marks_off.endswith(_STOPPED):
        return False
    if marks_off == "gi":
        return True
    match = _ONSET.match(marks_off)
    onset = match[0] if match else ""
    rhyme = marks_off[len(onset) :]
    if onset == "qu":
        return rhyme in AFTER_QU
    if (onset in _HARD and rhyme[:1] in _FRONT) or (onset in _SOFT and rhyme[:1] not in _FRONT):
        return False
    return rhyme in RHYMES or (onset == "gi" and f"i{rhyme}" in RHYMES)


def two_tones(word: str) -> bool:
    """Whether vowels that stand together bear two tones, `hộị`, which are those of no syllable."""
    return _TWO_TONES.search(unicodedata.normalize("NFD", word.casefold())) is not None


_OTHER_TONE = str.maketrans("\u0309\u0303", "\u0303\u0309")


def turned(word: str) -> str:
    """A syllable with the tone ngã for hỏi, hỏi for ngã, which many write one for the other."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_OTHER_TONE))


def misplaced(word: str) -> bool:
    """Whether the tone of a syllable stands on a vowel that does not bear it: `hôị`, `baó`, not `hoà` or `hòa`."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    onset = "qu" if decomposed.startswith("qu") else "gi" if re.match("gi[\u0300-\u0323]?[aeou]", decomposed) else ""
    vowels = _VOWEL.findall(decomposed)[1 if onset else 0 :]
    toned = [place for place, (_, marks) in enumerate(vowels) if not TONES.keys().isdisjoint(marks)]
    marked = [place for place, (_, marks) in enumerate(vowels) if not _QUALITIES.isdisjoint(marks)]
    if not toned:
        return TONES.keys() & set(decomposed) != set()  # on the i of gi, the u of qu
    if marked or len(vowels) != 2:
        return toned != (marked[-1:] or [len(vowels) // 2])
    letters = "".join(letter for letter, _ in vowels)
    return toned == [0] if decomposed[-1] in _CONSONANTS else toned == [1] and letters not in ("oa", "oe", "uy")


def _toneless(decomposed: str) -> tuple[str | None, str]:
    """The letters without their tone, and the tone; None where there are two."""
    tones = [char for char in decomposed if char in TONES]
    if len(tones) > 1:
        return None, ""
    letters = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in TONES))
    return letters, TONES[tones[0]] if tones else ""
