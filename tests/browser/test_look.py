"""The look of pages on a phone: what stands on the white band, what is joined, what does not touch or break."""

import io
from collections.abc import Sequence
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

pytestmark = pytest.mark.browser

ANSWERED = (
    "/", "/duong-day-nong/", "/phan-anh/", "/phan-anh/2026/", "/van-ban/", "/thong-ke/", "/thu-tuc/", "/hoat-dong/",
    "/thu-tuc/1.001193/", "/bao-cao/2024/92-bc-ubnd/", "/tin-bai/", "/bao-cao/", "/bao-cao/nhiem-vu/", "/theo-doi/",
    "/chi-so/", "/chi-so/papi/", "/du-lieu/", "/du-lieu/thu-tuc/", "/tro-nang/", "/phan-anh/2026/pa-2026-007/",
    "/van-ban/10-2022-qh15/", "/van-ban/so-cong-khai/2024-quy-2/", "/hoat-dong/2026/", "/trang-thai/", "/huong-dan/",
    "/hoat-dong/2026/thi-viet-tim-hieu-cai-cach-hanh-chinh/", "/thong-ke/ky-lich/2024/quy-i/", "/ngoai-tuyen/",
    "/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/", "/tim-kiem/", "/thong-ke/ky/2024/",
)  # fmt: skip
PRINTED = (
    "/", "/duong-day-nong/", "/phan-anh/2026/", "/bao-cao/", "/bao-cao/2024/92-bc-ubnd/", "/chi-so/papi/",
    "/hoat-dong/",
)  # fmt: skip
# The colour of what lies behind the middle of an element.
GROUND = """element => {
    for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
}"""
PAPER = "rgb(255, 255, 255)"


@pytest.fixture
def page(phone: Page) -> Page:
    """A phone."""
    return phone


@pytest.mark.parametrize("path", ANSWERED)
def test_title_and_answer_stand_on_the_band(page: Page, address: str, path: str) -> None:
    """Title, and the way back above it, stand on white; what comes below the band on the warm ground."""
    page.goto(address + path)
    assert page.eval_on_selector("h1", GROUND) == PAPER
    for way in page.query_selector_all(".path"):
        assert way.evaluate(GROUND) == PAPER
    after = page.query_selector(".first ~ * h2:not(.unseen), .first ~ * summary, .first ~ * table")
    assert after
    assert after.evaluate(GROUND) != PAPER


def test_remarks_show_the_newest_before_the_rest(page: Page, address: str) -> None:
    """Below the field for one's code come the newest remarks; a button leads to the ways of sending one."""
    page.goto(f"{address}/phan-anh/")
    heads = page.locator("main h2").all_inner_texts()
    assert heads[:3] == ["Mới nhất", "Cách gửi", "Kết quả xử lý"]
    page.click("text=Gửi phản ánh mới")
    assert page.eval_on_selector("#cach-gui", "it => Math.abs(it.getBoundingClientRect().top) < 120")


@pytest.mark.parametrize("path", ["/thong-ke/", "/bao-cao/2024/92-bc-ubnd/", "/hoat-dong/"])
def test_the_stroke_stays_under_its_heading(page: Page, address: str, path: str) -> None:
    """What stands beside a heading never slips between it and its stroke."""
    page.goto(address + path)
    heads = page.query_selector_all(".head")
    assert heads
    for head in heads:
        low = "([h, b]) => h.getBoundingClientRect().bottom - b.getBoundingClientRect().bottom"
        beside = head.query_selector(":scope > :not(h2)")
        if beside and beside.is_visible():
            gap = page.evaluate(low, [head, head.query_selector("h2")])
            assert gap < 20, head.inner_text()


def test_a_note_stands_apart_from_what_follows(page: Page, address: str) -> None:
    """That there are no figures yet belongs to the list above it: the next year begins well below."""
    page.goto(f"{address}/hoat-dong/")
    note = page.locator("[data-sift-whole] > .soft").bounding_box()
    head = page.locator("section:not([hidden]) h2", has_text="Năm 2026").bounding_box()
    assert note
    assert head
    assert head["y"] - note["y"] - note["height"] >= 28


def test_names_of_months_do_not_touch(page: Page, address: str) -> None:
    """Between the names of the months under the bars there is room."""
    page.goto(f"{address}/thong-ke/")
    boxes = [name.bounding_box() for name in page.query_selector_all(".year__month")]
    ends = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert len(ends) == 12
    assert all(right[0] - left[1] >= 4 for left, right in pairwise(ends))


@pytest.mark.parametrize("path", ["/", "/phan-anh/", "/van-ban/", "/thu-tuc/"])
def test_what_a_field_says_is_not_cut(page: Page, address: str, path: str) -> None:
    """The example in a field is seen whole at 320 px."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path)
    wide = """field => {
        const text = document.createElement("span"), style = getComputedStyle(field);
        text.style.cssText = `position:absolute;white-space:nowrap;font:${style.font}`;
        text.textContent = field.placeholder;
        document.body.append(text);
        return field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - text.offsetWidth;
    }"""
    fields = page.query_selector_all("main input[placeholder]")
    assert fields
    for field in fields:
        assert field.evaluate(wide) >= 0, field.get_attribute("placeholder")


def test_sample_numbers_look_like_no_field(page: Page, address: str) -> None:
    """A number that cannot be called has no frame of dashes, as something to fill in has."""
    page.goto(f"{address}/thu-tuc/")
    dashed = "all => all.filter(one => getComputedStyle(one).borderTopStyle === 'dashed').length"
    assert page.eval_on_selector_all("main *", dashed) == 0


def test_whom_to_ask_stands_with_the_title(page: Page, address: str) -> None:
    """Where a procedure has no guidance yet, the number to call is on the first screen."""
    page.goto(f"{address}/thu-tuc/1.000656/")
    call = page.locator(".first .call")
    box = call.bounding_box()
    assert box
    assert box["y"] + box["height"] < 740
    assert page.locator(".call").count() == 1


@pytest.mark.parametrize("path", ["/du-lieu/", "/phan-anh/2026/pa-2026-007/", "/thong-ke/", "/theo-doi/"])
def test_no_line_begins_or_ends_with_a_stop(page: Page, address: str, path: str) -> None:
    """No row has a lone full stop at its beginning or a dot between two links at its end."""
    page.goto(address + path)
    lines = page.inner_text("main").splitlines()
    assert [line for line in lines if line.lstrip().startswith((". ", ", ")) or line.rstrip().endswith("·")] == []


def test_links_of_the_foot_begin_at_one_height(page: Page, address: str) -> None:
    """Of two links side by side in the foot, the first lines stand at one height, whatever wraps."""
    page.goto(f"{address}/")
    tops: dict[float, set[float]] = {}
    script = """all => all.map(a => [
        a.closest("li").getBoundingClientRect().top,
        a.getClientRects()[0].top + parseFloat(getComputedStyle(a).paddingTop),
    ])"""
    for row, top in page.eval_on_selector_all(".foot li a", script):
        tops.setdefault(round(row), set()).add(round(top))
    assert [row for row, found in tops.items() if max(found) - min(found) > 1] == []


@pytest.mark.parametrize("path", ["/", "/tin-bai/"])
def test_large_letters_have_the_width_of_the_phone(page: Page, address: str, path: str) -> None:
    """With letters twice as large a title is not squeezed beside its day: three quarters of the phone are its own."""
    page.goto(address + path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wide = page.eval_on_selector_all(".news__title, .doing span:not(.unseen)", "all => all.map(one => one.offsetWidth)")
    assert min(wide) > 0.7 * 360


@pytest.mark.parametrize("path", ["/", "/duong-day-nong/"])
def test_a_number_to_call_never_breaks(page: Page, address: str, path: str) -> None:
    """With letters twice as large the number of the button stands on one line and inside its button."""
    page.goto(address + path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    lines = """go => {
        const range = document.createRange(), text = [...go.childNodes].find(one => /[0-9]/.test(one.textContent));
        range.selectNodeContents(text);
        return [range.getClientRects().length, go.scrollWidth <= go.clientWidth];
    }"""
    numbers = page.query_selector_all(".who li:not([hidden]) .go")
    assert numbers
    for number in numbers:
        assert number.evaluate(lines) == [1, True]


@pytest.mark.parametrize(
    ("path", "main", "aside"),
    [
        ("/bao-cao/2024/92-bc-ubnd/", "Số liệu chính", "Tải về"),
        ("/thong-ke/", "Từng tháng năm 2024", "Kỳ báo cáo năm 2024"),
    ],
)
def test_a_wide_screen_is_used(page: Page, address: str, path: str, main: str, aside: str) -> None:
    """On a wide screen the second block stands beside the first, within the edges of the page; on a phone below it."""
    page.goto(address + path)
    place = """head => {
        const { left, right, top } = head.closest("section").getBoundingClientRect();
        return [left, right, top];
    }"""

    def both() -> tuple[list[float], list[float]]:
        found = [page.get_by_role("heading", name=name, exact=True).evaluate(place) for name in (main, aside)]
        return found[0], found[1]

    first, second = both()
    assert second[2] > first[2]
    page.set_viewport_size({"width": 1280, "height": 740})
    first, second = both()
    assert (second[2], second[0] > first[1]) == (first[2], True)
    assert second[1] <= 1280


def test_statistics_use_a_wide_screen(page: Page, address: str) -> None:
    """On a wide screen no name of a period takes two lines, and what is folded stands below all figures."""
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(f"{address}/thong-ke/")
    lines = """all => all.map(cell => {
        const range = document.createRange();
        range.selectNodeContents(cell.firstChild);
        return range.getClientRects().length;
    })"""
    assert set(page.eval_on_selector_all(".stats__periods th[scope=row]", lines)) == {1}
    low = max(box["y"] + box["height"] for one in page.locator(".stats__short").all() if (box := one.bounding_box()))
    folded = page.locator(".stats__more").bounding_box()
    assert folded
    assert 0 < folded["y"] - low < 60


@pytest.mark.parametrize("width", [320, 360])
def test_urgent_numbers_are_called_by_a_tap(page: Page, address: str, width: int) -> None:
    """Where nobody is on duty the numbers for what is urgent are links, 44 px wide; no line begins with a comma."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}/")
    told = page.locator(".duties li", has_text="không có người trực").first
    told.evaluate("one => { one.hidden = false; }")
    numbers = told.locator("a")
    assert numbers.evaluate_all("all => all.map(one => one.pathname)") == ["113", "114", "115", "111"]
    assert min(numbers.evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")) >= 44
    comma = """all => all.map(one => {
        const range = document.createRange();
        range.setStart(one.nextSibling, 0);
        range.setEnd(one.nextSibling, 1);
        return Math.abs(range.getBoundingClientRect().top + range.getBoundingClientRect().bottom
            - one.getBoundingClientRect().top - one.getBoundingClientRect().bottom);
    })"""
    assert max(told.locator("a:not(:last-child)").evaluate_all(comma)) < 10
    away = """all => all.map(one => {
        const [number, comma] = [document.createRange(), document.createRange()];
        number.selectNodeContents(one);
        comma.setStart(one.nextSibling, 0);
        return comma.getClientRects()[0].left - number.getBoundingClientRect().right;
    })"""
    assert max(told.locator("a:not(:last-child)").evaluate_all(away)) < 1


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_urgent_numbers_stand_behind_the_words_before_them(page: Page, address: str, width: int) -> None:
    """The room for thumbs moves no number over the words before it."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}/")
    told = page.locator(".duties li", has_text="không có người trực").first
    told.evaluate("one => { one.hidden = false; }")
    over = """one => {
        const [words, number] = [document.createRange(), document.createRange()];
        words.setStart(one.closest("li"), 0);
        words.setEndBefore(one);
        number.selectNodeContents(one);
        const [last] = [...words.getClientRects()].slice(-1), first = number.getBoundingClientRect();
        return last.bottom > first.top + 1 ? last.right - first.left : 0;
    }"""
    assert told.locator("a").first.evaluate(over) <= 1


def test_the_example_in_the_field_is_read_whole(page: Page, address: str) -> None:
    """On the narrowest phone with letters twice as large, what stands in the empty field is not cut."""
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(f"{address}/")
    page.evaluate("document.documentElement.dataset.size = 'gap-doi'")
    room = """field => {
        const { fontFamily, fontSize } = getComputedStyle(field, "::placeholder"), style = getComputedStyle(field);
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = `${fontSize} ${fontFamily}`;
        return field.clientWidth - 2 * parseFloat(style.paddingLeft) - pen.measureText(field.placeholder).width;
    }"""
    assert page.eval_on_selector(".ask input", room) > 0


def test_nothing_touches_the_edge_of_a_card(page: Page, address: str) -> None:
    """The text of a card with a number keeps off its lower edge as off its upper one; a button off a field."""
    page.goto(f"{address}/ngoai-tuyen/")
    edges = "one => [getComputedStyle(one).paddingTop, getComputedStyle(one).paddingBottom]"
    above, below = page.locator(".calls .call").first.evaluate(edges)
    assert above == below
    page.goto(f"{address}/van-ban/")
    assert page.locator(".sift").evaluate("one => parseFloat(getComputedStyle(one).rowGap)") >= 8


@pytest.mark.parametrize("path", ["/", "/hoat-dong/"])
def test_a_span_of_hours_stays_on_one_line(page: Page, address: str, path: str) -> None:
    """The first and the last hour of an activity never stand on two lines of a phone."""
    page.goto(address + path)
    spans = page.locator("small").get_by_text("07:30 – 11:00", exact=True)
    assert spans.count() > 0
    page.set_viewport_size({"width": 360, "height": 740})
    assert set(spans.evaluate_all("all => all.map(one => getComputedStyle(one).whiteSpace)")) == {"nowrap"}


def test_a_bullet_stands_beside_the_first_line(page: Page, address: str) -> None:
    """In the guide the bullet of a link of two lines stands beside the first of them."""
    page.goto(f"{address}/huong-dan/")
    away = """item => {
        const range = document.createRange(), link = item.querySelector("a");
        link.textContent = "Nhập báo cáo, tin, bài từ Word";
        link.style.maxWidth = "10rem";
        item.prepend("•");
        range.selectNodeContents(link);
        const lines = [...range.getClientRects()];
        range.selectNodeContents(item.firstChild);
        return lines.length < 2 || Math.abs(lines[0].top - range.getBoundingClientRect().top);
    }"""
    assert page.locator(".guide .prose li:has(> a:only-child)").first.evaluate(away) < 4


def test_the_column_of_row_numbers_is_narrow(page: Page, address: str) -> None:
    """In a table of a news item the column STT leaves the phone's width to the words."""
    page.goto(f"{address}/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/")
    page.eval_on_selector(
        ".prose",
        """text => text.insertAdjacentHTML("beforeend", `<div class="scroll scroll--numbered"><table>
        <thead><tr><th>STT</th><th>Thôn</th><th>Số hộ</th></tr></thead><tbody><tr><td>12</td>
        <td>Thôn Đồng Tâm, khu vực trường tiểu học</td><td>25</td></tr></tbody></table></div>`)""",
    )
    assert page.eval_on_selector(".scroll--numbered th", "cell => cell.offsetWidth") < 70


def lines(sheet: PageObject) -> list[str]:
    """The lines of a printed sheet from top to bottom: the order of a file of paper is that of its layers."""
    found: dict[int, str] = {}

    def note(text: str, about: Sequence[float], matrix: Sequence[float], *_: object) -> None:
        height = round(about[5] + about[3] * matrix[5])
        found[height] = found.get(height, "") + text

    sheet.extract_text(visitor_text=note)
    return [text.strip() for _, text in sorted(found.items(), reverse=True) if text.strip()]


@pytest.mark.parametrize("path", PRINTED)
def test_no_sheet_is_begun_for_nothing(page: Page, address: str, path: str) -> None:
    """On paper no heading stands at the foot of a sheet without its text, and the last sheet is worth its paper."""
    page.goto(address + path)
    page.emulate_media(media="print")
    heads = {" ".join(head.split()) for head in page.locator("main :is(h2, h3):visible").all_inner_texts()}
    sheets = [lines(one) for one in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert all(sheets)
    assert heads.isdisjoint(sheet[-1] for sheet in sheets)
    assert len(sheets) == 1 or len("".join(sheets[-1])) > 150


def test_a_printed_number_does_not_touch_its_box(page: Page, address: str) -> None:
    """On paper only the first number has a box, and room in it."""
    page.goto(f"{address}/duong-day-nong/")
    page.emulate_media(media="print")
    style = """all => all.map(one => getComputedStyle(one)).map(
        ({ borderTopWidth, paddingLeft }) => [parseFloat(borderTopWidth), parseFloat(paddingLeft)])"""
    (first, padding), *others = page.eval_on_selector_all(".who .go:not([hidden])", style)
    assert first
    assert padding > 8
    assert {border for border, _ in others} == {0}


def test_what_a_period_is_compared_with_wraps_in_doubled_letters(page: Page, address: str) -> None:
    """In letters twice as large the words beside the number do not push it off a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/thong-ke/")
    page.evaluate("document.documentElement.dataset.size = 'gap-doi'")
    page.locator(".stats__periods td").first.evaluate("cell => cell.innerHTML = '13<small>chưa đủ kỳ để so</small>'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_wide_table_on_a_phone_and_on_paper(page: Page, address: str) -> None:
    """A column of sentences keeps some words to a line; paper does not say to drag what is wider than the screen."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/bao-cao/2024/92-bc-ubnd/")
    cells = "".join(f"<td>{text}</td>" for text in ("1", "15/KH-UBND", "10/01/2024"))
    row = f"<tr>{cells}<td class='grid__text'>Kế hoạch cải cách hành chính năm 2024 của xã</td></tr>"
    made = f"<div class='scroll is-wide' id='b'><table class='grid'><tbody>{row}</tbody></table></div>"
    page.locator("main h1").evaluate("(head, made) => head.insertAdjacentHTML('afterend', made)", made)
    assert page.locator("#b td").last.evaluate("cell => cell.clientWidth") > 140
    hint = "box => getComputedStyle(box, '::before').display"
    assert page.locator("#b").evaluate(hint) == "block"
    page.emulate_media(media="print")
    assert page.locator("#b").evaluate(hint) == "none"


def test_only_what_was_chosen_is_printed(page: Page, address: str) -> None:
    """Of a filter, paper shows the fields that are filled in, not the empty ones."""
    page.goto(f"{address}/van-ban/")
    page.fill("[name=tu]", "dân chủ")
    page.emulate_media(media="print")
    assert page.locator(".sift label:visible").count() == 1
    page.fill("[name=tu]", "")
    assert page.locator(".sift label:visible").count() == 0
