"""Proof that no word of a paper is lost on its way to a news item."""

import re
from collections import Counter
from collections.abc import Iterable

from ..incoming.lines import TextLine
from ..incoming.word_balance import words

_TARGET = re.compile(r"\]\([^)\s]*\)")
_ESCAPED = re.compile(r"\\(?=[^\w\s])")


def missing(source: Iterable[TextLine], written: Iterable[str], aside: Iterable[str]) -> Counter[str]:
    """Words of a paper that are neither in what was written (Markdown, values) nor in what was set aside and told."""
    there = _sum(line.words for line in source)
    kept = _sum(_ESCAPED.sub("", _TARGET.sub("] ", text)) for text in written)
    return there - kept - _sum(aside)


def _sum(texts: Iterable[str]) -> Counter[str]:
    total: Counter[str] = Counter()
    for text in texts:
        total.update(words(text))
    return total
