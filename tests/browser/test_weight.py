"""What a first visit costs a phone, read from the browser's traffic."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import served
from served import total, visit

pytestmark = pytest.mark.browser

ITEM = "/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/"
KB = 1000


@pytest.fixture(scope="module")
def packed(built: Path) -> Iterator[str]:
    """The built site, served with gzip."""
    with served.served(built) as address:
        yield address


@pytest.mark.parametrize(("path", "limit"), [("/", 85 * KB), (ITEM, 75 * KB), ("/huong-dan/", 75 * KB)])
def test_first_visit_is_light(browser: Browser, packed: str, path: str, limit: int) -> None:
    """All that a first visit fetches, headers too, keeps the limit."""
    loads = visit(browser, packed, path)
    assert any(load.path == path for load in loads)
    assert total(loads) <= limit, loads


def test_nothing_of_the_theme_is_fetched(browser: Browser, packed: str, built: Path) -> None:
    """Neither the theme's styles nor its scripts are fetched or published; our own styles are there."""
    for path in ("/", ITEM):
        names = {load.path for load in visit(browser, packed, path)}
        assert {"/assets/nen.css", "/assets/cchc.css"} <= names
        assert not [name for name in names if "stylesheets/" in name or "javascripts/" in name]
    assert not (built / "assets/stylesheets").exists()
    assert not (built / "assets/javascripts").exists()


def test_no_file_is_fetched_twice(browser: Browser, packed: str) -> None:
    """A first visit asks for each file once; without JavaScript it fetches no more than with it."""
    loads = visit(browser, packed, "/")
    assert len({load.path for load in loads}) == len(loads)
    assert total(visit(browser, packed, "/", java_script_enabled=False)) <= total(loads)
