"""Web pages saved with the name of a paper (.doc): their text, line by line, and their tables."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import Message
from html.parser import HTMLParser
from typing import NamedTuple

from . import html_around
from .lines import TextLine
from .symbols import raised

_BLOCKS = frozenset("p div h1 h2 h3 h4 h5 h6 li ul ol section article main header footer nav aside pre dt dd".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SILENT = frozenset("script style head noscript select button svg".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FRAME = 3  # rows of a table that holds a page
_CLOSES_ITSELF = frozenset("p li dt dd option".split())
_ASIDE = {
    **dict.fromkeys(("nav", "aside", "footer"), html_around.FRAME),
    **dict.fromkeys(("del", "s", "strike"), "chữ gạch bỏ"),
}
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


def lines_of(raw: bytes) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...], tuple[str, ...]]:
    """The lines of its text, tables as tables; what stands around it (menus, foot), or is struck out; its pictures."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4000])
    try:
        text = raw.decode(declared[1].decode() if declared else "utf-8-sig", "replace")
    except LookupError:
        text = raw.decode("utf-8", "replace")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_line()
    lines = html_around.titled(reader.lines, reader.names)
    around = set(html_around.menus(lines, reader.linked))
    aside = (replace(lines[at], why=html_around.FRAME) for at in sorted(around))
    kept = tuple(line for at, line in enumerate(lines) if at not in around)
    return kept, (*reader.aside, *aside), html_around.pictured(kept, reader.images)


class _Look(NamedTuple):
    """How the text in an element is shown; `why`: it stands outside the text, and why."""

    tag: str
    bold: bool = False
    centre: bool = False
    silent: bool = False
    raised: bool = False
    heading: int = 0
    why: str = ""
    link: str = ""


@dataclass
class _Table:
    """A table that is being read: rows of cells, each with its column, how many it goes through, and its lines."""

    outer: list[TextLine]
    number: int
    rows: list[list[tuple[int, int, Sequence[TextLine], bool]]] = field(default_factory=list)
    down: dict[int, tuple[int, int]] = field(default_factory=dict)  # column: width and rows of a cell that goes on

    def cell(self, attrs: Mapping[str, str]) -> list[TextLine]:
        """Begin a cell; its lines."""
        wide, high = (_count(attrs.get(name, "")) for name in ("colspan", "rowspan"))
        start = self.free()
        inside: list[TextLine] = []
        self.rows[-1].append((start, wide, inside, False))
        if high > 1:
            self.down[start] = (wide, high)
        return inside

    def free(self) -> int:
        """The next free column of the last row, after the cells that come down from above."""
        row = self.rows[-1]
        start = row[-1][0] + row[-1][1] if row else 0
        while start in self.down and self.down[start][1] > 0 and all(one[0] != start for one in row):
            row.append((start, self.down[start][0], (), True))
            start += self.down[start][0]
        return start

    def row(self) -> None:
        """Begin a row; a cell that goes through it has one row less to go."""
        if self.rows:
            self.free()
        self.down = {start: (wide, high - 1) for start, (wide, high) in self.down.items() if high > 1}
        self.rows.append([])


class _Reader(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[TextLine] = []
        self.aside: list[TextLine] = []
        self.looks = [_Look("")]
        self.tables: list[_Table] = []
        self.items: list[int] = []  # of the lists around: the number of the next item; negative where there are none
        self.names: list[str] = []  # what the page is called by
        self.linked: dict[int, Sequence[str]] = {}  # lines that are nothing but links, and where these lead
        self.links: list[tuple[str, str]] = []
        self.images: list[int] = []  # numbers of the lines that they stand below
        self.text, self.mark, self.bold, self.count, self.whole, self.bare = "", "", True, 0, True, True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; a block, a row and a cell do on a line of their own."""
        said = {name: value or "" for name, value in attrs}
        if tag in _CLOSES_ITSELF and self.looks[-1].tag == tag:
            self.looks.pop()
        if tag in _BLOCKS or tag in {"br", "hr", "table", "tr", "td", "th"}:
            self.end_line(broken=tag == "br")
        if tag == "meta" and said.get("property") == "og:title":
            self.names.append(said.get("content", ""))
        if tag == "img" and html_around.is_picture(said) and not (self.looks[-1].why or self.looks[-1].silent):
            self.images.append(self.count)
        if day := html_around.posted(tag, said):
            self.aside.append(TextLine(self.count, day, why=html_around.POSTED))
        if tag not in _VOID:
            self.looks.append(_shown(self.looks[-1], tag, said))
        if tag in {"ul", "ol"}:
            self.items.append(_count(said.get("start", "")) if tag == "ol" else -1)
        elif tag == "li":
            number = self.items[-1] if self.items else -1
            self.mark = f"{number}. " if number > 0 else "- "
            self.items[-1:] = [number + (number > 0)]
        else:
            self.begin_cell(tag, said)

    def begin_cell(self, tag: str, said: Mapping[str, str]) -> None:
        """A table, a row or a cell begins; the lines that follow are those of the cell."""
        if tag == "table":
            self.tables.append(_Table(self.lines, self.count + 1))
        elif tag == "tr" and self.tables:
            self.tables[-1].row()
        elif tag in {"td", "th"} and self.tables and self.tables[-1].rows:
            self.lines = self.tables[-1].cell(said)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and those inside that were left open; a table becomes lines."""
        if tag in _BLOCKS or tag in {"table", "tr", "td", "th"}:
            self.end_line()
        if any(look.tag == tag for look in self.looks[1:]):
            while self.looks.pop().tag != tag:
                pass
        if tag in {"ul", "ol"} and self.items:
            self.items.pop()
        if tag in {"li", "ul", "ol"}:
            self.mark = ""  # of an item without words
        if tag == "table" and self.tables:
            table = self.tables.pop()
            self.lines = table.outer
            self.lines += _table_lines(table)

    def handle_data(self, data: str) -> None:
        """Words; line ends in them are those of the file."""
        look, data = self.looks[-1], re.sub(r"\s+", " ", data)
        if look.tag == "title":
            self.names.append(data)
        if look.silent or not data:
            return
        if look.why:
            self.aside += [TextLine(self.count, data.strip(), why=look.why)] if data.strip() else []
            return
        self.bold = self.bold and (look.bold or not data.strip())
        self.bare = self.bare and (look.link != "" or not re.search(r"\w", data))
        if look.link and data.strip():
            self.links.append((data.strip(), look.link))
        self.text += raised(data) if look.raised else data

    def end_line(self, *, broken: bool = False) -> None:
        """A line ends; `broken`: the next one may go on with it."""
        if text := " ".join(self.text.split()):
            self.count += 1
            look = self.looks[-1]
            links = tuple(link for link in self.links if link[1].startswith(("http:", "https:", "mailto:")))
            made = TextLine(self.count, self.mark + text, bold=self.bold, centre=look.centre, links=links)
            self.lines.append(replace(made, whole=self.whole, heading=look.heading if self.whole else 0))
            self.aside += html_around.files(self.links, self.count)
            if self.links and self.bare:
                self.linked[self.count] = [address for _, address in self.links]
            self.mark = ""
        self.text, self.links, self.bold, self.whole, self.bare = "", [], True, not broken, True


def _shown(outer: _Look, tag: str, said: Mapping[str, str]) -> _Look:
    """How the text in an element is shown, in one that is shown so."""
    style = said.get("style", "").replace(" ", "").casefold()
    aligned = said.get("align", "").casefold() or (m[1] if (m := re.search(r"text-align:(\w+)", style)) else "")
    hidden = "display:none" in style or "mso-hide:all" in style or "mso-element:comment" in style
    return _Look(
        tag,
        bold=outer.bold or tag in {"b", "strong", "th", *_HEADINGS} or "font-weight:bold" in style,
        centre=aligned == "center" if aligned else outer.centre or tag == "center",
        silent=outer.silent or tag in _SILENT,
        raised=outer.raised or tag == "sup",
        heading=int(tag[1]) if tag in _HEADINGS else outer.heading,
        why=outer.why
        or _ASIDE.get(tag, "")
        or ("chữ ẩn" if hidden else html_around.FRAME if html_around.is_menu(tag, said) else ""),
        link=html_around.address(tag, said) or outer.link,
    )


def _count(said: str) -> int:
    """A number of columns or rows, or the first number of a list: 1 where none is said."""
    return max(1, min(int(said), 1000)) if said.strip().isdecimal() else 1


def _table_lines(table: _Table) -> Sequence[TextLine]:
    """A table of data as a table; one that lays out a page, column by column."""
    from . import docx_grid  # noqa: PLC0415  # a third of a second that few papers need

    cells = [[docx_grid.Cell(*cell) for cell in row] for row in table.rows]
    rows = [row for row in cells if any(cell.words.strip() for cell in row)]
    if not rows:
        return ()
    page = len(rows) <= _FRAME and any(line.heading for row in rows for cell in row for line in cell.lines)
    if page or docx_grid.lays_out(rows):
        return tuple(docx_grid.by_column(rows))
    if docx_grid.tells(rows):
        return tuple(map(docx_grid.told, rows))
    return (TextLine(table.number, "", rows=docx_grid.texts(rows)),)
