"""The record of a report or another paper: data/bao-cao/<year>/<name>.yml."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field

from ...core import paper_types
from ...core.dates import Day, short
from ...core.periods import year_back
from ...core.record import Entry, Flag, Paragraphs, PublicRecord, Record, Text
from ...core.source import Loc
from ...core.text import slug
from .figures import Figure
from .sections import Passage, Section, flat

FOLDER = "data/bao-cao"
URL = "bao-cao/"
TERMS = {"quy": "Quý", "6-thang": "6 tháng", "9-thang": "9 tháng", "nam": "Năm", "khac": "Kỳ khác"}
_TERM_OF_MONTHS = {3: "quy", 6: "6-thang", 9: "9-thang", 12: "nam"}
STATES = {"xong": "Đã hoàn thành", "dang_lam": "Đang thực hiện", "chua_lam": "Chưa thực hiện", "chua_ro": "Chưa rõ"}


class Period(Record):
    """The period a report speaks of; both ends are in it."""

    name: Text = Field(alias="ten", description="Tên kỳ", examples=["6 tháng đầu năm 2024"])
    first: Day = Field(alias="tu", description="Ngày đầu kỳ", examples=["2023-12-15"])
    last: Day = Field(alias="den", description="Ngày cuối kỳ", examples=["2024-06-14"])
    note: Text | None = Field(
        None, alias="ghi_chu", description="Ghi chú về cách tính kỳ", examples=["Tính từ 15/12 năm trước đến 14/6."]
    )

    @property
    def term(self) -> str:
        """Kind of period by its length in months: a key of TERMS."""
        months = round(((self.last - self.first).days + 1) / 30.44)
        return _TERM_OF_MONTHS.get(months, "khac")

    @property
    def ends(self) -> tuple[date, date]:
        """First and last day."""
        return self.first, self.last

    @property
    def year_before(self) -> tuple[date, date]:
        """First and last day of the same period a year before."""
        return year_back(self.first), year_back(self.last)


class Task(Record):
    """A task for the next period."""

    text: Text = Field(alias="noi_dung", description="Việc sẽ làm", examples=["Cập nhật bộ thủ tục trên trang."])
    due: Day | None = Field(None, alias="han", description="Hạn hoàn thành", examples=["2024-12-14"])
    owner: Text | None = Field(None, alias="chu_tri", description="Người hoặc đơn vị chủ trì", examples=["Văn phòng"])

    @property
    def sentence(self) -> str:
        """The task as a paper prints it: with its day and who is in charge, where they are given."""
        more = [f"hạn {short(self.due)}"] if self.due else []
        more += [f"{self.owner} chủ trì"] if self.owner else []
        return f"{self.text.rstrip(' .;')} ({'; '.join(more)})." if more else self.text


class Outcome(Record):
    """What a report says of a task of the report before."""

    number: int = Field(
        alias="nhiem_vu", ge=1, description="Số thứ tự của nhiệm vụ trong báo cáo trước", examples=["1"]
    )
    state: Literal["xong", "dang_lam", "chua_lam", "chua_ro"] = Field(
        alias="tinh_trang",
        description="xong, dang_lam hoặc chua_lam; chua_ro chỉ dùng trong bản nháp",
        examples=["xong"],
    )
    day: Day | None = Field(None, alias="ngay", description="Ngày xong; việc đã xong phải có", examples=["2024-10-30"])
    text: Text | None = Field(
        None,
        alias="noi_dung",
        description="Kết quả, hoặc vì sao chưa xong; việc chưa xong phải có",
        examples=["Chờ cấp trên ban hành hướng dẫn."],
    )

    @property
    def state_name(self) -> str:
        """`Đã hoàn thành`, `Đang thực hiện`, `Chưa thực hiện`."""
        return STATES[self.state]


class Signature(Record):
    """The signature block."""

    authority: Paragraphs = Field(
        (),
        alias="quyen_han",
        description="Quyền hạn: TM., KT., TL.…; nhiều dòng thì ghi thành danh sách",
        examples=["TM. ỦY BAN NHÂN DÂN"],
    )
    post: Text = Field(alias="chuc_vu", description="Chức vụ người ký", examples=["CHỦ TỊCH"])
    signer: Text = Field(alias="nguoi_ky", description="Họ và tên người ký", examples=["Nguyễn Văn A"])


class Report(PublicRecord):
    """A report, or another paper, issued by the commune."""

    number: Text = Field(alias="so_ky_hieu", max_length=100, description="Số, ký hiệu", examples=["92/BC-UBND"])
    issued: Day = Field(alias="ngay_ban_hanh", description="Ngày ban hành", examples=["2024-06-20"])
    place: Text = Field(alias="dia_danh", description="Địa danh ghi trên văn bản", examples=["Hòa Bình"])
    issuer: Text | None = Field(
        None,
        alias="co_quan_ban_hanh",
        description="Cơ quan ban hành, ghi khi khác tên hiện nay (báo cáo trước khi sáp nhập, đổi tên)",
        examples=["Ủy ban nhân dân xã Tân Lập"],
    )
    type: Text = Field(
        alias="ten_loai",
        description="Tên loại: Báo cáo, Kế hoạch, Thông báo, Công văn, Quyết định…",
        examples=["Báo cáo"],
    )
    subject: Text = Field(
        alias="trich_yeu", description="Trích yếu nội dung", examples=["Kết quả cải cách hành chính quý I năm 2024"]
    )
    period: Period | None = Field(
        None, alias="ky", description="Kỳ báo cáo; báo cáo phải có", examples=["xem ten, tu, den"]
    )
    digest: Flag = Field(
        False, alias="ban_tom_luoc", description="Nội dung là bản tóm lược của văn bản đã ký", examples=["true"]
    )
    authority: Text | None = Field(
        None,
        alias="tham_quyen",
        description="Người hoặc cơ quan ra quyết định, in trên các căn cứ của quyết định",
        examples=["Chủ tịch Ủy ban nhân dân xã"],
    )
    grounds: tuple[Text, ...] = Field(
        (), alias="can_cu", description="Các căn cứ", examples=["[Kế hoạch số 08/KH-UBND ngày 08/01/2024]"]
    )
    addressees: tuple[Text, ...] = Field(
        (), alias="kinh_gui", description="Kính gửi; công văn, tờ trình phải có", examples=["[UBND tỉnh]"]
    )
    opening: Paragraphs = Field((), alias="mo_dau", description="Đoạn mở đầu", examples=["UBND xã báo cáo:"])
    body: tuple[Section, ...] = Field(
        (), alias="noi_dung", description="Các phần có đánh số; quyết định thì là các điều", examples=["xem tieu_de"]
    )
    closing: Text | None = Field(None, alias="ket", description="Câu kết", examples=["UBND xã trân trọng báo cáo"])
    annexes: tuple[Section, ...] = Field(
        (),
        alias="phu_luc",
        description="Các phụ lục, mỗi phụ lục in ở trang riêng",
        examples=["xem tieu_de, doan, bang, chen"],
    )
    figures: tuple[Figure, ...] = Field((), alias="so_lieu", description="Số liệu", examples=["xem ten, gia_tri"])
    tasks: tuple[Task, ...] = Field((), alias="nhiem_vu", description="Nhiệm vụ kỳ tới", examples=["xem noi_dung"])
    task_period: Period | None = Field(
        None, alias="ky_nhiem_vu", description="Kỳ thực hiện các nhiệm vụ", examples=["xem ten, tu, den"]
    )
    previous: Text | None = Field(
        None,
        alias="bao_cao_truoc",
        description="Số, ký hiệu báo cáo kỳ trước có các nhiệm vụ được nêu kết quả",
        examples=["92/BC-UBND"],
    )
    outcomes: tuple[Outcome, ...] = Field(
        (), alias="ket_qua_nhiem_vu", description="Kết quả các nhiệm vụ của báo cáo trước", examples=["xem nhiem_vu"]
    )
    recipients: tuple[Text, ...] = Field(alias="noi_nhan", description="Nơi nhận", examples=['["Lưu: VT"]'])
    signature: Signature = Field(alias="ky_ten", description="Phần ký", examples=["xem chuc_vu, nguoi_ky"])
    signed_file: Text | None = Field(
        None, alias="tep_da_ky", description="Tệp văn bản đã ký, đặt cạnh tệp này", examples=["92-bc-ubnd.pdf"]
    )
    draft: Flag = Field(False, alias="nhap", description="Bản nháp, chưa đăng", examples=["true"])
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu", examples=["true"])

    @property
    def unfinished(self) -> bool:
        """A draft is."""
        return self.draft

    @cached_property
    def url(self) -> str:
        """`bao-cao/2024/92-bc-ubnd/`."""
        return f"{URL}{self.issued.year}/{slug(self.number)}/"

    @property
    def signed_url(self) -> str | None:
        """The attached signed file."""
        return f"{self.url}{self.signed_file}" if self.signed_file else None

    @property
    def heading(self) -> str:
        """`Báo cáo 92/BC-UBND`."""
        return f"{self.type} {self.number}"

    @property
    def about(self) -> str:
        """The subject as lists show it: `V/v …` for a công văn."""
        return f"V/v {self.subject}" if self.is_letter else self.subject

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn, which prints no type and its subject under its number."""
        return paper_types.same(self.type, paper_types.LETTER)

    @property
    def is_decision(self) -> bool:
        """Whether it is a quyết định or a nghị quyết, whose body is made of articles."""
        return paper_types.decides(self.type)


Paper = Entry[Report]  # a report or another paper (văn bản), and the file that it stands in


def passages(report: Report) -> Iterator[tuple[Loc, Passage]]:
    """Every passage of body and annexes with its place."""
    for key, sections in (("noi_dung", report.body), ("phu_luc", report.annexes)):
        for at, section in flat(sections, (key,)):
            yield at, section
            yield from (((*at, "tiep", place), more) for place, more in enumerate(section.more))
