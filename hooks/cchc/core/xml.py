"""XML files: escaped, in UTF-8, the same bytes for the same content."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """A new element below `parent`; characters that XML 1.0 does not allow are left out."""
    clean = {key: allowed(value) for key, value in (attributes or {}).items()}
    made = SubElement(parent, tag, clean)
    made.text = allowed(text) or None
    return made


def allowed(text: str) -> str:
    """A text without the characters that XML 1.0 does not allow."""
    return _FORBIDDEN.sub("", text)


def document(root: Element) -> bytes:
    """The document as the bytes of a file."""
    indent(root)
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
