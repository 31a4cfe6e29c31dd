"""The web server behind the accessibility check."""

import socket
import struct
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from cchc.accessibility_check.browser import served

_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: close without waiting for what was sent


def test_a_browser_that_leaves_is_no_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Staff who run the check see no traceback of a server when a page is left before its files have come."""
    (tmp_path / "to.bin").write_bytes(bytes(20_000_000))
    with served(tmp_path) as address:
        before = threading.active_count()
        with socket.create_connection(("127.0.0.1", urlsplit(address).port or 0)) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            browser.sendall(b"GET /to.bin HTTP/1.0\r\n\r\n")
            assert browser.recv(8).startswith(b"HTTP")
        until = time.monotonic() + 10
        while threading.active_count() > before and time.monotonic() < until:
            time.sleep(0.01)
        assert threading.active_count() <= before
    assert capfd.readouterr().err == ""
