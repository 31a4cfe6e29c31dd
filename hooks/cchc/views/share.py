"""Ways to hand a page on: its address, Facebook, Zalo, a QR code. No script of theirs is asked for."""

import base64
import importlib.metadata
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from ..core import qr
from ..core.kind import Here
from ..core.page import Asset, Page
from ..kinds import unit as units
from ..papers.renderer import rendered
from .cards import CACHE, share_cards

CODE = "ma-qr.svg"


@dataclass(frozen=True)
class Share:
    """Where a page is handed on: the full addresses at Facebook and Zalo, and the QR code beside the page.

    `code` is relative to the site, empty where the page has none.
    """

    facebook: str
    zalo: str
    code: str


def share(here: Here, page: Page, home: str) -> Share:
    """How a page is handed on; `home` begins full addresses."""
    address = f"{units.of(here).public(home)}{page.url}"
    coded = share_cards(here).card(page) is not None
    facebook = f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"
    return Share(facebook, zalo(address), f"{page.url}{CODE}" if coded else "")


def zalo(address: str) -> str:
    """The page that Zalo's own share button opens: it takes the address as JSON in base64."""
    payload = base64.b64encode(json.dumps({"url": address}, separators=(",", ":")).encode()).decode()
    return f"https://button-share.zalo.me/share_external?d={quote(payload, safe='')}"


@dataclass(frozen=True)
class QrCode:
    """A QR code, as it is kept from build to build: making one takes as long as making its page."""

    as_json: str


class QrRenderer:
    """Makes codes as SVG."""

    suffix = "svg"
    cache_key = f"code 1, segno {importlib.metadata.version('segno')}"

    def render(self, sheet: QrCode) -> bytes:
        """The code of an address."""
        return qr.svg(sheet.as_json).encode()


def codes(here: Here, pages: Iterable[Page], home: str) -> Iterator[Asset]:
    """The QR codes beside the pages that have a picture to be handed on with, each made when it is asked for."""
    cards, begin, cache = share_cards(here), units.of(here).public(home), here.root / CACHE
    for page in pages:
        if cards.card(page):
            code = QrCode(f"{begin}{page.url}")
            yield Asset(f"{page.url}{CODE}", make=partial(rendered, cache, QrRenderer(), code))
