"""What a PDF or a scan makes of words and figures: `nh ận h ồ sơ`, `4l2`."""

import re
from collections.abc import Iterator

from ..privacy.letters import UPPER

_ONSETS = ("ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", "qu")  # two letters alone are no word
_MARKED = UPPER.removeprefix("A-Z").lower()
# 5 tr ủng hộ: millions.
_TORN = re.compile(rf"(?<!\d )(?<!\S)(?:n?gh|{'|'.join(_ONSETS)}) [aeiouy{_MARKED.replace('đ', '')}][{_MARKED}a-z]*")

_FIGURES = tuple(f"{digit}l" for digit in "0123456789")
_MISREAD = re.compile(r"(?<![\w.\-])\d+l\d+(?![\w.\-])")


def may_be_in(text: str) -> bool:
    """Whether a text may have any: a quick look."""
    return any(f" {onset} " in text for onset in _ONSETS) or any(figure in text for figure in _FIGURES)


def doubts(text: str) -> Iterator[str]:
    """The advice for the first of each in a line."""
    if not may_be_in(text):
        return
    if found := _TORN.search(text):
        yield f"“{found[0]}” bị tách rời, thường do chép từ PDF; hãy viết liền"
    if found := _MISREAD.search(text):
        yield f"“{found[0]}” có chữ l thay cho số 1"
