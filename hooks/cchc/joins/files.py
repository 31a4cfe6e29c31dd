"""Rules about the files of a project: which must exist, which may."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..core import image_file, schema_files
from ..core.folders import files, perhaps
from ..core.kind import Here
from ..core.picture import Placed
from ..core.problems import MISSING, Problem
from ..core.record import Entry
from ..core.text import slug
from ..kinds import activity, news, report
from ..kinds.text_page import HOME
from ..views import images

ATTACHMENTS = frozenset(
    ".pdf .docx .xlsx .pptx .odt .ods .csv .zip .jpg .jpeg .png .webp .avif .gif .svg .mp3 .mp4".split()
)

# How machines name a copy (“truc (1).yml”, “truc - Copy.yml”), and other endings of the same text.
_COPIED = re.compile(r"(?:\s*(?:\(\d+\)|- (?:copy|bản sao)))*\.ya?ml(?:\.txt)?$", re.I)


def first_page(here: Here) -> Iterator[Problem]:
    """Phải có tệp docs/index.md: lời mở đầu của trang chủ."""
    if f"docs/{HOME}" not in images.files(here):
        yield Problem(f"docs/{HOME}", 1, "tệp", MISSING, example="# Chuyên mục cải cách hành chính")


def picture_files(here: Here) -> Iterator[Problem]:
    """Ảnh nêu ở mục “anh”, “anh_khac” phải có trong thư mục của tin, của hoạt động thì trong docs/anh-hoat-dong/."""
    for item in here.read[news.KIND]:
        yield from _missing(here, item.entry, item.pictures)
    for entry in here.read[activity.KIND]:
        yield from _missing(here, entry, entry.data.pictures)


def _missing(here: Here, entry: Entry[Any], pictures: Iterable[Placed]) -> Iterator[Problem]:
    for one in pictures:
        if "/" not in one.picture.file and f"docs/{one.file}" not in images.files(here):
            path = here.root / "docs" / one.file
            message = f"không có tệp ảnh này trong thư mục{perhaps(path.parent, path.name)}"
            yield entry.problem((*one.at, "tep"), message, f"docs/{one.file}")


def right_pictures(here: Here) -> Iterator[Problem]:
    """Ảnh nặng không quá 4 MB, không quá 30 triệu điểm ảnh, không hỏng, không động, đuôi tệp đúng với loại ảnh."""
    yield from images.referenced(here).problems
    named = {f"docs/{file}" for file in images.referenced(here).errors}
    for path in sorted(images.files(here) - named):
        if posixpath.splitext(path)[1].lower() in image_file.UNSUPPORTED:
            yield Problem(path, 1, "tệp", image_file.why_unusable(here.root / path), found=posixpath.basename(path))


def known_files(here: Here) -> Iterator[Problem]:
    """Tệp trong docs/ và data/ phải có đuôi đúng: .md cho bài viết, .yml cho dữ liệu, hoặc là tệp đính kèm."""
    schemas = {schema_files.path(kind) for kind in here.read.kinds}
    signed = {f"{posixpath.dirname(paper.source.path)}/{paper.data.signed_file}" for paper in here.read[report.KIND]}
    unread = (
        path
        for path in files(here.root, "data", without=())
        if not posixpath.basename(path).startswith(".") and path not in schemas | signed and not here.read.kind_of(path)
    )
    wrong = {path: _wrong_in_docs(here, path) for path in sorted(images.files(here))}
    wrong |= {path: _wrong_in_data(here, path) for path in unread}
    for path, (message, example) in wrong.items():
        if message:
            yield Problem(path, 1, "tệp", message, found=posixpath.basename(path), example=example)


def _wrong_in_docs(here: Here, path: str) -> tuple[str, str]:
    """What is wrong with the name of a file in docs/, and a right one; both empty where nothing is."""
    stem, suffix = posixpath.splitext(posixpath.basename(path))
    if suffix == ".md" or suffix.lower() in image_file.UNSUPPORTED:  # right_pictures tells of these
        return "", ""
    if suffix.lower() in {".yml", ".yaml"}:
        return "tệp này không đăng được; tệp dữ liệu đặt ở data/", f"data/{path.removeprefix('docs/')}"
    if suffix.lower() not in ATTACHMENTS:
        known = " ".join(sorted(ATTACHMENTS))
        message = f"tệp này không đăng được; bài viết phải có đuôi .md, tệp đính kèm một trong: {known}"
        if where := _read_in(path):
            return f"{message}{where}", ""
        return message, f"{slug(stem.removesuffix('.md')) or 'tep'}.md"
    if not image_file.NAME.fullmatch(f"{stem}{suffix}"):
        message = "tên tệp đính kèm chỉ gồm chữ không dấu, chữ số và gạch nối, không có khoảng trắng"
        again = _read_in(path) or "; xóa tệp này rồi tải lên lại với tên đúng"  # GitHub's pages rename no such file
        return f"{message}{again}", image_file.right_name(here.root / path)
    return "", ""


def _wrong_in_data(here: Here, path: str) -> tuple[str, str]:
    """What to do with a file in data/ that nothing reads, and an example; both empty where that is not known."""
    if path.endswith(".md"):
        return "tệp này không được đọc; bài viết đặt ở docs/", f"docs/{path.removeprefix('data/')}"
    if path.startswith(f"{report.FOLDER}/") and path.lower().endswith(".pdf"):
        if not here.read.sound(report.KIND):  # the report that names it may be the one that cannot be read
            return "", ""
        message = "chưa báo cáo nào nêu tệp này; hãy ghi tên tệp vào mục “tep_da_ky” của báo cáo"
        return message, f"tep_da_ky: {slug(posixpath.splitext(posixpath.basename(path))[0])}.pdf"
    meant = _COPIED.sub(".yml", path)
    if meant != path and here.read.kind_of(meant):
        if (here.root / meant).is_file():
            return f"tệp này không được đọc, có lẽ là bản chép của {meant}; giữ một tệp, xóa tệp kia", meant
        return "tệp này không được đọc vì tên tệp chưa đúng; hãy đổi tên tệp", meant
    message = "tệp này không thuộc loại dữ liệu nào nên không được đọc; kiểm tra lại tên tệp và thư mục"
    return f"{message}{_read_in(path)}", f"{report.FOLDER}/2024/92-bc-ubnd.yml"


def _read_in(path: str) -> str:
    """Where a paper from Word goes that is to become a report or news; empty for other files."""
    if not path.lower().endswith((".doc", ".docx", ".rtf", ".odt")):
        return ""
    return "; báo cáo, tin soạn bằng Word thì xóa ở đây, tải vào thư mục .nhap/ để máy đọc thành bản nháp"
