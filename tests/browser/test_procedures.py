"""Procedures in the browser: the day of the result is told, the tick list is printed."""

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader

from cchc.kinds import day_off
from support import SAMPLE

pytestmark = pytest.mark.browser

WIDE: ViewportSize = {"width": 1280, "height": 720}


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-18T09:00",
        "2026-11-18T17:30",
        "2026-11-20T16:00",
        "2026-11-23T10:00",
        "2026-11-27T17:20",
        "2027-02-03T16:59",
        "2027-04-15T18:00",
    ],
)
def test_day_of_the_result(phone_in: Callable[[str], Page], address: str, moment: str) -> None:
    """The day told is that of the Python calendar, over weekends and Tết, wherever the phone's clock is."""
    now = datetime.fromisoformat(f"{moment}:00+07:00")
    calendar = day_off.calendar(day_off.KIND.read(SAMPLE)[0])
    start = now.date()
    if not calendar.works(start) or f"{now:%H:%M}" >= "17:00":
        start = next(day for day in (start + timedelta(days=n) for n in range(1, 20)) if calendar.works(day))
    due = calendar.after(start, 5)
    page = phone_in("Asia/Tokyo")
    page.set_viewport_size(WIDE)
    page.clock.set_fixed_time(now)
    page.goto(address + "/thu-tuc/1.001193/")
    told = page.locator("[data-days='5']")
    told.wait_for()
    month = f"{due.month:02d}" if due.month < 3 else due.month
    assert page.locator("[data-meanwhile]").is_visible() == (moment == "2026-11-27T17:20")
    assert f"chậm nhất ngày {due.day:02d}/{month}/{due.year} có kết quả" in told.inner_text()
    assert ("Nộp hôm nay" in told.inner_text()) == (start == now.date() != date.min)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (
            "2026-11-28T09:00",
            "Hôm nay nơi tiếp nhận có người trực từ 07:30 đến 11:00; xin gọi hỏi",
        ),
        ("2026-11-27T17:20", "Ngày 28/11/2026 nơi tiếp nhận có người trực từ 07:30 đến 11:00; xin gọi hỏi"),
    ],
)
def test_duty_before_the_next_working_day_is_told(
    phone_in: Callable[[str], Page], address: str, moment: str, text: str
) -> None:
    """The page does not contradict the hotline: who is on duty before the next working day is told, not promised."""
    page = phone_in("UTC")
    page.set_viewport_size(WIDE)
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}:00+07:00"))
    page.goto(address + "/thu-tuc/1.001193/")
    told = page.locator("[data-days='5']")
    told.wait_for()
    assert "Nộp ngày làm việc tới (30/11/2026)" in told.inner_text()
    assert text in page.locator("[data-meanwhile]").inner_text()  # once, however many ways there are


@pytest.mark.parametrize("moment", ["2026-11-23T09:00", "2026-11-24T09:00", "2026-11-27T17:20"])
def test_tick_list_prints_on_one_sheet(phone_in: Callable[[str], Page], address: str, moment: str) -> None:
    """What to bring, where, how long, how much and whom to call take one A4 sheet, on whatever day it is printed."""
    page = phone_in("UTC")
    page.set_viewport_size(WIDE)
    page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}:00+07:00"))
    page.goto(address + "/thu-tuc/1.001193/")
    page.locator("[data-days='5']").wait_for()
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages
    words = pages[0].extract_text()
    assert len(pages) == 1
    assert "có người trực" not in words  # a duty of these days, of no use on paper
    for part in ("Giấy chứng sinh", "Trung tâm Phục vụ", "5 ngày làm việc", "Miễn phí", "0200 3000 00"):
        assert part in words


def test_what_is_not_printed_is_named(phone_in: Callable[[str], Page], address: str) -> None:
    """The words at the list tell which parts the sheet leaves out: no more, no fewer."""
    page = phone_in("UTC")
    page.goto(address + "/thu-tuc/1.001193/")
    assert "bản in không có các bước, kết quả và căn cứ pháp lý." in page.locator("#giay-to").inner_text()
    page.emulate_media(media="print")
    headings = page.locator(".procedure section > h2, .procedure > details > summary")
    away = [one.text_content() or "" for one in headings.all() if not one.is_visible()]
    parts = [one for one in away if not one.startswith(("Ai giải quyết", "Trang này có"))]
    assert parts == ["Các bước", "Nhận được gì?"]  # the sample has no legal bases


def test_a_file_name_in_the_list_of_papers_is_broken(browser: Browser, address: str) -> None:
    """Exports write names of files behind a paper (`;2.Vanbanxacnhanhoancanh.doc`): none leaves a phone."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + "/thu-tuc/1.001193/")
    page.evaluate("document.querySelector('.ticks span').prepend('nuôi);2.Vanban' + 'xacnhan'.repeat(9) + '.doc')")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide == 360
