"""What must be known of a Markdown text without rendering it: heading, links, raw HTML, first paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import nh3

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(<[^>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)[^)]*\)")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]*)\s*=?\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]*)")
_ROOTED = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")/(?!/)')
_NOT_PROSE = re.compile(r"#|[-*+] |\d+[.)] |>|\||!\[|!!!|\?\?\?|<|\[[^\]]+\]:")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+|[\w.+-]+@[\w.-]+)>")

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


@dataclass(frozen=True)
class Link:
    """A link or an image in a text, with the line it stands on."""

    line: int
    target: str
    text: str
    image: bool


def _lines(body: str) -> Iterator[tuple[int, str]]:
    """The numbered lines outside code; code spans are blanked."""
    fence = ""
    for number, line in enumerate(body.split("\n"), 1):
        mark = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            continue
        if mark:
            fence = mark[1]
            continue
        yield number, _CODE.sub("", line) if "`" in line else line


def links(body: str) -> Iterator[Link]:
    """Every link, image and link reference of a text; raw `<a>` and `<img>` too."""
    for number, line in _lines(body):
        if "[" not in line and "<" not in line:
            continue
        for mark, text, target in _LINK.findall(line):
            yield Link(number, target.strip("<>"), text.strip(), bool(mark))
            for inner in _LINK.findall(text):
                yield Link(number, inner[2].strip("<>"), inner[1].strip(), bool(inner[0]))
        if found := _REFERENCE.match(line):
            yield Link(number, found[1], found[1], False)
        for tag, rest in _TAG.findall(line):
            values = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(rest)}
            if tag.lower() == "img":
                yield Link(number, values.get("src", ""), values.get("alt", "").strip(), True)
            elif "href" in values:
                yield Link(number, values["href"], values["href"], False)


def headings(body: str) -> tuple[tuple[int, str], ...]:
    """The first-level headings (`# …`) with their lines."""
    return tuple((number, line[2:].strip(" #")) for number, line in _lines(body) if line.startswith("# "))


def unsafe(body: str) -> Iterator[tuple[int, str]]:
    """Raw HTML that is not on the safe list: line and what was found."""
    for number, line in _lines(body):
        if "<" not in line:
            continue
        for match in _TAG.finditer(_AUTOLINK.sub("", line)):
            attributes = [key.lower() for key, _ in _ATTRIBUTE.findall(match[2])]
            if match[1].lower() not in SAFE_TAGS or not SAFE_ATTRIBUTES.issuperset(attributes):
                yield number, match[0]


def safe(html: str) -> str:
    """Rendered Markdown with everything outside the safe list taken away (the second lock)."""
    attributes = {"*": {*SAFE_ATTRIBUTES, *_MADE_ATTRIBUTES}}
    return nh3.clean(
        html,
        tags=set(SAFE_TAGS),
        attributes=attributes,
        url_schemes=set(SAFE_SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def rooted(html: str, root: str) -> str:
    """Links from the site's root (`/thong-ke/`) made relative, so that they work below any folder."""
    return _ROOTED.sub(lambda match: match[1] + root, html)


def plain(text: str) -> str:
    """Markdown of one paragraph as plain words."""
    text = _LINK.sub(lambda m: "" if m[1] else m[2], text)
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = re.sub(r"\[\^[^\]]+\]|\{[:.#][^}]*\}", "", text)
    text = re.sub(r"(\*\*|__|\*|`|~~|==)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", text)
    return " ".join(text.split())


def first_paragraph(body: str) -> str:
    """The first paragraph of prose as plain words; empty where there is none."""
    for block in re.split(r"\n\s*\n", "\n".join(line for _, line in _lines_with_code(body))):
        text = block.strip()
        prose = text and not _NOT_PROSE.match(text)
        if prose and (shown := plain(text)):
            return shown
    return ""


def _lines_with_code(body: str) -> Iterator[tuple[int, str]]:
    kept = {number for number, _ in _lines(body)}
    rows = body.split("\n")
    return ((number, rows[number - 1]) for number in sorted(kept))


def words(body: str) -> int:
    """How many words a reader meets."""
    return len(re.findall(r"\w+", body))
