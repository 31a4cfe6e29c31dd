"""Figures of a report: single values with their parts, rates, means, and tables with totals."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...core import amount, periods
from ...core.amount import Amount
from ...core.dates import short
from ...core.record import Flag, Identifier, Record, Text

REST = "Khác"
PERCENT = ("%", "phần trăm")
SPANS = {"thang": "tháng", "tuan": "tuần", "ngay": "ngày"}


def _cell(value: object) -> object:
    return None if value in {None, "", "-", "–"} else value


Cell = Annotated[Amount | None, BeforeValidator(_cell)]


class Share(Record):
    """A part of a total."""

    name: Text = Field(alias="ten", description="Tên phần", examples=["Tự viết"])
    value: Amount = Field(alias="gia_tri", description="Giá trị của phần", examples=["38"])
    before: Amount | None = Field(None, alias="cung_ky", description="Giá trị cùng kỳ năm trước", examples=["25"])


class Ratio(Record):
    """What a percentage is worked out from: `part` divided by `base`."""

    part: Amount = Field(alias="phan", description="Số được tính tỷ lệ", examples=["191"])
    base: Amount = Field(alias="tren", description="Số gốc: tỷ lệ trên tổng số này", examples=["200"])
    meaning: Text = Field(alias="la", description="Số gốc là số gì", examples=["hồ sơ đã giải quyết"])


class Mean(Record):
    """What an average is worked out from: `total`, divided by the length of the period in months, weeks or days."""

    total: Amount = Field(alias="tong", description="Tổng số trong kỳ", examples=["43"])
    span: Literal["thang", "tuan", "ngay"] = Field(
        alias="theo", description="Bình quân theo thang, tuan hoặc ngay", examples=["thang"]
    )


class MatrixRow(Record):
    """A row of a table of figures."""

    name: Text = Field(alias="ten", description="Tên dòng", examples=["Hộ tịch"])
    values: tuple[Cell, ...] = Field(
        alias="so",
        description="Các số theo thứ tự cột; ô không có số liệu ghi dấu gạch ngang",
        examples=["[12, 11, -]"],
    )


class Across(Record):
    """A column of a table that is the sum of other columns."""

    column: Text = Field(alias="cot", description="Tên cột tổng", examples=["Đã giải quyết"])
    parts: tuple[Text, ...] = Field(
        alias="gom", min_length=2, description="Tên các cột cộng lại", examples=["[Đúng hạn, Trễ hạn]"]
    )


class Matrix(Record):
    """A table of figures."""

    columns: tuple[Text, ...] = Field(
        alias="cot", min_length=1, description="Tên các cột số liệu", examples=["[Tiếp nhận, Đúng hạn, Trễ hạn]"]
    )
    rows: tuple[MatrixRow, ...] = Field(alias="hang", min_length=1, description="Các dòng", examples=["xem ten, so"])
    total: tuple[Cell, ...] = Field(
        (), alias="tong", description="Dòng tổng số; máy cộng lại để kiểm tra", examples=["[110, 107, 3]"]
    )
    across: tuple[Across, ...] = Field(
        (), alias="cong_ngang", description="Cột là tổng của các cột khác", examples=["xem cot, gom"]
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
        None, alias="ma", description="Mã để so một số liệu qua nhiều báo cáo", examples=["tin-bai"]
    )
    name: Text = Field(alias="ten", description="Tên số liệu", examples=["Tin, bài đã đăng"])
    measure: Text = Field(alias="don_vi_tinh", description="Đơn vị tính", examples=["tin, bài"])
    value: Amount | None = Field(
        None,
        alias="gia_tri",
        description="Giá trị bằng số; phần thập phân sau dấu chấm. Số liệu là bảng thì bỏ mục này",
        examples=["95.5"],
    )
    wording: Text | None = Field(
        None, alias="cach_ghi", description="Cách ghi trong báo cáo nếu không phải con số đúng", examples=["trên 40"]
    )
    before: Amount | None = Field(None, alias="cung_ky", description="Giá trị cùng kỳ năm trước", examples=["31"])
    shares: tuple[Share, ...] = Field(
        (), alias="thanh_phan", description="Các phần cộng lại thành giá trị", examples=["xem ten, gia_tri"]
    )
    has_rest: Flag = Field(
        False,
        alias="con_phan_khac",
        description="Các phần cộng lại chưa đủ; máy tính phần còn lại và ghi là Khác",
        examples=["true"],
    )
    ratio: Ratio | None = Field(
        None, alias="ty_le", description="Gốc của tỷ lệ; đơn vị % phải có", examples=["xem phan, tren, la"]
    )
    mean: Mean | None = Field(None, alias="binh_quan", description="Gốc của số bình quân", examples=["xem tong, theo"])
    matrix: Matrix | None = Field(None, alias="bang", description="Bảng số liệu", examples=["xem cot, hang, tong"])
    compare: Literal["tin-bai"] | None = Field(
        None, alias="doi_chieu", description="Số mà trang này tự đếm, đặt bên cạnh", examples=["tin-bai"]
    )
    gap: Text | None = Field(
        None,
        alias="sai_lech",
        description="Chỉ ghi khi bản đã ký có số cộng, tỷ lệ hay bình quân sai: nói rõ sai ở đâu; trang hiện lời này",
        examples=["Bản đã ký ghi tổng 45; các phần cộng lại là 43."],
    )
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["Gồm cả bài đăng lại."])

    @property
    def shown(self) -> str:
        """The value as the report words it; empty for a table."""
        return self.wording or ("" if self.value is None else amount.shown(self.value))

    @property
    def change(self) -> str | None:
        """Comparison with the same period of the year before, none where there is none."""
        if self.before is None or self.value is None:
            return None
        return amount.change(self.value, self.before)

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
