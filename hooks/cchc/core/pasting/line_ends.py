"""Where a list ends though no empty line tells it, as where paragraphs of Word were pasted."""

import re
from collections.abc import Sequence

from ..privacy.letters import UPPER
from .list_items import DASH, FIRST, Item, end, item

# What begins a part of a paper: Điều 2., Phần thứ hai, II. Kết quả, B. PHẦN RIÊNG, a line that is bold as a whole.
_PART = re.compile(
    r"(?:phần|chương|mục|điều|bước|câu|đợt|giai đoạn|phụ lục)\s+(?:\d{1,3}|[IVX]{1,5}|thứ\s\w+)"
    r"(?:\s*[.:–-]\s.*|[.:]?\s*)"
    rf"|(?-i:[IVX]{{1,5}}[.]\s+[{UPPER}].*|[A-ZĐ][.]\s+[{UPPER}]{{2}}.*|\*\*[^*]+\*\*[:.]?\s*)",
    re.I,
)


def is_closed(items: Sequence[Item], row: str, below: str) -> bool:
    """Whether a list has ended above a line, though no empty line tells it, as where paragraphs of Word were pasted.

    Papers end the items of a list with ; and the last one with a full stop: a sentence below that is a new paragraph.
    So is what begins a part of the paper, and what introduces the list of the line `below`, which begins anew.
    """
    if _PART.fullmatch(row) or (row.isupper() and " " in row.strip()):
        return True
    if row[:1].isupper() and row.rstrip().endswith(":") and _begins_anew(items, item(below)):
        return True
    if len(items) < 2 or not row[:1].isupper() or not end(items[-1]).endswith("."):
        return False
    return all(end(one).endswith((";", ",", ":")) for one in items[:-1])


def _begins_anew(items: Sequence[Item], one: Item | None) -> bool:
    """Whether an item is the first of a list that stands beside the one that began before, not inside it."""
    if not one or one.indent != items[0].indent or one.rank > items[0].rank:
        return False
    return one.mark in FIRST if one.rank < DASH else len(items) > 1
