"""The name of the commune with other marks than it has: `xã Hòa Binh` of xã Hòa Bình."""

import re
from collections.abc import Iterator

from ..core.kind import Here
from ..core.privacy.letters import UPPER
from ..core.problems import advice
from ..core.text import fold
from ..kinds import unit

_TOLD = ("co_quan_ban_hanh", "ten_viet_tat")  # by the rules of their own kinds
_LETTERS = [chr(code) for code in range(0x41, 0x1EFA) if chr(code).isalpha()]


def doubts(here: Here) -> Iterator[str]:
    """The advice for every place of the content that has it."""
    owner = unit.of(here)
    form = re.compile(rf"\b{re.escape(owner.kind)} {''.join(map(_alike, owner.name))}(?!\w| [{UPPER}])")
    others = {owner.full, *(f"{owner.kind} {place}" for place in owner.former_places)}
    for kind in here.read.kinds:
        for thing in here.read.own(kind):
            texts = [(thing.entry.line_of(at), text) for at, text in thing.entry.texts if at[-1] not in _TOLD]
            if form.search(thing.source.body):
                texts += enumerate(thing.source.body.split("\n"), thing.source.body_line)
            for line, text in texts:
                for found in form.findall(text):
                    if found not in others and unit.misspelt(found, owner.full):
                        yield advice(f"{thing.source.path}:{line}", f"“{found}” có phải {owner.full} không?")


def _alike(letter: str) -> str:
    """What matches a letter whatever its marks."""
    same = [one for one in _LETTERS if fold(one) == fold(letter) and one.isupper() == letter.isupper()]
    return f"[{''.join(same)}]" if letter.isalpha() else re.escape(letter)
