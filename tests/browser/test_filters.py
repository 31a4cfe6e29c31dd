"""Filters of lists in the browser: they narrow as one types and draw no more than a phone can take."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.accessibility_check import browser as machine
from cchc.core.yaml_writer import Value, dump
from support import copy

pytestmark = pytest.mark.browser

FILE = "data/van-ban/2019.yml"
FIELDS = ("Văn thư", "Hộ tịch")


def paper(number: int) -> dict[str, Value]:
    """A decision of the commune."""
    return {
        "so_ky_hieu": f"{number}/QĐ-UBND",
        "ten_loai": "Quyết định",
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Minh Tiến",
        "cap": "xa",
        "ngay_ban_hanh": date(2019, 1, 1) + timedelta(days=number),
        "trich_yeu": f"Về việc thứ {number}",
        "linh_vuc": FIELDS[number % 2],
        "mau": True,
    }


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a list of documents, 80 of them of one year."""
    project = copy(tmp_path_factory.mktemp("long"))
    project.write(FILE, dump([paper(number) for number in range(1, 81)]))
    with machine.served(project.build(), prefix="/ten-kho") as address:  # as a project page of GitHub
        yield f"{address}/van-ban/"


@pytest.fixture
def page(phone: Page) -> Page:
    """A phone."""
    return phone


def rows(page: Page) -> list[str]:
    """The names in sight."""
    return [row.inner_text() for row in page.locator("[data-row] > a").all() if row.is_visible()]


def test_list_narrows(browser: Browser, address: str) -> None:
    """Words without accents and choices narrow the list at once; the address keeps both, the rest of the page goes."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "/thu-tuc/")
    everything = rows(page)
    page.get_by_label("Tìm trong danh sách").fill("dang ky ket hon")
    assert rows(page) == ["Đăng ký kết hôn"]
    expect(page.get_by_text("1 trong 7 thủ tục")).to_be_visible()
    assert not page.locator("#chung-thuc").is_visible()
    page.get_by_role("button", name="Bỏ lọc").click()
    page.wait_for_function("() => location.search === ''")
    assert rows(page) == everything
    page.get_by_role("button", name="Bộ lọc").click()
    page.locator("select[name=linh-vuc]").select_option("Chứng thực")
    expect(page.get_by_role("button", name="Bộ lọc (1)")).to_be_visible()
    assert len(rows(page)) == 2
    page.reload()
    assert len(rows(page)) == 2
    context.close()


@pytest.mark.parametrize("path", ["/thu-tuc/", "/van-ban/", "/phan-anh/2026/", "/hoat-dong/"])
def test_rows_do_not_go_and_come_back(phone: Page, address: str, path: str) -> None:
    """The first rows stand in the page before the script: it leaves them there, so that nothing moves."""
    phone.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          const first = [...document.querySelectorAll("[data-row]")].slice(0, 30);
          window.hid = first.filter((row) => !row.offsetHeight).length;
        });"""
    )
    phone.goto(address + path)
    assert phone.locator(".is-sifted").count() == 1
    assert phone.evaluate("hid") == 0


def test_an_empty_list_says_so(browser: Browser, address: str) -> None:
    """Where nothing fits the page says so and how to get back; counts of the whole list are gone meanwhile."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + "/thu-tuc/")
    expect(page.get_by_text("Xem theo lĩnh vực (2)")).to_be_visible()
    page.get_by_label("Tìm trong danh sách").fill("không có thủ tục này")
    expect(page.get_by_text("Không có thủ tục nào đúng với điều đã gõ, đã chọn")).to_be_visible()
    assert not page.get_by_text("Xem theo lĩnh vực (2)").is_visible()
    page.get_by_role("button", name="Bỏ lọc").click()
    page.get_by_text("Xem theo lĩnh vực (2)").wait_for()
    assert not page.get_by_text("Không có thủ tục nào đúng với điều đã gõ, đã chọn").is_visible()
    page.close()


def test_an_address_that_stays_is_not_written_again(page: Page, address: str) -> None:
    """The browser goes through all links of a page at each new address: opening a list writes none, a choice does."""
    page.goto(f"{address}/thu-tuc/", wait_until="networkidle")
    page.wait_for_timeout(200)
    assert page.evaluate("history.state") is None
    page.get_by_label("Tìm trong danh sách").fill("khai")
    page.wait_for_url("**/thu-tuc/?tu=khai")


@pytest.mark.parametrize("words", ["đăng ký", "đăng kí", "dang ki", "DANG KY", "dang k", "khai sinh", "1193"])
def test_the_filter_finds_what_the_search_finds(page: Page, address: str, words: str) -> None:
    """However a word is typed, the filter has the rows that the search has among procedures."""
    page.goto(f"{address}/thu-tuc/")
    page.get_by_label("Tìm trong danh sách").fill(words)
    found = {row.get_attribute("href") for row in page.locator("[data-row] > a").all() if row.is_visible()}
    page.goto(f"{address}/tim-kiem/")
    page.locator("#tim-o").fill(words)
    page.wait_for_function("() => !document.querySelector('[data-results][aria-busy=true]')")
    titles = page.locator("[data-results] section", has=page.get_by_role("heading", name="Thủ tục")).locator("li > a")
    expect(titles).to_have_count(len(found))
    assert found
    assert {link.get_attribute("href").rpartition("thu-tuc/")[2] for link in titles.all()} == found


def test_everyday_words_find_rows_too(page: Page, address: str) -> None:
    """Words that no row has are understood as in the search box; what the search only guesses at is called near."""
    page.goto(f"{address}/thu-tuc/")
    page.get_by_label("Tìm trong danh sách").fill("giấy độc thân")
    expect(page.get_by_text(re.compile("^[12] trong 7 thủ tục"))).to_be_visible()
    assert "Cấp Giấy xác nhận tình trạng hôn nhân" in rows(page)
    page.get_by_label("Tìm trong danh sách").fill("ông nội ở bên Đức qua đời năm ngoái")
    expect(page.get_by_text("gần giống, trong 7 thủ tục")).to_be_visible()
    assert "Đăng ký khai tử" in rows(page)


def test_words_are_found_from_their_beginning(page: Page, long: str) -> None:
    """A word is found while it is typed, and not inside of others; y that goes on is no i."""
    page.goto(long)
    everything = total(page)
    for words, some in (("quy", True), ("quye", True), ("uyet", False), ("quyết định", True)):
        page.get_by_label("Tìm trong danh sách").fill(words)
        expect(page.locator("[data-sift-count]")).to_have_text(re.compile(f" trong {everything} "))
        assert (in_sight(page) > 0) is some, words


@pytest.mark.parametrize("words", ["901-KH", "901kh", "901/KH-UBND", "901 kh", "901/KH–UBND"])
def test_numbers_of_documents_however_typed(browser: Browser, address: str, words: str) -> None:
    """Dashes, slashes and blanks in the number of a document are one."""
    page = browser.new_page()
    page.goto(address + "/van-ban/")
    page.get_by_label("Tìm trong danh sách").fill(words)
    page.get_by_text("901/KH-UBND").first.wait_for()
    page.wait_for_function("() => document.querySelector('[data-sift-count]').textContent.match(/^[12] trong/)")
    page.close()


@pytest.mark.parametrize(("words", "count"), [("8/kh", "1"), ("1/kh", "0"), ("2/kh-u", "0"), ("902/kh", "2")])
def test_a_number_with_its_letters_is_one(browser: Browser, address: str, words: str, count: str) -> None:
    """What begins a number of a document is its whole number: 1/KH is none of 2021, of the 1st, of 901/KH."""
    page = browser.new_page()
    page.goto(address + "/van-ban/")
    page.get_by_label("Tìm trong danh sách").fill(words)
    page.wait_for_function(f"() => document.querySelector('[data-sift-count]').textContent.startsWith('{count} trong')")
    page.close()


def test_list_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the whole list stands under its fields, and there is no form that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/thu-tuc/")
    assert len(rows(page)) == 7
    assert not page.locator("form.sift").is_visible()
    context.close()


def test_what_fits_nothing_may_be_looked_for_elsewhere(page: Page, address: str) -> None:
    """Words that fit no procedure lead to the search of the whole site."""
    page.goto(f"{address}/thu-tuc/")
    page.get_by_label("Tìm trong danh sách").fill("ket qua papi")
    page.get_by_role("link", name="tìm trên toàn trang").click()
    expect(page.locator("[data-results] li").first).to_contain_text("PAPI")


def test_what_goes_on_is_found_too(page: Page, address: str) -> None:
    """The filter of activities finds what is to come beside what was."""
    page.goto(f"{address}/hoat-dong/")
    soon = page.locator("[data-group]").first.locator("h3").first.inner_text()
    page.get_by_label("Tìm trong danh sách").fill(soon)
    expect(page.get_by_role("heading", name=soon)).to_be_visible()
    expect(page.get_by_role("heading", name="Đã tổ chức")).not_to_be_visible()


def total(page: Page) -> int:
    """How many rows a list has that goes on on other pages."""
    return int(page.locator("[data-total]").get_attribute("data-total") or 0)


def in_sight(page: Page) -> int:
    """How many rows are drawn."""
    return page.locator("[data-row]").filter(visible=True).count()


def test_a_long_list_is_drawn_in_parts(page: Page, long: str) -> None:
    """Thirty rows at first, thirty more for each press until all are there, and the keyboard goes on from them."""
    page.goto(long)
    everything = total(page)
    more = page.get_by_role("button", name="Xem thêm")
    expect(more).to_have_text(f"Xem thêm 30 văn bản (còn {everything - 30})")
    assert (everything > 80, in_sight(page)) == (True, 30)
    for drawn in range(60, everything + 30, 30):
        more.click()
        expect(page.locator("[data-row]").filter(visible=True)).to_have_count(min(drawn, everything))
    assert not more.is_visible()
    expect(page.locator(":focus")).to_have_attribute("data-row", "")


def test_the_part_of_a_narrowed_list(page: Page, long: str) -> None:
    """What fits is counted whole and drawn in parts; a heading without a row is gone."""
    page.goto(f"{long}?linh-vuc=ho-tich&nam=2019")
    expect(page.get_by_text("40 trong ")).to_be_visible()
    expect(page.get_by_role("button", name="Xem thêm 10 văn bản (còn 10)")).to_be_visible()
    assert (in_sight(page), page.locator("[data-group] h2").filter(visible=True).all_inner_texts()) == (30, ["2019"])
    page.get_by_role("button", name="Xem thêm").press("Enter")
    assert in_sight(page) == 40
    shown = page.locator("[data-row]").filter(visible=True)
    expect(shown.nth(30)).to_be_focused()


def test_who_comes_back_finds_the_same_rows(page: Page, long: str) -> None:
    """After a look at another page as many rows are drawn as before, and of the same choice."""
    page.goto(long)
    folded = page.get_by_role("button", name="Bộ lọc")
    if folded.is_visible():
        folded.click()
    page.get_by_label("Lĩnh vực").select_option("Hộ tịch")
    page.get_by_role("button", name="Xem thêm 10 văn bản (còn 10)").click()
    page.wait_for_function("() => location.search === '?linh-vuc=ho-tich'")
    page.goto(long.replace("/van-ban/", "/thu-tuc/"))
    page.go_back()
    expect(page.get_by_text("40 trong ")).to_be_visible()
    expect(page.locator("[data-row]").filter(visible=True)).to_have_count(40)  # drawn a moment after they are counted


def test_who_comes_back_finds_the_place(page: Page, long: str) -> None:
    """After a look at a row far down, the page stands where it stood, though its rows come later than the page."""
    page.goto(long)
    page.get_by_role("button", name="Xem thêm").click()
    page.get_by_role("button", name="Xem thêm").click()
    row = page.locator("[data-row][data-on]").nth(70)
    row.evaluate("one => one.scrollIntoView({block: 'center'})")
    stood = page.evaluate("scrollY")
    row.get_by_role("link").first.evaluate("one => one.click()")
    page.wait_for_url(lambda url: url != long)
    page.go_back()
    expect(row).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - stood) < 10


def test_words_that_only_a_further_page_has(page: Page, long: str) -> None:
    """An address with words that no row of the first page has waits for the search, and for the other pages."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{long.replace('/van-ban/', '/thu-tuc/')}?tu=khongdaucogi")
    expect(page.locator("[data-sift-count]")).to_have_text(re.compile(r"^(0|\d+ gần giống,?) trong "))
    assert wrong == []


def test_a_link_to_a_row_out_of_sight(page: Page, long: str) -> None:
    """A link to a row that is not drawn, or narrowed away, leads to it."""
    last = "#van-ban [data-row]:last-child"
    page.goto(long)
    far = page.locator("[data-row]").last.get_attribute("id")
    page.goto(long.replace("/van-ban/", "/thu-tuc/"))
    page.goto(f"{long}#{far}")
    expect(page.locator(f"[id='{far}']")).to_be_in_viewport()
    page.goto(f"{long}?linh-vuc=ho-tich")
    expect(page.locator(last).last).to_be_hidden()
    page.evaluate("id => { location.hash = id; }", far)
    expect(page.locator(f"[id='{far}']")).to_be_in_viewport()


@pytest.mark.parametrize("end", ["#100%", "#%E0%A4%A", "?tu=%", "?tu=%25#%"])
def test_an_address_that_cannot_be_read(page: Page, long: str, end: str) -> None:
    """A wrong place in the address is no place: nothing fails, the list is there."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(long + end)
    expect(page.locator(".is-sifted [data-row], [data-row]").first).to_be_attached()
    page.evaluate("location.hash = '%'")
    page.wait_for_timeout(200)
    assert wrong == []


def test_paper_has_every_row(page: Page, long: str) -> None:
    """What is printed is the whole list that fits."""
    page.goto(f"{long}?linh-vuc=ho-tich&nam=2019")
    expect(page.get_by_text("40 trong ")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert in_sight(page) == 40


def test_a_long_list_without_javascript(browser: Browser, long: str) -> None:
    """Without JavaScript its pages stand there, each with its rows, and lead from one to the next."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(long)
    assert (in_sight(page), everything := total(page)) == (60, everything)
    page.get_by_role("link", name="Trang sau").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Văn bản (trang 2)")
    assert in_sight(page) == everything - 60
    page.get_by_role("link", name="Tìm trong cả danh sách").click()
    expect(page).to_have_url(long)
    context.close()


def test_further_pages_are_fetched_when_they_are_needed(page: Page, long: str) -> None:
    """Who only opens the list pays for its first rows; who looks for something has all, with links that lead."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(long)))
    page.goto(long, wait_until="networkidle")
    expect(page.locator("[data-sift-count]")).to_have_text(f"{total(page)} văn bản")
    assert not page.locator(".pager").is_visible()
    assert not [address for address in asked if address.startswith("trang/")]
    page.get_by_label("Tìm trong danh sách").fill("7/QĐ-UBND việc thứ 7")
    found = page.get_by_role("link", name="Về việc thứ 7", exact=True)
    found.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("7/QĐ-UBND")
    assert page.url.startswith(long)  # its link begins at the page on which it stood
    assert [address for address in asked if address.startswith("trang/")] == ["trang/2/"]


def test_a_place_on_a_further_page(page: Page, long: str) -> None:
    """The address of a row that is on another page of the list leads to the row."""
    page.goto(f"{long}trang/2/")
    far = page.locator("[data-row]").last.get_attribute("id")
    page.goto(f"{long}#{far}")
    expect(page.locator(f"[id='{far}']")).to_be_in_viewport()


def test_a_lost_network_is_told(page: Page, long: str) -> None:
    """Where further pages do not come, the count and links to them say so; at the next letter they are tried again."""
    page.route("**/trang/**", lambda route: route.abort())
    page.goto(long)
    everything = total(page)
    page.get_by_label("Tìm trong danh sách").fill("quyết định")
    expect(page.locator("[data-sift-count]")).to_have_text(re.compile("trong 60 văn bản đầu danh sách. Chưa tải được"))
    expect(page.get_by_role("link", name="Trang sau")).to_be_visible()
    page.unroute("**/trang/**")
    page.get_by_label("Tìm trong danh sách").fill("quyết địn")
    expect(page.locator("[data-sift-count]")).to_have_text(re.compile(rf"^\d+ trong {everything} văn bản$"))
    assert not page.locator(".pager").is_visible()


def test_paper_says_how_much_it_has(page: Page, long: str) -> None:
    """Paper does not wait for further pages of the list: it says how many rows it has."""
    page.goto(long)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-sift-count]")).to_have_text(f"60 trong {total(page)} văn bản")
    assert in_sight(page) == 60
