"""What the record of a procedure is made of: ways to hand in, steps, papers, results, legal bases."""

import re
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ...core.amount import Whole
from ...core.dates import DocumentDay
from ...core.fields import Matches, Pattern
from ...core.record import Paragraphs, Record, Text, Web
from . import values
from .outline import Block, blocks


def _maybe(value: object) -> object:
    """An empty value of the export is the same as none."""
    return None if value in ("", None) else value


def _form(value: str | None) -> str | None:
    """The export has addresses here, and names of files; another scheme (`javascript:`) must not become a link."""
    if value and re.match(r"[a-z][\w+.-]*:", value, re.I) and not re.match(r"https?://", value, re.I):
        raise PydanticCustomError("cchc", "địa chỉ biểu mẫu phải bắt đầu bằng https://")
    return value


Code = Annotated[
    Text, Matches(r"[0-9]\.[0-9]{6}", "mã thủ tục gồm một chữ số, dấu chấm, sáu chữ số, đặt trong ngoặc kép")
]
Maybe = Annotated[Text | None, BeforeValidator(_maybe)]
MaybeParagraphs = Annotated[Paragraphs, BeforeValidator(lambda value: () if value in ("", None) else value)]
Count = Annotated[
    Whole,
    Field(ge=0, le=99),
    BeforeValidator(lambda value: 0 if value in ("", None) else value),
    Pattern("[0-9]{0,2}", "phải là số nguyên từ 0 đến 99", ("integer", "string")),
]


class Channel(Record):
    """A way to hand in (direct, online, by post), with its own time limit and fee."""

    name: Text = Field(
        alias="hinh_thuc_nop",
        title="Hình thức nộp",
        description="Trực tiếp, trực tuyến hoặc dịch vụ bưu chính",
        examples=["Trực tiếp"],
    )
    time: Maybe = Field(
        None,
        alias="thoi_gian",
        title="Thời hạn giải quyết",
        description="Chép nguyên văn",
        examples=["05 Ngày làm việc"],
    )
    cost: Maybe = Field(
        None, alias="phi_le_phi", title="Phí, lệ phí", description="Chép nguyên văn", examples=["Lệ phí : 8000 Đồng"]
    )
    remarks: MaybeParagraphs = Field(
        (),
        alias="mo_ta",
        title="Trường hợp, ghi chú",
        description="Thời hạn, phí này là của trường hợp nào",
        examples=["Đăng ký quá hạn"],
    )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The words on it as paragraphs and lists."""
        return blocks(self.remarks)

    @property
    def note(self) -> str:
        """The case or the words on it, as one text."""
        return " ".join(self.remarks)

    @property
    def way(self) -> str:
        """The id of the way, a key of `values.WAYS`: `truc-tuyen`; empty for others."""
        return values.way(self.name)

    @cached_property
    def limit(self) -> str:
        """The time limit as pages write it: `5 ngày làm việc`, or `Chưa có thông tin`."""
        return values.limit(self.time, self.note)

    @cached_property
    def days(self) -> int | None:
        """The time limit in working days, where it is given so."""
        return values.working_days(self.limit)

    @property
    def fee(self) -> str:
        """The fee word for word, or `Chưa có thông tin`."""
        return values.fee(self.cost, self.note)


class Step(Record):
    """The steps of one case."""

    case: Maybe = Field(
        None,
        alias="truong_hop_xu_ly",
        title="Trường hợp",
        description="Các bước này là của trường hợp nào",
        examples=["Đăng ký đúng hạn"],
    )
    text: Paragraphs = Field(
        alias="mo_ta_chi_tiet",
        title="Các bước",
        description="Mỗi bước một đoạn",
        examples=["Nộp hồ sơ tại nơi tiếp nhận."],
    )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The text as paragraphs and lists, where its lines say what belongs where; else empty: they are steps."""
        made = blocks(self.text)
        told = len(made) < len(self.text) or any(block.items for block in made)
        return made if told or re.match(r"bước \d", self.text[0], re.I) else ()


class RequiredPaper(Record):
    """A paper to bring, or several alike."""

    code: Maybe = Field(
        None,
        alias="ma_tphs",
        title="Mã giấy tờ",
        description="Mã ở Cơ sở dữ liệu quốc gia",
        examples=["KQ.G15.000018"],
    )
    name: Text = Field(
        alias="ten_giay_to",
        title="Tên giấy tờ",
        description="Chép đúng như quyết định công bố",
        examples=["Tờ khai đăng ký khai sinh"],
    )
    kind: Maybe = Field(
        None,
        alias="loai_giay_to",
        title="Loại giấy tờ",
        description="Như ở Cơ sở dữ liệu quốc gia",
        examples=["Mẫu đơn, tờ khai"],
    )
    issuer: Maybe = Field(
        None,
        alias="co_quan_ban_hanh",
        title="Cơ quan cấp giấy tờ",
        description="Giấy tờ này do ai cấp",
        examples=["Cơ sở y tế"],
    )
    originals: Count = Field(
        0, alias="ban_chinh", title="Số bản chính", description="Bỏ trống là không cần", examples=["1"]
    )
    copies: Count = Field(0, alias="ban_sao", title="Số bản sao", description="Bỏ trống là không cần", examples=["0"])
    form: Annotated[Maybe, AfterValidator(_form)] = Field(
        None,
        alias="bm_dien_tu",
        title="Địa chỉ tải biểu mẫu",
        description="Liên kết, hoặc tên tệp như ở Cơ sở dữ liệu quốc gia",
        examples=["https://dichvucong.gov.vn/…"],
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

    code: Maybe = Field(
        None,
        alias="ma_ket_qua",
        title="Mã kết quả",
        description="Mã ở Cơ sở dữ liệu quốc gia",
        examples=["KQ.G15.000018"],
    )
    name: Text = Field(
        alias="ten_ket_qua", title="Tên kết quả", description="Giấy tờ được nhận khi xong", examples=["Giấy khai sinh"]
    )
    issuer: Maybe = Field(
        None,
        alias="co_quan_ban_hanh",
        title="Cơ quan cấp kết quả",
        description="Kết quả này do ai ký",
        examples=["Ủy ban nhân dân cấp xã"],
    )
    remarks: MaybeParagraphs = Field(
        (),
        alias="mo_ta",
        title="Ghi chú về kết quả",
        description="Kết quả này dùng thế nào",
        examples=["Bản giấy và bản điện tử"],
    )


class Basis(Record):
    """A legal basis: a document that the procedure rests on."""

    number: Text = Field(
        alias="so_ky_hieu", title="Số, ký hiệu", description="Chép đúng như trên văn bản", examples=["60/2014/QH13"]
    )
    subject: Maybe = Field(
        None, alias="trich_yeu", title="Trích yếu", description="Tên gọi của văn bản", examples=["Luật Hộ tịch"]
    )
    issuer: Maybe = Field(
        None, alias="co_quan_ban_hanh", title="Cơ quan ban hành", description="Như trên văn bản", examples=["Quốc hội"]
    )
    issued: DocumentDay | None = Field(
        None, alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ghi trên văn bản", examples=["2014-11-20"]
    )
    effective: DocumentDay | None = Field(
        None,
        alias="ngay_hieu_luc",
        title="Ngày có hiệu lực",
        description="Ngày văn bản bắt đầu có hiệu lực",
        examples=["2016-01-01"],
    )
    address: Web | None = Field(
        None,
        alias="dia_chi_truy_cap",
        title="Địa chỉ văn bản",
        description="Liên kết tới toàn văn",
        examples=["https://vbpl.vn/…"],
    )
