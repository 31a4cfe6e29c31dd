"""What the readers of Word files ask of its elements."""

from typing import Any

from docx.oxml.ns import qn

Element = Any
# What programs show that do not know what stands beside it: the same words again.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def value(element: Element | None) -> str:
    """The value of an element; empty where there is none."""
    return "" if element is None else str(element.get(qn("w:val")) or "")


def text_of(element: Element) -> str:
    """All the text in an element."""
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def in_fallback(element: Element) -> bool:
    """Whether an element says again what stands beside it."""
    return any(parent.tag == FALLBACK for parent in element.iterancestors())
