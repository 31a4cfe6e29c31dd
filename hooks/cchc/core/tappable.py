"""Addresses, e-mail addresses and the site's own phone numbers in a text, made into links that can be tapped.

Works on HTML after it was made safe, and on plain text after it was escaped; what is a link already stays one.
"""

import re
from collections.abc import Collection, Iterator
from html import escape, unescape

from . import phone
from .web_address import untracked

_TAG = re.compile(r"(<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>)")
_NAME = re.compile(r"<(/?)(\w+)")
_OUTSIDE = frozenset({"a", "code", "pre", "kbd", "samp", "button", "summary"})  # no links are made in these
_HREF = re.compile(r'(\shref=")(https?://[^"]*)(")', re.I)
_HOSTS = r"zalo\.me|(?:www\.|m\.)?facebook\.com|fb\.com|fb\.me|youtu\.be|(?:www\.)?youtube\.com|(?:[\w-]+\.)+gov\.vn"
_FOUND = re.compile(
    rf"""
    (?<![\w@/.:-])(?:
        (?P<address>
            (?:https?://|www\.(?=[\w-]+\.)|(?:{_HOSTS})(?=/[^\s/]))[^\s<>"“”«»]+ | (?:[\w-]+\.)+gov\.vn(?![\w.@-]*\w)
        )
        | (?P<mail>[A-Za-z\d._%+-]+@(?:[A-Za-z\d-]+\.)+[A-Za-z]{{2,}})
        | (?P<phone>\(?\+?\d(?:\d|[ .\-]?[()]?[ .]?(?=\d|[()]\s?\d))+)
    )
    """,
    re.X | re.I,
)
_WORTH = re.compile(r"\.\w|://|\d[\s.()-]{0,6}\d")  # whatever is found has one of these; most texts have none
_END = re.compile(r"[.,;:!?…'’*\]}]+$")


def tapped(html: str, phones: Collection[str]) -> str:
    """The HTML with links in it; `phones` are the digits of the numbers that the site publishes."""
    parts = _TAG.split(html)
    inside = 0
    for place, part in enumerate(parts):
        if place % 2:
            if (name := _NAME.match(part)) and name[2].lower() in _OUTSIDE:
                inside = max(0, inside + (-1 if name[1] else 1))
                parts[place] = _HREF.sub(lambda match: match[1] + untracked(match[2]) + match[3], part)
        elif part and not inside:
            parts[place] = _linked(part, phones)
        elif "://" in part:
            parts[place] = re.sub(r"https?://[^\s<>]+", lambda match: untracked(match[0]), part)
    return "".join(parts)


def _linked(text: str, phones: Collection[str]) -> str:
    """A piece of text between tags, with links."""
    if not _WORTH.search(text) or not _FOUND.search(text):
        return text
    parts, done = [], 0
    plain = unescape(text)
    for start, words, target in found(plain, phones):
        shown = words if target.startswith(("mailto:", "tel:")) else untracked(words)
        parts.append(escape(plain[done:start], quote=False))
        parts.append(f'<a href="{escape(target)}">{escape(shown, quote=False)}</a>')
        done = start + len(words)
    return "".join(parts) + escape(plain[done:], quote=False) if parts else text


def found(text: str, phones: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """What can be tapped in a plain text: where it begins, its words, the address that it leads to."""
    for match in _FOUND.finditer(text):
        words = _whole(match[0]) if match["address"] else match[0]
        if target := _target(match, words, phones):
            yield match.start(), words, target


def _target(match: re.Match[str], shown: str, phones: Collection[str]) -> str:
    if match["address"]:
        return untracked(shown if "://" in shown else f"https://{shown}")
    if match["mail"]:
        return f"mailto:{shown}"
    try:
        number = phone.parse(shown)
    except phone.PhoneError:
        return ""
    return (number.href or "") if number.digits in phones and len(number.digits) > 7 else ""


def _whole(address: str) -> str:
    """An address without the signs of the sentence that follow it; brackets stay where they come in pairs."""
    before = ""
    while before != address:
        before, address = address, _END.sub("", address)
        if address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1]
    return address
