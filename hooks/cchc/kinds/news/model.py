"""What staff write in the front matter of a news item."""

from typing import Annotated, Literal

from pydantic import Field

from ...core import markdown_rules
from ...core.dates import Day, When
from ...core.fields import LONG, Choices, refers, sample_flag
from ...core.lists import Several
from ...core.moving import Moving
from ...core.picture import Picture, lead, more
from ...core.record import Flag, Record, Text, Web

FOLDER = markdown_rules.NEWS_FOLDER
KINDS = {"tin": "Tin", "bai": "Bài"}


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


class Meta(Moving):
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
    papers: Annotated[Several[Text], refers("van-ban")] = Field(
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
    sample: Flag = sample_flag("Không phải tin thật")

    @property
    def unfinished(self) -> bool:
        """A draft is."""
        return self.draft
