"""Alerts: short notices above every page for a time, as when power is cut or the office closes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ..core.dates import VIETNAM, Moment, When
from ..core.problems import Problem
from ..core.record import Entry, Flag, Loaded, Record, Text, load_list
from ..core.rules import Rule

PATH = "data/thong-bao.yml"
LEVELS = {"khan": "Khẩn", "luu_y": "Lưu ý", "thong_tin": "Thông báo"}
AT_ONCE = 3
LONGEST = 200
_ALWAYS = datetime(2000, 1, 1, tzinfo=VIETNAM)


def _target(value: str) -> str:
    if not value.startswith("https://") and (not value.startswith("/") or value.startswith("//")):
        message = "liên kết phải bắt đầu bằng / (trang trong chuyên mục này) hoặc https://"
        raise PydanticCustomError("cchc", message)
    if any(char in value for char in ' "<>\\'):
        raise PydanticCustomError("cchc", "liên kết không được có dấu cách, ngoặc kép, ngoặc nhọn")
    return value


class Alert(Record):
    """A notice, and from when until when it is shown."""

    level: Literal["khan", "luu_y", "thong_tin"] = Field(
        alias="muc_do", description="Mức độ: khan, luu_y, thong_tin", examples=["luu_y"]
    )
    text: Text = Field(
        alias="noi_dung",
        max_length=LONGEST,
        description="Nội dung, tối đa 200 ký tự",
        examples=["Sáng 26/11, nơi tiếp nhận hồ sơ nghỉ để bảo trì điện."],
    )
    since: When | None = Field(
        None, alias="tu", description="Hiện từ ngày, có thể kèm giờ; bỏ trống thì hiện ngay", examples=["2026-11-25"]
    )
    until: When = Field(
        alias="den", description="Hiện đến giờ này; chỉ ghi ngày thì hết ngày đó", examples=["2026-11-26 11:30"]
    )
    link: Annotated[Text, AfterValidator(_target)] | None = Field(
        None, alias="lien_ket", description="Trang có chi tiết: /… hoặc https://…", examples=["/duong-day-nong/"]
    )
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải thông báo thật", examples=["true"])

    @property
    def level_name(self) -> str:
        """The level in a word."""
        return LEVELS[self.level]

    @property
    def begins(self) -> datetime:
        """The first moment it is shown."""
        return self.since.at if self.since else _ALWAYS

    @property
    def ends(self) -> datetime:
        """The first moment it is shown no more; a day alone lasts to its midnight."""
        whole_day = self.until.clock == time.min
        return self.until.at + timedelta(days=1) if whole_day else self.until.at


@dataclass(frozen=True)
class Shown:
    """An alert that is not over, and whether its time has come when the site is built."""

    alert: Alert
    due: bool

    @property
    def inner_link(self) -> str:
        """The address in this site, without its first slash; empty for others."""
        link = self.alert.link or ""
        return link.removeprefix("/") if link.startswith("/") else ""


Notice = Entry[Alert]


def end_after_start(notice: Notice) -> Iterator[Problem]:
    """Thông báo phải kết thúc (den) sau khi bắt đầu (tu)."""
    it = notice.data
    if it.ends <= it.begins and it.since:
        yield notice.problem(("den",), f"kết thúc trước khi bắt đầu ({_written(it.since)})", _written(it.until))


def few_at_once(notices: Sequence[Notice]) -> Iterator[Problem]:
    """Không quá 3 thông báo cùng hiện một lúc."""
    for notice in notices:
        moment = notice.data.begins
        others = [other for other in notices if other.data.begins <= moment < other.data.ends]
        last = [other for other in others if other.data.begins == moment][-1:]
        if len(others) > AT_ONCE and last == [notice]:
            message = f"từ lúc này có {len(others)} thông báo cùng hiện, tối đa {AT_ONCE}; bỏ bớt hoặc sửa ngày"
            yield notice.problem((), message, notice.data.text)


def _written(moment: Moment) -> str:
    """A moment as staff write it."""
    return f"{moment.day}" if moment.clock == time.min else f"{moment.day} {moment.clock:%H:%M}"


RULES: tuple[Rule[Notice], ...] = (end_after_start,)
LIST_RULES: tuple[Rule[Sequence[Notice]], ...] = (few_at_once,)


def load(root: Path) -> Loaded[Alert]:
    """The alerts in the order of the file, and the problems found; no file, no alerts."""
    return load_list(root, PATH, Alert, RULES, "") if (root / PATH).is_file() else ((), ())


def shown(notices: Sequence[Notice], now: datetime) -> tuple[Shown, ...]:
    """What is not over, the most urgent first."""
    left = [notice.data for notice in notices if notice.data.ends > now]
    left.sort(key=lambda alert: (list(LEVELS).index(alert.level), alert.begins))
    return tuple(Shown(alert, alert.begins <= now) for alert in left)
