"""The codes of the procedures that the commune itself handles: what an import keeps."""

from pathlib import Path

from pydantic import Field

from ...core.record import Entry, Loaded, Record, Text, load_list
from ...core.rules import Rule
from .model import Code

PATH = "data/danh-muc-thu-tuc.yml"


class Own(Record):
    """A code of the list."""

    code: Code = Field(alias="ma", description="Mã thủ tục xã giải quyết, trong ngoặc kép", examples=['"1.001193"'])
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["theo Quyết định 15/QĐ-UBND"])


RULES: tuple[Rule[Entry[Own]], ...] = ()


def load(root: Path) -> Loaded[Own]:
    """The codes in the order of the file; no file, no codes."""
    return load_list(root, PATH, Own, RULES, "ma") if (root / PATH).is_file() else ((), ())
