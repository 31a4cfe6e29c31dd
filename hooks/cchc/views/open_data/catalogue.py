"""The files of all datasets, and the index of them (a Frictionless data package)."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path

from ...core import build_cache, content_format, dataset_json, memo
from ...core.amount import one_decimal
from ...core.dataset import Column, Dataset, Rows, Table, as_csv, example, records
from ...core.page import Asset
from ...core.text import shorten
from ...kinds.unit import Unit

URL = "du-lieu/"
INDEX = f"{URL}datapackage.json"
CACHE = ".cache/tables"
_LABELS = {"XLSX": "Excel", "CSV": "CSV, cho phần mềm", "JSON Schema": "JSON Schema, mô tả tệp JSON"}
_MEDIA = {
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "CSV": "text/csv",
    "JSON": "application/json",
}
_EXAMPLE = 82  # characters of an example


@dataclass(frozen=True)
class File:
    """A file of a dataset, made when it is first asked for.

    `form` is `XLSX`, `CSV`, `JSON` or `JSON Schema`; a schema is of all tables and has no `table`.
    """

    url: str
    form: str
    dataset: Dataset
    table: Table | None
    _: KW_ONLY
    make: Callable[[], str | bytes]

    @cached_property
    def content(self) -> bytes:
        """The file."""
        made = self.make()
        return made.encode() if isinstance(made, str) else made

    @property
    def label(self) -> str:
        """`Quý I năm 2026: CSV, cho phần mềm`: for the link to it."""
        name = f"{self.table.name}: " if self.table and self.table.name else ""
        return f"{name}{_LABELS.get(self.form, self.form)}"

    @property
    def short(self) -> str:
        """`Excel`, `CSV`, `JSON`: what a list of files calls it."""
        return _LABELS["XLSX"] if self.form == "XLSX" else self.form

    @cached_property
    def sha256(self) -> str:
        """What tells whether the file came whole."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def size(self) -> str:
        """`812 byte`, `46 KB`, `1,2 MB`."""
        count = len(self.content)
        if count < 1000:
            return f"{count} byte"
        return f"{round(count / 1000)} KB" if count < 999_500 else f"{one_decimal(count / 1e6)} MB"

    @property
    def asset(self) -> Asset:
        """The file to publish."""
        return Asset(self.url, make=lambda: self.content)


@dataclass(frozen=True)
class Catalogue:
    """All files, with full addresses that `home` begins; tables for Excel are kept below `root`."""

    datasets: Sequence[Dataset]
    home: str
    now: datetime
    _: KW_ONLY
    owner: Unit
    root: Path

    @cached_property
    def files(self) -> Sequence[File]:
        """Every file but the index."""
        return tuple(file for one in self.datasets for file in self._files(one))

    def files_of(self, one: Dataset) -> Sequence[File]:
        """The files of a dataset."""
        return [file for file in self.files if file.dataset is one]

    def columns_of(self, one: Dataset) -> Sequence[tuple[Column, str]]:
        """Each column of a dataset with a value that it really has, empty where it has none."""
        return [(column, shorten(example(one, column, self.home), _EXAMPLE)) for column in one.columns]

    @cached_property
    def index(self) -> bytes:
        """The data package (https://datapackage.org/): every file with address, size, SHA-256, columns or schema."""
        licence = self.owner.licence
        package = {
            "name": "du-lieu-mo",
            "title": f"Dữ liệu mở của {self.owner.office}",
            "homepage": f"{self.home}{URL}",
            "created": self.now.isoformat(),
            **({"ma_don_vi": code} if (code := self.owner.code) else {}),
            "phien_ban": content_format.SOFTWARE,
            "dinh_dang": content_format.VERSION,
            "licenses": [{"name": licence.id, "title": licence.name, "path": licence.address}],
            "resources": [self._resource(file) for file in self.files if file.table],
        }
        return dataset_json.text(package).encode()

    def _files(self, one: Dataset) -> Iterator[File]:
        for table in one.tables:
            yield from self._forms(one, table)
        url = _schema_url(one)
        yield File(
            url, "JSON Schema", one, None, make=lambda: dataset_json.text(dataset_json.schema(one, self.home + url))
        )

    def _forms(self, one: Dataset, table: Table) -> Iterator[File]:
        rows = cache(lambda: records(one, table, self.home))
        yield File(table.xlsx_url, "XLSX", one, table, make=lambda: self._workbook(one, table, rows()))
        yield File(table.csv_url, "CSV", one, table, make=lambda: as_csv(one, rows()))
        yield File(table.json_url, "JSON", one, table, make=lambda: dataset_json.as_json(table, rows()))

    def _workbook(self, one: Dataset, table: Table, rows: Rows) -> bytes:
        """A table for Excel, made when its cells were not the same in an earlier build."""
        heads = [column.title for column in one.columns]
        key = memo.digest(memo.program(), repr((one.title, table.name, heads, rows)))

        def make() -> bytes:
            from ...core.spreadsheet import as_xlsx  # noqa: PLC0415  # only what is made needs its library

            return as_xlsx(one, table, self.home)

        return build_cache.cached(self.root / CACHE, f"{key.hex()}.xlsx", make)

    def _resource(self, file: File) -> Mapping[str, object]:
        is_table, schema = file.form == "CSV", f"{self.home}{_schema_url(file.dataset)}"
        name = file.url.rsplit(".", 1)[0].replace("/", "-").lower()
        about = f"{file.dataset.title}, {file.table.name}" if file.table and file.table.name else file.dataset.title
        return {
            "name": f"{name}-{file.form.lower()}",
            "title": about,
            "description": file.dataset.meaning,
            "path": f"{self.home}{file.url}",
            "format": file.form.lower(),
            "mediatype": _MEDIA[file.form],
            **({} if file.form == "XLSX" else {"encoding": "utf-8"}),
            "bytes": len(file.content),
            "hash": f"sha256:{file.sha256}",
            **(_tabular(file.dataset, file.table) if is_table and file.table else {}),
            **({"jsonSchema": schema} if file.form == "JSON" else {}),
        }


CatalogueAt = Callable[[str], Catalogue]  # the catalogue by what full addresses begin with


def _tabular(one: Dataset, table: Table) -> Mapping[str, object]:
    fields = dataset_json.fields(one)
    return {"rows": len(table.rows), "profile": "tabular-data-resource", "schema": {"fields": fields}}


def _schema_url(one: Dataset) -> str:
    return f"{URL}{one.id}.schema.json"
