"""What a news item is about: the category that its words speak for."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...core.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_TITLE = 4  # a pair of words in the title counts as often as this many in the text
_ENOUGH = 3
_PAIRS = 2  # one pair alone may stand in any item
_CLEAR = 1.3  # the second best is not nearer


def propose(categories: Mapping[str, Sequence[str]], title: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The code of the one category whose name and description share most pairs of words with an item, and these pairs.

    `categories` are texts by code. Pairs that several categories have speak for none. An empty code where none is
    clearly first.
    """
    own = {code: {pair for one in texts for pair in _pairs(one)} for code, texts in categories.items()}
    spread = Counter(pair for pairs in own.values() for pair in pairs)
    said = Counter(_pairs(text)) + Counter(dict.fromkeys(_pairs(title), _TITLE))
    shared = {code: [pair for pair in pairs if said[pair] and spread[pair] == 1] for code, pairs in own.items()}
    scores = sorted(((sum(min(said[p], 6) for p in pairs), code) for code, pairs in shared.items()), reverse=True)
    (best, code), *rest = scores or [(0, "")]
    if best < _ENOUGH or len(shared[code]) < _PAIRS or (rest and best < rest[0][0] * _CLEAR):
        return "", ()
    return code, tuple(sorted(shared[code], key=lambda pair: (-said[pair], pair))[:3])


def _pairs(text: str) -> list[str]:
    words = _WORD.findall(fold(text))
    return [f"{one} {two}" for one, two in pairwise(words)]
