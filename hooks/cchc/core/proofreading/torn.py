"""Words that a PDF tears where they are copied: `nh ận h ồ sơ`."""

import re
from collections.abc import Iterator

from ..privacy.letters import UPPER

_ONSETS = ("ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", "qu")  # two letters alone are no word
_MARKED = UPPER.removeprefix("A-Z").lower()
# 5 tr ủng hộ: millions.
_TORN = re.compile(rf"(?<!\d )(?<!\S)(?:n?gh|{'|'.join(_ONSETS)}) [aeiouy{_MARKED.replace('đ', '')}][{_MARKED}a-z]*")


def may_be_in(text: str) -> bool:
    """Whether a text may have any: a quick look."""
    return any(f" {onset} " in text for onset in _ONSETS)


def doubts(text: str) -> Iterator[str]:
    """The advice for the first of them in a line."""
    if found := _TORN.search(text) if may_be_in(text) else None:
        yield f"“{found[0]}” bị tách rời, thường do chép từ PDF; hãy viết liền"
