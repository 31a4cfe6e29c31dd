"""Headings on narrow phones: their lines end between words, never inside one."""

import pytest
from playwright.sync_api import Page

from cchc.core.proofreading import compounds

pytestmark = pytest.mark.browser

# Words of two and three syllables that the headings of this site are made of.
WORDS = """
    báo cáo, bản sao, biểu mẫu, bổ sung, cá nhân, cải cách, cán bộ, chỉ số, chuyên đề, chuyên mục, chương trình, chữ ký,
    công bố, công khai, công tác, dữ liệu, đường dây, dây nóng, giải quyết, giấy tờ, hành chính, hoạt động, hồ sơ,
    hướng dẫn, kế hoạch, kết quả, khai sinh, kiến nghị, kỷ cương, kỷ luật, lĩnh vực, nhiệm vụ, nội dung, phản ánh,
    pháp luật, phiền hà, phụ lục, quy tắc, sinh hoạt, số liệu, sửa đổi, tập huấn, theo dõi, thông báo, thông tin,
    thủ tục, thực hiện, tìm hiểu, trả lời, trực tuyến, tuyên truyền, văn bản, 6 tháng, 9 tháng, quý I, quý II, quý III,
    quý IV, năm 2023, năm 2024, năm 2025, năm 2026
"""
# The words at the ends of lines of a heading, each with the one that the next line begins with.
ENDS = """heads => {
    const found = [];
    for (const head of heads) {
        const walk = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), range = document.createRange();
        let last = null;
        while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/[^ \\n]+/g)) {
            range.setStart(walk.currentNode, word.index);
            range.setEnd(walk.currentNode, word.index + word[0].length);
            const [box] = range.getClientRects();
            if (!box) continue;
            if (last && box.top > last.box.top + box.height / 2) found.push(`${last.text} ${word[0]}`);
            last = { box, text: word[0] };
        }
    }
    return found;
}"""


def ends(phone: Page, selector: str) -> set[str]:
    """The ends of lines of what a page must have, in small letters and without signs."""
    assert phone.locator(selector).count()
    return {end.strip("(),.:;?“”").lower() for end in phone.eval_on_selector_all(selector, ENDS)}


@pytest.mark.parametrize("path", ["/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/", "/thu-tuc/"])
def test_words_of_titles_fit_with_large_letters(phone: Page, address: str, path: str) -> None:
    """With letters twice as large a word of a title fits the narrowest phone; the title is as large as text."""
    phone.set_viewport_size({"width": 320, "height": 740})
    phone.goto(address + path)
    phone.evaluate("document.documentElement.style.fontSize = '200%'")
    heights = phone.eval_on_selector_all("h1 .word", "all => all.map(one => one.getClientRects()[0].height)")
    assert max(heights) < 1.5 * min(heights)
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert max(heights) < 1.6 * phone.eval_on_selector("h1", size)
    assert phone.eval_on_selector("h1", size) > 0.98 * phone.eval_on_selector("body", size) >= 33


@pytest.mark.parametrize(
    "path", ["/van-ban/", "/thu-tuc/", "/phan-anh/", "/bao-cao/2024/92-bc-ubnd/", "/duong-day-nong/"]
)
def test_names_of_rows_break_between_words(phone: Page, address: str, path: str) -> None:
    """In lists, too, no line of the name of a document, procedure, remark or hotline ends inside a word."""
    phone.goto(address + path)
    names = ".plain > li > a:not(.named), .named > :first-child, .phones > li > b"
    for width in (200, 320, 360, 412):  # a hotline's number that may be called leaves its name some 200 px
        phone.set_viewport_size({"width": width, "height": 740})
        assert not compounds.WORDS & ends(phone, names), width


@pytest.mark.parametrize(
    "path", ["/bao-cao/2024/92-bc-ubnd/", "/van-ban/08-kh-ubnd-2024-uy-ban-nhan-dan-xa-minh-tien/"]
)
def test_so_stays_with_its_number(phone: Page, address: str, path: str) -> None:
    """No line of a title ends with `số` whose number begins the next."""
    phone.goto(address + path)
    for width in (320, 360, 412):
        phone.set_viewport_size({"width": width, "height": 740})
        assert not [end for end in ends(phone, "h1") if end.startswith("số ")], width


def test_a_blank_stays_before_a_number(phone: Page, address: str) -> None:
    """A link beside a heading keeps the blank before the number of a paper: not `số01/BC-UBND`."""
    phone.goto(f"{address}/bao-cao/2023/02-bc-ubnd/")
    assert phone.locator(".head a", has_text="01/BC-UBND").inner_text() == "Báo cáo số 01/BC-UBND"


@pytest.mark.parametrize("width", [320, 360, 412, 1280])
def test_names_of_offices_break_as_papers_write_them(phone: Page, address: str, width: int) -> None:
    """At the head of a report and above its signature, ỦY BAN NHÂN DÂN stays on one line."""
    phone.goto(f"{address}/bao-cao/2024/92-bc-ubnd/")
    phone.set_viewport_size({"width": width, "height": 740})
    assert not {"ủy ban", "ban nhân", "nhân dân"} & ends(phone, ".sheet__issuer b, .sheet__sign b")


@pytest.mark.parametrize("path", ["/", "/duong-day-nong/", "/ngoai-tuyen/", "/tim-kiem/?q=xyz"])
def test_names_beside_numbers_break_between_words(phone: Page, address: str, path: str) -> None:
    """The name of an office beside its number breaks between words, in letters of any size: not `hành / chính`."""
    phone.goto(address + path)
    for size in ("100%", "150%", "200%", "250%"):
        phone.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        assert not {"trung tâm", "phục vụ", "hành chính"} & ends(phone, ".who b, .call > :first-child"), size


def test_what_is_written_stays(phone: Page, address: str) -> None:
    """A heading is read, found and copied as it is written; no blank of it is another sign."""
    phone.goto(f"{address}/duong-day-nong/")
    assert phone.inner_text("h1") == "Đường dây nóng"
    assert "<h1>Đường dây nóng</h1>" in phone.request.get(f"{address}/duong-day-nong/").text()
