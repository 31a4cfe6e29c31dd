"""Why a register of what was published is kept: data/so-cong-khai.yml."""

from typing import Annotated

from pydantic import Field

from ...core.fields import refers
from ...core.kind import Kind
from ...core.loaders import one_file
from ...core.record import Entry, PublicRecord, Text

PATH = "data/so-cong-khai.yml"


class Basis(PublicRecord):
    """What the register rests on."""

    number: Annotated[Text, refers("van-ban")] = Field(
        alias="can_cu",
        title="Văn bản làm căn cứ",
        description="Số, ký hiệu; văn bản phải có trong danh mục văn bản",
        examples=["10/2022/QH15"],
    )
    due: Text | None = Field(
        None,
        alias="thoi_han",
        title="Khi nào lập sổ",
        description="Bao lâu lập sổ một lần",
        examples=["mỗi quý một lần"],
    )
    note: Text | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú",
        description="Điều người xem sổ cần biết thêm",
        examples=["Lưu tại văn phòng."],
    )


KIND: Kind[Entry[Basis]] = Kind(
    id="so-cong-khai",
    name="Sổ theo dõi nội dung công khai",
    place=PATH,
    model=Basis,
    load=one_file(PATH, Basis, optional=True),
)
