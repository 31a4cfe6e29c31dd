"""The search as a resident uses it."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support import read_cases

pytestmark = pytest.mark.browser

QUERIES = read_cases(Path(__file__).parent / "queries.yml")
# The page says what was asked for; its script may come after the query is typed.
SETTLED = """query => !document.querySelector('[data-results][aria-busy=true]')
  && document.querySelector('[data-said]').textContent.includes(query.trim())"""


def _page(browser: Browser, url: str, **options: object) -> Iterator[tuple[Page, list[str]]]:
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 360, "height": 740}, **options)
    page = context.new_page()
    page.on("console", lambda message: wrong.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(url)
    yield page, wrong
    context.close()
    assert [text for text in wrong if "ERR_INTERNET_DISCONNECTED" not in text] == []


def _used(page: Page) -> None:
    """The field of the results is used, which brings the search."""
    page.focus("#tim-o")
    page.wait_for_function("() => window.cchcTim")


@pytest.fixture
def results(phone: Page, address: str) -> Page:
    """The page of results at a phone."""
    phone.goto(f"{address}/tim-kiem/")
    _used(phone)
    return phone


@pytest.fixture
def home(phone: Page, address: str) -> Page:
    """The first page at a phone."""
    phone.goto(f"{address}/")
    return phone


def _first(page: Page, query: str, count: int = 3) -> list[str]:
    """The addresses of the first results."""
    page.fill("#tim-o", query)
    page.wait_for_function(SETTLED, arg=query)
    links = page.query_selector_all("[data-results] li > a")[:count]
    root = page.evaluate("new URL('..', location.origin + location.pathname).href")
    return [str(link.evaluate("link => link.href")).removeprefix(root) for link in links]


def test_enough_is_tried() -> None:
    """The table has at least sixty queries, each once."""
    every = [query for group in QUERIES.values() for query, _ in group]
    assert len(set(every)) == len(every) >= 60


@pytest.mark.parametrize("group", QUERIES)
def test_what_residents_type(results: Page, group: str) -> None:
    """In every group of queries, 95 in a hundred have the right page in the first three."""
    missed = {}
    for query, wanted in QUERIES[group]:
        found = _first(results, query)
        exact = wanted.count("/") > 1 or "#" in wanted
        if not any(one == wanted if exact else one.startswith(wanted) for one in found):
            missed[query] = found
    assert len(missed) <= len(QUERIES[group]) * 0.05, missed


@pytest.mark.parametrize("query", ["kỹ luật", "kĩ luật", "ky\u0303 luâ\u0323t", "KỸ LUẬT", "ki luat"])
def test_one_word_however_it_is_typed(results: Page, query: str) -> None:
    """Accents, i or y, composed or not, capitals: the same results."""
    assert _first(results, query, 1) == ["tin-bai/2024/giu-ky-luat-ky-cuong-khong-gay-phien-ha/"]


def _made_up(
    browser: Browser,
    address: str,
    titles: list[str],
    urls: list[str],
    days: list[int],
    said: Sequence[object] = (),
    kind: str = "tin-bai",
    answers: Sequence[object] = (),
) -> Iterator[Page]:
    """The page of results over a made-up list of a kind; `said` has rows of everyday words."""
    none = "\n".join("" for _ in titles)
    data = {
        "v": "1",
        "tu": 1,
        "bai": 8,
        "loai": [[kind, "Tin, bài", len(titles)]],
        "dn": said,
        "n": none,
        "k": none,
        "f": none,
    }
    data |= {"bo": "", "tl": answers}
    data |= {"t": "\n".join(titles), "u": "\n".join(urls), "d": days}
    for page, _ in _page(browser, "about:blank"):
        page.route("**/tim-kiem/muc-luc.json", lambda route: route.fulfill(json=data))
        page.route("**/tim-kiem/tu/*", lambda route: route.fulfill(json={}))
        page.route("**/tim-kiem/bai/*", lambda route: route.fulfill(json=[["", ""]] * len(titles)))
        page.goto(f"{address}/tim-kiem/")
        _used(page)
        yield page


def test_typed_accents_rank_exact_matches_first(browser: Browser, address: str) -> None:
    """Who types `hóa` means `hóa` (or `hoá`), not `hoa`; who types `hoa` may mean all."""
    titles = ["Hoa quả sạch của xã", "Hoá đơn điện tử", "Họa sĩ của xã"]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/"], [0, 0, 0]):
        assert _first(page, "hóa", 1) == ["b/"]
        assert _first(page, "hoạ ", 1) == ["c/"]
        assert sorted(_first(page, "hoa")) == ["a/", "b/", "c/"]


def test_a_thing_and_what_is_wanted_of_it(browser: Browser, address: str) -> None:
    """They may stand anywhere in a query, in any order; the thing alone is not that case."""
    titles = ["Đăng ký giữ thẻ thư viện", "Cấp lại thẻ thư viện", "Thẻ thư viện rơi ở chợ"]
    said = [
        ["rơi|bị mất", [["cấp lại", 1]], 0, []],
        ["thẻ đọc sách", [["cấp lại thẻ thư viện", 1]], 0, ["cấp lại"]],
        ["thẻ đọc sách", [["đăng ký giữ thẻ thư viện", 1]], 0, []],
    ]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/"], [0, 0, 0], said):
        for query in ("thẻ đọc sách của con tôi rơi", "hôm qua rơi thẻ đọc sách", "the doc sach cua con bi mat"):
            assert _first(page, query, 1) == ["b/"], query
        assert _first(page, "thẻ đọc sách của con", 1) == ["a/"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("khieu nai dat dai", "phan-anh/"),
        ("khiếu nại việc đền bù đất", "phan-anh/"),
        ("thu bay co lam giay khai sinh khong", "duong-day-nong/"),
        ("giờ làm việc bộ phận khai sinh", "duong-day-nong/"),
        ("giấy khai sinh", "thu-tuc/1.001193/"),
        ("lich nghi tet", "duong-day-nong/"),
    ],
)
def test_a_practical_question_about_something(results: Page, query: str, first: str) -> None:
    """Whatever the complaint, the hour or the day is about, its answer comes first."""
    assert _first(results, query, 1) == [first]


@pytest.mark.parametrize(("query", "number"), [("bao cao quy 4", "02"), ("báo cáo quý 3", "01")])
def test_a_quarter_in_digits(results: Page, query: str, number: str) -> None:
    """Papers write quý IV, people type quý 4: the report of that quarter comes first."""
    assert _first(results, query, 1) == [f"bao-cao/2023/{number}-bc-ubnd/"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("vo sinh em be", "thu-tuc/1.001193/"),
        ("nguoi than qua doi", "thu-tuc/1.000656/"),
        ("bé sanh ở nhà", "thu-tuc/1.001193/"),
        ("giấy chứng sanh", "thu-tuc/1.001193/"),
        ("đkkh", "thu-tuc/1.000894/"),
    ],
)
def test_what_happened_at_home_is_sure(results: Page, query: str, first: str) -> None:
    """A birth or a death, told as it is among relatives, in the south, by first letters, is no near guess."""
    assert _first(results, query, 1) == [first]
    expect(results.locator("[data-near]")).to_be_hidden()


def test_a_procedure_for_the_very_thing_stands_before_the_answer_for_all(browser: Browser, address: str) -> None:
    """Who asks where to complain of the police finds that procedure, then the answer; any other complaint that."""
    titles = ["Giải quyết khiếu nại đối với công an", "Đăng ký đất đai"]
    answer = {"hoi": "khiếu nại …", "t": "Khiếu nại, tố cáo", "u": "don/", "x": "Gửi cơ quan có thẩm quyền."}
    for page in _made_up(browser, address, titles, ["a/", "b/"], [0, 0], kind="thu-tuc", answers=[answer]):
        assert _first(page, "khiếu nại công an", 2) == ["a/", "don/"]
        assert _first(page, "khieu nai dat dai", 1) == ["don/"]


def test_all_who_are_on_duty_in_a_row_of_days_are_told(browser: Browser, address: str) -> None:
    """Two people share a weekend, or a night goes over into it: the answer names both, not who comes a week later."""
    days = [["01-02", "01-03", "A."], ["01-03", "01-03", "B."], ["01-04", "01-04", "C."], ["01-10", "01-10", "D."]]
    told = [["2020-01-04", "2020-01-04", "Z."], *([f"2099-{one}", f"2099-{last}", who] for one, last, who in days)]
    answer = {"hoi": "ai trực", "t": "Ai trực", "u": "nong/", "x": "Giờ làm việc.", "ngay": told}
    for page in _made_up(browser, address, ["Việc"], ["a/"], [0], answers=[answer]):
        assert _first(page, "ai trực", 1) == ["nong/"]
        expect(page.locator("[data-results] li").first).to_contain_text("A. B. C. Giờ làm việc.")


def test_beside_an_answer_what_is_hardly_near_is_left_out(browser: Browser, address: str) -> None:
    """Who asks for Saturday is not shown a procedure that has “thủ” in its name; what is near stays."""
    answer = {"hoi": "thứ bảy", "t": "Ai trực", "u": "nong/", "x": "Giờ làm việc."}
    titles = ["Thủ tục hành chính", "Danh mục thủ tục của xã", "Bảy thủ tục mới"]
    for page in _made_up(browser, address, titles[:2], ["a/", "b/"], [0, 0], answers=[answer]):
        assert _first(page, "thu bay") == ["nong/"]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/"], [0, 0, 0], answers=[answer]):
        assert _first(page, "thu bay")[:2] == ["nong/", "c/"]


def test_what_a_saying_stands_for_comes_before_its_own_words(browser: Browser, address: str) -> None:
    """Who names a thing alone means what the table says, though another title has the thing and less besides."""
    titles = ["Dừng tổ đọc sách", "Đăng ký thành lập tổ đọc sách"]
    said = [["tổ đọc sách", [["đăng ký thành lập tổ đọc sách", 1]], 0, []]]
    for page in _made_up(browser, address, titles, ["a/", "b/"], [0, 0], said):
        assert _first(page, "tổ đọc sách", 1) == ["b/"]


def test_newer_comes_before_older(browser: Browser, address: str) -> None:
    """Of titles that fit alike, the newest stands first; addresses that are the title again are made of it."""
    title = "Lịch tiếp công dân tháng Mười"
    urls = ["tin-bai/2024/*/", "tin-bai/2026/*/", "tin-bai/2025/*/"]
    for page in _made_up(browser, address, [title] * 3, urls, [9000, 9700, 9300]):
        found = _first(page, "lich tiep cong dan")
        assert found == [f"tin-bai/{year}/lich-tiep-cong-dan-thang-muoi/" for year in (2026, 2025, 2024)]


def test_the_newest_of_a_series_comes_first(browser: Browser, address: str) -> None:
    """The number of a month or a round says nothing of how well a title fits, however rare it is."""
    titles = [f"Ngày thứ Bảy vì dân tháng {month}" for month in (7, 9, 8)] + ["Tháng 7 trồng cây", "Tháng 8 đọc sách"]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/", "d/", "e/"], [9000, 9700, 9300, 0, 0]):
        assert _first(page, "ngày thứ bảy vì dân") == ["b/", "c/", "a/"]


def test_two_letters_are_looked_up_before_they_are_typed(browser: Browser, address: str) -> None:
    """In a long list, what the commonest beginnings find is ready, and is what typing them finds."""
    titles = [f"Thông báo số {number} về thủ tục" for number in range(300)]
    for page in _made_up(browser, address, titles, [f"{number}/" for number in range(300)], [*range(300)]):
        page.wait_for_function("async () => (await cchcTim.index()).begun.has('th')")
        ready, afresh, rare = page.evaluate("""async () => {
            const books = await cchcTim.index(), ready = [...books.find("Th")];
            const rare = books.begun.has("xa");
            books.begun.clear();
            return [ready, [...books.find("th")], rare];
        }""")
        assert len(ready) == 300
        assert ready == afresh
        assert not rare


def test_found_words_are_marked_in_their_spelling(results: Page) -> None:
    """What was typed without accents is marked with them."""
    _first(results, "khai sinh")
    assert results.inner_text("[data-results] li:first-child a") == "Đăng ký khai sinh"
    assert results.eval_on_selector_all(
        "[data-results] li:first-child a mark", "all => all.map(m => m.textContent)"
    ) == [
        "khai",
        "sinh",
    ]


def test_the_summary_tells_more_than_the_title(results: Page) -> None:
    """Where the title has all that was typed, its summary stands below; else the place where the words were found."""
    _first(results, "khai sinh")
    results.wait_for_selector("[data-results] li:first-child .hit__text:not(:empty)")
    assert results.inner_text("[data-results] li:first-child .hit__text").startswith("Ghi vào sổ hộ tịch")
    _first(results, "giấy chứng sinh tờ khai")
    results.wait_for_selector("[data-results] li:first-child .hit__text:not(:empty)")
    assert "Giấy chứng sinh" in results.inner_text("[data-results] li:first-child .hit__text")


def test_no_room_is_kept_for_a_text_that_is_there(results: Page) -> None:
    """A result that was shown anew while its text was on the way gets it, too, and keeps no empty room."""
    results.route("**/tim-kiem/bai/*", lambda route: (results.wait_for_timeout(300), route.continue_()))
    _first(results, "khai sinh")
    _first(results, "khai sinh ")
    results.wait_for_function("() => !document.querySelector('.hit__text.is-waiting')", timeout=3000)
    assert results.locator("[data-results] .hit__text:not(:empty)").count() > 1


def test_counts_by_kind(results: Page) -> None:
    """Results stand by kind, each with its count; together they are the total."""
    _first(results, "thu tuc")
    counts = results.eval_on_selector_all("[data-results] .head span", "all => all.map(s => Number(s.textContent))")
    assert len(counts) > 1
    assert results.inner_text("[data-said]") == f"{sum(counts)} kết quả cho “thu tuc”"


def test_address_can_be_shared(browser: Browser, address: str) -> None:
    """`?q=` opens with its results, and typing changes it."""
    for page, _ in _page(browser, f"{address}/tim-kiem/?q=k%E1%BA%BFt%20h%C3%B4n"):
        page.wait_for_selector("[data-results] li")
        assert page.inner_text("[data-results] li:first-child a") == "Đăng ký kết hôn"
        assert page.title().startswith("kết hôn – Tìm kiếm")
        page.fill("#tim-o", "khai tử")
        page.wait_for_selector("text=Đăng ký khai tử")
        assert "?q=khai%20t%E1%BB%AD" in page.url


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("query", ["khai sinh", "zzzz"])
def test_nothing_moves_as_results_come(browser: Browser, address: str, width: int, query: str) -> None:
    """What is found on a slow network moves nothing in sight, nor does the note that nothing is surely found."""
    watch = """window.moved = 0;
      new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved += e.value; })
        .observe({type: "layout-shift", buffered: true});"""
    for page, _ in _page(browser, "about:blank"):
        page.set_viewport_size({"width": width, "height": 740})
        page.add_init_script(watch)
        page.route("**/muc-luc.json*", lambda route: (time.sleep(0.3), route.continue_()))
        page.goto(f"{address}/tim-kiem/?q={query}")
        page.wait_for_function(SETTLED, arg=query)
        page.wait_for_timeout(200)
        assert page.evaluate("window.moved") < 0.01


def test_nothing_to_search_in(browser: Browser, address: str) -> None:
    """Where the index does not come, the ways on are there beside the word of it."""
    for page, wrong in _page(browser, "about:blank"):
        page.route("**/muc-luc.json*", lambda route: route.abort())
        page.goto(f"{address}/tim-kiem/?q=khai sinh")
        page.wait_for_selector("[data-results] >> text=Chưa tải được danh mục tìm kiếm")
        assert page.is_visible("text=Xem theo mục")
        assert "Đang tìm" not in page.inner_text("main")
        wrong.clear()


def test_nothing_found(results: Page) -> None:
    """Nothing found is said, with ways on; text is never taken for HTML."""
    assert _first(results, "<img src=x onerror=alert(1)>zzzz") == []
    assert "Không tìm thấy" in results.inner_text("[data-said]")
    assert results.is_visible("text=Xem theo mục")


def test_a_code_that_is_not_there(results: Page) -> None:
    """Of a code of a remark that nobody gave, the national portal knows nothing; digits are to be looked at again."""
    for code in ("999", "PA-2026-999"):
        _first(results, code)
        expect(results.locator("[data-said]")).to_contain_text("Xem lại từng chữ số")
        expect(results.locator("[data-near]")).to_be_hidden()


def test_a_sample_number_is_called_one(results: Page) -> None:
    """What nobody can call is said to be a sample wherever it is found; its digits find it all the same."""
    for query in ("0200 3000 001", "so dien thoai chu tich xa"):
        _first(results, query)
        shown = results.locator("[data-results]").inner_text()
        assert shown.count("0200 3000 001") == shown.count("0200 3000 001 (số mẫu)") > 0, query
    _first(results, "gio lam viec")
    number = results.locator("[data-results] b", has_text="0200 3000 002")
    assert number.evaluate("number => number.getClientRects().length") == 1  # a phone's screen would break it


@pytest.mark.parametrize("key", ["/", "s"])
def test_keys(home: Page, key: str) -> None:
    """A key opens the box, arrows choose, Enter follows, Esc closes."""
    home.keyboard.press(key)
    home.keyboard.type("chung thuc")
    home.wait_for_selector("[data-hits] [role=option]")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    chosen = home.get_attribute("[aria-selected=true]", "href") or ""
    assert home.get_attribute("#tim", "aria-activedescendant") == home.get_attribute("[aria-selected=true]", "id")
    home.keyboard.press("Escape")
    assert not home.is_visible("[data-hits]")
    home.keyboard.press("End")
    home.keyboard.type(" ")
    home.wait_for_selector("[data-hits] [role=option]")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    home.wait_for_url(chosen)


def test_enter_opens_the_page_of_results(home: Page) -> None:
    """Enter without a choice shows all results on their page."""
    home.click("[data-find]")
    home.keyboard.type("papi")
    home.keyboard.press("Enter")
    home.wait_for_url("**/tim-kiem/?q=papi")
    home.wait_for_selector("[data-results] li")


def test_s_in_a_field_is_a_letter(results: Page) -> None:
    """Keys of the search do nothing while one writes."""
    results.focus("#tim-o")
    results.keyboard.type("s/s")
    assert results.input_value("#tim-o") == "s/s"


def test_nothing_is_loaded_before_the_box_is_used(browser: Browser, address: str) -> None:
    """No file of the search on a page view; titles when the box is used, texts only for what is typed."""
    asked: list[str] = []
    for page, _ in _page(browser, "about:blank"):
        page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        page.goto(f"{address}/")
        page.wait_for_timeout(300)
        assert not [url for url in asked if "tim" in url]
        page.click("[data-find]")
        page.wait_for_function("() => window.cchcTim")
        page.wait_for_timeout(200)
        assert [url for url in asked if "tim-kiem/" in url] == ["/tim-kiem/muc-luc.json"]
        page.keyboard.type("khai sinh")
        page.wait_for_selector("[data-hits] [role=option]")
        page.wait_for_timeout(500)
        assert not any("/tim-kiem/tu/" in url for url in asked)
        page.fill("#tim", "cử tri thôn")
        page.wait_for_timeout(800)
        assert any("/tim-kiem/tu/" in url for url in asked)


def test_works_without_a_network_once_loaded(results: Page) -> None:
    """What was loaded still finds titles when the network is gone."""
    _first(results, "khai")
    results.context.set_offline(True)
    assert _first(results, "ket hon", 1) == ["thu-tuc/1.000894/"]
    results.context.set_offline(False)


def test_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts the box leads to a page with ways on, and the page says why it does not search."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.fill("#tim", "khai sinh")
    page.press("#tim", "Enter")
    page.wait_for_url("**/tim-kiem/?q=khai+sinh")
    assert "Trình duyệt này không chạy được ô tìm kiếm" in page.inner_text("main, body")
    assert page.is_visible("[data-ways] >> text=Thủ tục hành chính")
    context.close()


def test_without_a_network_the_box_says_so(browser: Browser, address: str) -> None:
    """Where the search cannot be fetched its box says it, and tries again when it is used again."""
    page = browser.new_page(viewport={"width": 1280, "height": 740})
    page.route("**/assets/tim.js", lambda route: route.abort())
    page.goto(f"{address}/")
    field = page.get_by_role("combobox").first
    field.fill("khai sinh")
    expect(page.get_by_text("Chưa tải được ô tìm kiếm.")).to_be_visible()
    page.unroute("**/assets/tim.js")
    field.blur()
    field.fill("khai sinh")
    expect(page.locator("[data-hits] .hit").first).to_be_visible()
    page.close()


def test_days_of_results_are_written_as_in_papers(browser: Browser, address: str) -> None:
    """The day of a result stands beside it as papers write days."""
    for page in _made_up(browser, address, ["Tin cũ", "Tin mới"], ["a/", "b/"], [8834, 9818]):
        assert _first(page, "tin") == ["b/", "a/"]
        assert page.locator("[data-results] small").all_inner_texts() == ["18/11/2026", "09/3/2024"]


def test_the_box_offers_more_only_where_there_is_more(browser: Browser, address: str) -> None:
    """Results that all stand in the box have no way to all results."""
    page = browser.new_page(viewport={"width": 1280, "height": 740})
    page.goto(f"{address}/")
    for query, more in (("0200 3000 001", 0), ("thu tuc", 1)):
        page.get_by_role("combobox").first.fill(query)
        expect(page.locator("[data-hits] .hit__title").first).to_be_visible()
        expect(page.locator("[data-hits] .hits__all")).to_have_count(more)
    page.close()


def test_a_page_about_the_site_is_not_the_procedure(results: Page) -> None:
    """Who asks for the paper of a disabled person is told that it is not here, whatever a page is called."""
    _first(results, "giấy khuyết tật")
    assert "Chưa thấy đúng việc" in results.inner_text("main")


@pytest.mark.parametrize("query", ["hộ nghèo", "ho ngheo", "cận nghèo"])
def test_what_a_line_names_in_its_scope_is_the_matter(results: Page, query: str) -> None:
    """Where no procedure is called so, the line that answers for it comes first, and is what was asked for."""
    assert _first(results, query, 1) == ["duong-day-nong/#chinh-sach-lao-dong-xa-hoi"]
    assert "Chưa thấy đúng việc" not in results.inner_text("main")


def test_a_word_of_a_longer_saying_is_no_question(browser: Browser, address: str) -> None:
    """Who asks when rubbish is fetched finds that, not how to complain of rubbish; who types the word alone does."""
    titles = ["Phản ánh, kiến nghị", "Lịch thu gom rác tháng 12"]
    answer = {"hoi": "rác", "t": "Gửi phản ánh", "u": "gui/", "x": "Gọi đường dây nóng."}
    said = [
        ["rác", [["phản ánh kiến nghị", 1]], 0, []],
        ["lịch rác", [["lịch thu gom rác", 1], ["phản ánh kiến nghị", 0.4]], 1, []],
    ]
    for page in _made_up(browser, address, titles, ["a/", "b/"], [0, 0], said, answers=[answer]):
        assert _first(page, "lich rac", 1) == ["b/"]
        assert _first(page, "rác", 1) == ["gui/"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Luật Giao thông đường bộ", "a/"),
        ("luat giao thong duong bo", "a/"),
        ("nghị định 42", "b/"),
        ("nghi dinh 42", "b/"),
        ("quyet dinh 766", "c/"),
        ("quyết định chỉ số chỉ đạo", "c/"),
        ("ke hoach 8", "d/"),
    ],
)
def test_a_paper_that_is_called_by_its_name(browser: Browser, address: str, query: str, first: str) -> None:
    """Type and number, or the title, are all that is asked: the paper is what was asked for."""
    titles = [
        "Luật Giao thông đường bộ số 35/2024/QH15",
        "Nghị định số 42/2022/NĐ-CP: Cung cấp thông tin",
        "Quyết định số 766/QĐ-TTg: Phê duyệt Bộ chỉ số chỉ đạo",
        "Kế hoạch số 08/KH-UBND: Tuyên truyền",
        "Kế hoạch số 901/KH-UBND: Kế hoạch 8 tháng",
    ]
    said = [["đường bộ", [["giấy phép lái xe", 1]], 0, []]]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/", "d/", "e/"], [0] * 5, said, kind="van-ban"):
        assert _first(page, query, 1) == [first]
        assert "Chưa thấy đúng việc" not in page.inner_text("main")
        _first(page, "luật đường bộ biển", 1)
        assert "Chưa thấy đúng việc" in page.inner_text("main")


@pytest.mark.parametrize("query", ["khai sihn", "keets hoon", "khai sinj"])
def test_a_slip_of_the_keys_is_put_right(results: Page, query: str) -> None:
    """What can be no word is the word beside the same neighbour: what is found is what was asked for."""
    assert _first(results, query, 1)[0].startswith("thu-tuc/")
    assert "Chưa thấy đúng việc" not in results.inner_text("main")


def test_a_saying_without_accents_is_looked_for_with_its_own(browser: Browser, address: str) -> None:
    """Who types a saying without accents is not shown what only looks like it, nor a page that has one word of it."""
    titles = ["Sở đoàn và số đo", "Thẻ đọc sách", "Sổ chấm công"]
    said = [["sổ đọ", [["thẻ đọc sách", 1]], 0, []]]
    for page in _made_up(browser, address, titles, ["a/", "b/", "c/"], [0, 0, 0], said, kind="thu-tuc"):
        assert _first(page, "so do") == ["b/"]
        assert _first(page, "sổ đọ") == ["b/"]


def test_pages_for_staff_come_behind(browser: Browser, address: str) -> None:
    """Residents are not led to the guide for staff by the words of its title."""
    titles = ["Hướng dẫn dành cho cán bộ", "Phân công nhiệm vụ cho cán bộ tại trung tâm phục vụ hành chính công"]
    for page in _made_up(browser, address, titles, ["huong-dan/", "b/"], [0, 0], kind="trang"):
        assert _first(page, "can bo cua ai") == ["b/", "huong-dan/"]
        assert _first(page, "hướng dẫn dành cho cán bộ", 1) == ["huong-dan/"]


def test_the_beginning_of_a_word_is_marked_while_it_is_typed(browser: Browser, address: str) -> None:
    """A word that is one by itself does not mark those that begin with it."""
    for page in _made_up(browser, address, ["Con đường tới Cổng công viên"], ["a/"], [0]):
        for query, marked in (("con", ["Con"]), ("cong vie", ["Cổng", "công", "viên"]), ("con duo", ["Con", "đường"])):
            _first(page, query)
            assert page.locator("[data-results] a mark").all_inner_texts() == marked, query


def test_only_what_is_near_a_procedure_may_be_done_elsewhere(results: Page) -> None:
    """Where a line of the commune comes first, the page does not say that another office may do it."""
    for query, said in (("làm sổ đỏ", False), ("zzzz", True)):
        _first(results, query)
        expect(results.locator("[data-near]")).to_be_visible()
        expect(results.get_by_text("có thể do cơ quan khác giải quyết")).to_be_visible(visible=said)


@pytest.mark.parametrize("query", ["so do", "làm sổ đỏ", "lam so do", "sổ đỏ", "sang ten dat", "tách thửa"])
def test_without_a_procedure_of_land_its_officer_comes_first(results: Page, query: str) -> None:
    """Who asks for land is shown who answers for it."""
    assert _first(results, query, 1) == ["duong-day-nong/#dat-dai-xay-dung"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("bi danh dap", "duong-day-nong/#cong-an"),
        ("bạo lực gia đình", "duong-day-nong/#cong-an"),
        ("trẻ em bị bạo hành", "duong-day-nong/#bao-ve-tre-em"),
        ("cháy rừng", "duong-day-nong/#cuu-hoa-cuu-nan"),
        ("đuối nước", "duong-day-nong/#cuu-hoa-cuu-nan"),
        ("gọi xe cấp cứu", "duong-day-nong/#cap-cuu"),
        ("bị rắn cắn", "duong-day-nong/#cap-cuu"),
        ("trộm xe", "duong-day-nong/#cong-an"),
        ("xem văn bản hết hạn", "van-ban/?hieu-luc=het"),
        ("đất đai gọi ai", "duong-day-nong/#dat-dai-xay-dung"),
        ("khai sinh qua mạng", "thu-tuc/1.001193/"),
        ("kết hôn trực tuyến", "thu-tuc/1.000894/"),
        ("làm khai sinh cho bé mới đẻ", "thu-tuc/1.001193/"),
        ("văn bản hết hiệu lực", "van-ban/?hieu-luc=het"),
        ("văn bản còn hiệu lực", "van-ban/?hieu-luc=con"),
        ("phòng tư pháp", "duong-day-nong/"),
        ("chu to", "tro-nang/"),
        ("khong doc duoc chu nho", "tro-nang/"),
        ("doc cho nghe", "tro-nang/"),
        ("luu trang ra man hinh", "theo-doi/"),
        ("so lieu excel", "du-lieu/"),
        ("mất mạng", "ngoai-tuyen/"),
        ("diem sipas", "chi-so/sipas/"),
        ("bao cao cai cach hanh chinh quy 4 2023", "bao-cao/2023/02-bc-ubnd/"),
        ("008", "phan-anh/2026/pa-2026-008/"),
    ],
)
def test_what_is_surely_asked_for(results: Page, query: str, first: str) -> None:
    """Urgent calls, the site's own tools and births are found, each once, as what was asked for."""
    found = _first(results, query)
    assert found[0] == first
    assert found.count(first) == 1
    assert not any(one in results.inner_text("main") for one in ("Chưa thấy đúng việc", "Không có mã"))


@pytest.mark.parametrize(
    ("typed", "told", "found"),
    [
        ("003", "2 phản ánh có mã kết thúc bằng “003”", ["2026/pa-2026-003", "2025/pa-2025-003"]),
        ("3", "2 phản ánh có mã kết thúc bằng “3”", ["2026/pa-2026-003", "2025/pa-2025-003"]),
        ("999", "Không có phản ánh mã “999”", []),
        ("", "Chưa gõ mã phản ánh.", []),
        (" - ", "Không có phản ánh mã “-”", []),
    ],
)
def test_the_field_for_ones_code_knows_only_remarks(
    phone: Page, address: str, typed: str, told: str, found: list[str]
) -> None:
    """The newest first and nothing else; where there is none, that is said, with the way back."""
    phone.goto(f"{address}/phan-anh/")
    phone.fill("#ma", typed)
    phone.press("#ma", "Enter")
    expect(phone.locator("[data-said]")).to_contain_text(told)
    links = phone.locator("[data-results] li > a").evaluate_all("all => all.map(link => link.href)")
    assert links == [f"{address}/phan-anh/{one}/" for one in found]
    phone.click("[data-said] a")
    phone.wait_for_url(f"{address}/phan-anh/")


def test_a_code_that_one_remark_has_opens_it(phone: Page, address: str) -> None:
    """However it is typed."""
    for typed in ("PA-2026-003", "pa2026003", "2026-003", "pa 2026 3", "mã PA 2026/03", "3/2026", "số 003/2026"):
        phone.goto(f"{address}/tim-kiem/?mo=phan-anh&q={typed}")
        phone.wait_for_url(f"{address}/phan-anh/2026/pa-2026-003/")


@pytest.mark.parametrize("query", ["ho chieu", "ho khau", "can cuoc cong dan"])
def test_one_word_of_a_thing_is_not_near_it(results: Page, query: str) -> None:
    """Where the portal is the answer, what has but one word of the thing is not shown."""
    assert _first(results, query) == []
    expect(results.locator("[data-near]")).to_contain_text(
        "Trang chưa có hướng dẫn việc này; có thể do cơ quan khác giải quyết. Tìm những từ này trên Cổng"
    )
