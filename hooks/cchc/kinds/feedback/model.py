"""Remarks and proposals of residents (phản ánh, kiến nghị), and how the commune deals with them."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ...core.amount import Whole
from ...core.dates import Day
from ...core.fields import LONG, Choices, Matches, refers, sample_flag
from ...core.record import Entry, Flag, Link, Paragraphs, PublicRecord, Record, Text
from ...core.text import slug

PATH = "data/phan-anh.yml"
FOLDER = "data/phan-anh"
URL = "phan-anh/"
KINDS = {"phan_anh": "Phản ánh", "kien_nghi": "Kiến nghị"}
STATES = {
    "moi": "Mới nhận",
    "dang_xu_ly": "Đang xử lý",
    "da_tra_loi": "Đã trả lời",
    "chuyen_co_quan_khac": "Đã chuyển cơ quan khác",
    "tu_choi": "Không tiếp nhận",
}
OPEN = frozenset({"moi", "dang_xu_ly"})


_ID = Matches("PA-[0-9]{4}-[0-9]{3,}", "mã gồm PA, năm nhận và số thứ tự ít nhất 3 chữ số, nối bằng gạch")


def _full_id(value: object) -> object:
    """A number of one or two digits is told with its zeros."""
    if match := re.fullmatch("(PA-[0-9]{4}-)([0-9]{1,2})", str(value)):
        raise PydanticCustomError("cchc", "{why}", {"why": _ID.message, "example": f"{match[1]}{match[2]:0>3}"})
    return value


def _kind(value: object) -> object:
    """Complaints and denunciations follow laws of their own (Luật Khiếu nại, Luật Tố cáo)."""
    words = slug(str(value))
    if "khieu-nai" in words or "to-cao" in words:
        message = (
            "khiếu nại, tố cáo giải quyết theo luật riêng, không đăng ở đây; hãy chuyển đúng nơi và xóa phản ánh này"
        )
        raise PydanticCustomError("cchc", "{why}", {"why": message})
    return value


class Way(Record):
    """A way to send a remark."""

    name: Text = Field(
        alias="ten", title="Tên cách gửi", description="Gửi bằng cách nào", examples=["Gửi qua bưu chính"]
    )
    text: Annotated[Text, LONG] = Field(
        alias="mo_ta",
        title="Gửi thế nào, tới đâu",
        description="Người dân cần làm gì, ghi gì",
        examples=["Ghi rõ nơi nhận ngoài bì thư."],
    )
    address: Link | None = Field(
        None,
        alias="dia_chi",
        title="Trang gửi hoặc trang xem thêm",
        description="Liên kết tới trang đó",
        examples=["/duong-day-nong/"],
    )


class Withheld(Record):
    """Something that is not published, and why."""

    name: Text = Field(
        alias="ten", title="Điều không đăng", description="Loại nội dung không đăng", examples=["Khiếu nại, tố cáo"]
    )
    why: Annotated[Text, LONG] = Field(
        alias="ly_do",
        title="Vì sao không đăng",
        description="Một câu nói lý do",
        examples=["Giải quyết theo luật riêng."],
    )


class Settings(PublicRecord):
    """How remarks are received, in what time they are answered, and what is not published."""

    reply_days: Whole = Field(
        alias="thoi_han_tra_loi", ge=1, le=90, title="Thời hạn trả lời", description="Số ngày làm việc", examples=["10"]
    )
    pass_days: Whole = Field(
        alias="thoi_han_chuyen",
        ge=1,
        le=90,
        title="Thời hạn chuyển đúng nơi",
        description="Số ngày làm việc",
        examples=["5"],
    )
    basis: Paragraphs = Field(
        alias="can_cu",
        min_length=1,
        title="Căn cứ",
        description="Các văn bản quy định việc tiếp nhận, trả lời",
        examples=["Nghị định 20/2008/NĐ-CP"],
    )
    ways: tuple[Way, ...] = Field(
        alias="cach_gui",
        min_length=1,
        title="Các cách gửi",
        description="Người dân gửi phản ánh, kiến nghị bằng những cách nào",
        examples=["xem ten"],
    )
    withheld: tuple[Withheld, ...] = Field(
        alias="khong_dang",
        min_length=1,
        title="Những gì không đăng",
        description="Những gì không đăng và vì sao",
        examples=["xem ten"],
    )
    sample: Flag = sample_flag("Thời hạn, cách gửi còn là mẫu")


class Remark(PublicRecord):
    """A remark or proposal, without anything that tells who sent it."""

    id: Annotated[Text, BeforeValidator(_full_id), _ID] = Field(
        alias="ma",
        title="Mã phản ánh",
        description="Gồm PA, năm nhận và số thứ tự; không trùng",
        examples=["PA-2026-001"],
    )
    kind: Annotated[Literal["phan_anh", "kien_nghi"], Choices(KINDS), BeforeValidator(_kind)] = Field(
        "phan_anh", alias="loai", title="Loại", description="Bỏ trống là phản ánh", examples=["kien_nghi"]
    )
    received: Day = Field(
        alias="ngay_nhan", title="Ngày nhận", description="Ngày đơn vị nhận được", examples=["2026-03-02"]
    )
    field: Text = Field(
        alias="linh_vuc",
        max_length=60,
        title="Lĩnh vực",
        description="Phản ánh về lĩnh vực nào",
        examples=["Thủ tục hành chính"],
    )
    text: Paragraphs = Field(
        alias="noi_dung",
        min_length=1,
        title="Nội dung",
        description="Đã bỏ dữ liệu cá nhân",
        examples=["Đèn đường bị hỏng."],
    )
    channel: Annotated[Text, refers("cach-nhan-phan-anh")] | None = Field(
        None,
        alias="kenh",
        title="Gửi bằng cách nào",
        description="Như tên cách gửi ghi ở trang Phản ánh",
        examples=["Đường dây nóng"],
    )
    handler: Text = Field(
        alias="noi_xu_ly", title="Ai xử lý", description="Phòng, ban xử lý và trả lời", examples=["Phòng Kinh tế"]
    )
    due: Day | None = Field(
        None,
        alias="han",
        title="Hạn trả lời",
        description="Không ghi thì tính theo thời hạn chung",
        examples=["2026-03-16"],
    )
    state: Annotated[Literal["moi", "dang_xu_ly", "da_tra_loi", "chuyen_co_quan_khac", "tu_choi"], Choices(STATES)] = (
        Field(alias="trang_thai", title="Tình trạng", description="Đã xử lý đến đâu", examples=["da_tra_loi"])
    )
    closed: Day | None = Field(
        None,
        alias="ngay_tra_loi",
        title="Ngày trả lời",
        description="Ngày trả lời, chuyển hoặc không tiếp nhận",
        examples=["2026-03-10"],
    )
    reply: Paragraphs = Field(
        (),
        alias="tra_loi",
        title="Nội dung trả lời",
        description="Đã làm gì, kết quả ra sao",
        examples=["Đã thay bóng đèn."],
    )
    passed_to: Text | None = Field(
        None, alias="chuyen_den", title="Chuyển tới cơ quan nào", description="Tên cơ quan nhận", examples=["Sở Y tế"]
    )
    reason: Annotated[Text, LONG] | None = Field(
        None,
        alias="ly_do",
        title="Lý do không tiếp nhận",
        description="Một câu nói vì sao",
        examples=["Nội dung đã trả lời."],
    )
    sample: Flag = sample_flag("Không phải phản ánh thật")

    @property
    def is_open(self) -> bool:
        """Whether nothing final has been done yet."""
        return self.state in OPEN

    @property
    def state_name(self) -> str:
        """The state in words."""
        return STATES[self.state]

    @property
    def kind_name(self) -> str:
        """Remark or proposal, in words."""
        return KINDS[self.kind]

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"{URL}{self.received.year}/{slug(self.id)}/"


RemarkEntry = Entry[Remark]
