"""Web pages saved with the name of a paper (.doc): their text, line by line, cells of tables between bars."""

import re
from contextlib import suppress
from email import message_from_bytes
from email.message import Message
from html.parser import HTMLParser

_BLOCKS = frozenset("p div h1 h2 h3 h4 h5 h6 li tr table br title ul ol section article header footer".split())
_SILENT = frozenset("script style head".split())
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.I | re.S)
_SAVED = re.compile(rb"(?:[\w-]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*content-type:\s*multipart/", re.I)


def page_of(raw: bytes) -> bytes:
    """The web page that a file is, or that Word or a browser saved with its pictures in one (.mht); else nothing."""
    if _SAVED.match(raw[:2000]):
        parts = [part for part in message_from_bytes(raw).walk() if part.get_content_type() == "text/html"]
        return _inside(parts[0]) if parts else b""
    return raw if _PAGE.match(raw[:2000]) else b""


def _inside(part: Message) -> bytes:
    """The page in a part, in UTF-8 where the part names its own encoding."""
    made, named = part.get_payload(decode=True), part.get_content_charset()
    if not isinstance(made, bytes):
        return b""
    with suppress(LookupError):
        return b"<!-- charset=utf-8 -->" + made.decode(named, "replace").encode() if named else made
    return made


def rows(raw: bytes) -> list[str]:
    """The lines of its text."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4000])
    try:
        text = raw.decode(declared[1].decode() if declared else "utf-8-sig", "replace")
    except LookupError:
        text = raw.decode("utf-8", "replace")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [" ".join(row.split()).strip("|").strip() for row in "".join(reader.out).split("\n")]


class _Reader(HTMLParser):
    """Collects the text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the base names it
        """A block begins on a line of its own."""
        self.silent += tag in _SILENT
        if tag in _BLOCKS:
            self.out.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line, a cell ends with a bar."""
        self.silent -= tag in _SILENT and self.silent > 0
        if tag in _BLOCKS:
            self.out.append("\n")
        elif tag in {"td", "th"}:
            self.out.append(" | ")

    def handle_data(self, data: str) -> None:
        """Words; line ends in them are those of the file."""
        if not self.silent:
            self.out.append(re.sub(r"\s+", " ", data))
