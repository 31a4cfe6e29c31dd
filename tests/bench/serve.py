"""When an edit of a post is seen in `mkdocs serve`: seconds from saving the file to the page that shows it."""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

_LONGEST = 180.0  # seconds


def seen(root: Path, edits: int) -> float:
    """The median of some edits of a post of the project in `root`.

    Raises:
        SystemExit: the preview does not begin, or never shows an edit.
    """
    post = sorted((root / "docs" / "tin-bai").rglob("*.md"))[-1]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = post.relative_to(root / "docs").with_suffix("").as_posix()
    url = f"http://127.0.0.1:{port}/{address}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=root, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _shows(url, "</html>")
            return statistics.median(_edit(post, url, f"Câu viết thêm lần {number}.") for number in range(edits))
        finally:
            server.terminate()


def _edit(post: Path, url: str, sentence: str) -> float:
    before = post.read_text("utf-8")
    post.write_text(f"{before}\n{sentence}\n", encoding="utf-8")
    took = _shows(url, sentence)
    post.write_text(before, encoding="utf-8")
    _shows(url, sentence, wanted=False)
    return took


def _shows(url: str, text: str, wanted: bool = True) -> float:
    """Seconds until the page shows a text, or does so no longer."""
    start = time.perf_counter()
    while time.perf_counter() - start < _LONGEST:
        try:
            with urllib.request.urlopen(url, timeout=_LONGEST) as answer:
                if (text in answer.read().decode()) == wanted:
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise SystemExit(f"{url}: not seen after {_LONGEST:.0f} s")
