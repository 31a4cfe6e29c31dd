"""Ninety days without a build: what pages say stays true by the visitor's clock."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.accessibility_check.browser import served
from support import Project, copy

pytestmark = pytest.mark.browser

BUILT = "2026-11-18T19:10:00+07:00"
LATER = "2027-02-16T19:10:00+07:00"  # ninety days after
DOCUMENT = """
- so_ky_hieu: {number}
  ten_loai: Kế hoạch
  co_quan_ban_hanh: Ủy ban nhân dân xã Minh Tiến
  cap: xa
  ngay_ban_hanh: 2026-11-{day}
  trich_yeu: {subject}
  mau: true
  {more}
"""


CONTEST = """
- loai: cuoc_thi
  ten: Thi viết thử
  tu: 2026-11-01
  den: 2026-12-20
  hinh_thuc: Thi viết
  don_vi: UBND xã
  the_le: [Mỗi người một bài.]
  lich:
    - {viec: Nhận bài, tu: 2026-11-01, den: 2026-11-30}
  mau: true
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with things that end and begin after its build."""
    made = copy(tmp_path_factory.mktemp("time"))
    for number in range(1, 8):
        end = "het_han: 2026-12-31\n" if number in {6, 7} else "het_han: 2026-11-30\n" if number == 5 else ""
        head = f"ngay: 2026-11-0{number}\nchuyen_muc: chi-so\nloai: tin\n{end}"
        cites = "Theo 911/KH-UBND ngày 02/11/2026." if number == 1 else "Một đoạn."
        made.write(f"docs/tin-bai/2026/tin-{number}.md", f"---\n{head}---\n\n# Tin số {number}\n\n{cites}\n")
    first = DOCUMENT.format(number="911/KH-UBND", day="02", subject="Kế hoạch cũ", more="linh_vuc: Thử")
    more = "ngay_hieu_luc: 2027-01-01\n  thay_the: [911/KH-UBND]"
    second = DOCUMENT.format(number="912/KH-UBND", day="16", subject="Kế hoạch mới", more=more)
    file = made.root / "data/van-ban/2026.yml"
    made.write("data/van-ban/2026.yml", file.read_text("utf-8") + first + second)
    file = made.root / "data/hoat-dong/2026.yml"
    made.write("data/hoat-dong/2026.yml", file.read_text("utf-8") + CONTEST)
    return _checked(made)


def _checked(made: Project) -> Path:
    assert made.problems() == []
    return made.build()


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    """Its address."""
    with served(built) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page far from Vietnam, with a clock that tests set."""
    context = browser.new_context(timezone_id="America/New_York", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def seen(page: Page, address: str, moment: str) -> str:
    """What one reads on a page at a moment, in one line."""
    page.clock.set_fixed_time(moment)
    page.goto(address)
    expect(page.locator("footer [data-built]")).to_contain_text("Cập nhật lúc")
    return " ".join(page.locator("body").inner_text().split())


ITEM = "/tin-bai/2026/tin-7/"
CASES = {
    "a news item leaves its list": (
        "/tin-bai/", ("Tin số 7", "9 tin, bài"), "6 tin, bài và 8 tin, bài mẫu (không kể 3 tin, bài đã hết hạn)",
    ),
    "the number of its category": ("/tin-bai/chuyen-muc/chi-so/", ("Tin số 5",), "(không kể 3 tin"),
    "its page says so": (ITEM, ("áp dụng đến hết ngày 31/12/2026.",), "31/12/2026; nay chỉ để tra cứu"),
    "the annex says so": ("/thong-ke/danh-muc/2026/11/", (), "Tin số 7 (đã hết hạn)"),
    "the first page": ("/", ("Tin số 7",), "Gồm cả 3 tin, bài đã hết hạn"),
    "the twelve months": ("/", ("12 tháng gần đây",), "12 tháng, tính đến 11/2026"),
    "related items": ("/tin-bai/2026/tin-4/", ("Tin số 5 05/11/2026",), ""),
    "a change of a procedure is no news": ("/thu-tuc/", ("Thay đổi trong 90 ngày qua",), ""),
    "a duty is over": ("/duong-day-nong/", ("28/11/2026", "Lịch trực ngoài giờ"), ""),
    "a document takes effect": (
        "/van-ban/", ("Chưa có hiệu lực sẽ có hiệu lực từ 01/01/2027", "18/11/2026"), "16/02/2027",
    ),
    "another one ends": ("/van-ban/", (), "Hết hiệu lực từ 01/01/2027, được thay thế bằng Kế hoạch số 912/KH-UBND"),
    "who cites it says so": ("/tin-bai/2026/tin-1/", (), "911/KH-UBND, hết hiệu lực từ 01/01/2027"),
    "an open remark is overdue": ("/phan-anh/2026/pa-2026-008/", ("Chưa đến hạn",), "Quá hạn; hạn là ngày 01/12/2026"),
    "its row too": ("/phan-anh/2026/", ("chưa đến hạn",), "quá hạn; hạn là ngày 01/12/2026"),
    "the day of the figures": (
        "/phan-anh/2026/", ("tính đến ngày 18/11/2026",), "tính đến ngày 16/02/2027. Số liệu cập nhật ngày 18/11/2026.",
    ),
    "a remark is late for longer": (
        "/phan-anh/2026/pa-2026-007/", ("Quá hạn 7 ngày",), "Quá hạn; hạn là ngày 09/11/2026",
    ),
    "a contest": (
        "/hoat-dong/2026/thi-viet-thu/", ("Nhận bài Đang diễn ra", "Cuộc thi chưa kết thúc."), "Chưa công bố kết quả.",
    ),
    "a task": ("/bao-cao/nhiem-vu/", ("chậm 704 ngày",), "chậm 794 ngày"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "before", "after"), CASES.values(), ids=CASES)
def test_pages_follow_the_clock(page: Page, site: str, path: str, before: tuple[str, ...], after: str) -> None:
    """What is said at the build and what is said ninety days later, each where it is true and only there."""
    now, later = seen(page, site + path, BUILT), seen(page, site + path, LATER)
    assert [words for words in before if words not in now] == []
    assert [words for words in before if words in later.partition("Cập nhật lúc")[0]] == []
    assert after in later
    assert not after or after not in now


@pytest.mark.parametrize(
    ("moment", "there"), [("2026-12-31T23:59:59+07:00", True), ("2027-01-01T00:00:00+07:00", False)]
)
def test_the_last_day_is_a_whole_day_in_vietnam(page: Page, site: str, moment: str, there: bool) -> None:
    """An item stays through its last day in Vietnam, wherever the phone is."""
    assert ("Tin số 7" in seen(page, f"{site}/tin-bai/", moment)) is there


def test_others_take_the_place(page: Page, site: str) -> None:
    """The first page shows four items on both days."""
    for moment, names in ((BUILT, "765"), (LATER, "432")):
        seen(page, f"{site}/", moment)
        titles = page.locator(".news__title:visible").all_inner_texts()
        assert len(titles) == 4
        assert [re.sub(r"\D", "", title) for title in titles if "Tin số" in title] == list(names)


def test_activities_move(page: Page, site: str) -> None:
    """What was to come stands among the past, newest first, and filters know it; the year's page too."""
    now = seen(page, f"{site}/hoat-dong/", BUILT)
    assert now.index("Hội nghị sơ kết") < now.index("Năm 2026 Theo loại")
    middle = seen(page, f"{site}/hoat-dong/", "2026-12-10T08:00:00+07:00")
    assert re.search(r"Hội nghị, cuộc họp Mẫu Hôm nay Hội nghị sơ kết", middle)
    later = seen(page, f"{site}/hoat-dong/", LATER)
    assert later.index("Năm 2026 Theo loại") < later.index("Tập huấn nhập số liệu") < later.index("Hội nghị sơ kết")
    assert "Hôm nay" not in later
    page.locator("[name=loai]").select_option("hop")
    expect(page.locator("#nam-2026")).to_be_visible()
    expect(page.locator("#nam-2026 li:visible")).to_contain_text(["Hội nghị sơ kết"])
    year = seen(page, f"{site}/hoat-dong/2026/", LATER)
    assert "Sắp tới" not in year.partition("Mới diễn ra")[0]
    assert "Mới diễn ra chưa tính vào số liệu" in year


def test_filters_follow(page: Page, site: str) -> None:
    """The filter by effect and the words of a row are those of the day."""
    for moment, row in ((BUILT, 0), (LATER, 1)):
        seen(page, f"{site}/van-ban/?hieu-luc=het&tu=911", moment)
        expect(page.locator("#van-ban [data-row]:visible")).to_have_count(row)
        seen(page, f"{site}/van-ban/?tu=hết+hiệu+lực+911", moment)
        expect(page.locator("#van-ban [data-row]:visible")).to_have_count(row)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (BUILT, ""),
        ("2026-11-25T18:00:00+07:00", ""),
        ("2026-11-25T19:10:00+07:00", "Trang này đã 7 ngày chưa cập nhật."),
        (LATER, "Trang này đã 90 ngày chưa cập nhật. Trước khi đi làm thủ tục, xin gọi hỏi lại."),
        ("1970-01-01T00:00:00+00:00", ""),
    ],
)
def test_age_of_the_page(page: Page, site: str, moment: str, said: str) -> None:
    """Every page says when it was built, and how long ago once that is a week."""
    text = seen(page, f"{site}/thong-ke/", moment)
    assert "Cập nhật lúc 18:06 ngày 18/11/2026." in text
    assert said in text
    assert ("chưa cập nhật" in text) is bool(said)


def test_a_wrong_clock_breaks_nothing(page: Page, site: str) -> None:
    """A phone that thinks it is 1970 sees the pages of the day of the build."""
    assert "Đang diễn ra" in seen(page, f"{site}/hoat-dong/", BUILT)
    assert seen(page, f"{site}/hoat-dong/", "1970-01-01T00:00:00+00:00") == seen(page, f"{site}/hoat-dong/", BUILT)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/tin-bai/", "9 tin, bài và 8 tin, bài mẫu"),
        ("/hoat-dong/", "Sắp tới và đang diễn ra Tính đến ngày 18/11/2026."),
        ("/van-ban/", "Tình trạng hiệu lực tính đến ngày 18/11/2026"),
        ("/thu-tuc/", "tính đến ngày 18/11/2026"),
        ("/phan-anh/2026/", "Đúng hạn hay quá hạn tính đến ngày 18/11/2026."),
        ("/bao-cao/nhiem-vu/", "Tính đến ngày 18/11/2026"),
    ],
)
def test_without_javascript(browser: Browser, site: str, path: str, said: str) -> None:
    """Without JavaScript a page says of which day it speaks, and shows that day alone."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + path)
    text = " ".join(page.locator("body").inner_text().split())
    assert said in text
    page.get_by_role("link", name="Xem trang được cập nhật lúc nào").click()
    assert "Cập nhật lúc\n18:06 ngày 18/11/2026" in page.locator("main, .page").first.inner_text()
    for word in (
        "Quá hạn; hạn là",
        "quá hạn; hạn là",
        "Hết hiệu lực từ 01/01/2027",
        "không kể",
        "Mới diễn ra",
        "chưa cập",
        "Số liệu cập nhật",
    ):
        assert word not in text
    context.close()
