"""Reads a paper for Word back, with the numbers that Word shows."""

import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

ROMAN = ["", *"I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()]


@dataclass
class Reader:
    """The text of every paragraph as a reader sees it.

    Readers differ in what instances of one list share: Word counts on through all of them (`shared`),
    others count each instance apart. A paper must read the same in both.
    """

    document: Doc
    shared: bool = True
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    seen: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, content: bytes, shared: bool = True) -> "Reader":
        """Of a file."""
        return cls(Document(io.BytesIO(content)), shared)

    def lines(self) -> Iterator[tuple[str, str, str]]:
        """Style, label and text of every paragraph in reading order, those in tables too."""
        styles = {style.style_id: style for style in self.document.styles}
        for p in self.document.element.body.iter(qn("w:p")):
            style = styles[p.pPr.pStyle.get(qn("w:val"))]
            place = p.pPr.find(qn("w:numPr"))
            if place is None and style.element.pPr is not None:
                place = style.element.pPr.find(qn("w:numPr"))
            text = "".join("\n" if one.tag == qn("w:br") else one.text for one in p.iter(qn("w:t"), qn("w:br")))
            yield style.name, self.label(place) if place is not None else "", text

    def text(self) -> str:
        """All of it."""
        return "\n".join(f"{label} {text}" for _, label, text in self.lines())

    def label(self, place: Element) -> str:
        """The label of the next paragraph at this place of a list."""
        number, level = place.find(qn("w:numId")).get(qn("w:val")), int(place.find(qn("w:ilvl")).get(qn("w:val")))
        if number == "0":  # no list
            return ""
        numbering = self.document.part.numbering_part.element
        (instance,) = numbering.xpath(f"w:num[@w:numId='{number}']")
        owner = instance.find(qn("w:abstractNumId")).get(qn("w:val"))
        (kind,) = numbering.xpath(f"w:abstractNum[@w:abstractNumId='{owner}']")
        key = owner if self.shared else number
        own = instance.xpath(f"w:lvlOverride[@w:ilvl='{level}']")
        start = own[0].find(qn("w:startOverride")) if own else None
        if start is not None and (number, level) not in self.seen:
            self.counts[key, level] = int(start.get(qn("w:val")))
        else:
            self.counts[key, level] = self.counts.get((key, level), 0) + 1
        self.seen.add((number, level))
        for deeper in range(level + 1, 9):
            self.counts.pop((key, deeper), None)
        levels = {int(one.get(qn("w:ilvl"))): one for one in kind.findall(qn("w:lvl"))}
        if own and (other := own[0].find(qn("w:lvl"))) is not None:
            levels[level] = other
        return self.shown(levels, key, level)

    def shown(self, levels: dict[int, Element], key: str, level: int) -> str:
        """The text of a level with its numbers."""
        text = levels[level].find(qn("w:lvlText")).get(qn("w:val"))
        for at, one in levels.items():
            form, count = one.find(qn("w:numFmt")).get(qn("w:val")), self.counts.get((key, at), 0)
            made = {"upperRoman": lambda n: ROMAN[n], "decimal": str, "lowerLetter": letters, "bullet": str}[form]
            text = text.replace(f"%{at + 1}", made(count)) if f"%{at + 1}" in text else text
        return text


def letters(number: int) -> str:
    """Word's own letters: a to z, then aa to zz."""
    rounds, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (rounds + 1)


def by_style(lines: Iterator[tuple[str, str, str]]) -> dict[str, list[str]]:
    """Texts by the name of their style."""
    found: dict[str, list[str]] = defaultdict(list)
    for style, label, text in lines:
        found[style].append(f"{label} {text}".strip())
    return found
