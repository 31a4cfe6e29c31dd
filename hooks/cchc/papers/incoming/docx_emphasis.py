"""Words of a paragraph of Word that are set off from the rest of it: bold, italic."""

from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn

from .docx_elements import Element
from .docx_styles import Styles

_SIGNS = (("w:b", "**"), ("w:i", "*"))
_UNSEEN = frozenset(map(qn, ("w:del", "w:moveFrom", "w:txbxContent")))


def emphasised(paragraph: Element, styles: Styles) -> Iterator[tuple[str, str, int]]:
    """Pieces of text that stand out, on one line each: words, sign of Markdown, how often the words stand before it.

    What all words of the paragraph have sets none of them off.
    """
    pieces = [(text, signs) for text, signs in _runs(paragraph, styles) if text]
    worded = [signs for text, signs in pieces if text.strip()]
    shared = frozenset.intersection(*worded) if worded else frozenset()
    before = ""
    for text, signs in _joined([(text, signs - shared) for text, signs in pieces]):
        for line in text.splitlines(keepends=True):
            words = line.strip()
            if signs and any(letter.isalnum() for letter in words):
                yield words, "".join(sign for _, sign in _SIGNS if sign in signs), before.count(words)
            before += line


def _runs(paragraph: Element, styles: Styles) -> Iterator[tuple[str, frozenset[str]]]:
    """The texts of the runs that are shown, and how each is set; a blank is set as what stands before it."""
    last: frozenset[str] = frozenset()
    for run in paragraph.iter(qn("w:r")):
        if styles.unread(run) or any(parent.tag in _UNSEEN for parent in run.iterancestors()):
            continue
        text = "".join((one.text or "") if one.tag == qn("w:t") else "\n" for one in run.iter(qn("w:t"), qn("w:br")))
        if text.strip():
            last = frozenset(sign for name, sign in _SIGNS if styles.run_is(run, paragraph, name))
        yield text, last


def _joined(pieces: Sequence[tuple[str, frozenset[str]]]) -> Iterator[tuple[str, frozenset[str]]]:
    """Neighbours that are set alike as one: Word cuts runs anywhere."""
    text, signs = "", frozenset[str]()
    for piece, own in pieces:
        if own != signs and text:
            yield text, signs
            text = ""
        text, signs = text + piece, own
    if text:
        yield text, signs
