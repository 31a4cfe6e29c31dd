"""Activities that leave the site: a calendar to subscribe to, a table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from ...core.page import Asset
from ...core.table import csv_text, plain
from .figures import Activities
from .model import URL, Activity

ICS = f"{URL}lich.ics"
CSV = f"{URL}hoat-dong.csv"
_COLUMNS = (
    "Loại",
    "Tên",
    "Từ ngày",
    "Đến ngày",
    "Giờ",
    "Địa điểm",
    "Đơn vị",
    "Số người",
    "Số lượng",
    "Đơn vị tính",
    "Văn bản",
    "Kết quả",
    "Tin, bài",
    "Dữ liệu mẫu",
)


def assets(of: Activities, owner: str, now: datetime, site_url: str) -> Iterator[Asset]:
    """The table, the calendar of what is recent, and one for each activity to come; `owner` is whose they are."""
    if of.items:
        yield Asset(CSV, csv_text(_COLUMNS, (_row(item, site_url) for item in of.items)))
    if of.recent.items:
        yield Asset(ICS, make=lambda: _ics(of.recent, owner, now, site_url))
    for item in of.upcoming:
        yield Asset(item.ics, make=partial(_ics, replace(of, items=(item,)), owner, now, site_url))


def _row(item: Activity, site_url: str) -> list[object]:
    texts = [item.where, item.unit]
    last = "" if item.open else item.last.isoformat()
    hours = item.hours.shown if item.hours else ""
    cells: list[object] = [item.kind_name, item.name, item.first.isoformat(), last, hours, *texts]
    cells += [item.people, item.amount, item.measure, item.paper, item.outcome]
    cells += [f"{site_url}{item.news_url}" if item.news_url else "", "có" if item.sample else ""]
    return [_cell(cell) for cell in cells]


def _cell(value: object) -> object:
    return "" if value is None else plain(value) if isinstance(value, str) else value


def _ics(of: Activities, owner: str, now: datetime, site_url: str) -> bytes:
    from .ical import calendar  # noqa: PLC0415  # a fifth of a second, wanted where the file is written alone

    return calendar(of, owner, now, site_url)
