"""JSON Schema for editors: no alarm on what staff may write, an alarm on what is plainly wrong."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc.core import json_schema, phone, schema_files
from cchc.core.kind import Kind
from cchc.every import KINDS
from support import ROOT, SAMPLE, read_cases

Data = Any
FILES = [
    pytest.param(kind, file, id=f"{file.relative_to(ROOT)}")
    for top in (SAMPLE, ROOT)
    for folder in ("data", "docs")
    for file in sorted((top / folder).rglob("*.*"))
    if (kind := next((kind for kind in KINDS if kind.owns(file.relative_to(top).as_posix())), None))
]


class CoreLoader(yaml.SafeLoader):
    """Reads as editors do, by the core schema of YAML 1.2: days are texts, `có` is no switch."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for tag, pattern, first in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", "[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)


CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))  # 012 is twelve


def read(text: str) -> Data:
    """A text of YAML as an editor reads it."""
    return yaml.load(text, CoreLoader)


@cache
def validator(kind: Kind[Any], listed: bool) -> Draft202012Validator:
    """The schema of a kind, ready to check with."""
    schema = json_schema.list_schema(kind.model) if listed else json_schema.record_schema(kind.model)
    if kind.place.endswith(".yml"):
        schema = {**schema_files.schema(kind)}
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def alarms(kind: Kind[Any], data: Data) -> list[str]:
    """What an editor underlines."""
    found = validator(kind, isinstance(data, list)).iter_errors(data)
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message[:200]}" for one in found]


def kind(id: str) -> Kind[Any]:
    """A kind by its id."""
    return next(one for one in KINDS if one.id == id)


def test_the_table_holds_the_files() -> None:
    """Files of every kind are found, the front matter of news too."""
    assert len(FILES) > 80
    assert {param.values[0].id for param in FILES} == {kind.id for kind in KINDS}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("kind", "file"), FILES)
def test_no_false_alarm(kind: Kind[Any], file: Path) -> None:
    """No file of the project raises an alarm."""
    text = file.read_text("utf-8")
    if file.suffix == ".md":
        match = re.match(r"---\n(.*?)\n---\n", text, re.S)
        text = match[1] if match else "{}"
    data = read(text)
    assert alarms(kind, {} if data is None else data) == []


RIGHT = "- {ma: chu-tich, nhom: lanh_dao, ten: Chủ tịch, dien_thoai: ['0200 3000 001']}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("'0200 3000 001'", "0912345678"),
        ("'0200 3000 001'", "'0200 3000 001', '024 3825 1234 máy lẻ 12', 1022"),
        ("['0200 3000 001']", "'0200 3000 001'"),
        ("ten: Chủ tịch", "ten: 115"),
        ("ten: Chủ tịch", "ten: true"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ca_ngay: có"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ca_ngay: false"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ca_ngay: "),
        ("ten: Chủ tịch", "ten: Chủ tịch, uu_tien: 1"),
        ("ten: Chủ tịch", "ten: Chủ tịch, uu_tien: '1'"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ngay_kiem_tra: 2024-06-20"),
        ("ten: Chủ tịch", "ten: Chủ tịch, lich_truc: [{thu: [2, '3', cn], buoi: ['7:30-11:30', 13:30 – 17:00]}]"),
    ],
)
def test_ways_of_writing(old: str, new: str) -> None:
    """Numbers, switches and empty values where our reader takes them raise no alarm."""
    assert alarms(kind("duong-day-nong"), read(RIGHT.replace(old, new))) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ten: Chủ tịch", "ten: Chủ tịch, tenn: A", "'tenn' was unexpected"),
        ("ten: Chủ tịch, ", "", "'ten' is a required property"),
        ("lanh_dao", "lãnh đạo", "'lãnh đạo' is not one of"),
        ("['0200 3000 001']", "{so: '0200 3000 001'}", "is not of type 'array'"),
        ("['0200 3000 001']", "[]", "should be non-empty"),
        ("'0200 3000 001'", "gọi sau", "does not match"),
        ("chu-tich", "Chủ tịch", "does not match"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ngay_kiem_tra: 31/12/2024", "does not match"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ngay_kiem_tra: 2024-13-01", "does not match"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ngay_kiem_tra: 2024", "is not of type 'string'"),
        ("ten: Chủ tịch", "ten: Chủ tịch, ca_ngay: x", "does not match"),
        ("ten: Chủ tịch", "ten: Chủ tịch, uu_tien: 10", "greater than the maximum"),
        ("ten: Chủ tịch", "ten: Chủ tịch, uu_tien: một", "does not match"),
        ("ten: Chủ tịch", "ten: Chủ tịch, lich_truc: [{thu: [8], buoi: ['7:30-11:30']}]", "8 is not one of"),
        ("ten: Chủ tịch", "ten: Chủ tịch, lich_truc: [{thu: [2], buoi: [sáng]}]", "does not match"),
        ("ten: Chủ tịch", "ten: {a: b}", "is not of type"),
    ],
)
def test_alarms(old: str, new: str, told: str) -> None:
    """Unknown and missing keys, other choices, days in another order and texts of a wrong form are found."""
    assert old in RIGHT
    found = alarms(kind("duong-day-nong"), read(RIGHT.replace(old, new)))
    assert len(found) == 1
    assert told in found[0]


def test_one_record_or_a_list() -> None:
    """The entry of a list may be a file of its own, without a dash."""
    assert alarms(kind("duong-day-nong"), read(RIGHT)[0]) == []


def test_examples_are_right() -> None:
    """What is shown as an example raises no alarm itself."""
    for one in KINDS:
        schema = json_schema.record_schema(one.model)
        for part in (schema, *schema.get("$defs", {}).values()):
            for key, shape in part["properties"].items():
                inner = Draft202012Validator({**shape, "$defs": schema.get("$defs", {})})
                for example in shape.get("examples", ()):
                    assert inner.is_valid(example), (one.id, key, example)


def test_phone_numbers() -> None:
    """Every number that can be called has the rough form that editors know."""
    for text in _texts(read_cases(ROOT / "tests/core/cases/phones.yml")):
        try:
            phone.parse(text)
        except phone.PhoneError:
            continue
        assert re.fullmatch(rf"\s*({phone.PATTERN})\s*", text), text


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from (text for pair in value.items() for one in pair for text in _texts(one))
        case list():
            yield from (text for one in value for text in _texts(one))


def _patterns(shape: object) -> Iterator[str]:
    match shape:
        case dict():
            for key, inner in shape.items():
                yield from [inner] if key == "pattern" and isinstance(inner, str) else _patterns(inner)
        case list():
            for inner in shape:
                yield from _patterns(inner)


def test_patterns_are_those_of_javascript() -> None:
    """A pattern escapes only what JavaScript lets be escaped (its flag u), and has no group of Python's own."""
    patterns = {one for kind in KINDS for one in _patterns(json_schema.record_schema(kind.model))}
    assert len(patterns) > 10
    for pattern in patterns:
        assert set(re.findall(r"\\(.)", pattern)) <= set(r"dDsSwW^$\.*+?()[]{}|/"), pattern
        assert set(re.findall(r"\(\?(.)", pattern)) <= set(":=!"), pattern


def _words(shape: object) -> Iterator[str]:
    match shape:
        case dict():
            for key, inner in shape.items():
                if key in {"title", "description", "patternErrorMessage"} and isinstance(inner, str):
                    yield inner
                yield from _words(inner)
        case list():
            for inner in shape:
                yield from _words(inner)


def test_nothing_is_english() -> None:
    """Staff read labels, hints and messages alone: no docstring, no name of a class."""
    for one in KINDS:
        schema = json_schema.record_schema(one.model)
        assert "description" not in schema
        for part in schema.get("$defs", {}).values():
            assert not {"title", "description"} & part.keys()
        docs = {str(one.model.__doc__), "Data", "Record"}
        assert not docs & set(_words(schema))
