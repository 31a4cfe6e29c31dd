"""Links of the DOCX: words that can be tapped become fields, which need no relationship of the package."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy

from .docx_xml import Element, el, words


def add_links(body: Element, links: Mapping[str, str], linked: str) -> None:
    """Make links of what matches the pattern `linked`; `links` has the address that each of these words leads to."""
    wanted = re.compile(linked)
    for run in body.xpath(".//w:r[w:t]"):
        texts = run.xpath("w:t")
        if len(texts) == 1 and wanted.search(texts[0].text):
            for piece in _pieces(run, wanted.split(texts[0].text), wanted.findall(texts[0].text), links):
                run.addprevious(piece)
            run.getparent().remove(run)


def _pieces(run: Element, between: list[str], linked: list[str], links: Mapping[str, str]) -> Iterator[Element]:
    """A run split into the texts between the links, and a field for each link."""
    for text, target in zip(between, [*linked, ""], strict=True):
        if text:
            yield _copy(run, text)
        if target:
            address = links[target].replace('"', "%22")
            yield el("fldSimple", _copy(run, target), instr=f' HYPERLINK "{address}" ')


def _copy(run: Element, text: str) -> Element:
    copied = deepcopy(run)
    copied.replace(copied.xpath("w:t")[0], words(text))
    return copied
