"""Without a network: what was kept is read, what was not is said, a new build takes the place of the old."""

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cchc.accessibility_check.browser import QuietHandler, served
from cchc.core.service_worker import marks
from support import Project

from .test_pages import ITEM

pytestmark = pytest.mark.browser

BASE = "/ten-kho"  # a project page of GitHub lives in a folder
READY = "() => navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'"
SHEETS = "async () => !!(await caches.match(new URL('?xong', document.querySelector('.top__name').href)))"
PATIENCE = "{ page: 4000, file: 2000, first: 20000 }"  # ms: until a kept copy is shown, or the page that helps
LONGEST, READING = 30, 5  # s
WAIT = "2000 : 0"  # ms a page has been there, with a network and without, until cchc.js asks for more
HOLDS = """async ([part, text]) => {
  for (const name of (await caches.keys()).filter((one) => one.includes(` ${part}`)))
    for (const answer of await (await caches.open(name)).matchAll())
      if ((await answer.text()).includes(text)) return true;
  return false;
}"""


KEPT = """async () => {
  const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
  const kept = [installing, waiting, active].map((worker) => worker && worker.state);
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) kept.push(`${name} ${request.url}`);
  return kept;
}"""


TAKEN = """async () => {
  const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
  window.olds = window.olds || new Set([active]);
  return !installing && !waiting && !window.olds.has(active);
}"""


class Network(QuietHandler):
    """A server whose network can stop answering."""

    answers = threading.Event()
    bodies = threading.Event()
    stuck = ""  # how the addresses end whose bodies stop; all, unless it is said

    def do_GET(self) -> None:  # noqa: N802  # the server names it
        """Answer, or wait as a bad network does: before the answer, or between its head and its body."""
        self.answers.wait()
        del self.headers["If-Modified-Since"]  # of whole seconds: a file changed within one would be no other
        if not self.bodies.is_set() and self.path.endswith(self.stuck):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", "5000")
            self.end_headers()
            self.wfile.write(b"<!doctype html>")
            self.wfile.flush()
            self.bodies.wait()
            self.close_connection = True
            return
        super().do_GET()

    def end_headers(self) -> None:
        """Browsers ask each time, so that a build is seen at once."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


@pytest.fixture
def root(tmp_path: Path, built: Path) -> Path:
    """A folder with the built site in a folder of it, as a test may change it; what waits two seconds waits a tenth."""
    site = shutil.copytree(built, tmp_path / BASE.strip("/"), copy_function=_taken)
    soon(site)
    return tmp_path


def _taken(file: str, target: str) -> None:
    """The same file under another name; a script, which tests edit, is copied."""
    (shutil.copyfile if file.endswith(".js") else os.link)(file, target)


def soon(site: Path) -> None:
    """Begin what is for the time without a network as soon as a page is there."""
    script = site / "assets/cchc.js"
    text = script.read_text("utf-8")
    assert WAIT in text
    script.write_text(text.replace(WAIT, "100 : 0"), "utf-8")


@pytest.fixture
def impatient(root: Path) -> None:
    """What waits 4 seconds for the network, and 20 where nothing was kept, waits a second."""
    worker = root / BASE.strip("/") / "sw.js"
    text = worker.read_text("utf-8")
    assert PATIENCE in text
    worker.write_text(text.replace(PATIENCE, "{ page: 1000, file: 500, first: 1000 }"), "utf-8")


@pytest.fixture
def home(root: Path) -> Iterator[str]:
    """The address of that site, without the last slash."""
    Network.answers.set()
    Network.bodies.set()
    with served(root, handler=Network) as found:
        yield f"{found}{BASE}"
        Network.answers.set()
        Network.bodies.set()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


def shown(page: Page, address: str, text: str) -> None:
    """Visit until the page says it: where the network takes more than 4 seconds, a visit shows the copy of before."""
    for _ in range(5):
        begun = time.monotonic()
        page.goto(address)
        if page.get_by_text(text).count() or time.monotonic() - begun < 3:
            break
    expect(page.get_by_text(text).first).to_be_visible()


def until(page: Page, script: str, arg: object = None, *, wanted: bool = True, reading: bool = False) -> None:
    """Wait for the answer of a script that has to wait itself; where it does not come, tell what was kept by then.

    An old worker may have work for 20 s (`PATIENCE.first`): a new one that has to wait for it is there a little later.
    With `reading` the page is opened again meanwhile, as by somebody who reads on: a browser that was once idle with an
    old worker asks it again only after its next work.
    """
    begun = opened = time.monotonic()
    while page.evaluate(script, arg) is not wanted:
        if time.monotonic() - begun > LONGEST:
            pytest.fail(f"waited {LONGEST} s in vain for {script} {arg}: {page.evaluate(KEPT)}")
        if reading and time.monotonic() - opened > READING:
            page.reload()
            opened = time.monotonic()
        page.wait_for_timeout(200)


def visited(context: BrowserContext, home: str, *paths: str, sheets: bool = False) -> Page:
    """A first visit that lasts until pages are kept, then visits of more pages."""
    page = context.new_page()
    page.goto(f"{home}/")
    page.wait_for_function(READY, timeout=20_000)
    if sheets:
        until(page, SHEETS)
    for path in paths:
        page.goto(home + path)
    return page


def test_an_old_address_without_a_network(context: BrowserContext, home: str, root: Path) -> None:
    """The old address of a page that was visited leads to its copy."""
    worker = root / BASE.strip("/") / "sw.js"
    worker.write_text(worker.read_text("utf-8").replace("MOVED = {}", f'MOVED = {{"cu/tin/":"{ITEM[1:]}"}}'), "utf-8")
    page = visited(context, home, ITEM)
    title = page.locator("h1").inner_text()
    context.set_offline(True)
    page.goto(f"{home}/cu/tin/")
    assert page.url == home + ITEM
    assert page.locator("h1").inner_text() == title


def test_without_a_network(context: BrowserContext, home: str) -> None:
    """Hotlines, procedures and what was visited are read; all else leads to the page that helps, and back in time."""
    page = visited(context, home, ITEM, sheets=True)
    title = page.locator("h1").inner_text()
    context.set_offline(True)
    for path, heading in (
        ("/duong-day-nong/", "Đường dây nóng"),
        ("/thu-tuc/", "Thủ tục hành chính"),
        ("/thu-tuc/1.001193/", "Đăng ký khai sinh"),
        (ITEM, title),
    ):
        page.goto(home + path)
        assert page.locator("h1").inner_text() == heading
        assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == "rgb(159, 29, 32)"
        assert page.url == home + path
        expect(page.locator("[data-built]")).to_contain_text("Bản lưu trên máy lúc ")
    page.get_by_text("Không có mạng: đây là bản đã lưu trên máy.").wait_for()
    page.goto(f"{home}/bao-cao/?loai=papi")
    assert page.locator("h1").inner_text() == "Đọc khi không có mạng"
    assert page.locator(".calls .call").count() == 2
    page.get_by_text("Chưa tải được trang vừa mở").wait_for()
    assert page.get_by_role("link", name="Thử mở lại").get_attribute("href") == f"{home}/bao-cao/"
    assert page.get_by_role("link", name=title).get_attribute("href") == home + ITEM
    page.get_by_text("Tất cả trang thủ tục cũng đã có trên máy").wait_for()
    page.wait_for_function("() => !document.querySelector('[data-keep]').hidden")
    assert "Toàn bộ thủ tục đã có" not in page.inner_text("main")
    context.set_offline(False)
    page.wait_for_url(f"{home}/bao-cao/")
    assert page.locator("h1").inner_text() != "Đọc khi không có mạng"


def test_the_reader_stays_while_nothing_answers(context: BrowserContext, home: str) -> None:
    """A network that leads nowhere, which the browser takes for one, opens no page."""
    page = visited(context, home)
    context.set_offline(True)
    page.goto(f"{home}/bao-cao/")
    page.get_by_text("Chưa tải được trang vừa mở").wait_for()
    page.evaluate("window.stayed = true; dispatchEvent(new Event('online'))")
    page.wait_for_timeout(1000)
    assert page.evaluate("window.stayed")


def test_the_way_back_leads_nowhere_else(context: BrowserContext, home: str) -> None:
    """An address of another site or a script is not offered as the way back."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for evil in ("https://example.org/", "//example.org/", "javascript:alert(1)", "/khac/", "../khac/", "http://["):
        page.goto(f"{home}/ngoai-tuyen/?trang={evil}")
        assert not page.locator("[data-missed]").is_visible()
    assert wrong == []


@pytest.mark.usefixtures("impatient")
def test_a_network_that_does_not_answer(context: BrowserContext, home: str) -> None:
    """A request that never ends is given up: a kept page comes after a time, else the page that helps."""
    page = visited(context, home, ITEM)
    Network.answers.clear()
    begun = time.monotonic()
    page.goto(home + ITEM)
    expect(page.locator("article h1")).to_be_visible()
    assert 0.9 < time.monotonic() - begun < 12
    page.goto(f"{home}/bao-cao/")
    assert page.locator("h1").inner_text() == "Đọc khi không có mạng"


@pytest.mark.usefixtures("impatient")
def test_a_network_that_stops_within_a_page(context: BrowserContext, home: str) -> None:
    """A page whose head came and whose body does not is shown as it was kept, after a time."""
    page = visited(context, home, ITEM)
    until(page, HOLDS, ["trang", page.locator("h1").inner_text()])
    Network.bodies.clear()
    begun = time.monotonic()
    page.goto(home + ITEM, wait_until="commit")
    expect(page.locator("article h1")).to_be_visible()
    assert 0.9 < time.monotonic() - begun < 12


@pytest.mark.usefixtures("impatient")
def test_a_page_that_never_came_holds_up_no_new_build(
    context: BrowserContext, home: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page whose body stopped was left: the worker of the new build takes over all the same."""
    page = visited(context, home, ITEM)
    until(page, HOLDS, ["trang", page.locator("h1").inner_text()])
    monkeypatch.setattr(Network, "stuck", ITEM)
    Network.bodies.clear()
    page.goto(home + ITEM, wait_until="commit")
    expect(page.locator("article h1")).to_be_visible()
    worker = root / BASE.strip("/") / "sw.js"
    worker.write_text(worker.read_text("utf-8") + "// new\n", "utf-8")
    page.goto(f"{home}/bao-cao/")
    until(page, TAKEN, [])


def test_a_new_build_takes_the_place_of_the_old(
    context: BrowserContext, root: Path, home: str, project: Project
) -> None:
    """The next visit shows the new build, also of pages kept before, and then without a network too."""
    page = visited(context, home, ITEM, sheets=True)
    project.edit("data/duong-day-nong.yml", "0200 3000 001", "0200 3000 999")
    project.edit("data/thu-tuc/1.001193.yml", "Công dân Việt Nam", "Ai cũng làm được")
    project.edit(f"docs{ITEM[:-1]}.md", "\n\n## ", "\n\nĐoạn mới thêm.\n\n## ")
    shutil.rmtree(root / BASE.strip("/"))
    soon(shutil.copytree(project.build(), root / BASE.strip("/")))
    shown(page, f"{home}/duong-day-nong/", "0200 3000 999")
    until(page, HOLDS, ["goc", "0200 3000 999"])
    until(page, HOLDS, ["goc", "0200 3000 001"], wanted=False, reading=True)
    shown(page, home + ITEM, "Đoạn mới thêm.")
    until(page, HOLDS, ["thu-tuc", "Ai cũng làm được"])
    until(page, HOLDS, ["thu-tuc", "Công dân Việt Nam"], wanted=False)
    context.set_offline(True)
    for path, text in (
        ("/duong-day-nong/", "0200 3000 999"),
        (ITEM, "Đoạn mới thêm."),
        ("/thu-tuc/1.001193/", "Ai cũng làm được"),
    ):
        page.goto(home + path)
        expect(page.get_by_text(text).first).to_be_visible()
    assert page.evaluate("caches.keys().then(names => names.filter(name => name.includes(' thu-tuc ')).length)") == 1


@pytest.mark.parametrize(
    ("old", "new", "fetched"),
    [
        ("self.navigator.connection || {}", "{ saveData: true }", {"/thu-tuc/": False}),
        ("self.navigator.connection || {}", '{ effectiveType: "2g" }', {"/thu-tuc/": False}),
        ('"small":true', '"small":false', {"/bao-cao/": False, "/thu-tuc/": True}),
    ],
)
def test_all_procedures_only_where_they_cost_little(
    context: BrowserContext, root: Path, home: str, old: str, new: str, fetched: dict[str, bool]
) -> None:
    """Nothing on a dear network; many procedures only for who reads procedures."""
    worker = root / BASE.strip("/") / "sw.js"
    text = worker.read_text("utf-8")
    assert old in text
    worker.write_text(text.replace(old, new), "utf-8")
    page = visited(context, home)
    for path, there in fetched.items():
        page.goto(home + path)
        if not there:
            page.wait_for_timeout(1200)  # where they are fetched, they are there within one
        until(page, HOLDS, ["thu-tuc", "Đăng ký khai sinh"], wanted=there)


def test_heavy_procedures_come_when_they_are_asked_for(context: BrowserContext, root: Path, home: str) -> None:
    """Where all procedures weigh much nothing is fetched unasked; a button fetches them and says when they are here."""
    worker = root / BASE.strip("/") / "sw.js"
    text = worker.read_text("utf-8")
    worker.write_text(text.replace('"small":true,"light":true', '"small":false,"light":false'), "utf-8")
    page = visited(context, home, "/thu-tuc/")
    button = page.get_by_role(
        "button", name=re.compile("^Tải toàn bộ thủ tục để đọc khi không có mạng, [0-9],[0-9] MB$")
    )
    expect(button).to_be_visible(timeout=20_000)
    until(page, HOLDS, ["thu-tuc", "Đăng ký khai sinh"], wanted=False)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    button.click()
    expect(page.get_by_text("Toàn bộ thủ tục đã có trên máy này")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    until(page, HOLDS, ["thu-tuc", "Đăng ký khai sinh"])


def test_visited_pages_can_be_taken_off_a_shared_device(context: BrowserContext, home: str) -> None:
    """A press takes the pages visited off the device; hotlines stay."""
    page = visited(context, home, ITEM, "/ngoai-tuyen/")
    page.get_by_role("button", name="Xóa các trang này khỏi máy").click()
    page.get_by_text("Đã mở trên máy này").wait_for(state="hidden")
    context.set_offline(True)
    page.goto(home + ITEM)
    assert page.locator("h1").inner_text() == "Đọc khi không có mạng"
    page.goto(f"{home}/duong-day-nong/")
    assert page.locator("h1").inner_text() == "Đường dây nóng"


def test_what_was_taken_down_is_forgotten(context: BrowserContext, root: Path, home: str) -> None:
    """A page that the site no longer has is not shown from the device."""
    page = visited(context, home, ITEM)
    shutil.rmtree(root / BASE.strip("/") / ITEM.strip("/"))
    page.goto(home + ITEM)
    page.wait_for_timeout(300)
    context.set_offline(True)
    page.goto(home + ITEM)
    assert page.locator("h1").inner_text() == "Đọc khi không có mạng"


@pytest.mark.usefixtures("impatient")
def test_a_new_build_forgets_what_was_taken_down(context: BrowserContext, root: Path, home: str) -> None:
    """A page that the site no longer has leaves with the next build, unopened; other visited pages stay."""
    page, kept = visited(context, home, ITEM, "/chi-so/"), "async url => !!(await caches.match(url))"
    for path in (ITEM, "/chi-so/"):
        until(page, kept, home + path)
    site = root / BASE.strip("/")
    shutil.rmtree(site / ITEM.strip("/"))
    worker, mark = (site / "sw.js").read_text("utf-8"), marks([ITEM.strip("/") + "/"])
    assert mark in worker
    (site / "sw.js").write_text(worker.replace(mark, "", 1), "utf-8")
    page.goto(f"{home}/bao-cao/")
    until(page, kept, home + ITEM, wanted=False, reading=True)
    assert page.evaluate(kept, f"{home}/chi-so/")


def test_the_oldest_pages_make_room(context: BrowserContext, root: Path, home: str) -> None:
    """Sixty pages are kept (here five): those visited longest ago leave, a page visited again stays."""
    site = root / BASE.strip("/")
    worker = (site / "sw.js").read_text("utf-8")
    assert "[PAGES]: 60" in worker
    (site / "sw.js").write_text(worker.replace("[PAGES]: 60", "[PAGES]: 5"), "utf-8")
    for number in range(6):
        shutil.copytree(site / "chi-so", site / f"thu/{number}", ignore=shutil.ignore_patterns("*-*"))
    page = visited(context, home, *(f"/thu/{number}/" for number in (0, 1, 2, 3, 4, 0, 5)))
    page.wait_for_timeout(500)
    keys = page.evaluate(f"caches.open('cchc {BASE}/ trang').then(c => c.keys()).then(all => all.map(key => key.url))")
    assert keys == [f"{home}/thu/{number}/" for number in (2, 3, 4, 0, 5)]


def test_scope(context: BrowserContext, root: Path, home: str) -> None:
    """The worker cares for its own folder alone: another site of the same host is not touched."""
    (root / "khac").mkdir()
    (root / "khac/index.html").write_text("<title>Khác</title>Trang khác", "utf-8")
    page = visited(context, home)
    scope = page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.scope)")
    assert scope == f"{home}/"
    assert all(name.startswith(f"cchc {BASE}/ ") for name in page.evaluate("caches.keys()"))
    page.goto(home.removesuffix(BASE) + "/khac/")
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_a_first_visit_waits_for_nothing(context: BrowserContext, home: str, built: Path) -> None:
    """Until the page has long been there nothing of this is asked for, but three lines of a script."""
    page = context.new_page()
    asked: list[str] = []
    context.route(re.compile("cchc.js"), lambda route: route.fulfill(path=built / "assets/cchc.js"))
    context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{home}/", wait_until="networkidle")
    assert not [url for url in asked if url.endswith(("sw.js", "mang.js", "ngoai-tuyen.json", "ngoai-tuyen/"))]
    page.wait_for_function(READY, timeout=20_000)
