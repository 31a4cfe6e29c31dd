"""Drawings (SVG) from strangers: whether one holds nothing but a picture.

A browser that opens an SVG by its address runs the scripts in it with the rights of the site
(https://www.w3.org/TR/SVG2/conform.html#secure-static-mode is how `<img>` shows it, without). So what a picture does
not need is refused: scripts, handlers, HTML inside, references to other files, entities.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_RUNNING = frozenset("script handler listener foreignobject iframe embed object audio video".split())
_ANIMATED = frozenset("animate set animatetransform animatemotion".split())
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*", re.I)
_FONT = re.compile(r"data:(?:font/|application/(?:x-)?font)[\w.+-]*(?:;charset=[\w-]+)?;base64,[a-z0-9+/=\s]*", re.I)
_VALUES = frozenset({"data", "action", "formaction", "from", "to", "by", "values"})
_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)", re.I)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.I)
_LOADING = re.compile(r"@import|image-set\(|expression\(|-moz-binding|javascript:", re.I)


def _inside(url: str) -> bool:
    """Whether an address is a picture or a font that stands in the file itself."""
    return bool(_PICTURE.fullmatch(url) or _FONT.fullmatch(url))


def _leads_away(key: str, plain: str) -> bool:
    """Whether the value of an attribute, without blanks, is an address outside of the file."""
    if key in {"href", "src"}:
        return not (plain.startswith("#") or _PICTURE.fullmatch(plain))
    return key in _VALUES and bool(re.search(r"(?:javascript|vbscript|data):", plain, re.I))


class _StopError(Exception):
    """The rest of the file need not be read."""


@dataclass
class _Reader:
    """Collects what is wrong, with the line; `parser` knows where it is."""

    parser: expat.XMLParserType
    found: list[tuple[int, str]] = field(default_factory=list)
    root: str = ""
    style: list[str] | None = None

    def wrong(self, what: str) -> None:
        """Note one thing, at the line that is being read."""
        self.found.append((self.parser.CurrentLineNumber, what))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element."""
        space, _, local = name.rpartition(" ")
        local = local.lower()
        self.root = self.root or name
        if space == _XHTML:
            self.wrong(f"có phần tử HTML <{local}>")
        elif local in _RUNNING:
            self.wrong(f"có phần tử <{local}>")
        if local == "style":
            self.style = []
        for key, value in attributes.items():
            self.attribute(local, key.rpartition(" ")[2].lower(), value)

    def attribute(self, element: str, key: str, value: str) -> None:
        """Look at one attribute."""
        plain = re.sub(r"[\x00-\x20]+", "", value)
        if key.startswith("on"):
            self.wrong(f"có lệnh {key}")
        elif key == "base":
            self.wrong("có xml:base, dẫn ra ngoài tệp")
        elif key == "attributename" and element in _ANIMATED and re.search(r"(?:^|:)(?:href|on\w*)$", plain, re.I):
            self.wrong(f"có hiệu ứng đổi {plain}")
        elif _leads_away(key, plain):
            self.wrong(f"dẫn ra ngoài tệp: {plain[:60]}")
        else:
            self.css(value)

    def end(self, name: str) -> None:
        """Look at a style sheet as a whole."""
        if self.style is not None and name.rpartition(" ")[2].lower() == "style":
            self.css("".join(self.style))
            self.style = None

    def text(self, text: str) -> None:
        """Keep the text of a style sheet."""
        if self.style is not None:
            self.style.append(text)

    def css(self, text: str) -> None:
        """Look at style rules, or at an attribute that may hold some: they may refer to places in the file alone."""
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        plain = _ESCAPE.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)), text)
        outside = [url for url in _URL.findall(plain) if not (url.startswith("#") or _inside(url.strip()))]
        if outside or _LOADING.search(plain):
            self.wrong(f"kiểu dáng dẫn ra ngoài tệp: {(outside or [plain.strip()])[0][:60]}")

    def instruction(self, target: str, _: str) -> None:
        """Refuse style sheets named before the picture."""
        if target.lower().startswith("xml-"):
            self.wrong(f"có chỉ dẫn <?{target}?>")

    def doctype(self, _name: str, _system: str | None, _public: str | None, inner: int) -> None:
        """Refuse declarations of one's own."""
        if inner:
            self.wrong("có khai báo riêng trong <!DOCTYPE>")
            raise _StopError  # entities may make anything of the rest, also gigabytes


def findings(raw: bytes) -> Iterator[tuple[int, str]]:
    """What in a drawing is more than a picture, by line (from 1), in Vietnamese."""
    parser = expat.ParserCreate(namespace_separator=" ")
    reader = _Reader(parser)
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.ProcessingInstructionHandler = reader.instruction
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(raw, True)  # noqa: FBT003  # expat takes no names
    except _StopError:
        pass
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: an encoding that expat cannot read
        if not reader.found:
            reader.found.append((getattr(error, "lineno", 1), "không đọc được như một tệp SVG"))
    if not reader.found and reader.root != f"{_SVG} svg":
        reader.found.append((1, "không phải là hình vẽ SVG"))
    yield from dict.fromkeys(reader.found)
