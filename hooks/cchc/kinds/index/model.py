"""An index: what it measures, of what it is made, and its scores by year."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, InstanceOf, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from ...core.amount import shown
from ...core.dates import YEARS, Day
from ...core.record import Entry, Flag, Identifier, Paragraphs, PublicRecord, Record, Text, Web

FOLDER = "data/chi-so"
URL = "chi-so/"
LEVELS = {"tinh": "cấp tỉnh", "xa": "cấp xã", "bo": "bộ, ngành", "quoc_gia": "quốc gia"}
_SCORED = {"tinh": "tỉnh, thành phố", "xa": "xã, phường", "bo": "bộ, ngành", "quoc_gia": "quốc gia"}


def _score(value: object) -> Decimal:
    text = str(value).strip()
    if not text:
        raise PydanticCustomError("cchc", "mục này đang để trống; nếu không có số liệu thì ghi null")
    if re.fullmatch(r"\d+,\d+", text):
        right = text.replace(",", ".")
        raise PydanticCustomError("cchc", "phần thập phân phải ghi sau dấu chấm, tức là {right}", {"right": right})
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        message = "phải là một số, phần thập phân sau dấu chấm; nếu không có số liệu thì ghi null"
        raise PydanticCustomError("cchc", message)
    return Decimal(text)


def _plain_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Score = Annotated[InstanceOf[Decimal], PlainValidator(_score), PlainSerializer(_plain_number, return_type=int | float)]


class Scale(Record):
    """The least and the most that can be scored."""

    least: Score = Field(alias="thap_nhat", description="Điểm thấp nhất có thể", examples=["8"])
    most: Score = Field(alias="cao_nhat", description="Điểm cao nhất có thể", examples=["80"])


class Component(Record):
    """A part of the index, in the years it is measured."""

    id: Identifier = Field(alias="ma", description="Mã thành phần, không trùng", examples=["cong-khai"])
    name: Text = Field(alias="ten", description="Tên thành phần", examples=["Công khai, minh bạch"])
    least: Score = Field(Decimal(0), alias="thap_nhat", description="Điểm thấp nhất có thể", examples=["1"])
    most: Score = Field(alias="cao_nhat", description="Điểm cao nhất có thể", examples=["10"])
    since: int | None = Field(None, alias="tu_nam", description="Năm đầu tiên được đo", examples=["2018"])
    until: int | None = Field(None, alias="den_nam", description="Năm cuối cùng được đo", examples=["2017"])

    def measured(self, year: int) -> bool:
        """Whether it belongs to the index in a year."""
        return (self.since or year) <= year <= (self.until or year)


class Publication(Record):
    """Where a score was published."""

    name: Text = Field(alias="ten", description="Tên tài liệu công bố", examples=["Báo cáo PAPI 2023"])
    url: Web | None = Field(None, alias="dia_chi", description="Địa chỉ tài liệu", examples=["https://papi.org.vn/"])


class Year(Record):
    """The scores of one owner (a province, a ministry, the commune) in one year."""

    year: int = Field(alias="nam", ge=YEARS[0], le=YEARS[1], description="Năm của số liệu", examples=["2023"])
    owner: Text | None = Field(
        None,
        alias="don_vi",
        description="Tên tỉnh, thành phố được chấm điểm; chỉ số cấp xã bỏ trống được",
        examples=["tỉnh Lạng Sơn"],
    )
    published: Day | None = Field(
        None, alias="cong_bo", description="Ngày công bố; số thật phải có", examples=["2024-04-02"]
    )
    total: Score | None = Field(
        None, alias="tong", description="Tổng điểm; không có số liệu thì ghi null", examples=["42.4909"]
    )
    rank: int | None = Field(None, alias="hang", ge=1, description="Xếp thứ mấy", examples=["20"])
    among: int | None = Field(None, alias="trong_so", ge=1, description="Trong bao nhiêu đơn vị", examples=["61"])
    group: Text | None = Field(None, alias="nhom", description="Nhóm xếp loại", examples=["Trung bình cao"])
    target: Score | None = Field(None, alias="muc_tieu", description="Điểm phấn đấu của năm", examples=["43"])
    source: Publication | None = Field(
        None, alias="nguon", description="Tài liệu công bố; số thật phải có", examples=["xem ten và dia_chi"]
    )
    scores: dict[str, Score | None] = Field(
        default_factory=dict,
        alias="diem",
        description="Điểm từng thành phần theo mã; không có số liệu thì ghi null",
        examples=["{cong-khai: 5.1596, kiem-soat: null}"],
    )
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["Tỉnh không có số liệu năm này."])
    sample: Flag = Field(False, alias="mau", description="Số liệu mẫu, không phải số thật", examples=["true"])


class Index(PublicRecord):
    """An index and its years."""

    id: Identifier = Field(alias="ma", description="Mã chỉ số, trùng tên tệp", examples=["papi"])
    name: Text = Field(alias="ten", description="Tên gọi ngắn", examples=["PAPI"])
    full: Text = Field(
        alias="ten_day_du",
        description="Tên đầy đủ",
        examples=["Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"],
    )
    level: Literal["tinh", "xa", "bo", "quoc_gia"] = Field(
        alias="cap", description="Điểm là của cấp nào: tinh, xa, bo, quoc_gia", examples=["tinh"]
    )
    measured_by: Text = Field(alias="don_vi_do", description="Ai đo, ai công bố", examples=["Bộ Nội vụ"])
    measure: Literal["điểm", "%"] = Field(
        "điểm", alias="don_vi_tinh", description="Đơn vị tính: điểm hoặc %", examples=['"%"']
    )
    scale: Scale = Field(
        alias="thang_diem", description="Thang điểm của tổng", examples=["{thap_nhat: 8, cao_nhat: 80}"]
    )
    is_sum: Flag = Field(alias="la_tong", description="Tổng điểm có phải là tổng các thành phần", examples=["true"])
    tolerance: Score = Field(
        Decimal(0), alias="sai_so", description="Chênh lệch cho phép khi cộng, do làm tròn", examples=["0.001"]
    )
    meaning: Paragraphs = Field(
        alias="y_nghia", description="Chỉ số đo gì, viết bằng lời dễ hiểu", examples=["Đo ý kiến người dân."]
    )
    duties: Paragraphs = Field(
        (), alias="viec_lam", description="Xã làm gì để chỉ số tốt hơn, mỗi việc một đoạn", examples=["[Niêm yết đủ.]"]
    )
    components: tuple[Component, ...] = Field(
        alias="thanh_phan", min_length=1, description="Các thành phần", examples=["xem ma, ten, cao_nhat"]
    )
    years: tuple[Year, ...] = Field((), alias="nam", description="Điểm các năm", examples=["xem nam, tong"])

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
