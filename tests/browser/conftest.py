"""A Chromium and a server for the built site."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from cchc.accessibility_check import browser as machine


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


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address of the built site on this machine, without its last slash."""
    with machine.served(built) as found:
        yield found
