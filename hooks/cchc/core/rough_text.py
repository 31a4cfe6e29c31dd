"""The words of a Markdown text, for the search and for excerpts."""

import re
from collections.abc import Iterable
from html import unescape

from .markup import CODE

_APART = "\ue001"  # where a cell, an item, a heading or a paragraph ends
# Each with a sign that a text has where there is anything to do: most have few of them.
_ROUGH = (
    ("<", re.compile(r"<!--.*?-->|<[^<>]*>", re.S), " "),
    ("[^", re.compile(r"\[\^[^\]]*\]:?"), " "),
    ("!!!", re.compile(r"^!!! [a-z]+(?: \"[^\"\n]*\")?[ \t]*$", re.M), " "),
    ("![", re.compile(r"!\["), "["),
    ("](", re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    ("][", re.compile(r"\[([^\]\n]*)\]\[[^\]\n]*\]"), r"\1"),
)
_INLINE = (
    ("", re.compile(r"(?<=\w)[*`]+(?=\w)"), " "),
    ("", re.compile(r"[*`]+"), ""),
    ("", re.compile(r"[|\t]"), _APART),
    ("_", re.compile(r"(?<!\w)_+|_+(?!\w)"), ""),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_KEPT = 0xE000  # escaped signs, and those in code, wait in the private use area until the marks are gone
_SIGN = re.compile("[*_|<>]")
_MARKS = re.compile(r"(?:(?:#{1,6}|[-*+]|\d+\.)[ \t]+|>[ \t]*)+")  # of items, headings, quotations
_RULE = frozenset("-:| \t")
_ENDED = re.compile(rf"(?<=[.,:;!?…])(?: ?{_APART})+ ?")
_PARTED = re.compile(rf"(?: ?{_APART})+ ?")
_KEPT_SIGN = re.compile("[\ue020-\ue07f]")


def roughly(body: str) -> str:
    """Markdown as words on one line, for search and excerpts: less exact than `markup.plain`, much faster.

    Cells, items and paragraphs without an end of their own have ` · ` between them.
    """
    if "\\" in body:
        body = _ESCAPED.sub(lambda match: chr(_KEPT + ord(match[1])), body)
    if "`" in body:
        body = CODE.sub(lambda match: _SIGN.sub(lambda sign: chr(_KEPT + ord(sign[0])), match[0]), body)
    body = "\n".join(map(_line, _without(_ROUGH, body).split("\n")))
    line = " ".join(_without(_INLINE, body).split()).strip(f"{_APART} ")
    line = _PARTED.sub(" · ", _ENDED.sub(" ", line))
    shown = _KEPT_SIGN.sub(lambda match: chr(ord(match[0]) - _KEPT), line)
    return unescape(shown)


def _without(marks: Iterable[tuple[str, re.Pattern[str], str]], text: str) -> str:
    for sign, pattern, replacement in marks:
        if sign in text:
            text = pattern.sub(replacement, text)
    return text


def _line(line: str) -> str:
    """A line without the mark of what it is; of a table, not the row of dashes."""
    line = line.strip()
    if not line or ("-" in line and line != "-" and _RULE.issuperset(line)):
        return _APART
    mark = _MARKS.match(line)
    return f"{_APART}{line[mark.end() if mark else 0 :]}" if mark or "\t" in line else line
