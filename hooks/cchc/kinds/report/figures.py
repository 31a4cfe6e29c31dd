"""Figures of a report: single values with their parts, rates, means, and tables with totals."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...core import amount, periods
from ...core.amount import Amount
from ...core.dates import short
from ...core.fields import LONG, Choices, Pattern
from ...core.record import Flag, Identifier, Record, Text

REST = "Khác"
PERCENT = ("%", "phần trăm")
COUNTED = {"tin-bai": "Tin, bài đã đăng"}
SPANS = {"thang": "tháng", "tuan": "tuần", "ngay": "ngày"}


def _cell(value: object) -> object:
    return None if value in {None, "", "-", "–"} else value


Cell = Annotated[
    Amount | None,
    BeforeValidator(_cell),
    Pattern(
        r"(-?[0-9]+(\.[0-9]+)?|[-–])?",
        "phải là một số; ô không có số liệu ghi dấu gạch ngang",
        ("number", "string", "null"),
    ),
]


class Share(Record):
    """A part of a total."""

    name: Text = Field(alias="ten", title="Tên phần", description="Phần này là gì", examples=["Tự viết"])
    value: Amount = Field(
        alias="gia_tri", title="Giá trị của phần", description="Phần thập phân sau dấu chấm", examples=["38"]
    )
    before: Amount | None = Field(
        None, alias="cung_ky", title="Giá trị cùng kỳ năm trước", description="Bỏ trống khi không có", examples=["25"]
    )


class Ratio(Record):
    """What a percentage is worked out from: `part` divided by `base`."""

    part: Amount = Field(alias="phan", title="Số được tính tỷ lệ", description="Số đứng trên", examples=["191"])
    base: Amount = Field(
        alias="tren", title="Tính trên tổng số", description="Số đứng dưới: tỷ lệ tính trên tổng nào", examples=["200"]
    )
    meaning: Text = Field(
        alias="la", title="Tổng số đó là gì", description="Đọc liền sau con số", examples=["hồ sơ đã giải quyết"]
    )


class Mean(Record):
    """What an average is worked out from: `total`, divided by the length of the period in months, weeks or days."""

    total: Amount = Field(alias="tong", title="Tổng số trong kỳ", description="Cả kỳ được bao nhiêu", examples=["43"])
    span: Annotated[Literal["thang", "tuan", "ngay"], Choices(SPANS)] = Field(
        alias="theo",
        title="Tính bình quân theo",
        description="Tổng số chia cho số tháng, tuần hay ngày của kỳ",
        examples=["thang"],
    )


class MatrixRow(Record):
    """A row of a table of figures."""

    name: Text = Field(alias="ten", title="Tên dòng", description="Chữ ở ô đầu dòng", examples=["Hộ tịch"])
    values: tuple[Cell, ...] = Field(
        alias="so",
        title="Các số của dòng",
        description="Theo thứ tự cột; ô không có số liệu ghi dấu gạch ngang",
        examples=["[12, 11, -]"],
    )


class Across(Record):
    """A column of a table that is the sum of other columns."""

    column: Text = Field(
        alias="cot", title="Tên cột tổng", description="Đúng như ở mục “cot” của bảng", examples=["Đã giải quyết"]
    )
    parts: tuple[Text, ...] = Field(
        alias="gom",
        min_length=2,
        title="Tên các cột cộng lại",
        description="Từ hai cột trở lên",
        examples=["[Đúng hạn, Quá hạn]"],
    )


class Matrix(Record):
    """A table of figures."""

    columns: tuple[Text, ...] = Field(
        alias="cot",
        min_length=1,
        title="Tên các cột số liệu",
        description="Không kể cột tên dòng",
        examples=["[Tiếp nhận, Đúng hạn, Quá hạn]"],
    )
    rows: tuple[MatrixRow, ...] = Field(
        alias="hang", min_length=1, title="Các dòng", description="Mỗi dòng một mục", examples=["xem ten, so"]
    )
    total: tuple[Cell, ...] = Field(
        (), alias="tong", title="Dòng tổng số", description="Máy cộng lại để kiểm tra", examples=["[110, 107, 3]"]
    )
    across: tuple[Across, ...] = Field(
        (),
        alias="cong_ngang",
        title="Cột là tổng của các cột khác",
        description="Máy cộng lại để kiểm tra",
        examples=["xem cot, gom"],
    )

    @property
    def even(self) -> bool:
        """Whether every row, that of totals too, has a cell for every column."""
        return all(len(line.values) == len(self.columns) for line in self.all_rows)

    @property
    def all_rows(self) -> tuple[MatrixRow, ...]:
        """The rows, followed by that of the totals where there is one."""
        total = MatrixRow.model_construct(name="Tổng số", values=self.total)
        return (*self.rows, total) if self.total else self.rows


class Figure(Record):
    """A figure as the report gives it: one value, or a table."""

    id: Identifier | None = Field(
        None, alias="ma", title="Mã số liệu", description="Mã để so một số liệu qua nhiều báo cáo", examples=["tin-bai"]
    )
    name: Text = Field(alias="ten", title="Tên số liệu", description="Số này đếm gì", examples=["Tin, bài đã đăng"])
    measure: Text = Field(
        alias="don_vi_tinh", title="Đơn vị tính", description="Đọc liền sau con số", examples=["tin, bài"]
    )
    value: Amount | None = Field(
        None,
        alias="gia_tri",
        title="Giá trị",
        description="Ghi bằng số; phần thập phân sau dấu chấm. Số liệu là bảng thì bỏ mục này",
        examples=["95.5"],
    )
    wording: Text | None = Field(
        None,
        alias="cach_ghi",
        title="Cách ghi trong báo cáo",
        description="Khi báo cáo không ghi con số đúng",
        examples=["trên 40"],
    )
    before: Amount | None = Field(
        None, alias="cung_ky", title="Giá trị cùng kỳ năm trước", description="Bỏ trống khi không có", examples=["31"]
    )
    shares: tuple[Share, ...] = Field(
        (),
        alias="thanh_phan",
        title="Các phần",
        description="Các phần cộng lại thành giá trị",
        examples=["xem ten, gia_tri"],
    )
    has_rest: Flag = Field(
        False,
        alias="con_phan_khac",
        title="Còn phần khác",
        description="Các phần cộng lại chưa đủ; máy tính phần còn lại và ghi là Khác",
        examples=["true"],
    )
    ratio: Ratio | None = Field(
        None, alias="ty_le", title="Cách tính tỷ lệ", description="Đơn vị % phải có", examples=["xem phan, tren, la"]
    )
    mean: Mean | None = Field(
        None,
        alias="binh_quan",
        title="Cách tính bình quân",
        description="Tổng số nào, chia theo tháng, tuần hay ngày",
        examples=["xem tong, theo"],
    )
    matrix: Matrix | None = Field(
        None,
        alias="bang",
        title="Bảng số liệu",
        description="Dùng thay cho một giá trị",
        examples=["xem cot, hang, tong"],
    )
    compare: Annotated[Literal["tin-bai"], Choices(COUNTED)] | None = Field(
        None,
        alias="doi_chieu",
        title="Số trang này tự đếm",
        description="Số đặt bên cạnh để so với báo cáo",
        examples=["tin-bai"],
    )
    gap: Annotated[Text, LONG] | None = Field(
        None,
        alias="sai_lech",
        title="Chỗ sai của bản đã ký",
        description="Chỉ ghi khi bản đã ký có số cộng, tỷ lệ hay bình quân sai: nói rõ sai ở đâu; trang hiện lời này",
        examples=["Bản đã ký ghi tổng 45; các phần cộng lại là 43."],
    )
    note: Annotated[Text, LONG] | None = Field(
        None,
        alias="ghi_chu",
        title="Ghi chú",
        description="Điều cần biết khi đọc số này",
        examples=["Gồm cả bài đăng lại."],
    )

    @property
    def shown(self) -> str:
        """The value as the report words it; empty for a table."""
        return self.wording or ("" if self.value is None else amount.shown(self.value))

    @property
    def change(self) -> str | None:
        """Comparison with the same period of the year before, none where there is none."""
        if self.before is None or self.value is None:
            return None
        return amount.change(self.value, self.before, "%" if self.measure in PERCENT else "")

    def method(self, period: tuple[date, date] | None) -> str:
        """How a rate or a mean of the period is worked out, in words; empty for other figures."""
        if self.ratio:
            return f"{amount.shown(self.ratio.part)} trên {amount.shown(self.ratio.base)} {self.ratio.meaning}"
        if self.mean and period:
            length = amount.shown(round(periods.length(*period, self.mean.span), 2).normalize())
            span = f"từ {short(period[0])} đến {short(period[1])}"
            return f"{amount.shown(self.mean.total)} chia cho {length} {SPANS[self.mean.span]}, {span}"
        return ""

    @property
    def rest(self) -> Share | None:
        """What the parts leave of the total, where staff say that they leave something."""
        if not self.has_rest or self.value is None:
            return None
        befores = [share.before for share in self.shares]
        known = [before for before in befores if before is not None]
        before = None if self.before is None or len(known) < len(befores) else self.before - sum(known)
        left = self.value - sum(share.value for share in self.shares)
        return Share.model_construct(name=REST, value=left, before=before)

    @property
    def parts(self) -> tuple[Share, ...]:
        """The parts, with the rest."""
        return (*self.shares, *filter(None, [self.rest]))
