"""What became of a remark: its due day, the working days it took, whether in time."""

from dataclasses import dataclass
from datetime import date

from ...core.dates import short
from ...core.visibility import day_after
from ...core.workdays import Calendar, UnknownYearError
from .model import Remark, RemarkEntry, Settings

UNKNOWN = "Chưa tính được hạn"
DUE_STATES = {
    "qua-han": "Quá hạn",
    "chua-den-han": "Chưa đến hạn",
    "dung-han": "Xong đúng hạn",
    "cham": "Xong chậm",
    "chua-tinh-duoc": UNKNOWN,
}


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether a remark is in time, in `words` and as `due_state`, a key of DUE_STATES.

    It holds from the day `first` on (None: from today) and before the day `end` (None: for good).
    """

    words: str
    due_state: str
    overdue: bool = False
    first: date | None = None
    end: date | None = None


@dataclass(frozen=True, kw_only=True)
class FollowedRemark:
    """A remark with its due day, as it stands on the day `today`.

    `took` counts working days from receipt to the end, None while it is open. `late` counts working days from the
    due day to the end, to today while it is open; 0 where it is in time. `is_late` compares the days themselves: what
    ends on a Saturday after a Friday that was the due day is late by 0 working days.

    The days off of a year may not be known yet. `took` and `late` are None where they cannot be counted for that, and
    `due` where it cannot be told; `unknown` is the year then, and the remark is neither in time nor late.
    """

    entry: RemarkEntry
    due: date | None
    took: int | None
    late: int | None
    is_late: bool
    today: date
    unknown: int | None = None

    @property
    def remark(self) -> Remark:
        """The remark itself."""
        return self.entry.data

    @property
    def overdue(self) -> bool:
        """Open although the due day is over."""
        return self.remark.is_open and self.is_late

    @property
    def on_time(self) -> bool:
        """Ended on the due day or before."""
        return self.due is not None and not self.remark.is_open and not self.is_late

    @property
    def decided(self) -> bool:
        """Whether it can be said to be in time or late: ended, or open past its due day."""
        return self.due is not None and (not self.remark.is_open or self.is_late)

    @property
    def took_shown(self) -> str:
        """How long it took, in words; empty where that cannot be counted. Days off may lie before the end."""
        if self.took is None:
            return ""
        if self.took:
            return f"sau {self.took} ngày làm việc"
        return "ngay trong ngày nhận" if self.remark.closed == self.remark.received else "trước ngày làm việc tiếp theo"

    @property
    def turned_down(self) -> bool:
        """Whether it was not taken up, in time: a row says that there is a reason, as "in time" would praise it."""
        return self.remark.state == "tu_choi" and not self.is_late

    @property
    def due_state(self) -> str:
        """In time or not, as the filter names it: a key of DUE_STATES."""
        if self.due is None:
            return "chua-tinh-duoc"
        if self.remark.is_open:
            return "qua-han" if self.is_late else "chua-den-han"
        return "cham" if self.is_late else "dung-han"

    @property
    def why_unknown(self) -> str:
        """Why it has no due day: `chưa tính được hạn: chưa có ngày nghỉ năm 2028`."""
        return f"{UNKNOWN.lower()}: chưa có ngày nghỉ năm {self.unknown}"

    @property
    def over(self) -> date | None:
        """The first day after its due day."""
        return day_after(self.due) if self.due else None

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict of today and those of the days to come, as long as nothing new is known."""
        if self.due is None or not self.remark.is_open:
            return (Verdict(words=self.verdict, due_state=self.due_state),)
        tomorrow = day_after(self.today)
        later = f"Quá hạn; hạn là ngày {short(self.due)}"
        first = tomorrow if self.is_late else self.over
        return (
            Verdict(words=self.verdict, due_state=self.due_state, overdue=self.is_late, end=first),
            Verdict(words=later, due_state="qua-han", overdue=True, first=first),
        )

    @property
    def verdict(self) -> str:
        """In time or not, in words."""
        if self.due is None:
            return UNKNOWN
        days = f" {self.late} ngày làm việc" if self.late else ""
        if self.remark.is_open:
            return f"Quá hạn{days}" if self.is_late else "Chưa đến hạn"
        return f"Chậm{days}" if self.is_late else "Đúng hạn"


def follow(entry: RemarkEntry, settings: Settings, calendar: Calendar, today: date) -> FollowedRemark:
    """What became of a remark up to today."""
    remark = entry.data
    end = today if remark.is_open or remark.closed is None else remark.closed
    took = None if remark.is_open else _between(calendar, remark.received, end)
    try:
        due = _due(remark, settings, calendar)
    except UnknownYearError as error:
        return FollowedRemark(
            entry=entry, due=None, took=took, late=None, is_late=False, today=today, unknown=error.year
        )
    late = _between(calendar, due, end) if end > due else 0
    return FollowedRemark(entry=entry, due=due, took=took, late=late, is_late=end > due, today=today)


def _due(remark: Remark, settings: Settings, calendar: Calendar) -> date:
    """The due day; one on which nobody works moves to the next working day (Bộ luật Dân sự 2015, Điều 148).

    Raises:
        UnknownYearError: the days off of a year on the way are not in the data.
    """
    days = settings.pass_days if remark.state == "chuyen_co_quan_khac" else settings.reply_days
    due = remark.due or calendar.after(remark.received, days)
    return due if calendar.works(due) else calendar.after(due, 1)


def _between(calendar: Calendar, first: date, last: date) -> int | None:
    """Working days after a day up to another; None where the days off of a year on the way are not known."""
    try:
        return calendar.between(first, last)
    except UnknownYearError:
        return None
