"""Open data: columns described once, from which the table, the JSON, the schema and the explanation are made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from . import amount
from .csv_text import csv_text, escape_formula
from .record import Key, Record, keys

TypeName = Literal["text", "texts", "date", "integer", "number", "flag", "address"]
YES = "có"  # true in CSV; false is an empty cell
SEPARATOR = "; "  # between the values of a cell
_SAMPLE_KEY = "mau"  # the column that marks sample data
Rows = Sequence[Mapping[str, object]]


class ColumnType(NamedTuple):
    """A type of column: its name for readers, its JSON Schema, its name in a Frictionless table schema.

    Sources: JSON Schema draft 2020-12; https://datapackage.org/standard/table-schema/#field-types.
    """

    name: str
    schema: Mapping[str, object]
    field: str


TYPES: Mapping[TypeName, ColumnType] = {
    "text": ColumnType("chữ", {"type": "string"}, "string"),
    "texts": ColumnType(
        "nhiều giá trị; trong bảng CSV cách nhau bằng dấu chấm phẩy",
        {"type": "array", "items": {"type": "string"}},
        "string",
    ),
    "date": ColumnType("ngày, viết năm-tháng-ngày", {"type": "string", "format": "date"}, "date"),
    "integer": ColumnType("số nguyên", {"type": "integer"}, "integer"),
    "number": ColumnType("số; phần thập phân sau dấu chấm", {"type": "number"}, "number"),
    "flag": ColumnType("có, hoặc bỏ trống là không; trong JSON là true, false", {"type": "boolean"}, "boolean"),
    "address": ColumnType("địa chỉ trên mạng", {"type": "string", "format": "uri"}, "string"),
}


# Columns, tables and datasets are written by position: a table of columns reads as a table, each in the same order.
@dataclass(frozen=True)
class Column:
    """A column: its key, its title and meaning for readers, and how a row gives its value (`get`).

    An `address` that begins with no scheme is one of this site. `choices` are all the values there can be. An
    `optional` one may be null in JSON and empty in CSV.
    """

    key: str
    title: str
    meaning: str
    get: Callable[[Any], object]
    type: TypeName = "text"
    unit: str = ""
    optional: bool = False
    choices: Sequence[str] = ()

    @property
    def type_info(self) -> ColumnType:
        """What is known of its type."""
        return TYPES[self.type]

    def value(self, row: object, home: str) -> object:
        """The value as JSON has it; `home` begins the addresses of this site."""
        value = self.get(row)
        match value:
            case None | "":
                return None
            case date():
                return value.isoformat()
            case Decimal():
                return amount.as_json(value)
            case tuple() | list():
                return [str(one) for one in value]
        return f"{home}{value}" if self.type == "address" and "://" not in str(value) else value

    def cell(self, value: object) -> object:
        """A value of `value` as the table has it."""
        match value:
            case None:
                return ""
            case bool():
                return YES if value else ""
            case list():
                return escape_formula(SEPARATOR.join(value))
            case str():
                return escape_formula(value)
        return value


@dataclass(frozen=True)
class Table:
    """Rows that make a file: `base` is its address without the ending, `name` tells it from others of its dataset.

    `full` gives what the JSON holds where that is more than the rows; `json_base` is its address without the ending,
    where that is another one than the table's.
    """

    base: str
    rows: Sequence[object]
    name: str = ""
    _: KW_ONLY
    full: Callable[[], object] | None = None
    json_base: str = ""

    @property
    def csv_url(self) -> str:
        """Where the table is."""
        return f"{self.base}.csv"

    @property
    def xlsx_url(self) -> str:
        """Where the table for Excel is."""
        return f"{self.base}.xlsx"

    @property
    def json_url(self) -> str:
        """Where the JSON is."""
        return f"{self.json_base or self.base}.json"


@dataclass(frozen=True)
class Dataset:
    """Tables of one kind: what they are, the page that shows the same, their columns.

    `page` is the address of the page that shows the same; empty where none does. `noun` names what `count` counts: the
    rows, or `item_count` where an item has several rows. `titled`: the heads of the CSV are titles, not keys. `model`
    is the record that `full` JSON is made of: a list of them, or one where it is `single`.
    """

    id: str
    title: str
    meaning: str
    page: str
    _: KW_ONLY
    noun: str
    columns: Sequence[Column]
    tables: Sequence[Table]
    item_count: int | None = None
    titled: bool = False
    model: type[Record] | None = None
    single: bool = False

    @classmethod
    def of(
        cls,
        id: str,
        title: str,
        meaning: str,
        page: str,
        *,
        noun: str,
        columns: Sequence[Column],
        rows: Sequence[object],
        stays: bool = False,
    ) -> "Dataset":
        """One table in the folder of open data; none without rows, unless it `stays`, as its rows pass with time."""
        tables = (Table(f"du-lieu/{id}", rows),) if rows or stays else ()
        return cls(id, title, meaning, page, noun=noun, columns=columns, tables=tables)

    def with_first(self, column: Column | None) -> "Dataset":
        """The data set with one more column before the others, unless it has one of that key."""
        if column is None or column.key in {own.key for own in self.columns}:
            return self
        return replace(self, columns=(column, *self.columns))

    @property
    def rows(self) -> int:
        """How many rows all its tables have."""
        return sum(len(table.rows) for table in self.tables)

    @property
    def count(self) -> int:
        """How many items it holds, as `noun` names them."""
        return self.rows if self.item_count is None else self.item_count

    @property
    def samples(self) -> bool:
        """Whether any row is sample data."""
        marks = [column for column in self.columns if column.key == _SAMPLE_KEY]
        return any(mark.get(row) for mark in marks for table in self.tables for row in table.rows)

    @property
    def keys(self) -> Sequence[Key]:
        """The keys of JSON that holds more than the table."""
        return tuple(keys(self.model)) if self.model else ()

    @property
    def heads(self) -> Sequence[str]:
        """The first line of its tables."""
        return [column.title if self.titled else column.key for column in self.columns]


def records(dataset: Dataset, table: Table, home: str) -> Rows:
    """The rows as objects: every key is there, null where nothing is known."""
    return [{column.key: column.value(row, home) for column in dataset.columns} for row in table.rows]


def as_csv(dataset: Dataset, rows: Rows) -> str:
    """The `records` of a table as CSV for Excel (see `csv_text`); no cell is a formula."""
    return csv_text(dataset.heads, ([column.cell(row[column.key]) for column in dataset.columns] for row in rows))


def example(dataset: Dataset, column: Column, home: str) -> str:
    """A value that the column really has, as the table shows it; empty where it has none."""
    for table in dataset.tables:
        for row in table.rows:
            if cell := column.cell(column.value(row, home)):
                return str(cell)
    return ""
