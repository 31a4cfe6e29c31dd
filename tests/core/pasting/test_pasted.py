"""What officials paste is what residents read: lists, lines, tables and signs, through the site's own Markdown."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import markup, rough_text
from cchc.core.pasting import blocks, pasted
from support import html_of_markdown, read_cases

CASES: list[dict[str, Any]] = read_cases(Path(__file__).parents[1] / "cases" / "pasted.yml")
_BLOCKS = {"p", "li", "ul", "ol", "br", "tr", "h1", "h2", "h3", "hr", "pre", "blockquote", "table", "div", "dt", "dd"}


class _Lines(HTMLParser):
    """The lines that a reader sees; an item of a list begins with as many dots as its level."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self.level = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser names it
        """Begin a line, a level or a cell."""
        self.level += tag in {"ul", "ol"}
        if tag in _BLOCKS and self.lines[-1].strip(". "):
            self.lines.append("")
        if tag == "li":
            self.lines[-1] = "." * self.level + " "
        if tag in {"td", "th"} and self.lines[-1].strip():
            self.lines[-1] += " | "

    def handle_endtag(self, tag: str) -> None:
        """End a line or a level."""
        self.level -= tag in {"ul", "ol"}
        if tag in _BLOCKS and self.lines[-1].strip(". "):
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        """Add words."""
        self.lines[-1] += " ".join(data.split()).join(
            " " if outer.isspace() else "" for outer in (data[:1] or "x", data[-1:] or "x")
        )


def shown(html: str) -> list[str]:
    """The lines of a page."""
    parser = _Lines()
    parser.feed(html)
    return [" ".join(line.split()) for line in parser.lines if line.strip()]


def html_of(text: str) -> str:
    """The HTML of a pasted text."""
    return markup.safe(html_of_markdown(pasted.read(text).markdown))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_what_is_pasted_is_read(case: dict[str, Any]) -> None:
    """Lines, levels and signs are those of the text, and nothing is told as a mistake."""
    html = html_of(case["text"])
    assert shown(html) == case["lines"]
    assert all(tag in html for tag in case.get("tags", []))
    assert not any(re.search(rf"<{tag}\b", html) for tag in case.get("never", []))
    assert list(pasted.read(case["text"]).told) == []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_the_search_has_the_same_signs(case: dict[str, Any]) -> None:
    """What the search and excerpts read of a text has the stars and signs that the page shows, and no others."""
    page = "".join(line.lstrip(". ") for line in shown(html_of(case["text"])))
    words = rough_text.roughly(pasted.read(case["text"]).markdown)
    assert [char for char in words if char in "*<>#"] == [char for char in page if char in "*<>#"]


# Lists of any shape

WORDS = st.sampled_from(
    ["Căn cước", "Tờ khai:", "nộp 2*3 bản;", "x<y và z>t.", "Giá 5.000(*)", "**Ảnh ** thẻ", "A_b_c"]
)


@st.composite
def trees(draw: st.DrawFn, level: int = 0) -> list[Any]:
    """Items with the items in them: [words, [item, …]]."""
    inner = trees(level + 1) if level < 2 else st.just([])
    return draw(st.lists(st.tuples(WORDS, inner), max_size=3, min_size=level == 0))


def rows_of(tree: list[Any], indent: int, loose: bool, level: int = 0) -> list[str]:
    """The lines of a list whose levels are `indent` columns apart; a `loose` one has empty lines between its items."""
    rows: list[str] = []
    for words, inner in tree:
        rows += [f"{' ' * indent * level}- {words}", *([""] if loose else [])]
        rows += rows_of(inner, indent, loose, level + 1)
    return rows


def levels_of(tree: list[Any], level: int = 1) -> list[int]:
    """The level of each item, from the first on."""
    return [one for _, inner in tree for one in (level, *levels_of(inner, level + 1))]


@given(trees(), st.integers(2, 4), st.booleans())
def test_lists_nest_by_indent(tree: list[Any], indent: int, loose: bool) -> None:
    """Items indented by two, three or four columns are nested, with empty lines and without."""
    lines = shown(html_of("\n".join(rows_of(tree, indent, loose))))
    assert [len(line) - len(line.lstrip(".")) for line in lines] == levels_of(tree)


MARKS = (
    "",
    "- ",
    "+ ",
    "* ",
    "– ",
    "• ",
    "\uf0b7\t",
    "a) ",
    "b/ ",
    "đ) ",
    "1) ",
    "2/ ",
    "1.1. ",
    "1.2 ",
    "1. ",
    "2. ",
    "7. ",
    "✅ ",
    "> ",
)
MARKS += ("- #the ", "- > ", ">50 ", ">> ", "## ", "☐ ", "I. ", "Điều 1. ", "(1) ", "-", "+")
LINE = st.tuples(st.sampled_from(MARKS), st.integers(0, 3), st.integers(0, 999))


@given(st.lists(st.none() | LINE, max_size=14))
def test_every_line_stays_a_line(parts: list[tuple[str, int, int] | None]) -> None:
    """Of any heap of marks, indents and empty lines each line of words is a line of the page, in its order."""
    words = [f"Chữ {place} n{part[2]}x" for place, part in enumerate(parts) if part]
    left = iter(words)
    rows = ["" if part is None else f"{' ' * part[1]}{part[0]}{next(left)}" for part in parts]
    lines = shown(html_of("Mở đầu\n\n" + "\n".join(rows)))
    assert [line[line.index("Chữ") :] for line in lines if "Chữ" in line] == words
    assert len(lines) == len(words) + 1


@given(st.text(" *_`<>\\()[]-+.:ab1\n\t|#đ!?=~", max_size=60))
def test_any_text_keeps_its_letters(text: str) -> None:
    """Whatever signs stand in a text, no letter and no figure gets lost, and nothing fails."""
    found = pasted.read(text)
    assert re.findall(r"[^\W_]", found.markdown.replace("&lt;", "").replace("---", "")) == re.findall(r"[^\W_]", text)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Một\n\nGiá **50.000 đồng.", 3, "**"),
        ("**Sáng 5/6, UBND xã **tổ chức**", 1, "**"),
        ("- một\n- **hai", 2, "**"),
        ("> một\n> **hai", 2, "**"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 3, "nhiều ô hơn"),
        ("| a | b |\n| 1 | 2 |\n| 1 | 2 | 3 |", 3, "nhiều ô hơn"),
        ("Bảng\n\nA\tB\tC\n1\t2\t3\n4\t5", 5, "Tab"),
        ("!!! note\n    Một **hai", 2, "**"),
    ],
)
def test_what_cannot_be_kept_is_told(text: str, line: int, why: str) -> None:
    """A mark without its partner and cells that would get lost are told with their line."""
    assert [(told.line + 1, why in told.why) for told in pasted.read(text).told] == [(line, True)]


def test_footnotes_of_two_stars_are_no_mistake() -> None:
    """Two stars that mark a footnote stand alone at its text."""
    assert list(pasted.read("Giá 5.000**\n\n**Chưa gồm thuế").told) == []


@pytest.mark.parametrize("marks", ["- ", "> ", "1. ", "+ ", "a) ", "- 1. > ", "  " * 20])
def test_no_row_nests_deeper_than_can_be_read(marks: str) -> None:
    """A row of hundreds of marks is told, not a traceback of the build; a rule and a few marks are right."""
    text = f"Đoạn.\n\n{marks * 700}chữ\n\n" + "\n".join(f"{'  ' * depth}- a" for depth in range(400))
    assert "chữ" in html_of(text)
    found = pasted.read(text).told
    assert (found[0].line, found[0].why) == (2, blocks.DEEP)
    assert [one.why for one in pasted.read(f"{'- ' * 40}\n\n- 1. a\n\n{'  ' * 20}- b\n").told] == []
