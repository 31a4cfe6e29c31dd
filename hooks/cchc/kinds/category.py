"""News categories: a closed list."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field

from ..core import colour, palette
from ..core.page import Asset
from ..core.problems import Problem
from ..core.record import Entry, Identifier, Loaded, Record, Text, load_list
from ..core.rules import Rule

PATH = "data/chuyen-muc.yml"


class Category(Record):
    """A category of news."""

    id: Identifier = Field(
        alias="ma", description="Mã dùng trong tin, bài và địa chỉ trang", examples=["thu-tuc-hanh-chinh"]
    )
    name: Text = Field(alias="ten", description="Tên chuyên mục", examples=["Thủ tục hành chính"])
    meaning: Text = Field(
        alias="mo_ta", description="Một câu nói chuyên mục có gì", examples=["Thủ tục mới, sửa đổi và cách thực hiện."]
    )
    light: Text = Field(alias="mau_sac", description="Màu chữ trên nền sáng", examples=['"#0b4f94"'])
    dark: Text = Field(alias="mau_sac_toi", description="Màu chữ trên nền tối", examples=['"#8fc1f5"'])

    @property
    def url(self) -> str:
        """The list of its items."""
        return f"tin-bai/chuyen-muc/{self.id}/"


def readable_colours(entry: Entry[Category]) -> Iterator[Problem]:
    """Màu của chuyên mục ghi dạng #rrggbb và đủ tương phản (ít nhất 4,5:1) với nền sáng, nền tối."""
    category = entry.data
    grounds = (("mau_sac", category.light, palette.LIGHT_GROUND), ("mau_sac_toi", category.dark, palette.DARK_GROUND))
    for key, value, ground in grounds:
        if not colour.valid(value):
            yield entry.problem((key,), "màu phải ghi bằng dấu # và 6 chữ số hệ 16", value, '"#0b4f94"')
        elif (ratio := colour.contrast(value, ground)) < colour.MINIMUM:
            shown = f"{ratio:.1f}".replace(".", ",")
            yield entry.problem((key,), f"màu khó đọc: tương phản {shown}:1, cần ít nhất 4,5:1", value)


RULES: tuple[Rule[Entry[Category]], ...] = (readable_colours,)


def load(root: Path) -> Loaded[Category]:
    """The categories in the order of the file, and the problems found."""
    return load_list(root, PATH, Category, RULES, "ma")


def stylesheet(categories: Iterable[Category]) -> Asset:
    """The colours of the categories, for both schemes, with scripts and without."""
    categories = tuple(categories)
    light = "".join(f".cm-{c.id}{{--chip:{c.light}}}\n" for c in categories)
    dark = "".join(f"[data-md-color-scheme=slate] .cm-{c.id}{{--chip:{c.dark}}}\n" for c in categories)
    unscripted = "".join(f"html:not(.js) .cm-{c.id}{{--chip:{c.dark}}}\n" for c in categories)
    return Asset("assets/chuyen-muc.css", light + dark + palette.without_scripts(unscripted))
