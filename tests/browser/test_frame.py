"""The menu in the frame around every page, folded on phones."""

import pytest
from playwright.sync_api import Browser

from .test_pages import opened

pytestmark = pytest.mark.browser


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
        page.set_viewport_size({"width": 1280, "height": 740})
        assert menu.is_visible()
        assert not page.locator(".menu summary").is_visible()


def test_menu_without_javascript(browser: Browser, address: str) -> None:
    """The menu opens without scripts too."""
    for page in opened(browser, address + "/thu-tuc/", java_script_enabled=False):
        page.locator(".menu summary").click()
        assert page.locator(".tabs").is_visible()
