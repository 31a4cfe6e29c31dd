"""Remarks and proposals of residents (phản ánh, kiến nghị), and how the commune deals with them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ...core.dates import Day
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


def _id(value: str) -> str:
    parts = value.split("-")
    if len(parts) != 3 or parts[0] != "PA" or not (_digits(parts[1], 4) and _digits(parts[2], 3)):
        raise PydanticCustomError("cchc", "mã gồm PA, năm nhận và số thứ tự ít nhất 3 chữ số, nối bằng gạch")
    return value


def _digits(text: str, least: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) >= least


def _kind(value: object) -> object:
    """Complaints and denunciations follow laws of their own (Luật Khiếu nại, Luật Tố cáo)."""
    words = slug(str(value))
    if "khieu-nai" in words or "to-cao" in words:
        message = (
            "khiếu nại, tố cáo giải quyết theo luật riêng, không đăng ở đây; hãy chuyển đúng nơi và xóa phản ánh này"
        )
        raise PydanticCustomError("cchc", "{why}", {"why": message})
    return value


def _days(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isdecimal() else value


Days = Annotated[int, BeforeValidator(_days)]


class Way(Record):
    """A way to send a remark."""

    name: Text = Field(alias="ten", description="Tên cách gửi", examples=["Gửi qua bưu chính"])
    text: Text = Field(alias="mo_ta", description="Gửi thế nào, tới đâu", examples=["Ghi rõ nơi nhận ngoài bì thư."])
    address: Link | None = Field(
        None, alias="dia_chi", description="Trang gửi hoặc trang xem thêm", examples=["/duong-day-nong/"]
    )


class Withheld(Record):
    """Something that is not published, and why."""

    name: Text = Field(alias="ten", description="Điều không đăng", examples=["Khiếu nại, tố cáo"])
    why: Text = Field(alias="ly_do", description="Vì sao", examples=["Giải quyết theo luật riêng."])


class Settings(PublicRecord):
    """How remarks are received, in what time they are answered, and what is not published."""

    reply_days: Days = Field(
        alias="thoi_han_tra_loi", ge=1, le=90, description="Thời hạn trả lời, ngày làm việc", examples=["10"]
    )
    pass_days: Days = Field(
        alias="thoi_han_chuyen", ge=1, le=90, description="Thời hạn chuyển đúng nơi, ngày làm việc", examples=["5"]
    )
    basis: Paragraphs = Field(alias="can_cu", min_length=1, description="Căn cứ", examples=["Nghị định 20/2008/NĐ-CP"])
    ways: tuple[Way, ...] = Field(alias="cach_gui", min_length=1, description="Các cách gửi", examples=["xem ten"])
    withheld: tuple[Withheld, ...] = Field(
        alias="khong_dang", min_length=1, description="Những gì không đăng và vì sao", examples=["xem ten"]
    )
    sample: Flag = Field(False, alias="mau", description="Thời hạn, cách gửi còn là mẫu", examples=["true"])


class Remark(PublicRecord):
    """A remark or proposal, without anything that tells who sent it."""

    id: Annotated[Text, AfterValidator(_id)] = Field(
        alias="ma", description="Mã, không trùng", examples=["PA-2026-001"]
    )
    kind: Annotated[Literal["phan_anh", "kien_nghi"], BeforeValidator(_kind)] = Field(
        "phan_anh", alias="loai", description="phan_anh hoặc kien_nghi", examples=["kien_nghi"]
    )
    received: Day = Field(alias="ngay_nhan", description="Ngày nhận", examples=["2026-03-02"])
    field: Text = Field(alias="linh_vuc", max_length=60, description="Lĩnh vực", examples=["Thủ tục hành chính"])
    text: Paragraphs = Field(
        alias="noi_dung", min_length=1, description="Nội dung, đã bỏ dữ liệu cá nhân", examples=["Đèn đường bị hỏng."]
    )
    channel: Text | None = Field(None, alias="kenh", description="Gửi bằng cách nào", examples=["Đường dây nóng"])
    handler: Text = Field(alias="noi_xu_ly", description="Ai xử lý", examples=["Phòng Kinh tế"])
    due: Day | None = Field(
        None, alias="han", description="Hạn trả lời; không ghi thì tính theo thời hạn chung", examples=["2026-03-16"]
    )
    state: Literal["moi", "dang_xu_ly", "da_tra_loi", "chuyen_co_quan_khac", "tu_choi"] = Field(
        alias="trang_thai",
        description="moi, dang_xu_ly, da_tra_loi, chuyen_co_quan_khac, tu_choi",
        examples=["da_tra_loi"],
    )
    closed: Day | None = Field(
        None, alias="ngay_tra_loi", description="Ngày trả lời, chuyển hoặc từ chối", examples=["2026-03-10"]
    )
    reply: Paragraphs = Field((), alias="tra_loi", description="Nội dung trả lời", examples=["Đã thay bóng đèn."])
    passed_to: Text | None = Field(None, alias="chuyen_den", description="Chuyển tới cơ quan nào", examples=["Sở Y tế"])
    reason: Text | None = Field(None, alias="ly_do", description="Lý do từ chối", examples=["Nội dung đã trả lời."])
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu", examples=["true"])

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
