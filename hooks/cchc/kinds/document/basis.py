"""Why a register of what was published is kept: data/so-cong-khai.yml."""

from pathlib import Path

from pydantic import Field

from ...core.record import Entry, Loaded, Record, Text, load_one
from ...core.rules import Rule

PATH = "data/so-cong-khai.yml"


class Basis(Record):
    """What the register rests on."""

    number: Text = Field(
        alias="can_cu", description="Số ký hiệu văn bản làm căn cứ, có trong data/van-ban/", examples=["10/2022/QH15"]
    )
    due: Text | None = Field(None, alias="thoi_han", description="Khi nào lập sổ", examples=["mỗi quý một lần"])
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["Lưu tại văn phòng."])


RULES: tuple[Rule[Entry[Basis]], ...] = ()


def load(root: Path) -> Loaded[Basis]:
    """What the register rests on; no file, nothing is said of it."""
    return load_one(root, PATH, Basis, RULES) if (root / PATH).is_file() else ((), ())
