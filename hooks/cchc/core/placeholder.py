"""Placeholders in drafts that only a person can fill in: `[cần bổ sung: …]`."""

import re
from collections.abc import Sequence

MESSAGE = "chỗ này còn phải điền"
_MARK = re.compile(r"[\[［][\s*_]*cần\s+bổ\s+sung\b", re.I)  # wrapped, in bold, its end forgotten: as people leave it

_WITH_CELLS = frozenset({"phu_luc", "noi_dung", "so_lieu"})  # keys of papers, whose values hold tables
_DOTS = re.compile(r"[.…_?\s]*(?:\.{3}|…|_{3}|\?{3})[.…_?\s]*")


def mark(what: str) -> str:
    """A placeholder for `what`."""
    return f"[cần bổ sung: {what}]"


def in_cell(at: Sequence[str | int]) -> bool:
    """Whether a text may stand in a table of a paper, where dots say “and so on” and a dash “none”."""
    return len(at) > 2 and at[0] in _WITH_CELLS and (at[0] != "so_lieu" or "bang" in at)


def dots_alone(text: str) -> bool:
    """Whether a text is nothing but the dots or the line that a form has in its place."""
    return _DOTS.fullmatch(text) is not None


def possible(text: str) -> bool:
    """Whether there may be a placeholder in a text: a quick look."""
    return "[" in text or "［" in text


def present(text: str) -> bool:
    """Whether a text still has a placeholder."""
    return _MARK.search(text) is not None


def unfilled(value: object) -> bool:
    """Whether a value still is a placeholder: without quotes, YAML reads one as a list, or as a record in a list."""
    first = next(iter(value), "") if isinstance(value, dict | list | tuple) else value
    if isinstance(first, dict):
        first = next(iter(first), "")
    return isinstance(first, str) and present(first if first == value else f"[{first}")
