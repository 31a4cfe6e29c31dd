"""What the commune adds to its accessibility statement: data/tro-nang.yml."""

from pathlib import Path

from pydantic import Field

from ..core.record import Entry, Identifier, Loaded, Paragraphs, Record, load_one
from ..core.rules import Rule

PATH = "data/tro-nang.yml"


class AccessibilityStatement(Record):
    """The legal grounds of the statement, the hotline for barriers, and what is known not to be accessible yet."""

    grounds: Paragraphs = Field(
        (),
        alias="can_cu",
        description="Số ký hiệu các văn bản làm căn cứ, có trong data/van-ban/",
        examples=["[26/2020/TT-BTTTT]"],
    )
    line: Identifier | None = Field(
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


RULES: tuple[Rule[Entry[AccessibilityStatement]], ...] = ()


def load(root: Path) -> Loaded[AccessibilityStatement]:
    """The data, none where there is no file: the statement is published all the same."""
    return load_one(root, PATH, AccessibilityStatement, RULES) if (root / PATH).is_file() else ((), ())
