"""The package of a Word file made fit for python-docx: what Word opens and that library refuses.

Strict files (ISO/IEC 29500-1) get the names of Transitional; documents with macros and templates get the type of a
document; relationships that lead nowhere are dropped. No word of the document is changed.
"""

import posixpath
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from ..docx import packed

_PURL = "http://purl.oclc.org/ooxml"
_NAMES = (
    (f"{_PURL}/wordprocessingml/main", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (f"{_PURL}/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (f"{_PURL}/officeDocument/math", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (f"{_PURL}/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/"),
    (f"{_PURL}/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/"),
    (f"{_PURL}/", "http://schemas.openxmlformats.org/"),
)
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_DOCUMENTS = re.compile(
    r"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.?(?:main\+xml)?"
    r"|ms-word\.document\.macroEnabled\.main\+xml|ms-word\.template\.macroEnabledTemplate\.main\+xml"
    r"|openxmlformats-officedocument\.wordprocessingml\.template\.main\+xml)"
)
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*?(?:/>|>\s*</(?:\w+:)?Relationship>)")
_TYPE = 'Type="[^"]*/officeDocument"'
_MAIN = re.compile(f'{_TYPE}[^>]*?Target="([^"]+)"|Target="([^"]+)"[^>]*?{_TYPE}')
_ROOT = "_rels/.rels"


def main_part(raw: bytes) -> str:
    """The name of the document inside a package, as its relationships say; empty where it is no document of Word."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        names = set(package.namelist())
        text = package.read(_ROOT).decode("utf-8", "replace") if _ROOT in names else ""
    match = _MAIN.search(text)
    name = ((match[1] or match[2]) if match else "word/document.xml").lstrip("/")
    return name if name in names and name.startswith("word/") else ""


def fit(raw: bytes) -> bytes:
    """The package as python-docx reads it; the same bytes where nothing stands in its way."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        files = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    made = {name: _fit(name, content, files) for name, content in files.items()}
    return raw if made == files else packed(made)


def _fit(name: str, content: bytes, files: Mapping[str, bytes]) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return content
    out = content
    if _PURL.encode() in out:
        for strict, known in _NAMES:
            out = out.replace(strict.encode(), known.encode())
    if name == "[Content_Types].xml":
        out = _OTHER_DOCUMENTS.sub(_DOCUMENT, out.decode("utf-8", "replace")).encode()
    if name.endswith(".rels"):
        folder = posixpath.dirname(posixpath.dirname(name))
        text = out.decode("utf-8", "replace")
        out = _RELATION.sub(lambda match: match[0] if _leads(match[0], folder, files) else "", text).encode()
    return out


def _leads(relation: str, folder: str, files: Mapping[str, bytes]) -> bool:
    """Whether a relationship leads to a part that is there, or out of the package."""
    if 'TargetMode="External"' in relation:
        return True
    match = re.search(r'Target="([^"]*)"', relation)
    target = match[1] if match else ""
    path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return path.partition("#")[0] in files
