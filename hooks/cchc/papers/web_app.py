"""What phones need to install the site as an app: the web app manifest (W3C) and the icons."""

import json
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from functools import partial
from pathlib import Path

from ..core import palette
from ..core.kind import View
from ..core.page import Asset
from ..core.resources import THEME
from ..kinds import hotline, procedure
from ..kinds import unit as units
from ..kinds.unit import Unit
from .renderer import PaperRenderer

URL = "manifest.webmanifest"
_BRAND, _GROUND = palette.LIGHT["brand"], palette.LIGHT["ground"]  # the ground of the sign, and of the pages


@dataclass(frozen=True)
class Icon:
    """One size of the site's sign; `side` is pixels.

    Transparent, or on a `ground` that the phone cuts to its own shape (a maskable icon, W3C Web App Manifest); the sign
    takes `share` per cent of the side.
    """

    url: str
    side: int
    _: KW_ONLY
    purpose: str = "any"
    ground: str = ""
    share: int = 100


@dataclass(frozen=True)
class _IconContent:
    icon: Icon
    sign: str

    @property
    def as_json(self) -> str:
        """The values that the template reads."""
        return json.dumps(
            {"side": self.icon.side, "ground": self.icon.ground, "share": self.icon.share, "sign": self.sign}
        )


_TOUCH = Icon("assets/icon-180.png", 180, ground=_BRAND, share=92)  # iPhones round the corners themselves
_ICONS = (
    Icon("assets/icon-192.png", 192),
    Icon("assets/icon-512.png", 512),
    Icon("assets/icon-maskable.png", 512, purpose="maskable", ground=_BRAND, share=76),  # a circle of 80 % is never cut
)


def assets(unit: Unit, press: PaperRenderer) -> Iterator[Asset]:
    """The manifest and its icons, drawn from the sign of the theme when they are asked for."""
    yield Asset(URL, json.dumps(_manifest(unit), ensure_ascii=False, separators=(",", ":")) + "\n")
    for icon in (*_ICONS, _TOUCH):
        yield Asset(icon.url, make=partial(_drawn, icon, THEME / "assets" / "icon.svg", press))


def _drawn(icon: Icon, sign: Path, press: PaperRenderer) -> bytes:
    return press.png(_IconContent(icon, sign.read_text("utf-8")))


def _manifest(unit: Unit) -> dict[str, object]:
    return {
        "name": f"{unit.column} – {unit.office}",
        "short_name": f"CCHC {unit.name}",
        "lang": "vi",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": _BRAND,
        "background_color": _GROUND,
        "icons": [
            {"src": icon.url, "sizes": f"{icon.side}x{icon.side}", "type": "image/png", "purpose": icon.purpose}
            for icon in _ICONS
        ],
        "shortcuts": [
            {"name": "Đường dây nóng", "url": f"./{hotline.URL}"},
            {"name": "Thủ tục", "url": f"./{procedure.URL}"},
        ],
    }


VIEW = View(id="ung-dung", assets=lambda here, _home: assets(units.of(here), PaperRenderer.of(here.root, "icon.typ")))
