"""Scripts and styles keep to what browsers of 2018 know (Chrome 66, Safari 12): old phones are many.

One word that such a browser does not know stops the whole script, one selector drops its whole rule. There is no
well-kept parser of JavaScript in Python that stops at a year, so what came later is listed here by its signs.
"""

import re
from pathlib import Path

import pytest

from cchc.core import resources
from cchc.core.resources import STYLES, TEMPLATES
from cchc.views import styles

SCRIPTS = sorted([*TEMPLATES.glob("*.js"), *resources.SCRIPTS.rglob("*.js")])
_TEXTS = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
LATER = {  # the sign, and the first browsers that know it (developer.mozilla.org, "Browser compatibility")
    r"\?\?": "?? and ??=: Chrome 80, 85, Safari 13.1, 14",
    r"\?\.(?!\d)": "?.: Chrome 80, Safari 13.1",
    r"\|\|=|&&=": "||=, &&=: Chrome 85, Safari 14",
    r"\breplaceAll\(|\bmatchAll\(": "Chrome 85, 73, Safari 13.1, 13",
    r"\.flat\(|\.flatMap\(": "Chrome 69, Safari 12",
    r"\.at\(|\.findLast|\.toSorted\(|\.toReversed\(|Object\.groupBy": "Chrome 92 and later",
    r"Object\.fromEntries|Promise\.(?:allSettled|any)|\bglobalThis\b|structuredClone|Object\.hasOwn": "Chrome 71–98",
    r"\.replaceChildren\(|\.toggleAttribute\(": "Chrome 86, 69, Safari 14, 12",
    r"\b(?:Intersection|Resize)Observer\(|\bWeakRef\b|\bBigInt\b": "Safari 12.1, 13.1, 14.1",
    r"\(\?<[=!]": "lookbehind: Safari 16.4",
    r"(?<![\w$])#\w+\s*[=(;]|\bstatic\s*\{": "private members: Chrome 74, Safari 14.1",
    r"(?<=\d)_(?=\d)|\d+n\b": "1_000, 1n: Chrome 75, 67, Safari 13, 14",
    r"\bimport\s*\(|\bimport\.meta|^\s*(?:import|export)\s": "modules: the site has none",
    r"\bawait\s+using\b|\bfor\s+await\b": "Chrome 63 and later, not needed",
}
LATER_STYLES = {
    r"(?:padding|margin|border)-(?:inline|block)\b": "Chrome 87, Safari 14.1",
    r"(?:^|[\s;{])inset(?:-\w+)?\s*:": "Chrome 87, Safari 14.1",
}


def code(script: str) -> str:
    """A script without comments and the insides of plain texts."""
    return _TEXTS.sub(lambda match: '""' if match[0][0] in "\"'" else " ", script)


def later(text: str, signs: dict[str, str]) -> list[str]:
    """What a text has that came later, with the browsers that know it."""
    return [f"{match[0]} ({why})" for sign, why in signs.items() for match in re.finditer(sign, text, re.M)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_read_by_old_browsers(script: Path) -> None:
    """No script has syntax or methods that Chrome 66 or Safari 12 does not know."""
    assert later(code(script.read_text("utf-8")), LATER) == []


@pytest.mark.parametrize("style", sorted(STYLES.glob("*.css")), ids=lambda style: style.stem)
def test_margins_are_read_by_old_browsers(style: Path) -> None:
    """No style has margins and edges that Chrome 66 or Safari 12 does not know."""
    assert later(re.sub(r"/\*.*?\*/", " ", style.read_text("utf-8"), flags=re.S), LATER_STYLES) == []


@pytest.mark.parametrize(
    ("css", "made"),
    [
        (".a :is(p, li) > b { x: y }", " .a p > b, .a li > b { x: y }"),
        (".a :is(.b, .c) :is(p, li), d { x: y }", " .a .b p, .a .b li, .a .c p, .a .c li, d { x: y }"),
        ("@media print { :is(.a, .b) { x: y } c { z: w } }", "@media print { .a, .b { x: y } c { z: w } }"),
        (":is(.a, .b c) d { x: y }", " :is(.a, .b c) d { x: y }"),
        (".a:not(.b, .c) :is(p, ul) { x: y }", " .a:not(.b, .c) p, .a:not(.b, .c) ul { x: y }"),
    ],
)
def test_lists_of_selectors_are_written_out(css: str, made: str) -> None:
    """A selector with `:is` is published as old browsers read it, wherever that changes nothing for new ones."""
    assert styles.compact(css).rstrip() == made


def test_the_margins_of_texts_are_published_without_newer_selectors() -> None:
    """What a reader of a text sees of margins and tables needs no selector of later years."""
    prose = styles.compact((STYLES / "prose.css").read_text("utf-8"))
    assert ":is(" not in prose


@pytest.mark.parametrize(
    "script",
    [
        "a ?? b",
        "a ??= b",
        "a ||= b",
        "a?.b",
        "a?.[0]",
        "s.replaceAll('a', 'b')",
        "[...s.matchAll(/a/g)]",
        "a.flatMap((b) => b)",
        "a.at(-1)",
        "place.replaceChildren()",
        "const n = 1_000",
        "class A { #b = 1; }",
        "/(?<=a)b/.test(c)",
        "import('./a.js')",
    ],
)
def test_what_came_later_is_seen(script: str) -> None:
    """The check itself sees each of the newer forms."""
    assert later(code(script), LATER)


@pytest.mark.parametrize(
    "script",
    ["a ? .5 : b", 'a("?? ?.")', "// a ?? b", "/(?<name>a)/u", "a || b", "try { a() } catch { b() }", "(a?b:c)"],
)
def test_what_is_old_passes(script: str) -> None:
    """The check takes nothing for new that is not."""
    assert later(code(script), LATER) == []
