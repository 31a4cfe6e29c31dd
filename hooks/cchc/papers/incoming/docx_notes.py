"""Notes at the foot of a page of Word: each is read where its number stands, in brackets, as an official types it."""

import re
from collections.abc import Mapping
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from .docx_aside import Runs
from .docx_elements import Element

_KINDS = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
REFERENCES = frozenset(_KINDS)
SIGN = "\x00"  # no letter of a paper
_PLACE = re.compile(rf"\s*(?P<stop>[.;,:]?)\s*{SIGN}(?P<key>\w+-\d+){SIGN}")
_LONGEST = 600  # letters


def place(reference: Element) -> str:
    """What stands for a note in a text that is being read."""
    return f"{SIGN}{_KINDS[reference.tag]}-{reference.get(qn('w:id')) or 0}{SIGN}"


def found(document: Any) -> Mapping[str, list[Element]]:
    """The paragraphs of all notes, by what stands for them."""
    parts = [one for one in document.part.rels.values() if not one.is_external]
    return {
        f"{kind}-{note.get(qn('w:id'))}": list(note.iter(qn("w:p")))
        for kind in _KINDS.values()
        for part in parts
        if part.reltype.endswith(f"/{kind}s")
        for note in parse_xml(part.target_part.blob).iter(qn(f"w:{kind}"))
    }


def written(text: str, notes: Mapping[str, list[Element]], runs: Runs) -> tuple[str, list[str]]:
    """The text with its notes in brackets, before a sign that ends what they are about; and their paragraphs.

    A note that is too long to stand in a sentence is not among them.
    """
    placed: list[str] = []

    def bracketed(match: re.Match[str]) -> str:
        own = ["".join(piece for piece, _ in runs(p, "", capitals=False)) for p in notes.get(match["key"], ())]
        note = " ".join(own).strip().rstrip(".;")
        if not note or len(note) > _LONGEST:
            return match["stop"]
        placed.extend(own)
        return f" ({note}){match['stop']}"

    return _PLACE.sub(bracketed, text), placed
