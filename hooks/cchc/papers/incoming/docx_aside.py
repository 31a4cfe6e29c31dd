"""What Word shows beside the text of a document: page heads, notes, comments, charts, drawings, embedded texts."""

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from .docx_elements import in_fallback

Runs = Callable[..., Iterator[tuple[str, str]]]
_WORDS = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
_DRAWN = frozenset({"chart", "chartEx", "diagramData"})
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def texts(document: Any, runs: Runs) -> Iterator[str]:
    """The texts of the parts beside the document, each once, and the words of drawings in it."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if relation.is_external:
            continue
        if kind in _WORDS:
            root = parse_xml(relation.target_part.blob)
            found = ("".join(piece for piece, _ in runs(p, "", capitals=False)) for p in root.iter(qn("w:p")))
            yield from dict.fromkeys(found)
        elif kind in _DRAWN:
            root = parse_xml(relation.target_part.blob)
            yield " ".join(one.text or "" for one in root.iter(f"{_DRAWING}t", f"{_CHART}v"))
        elif kind == "aFChunk":
            yield _embedded(relation.target_part.blob)
    for p in document.element.body.iter(f"{_DRAWING}p"):
        if not in_fallback(p):
            yield "".join(one.text or "" for one in p.iter(f"{_DRAWING}t"))


def _embedded(blob: bytes) -> str:
    """The words of a text that Word embeds as it came: HTML or plain text."""
    text = blob.decode("utf-8", "replace")
    return html.unescape(" ".join(re.sub(r"<(style|script)\b.*?</\1>|<[^>]+>", " ", text, flags=re.S).split()))
