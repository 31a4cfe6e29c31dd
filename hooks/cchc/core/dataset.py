"""Open data: columns described once, from which the table, the JSON, the schema and the explanation are made."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from .csv_text import csv_text, escape_formula
from .record import Key, Record, keys

Type = Literal["text", "texts", "date", "integer", "number", "flag", "address"]
YES = "có"
APART = "; "
SAMPLE = "mau"


class Kind(NamedTuple):
    """A type of column: its name for readers, its JSON Schema, its name in a Frictionless table schema."""

    name: str
    schema: Mapping[str, object]
    field: str


TYPES: Mapping[Type, Kind] = {
    "text": Kind("chữ", {"type": "string"}, "string"),
    "texts": Kind(
        "nhiều giá trị; trong bảng CSV cách nhau bằng dấu chấm phẩy",
        {"type": "array", "items": {"type": "string"}},
        "string",
    ),
    "date": Kind("ngày, viết năm-tháng-ngày", {"type": "string", "format": "date"}, "date"),
    "integer": Kind("số nguyên", {"type": "integer"}, "integer"),
    "number": Kind("số; phần thập phân sau dấu chấm", {"type": "number"}, "number"),
    "flag": Kind("có, hoặc bỏ trống là không; trong JSON là true, false", {"type": "boolean"}, "boolean"),
    "address": Kind("địa chỉ trên mạng", {"type": "string", "format": "uri"}, "string"),
}


@dataclass(frozen=True)
class Column:
    """A column: its key, what it means, and how a row gives its value.

    An `address` that begins with no scheme is one of this site. `choices` are all the values there can be.
    """

    key: str
    title: str
    meaning: str
    get: Callable[[Any], object]
    type: Type = "text"
    unit: str = ""
    optional: bool = False
    choices: Sequence[str] = ()

    @property
    def kind(self) -> Kind:
        """What is known of its type."""
        return TYPES[self.type]

    def value(self, row: object, home: str) -> object:
        """The value as JSON has it; `home` begins the addresses of this site."""
        found = self.get(row)
        match found:
            case None | "":
                return None
            case date():
                return found.isoformat()
            case Decimal():
                return int(found) if found == found.to_integral_value() else float(found)
            case tuple() | list():
                return [str(one) for one in found]
        return f"{home}{found}" if self.type == "address" and "://" not in str(found) else found

    def cell(self, value: object) -> object:
        """A value of `value` as the table has it."""
        match value:
            case None:
                return ""
            case bool():
                return YES if value else ""
            case list():
                return escape_formula(APART.join(value))
            case str():
                return escape_formula(value)
        return value


@dataclass(frozen=True)
class Table:
    """Rows that make a file: `base` is its address without the ending, `name` tells it from others of its dataset.

    `whole` gives what the JSON holds where that is more than the rows; `json` is its place where that is another one.
    """

    base: str
    rows: Sequence[object]
    name: str = ""
    whole: Callable[[], object] | None = None
    json: str = ""

    @property
    def csv_url(self) -> str:
        """Where the table is."""
        return f"{self.base}.csv"

    @property
    def json_url(self) -> str:
        """Where the JSON is."""
        return f"{self.json or self.base}.json"


@dataclass(frozen=True)
class Dataset:
    """Tables of one kind: what they are, the page that shows the same, their columns.

    `noun` names what `count` counts: the rows, or `things` where one thing has several rows or rows are parts of it.
    `titled`: the table's heads are titles, not keys. `model` is what `whole` JSON is made of, one or a list of them.
    """

    id: str
    title: str
    meaning: str
    page: str
    noun: str
    columns: Sequence[Column]
    tables: Sequence[Table]
    things: int | None = None
    titled: bool = False
    model: type[Record] | None = None
    single: bool = False

    @classmethod
    def of(
        cls, id: str, title: str, meaning: str, page: str, noun: str, columns: Sequence[Column], rows: Sequence[object]
    ) -> "Dataset":
        """One table in the folder of open data; no table where there are no rows."""
        return cls(id, title, meaning, page, noun, columns, (Table(f"du-lieu/{id}", rows),) if rows else ())

    @property
    def rows(self) -> int:
        """How many rows all its tables have."""
        return sum(len(table.rows) for table in self.tables)

    @property
    def count(self) -> int:
        """How many things it holds."""
        return self.rows if self.things is None else self.things

    @property
    def samples(self) -> bool:
        """Whether any row is sample data."""
        marks = [column for column in self.columns if column.key == SAMPLE]
        return any(mark.get(row) for mark in marks for table in self.tables for row in table.rows)

    @property
    def keys(self) -> Sequence[Key]:
        """The keys of JSON that holds more than the table."""
        return tuple(keys(self.model)) if self.model else ()

    @property
    def heads(self) -> Sequence[str]:
        """The first line of its tables."""
        return [column.title if self.titled else column.key for column in self.columns]


def records(dataset: Dataset, table: Table, home: str) -> Iterator[dict[str, object]]:
    """The rows as objects: every key is there, null where nothing is known."""
    for row in table.rows:
        yield {column.key: column.value(row, home) for column in dataset.columns}


def as_csv(dataset: Dataset, table: Table, home: str) -> str:
    """The table for Excel."""
    rows = records(dataset, table, home)
    return csv_text(dataset.heads, ([column.cell(row[column.key]) for column in dataset.columns] for row in rows))


def example(dataset: Dataset, column: Column, home: str) -> str:
    """A value that the column really has, as the table shows it; empty where it has none."""
    for table in dataset.tables:
        for row in table.rows:
            if found := column.cell(column.value(row, home)):
                return str(found)
    return ""
