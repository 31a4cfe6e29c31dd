"""A built site served as the web serves it (text packed by gzip), and what a browser's visit to it costs."""

import gzip
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Browser, Page, Request

from cchc.accessibility_check import browser
from cchc.accessibility_check.browser import QuietHandler

PACKED = frozenset(".html .css .js .mjs .json .svg .xml .txt .webmanifest .csv .ics .vcf".split())


@dataclass(frozen=True)
class Load:
    """One file that a browser fetched: its path in the site, its kind (`image`), its bytes on the wire with headers."""

    path: str
    kind: str
    size: int


class _Gzip(QuietHandler):
    """Sends text packed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802  # the server names it
        """One file, or the page of a folder."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in PACKED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


served = partial(browser.served, handler=_Gzip)


def visit(browser: Browser, address: str, path: str, **options: object) -> list[Load]:
    """What a first visit to a page fetches, its workers too, read from the browser's traffic until it rests."""
    done: list[Request] = []
    context = browser.new_context(**{"viewport": {"width": 360, "height": 740}, **options})
    context.on("requestfinished", lambda request: done.append(request))  # noqa: PLW0108  # Playwright marks it
    try:
        context.new_page().goto(address + path, wait_until="networkidle")
        return [_load(request, address) for request in done if request.url.startswith(address)]
    finally:
        context.close()


def _load(request: Request, address: str) -> Load:
    sizes = request.sizes()
    size = sizes["responseHeadersSize"] + sizes["responseBodySize"]
    return Load(request.url.removeprefix(address), request.resource_type, size)


def total(loads: list[Load], but: frozenset[str] = frozenset()) -> int:
    """The bytes of all loads, without those of some kinds."""
    return sum(load.size for load in loads if load.kind not in but)


def heard(page: Page) -> list[str]:
    """What is wrong in a window from now on: warnings, failing scripts, requests to other hosts."""
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if "//127.0.0.1" not in request.url else None)
    return wrong
