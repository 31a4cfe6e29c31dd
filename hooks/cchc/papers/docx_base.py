"""The empty DOCX: page, styles, lists, page number and footer, without what python-docx's template brings."""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm

from . import docx_numbering, docx_styles
from .docx_xml import Element, el, paragraph, run

TABLE = "TableGrid"
_DAY = datetime(2020, 3, 5)  # of Nghị định 30/2020/NĐ-CP: fixed, so that the same content gives the same bytes
_UNWANTED = ("customXml", "extended-properties", "fontTable", "stylesWithEffects", "theme", "thumbnail", "webSettings")


def base() -> Mapping[str, bytes]:
    """The parts of the empty DOCX by their names in the package."""
    document = Document()
    for owner in (document.part.package, document.part):
        for key, link in list(owner.rels.items()):
            if link.reltype.endswith(_UNWANTED):
                del owner.rels[key]
    _settings(document)
    _styles(document)
    numbering = document.part.numbering_part.element
    numbering[:] = []
    docx_numbering.fill(numbering)
    _page(document)
    _properties(document)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as files:
        return {name: files.read(name) for name in files.namelist()}


def _settings(document: Doc) -> None:
    compat = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    document.settings.element[:] = [
        el("defaultTabStop", val=720),
        el("characterSpacingControl", val="doNotCompress"),
        el("compat", el("compatSetting", **compat)),
        el("themeFontLang", val="vi-VN"),
    ]


def _styles(document: Doc) -> None:
    """Our own styles in place of those of the template, but for the four defaults that every document must have."""
    root = document.styles.element
    kept = [style for style in root.style_lst if style.default]
    font = el("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), docx_styles.FONT))
    size, language = (el("sz", val=28), el("szCs", val=28)), el("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    hidden = {"defLockedState": 0, "defUIPriority": 99, "defSemiHidden": 1, "defUnhideWhenUsed": 1, "defQFormat": 0}
    for style in kept:
        for old in style.xpath("w:rPr | w:pPr | w:rsid"):
            style.remove(old)
    root[:] = [
        el("docDefaults", el("rPrDefault", el("rPr", font, *size, language)), el("pPrDefault")),
        el("latentStyles", **hidden, count=376),
        *kept,
    ]
    for look in docx_styles.STYLES:
        docx_styles.add_style(document.styles, look)
    grid = document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE, builtin=True)
    grid.base_style = document.styles["Normal Table"]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = el("tblBorders", *(el(side, val="single", sz=4, space=0, color="auto") for side in sides))
    grid.element.append(el("tblPr", borders))


def _page(document: Doc) -> None:
    """A4 with the margins of the decree; the number of the page stands above it from the second on."""
    section = document.sections[0]
    document.element.body[-1].attrib.clear()  # marks of when the template was written
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance, section.footer_distance = Mm(9), Mm(9)
    section.different_first_page_header_footer = True
    number = el("fldSimple", run("2"), instr=" PAGE ")
    for part, words in (
        (section.header, paragraph("Header", number)),
        (section.first_page_header, paragraph("Header")),
        (section.footer, paragraph("Footer")),
        (section.first_page_footer, paragraph("Footer")),
    ):
        part.is_linked_to_previous = False
        inside: Element = part._element  # python-docx opens no other way to a footer's XML
        inside[:] = [words]


def _properties(document: Doc) -> None:
    core = document.core_properties
    core.comments, core.keywords, core.last_modified_by = "", "", ""
    core.language, core.revision = "vi-VN", 1
    core.created = core.modified = _DAY
