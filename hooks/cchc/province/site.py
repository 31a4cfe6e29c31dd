"""The site of a province: one page with the look of a commune's, and its rows as open data."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import __version__
from ..core import csp, dataset_json, dates, render
from ..core.dataset import Column, Dataset, Table, as_csv, records
from ..core.page import Asset
from ..core.resources import TEMPLATES, THEME
from ..views import styles
from . import ranking
from .listing import Province
from .ranking import Row

NAME = "tong-hop"


def _total(name: str) -> Callable[[Row], object]:
    """A total of a commune's site; None where the site could not be read."""
    return lambda row: getattr(row.totals, name, None)


_COLUMNS = (
    Column("ma_don_vi", "Mã đơn vị", "Mã đơn vị hành chính, 5 chữ số", lambda it: it.commune.code),
    Column("ten", "Tên", "Tên xã, phường", lambda it: it.commune.name),
    Column("trang", "Trang", "Địa chỉ trang", lambda it: it.commune.home or None, "address", optional=True),
    Column("hang", "Hạng", "Hạng theo điểm; trống là không xếp hạng", lambda it: it.place, "integer", optional=True),
    Column("diem", "Điểm", "Trên thang 100", lambda it: it.points, "number", optional=True),
    Column("tin_bai_trong_ky", "Tin, bài", "Tin, bài trong kỳ", _total("news"), "integer", optional=True),
    Column("phan_anh", "Phản ánh", "Phản ánh đã nhận", _total("remarks"), "integer", optional=True),
    Column("phan_anh_dung_han", "Đúng hạn", "Phản ánh xong đúng hạn", _total("on_time"), "integer", optional=True),
    Column("phan_anh_tinh_han", "Tính hạn", "Đã xong hoặc đang quá hạn", _total("decided"), "integer", optional=True),
    Column("trung_vi", "Thường mất", "Một nửa số phản ánh xong trong", _total("median"), "number", "ngày",
           optional=True),
    Column("duong_day_nong", "Đường dây nóng", "Số đường dây nóng", _total("hotlines"), "integer", optional=True),
    Column("duong_day_nong_da_goi", "Đã gọi thử", "Trong 90 ngày qua", _total("tried"), "integer", optional=True),
    Column("du_lieu_mau", "Dữ liệu mẫu", "Số mục còn là dữ liệu mẫu", _total("samples"), "integer", optional=True),
    Column("tro_nang_vuong", "Chỗ còn vướng", "Số chỗ khó dùng", _total("barriers"), "integer", optional=True),
    Column("ngay_dung", "Cập nhật lúc", "Lần cập nhật gần nhất", _total("built_iso"), optional=True),
    Column("phien_ban", "Phiên bản", "Phần mềm lập trang", _total("version"), optional=True),
    Column("ghi_chu", "Ghi chú", "Vì sao không đọc được, hoặc đã cũ", lambda it: it.state, optional=True),
)  # fmt: skip


def files(province: Province, table: ranking.Table, now: datetime) -> Mapping[str, bytes]:
    """Every file of the site by its address."""
    made = {asset.url: _bytes(asset) for asset in styles.assets(())}
    made["assets/icon.svg"] = (THEME / "assets/icon.svg").read_bytes()
    made |= _data(province, table.by_name, now)
    context = {
        "province": province,
        "table": table,
        "criteria": ranking.CRITERIA,
        "rule": ranking.RULE,
        "built": f"{now:%H:%M} ngày {dates.short(now.date())}",
        "policy": csp.policy(()),
        "styles": [asset.url for asset in styles.assets(())],
        "version": __version__,
        "shown": lambda value: "–" if value is None else f"{value:g}".replace(".", ","),
    }
    with TemporaryDirectory() as cache:
        env = render.environment(TEMPLATES, render.bytecode_cache(Path(cache)))
        made["index.html"] = env.get_template("province.html").render(context).encode()
    return made


def _bytes(asset: Asset) -> bytes:
    made = asset.made
    return made if isinstance(made, bytes) else made.encode()


def _data(province: Province, rows: list[Row], now: datetime) -> Mapping[str, bytes]:
    """The rows as CSV and JSON, with their schema and an index with sizes and hashes."""
    name = f"Tổng hợp các trang của {province.name}"
    dataset = Dataset.of(
        NAME, name, "Các con số mà trang của từng đơn vị công bố.", "", noun="đơn vị", columns=_COLUMNS, rows=rows
    )
    [one] = dataset.tables
    made = dict(_tables(dataset, one))
    resources = [
        {"name": f"{NAME}-{path.rpartition('.')[2]}", "path": path.removeprefix("du-lieu/"), "bytes": len(content)}
        | {"hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
        for path, content in made.items()
    ]
    about = {"name": NAME, "title": name, "created": now.isoformat(), "phien_ban": __version__}
    schema = dataset_json.text(dataset_json.schema(dataset, f"{NAME}.schema.json")).encode()
    return {
        **made,
        f"du-lieu/{NAME}.schema.json": schema,
        "du-lieu/datapackage.json": dataset_json.text({**about, "resources": resources}).encode(),
    }


def _tables(dataset: Dataset, table: Table) -> Iterator[tuple[str, bytes]]:
    rows = records(dataset, table, "")
    yield table.csv_url, as_csv(dataset, rows).encode()
    yield table.json_url, dataset_json.as_json(table, rows).encode()
