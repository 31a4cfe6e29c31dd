"""Rules on the content of this very site, whichever commune it belongs to."""

import unicodedata
from pathlib import Path

import pytest

from support import ROOT, Project, copy, dead_links, html, other_hosts


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project with its own content."""
    return copy(tmp_path_factory.mktemp("real"), ROOT)


@pytest.fixture(scope="module")
def site(real: Project) -> Path:
    """That project, built."""
    return real.build()


def test_content_is_right(real: Project) -> None:
    """The content passes every check."""
    assert real.problems() == []


def test_every_link_works(site: Path) -> None:
    """No link of the built site is dead, and nothing is loaded from elsewhere."""
    assert dead_links(site) == []
    assert other_hosts(site) == []


def test_samples_are_shown(real: Project, site: Path) -> None:
    """While there is sample data, every page says how much, and the list of it has every piece."""
    samples = real.load().samples
    if samples:
        assert all(f"{len(samples)} mục dữ liệu mẫu" in text for text in html(site).values())
        listed = (site / "du-lieu-mau/index.html").read_text("utf-8")
        assert all(f"{sample.path}, dòng {sample.line}" in listed for sample in samples)


@pytest.mark.parametrize("folder", ["docs", "data"])
def test_text_is_composed(folder: str) -> None:
    """Content is kept in composed letters (NFC)."""
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in {".md", ".yml"}:
            text = path.read_text("utf-8")
            assert unicodedata.is_normalized("NFC", text), path
