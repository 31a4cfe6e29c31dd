"""The few WordprocessingML elements that papers are made of.

python-docx gives the elements and their names; its own paragraphs and tables look styles and cells up
again and again, which takes most of the time of a paper.
"""

import re
from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_W = f"{{{nsmap['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, the unit of Word."""
    return round(mm * 1440 / 25.4)


def el(tag: str, *children: Element | None, **values: object) -> Element:
    """`<w:tag w:value="…">` around its children; None is no child."""
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(_W + name, str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def run(text: str, *marks: str) -> Element:
    """A run of text; `marks` are elements of its own formatting: `b`, `caps`."""
    made = el("r", el("rPr", *map(el, marks)) if marks else None)
    for place, line in enumerate(_FORBIDDEN.sub("", text).split("\n")):
        if place:
            made.append(el("br"))
        made.append(words(line))
    return made


def words(text: str) -> Element:
    """The text of a run, blanks kept."""
    made = el("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def paragraph(style: str, *runs: str | Element, props: Sequence[Element] = ()) -> Element:
    """A paragraph in a style; `props` are its own formatting, in the order of the schema."""
    made = el("p", el("pPr", el("pStyle", val=style), *props))
    made.extend(run(one) if isinstance(one, str) else one for one in runs)
    return made


def indent(mm: float) -> Element:
    """The same indent on the left and on the right, in millimetres."""
    return el("ind", left=twips(mm), right=twips(mm), firstLine=0)


def numbered(number: int, level: int) -> Element:
    """Membership in a list."""
    return el("numPr", el("ilvl", val=level), el("numId", val=number))


def table(style: str, widths: Sequence[int], *rows: Element) -> Element:
    """A table whose columns keep their widths (in twips), so that long words cannot push them.

    One without a style has no borders and no cell margins.
    """
    props = [el("tblStyle", val=style)] if style else []
    props += [el("tblW", w=sum(widths), type="dxa"), el("tblLayout", type="fixed")]
    if not style:
        props.append(el("tblCellMar", el("left", w=0, type="dxa"), el("right", w=0, type="dxa")))
    return el("tbl", el("tblPr", *props), el("tblGrid", *(el("gridCol", w=width) for width in widths)), *rows)


def row(*cells: Element, head: bool = False, whole: bool = False) -> Element:
    """A row; a `head` is repeated on every page, a `whole` one is never split between pages."""
    props = [el("cantSplit")] if whole else []
    if head:
        props.append(el("tblHeader"))
    return el("tr", el("trPr", *props) if props else None, *cells)


def cell(width: int, *paragraphs: Element, middle: bool = False, span: int = 1) -> Element:
    """A cell of a table, `width` twips wide, over `span` columns; its text at the top or in the middle."""
    middle_mark = el("vAlign", val="center") if middle else None
    wide = el("gridSpan", val=span) if span > 1 else None
    return el("tc", el("tcPr", el("tcW", w=width, type="dxa"), wide, middle_mark), *paragraphs)
