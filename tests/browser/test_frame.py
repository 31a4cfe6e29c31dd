"""The frame around every page: a low header, one left edge, the title in sight with large letters, the folded menu."""

import re

import pytest
from playwright.sync_api import Browser, Page

from browser.test_pages import PAGES, opened

pytestmark = pytest.mark.browser

# One page of a sort is enough here: the frame does not depend on the year or the code in an address.
KINDS = tuple({re.sub(r"/[^/]*\d[^/]*", "/0", path): path for path in PAGES}.values())
WIDTHS = (360, 768, 1280, 1920)
HEADER = 100  # px on a phone, the line about sample data included
SCREEN = 740  # px
# px: how high the header is, where the title's first line ends, where the letters of header, title and footer begin.
PLACES = """() => {
  const begins = (name) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(name));
    return range.getClientRects()[0];
  };
  const title = begins("main h1"), banner = document.querySelector(".banner");
  return [document.querySelector(".top").offsetHeight + (banner ? banner.offsetHeight : 0), title.bottom,
    [begins(".top__name b"), title, begins(".foot__name")].map((box) => Math.round(box.left))];
}"""


def _places(page: Page, width: int) -> tuple[float, float, list[int]]:
    page.set_viewport_size({"width": width, "height": SCREEN})
    return tuple(page.evaluate(PLACES))


def test_header_title_and_left_edge(browser: Browser, address: str) -> None:
    """On every kind of page the header is low on phones and its letters begin where the title's and the footer's do.

    With letters twice as large the title still stands on the first screen.
    """
    wrong = []
    for page in opened(browser, address + "/"):
        for path in KINDS:
            page.goto(address + path, wait_until="domcontentloaded")
            found = {width: _places(page, width) for width in WIDTHS}
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            large = _places(page, 360)
            wrong += [(path, width, lefts) for width, (_, _, lefts) in found.items() if len(set(lefts)) > 1]
            wrong += [(path, "header", top) for top in (found[360][0], large[0]) if top > HEADER]
            wrong += [(path, "title", large[1])] if large[1] > SCREEN else []
    assert wrong == []


def test_menu_folds(browser: Browser, address: str) -> None:
    """On a phone one button opens and closes the menu by keyboard; on a wide screen the menu is there by itself."""
    for page in opened(browser, address + "/thu-tuc/"):
        menu = page.get_by_role("navigation", name="Danh mục chính")
        assert not menu.is_visible()
        page.locator(".menu summary").focus()
        page.keyboard.press("Enter")
        assert menu.get_by_role("link", name="Thủ tục").get_attribute("aria-current") == "page"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.tabs') !== null")
        page.keyboard.press("Escape")
        assert not menu.is_visible()
        assert page.evaluate("document.activeElement.matches('.menu summary')")
        page.set_viewport_size({"width": 1280, "height": SCREEN})
        assert menu.is_visible()
        assert not page.locator(".menu summary").is_visible()


def test_menu_without_javascript(browser: Browser, address: str) -> None:
    """The menu opens without scripts too."""
    for page in opened(browser, address + "/thu-tuc/", java_script_enabled=False):
        page.locator(".menu summary").click()
        assert page.locator(".tabs").is_visible()
