"""Why a register of what was published is kept: data/so-cong-khai.yml."""

from pydantic import Field

from ...core.kind import Kind
from ...core.loaders import one_file
from ...core.record import Entry, PublicRecord, Text

PATH = "data/so-cong-khai.yml"


class Basis(PublicRecord):
    """What the register rests on."""

    number: Text = Field(
        alias="can_cu", description="Số ký hiệu văn bản làm căn cứ, có trong data/van-ban/", examples=["10/2022/QH15"]
    )
    due: Text | None = Field(None, alias="thoi_han", description="Khi nào lập sổ", examples=["mỗi quý một lần"])
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["Lưu tại văn phòng."])


KIND: Kind[Entry[Basis]] = Kind(
    id="so-cong-khai",
    name="Sổ theo dõi nội dung công khai",
    place=PATH,
    model=Basis,
    load=one_file(PATH, Basis, optional=True),
)
