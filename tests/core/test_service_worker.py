"""What browsers are told to keep."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from cchc.core import service_worker
from cchc.core.service_worker import assets, loaded_files, marks

FRAME = (
    '<link rel="stylesheet" href="{0}a.css"><link href="{0}i.svg" rel="icon"><link rel="canonical" href="https://x.vn/">'
    '<script>a()</script><script src="{0}b.js?v=1" defer></script><p>{1}</p>'
)


def site(home: str = "Mở đầu", one: str = "Thủ tục", **files: str) -> dict[str, bytes]:
    """A small site by its addresses."""
    pages = {
        "index.html": FRAME.format("./", home),
        "ngoai-tuyen/index.html": FRAME.format("../", "Không có mạng"),
        "thu-tuc/1/index.html": FRAME.format("../../", one) + '<script src="../../c.js"></script>',
    }
    made = {"a.css": "a", "b.js": "b", "c.js": "c", "i.svg": "i", "d.json": "d", **files}
    return {url: text.encode() for url, text in {**pages, **made}.items()}


def build(files: Mapping[str, bytes], sheets: tuple[str, ...] = ("thu-tuc/1/",)) -> dict[str, Any]:
    """What the worker of a site is told."""
    made = {
        asset.url: asset.content
        for asset in assets(
            files.__getitem__, ["", "ngoai-tuyen/"], ["d.json"], sheets, "t.json", "const BUILD = __BUILD__;"
        )
    }
    found = re.fullmatch("const BUILD = (.*);", str(made["sw.js"]))
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return {**told, "hashes": dict(told["kept"]), "file": made.get("t.json")}


def test_files_of_a_page() -> None:
    """Styles, scripts and icon are found wherever the page lives; other links and scripts in the page are none."""
    assert list(loaded_files("thu-tuc/1/", FRAME.format("../../", ""))) == ["a.css", "i.svg", "b.js"]
    assert list(loaded_files("", FRAME.format("./", ""))) == ["a.css", "i.svg", "b.js"]


def test_everything_a_kept_page_needs_is_kept() -> None:
    """Pages, their files, files that scripts ask for, and those of the procedures."""
    told = build(site())
    assert set(told["hashes"]) == {"", "ngoai-tuyen/", "a.css", "i.svg", "b.js", "c.js", "d.json"}
    assert told["offline"] == "ngoai-tuyen/"


def test_marks_of_pages_do_not_depend_on_their_order() -> None:
    """The same pages have the same text, six letters for each."""
    assert marks(["", "chi-so/"]) == marks(["chi-so/", ""])
    assert len(marks(["", "chi-so/"])) == 12


def test_a_change_changes_its_own_hash_alone() -> None:
    """Only what changed is downloaded anew."""
    before, after = build(site()), build(site(home="Khác"))
    assert {url for url, hash in before["hashes"].items() if after["hashes"][url] != hash} == {""}
    assert before["sheets"] == after["sheets"]
    style = build(site(**{"a.css": "khác"}))["hashes"]
    assert {url for url, hash in before["hashes"].items() if style[url] != hash} == {"a.css"}
    assert build(site(one="Khác"))["sheets"]["hash"] != before["sheets"]["hash"]


@pytest.mark.parametrize(
    ("small", "light", "budget", "told"),
    [
        (10_000, 20_000, 30_000, (True, True, "t.json")),
        (10, 20_000, 30_000, (False, True, "t.json")),
        (5, 10, 30_000, (False, False, "t.json")),
        (5, 10, 15, (False, False, "")),
    ],
)
def test_weight_decides(
    monkeypatch: pytest.MonkeyPatch, small: int, light: int, budget: int, told: tuple[bool, bool, str]
) -> None:
    """A small file of procedures is for everybody, a larger for who reads them, a heavy one for who asks for it."""
    monkeypatch.setattr(service_worker, "SMALL", small)
    monkeypatch.setattr(service_worker, "LIGHT", light)
    monkeypatch.setattr(service_worker, "BUDGET", budget)
    found = build(site())
    assert (found["sheets"]["small"], found["sheets"]["light"], found["sheets"]["path"]) == told
    assert (found["file"] is not None) is bool(told[2])


def test_unasked_weight_is_small() -> None:
    """With the pages that are always kept, what is fetched unasked stays under 250 KB."""
    assert service_worker.LIGHT <= 180_000


def test_a_site_without_procedures() -> None:
    """There is no file of procedures where there are none."""
    found = build(site(), sheets=())
    assert found["sheets"]["path"] == ""
    assert found["file"] is None
