"""Alerts that come and go by the visitor's clock, with no build between."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-12-13T23:59:00+07:00", False),
        ("2026-12-14T00:00:00+07:00", True),
        ("2026-12-19T09:59:00+07:00", True),
        ("2026-12-19T10:00:00+07:00", False),
    ],
)
def test_time_without_a_build(browser: Browser, address: str, moment: str, shown: bool) -> None:
    """The sample alert shows from its first minute to its last, in Vietnam's time wherever the phone is.

    In letters twice as large it leaves more than two thirds of the first screen to the page.
    """
    context = browser.new_context(timezone_id="America/New_York", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto(address + "/")
    assert page.locator(".alert").is_visible() is shown
    page.evaluate("document.documentElement.dataset.size = 'gap-doi'")
    assert page.eval_on_selector(".alert", "one => one.getBoundingClientRect().height") < 740 / 3
    context.close()


@pytest.mark.parametrize("path", ["/", "/bao-cao/2024/92-bc-ubnd/"])
def test_alerts_on_paper(browser: Browser, address: str, path: str) -> None:
    """A printed alert has the width of the sheet, apart from its bar; an official paper begins with its own words."""
    context = browser.new_context(viewport={"width": 670, "height": 940}, timezone_id="Asia/Ho_Chi_Minh")
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-15T09:00:00+07:00")
    page.goto(address + path)
    page.emulate_media(media="print")
    if path == "/":
        room = """text => {
            const range = document.createRange(), { left, right } = text.closest(".alert").getBoundingClientRect();
            range.selectNodeContents(text);
            const lines = [...range.getClientRects()];
            return [Math.min(...lines.map(one => one.left)) - left, right - Math.max(...lines.map(one => one.right))];
        }"""
        left, right = page.eval_on_selector(".alert p", room)
        assert left > 12  # the bar has eight
        assert right < 100
    else:
        assert page.locator(":is(.banner, .alert)").filter(visible=True).count() == 0
    context.close()


def test_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the state of the build stands: the alert is still to come."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/")
    assert not page.locator(".alert").is_visible()
    context.close()
