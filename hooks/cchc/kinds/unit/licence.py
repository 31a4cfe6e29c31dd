"""On what terms the data of the site may be used again."""

from typing import Annotated

from pydantic import Field

from ...core.fields import LONG
from ...core.record import Record, Text, Web


class Licence(Record):
    """On what terms the data may be used again."""

    id: Text = Field(alias="ma", title="Mã giấy phép", description="Mã theo danh mục SPDX", examples=["CC-BY-4.0"])
    name: Text = Field(
        alias="ten",
        title="Tên giấy phép",
        description="Tên đầy đủ, kèm phiên bản",
        examples=["Creative Commons Ghi công 4.0 Quốc tế"],
    )
    address: Web = Field(
        alias="dia_chi",
        title="Toàn văn giấy phép",
        description="Liên kết tới toàn văn",
        examples=["https://creativecommons.org/licenses/by/4.0/deed.vi"],
    )
    terms: Annotated[Text, LONG] = Field(
        alias="dieu_kien",
        title="Điều kiện sử dụng",
        description="Nói gọn trong một câu",
        examples=["Được dùng vào mọi việc nếu ghi rõ nguồn."],
    )


ATTRIBUTION = Licence(
    ma="CC-BY-4.0",
    ten="Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)",
    dia_chi="https://creativecommons.org/licenses/by/4.0/deed.vi",
    dieu_kien="Được sao chép, chia sẻ, sửa đổi, dùng vào mọi việc, kể cả kinh doanh, nếu ghi rõ nguồn.",
)
