"""Lines of a text with their marks (`-`, `+`, `a)`) as paragraphs and lists; the words stay as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ITEM = re.compile(r"([-–•*]|\+{1,3})\s*(?=\S)")


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list: its items with their level, 1 for `-` and 2 for `+` below one."""

    text: str = ""
    items: tuple[tuple[str, int], ...] = ()


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """The lines in their order."""
    made: list[Block] = []
    dashes = any(line.startswith(("-", "–")) for line in lines)
    for line in lines:
        match = _ITEM.match(line)
        if not match:
            made.append(Block(line))
            continue
        item = (line[match.end() :], 2 if match[1].startswith("+") and dashes else 1)
        if made and made[-1].items:
            made[-1] = Block(items=(*made[-1].items, item))
        else:
            made.append(Block(items=(item,)))
    return tuple(made)
