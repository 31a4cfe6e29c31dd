"""The ledger as open data: what the pages say, as CSV and JSON."""

import json
from collections.abc import Iterator

from ...core.page import Asset
from ...core.table import csv_text, plain
from .figures import Ledger
from .follow import Followed
from .model import URL

CSV = f"{URL}phan-anh.csv"
JSON = f"{URL}phan-anh.json"
_COLUMNS = {
    "ma": "Mã",
    "loai": "Loại",
    "ngay_nhan": "Ngày nhận",
    "linh_vuc": "Lĩnh vực",
    "noi_xu_ly": "Nơi xử lý",
    "trang_thai": "Trạng thái",
    "han": "Hạn",
    "ngay_xong": "Ngày xong",
    "so_ngay": "Số ngày làm việc",
    "ket_qua": "Đúng hạn hay chậm",
    "so_ngay_cham": "Số ngày làm việc chậm",
    "noi_dung": "Nội dung",
    "tra_loi": "Trả lời",
    "chuyen_den": "Chuyển đến",
    "ly_do": "Lý do không tiếp nhận",
    "kenh": "Kênh",
    "mau": "Dữ liệu mẫu",
    "dia_chi": "Địa chỉ",
}


def assets(ledger: Ledger, site_url: str) -> Iterator[Asset]:
    """The two files, when there is anything in the ledger."""
    if ledger.items:
        rows = [_row(item, site_url) for item in ledger.items]
        cells = ([_cell(value) for value in row.values()] for row in rows)
        yield Asset(CSV, csv_text(list(_COLUMNS.values()), cells))
        yield Asset(JSON, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _row(item: Followed, site_url: str) -> dict[str, object]:
    remark = item.remark
    values = (
        remark.id,
        remark.kind_name,
        remark.received.isoformat(),
        remark.field,
        remark.handler,
        remark.state_name,
        item.due.isoformat(),
        remark.closed.isoformat() if remark.closed else None,
        item.took,
        item.verdict.split(" ngày", 1)[0].rstrip("0123456789 "),
        item.late,
        "\n".join(remark.text),
        "\n".join(remark.reply) or None,
        remark.passed_to,
        remark.reason,
        remark.channel,
        remark.sample,
        f"{site_url}{remark.url}",
    )
    return dict(zip(_COLUMNS, values, strict=True))


def _cell(value: object) -> object:
    """A value as a table shows it."""
    match value:
        case bool():
            return "có" if value else ""
        case None:
            return ""
        case str():
            return plain(value)
    return value
