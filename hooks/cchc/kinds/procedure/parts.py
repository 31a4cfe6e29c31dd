"""What the record of a procedure is made of: ways to hand in, steps, papers, results, legal bases, changes."""

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ...core.dates import Day, DocumentDay
from ...core.record import Paragraphs, Record, Text, Web
from . import values

CHANGES = {"moi": "Mới ban hành", "sua_doi": "Sửa đổi, bổ sung", "bai_bo": "Bị bãi bỏ"}


def _maybe(value: object) -> object:
    """An empty value of the export is the same as none."""
    return None if value in ("", None) else value


def _form(value: str | None) -> str | None:
    """The export has addresses here, and names of files; another scheme (`javascript:`) must not become a link."""
    if value and re.match(r"[a-z][\w+.-]*:", value, re.I) and not re.match(r"https?://", value, re.I):
        raise PydanticCustomError("cchc", "địa chỉ biểu mẫu phải bắt đầu bằng https://")
    return value


Maybe = Annotated[Text | None, BeforeValidator(_maybe)]
Count = Annotated[int, Field(ge=0, le=99), BeforeValidator(lambda value: 0 if value in ("", None) else value)]


class Channel(Record):
    """A way to hand in (direct, online, by post), with its own time limit and fee."""

    name: Text = Field(alias="hinh_thuc_nop", description="Hình thức nộp", examples=["Trực tiếp"])
    time: Maybe = Field(None, alias="thoi_gian", description="Thời hạn giải quyết", examples=["05 Ngày làm việc"])
    cost: Maybe = Field(
        None, alias="phi_le_phi", description="Phí, lệ phí, chép nguyên văn", examples=["Lệ phí : 8000 Đồng"]
    )
    note: Maybe = Field(None, alias="mo_ta", description="Trường hợp, ghi chú", examples=["Đăng ký quá hạn"])

    @property
    def way(self) -> str:
        """The id of the way, a key of `values.WAYS`: `truc-tuyen`; empty for others."""
        return values.way(self.name)

    @cached_property
    def limit(self) -> str:
        """The time limit as pages write it: `5 ngày làm việc`, or `Chưa có thông tin`."""
        return values.limit(self.time)

    @cached_property
    def days(self) -> int | None:
        """The time limit in working days, where it is given so."""
        return values.working_days(self.limit)

    @property
    def fee(self) -> str:
        """The fee word for word, or `Chưa có thông tin`."""
        return values.fee(self.cost)


class Step(Record):
    """The steps of one case."""

    case: Maybe = Field(None, alias="truong_hop_xu_ly", description="Trường hợp", examples=["Đăng ký đúng hạn"])
    text: Paragraphs = Field(
        alias="mo_ta_chi_tiet", description="Các bước, mỗi bước một đoạn", examples=["Nộp hồ sơ tại nơi tiếp nhận."]
    )


class RequiredPaper(Record):
    """A paper to bring, or several alike."""

    name: Text = Field(alias="ten_giay_to", description="Tên giấy tờ", examples=["Tờ khai đăng ký khai sinh"])
    originals: Count = Field(0, alias="ban_chinh", description="Số bản chính", examples=["1"])
    copies: Count = Field(0, alias="ban_sao", description="Số bản sao", examples=["0"])
    form: Annotated[Maybe, AfterValidator(_form)] = Field(
        None, alias="bm_dien_tu", description="Địa chỉ tải biểu mẫu", examples=["https://…"]
    )

    @property
    def form_url(self) -> str | None:
        """The form, where the export gives an address for it."""
        return self.form if self.form and self.form.startswith("https://") else None

    @property
    def counts(self) -> str:
        """`1 bản chính, 2 bản sao`."""
        parts = ((self.originals, "bản chính"), (self.copies, "bản sao"))
        return ", ".join(f"{number} {name}" for number, name in parts if number)


class Result(Record):
    """What an applicant gets in the end."""

    name: Text = Field(alias="ten_ket_qua", description="Tên kết quả", examples=["Giấy khai sinh"])


class Basis(Record):
    """A legal basis: a document that the procedure rests on."""

    number: Text = Field(alias="so_ky_hieu", description="Số, ký hiệu", examples=["60/2014/QH13"])
    subject: Maybe = Field(None, alias="trich_yeu", description="Trích yếu", examples=["Luật Hộ tịch"])
    issuer: Maybe = Field(None, alias="co_quan_ban_hanh", description="Cơ quan ban hành", examples=["Quốc hội"])
    issued: DocumentDay | None = Field(
        None, alias="ngay_ban_hanh", description="Ngày ban hành", examples=["2014-11-20"]
    )
    effective: DocumentDay | None = Field(
        None, alias="ngay_hieu_luc", description="Ngày có hiệu lực", examples=["2016-01-01"]
    )
    address: Web | None = Field(None, alias="dia_chi_truy_cap", description="Địa chỉ", examples=["https://vbpl.vn/…"])


class Change(Record):
    """How and when the procedure was changed."""

    kind: Literal["moi", "sua_doi", "bai_bo"] = Field(
        alias="loai", description="Loại thay đổi: moi, sua_doi, bai_bo", examples=["sua_doi"]
    )
    decision: Text = Field(alias="quyet_dinh", description="Quyết định công bố", examples=["1500/QĐ-UBND"])
    day: Day = Field(alias="ngay", description="Ngày quyết định", examples=["2026-10-15"])

    @property
    def name(self) -> str:
        """`Sửa đổi, bổ sung`."""
        return CHANGES[self.kind]
