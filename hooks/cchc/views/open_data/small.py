"""Datasets of kinds that are a mere list: the commune, its hotlines, duties, categories, days off, alerts."""

from collections.abc import Iterator, Sequence
from datetime import date

from ...core.dataset import Column, Dataset, Table
from ...core.workdays import Calendar
from ...kinds import duty, hotline
from ...kinds.alert import LEVELS, Alert
from ...kinds.category import Category
from ...kinds.hotline import GROUPS, Hotline
from ...kinds.unit import Unit

_FOLDER = "du-lieu/"
_OFF, _WORKED = "Nghỉ", "Làm bù"
_UNIT = (
    Column("ten", "Tên", "Tên xã, phường", lambda it: it.name),
    Column("loai", "Loại", "Xã, phường hay đặc khu", lambda it: it.kind, choices=("xã", "phường", "đặc khu")),
    Column("co_quan_ban_hanh", "Cơ quan", "Tên đầy đủ của cơ quan", lambda it: it.issuer),
    Column("cap_tren", "Cấp trên", "Cơ quan cấp trên", lambda it: it.parent, optional=True),
    Column("dia_chi", "Địa chỉ", "Địa chỉ trụ sở", lambda it: it.address),
    Column("gio_lam_viec", "Giờ làm việc", "Theo ngày trong tuần", lambda it: [one.shown for one in it.hours], "texts"),
    Column("email", "Thư điện tử", "Thư điện tử công vụ", lambda it: it.email, optional=True),
    Column("ban_do", "Bản đồ", "Liên kết bản đồ", lambda it: it.map, "address", optional=True),
    Column("muc_mau", "Mục còn là mẫu", "Tên các mục chưa phải thông tin chính thức", lambda it: it.samples, "texts"),
    Column("mau", "Dữ liệu mẫu", "Có mục còn là mẫu", lambda it: bool(it.samples), "flag"),
)
_LINES = (
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
    Column("dia_chi", "Địa chỉ", "Chỗ của số trên trang", lambda it: f"{hotline.URL}#{it.id}", "address"),
)
_DUTIES = (
    Column("ma", "Mã", "Mã của đường dây nóng được trực", lambda it: it.line),
    Column("tu", "Từ ngày", "Ngày đầu", lambda it: it.first, "date"),
    Column("den", "Đến ngày", "Ngày cuối", lambda it: it.last, "date"),
    Column("ca", "Giờ trực", "Giờ trực mỗi ngày; bỏ trống là cả ngày đêm", lambda it: it.shifts, "texts"),
    Column("nguoi", "Người trực", "Người trực", lambda it: it.person, optional=True),
    Column("ghi_chu", "Ghi chú", "Ghi chú", lambda it: it.note, optional=True),
    Column("mau", "Dữ liệu mẫu", "Lịch mẫu, không có thật", lambda it: it.sample, "flag"),
)
_CATEGORIES = (
    Column("ma", "Mã", "Mã dùng trong địa chỉ trang", lambda it: it.id),
    Column("ten", "Tên", "Tên chuyên mục", lambda it: it.name),
    Column("mo_ta", "Mô tả", "Chuyên mục có gì", lambda it: it.meaning),
    Column("dia_chi", "Địa chỉ", "Danh sách tin, bài của chuyên mục", lambda it: it.url, "address"),
)
_DAYS = (
    Column("ngay", "Ngày", "Ngày", lambda it: it[0], "date"),
    Column("loai", "Loại", "Ngày nghỉ lễ, Tết, nghỉ bù; hoặc ngày làm bù", lambda it: it[1], choices=(_OFF, _WORKED)),
)
_ALERTS = (
    Column("ma", "Mã", "Mã, không trùng", lambda it: it.id),
    Column("muc_do", "Mức độ", "Mức độ", lambda it: it.level_name, choices=(*LEVELS.values(),)),
    Column("noi_dung", "Nội dung", "Nội dung", lambda it: it.text),
    Column("tu", "Bắt đầu", "Ngày, hoặc ngày và giờ bắt đầu hiện", lambda it: it.begin.iso),
    Column("den", "Hết", "Hết giờ này, hoặc hết ngày này thì ẩn", lambda it: it.end.iso),
    Column(
        "lien_ket", "Liên kết", "Trang nói rõ hơn", lambda it: (it.link or "").removeprefix("/"), "address",
        optional=True,
    ),
    Column("mau", "Dữ liệu mẫu", "Thông báo mẫu", lambda it: it.sample, "flag"),
)  # fmt: skip


def _days(calendar: Calendar) -> Sequence[tuple[date, str]]:
    return sorted([*((day, _OFF) for day in calendar.off), *((day, _WORKED) for day in calendar.swapped)])


def datasets(
    unit: Unit,
    lines: Sequence[Hotline],
    duties: Sequence[duty.Duty],
    categories: Sequence[Category],
    calendar: Calendar,
    alerts: Sequence[Alert],
) -> Iterator[Dataset]:
    """The small ones; `duties` are those to come and `alerts` those shown when the site is built."""
    every: tuple[tuple[str, str, str, str, str, Sequence[Column], Sequence[object]], ...] = (
        ("duong-day-nong", "Đường dây nóng", "Số điện thoại, gọi về việc gì, giờ nghe máy.", hotline.URL, "số",
         _LINES, lines),
        ("lich-truc", "Lịch trực ngoài giờ", "Ca trực hôm nay và sắp tới.", hotline.URL, "ca trực", _DUTIES, duties),
        ("thong-bao", "Thông báo đang hiện", "Thông báo hiện ở đầu trang khi tệp được lập.", "", "thông báo", _ALERTS,
         alerts),
        ("chuyen-muc", "Chuyên mục", "Các chuyên mục của tin, bài.", "tin-bai/", "chuyên mục", _CATEGORIES, categories),
        ("ngay-nghi", "Ngày nghỉ, ngày làm bù", "Dùng để tính ngày làm việc và giờ nghe máy trên trang.", "", "ngày",
         _DAYS, _days(calendar)),
        ("don-vi", "Đơn vị", "Tên, địa chỉ, giờ làm việc của cơ quan.", "", "đơn vị", _UNIT, (unit,)),
    )  # fmt: skip
    for id, title, meaning, page, noun, columns, rows in every:
        tables = (Table(f"{_FOLDER}{id}", rows),) if rows else ()
        yield Dataset(id, title, meaning, page, noun, columns, tables)
