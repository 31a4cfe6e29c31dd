"""Hotlines: whom to call, for what, when."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ..core import phone
from ..core.dataset import Column, Dataset
from ..core.dates import Day
from ..core.facets import SearchEntry
from ..core.hours import Hours, clashes
from ..core.kind import Here, Kind
from ..core.loaders import list_file
from ..core.problems import Problem
from ..core.record import Entry, Flag, Identifier, Mail, Record, Text
from ..core.source import Loc
from ..core.text import joined

PATH = "data/duong-day-nong.yml"
URL = "duong-day-nong/"
LEAFLET = f"{URL}to-roi.pdf"
POSTER = f"{URL}ap-phich.pdf"
GROUPS = {
    "lanh_dao": "Lãnh đạo",
    "tiep_nhan": "Nơi tiếp nhận và trả kết quả",
    "linh_vuc": "Cán bộ theo lĩnh vực",
    "tinh": "Cấp tỉnh",
    "quoc_gia": "Số dùng chung cả nước",
}

_CLOCK = re.compile(r"\d|(?:thứ|t)\s*(?:hai|ba|tư|năm|sáu|bảy)\b|chủ\s*nhật|\bcn\b|cuối tuần", re.I)
_COMMUNE_GROUPS = frozenset({"lanh_dao", "tiep_nhan", "linh_vuc"})


def _phone(value: object) -> phone.Phone:
    try:
        return phone.parse(str(value))
    except phone.PhoneError as error:
        raise PydanticCustomError("cchc", "{why}", {"why": str(error)}) from error


Phone = Annotated[InstanceOf[phone.Phone], BeforeValidator(_phone)]


class Hotline(Record):
    """A phone line that residents may call."""

    id: Identifier = Field(alias="ma", description="Mã, không trùng", examples=["chu-tich"])
    group: Literal["lanh_dao", "tiep_nhan", "linh_vuc", "tinh", "quoc_gia"] = Field(
        alias="nhom", description="Nhóm: lanh_dao, tiep_nhan, linh_vuc, tinh, quoc_gia", examples=["linh_vuc"]
    )
    name: Text = Field(alias="ten", description="Gọi ai", examples=["Công chức Tư pháp – Hộ tịch"])
    person: Text | None = Field(None, alias="ho_ten", description="Họ và tên", examples=["Nguyễn Văn A"])
    post: Text | None = Field(None, alias="chuc_vu", description="Chức vụ", examples=["Phó Chủ tịch"])
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị", examples=["Phòng Văn hóa – Xã hội"])
    field: Text | None = Field(None, alias="linh_vuc", description="Lĩnh vực", examples=["Hộ tịch, chứng thực"])
    scope: Text | None = Field(
        None, alias="pham_vi", description="Gọi về việc gì", examples=["Khai sinh, khai tử, kết hôn, chứng thực."]
    )
    phones: tuple[Phone, ...] = Field(
        alias="dien_thoai",
        min_length=1,
        description="Các số điện thoại, đặt trong ngoặc kép",
        examples=['["0274 3904 872"]'],
    )
    email: Mail | None = Field(None, alias="email", description="Thư điện tử công vụ", examples=["tuphap@tinh.gov.vn"])
    zalo: Phone | None = Field(None, alias="zalo", description="Số Zalo", examples=['"0914 065 627"'])
    room: Text | None = Field(None, alias="phong", description="Phòng làm việc", examples=["Phòng 102, tầng 1"])
    hours: Text | None = Field(
        None,
        alias="gio",
        description="Lời về lúc nghe máy, không nêu giờ, thứ",
        examples=["Nghe máy trong giờ làm việc của xã"],
    )
    weekly: tuple[Hours, ...] = Field(
        (),
        alias="lich_truc",
        description="Giờ nghe máy theo ngày trong tuần; bỏ trống thì các số của xã theo gio_lam_viec của xã",
        examples=["xem thu và buoi"],
    )
    always: Flag = Field(False, alias="ca_ngay", description="Nghe máy cả ngày đêm, mọi ngày", examples=["true"])
    checked: Day | None = Field(
        None, alias="ngay_kiem_tra", description="Ngày kiểm tra gần nhất; số thật phải có", examples=["2024-06-20"]
    )
    priority: int | None = Field(
        None, alias="uu_tien", ge=1, le=9, description="1 và 2 là hai số hiện đầu tiên", examples=["1"]
    )
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải số thật", examples=["true"])

    @property
    def own_office(self) -> bool:
        """Whether the line keeps the commune's hours unless it says others."""
        return self.group in _COMMUNE_GROUPS

    @property
    def is_office(self) -> bool:
        """Whether it is a place that receives applications, not a person."""
        return self.group == "tiep_nhan"

    @property
    def timed(self) -> bool:
        """Whether its hours are known, so that pages can say if somebody answers now."""
        return self.always or bool(self.weekly) or self.own_office

    @property
    def hours_shown(self) -> str:
        """When the line is answered, as far as it says so itself."""
        return self.hours or "; ".join(one.shown for one in self.weekly) or ("Cả ngày đêm" if self.always else "")

    @property
    def about(self) -> tuple[str, ...]:
        """Person, post and unit, as far as the name does not say them already."""
        return tuple(part for part in (self.person, self.post, self.unit) if part and part not in self.name)

    @property
    def zalo_url(self) -> str | None:
        """The Zalo chat, none for a sample number."""
        return f"https://zalo.me/{self.zalo.digits}" if self.zalo and self.zalo.href else None


HotlineEntry = Entry[Hotline]


def sample_numbers(entry: HotlineEntry) -> Iterator[Problem]:
    """Số điện thoại mẫu (đầu 0200) chỉ dùng ở mục có mau: true."""
    numbers: list[tuple[Loc, phone.Phone]] = [(("dien_thoai", n), found) for n, found in enumerate(entry.data.phones)]
    if entry.data.zalo:
        numbers.append((("zalo",), entry.data.zalo))
    for at, number in numbers:
        if number.sample and not entry.data.sample:
            message = "đầu số 0200 là số mẫu, không gọi được; hãy thay bằng số thật"
            yield entry.problem(at, message, number.shown, phone.EXAMPLE)


def real_numbers_checked(entry: HotlineEntry) -> Iterator[Problem]:
    """Số thật (không có mau: true) phải ghi ngay_kiem_tra, là ngày kiểm tra số còn đúng."""
    if not entry.data.sample and entry.data.checked is None:
        message = "số thật phải ghi ngày kiểm tra gần nhất"
        yield entry.problem((), message, entry.data.name, "ngay_kiem_tra: 2024-06-20")


def one_kind_of_hours(entry: HotlineEntry) -> Iterator[Problem]:
    """Đường dây nóng chỉ ghi một trong ba: ca_ngay, lich_truc, hoặc gio."""
    if entry.data.always and entry.data.weekly:
        yield entry.problem(("lich_truc",), "đã ghi ca_ngay: true thì bỏ lich_truc", entry.data.name)
    elif entry.data.hours and entry.data.weekly:
        message = "đã ghi lich_truc thì bỏ gio: giờ hiện trên trang lấy từ lich_truc, để hai nơi không nói khác nhau"
        yield entry.problem(("gio",), message, entry.data.hours)


def hours_in_words(entry: HotlineEntry) -> Iterator[Problem]:
    """Mục gio của số theo giờ làm việc chung hoặc ca_ngay không nêu giờ, thứ; giờ riêng thì ghi ở lich_truc."""
    it = entry.data
    if it.timed and not it.weekly and it.hours and _CLOCK.search(it.hours):
        keeps = "cả ngày đêm (ca_ngay)" if it.always else "theo gio_lam_viec ở data/don-vi.yml"
        message = f"số này đang tính giờ {keeps}; có giờ, ngày riêng thì ghi ở lich_truc và bỏ gio"
        example = 'lich_truc: [{thu: [2, 3, 4, 5, 6, 7], buoi: ["07:00-11:00"]}]'
        yield entry.problem(("gio",), message, it.hours, example)


def each_number_once(entry: HotlineEntry) -> Iterator[Problem]:
    """Một số điện thoại chỉ ghi một lần trong một mục."""
    digits = [number.digits for number in entry.data.phones]
    for place, number in enumerate(entry.data.phones):
        if digits.index(number.digits) < place and not number.extension:
            yield entry.problem(("dien_thoai", place), "số này đã ghi ở cùng mục; hãy xóa một số", number.shown)


def clear_week(entry: HotlineEntry) -> Iterator[Problem]:
    """Trong lich_truc mỗi ngày chỉ ghi một lần, các buổi không trùng giờ."""
    for at, message, found in clashes(entry.data.weekly):
        yield entry.problem(("lich_truc", *at), message, found, '{thu: [2, 3], buoi: ["07:00-11:00", "13:30-17:00"]}')


def desk(entries: tuple[HotlineEntry, ...]) -> Hotline | None:
    """The first place that receives applications: whom to call where no hotline is named; None where there is none."""
    return next((entry.data for entry in entries if entry.data.is_office), None)


def first(entries: tuple[HotlineEntry, ...], count: int = 2) -> tuple[Hotline, ...]:
    """The `count` most important hotlines, by `priority`, for the first screen."""
    ranked = sorted(entries, key=lambda entry: entry.data.priority or 10)
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
    Column("dia_chi", "Địa chỉ", "Chỗ của số trên trang", lambda it: f"{URL}#{it.id}", "address"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = [entry.data for entry in here.read[KIND]]
    meaning = "Số điện thoại, gọi về việc gì, giờ nghe máy."
    yield Dataset.of("duong-day-nong", "Đường dây nóng", meaning, URL, "số", _COLUMNS, rows)


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in (entry.data for entry in here.read[KIND]):
        yield SearchEntry(
            kind=KIND.id,
            url=f"{URL}#{one.id}",
            title=one.name,
            numbers=[phone.shown for phone in one.phones],
            keywords=[part for part in (one.field, one.scope) if part],
            summary=one.scope or "",
            text=joined(one.person, one.post, one.unit, one.room, GROUPS[one.group]),
        )


def _notices(here: Here) -> Iterator[str]:
    """Numbers of two lines, and two lines of one rank: right where that is meant."""
    numbers: dict[str, HotlineEntry] = {}
    ranks: dict[int, HotlineEntry] = {}
    for entry in here.read[KIND]:
        for number in entry.data.phones:
            first = numbers.setdefault(number.shown, entry)
            if first is not entry:
                yield _twice(entry, first, f"số {number.shown}", "nếu chép nhầm thì sửa")
        if rank := entry.data.priority:
            other = ranks.setdefault(rank, entry)
            if other is not entry:
                yield _twice(entry, other, f"uu_tien {rank}", "hai số đầu trang lấy theo thứ tự trong tệp")


def _twice(entry: HotlineEntry, first: HotlineEntry, what: str, advice: str) -> str:
    return f"Nên xem lại {entry.where}: {what} đã có ở mục “{first.data.name}” (dòng {_line(first)}); {advice}"


def _line(entry: HotlineEntry) -> int:
    return entry.source.line(entry.at)


def _public(entry: HotlineEntry) -> Iterator[str]:
    yield from (number.digits for number in entry.data.phones)
    if entry.data.email:
        yield entry.data.email


KIND: Kind[HotlineEntry] = Kind(
    id="duong-day-nong",
    name="Đường dây nóng",
    place=PATH,
    model=Hotline,
    load=list_file(PATH, Hotline, "ma"),
    rules=(sample_numbers, real_numbers_checked, each_number_once, one_kind_of_hours, hours_in_words, clear_week),
    called=lambda entry: entry.data.name,
    datasets=_datasets,
    search_entries=_search_entries,
    public=_public,
    notices=_notices,
)
