"""The pieces of a report beside its text: its period, its tasks, what became of earlier ones, its signature."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ...core.amount import Whole
from ...core.dates import Day, short
from ...core.fields import LONG, Choices
from ...core.periods import year_back
from ...core.record import Paragraphs, Record, Text
from ...core.text import lower_first

TERMS = {"quy": "Quý", "6-thang": "6 tháng", "9-thang": "9 tháng", "nam": "Năm", "khac": "Kỳ khác"}
_TERM_OF_MONTHS = {3: "quy", 6: "6-thang", 9: "9-thang", 12: "nam"}
STATES = {"xong": "Đã hoàn thành", "dang_lam": "Đang thực hiện", "chua_lam": "Chưa thực hiện", "chua_ro": "Chưa rõ"}


class Period(Record):
    """The period a report speaks of; both ends are in it."""

    name: Text = Field(alias="ten", title="Tên kỳ", description="Như trong báo cáo", examples=["6 tháng đầu năm 2024"])
    first: Day = Field(alias="tu", title="Ngày đầu kỳ", description="Kể cả ngày này", examples=["2023-12-15"])
    last: Day = Field(alias="den", title="Ngày cuối kỳ", description="Kể cả ngày này", examples=["2024-06-14"])
    note: Text | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú về cách tính kỳ",
        description="Bỏ trống khi không có gì đặc biệt",
        examples=["Tính từ 15/12 năm trước đến 14/6."],
    )

    @property
    def within(self) -> str:
        """The name inside a title: `năm 2026` where it is written `Năm 2026`."""
        return lower_first(self.name) if self.name.startswith(("Năm ", "Quý ", "Tháng ")) else self.name

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

    text: Annotated[Text, LONG] = Field(
        alias="noi_dung", title="Việc sẽ làm", description="Một câu", examples=["Cập nhật bộ thủ tục trên trang."]
    )
    due: Day | None = Field(
        None, alias="han", title="Hạn hoàn thành", description="Ngày cuối cùng phải xong", examples=["2024-12-14"]
    )
    owner: Text | None = Field(
        None, alias="chu_tri", title="Ai chủ trì", description="Người hoặc đơn vị chủ trì", examples=["Văn phòng"]
    )

    @property
    def sentence(self) -> str:
        """The task as a paper prints it: with its day and who is in charge, where they are given."""
        more = [f"hạn {short(self.due)}"] if self.due else []
        more += [f"{self.owner} chủ trì"] if self.owner else []
        return f"{self.text.rstrip(' .;')} ({'; '.join(more)})." if more else self.text


class Outcome(Record):
    """What a report says of a task of the report before."""

    number: Whole = Field(
        alias="nhiem_vu",
        ge=1,
        title="Nhiệm vụ thứ mấy",
        description="Số thứ tự của nhiệm vụ trong báo cáo trước",
        examples=["1"],
    )
    state: Annotated[Literal["xong", "dang_lam", "chua_lam", "chua_ro"], Choices(STATES)] = Field(
        alias="tinh_trang", title="Tình trạng", description="Chưa rõ chỉ dùng trong bản nháp", examples=["xong"]
    )
    day: Day | None = Field(
        None, alias="ngay", title="Ngày xong", description="Việc đã xong phải có", examples=["2024-10-30"]
    )
    text: Annotated[Text, LONG] | None = Field(
        None,
        alias="noi_dung",
        title="Kết quả hoặc lý do",
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
        title="Quyền hạn",
        description="TM., KT., TL.…; nhiều dòng thì ghi thành danh sách",
        examples=["TM. ỦY BAN NHÂN DÂN"],
    )
    post: Text = Field(
        alias="chuc_vu", title="Chức vụ người ký", description="Chữ in hoa như trên văn bản", examples=["CHỦ TỊCH"]
    )
    signer: Text = Field(
        alias="nguoi_ky", title="Người ký", description="Họ và tên người ký", examples=["Nguyễn Văn A"]
    )
