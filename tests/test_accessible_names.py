"""What assistive technology calls the parts of a page (WCAG 2.2, success criteria 2.5.3 and 4.1.2)."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from support import html, words_of

LABELLED = re.compile(r'<(a|button|summary)\b[^>]*\saria-label="([^"]*)"[^>]*>(.*?)</\1>', re.DOTALL)
LINK = re.compile(r'<a\b([^>]*\shref="([^"#?]*)[^>]*)>(.*?)</a>', re.DOTALL)
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)  # whose heads say what a link is about
UNSEEN = re.compile(r'<(\w+)\b[^>]*class="unseen"[^>]*>.*?</\1>|<svg\b.*?</svg>', re.DOTALL)


def words(text: str) -> str:
    """The words that are seen, in small letters and without white space around them."""
    return words_of(UNSEEN.sub("", text)).lower()


def controls(built: Path) -> Iterator[tuple[str, str, str]]:
    """Address, name and visible words of every link and button that is named by an attribute."""
    for address, page in html(built).items():
        for _, name, inner in LABELLED.findall(page):
            yield address, words(name), words(inner)


def test_names_hold_what_is_seen(built: Path) -> None:
    """Who steers by voice says what he sees: the name of a link or button holds its visible words, in their order."""
    found = [*controls(built)]
    assert any(address == "du-lieu/" for address, _, _ in found)
    assert any(address == "duong-day-nong/" and seen == "113" for address, _, seen in found)
    assert [one for one in found if one[2] not in one[1]] == []


def test_what_is_reckoned_has_a_name(built: Path) -> None:
    """A screen reader tells what a number is that changes while one types."""
    outputs = {(address, tag) for address, page in html(built).items() for tag in re.findall(r"<output[^>]*>", page)}
    assert outputs
    assert {(address, tag) for address, tag in outputs if not re.search(r' aria-label="[^"]+"', tag)} == set()


def test_links_of_one_name_lead_to_one_place(built: Path) -> None:
    """In the list of links of a screen reader, without what stands around them, each tells where it leads."""
    doubtful: set[tuple[str, str]] = set()
    for address, page in html(built).items():
        aims: dict[str, set[str]] = {}
        for attributes, aim, inner in LINK.findall(TABLE.sub("", page.partition("<main")[2].partition("</main>")[0])):
            label = re.search(r'\saria-label="([^"]*)"', attributes)
            aims.setdefault(words_of(label[1] if label else inner).lower(), set()).add(urljoin(f"/{address}", aim))
        doubtful |= {(address, name) for name, all_aims in aims.items() if name and len(all_aims) > 1}
    assert doubtful == set()
