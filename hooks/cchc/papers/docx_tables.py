"""Tables of the DOCX: borders around every cell, the header row again on every page."""

from collections.abc import Iterator, Sequence

from ..kinds.report.tables import Table
from .docx_base import TABLE
from .docx_xml import Element, cell, el, paragraph, row, run, table, twips

_MANY_COLUMNS = 6  # tables with more have smaller letters


def grid(shown: Table, width: float) -> Iterator[Element]:
    """The table, `width` millimetres wide, with its caption above and some space below."""
    small = "Nho" if len(shown.columns) > _MANY_COLUMNS else ""
    widths = [twips(share * width / sum(shown.weights)) for share in shown.weights]

    def cells(texts: Sequence[str], *, bold: bool) -> Iterator[Element]:
        if len(texts) < len(widths):
            yield cell(sum(widths), paragraph(f"OBang{small}", run(texts[0], "b")), span=len(widths))
            return
        for at, (text, wide) in enumerate(zip(texts, widths, strict=True)):
            words = run(text, "b") if bold else run(text)
            props = [el("jc", val="right")] if at in shown.numeric else []
            yield cell(wide, paragraph(f"OBang{small}", words, props=props))

    if shown.caption:
        yield paragraph("Caption", shown.caption)
    names = [
        cell(wide, paragraph(f"TieuDeCot{small}", name), middle=True)
        for name, wide in zip(shown.columns, widths, strict=True)
    ]
    last = len(shown.rows) - 1 if shown.totals else -1
    rows = (
        row(*cells(texts, bold=place == last), whole=place not in shown.split) for place, texts in enumerate(shown.rows)
    )
    yield table(TABLE, widths, row(*names, head=True, whole=True), *rows)
    yield paragraph("SauBang")
