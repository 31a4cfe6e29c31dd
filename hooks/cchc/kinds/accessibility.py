"""What the commune adds to its accessibility statement: data/tro-nang.yml."""

from pydantic import Field

from ..core.kind import Kind
from ..core.loaders import one_file
from ..core.record import Entry, Identifier, Paragraphs, PublicRecord

PATH = "data/tro-nang.yml"


class AccessibilityStatement(PublicRecord):
    """The legal grounds of the statement, the hotline for barriers, and what is known not to be accessible yet."""

    grounds: Paragraphs = Field(
        (),
        alias="can_cu",
        description="Số ký hiệu các văn bản làm căn cứ, có trong data/van-ban/",
        examples=["[26/2020/TT-BTTTT]"],
    )
    hotline: Identifier | None = Field(
        None,
        alias="duong_day",
        description="Mã đường dây nóng nhận báo khó khăn; bỏ trống thì là nơi tiếp nhận đầu tiên",
        examples=["trung-tam-phuc-vu-hanh-chinh-cong"],
    )
    limits: Paragraphs = Field(
        (),
        alias="gioi_han",
        description="Những chỗ đã biết là chưa dùng được, mỗi dòng một chỗ",
        examples=["Văn bản quét trước năm 2024 chưa có lớp chữ."],
    )


KIND: Kind[Entry[AccessibilityStatement]] = Kind(
    id="kha-nang-tiep-can",
    name="Khả năng tiếp cận",
    place=PATH,
    model=AccessibilityStatement,
    load=one_file(PATH, AccessibilityStatement, optional=True),
)
