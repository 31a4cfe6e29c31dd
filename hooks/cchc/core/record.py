"""The base of all models, and their mistakes said in Vietnamese.

A model's field alias is the key that staff write; `description` and `examples` of the field
are what the staff guide and the messages show.
"""

import difflib
import itertools
import re
import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from . import placeholder
from .problems import ContentError, Problem, gather
from .rules import Rule, broken
from .source import Data, Loc, Source, files, name
from .text import slug
from .texts import texts
from .yaml_reader import read_yaml


class Record(BaseModel):
    """A frozen piece of content; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    def unfinished(self) -> bool:
        """Whether marks of what is still to be written may stand in it, as in a draft."""
        return False


R = TypeVar("R", bound=Record)


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _filled(value: str) -> str:
    if not value:
        raise PydanticCustomError("cchc", "mục này đang để trống")
    return value


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) and value.strip() else value


def _flag(value: object) -> bool:
    match value:
        case bool():
            return value
        case "true" | "True" | "có" | "co":
            return True
        case "false" | "False" | "không" | "khong":
            return False
    raise PydanticCustomError("cchc", "chỉ ghi true (có) hoặc false (không)")


def _web(value: str) -> str:
    if not re.fullmatch(r'https?://[^\s/"<>\[\]]+\.[^\s/"<>\[\]]+(/[^\s"<>]*)?', value, re.I):
        raise PydanticCustomError("cchc", "địa chỉ trang phải bắt đầu bằng https:// hoặc http:// và không có dấu cách")
    return value


def _link(value: str) -> str:
    if re.fullmatch(r"/(?![/\\])[^\s\\\"<>]*", value):
        return value
    if not re.match(r"https?://", value, re.I):
        raise PydanticCustomError("cchc", "liên kết phải bắt đầu bằng / (trang của mình) hoặc https://")
    return _web(value)


def _identifier(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise PydanticCustomError("cchc", "mã chỉ gồm chữ thường không dấu, chữ số và gạch nối")
    return value


def _mail(value: str) -> str:
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise PydanticCustomError("cchc", "địa chỉ thư điện tử không đúng dạng")
    return value


Text = Annotated[str, BeforeValidator(_one_line), AfterValidator(_filled)]
Paragraphs = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Web = Annotated[Text, AfterValidator(_web)]
Link = Annotated[Text, AfterValidator(_link)]
Mail = Annotated[Text, AfterValidator(_mail)]
Identifier = Annotated[Text, AfterValidator(_identifier)]


def build(model: type[R], source: Source, at: Loc = (), data: object = ...) -> R:
    """The record that `source` holds (at `at`, where it holds several).

    Raises:
        ContentError: every mistake of the record, with its line.
    """
    try:
        return model.model_validate(source.data if data is ... else data)
    except ValidationError as error:
        details = error.errors()
        inner = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
        meant = {_meant(model, detail["loc"]) for detail in details if detail["type"] == "extra_forbidden"}
        told = [
            detail
            for detail in details
            if (detail["type"] != "too_short" or detail["loc"] not in inner)
            and (detail["type"] != "missing" or detail["loc"] not in meant)
        ]
        raise ContentError(_problem(model, source, at, detail) for detail in told) from error


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record and the place it is written in."""

    source: Source
    at: Loc
    data: R

    def problem(self, key: Loc, message: str, found: object = "", example: str = "") -> Problem:
        """A problem with one value of the record."""
        return self.source.problem((*self.at, *key), message, found, example)


Loaded = tuple[tuple[Entry[R], ...], tuple[Problem, ...]]


def load_one(root: Path, path: str, model: type[R], rules: Iterable[Rule[Entry[R]]]) -> Loaded[R]:
    """The record of a file that holds one, and its problems."""
    return _checked(gather(lambda p: _entry(model, read_yaml(root, root / p)), [path]), rules)


def load_folder(root: Path, folder: str, model: type[R], rules: Iterable[Rule[Entry[R]]]) -> Loaded[R]:
    """The records of a folder that holds one in every file, and their problems."""
    paths = files(root / folder, "*.y*ml")
    return _checked(gather(lambda path: _entry(model, read_yaml(root, path)), paths), rules)


def load_list(root: Path, path: str, model: type[R], rules: Iterable[Rule[Entry[R]]], unique: str) -> Loaded[R]:
    """The records of a file that holds a list of them; no two share the value of the key `unique`."""
    try:
        source = read_yaml(root, root / path)
        rows = _rows(source)
    except ContentError as error:
        return (), error.problems
    entries, problems = gather(lambda row: _entry(model, source, (row[0],), row[1]), enumerate(rows))
    seen: dict[object, int] = {}
    for index, row in enumerate(rows):
        value = row.get(unique) if isinstance(row, dict) else None
        if isinstance(value, str) and seen.setdefault(value, index) != index:
            line = source.line((seen[value], unique))
            example = next_free(value, [row.get(unique) for row in rows if isinstance(row, dict)])
            problems += (source.problem((index, unique), f"trùng với phần ở dòng {line}", value, example),)
    return _checked((entries, problems), rules)


def nothing_left_to_fill(entry: Entry[Any]) -> Iterator[Problem]:
    """Chỗ ghi [cần bổ sung: …] phải điền xong mới được đăng; chỉ bản nháp (nhap: true) và mẫu báo cáo được giữ."""
    if not entry.data.unfinished:
        for at, text in texts(entry.data):
            if placeholder.present(text):
                yield entry.problem(at, placeholder.MESSAGE, text)


RULES: tuple[Rule[Entry[Any]], ...] = (nothing_left_to_fill,)


def next_free(value: str, taken: Iterable[object]) -> str:
    """The next number that is free after a numbered code, `PA-2026-009` to `PA-2026-010`; empty for other codes."""
    match = re.fullmatch(r"(.*-)([0-9]+)", value)
    if not match:
        return ""
    used = {str(one) for one in taken}
    numbers = (f"{match[1]}{number:0{len(match[2])}d}" for number in itertools.count(int(match[2]) + 1))
    return next(code for code in numbers if code not in used)


def _entry(model: type[R], source: Source, at: Loc = (), data: object = ...) -> Entry[R]:
    return Entry(source, at, build(model, source, at, data))


def _checked(loaded: Loaded[R], rules: Iterable[Rule[Entry[R]]]) -> Loaded[R]:
    entries, problems = loaded
    rules = (*RULES, *rules)
    return entries, (*problems, *(problem for entry in entries for problem in broken(rules, entry)))


def _rows(source: Source) -> list[Data]:
    if isinstance(source.data, list):
        return source.data
    message = "tệp phải là một danh sách; mỗi phần bắt đầu bằng dấu gạch ngang"
    if not source.data:
        message = "tệp chưa có phần nào; không có gì để ghi thì ghi [] vào cuối tệp"
    raise ContentError([source.problem((), message, example="- ma: …")])


def _problem(model: type[Record], source: Source, at: Loc, detail: ErrorDetails) -> Problem:
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    place = (*at, *loc)
    found = "" if detail["type"] == "missing" else _shown(detail["input"])
    message, example = _words(model, loc, detail)
    return Problem(source.path, source.line(place), name(place), message, found, example)


def told(model: type[Record], detail: ErrorDetails) -> str:
    """What is wrong with data that are in no file yet, and what a right one looks like."""
    message, example = _words(model, detail["loc"], detail)
    return f"{message}; ví dụ đúng: {example}" if example else message


def _words(model: type[Record], loc: Loc, detail: ErrorDetails) -> tuple[str, str]:
    info = _field(model, loc)
    example = str(info.examples[0]) if info and info.examples else ""
    kind = detail["type"]
    if kind == "missing":
        return "thiếu mục bắt buộc này", f"{loc[-1]}: {example}" if example else ""
    if kind == "extra_forbidden":
        return _unknown(model, loc), ""
    return _why(kind, detail), example


def _why(kind: str, detail: ErrorDetails) -> str:
    if kind == "cchc":
        return detail["msg"]
    if detail["input"] is None:
        return "mục này đang để trống"
    if kind == "string_type" and isinstance(detail["input"], dict):
        return "có dấu hai chấm nên máy hiểu thành mục con; hãy đặt cả dòng trong ngoặc kép"
    if kind in {"too_long", "string_too_long"} and isinstance(detail["input"], str):
        return f"quá dài, tối đa {detail['ctx']['max_length']} ký tự"
    if kind == "literal_error":
        expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"chỉ nhận một trong các giá trị: {expected}"
    return _PLAIN.get(kind, f"giá trị không hợp lệ [{kind}]")


_PLAIN = {
    "string_type": "phải là một đoạn chữ, không phải danh sách",
    "list_type": "phải là danh sách: đặt trong ngoặc vuông, hoặc mỗi phần một dòng, bắt đầu bằng gạch ngang",
    "tuple_type": "phải là danh sách: đặt trong ngoặc vuông, hoặc mỗi phần một dòng, bắt đầu bằng gạch ngang",
    "model_type": "phải gồm các mục con thụt vào, mỗi dòng một mục",
    "model_attributes_type": "phải gồm các mục con thụt vào, mỗi dòng một mục",
    "dict_type": "phải gồm các mục con thụt vào, mỗi dòng một mục",
    "int_parsing": "phải là số nguyên, không có dấu chấm hay chữ",
    "int_type": "phải là số nguyên, không có dấu chấm hay chữ",
    "decimal_parsing": "phải là một số; phần thập phân ghi sau dấu chấm",
    "decimal_type": "phải là một số; phần thập phân ghi sau dấu chấm",
    "too_short": "danh sách chưa có phần nào",
    "too_long": "danh sách có quá nhiều phần",
    "greater_than_equal": "số nhỏ hơn mức cho phép",
    "less_than_equal": "số lớn hơn mức cho phép",
}


def _unknown(model: type[Record], loc: Loc) -> str:
    meant = _meant(model, loc)
    return f"không có mục tên này; có phải là “{meant[-1]}”?" if meant else "không có mục tên này; hãy xóa hoặc sửa tên"


def _meant(model: type[Record], loc: Loc) -> Loc:
    """The place of the key that an unknown key was most likely meant to be; empty if none is near."""
    owner = _owner(model, loc)
    known = [info.alias or key for key, info in owner.model_fields.items()] if owner else []
    near = difflib.get_close_matches(slug(str(loc[-1])).replace("-", "_"), known, 1, 0.75)
    return (*loc[:-1], near[0]) if near else ()


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case dict():
            return (
                ", ".join(f"{key}: {inner}" for key, inner in value.items() if isinstance(inner, str)) or "các mục con"
            )
        case list() | tuple():
            return "một danh sách"
    return str(value)


def _owner(model: type[Record], loc: Loc) -> type[Record] | None:
    """The model that the last part of `loc` belongs to."""
    if not [part for part in loc[:-1] if isinstance(part, str)]:
        return model
    info = _field(model, loc[:-1])
    return next(_models(info.annotation), None) if info else None


def _field(model: type[Record], loc: Loc) -> FieldInfo | None:
    """The field that a place in the data belongs to."""
    owner: type[Record] | None = model
    info: FieldInfo | None = None
    for part in loc:
        if isinstance(part, int):
            continue
        found = [i for key, i in owner.model_fields.items() if part in (i.alias, key)] if owner else []
        if not found:
            return info if part != loc[-1] else None
        info = found[0]
        owner = next(_models(info.annotation), None)
    return info


def _models(annotation: Any) -> Iterator[type[Record]]:
    """The models inside a type: `tuple[Section, ...] | None` holds Section."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, Record):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _models(part)


@typing.final
class Key(typing.NamedTuple):
    """A key as the staff guide explains it."""

    name: str
    required: bool
    meaning: str
    example: str


def keys(model: type[Record], prefix: str = "") -> Iterator[Key]:
    """Every key of a model and of the models inside it, in the order of writing."""
    for key, info in model.model_fields.items():
        full = f"{prefix}{info.alias or key}"
        example = str(info.examples[0]) if info.examples else ""
        yield Key(full, info.is_required(), info.description or "", example)
        for inner in _models(info.annotation):
            if inner is not model:
                yield from keys(inner, f"{full}.")
