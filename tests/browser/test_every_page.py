"""What holds on every page, seen in one visit of each: it fits every screen, and its own policy forbids it nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from served import heard

from .conftest import EXPECTED
from .test_headings import WORDS, ends
from .test_pages import PAGES
from .test_policy import LISTEN

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280, 1920)
PHONE, WIDE = 360, 1280
HEADER = 100  # px on a phone, the line about sample data included
SCREEN = 740  # px
MOST = {"/huong-dan/": 4000}  # px from top to foot on a wide screen
# px: how wide and how high the page is, how high its header, where the title's first line ends, where the letters of
# header, title and footer begin.
PLACES = """() => {
  const begins = (name) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(name));
    return range.getClientRects()[0];
  };
  const {scrollWidth, scrollHeight} = document.documentElement;
  const title = begins("main h1"), banner = document.querySelector(".banner");
  return [scrollWidth, scrollHeight,
    document.querySelector(".top").offsetHeight + (banner ? banner.offsetHeight : 0), title.bottom,
    [begins(".top__name b"), title, begins(".foot__name")].map((box) => Math.round(box.left))];
}"""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A window for pages one after another, and what was wrong in it so far."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(LISTEN)
    page = context.new_page()
    yield page, heard(page)
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def path(request: pytest.FixtureRequest, window: tuple[Page, list[str]], address: str) -> str:
    """The address of a page that is open now."""
    page, wrong = window
    wrong.clear()
    page.goto(address + request.param)
    return str(request.param)


def test_fits_every_screen(window: tuple[Page, list[str]], path: str) -> None:
    """No page is wider than the screen; its header is low on phones; what is told at once is not long.

    The letters of header, title and footer begin at one left edge. With letters twice as large the title still stands
    on the first screen of a phone.
    """
    page, wrong = window
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": SCREEN})
        across, down, header, _, lefts = page.evaluate(PLACES)
        assert (across <= width, len(set(lefts))) == (True, 1), (width, across, lefts)
        assert header <= HEADER or width != PHONE
        assert down <= MOST.get(path, down) or width != WIDE
    page.set_viewport_size({"width": PHONE, "height": SCREEN})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    across, _, header, title, _ = page.evaluate(PLACES)
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert (across <= PHONE, header <= HEADER, title <= SCREEN) == (True, True, True), (across, header, title)
    assert [text for text in wrong if not EXPECTED.search(text)] == []


def test_lines_end_between_words(window: tuple[Page, list[str]], path: str) -> None:
    """At 320, 360 and 412 px no line of a title or of a heading ends inside a word."""
    page, _ = window
    words = {" ".join(word.split()).lower() for word in WORDS.split(",")}
    for width in (320, 360, 412):
        page.set_viewport_size({"width": width, "height": SCREEN})
        assert not words & ends(page, "h1, h2"), width


LATE = """all => all.filter(one => !one.querySelector("small")).forEach(one =>
  one.insertAdjacentHTML("beforeend", "<br><small class='soft'>lên trang 23/11/2026</small>"))"""
# For every size of letters that the site offers: how wide the page is, and texts of more than three words whose lines
# have room for less than five letters. A wide table may be dragged in its frame.
SQUEEZED = """() => ["vua", "lon", "rat-lon", "gap-doi"].map(size => {
  document.documentElement.dataset.size = size;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), boxes = new Set();
  while (walk.nextNode()) {
    let around = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || around.closest(".unseen, .scroll, svg, noscript")) continue;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    if (around.getClientRects().length) boxes.add(around);
  }
  const squeezed = [...boxes].filter(box => box.clientWidth < 5 * parseFloat(getComputedStyle(box).fontSize));
  const told = squeezed.map(box => {
    const seen = box.cloneNode(true);
    seen.querySelectorAll(".unseen").forEach(one => one.remove());
    return seen.textContent.trim();
  }).filter(text => text.split(/\\s+/).length > 3);
  return [size, document.documentElement.scrollWidth, told];
})"""


@pytest.mark.parametrize("width", [320, 768, 1024, 1280])
def test_is_read_with_large_letters(window: tuple[Page, list[str]], path: str, width: int) -> None:
    """With any size of letters no page is wider than the screen, and no column is too narrow to be read."""
    page, _ = window
    page.set_viewport_size({"width": width, "height": SCREEN})
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    page.eval_on_selector_all(".annex__day", LATE)
    found = page.evaluate(SQUEEZED)
    page.evaluate("delete document.documentElement.dataset.size")
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = false)")
    assert [(size, across, told) for size, across, told in found if across > width or told] == []


def test_keeps_its_policy(window: tuple[Page, list[str]], path: str) -> None:
    """No page needs anything that its own policy forbids, and the scripts of every page run."""
    page, _ = window
    page.wait_for_timeout(100)
    assert page.evaluate("window.broken") == []
    assert page.evaluate("document.documentElement.className") == "js"
    assert page.evaluate("document.body.dataset.mdColorScheme") == "default"


# Words smaller than 14 px with letters of the usual size: not signs of the header, the head of a paper, code, drawings.
SMALL = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !around.getClientRects().length) continue;
    if (around.closest(".unseen, .top, .sheet__nation, code, svg, noscript")) continue;
    if (parseFloat(getComputedStyle(around).fontSize) < 14) found.push(walk.currentNode.data.trim());
  }
  return found;
}"""


def test_no_words_are_small(window: tuple[Page, list[str]], path: str) -> None:
    """Whoever sees badly reads every word of a page without glasses for tiny print: none is below 14 px on a phone."""
    page, _ = window
    page.set_viewport_size({"width": PHONE, "height": SCREEN})
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    small = page.evaluate(SMALL)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = false)")
    assert small == []
