"""News items (tin, bài): Markdown below docs/tin-bai/<year>/."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field

from ..core import markup, prose, record
from ..core.dates import Day, Moment, When
from ..core.problems import ContentError, Problem, gather
from ..core.record import Entry, Flag, Record, Text, Web, build
from ..core.rules import Rule, broken
from ..core.source import Source, files
from ..core.text import shorten, slug
from ..core.visibility import day_after
from ..core.yaml_reader import read_markdown

FOLDER = "docs/tin-bai"
KINDS = {"tin": "Tin", "bai": "Bài"}
WORDS_A_MINUTE = 200
SUMMARY = 200


class Origin(Record):
    """Where a republished item comes from."""

    name: Text = Field(alias="ten", description="Nơi đăng đầu tiên", examples=["Báo Lạng Sơn"])
    address: Web | None = Field(
        None, alias="dia_chi", description="Địa chỉ bản gốc", examples=["https://baolangson.vn/abc"]
    )


class Picture(Record):
    """The picture of an item."""

    file: Text = Field(alias="tep", description="Tệp ảnh đặt cùng thư mục với tin", examples=["hoi-nghi.jpg"])
    description: Text = Field(
        alias="mo_ta",
        description="Tả ảnh cho người không nhìn thấy ảnh",
        examples=["Cán bộ hướng dẫn người dân nộp hồ sơ"],
    )


class Meta(Record):
    """The front matter of an item."""

    published: When = Field(alias="ngay", description="Ngày đăng, có thể kèm giờ", examples=["2024-06-20"])
    changed: When | None = Field(
        None, alias="cap_nhat", description="Ngày sửa nội dung lần cuối, có thể kèm giờ", examples=["2024-06-25"]
    )
    category: Text = Field(
        alias="chuyen_muc", description="Mã chuyên mục trong data/chuyen-muc.yml", examples=["thu-tuc-hanh-chinh"]
    )
    kind: Literal["tin", "bai"] = Field(alias="loai", description="tin (ngắn) hoặc bai (dài)", examples=["tin"])
    summary: Text | None = Field(
        None,
        alias="tom_tat",
        max_length=300,
        description="Tóm tắt một câu; bỏ trống thì lấy đoạn đầu",
        examples=["Từ ngày 01/7, người dân nộp hồ sơ khai sinh ngay tại trung tâm."],
    )
    author: Text | None = Field(None, alias="tac_gia", description="Tác giả", examples=["Ban biên tập"])
    unit: Text | None = Field(
        None, alias="don_vi", description="Đơn vị viết; bỏ trống thì là UBND xã, phường", examples=["Công an xã"]
    )
    papers: tuple[Text, ...] = Field(
        (), alias="van_ban", description="Số, ký hiệu các văn bản được nhắc tới", examples=["[92/BC-UBND]"]
    )
    origin: Origin | None = Field(
        None, alias="nguon", description="Chỉ ghi khi đăng lại từ nơi khác", examples=["xem ten và dia_chi"]
    )
    picture: Picture | None = Field(None, alias="anh", description="Ảnh đại diện", examples=["xem tep và mo_ta"])
    pinned: Flag = Field(False, alias="ghim", description="Ghim lên đầu trang chủ", examples=["true"])
    expires: Day | None = Field(
        None, alias="het_han", description="Ngày cuối cùng tin còn hiệu lực", examples=["2024-12-31"]
    )
    draft: Flag = Field(False, alias="nhap", description="Bản nháp, chưa đăng", examples=["true"])
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải tin thật", examples=["true"])

    @property
    def unfinished(self) -> bool:
        """A draft is."""
        return self.draft


@dataclass(frozen=True)
class Item:
    """A news item."""

    source: Source
    meta: Meta
    title: str
    body: str

    @cached_property
    def url(self) -> str:
        """`tin-bai/2024/ten-tin/`."""
        return self.source.path.removeprefix("docs/").removesuffix(".md") + "/"

    @property
    def markdown(self) -> str:
        """The file as MkDocs knows it."""
        return self.source.path.removeprefix("docs/")

    @property
    def picture_url(self) -> str | None:
        """The picture beside the item."""
        picture = self.meta.picture
        return f"{self.markdown.rsplit('/', 1)[0]}/{picture.file}" if picture else None

    @cached_property
    def summary(self) -> str:
        """`tom_tat`, else the beginning of the first paragraph."""
        return self.meta.summary or shorten(markup.first_paragraph(self.body), SUMMARY)

    @property
    def minutes(self) -> int:
        """Reading time, at least one minute."""
        return max(1, round(markup.words(self.body) / WORDS_A_MINUTE))

    @property
    def kind(self) -> str:
        """`Tin` or `Bài`."""
        return KINDS[self.meta.kind]

    @property
    def changed(self) -> Moment:
        """When the words were last changed: the day of publication where no other is given."""
        return max(self.meta.changed or self.meta.published, self.meta.published)

    @property
    def month(self) -> tuple[int, int]:
        """Year and month of publication."""
        day = self.meta.published.day
        return day.year, day.month

    @property
    def gone(self) -> date | None:
        """The first day after its last one."""
        return day_after(self.meta.expires) if self.meta.expires else None

    def published(self, now: datetime) -> bool:
        """Whether it is no draft and its moment has come."""
        return not self.meta.draft and self.meta.published.at <= now

    def expired(self, now: datetime) -> bool:
        """Whether its last day has passed."""
        return self.meta.expires is not None and self.meta.expires < now.date()


def year_of_folder(item: Item) -> Iterator[Problem]:
    """Tin, bài đặt trong thư mục của năm đăng: ngày 2024-06-20 thì ở docs/tin-bai/2024/."""
    parts = item.source.path.split("/")
    year = str(item.meta.published.day.year)
    if len(parts) != 4 or parts[2] != year:
        good = f"{FOLDER}/{year}/{parts[-1]}"
        yield item.source.problem(("ngay",), "năm của ngày đăng khác thư mục chứa tệp", item.source.path, good)


def own_name(item: Item) -> Iterator[Problem]:
    """Tệp tin, bài không đặt tên là index.md: tên đó dành cho trang danh sách."""
    if item.source.path.endswith("/index.md"):
        good = f"{slug(item.title) or 'ten-tin'}.md"
        yield item.source.problem((), "tên index.md dành cho trang danh sách; hãy đổi tên tệp", "index.md", good)


def expiry_after_start(item: Item) -> Iterator[Problem]:
    """Ngày hết hạn không trước ngày đăng."""
    expires, start = item.meta.expires, item.meta.published.day
    if expires and expires < start:
        yield item.source.problem(("het_han",), f"hết hạn trước ngày đăng {start.isoformat()}", expires.isoformat())


def change_after_start(item: Item) -> Iterator[Problem]:
    """Ngày cập nhật (cap_nhat) không trước ngày đăng."""
    changed, start = item.meta.changed, item.meta.published
    if changed and changed < start and changed.over < start.over:
        yield item.source.problem(("cap_nhat",), f"cập nhật trước khi đăng {start.iso}", changed.iso)


def has_summary(item: Item) -> Iterator[Problem]:
    """Tin không mở đầu bằng một đoạn văn thì phải có tom_tat."""
    if not item.summary and len(item.body.strip()) > 0:
        yield item.source.problem(
            (), "tin không mở đầu bằng đoạn văn, cần thêm tom_tat", "", "tom_tat: Một câu tóm tắt."
        )


def picture_beside(item: Item) -> Iterator[Problem]:
    """Tệp ở mục anh là tên ảnh .jpg, .jpeg, .png, .webp hoặc .avif đặt cùng thư mục với tin."""
    picture = item.meta.picture
    if picture and not re.fullmatch(r"[^/\\]+\.(jpe?g|png|webp|avif)", picture.file, re.I):
        yield item.source.problem(("anh", "tep"), "tên tệp ảnh không đúng", picture.file, "hoi-nghi.jpg")


RULES: tuple[Rule[Item], ...] = (
    year_of_folder,
    own_name,
    expiry_after_start,
    change_after_start,
    has_summary,
    picture_beside,
)


def load(root: Path) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """All items, newest first, and the problems of those that cannot be read."""
    items, problems = gather(lambda path: read(root, path), files(root / FOLDER, "*.md"))
    return tuple(sorted(items, key=lambda i: (i.meta.published.at, i.source.path), reverse=True)), problems


def read(root: Path, path: Path) -> Item:
    """One item.

    Raises:
        ContentError: every mistake of its front matter and its text.
    """
    source = read_markdown(root, path)
    problems = [*prose.problems(source)]
    try:
        meta = build(Meta, source)
    except ContentError as error:
        raise ContentError([*problems, *error.problems]) from error
    item = Item(source, meta, *prose.split(source))
    problems.extend(broken(record.RULES, Entry(source, (), meta)))
    problems.extend(broken(RULES, item))
    if problems:
        raise ContentError(problems)
    return item
