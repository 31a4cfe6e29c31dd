"""The policy of the pages, as Chromium keeps it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from .test_pages import ITEM

pytestmark = pytest.mark.browser

LISTEN = """window.broken = [];
addEventListener("securitypolicyviolation", (e) => broken.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
"""
EVIL = """<script>window.ran = "script"</script>
<img src="khong-co.png" alt="" onerror="window.ran = 'handler'">
<svg onload="window.ran = 'svg'"></svg>
<a id="evil" href="javascript:window.ran = 'address'">a</a>
<p id="styled" style="position: fixed">b</p>
<style>h1 { display: none }</style>
<script src="https://example.org/a.js"></script>
<img src="https://example.org/a.png" alt="">
<iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
<object data="/a.pdf"></object>
<form action="https://example.org/"><button id="send">c</button></form>
<base href="https://example.org/">
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that writes down what its policy forbids."""
    context = browser.new_context()
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def test_nothing_smuggled_in_runs(page: Page, address: str) -> None:
    """What somebody brings into a page neither runs nor loads nor changes it, in whatever way it was written."""
    asked: list[str] = []

    def smuggle(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<article", EVIL + "<article", 1))

    page.on("request", lambda request: asked.append(request.url) if "example.org" in request.url else None)
    page.route("**" + ITEM, smuggle)
    page.goto(address + ITEM)
    page.locator("#evil").click()
    page.evaluate("document.getElementById('send').click()")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).position") == "static"
    assert page.locator("h1").is_visible()  # expect() would wait for the navigation that the policy stopped
    assert page.url == address + ITEM
    kinds = {row.split()[0] for row in page.evaluate("window.broken")}
    wanted = {"script-src-elem", "script-src-attr", "style-src-attr", "style-src-elem", "img-src", "base-uri"}
    assert wanted | {"form-action", "object-src"} <= kinds
    assert [url for url in asked if not page.evaluate("u => broken.some(row => row.includes(u))", url)] == []


def test_no_page_tells_others_where_one_came_from(page: Page, address: str) -> None:
    """Another site learns nothing of what was read here."""
    page.goto(address + ITEM)
    seen: list[str | None] = []

    def note(route: Route) -> None:
        seen.append(route.request.headers.get("referer"))
        route.abort()

    page.route("https://example.org/*", note)
    page.evaluate("document.body.append(Object.assign(document.createElement('a'), {href: 'https://example.org/'}))")
    page.evaluate("document.body.lastChild.click()")
    page.wait_for_timeout(300)
    assert seen == [None]
