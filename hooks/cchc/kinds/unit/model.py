"""The commune: the only file that names it."""

from typing import Annotated, Literal
from urllib.parse import quote, urlencode

from pydantic import Field

from ...core import content_format
from ...core.amount import Whole
from ...core.dates import Day
from ...core.fields import Choices
from ...core.hours import Hours
from ...core.lists import Several
from ...core.periods import CUSTOMS
from ...core.record import Flag, Mail, PublicRecord, Text, Web
from ...core.site_address import public
from ...core.text import slug
from .github import OnGitHub
from .licence import ATTRIBUTION, Licence
from .written import CODE, FORMAT, GITHUB, OWN_NAME, REACHABLE, ROOT, full_name, renamed, same_place

PATH = "data/don-vi.yml"
KINDS = {"xã": "Xã", "phường": "Phường", "đặc khu": "Đặc khu"}


class Unit(OnGitHub, PublicRecord):
    """The commune and how to reach it."""

    name: Annotated[Text, OWN_NAME] = Field(
        alias="ten",
        title="Tên riêng của đơn vị",
        description="Không kèm chữ xã, phường, đặc khu",
        examples=["Hòa Bình"],
    )
    kind: Annotated[Literal["xã", "phường", "đặc khu"], Choices(KINDS)] = Field(
        alias="loai", title="Loại đơn vị", description="Đơn vị hành chính cấp xã nào", examples=["xã"]
    )
    code: Annotated[Text, CODE] | None = Field(
        None,
        alias="ma_don_vi",
        title="Mã đơn vị hành chính",
        description="5 chữ số, theo danh mục đơn vị hành chính Việt Nam",
        examples=['"09400"'],
    )
    format: Annotated[Text, FORMAT] | None = Field(
        None,
        alias=content_format.KEY,
        title="Định dạng nội dung",
        description="Phiên bản định dạng của các tệp, máy tự ghi",
        examples=['"1.0.0"'],
    )
    issuer: Text = Field(
        alias="co_quan_ban_hanh",
        title="Cơ quan ban hành văn bản",
        description="Tên đầy đủ như trên văn bản, kèm loại và tên đơn vị",
        examples=["Ủy ban nhân dân …"],
    )
    short: Text | None = Field(
        None,
        alias="ten_viet_tat",
        title="Tên gọi ngắn",
        description="Bỏ trống thì là UBND kèm tên",
        examples=["UBND …"],
    )
    parent: Text | None = Field(
        None,
        alias="cap_tren",
        title="Cơ quan cấp trên",
        description="UBND tỉnh, thành phố",
        examples=["UBND tỉnh"],
    )
    place: Text = Field(
        alias="dia_danh",
        title="Địa danh",
        description="Tên nơi ghi trước ngày, tháng trên văn bản",
        examples=["Hòa Bình"],
    )
    former_places: Several[Text] = Field(
        (),
        alias="dia_danh_cu",
        title="Địa danh cũ",
        description="Địa danh trước khi sáp nhập hoặc đổi tên; báo cáo cũ của các nơi này vẫn được đăng",
        examples=["[tên cũ]"],
    )
    named_since: Day | None = Field(
        None,
        alias="doi_ten_tu",
        title="Mang tên hiện nay từ ngày nào",
        description="Ngày sáp nhập hoặc đổi tên",
        examples=["2025-07-01"],
    )
    column: Text = Field(
        alias="ten_chuyen_muc",
        title="Tên chuyên mục",
        description="Tên đứng đầu mọi trang",
        examples=["Cải cách hành chính"],
    )
    address: Text = Field(
        alias="dia_chi", title="Địa chỉ trụ sở", description="Để người dân tìm đến", examples=["Đường Lý Thái Tổ"]
    )
    hours: tuple[Hours, ...] = Field(
        (), alias="gio_lam_viec", title="Giờ làm việc", description="Theo ngày trong tuần", examples=["xem thu và buoi"]
    )
    custom: Annotated[Literal["14", "lich"], Choices(CUSTOMS)] = Field(
        "14",
        alias="cach_tinh",
        title="Cách tính kỳ báo cáo",
        description="Kỳ chốt số liệu ngày 14 hay tính trọn tháng",
        examples=['"14"'],
    )
    posting_days: Whole | None = Field(
        None,
        alias="niem_yet_it_nhat",
        ge=1,
        le=365,
        title="Niêm yết ít nhất bao nhiêu ngày",
        description="Mức đơn vị tự quy định; bỏ trống thì không kiểm tra",
        examples=["30"],
    )
    email: Mail | None = Field(
        None, alias="email", title="Thư điện tử công vụ", description="Thư của cơ quan", examples=["ubnd@tinh.gov.vn"]
    )
    map: Web | None = Field(
        None, alias="ban_do", title="Bản đồ tới trụ sở", description="Liên kết", examples=["https://maps.app.goo.gl/ab"]
    )
    zalo: Web | None = Field(
        None, alias="zalo", title="Trang Zalo", description="Của cơ quan", examples=["https://zalo.me/ubndxahoabinh"]
    )
    national_portal: Web | None = Field(
        None,
        alias="cong_quoc_gia",
        title="Cổng Dịch vụ công quốc gia",
        description="Liên kết tới trang chủ của cổng",
        examples=["https://dichvucong.gov.vn"],
    )
    provincial_portal: Web | None = Field(
        None,
        alias="cong_tinh",
        title="Cổng thông tin của tỉnh",
        description="Trang chủ",
        examples=["https://tinh.gov.vn"],
    )
    repository: Annotated[Web, GITHUB] = Field(
        alias="kho_ma_nguon",
        title="Kho trên GitHub",
        description="Địa chỉ kho của trang này trên GitHub",
        examples=["https://github.com/ten-xa/cchc"],
    )
    feed_root: Annotated[Text, ROOT] | None = Field(
        None,
        alias="goc_ma_tin",
        title="Phần đầu mã của tin trong nguồn tin",
        description="Máy ghi một lần; giữ nguyên cả khi kho đổi địa chỉ",
        examples=["https://ten-xa.github.io/cchc/"],
    )
    branch: Text = Field(
        "main", alias="nhanh", title="Nhánh được đăng", description="Bỏ trống là main", examples=["main"]
    )
    review: Flag = Field(
        False,
        alias="duyet",
        title="Duyệt trước khi đăng",
        description="Sửa ở trang Sửa nội dung thì phải có người duyệt mới đăng",
        examples=["true"],
    )
    security_contact: Annotated[Text, REACHABLE] | None = Field(
        None,
        alias="lien_he_bao_mat",
        title="Nơi nhận báo lỗi bảo mật",
        description="Thư điện tử hoặc trang https; bỏ trống thì là thư điện tử công vụ hoặc kho",
        examples=["ubnd@tinh.gov.vn"],
    )
    security_policy: Web | None = Field(
        None,
        alias="chinh_sach_bao_mat",
        title="Trang về lỗi bảo mật",
        description="Trang nói cách báo và xử lý lỗi bảo mật",
        examples=["https://tinh.gov.vn/bao-loi"],
    )
    responsible: Text | None = Field(
        None,
        alias="nguoi_chiu_trach_nhiem",
        title="Người chịu trách nhiệm nội dung",
        description="Chức vụ, hoặc họ và tên",
        examples=["Chủ tịch UBND"],
    )
    licence: Licence = Field(
        ATTRIBUTION,
        alias="giay_phep_du_lieu",
        title="Giấy phép của dữ liệu mở",
        description="Bỏ trống thì là Creative Commons Ghi công 4.0 (CC BY 4.0)",
        examples=["xem ma, ten, dia_chi, dieu_kien"],
    )
    samples: Several[Text] = Field(
        (),
        alias="mau",
        title="Các mục còn là dữ liệu mẫu",
        description="Thay bằng thông tin thật rồi thì bỏ tên mục đó ở đây",
        examples=["[dia_chi, gio_lam_viec]"],
    )

    @property
    def full(self) -> str:
        """`xã Hòa Bình`."""
        return full_name(self.kind, self.name)

    @property
    def renamed(self) -> str:
        """`Xã Tân Lập nay là phường Hòa Bình, từ ngày 01/7/2025.`; empty where the name was never another."""
        return renamed(self.former_places, self.full, self.named_since)

    @property
    def office(self) -> str:
        """`UBND xã Hòa Bình`."""
        return self.short or f"UBND {self.full}"

    @property
    def pages_url(self) -> str:
        """Where GitHub Pages publishes the repository, with the last slash."""
        owner, name = self.owner_and_name
        host = f"{owner.lower()}.github.io"
        return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"

    @property
    def feed_id(self) -> str:
        """What the ids of entries of feeds begin with: it stays when the repository moves."""
        return self.feed_root or self.pages_url

    def public(self, home: str) -> str:
        """What addresses on paper begin with: `home`, or that of GitHub Pages where a trial build has no public one."""
        return home if public(home) else self.pages_url

    def is_place(self, place: str) -> bool:
        """Whether a paper that names this place is the commune's: today's name or a former one."""
        return any(same_place(place, own) for own in (self.place, *self.former_places))

    def names(self, office: str) -> bool:
        """Whether the name of an office holds the commune's name, today's or a former one."""
        return any(f"-{slug(own)}-" in f"-{slug(office)}-" for own in (self.name, self.place, *self.former_places))

    def mail_url(self, subject: str, text: str) -> str:
        """A `mailto:` address with subject and text; empty where the commune has no mail address."""
        written = urlencode({"subject": subject, "body": text}, quote_via=quote)
        return f"mailto:{self.email}?{written}" if self.email else ""

    @property
    def security_url(self) -> str:
        """Where vulnerabilities are reported: `mailto:…` or a page."""
        contact = self.security_contact or self.email or f"{self.repository.rstrip('/')}/security"
        return contact if contact.startswith("https:") else f"mailto:{contact}"
