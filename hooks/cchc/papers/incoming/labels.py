"""Labels of headings as papers write them: `Phần thứ nhất`, `I.`, `1.`, `1.1.`, `a)`, `Điều 1.`."""

import re
from dataclasses import dataclass

from ...core import numbering

# Styles with a fixed rank, highest first; the others nest in the order in which they occur.
RANKS = ("part", "chapter", "section", "article", "capital", "roman", "decimal", "two", "three")
_STYLES = (
    ("part", r"(?:PHẦN|Phần)\s+(?:(?:THỨ|thứ)\s+\w+|[IVX]+|\d{1,2})\b\s*[.:–-]?"),
    ("chapter", r"(?:CHƯƠNG|Chương)\s+(?:[IVX]+|\d{1,2})\b\s*[.:–-]?"),
    ("section", r"(?:MỤC|Mục|TIỂU MỤC|Tiểu mục)\s+(?:[IVX]+|\d{1,2})\b\s*[.:–-]?"),
    ("article", r"(?:ĐIỀU|Điều)\s+\d{1,3}[a-z]?\s*[.:]"),
    ("roman", r"[IVX]{1,6}\s*(?:[.)/](?!\w)|[-–](?=\s))"),
    ("three", r"\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.(?!\d)|(?=\s))"),
    ("two", r"\d{1,2}\.\d{1,2}(?:\.(?!\d)|(?=\s+[^\W\d_a-zđ]))"),
    ("decimal", r"\d{1,2}\s?\.(?=\s|$|[^\W\d_])|\d{1,2}\s?/(?=\s)|\d{1,2}\s?[-–](?=\s+[^\W\d_a-zđ])"),
    ("capital", r"[A-EĐ]\.(?=\s)"),
    ("letter", r"[a-zđ]\s?\)|[a-zđ][./](?=\s)"),
    ("number", r"\d{1,2}\s?\)|\(\d{1,2}\)"),
)
_DIVISIONS, _HEADING = frozenset({"part", "chapter", "section"}), 200  # a sentence that names a part is no heading
_LABELS = tuple((style, re.compile(rf"\s*({form})\s*")) for style, form in _STYLES)
_BULLET = re.compile(r"\s*(?:[-–—•●▪]\s+|[-–—•●▪](?=[^\W\d])|\*\s+)")


@dataclass(frozen=True)
class Label:
    """A label at the beginning of a line: its style, its own text, the text after it."""

    style: str
    text: str
    rest: str

    @property
    def number(self) -> int:
        """The last number in it; 0 for letters."""
        found = re.findall(r"\d+", self.text)
        return int(found[-1]) if found else 0


def label(text: str) -> Label | None:
    """The label a line begins with."""
    for style, form in _LABELS:
        if match := form.match(text):
            rest = text[match.end() :]
            if style in _DIVISIONS and rest and (not rest[0].isupper() or len(rest) > _HEADING):
                continue
            if style == "capital" and not (rest.isupper() or len(rest) < 60):
                continue
            return Label(style, match[1].strip(), rest)
    return None


def without_bullet(text: str) -> str:
    """An item of a list without its bullet; the plus sign of a nested item stays."""
    while match := _BULLET.match(text):
        text = text[match.end() :]
    return text


def split_typed_label(text: str) -> tuple[str, str]:
    """What the checks take for a label at the beginning of a text, and the text without it."""
    rest = text
    while match := numbering.TYPED.match(rest):
        rest = rest[match.end() :]
    return text[: len(text) - len(rest)].strip(), rest
