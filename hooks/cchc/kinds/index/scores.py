"""Scores of an index: how they are written, the scale and the components, what was scored in a year."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import Field, InstanceOf, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from ...core.amount import Whole, as_json
from ...core.dates import YEARS, Day
from ...core.fields import LONG, Pattern, sample_flag
from ...core.record import Flag, Identifier, Record, Text, Web

_WRITTEN = Pattern(
    r"[0-9]+(\.[0-9]+)?", "phải là một số, phần thập phân sau dấu chấm; nếu không có số liệu thì ghi null"
)


def _score(value: object) -> Decimal:
    text = str(value).strip()
    if not text:
        raise PydanticCustomError("cchc", "mục này đang để trống; nếu không có số liệu thì ghi null")
    if re.fullmatch(r"\d+,\d+", text):
        right = text.replace(",", ".")
        raise PydanticCustomError("cchc", "phần thập phân phải ghi sau dấu chấm, tức là {example}", {"example": right})
    if not re.fullmatch(_WRITTEN.pattern, text):
        raise PydanticCustomError("cchc", "{why}", {"why": _WRITTEN.message})
    return Decimal(text)


Score = Annotated[
    InstanceOf[Decimal], PlainValidator(_score), PlainSerializer(as_json, return_type=int | float), _WRITTEN
]


class Scale(Record):
    """The least and the most that can be scored."""

    least: Score = Field(
        alias="thap_nhat", title="Điểm thấp nhất có thể", description="Phần thập phân sau dấu chấm", examples=["8"]
    )
    most: Score = Field(
        alias="cao_nhat", title="Điểm cao nhất có thể", description="Phần thập phân sau dấu chấm", examples=["80"]
    )


class Component(Record):
    """A part of the index, in the years it is measured."""

    id: Identifier = Field(
        alias="ma", title="Mã thành phần", description="Mã riêng, không trùng thành phần khác", examples=["cong-khai"]
    )
    name: Text = Field(
        alias="ten", title="Tên thành phần", description="Như trong tài liệu công bố", examples=["Công khai, minh bạch"]
    )
    least: Score = Field(
        Decimal(0),
        alias="thap_nhat",
        title="Điểm thấp nhất có thể",
        description="Phần thập phân sau dấu chấm",
        examples=["1"],
    )
    most: Score = Field(
        alias="cao_nhat", title="Điểm cao nhất có thể", description="Phần thập phân sau dấu chấm", examples=["10"]
    )
    since: Whole | None = Field(
        None, alias="tu_nam", title="Đo từ năm", description="Năm đầu tiên được đo", examples=["2018"]
    )
    until: Whole | None = Field(
        None, alias="den_nam", title="Đo đến năm", description="Năm cuối cùng được đo", examples=["2017"]
    )

    def measured(self, year: int) -> bool:
        """Whether it belongs to the index in a year."""
        return (self.since or year) <= year <= (self.until or year)


class Publication(Record):
    """Where a score was published."""

    name: Text = Field(
        alias="ten", title="Tên tài liệu công bố", description="Ghi đủ để tìm lại được", examples=["Báo cáo PAPI 2023"]
    )
    url: Web | None = Field(
        None,
        alias="dia_chi",
        title="Địa chỉ tài liệu",
        description="Liên kết tới tài liệu công bố",
        examples=["https://papi.org.vn/"],
    )


class Year(Record):
    """The scores of one owner (a province, a ministry, the commune) in one year."""

    year: Whole = Field(
        alias="nam",
        ge=YEARS[0],
        le=YEARS[1],
        title="Năm của số liệu",
        description="Kết quả của năm nào, không phải năm công bố",
        examples=["2023"],
    )
    owner: Text | None = Field(
        None,
        alias="don_vi",
        title="Điểm của tỉnh, đơn vị nào",
        description="Tên tỉnh, thành phố được chấm điểm; chỉ số cấp xã bỏ trống được",
        examples=["tỉnh, kèm tên"],
    )
    published: Day | None = Field(
        None, alias="cong_bo", title="Ngày công bố", description="Số thật phải có ngày công bố", examples=["2024-04-02"]
    )
    total: Score | None = Field(
        None, alias="tong", title="Tổng điểm", description="Không có số liệu thì ghi null", examples=["42.4909"]
    )
    rank: Whole | None = Field(
        None, alias="hang", ge=1, title="Xếp thứ mấy", description="Thứ hạng, ghi bằng số", examples=["20"]
    )
    among: Whole | None = Field(
        None,
        alias="trong_so",
        ge=1,
        title="Xếp trong bao nhiêu đơn vị",
        description="Số đơn vị được xếp hạng",
        examples=["61"],
    )
    group: Text | None = Field(
        None,
        alias="nhom",
        title="Nhóm xếp loại",
        description="Tên nhóm như trong tài liệu công bố",
        examples=["Trung bình cao"],
    )
    target: Score | None = Field(
        None, alias="muc_tieu", title="Điểm phấn đấu", description="Điểm phấn đấu của năm", examples=["43"]
    )
    source: Publication | None = Field(
        None,
        alias="nguon",
        title="Tài liệu công bố",
        description="Số thật phải có tài liệu công bố",
        examples=["xem ten và dia_chi"],
    )
    scores: dict[str, Score | None] = Field(
        default_factory=dict,
        alias="diem",
        title="Điểm từng thành phần",
        description="Ghi theo mã thành phần; không có số liệu thì ghi null",
        examples=["{cong-khai: 5.1596}"],
    )
    note: Annotated[Text, LONG] | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú",
        description="Điều cần biết khi đọc các số này",
        examples=["Tỉnh không có số liệu năm này."],
    )
    sample: Flag = sample_flag("Không phải số thật")
