"""Automatic numbering of Word (ECMA-376, numbering part): its labels are not in the text, but on the paper."""

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from ...core.numbering import roman
from .docx_elements import Element, value


@dataclass(frozen=True)
class Level:
    """A level of a list: its number format (`w:numFmt`), its pattern (`%1.`), its first number."""

    form: str
    shown: str
    start: int


@dataclass(kw_only=True)
class Numbering:
    """The lists of a document, counted on the way: lists made of one pattern go on with one another."""

    patterns: dict[str, str] = field(default_factory=dict)
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    own: dict[tuple[str, int], Level] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, document: Any) -> "Numbering":
        """The lists of a document that has any."""
        made = cls()
        parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")]
        root = parts[0].element if parts else None
        for pattern in root.iter(qn("w:abstractNum")) if root is not None else ():
            made.levels[pattern.get(qn("w:abstractNumId"))] = _levels(pattern)
        for one in root.iter(qn("w:num")) if root is not None else ():
            id, pattern = one.get(qn("w:numId")), one.find(qn("w:abstractNumId"))
            made.patterns[id] = value(pattern)
            for override in one.iter(qn("w:lvlOverride")):
                begin, at = override.find(qn("w:startOverride")), int(override.get(qn("w:ilvl")))
                if begin is not None:
                    made.starts[id, at] = int(value(begin))
                made.own.update({(id, level): found for level, found in _levels(override).items()})
        return made

    def label(self, id: str, level: int) -> str:
        """The label of the next paragraph of a list, as Word shows it."""
        pattern = self.patterns.get(id, "")
        levels = {**self.levels.get(pattern, {}), **{at: own for (one, at), own in self.own.items() if one == id}}
        if level not in levels:
            return ""
        counts = self.counts.setdefault(pattern, {})
        if id not in self.used:
            self.used.add(id)
            for (one, at), begin in self.starts.items():
                if one == id:
                    counts[at] = begin - 1
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return _shown(levels, counts, level)


def _levels(pattern: Element) -> dict[int, Level]:
    found = {}
    for level in pattern.iter(qn("w:lvl")):
        form, shown, start = (level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
        found[int(level.get(qn("w:ilvl")))] = Level(
            value(form) if form is not None else "decimal",
            value(shown),
            int(value(start)) if start is not None else 1,
        )
    return found


def _shown(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    """The text of a label: its pattern with the numbers of this level and those above."""
    own = levels[level]
    if own.form == "bullet":
        return "+" if "+" in own.shown else "-"
    if own.form == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        above = levels.get(at, own)
        return _number(counts.get(at, above.start), above.form)

    return re.sub(r"%([1-9])", number, own.shown).strip()


def _number(number: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < number < 400:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in {"upperLetter", "lowerLetter"} and number > 0:
        rounds, index = divmod(number - 1, 26)
        letters = chr(ord("a") + index) * (rounds + 1)
        return letters.upper() if form == "upperLetter" else letters
    return f"{number:02d}" if form == "decimalZero" else str(number)
