"""What staff may write in a file, as JSON Schema (draft 2020-12), for editors and forms.

It says what `record` and `fields` say: `title` (the label), `description` (the hint), `examples`, `long`, `refers`,
for a closed list `enum` with `enumDescriptions`, for a text of a certain form `pattern` with `patternErrorMessage`
(these two are keywords of VS Code). It is lenient: an editor takes `92` for a number and `true` for a switch, our
reader takes all for text and passes over a key without a value. What ours takes must raise no alarm; what is wrong
beyond that is told by the checks.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from .amount import NOT_WHOLE, WHOLE
from .dataset_json import DIALECT
from .fields import SCALARS
from .national import DROP, DROPS
from .record import Record

Shape = dict[str, Any]
_BOUNDS = {"ge": "minimum", "le": "maximum"}  # pydantic says so where a validator runs before that of the number


def record_schema(model: type[Record]) -> Shape:
    """What a file may hold that is one record."""
    return {"$schema": DIALECT, **_of(model)}


def list_schema(model: type[Record]) -> Shape:
    """What a file may hold that is a list of records."""
    made = _of(model)
    defs = {"$defs": made.pop("$defs")} if "$defs" in made else {}
    return {"$schema": DIALECT, "type": "array", "items": made, **defs}


def file_schema(model: type[Record], *, lists: bool, drops: Sequence[str], known: Mapping[str, Sequence[str]]) -> Shape:
    """What a file of a kind may hold: where it `lists` records, also one of them in a file of its own.

    `drops` are the keys of a row that takes a national record away. `known` are the codes, by their key, of records of
    which the release knows the rest.
    """
    if not lists:
        return _known(record_schema(model), known)
    made = list_schema(model)
    row = made.pop("items")
    defs = {"mot-muc": _or_dropped(row, drops) if drops else row, **made.pop("$defs", {})}
    one = {"$ref": "#/$defs/mot-muc"}
    return {"$schema": DIALECT, "if": {"type": "array"}, "then": {"items": one}, "else": one, "$defs": defs}


def _known(shape: Shape, known: Mapping[str, Sequence[str]]) -> Shape:
    """The schema, in which a record with a known code needs no other key."""
    for key, codes in known.items():
        asked = {"if": {"properties": {key: {"enum": [*codes]}}}, "then": {"required": [key]}}
        shape |= {**asked, "else": {"required": shape.pop("required")}}
    return shape


def _or_dropped(row: Shape, keys: Sequence[str]) -> Shape:
    properties = {key: row["properties"][key] for key in keys} | {DROP: {"enum": [True, "true"], "description": DROPS}}
    dropped = {"properties": properties, "required": [*keys, DROP], "additionalProperties": False}
    return {"if": {"type": "object", "required": [DROP]}, "then": dropped, "else": row}


class _Written(GenerateJsonSchema):
    """The schema of what is written, not of what it becomes."""

    def str_schema(self, schema: core_schema.StringSchema) -> Shape:
        return {**super().str_schema(schema), "type": [*SCALARS]}

    def int_schema(self, schema: core_schema.IntSchema) -> Shape:
        shape = {"type": ["integer", "string"], "pattern": f"^{WHOLE}$", "patternErrorMessage": NOT_WHOLE}
        return {**super().int_schema(schema), **shape}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Shape:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Shape:
        return _or_null(self.generate_inner(schema["schema"]))


def _of(model: type[Record]) -> Shape:
    made = model.model_json_schema(by_alias=True, schema_generator=_Written)
    for part in (made, *made.get("$defs", {}).values()):
        for about in ("title", "description"):  # the names and docstrings of models are for programmers
            part.pop(about, None)
        for key, shape in part.get("properties", {}).items():
            part["properties"][key] = _property(shape, optional=key not in part.get("required", ()))
    return made


def _property(shape: Shape, *, optional: bool) -> Shape:
    made = _or_null(shape) if optional else dict(shape)
    if "examples" in made:
        made["examples"] = [*_values(made["examples"])]
    for part in [made, made.get("items", {})]:
        if "enum" in part:
            _numbers_too(part)
        for bound, name in _BOUNDS.items():
            if bound in part:
                part[name] = part.pop(bound)
    return made


def _or_null(shape: Shape) -> Shape:
    """The schema, which takes null too."""
    if {"type": "null"} in shape.get("anyOf", ()):
        return shape
    if "enum" in shape:
        nothing = [] if None in shape["enum"] else [None]
        words = [*shape["enumDescriptions"], *("" for _ in nothing)]
        return {**shape, "enum": [*shape["enum"], *nothing], "enumDescriptions": words}
    if "type" in shape:
        types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        return {**shape, "type": [*types, *([] if "null" in types else ["null"])]}
    about = {key: value for key, value in shape.items() if key in {"title", "description", "examples"}}
    return {"anyOf": [{key: value for key, value in shape.items() if key not in about}, {"type": "null"}], **about}


def _numbers_too(shape: Shape) -> None:
    """Adds to a closed list its codes of digits as numbers."""
    pairs = [*zip(shape["enum"], shape["enumDescriptions"], strict=True)]
    digits = [(int(code), words) for code, words in pairs if isinstance(code, str) and code.isdecimal()]
    shape["enum"] = [code for code, _ in (*pairs, *digits)]
    shape["enumDescriptions"] = [words for _, words in (*pairs, *digits)]


def _values(examples: list[str]) -> Iterator[object]:
    """Examples as values: they are written as in a file; those that lead to the keys inside (`xem ten`) are none."""
    for example in examples:
        if not example.startswith("xem "):
            yield yaml.load(example, yaml.CBaseLoader) if example.startswith(("[", "{", '"', "- ")) else example
