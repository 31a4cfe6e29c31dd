"""Marks where only a person can tell what belongs there: `[cần bổ sung: …]`."""

import re

MESSAGE = "chỗ này còn phải điền"
_MARK = re.compile(r"\[cần bổ sung\b[^\]]*\]", re.I)


def mark(what: str) -> str:
    """A mark that says what is still to be written."""
    return f"[cần bổ sung: {what}]"


def present(text: str) -> bool:
    """Whether a text still holds such a mark."""
    return _MARK.search(text) is not None
