"""When offices work, for the scripts that tell the time: hours of the week, days off, days worked in their place."""

import json
from datetime import date, timedelta

from ..core.page import Asset
from ..core.workdays import Calendar
from ..kinds.unit import Unit

URL = "assets/lich.json"
_BACK = timedelta(days=31)


def asset(unit: Unit, calendar: Calendar, today: date) -> Asset:
    """The calendar from a month ago to the end of what is known.

    `gio` holds the shifts by day of the week, 0 for Sunday as JavaScript counts; `den` is the last day known.
    """
    weeks: dict[str, list[list[str]]] = {}
    for hours in unit.hours:
        for day in hours.days:
            weeks[str(0 if day == "cn" else int(day) - 1)] = [shift.split(" – ") for shift in hours.shifts]
    since = today - _BACK
    known = {
        "gio": weeks,
        "nghi": [day.isoformat() for day in sorted(calendar.off) if day >= since],
        "lam_bu": [day.isoformat() for day in sorted(calendar.swapped) if day >= since],
        "den": f"{max(calendar.years, default=today.year)}-12-31",
    }
    return Asset(URL, json.dumps(known, separators=(",", ":"), sort_keys=True) + "\n")
