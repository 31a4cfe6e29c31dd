"""The text of a paper in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I, as paragraphs and tables of Word."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from docx.opc.coreprops import CoreProperties
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml

from ..kinds.report.parts import Block, Part
from .docx_links import add_links
from .docx_numbering import ARTICLES, BULLETS, MAIN, LabelCounter
from .docx_tables import grid
from .docx_xml import Element, cell, el, indent, numbered, paragraph, row, run, table, twips
from .sheet import Sheet

# Millimetres: the text, the columns of the head, “Độc lập - Tự do - Hạnh phúc” in 13 points bold (its line is as long).
_WIDTH, _WIDTH_ON_SIDE = 160, 247
_HEAD = (62, 98)
_MOTTO = 56


def filled(base: Mapping[str, bytes], sheet: Sheet) -> dict[str, bytes]:
    """The parts of the empty DOCX `base` that the text of a paper changes."""
    roots = {
        name: parse_xml(content)
        for name, content in base.items()
        if name.startswith(("word/document", "word/numbering", "word/footer", "docProps/core"))
    }
    _write(roots["word/document.xml"][0], sheet, LabelCounter(roots["word/numbering.xml"]))
    for name, root in roots.items():
        if name.startswith("word/footer"):
            root[0].append(run(sheet.mark))
    core = CoreProperties(roots["docProps/core.xml"])
    core.title, core.author = sheet.title[:255], sheet.issuer_name[:255]
    return {name: serialize_part_xml(root) for name, root in roots.items()}


def _write(body: Element, sheet: Sheet, counter: LabelCounter) -> None:
    """Write the paper into the body of a document, each annex into a section of its own."""
    (page,) = body
    body[:] = [*_top(sheet), *_middle(sheet, counter)]
    _keep(body)
    body.extend([paragraph("TruocKy"), _foot(sheet)])
    section = page
    for annex in sheet.annexes:
        body.append(paragraph("Ngat", props=[section]))
        body.extend(_annex(annex, sheet, counter))
        section = _numbered_apart(page, landscape=annex.landscape)
    if not sheet.annexes:
        body.append(paragraph("Ngat"))
    body.append(section)
    add_links(body, sheet.links, sheet.linked)


def _numbered_apart(page: Element, *, landscape: bool) -> Element:
    """The page of an annex: header and footer are those before it, numbers start at 1; it may be on its side."""
    apart = deepcopy(page)
    if landscape:
        apart.replace(apart.xpath("w:pgSz")[0], el("pgSz", w=twips(297), h=twips(210), orient="landscape"))
    for link in apart.xpath("w:headerReference | w:footerReference"):
        apart.remove(link)
    apart.xpath("w:pgMar")[0].addnext(el("pgNumType", start=1))
    return apart


def _keep(body: Element) -> None:
    """Keep the last paragraph with what follows; after a table that is its last row and the room below it."""
    above = body[-1].xpath("preceding-sibling::*[1][self::w:tbl]/w:tr[last()]//w:p")
    for words in (*above, body[-1]):
        words.pPr.get_or_add_keepNext()


def _top(sheet: Sheet) -> Iterator[Element]:
    """From the issuer to the last of the grounds."""
    yield _head(sheet)
    if sheet.layout == "letter":
        yield _line(_WIDTH, 0)
    else:
        yield paragraph("TenLoai", sheet.type)
        yield paragraph("TrichYeu", sheet.subject)
        yield _line(_WIDTH, 40)
    if sheet.layout == "decision":
        yield paragraph("ThamQuyen", sheet.authority)
    if len(sheet.addressees) == 1:
        yield paragraph("KinhGui", f"Kính gửi: {sheet.addressees[0]}")
    elif sheet.addressees:
        yield paragraph("KinhGuiNhieu", "Kính gửi:")
        yield from (paragraph("NoiKinhGui", place) for place in sheet.addressees)
    yield from (paragraph("CanCu", ground) for ground in sheet.grounds)


def _head(sheet: Sheet) -> Element:
    """Issuer and nation, number and date; a letter has its subject under its number."""
    left, right = _HEAD
    above = (paragraph("CoQuanChuQuan", name) for name in sheet.superior)
    issuer = [*above, *(paragraph("CoQuan", name) for name in sheet.issuer), _line(left, 25)]
    nation = [paragraph("QuocHieu", sheet.nation), paragraph("TieuNgu", sheet.motto), _line(right, _MOTTO)]
    number = [paragraph("So", f"Số: {sheet.number}")]
    if sheet.layout == "letter":
        number.append(paragraph("VeViec", f"V/v {sheet.subject}"))
    date = [paragraph("DiaDanh", sheet.place_and_date)]
    return _pairs(left, right, (issuer, nation), (number, date))


def _pairs(left: float, right: float, *rows: tuple[Sequence[Element], Sequence[Element]]) -> Element:
    """Two columns without lines; a row is never cut."""
    widths = twips(left), twips(right)
    made = (row(cell(widths[0], *one), cell(widths[1], *two), whole=True) for one, two in rows)
    return table("", widths, *made)


def _line(column: float, length: float) -> Element:
    """A rule of `length` millimetres in the middle of a column `column` wide; of length 0, its height alone."""
    if not length:
        return paragraph("Ke")
    border = el("pBdr", el("top", val="single", sz=6, space=0, color="auto"))
    return paragraph("Ke", props=[border, indent((column - length) / 2)])


def _middle(sheet: Sheet, counter: LabelCounter) -> Iterator[Element]:
    """Opening, numbered parts, closing line."""
    yield from (paragraph("BodyText", text) for text in sheet.opening)
    if sheet.layout == "decision":
        yield paragraph("ThamQuyen", f"{sheet.resolved}:")
    for part in sheet.body:
        kind = ARTICLES if sheet.layout == "decision" else MAIN
        yield from _part(part, kind, 1 if sheet.layout == "letter" else 0, counter)
    if sheet.closing:
        yield paragraph("BodyText", sheet.closing)


def _part(part: Part, kind: int, level: int, counter: LabelCounter, width: float = _WIDTH) -> Iterator[Element]:
    """A numbered part and those inside it; without a title its first paragraph is numbered."""
    style = f"Heading{min(level, BULLETS) + 1}"
    bare = [] if part.blocks or part.parts else [el("keepNext", val=0)]  # a line of text: it is kept with nothing
    if part.own:
        heading = part.heading
        props = [*bare, numbered(0, 0), *([indent(0), el("jc", val="center")] if part.centred else [])]
        if heading:
            yield paragraph(style, "\n".join(heading), props=props)
        yield from _blocks(part.blocks, label="" if heading else f"{part.label} ", width=width)
    else:
        shown = part.heading or part.blocks[0].paragraphs
        place = [counter.place(kind, level, part.label)] if shown else []
        if part.heading:
            yield paragraph(style, part.title or "", props=[*bare, *place])
        yield from _blocks(part.blocks, [] if part.heading else place, width=width)
    for inner in part.parts:
        yield from _part(inner, kind, level + 1, counter, width)


def _blocks(
    blocks: Sequence[Block], place: Sequence[Element] = (), label: str = "", width: float = _WIDTH
) -> Iterator[Element]:
    """Blocks of text; the first paragraph has a place in a list, or a label that is text."""
    for block in blocks:
        for text in block.paragraphs:
            yield paragraph("DanhSo", f"{label}{text}", props=place) if place or label else paragraph("BodyText", text)
            place, label = (), ""
        for dash in block.dashes:
            inner = dash.startswith("+ ")
            yield paragraph("ListBullet2" if inner else "ListBullet", dash.removeprefix("+ "))
        for one in block.tables:
            yield from grid(one, width)
        place = ()


def _foot(sheet: Sheet) -> Element:
    """Recipients and signature side by side, never torn by a page's end; space to sign is above the name."""
    recipients = [paragraph("NoiNhan", "Nơi nhận:"), *(paragraph("NoiNhanGom", place) for place in sheet.recipients)]
    signed = [*(paragraph("ChucVu", line) for line in sheet.signature), paragraph("NguoiKy", sheet.signer)]
    return _pairs(_WIDTH / 2, _WIDTH / 2, (recipients, signed))


def _annex(annex: Part, sheet: Sheet, counter: LabelCounter) -> Iterator[Element]:
    yield paragraph("PhuLuc", run(annex.label), el("r", el("br")), run(annex.title or "", "caps"))
    yield paragraph("PhuLucKemTheo", sheet.annex_note)
    width = _WIDTH_ON_SIDE if annex.landscape else _WIDTH
    yield _line(width, 40)
    yield from _blocks(annex.blocks, width=width)
    for inner in annex.parts:
        yield from _part(inner, MAIN, 0, counter, width)
