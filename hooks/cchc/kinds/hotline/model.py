"""What is written of a hotline: data/duong-day-nong.yml, a list."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ...core import phone
from ...core.amount import Whole
from ...core.dates import Day
from ...core.fields import LONG, Choices, Pattern, sample_flag
from ...core.hours import NightHours
from ...core.lists import Several
from ...core.record import Entry, Flag, Identifier, Mail, PublicRecord, Text

PATH = "data/duong-day-nong.yml"
URL = "duong-day-nong/"
LEAFLET = f"{URL}to-roi.pdf"
POSTER = f"{URL}ap-phich.pdf"
GROUPS = {
    "lanh_dao": "Lãnh đạo",
    "tiep_nhan": "Nơi tiếp nhận và trả kết quả",
    "linh_vuc": "Công chức phụ trách lĩnh vực",
    "tinh": "Cấp tỉnh",
    "quoc_gia": "Số dùng chung cả nước",
}

_COMMUNE_GROUPS = frozenset({"lanh_dao", "tiep_nhan", "linh_vuc"})


def _phone(value: object) -> phone.Phone:
    try:
        return phone.parse(str(value))
    except phone.PhoneError as error:
        raise PydanticCustomError("cchc", "{why}", {"why": str(error)}) from error


Phone = Annotated[InstanceOf[phone.Phone], BeforeValidator(_phone), Pattern(phone.PATTERN, phone.CHARACTERS)]


class Hotline(PublicRecord):
    """A phone line that residents may call."""

    id: Identifier = Field(
        alias="ma", title="Mã đầu mối", description="Mã riêng, không trùng đầu mối khác", examples=["chu-tich"]
    )
    group: Annotated[Literal["lanh_dao", "tiep_nhan", "linh_vuc", "tinh", "quoc_gia"], Choices(GROUPS)] = Field(
        alias="nhom", title="Nhóm", description="Đứng ở nhóm nào trên trang", examples=["linh_vuc"]
    )
    name: Text = Field(
        alias="ten",
        title="Tên đầu mối",
        description="Gọi ai: chức vụ hoặc nơi làm việc",
        examples=["Công chức phụ trách hộ tịch, chứng thực"],
    )
    person: Text | None = Field(
        None, alias="ho_ten", title="Họ và tên", description="Họ và tên", examples=["Nguyễn Văn A"]
    )
    post: Text | None = Field(None, alias="chuc_vu", title="Chức vụ", description="Chức vụ", examples=["Phó Chủ tịch"])
    unit: Text | None = Field(
        None,
        alias="don_vi",
        title="Đơn vị công tác",
        description="Phòng, ban của người nghe máy",
        examples=["Phòng Văn hóa - Xã hội"],
    )
    field: Text | None = Field(
        None,
        alias="linh_vuc",
        title="Lĩnh vực phụ trách",
        description="Các lĩnh vực, cách nhau bằng dấu phẩy",
        examples=["Hộ tịch, chứng thực"],
    )
    scope: Annotated[Text, LONG] | None = Field(
        None,
        alias="pham_vi",
        title="Gọi về việc gì",
        description="Nói rõ các việc, để người dân gọi đúng nơi",
        examples=["Khai sinh, khai tử, kết hôn, chứng thực."],
    )
    phones: Several[Phone] = Field(
        alias="dien_thoai",
        min_length=1,
        title="Số điện thoại",
        description="Một hoặc nhiều số, mỗi số đặt trong ngoặc kép",
        examples=['["0274 3904 872"]'],
    )
    email: Mail | None = Field(
        None,
        alias="email",
        title="Thư điện tử công vụ",
        description="Thư điện tử công vụ",
        examples=["tuphap@tinh.gov.vn"],
    )
    zalo: Phone | None = Field(
        None,
        alias="zalo",
        title="Số Zalo",
        description="Số điện thoại có dùng Zalo, đặt trong ngoặc kép",
        examples=['"0914 065 627"'],
    )
    room: Text | None = Field(
        None,
        alias="phong",
        title="Phòng làm việc",
        description="Phòng nào, tầng mấy; ở ngoài trụ sở thì ghi địa chỉ",
        examples=["Phòng 102, tầng 1"],
    )
    hours: Text | None = Field(
        None,
        alias="gio",
        title="Câu cho biết khi nào nghe máy",
        description="Không ghi giờ, thứ; giờ riêng thì ghi ở mục Giờ nghe máy trong tuần",
        examples=["Nghe máy trong giờ làm việc"],
    )
    weekly: tuple[NightHours, ...] = Field(
        (),
        alias="lich_truc",
        title="Giờ nghe máy trong tuần",
        description="Bỏ trống thì các số của đơn vị theo giờ làm việc chung",
        examples=["xem thu và buoi"],
    )
    always: Flag = Field(
        False,
        alias="ca_ngay",
        title="Nghe máy cả ngày đêm",
        description="Nghe máy mọi giờ, mọi ngày",
        examples=["true"],
    )
    checked: Day | None = Field(
        None,
        alias="ngay_kiem_tra",
        title="Ngày gọi thử gần nhất",
        description="Số thật phải có ngày kiểm tra",
        examples=["2024-06-20"],
    )
    priority: Whole | None = Field(
        None,
        alias="uu_tien",
        ge=1,
        le=9,
        title="Thứ tự ưu tiên",
        description="1 và 2 là hai số hiện đầu tiên",
        examples=["1"],
    )
    sample: Flag = sample_flag("Không phải số thật")

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
    def matter(self) -> str:
        """What one calls it about, where it is for a field; else its name."""
        return self.field if self.group == "linh_vuc" and self.field else self.name

    @property
    def default_hours(self) -> bool:
        """Whether it is answered when the commune works: the page says those hours once."""
        return self.own_office and not self.weekly and not self.always

    @property
    def details(self) -> bool:
        """Whether there is more to say of it than its name, numbers and scope."""
        return any((self.person, self.room, self.email, self.zalo, self.checked, self.weekly))

    @property
    def zalo_url(self) -> str | None:
        """The Zalo chat, none for a sample number."""
        return f"https://zalo.me/{self.zalo.digits}" if self.zalo and self.zalo.href else None


HotlineEntry = Entry[Hotline]
