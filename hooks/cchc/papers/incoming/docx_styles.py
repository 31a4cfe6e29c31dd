"""What styles say of a paragraph of Word: fonts, bold, centred, numbering, heading level."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from docx.oxml.ns import qn

from .docx_elements import Element, text_of, value

_HEADING = re.compile(r"(?:heading|đầu đề|tiêu đề)\s*([1-9])$", re.I)
_TITLE = re.compile(r"(?:title|tiêu đề|tựa đề)$", re.I)
_OFF = {"0", "false", "none", "off"}


@dataclass(frozen=True)
class Styles:
    """The styles of a document."""

    element: Element

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """Styles by their id."""
        return {style.get(qn("w:styleId")): style for style in self.element.iter(qn("w:style"))}

    @cached_property
    def standard(self) -> str:
        """The id of the style of paragraphs that name none."""
        styles = (style for style in self.by_id.values() if style.get(qn("w:type")) == "paragraph")
        return next((style.get(qn("w:styleId")) for style in styles if style.get(qn("w:default")) == "1"), "")

    @cached_property
    def default_font(self) -> str:
        """The font of the document."""
        found = self.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        return _font(found) if found is not None else ""

    def chain(self, paragraph: Element) -> Iterator[Element]:
        """The style of a paragraph and those it rests on."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        id, seen = value(named) or self.standard, set()
        while id in self.by_id and id not in seen:
            seen.add(id)
            yield self.by_id[id]
            base = self.by_id[id].find(qn("w:basedOn"))
            id = value(base)

    def font(self, paragraph: Element) -> str:
        """The font of runs that set none."""
        for style in self.chain(paragraph):
            found = style.find(qn("w:rPr"))
            if found is not None and _font(found):
                return _font(found)
        return self.default_font

    def run_font(self, run: Element) -> str:
        """The font that a run sets, by itself or by its style."""
        own = run.find(qn("w:rPr"))
        if own is None:
            return ""
        style = self._of_run(run)
        inner = style.find(qn("w:rPr")) if style is not None else None
        return _font(own) or (_font(inner) if inner is not None else "")

    def bold(self, paragraph: Element) -> bool:
        """Whether all its text is bold."""
        return self._all(paragraph, "w:b")

    def italic(self, paragraph: Element) -> bool:
        """Whether all its text is italic."""
        return self._all(paragraph, "w:i")

    def run_is(self, run: Element, paragraph: Element, sign: str) -> bool:
        """Whether the words of a run are shown in one way (`w:b`, `w:i`): by itself, its style or its paragraph's."""
        own, style = _mark(run, sign), self._of_run(run)
        if own is None and style is not None:
            own = _mark(style, sign)
        return self._inherited(paragraph, sign) if own is None else _on(own)

    def _of_run(self, run: Element) -> Element | None:
        """The style of a run; None where it has none."""
        return self.by_id.get(value(_mark(run, "w:rStyle")))

    def _inherited(self, paragraph: Element, sign: str) -> bool:
        """Whether the style of a paragraph shows its words in one way."""
        return any(_on(_mark(style, sign)) for style in self.chain(paragraph))

    def _all(self, paragraph: Element, sign: str) -> bool:
        """Whether all its text is shown in one way."""
        runs = [run for run in paragraph.iter(qn("w:r")) if text_of(run).strip()]
        inherited = self._inherited(paragraph, sign)
        marks = (_mark(run, sign) for run in runs)
        return bool(runs) and all(inherited if mark is None else _on(mark) for mark in marks)

    def capitals(self, paragraph: Element) -> bool:
        """Whether its text is shown in capitals, though it is not typed so."""
        marks = (_mark(style, "w:caps") for style in self.chain(paragraph))
        return next((_on(mark) for mark in marks if mark is not None), False)

    def run_capitals(self, run: Element, *, inherited: bool) -> bool:
        """Whether the text of a run is shown in capitals; `inherited`: whether that of its paragraph is."""
        mark = _mark(run, "w:caps")
        return inherited if mark is None else _on(mark)

    def unread(self, run: Element) -> str:
        """Why the words of a run are not part of the text: hidden, or struck out; empty where they are."""
        if _on(_mark(run, "w:vanish")):
            return "ngoài phần chữ: đầu trang, chân trang, ghi chú"
        return "chữ bị gạch bỏ" if any(self._struck(run, sign) for sign in ("w:strike", "w:dstrike")) else ""

    def _struck(self, run: Element, sign: str) -> bool:
        own, style = _mark(run, sign), self._of_run(run)
        if own is not None:
            return _on(own)
        if style is not None and _on(_mark(style, sign)):
            return True
        owner = next(run.iterancestors(qn("w:p")), None)
        return owner is not None and self._inherited(owner, sign)

    def page_breaks(self, paragraph: Element) -> tuple[bool, bool]:
        """Whether a page begins with a paragraph, and whether one begins after it."""
        properties = paragraph.find(qn("w:pPr"))
        before = properties is not None and _on(properties.find(qn("w:pageBreakBefore")))
        section = properties.find(qn("w:sectPr")) if properties is not None else None
        kind = section.find(qn("w:type")) if section is not None else None
        after = section is not None and value(kind) != "continuous"
        words = False
        for one in paragraph.iter(qn("w:t"), qn("w:br")):
            if one.tag == qn("w:t"):
                words = words or bool((one.text or "").strip())
            elif one.get(qn("w:type")) == "page":
                before, after = before or not words, after or words
        return before, after

    def centred(self, paragraph: Element) -> bool:
        """Whether it is centred."""
        holders = (paragraph, *self.chain(paragraph))
        found = (holder.find(f"{qn('w:pPr')}/{qn('w:jc')}") for holder in holders)
        return next((value(jc) == "center" for jc in found if jc is not None), False)

    def heading(self, paragraph: Element) -> int:
        """The level of its heading style; 0 for text."""
        for style in self.chain(paragraph):
            name = style.find(qn("w:name"))
            if match := _HEADING.search(value(name)):
                return int(match[1])
        return 0

    def title(self, paragraph: Element) -> bool:
        """Whether it has the style of titles."""
        names = (style.find(qn("w:name")) for style in self.chain(paragraph))
        return any(_TITLE.fullmatch(value(name)) for name in names)

    def numbering(self, paragraph: Element) -> tuple[str, int]:
        """List and level of a numbered paragraph, by itself or by its style; an empty list where it has none."""
        id, level = "", None
        for holder in (paragraph, *self.chain(paragraph)):
            found = holder.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if found is None:
                continue
            list_id, depth = found.find(qn("w:numId")), found.find(qn("w:ilvl"))
            level = int(value(depth)) if level is None and depth is not None else level
            if list_id is not None:
                id = value(list_id)
                break
        return ("", 0) if id in {"", "0"} else (id, level or 0)


def _font(properties: Element) -> str:
    fonts = properties.find(qn("w:rFonts"))
    return "" if fonts is None else fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or ""


def _mark(holder: Element, sign: str) -> Element | None:
    """What a run or a style says of how letters are shown (`w:b`); None where it says nothing."""
    return holder.find(f"{qn('w:rPr')}/{qn(sign)}")


def _on(mark: Element | None) -> bool:
    return mark is not None and value(mark) not in _OFF
