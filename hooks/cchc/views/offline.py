"""What can be read without a network: the page that says so, and what the service worker is told to keep."""

import json
from collections.abc import Iterator, Sequence

from ..core import script, service_worker
from ..core.kind import Here, View
from ..core.page import Asset, Page
from ..core.resources import TEMPLATES
from ..core.service_worker import Read
from ..kinds import hotline, procedure
from ..kinds.hotline import HotlineEntry
from .moved import redirects

URL = "ngoai-tuyen/"
SHEETS = f"{procedure.URL}ngoai-tuyen.json"
_ALWAYS = (("", "Trang chủ"), (hotline.URL, "Đường dây nóng"), (procedure.URL, "Danh mục thủ tục"))
_FETCHED = ("assets/lich.json", "assets/mang.js", "assets/anh.js")  # asked for by scripts


def page(lines: tuple[HotlineEntry, ...]) -> Page:
    """The page that is shown where another is not to be had."""
    return Page(
        URL,
        "Đọc khi không có mạng",
        "offline.html",
        {"first": hotline.first(lines), "always": _ALWAYS},
        description="Những trang được lưu trên máy, mất mạng vẫn đọc được.",
        edit=hotline.PATH,
    )


def assets(here: Here, read: Read, pages: Sequence[Page]) -> Iterator[Asset]:
    """The service worker, and the file of all procedures and of the further pages of their list.

    `pages` are those of the site.
    """
    known = {page.url for page in pages}
    kept = [url for url, _ in _ALWAYS if url in known]
    further = [page.url for page in pages if page.url.startswith(f"{procedure.URL}trang/")]
    sheets = [*further, *(one.url for one in procedure.procedures(here))]
    worker = script.compact((TEMPLATES / "sw.js").read_text("utf-8"))
    worker = worker.replace("__MOVED__", json.dumps(redirects(here, pages), ensure_ascii=False, separators=(",", ":")))
    worker = worker.replace("__PAGES__", json.dumps(service_worker.marks(known)))
    return service_worker.assets(read, (*kept, URL), _FETCHED, sheets, SHEETS, worker)


VIEW = View(id="ngoai-tuyen", pages=lambda here: [page(here.read[hotline.KIND])])
