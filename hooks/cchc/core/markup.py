"""Reads Markdown without rendering it (headings, links, raw HTML, first paragraph) and cleans rendered HTML.

The rules are those of Python-Markdown, which renders the pages: fences stand at the beginning of a
line, an unclosed fence is none, `#Heading` needs no space.
"""

import itertools
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import chain

import nh3

from . import code_blocks
from .pasting import piped_tables
from .pasting.blocks import is_hashtags
from .pasting.inline import comparisons
from .pasting.list_items import LABEL, item

CODE = re.compile(r"(?<!\\)(?:(?<!`)|(?<=\\`))(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.S)
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()#+.!>-]")
_TEXT = r"((?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]]*\](?:\([^()]*\))?)*)"
_TARGET = r"\(\s*(<[^>\n]*>|(?:[^()\n]|\([^()\n]*\))*?)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
_LINK = re.compile(rf"(!?)\[{_TEXT}\]{_TARGET}")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?([^\s>]+)", re.M)
_TAG = re.compile(r"</?([a-zA-Z][\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+|[\w.+-]+@[\w.-]+)>")
_HEADING = re.compile(r"#(?<![^\n]#)(?!#)[ ]*(.*?)[ ]*#*[ ]*$", re.M)  # a search jumps to `#`
_HEADING_OR_UNDERLINED = re.compile(rf"{_HEADING.pattern}|^(\S[^\n]*)\n=+[ ]*$", re.M)
_ANY_HEADING = re.compile(r"^#{1,6}[^\n]*$|^\S[^\n]*\n[=-]+[ ]*$", re.M)
_NOT_PROSE = re.compile(
    r"[-*+] |\d+[.)] |>|\||!!!|\?\?\?|<(?!https?:|[\w.+-]+@)|\[[^\]]+\]:|\[TOC\]|(?:[-*_] ?){3,}$|\s{4}"
)
_INDENTS = re.compile(r"!!!|\[\^|:|>")
_LOOSE = re.compile(r"\]\s+\((?:https?://[^)\s]+|/[\w/.#-]+|[^)\s]+\.(?:md|pdf|jpe?g|png|docx|xlsx))\)")
_ROOTED = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")/(?!/)')
# An image of another site: every visitor's browser would ask that site for it.
_FOREIGN = re.compile(r'(<img\b(?:"[^"]*"|[^">])*?) src="(?:[a-zA-Z][\w+.-]*:|[/\\]{2})[^"]*"')
_LABEL = re.compile(rf"\s*(?:<p>)?(?:{LABEL.pattern})")
_TABLE = re.compile(r"<table>(\s*<thead>\s*<tr>\s*<th[^>]*>\s*(?:STT|TT|Số TT)\s*</th>)?", re.I)
_LIST_TAG = re.compile(r"</?(?P<tag>[uo]l)\b[^>]*>|<li>")
_PLAIN = (
    (re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])"), ""),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(rf"\[{_TEXT}\](?:{_TARGET}|\[[^\]]*\])"), r"\1"),
    (_AUTOLINK, r"\1"),
    (re.compile(r"<br\s*/?>"), " "),
    (_TAG, ""),
)
_EMPHASIS = re.compile(r"(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1|(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\3(?!\w)")

SAFE_TAGS = frozenset(
    (
        "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i "
        "img ins kbd li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th thead tr u ul"
    ).split()
)
SAFE_ATTRIBUTES = frozenset(
    "alt class colspan datetime height href id lang open rowspan scope src start title width".split()
)
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# The tables extension makes `align` from the colons of its source; staff cannot write it as HTML.
_MADE_ATTRIBUTES = {"align"}
_CLEANER = nh3.Cleaner(
    tags=set(SAFE_TAGS),
    attributes={"*": {*SAFE_ATTRIBUTES, *_MADE_ATTRIBUTES}},
    url_schemes=set(SAFE_SCHEMES),
    link_rel=None,
    strip_comments=True,
)


@dataclass(frozen=True)
class Link:
    """A link or an image in a text, with the line it stands on."""

    line: int
    target: str
    text: str
    image: bool


class _Visible:
    """A text with code, comments and escapes blanked, and the line of every place in it."""

    def __init__(self, body: str) -> None:
        body = code_blocks.without(body, _blank)
        for sign, pattern in (("`", CODE), ("\\", _ESCAPE)):
            if sign in body:
                body = pattern.sub(_blank, body)
        self.text = body
        self._ends = [match.start() for match in re.finditer("\n", body)]

    def line(self, place: int) -> int:
        return bisect(self._ends, place - 1) + 1


_visible = lru_cache(4)(_Visible)  # several rules look at one text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def links(body: str) -> tuple[Link, ...]:
    """Every link, image and link reference of a text, in its order; raw `<a>` and `<img>` too."""
    if "[" not in body and "<" not in body:
        return ()
    shown = _visible(body)
    found = chain(_written(shown), _references(shown), _tagged(shown))
    return tuple(link for _, link in sorted(found, key=lambda pair: pair[0]))


def _written(shown: _Visible, start: int = 0, text: str | None = None) -> Iterator[tuple[int, Link]]:
    for match in _LINK.finditer(shown.text if text is None else text):
        place = start + match.start()
        yield place, Link(shown.line(place), match[3].strip("<> "), match[2].strip(), bool(match[1]))
        yield from _written(shown, start + match.start(2), match[2])


def _references(shown: _Visible) -> Iterator[tuple[int, Link]]:
    for match in _REFERENCE.finditer(shown.text):
        yield match.start(), Link(shown.line(match.start(1)), match[1], match[1], image=False)


def _tagged(shown: _Visible) -> Iterator[tuple[int, Link]]:
    for match in _TAG.finditer(shown.text):
        values = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(match[2])}
        line = shown.line(match.start())
        if match[1].lower() == "img":
            yield match.start(), Link(line, values.get("src", ""), values.get("alt", "").strip(), image=True)
        elif "href" in values:
            yield match.start(), Link(line, values["href"], values["href"], image=False)


def headings(body: str) -> tuple[tuple[int, str], ...]:
    """The first-level headings with their lines; a line of hashtags is none."""
    shown = _visible(body)
    pattern = _HEADING_OR_UNDERLINED if "\n=" in shown.text else _HEADING
    found = (match for match in pattern.finditer(shown.text) if not is_hashtags(match[0]))
    return tuple((shown.line(match.start()), next(filter(None, match.groups()), "")) for match in found)


def unsafe(body: str) -> Iterator[tuple[int, str]]:
    """Raw HTML that is not on the safe list: line and what was found."""
    if "<" not in body:
        return
    shown = _visible(body)
    text = _AUTOLINK.sub(_blank, shown.text)
    for start, end in reversed(list(comparisons(text))):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for match in _TAG.finditer(text):
        attributes = [key.lower() for key, _ in _ATTRIBUTE.findall(match[2])]
        if match[1].lower() not in SAFE_TAGS or not SAFE_ATTRIBUTES.issuperset(attributes):
            yield shown.line(match.start()), match[0]


def rows(body: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that a reader sees: code, comments and escapes are blanked."""
    return enumerate(_visible(body).text.split("\n"), 1)


def misread(body: str) -> Iterator[tuple[int, str, str]]:
    """Lines that Markdown would show as code, links that it would not see: line, why, what was found."""
    before, block, written = "", "", body.split("\n")  # an escape is a blank among the rows, but indents nothing
    for (number, row), (_, after) in itertools.pairwise((*rows(body), (0, ""))):
        indented = bool(row.strip() and re.match(r"(?: {4}|\t)\S", written[number - 1]))
        indented = indented and not before.strip() and not piped_tables.tabbed((row, after))
        if indented and not _INDENTS.match(block) and not item(block):
            yield number, "dòng lùi vào sẽ thành khối mã; hãy bỏ các dấu cách đầu dòng", row.strip()
        elif loose := _LOOSE.search(row):
            yield number, "giữa ngoặc vuông và ngoặc tròn của liên kết không có dấu cách", loose[0]
        before = row
        if row.strip() and not row.startswith((" ", "\t")):
            block = row


def safe(html: str) -> str:
    """Rendered Markdown without tags and attributes outside the safe list, should `unsafe` have missed any."""
    clean = _CLEANER.clean(html)
    return _FOREIGN.sub(r"\1", clean) if "<img" in clean else clean


def rooted(html: str, root: str) -> str:
    """Links from the site's root (`/thong-ke/`) made relative, so that they work below any folder."""
    return _ROOTED.sub(lambda match: match[1] + root, html)


def labelled(html: str) -> str:
    """Items of lists without numbers that have their own label in the text (`a)`, `1.1.`): they need no dot."""
    lists: list[str] = []

    def seen(match: re.Match[str]) -> str:
        match match["tag"], match[0][:2]:
            case None, _:
                return '<li class="label">' if lists[-1:] == ["ul"] and _LABEL.match(html, match.end()) else match[0]
            case _, "</":
                del lists[-1:]
            case tag, _:
                lists.append(tag)
        return match[0]

    return _LIST_TAG.sub(seen, html) if "<ul>" in html else html


def scrollable(html: str) -> str:
    """Make wide tables and code scrollable sideways, by touch and by keyboard; those with numbered rows are marked."""
    count = itertools.count(1)

    def opening(match: re.Match[str]) -> str:
        name, kind = f"Bảng {next(count)}, kéo ngang để xem hết", "scroll scroll--numbered" if match[1] else "scroll"
        return f'<div class="{kind}" role="group" tabindex="0" aria-label="{name}"><table>{match[1] or ""}'

    html = _TABLE.sub(opening, html).replace("</table>", "</table></div>")
    return html.replace("<pre>", '<pre tabindex="0">')


def plain(text: str) -> str:
    """Markdown of one paragraph as plain words."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[2] if match[0].startswith("`") else match[0][1:])
        return f"\0{len(kept) - 1}\0"

    text = _ESCAPE.sub(keep, CODE.sub(keep, text.replace("\0", "")))
    for pattern, replacement in _PLAIN:
        text = pattern.sub(replacement, text)
    before = ""
    while before != text:
        before, text = text, _EMPHASIS.sub(lambda match: match[2] or match[4], text)
    text = re.sub(r"\0(\d+)\0", lambda match: kept[int(match[1])], unescape(text))
    return " ".join(text.split())


@lru_cache(2000)
def first_paragraph(body: str) -> str:
    """The first paragraph of prose as plain words; empty where there is none."""
    prose = _ANY_HEADING.sub("\n\n", code_blocks.without(body, lambda _: "\n"))
    for block in re.split(r"\n\s*\n", prose):
        text = block.strip("\n")
        if text and not _NOT_PROSE.match(text) and (shown := plain(text)):
            return shown
    return ""
