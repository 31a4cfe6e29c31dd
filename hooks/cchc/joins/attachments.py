"""Rules about files that people download: they are what their names say, run nothing, replace none of ours."""

import posixpath
from collections.abc import Iterator

from ..core import drawing, file_type, image_file
from ..core.kind import Here
from ..core.problems import Problem
from ..kinds import document
from ..views import images
from .addresses import Addresses

_PLAIN = "hãy mở bằng Inkscape, lưu kiểu “Plain SVG” sau khi bỏ phần đó, hoặc xuất ra .png rồi dùng ảnh .png"


def safe_drawings(here: Here) -> Iterator[Problem]:
    """Hình vẽ SVG trong docs/ chỉ có hình: không có lệnh, phần tử HTML, chỗ dẫn ra ngoài tệp."""
    for path in sorted(images.files(here)):
        if path.lower().endswith(".svg") and not (why := file_type.why_wrong(here.root / path)):
            for line, what in drawing.findings((here.root / path).read_bytes()):
                message = f"hình vẽ này không đăng được: {what}; {_PLAIN}"
                yield Problem(path, line, "hình vẽ", message, found=posixpath.basename(path))
        elif path.lower().endswith(".svg"):
            yield Problem(path, 1, "hình vẽ", why, found=posixpath.basename(path))


def right_attachments(here: Here) -> Iterator[Problem]:
    """Tệp đính kèm trong docs/ không trống, không quá 20 MB, đúng loại như đuôi tệp; PDF không có lệnh JavaScript."""
    shown = {
        f"docs/{reference.file}" for reference in images.referenced(here).references
    }  # right_pictures tells of these
    named = {
        f"{document.FILES}/{file.file}" for entry in here.read[document.KIND] for file in entry.data.files if file.file
    }
    for path in sorted(images.files(here) - shown - named):
        suffix = posixpath.splitext(path)[1].lower()
        if suffix in {".md", ".svg"} or suffix in image_file.UNSUPPORTED:
            continue
        if why := file_type.why_wrong(here.root / path):
            yield Problem(path, 1, "tệp", why, found=posixpath.basename(path))


def nothing_replaced(site: Addresses) -> Iterator[Problem]:
    """Tệp trong docs/ không được trùng với tệp mà máy lập, không đặt trong thư mục dành cho tệp máy lập.

    Đó là docs/du-lieu/ và các thư mục con theo năm, theo quý của các mục máy lập trang, như docs/bao-cao/2026/.
    """
    for path in sorted(images.files(site.here)):
        address = path.removeprefix("docs/")
        if path.endswith(".md") or address in images.published(site.here).linked:
            continue
        parts = address.split("/")
        ways = ("/".join(parts[:end]) for end in range(len(parts), 0, -1))
        if taken := next(filter(site.taken, ways), ""):
            name, suffix = posixpath.splitext(parts[-1])
            message = f"trùng với tệp máy lập ở /{taken}; hãy đổi tên tệp hoặc để ở thư mục khác"
            yield Problem(path, 1, "tệp", message, found=address, example=f"{name}-dinh-kem{suffix}")
        elif site.reserved(parts):
            message = "thư mục hoặc tên này dành cho tệp máy lập; để ở đây thì có ngày trùng với tệp máy lập"
            yield Problem(path, 1, "tệp", message, found=address, example=f"docs/tai-lieu/{parts[-1]}")
