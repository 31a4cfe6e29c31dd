"""No built page needs what its policy forbids, or could be made to run what is not ours."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cchc.core.csp import InlineScript
from cchc.views import editor
from support import html

DATA = {"application/ld+json"}  # a block of data never runs and needs no hash


class Parts(HTMLParser):
    """What a policy is about: scripts and styles in the page, attributes that run or style, the policy itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.attributes: list[str] = []
        self.head: list[tuple[str, dict[str, str]]] = []
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what may run."""
        values = {key: value or "" for key, value in attrs}
        self.attributes += [f"{tag} {key}" for key in values if key.startswith("on") or key in {"style", "srcdoc"}]
        self.attributes += [tag] if tag in {"style", "base", "iframe", "object", "embed"} else []
        self._inside = tag == "script" and "src" not in values and values.get("type") not in DATA
        if tag in {"meta", "link", "script"}:
            self.head.append((tag, values))

    def handle_data(self, data: str) -> None:
        """Note the text of a script."""
        if self._inside:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # HTMLParser names it
        """The script is over."""
        self._inside = False

    @property
    def policy(self) -> str:
        """What stands in the page's own policy."""
        return next(values["content"] for _, values in self.head if "content-security" in str(values).lower())


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Parts]:
    """Every page, taken apart, but that of the editor, which has a policy of its own (tests/views/test_editor.py)."""
    return {address: Parts(text) for address, text in html(built).items() if address != editor.URL}


def test_every_script_is_known(pages: dict[str, Parts]) -> None:
    """Every script that stands in a page is named by the page's own policy, the 404 page's too."""
    assert "404.html" in pages
    for address, page in pages.items():
        assert page.scripts, address
        assert all(InlineScript(code).hash in page.policy for code in page.scripts), address


def test_nothing_is_written_that_the_policy_forbids(pages: dict[str, Parts]) -> None:
    """No page has handlers, styles, frames or another base in its HTML: the policy allows none of them."""
    assert {address: page.attributes for address, page in pages.items() if page.attributes} == {}


def test_the_policy_comes_before_anything_is_loaded(pages: dict[str, Parts]) -> None:
    """The policy holds for everything: only the encoding stands before it."""
    for address, page in pages.items():
        assert [next(iter(values)) for _, values in page.head[:2]] == ["charset", "http-equiv"], address


def styles(text: str) -> Iterator[str]:
    """What a stylesheet loads."""
    yield from re.findall(r"url\(\s*['\"]?([^'\")]+)", text)
    yield from re.findall(r"@import\s+([^;]+)", text)


def test_styles_load_nothing_from_elsewhere(built: Path) -> None:
    """Stylesheets, the theme's too, load what is in them or beside them."""
    for file in built.rglob("*.css"):
        foreign = [found for found in styles(file.read_text("utf-8")) if re.match(r"(?!data:)\w+:|//", found)]
        assert foreign == [], file


def test_links_that_lead_away_say_so(built: Path) -> None:
    """Every link to another site, in texts, lists, header and foot, is marked and keeps this page out of reach."""
    count = 0
    for address, text in html(built).items():
        for tag, inner in re.findall(r'<a\b([^>]*href="https?://[^>]*)>(.*?)</a>', text, re.S):
            assert 'rel="external noopener' in tag, (address, tag)
            assert "(sang trang web khác)" in (inner if "aria-label" not in tag else tag), (address, tag)
            count += 1
    assert count > 100
