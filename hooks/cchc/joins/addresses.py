"""Addresses within the site."""

from collections.abc import Iterator

from ..core import prose
from ..core.page import Page
from ..core.problems import Problem
from .whole import Whole


def one_address(site: Whole) -> Iterator[Problem]:
    """Hai trang không được trùng địa chỉ."""
    seen: dict[str, Page] = {}
    for page in site.pages:
        other = seen.setdefault(page.url, page)
        if other is not page:
            wrong, right = (page, other) if page.markdown else (other, page)
            message = f"địa chỉ trang trùng với “{right.title}”; hãy đổi tên tệp"
            yield Problem(wrong.edit, 1, "tệp", message, f"/{page.url}")


def working_addresses(site: Whole) -> Iterator[Problem]:
    """Liên kết bắt đầu bằng / phải tới một trang hoặc tệp có thật của trang này."""
    for source in site.sources:
        for link in source.links:
            path = prose.site_path(link.target)
            if path and path.removeprefix("/") not in site.addresses:
                message = "không có trang hoặc tệp này trên trang; kiểm tra lại địa chỉ"
                good = f"{path}/" if f"{path}/".removeprefix("/") in site.addresses else ""
                yield prose.at(source, link.line, "liên kết", message, link.target, good)


def named_addresses(site: Whole) -> Iterator[Problem]:
    """Liên kết bắt đầu bằng / ở thông báo, thể lệ cuộc thi, cách gửi phản ánh phải tới một trang, tệp có thật."""
    for named in site.named:
        path = prose.site_path(named.target)
        if named.target.startswith("/") and (path or named.target).removeprefix("/") not in site.addresses:
            message = "không có trang hoặc tệp này trên trang; kiểm tra lại địa chỉ"
            good = f"{path}/" if f"{path}/".removeprefix("/") in site.addresses else "/duong-day-nong/"
            yield named.entry.problem(named.key, message, named.target, good)
