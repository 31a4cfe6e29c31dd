"""The name of the commune with other marks than it has: `xã Hòa Binh` of xã Hòa Bình."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ..core.grouping import grouped
from ..core.kind import Here
from ..core.privacy.letters import UPPER
from ..core.problems import advice
from ..core.text import fold
from ..core.thing import Thing
from ..kinds import unit

_TOLD = ("co_quan_ban_hanh", "ten_viet_tat")  # by the rules of their own kinds
_LETTERS = range(ord("A"), ord("ỹ") + 1)


def doubts(here: Here) -> Iterator[str]:
    """The advice for every place of the content that has it."""
    owner = unit.of(here)
    form = re.compile(rf"{re.escape(owner.kind)} {''.join(map(_alike, owner.name))}(?!\w| [{UPPER}])")
    others = {owner.full, *(f"{owner.kind} {place}" for place in owner.former_places)}
    for kind in here.read.kinds:
        for thing in here.read.own(kind):
            for line, found in _found(form, thing):
                if found not in others and unit.misspelt(found, owner.full):
                    yield advice(f"{thing.source.path}:{line}", f"“{found}” có phải {owner.full} không?")


def _found(form: re.Pattern[str], thing: Thing) -> Iterator[tuple[int, str]]:
    """Line and words of every place of a thing that the pattern finds; it begins with letters, which it jumps to."""
    for at, text in thing.entry.texts:
        if at[-1] not in _TOLD:
            yield from ((thing.entry.line_of(at), found) for found in form.findall(text))
    body = thing.source.body
    for found in form.finditer(body):
        yield thing.source.body_line + body.count("\n", 0, found.start()), found[0]


def _alike(letter: str) -> str:
    """What matches a letter whatever its marks."""
    return f"[{_by_base()[_base(letter)]}]" if letter.isalpha() else re.escape(letter)


@cache
def _by_base() -> Mapping[tuple[str, bool], str]:
    """The letters that are one letter but for their marks, together; found once, as there are 5,000 of them."""
    letters = filter(str.isalpha, map(chr, _LETTERS))
    return {base: "".join(same) for base, same in grouped(letters, _base).items()}


def _base(letter: str) -> tuple[str, bool]:
    """A letter without its marks, and whether it is a capital."""
    return fold(letter), letter.isupper()
