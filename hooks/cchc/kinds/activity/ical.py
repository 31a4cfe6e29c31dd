"""Activities as a calendar that phones subscribe to (iCalendar, RFC 5545)."""

from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from ...core.site_address import public
from ...core.visibility import day_after
from .figures import Activities
from .model import URL, Activity

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_USUAL = timedelta(hours=2)  # the length in calendars of what says only when it begins: none would be no time at all


def calendar(activities: Activities, owner: str, now: datetime, site_url: str) -> bytes:
    """The activities, and every step of a contest, as iCalendar (RFC 5545).

    The identity (UID) of an entry is made of the commune, the kind, the name and the first day: it stays the same
    from build to build. The stamp is the moment of the build, so that the same input gives the same bytes.
    """
    feed = Calendar()
    feed.add("prodid", "-//cchc//hoat-dong//VI")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", f"Hoạt động – {owner}")
    feed.add_component(_zone())
    for item in reversed(activities.items):
        feed.add_component(_event(item, owner, now, site_url))
        for phase in item.phases:
            key = f"{item.url}{phase.what}/{phase.first}"
            name = f"{_name(item)}: {phase.what}"
            feed.add_component(_entry(key, name, phase.first, phase.gone, owner, now))
    return bytes(feed.to_ical())


def _name(item: Activity) -> str:
    return f"{item.name} (mẫu)" if item.sample else item.name


def _event(item: Activity, owner: str, now: datetime, site_url: str) -> Event:
    begins: date = item.first
    ends: date | None = day_after(item.last)
    if item.hours and item.one_day:
        begins = datetime.combine(item.first, item.hours.start, _ZONE)
        ends = datetime.combine(item.first, item.hours.end, _ZONE) if item.hours.end else begins + _USUAL
    key = f"{item.kind}/{item.id or item.name}/{item.first}"
    event = _entry(key, _name(item), begins, ends, owner, now)
    if item.where:
        event.add("location", item.where)
    guessed = item.hours is not None and item.one_day and item.hours.end is None
    details = (
        f"Đơn vị: {item.unit}",
        f"Giờ: {item.hours.shown}" if item.hours and not item.one_day else "",
        "Chưa báo giờ kết thúc, tạm ghi 2 giờ" if guessed else "",
    )
    event.add("description", ". ".join(filter(None, details)))
    event.add("categories", [item.kind_name])
    if public(site_url):
        event.add("url", site_url + (item.url if item.kind == "cuoc_thi" else URL))
    return event


def _entry(key: str, name: str, begins: date, ends: date | None, owner: str, now: datetime) -> Event:
    """An entry; a day as end is the first day after it, as the standard says."""
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"{owner}/hoat-dong/{key}")))
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)  # so that a file changes once a day at most
    event.add("dtstamp", day.astimezone(ZoneInfo("UTC")))
    event.add("summary", name)
    event.add("dtstart", begins)
    if ends:
        event.add("dtend", ends)
    if not isinstance(begins, datetime):
        event.add("transp", "TRANSPARENT")
    return event


def _zone() -> Timezone:
    """Vietnam's time: seven hours before Greenwich all year, since 1975."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))  # local time, as the standard wants
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    zone.add_component(standard)
    return zone
