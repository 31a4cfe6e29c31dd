"""The words of a Markdown text, for the search and for excerpts."""

import re
from html import unescape

from .markup import CODE

# Each with a sign that a text has where there is anything to do: most have few of them.
_ROUGH = (
    ("<", re.compile(r"<!--.*?-->|<[^<>]*>", re.S), " "),
    ("[^", re.compile(r"\[\^[^\]]*\]:?"), " "),
    ("!!!", re.compile(r"^!!! [a-z]+(?: \"[^\"\n]*\")?[ \t]*$", re.M), " "),
    ("![", re.compile(r"!\["), "["),
    ("](", re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    ("][", re.compile(r"\[([^\]\n]*)\]\[[^\]\n]*\]"), r"\1"),
    ("--", re.compile(r"^[-:|\s]*--[-:|\s]*$", re.M), " "),
    ("\n", re.compile(r"\n[ \t]*(?:(?:#{1,6}|[-*+]|\d+\.)[ \t]+|>[ \t]*)+"), " "),
    ("", re.compile(r"[*`|]+"), " "),
    ("_", re.compile(r"(?<!\w)_+|_+(?!\w)"), " "),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_KEPT = 0xE000  # escaped signs, and those in code, wait in the private use area until the marks are gone
_SIGN = re.compile("[*_|<>]")
_KEPT_SIGN = re.compile("[\ue020-\ue07f]")


def roughly(body: str) -> str:
    """Markdown as words on one line, for search and excerpts: less exact than `markup.plain`, much faster."""
    if "\\" in body:
        body = _ESCAPED.sub(lambda match: chr(_KEPT + ord(match[1])), body)
    if "`" in body:
        body = CODE.sub(lambda match: _SIGN.sub(lambda sign: chr(_KEPT + ord(sign[0])), match[0]), body)
    body = f"\n{body}"  # a mark at the beginning of a line is one behind its end
    for sign, pattern, replacement in _ROUGH:
        if sign in body:
            body = pattern.sub(replacement, body)
    shown = _KEPT_SIGN.sub(lambda match: chr(ord(match[0]) - _KEPT), " ".join(body.split()))
    return unescape(shown)
