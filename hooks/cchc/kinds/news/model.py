"""News items (tin, bài): Markdown below docs/tin-bai/<year>/."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from ...core import markdown_rules, markup
from ...core.dates import Day, Moment, When
from ...core.fields import LONG, Choices, refers
from ...core.picture import Picture, Placed, lead, more, placed
from ...core.record import Entry, Flag, PublicRecord, Record, Text, Web
from ...core.source import Source
from ...core.text import shorten
from ...core.visibility import day_after

FOLDER = markdown_rules.NEWS_FOLDER
KINDS = {"tin": "Tin", "bai": "Bài"}
WORDS_A_MINUTE = 200
SUMMARY = 200


class Origin(Record):
    """Where a republished item comes from."""

    name: Text = Field(
        alias="ten",
        title="Nơi đăng đầu tiên",
        description="Tên báo, đài hoặc trang đã đăng bài này trước",
        examples=["Báo Nhân Dân"],
    )
    address: Web | None = Field(
        None,
        alias="dia_chi",
        title="Địa chỉ bản gốc",
        description="Liên kết tới bài ở nơi đăng đầu tiên",
        examples=["https://baolangson.vn/abc"],
    )


class Meta(PublicRecord):
    """The front matter of an item."""

    title: Text | None = Field(
        None,
        alias="tieu_de",
        title="Tiêu đề",
        description="Bỏ trống khi nội dung mở đầu bằng dòng “# Tiêu đề”",
        examples=["Tập huấn dịch vụ công trực tuyến"],
    )
    published: When = Field(alias="ngay", title="Ngày đăng", description="Có thể kèm giờ", examples=["2024-06-20"])
    changed: When | None = Field(
        None,
        alias="cap_nhat",
        title="Ngày sửa lần cuối",
        description="Ngày sửa nội dung lần cuối, có thể kèm giờ",
        examples=["2024-06-25"],
    )
    category: Annotated[Text, refers("chuyen-muc")] = Field(
        alias="chuyen_muc",
        title="Chuyên mục",
        description="Mã chuyên mục trong data/chuyen-muc.yml",
        examples=["thu-tuc-hanh-chinh"],
    )
    kind: Annotated[Literal["tin", "bai"], Choices(KINDS)] = Field(
        alias="loai", title="Loại", description="Tin ngắn hoặc bài dài", examples=["tin"]
    )
    summary: Annotated[Text, LONG] | None = Field(
        None,
        alias="tom_tat",
        max_length=300,
        title="Tóm tắt",
        description="Một câu; bỏ trống thì lấy đoạn đầu",
        examples=["Từ ngày 01/7, người dân nộp hồ sơ khai sinh ngay tại trung tâm."],
    )
    author: Text | None = Field(
        None,
        alias="tac_gia",
        title="Tác giả",
        description="Tên hoặc bút danh của người viết",
        examples=["Ban biên tập"],
    )
    unit: Text | None = Field(
        None,
        alias="don_vi",
        max_length=150,
        title="Đơn vị viết",
        description="Bỏ trống thì là UBND",
        examples=["Đoàn Thanh niên"],
    )
    papers: Annotated[tuple[Text, ...], refers("van-ban")] = Field(
        (),
        alias="van_ban",
        title="Văn bản được nhắc tới",
        description="Số, ký hiệu các văn bản được nhắc tới",
        examples=["[92/BC-UBND]"],
    )
    origin: Origin | None = Field(
        None,
        alias="nguon",
        title="Nguồn bài đăng lại",
        description="Chỉ ghi khi đăng lại từ nơi khác",
        examples=["xem ten và dia_chi"],
    )
    picture: Picture | None = lead("Ảnh đứng đầu bài và trong các danh mục, đặt cùng thư mục với tin")
    more_pictures: tuple[Picture, ...] = more("Hàng ảnh nhỏ cuối bài, bấm vào xem ảnh lớn; đặt cùng thư mục với tin")
    pinned: Flag = Field(
        False,
        alias="ghim",
        title="Ghim lên đầu trang chủ",
        description="Luôn đứng đầu trang chủ cho tới khi bỏ mục này",
        examples=["true"],
    )
    expires: Day | None = Field(
        None,
        alias="het_han",
        title="Ngày hết hạn",
        description="Ngày cuối cùng tin còn hiệu lực",
        examples=["2024-12-31"],
    )
    draft: Flag = Field(False, alias="nhap", title="Là bản nháp", description="Chưa đăng", examples=["true"])
    sample: Flag = Field(
        False, alias="mau", title="Là dữ liệu mẫu", description="Không phải tin thật", examples=["true"]
    )

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
    def entry(self) -> Entry[Meta]:
        """Its front matter."""
        return Entry(self.source, (), self.meta)

    @cached_property
    def url(self) -> str:
        """`tin-bai/2024/ten-tin/`."""
        return self.source.path.removeprefix("docs/").removesuffix(".md") + "/"

    @property
    def markdown(self) -> str:
        """The file as MkDocs knows it."""
        return self.source.path.removeprefix("docs/")

    @cached_property
    def pictures(self) -> tuple[Placed, ...]:
        """The pictures that its keys name, beside the item."""
        return placed(self.markdown.rsplit("/", 1)[0], self.meta.picture, self.meta.more_pictures)

    @property
    def row(self) -> tuple[Placed, ...]:
        """The pictures that stand small below the text."""
        return self.pictures[1:] if self.meta.picture else self.pictures

    @property
    def picture_url(self) -> str | None:
        """The picture that stands for it in lists: below docs/."""
        return self.pictures[0].file if self.pictures else None

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

    def with_values(self, values: Mapping[str, object]) -> "Item":
        """The same item with other values in its front matter."""
        return replace(self, meta=self.meta.model_copy(update=values))

    def published(self, now: datetime) -> bool:
        """Whether it is no draft and its moment has come."""
        return not self.meta.draft and self.meta.published.at <= now

    def expired(self, now: datetime) -> bool:
        """Whether its last day has passed."""
        return self.meta.expires is not None and self.meta.expires < now.date()
