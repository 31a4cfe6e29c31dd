"""The record of a procedure: the keys of the national export, and the commune's own notes beside them."""

import re
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ...core.dates import Day
from ...core.record import Flag, Identifier, Paragraphs, PublicRecord, Text, Web
from ...core.text import slug
from . import values
from .parts import Basis, Change, Channel, Maybe, RequiredPaper, Result, Step

FOLDER = "data/thu-tuc"
URL = "thu-tuc/"


def _code(value: str) -> str:
    if not re.fullmatch(r"[0-9]\.[0-9]{6}", value):
        raise PydanticCustomError("cchc", "mã thủ tục gồm một chữ số, dấu chấm, sáu chữ số, đặt trong ngoặc kép")
    return value


Code = Annotated[Text, AfterValidator(_code)]


class Procedure(PublicRecord):
    """A procedure of the commune."""

    code: Code = Field(alias="ma_tthc", description="Mã thủ tục, trong ngoặc kép", examples=['"1.001193"'])
    name: Text = Field(alias="ten_tthc", description="Tên thủ tục", examples=["Thủ tục đăng ký khai sinh"])
    field: Text = Field(alias="linh_vuc", max_length=150, description="Lĩnh vực", examples=["Hộ tịch"])
    decision: Maybe = Field(None, alias="so_quyet_dinh", description="Quyết định công bố", examples=["1872/QĐ-BTP"])
    decided: Day | None = Field(
        None, alias="ngay_quyet_dinh", description="Ngày quyết định công bố", examples=["2020-09-04"]
    )
    issuer: Maybe = Field(None, alias="co_quan_ban_hanh", description="Cơ quan ban hành", examples=["Bộ Tư pháp"])
    level: Maybe = Field(None, alias="cap_thuc_hien", description="Cấp thực hiện", examples=["Cấp Xã"])
    audience: Maybe = Field(
        None, alias="doi_tuong_thuc_hien", description="Ai được làm", examples=["Công dân Việt Nam"]
    )
    kind: Maybe = Field(None, alias="loai_tthc", description="Loại thủ tục", examples=["TTHC được luật giao quy định"])
    keywords: Maybe = Field(None, alias="tu_khoa", description="Từ khóa", examples=["khai sinh, giấy khai sinh"])
    desk: Maybe = Field(None, alias="dia_chi_tiep_nhan", description="Nơi tiếp nhận", examples=["Trung tâm Phục vụ…"])
    executor: Maybe = Field(None, alias="co_quan_thuc_hien", description="Cơ quan thực hiện", examples=["UBND cấp xã"])
    competent: Maybe = Field(
        None, alias="co_quan_co_tham_quyen", description="Cơ quan có thẩm quyền", examples=["UBND cấp xã"]
    )
    partners: Maybe = Field(None, alias="co_quan_phoi_hop", description="Cơ quan phối hợp", examples=["Công an cấp xã"])
    about: Maybe = Field(None, alias="mo_ta", description="Để làm gì", examples=["Ghi vào sổ hộ tịch việc trẻ ra đời."])
    state: Maybe = Field(None, alias="trang_thai", description="Trạng thái ở bản xuất", examples=["Công khai"])
    channels: tuple[Channel, ...] = Field(
        (), alias="cach_thuc_thuc_hien", description="Cách nộp, thời hạn, phí", examples=["xem các mục con"]
    )
    steps: tuple[Step, ...] = Field(
        (), alias="trinh_tu_thuc_hien", description="Các bước", examples=["xem các mục con"]
    )
    required_papers: tuple[RequiredPaper, ...] = Field(
        (), alias="tphs", description="Giấy tờ cần mang", examples=["xem các mục con"]
    )
    results: tuple[Result, ...] = Field((), alias="kqth", description="Kết quả", examples=["xem các mục con"])
    bases: tuple[Basis, ...] = Field((), alias="ccpl", description="Căn cứ pháp lý", examples=["xem các mục con"])
    conditions: Maybe = Field(
        None, alias="yeu_cau_dieu_kien", description="Yêu cầu, điều kiện", examples=["Không thuộc trường hợp cấm"]
    )
    online: Literal["mot_phan", "toan_trinh"] | None = Field(
        None, alias="truc_tuyen", description="Mức nộp trực tuyến: mot_phan, toan_trinh", examples=["toan_trinh"]
    )
    link: Web | None = Field(None, alias="lien_ket", description="Nơi nộp trực tuyến", examples=["https://dichvucong…"])
    post: Flag = Field(False, alias="buu_chinh", description="Có nhận, trả qua bưu chính", examples=["true"])
    hotline: Identifier | None = Field(
        None, alias="goi_ai", description="Mã đường dây nóng", examples=["ho-tich-chung-thuc"]
    )
    notes: Paragraphs = Field(
        (), alias="ghi_chu", description="Lời dặn riêng của xã", examples=["Gọi trước để hẹn giờ."]
    )
    changes: tuple[Change, ...] = Field((), alias="thay_doi", description="Các lần thay đổi", examples=["xem mục con"])
    sample: Flag = Field(False, alias="mau", description="Nội dung mẫu, chưa phải chính thức", examples=["true"])

    @property
    def url(self) -> str:
        """`thu-tuc/1.001193/`: the code is the stable key."""
        return f"{URL}{self.code}/"

    @property
    def notice_url(self) -> str:
        """The PDF of the sheet for the notice board."""
        return f"{self.url}niem-yet.pdf"

    @property
    def entered(self) -> bool:
        """Whether more is known of it than code, name and field."""
        return bool(self.required_papers or self.channels or self.desk or self.executor or self.steps)

    @property
    def posted(self) -> bool:
        """Whether there is something to post on the notice board: it is in force, and known."""
        return self.entered and not self.abolished

    @property
    def field_id(self) -> str:
        """The field for addresses and filters."""
        return slug(self.field)

    @property
    def short(self) -> str:
        """The name without the word that all of them begin with."""
        return re.sub(r"^thủ tục\s+(\S)", lambda match: match[1].upper(), self.name, count=1, flags=re.I)

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """The ids of the ways to hand in, keys of `pages.WAYS`: online ones by their level where that is known."""
        ways = [channel.way for channel in self.channels]
        level = (self.online or "").replace("_", "-") or values.online_level(channel.name for channel in self.channels)
        online = [level] if level else ["truc-tuyen"] if "truc-tuyen" in ways else []
        direct = ["truc-tiep"] if "truc-tiep" in ways else []
        post = ["buu-chinh"] if self.post or "buu-chinh" in ways else []
        return (*direct, *online, *post)

    @property
    def half_online(self) -> bool:
        """Whether it is handed in online while its level (truc_tuyen) or its address (lien_ket) is not written."""
        return "truc-tuyen" in self.ways or ("truc-tuyen" in [one.way for one in self.channels] and not self.link)

    @property
    def audiences(self) -> tuple[str, ...]:
        """Each kind of person that may ask for it."""
        parts = re.split(r"\s*[;,]\s*(?![^(]*\))", self.audience or "")
        return tuple(part for part in parts if part)

    @property
    def days(self) -> int | None:
        """Working days until the result, where every way has the same limit."""
        limits = {channel.days for channel in self.channels}
        return limits.pop() if len(limits) == 1 else None

    @property
    def last(self) -> Change | None:
        """The newest change."""
        return max(self.changes, key=lambda change: change.day, default=None)

    @property
    def abolished(self) -> Change | None:
        """The change that ended it."""
        return self.last if self.last and self.last.kind == "bai_bo" else None

    def changed_since(self, first: date) -> bool:
        """Whether it was changed on or after a day."""
        return self.last is not None and self.last.day >= first
