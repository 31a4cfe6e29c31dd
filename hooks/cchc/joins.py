"""Rules that join kinds: they need the whole site."""

import difflib
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from .core import markup
from .core.page import Asset, Page
from .core.problems import Problem
from .core.rules import Rule
from .core.source import Source
from .kinds.category import Category
from .kinds.news import Item
from .kinds.text_page import HOME, TextPage


class Whole(Protocol):
    """What these rules need of a site."""

    @property
    def root(self) -> Path: ...
    @property
    def items(self) -> Sequence[Item]: ...
    @property
    def unpublished(self) -> Sequence[Item]: ...
    @property
    def texts(self) -> Sequence[TextPage]: ...
    @property
    def pages(self) -> Sequence[Page]: ...
    def assets(self, site_url: str) -> Sequence[Asset]: ...


def known_categories(items: Sequence[Item], closed: Mapping[str, Category]) -> Iterator[Problem]:
    """Chuyên mục của tin, bài phải có trong data/chuyen-muc.yml."""
    for item in items:
        given = item.meta.category
        if given not in closed:
            near = difflib.get_close_matches(given, closed, 1, 0.5)
            message = f"không có chuyên mục này; có phải là “{near[0]}”?" if near else "không có chuyên mục này"
            yield item.source.problem(("chuyen_muc",), message, given, next(iter(closed), ""))


def first_page(site: Whole) -> Iterator[Problem]:
    """Phải có tệp docs/index.md: lời mở đầu của trang chủ."""
    if all(text.markdown != HOME for text in site.texts):
        yield Problem(f"docs/{HOME}", 1, "tệp", "thiếu tệp này", example="# Chuyên mục cải cách hành chính")


def one_address(site: Whole) -> Iterator[Problem]:
    """Hai trang không được trùng địa chỉ."""
    seen: dict[str, Page] = {}
    for page in site.pages:
        other = seen.setdefault(page.url, page)
        if other is not page:
            yield Problem(page.edit, 1, "tệp", f"địa chỉ trang trùng với {other.edit}; hãy đổi tên tệp", f"/{page.url}")


def working_links(site: Whole) -> Iterator[Problem]:
    """Liên kết và tệp đính kèm trong bài phải có thật; liên kết ngoài bắt đầu bằng https://."""
    files = _published_files(site)
    hidden = {item.source.path for item in site.unpublished}
    addresses = {page.url for page in site.pages} | {asset.url for asset in site.assets("")}
    for text in (*site.items, *site.texts):
        for link in markup.links(text.source.body):
            if why := _wrong(link.target, text.source, files, hidden, addresses):
                line = text.source.body_line + link.line - 1
                yield Problem(text.source.path, line, "liên kết", why, link.target)


def picture_files(site: Whole) -> Iterator[Problem]:
    """Tệp ảnh nêu ở mục anh phải có trong thư mục của tin."""
    files = _published_files(site)
    for item in site.items:
        if item.picture_url and f"docs/{item.picture_url}" not in files:
            yield item.source.problem(("anh", "tep"), "không có tệp ảnh này cạnh tệp tin", item.picture_url)


RULES: tuple[Rule[Whole], ...] = (first_page, one_address, working_links, picture_files)


def _published_files(site: Whole) -> frozenset[str]:
    paths = (path.relative_to(site.root) for path in (site.root / "docs").rglob("*") if path.is_file())
    return frozenset(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))


def _wrong(target: str, source: Source, files: frozenset[str], hidden: set[str], addresses: set[str]) -> str:
    """What is wrong with a link; empty if nothing is."""
    parts = urlsplit(target)
    if parts.scheme:
        return "" if parts.scheme in markup.SAFE_SCHEMES else "loại liên kết này không được phép"
    if target.startswith("//"):
        return "liên kết ngoài phải bắt đầu bằng https://"
    path = unquote(parts.path)
    if not path:
        return "" if parts.fragment else "liên kết trống"
    if path.startswith("/"):
        place = path.removeprefix("/")
        there = place in addresses or f"docs/{place}" in files
        return "" if there else "không có trang hoặc tệp này trên trang; kiểm tra lại địa chỉ"
    found = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))
    if found in hidden:
        return "bài được liên kết chưa đăng (bản nháp hoặc chưa đến ngày)"
    return "" if found in files else "không có tệp này; kiểm tra lại tên tệp và thư mục"
