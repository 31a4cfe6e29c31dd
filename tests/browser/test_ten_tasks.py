"""Ten things that residents come for, on a phone: each takes two presses and two screens at most."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page

from support import NOW

pytestmark = pytest.mark.browser

SCREEN = {"width": 360, "height": 740}
PRESSES = SCREENS = 2
READY = "() => navigator.serviceWorker.ready.then(() => true)"
KEPT = "async () => !!(await caches.match(new URL('?xong', document.querySelector('.top__name').href)))"


@dataclass
class Resident:
    """A resident with a phone who begins on the first page; `pressed` counts what they press."""

    page: Page
    home: str
    pressed: int = 0

    def begin(self) -> None:
        """Go to the first page."""
        self.page.goto(self.home)
        self.pressed = 0

    def see(self, what: Locator) -> Locator:
        """Something is to be seen within the first screens of the page, as it stands when it is opened."""
        what.first.wait_for(timeout=10_000)
        box = what.first.bounding_box()
        assert box
        bottom = box["y"] + box["height"] + self.page.evaluate("scrollY")
        assert bottom <= SCREENS * SCREEN["height"], (what, bottom)
        return what.first

    def press(self, what: Locator) -> None:
        """Press what is to be seen."""
        self.see(what).click()
        self.pressed += 1
        assert self.pressed <= PRESSES

    def door(self, name: str) -> None:
        """Press one of the first page's doors."""
        self.press(self.page.locator(".doing a", has_text=name))

    def menu(self, name: str) -> None:
        """Open the menu and press a word of it."""
        self.press(self.page.locator(".menu summary"))
        self.press(self.page.locator(".tabs").get_by_role("link", name=name, exact=True))

    def ask(self, words: str, result: str) -> None:
        """Type something on the first page, and press a result."""
        self.see(self.page.locator("#hoi")).fill(words)
        self.press(self.page.locator("form.ask").get_by_role("button", name="Tìm"))
        self.press(self.page.locator(f'#noi-dung a[href*="{result}"]'))

    def seen(self, *words: str) -> None:
        """Words stand within the first screens."""
        for text in words:
            self.see(self.page.locator("#noi-dung").get_by_text(text).locator("visible=true"))


@pytest.fixture
def resident(browser: Browser, address: str) -> Iterator[Resident]:
    """A resident with a phone."""
    context = browser.new_context(viewport=SCREEN, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    context.clock.set_fixed_time(NOW)
    yield Resident(context.new_page(), f"{address}/")
    context.close()


def papers_for_a_birth(of: Resident) -> None:
    """What must be brought to register a birth."""
    of.door("Làm thủ tục")
    of.press(of.page.get_by_role("link", name="Đăng ký khai sinh", exact=True))
    of.seen("Cần mang giấy tờ gì?")


def whom_to_call_on_saturday(of: Resident) -> None:
    """Who answers on Saturday."""
    of.see(of.page.locator(".duties li").locator("visible=true"))


def was_my_remark_answered(of: Resident) -> None:
    """What became of a remark."""
    of.door("xem trả lời")
    of.see(of.page.get_by_label("Mã phản ánh của bạn")).fill("PA-2026-001")
    of.press(of.page.get_by_role("button", name="Xem trả lời"))
    of.see(of.page.locator("#noi-dung .state"))


def what_the_newest_report_says(of: Resident) -> None:
    """What the newest report says, in short."""
    of.door("Đọc báo cáo")
    of.press(of.page.locator(".rep a"))
    of.seen("Kết quả công tác tuyên truyền", "trên 40 tin, bài")


def is_a_plan_in_force(of: Resident) -> None:
    """Whether a plan of 2024 still holds."""
    of.door("Tra văn bản")
    of.see(of.page.locator("#noi-dung input[type=search]")).fill("08/KH")
    of.page.locator("[data-sift-count]", has_text="1").wait_for()
    row = of.page.locator("#van-ban li", has_text="08/KH-UBND").locator("visible=true")
    of.see(row.locator("b, small", has_text="hời gian thực hiện"))


def items_of_the_half_year(of: Resident) -> None:
    """How many items the first half of 2024 had, and which."""
    of.ask("tin bài 6 tháng đầu năm 2024", "thong-ke/danh-muc/tu-")
    of.seen("1 tin, bài")
    of.see(of.page.locator(".annex__title a"))


def numbers_to_contacts(of: Resident) -> None:
    """All numbers into the phone's contacts at once."""
    of.door("Gọi đúng người")
    with of.page.expect_download() as file:
        of.press(of.page.get_by_role("link", name="vào danh bạ"))
    assert file.value.suggested_filename.endswith(".vcf")


def follow(of: Resident) -> None:
    """How to be told of what is new."""
    of.menu("Theo dõi")
    of.seen("Thêm vào màn hình chính")


def the_score(of: Resident) -> None:
    """The newest score of the province in PAPI."""
    of.menu("Chỉ số")
    of.see(of.page.locator("#noi-dung section b, #noi-dung li b").filter(has_text=","))


def read_offline(of: Resident) -> None:
    """Without a network everything still opens."""
    of.page.evaluate(READY)
    of.page.wait_for_function(KEPT)
    of.page.context.set_offline(True)
    of.page.goto(f"{of.home}duong-day-nong/")
    of.see(of.page.locator("h1", has_text="Đường dây nóng"))
    of.page.context.set_offline(False)


TASKS = (
    papers_for_a_birth,
    whom_to_call_on_saturday,
    was_my_remark_answered,
    what_the_newest_report_says,
    is_a_plan_in_force,
    items_of_the_half_year,
    numbers_to_contacts,
    follow,
    the_score,
    read_offline,
)


def test_ten_tasks(resident: Resident) -> None:
    """Each task of a resident is done with two presses at most, and all of it stands in two screens."""
    missed = []
    for task in TASKS:
        resident.begin()
        try:
            task(resident)
        except Exception as error:  # all ten are told at once
            missed.append(f"{task.__name__}: {error}")
    assert missed == []
