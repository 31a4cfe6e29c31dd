"""Words with marks that no Vietnamese syllable can be: `thực hiẹn`, `đuợc`, `Ngườidân`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..text import fold
from . import half_marked
from .mistyped import unmarked
from .syllable import misplaced, possible, turned, two_tones

_WORD = re.compile(r"[^\w]*([^\W\d_]+)[^\w]*")
_SWAPPED = re.compile("(?<!q)u[ơờớởỡợ](?=.)|ư[oòóỏõọ]")  # đuợc, hưong
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_WITH_A_TONE_ALONE = re.compile("[a-zđàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]+")  # in names as their bearers like it
# Words from abroad that are written as two syllables in one piece.
_LOANS = frozenset(
    "phôtô ôtô môtô vắcxin compốt ôxy ôxít axít mêtan kiốt bêtông xíchlô ápphích lôgíc lôgô mácxít cáctông"
    " đôla êkíp panô tuýp blốc crếp patê kêpi kitô".split()
)


# Right syllables that are no word with the other of the tones hỏi and ngã: xữ, trã, kiễm.
_MEANT = {
    turned(right): right
    for right in """
    bảy biển biểu bởi bản chuyển chủ chỉ chỗ chữ cảm cản của cửa diễn dưỡng giảm giỏi giữ giữa hiển hiểm hiểu hoãn hãy
    hưởng hỏa hủy hữu khẩn khẩu khả khởi khỏe khoản kiểm kiểu kể lũy miễn mỗi nghĩa những nhỏ nữ phẩm phải phổ
    quyển quả quản sản sẵn sử thiểu thưởng thảm thảo thể thỏa thủ thủy thửa triển trưởng trả trở trữ tuyển tổ tổng vĩnh
    vũ vững xưởng xử điểm điển đảm đảo đủ ủy
    """.split()
}
_OF_VIETNAM = re.compile("[\u1ea0-\u1ef9]")  # letters of no other language
_BODY = re.compile(
    r"[ƯYI]BND|U[VNGH]ND|UB[BMHJD]D|UBN[NSFECXĐ]|UBND[NDĐ]|UUBND|UBDN|UNBD|HĐDN|HDND|HĐNĐ|HĐNS"
)  # UBND, HĐND
_ONSETS = frozenset("b c d đ g h k l m n p q r s t v x ch gh gi kh ng nh ngh ph qu th tr".split())


def doubts(text: str) -> Iterator[str]:
    """The advice for one line: the first such word, a syllable of a known word that a blank has cut."""
    if text.isascii():
        return
    words = text.split()
    wrong = next(filter(None, map(_wrong, words)), "")
    if wrong in _MEANT and not any(half_marked.doubts(text)):  # which says more
        yield f"“{wrong}” gõ sai; có phải “{_MEANT[wrong]}” không?"
    elif wrong and wrong not in _MEANT:
        yield f"“{wrong}” gõ sai"
    if not _ONSETS.isdisjoint(words):
        for place, word in enumerate(words):
            yield from _cut(words, place) if word in _ONSETS else ()


def _cut(words: Sequence[str], place: int) -> Iterator[str]:
    """The advice for letters that belong to the word behind them or before them: h ành chính, hà nh chính."""
    first, before, lone, after, last = ["", "", *words, "", ""][place : place + 5]
    pairs = ((before, lone + after), (lone + after, last), (first, before + lone), (before + lone, after))
    found = next((one for one in map(" ".join, pairs) if half_marked.known(one.rstrip(".,;:"))), "")
    if found:
        yield f"“{before} {lone} {after}” thừa dấu cách trong chữ “{found}”"


@lru_cache(50_000)
def _wrong(written: str) -> str:
    """A word between its signs that is none, but one with other marks, or two; empty for right ones and loans.

    Of words with a capital, which may be names, only two that are joined and marks on the wrong letter count.
    """
    found = _WORD.fullmatch(written)
    word = found[1] if found else ""
    small = word.lower()
    if len(word) < 3 or word.isascii() or not word.isalpha() or small in _LOANS:
        return word if _BODY.fullmatch(word) else ""
    if (once := _DOUBLED.sub(r"\1", small)) != small and possible(once) and not once.isascii() and not possible(small):
        return word  # Ngườii
    if word in _MEANT or _BODY.fullmatch(word):
        return word
    if possible(small):
        return word if misplaced(small) and (word.islower() or not _WITH_A_TONE_ALONE.fullmatch(small)) else ""
    if word.islower():
        bare = fold(word)
        slip = _joined(small, 1) or _beside_bare(small) or _too_long(small)
        return word if slip or possible(bare) or bare in unmarked() or _OF_VIETNAM.search(small) else ""
    return word if word[1:].islower() and (_joined(small, 3) or _SWAPPED.search(small) or two_tones(small)) else ""


def _joined(word: str, least: int) -> bool:
    """Whether a word is two syllables with marks, each of so many letters at least."""
    halves = ((word[:at], word[at:]) for at in range(least, len(word) - least + 1))
    return any(possible(one) and possible(two) and not (one.isascii() or two.isascii()) for one, two in halves)


def _beside_bare(word: str) -> bool:
    """Whether a word is two syllables of which one has no marks: xãdo."""
    halves = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return any(possible(one) and possible(two) and one.isascii() != two.isascii() for one, two in halves)


def _too_long(word: str) -> bool:
    """Whether a word is a syllable with marks but for its last letter: tụch, chíng."""
    return possible(word[:-1]) and not word[:-1].isascii()
