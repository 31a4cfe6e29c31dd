"""Who is on duty in the days to come, and on which days nobody is, a line each: "Thứ Bảy này trực 07:30 – 11:00".

Each line has its days, so that a page that was built earlier in the week still says what holds when it is read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date, timedelta
from itertools import pairwise

from ..core.dates import short
from ..core.hours import DAYS
from ..core.text import lower_first
from ..core.visibility import day_after
from ..core.workdays import Calendar
from ..kinds import duty as duty_list
from ..kinds.hotline import Hotline, HotlineEntry
from ..kinds.unit import Unit
from . import opening

AHEAD = 21  # days that a page speaks of: builds come every night
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True)
class DutyLine:
    """What a page says of some days (`when`), from `first` up to, but not on, `end`.

    `duty` and `line` are who is on duty; without them nobody is.
    """

    when: str
    first: date
    end: date
    _: KW_ONLY
    duty: duty_list.Duty | None = None
    line: Hotline | None = None


def ahead(
    lines: Sequence[HotlineEntry], duties: duty_list.Entries, today: date
) -> Sequence[tuple[duty_list.Duty, Hotline]]:
    """The duties of known lines that are not over, the next one first; a sample one says nothing of a real line."""
    known = {line.data.id: line.data for line in lines}
    named = ((entry.data, known.get(entry.data.hotline)) for entry in duties if entry.data.last >= today)
    meant = [(one, line) for one, line in named if line and (line.sample or not one.sample)]
    return sorted(meant, key=lambda pair: pair[0].first)


def duty_lines(
    lines: Sequence[HotlineEntry], duties: duty_list.Entries, unit: Unit, calendar: Calendar, today: date
) -> Sequence[DutyLine]:
    """The lines of the coming weeks in the order of their days; none where the commune keeps no duty list."""
    coming = ahead(lines, duties, today)
    until = today + timedelta(days=AHEAD)
    told = [
        DutyLine(_when(one.first, one.last), _told_from(one.first, one.last), one.gone, duty=one, line=line)
        for one, line in coming
        if one.first < until
    ]
    free = free_runs(lines, duties, unit, calendar, today)
    return sorted((*told, *_nobody(free)), key=lambda one: one.duty.first if one.duty else one.first)


def free_runs(
    lines: Sequence[HotlineEntry], duties: duty_list.Entries, unit: Unit, calendar: Calendar, today: date
) -> Sequence[Sequence[date]]:
    """Runs of days of the coming weeks on which nobody is on duty; none where the commune keeps no duty list."""
    return tuple(_runs(_free(lines, duties, unit, calendar, today))) if duties else ()


def _free(
    lines: Sequence[HotlineEntry], duties: duty_list.Entries, unit: Unit, calendar: Calendar, today: date
) -> Sequence[date]:
    """Days from today on on which no line of the commune is answered, as far as days off and hours are known."""
    own = [line.data for line in lines if line.data.own_office]
    times = [found for line in own if (found := opening.times(line, unit, duties, today))]
    days = [today + timedelta(days=number) for number in range(AHEAD)]
    known = [day for day in days if day.year in calendar.years] if unit.hours and times else []
    return [day for day in known if not any(one.always or one.on(day, calendar) for one in times)]


def _nobody(free: Sequence[Sequence[date]]) -> Iterator[DutyLine]:
    """Lines for free days: one on each of them, and one in the days before for a weekend or a longer run."""
    for run in free:
        for day in run:
            yield DutyLine("Hôm nay", day, day_after(day))
        if len(run) > 1:
            yield DutyLine(_when(run[0], run[-1], "Cuối tuần này"), _told_from(run[0], run[-1]), run[0])


def _runs(days: Sequence[date]) -> Iterator[Sequence[date]]:
    """Days that follow one another, together."""
    breaks = [place for place, (day, after) in enumerate(pairwise(days), 1) if after != day_after(day)]
    for start, end in pairwise((0, *breaks, len(days))):
        if days[start:end]:
            yield days[start:end]


def _is_weekend(first: date, last: date) -> bool:
    return first.weekday() >= _SATURDAY and (last - first).days <= _SUNDAY - first.weekday()


def _told_from(first: date, last: date) -> date:
    """A weekend is spoken of from Monday on, other days a week ahead."""
    return first - timedelta(days=first.weekday() if _is_weekend(first, last) else 7)


def _when(first: date, last: date, weekend: str = "Thứ Bảy, Chủ nhật này") -> str:
    """`Thứ Bảy này`, `Thứ Tư 25/11`, `Thứ Năm 04/02 – thứ Tư 10/02`."""
    names = [*DAYS.values()]
    if _is_weekend(first, last):
        return f"{names[first.weekday()]} này" if first == last else weekend
    return days_named(first, last)


def days_named(first: date, last: date) -> str:
    """`Thứ Tư 25/11`, `Thứ Bảy 05/12 – Chủ nhật 06/12`."""
    names = [*DAYS.values()]
    begin, end = (f"{names[day.weekday()]} {short(day).rpartition('/')[0]}" for day in (first, last))
    return begin if first == last else f"{begin} – {end if end.startswith('Chủ') else lower_first(end)}"
