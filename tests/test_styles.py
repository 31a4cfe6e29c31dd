"""The stylesheets: their parts, as written and as published."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import Node

from cchc.core import palette
from cchc.core.resources import SCRIPTS, STYLES
from cchc.views import styles

PACKAGE = STYLES.parent
PARTS = sorted(STYLES.glob("*.css"))
ASIDE = {"content"}  # written twice where old browsers know no text alternative
FOREIGN = ("md-", "admonition", "footnote")  # classes that Material and Markdown write


def rules(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every rule of a style, those inside of queries too."""
    for node in nodes:
        assert node.type != "error", node.message
        if node.type == "at-rule" and node.lower_at_keyword in {"media", "container", "supports"}:
            yield from rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
        elif node.type in {"qualified-rule", "at-rule"}:
            yield node


def parsed(css: str) -> list[Node]:
    """The rules of a stylesheet."""
    return list(rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def declared(rule: Node) -> list[Node]:
    """The declarations of a rule."""
    found = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
    for one in found:
        assert one.type == "declaration", getattr(one, "message", one)
    return found


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_parts_are_sound(part: Path) -> None:
    """A part has no mistake of grammar, no declaration twice in a rule, and says first what it is for."""
    text = part.read_text("utf-8")
    assert text.startswith("/* ")
    for rule in parsed(text):
        names = Counter(one.name for one in declared(rule) if one.name not in ASIDE)
        assert not [name for name, count in names.items() if count > 1], tinycss2.serialize(rule.prelude)


def test_every_part_is_joined_once() -> None:
    """No part is forgotten, none is joined twice."""
    assert sorted((*styles.RESET, *styles.SITE, *styles.AIDS, *styles.WRITING)) == [part.stem for part in PARTS]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_variables_are_known(part: Path) -> None:
    """Every variable that is used without a fallback is a colour of the palette, or the space at the sides."""
    used = re.findall(r"var\(--([\w-]+)\)", part.read_text("utf-8"))
    assert {*used} <= {*palette.TABLE, "side"}


def test_colours_of_the_palette_are_used() -> None:
    """No colour is left over."""
    used = re.findall(r"var\(--([\w-]+)\)", "".join(part.read_text("utf-8") for part in PARTS))
    assert {*palette.TABLE} <= {*used}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_no_image_lies_behind_text(part: Path) -> None:
    """Of letters on an image or a gradient no machine can tell how well they stand out; a box without text may be one.

    Every such element would be left to people by the accessibility check, and cost it a second look at the page.
    """
    found = [
        tinycss2.serialize(rule.prelude)
        for rule in parsed(part.read_text("utf-8"))
        for one in declared(rule)
        if one.name.startswith("background") and re.search(r"gradient\(|url\(|image\(", tinycss2.serialize(one.value))
    ]
    assert [selector for selector in found if not re.search(r"::(before|after)\s*$", selector)] == []


def written() -> str:
    """All that may write a class: templates, the theme, scripts, modules."""
    files = (file for file in PACKAGE.rglob("*") if file.suffix in {".html", ".js", ".py"})
    return "\n".join(file.read_text("utf-8") for file in files if file != Path(styles.__file__))


def test_classes_are_used() -> None:
    """Every class of the styles is written by some template, script or module; `x--{{ … }}` writes all of `x--`."""
    sources = written()
    words = {*re.findall(r"[\w-]+", sources)}
    names = {name for part in PARTS for name in re.findall(r"\.([a-z][\w-]*)", _selectors(part))}
    unused = {
        name for name in names if not name.startswith(FOREIGN) and name not in words and not _family(name, sources)
    }
    assert unused == set()


def test_buttons_of_scripts_look_like_buttons() -> None:
    """The class that a script gives to a button of its own has a style: a bare one is taken for text."""
    scripts = "".join(file.read_text("utf-8") for file in SCRIPTS.rglob("*.js"))
    given = {*re.findall(r'make\("button", "([\w-]+)"', scripts)}
    assert given
    assert given <= {name for part in PARTS for name in re.findall(r"\.([a-z][\w-]*)", _selectors(part))}


def _selectors(part: Path) -> str:
    nodes = parsed(part.read_text("utf-8"))
    return " ".join(tinycss2.serialize(node.prelude) for node in nodes if node.type == "qualified-rule")


def _family(name: str, sources: str) -> bool:
    return name.partition("--")[0] + "--{{" in sources


def test_published_styles_are_the_parts(built: Path) -> None:
    """What is published means what is written: the same rules in the same order, without comments and line breaks.

    How `:is` is written out for old browsers is held by test_old_browsers.py.
    """
    sheets = (("nen", styles.RESET), ("cchc", styles.SITE), ("tro-nang", styles.AIDS), ("bieu-mau", styles.WRITING))
    for name, parts in sheets:
        source = "".join((STYLES / f"{part}.css").read_text("utf-8") for part in parts)
        source = (palette.stylesheet() if name == "nen" else "") + source
        published = (built / "assets" / f"{name}.css").read_text("utf-8")
        for (made, shown), (selector, told) in zip(meaning(published), meaning(source), strict=True):
            assert shown == told
            assert made == selector or ":is(" in selector
        assert "/*" not in published
        assert published.count("\n") == 1


def test_residents_do_not_load_the_styles_of_the_form(built: Path) -> None:
    """Only the page that has the form asks for its stylesheet."""
    pages = {page for page in built.rglob("index.html") if styles.FORM in page.read_text("utf-8")}
    assert pages == {built / "quan-tri/index.html"}


def meaning(css: str) -> list[tuple[str, list[str]]]:
    """Selectors and declarations, white space aside."""
    return [
        (
            " ".join(tinycss2.serialize(rule.prelude).split()),
            [" ".join(one.serialize().replace(":", ": ", 1).split()) for one in declared(rule)],
        )
        for rule in parsed(css)
    ]


def test_pages_ask_for_the_styles_in_the_order_of_the_cascade(built: Path) -> None:
    """Every page loads four stylesheets: a category's colour comes after the look, high contrast after both."""
    page = (built / "thu-tuc" / "index.html").read_text("utf-8")
    found = re.findall(r'<link rel="stylesheet" href="\.\./assets/([\w-]+)\.css', page)
    assert found == ["nen", "cchc", "chuyen-muc", "tro-nang"]


def test_categories_keep_their_colour_without_scripts(built: Path) -> None:
    """Where no script can tell the scheme, a category has its light colour on light grounds, its dark one on dark."""
    css = (built / "assets" / "chuyen-muc.css").read_text("utf-8")
    dark = dict(re.findall(r"slate\] \.cm-([\w-]+)\{--chip:(#\w+)\}", css))
    unscripted = css.partition("@media screen and (prefers-color-scheme: dark)")[2]
    assert dark
    assert dict(re.findall(r"html:not\(\.js\) \.cm-([\w-]+)\{--chip:(#\w+)\}", unscripted)) == dark


LONGEST = 160
SOURCES = sorted(file for file in PACKAGE.rglob("*") if file.suffix in {".html", ".css", ".js", ".typ"})


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_lines_can_be_reviewed(file: Path) -> None:
    """No line of a template, style or script is longer than a screen is wide."""
    long = [number for number, line in enumerate(file.read_text("utf-8").splitlines(), 1) if len(line) > LONGEST]
    assert long == []
