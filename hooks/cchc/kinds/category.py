"""News categories: a closed list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated

from pydantic import Field

from ..core import colour, palette
from ..core.amount import one_decimal
from ..core.dataset import Column, Dataset
from ..core.fields import LONG, Pattern
from ..core.grouping import repeated
from ..core.kind import Here, Kind, once
from ..core.loaders import list_file
from ..core.page import Asset
from ..core.problems import Problem
from ..core.record import Entry, Identifier, PublicRecord, Text
from ..core.text import slug

PATH = "data/chuyen-muc.yml"


_WRITTEN = Pattern(colour.PATTERN, "màu ghi bằng dấu # và 6 ký tự (0–9, a–f)", ("string",))
Colour = Annotated[Text, _WRITTEN]


class Category(PublicRecord):
    """A category of news."""

    id: Identifier = Field(
        alias="ma",
        title="Mã chuyên mục",
        description="Mã dùng trong tin, bài và địa chỉ trang",
        examples=["thu-tuc-hanh-chinh"],
    )
    name: Text = Field(
        alias="ten", title="Tên chuyên mục", description="Tên hiện trên trang", examples=["Thủ tục hành chính"]
    )
    meaning: Annotated[Text, LONG] = Field(
        alias="mo_ta",
        title="Chuyên mục có gì",
        description="Một câu nói chuyên mục có gì",
        examples=["Thủ tục mới, sửa đổi và cách thực hiện."],
    )
    light: Colour = Field(
        alias="mau_sac",
        title="Màu chữ trên nền sáng",
        description="Dấu # và sáu chữ số hoặc chữ cái a–f, trong ngoặc kép",
        examples=['"#0b4f94"'],
    )
    dark: Colour = Field(
        alias="mau_sac_toi",
        title="Màu chữ trên nền tối",
        description="Dấu # và sáu chữ số hoặc chữ cái a–f, trong ngoặc kép",
        examples=['"#8fc1f5"'],
    )

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
            yield entry.problem((key,), _WRITTEN.message, value, '"#0b4f94"')
        elif (ratio := colour.contrast(value, ground)) < colour.MINIMUM:
            message = f"màu khó đọc: tương phản {one_decimal(ratio)}:1, cần ít nhất 4,5:1"
            yield entry.problem((key,), message, value)


def one_name(entries: Sequence[Entry[Category]]) -> Iterator[Problem]:
    """Hai chuyên mục không cùng tên."""
    for entry, other in repeated(entries, lambda entry: slug(entry.data.name)):
        same = entry.source.path == other.source.path
        line = f" ở dòng {other.line_of(('ten',))}" if same else ""
        yield entry.problem(("ten",), f"trùng tên với chuyên mục “{other.data.id}”{line}", entry.data.name)


@once
def categories(here: Here) -> Mapping[str, Category]:
    """The categories by id, in the order of the file."""
    return {entry.data.id: entry.data for entry in here.read[KIND]}


def stylesheet(every: Iterable[Category]) -> Asset:
    """The colours of the categories, for both schemes, with scripts and without."""
    every = tuple(every)
    light = "".join(f".cm-{c.id}{{--chip:{c.light}}}\n" for c in every)
    dark = "".join(f"[data-md-color-scheme=slate] .cm-{c.id}{{--chip:{c.dark}}}\n" for c in every)
    unscripted = "".join(f"html:not(.js) .cm-{c.id}{{--chip:{c.dark}}}\n" for c in every)
    return Asset("assets/chuyen-muc.css", light + dark + palette.without_scripts(unscripted))


_COLUMNS = (
    Column("ma", "Mã", "Mã dùng trong địa chỉ trang", lambda it: it.id),
    Column("ten", "Tên", "Tên chuyên mục", lambda it: it.name),
    Column("mo_ta", "Mô tả", "Chuyên mục có gì", lambda it: it.meaning),
    Column("dia_chi", "Liên kết", "Danh mục tin, bài của chuyên mục", lambda it: it.url, "address"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = [*categories(here).values()]
    meaning = "Các chuyên mục của tin, bài."
    yield Dataset.of("chuyen-muc", "Chuyên mục", meaning, "tin-bai/", noun="chuyên mục", columns=_COLUMNS, rows=rows)


KIND: Kind[Entry[Category]] = Kind(
    id="chuyen-muc",
    name="Chuyên mục",
    place=PATH,
    model=Category,
    load=list_file(PATH, Category, "ma", national=PATH.removeprefix("data/")),
    rules=(readable_colours,),
    joint=(one_name,),
    datasets=_datasets,
)
