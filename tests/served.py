"""A built site served as the web serves it (text packed by gzip), and what a browser's visit to it costs."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

PACKED = frozenset(".html .css .js .mjs .json .svg .xml .txt .webmanifest .csv .ics .vcf".split())


@dataclass(frozen=True)
class Load:
    """One file that a browser fetched: its path in the site, its kind, its bytes on the wire, headers included."""

    path: str
    kind: str
    size: int


class _Gzip(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; text is sent packed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
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

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the site in the folder, without its last slash."""
    handler = functools.partial(_Gzip, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def visit(browser: Browser, address: str, path: str, **options: object) -> list[Load]:
    """What a first visit to a page fetches, read from the browser's network traffic until it rests."""
    context = browser.new_context(**{"viewport": {"width": 360, "height": 740}, **options})
    try:
        return _loads(context, address, path)
    finally:
        context.close()


def _loads(context: BrowserContext, address: str, path: str) -> list[Load]:
    page = context.new_page()
    session = context.new_cdp_session(page)
    asked: dict[str, tuple[str, str]] = {}
    sizes: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda e: asked.update({e["requestId"]: (e["request"]["url"], e["type"])}))
    session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    session.send("Network.enable")
    page.goto(address + path, wait_until="networkidle")
    named = {id: url for id, (url, _) in asked.items() if url.startswith(address)}
    return [Load(named[id].removeprefix(address), asked[id][1], int(size)) for id, size in sizes.items() if id in named]


def total(loads: list[Load], but: frozenset[str] = frozenset()) -> int:
    """The bytes of all loads, without those of some kinds."""
    return sum(load.size for load in loads if load.kind not in but)
