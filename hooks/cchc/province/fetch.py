"""Small files from sites that may be dead, slow, huge or hostile: a bound for the time, the size, the way there."""

import http.client
import ipaddress
import socket
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

SECONDS = 20.0  # for one file, with all its redirections
_REDIRECTS = 3
_INSIDE = "chuyển hướng vào mạng nội bộ"
_STEP = 16_384
_MOVED = {301, 302, 303, 307, 308}
_HEADERS = {"User-Agent": "cchc", "Accept": "application/json", "Accept-Encoding": "identity", "Connection": "close"}


class FetchError(Exception):
    """A file could not be had; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Fetched:
    """A file, and the address that it really came from."""

    address: str
    content: bytes


def fetch(address: str, most: int, seconds: float = SECONDS) -> Fetched:
    """The file at an address, of at most so many bytes.

    Raises:
        FetchError: it is not there, too large, too slow, or the way there leads where it must not.
    """
    start = urlsplit(address)
    sockets: list[socket.socket] = []
    late = threading.Event()

    def stop() -> None:
        late.set()
        for one in sockets:
            _shut(one)

    watch = threading.Timer(seconds, stop)  # a socket's own time limit begins anew with every byte
    watch.daemon = True
    watch.start()
    wrong: Exception | None = None
    try:
        found = _followed(start, most, min(seconds, 10.0), sockets.append)
    except (OSError, http.client.HTTPException, ValueError) as error:
        wrong = error
    finally:
        watch.cancel()
    if late.is_set():  # what came before the end may look whole
        raise FetchError(f"quá {seconds:g} giây chưa trả lời xong".replace(".", ","))
    if wrong:
        raise FetchError(_reason(wrong))
    return found


def _followed(start: SplitResult, most: int, wait: float, opened: Callable[[socket.socket], None]) -> Fetched:
    here = start
    for _ in range(_REDIRECTS + 1):
        found = _one(here, most, wait, opened, public=here.hostname != start.hostname)
        if isinstance(found, bytes):
            return Fetched(here.geturl(), found)
        there = urlsplit(urljoin(here.geturl(), found))
        _allow(start, here, there)
        here = there
    raise FetchError(f"chuyển hướng quá {_REDIRECTS} lần")


def _allow(start: SplitResult, here: SplitResult, there: SplitResult) -> None:
    """Only to the web, never from https to http, and not from the open net into a closed one."""
    if there.scheme not in {"http", "https"} or not there.hostname or (here.scheme, there.scheme) == ("https", "http"):
        raise FetchError("chuyển hướng tới địa chỉ không an toàn")
    if there.hostname != start.hostname and not _is_public(there.hostname):
        raise FetchError(_INSIDE)


def _is_public(host: str) -> bool:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(_is_global(str(one[4][0])) for one in found)


def _is_global(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_global


def _one(
    at: SplitResult, most: int, wait: float, opened: Callable[[socket.socket], None], *, public: bool
) -> bytes | str:
    """The file, or where it has moved to; `public` where only an address of the open net may answer.

    A name may be told to be at another address from one question to the next: the one that answers counts.
    """
    make = http.client.HTTPSConnection if at.scheme == "https" else http.client.HTTPConnection
    with closing(make(at.hostname or "", at.port, timeout=wait)) as connection:
        connection.connect()
        opened(connection.sock)
        if public and not _is_global(connection.sock.getpeername()[0]):
            raise FetchError(_INSIDE)
        path = at.path or "/"
        connection.request("GET", f"{path}?{at.query}" if at.query else path, headers=_HEADERS)
        answer = connection.getresponse()
        if answer.status in _MOVED:
            return answer.getheader("Location") or ""
        if answer.status != http.client.OK:
            raise FetchError("chưa có tệp này (404)" if answer.status == 404 else f"máy chủ trả lời mã {answer.status}")
        if (answer.getheader("Content-Encoding") or "identity") != "identity":
            raise FetchError("máy chủ gửi tệp nén mà không được yêu cầu")
        return _body(answer, most)


def _body(answer: http.client.HTTPResponse, most: int) -> bytes:
    made = bytearray()
    while part := answer.read(_STEP):
        made += part
        if len(made) > most:
            raise FetchError(f"tệp lớn quá {most // 1000} KB")
    return bytes(made)


def _shut(one: socket.socket) -> None:
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        one.close()


def _reason(error: Exception) -> str:
    match error:
        case TimeoutError():
            return "không trả lời"
        case ConnectionRefusedError():
            return "máy chủ từ chối kết nối"
        case socket.gaierror():
            return "không tìm thấy tên miền"
        case http.client.IncompleteRead():
            return "tệp bị cắt giữa chừng"
        case ValueError() | http.client.HTTPException():
            return "máy chủ trả lời không đúng giao thức"
    return "không kết nối được"
