"""The order of a province's sites: points by a rule that the page prints; what is unknown counts for nobody."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from .. import __version__
from ..core import content_format
from ..core.text import sort_key, upper_first
from .collect import Answer
from .listing import Commune
from .reply import Totals

_STALE = timedelta(days=3)  # nightly builds: one that fails twice is still no reason to worry
_PER_WEEK = 1  # items of news that give full points


@dataclass(frozen=True)
class Criterion:
    """A part of the points: what for, how many at most, the share that a site has earned; None without data."""

    name: str
    rule: str
    most: int
    share: Callable[[Totals, datetime], Decimal | None]


def _ratio(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole else None


def _news(it: Totals, _: datetime) -> Decimal:
    weeks = Decimal((it.last - it.first).days + 1) / 7
    return min(Decimal(1), it.news / (weeks * _PER_WEEK))


CRITERIA = (
    Criterion("Trang mới", "cập nhật trong 3 ngày qua", 10, lambda it, now: Decimal(now - it.built <= _STALE)),
    Criterion("Tin, bài", "trung bình mỗi tuần trong kỳ có từ 1 tin, bài; ít hơn thì theo tỷ lệ", 25, _news),
    Criterion(
        "Phản ánh đúng hạn",
        "số phản ánh xử lý xong đúng hạn chia số phản ánh đã xử lý xong hoặc đang quá hạn",
        25,
        lambda it, _: _ratio(it.on_time, it.decided),
    ),
    Criterion(
        "Đường dây nóng đã gọi thử",
        "số đã gọi thử trong 90 ngày chia tổng số",
        20,
        lambda it, _: _ratio(it.tried, it.hotlines) if it.hotlines else Decimal(0),
    ),
    Criterion("Hết dữ liệu mẫu", "không còn mục mẫu nào", 10, lambda it, _: Decimal(it.samples == 0)),
    Criterion(
        "Dễ dùng cho mọi người",
        "đã kiểm tra và không còn chỗ vướng",
        10,
        lambda it, _: Decimal(it.accessible is not None and it.barriers == 0),
    ),
)
RULE = (
    "Mỗi tiêu chí được số điểm tối đa nhân với phần đạt được. Tiêu chí chưa có số liệu (chưa có phản ánh đến hạn) "
    "không tính, điểm của các tiêu chí còn lại được quy về thang 100, làm tròn đến một chữ số thập phân. Bằng điểm thì "
    "cùng hạng. Trang không đọc được hoặc quá 3 ngày chưa cập nhật thì không xếp hạng."
)


@dataclass(frozen=True)
class Row:
    """A commune as the province shows it; without a place where it is silent or old."""

    commune: Commune
    _: KW_ONLY
    totals: Totals | None
    why: str
    now: datetime
    place: int | None = None

    @cached_property
    def points(self) -> Decimal | None:
        """Of 100, with one decimal."""
        if self.totals is None:
            return None
        known = [(one.most, share) for one in CRITERIA if (share := one.share(self.totals, self.now)) is not None]
        made = 100 * sum(most * share for most, share in known) / sum(most for most, _ in known)
        return Decimal(made).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def stale(self) -> bool:
        """Whether its site was built too long ago."""
        return self.totals is not None and self.now - self.totals.built > _STALE

    @property
    def outdated(self) -> bool:
        """Whether an older release than this one makes its site."""
        return self.totals is not None and _numbers(self.totals.version) < _numbers(__version__)

    @property
    def state(self) -> str:
        """What is to be said of the site; empty where all is well."""
        if self.totals is None:
            return f"Không đọc được: {self.why}" if self.commune.site else "Chưa có trang"
        old = f"Cập nhật lần cuối {self.totals.built:%H:%M} ngày {self.totals.built:%d/%m/%Y}" if self.stale else ""
        version = f"phần mềm {self.totals.version}, bản mới là {__version__}" if self.outdated else ""
        said = "; ".join(filter(None, (old, version)))
        return upper_first(said)

    @property
    def punctual(self) -> str:
        """The share of remarks that ended in time, with how many there were."""
        it = self.totals
        return f"{it.on_time}/{it.decided}" if it and it.decided else "–"


@dataclass(frozen=True)
class Table:
    """All communes: those with a place first, by name where they share one."""

    rows: Sequence[Row]

    @property
    def ranked(self) -> list[Row]:
        """The communes with a place."""
        return [row for row in self.rows if row.place]

    @property
    def noted(self) -> list[Row]:
        """The communes whose site is silent, was built too long ago, or by an old release."""
        return [row for row in self.by_name if row.state]

    @property
    def by_name(self) -> list[Row]:
        """All, in the order of the dictionary."""
        return sorted(self.rows, key=lambda row: (sort_key(row.commune.name), row.commune.code))


def table(answers: Sequence[Answer], now: datetime) -> Table:
    """The order of what was read."""
    rows = [Row(one.commune, totals=one.totals, why=one.why, now=now) for one in answers]
    counted = [row for row in rows if row.points is not None and not row.stale]
    counted.sort(key=lambda row: (-(row.points or 0), sort_key(row.commune.name), row.commune.code))
    marks = [row.points or 0 for row in counted]
    placed = [
        replace(row, place=1 + sum(other > mark for other in marks)) for row, mark in zip(counted, marks, strict=True)
    ]
    return Table([*placed, *(row for row in rows if row not in counted)])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(content_format.major(part) for part in version.split(".")[:3])
