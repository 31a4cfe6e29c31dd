"""The commune: the only file that names it."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from ...core.dataset import Column, Dataset
from ...core.hours import conflicts
from ...core.kind import Here, Kind
from ...core.loaders import one_file
from ...core.problems import Problem
from ...core.record import Entry
from ...core.text import nearest, slug
from .licence import Licence
from .model import PATH, Unit
from .written import same_place

_TONE_FIRST = re.compile("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])")  # hòa, khỏe, thúy: hoà, khoẻ, thuý
_ALIKE = 0.7
__all__ = ("KIND", "PATH", "Licence", "Unit", "misspelt", "of", "same_place")


def _sample_keys(entry: Entry[Unit]) -> Iterator[Problem]:
    """Mục mau của tệp don-vi.yml chỉ kể tên những mục có trong tệp đó."""
    known = {info.alias for info in Unit.model_fields.values()}
    for index, key in enumerate(entry.data.samples):
        if key not in known:
            yield entry.problem(("mau", index), "không có mục tên này trong tệp", key, "mau: [dia_chi, gio_lam_viec]")


def one_name(entry: Entry[Unit]) -> Iterator[Problem]:
    """Mục “co_quan_ban_hanh”, “ten_viet_tat” nêu đúng mục “loai” và “ten”."""
    unit = entry.data
    names = [("co_quan_ban_hanh", unit.issuer, "Ủy ban nhân dân"), ("ten_viet_tat", unit.short, "UBND")]
    elsewhere = f"-{slug(f'{unit.kind} {unit.place}')}-"
    alike = slug(unit.place) != slug(unit.name) and nearest(unit.name, [unit.place], _ALIKE)
    if alike and all(not name or elsewhere in f"-{slug(name)}-" for _, name, _ in names):
        message = "khác với co_quan_ban_hanh, ten_viet_tat và dia_danh ở tệp này"
        yield entry.problem(("ten",), message, unit.name, unit.place)
        return
    for key, name, before in names:
        if name and f"-{slug(unit.full)}-" not in f"-{slug(name)}-":
            message = f"khác với loai và ten ở tệp này ({unit.full})"
            yield entry.problem((key,), message, name, f"{before} {unit.full}")


def _notices(here: Here) -> Iterator[str]:
    """Names with other accents than the commune's, an address, a day and a former place that are none of these."""
    for entry in here.read[KIND]:
        unit = entry.data
        for key, name in (("co_quan_ban_hanh", unit.issuer), ("ten_viet_tat", unit.short)):
            if name and misspelt(name, unit.full):
                yield entry.advice((key,), f"“{name}” khác dấu với “{unit.full}”")
        if unit.zalo and "zalo" not in unit.zalo:
            yield entry.advice(("zalo",), f"địa chỉ này không phải của Zalo (đang có: “{unit.zalo}”)")
        if unit.named_since and unit.named_since > here.today:
            yield entry.advice(("doi_ten_tu",), "ngày này chưa tới; nếu không phải sắp đổi tên thì xem lại năm")
        for place, former in enumerate(unit.former_places):
            if same_place(former, unit.place):
                yield entry.advice(("dia_danh_cu", place), f"“{former}” là địa danh hiện nay; hãy bỏ dòng này")
        for place, key in enumerate(unit.samples):
            if (key,) not in entry.source.lines:
                yield entry.advice(("mau", place), f"tệp không có mục “{key}”; hãy xóa dòng này")


def misspelt(name: str, full: str) -> bool:
    """Whether a name ends in that of the commune with other accents; `Hoà` and `Hòa` are one."""
    name, full = ("".join(filter(str.isalpha, text.casefold())) for text in (name, full))
    tail = name[-len(full) :]
    return slug(tail) == slug(full) and _toned(tail) != _toned(full)


def _toned(text: str) -> str:
    return _TONE_FIRST.sub(r"\1\3\2", normalize("NFD", text))


def clear_week(entry: Entry[Unit]) -> Iterator[Problem]:
    """Trong mục “gio_lam_viec” mỗi ngày chỉ ghi một lần, các buổi không trùng giờ."""
    example = '{thu: [2, 3, 4, 5, 6], buoi: ["07:30-11:30", "13:30-17:00"]}'
    for one in conflicts(entry.data.hours):
        other = ("gio_lam_viec", *one.other) if one.other else ()
        yield entry.problem(("gio_lam_viec", *one.at), one.message, one.found, example, against=other)


_COLUMNS = (
    Column("ten", "Tên", "Tên riêng của đơn vị", lambda it: it.name),
    Column("loai", "Loại", "Xã, phường hay đặc khu", lambda it: it.kind, choices=("xã", "phường", "đặc khu")),
    Column("ma_don_vi", "Mã đơn vị", "Mã đơn vị hành chính, 5 chữ số", lambda it: it.code, optional=True),
    Column("co_quan_ban_hanh", "Cơ quan", "Tên đầy đủ của cơ quan", lambda it: it.issuer),
    Column("cap_tren", "Cấp trên", "Cơ quan cấp trên", lambda it: it.parent, optional=True),
    Column("dia_chi", "Địa chỉ", "Địa chỉ trụ sở", lambda it: it.address),
    Column("gio_lam_viec", "Giờ làm việc", "Theo ngày trong tuần", lambda it: [one.shown for one in it.hours], "texts"),
    Column("email", "Thư điện tử", "Thư điện tử công vụ", lambda it: it.email, optional=True),
    Column("ban_do", "Bản đồ", "Liên kết bản đồ", lambda it: it.map, "address", optional=True),
    Column("zalo", "Zalo", "Trang Zalo của cơ quan", lambda it: it.zalo, "address", optional=True),
    Column("muc_mau", "Mục còn là mẫu", "Tên các mục chưa phải thông tin chính thức", lambda it: it.samples, "texts"),
    Column("mau", "Dữ liệu mẫu", "Có mục còn là mẫu", lambda it: bool(it.samples), "flag"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = [entry.data for entry in here.read[KIND]]
    yield Dataset.of(
        "don-vi",
        "Thông tin cơ quan",
        "Tên, địa chỉ, giờ làm việc của cơ quan.",
        "",
        noun="đơn vị",
        columns=_COLUMNS,
        rows=rows,
    )


def _sampled(entry: Entry[Unit]) -> Iterator[tuple[str, int]]:
    """The keys that `mau` names, each by its label."""
    labels = {info.alias: info.title for info in Unit.model_fields.values()}
    for key in entry.data.samples:
        yield labels.get(key) or key, entry.source.line((key,))


def _public(entry: Entry[Unit]) -> Iterator[str]:
    unit = entry.data
    yield from filter(None, (unit.address, unit.email, unit.security_contact, unit.map, unit.zalo, unit.repository))


def plain_names(entry: Entry[Unit]) -> Iterator[Problem]:
    """Địa danh không có dấu ở cuối (máy tự in dấu phẩy trước ngày); nhánh viết liền, như main."""
    place, branch = entry.data.place, entry.data.branch
    if place.endswith((",", ".", ";", ":")):
        message = "địa danh không có dấu ở cuối; máy tự in dấu phẩy"
        yield entry.problem(("dia_danh",), message, place, place[:-1].rstrip())
    if not re.fullmatch(r"(?!.*\.\.)[\w.-]+(?:/[\w.-]+)*", branch):
        message = "tên nhánh chỉ có chữ, số, dấu gạch nối, không có dấu cách"
        yield entry.problem(("nhanh",), message, branch, "main")


KIND: Kind[Entry[Unit]] = Kind(
    id="don-vi",
    name="Đơn vị",
    place=PATH,
    model=Unit,
    load=one_file(PATH, Unit),
    rules=(_sample_keys, one_name, clear_week, plain_names),
    datasets=_datasets,
    sampled=_sampled,
    public=_public,
    notices=_notices,
)


def of(here: Here) -> Unit:
    """The commune, where its file could be read."""
    return here.read[KIND][0].data
