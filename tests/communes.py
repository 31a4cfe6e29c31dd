"""Sites of communes for tests: what a province reads of them, and a server that can misbehave."""

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOTALS: dict[str, Any] = {
    "ma_don_vi": "00001", "ten": "xã Một", "ngay_dung": "2026-11-18T02:00:00+07:00", "phien_ban": "0.1.0",
    "dinh_dang": "1.0.0", "ky_tu": "2026-01-01", "ky_den": "2026-11-18", "tin_bai_trong_ky": 46, "tin_bai": 60,
    "tin_moi_nhat": "2026-11-17", "phan_anh": 20, "phan_anh_xong": 18, "phan_anh_dung_han": 15,
    "phan_anh_tinh_han": 20, "phan_anh_qua_han": 2, "trung_vi": 4.5, "duong_day_nong": 4, "duong_day_nong_da_goi": 2,
    "du_lieu_mau": 0, "tro_nang_ngay": "2026-11-18", "tro_nang_vuong": 0,
}  # fmt: skip


def built(now: datetime) -> dict[str, str]:
    """What the totals of a site say that was built at a moment: of the 200 days before."""
    return {
        "ngay_dung": now.isoformat(),
        "ky_tu": f"{now.date() - timedelta(days=200)}",
        "ky_den": f"{now.date()}",
        "tin_moi_nhat": f"{now.date()}",
        "tro_nang_ngay": f"{now.date()}",
    }


def files(code: str, **changed: object) -> dict[str, bytes]:
    """The index of the open data and the totals of a site; some totals can be others."""
    totals = json.dumps([TOTALS | {"ma_don_vi": code} | changed]).encode()
    entry = {"name": "du-lieu-tom-tat-json", "hash": f"sha256:{hashlib.sha256(totals).hexdigest()}"}
    index = json.dumps({"resources": [entry], "ma_don_vi": code}).encode()
    return {"du-lieu/datapackage.json": index, "du-lieu/tom-tat.json": totals}


class Server(ThreadingHTTPServer):
    """Answers with files by path; a path can also be a way to misbehave."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.odd: dict[str, str] = {}
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def home(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}/"

    def put(self, name: str, made: dict[str, bytes]) -> str:
        """Publish a site below a name; gives back its address."""
        self.files |= {f"/{name}/{path}": content for path, content in made.items()}
        return f"{self.home}{name}/"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """One file."""
        odd = self.server.odd.get(self.path, "")
        if odd.startswith(("http", "file")):
            self.send_response(302)
            self.send_header("Location", odd)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif odd == "drip":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-A: b\r\n")
                time.sleep(0.05)
        elif odd == "endless":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                self.wfile.write(b"x" * 65536)
        elif odd == "noise":
            self.wfile.write(b"\x00\xff\x00 no http\r\n\r\n")
        elif (content := self.server.files.get(self.path)) is not None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server in a thread."""
    with _quiet() as server:
        threading.Thread(target=server.serve_forever, daemon=True, args=(0.01,)).start()
        yield server
        server.shutdown()


@contextmanager
def _quiet() -> Iterator[Server]:
    server = Server()
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that hangs up is what is tested
    try:
        yield server
    finally:
        server.server_close()
