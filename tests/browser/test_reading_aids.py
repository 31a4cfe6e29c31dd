"""Reading aids in the browser: size, scheme and contrast keep their setting; the voice goes through the page."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_pages import ITEM, opened

pytestmark = pytest.mark.browser

SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
VOICE = """
window.said = [];
class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
const listeners = [];
const synthesis = {
  voices: [{lang: "en-US"}, {lang: "vi_VN", name: "Giọng thử"}], speaking: null, getVoices() { return this.voices; },
  speak(one) { this.speaking = one; said.push(one.text); }, cancel() { this.speaking = null; },
  addEventListener(name, listener) { listeners.push(listener); },
  finish() { const one = this.speaking; this.speaking = null; one.dispatchEvent(new Event("end")); },
  arrive(voices) { this.voices = voices; listeners.forEach((listener) => listener()); },
};
Object.defineProperty(window, "SpeechSynthesisUtterance", {value: Utterance});
Object.defineProperty(window, "speechSynthesis", {value: synthesis});
"""


def panel(page: Page) -> Page:
    """The page with its panel open; on phones it is in the menu."""
    menu = page.locator(".menu:not([open]) summary")
    if menu.is_visible():
        menu.click()
    page.locator(".ease summary").click()
    return page


def test_where_the_panel_is_told(browser: Browser, address: str) -> None:
    """The page on reading aids says where their button is on a phone: in the menu, at the top only on wide screens."""
    for page in opened(browser, f"{address}/tro-nang/"):
        assert not page.locator(".ease summary").is_visible()
        assert "trên điện thoại: bấm “Danh mục” trước" in page.inner_text("main")


@pytest.mark.parametrize("path", ["/", "/thu-tuc/", "/bao-cao/2024/92-bc-ubnd/", "/404.html"])
def test_settings_are_kept(browser: Browser, address: str, path: str) -> None:
    """Size, scheme and contrast change at a press on any page, stay on the next one, and go at a press."""
    for page in opened(browser, address + path, color_scheme="light"):
        before, light = page.evaluate(SIZE), page.evaluate(GROUND)
        for name in ("Gấp đôi", "Tối", "Đậm, rõ"):
            panel(page).get_by_role("radio", name=name, exact=True).click()
            page.keyboard.press("Escape")
        page.goto(address + "/du-lieu-mau/")
        assert page.evaluate(SIZE) >= before * 1.9
        assert page.evaluate(GROUND) == "rgb(0, 0, 0)"
        assert [page.locator(f"[name={name}]:checked").input_value() for name in ("co-chu", "nen", "tuong-phan")] == [
            "gap-doi",
            "slate",
            "cao",
        ]
        panel(page).get_by_role("button", name="Về như ban đầu").click()
        page.goto(address + path)
        assert (page.evaluate(SIZE), page.evaluate(GROUND)) == (before, light)


def test_device_is_followed_until_something_is_chosen(browser: Browser, address: str) -> None:
    """Without a choice the page follows the device, at once; a choice stays whatever the device says."""
    for page in opened(browser, address + "/", color_scheme="light"):
        light = page.evaluate(GROUND)
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(f"() => {GROUND} !== '{light}'")
        page.emulate_media(color_scheme="dark", contrast="more")
        page.wait_for_function(f"() => {GROUND} === 'rgb(0, 0, 0)'")
        panel(page).get_by_role("radio", name="Sáng", exact=True).click()
        page.get_by_role("radio", name="Thường", exact=True).click()
        assert page.evaluate(GROUND) == light


def test_panel_by_keyboard(browser: Browser, address: str) -> None:
    """The panel opens, is used and closed by keys alone; Esc gives the focus back, going on closes it."""
    for page in opened(browser, address + "/", color_scheme="light"):
        before = page.evaluate(SIZE)
        page.locator(".menu summary").click()
        summary = page.locator(".ease summary")
        summary.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(SIZE) > before
        page.keyboard.press("Escape")
        assert not page.locator(".ease__panel").is_visible()
        assert summary.evaluate("e => e === document.activeElement")
        page.keyboard.press("Enter")
        for _ in range(6):
            page.keyboard.press("Tab")
        assert not page.locator(".ease__panel").is_visible()
        assert page.evaluate("document.activeElement.closest('.tabs') !== null")


def test_button_beside_a_text(browser: Browser, address: str) -> None:
    """The button beside a text goes through the sizes and says which one it is, in step with the panel."""
    for page in opened(browser, address + ITEM):
        names = []
        for _ in range(4):
            page.get_by_role("button", name="Cỡ chữ").click()
            names.append(page.get_by_role("button", name="Cỡ chữ").inner_text())
        assert names == ["Cỡ chữ: lớn", "Cỡ chữ: rất lớn", "Cỡ chữ: gấp đôi", "Cỡ chữ: vừa"]
        panel(page).get_by_role("radio", name="Rất lớn", exact=True).click()
        expect(page.get_by_role("button", name="Cỡ chữ: rất lớn")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360])
def test_panel_fits_a_phone(browser: Browser, address: str, width: int) -> None:
    """On a phone the open panel stays within the screen, with letters twice as large too."""
    for page in opened(browser, address + "/", width):
        panel(page)
        for size in ("Vừa", "Gấp đôi"):
            page.get_by_role("radio", name=size, exact=True).click()
            box = page.locator(".ease__panel").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_answers_of_a_procedure_fit_with_large_letters(browser: Browser, address: str) -> None:
    """With letters twice as large what to bring and whom to call stand below their names, within the screen."""
    for page in opened(browser, f"{address}/thu-tuc/1.001193/", 360):
        panel(page)
        page.get_by_role("radio", name="Gấp đôi", exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.locator(".answers dd").first.bounding_box()["width"] > 240


def test_no_voice_no_button(browser: Browser, address: str) -> None:
    """Without a Vietnamese voice there is no button, and the panel says why."""
    for page in opened(browser, address + ITEM):
        assert page.get_by_role("button", name="Nghe đọc").count() == 0
        expect(panel(page).get_by_text("máy này chưa có giọng tiếng Việt")).to_be_visible()


def test_reads_paragraph_by_paragraph(browser: Browser, address: str) -> None:
    """The voice reads each piece once, in order, marks its paragraph, pauses where it is, and stops."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(VOICE)
    page = context.new_page()
    page.goto(address + ITEM)
    page.locator(".aids").get_by_role("button", name="Nghe đọc").click()
    first = page.locator("[data-saying]").inner_text()
    page.evaluate("speechSynthesis.finish()")
    second = page.locator("[data-saying]").inner_text()
    assert page.locator("[data-saying]").count() == 1
    page.get_by_role("button", name="Tạm dừng").click()
    assert page.evaluate("speechSynthesis.speaking") is None
    page.get_by_role("button", name="Đọc tiếp").click()
    said = page.evaluate("said")
    assert len(said) == 3
    assert said[1] == said[2]
    assert (said[0] in first, said[1] in second) == (True, True)
    while page.evaluate("speechSynthesis.speaking !== null"):
        page.evaluate("speechSynthesis.finish()")
    said = page.evaluate("said")
    squeezed = " ".join(page.locator("[data-read]").inner_text().split())
    assert " ".join(said[:2] + said[3:]) == squeezed
    assert max(map(len, said)) <= 220
    assert page.locator("[data-saying]").count() == 0
    assert page.get_by_role("button", name="Dừng đọc").count() == 0
    context.close()


def test_reads_a_page_without_a_text_of_its_own(browser: Browser, address: str) -> None:
    """Any page is read from its heading on, and stops at a press; buttons and what is hidden are not read."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(VOICE)
    page = context.new_page()
    page.goto(address + "/duong-day-nong/")
    panel(page).get_by_role("button", name="Nghe đọc").click()
    assert page.evaluate("said") == ["Đường dây nóng"]
    page.get_by_role("button", name="Dừng đọc").click()
    assert page.evaluate("speechSynthesis.speaking") is None
    assert page.locator("[data-saying]").count() == 0
    context.close()


def test_voice_that_arrives_late(browser: Browser, address: str) -> None:
    """Browsers learn their voices after the page: the button comes with the voice."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(VOICE + "synthesis.voices = [];")
    page = context.new_page()
    page.goto(address + ITEM)
    button = page.locator(".aids").get_by_role("button", name="Nghe đọc")
    assert not button.is_visible()
    page.evaluate("speechSynthesis.arrive([{lang: 'vi-VN'}])")
    expect(button).to_be_visible()
    context.close()
