"""What a province reads of a commune: its totals in one small file, `du-lieu/tom-tat.json`."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from ..core import content_format, dataset_json
from ..core.csv_text import csv_text
from ..core.dataset import Column, Dataset
from ..core.here import Here
from ..core.kind import View
from ..kinds import feedback, hotline, news
from ..kinds.feedback import Statistics
from ..kinds.hotline import Hotline
from .open_data import INDEX

ID = "tom-tat"
URL = f"du-lieu/{ID}.json"
FRESH = timedelta(days=90)  # as long as a hotline that was tried counts as tried


@dataclass(frozen=True)
class Summary:
    """The totals of a site at one moment; nothing that is sample data counts, but for `samples`."""

    name: str
    _: KW_ONLY
    built: datetime
    news: tuple[date, ...]
    remarks: Statistics
    hotlines: tuple[Hotline, ...]
    samples: int

    @property
    def first(self) -> date:
        """The first day of the period: the first of the year, or 90 days ago where that is earlier."""
        return min(date(self.built.year, 1, 1), self.built.date() - FRESH)

    @property
    def in_period(self) -> int:
        """How many items were published in the period."""
        return sum(self.first <= day <= self.built.date() for day in self.news)

    @property
    def tried(self) -> int:
        """How many hotlines were called and found right within 90 days."""
        return sum(bool(one.checked and self.built.date() - one.checked <= FRESH) for one in self.hotlines)


_COLUMNS = (
    Column("ten", "Tên", "Tên xã, phường", lambda it: it.name),
    Column("ngay_dung", "Cập nhật lúc", "Ngày giờ cập nhật trang", lambda it: it.built.isoformat()),
    Column("phien_ban", "Phiên bản phần mềm", "Phần mềm lập trang", lambda _: content_format.SOFTWARE),
    Column("dinh_dang", "Phiên bản nội dung", "Định dạng của tệp nội dung", lambda _: content_format.VERSION),
    Column("ky_tu", "Từ ngày", "Ngày đầu của kỳ đếm tin: từ đầu năm, ít nhất 90 ngày", lambda it: it.first, "date"),
    Column("ky_den", "Đến ngày", "Ngày cuối của kỳ đếm tin", lambda it: it.built.date(), "date"),
    Column("tin_bai_trong_ky", "Tin, bài trong kỳ", "Số tin, bài đăng trong kỳ", lambda it: it.in_period, "integer"),
    Column("tin_bai", "Tin, bài", "Số tin, bài đang đăng", lambda it: len(it.news), "integer"),
    Column("tin_moi_nhat", "Tin mới nhất", "Ngày đăng", lambda it: max(it.news, default=None), "date", optional=True),
    Column("phan_anh", "Phản ánh", "Số phản ánh, kiến nghị đã nhận", lambda it: it.remarks.received, "integer"),
    Column("phan_anh_xong", "Đã xử lý xong", "Số phản ánh đã xử lý xong", lambda it: it.remarks.ended, "integer"),
    Column("phan_anh_dung_han", "Đúng hạn", "Số phản ánh xong đúng hạn", lambda it: it.remarks.on_time, "integer"),
    Column("phan_anh_tinh_han", "Tính hạn", "Xong hoặc quá hạn", lambda it: it.remarks.decided, "integer"),
    Column("phan_anh_qua_han", "Quá hạn", "Số phản ánh đang quá hạn", lambda it: it.remarks.overdue, "integer"),
    Column("trung_vi", "Thường mất", "1 trong 2 việc xong trong", lambda it: it.remarks.middle, "number", "ngày",
           optional=True),
    Column("duong_day_nong", "Đường dây nóng", "Số đường dây nóng", lambda it: len(it.hotlines), "integer"),
    Column("duong_day_nong_da_goi", "Đã gọi thử", "Số đã gọi thử trong 90 ngày", lambda it: it.tried, "integer"),
    Column("du_lieu_mau", "Dữ liệu mẫu", "Số mục còn là dữ liệu mẫu", lambda it: it.samples, "integer"),
    Column("tro_nang_ngay", "Kiểm tra dễ dùng", "Ngày kiểm tra gần nhất", lambda _: None, "date", optional=True),
    Column("tro_nang_vuong", "Chỗ còn vướng", "Số chỗ còn vướng", lambda _: None, "integer", optional=True),
)  # fmt: skip


def summary(here: Here, name: str) -> Summary:
    """The totals of what is public now."""
    items = [item.meta for item in news.KIND.shown(here) if not item.meta.sample]
    remarks = [item for item in feedback.ledger(here).items if not item.remark.sample] if here.calendar else []
    hotlines = (entry.data for entry in hotline.KIND.shown(here))
    return Summary(
        name,
        built=here.now,
        news=tuple(one.published.day for one in items),
        remarks=Statistics(remarks),
        hotlines=tuple(one for one in hotlines if not one.sample),
        samples=sum(1 for kind in here.read.kinds for _ in kind.samples(here)),
    )


def _datasets(here: Here) -> Iterator[Dataset]:
    meaning = "Các con số của trang để cấp tỉnh tổng hợp; không tính dữ liệu mẫu."
    yield Dataset.of(ID, "Tóm tắt", meaning, "", noun="bản", columns=_COLUMNS, rows=[summary(here, here.unit.full)])


VIEW = View(id=ID, datasets=_datasets)


def checked(folder: Path, day: date, left: int) -> Mapping[Path, bytes]:
    """The files of a built site that say of the totals how accessible it is, once that was checked; none without them.

    `left` is how many places do not pass. The index of the open data gets their new sizes and hashes.
    """
    values = {"tro_nang_ngay": day.isoformat(), "tro_nang_vuong": left}
    data, table, index = folder / URL, (folder / URL).with_suffix(".csv"), folder / INDEX
    if not all(file.is_file() for file in (data, table, index)):
        return {}
    rows = [row | values for row in json.loads(data.read_bytes())]
    cells = [row | values for row in csv.DictReader(io.StringIO(table.read_text("utf-8-sig")))]
    written = csv_text([*cells[0]], ([*row.values()] for row in cells))
    made = {data: dataset_json.text(rows).encode(), table: written.encode()}
    package = json.loads(index.read_bytes())
    for resource in package["resources"]:
        for file, content in made.items():
            if resource["path"].endswith(f"/{file.relative_to(folder).as_posix()}"):
                resource |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    return made | {index: dataset_json.text(package).encode()}
