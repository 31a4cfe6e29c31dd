"""Statistics about remarks: every number can be worked out again from the published table."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from ...core.amount import one_decimal
from ...core.grouping import grouped
from ...core.text import sort_key
from .follow import FollowedRemark

_ENOUGH = 10
TOO_FEW = f"chưa đủ {_ENOUGH} phản ánh nên không tính"
DEFINITIONS = (
    "Đã nhận: mọi phản ánh, kiến nghị đã vào sổ, tính theo ngày nhận.",
    "Đã trả lời: những phản ánh có nội dung trả lời đăng ở đây. "
    "Phản ánh chuyển cơ quan khác hoặc không tiếp nhận đếm riêng.",
    "Đã xử lý xong: đã trả lời, đã chuyển cơ quan khác hoặc không tiếp nhận.",
    "Đúng hạn: xử lý xong trước hạn hoặc đúng ngày đến hạn. Tỷ lệ đúng hạn lấy số đúng hạn chia cho tổng số phản ánh "
    "đã xử lý xong và phản ánh đang quá hạn; phản ánh chưa đến hạn, hoặc chưa tính được hạn vì chưa có ngày nghỉ của "
    "năm cần tính, không tính vào tỷ lệ và không coi là chậm.",
    "Đang quá hạn: chưa xử lý xong mà ngày đến hạn đã qua, tính đến ngày cập nhật.",
    "Số ngày: ngày làm việc sau ngày nhận, đến hết ngày xử lý xong; ngày nhận không tính.",
    "Một nửa số phản ánh được xử lý xong trong: xếp số ngày của các phản ánh đã xử lý xong từ ít đến nhiều rồi lấy số "
    "đứng giữa; có hai số đứng giữa thì lấy trung bình cộng.",
    "Cứ 10 phản ánh thì 9 được xử lý xong trong: số ngày nhỏ nhất mà ít nhất 9 phần 10 phản ánh đã xử lý xong không "
    "vượt quá.",
    f"Dưới {_ENOUGH} phản ánh thì không tính tỷ lệ và hai số ngày trên, vì vài trường hợp đã làm lệch con số.",
)


@dataclass(frozen=True)
class Statistics:
    """The statistics of some remarks; sample data are among `items`, in no number."""

    items: Sequence[FollowedRemark]

    @cached_property
    def real(self) -> Sequence[FollowedRemark]:
        """What is counted."""
        return [item for item in self.items if not item.remark.sample]

    def _count(self, wanted: Callable[[FollowedRemark], bool]) -> int:
        return sum(map(wanted, self.real))

    @property
    def received(self) -> int:
        """How many were received."""
        return len(self.real)

    @cached_property
    def answered(self) -> int:
        """How many were answered."""
        return self._count(lambda item: item.remark.state == "da_tra_loi")

    @cached_property
    def passed_on(self) -> int:
        """How many went to another office."""
        return self._count(lambda item: item.remark.state == "chuyen_co_quan_khac")

    @cached_property
    def refused(self) -> int:
        """How many were not taken up."""
        return self._count(lambda item: item.remark.state == "tu_choi")

    @property
    def not_answered_here(self) -> int:
        """How many ended without an answer here: with another office, or not taken up."""
        return self.passed_on + self.refused

    @cached_property
    def open(self) -> int:
        """How many are still open."""
        return self._count(lambda item: item.remark.is_open)

    @cached_property
    def ended(self) -> int:
        """How many have ended, in whatever way."""
        return self.received - self.open

    @cached_property
    def overdue(self) -> int:
        """How many are open past their due day."""
        return self._count(lambda item: item.overdue)

    @cached_property
    def on_time(self) -> int:
        """How many ended in time."""
        return self._count(lambda item: item.on_time)

    @cached_property
    def decided(self) -> int:
        """The base of the percentage: ended, or open past the due day."""
        return self._count(lambda item: item.decided)

    @cached_property
    def samples(self) -> int:
        """How many are sample data, which are not counted."""
        return len(self.items) - len(self.real)

    @cached_property
    def days(self) -> Sequence[int]:
        """The working days of those that ended, from few to many."""
        return sorted(item.took for item in self.real if item.took is not None)

    @property
    def percent(self) -> str:
        """The share of those decided that were on time, with one decimal; words where there are too few."""
        if self.decided < _ENOUGH:
            return TOO_FEW
        # Half up, as people count: Python's own round() goes to the even neighbour.
        return f"{_decimal(math.floor(self.on_time * 1000 / self.decided + 0.5) / 10)}%"

    @property
    def middle(self) -> Decimal | None:
        """The median of the working days; None where there are too few."""
        if len(self.days) < _ENOUGH:
            return None
        low, high = self.days[(len(self.days) - 1) // 2], self.days[len(self.days) // 2]
        return Decimal(low + high) / 2

    @property
    def median(self) -> str:
        """The median of the working days with its unit; words where there are too few."""
        return TOO_FEW if self.middle is None else f"{_decimal(self.middle)} ngày"

    @property
    def percentile_90(self) -> str:
        """The days that nine in ten did not exceed (nearest rank); words where there are too few."""
        if len(self.days) < _ENOUGH:
            return TOO_FEW
        return f"{self.days[-(-len(self.days) * 9 // 10) - 1]} ngày"


@dataclass(frozen=True)
class StatisticsTable:
    """The figures of remarks by a name: of a field, of a month."""

    rows: Sequence[tuple[str, Statistics]]

    @property
    def rated(self) -> bool:
        """Whether any row has enough remarks for a percentage."""
        return any(statistics.percent != TOO_FEW for _, statistics in self.rows)


@dataclass(frozen=True)
class Ledger:
    """All remarks, newest first, up to today."""

    items: Sequence[FollowedRemark]
    today: date

    @cached_property
    def all(self) -> Statistics:
        """The numbers of all."""
        return Statistics(self.items)

    @cached_property
    def years(self) -> Sequence[tuple[int, Statistics]]:
        """The numbers by year of receipt, newest first."""
        by_year = grouped(self.items, lambda item: item.remark.received.year)
        return [(year, Statistics(items)) for year, items in by_year.items()]

    @cached_property
    def fields(self) -> Sequence[tuple[str, Statistics]]:
        """The numbers by field, in dictionary order."""
        by_field = grouped(self.items, lambda item: item.remark.field)
        rows = ((name, Statistics(by_field[name])) for name in sorted(by_field, key=sort_key))
        return [(name, own) for name, own in rows if own.received]

    def months(self, year: int) -> Sequence[tuple[int, Statistics]]:
        """The numbers by month of receipt in a year, newest first."""
        own = [item for item in self.items if item.remark.received.year == year]
        by_month = grouped(own, lambda item: item.remark.received.month)
        rows = ((month, Statistics(items)) for month, items in by_month.items())
        return [(month, of_month) for month, of_month in rows if of_month.received]

    def in_period(self, first: date, last: date) -> "PeriodCounts | None":
        """What a report may say of a period; None when no real remark is on record by its end. Samples do not count."""
        real = [item for item in self.items if not item.remark.sample and item.remark.received <= last]
        ended = [item for item in real if item.remark.closed and first <= item.remark.closed <= last]
        received = sum(first <= item.remark.received <= last for item in real)
        answered = [item for item in ended if item.remark.state == "da_tra_loi"]
        on_time, unknown = sum(item.on_time for item in answered), sum(item.due is None for item in answered)
        return PeriodCounts(received, len(answered), on_time, unknown) if real else None


@dataclass(frozen=True)
class PeriodCounts:
    """Received in a period; answered in it, how many of these in time, and of how many no due day can be told."""

    received: int
    answered: int
    on_time: int
    unknown: int = 0


def _decimal(value: float | Decimal) -> str:
    return one_decimal(value).removesuffix(",0")
