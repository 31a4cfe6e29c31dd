"""Activities that leave the site: a calendar to subscribe to, open data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from ...core.dataset import Column, Dataset, Table
from ...core.fingerprint import Fingerprints
from ...core.page import Asset
from .figures import Activities
from .model import URL
from .parts import KINDS

ICS = f"{URL}lich.ics"
_BASE = f"{URL}hoat-dong"
CSV, XLSX = f"{_BASE}.csv", f"{_BASE}.xlsx"
_COLUMNS = (
    Column("loai", "Loại", "Loại hoạt động", lambda it: it.kind_name, choices=[kind.name for kind in KINDS.values()]),
    Column("ten", "Tên", "Tên hoạt động", lambda it: it.name),
    Column("tu", "Từ ngày", "Ngày đầu", lambda it: it.first, "date"),
    Column(
        "den", "Đến ngày", "Ngày cuối; niêm yết chưa gỡ thì bỏ trống", lambda it: None if it.open else it.last, "date",
        optional=True,
    ),
    Column("gio", "Giờ", "Giờ bắt đầu, giờ kết thúc", lambda it: it.hours and it.hours.shown, optional=True),
    Column("dia_diem", "Địa điểm", "Nơi tổ chức hoặc nơi niêm yết", lambda it: it.where, optional=True),
    Column("don_vi", "Đơn vị", "Đơn vị tổ chức", lambda it: it.unit),
    Column(
        "so_nguoi", "Số người", "Số người dự; chưa đếm thì bỏ trống", lambda it: it.people, "integer", "người",
        optional=True,
    ),
    Column("so_luong", "Số lượng", "Số lượng, theo đơn vị ở cột sau", lambda it: it.amount, "integer", optional=True),
    Column("don_vi_tinh", "Đơn vị tính", "Đơn vị của cột Số lượng", lambda it: it.measure, optional=True),
    Column("van_ban", "Văn bản", "Số, ký hiệu kế hoạch, văn bản", lambda it: it.paper, optional=True),
    Column("ket_qua", "Kết quả", "Kết quả, sau khi tổ chức", lambda it: it.outcome, optional=True),
    Column("tin_bai", "Tin, bài", "Tin, bài về hoạt động", lambda it: it.news_url, "address", optional=True),
    Column("mau", "Dữ liệu mẫu", "Hoạt động mẫu, không có thật", lambda it: it.sample, "flag"),
)  # fmt: skip


def assets(activities: Activities, owner: str, now: datetime, site_url: str) -> Iterator[Asset]:
    """The calendar of what is recent, and one for each activity to come; `owner` is whose they are."""
    files = [(ICS, activities.recent)] if activities.items else []  # also an empty one: phones have subscribed to it
    files += [(item.ics, replace(activities, items=(item,))) for item in activities.upcoming]
    for url, some in files:
        inputs = (some, owner, now.date(), site_url)
        yield Asset(url, make=partial(_ics, some, owner, now, site_url), key=partial(Fingerprints(), inputs))


def dataset(activities: Activities) -> Dataset:
    """Every activity, those to come too, newest first."""
    meaning = "Hội nghị, tập huấn, cuộc thi, niêm yết và các hoạt động khác, cả hoạt động sắp tới."
    tables = (Table(_BASE, activities.items),) if activities.items else ()
    return Dataset(
        "hoat-dong", "Hoạt động", meaning, URL, noun="hoạt động", columns=_COLUMNS, tables=tables, titled=True
    )


def _ics(activities: Activities, owner: str, now: datetime, site_url: str) -> bytes:
    from .ical import calendar  # noqa: PLC0415  # a tenth of a second, wanted where a file is made anew

    return calendar(activities, owner, now, site_url)
