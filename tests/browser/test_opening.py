"""Open or closed in the browser, whatever the phone's clock zone; the table of moments is tests/cases/hours.yml."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from cchc.accessibility_check import browser as machine
from cchc.core.dates import VIETNAM
from cchc.site import Site
from cchc.views import opening
from support import Project, copy

pytestmark = pytest.mark.browser

START = datetime(2026, 2, 12, tzinfo=VIETNAM)
DUTY = """- {ma: chu-tich, tu: 2026-02-16, den: 2026-02-18, ca: ["08:00-11:00", "14:00-16:00"], mau: true}
- {ma: kinh-te, ngay: 2026-02-14, mau: true}
- {ma: ho-tro-cap-tinh, ngay: 2026-02-13, ca: ["11:30-13:30"], mau: true}
"""
WEEKLY = 'dien_thoai: ["0200 3000 004"]\n  lich_truc:\n    - {thu: [2, 7], buoi: ["8:00-11:00", "11:15-12:00"]}'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample with duties over Tết, on the first day of the fortnight."""
    project: Project = copy(tmp_path_factory.mktemp("tet"))
    project.write("data/truc.yml", DUTY)
    shutil.rmtree(project.root / "data" / "hoat-dong")  # has results of months to come
    project.edit("data/thu-tuc/1.001193.yml", "ngay: 2026-10-15", "ngay: 2026-01-15")  # nor decisions
    said = 'dien_thoai: ["0200 3000 004"]\n  gio: Nghe máy trong giờ làm việc của xã'
    project.edit("data/duong-day-nong.yml", said, WEEKLY)
    return project.load(START)


@pytest.fixture(scope="module")
def known(site: Site) -> str:
    """The file that the script reads."""
    return str(opening.asset(site).made)


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-02-12T07:29:30+07:00", "Ngoài giờ, nghe máy lại từ 07:30 hôm nay"),
        ("2026-02-12T11:45:00+07:00", "Nghỉ trưa, nghe máy lại từ 13:30 hôm nay"),
        ("2026-02-19T09:00:00+07:00", "Nghỉ lễ, nghe máy lại từ 07:30 thứ Hai 23/02"),
        ("2026-02-17T08:30:00+07:00", "Đang có người trực, đến 11:00"),
    ],
)
def test_pages_say_it(
    phone_in: Callable[[str], Page], address: str, known: str, moment: str, text: str, zone: str
) -> None:
    """The button on the column page and the line on the hotline page say how it stands."""
    page = phone_in(zone)
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.route("**/assets/lich.json", lambda route: route.fulfill(body=known, content_type="application/json"))
    page.goto(f"{address}/")
    page.locator(".who [data-opening=chu-tich]", has_text=text).wait_for(timeout=3000)
    page.goto(f"{address}/duong-day-nong/")
    page.locator("#chu-tich [data-opening=chu-tich]", has_text=text).wait_for(timeout=3000)


@pytest.mark.parametrize(
    "path", ["thu-tuc/", "thu-tuc/1.001193/", "phan-anh/2026/pa-2026-007/", "tim-kiem/?q=khongcogi"]
)
def test_every_call_button_says_it(phone: Page, address: str, known: str, path: str) -> None:
    """Wherever a number may be called it is said whether somebody answers now."""
    phone.clock.set_fixed_time(datetime.fromisoformat("2026-02-19T09:00:00+07:00"))
    phone.route("**/assets/lich.json", lambda route: route.fulfill(body=known, content_type="application/json"))
    phone.goto(f"{address}/{path}")
    phone.locator(".call .now", has_text="Nghỉ lễ, mở lại lúc 07:30 thứ Hai 23/02").wait_for(timeout=3000)


@pytest.mark.parametrize(
    ("moment", "filled"), [("2026-02-12T09:00:00+07:00", True), ("2026-02-19T09:00:00+07:00", False)]
)
def test_a_call_button_is_filled_while_somebody_answers(  # what the fixtures give, and a row of the table
    phone: Page, address: str, known: str, moment: str, filled: bool
) -> None:
    """The button of the one to ask is filled in the hours, and no more than outlined outside."""
    phone.clock.set_fixed_time(datetime.fromisoformat(moment))
    phone.route("**/assets/lich.json", lambda route: route.fulfill(body=known, content_type="application/json"))
    phone.goto(f"{address}/phan-anh/2026/pa-2026-007/")
    phone.locator(".call .now[data-state]").wait_for(timeout=3000)
    ground = "one => getComputedStyle(one).backgroundColor"
    assert (phone.locator(".call").evaluate(ground) == phone.locator(".top").evaluate(ground)) == filled


def test_the_text_follows_the_clock(browser: Browser, address: str, known: str) -> None:
    """A page left open says a minute later what has changed."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time=datetime.fromisoformat("2026-02-12T07:29:30+07:00"))
    page.route("**/assets/lich.json", lambda route: route.fulfill(body=known, content_type="application/json"))
    page.goto(f"{address}/duong-day-nong/")
    place = page.locator("#chu-tich .now")
    place.filter(has_text="Ngoài giờ").wait_for(timeout=3000)
    page.clock.run_for(31_000)
    place.filter(has_text="Đang trong giờ làm việc, đến 11:30").wait_for(timeout=3000)
    context.close()


def test_plain_hours_stay_without_the_file(browser: Browser, address: str) -> None:
    """Where the file cannot be read, and without JavaScript, the plain hours stand."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("**/assets/lich.json", refuse)
    page.goto(f"{address}/duong-day-nong/")
    page.wait_for_timeout(200)
    assert len(asked) == 1
    assert page.locator(".who [data-opening=chu-tich]").inner_text() == "Nghe máy trong giờ làm việc của xã"
    assert not page.locator("#chu-tich .now").is_visible()
    context.close()
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{address}/")
    assert page.locator(".who [data-opening=chu-tich]").inner_text() == "Nghe máy trong giờ làm việc của xã"
    plain.close()


def test_a_page_opened_from_a_folder(browser: Browser, built: Path) -> None:
    """A file on a disk cannot fetch another: nothing is said in the console, the plain hours stay."""
    page = browser.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((built / "duong-day-nong/index.html").as_uri())
    page.wait_for_timeout(200)
    assert page.locator(".who [data-opening=chu-tich]").inner_text() == "Nghe máy trong giờ làm việc của xã"
    page.close()
    assert wrong == []


@pytest.mark.parametrize(
    ("moment", "first", "filled"),
    [
        ("2026-02-12T09:00:00+07:00", "trung-tam-phuc-vu-hanh-chinh-cong", True),
        ("2026-02-17T08:30:00+07:00", "chu-tich", True),
        ("2026-02-14T20:00:00+07:00", "kinh-te", True),
        ("2026-02-19T09:00:00+07:00", "trung-tam-phuc-vu-hanh-chinh-cong", False),
    ],
)
def test_whoever_answers_now_stands_first(  # what the fixtures give, and a row of the table
    browser: Browser, on_duty: str, known: str, moment: str, first: str, filled: bool
) -> None:
    """At this minute, over Tết too: one filled button at most, and two lines in all."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.route("**/assets/lich.json", lambda route: route.fulfill(body=known, content_type="application/json"))
    page.goto(on_duty)
    page.locator(".who .now[data-state]").first.wait_for()
    assert page.locator(".who li").first.get_attribute("data-line") == first
    assert page.locator(".who li:visible").count() == 2
    assert page.locator(".who .is-on").count() == filled
    framed = "all => all.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth)).length"
    assert (
        page.locator(".who li:visible .go").evaluate_all(framed) == 1
    )  # the second is a row, no card beside the first
    page.close()


@pytest.fixture(scope="module")
def on_duty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The hotline page of a commune whose duties lie ahead of the build."""
    project = copy(tmp_path_factory.mktemp("truc"))
    project.write("data/truc.yml", DUTY.replace("2026-02", "2027-02"))
    assets = [f"assets/{name}" for name in ("chung.js", "gio.js", "cchc.css", "nen.css", "tro-nang.css")]
    with machine.served(project.build_only("duong-day-nong/", *assets)) as address:
        yield f"{address}/duong-day-nong/"
