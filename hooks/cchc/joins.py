"""Rules that join kinds: they need the whole site."""

import difflib
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from .core import picture, prose
from .core.darkroom import Darkroom
from .core.page import Page
from .core.problems import Problem
from .core.record import Entry
from .core.rules import Rule
from .core.source import Loc, Source
from .core.text import slug
from .kinds import (
    access,
    activity,
    alert,
    category,
    day_off,
    document,
    duty,
    feedback,
    hotline,
    index,
    old_term,
    procedure,
    report,
    synonym,
    unit,
)
from .kinds.category import Category
from .kinds.document import Basis, Document, Library, basis
from .kinds.hotline import Line
from .kinds.index import IndexEntry
from .kinds.news import Item
from .kinds.procedure import Procedure, own_list
from .kinds.report import Paper, template
from .kinds.text_page import HOME, TextPage
from .kinds.unit import Unit, same_place
from .views import gallery

_SINGLE = frozenset(
    {
        unit.PATH,
        category.PATH,
        hotline.PATH,
        old_term.PATH,
        synonym.PATH,
        day_off.PATH,
        duty.PATH,
        alert.PATH,
        own_list.PATH,
        basis.PATH,
        access.PATH,
        feedback.PATH,
    }
)
_FOLDERS = (
    f"{report.FOLDER}/",
    f"{template.FOLDER}/",
    f"{procedure.FOLDER}/",
    f"{document.FOLDER}/",
    f"{index.FOLDER}/",
    f"{feedback.FOLDER}/",
    f"{activity.FOLDER}/",
)


ATTACHMENTS = frozenset(
    ".pdf .docx .xlsx .pptx .odt .ods .csv .zip .jpg .jpeg .png .webp .avif .gif .svg .mp3 .mp4".split()
)


@dataclass(frozen=True)
class Parts:
    """The content that could be read, when other content may be broken.

    `categories` and `lines` are None when their own file cannot be read.
    """

    root: Path
    now: datetime
    items: Sequence[Item]
    papers: Sequence[Paper]
    texts: Sequence[TextPage]
    categories: Mapping[str, Category] | None
    lines: Sequence[Line] | None
    duties: duty.Entries
    documents: Sequence[Entry[Document]] = ()
    bases: Sequence[Entry[Basis]] = ()
    deeds: Sequence[activity.Deed] = ()
    reach: Sequence[Entry[access.Access]] = ()

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file below docs/ that MkDocs publishes or reads."""
        paths = (path.relative_to(self.root) for path in (self.root / "docs").rglob("*") if path.is_file())
        return frozenset(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))

    @cached_property
    def album(self) -> gallery.Album:
        """The pictures that the texts name, looked at."""
        places = tuple(gallery.places(self.items, self.texts))
        return gallery.read(self.root, places, Darkroom(self.root / ".cache" / "images"))


@dataclass(frozen=True)
class Named:
    """A link that a record names under one of its keys."""

    entry: Entry[Any]
    key: Loc
    target: str


@dataclass(frozen=True)
class Whole:
    """A site whose parts are right: the sources of its texts, and every address it has."""

    unit: Unit
    papers: Sequence[Paper]
    named: Sequence[Named]
    procedures: Sequence[Entry[Procedure]]
    lines: Sequence[Line]
    sources: Sequence[Source]
    pages: Sequence[Page]
    addresses: frozenset[str]
    indices: Sequence[IndexEntry] = ()


def known_category(parts: Parts) -> Iterator[Problem]:
    """Chuyên mục của tin, bài phải có trong data/chuyen-muc.yml."""
    closed = parts.categories
    for item in parts.items:
        given = item.meta.category
        if closed is not None and given not in closed:
            near = _nearest(given, closed)
            message = f"không có chuyên mục này; có phải là “{near}”?" if near else "không có chuyên mục này"
            yield item.source.problem(("chuyen_muc",), f"{message} Các mã: {', '.join(closed)}", given, near)


def _nearest(given: str, closed: Mapping[str, Category]) -> str:
    """The id that was most likely meant by an id or a name; empty if none is near."""
    names = {**{id: id for id in closed}, **{slug(category.name): id for id, category in closed.items()}}
    near = difflib.get_close_matches(slug(given), names, 1, 0.7)
    return names[near[0]] if near else ""


def first_page(parts: Parts) -> Iterator[Problem]:
    """Phải có tệp docs/index.md: lời mở đầu của trang chủ."""
    if f"docs/{HOME}" not in parts.files:
        yield Problem(f"docs/{HOME}", 1, "tệp", "thiếu tệp này", example="# Chuyên mục cải cách hành chính")


def picture_files(parts: Parts) -> Iterator[Problem]:
    """Tệp ảnh nêu ở mục anh phải có trong thư mục của tin."""
    for item in parts.items:
        if item.picture_url and f"docs/{item.picture_url}" not in parts.files:
            yield item.source.problem(("anh", "tep"), "không có tệp ảnh này cạnh tệp tin", item.picture_url)


def right_pictures(parts: Parts) -> Iterator[Problem]:
    """Ảnh nặng không quá 4 MB, không quá 30 triệu điểm ảnh, không hỏng, không động, đuôi tệp đúng với loại ảnh."""
    yield from parts.album.problems
    named = {f"docs/{file}" for file in parts.album.faults}
    for path in sorted(parts.files - named):
        if posixpath.splitext(path)[1].lower() in picture.FOREIGN:
            yield Problem(path, 1, "tệp", picture.refused(parts.root / path), path.rsplit("/", 1)[-1])


def known_files(parts: Parts) -> Iterator[Problem]:
    """Tệp trong docs/ và data/ phải có đuôi đúng: .md cho bài viết, .yml cho dữ liệu, hoặc là tệp đính kèm."""
    for path in sorted(parts.files):
        name = path.rsplit("/", 1)[-1]
        suffix = posixpath.splitext(name)[1]
        if suffix.lower() in picture.FOREIGN:
            continue  # right_pictures tells of these
        if suffix != ".md" and suffix.lower() not in ATTACHMENTS:
            kinds = " ".join(sorted(ATTACHMENTS))
            message = f"tệp này không đăng được; bài viết phải có đuôi .md, tệp đính kèm một trong: {kinds}"
            yield Problem(path, 1, "tệp", message, name, f"{slug(posixpath.splitext(name)[0])}.md")
        elif suffix != ".md" and not re.fullmatch(r"[A-Za-z0-9._-]+", name):
            message = "tên tệp đính kèm chỉ gồm chữ không dấu, chữ số và gạch nối, không có khoảng trắng"
            yield Problem(path, 1, "tệp", message, name, f"{slug(posixpath.splitext(name)[0])}{suffix.lower()}")
    attached = {f"{paper.source.path.rsplit('/', 1)[0]}/{paper.data.signed_file}" for paper in parts.papers}
    for file in sorted((parts.root / "data").rglob("*")):
        path = file.relative_to(parts.root).as_posix()
        if file.is_file() and not file.name.startswith(".") and not _read(path) and path not in attached:
            message = "tệp này không thuộc loại dữ liệu nào nên không được đọc; kiểm tra lại tên tệp và thư mục"
            if path.startswith(f"{report.FOLDER}/") and path.endswith(".pdf"):
                message = "chưa báo cáo nào nêu tệp này; hãy ghi tên tệp vào mục tep_da_ky của báo cáo"
            yield Problem(path, 1, "tệp", message, file.name, f"{report.FOLDER}/2024/92-bc-ubnd.yml")


def no_change_to_come(parts: Parts) -> Iterator[Problem]:
    """Ngày cập nhật (cap_nhat) của bài đã đăng không sau hôm nay."""
    for item in parts.items:
        changed = item.meta.changed
        if changed and item.published(parts.now) and changed.at > parts.now:
            yield item.source.problem(("cap_nhat",), "ngày cập nhật chưa đến", changed.iso)


def published_targets(parts: Parts) -> Iterator[Problem]:
    """Không liên kết tới bài còn là bản nháp hoặc đăng sau bài đang viết."""
    items = {item.source.path: item for item in parts.items}
    begins = [(item.source, item.meta.published.at) for item in parts.items if not item.meta.draft]
    for source, begin in (*begins, *((text.source, parts.now) for text in parts.texts)):
        for link in source.links:
            target = items.get(prose.target_file(source, link.target))
            if target and not target.published(max(begin, parts.now)):
                message = (
                    "bài được liên kết còn là bản nháp hoặc được đăng sau bài này; hãy bỏ liên kết hoặc đăng bài kia"
                )
                yield prose.at(source, link.line, "liên kết", message, link.target)


def former_issuers(site: Whole) -> Iterator[Problem]:
    """Báo cáo của địa danh cũ (dia_danh_cu) phải ghi co_quan_ban_hanh là cơ quan đã ban hành khi đó."""
    for paper in site.papers:
        if not same_place(paper.data.place, site.unit.place) and paper.data.issuer is None:
            message = "báo cáo của địa danh cũ phải ghi cơ quan đã ban hành"
            example = f"co_quan_ban_hanh: Ủy ban nhân dân xã {paper.data.place}"
            yield paper.problem(("co_quan_ban_hanh",), message, paper.data.place, example)


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


def news_of_activities(parts: Parts) -> Iterator[Problem]:
    """Tin, bài nêu ở hoạt động (tin_bai) phải có trong docs/tin-bai/ và đã đăng."""
    items = {item.source.path: item for item in parts.items}
    for deed in parts.deeds:
        path = deed.data.news
        if path and path not in items:
            near = difflib.get_close_matches(path, items, 1, 0.6)
            message = "không có tin, bài này; ghi đường dẫn của tệp, kể từ docs/"
            yield deed.problem(("tin_bai",), message, path, near[0] if near else "docs/tin-bai/2024/ten-tin.md")
        elif path and not items[path].published(parts.now):
            yield deed.problem(("tin_bai",), "tin, bài này còn là bản nháp hoặc chưa đến ngày đăng", path)


def known_lines(site: Whole) -> Iterator[Problem]:
    """Mục goi_ai của thủ tục phải là mã có trong data/duong-day-nong.yml."""
    known = [line.data.id for line in site.lines]
    for entry in site.procedures:
        if entry.data.call and entry.data.call not in known:
            close = [id for id in known if id.startswith(entry.data.call)]
            near = next(iter(close or difflib.get_close_matches(entry.data.call, known, 1, 0.5)), "")
            message = f"không có đường dây nóng mã này; các mã: {', '.join(known)}"
            yield entry.problem(("goi_ai",), message, entry.data.call, near)


def scores_of_others(site: Whole) -> Iterator[Problem]:
    """Chỉ số không phải của cấp xã: don_vi không được là tên của chính xã, phường mình."""
    for entry in site.indices:
        for place, year in enumerate(entry.data.years):
            if not entry.data.of_commune and year.owner and same_place(year.owner, site.unit.name):
                message = f"điểm này không phải của {site.unit.full}; ghi rõ chữ tỉnh, thành phố"
                yield entry.problem(("nam", place, "don_vi"), message, year.owner, f"tỉnh {year.owner}")


def lines_on_duty(parts: Parts) -> Iterator[Problem]:
    """Mã ở lịch trực thật (không có mau: true) phải là mã của một đường dây nóng trong data/duong-day-nong.yml."""
    known = [line.data.id for line in parts.lines or ()]
    for entry in parts.duties:
        if parts.lines is not None and not entry.data.sample and entry.data.line not in known:
            near = next(iter(difflib.get_close_matches(entry.data.line, known, 1, 0.6)), "")
            message = f"không có đường dây nóng mang mã này{f'; có phải là “{near}”?' if near else ''}"
            yield entry.problem(("ma",), message, entry.data.line, near)


def known_basis(parts: Parts) -> Iterator[Problem]:
    """Căn cứ ở data/so-cong-khai.yml phải là một văn bản trong data/van-ban/."""
    library = Library([entry.data for entry in parts.documents])
    for entry in parts.bases:
        if library.documents and not library.find(entry.data.number):
            yield entry.problem(("can_cu",), f"không có văn bản số này trong {document.FOLDER}/", entry.data.number)


def known_to_access(parts: Parts) -> Iterator[Problem]:
    """Căn cứ (can_cu) và đường dây nóng (duong_day) ở data/tro-nang.yml phải có trong dữ liệu của trang."""
    library = Library([entry.data for entry in parts.documents])
    known = [line.data.id for line in parts.lines or ()]
    for entry in parts.reach:
        for place, number in enumerate(entry.data.grounds):
            if library.documents and not library.find(number):
                yield entry.problem(("can_cu", place), f"không có văn bản số này trong {document.FOLDER}/", number)
        if parts.lines is not None and entry.data.line and entry.data.line not in known:
            near = next(iter(difflib.get_close_matches(entry.data.line, known, 1, 0.5)), "")
            yield entry.problem(("duong_day",), "không có đường dây nóng mang mã này", entry.data.line, near)


def public_numbers(lines: Sequence[Line], owners: Sequence[Entry[Unit]]) -> frozenset[str]:
    """What the site publishes of offices: phones, mail, addresses. It is nobody's personal data."""
    phones = (phone.digits for line in lines for phone in line.data.phones)
    mails = (line.data.email for line in lines if line.data.email)
    return frozenset((*phones, *mails, *(owner.data.address for owner in owners)))


PART_RULES: tuple[Rule[Parts], ...] = (
    known_category,
    first_page,
    picture_files,
    right_pictures,
    known_files,
    no_change_to_come,
    published_targets,
    lines_on_duty,
    known_basis,
    known_to_access,
    news_of_activities,
)
WHOLE_RULES: tuple[Rule[Whole], ...] = (
    former_issuers,
    one_address,
    working_addresses,
    named_addresses,
    known_lines,
    scores_of_others,
)


def _read(path: str) -> bool:
    """Whether some kind reads this file of data/."""
    return path in _SINGLE or (path.startswith(_FOLDERS) and path.endswith((".yml", ".yaml")))
