"""Pictures as a phone and a desk's screen load them, read from the browser's traffic."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

import served
from served import Load, total, visit

pytestmark = pytest.mark.browser

LED = "/tin-bai/2024/co-anh/"
PLAIN = "/tin-bai/2024/anh-trong-bai/"


@pytest.fixture(scope="module")
def address(pictured: Path) -> Iterator[str]:
    """The site with pictures, served with gzip."""
    with served.served(pictured) as address:
        yield address


def shown(loads: list[Load]) -> list[str]:
    """The pictures that were fetched, without folder and key."""
    names = (load.path.rsplit("/", 1)[1].rsplit("-", 2) for load in loads if load.kind == "image")
    return [f"{parts[0]}-{parts[-1]}" if len(parts) == 3 else parts[0] for parts in names]


def test_a_phone_gets_what_its_screen_shows(browser: Browser, address: str) -> None:
    """A phone fetches 480 pixels as AVIF, one with a fine screen 960, a desk's fine screen 1600."""
    for width, scale, name in ((360, 1, "480"), (360, 2, "960"), (1280, 2, "1600")):
        loads = visit(browser, address, LED, viewport={"width": width, "height": 740}, device_scale_factor=scale)
        assert [one for one in shown(loads) if one.startswith("hoi-nghi")] == [f"hoi-nghi-{name}.avif"]


def test_an_item_without_its_pictures_is_light(browser: Browser, address: str) -> None:
    """The item itself keeps its 75 KB."""
    assert total(visit(browser, address, LED), but=frozenset({"image"})) <= 75_000


@pytest.mark.parametrize("path", [LED, PLAIN])
def test_nothing_moves_while_pictures_come(browser: Browser, address: str, path: str) -> None:
    """Each picture's place is kept before it is there, in its proportions afterwards."""
    script = """() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
        .observe({type: "layout-shift", buffered: true});
      setTimeout(() => done(sum), 400);
    })"""
    for width in (360, 1280):
        context = browser.new_context(viewport={"width": width, "height": 740})
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert page.evaluate(script) == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for box in page.locator("main img:not(.share img)").all():
            box.scroll_into_view_if_needed()
            box.evaluate("image => image.decode()")
            ratios = box.evaluate("i => [i.naturalWidth / i.naturalHeight, i.width / i.height, i.complete]")
            fits = box.evaluate("i => getComputedStyle(i).objectFit")
            assert abs(ratios[0] - ratios[1]) < 0.02 or fits == "contain"
        context.close()


def test_far_pictures_wait(browser: Browser, address: str) -> None:
    """A picture far below the first screen is not fetched until the reader comes near it."""
    context = browser.new_context(viewport={"width": 360, "height": 400})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/anh-trong-bai/", _pushed_down)
    page.goto(address + PLAIN, wait_until="networkidle")
    assert [url for url in asked if "hoi-nghi" in url]
    assert not [url for url in asked if "quay" in url]
    with page.expect_request("**/quay*"):
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
    context.close()


def _pushed_down(route: Route) -> None:
    """The page with much text before its last pictures."""
    answer = route.fetch()
    far = f'<p>{"<br>" * 500}</p><p><picture><source type="image/avif"'
    text = answer.text()
    head, mark, rest = text.rpartition('<p><picture><source type="image/avif"')
    assert mark
    route.fulfill(response=answer, body=head + far + rest)


def test_small_pictures_in_lists(browser: Browser, address: str) -> None:
    """An item with a picture shows it in lists, small, of one size, fetched when it comes near, as AVIF."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "/tin-bai/")
    picture = page.locator(".news__picture img[src*=hoi-nghi]").first
    assert picture.get_attribute("loading") == "lazy"
    picture.scroll_into_view_if_needed()
    page.wait_for_function("image => image.naturalWidth > 0", arg=picture.element_handle())
    assert picture.evaluate("image => image.currentSrc").endswith("-480.avif")
    assert picture.evaluate("image => [image.offsetWidth, image.offsetHeight]") == [96, 72]
    context.close()


ROW = "/tin-bai/2024/nhiem-vu-tap-huan-va-thi-viet-cuoi-nam-2024/"


def test_a_row_opens_large(browser: Browser, address: str) -> None:
    """By keyboard: Enter opens a picture over the page, arrows go on and round, Esc goes back to where one was."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + ROW)
    links = page.locator(".shots a")
    links.first.focus()
    page.keyboard.press("Enter")
    large = page.get_by_role("dialog", name="Ảnh lớn")
    expect(large.locator("figcaption")).to_have_text("Ảnh 1 trên 2. Hình vẽ mẫu, bài dự thi viết và cây bút")
    expect(large.get_by_role("button", name="Đóng")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(large.locator("figcaption")).to_have_text("Ảnh 2 trên 2. Hình vẽ mẫu, ba người trên bục nhận giải")
    assert large.locator("img").evaluate("image => image.decode().then(() => image.offsetWidth)") > 300
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("Escape")
    expect(large).to_be_hidden()
    expect(links.last).to_be_focused()
    page.context.set_offline(True)
    links.first.click()
    expect(large.locator("figcaption")).to_contain_text("Ảnh 1 trên 2")  # the script is there already
    context.close()


def test_a_row_without_scripts_and_on_paper(browser: Browser, address: str) -> None:
    """Without scripts a link opens the largest file by itself; on paper the words stand below the pictures."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ROW)
    words = page.get_by_text("bài dự thi viết và cây bút")
    expect(words).to_be_hidden()
    page.emulate_media(media="print")
    expect(words).to_be_visible()
    page.emulate_media(media="screen")
    with page.expect_navigation() as arrived:
        page.locator(".shots a").first.click()
    assert arrived.value.headers["content-type"] == "image/png"
    context.close()
