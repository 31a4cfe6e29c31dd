"""The fields of a model as Sveltia CMS describes them (https://sveltiacms.app/en/docs/fields).

Labels, hints, choices and patterns are those of the model; every value is text to the editor (see
`.quan-tri/format.js`), but for switches.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from ...core import fields, file_type
from ...core.canonical import leaves, part
from ...core.dates import Moment
from ...core.examples import of_row
from ...core.json_schema import record_schema
from ...core.record import Record, models
from ...core.text import lower_first
from ...kinds import document, report
from . import shapes
from .left_out import LEFT_OUT

Field = dict[str, Any]
Choices = Mapping[str, Sequence[tuple[str, str]]]
_DAY = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "hint": ""}  # it would tell how one is written
_TODAY = {("kinds.news.model.Meta", "ngay"): "{{now}}", ("kinds.feedback.model.Remark", "ngay_nhan"): "{{now}}"}
_FILE: Field = {
    "widget": "file",
    "hint": f"Tệp PDF, Word, Excel, {file_type.MOST}.",
    "accept": ".pdf,.docx,.xlsx",
    "public_folder": "",
    "media_libraries": {"default": {"config": {"max_file_size": file_type.MAX_BYTES, "slugify_filename": True}}},
}
_LINES = "Mỗi đoạn, mỗi mục ghi một dòng."  # .quan-tri/format.js makes a list of lines
_FIRST = {("kinds.news.model.Meta", "loai"): "tin", ("kinds.feedback.model.Remark", "trang_thai"): "moi"}
_UPLOADS: Mapping[tuple[str, str], Field] = {  # chosen on the machine; the editor names the file
    ("core.picture.Picture", "tep"): {"widget": "image", "hint": ""},
    ("kinds.document.model.File", "tep"): _FILE | {"media_folder": f"/{document.FILES}"},
    ("kinds.report.model.Report", "tep_da_ky"): _FILE
    | {"media_folder": f"/{report.FOLDER}/{{{{dirname}}}}", "hint": f"Tệp PDF, {file_type.MOST}.", "accept": ".pdf"},
}
_REQUIRED = {("kinds.news.model.Meta", "tieu_de")}  # of an item that is written here


def of(model: type[Record], choices: Choices) -> list[Field]:
    """The fields of a model; `choices` are codes with names, by the id of the kind that they are of."""
    properties = record_schema(model)["properties"]
    pairs = sorted(model.model_fields.items(), key=lambda pair: pair[0] in model.at_end)
    return [*_fields(model, pairs, properties, choices)]


def _fields(
    model: type[Record], pairs: Sequence[tuple[str, FieldInfo]], properties: Mapping[str, Field], choices: Choices
) -> Iterator[Field]:
    for name, info in pairs:
        key = shapes.key(name, info)
        place = (shapes.name(model), key)
        if place in LEFT_OUT:
            continue
        required = info.is_required() or place in _REQUIRED
        hint = "" if place in _REQUIRED else _hint(info)
        made = {"name": key, "label": info.title, "hint": hint, "required": required}
        made |= _UPLOADS.get(place) or _widget(info, properties[key], choices)
        default = _TODAY.get(place) or _FIRST.get(place)
        yield made | ({"default": default} if default else {})


def _hint(info: FieldInfo, how: str = "") -> str:
    """The hint, a sentence on how the field is filled in, and the example, where they say more than the label."""
    hint = fields.form_hint(info)
    meaning = f"{hint}." if hint and hint != info.title else ""
    example = "" if fields.choices(info) or not info.examples else of_row(str(info.examples[0]), (0,)).strip('[]{}"')
    shown = f"Ví dụ: {example}" if example and not example.startswith(("xem ", "true", "false", "- ")) else ""
    return " ".join(filter(None, (meaning, how, shown)))


def _widget(info: FieldInfo, shape: Mapping[str, Any], choices: Choices) -> Field:
    annotation: Any = info.annotation
    inner = next(models(annotation), None)
    several = part(annotation) is not None
    if inner:
        made = of(inner, choices)
        one = {"label_singular": within(info.title or "").removeprefix("các ")}
        return rows(made) | one if several else {"widget": "object", "collapsed": False, "fields": made}
    if known := [*fields.choices(info).items()] or choices.get(shape.get("refers", "")):
        options = [{"value": value, "label": label} for value, label in known]
        about: Field = {} if fields.choices(info) else {"hint": ""}  # it tells how a code is written
        return {"widget": "select", "options": options, "multiple": several, **about}
    if _is_mapping(annotation):
        return {"widget": "keyvalue", "key_label": "Mã", "value_label": "Giá trị"}
    return _list(info, shape) if several else _scalar(annotation, shape)


_NOT_TOLD = {"ma", "mau_sac", "mau_sac_toi"}  # codes tell staff nothing
_SHOWN = {"datetime": " | date('DD/MM/YYYY')", "text": " | truncate(60)"}


def rows(made: list[Field], *names: str) -> Field:
    """A list of records with these fields; folded, each shows the named ones, then what tells it from others.

    Where nothing that must be filled in does, that is the first day, of whichever key.
    """
    named = [field for name in names for field in made if field["name"] == name]
    short = [field for field in made if field["required"] and field["widget"] in {"string", "select", "datetime"}]
    others = [field for field in short if field not in named and field["name"] not in _NOT_TOLD]
    shown = named if len(named) > 1 else [*named, *others][:2]
    days = [field for field in made if field["widget"] == "datetime" and not field["required"]][:2]
    parts = [*map(_placeholder, shown or short[:1] or made[:1]), *([] if shown else ["".join(map(_placeholder, days))])]
    return {"widget": "list", "collapsed": True, "summary": " – ".join(filter(None, parts)), "fields": made}


def summary(made: Sequence[Field], *names: str) -> str:
    """What the named fields hold, in one line."""
    return " – ".join(_placeholder(field) for name in names for field in made if field["name"] == name)


def _placeholder(field: Field) -> str:
    return f"{{{{{field['name']}{_SHOWN.get(field['widget'], '')}}}}}"


def _list(info: FieldInfo, shape: Mapping[str, Any]) -> Field:
    """A list of values: paragraphs in one box, others each in a box of its own."""
    if fields.text_or_list(info):
        return {"widget": "text", "hint": _hint(info, _LINES)}
    row = _scalar(part(info.annotation), shape.get("items", {}))
    about = {"label_singular": within(info.title or ""), "field": {**row, "name": "dong", "label": info.title}}
    return {"widget": "list", "collapsed": False, **about}


def within(label: str) -> str:
    """A label inside a sentence: `số điện thoại`; abbreviations stay."""
    return label if label[1:2].isupper() else lower_first(label)


def _scalar(annotation: Any, shape: Mapping[str, Any]) -> Field:
    types = set(leaves(annotation))
    if bool in types:
        return {"widget": "boolean"}
    if types & {date, Moment}:
        return dict(_DAY)
    made: Field = {"widget": "text" if shape.get("long") else "string"}
    if "pattern" in shape:
        made["pattern"] = [shape["pattern"], shape["patternErrorMessage"]]
    if "maxLength" in shape:
        made["maxlength"] = shape["maxLength"]
    return made


def _is_mapping(annotation: Any) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)
