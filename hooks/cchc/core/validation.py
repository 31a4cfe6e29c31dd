"""Data into records; what is wrong with them in Vietnamese, with the line of each value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from . import halves, placeholder
from .amount import NOT_WHOLE, meant_whole
from .examples import copied, of_row
from .fields import choices
from .grouping import grouped
from .problems import ContentError, Problem
from .record import Record, models
from .source import Loc, Source, name
from .text import nearest, slug

R = TypeVar("R", bound=Record)


def build(model: type[R], source: Source, at: Loc = (), data: object = ...) -> R:
    """The record that `source` holds (at `at`, where it holds several).

    Raises:
        ContentError: every mistake of the record, with its line; where halves are taken, only if there is none.
    """
    details = [*_unknown_blank(model, source, at)]
    data = source.data if data is ... else data
    try:
        made: R | None = model.model_validate(data)
    except ValidationError as error:
        details, made = [*error.errors(), *details], None
    if details:
        told = [*_reported(model, details)]
        made = halves.half(model, data, {*_keys(details, told)}) if halves.are_taken() else None
        if made is None:
            raise ContentError(_problem(model, source, at, detail) for detail in told)
    return made  # type: ignore[return-value]  # without details there is one


def _keys(details: Iterable[ErrorDetails], told: Iterable[ErrorDetails]) -> Iterator[object]:
    """The keys of a record in which something is wrong, and those that a wrong name stands for."""
    for detail in (*details, *told):
        yield detail["loc"][0] if detail["loc"] else ""
        yield from detail.get("ctx", {}).get("meant", ())[:1]


def _reported(model: type[Record], details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors to report: not that a key is missing where it is there under a misspelt name."""
    inner = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    unknown = {one["loc"]: _meant(model, one["loc"]) for one in details if one["type"] == "extra_forbidden"}
    meant = {*unknown.values()}
    lacks = grouped((one["loc"] for one in details if one["type"] == "missing"), lambda loc: loc[:-1])
    beside = grouped(unknown, lambda loc: loc[:-1])
    for loc, lack in [(loc, lacks.get(loc[:-1], ())) for loc, near in unknown.items() if not near]:
        if len(lack) == len(beside[loc[:-1]]) == 1 and lack[0] not in meant:  # the one that lacks is the one too many
            unknown[loc] = lack[0]
    meant |= {*unknown.values()}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            loc = detail["loc"]
            yield ErrorDetails(**{**detail, "ctx": {"meant": unknown[loc], "outer": _outer(model, loc)}})
        elif detail["loc"] not in {"too_short": inner, "missing": meant}.get(detail["type"], ()):
            yield detail


def _unknown_blank(model: type[Record], source: Source, at: Loc) -> Iterator[ErrorDetails]:
    """The keys without a value that the model does not know: its data do not hold them."""
    for place in source.blank:
        loc = place[len(at) :]
        owner = _owner(model, loc) if loc and place[: len(at)] == at and isinstance(loc[-1], str) else None
        if owner and loc[-1] not in {info.alias or key for key, info in owner.model_fields.items()}:
            yield ErrorDetails(type="extra_forbidden", loc=loc, msg="", input=None)


def _problem(model: type[Record], source: Source, at: Loc, detail: ErrorDetails) -> Problem:
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    place = (*at, *loc)
    found = "" if detail["type"] == "missing" else _shown(detail["input"])
    message, example = _words(model, loc, detail)
    if at and not loc and isinstance(detail["input"], str):  # a row that gives the value of its first key alone
        key = next((one.alias or key for key, one in model.model_fields.items() if one.is_required()), "ma")
        example = f"- {key}: {found}"
    undashed = isinstance(detail["input"], dict) and detail["type"] == "tuple_type"  # the first of its keys lacks it
    line = source.line((*place, *[*detail["input"]][:1]) if undashed else place)
    return Problem(source.path, line, name(place), message, found=found, example=example)


def message(model: type[Record], detail: ErrorDetails) -> str:
    """Message and example for an error in data that are not in a file yet."""
    text, example = _words(model, detail["loc"], detail)
    return f"{text}; ví dụ đúng: {example}" if example else text


def _words(model: type[Record], loc: Loc, detail: ErrorDetails) -> tuple[str, str]:
    info = _field(model, loc)
    kind = detail["type"]
    example = meant_whole(detail["input"]) if kind == "int_parsing" else ""
    example = example or (of_row(str(info.examples[0]), loc) if info and info.examples else "")
    if info and example.startswith("xem "):  # the guide shows the keys inside; a message shows what can be copied
        return _why(kind, detail), f"{_key(loc)}: {copied(info)}"
    if kind == "missing":
        return _MISSING, f"{loc[-1]}: {example}" if example else ""
    if kind == "extra_forbidden":
        return _unknown(detail), ""
    if kind == "literal_error" and info:
        return _choices(info, detail), _nearest(info, str(detail["input"])) or example
    return _why(kind, detail), detail.get("ctx", {}).get("example", example)


def _choices(info: FieldInfo, detail: ErrorDetails) -> str:
    """The codes that a field takes, each with its words where they say more than the code."""
    words = choices(info)
    codes = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    shown = (f"{code} ({words[code]})" if code in words and words[code].lower() != code else code for code in codes)
    return f"chỉ nhận một trong các từ: {', '.join(shown)}"


def _nearest(info: FieldInfo, found: str) -> str:
    """The code that staff most likely meant: its words, or nearly; empty if none is near."""
    words = {slug(text): code for code, label in choices(info).items() for text in (label, code)}
    return words.get(nearest(slug(found), words, 0.85), "")


def label(model: type[Record], field: str) -> str:
    """The label of the field that a problem names (`Problem.field`); empty where it names none of the model."""
    loc = tuple(re.sub(r" thứ [0-9]+$", "", part) for part in field.split(", "))
    info = _field(model, tuple(part for part in loc if part != "mục"))
    return info.title or "" if info else ""


def _key(loc: Loc) -> str:
    """The key that staff write for a place."""
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


def _why(kind: str, detail: ErrorDetails) -> str:
    if kind == "cchc":
        return detail["msg"]
    if detail["input"] is None:
        return "mục này đang để trống"
    if placeholder.unfilled(detail["input"]):
        return placeholder.MESSAGE
    if kind == "string_type" and isinstance(detail["input"], dict):
        return "trong câu có dấu hai chấm nên máy hiểu nhầm; hãy đặt riêng câu đó trong ngoặc kép"
    if kind in {"too_long", "string_too_long"} and isinstance(detail["input"], str):
        return f"quá dài, tối đa {detail['ctx']['max_length']} ký tự"
    return _PLAIN.get(kind, "nội dung chưa đúng; xem ví dụ và sửa theo").format(**detail.get("ctx", {}))


_MISSING = "thiếu mục bắt buộc này"
_PLAIN = {
    "missing": _MISSING,
    "string_type": "phải là một đoạn chữ, không phải danh sách",
    **dict.fromkeys(
        ("list_type", "tuple_type"),
        "phải là danh sách: đặt trong ngoặc vuông, hoặc mỗi ý một dòng, bắt đầu bằng gạch ngang",
    ),
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type"), "phải gồm các mục con thụt vào, mỗi dòng một mục"
    ),
    **dict.fromkeys(("int_parsing", "int_type"), NOT_WHOLE),
    "int_parsing_size": "số quá lớn",
    **dict.fromkeys(("decimal_parsing", "decimal_type"), "phải là một số; phần thập phân ghi sau dấu chấm"),
    "too_short": "chưa có dòng nào trong danh sách",
    "too_long": "danh sách chỉ được tối đa {max_length} dòng",
    "greater_than_equal": "số phải từ {ge} trở lên",
    "less_than_equal": "số không được quá {le}",
}


def _unknown(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if outer := context.get("outer"):
        return f"mục này là mục con của “{outer}”; hãy viết dưới dòng “{outer}:” và lùi vào hai dấu cách"
    meant = context.get("meant")
    return f"không có mục tên này; có phải là “{meant[-1]}”?" if meant else "không có mục tên này; hãy xóa hoặc sửa tên"


def _meant(model: type[Record], loc: Loc) -> Loc:
    """The place of the key that an unknown key was most likely meant to be; empty if none is near."""
    owner = _owner(model, loc)
    known = [info.alias or key for key, info in owner.model_fields.items()] if owner else []
    near = nearest(slug(str(loc[-1])).replace("-", "_"), known, 0.75)
    return (*loc[:-1], near) if near else ()


def _outer(model: type[Record], loc: Loc) -> str:
    """The key beside an unknown key in whose record a key of this name belongs; empty where there is none."""
    return _inner_keys(owner).get(loc[-1], "") if (owner := _owner(model, loc)) else ""


@cache
def _inner_keys(owner: type[Record]) -> Mapping[object, str]:
    """The keys of the records inside a record, with the first key that holds such a record."""
    inner = [(info.alias or key, next(models(info.annotation), None)) for key, info in owner.model_fields.items()]
    return {one.alias: key for key, model in reversed(inner) if model for one in model.model_fields.values()}


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case dict():
            texts = (f"{key}: {inner}" for key, inner in value.items() if isinstance(inner, str))
            return ", ".join(texts) or "các mục con"
        case list() | tuple():
            return "[cần bổ sung: …]" if placeholder.unfilled(value) else "một danh sách"
    return str(value)


def _owner(model: type[Record], loc: Loc) -> type[Record] | None:
    """The model that the last part of `loc` belongs to."""
    if not [part for part in loc[:-1] if isinstance(part, str)]:
        return model
    info = _field(model, loc[:-1])
    return next(models(info.annotation), None) if info else None


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
        owner = next(models(info.annotation), None)
    return info
