"""What is written of a hotline: data/duong-day-nong.yml, a list."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ...core import phone
from ...core.dates import Day
from ...core.hours import Hours
from ...core.record import Entry, Flag, Identifier, Mail, PublicRecord, Text

PATH = "data/duong-day-nong.yml"
URL = "duong-day-nong/"
LEAFLET = f"{URL}to-roi.pdf"
POSTER = f"{URL}ap-phich.pdf"
GROUPS = {
    "lanh_dao": "Lãnh đạo",
    "tiep_nhan": "Nơi tiếp nhận và trả kết quả",
    "linh_vuc": "Cán bộ theo lĩnh vực",
    "tinh": "Cấp tỉnh",
    "quoc_gia": "Số dùng chung cả nước",
}

_COMMUNE_GROUPS = frozenset({"lanh_dao", "tiep_nhan", "linh_vuc"})


def _phone(value: object) -> phone.Phone:
    try:
        return phone.parse(str(value))
    except phone.PhoneError as error:
        raise PydanticCustomError("cchc", "{why}", {"why": str(error)}) from error


Phone = Annotated[InstanceOf[phone.Phone], BeforeValidator(_phone)]


class Hotline(PublicRecord):
    """A phone line that residents may call."""

    id: Identifier = Field(alias="ma", description="Mã, không trùng", examples=["chu-tich"])
    group: Literal["lanh_dao", "tiep_nhan", "linh_vuc", "tinh", "quoc_gia"] = Field(
        alias="nhom", description="Nhóm: lanh_dao, tiep_nhan, linh_vuc, tinh, quoc_gia", examples=["linh_vuc"]
    )
    name: Text = Field(alias="ten", description="Gọi ai", examples=["Công chức Tư pháp – Hộ tịch"])
    person: Text | None = Field(None, alias="ho_ten", description="Họ và tên", examples=["Nguyễn Văn A"])
    post: Text | None = Field(None, alias="chuc_vu", description="Chức vụ", examples=["Phó Chủ tịch"])
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị", examples=["Phòng Văn hóa – Xã hội"])
    field: Text | None = Field(None, alias="linh_vuc", description="Lĩnh vực", examples=["Hộ tịch, chứng thực"])
    scope: Text | None = Field(
        None, alias="pham_vi", description="Gọi về việc gì", examples=["Khai sinh, khai tử, kết hôn, chứng thực."]
    )
    phones: tuple[Phone, ...] = Field(
        alias="dien_thoai",
        min_length=1,
        description="Các số điện thoại, đặt trong ngoặc kép",
        examples=['["0274 3904 872"]'],
    )
    email: Mail | None = Field(None, alias="email", description="Thư điện tử công vụ", examples=["tuphap@tinh.gov.vn"])
    zalo: Phone | None = Field(None, alias="zalo", description="Số Zalo", examples=['"0914 065 627"'])
    room: Text | None = Field(None, alias="phong", description="Phòng làm việc", examples=["Phòng 102, tầng 1"])
    hours: Text | None = Field(
        None,
        alias="gio",
        description="Lời về lúc nghe máy, không nêu giờ, thứ",
        examples=["Nghe máy trong giờ làm việc của xã"],
    )
    weekly: tuple[Hours, ...] = Field(
        (),
        alias="lich_truc",
        description="Giờ nghe máy theo ngày trong tuần; bỏ trống thì các số của xã theo gio_lam_viec của xã",
        examples=["xem thu và buoi"],
    )
    always: Flag = Field(False, alias="ca_ngay", description="Nghe máy cả ngày đêm, mọi ngày", examples=["true"])
    checked: Day | None = Field(
        None, alias="ngay_kiem_tra", description="Ngày kiểm tra gần nhất; số thật phải có", examples=["2024-06-20"]
    )
    priority: int | None = Field(
        None, alias="uu_tien", ge=1, le=9, description="1 và 2 là hai số hiện đầu tiên", examples=["1"]
    )
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải số thật", examples=["true"])

    @property
    def own_office(self) -> bool:
        """Whether the line keeps the commune's hours unless it says others."""
        return self.group in _COMMUNE_GROUPS

    @property
    def is_office(self) -> bool:
        """Whether it is a place that receives applications, not a person."""
        return self.group == "tiep_nhan"

    @property
    def timed(self) -> bool:
        """Whether its hours are known, so that pages can say if somebody answers now."""
        return self.always or bool(self.weekly) or self.own_office

    @property
    def hours_shown(self) -> str:
        """When the line is answered, as far as it says so itself."""
        return self.hours or "; ".join(one.shown for one in self.weekly) or ("Cả ngày đêm" if self.always else "")

    @property
    def about(self) -> tuple[str, ...]:
        """Person, post and unit, as far as the name does not say them already."""
        return tuple(part for part in (self.person, self.post, self.unit) if part and part not in self.name)

    @property
    def zalo_url(self) -> str | None:
        """The Zalo chat, none for a sample number."""
        return f"https://zalo.me/{self.zalo.digits}" if self.zalo and self.zalo.href else None


HotlineEntry = Entry[Hotline]
