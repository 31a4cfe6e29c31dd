"""Placeholders in drafts that only a person can fill in: `[cần bổ sung: …]`."""

import re

MESSAGE = "chỗ này còn phải điền"
_MARK = re.compile(r"\[cần bổ sung\b[^\]]*\]", re.I)


def mark(what: str) -> str:
    """A placeholder for `what`."""
    return f"[cần bổ sung: {what}]"


def present(text: str) -> bool:
    """Whether a text still has a placeholder."""
    return _MARK.search(text) is not None
