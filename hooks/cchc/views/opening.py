"""When offices work and lines are answered, for the script that tells the time (scripts/gio.js)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..core.kind import Here, View
from ..core.opening import WORDS, Span, Times
from ..core.page import Asset
from ..core.workdays import Calendar
from ..kinds import day_off, duty, hotline
from ..kinds import unit as units
from ..kinds.hotline import Hotline
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


def asset(here: Here) -> Asset:
    """What the script knows of the commune: its calendar from a month ago on, its hours and those of its lines."""
    unit, duties = units.of(here), here.read[duty.KIND]
    since = here.today - _BACK
    known = [(line.data, times(line.data, unit, duties, since)) for line in here.read[hotline.KIND]]
    own = {
        line.id: line_data(opening_times, own=bool(line.weekly) or not line.own_office, office=line.is_office)
        for line, opening_times in known
        if opening_times
    }
    data = calendar_data(Times.of(unit.hours, {}), day_off.calendar(here.read[day_off.KIND]), since, own)
    return Asset(URL, json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n")


def calendar_data(
    week: Times, calendar: Calendar, since: date, lines: Mapping[str, Mapping[str, object]]
) -> Mapping[str, object]:
    """The calendar from a day to the end of what is known, with the usual hours and what is known of each line.

    `gio` holds the shifts by day of the week, 0 for Sunday as JavaScript counts; `nam` the years that are known,
    `den` the last day of them; `duong_day` the duties of each line, its hours if they are its own, and whether it
    is the place that takes papers in (`noi_nhan`); `loi` the words of a state.
    """
    return {
        "gio": _week(week),
        "nghi": [day.isoformat() for day in sorted(calendar.off) if day >= since],
        "lam_bu": [day.isoformat() for day in sorted(calendar.swapped) if day >= since],
        "nam": sorted(year for year in calendar.years if year >= since.year),
        "den": f"{max(calendar.years, default=since.year)}-12-31",
        "duong_day": lines,
        "loi": dict(WORDS),
    }


def line_data(opening_times: Times, *, own: bool, office: bool) -> Mapping[str, object]:
    """What the script knows of a line: its hours where it has its `own`, its duties, and whether it is an `office`."""
    if opening_times.always:
        return {"ca_ngay": True}
    hours: Mapping[str, object] = {"gio": _week(opening_times)} if own else {}
    place = {"noi_nhan": True} if office else {}
    return {**hours, **place, "truc": {day.isoformat(): _pairs(spans) for day, spans in opening_times.duty.items()}}


def _week(opening_times: Times) -> Mapping[str, object]:
    return {str((day + 1) % 7): _pairs(spans) for day, spans in opening_times.week.items()}


def _pairs(spans: Sequence[Span]) -> list[list[str]]:
    return [[span.start, span.end] for span in spans]


VIEW = View(id="gio-mo-cua", assets=lambda here, _home: [asset(here)])
