"""A Chromium and a server for the built site."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from cchc.accessibility_check import browser as machine
from cchc.views import editor
from fake_github import GitHub
from office import Office, canonical, publish
from served import heard
from support import NOW, ROOT, Project

_SCRIPT = ROOT / editor.DIST / "entry.js"
# Of tests: a network taken away, a request stopped, workers that would keep pages from one test to another.
EXPECTED = re.compile("net::ERR_(?:INTERNET_DISCONNECTED|FAILED)|Service Worker registration blocked")
PHONE: ViewportSize = {"width": 360, "height": 740}
_WAIT = 20_000  # ms; the machine may do other work too


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium or Chrome; without one the tests are skipped, or fail where it is required."""
    path = machine.find()
    if path is None and os.environ.get("CCHC_BROWSER") == "required":
        pytest.fail("no Chromium or Chrome on this machine, and CCHC_BROWSER=required")
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine: the pages were not opened in a browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=machine.ARGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def _windows(browser: Browser) -> Iterator[dict[str, tuple[Page, list[str]]]]:
    """The windows that tests of a module have opened by their time zones, and what was wrong in each so far."""
    opened: dict[str, tuple[Page, list[str]]] = {}
    yield opened
    for page, _ in opened.values():
        page.context.close()


@pytest.fixture
def phone_in(browser: Browser, _windows: dict[str, tuple[Page, list[str]]]) -> Iterator[Callable[[str], Page]]:
    """Gives the window of a phone in a time zone; it is another test's next, as opening one takes longer than a page.

    Nothing of the test before is left in it: no page, no setting, nothing kept. A clock that was set once stays: where
    one test of a module sets it, all do.
    """
    used: dict[str, tuple[Page, list[str]]] = {}

    def window(zone: str) -> Page:
        if zone not in _windows:
            page = browser.new_context(viewport=PHONE, timezone_id=zone, service_workers="block").new_page()
            _windows[zone] = page, heard(page)
        page, wrong = used[zone] = _windows[zone]
        wrong.clear()
        return page

    yield window
    for page, _ in used.values():
        page.context.set_offline(False)
        page.unroute_all()
        page.emulate_media(media="null")
        page.set_viewport_size(PHONE)
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        page.goto("about:blank")
    assert [text for _, wrong in used.values() for text in wrong if not EXPECTED.search(text)] == []


@pytest.fixture
def phone(phone_in: Callable[[str], Page]) -> Page:
    """The window of a phone, wherever it is."""
    return phone_in("UTC")


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address of the built site on this machine, without its last slash."""
    with machine.served(built) as found:
        yield found


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The content in the one form of files, with the editor's page of it; no test changes it."""
    if not _SCRIPT.is_file():
        pytest.skip("the editor's script was not made (npm ci && npm run build in .quan-tri): its page was not opened")
    project = canonical(tmp_path_factory.mktemp("written"))
    publish(project)
    return project


@pytest.fixture
def office(tmp_path: Path, browser: Browser, written: Project) -> Iterator[Callable[..., Office]]:
    """Opens a place of work; `change` may change the content before."""
    project = Project(tmp_path)
    contexts = []

    def opened(width: int = 1280, change: Callable[[Project], None] | None = None) -> Office:
        shutil.copytree(written.root, project.root, dirs_exist_ok=True)
        if change:
            change(project)
            publish(project)
        served = machine.served(project.root / "site")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-US", timezone_id="Asia/Ho_Chi_Minh"
        )
        context.set_default_timeout(_WAIT)
        context.clock.set_fixed_time(NOW)
        contexts.append((context, served))
        repository = "/".join(project.load().unit.repository.rstrip("/").split("/")[-2:])
        github = GitHub.of(project.root, repository)
        github.serve(context)
        return Office(project, github, context, context.new_page(), f"{served.__enter__()}/{editor.URL}")

    expect.set_options(timeout=_WAIT)
    yield opened
    expect.set_options(timeout=5000)
    for context, served in contexts:
        context.close()
        served.__exit__(None, None, None)
