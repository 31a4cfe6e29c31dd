"""Alerts come and go in an open page by the visitor's clock, without a build."""

import functools
import http.server
import threading
from collections.abc import Iterator
from datetime import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from cchc.core.dates import VIETNAM
from support import copy

pytestmark = pytest.mark.browser

# Built on 18 November 2026, 18:06 in Vietnam.
TEXT = """- muc_do: khan
  noi_dung: Đang hiện khi dựng trang
  den: 2026-11-18 20:00
  lien_ket: /duong-day-nong/
- muc_do: luu_y
  noi_dung: Chưa đến giờ khi dựng trang
  tu: 2026-11-18 20:30
  den: 2026-11-18 21:00
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def alerted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with two alerts."""
    project = copy(tmp_path_factory.mktemp("alerts"))
    project.write("data/thong-bao.yml", TEXT)
    handler = functools.partial(_Quiet, directory=str(project.build()))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def moment(text: str) -> datetime:
    """An hour of the day of the build, in Vietnam."""
    return datetime.fromisoformat(f"2026-11-18 {text}").replace(tzinfo=VIETNAM)


def shown(page: Page) -> list[str]:
    """The words of the alerts that can be seen."""
    return [one.split(": ")[1][:4] for one in page.locator(".alert:visible").all_inner_texts()]


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/New_York"])
def test_alerts_come_and_go(browser: Browser, alerted: str, zone: str) -> None:
    """In one page left open, the first goes, nothing is left for a while, the second comes and goes."""
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.install(time=moment("19:58"))
    page.goto(f"{alerted}/bao-cao/")
    assert shown(page) == ["Đang"]
    page.clock.run_for("03:00")
    assert shown(page) == []
    assert not page.locator(".alerts").is_visible()
    page.clock.fast_forward("30:00")
    page.clock.run_for("01:00")
    assert shown(page) == ["Chưa"]
    page.clock.fast_forward("30:00")
    page.clock.run_for("01:00")
    assert shown(page) == []
    context.close()


def test_an_old_page_is_right_at_once(browser: Browser, alerted: str) -> None:
    """Opened long after the build, the page does not show what is over."""
    page = browser.new_page()
    page.clock.set_fixed_time(moment("20:45"))
    page.goto(alerted)
    assert shown(page) == ["Chưa"]
    page.close()


def test_without_scripts_the_build_stands(browser: Browser, alerted: str) -> None:
    """What was due at the build is shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(alerted)
    assert shown(page) == ["Đang"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_on_every_screen(browser: Browser, alerted: str, scheme: str) -> None:
    """Nothing a machine can find is wrong with the alerts, and they fit the narrowest screen."""
    context = browser.new_context(viewport={"width": 320, "height": 740}, color_scheme=scheme)
    page = context.new_page()
    page.clock.set_fixed_time(moment("19:30"))
    page.goto(f"{alerted}/hoat-dong/")
    page.evaluate("document.querySelectorAll('.alert').forEach(one => { one.hidden = false; })")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".alerts").get_attribute("aria-label") == "Thông báo"
    context.close()
