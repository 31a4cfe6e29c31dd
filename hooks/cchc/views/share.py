"""Ways to hand a page on: its address, Facebook, Zalo, a QR code. No script of theirs is asked for."""

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from ..core import qr
from ..core.page import Asset, Page

CODE = "ma-qr.svg"


@dataclass(frozen=True)
class Share:
    """The addresses of the block; `code` is the file beside the page, empty where there is none."""

    address: str
    title: str
    facebook: str
    zalo: str
    code: str


def share(page: Page, home: str, coded: bool) -> Share:
    """How a page is handed on; `home` begins full addresses."""
    address = f"{home}{page.url}"
    facebook = f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"
    return Share(address, page.title, facebook, zalo(address), f"{page.url}{CODE}" if coded else "")


def zalo(address: str) -> str:
    """The page that Zalo's own share button opens: it takes the address as JSON in base64."""
    told = base64.b64encode(json.dumps({"url": address}, separators=(",", ":")).encode()).decode()
    return f"https://button-share.zalo.me/share_external?d={quote(told, safe='')}"


def codes(pages: Iterable[Page], home: str) -> Iterator[Asset]:
    """The QR codes beside the pages, each made when it is asked for."""
    for page in pages:
        yield _code(f"{page.url}{CODE}", f"{home}{page.url}")


def _code(url: str, address: str) -> Asset:
    return Asset(url, make=lambda: qr.svg(address).encode())
