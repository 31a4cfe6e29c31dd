"""The keys of the national export of procedures: what the commune copies, and an import replaces."""

from typing import Annotated

from pydantic import Field

from ...core.dates import Day
from ...core.fields import LONG
from ...core.record import PublicRecord, Text, Web
from .parts import Basis, Channel, Code, Maybe, MaybeParagraphs, RequiredPaper, Result, Step


class NationalProcedure(PublicRecord):
    """A procedure as the national database has it."""

    code: Code = Field(alias="ma_tthc", title="Mã thủ tục", description="Đặt trong ngoặc kép", examples=['"1.001193"'])
    name: Text = Field(
        alias="ten_tthc",
        title="Tên thủ tục",
        description="Chép đúng như quyết định công bố",
        examples=["Thủ tục đăng ký khai sinh"],
    )
    field: Text = Field(
        alias="linh_vuc",
        max_length=150,
        title="Lĩnh vực",
        description="Như ở Cơ sở dữ liệu quốc gia",
        examples=["Hộ tịch"],
    )
    decision: Maybe = Field(
        None, alias="so_quyet_dinh", title="Quyết định công bố", description="Số, ký hiệu", examples=["1872/QĐ-BTP"]
    )
    decided: Day | None = Field(
        None,
        alias="ngay_quyet_dinh",
        title="Ngày quyết định công bố",
        description="Ngày ghi trên quyết định",
        examples=["2020-09-04"],
    )
    issuer: Maybe = Field(
        None,
        alias="co_quan_ban_hanh",
        title="Cơ quan ban hành",
        description="Cơ quan ban hành quyết định công bố",
        examples=["Bộ Tư pháp"],
    )
    level: Maybe = Field(
        None, alias="cap_thuc_hien", title="Cấp thực hiện", description="Thủ tục làm ở cấp nào", examples=["Cấp Xã"]
    )
    audience: Maybe = Field(
        None,
        alias="doi_tuong_thuc_hien",
        title="Ai được làm",
        description="Cách nhau bằng dấu phẩy hoặc dấu chấm phẩy",
        examples=["Công dân Việt Nam"],
    )
    kind: Maybe = Field(
        None,
        alias="loai_tthc",
        title="Loại thủ tục",
        description="Như ở Cơ sở dữ liệu quốc gia",
        examples=["TTHC được luật giao quy định"],
    )
    keywords: Maybe = Field(
        None, alias="tu_khoa", title="Từ khóa", description="Cách nhau bằng dấu phẩy", examples=["khai sinh, sinh con"]
    )
    desk: Maybe = Field(
        None, alias="dia_chi_tiep_nhan", title="Nơi tiếp nhận", description="Nộp ở đâu", examples=["Trung tâm Phục vụ…"]
    )
    executor: Maybe = Field(
        None,
        alias="co_quan_thuc_hien",
        title="Cơ quan thực hiện",
        description="Ai giải quyết",
        examples=["UBND cấp xã"],
    )
    competent: Maybe = Field(
        None,
        alias="co_quan_co_tham_quyen",
        title="Cơ quan có thẩm quyền",
        description="Cơ quan ký kết quả",
        examples=["UBND cấp xã"],
    )
    partners: Maybe = Field(
        None,
        alias="co_quan_phoi_hop",
        title="Cơ quan phối hợp",
        description="Cơ quan cùng giải quyết hồ sơ",
        examples=["Công an cấp xã"],
    )
    purpose: Annotated[MaybeParagraphs, LONG] = Field(
        (),
        alias="mo_ta",
        title="Để làm gì",
        description="Thủ tục này dùng vào việc gì",
        examples=["Ghi vào sổ hộ tịch việc trẻ ra đời."],
    )
    delegate: Maybe = Field(
        None,
        alias="co_quan_duoc_uy_quyen",
        title="Cơ quan được ủy quyền",
        description="Cơ quan giải quyết theo ủy quyền",
        examples=["Ủy ban nhân dân cấp xã"],
    )
    portal: Web | None = Field(
        None,
        alias="link_truy_cap",
        title="Trang trên Cổng Dịch vụ công",
        description="Liên kết tới trang của thủ tục này",
        examples=["https://dichvucong.gov.vn/…"],
    )
    state: Maybe = Field(
        None,
        alias="trang_thai",
        title="Tình trạng công khai",
        description="Ghi trong tệp tải về từ Cơ sở dữ liệu quốc gia",
        examples=["Công khai"],
    )
    channels: tuple[Channel, ...] = Field(
        (),
        alias="cach_thuc_thuc_hien",
        title="Cách nộp, thời hạn, phí",
        description="Mỗi cách nộp một mục",
        examples=["xem các mục con"],
    )
    steps: tuple[Step, ...] = Field(
        (),
        alias="trinh_tu_thuc_hien",
        title="Các bước thực hiện",
        description="Mỗi trường hợp một mục",
        examples=["xem các mục con"],
    )
    required_papers: tuple[RequiredPaper, ...] = Field(
        (), alias="tphs", title="Giấy tờ cần mang", description="Mỗi giấy tờ một mục", examples=["xem các mục con"]
    )
    results: tuple[Result, ...] = Field(
        (), alias="kqth", title="Kết quả nhận được", description="Mỗi kết quả một mục", examples=["xem các mục con"]
    )
    bases: tuple[Basis, ...] = Field(
        (), alias="ccpl", title="Căn cứ pháp lý", description="Mỗi văn bản một mục", examples=["xem các mục con"]
    )
    conditions: Annotated[MaybeParagraphs, LONG] = Field(
        (),
        alias="yeu_cau_dieu_kien",
        title="Yêu cầu, điều kiện",
        description="Cần đáp ứng điều gì mới được giải quyết",
        examples=["Không thuộc trường hợp cấm"],
    )
