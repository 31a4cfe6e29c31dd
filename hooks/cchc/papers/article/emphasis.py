"""A line cut where words are set off from the rest of it, bold or italic."""

from collections.abc import Iterator
from dataclasses import replace

from ...core.text import clean
from ..incoming.labels import label, without_bullet
from ..incoming.lines import TextLine


def emphasised_parts(line: TextLine) -> list[tuple[TextLine, str]]:
    """The line in parts, blanks made even, each with its sign of Markdown, empty for plain words.

    A line is whole where nothing in it is set off, or all of it, or where the cut would go through a link.
    """
    text = " ".join(line.text.split())
    whole = [(replace(line, text=text), "")]
    parts, done = list[tuple[str, str]](), 0
    for begin, end, sign in _spans(line, text):
        if begin < done:
            continue
        parts += [(text[done:begin], ""), (text[begin:end], sign)]
        done = end
    parts = [(words, sign) for words, sign in (*parts, (text[done:], "")) if words]
    if len(parts) < 2 or not all(
        any(" ".join(shown.split()) in words for words, _ in parts) for shown, _ in line.links
    ):
        return whole
    return [(replace(line, text=words), sign) for words, sign in parts]


def _spans(line: TextLine, text: str) -> Iterator[tuple[int, int, str]]:
    """Where whole words are set off: begin, end, sign. A label or bullet that begins the line stays outside."""
    found = label(text)
    first = len(text) - len(found.rest if found else without_bullet(text).removeprefix("+").lstrip())
    for shown, sign, nth in line.emphasis:
        words = " ".join(clean(shown).split())
        begin = -1
        for _ in range(nth + 1):
            begin = text.find(words, begin + 1)
            if begin < 0:
                break
        if begin < 0 or not words:
            continue
        end = begin + len(words)
        begin = max(begin, first)
        while 0 < begin < end and text[begin - 1].isalnum() and text[begin].isalnum():
            begin -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        if end > begin and not (begin == first and end == len(text)):
            yield begin, end, sign
