"""The one form of every file of content, in which a form that saves one changed field changes its line alone.

Keys stand in the order of the model, each value on one line, each part of a list on a line of its own; what a reader
of YAML 1.1 or 1.2 would take for a number, a day or a switch is quoted where the model wants text; switches that
say what holds anyway and empty lists are left out; the text of a page keeps all but empty lines around its title and
at its end. Comments stay where they may stand: at the head of the file.
"""

import re
import types
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from . import yaml_rows
from .dates import Moment
from .fields import ITEMS, marked, text_or_list
from .lists import as_items, as_list
from .record import Record, models
from .source import Data
from .switch import NO, YES
from .yaml_reader import LOADER, parse
from .yaml_writer import Plain, Quoted, Value, dump, dump_lines

PLAIN_TYPES = {bool, int, Decimal, date, Moment}
_NUMBER_1_2 = re.compile(r"[-+]?(\.?\d[\d_.]*([eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|\.(inf|nan))", re.I)
_TITLE = re.compile(r"# (.+?)\s*(?:\n+|$)")
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#", re.M)


def comments(text: str) -> Iterator[int]:
    """The lines, from 1, of comments that stand elsewhere than at the head of a YAML text."""
    inside = [(token.start_mark.index, token.end_mark.index) for token in yaml.scan(text, LOADER)]
    spans = [span for span in inside if span[0] < span[1]]
    start = len(head(text))
    for sign in _COMMENT.finditer(text, start):
        if not any(first <= sign.start() < last for first, last in spans):
            yield text.count("\n", 0, sign.start()) + 1


def head(text: str) -> str:
    """The comments and empty lines that a YAML text begins with."""
    match = re.match(r"(?:[ \t]*(?:#.*)?\n)*", text)
    return match[0] if match else ""


def canonical(model: type[Record], data: Data) -> str:
    """The data of a file (a record, or a list of records) in the one form.

    `data` are right: the model takes them. Their words are not changed.
    """
    made = [_record(model, row) for row in data] if isinstance(data, list) else _record(model, data)
    return dump_lines(made)


def as_read(value: Value) -> Data:
    """Data as they are read from a file of them: every value a text."""
    match value:
        case Mapping():
            return {key: as_read(inner) for key, inner in value.items() if inner is not None}
        case bool():
            return str(value).lower()
        case str() | int():
            return str(value)
        case Sequence():
            return [as_read(inner) for inner in value]
    data = parse(Path(), "", dump({"a": value})).data  # days and amounts, as the writer writes them
    return data["a"] if isinstance(data, dict) else None


def page_text(text: str) -> str:
    """The text of a page in the one form, as `.quan-tri/format.js` writes it: one empty line below its title."""
    text = text.strip()
    title = _TITLE.match(text)
    return f"# {title[1].strip()}\n\n{text[title.end() :].strip()}".strip() if title else text


def _record(model: type[Record], data: Data) -> object:
    if not isinstance(data, Mapping):
        return _text(str(data))
    fields = {info.alias or key: info for key, info in model.model_fields.items()}
    order = [*(key for key in fields if key in data), *(key for key in data if key not in fields)]
    made = {key: _field(fields[key], data[key]) if key in fields else _unknown(data[key]) for key in order}
    return {key: value for key, value in made.items() if key not in fields or not _holds_anyway(fields[key], value)}


def _unknown(data: Data) -> object:
    """What no model knows: the switch of a row that takes a national record away."""
    return Plain(data) if data == "true" else data


def _field(info: FieldInfo, data: Data) -> object:
    read = as_list if text_or_list(info) else as_items if marked(info, ITEMS) else None
    return _value(info.annotation, read(data) if read else data)


def _holds_anyway(info: FieldInfo, value: object) -> bool:
    """Whether a switch says what holds without it, or a list that may be absent is empty."""
    if value in ([], {}):
        return not info.is_required()
    return isinstance(value, Plain) and isinstance(info.default, bool) and value == str(info.default).lower()


def _value(annotation: Any, data: Data) -> object:
    inner = part(annotation)
    if isinstance(data, list):
        return [_value(inner or annotation, one) for one in data]
    if isinstance(data, str):
        return _scalar(annotation, data) if inner is None else [_scalar(inner, data)]
    if isinstance(data, Mapping):
        model = next(models(annotation), None)
        return _record(model, data) if model else {key: _value(annotation, one) for key, one in data.items()}
    return data


def _scalar(annotation: Any, data: str) -> str:
    written = set(leaves(annotation))
    if bool in written and data in (*YES, *NO):
        return Plain("true" if data in YES else "false")
    return Plain(data) if written & PLAIN_TYPES else _text(data)


def part(annotation: Any) -> Any:
    """What the parts of a list are; None where the field holds no list."""
    bare = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    if get_origin(bare) is tuple:
        return get_args(bare)[0]
    if get_origin(bare) in (Union, types.UnionType):
        return next(filter(None, map(part, get_args(bare))), None)
    return None


def leaves(annotation: Any) -> Iterator[type]:
    """The types of single values inside an annotation."""
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        for inner in get_args(annotation)[: 1 if get_origin(annotation) is Annotated else None]:
            yield from leaves(inner)
    elif isinstance(annotation, type):
        yield annotation


def _text(text: str) -> str:
    line = " ".join(text.split())
    return Quoted(line) if _NUMBER_1_2.fullmatch(line) or yaml_rows.wrong_quotes(line) else line
