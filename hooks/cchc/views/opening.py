"""When offices work and lines are answered, for the script that tells the time (theme/assets/gio.js)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..core.opening import WORDS, Span, Times
from ..core.page import Asset
from ..core.workdays import Calendar
from ..kinds import duty
from ..kinds.hotline import Hotline, Line
from ..kinds.unit import Unit

URL = "assets/lich.json"
_BACK = timedelta(days=31)


def times(line: Hotline, unit: Unit, duties: duty.Entries, since: date) -> Times | None:
    """When a line is answered, by its own hours or else (for the commune's lines) the commune's; None if not known.

    A sample duty says nothing about a real line.
    """
    if line.always:
        return Times(always=True)
    real = [entry for entry in duties if line.sample or not entry.data.sample]
    on_duty = duty.spans(real, line.id, since)
    hours = line.weekly or (unit.hours if line.own_office else ())
    return Times.of(hours, on_duty) if hours or on_duty else None


def data(
    unit: Unit, calendar: Calendar, today: date, lines: Sequence[Line] = (), duties: duty.Entries = ()
) -> Mapping[str, object]:
    """The calendar from a month ago to the end of what is known.

    `gio` holds the shifts by day of the week, 0 for Sunday as JavaScript counts; `nam` the years that are known,
    `den` the last day of them; `duong_day` the duties of each line, its hours if they are its own, and whether it
    is the place that takes papers in (`noi_nhan`); `loi` the words of a state.
    """
    since = today - _BACK
    known = [(line, times(line.data, unit, duties, since)) for line in lines]
    return {
        "gio": _week(Times.of(unit.hours, {})),
        "nghi": [day.isoformat() for day in sorted(calendar.off) if day >= since],
        "lam_bu": [day.isoformat() for day in sorted(calendar.swapped) if day >= since],
        "nam": sorted(year for year in calendar.years if year >= since.year),
        "den": f"{max(calendar.years, default=today.year)}-12-31",
        "duong_day": {line.data.id: _line(found, line.data) for line, found in known if found},
        "loi": dict(WORDS),
    }


def asset(unit: Unit, calendar: Calendar, today: date, lines: Sequence[Line] = (), duties: duty.Entries = ()) -> Asset:
    """What the script reads."""
    made = json.dumps(
        data(unit, calendar, today, lines, duties), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return Asset(URL, made + "\n")


def _line(found: Times, line: Hotline) -> Mapping[str, object]:
    if found.always:
        return {"ca_ngay": True}
    own: dict[str, object] = {} if line.own_office and not line.weekly else {"gio": _week(found)}
    if line.is_office:
        own["noi_nhan"] = True
    return {**own, "truc": {day.isoformat(): _pairs(spans) for day, spans in found.duty.items()}}


def _week(found: Times) -> Mapping[str, object]:
    return {str((day + 1) % 7): _pairs(spans) for day, spans in found.week.items()}


def _pairs(spans: Sequence[Span]) -> list[list[str]]:
    return [[span.start, span.end] for span in spans]
