"""Whether an office or a hotline answers now, and when it will: weekly hours, days off, duty rosters.

scripts/chung.js and gio.js hold the same rules for the browser; tests/cases/hours.yml holds them together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from . import dates
from .hours import DAYS, Hours, ends, week
from .text import lower_first
from .workdays import Calendar

Kind = Literal["always", "open", "duty", "lunch", "closed", "holiday", "unknown"]
AHEAD = 60  # days in which the next opening is looked for
WORDS: Mapping[str, str] = {
    "always": "Nghe máy cả ngày đêm",
    "open": "Đang trong giờ làm việc, đến {gio}",
    "duty": "Đang có người trực, đến {gio}",
    "lunch": "Nghỉ trưa",
    "closed": "Ngoài giờ",
    "holiday": "Nghỉ lễ",
    "opens": "{nay}, mở lại lúc {khi}",
    "answers": "{nay}, nghe máy lại từ {khi}",
    "waits": "{nay}, có người trực từ {khi}",
    "unknown": "Có người trực từ {khi}",
    "today": "{gio} hôm nay",
    "tomorrow": "{gio} ngày mai",
    "later": "{gio} {thu} {ngay}",
}
_LUNCH = ("10:30", "14:30")


@dataclass(frozen=True)
class Span:
    """From one time of a day to another (`07:30`, `24:00`); `duty` where somebody answers outside hours."""

    start: str
    end: str
    duty: bool = False


@dataclass(frozen=True)
class Times:
    """When a line is answered: by day of the week (0 for Monday), on days of duty besides, or always.

    A span of the week that ends before it begins goes over midnight.
    """

    week: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    duty: Mapping[date, Sequence[Span]] = field(default_factory=dict)
    always: bool = False

    @classmethod
    def of(cls, hours: Sequence[Hours], duty: Mapping[date, Sequence[Span]]) -> "Times":
        """The times that weekly hours and a duty list make."""
        return cls({day: [Span(*ends(shift)) for shift in shifts] for day, shifts in week(hours).items()}, duty)

    def on(self, day: date, calendar: Calendar) -> tuple[Span, ...]:
        """The spans of a day, those of the week first, with what goes on from the night before."""
        own, night = self._usual(day, calendar), self._usual(day - timedelta(days=1), calendar)
        today = (Span(one.start, one.end if one.start < one.end else "24:00") for one in own)
        morning = (Span("00:00", one.end) for one in night if "00:00" < one.end < one.start)
        return (*morning, *today, *self.duty.get(day, ()))

    def _usual(self, day: date, calendar: Calendar) -> Sequence[Span]:
        """The spans that begin on a day. A weekend day worked in place of another has Monday's hours."""
        if day in calendar.swapped:
            return self.week.get(0, ())
        return () if day in calendar.off else self.week.get(day.weekday(), ())


@dataclass(frozen=True)
class State:
    """The state at a moment; `day` and `clock` are the end of the open span or the next opening (`duty`: by roster)."""

    kind: Kind
    day: date | None = None
    clock: str = ""
    duty: bool = False


def state(now: datetime, times: Times, calendar: Calendar) -> State:
    """The state at the moment `now`; unknown when the calendar does not hold its year, or where no hours are told.

    A line that is only known to be on duty may be answered at other times too.
    """
    here = now.astimezone(dates.VIETNAM)
    today, clock = here.date(), f"{here:%H:%M}"
    if times.always:
        return State("always")
    if today.year not in calendar.years:
        return State("unknown")
    spans = times.on(today, calendar)
    for span in spans:
        if span.start <= clock < span.end:
            over, end = _over(today, span, times, calendar)
            return State("duty" if span.duty else "open", over, end, span.duty)
    day, coming = next(_coming(today, clock, times, calendar), (None, None))
    kind: Kind = "unknown" if not times.week else "holiday" if today in calendar.off else "closed"
    if coming is None:
        return State(kind)
    if day == today and any(_lunch(span, coming, clock) for span in spans):
        kind = "lunch"
    return State(kind, day, coming.start, coming.duty)


def _over(today: date, span: Span, times: Times, calendar: Calendar) -> tuple[date, str]:
    """When a span ends: in the morning after, where it goes on over midnight."""
    tomorrow = today + timedelta(days=1)
    on = times.on(tomorrow, calendar) if span.end == "24:00" else ()
    ends_at = [one.end for one in on if one.start == "00:00" and one.end != "24:00" and one.duty == span.duty]
    return (tomorrow, ends_at[0]) if ends_at else (today, span.end)


def _coming(today: date, clock: str, times: Times, calendar: Calendar) -> Iterator[tuple[date, Span]]:
    """The next span of each day from today on, as far as days off are known."""
    for ahead in range(AHEAD):
        day = today + timedelta(days=ahead)
        if day.year not in calendar.years:
            return
        left = [span for span in times.on(day, calendar) if ahead or span.start > clock]
        if left:
            yield day, min(left, key=lambda span: span.start)


def _lunch(before: Span, after: Span, clock: str) -> bool:
    """Whether now (`clock`) is the lunch break between two spans of a day."""
    return not after.duty and _LUNCH[0] <= before.end <= clock < after.start <= _LUNCH[1]


def sentence(state: State, now: datetime, *, office: bool = True) -> str:
    """The state in words, none where nothing is known: `Nghỉ lễ, mở lại lúc 07:30 thứ Hai 23/02`.

    An `office` opens; a person answers.
    """
    if state.kind == "unknown" and state.day is None:
        return ""
    if state.kind in {"always", "open", "duty"} or state.day is None:
        return WORDS[state.kind].format(gio=state.clock)
    ahead = (state.day - now.astimezone(dates.VIETNAM).date()).days
    name = [*DAYS.values()][state.day.weekday()]
    when = WORDS["today" if ahead == 0 else "tomorrow" if ahead == 1 else "later"].format(
        gio=state.clock,
        thu=lower_first(name) if name != DAYS["cn"] else name,
        ngay=dates.short(state.day).rpartition("/")[0],
    )
    words = state.kind if state.kind == "unknown" else "waits" if state.duty else "opens" if office else "answers"
    return WORDS[words].format(nay=WORDS[state.kind], khi=when)
