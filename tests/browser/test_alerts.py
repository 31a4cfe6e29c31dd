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
    """The sample alert shows from its first minute to its last, in Vietnam's time wherever the phone is."""
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto(address + "/")
    assert page.locator(".alert").is_visible() is shown
    context.close()


def test_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the state of the build stands: the alert is still to come."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/")
    assert not page.locator(".alert").is_visible()
    context.close()
