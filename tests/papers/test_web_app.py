"""What a phone keeps on its first screen."""

import json
import struct
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from support import Links, Project, html


def size(png: bytes) -> tuple[int, int, bool]:
    """Width and height of a PNG, and whether it may be seen through."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, _, colour = struct.unpack(">IIBB", png[16:26])
    return width, height, colour in {4, 6}


def test_manifest(built: Path) -> None:
    """The manifest names the commune, begins at the first page wherever the site lives; its icons are as it says."""
    told = json.loads((built / "manifest.webmanifest").read_text("utf-8"))
    assert told["name"] == "Cải cách hành chính – UBND xã Minh Tiến"
    assert told["short_name"] == "CCHC Minh Tiến"
    assert (
        urljoin("https://xa.github.io/ten-kho/manifest.webmanifest", told["start_url"])
        == "https://xa.github.io/ten-kho/"
    )
    assert all((built / urljoin("/", one["url"]).strip("/") / "index.html").is_file() for one in told["shortcuts"])
    assert {(icon["sizes"], icon["purpose"]) for icon in told["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in told["icons"]:
        width, height, _ = size((built / icon["src"]).read_bytes())
        assert f"{width}x{height}" == icon["sizes"]


def test_icons_are_light(built: Path) -> None:
    """No icon is heavier than 8 KB."""
    icons = list((built / "assets").glob("icon-*.png"))
    assert len(icons) == 4
    assert all(len(icon.read_bytes()) < 8192 for icon in icons)


def test_every_page_names_manifest_and_icon(built: Path) -> None:
    """Every page leads phones to the manifest, and iPhones to an icon of 180 pixels."""
    for address, text in html(built).items():
        links = Links(text)
        assert any(urlsplit(load).path.endswith("manifest.webmanifest") for load in links.loads), address
        assert any(link.endswith("assets/icon-180.png") for link in links.links), address
    assert size((built / "assets/icon-180.png").read_bytes())[:2] == (180, 180)


def test_names_come_from_data(project: Project) -> None:
    """Another commune's manifest bears its own name."""
    text = (project.root / "data/don-vi.yml").read_text("utf-8").replace("Minh Tiến", "Hòa Bình")
    project.write("data/don-vi.yml", text)
    told = str(next(asset for asset in project.load().assets("") if asset.url == "manifest.webmanifest").made)
    assert "CCHC Hòa Bình" in told
    assert "Minh Tiến" not in told
