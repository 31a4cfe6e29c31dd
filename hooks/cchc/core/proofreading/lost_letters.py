"""Letters destroyed by a wrong encoding or by pasting: what stands in their place (`�`, `?`, □) is found."""

import re
from collections.abc import Iterator

from .syllable import possible

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_REPLACED = re.compile(r"\S*(?:\ufffd|(?<=[^\W\d_])□(?=[^\W\d_]))\S*")  # a box between letters, not before a word
_HALF_OF_A = re.compile(r"(?<![^\W\d_])[a-zđ]{0,4}Ã(?=[ \xa0]{1,2}[a-zà-ỹ])")  # `vÃ `: the rest of an à is a blank
_SIGN_INSIDE = re.compile(r"\S*[^\W\d_][¤¦¬¨¸¶][^\W\d_]\S*")
_IN_ADDRESS = r"\w/.=&?#%:@\-"
_ASKED = re.compile(rf"(?<![{_IN_ADDRESS}])([^\W\d_]+)\?([^\W\d_]+)(?![\w/=&])")


def words(text: str) -> Iterator[tuple[int, str]]:
    """Line, from 1, and word of all that lost letters: `ch�nh`, `t?c`; not `sao?Vì`, where a blank is missing."""
    for number, row in enumerate(text.split("\n"), 1) if any(sign in text for sign in "\ufffd?□Ã¤¦¬¨¸¶") else ():
        yield from (
            (number, found[0]) for pattern in (_REPLACED, _HALF_OF_A, _SIGN_INSIDE) for found in pattern.finditer(row)
        )
        yield from ((number, found[0]) for found in _ASKED.finditer(row) if _lost(*found.groups()))


def _lost(left: str, right: str) -> bool:
    """Whether the question mark between two pieces is a letter: one of them is no syllable, and no new sentence.

    `A?B` may be what it is.
    """
    capitals = (left + right).isupper() and len(left + right) > 2
    return not (possible(left) and possible(right)) and (right.islower() or capitals)
