"""Hotlines: whom to call, for what, when."""

from collections.abc import Iterator

from ...core.dataset import Column, Dataset
from ...core.dates import Moment
from ...core.early import Early
from ...core.facets import SearchEntry
from ...core.kind import Here, Kind
from ...core.loaders import list_file
from ...core.text import dotted, joined
from .model import GROUPS, LEAFLET, PATH, POSTER, URL, Hotline, HotlineEntry
from .new import NEW
from .rules import RULES, doubtful

__all__ = ("GROUPS", "KIND", "LEAFLET", "PATH", "POSTER", "URL", "Hotline", "HotlineEntry", "desk", "first")


def desk(here: Here) -> Hotline | None:
    """The first place that receives applications: whom to call where no hotline is named; None where there is none."""
    return next((entry.data for entry in here.read[KIND] if entry.data.is_office), None)


def first(entries: tuple[HotlineEntry, ...], count: int = 2) -> tuple[Hotline, ...]:
    """The `count` most important hotlines, by `priority`, for the first screen; the commune's own, where it has any."""
    own = [entry for entry in entries if entry.data.group != "quoc_gia"]
    ranked = sorted(own or entries, key=lambda entry: entry.data.priority or 10)
    return tuple(entry.data for entry in ranked[:count])


_COLUMNS = (
    Column("ma", "Mã", "Mã của số, không trùng", lambda it: it.id),
    Column("nhom", "Nhóm", "Nhóm", lambda it: GROUPS[it.group], choices=(*GROUPS.values(),)),
    Column("ten", "Gọi ai", "Đầu mối nghe máy", lambda it: it.name),
    Column("ho_ten", "Họ và tên", "Họ và tên người phụ trách", lambda it: it.person, optional=True),
    Column("chuc_vu", "Chức vụ", "Chức vụ", lambda it: it.post, optional=True),
    Column("don_vi", "Đơn vị", "Đơn vị", lambda it: it.unit, optional=True),
    Column("linh_vuc", "Lĩnh vực", "Lĩnh vực", lambda it: it.field, optional=True),
    Column("pham_vi", "Phạm vi", "Gọi về việc gì", lambda it: it.scope, optional=True),
    Column("dien_thoai", "Điện thoại", "Các số điện thoại", lambda it: [one.shown for one in it.phones], "texts"),
    Column("email", "Thư điện tử", "Thư điện tử công vụ", lambda it: it.email, optional=True),
    Column("zalo", "Zalo", "Số Zalo", lambda it: it.zalo and it.zalo.shown, optional=True),
    Column("phong", "Phòng", "Phòng làm việc", lambda it: it.room, optional=True),
    Column("gio", "Giờ nghe máy", "Giờ riêng của số này", lambda it: it.hours_shown, optional=True),
    Column("ca_ngay", "Cả ngày đêm", "Nghe máy cả ngày đêm, mọi ngày", lambda it: it.always, "flag"),
    Column("ngay_kiem_tra", "Ngày kiểm tra", "Ngày gọi thử gần nhất", lambda it: it.checked, "date", optional=True),
    Column("mau", "Dữ liệu mẫu", "Số mẫu, không gọi được", lambda it: it.sample, "flag"),
    Column("dia_chi", "Liên kết", "Chỗ của số trên trang", lambda it: f"{URL}#{it.id}", "address"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = [entry.data for entry in KIND.shown(here)]
    meaning = "Số điện thoại, gọi về việc gì, giờ nghe máy."
    yield Dataset.of("duong-day-nong", "Đường dây nóng", meaning, URL, noun="số", columns=_COLUMNS, rows=rows)


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (entry.data for entry in here.read[KIND]):
        yield SearchEntry(
            kind=KIND.id,
            url=f"{URL}#{one.id}",
            title=one.name,
            numbers=[phone.told for phone in one.phones],
            field=joined(one.field, one.scope),
            summary=one.scope or "",
            text=dotted(one.person, one.post, one.unit, one.room, GROUPS[one.group]),
        )


def _early(entry: HotlineEntry, here: Here) -> Iterator[Early]:
    day = entry.data.checked
    if day and day > here.today:
        yield Early(at=("ngay_kiem_tra",), until=Moment(day), what="ngày kiểm tra số", instead={"checked": None})


def _public(entry: HotlineEntry) -> Iterator[str]:
    yield from (number.digits for number in entry.data.phones)
    if entry.data.zalo:
        yield entry.data.zalo.digits
    if entry.data.email:
        yield entry.data.email


KIND: Kind[HotlineEntry] = Kind(
    id="duong-day-nong",
    name="Đường dây nóng",
    place=PATH,
    model=Hotline,
    new=NEW,
    load=list_file(PATH, Hotline, "ma"),
    rules=RULES,
    called=lambda entry: entry.data.name,
    datasets=_datasets,
    search_entries=_search_entries,
    public=_public,
    early=_early,
    notices=lambda here: doubtful(here.read[KIND], here.today),
)
