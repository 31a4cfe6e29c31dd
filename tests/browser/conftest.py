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
from support import NOW, ROOT, Project

_SCRIPT = ROOT / editor.DIST / "entry.js"
EXPECTED = re.compile("net::ERR_|Service Worker registration blocked")  # of tests, which take both away
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
def _phone(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A window of a phone's size, and what was wrong in it so far: warnings and failing scripts."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda message: wrong.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page, wrong
    context.close()


@pytest.fixture
def phone(_phone: tuple[Page, list[str]]) -> Iterator[Page]:
    """The window of a phone for tests that only look at pages: opening one for each takes longer than a page does.

    Nothing of the test before is left in it: no page, no setting, nothing kept.
    """
    page, wrong = _phone
    wrong.clear()
    yield page
    page.context.set_offline(False)
    page.unroute_all()
    page.emulate_media(media="null")
    page.set_viewport_size(PHONE)
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.goto("about:blank")
    assert [text for text in wrong if not EXPECTED.search(text)] == []


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
