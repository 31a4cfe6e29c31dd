"""Pictures and links of a paper for Word: where they hang, and what they lead to."""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from .docx_elements import FALLBACK, Element, text_of

_IMAGE_DATA = "{urn:schemas-microsoft-com:vml}imagedata"
_DRAWN = ("w:drawing", "w:pict", "w:object")
_SHAPE_OF_TEXT = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}txbx"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.I)


def pictures(paragraph: Element) -> Iterator[str]:
    """The relations that the pictures of a paragraph are kept under; empty for a drawing without a picture."""
    for drawn in paragraph.iter(*map(qn, _DRAWN)):
        above = [parent.tag for parent in drawn.iterancestors()]
        if FALLBACK in above or qn("w:txbxContent") in above[: above.index(paragraph.tag)] or _inside(drawn):
            continue
        blips = [blip.get(qn("r:embed")) or "" for blip in drawn.iter(qn("a:blip"))]
        data = [image.get(qn("r:id")) or "" for image in drawn.iter(_IMAGE_DATA)]
        if blips or data:
            yield from blips or data
        elif not any(True for _ in drawn.iter(qn("w:txbxContent"), _SHAPE_OF_TEXT)):
            yield ""


def _inside(drawn: Element) -> bool:
    """Whether a drawing stands in another."""
    return any(parent.tag in set(map(qn, _DRAWN)) for parent in drawn.iterancestors())


def links(paragraph: Element, relations: Any) -> Iterator[tuple[str, str]]:
    """The words of a paragraph that lead elsewhere, and the address: elements and fields of Word."""
    for link in paragraph.iter(qn("w:hyperlink")):
        relation = relations.get(link.get(qn("r:id")))
        if relation is not None and relation.is_external and (shown := text_of(link)):
            yield shown, relation.target_ref
    for field in paragraph.iter(qn("w:fldSimple")):
        if match := _HYPERLINK.match(field.get(qn("w:instr")) or ""):
            yield text_of(field), match[1]
    yield from _fields(paragraph)


def _fields(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Links written as fields: begin, the instruction, separate, the words, end."""
    instruction, words, shown = "", "", False
    for element in paragraph.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if element.tag == qn("w:instrText"):
            instruction += element.text or ""
        elif element.tag == qn("w:t"):
            words += (element.text or "") if shown else ""
        elif element.get(qn("w:fldCharType")) == "separate":
            shown = True
        else:
            if (match := _HYPERLINK.match(instruction)) and words.strip():
                yield words, match[1]
            instruction, words, shown = "", "", False
