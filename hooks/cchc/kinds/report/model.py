"""The record of a report or another paper: data/bao-cao/<year>/<name>.yml."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import Field

from ...core import paper_types
from ...core.dates import UNDATED, DraftDay
from ...core.fields import LONG, refers, sample_flag
from ...core.moving import Moving
from ...core.record import Entry, Flag, Paragraphs, Text
from ...core.source import Loc
from ...core.text import slug
from .figures import Figure
from .pieces import Outcome, Period, Signature, Task
from .sections import Passage, Section, flat

FOLDER = "data/bao-cao"
URL = "bao-cao/"


class Report(Moving):
    """A report, or another paper, issued by the commune."""

    number: Text = Field(
        alias="so_ky_hieu",
        max_length=100,
        title="Số, ký hiệu",
        description="Chép đúng như trên văn bản",
        examples=["92/BC-UBND"],
    )
    issued: DraftDay = Field(
        alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ghi trên văn bản", examples=["2024-06-20"]
    )
    place: Text = Field(
        alias="dia_danh",
        title="Địa danh",
        description="Tên nơi ghi trước ngày, tháng trên văn bản",
        examples=["Hòa Bình"],
    )
    issuer: Text | None = Field(
        None,
        alias="co_quan_ban_hanh",
        title="Cơ quan ban hành khi đó",
        description="Chỉ ghi khi khác tên hiện nay (báo cáo trước khi sáp nhập, đổi tên)",
        examples=["Ủy ban nhân dân …"],
    )
    superior: Text | None = Field(
        None,
        alias="co_quan_chu_quan",
        title="Cơ quan chủ quản",
        description="In trên tên cơ quan ban hành, khi đơn vị trực thuộc ban hành",
        examples=["Ủy ban nhân dân …"],
    )
    type: Text = Field(
        alias="ten_loai",
        title="Tên loại văn bản",
        description="Báo cáo, Kế hoạch, Thông báo, Công văn, Quyết định…",
        examples=["Báo cáo"],
    )
    subject: Annotated[Text, LONG] = Field(
        alias="trich_yeu",
        title="Trích yếu",
        description="Trích yếu nội dung, như trên văn bản",
        examples=["Kết quả cải cách hành chính quý I năm 2024"],
    )
    says: tuple[Annotated[Text, LONG], ...] = Field(
        (),
        alias="noi_gi",
        max_length=5,
        title="Báo cáo nói gì",
        description="Ba đến năm câu ngắn nói ý chính, đứng trên toàn văn ở trang của văn bản",
        examples=['["Đã đăng trên 40 tin, bài."]'],
    )
    period: Period | None = Field(
        None, alias="ky", title="Kỳ báo cáo", description="Báo cáo phải có", examples=["xem ten, tu, den"]
    )
    replaces: Text | None = Field(
        None,
        alias="thay_the",
        title="Thay thế văn bản",
        description="Số, ký hiệu của văn bản cùng kỳ mà văn bản này thay",
        examples=["92/BC-UBND"],
    )
    digest: Flag = Field(
        False,
        alias="ban_tom_luoc",
        title="Là bản tóm lược",
        description="Nội dung là bản tóm lược của văn bản đã ký",
        examples=["true"],
    )
    authority: Text | None = Field(
        None,
        alias="tham_quyen",
        title="Người, cơ quan ra quyết định",
        description="In trên các căn cứ của quyết định",
        examples=["Chủ tịch Ủy ban nhân dân"],
    )
    grounds: tuple[Text, ...] = Field(
        (),
        alias="can_cu",
        title="Các căn cứ",
        description="Mỗi căn cứ một dòng, không ghi chữ Căn cứ",
        examples=["[Kế hoạch số 08/KH-UBND ngày 08/01/2024]"],
    )
    addressees: tuple[Text, ...] = Field(
        (), alias="kinh_gui", title="Kính gửi", description="Công văn, tờ trình phải có", examples=["[UBND tỉnh]"]
    )
    opening: Paragraphs = Field(
        (), alias="mo_dau", title="Đoạn mở đầu", description="Đứng trước phần I", examples=["UBND báo cáo như sau:"]
    )
    body: tuple[Section, ...] = Field(
        (),
        alias="noi_dung",
        title="Nội dung",
        description="Các phần có đánh số; quyết định thì là các điều",
        examples=["xem tieu_de"],
    )
    closing: Annotated[Text, LONG] | None = Field(
        None,
        alias="ket",
        title="Câu kết",
        description="Đứng cuối, trước phần ký",
        examples=["UBND trân trọng báo cáo"],
    )
    annexes: tuple[Section, ...] = Field(
        (),
        alias="phu_luc",
        title="Các phụ lục",
        description="Mỗi phụ lục in ở trang riêng",
        examples=["xem tieu_de, doan, bang, chen"],
    )
    figures: tuple[Figure, ...] = Field(
        (),
        alias="so_lieu",
        title="Số liệu",
        description="Các con số của báo cáo, để máy kiểm tra và so qua các kỳ",
        examples=["xem ten, gia_tri"],
    )
    tasks: tuple[Task, ...] = Field(
        (), alias="nhiem_vu", title="Nhiệm vụ kỳ tới", description="Mỗi việc một mục", examples=["xem noi_dung"]
    )
    task_period: Period | None = Field(
        None,
        alias="ky_nhiem_vu",
        title="Kỳ thực hiện nhiệm vụ",
        description="Kỳ thực hiện các nhiệm vụ ở trên",
        examples=["xem ten, tu, den"],
    )
    previous: Annotated[Text, refers("bao-cao")] | None = Field(
        None,
        alias="bao_cao_truoc",
        title="Báo cáo kỳ trước",
        description="Số, ký hiệu báo cáo kỳ trước có các nhiệm vụ được nêu kết quả",
        examples=["92/BC-UBND"],
    )
    outcomes: tuple[Outcome, ...] = Field(
        (),
        alias="ket_qua_nhiem_vu",
        title="Kết quả nhiệm vụ kỳ trước",
        description="Kết quả các nhiệm vụ của báo cáo trước",
        examples=["xem nhiem_vu"],
    )
    recipients: tuple[Text, ...] = Field(
        alias="noi_nhan", title="Nơi nhận", description="Mỗi nơi một dòng, như trên văn bản", examples=['["Lưu: VT"]']
    )
    signature: Signature = Field(
        alias="ky_ten", title="Phần ký", description="Quyền hạn, chức vụ, họ và tên", examples=["xem chuc_vu, nguoi_ky"]
    )
    signed_file: Text | None = Field(
        None,
        alias="tep_da_ky",
        title="Tệp văn bản đã ký",
        description="Tên tệp, đặt cạnh tệp này",
        examples=["92-bc-ubnd.pdf"],
    )
    draft: Flag = Field(False, alias="nhap", title="Là bản nháp", description="Chưa đăng", examples=["true"])
    sample: Flag = sample_flag("Không phải văn bản thật")

    @property
    def unfinished(self) -> bool:
        """A draft is."""
        return self.draft

    @property
    def dated(self) -> bool:
        """Whether its day of issue is known; that of a draft may be `[cần bổ sung: …]`."""
        return self.issued != UNDATED

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
        """`Báo cáo số 92/BC-UBND`."""
        return paper_types.called(self.type, self.number)

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
