"""Procedures as open data, and in the words of schema.org."""

from collections.abc import Iterator, Sequence

from ...core.dataset import Column, Dataset, Table
from ...core.json_ld import Node, without_empty
from .change import CHANGES
from .model import URL, Procedure
from .parts import Channel

_BASE = f"{URL}thu-tuc"
CSV, XLSX, JSON_FILE = f"{_BASE}.csv", f"{_BASE}.xlsx", f"{_BASE}.json"
_COLUMNS = (
    Column("ma_tthc", "Mã thủ tục", "Mã trong Cơ sở dữ liệu quốc gia về thủ tục hành chính", lambda it: it[0].code),
    Column("ten_tthc", "Tên thủ tục", "Tên thủ tục", lambda it: it[0].name),
    Column("linh_vuc", "Lĩnh vực", "Lĩnh vực của thủ tục", lambda it: it[0].field),
    Column("hinh_thuc_nop", "Hình thức nộp", "Một cách nộp hồ sơ", lambda it: it[1] and it[1].name, optional=True),
    Column(
        "thoi_gian", "Thời hạn", "Thời hạn giải quyết khi nộp theo cách này", lambda it: it[1] and it[1].limit,
        optional=True,
    ),
    Column("phi_le_phi", "Phí, lệ phí", "Chép nguyên văn quy định", lambda it: it[1] and it[1].fee, optional=True),
    Column(
        "thay_doi", "Thay đổi", "Thay đổi gần nhất", lambda it: it[0].last and it[0].last.name, optional=True,
        choices=(*CHANGES.values(),),
    ),
    Column(
        "ngay", "Ngày thay đổi", "Ngày quyết định thay đổi", lambda it: it[0].last and it[0].last.day, "date",
        optional=True,
    ),
    Column("mau", "Dữ liệu mẫu", "Nội dung mẫu, chưa chính thức", lambda it: it[0].sample, "flag"),
    Column("dia_chi", "Liên kết", "Trang của thủ tục", lambda it: it[0].url, "address"),
)  # fmt: skip


def _rows(procedures: Sequence[Procedure]) -> Iterator[tuple[Procedure, Channel | None]]:
    for one in procedures:
        for channel in one.channels or (None,):
            yield one, channel


def dataset(procedures: Sequence[Procedure]) -> Dataset:
    """All procedures: a line of the table for each way to hand in; the JSON has the keys of the national export."""
    meaning = (
        "Thủ tục hành chính: giấy tờ, cách nộp, thời hạn, phí. Trong bảng CSV mỗi dòng là một cách nộp "
        "của một thủ tục; tệp JSON có đủ giấy tờ, các bước, căn cứ, "
        "theo tên mục của Cơ sở dữ liệu quốc gia về thủ tục hành chính."
    )

    def full() -> list[object]:
        return [one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in procedures]

    tables = (Table(_BASE, tuple(_rows(procedures)), full=full),) if procedures else ()
    return Dataset(
        "thu-tuc",
        "Thủ tục hành chính",
        meaning,
        URL,
        noun="thủ tục",
        columns=_COLUMNS,
        tables=tables,
        item_count=len(procedures),
        model=Procedure,
    )


def government_service(one: Procedure) -> Node:
    """A procedure as schema.org's GovernmentService, without the addresses of the site."""
    properties = {
        "@type": "GovernmentService",
        "name": one.name,
        "identifier": one.code,
        "serviceType": one.field,
        "description": one.about,
        "audience": {"@type": "Audience", "audienceType": one.audience} if one.audience else None,
        "availableChannel": {"@type": "ServiceChannel", "serviceUrl": one.link} if one.link else None,
    }
    return without_empty(properties)
