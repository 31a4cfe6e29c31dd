"""What the commune adds to its accessibility statement: data/tro-nang.yml."""

from typing import Annotated

from pydantic import Field

from ..core.fields import refers
from ..core.kind import Kind
from ..core.loaders import one_file
from ..core.record import Entry, Identifier, Paragraphs, PublicRecord

PATH = "data/tro-nang.yml"


class AccessibilityStatement(PublicRecord):
    """The legal grounds of the statement, the hotline for barriers, and what is known not to be accessible yet."""

    grounds: Annotated[Paragraphs, refers("van-ban")] = Field(
        (),
        alias="can_cu",
        title="Văn bản làm căn cứ",
        description="Số, ký hiệu; văn bản phải có trong danh mục văn bản",
        examples=["[26/2020/TT-BTTTT]"],
    )
    hotline: Annotated[Identifier, refers("duong-day-nong")] | None = Field(
        None,
        alias="duong_day",
        title="Đầu mối nhận báo khó khăn",
        description="Mã đường dây nóng; bỏ trống thì là nơi tiếp nhận đầu tiên",
        examples=["trung-tam-phuc-vu-hanh-chinh-cong"],
    )
    limits: Paragraphs = Field(
        (),
        alias="gioi_han",
        title="Những chỗ chưa dùng được",
        description="Những chỗ đã biết là chưa dùng được, mỗi dòng một chỗ",
        examples=["Văn bản quét trước năm 2024 chưa có lớp chữ."],
    )


KIND: Kind[Entry[AccessibilityStatement]] = Kind(
    id="kha-nang-tiep-can",
    name="Hỗ trợ người cao tuổi, người khuyết tật",
    place=PATH,
    model=AccessibilityStatement,
    load=one_file(PATH, AccessibilityStatement, optional=True),
)
