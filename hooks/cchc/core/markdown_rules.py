"""The rules for every Markdown text of docs/, news or free page, and where its links point.

A rule is a function that yields the problems of one text; its docstring is the rule in the words of the staff guide.
"""

import os
import posixpath
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from . import markdown_links, markup, placeholder
from .folders import perhaps
from .problems import ContentError, Problem
from .rules import Rule, beside, broken
from .source import Source
from .text import slug
from .yaml_reader import read_body, read_markdown

NEWS_FOLDER = "docs/tin-bai"  # the folder whose texts are news, every other text in docs/ is a free page
_OWN = "đây là chỗ của tệp trên máy người viết; hãy tải tệp lên cùng thư mục với bài rồi chỉ ghi tên tệp"
UNTITLED = "nội dung phải mở đầu bằng tiêu đề"
_NAMED = "chỉ gồm chữ thường không dấu, chữ số và gạch nối"
_ONE_TITLE = "chỉ có một tiêu đề cấp 1; các phần sau dùng ##"
_WRONG = "địa chỉ này không đúng; hãy chép lại từ thanh địa chỉ của trình duyệt"
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_HOST = re.compile(r"(?:[\w-]+\.)+(?:vn|com|org|net)(?:/|$)", re.I)


def problem_at(source: Source, number: int, field: str, message: str, *, found: str = "", example: str = "") -> Problem:
    """A problem in line `number` of the text after the front matter, whose first line is 1."""
    return Problem(source.path, source.body_line + number - 1, field, message, found=found, example=example)


def file_name(source: Source) -> Iterator[Problem]:
    """Tên tệp Markdown, tên thư mục chứa tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối; tệp có đuôi .md."""
    *folders, stem = Path(source.path).with_suffix("").parts
    for folder in folders:
        if folder != slug(folder):
            yield source.problem((), f"tên thư mục {_NAMED}", folder, slug(folder))
    if stem != slug(stem):
        yield source.problem((), f"tên tệp {_NAMED}", f"{stem}.md", f"{slug(stem)}.md")


def one_heading(source: Source) -> Iterator[Problem]:
    """Nội dung mở đầu bằng đúng một tiêu đề có dạng “# Tiêu đề”."""
    found = markup.headings(source.body)
    rows = [(n, row) for n, row in enumerate(source.body.split("\n"), 1) if row.strip()]
    number, first = rows[0] if rows else (1, "")
    if not first.startswith("# ") or not first.strip("# "):
        close = re.match(r"#[^\s#]", first)
        why = "sau dấu # phải có một dấu cách" if close else UNTITLED
        example = f"# {first[1:]}" if close else "# Tiêu đề"
        yield problem_at(source, number, "tiêu đề", why, found=first, example=example)
    for line, text in found[1:]:
        yield problem_at(source, line, "tiêu đề", _ONE_TITLE, found=text, example=f"## {text}")


def some_text(source: Source) -> Iterator[Problem]:
    """Sau tiêu đề phải có nội dung; tiêu đề, nội dung phải có chữ, không chỉ có dấu."""
    rows = [(n, row) for n, row in enumerate(source.body.split("\n"), 1) if row.strip()]
    if not rows or not rows[0][1].startswith("# "):
        return
    (number, title), *text = rows
    if title.strip("# ") and not any(map(str.isalnum, title)):
        yield problem_at(source, number, "tiêu đề", "tiêu đề mới có dấu, chưa có chữ", found=title.strip("# "))
    if not text:
        yield problem_at(source, number, "nội dung", "sau tiêu đề chưa có nội dung")
    elif not any(map(str.isalnum, "".join(row for _, row in text))):
        yield problem_at(source, text[0][0], "nội dung", "nội dung mới có dấu, chưa có chữ", found=text[0][1])


def described_pictures(source: Source) -> Iterator[Problem]:
    """Mỗi ảnh trong bài có lời tả trong ngoặc vuông, cho người không nhìn thấy ảnh."""
    for link in source.links:
        named = slug(link.text) in {"", "anh", "hinh", "image", slug(Path(link.target).stem)}
        if link.image and named:
            found, example = link.text or link.target, f"![Người dân nộp hồ sơ tại trung tâm]({link.target})"
            yield problem_at(source, link.line, "ảnh", "ảnh chưa có lời tả", found=found, example=example)


def safe_html(source: Source) -> Iterator[Problem]:
    """Trong bài chỉ dùng Markdown và các thẻ HTML đơn giản; không dùng script, iframe, style, onclick."""
    for first, last, count, found in _pasted(markup.unsafe(source.body)):
        message = "dấu < và > ở đây là mã HTML không được phép; hãy bỏ, hoặc viết bằng chữ"
        if count > 1:
            message += f" (từ dòng này đến dòng {source.body_line + last - 1} có {count} chỗ)"
        yield problem_at(source, first, "nội dung", message, found=found)


def _pasted(tags: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, int, str]]:
    """Tags that were pasted together, at most one line apart: first line, last line, how many, the first of them."""
    group: list[tuple[int, str]] = []
    for line, found in [*tags, (sys.maxsize, "")]:
        if group and line > group[-1][0] + 2:
            yield group[0][0], group[-1][0], len(group), group[0][1]
            group = []
        group.append((line, found))


@beside
def working_links(source: Source) -> Iterator[Problem]:
    """Tệp được liên kết trong bài phải có thật; liên kết ngoài bắt đầu bằng https://."""
    for link in source.links:
        if why := _wrong_target(source, link.target):
            yield problem_at(source, link.line, "liên kết", why, found=link.target)


def own_pictures(source: Source) -> Iterator[Problem]:
    """Ảnh trong bài là tệp đặt trong docs/, không lấy từ trang khác."""
    for link in source.links:
        if link.image and re.match(r"[a-z][\w+.-]*:|//", link.target, re.I):
            message = "ảnh phải là tệp đặt trong docs/; trang này không tải gì từ nơi khác"
            yield problem_at(source, link.line, "ảnh", message, found=link.target, example="hoi-nghi.jpg")


def no_code_by_chance(source: Source) -> Iterator[Problem]:
    """Đoạn văn không lùi đầu dòng; giữa ngoặc vuông và ngoặc tròn của liên kết không có dấu cách."""
    for number, why, row in markup.misread(source.body):
        yield problem_at(source, number, "nội dung", why, found=row)


def whole_links(source: Source) -> Iterator[Problem]:
    """Liên kết ghi đủ ngoặc; chú thích, phần của bài mà liên kết dẫn tới phải có trong bài."""
    for number, why, found, example in markdown_links.wrong(source.body):
        yield problem_at(source, number, "liên kết", why, found=found, example=example)
    for link in source.links:
        if link.target.startswith("#") and markdown_links.no_part(link.target, source.body):
            why = markdown_links.NO_PART
            yield problem_at(source, link.line, "liên kết", why, found=link.target, example="#can-mang-theo-gi")


def nothing_lost(source: Source) -> Iterator[Problem]:
    """Bảng có đủ ô ở mọi dòng; hai dấu sao (**) đặt ở cả hai đầu phần chữ đậm."""
    for told in source.pasted.told:
        yield problem_at(source, told.line + 1, "nội dung", told.why, found=told.found, example=told.example)


def nothing_left_to_fill(source: Source) -> Iterator[Problem]:
    """`record.RULES` say it to staff already, so it is no rule of its own: a text, too, has no [cần bổ sung] left."""
    draft = isinstance(source.data, dict) and source.data.get("nhap") in {"true", "True", "có", "co"}
    nothing = draft or not placeholder.possible(source.body)
    rows = () if nothing else (*markup.rows(source.body.replace("\\[", "[")), (0, ""))
    for (number, row), (_, after) in pairwise(rows):
        if placeholder.present(row) or (placeholder.present(f"{row}\n{after}") and not placeholder.present(after)):
            yield problem_at(source, number, "nội dung", placeholder.MESSAGE, found=row)


def _wrong_target(source: Source, target: str) -> str:
    """What is wrong with the target of a link, as far as the file alone tells; empty if nothing is."""
    parts = _split(target)
    if parts is None:
        return _WRONG
    if parts.scheme:
        return _wrong_address(parts)
    if target.startswith(("//", "www.")) or _HOST.match(target):
        return "liên kết ngoài phải bắt đầu bằng https://"
    if not target:
        return "chưa ghi địa chỉ trong ngoặc tròn"
    file = target_file(source, target)
    if file and not (file.startswith("docs/") and os.path.isfile(f"{source.root}/{file}")):  # noqa: PTH113  # there are thousands
        return _missing(source, file)
    other = file.endswith(".md") and "#" in target and (source.root / file).read_text("utf-8", "replace")
    return markdown_links.NO_PART if other and markdown_links.no_part(target, other) else ""


def _wrong_address(parts: SplitResult) -> str:
    if parts.scheme in {"mailto", "tel"}:
        right = _MAIL.fullmatch(parts.path) if parts.scheme == "mailto" else re.search(r"\d", parts.path)
        return "" if right else "sau mailto: phải là địa chỉ thư, sau tel: phải là số điện thoại"
    if parts.scheme not in markup.SAFE_SCHEMES or not parts.netloc:
        return _OWN if len(parts.scheme) == 1 else "chỉ dùng liên kết bắt đầu bằng https://, mailto: hoặc tel:"
    return "" if re.fullmatch(r"[^\s.]+(?:\.[^\s.]+)+\.?", parts.netloc) else _WRONG


def _missing(source: Source, file: str) -> str:
    """Why a file is not there: the nearest name in its folder, if there is one."""
    path = source.root / file
    return f"không có tệp này{perhaps(path.parent, path.name) or '; kiểm tra lại tên tệp và thư mục'}"


def _split(target: str) -> SplitResult | None:
    try:
        return urlsplit(target)
    except ValueError:
        return None


def target_file(source: Source, target: str) -> str:
    """The file that a relative link points at, as a path in the project; empty for addresses and `#anchors`."""
    parts = _split(target)
    path = unquote(parts.path) if parts and not parts.scheme else ""
    if not path or path.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path))


def site_path(target: str) -> str:
    """The address in this site that a link from its root (`/thong-ke/`) points at; empty for others."""
    parts = _split(target)
    path = unquote(parts.path) if parts and not parts.scheme and not parts.netloc else ""
    return path if path.startswith("/") else ""


RULES: tuple[Rule[Source], ...] = (
    file_name,
    one_heading,
    some_text,
    described_pictures,
    safe_html,
    working_links,
    own_pictures,
    no_code_by_chance,
    whole_links,
    nothing_lost,
)
ALL_RULES = (*RULES, nothing_left_to_fill)


def problems(source: Source) -> Iterator[Problem]:
    """Everything that is wrong with a text, in the order of the rules."""
    yield from broken(ALL_RULES, source)


def read(root: Path, path: Path, *, optional: bool = False) -> Source:
    """A Markdown file; `optional` where it may have no front matter.

    Raises:
        ContentError: it cannot be read; where that is its front matter, with what is wrong in its text.
    """
    try:
        return read_markdown(root, path, optional=optional)
    except ContentError as error:
        text = read_body(root, path)
        raise ContentError([*error.problems, *(broken(RULES, text) if text else ())]) from error


def heading_and_body(source: Source) -> tuple[str, str]:
    """The title of a text (its first heading) in plain words, and the Markdown after it as it is rendered."""
    heading, body = parted(source.pasted.markdown)
    return markup.plain(heading.lstrip("#").strip()), body


def parted(markdown: str) -> tuple[str, str]:
    """The first line of a Markdown text, and the rest."""
    heading, _, body = markdown.strip().partition("\n")
    return heading, body.strip() + "\n"
