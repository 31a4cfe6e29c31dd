"""The form for new things: what it writes is right content, nothing is lost, nobody else is asked for anything."""

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from cchc.views import forms
from support import NOW, Project

pytestmark = pytest.mark.browser

BODY = """Sáng 18/11, xã mở lớp tập huấn cho cán bộ thôn.
## Nội dung
- Nộp hồ sơ trên mạng
- **Thanh toán** lệ phí"""
FILLED: Mapping[str, Mapping[str, str]] = {
    "tin-bai": {"tieu_de": "Xã tập huấn: dịch vụ công #1", "chuyen_muc": "thu-tuc-hanh-chinh", "body": BODY},
    "phan-anh": {
        "linh_vuc": "Giao thông",
        "noi_dung": "Đèn ở ngã ba không sáng.\nĐã hai tuần.",
        "noi_xu_ly": "Phòng Kinh tế",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-11-18",
        "tra_loi": "Đã thay bóng đèn.",
    },
    "hoat-dong": {
        "loai": "hop",
        "ten": "Họp giao ban tháng 11",
        "ngay": "2026-11-20",
        "dia_diem": "Hội trường",
        "don_vi": "Văn phòng HĐND và UBND",
    },
    "thong-bao": {"noi_dung": "Sáng thứ Bảy không tiếp nhận hồ sơ: bảo trì.", "den": "2026-11-21"},
    "van-ban": {
        "so_ky_hieu": "77/KH-UBND",
        "ten_loai": "Kế hoạch",
        "co_quan_ban_hanh": "Ủy ban nhân dân xã Minh Tiến",
        "cap": "xa",
        "ngay_ban_hanh": "2026-11-10",
        "trich_yeu": "Kiểm tra cải cách hành chính",
    },
    "duong-day-nong": {"nhom": "linh_vuc", "ten": "Công chức địa chính", "dien_thoai": "0205 3825 123"},
    "ghi-chu-thu-tuc": {"ma_tthc": "1.000894", "ghi_chu": "Mang theo bản gốc: để đối chiếu.\nGọi trước để hẹn."},
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone in Vietnam, on the day of the sample."""
    made = browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    made.clock.install(time=NOW)
    yield made
    made.close()


@pytest.fixture
def opened(context: BrowserContext, address: str) -> Iterator[Callable[[str], Page]]:
    """Opens the form of a kind; no script fails, nobody but the site is asked."""
    page = context.new_page()
    page.set_default_timeout(5000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(address) else None)

    def go(kind: str) -> Page:
        page.goto(f"{address}/{forms.URL}")
        page.click(f"[data-kind={kind}]")
        page.wait_for_selector("[data-go]")
        return page

    yield go
    assert faults == []


def enter(box: Locator, value: str) -> None:
    """Fill in a field, whatever its sort."""
    if box.locator("[type=radio]").count():
        box.locator(f"[value={value}]").check()
    elif box.locator("select").count():
        box.locator("select").select_option(value)
    else:
        box.locator("input, textarea").first.fill(value)


def fill(page: Page, values: Mapping[str, str]) -> None:
    """Fill in the form, what is folded too."""
    page.evaluate("document.querySelector('.write__more').open = true")
    for key, value in values.items():
        enter(page.locator(f"[data-at={key}]"), value)


def file(page: Page) -> tuple[str, str]:
    """The path and the text in the address that the form leads to."""
    found = parse_qs(urlsplit(page.get_attribute("[data-go]", "href") or "").query)
    return found["filename"][0], found["value"][0]


def left(page: Page) -> str:
    """The keys that are still wrong."""
    return page.get_attribute("[data-form]", "data-wrong") or ""


def wrong(page: Page) -> dict[str, str]:
    """What the form says of its fields."""
    return dict(
        page.locator(".is-wrong").evaluate_all("all => all.map(box => [box.dataset.at, box.lastChild.textContent])")
    )


@pytest.mark.parametrize("kind", FILLED)
def test_what_is_written_is_right(opened: Callable[[str], Page], project: Project, kind: str) -> None:
    """Filled in with what must be known, every form writes a file that the check takes."""
    page = opened(kind)
    fill(page, FILLED[kind])
    assert left(page) == ""
    path, text = file(page)
    assert not (project.root / path).exists()
    project.write(path, text)
    assert project.problems() == []
