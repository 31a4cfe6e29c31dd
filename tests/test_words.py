"""One thing, one word: the words to avoid (CONTRIBUTING, “Words that readers see”) stand nowhere where people read."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from support import ROOT

CONTRIBUTING = ROOT / ".github/CONTRIBUTING.md"
CODE = ROOT / "hooks/cchc"
VIETNAMESE = re.compile("[à-ỹđÀ-ỸĐ]")


def avoided() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Each word to avoid, with what to say and the longer words in which it may stand, from the table."""
    section = CONTRIBUTING.read_text("utf-8").split("Words that readers see", 1)[1].split("\n## ", 1)[0]
    found = {}
    for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|(.*?)\|$", section, re.M)[1:]:
        for word in re.findall("`(.+?)`", row[2]):
            found[word] = (row[1], tuple(re.findall("`(.+?)`", row[3])))
    return found


def of_python(text: str) -> Iterator[tuple[int, str]]:
    """The texts of a module in Vietnamese: messages, labels, the docstrings of rules."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and VIETNAMESE.search(node.value):
            yield node.lineno, node.value


def of_template(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a template or a script without comments."""
    text = re.sub(r"\{#.*?#\}", lambda match: "\n" * match[0].count("\n"), text, flags=re.S)
    text = re.sub(r"\{[{%].*?[%}]\}", lambda match: " ".join(re.findall(r"""["'][^"']*["']""", match[0])), text)
    yield from enumerate((line.split(" // ")[0] for line in text.splitlines() if not line.lstrip().startswith("//")), 1)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """What people read in a file, with its line."""
    text = path.read_text("utf-8")
    return of_python(text) if path.suffix == ".py" else of_template(text)


def places() -> Iterator[Path]:
    """Every file that has words for residents or staff; news and papers are quoted from what was signed."""
    for pattern in (
        "*.py",
        "templates/*.html",
        "templates/*.typ",
        "theme/**/*.html",
        "scripts/**/*.js",
    ):
        yield from CODE.rglob(pattern)
    yield from (CODE / "adoption").glob("*.md")
    yield from (ROOT / "docs/huong-dan").glob("*.md")
    yield from (ROOT / ".github/workflows").glob("*.yml")
    yield from (ROOT / "docs/index.md", ROOT / ".nhap/README.md")


def wrong(text: str, words: Mapping[str, tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """The words to avoid that a text has, each with what to say."""
    small = text.lower()
    for word, (say, inside) in words.items():
        if word.lower() not in small:
            continue
        rest = small
        for longer in inside:
            rest = rest.replace(longer.lower(), "")
        if re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", rest):
            yield f"“{word}”: say {say}"


def test_words_to_avoid_stand_nowhere() -> None:
    """Each thing has one word on pages, in messages, in the guide and in the command line."""
    words = avoided()
    assert len(words) > 30
    found = [
        f"{path.relative_to(ROOT)}:{line}: {told}"
        for path in sorted(set(places()))
        for line, text in texts(path)
        for told in wrong(text, words)
    ]
    assert found == []


@pytest.mark.parametrize("word", sorted(avoided()))
def test_the_test_finds_a_word(word: str) -> None:
    """In a sentence of its own, and not inside of a longer word."""
    assert [*wrong(f"Xin {word}.", avoided())]
    assert not list(wrong(f"x{word}x", {word: avoided()[word]}))
