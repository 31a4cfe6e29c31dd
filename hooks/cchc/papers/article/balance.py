"""Proof that no word of a paper is lost on its way to a news item."""

import re
from collections import Counter
from collections.abc import Iterable

from ..incoming.lines import TextLine
from ..incoming.word_balance import all_words

_TARGET = re.compile(r"\]\([^)\s]*\)")
_ESCAPED = re.compile(r"\\(?=[^\w\s])")


def missing(source: Iterable[TextLine], written: Iterable[str], aside: Iterable[str]) -> Counter[str]:
    """Words of a paper that are neither in what was written (Markdown, values) nor in what was set aside and told."""
    there = all_words(line.words for line in source)
    kept = all_words(_ESCAPED.sub("", _TARGET.sub("] ", text)) for text in written)
    return there - kept - all_words(aside)
