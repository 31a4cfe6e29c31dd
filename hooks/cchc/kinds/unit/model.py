"""The commune: the only file that names it."""

import re
from typing import Annotated, Literal
from urllib.parse import quote, urlencode

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ...core.hours import Hours
from ...core.record import Mail, PublicRecord, Record, Text, Web
from ...core.site_address import public
from ...core.text import slug

PATH = "data/don-vi.yml"


def _name(value: str) -> str:
    if re.match(r"(xã|phường|đặc khu|thị trấn)\s", value, re.I):
        raise PydanticCustomError("cchc", "chỉ ghi tên riêng; chữ xã, phường đã có ở mục loai")
    return value


def _github(value: str) -> str:
    if not re.fullmatch(r"https://github\.com/[\w.-]+/[\w.-]+/?", value) or value.endswith(".git"):
        message = "địa chỉ kho phải có dạng https://github.com/tên-tài-khoản/tên-kho, không có .git ở cuối"
        raise PydanticCustomError("cchc", message)
    return value


def _reachable(value: str) -> str:
    if not re.fullmatch(r"https://[^\s/\"<>]+\.[^\s\"<>]+|[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise PydanticCustomError("cchc", "chỉ ghi địa chỉ thư điện tử, hoặc trang bắt đầu bằng https://")
    return value


def same_place(one: str, other: str) -> bool:
    """Whether two spellings name one place: `Hoà Bình`, `phường Hòa Bình`."""
    return _bare(one) == _bare(other)


def _bare(place: str) -> str:
    return re.sub(r"^(xa|phuong|thi-tran|dac-khu)-", "", slug(place))


class Licence(Record):
    """On what terms the data may be used again."""

    id: Text = Field(alias="ma", description="Mã giấy phép theo danh mục SPDX", examples=["CC-BY-4.0"])
    name: Text = Field(alias="ten", description="Tên giấy phép", examples=["Creative Commons Ghi công 4.0 Quốc tế"])
    address: Web = Field(
        alias="dia_chi", description="Toàn văn", examples=["https://creativecommons.org/licenses/by/4.0/deed.vi"]
    )
    terms: Text = Field(
        alias="dieu_kien", description="Điều kiện, nói gọn", examples=["Được dùng vào mọi việc nếu ghi rõ nguồn."]
    )


ATTRIBUTION = Licence(
    ma="CC-BY-4.0",
    ten="Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)",
    dia_chi="https://creativecommons.org/licenses/by/4.0/deed.vi",
    dieu_kien="Được sao chép, chia sẻ, sửa đổi, dùng vào mọi việc, kể cả kinh doanh, nếu ghi rõ nguồn.",
)


class Unit(PublicRecord):
    """The commune and how to reach it."""

    name: Annotated[Text, AfterValidator(_name)] = Field(
        alias="ten", description="Tên xã, phường, không kèm chữ xã, phường", examples=["Hòa Bình"]
    )
    kind: Literal["xã", "phường", "đặc khu"] = Field(
        alias="loai", description="Loại đơn vị: xã, phường hoặc đặc khu", examples=["xã"]
    )
    issuer: Text = Field(
        alias="co_quan_ban_hanh", description="Cơ quan ban hành văn bản", examples=["Ủy ban nhân dân xã Hòa Bình"]
    )
    short: Text | None = Field(
        None,
        alias="ten_viet_tat",
        description="Tên gọi ngắn; bỏ trống thì là UBND kèm tên",
        examples=["UBND xã Hòa Bình"],
    )
    parent: Text | None = Field(None, alias="cap_tren", description="Cơ quan cấp trên", examples=["UBND tỉnh Lạng Sơn"])
    place: Text = Field(alias="dia_danh", description="Địa danh ghi trên văn bản", examples=["Hòa Bình"])
    former_places: tuple[Text, ...] = Field(
        (),
        alias="dia_danh_cu",
        description="Địa danh trước khi sáp nhập hoặc đổi tên; báo cáo cũ của các nơi này vẫn được đăng",
        examples=["[Tân Lập]"],
    )
    column: Text = Field(alias="ten_chuyen_muc", description="Tên chuyên mục", examples=["Cải cách hành chính"])
    address: Text = Field(alias="dia_chi", description="Địa chỉ trụ sở", examples=["Thôn 3, xã Hòa Bình"])
    hours: tuple[Hours, ...] = Field(
        (), alias="gio_lam_viec", description="Giờ làm việc theo ngày trong tuần", examples=["xem thu và buoi"]
    )
    posting_days: int | None = Field(
        None,
        alias="niem_yet_it_nhat",
        ge=1,
        le=365,
        description="Xã tự quy định niêm yết ít nhất bao nhiêu ngày; bỏ trống thì không kiểm tra",
        examples=["30"],
    )
    email: Mail | None = Field(None, alias="email", description="Thư điện tử công vụ", examples=["hoabinh@tinh.gov.vn"])
    map: Web | None = Field(
        None, alias="ban_do", description="Liên kết bản đồ", examples=["https://maps.app.goo.gl/abc"]
    )
    national_portal: Web | None = Field(
        None, alias="cong_quoc_gia", description="Cổng Dịch vụ công quốc gia", examples=["https://dichvucong.gov.vn"]
    )
    provincial_portal: Web | None = Field(
        None, alias="cong_tinh", description="Cổng thông tin của tỉnh", examples=["https://langson.gov.vn"]
    )
    repository: Annotated[Web, AfterValidator(_github)] = Field(
        alias="kho_ma_nguon", description="Địa chỉ kho trên GitHub", examples=["https://github.com/ten-xa/cchc"]
    )
    branch: Text = Field("main", alias="nhanh", description="Nhánh được đăng", examples=["main"])
    security_contact: Annotated[Text, AfterValidator(_reachable)] | None = Field(
        None,
        alias="lien_he_bao_mat",
        description="Nơi nhận báo lỗi bảo mật: thư điện tử hoặc trang https; bỏ trống thì là email hoặc kho",
        examples=["hoabinh@tinh.gov.vn"],
    )
    security_policy: Web | None = Field(
        None,
        alias="chinh_sach_bao_mat",
        description="Trang nói cách báo và xử lý lỗi bảo mật",
        examples=["https://langson.gov.vn/bao-loi"],
    )
    responsible: Text | None = Field(
        None,
        alias="nguoi_chiu_trach_nhiem",
        description="Người chịu trách nhiệm nội dung",
        examples=["Chủ tịch UBND xã"],
    )
    licence: Licence = Field(
        ATTRIBUTION,
        alias="giay_phep_du_lieu",
        description="Giấy phép của dữ liệu mở; bỏ trống thì là Creative Commons Ghi công 4.0 (CC BY 4.0)",
        examples=["xem ma, ten, dia_chi, dieu_kien"],
    )
    samples: tuple[Text, ...] = Field(
        (), alias="mau", description="Tên các mục ở tệp này còn là dữ liệu mẫu", examples=["[dia_chi, gio_lam_viec]"]
    )

    @property
    def full(self) -> str:
        """`xã Hòa Bình`."""
        return f"{self.kind} {self.name}"

    @property
    def office(self) -> str:
        """`UBND xã Hòa Bình`."""
        return self.short or f"UBND {self.full}"

    @property
    def pages_url(self) -> str:
        """Where GitHub Pages publishes the repository, with the last slash."""
        owner, name = self.repository.rstrip("/").split("/")[-2:]
        host = f"{owner.lower()}.github.io"
        return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"

    def public(self, home: str) -> str:
        """What addresses on paper begin with: `home`, or that of GitHub Pages where a trial build has no public one."""
        return home if public(home) else self.pages_url

    def is_place(self, place: str) -> bool:
        """Whether a paper that names this place is the commune's: today's name or a former one."""
        return any(same_place(place, own) for own in (self.place, *self.former_places))

    def names(self, office: str) -> bool:
        """Whether the name of an office holds the commune's name, today's or a former one."""
        return any(f"-{slug(own)}-" in f"-{slug(office)}-" for own in (self.name, self.place, *self.former_places))

    def edit_url(self, path: str) -> str:
        """Where a file is edited on GitHub, or a folder is seen."""
        return self._github("edit" if "." in path.rsplit("/", 1)[-1] else "tree", path)

    def new_url(self, path: str, text: str) -> str:
        """GitHub's form for a new file, filled in with a name and a text."""
        return f"{self._github('new')}?{urlencode({'filename': path, 'value': text})}"

    def upload_url(self, folder: str) -> str:
        """GitHub's page for uploading files into a folder."""
        return self._github("upload", folder)

    def workflow_url(self, file: str) -> str:
        """Where a workflow is started on GitHub."""
        return f"{self.repository.rstrip('/')}/actions/workflows/{file}"

    def mail_url(self, subject: str, text: str) -> str:
        """A `mailto:` address with subject and text; empty where the commune has no mail address."""
        written = urlencode({"subject": subject, "body": text}, quote_via=quote)
        return f"mailto:{self.email}?{written}" if self.email else ""

    def form_url(self, subject: str, text: str) -> str:
        """GitHub's form, filled in, for those who have an account there."""
        return f"{self.repository.rstrip('/')}/issues/new?{urlencode({'title': subject, 'body': text})}"

    @property
    def security_url(self) -> str:
        """Where vulnerabilities are reported: `mailto:…` or a page."""
        contact = self.security_contact or self.email or f"{self.repository.rstrip('/')}/security"
        return contact if contact.startswith("https:") else f"mailto:{contact}"

    def _github(self, action: str, path: str = "") -> str:
        return f"{self.repository.rstrip('/')}/{action}/{self.branch}/{path}".rstrip("/")
