"""Datasets as JSON, and the schemas that say what is in the files."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .dataset import YES, Column, Dataset, Rows, Table
from .record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def text(value: object) -> str:
    """JSON to publish; of a list one entry a line, so that two days can be compared."""
    if isinstance(value, list):
        lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in value)
        return f"[\n{lines}\n]\n" if value else "[]\n"
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_json(table: Table, rows: Rows) -> str:
    """The `records` of a table, or all that is known of them."""
    return text(table.full() if table.full else rows)


def schema(dataset: Dataset, address: str) -> Mapping[str, object]:
    """What the JSON of a dataset holds, as JSON Schema (draft 2020-12); `address` is that of the schema."""
    inner = _of_model(dataset.model) if dataset.model else _of_columns(dataset.columns)
    defs = {"$defs": inner.pop("$defs")} if "$defs" in inner else {}
    body = inner if dataset.single else {"type": "array", "items": inner}
    about = {"title": dataset.title, "description": dataset.meaning}
    return {"$schema": DIALECT, "$id": address, **body, **about, **defs}


def model_schema(model: type[Record], title: str) -> Mapping[str, object]:
    """What a file holds that is one record without what has a default, as JSON Schema (draft 2020-12)."""
    return {"$schema": DIALECT, "title": title, **_of_model(model)}


def fields(dataset: Dataset) -> list[Mapping[str, object]]:
    """The columns of the table, as a Frictionless table schema names them."""
    described: list[Mapping[str, object]] = []
    for head, column in zip(dataset.heads, dataset.columns, strict=True):
        about = {"name": head, "title": column.title, "description": _described(column), "type": column.type_info.field}
        yes = {"trueValues": [YES]} if column.type == "flag" else {}
        described.append({**about, **yes})
    return described


def _of_columns(columns: Sequence[Column]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {column.key: _property(column) for column in columns},
        "required": [column.key for column in columns],
        "additionalProperties": False,
    }


def _property(column: Column) -> Mapping[str, object]:
    shape: dict[str, Any] = dict(column.type_info.schema)
    if column.choices:
        shape["enum"] = [*column.choices, None] if column.optional else [*column.choices]
    if column.optional:
        shape["type"] = [shape["type"], "null"]
    return {"title": column.title, "description": _described(column), **shape}


def _described(column: Column) -> str:
    return f"{column.meaning} (đơn vị: {column.unit})" if column.unit else column.meaning


def _of_model(model: type[Record]) -> dict[str, Any]:
    """The schema that pydantic makes of a model; what has a default may be left out."""
    of_model = model.model_json_schema(by_alias=True, mode="serialization")
    for part in (of_model, *of_model.get("$defs", {}).values()):
        part.pop("title", None)
        part.pop("description", None)  # the docstrings of models are for programmers
    return of_model
