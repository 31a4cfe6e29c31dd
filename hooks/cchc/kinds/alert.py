"""Alerts: short news that stand on every page from one moment to another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import Field

from ..core.dates import When
from ..core.problems import Problem
from ..core.record import Entry, Flag, Link, Loaded, Record, Text, load_list
from ..core.rules import Rule

PATH = "data/thong-bao.yml"
LEVELS = {"khan": "Khẩn", "luu_y": "Lưu ý", "thong_tin": "Thông báo"}
TOGETHER = 3


class Alert(Record):
    """What residents must know for some time."""

    id: Text = Field(alias="ma", description="Mã, không trùng", examples=["nghi-tet-2027"])
    level: Literal["khan", "luu_y", "thong_tin"] = Field(
        alias="muc_do", description="Mức độ: khan, luu_y, thong_tin", examples=["luu_y"]
    )
    text: Text = Field(
        alias="noi_dung",
        max_length=200,
        description="Nội dung, tối đa 200 ký tự",
        examples=["Sáng thứ Bảy 05/12 không tiếp nhận hồ sơ do bảo trì."],
    )
    begin: When = Field(alias="tu", description="Bắt đầu hiện, ngày hoặc ngày giờ", examples=["2026-12-01 07:30"])
    end: When = Field(alias="den", description="Hết hiện; chỉ ghi ngày thì hết ngày đó", examples=["2026-12-05"])
    link: Link | None = Field(
        None, alias="lien_ket", description="Liên kết tới trang nói rõ hơn", examples=["/duong-day-nong/"]
    )
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải thông báo thật", examples=["true"])

    @property
    def level_name(self) -> str:
        """`Khẩn`."""
        return LEVELS[self.level]

    @property
    def said(self) -> str:
        """The text after the level, which the page writes itself: `Khẩn: mất điện` is said as `Mất điện`."""
        rest = re.sub(rf"^{self.level_name}\s*[:!.–-]+\s*", "", self.text, count=1, flags=re.I)
        return rest[:1].upper() + rest[1:]

    @property
    def until(self) -> datetime:
        """The moment it is over: the given time, or the end of the given day."""
        return self.end.over

    def shown(self, now: datetime) -> bool:
        """Whether it stands on the pages at a moment."""
        return self.begin.at <= now < self.until


@dataclass(frozen=True)
class Banner:
    """An alert on a page: what it says, whether it shows when the site is built."""

    alert: Alert
    shown: bool

    @property
    def begin(self) -> str:
        """When it appears, for the script."""
        return self.alert.begin.at.isoformat()

    @property
    def end(self) -> str:
        """When it vanishes, for the script."""
        return self.alert.until.isoformat()


def end_after_begin(entry: Entry[Alert]) -> Iterator[Problem]:
    """Thông báo phải hết sau khi bắt đầu."""
    if entry.data.until <= entry.data.begin.at:
        message = "thời điểm hết (den) phải sau thời điểm bắt đầu (tu)"
        yield entry.problem(("den",), message, entry.data.end.iso, "den: 2026-12-05 17:00")


RULES: tuple[Rule[Entry[Alert]], ...] = (end_after_begin,)


def few_at_once(entries: Sequence[Entry[Alert]]) -> Iterator[Problem]:
    """Cùng một lúc không hiện quá ba thông báo."""
    for entry in entries:
        at = entry.data.begin.at
        together = [other for other in entries if other.data.shown(at)]
        if len(together) > TOGETHER and entry is max(together, key=lambda other: other.at):
            message = f"lúc này có {len(together)} thông báo cùng hiện, tối đa {TOGETHER}; hãy bớt hoặc đổi thời gian"
            yield entry.problem(("tu",), message, entry.data.begin.iso)


JOINT_RULES: tuple[Rule[Sequence[Entry[Alert]]], ...] = (few_at_once,)


def load(root: Path) -> Loaded[Alert]:
    """The alerts in the order of the file, and the problems found; no file, no alerts."""
    if not (root / PATH).is_file():
        return (), ()
    entries, problems = load_list(root, PATH, Alert, RULES, "ma")
    return entries, (*problems, *(problem for rule in JOINT_RULES for problem in rule(entries)))


def banners(entries: Sequence[Entry[Alert]], now: datetime) -> tuple[Banner, ...]:
    """The alerts that are not over, the most urgent first; those to come are in the page but hidden."""
    order = list(LEVELS)
    live = [entry.data for entry in entries if now < entry.data.until]
    return tuple(Banner(one, one.shown(now)) for one in sorted(live, key=lambda one: order.index(one.level)))
