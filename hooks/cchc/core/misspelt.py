"""Words with marks that no Vietnamese syllable can be: `thực hiẹn`, `đuợc`, `Ngườidân`."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .syllable import possible

_WORD = re.compile(r"[^\w]*([^\W\d_]+)[^\w]*")
_VOWEL = re.compile("[aeiouy]")
_SWAPPED = re.compile("(?<!q)u[ơờớởỡợ](?=.)|ư[oòóỏõọ]")  # đuợc, hưong
# Words from abroad written in one piece.
_LOANS = frozenset(
    "kiốt phôtô phôtôcopy ôtô môtô bêtông ximăng xêri sêri rađiô viđêô hyđrô ôxy prôtêin côngtenơ cáctông áptômát"
    " pôlyme côngtơ gươl vắcxin cácbon nilông đôla kilômét kilôgam milimét xentimét mêgaoát tắcxi xíchlô"
    " ápphích lôgíc lôgô mácxít lêninnít mêtan amiăng áccơđêông".split()
)


def doubts(text: str) -> Iterator[str]:
    """The advice for one line: the first such word."""
    if not text.isascii() and (wrong := next(filter(None, map(_wrong, text.split())), "")):
        yield f"“{wrong}” gõ sai"


@lru_cache(50_000)
def _wrong(written: str) -> str:
    """A word between its signs that is none; empty for a right one and for what may be a name, letters or a loan.

    Of words that begin with a capital only two that are joined, and marks on the wrong letter, are sure.
    """
    found = _WORD.fullmatch(written) if not written.isascii() else None
    word = found[1] if found else ""
    small = word.lower()
    if len(word) < 3 or word.isascii() or not word.isalpha() or possible(small) or small in _LOANS:
        return ""
    if word.islower():
        return word if _VOWEL.search(_bare(word)) else ""
    joined = any(possible(small[:at]) and possible(small[at:]) for at in range(3, len(word) - 2))
    return word if word[1:].islower() and (joined or _SWAPPED.search(small)) else ""


def _bare(word: str) -> str:
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
