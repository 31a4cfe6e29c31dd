"""Rules that every Markdown text keeps, whatever kind it belongs to."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from . import markup
from .problems import Problem
from .rules import Rule
from .source import Source
from .text import slug


def at(source: Source, number: int, field: str, message: str, found: str = "", example: str = "") -> Problem:
    """A problem in line `number` of the text after the front matter."""
    return Problem(source.path, source.body_line + number - 1, field, message, found, example)


def file_name(source: Source) -> Iterator[Problem]:
    """Tên tệp Markdown chỉ gồm chữ thường không dấu, chữ số và gạch nối, kết thúc bằng .md."""
    stem = Path(source.path).stem
    if stem != slug(stem):
        good = f"{slug(stem)}.md"
        yield source.problem((), "tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối", f"{stem}.md", good)


def one_heading(source: Source) -> Iterator[Problem]:
    """Nội dung mở đầu bằng đúng một tiêu đề có dạng “# Tiêu đề”."""
    found = markup.headings(source.body)
    rows = [(n, row) for n, row in enumerate(source.body.split("\n"), 1) if row.strip()]
    number, first = rows[0] if rows else (1, "")
    if not first.startswith("# ") or not first.strip("# "):
        yield at(source, number, "tiêu đề", "nội dung phải mở đầu bằng tiêu đề", first, "# Tiêu đề")
    for line, text in found[1:]:
        yield at(source, line, "tiêu đề", "chỉ có một tiêu đề cấp 1; các phần sau dùng ##", text, f"## {text}")


def some_text(source: Source) -> Iterator[Problem]:
    """Sau tiêu đề phải có nội dung."""
    if len([row for row in source.body.split("\n") if row.strip()]) < 2:
        yield at(source, 1, "nội dung", "sau tiêu đề chưa có nội dung")


def described_pictures(source: Source) -> Iterator[Problem]:
    """Mỗi ảnh trong bài có lời tả trong ngoặc vuông, cho người không nhìn thấy ảnh."""
    for link in source.links:
        if link.image and not link.text:
            example = f"![Người dân nộp hồ sơ tại trung tâm]({link.target})"
            yield at(source, link.line, "ảnh", "ảnh chưa có lời tả", link.target, example)


def safe_html(source: Source) -> Iterator[Problem]:
    """Trong bài chỉ dùng Markdown và các thẻ HTML đơn giản; không dùng script, iframe, style, onclick."""
    for number, found in markup.unsafe(source.body):
        yield at(source, number, "nội dung", "thẻ HTML này không được phép; hãy viết bằng Markdown", found)


def working_links(source: Source) -> Iterator[Problem]:
    """Tệp được liên kết trong bài phải có thật; liên kết ngoài bắt đầu bằng https://."""
    for link in source.links:
        if why := _wrong_target(source, link.target):
            yield at(source, link.line, "liên kết", why, link.target)


def _wrong_target(source: Source, target: str) -> str:
    """What is wrong with the target of a link, as far as the file alone tells; empty if nothing is."""
    parts = urlsplit(target)
    if parts.scheme:
        return "" if parts.scheme in markup.SAFE_SCHEMES else "loại liên kết này không được phép"
    if target.startswith("//"):
        return "liên kết ngoài phải bắt đầu bằng https://"
    if not target:
        return "liên kết trống"
    file = target_file(source, target)
    there = not file or (file.startswith("docs/") and (source.root / file).is_file())
    return "" if there else "không có tệp này; kiểm tra lại tên tệp và thư mục"


def target_file(source: Source, target: str) -> str:
    """The file that a relative link points at; empty for addresses and places in the page."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    if parts.scheme or not path or path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))


RULES: tuple[Rule[Source], ...] = (file_name, one_heading, some_text, described_pictures, safe_html, working_links)


def split(source: Source) -> tuple[str, str]:
    """The heading and the text after it."""
    heading, _, body = source.body.strip().partition("\n")
    return heading.lstrip("#").strip(), body.strip() + "\n"
