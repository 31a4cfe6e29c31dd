"""The browser that is installed on this machine, and a local web server for a built site."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# The shell without windows comes first: it opens a page in a third of the time.
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
)  # fmt: skip
ARGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def find() -> str | None:
    """The path of Chromium or Chrome on this machine; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `prefix`, the path that the site will have; logs nothing."""

    def __init__(self, *args: object, prefix: str = "", **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through unchanged

    def handle(self) -> None:
        """Answer; a browser that leaves a page before a file has come is no error."""
        with suppress(ConnectionError):
            super().handle()

    def translate_path(self, path: str) -> str:
        """The file of a request path."""
        return super().translate_path(path.removeprefix(self.prefix))

    def log_message(self, format: str, *args: object) -> None:  # the names of the base class
        """Log nothing."""


@contextmanager
def served(folder: Path, prefix: str = "", handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve a built site and give its address without the last slash; `prefix` is the path it will have: `/cchc`."""
    handler_class = functools.partial(handler, directory=str(folder), prefix=prefix)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler_class) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()
