"""The pages as a resident meets them, in Chromium."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.accessibility_check import runner
from cchc.accessibility_check.browser import QuietHandler, served
from cchc.views.accessibility_results import CheckedPage
from served import heard
from support import NOW, Project

pytestmark = pytest.mark.browser

ITEM = "/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/"
REPORT = "/bao-cao/2024/92-bc-ubnd/"
FIGURES = "/bao-cao/2023/01-bc-ubnd/"
PAGES = (
    "/",
    ITEM,
    REPORT,
    "/duong-day-nong/",
    "/tin-bai/",
    "/tin-bai/2024/06/",
    "/thong-ke/",
    "/thong-ke/danh-muc/",
    "/thong-ke/ky/2024/",
    "/thong-ke/ky-lich/2026/",
    "/thong-ke/ky-lich/2024/quy-i/",
    "/phan-anh/2026/pa-2026-007/",
    "/thong-ke/danh-muc/tu-2023-12-15-den-2024-06-14/",
    "/bao-cao/",
    "/bao-cao/nhiem-vu/",
    FIGURES,
    "/thu-tuc/",
    "/thu-tuc/1.001193/",
    "/thu-tuc/2.000815/",
    "/van-ban/",
    "/van-ban/10-2022-qh15/",
    "/van-ban/so-cong-khai/",
    "/van-ban/so-cong-khai/2024-quy-2/",
    "/phan-anh/",
    "/phan-anh/2026/",
    "/chi-so/",
    "/chi-so/papi/",
    "/du-lieu/",
    "/du-lieu/thu-tuc/",
    "/du-lieu-mau/",
    "/theo-doi/",
    "/huong-dan/",
    "/huong-dan/anh-va-tep/",
    "/trang-thai/",
    "/quan-tri/",
    "/huong-dan/cac-muc-va-quy-tac/",
    "/tim-kiem/",
    "/tim-kiem/?q=khai+sinh",
    "/404.html",
    "/ngoai-tuyen/",
    "/hoat-dong/",
    "/hoat-dong/2026/",
    "/hoat-dong/2026/thi-viet-tim-hieu-cai-cach-hanh-chinh/",
    "/tro-nang/",
)
# How far things moved while a page came, as browsers count it (CLS).
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def opened(browser: Browser, url: str, width: int = 360, height: int = 740, **options: object) -> Iterator[Page]:
    """A page in its own window; anything in the console and any request to another host fails the test."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    wrong = heard(page)
    page.goto(url)
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def page(phone: Page) -> Page:
    """A phone."""
    return phone


def test_no_kind_of_page_is_left_out(own: Project) -> None:
    """Whatever a template lays out is looked at below."""
    pages = own.load().pages
    looked_at = {path.lstrip("/").split("?")[0] for path in PAGES}
    assert {page.template for page in pages} == {page.template for page in pages if page.url in looked_at}


@pytest.fixture(scope="module")
def checked(browser: Browser, address: str) -> Iterator[Callable[[str], runner.Collector]]:
    """Checks a page; how text looks is tested once in each colour scheme for the pages of all tests."""
    looks: dict[str, set[str]] = {}
    with runner.window(browser) as window:

        def check(path: str) -> runner.Collector:
            collector = runner.Collector(right_looks=looks)
            runner.check_page(window, address, CheckedPage(path.removeprefix("/"), path), collector)
            return collector

        yield check


@pytest.mark.parametrize("path", PAGES)
def test_accessible(checked: Callable[[str], runner.Collector], path: str) -> None:
    """No page breaks a rule of WCAG 2.2 AA that a machine can check.

    It is looked at in light, dark and high contrast, at 320 px, with letters twice as large, with wide
    spacing, by keyboard, in the device's own colours; whatever may be pressed alone is 44 px high and wide.
    """
    collector = checked(path)
    assert len(collector.rules) > 30
    assert [(one.rule, one.mode, one.element) for one in collector.findings if not one.needs_review] == []


def test_first_screen_says_who_and_whom_to_call(page: Page, address: str) -> None:
    """On a phone's first screen stand the commune's name and the number of whoever answers first."""
    for path in ("/", "/duong-day-nong/"):
        page.goto(address + path)
        assert page.get_by_text("UBND xã Minh Tiến").first.bounding_box()["y"] < 740
        calls = page.locator(".who .go")
        assert calls.count() == 2
        box = calls.first.bounding_box()
        assert box["y"] + box["height"] <= 740
        assert box["height"] >= 44


@pytest.mark.parametrize("moment", ["2026-11-27T09:00", "2026-11-27T17:50", "2026-11-28T08:00", "2027-02-08T09:00"])
def test_no_layout_shift(browser: Browser, address: str, moment: str) -> None:
    """Nothing moves while the column page loads, whatever the hotlines say of the hour."""
    for page in opened(browser, address + "/"):
        page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}:00+07:00"))
        page.reload()
        assert page.evaluate(SHIFT) == 0


class Torn(QuietHandler):
    """Sends the first page in two parts, cut within the header, as a weak network does."""

    url, opening = "/", b'<details class="ease needs-js">'

    def do_GET(self) -> None:  # noqa: N802  # the server names it
        """One file."""
        if self.path != self.url:
            super().do_GET()
            return
        page = Path(self.directory, self.url[1:], "index.html")
        before, found, after = page.read_bytes().partition(self.opening)
        assert found
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(before + found)
        self.wfile.flush()
        time.sleep(0.5)
        self.wfile.write(after)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_header_stays_while_the_page_comes(browser: Browser, built: Path, width: int) -> None:
    """Where the page is shown before all of it is there, nothing in the header moves as its buttons come."""
    with served(built, handler=Torn) as address:
        for page in opened(browser, address + "/", width):
            assert page.evaluate(SHIFT) < 0.0005  # the lettering of a button may move within it


class TornList(Torn):
    """Sends a long list in two parts, cut behind its first part."""

    url, opening = "/hoat-dong/", b'id="nam-2026"'


@pytest.mark.parametrize("screen", [(320, 640), (412, 823), (768, 1024), (1280, 900)])
def test_a_list_stays_while_the_page_comes(browser: Browser, built: Path, screen: tuple[int, int]) -> None:
    """Where a list is shown before all of it is there, what stands below its first part does not move."""
    with served(built, handler=TornList) as address:
        for page in opened(browser, address + "/hoat-dong/", *screen):
            page.clock.set_fixed_time(NOW)
            page.reload()
            assert page.evaluate(SHIFT) < 0.001


def test_phones_and_buttons_are_large_enough(page: Page, address: str) -> None:
    """Every phone link, menu entry and button can be hit with a thumb: 44 px high."""
    for path in ("/", "/duong-day-nong/", ITEM):
        page.goto(address + path)
        spots = [
            spot for spot in page.locator("a.tel, a.call, a.go, .tabs a, button:visible").all() if spot.is_visible()
        ]
        assert spots
        for spot in spots:
            assert spot.bounding_box()["height"] >= 44, spot.inner_text()


def test_numbers_stand_next_to_their_names(page: Page, address: str) -> None:
    """In the table of periods as a phone shows it, a number that is a link is no further from its name than others."""
    script = """() => [...document.querySelectorAll('.periods td[data-label]')].map(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const drawn = cell.querySelector('a') ? (range.selectNodeContents(cell.querySelector('a')), range) : range;
      return [!!cell.querySelector('a'), drawn.getClientRects()[0].left - cell.getBoundingClientRect().left,
        cell.dataset.label];
    })"""
    page.goto(address + "/thong-ke/ky-lich/2024/")
    places: dict[str, dict[bool, float]] = {}
    for linked, left, label in page.evaluate(script):
        places.setdefault(label, {})[linked] = left
    both = [place for place in places.values() if len(place) == 2]
    assert both
    assert all(abs(place[True] - place[False]) < 2 for place in both), places


def test_sample_numbers_cannot_be_called(page: Page, address: str) -> None:
    """Sample numbers make no link; the national ones do."""
    page.goto(address + "/duong-day-nong/")
    links = [a.get_attribute("href") for a in page.locator('a[href^="tel:"]').all()]
    assert set(links) == {"tel:111", "tel:113", "tel:114", "tel:115"}
    assert "0200 3000 001" in page.inner_text("main")


def test_storage_may_be_blocked(browser: Browser, address: str) -> None:
    """Where the browser keeps nothing, the page and its buttons still work."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address + ITEM)
    page.get_by_role("button", name="Cỡ chữ").click()
    expect(page.get_by_role("button", name="Cỡ chữ: lớn")).to_be_visible()
    context.close()
    assert wrong == []


def test_keyboard_reaches_the_content(page: Page, address: str) -> None:
    """The first press of Tab offers the way to the content."""
    page.goto(address + "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Tới nội dung chính"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0


def test_without_javascript(browser: Browser, address: str) -> None:
    """Everything is there without JavaScript, and no button that would do nothing."""
    for page in opened(browser, address + ITEM, java_script_enabled=False):
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.locator("button:visible").count() == 0


def test_print_leaves_the_frame_out(page: Page, address: str) -> None:
    """On paper stand the item and its source, not the menu and the buttons."""
    page.goto(address + ITEM)
    page.emulate_media(media="print")
    expect(page.locator(".prose")).to_be_visible()
    assert not page.locator(".tabs").is_visible()
    assert page.locator(".aids").filter(visible=True).count() == 0
    assert (made := page.locator(".foot__built").bounding_box())
    assert (title := page.locator("h1").bounding_box())
    assert made["y"] + made["height"] <= title["y"]  # at the end it would take a sheet of its own


def test_printed_hotlines_do_not_tell_the_hour(page: Page, address: str) -> None:
    """What is open now is of no use on paper."""
    page.goto(address + "/duong-day-nong/")
    expect(page.locator("#chu-tich .now")).to_be_visible()
    page.emulate_media(media="print")
    assert not page.locator("#chu-tich .now").is_visible()


@pytest.mark.parametrize("font", ["system-ui", "DejaVu Sans"])
def test_menu_fits_a_phone(page: Page, address: str, font: str) -> None:
    """At 360 px every entry of the menu is in sight without moving it, in a font of wide letters too."""
    page.goto(address + "/")
    page.evaluate("font => document.body.style.fontFamily = font", font)
    assert page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('.tabs ul'))") <= 0


def test_totals_of_a_year_stay_on_one_line(page: Page, address: str) -> None:
    """On a phone the year's total stands beside its name, like the months'."""
    page.goto(address + "/thong-ke/")
    page.get_by_text("Theo năm và tháng", exact=True).click()
    cells = page.locator(".months tbody tr").first.locator("td")
    heights = [cells.nth(number).bounding_box()["height"] for number in (0, 12)]
    assert heights[1] < heights[0] * 1.5


def test_charts_are_readable_without_colour(page: Page, address: str) -> None:
    """Every bar has its number in letters of at least 11 pixels on a phone; the year before is an outline."""
    page.goto(address + FIGURES)
    scale = page.evaluate("(svg => svg.getBoundingClientRect().width / 320)(document.querySelector('.chart svg'))")
    assert 13 * scale >= 11
    assert page.locator(".chart__now").count() <= page.locator("text.chart__value").count()
    past = page.locator("rect.chart__before").first
    assert past.evaluate("e => getComputedStyle(e).fill") == "none"
    assert page.locator(".chart figcaption").first.inner_text().startswith("Thanh đặc: kỳ này")


def test_printed_annex_has_full_addresses(page: Page, address: str) -> None:
    """On paper the list of a period shows the address of every item; on the screen it does not."""
    page.goto(address + "/thong-ke/danh-muc/tu-2023-12-15-den-2024-06-14/")
    first = page.locator(".annex__address").first
    assert not first.is_visible()
    page.emulate_media(media="print")
    assert first.inner_text().startswith("http://127.0.0.1:8000/tin-bai/2024/")


@pytest.mark.parametrize("count", [2, 3, 4])
def test_tiles_fill_their_last_row(page: Page, address: str, count: int) -> None:
    """On a narrow phone no tile is missing from the box of an index's newest score."""
    page.goto(address + "/chi-so/papi/")
    page.evaluate(f"document.querySelectorAll('.big > div').forEach((it, n) => n >= {count} && it.remove())")
    ends = "((it) => Math.round(it.getBoundingClientRect().right))"
    box = page.evaluate(f"{ends}(document.querySelector('.big'))")
    assert box - page.evaluate(f"{ends}(document.querySelector('.big > div:last-child'))") <= 2
