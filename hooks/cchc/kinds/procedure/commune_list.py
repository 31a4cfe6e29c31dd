"""The codes of the procedures that the commune itself handles: what an import keeps."""

from pydantic import Field

from ...core.kind import Kind
from ...core.loaders import list_file
from ...core.record import Entry, PublicRecord, Text
from .parts import Code

PATH = "data/danh-muc-thu-tuc.yml"


class ListedProcedure(PublicRecord):
    """A procedure of the list: its code."""

    code: Code = Field(
        alias="ma", title="Mã thủ tục đơn vị giải quyết", description="Đặt trong ngoặc kép", examples=['"1.001193"']
    )
    note: Text | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú",
        description="Tên gọi hoặc quyết định, để dễ tìm",
        examples=["theo Quyết định 15/QĐ-UBND"],
    )


KIND: Kind[Entry[ListedProcedure]] = Kind(
    id="danh-muc-thu-tuc",
    name="Danh mục thủ tục của đơn vị",
    place=PATH,
    model=ListedProcedure,
    load=list_file(PATH, ListedProcedure, "ma", optional=True),
)
