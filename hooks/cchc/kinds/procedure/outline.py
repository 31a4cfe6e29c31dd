"""Lines of a text with their marks (`-`, `+`, `a)`) as paragraphs and lists; the words stay as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LONG = 60  # characters of a line that was broken because it was full, as lines copied from a PDF are
_GOES_ON = re.compile(r"(?!\w{1,3}[).])(?:[^\W\d_]|\([^\W\d_]+ )")  # no letter of a list: a) or (ii)
_ITEM = re.compile(r"([-–•*]|\+{1,3})\s*(?=\S)")


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list: its items with their level, 1 for `-` and 2 for `+` below one."""

    text: str = ""
    items: tuple[tuple[str, int], ...] = ()


def _whole(lines: Sequence[str]) -> list[str]:
    """The lines with those joined that are one sentence: a full line that no mark ends, and one that goes on small."""
    made: list[str] = []
    full = False
    for line in lines:
        if full and line.lstrip("(")[:1].islower() and _GOES_ON.match(line):
            made[-1] = f"{made[-1]} {line}"
        else:
            made.append(line)
        full = len(line) >= _LONG and line[-1:] not in ".;:!?"
    return made


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """The lines in their order."""
    made: list[Block] = []
    lines = _whole(lines)
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
