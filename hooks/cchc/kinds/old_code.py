"""Area codes of landlines and prefixes of mobile phones that are no longer in use: a national list."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from ..core import old_phone
from ..core.fields import Matches
from ..core.kind import Kind
from ..core.loaders import list_file
from ..core.problems import Problem
from ..core.record import Entry, PublicRecord, Text

PATH = old_phone.PATH
_Digits = Annotated[Text, Matches(r"0[0-9]{1,3}", "chỉ ghi 2 đến 4 chữ số, bắt đầu bằng 0, trong ngoặc kép")]
_Alive = Annotated[
    Text,
    Matches(
        r"0(?:2(?:4|8|[0-35-79]\d)|[35789]\d)", "phải là mã vùng máy bàn (02…) hoặc đầu số di động ba chữ số (03…–09…)"
    ),
]


class OldCode(PublicRecord):
    """A dead code and what came in its place."""

    old: _Digits = Field(alias="cu", title="Mã, đầu số cũ", description="Không còn dùng", examples=['"0320"'])
    new: _Alive = Field(alias="moi", title="Mã, đầu số thay thế", description="Dùng hiện nay", examples=['"0220"'])
    province: Text | None = Field(
        None,
        alias="tinh",
        title="Tỉnh, thành phố",
        description="Mã vùng máy bàn của nơi nào; bỏ trống nếu là đầu số di động",
        examples=["Hải Dương"],
    )


def another_code(entry: Entry[OldCode]) -> Iterator[Problem]:
    """Mã vùng, đầu số thay thế phải khác mã cũ."""
    if entry.data.old == entry.data.new:
        yield entry.problem(("moi",), "giống hệt mã cũ", entry.data.new, '"0220"')


KIND: Kind[Entry[OldCode]] = Kind(
    id="ma-vung-cu",
    name="Mã vùng, đầu số điện thoại cũ",
    place=PATH,
    model=OldCode,
    load=list_file(PATH, OldCode, "cu", optional=True, national=PATH.removeprefix("data/")),
    rules=(another_code,),
)
