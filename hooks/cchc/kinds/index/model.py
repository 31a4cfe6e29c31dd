"""An index: what it measures, of what it is made, and its scores by year."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from ...core.amount import shown
from ...core.fields import Choices
from ...core.record import Entry, Flag, Identifier, Paragraphs, PublicRecord, Text
from .scores import Component, Scale, Score, Year

FOLDER = "data/chi-so"
URL = "chi-so/"
LEVELS = {"tinh": "cấp tỉnh", "xa": "cấp xã", "bo": "bộ, ngành", "quoc_gia": "quốc gia"}
_MEASURES = {"điểm": "điểm", "%": "phần trăm"}
_SCORED = {"tinh": "tỉnh, thành phố", "xa": "đơn vị cấp xã", "bo": "bộ, ngành", "quoc_gia": "quốc gia"}


class Index(PublicRecord):
    """An index and its years."""

    id: Identifier = Field(alias="ma", title="Mã chỉ số", description="Trùng tên tệp", examples=["papi"])
    name: Text = Field(
        alias="ten", title="Tên gọi ngắn", description="Tên hay gọi, thường là chữ viết tắt", examples=["PAPI"]
    )
    full: Text = Field(
        alias="ten_day_du",
        title="Tên đầy đủ",
        description="Như trong tài liệu công bố",
        examples=["Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"],
    )
    level: Annotated[Literal["tinh", "xa", "bo", "quoc_gia"], Choices(LEVELS)] = Field(
        alias="cap", title="Điểm của cấp nào", description="Chỉ số chấm điểm cấp nào", examples=["tinh"]
    )
    measured_by: Text = Field(
        alias="don_vi_do", title="Cơ quan đo", description="Ai đo, ai công bố", examples=["Bộ Nội vụ"]
    )
    measure: Annotated[Literal["điểm", "%"], Choices(_MEASURES)] = Field(
        "điểm", alias="don_vi_tinh", title="Đơn vị tính", description="Tính bằng điểm hay phần trăm", examples=['"%"']
    )
    scale: Scale = Field(
        alias="thang_diem",
        title="Thang điểm",
        description="Điểm thấp nhất và cao nhất của tổng",
        examples=["{thap_nhat: 8, cao_nhat: 80}"],
    )
    is_sum: Flag = Field(
        alias="la_tong",
        title="Tổng điểm là tổng các thành phần",
        description="Các thành phần cộng lại có bằng tổng điểm không",
        examples=["true"],
    )
    tolerance: Score = Field(
        Decimal(0),
        alias="sai_so",
        title="Chênh lệch cho phép",
        description="Chênh lệch cho phép khi cộng, do làm tròn",
        examples=["0.001"],
    )
    meaning: Paragraphs = Field(
        alias="y_nghia", title="Chỉ số đo gì", description="Viết bằng lời dễ hiểu", examples=["Đo ý kiến người dân."]
    )
    duties: Paragraphs = Field(
        (),
        alias="viec_lam",
        title="Việc cần làm để chỉ số tốt hơn",
        description="Mỗi việc một đoạn",
        examples=["[Niêm yết đủ.]"],
    )
    components: tuple[Component, ...] = Field(
        alias="thanh_phan",
        min_length=1,
        title="Các thành phần",
        description="Các phần được chấm điểm riêng",
        examples=["xem ma, ten, cao_nhat"],
    )
    years: tuple[Year, ...] = Field(
        (), alias="nam", title="Điểm các năm", description="Mỗi năm của mỗi đơn vị một mục", examples=["xem nam, tong"]
    )

    @property
    def url(self) -> str:
        """Address of its page."""
        return f"{URL}{self.id}/"

    @property
    def scored(self) -> str:
        """Whom the index scores: `tỉnh, thành phố`."""
        return _SCORED[self.level]

    @property
    def of_commune(self) -> bool:
        """Whether the scores are the commune's own."""
        return self.level == "xa"

    def parts(self, year: int) -> tuple[Component, ...]:
        """The components measured in a year."""
        return tuple(part for part in self.components if part.measured(year))

    def limits(self, year: int) -> tuple[Decimal, Decimal]:
        """The scale of the total in a year: where it is a sum, that of the components measured then."""
        parts = self.parts(year)
        if not self.is_sum or not parts:
            return self.scale.least, self.scale.most
        return sum((part.least for part in parts), Decimal(0)), sum((part.most for part in parts), Decimal(0))

    def with_measure(self, value: Decimal) -> str:
        """A score with its measure: `42,49 điểm`, `83,67%`."""
        return f"{shown(value)}%" if self.measure == "%" else f"{shown(value)} điểm"


IndexEntry = Entry[Index]
