"""Handing a page on, in the browser."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
REPORT = "/bao-cao/2024/92-bc-ubnd/"
SHEET = "navigator.share = async (what) => { window.handed = what; };"


def test_link_is_copied(browser: Browser, address: str) -> None:
    """One press copies the page's own address and says so; forbidden, it says that and shows the link."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + REPORT)
    button = page.get_by_role("button", name="Sao chép liên kết")
    button.click()
    page.get_by_role("button", name="Đã chép liên kết").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("meta[property='og:url']").get_attribute("content")
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    shown: list[str] = []
    page.on("dialog", lambda dialog: (shown.append(dialog.default_value), dialog.dismiss()))
    page.locator("[data-copy]").click()
    page.wait_for_timeout(200)
    assert shown == [copied]
    assert page.locator("[data-copy]").inner_text() == "Chưa chép được liên kết"
    context.close()


def test_share_sheet_where_there_is_one(browser: Browser, address: str) -> None:
    """A phone's share sheet gets title and address; without one its button is not there."""
    context = browser.new_context()
    context.add_init_script(SHEET)
    page = context.new_page()
    page.goto(address + REPORT)
    page.get_by_role("button", name="Chia sẻ").click()
    assert page.evaluate("handed.title") == "Báo cáo số 92/BC-UBND"
    assert page.evaluate("handed.url") == page.locator("meta[property='og:url']").get_attribute("content")
    context.close()
    plain = browser.new_context()
    plain.add_init_script("delete Navigator.prototype.share; delete navigator.share;")
    page = plain.new_page()
    page.goto(address + REPORT)
    assert not page.get_by_role("button", name="Chia sẻ").is_visible()
    plain.close()


def test_code_is_asked_for_when_opened(browser: Browser, address: str) -> None:
    """The QR code is loaded when somebody opens it, and nothing is asked of another host before a link is followed."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + REPORT, wait_until="networkidle")
    assert not any(url.endswith("ma-qr.svg") for url in asked)
    page.get_by_text("Mã QR của trang").click()
    page.wait_for_function("() => document.querySelector('.share img').naturalWidth > 0")
    assert any(url.endswith("ma-qr.svg") for url in asked)
    assert all(url.startswith(address) for url in asked)
    context.close()


def test_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the links to Facebook and Zalo and the code stay, and no button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + REPORT)
    for name in ("Gửi qua Facebook", "Gửi qua Zalo"):
        expect(page.get_by_role("link", name=name)).to_be_visible()
    assert not page.locator(".share button").first.is_visible()
    assert not page.locator(".share button").last.is_visible()
    page.goto(address + "/theo-doi/")
    expect(page.locator(".follow code").first).to_be_visible()
    context.close()


def test_home_screen_by_the_browsers_own_question(browser: Browser, address: str) -> None:
    """The button comes where the browser can ask, asks once, and goes."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "/theo-doi/")
    button = page.get_by_role("button", name="Thêm vào màn hình chính")
    assert not button.is_visible()
    page.evaluate("""() => {
      window.asked = 0;
      dispatchEvent(Object.assign(new Event("beforeinstallprompt", {cancelable: true}), {prompt() { asked += 1; }}));
    }""")
    button.click()
    assert page.evaluate("asked") == 1
    assert not button.is_visible()
    context.close()
