"""The lists of a paper for Word: real numbering that shows exactly the labels of the paper.

Vietnamese papers count a b c d đ e g h i k …: Word's letters know no đ and skip none. So where Word would
go on with another label, a new instance of the list starts with the right one; đ is an instance of its own.
"""

from dataclasses import dataclass, field

from ..core.numbering import LETTERS, roman
from .docx_xml import Element, el, numbered, twips

MAIN, ARTICLES, DASHES, ADDRESSEES, RECIPIENTS = 1, 2, 3, 4, 5
BULLETS = 3
INDENT = twips(12.7)
_ROMANS = {roman(number): number for number in range(1, 400)}
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))


def fill(numbering: Element) -> None:
    """Add the list definitions to an empty numbering part: headings, articles, dashes."""
    headings = [f"Heading{level}" for level in range(1, 5)]
    articles = (("decimal", "Điều %1."), *_LEVELS[1:])
    lists = {
        MAIN: [_level(at, *form, headings[at], indent=INDENT) for at, form in enumerate(_LEVELS)],
        ARTICLES: [_level(at, *form, bold=not at, indent=INDENT) for at, form in enumerate(articles)],
        DASHES: [_level(0, "bullet", "-", "ListBullet"), _level(1, "bullet", "+", "ListBullet2")],
        ADDRESSEES: [_level(0, "bullet", "-", "NoiKinhGui")],
        RECIPIENTS: [_level(0, "bullet", "-", "NoiNhanGom")],
    }
    for number, levels in lists.items():
        own = el("nsid", val=f"{number:08X}")
        numbering.append(el("abstractNum", own, el("multiLevelType", val="multilevel"), *levels, abstractNumId=number))
    for number in lists:
        numbering.append(el("num", el("abstractNumId", val=number), numId=number))


def _level(at: int, form: str, shown: str, style: str = "", *, bold: bool = False, indent: int = 0) -> Element:
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=form),
        el("pStyle", val=style) if style else None,
        el("suff", val="space"),
        el("lvlText", val=shown),
        el("lvlJc", val="left"),
        el("pPr", el("ind", left=0, firstLine=indent)) if indent else None,
        el("rPr", el("b")) if bold else None,
        ilvl=at,
    )


@dataclass
class LabelCounter:
    """Counts the labels of one paper as Word will, and starts a new list where Word would count wrong."""

    numbering: Element
    counts: dict[int, list[int]] = field(default_factory=lambda: {MAIN: [0] * 3, ARTICLES: [0] * 3})
    lists: dict[int, list[int]] = field(default_factory=lambda: {MAIN: [MAIN] * 4, ARTICLES: [ARTICLES] * 4})

    def place(self, kind: int, level: int, label: str) -> Element:
        """The `w:numPr` in the list `kind` with which Word shows this label."""
        counts, lists = self.counts[kind], self.lists[kind]
        if level >= BULLETS:
            return numbered(lists[BULLETS], BULLETS)
        number = value(label)
        if number is None:
            lists[level] = self._new(kind, level, _level(level, "lowerLetter", label, indent=INDENT))
        elif number != counts[level] + 1:
            lists[level] = self._new(kind, level, el("startOverride", val=number))
        counts[level:] = [counts[level] + 1 if number is None else number, *[0] * (2 - level)]
        lists[level:] = [lists[level]] * (4 - level)
        return numbered(lists[level], level)

    def _new(self, kind: int, level: int, change: Element) -> int:
        number = len(self.numbering.xpath("w:num")) + 1
        override = el("lvlOverride", change, ilvl=level)
        self.numbering.append(el("num", el("abstractNumId", val=kind), override, numId=number))
        return number


def value(label: str) -> int | None:
    """The number behind a label as Word counts it (a b c d e f …); none where Word has no such label."""
    sign = label.removeprefix("Điều ").rstrip(".)")
    if sign.isdigit():
        return int(sign)
    if label.endswith("."):
        return _ROMANS[sign]
    letter = sign[0]
    assert letter in LETTERS
    return None if letter == "đ" else ord(letter) - ord("a") + 1 + 26 * (len(sign) - 1)
