"""What a commune's site says of itself, checked: the index of its open data, then its totals by their hash."""

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ..core import content_format
from ..core.dates import VIETNAM
from ..views import summary
from ..views.open_data import INDEX
from .fetch import Fetched, FetchError, fetch
from .listing import Commune

INDEX_BYTES, TOTAL_BYTES = 2_000_000, 64_000
_YEAR, _DAY = timedelta(days=366), timedelta(days=1)
Count = Annotated[int, Field(ge=0, le=10_000_000, strict=True)]
Version = Annotated[str, Field(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,2}([.+-][0-9A-Za-z.-]{1,30})?$")]
Get = Callable[[str, int], Fetched]


class Totals(BaseModel):
    """The totals of a site; what a later release adds is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str = Field(alias="ma_don_vi")
    built: datetime = Field(alias="ngay_dung")
    version: Version = Field(alias="phien_ban")
    format: Version = Field(alias="dinh_dang")
    first: date = Field(alias="ky_tu")
    last: date = Field(alias="ky_den")
    news: Count = Field(alias="tin_bai_trong_ky")
    news_all: Count = Field(alias="tin_bai")
    newest: date | None = Field(None, alias="tin_moi_nhat")
    remarks: Count = Field(alias="phan_anh")
    on_time: Count = Field(alias="phan_anh_dung_han")
    decided: Count = Field(alias="phan_anh_tinh_han")
    overdue: Count = Field(alias="phan_anh_qua_han")
    median: Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False, strict=True)] | None = Field(
        None, alias="trung_vi"
    )
    hotlines: Count = Field(alias="duong_day_nong")
    tried: Count = Field(alias="duong_day_nong_da_goi")
    samples: Count = Field(alias="du_lieu_mau")
    accessible: date | None = Field(None, alias="tro_nang_ngay")
    barriers: Count | None = Field(None, alias="tro_nang_vuong")

    @property
    def built_iso(self) -> str:
        """When the site was built."""
        return self.built.isoformat()

    @model_validator(mode="after")
    def _fit(self) -> "Totals":
        counts = ((self.on_time, self.decided), (self.tried, self.hotlines), (self.news, self.news_all))
        remarks = ((self.decided, self.remarks), (self.overdue, self.decided))
        to_come = any(day and day > self.last for day in (self.newest, self.accessible))
        if to_come or any(part > whole for part, whole in (*counts, *remarks)):
            raise ValueError
        if not summary.FRESH <= self.last - self.first <= _YEAR or abs(self._built_day - self.last) > _DAY:
            raise ValueError  # a short period or an old one would make few items of news look like many
        return self

    @property
    def _built_day(self) -> date:
        return self.built.astimezone(VIETNAM).date() if self.built.tzinfo else self.built.date()


def read(commune: Commune, now: datetime, get: Get = fetch) -> Totals:
    """The totals of a commune's site.

    Raises:
        FetchError: they could not be had, or are not to be believed.
    """
    index = get(commune.home + INDEX, INDEX_BYTES)
    package = _json(index.content, "danh mục dữ liệu mở")
    entry = _entry(package)
    site = index.address.removesuffix(INDEX)
    if site == index.address:
        raise FetchError("trang chuyển hướng tới địa chỉ khác cấu trúc")
    totals = get(site + summary.URL, TOTAL_BYTES).content
    if entry.get("hash") != f"sha256:{hashlib.sha256(totals).hexdigest()}":
        raise FetchError("tệp tóm tắt không khớp mã SHA-256 trong danh mục dữ liệu mở")
    return _checked(_json(totals, "tệp tóm tắt"), commune, now)


def _json(content: bytes, name: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise FetchError(f"{name} không phải JSON đúng") from None


def _entry(package: Any) -> dict[str, Any]:
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list):
        raise FetchError("danh mục dữ liệu mở không đúng cấu trúc")
    name = f"{summary.URL.rsplit('.', 1)[0].replace('/', '-')}-json"
    found = [one for one in resources if isinstance(one, dict) and one.get("name") == name]
    if len(found) != 1:
        raise FetchError("danh mục dữ liệu mở chưa có tệp tóm tắt; trang cần nâng cấp")
    return found[0]


def _checked(rows: Any, commune: Commune, now: datetime) -> Totals:
    row = rows[0] if isinstance(rows, list) and len(rows) == 1 else None
    if not isinstance(row, dict):
        raise FetchError("tệp tóm tắt không đúng cấu trúc")
    if row.get("ma_don_vi") != commune.code:
        shown = row.get("ma_don_vi")
        said = f"ghi mã {shown}" if isinstance(shown, str) and shown.isdecimal() and len(shown) == 5 else "chưa ghi mã"
        raise FetchError(
            f"trang {said}, danh sách ghi {commune.code}: sửa mục “ma_don_vi” ở data/don-vi.yml hoặc danh sách"
        )
    if content_format.major(str(row.get("dinh_dang"))) > content_format.major(content_format.VERSION):
        raise FetchError("trang dùng định dạng nội dung mới hơn bản tổng hợp này; cần nâng cấp bản tổng hợp")
    try:
        totals = Totals.model_validate(row)
    except ValidationError as error:
        raise FetchError(f"tệp tóm tắt có số liệu không hợp lệ: {_keys(error.errors())}") from None
    built = totals.built if totals.built.tzinfo else totals.built.replace(tzinfo=VIETNAM)
    if (built - now).total_seconds() > 86_400:
        raise FetchError("trang ghi ngày cập nhật chưa đến")
    return totals.model_copy(update={"built": built.astimezone(VIETNAM)})


def _keys(errors: Sequence[Any]) -> str:
    names = [str(one["loc"][0]) for one in errors if one["loc"]]
    return ", ".join(dict.fromkeys(names)) or "các số không khớp nhau"
