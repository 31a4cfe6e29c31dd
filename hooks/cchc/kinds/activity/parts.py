"""The pieces an activity is made of: its kind, its hours, the steps and the awards of a contest."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ...core.dates import Day
from ...core.fields import Pattern
from ...core.record import Record, Text
from ...core.visibility import day_after


class ActivityKind(NamedTuple):
    """A kind of activity: its name, and the classifier that follows a number of them: `3 buổi`."""

    name: str
    word: str


KindId = Literal[
    "hop", "chao_co", "sinh_hoat_chuyen_de", "tap_huan", "cuoc_thi", "phat_thanh",
    "bang_ron", "to_roi", "niem_yet", "khac"
]  # fmt: skip
KINDS: dict[str, ActivityKind] = {
    "hop": ActivityKind("Hội nghị, cuộc họp", "cuộc"),
    "chao_co": ActivityKind("Chào cờ", "buổi"),
    "sinh_hoat_chuyen_de": ActivityKind("Sinh hoạt chuyên đề", "buổi"),
    "tap_huan": ActivityKind("Tập huấn, bồi dưỡng", "lớp"),
    "cuoc_thi": ActivityKind("Cuộc thi", "cuộc thi"),
    "phat_thanh": ActivityKind("Phát thanh", "đợt"),
    "bang_ron": ActivityKind("Băng rôn, pa nô", "đợt"),
    "to_roi": ActivityKind("Tờ rơi, tài liệu", "đợt"),
    "niem_yet": ActivityKind("Niêm yết", "đợt"),
    "khac": ActivityKind("Hoạt động khác", "hoạt động"),
}
GATHERINGS = frozenset({"hop", "chao_co", "sinh_hoat_chuyen_de", "tap_huan"})


@dataclass(frozen=True)
class Hours:
    """When on a day something begins and, where that is known, ends."""

    start: time
    end: time | None

    @property
    def shown(self) -> str:
        """`07:30`, `07:30 – 11:30`."""
        return f"{self.start:%H:%M} – {self.end:%H:%M}" if self.end else f"{self.start:%H:%M}"


_HOURS = Pattern(
    r"((?:[01]?[0-9]|2[0-3]):[0-5][0-9])(?:\s*[-–—]\s*((?:[01]?[0-9]|2[0-3]):[0-5][0-9]))?",
    "giờ ghi đủ giờ và phút; có giờ kết thúc thì ghi sau gạch nối và phải muộn hơn giờ bắt đầu",
    ("string",),
)


def _hours(value: object) -> Hours:
    match = re.fullmatch(_HOURS.pattern, str(value).strip())
    try:
        clocks = [time.fromisoformat(part.zfill(5)) for part in match.groups() if part] if match else []
    except ValueError:
        clocks = []
    if not clocks or clocks != sorted(set(clocks)):
        raise PydanticCustomError("cchc", "{why}", {"why": _HOURS.message})
    return Hours(clocks[0], clocks[1] if len(clocks) > 1 else None)


Time = Annotated[InstanceOf[Hours], BeforeValidator(_hours), _HOURS]


class Phase(Record):
    """A step of a contest's timetable."""

    what: Text = Field(
        alias="viec", title="Việc, vòng thi", description="Trong những ngày này làm gì", examples=["Nhận bài dự thi"]
    )
    first: Day = Field(alias="tu", title="Ngày bắt đầu", description="Ngày đầu tiên", examples=["2026-09-01"])
    last: Day = Field(alias="den", title="Ngày kết thúc", description="Ngày cuối cùng", examples=["2026-10-15"])

    @property
    def gone(self) -> date:
        """The first day after it."""
        return day_after(self.last)


class Award(Record):
    """A result of a contest."""

    prize: Text = Field(alias="giai", title="Giải", description="Giải gì", examples=["Giải Nhất"])
    winner: Text = Field(
        alias="nguoi_dat",
        title="Người, tập thể đạt giải",
        description="Họ và tên, hoặc tên tập thể",
        examples=["Chi đoàn Thôn Một"],
    )
    unit: Text | None = Field(
        None,
        alias="don_vi",
        title="Đơn vị của người đạt giải",
        description="Thôn, cơ quan, trường",
        examples=["Thôn Một"],
    )
