"""The description of a kind of content for the script of its form, as JSON; CONTRIBUTING explains its keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from ...core import fields, schema_files
from ...core.canonical import PLAIN_TYPES, leaves, part
from ...core.dates import DOCUMENT_YEARS, OF_DOCUMENTS, YEARS, Moment
from ...core.json_schema import record_schema
from ...core.kind import Here, Kind
from ...core.new_entry import New
from ...core.record import Record, models
from .asked import Asked
from .choices import Choices, beside, choices, suggestions

Field = dict[str, Any]
_SAMPLE = "mau"  # what is written in a form is real
_ASIDE = {"listed", "left_out", "asked", "name", "about"}  # not for the script, or under another name
_KEPT = ("pattern", "minimum", "maximum", "maxLength")


def description(kind: Kind[Any], here: Here) -> Field:
    """A kind that says how a new thing of it begins.

    Raises:
        TypeError: the kind does not say that.
    """
    if kind.new is None:
        raise TypeError(f"{kind.id} has nothing new")
    told = {key: value for key, value in asdict(kind.new).items() if value and key not in _ASIDE}
    made = {
        "id": kind.id,
        "name": kind.name,
        "singular": kind.new.name,
        "place": kind.place,
        "lists": kind.load.lists,
        "page": kind.place.endswith(".md"),
        "citizens": kind.of_citizens,
        "head": schema_files.headed(kind, kind.new.path, ""),
        **told,
        **dict(beside(kind, here)),
        "files": [*_files(kind, here)],
        "fields": [*_Fields(kind.model, kind.new, choices(here), suggestions(here)).of(kind.model)],
    }
    unique = kind.load.unique
    offered = any(field["key"] == unique for field in made["fields"])
    return made | ({"unique": unique, "taken": _taken(kind, unique, here)} if offered else {})


def _files(kind: Kind[Any], here: Here) -> Iterator[str]:
    """The files of single records of this year and the last, whose names are taken; what is not public is not named."""
    years = {str(here.today.year), str(here.today.year - 1)}
    for thing in kind.shown(here):
        if not thing.entry.at and _year(thing.source.path) in years | {""}:
            yield thing.source.path


def _year(path: str) -> str:
    return next((part for part in path.split("/") if part.isdecimal() and len(part) == 4), "")


def _taken(kind: Kind[Any], unique: str, here: Here) -> list[str]:
    name = next(name for name, info in kind.model.model_fields.items() if info.alias == unique)
    return [code for thing in here.read[kind] if (code := getattr(thing.entry.data, name))]


class _Fields:
    """Makes the fields of models; `known` and `suggested` are what may be referred to."""

    def __init__(self, model: type[Record], new: New, known: Choices, suggested: Mapping[str, Sequence[str]]) -> None:
        self._known, self._suggested, self._when = known, suggested, Asked(model, new).when
        self._left_out, self._asked = frozenset(new.left_out), frozenset(new.asked)

    def of(self, model: type[Record], within: str = "") -> Iterator[Field]:
        """The fields of a model in the order in which they stand in a file; `last` is what forms show at the end."""
        shapes = record_schema(model)["properties"]
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key != _SAMPLE and f"{within}{key}" not in self._left_out and self._can_be_filled_in(info, shapes[key]):
                last = {"last": True} if name in model.at_end else {}
                yield self._field(key, info, shapes[key], f"{within}{key}.") | last

    def _can_be_filled_in(self, info: FieldInfo, shape: Mapping[str, Any]) -> bool:
        """What may be empty and refers to things of which the site has none yet is not asked."""
        refers = shape.get("refers") or shape.get("items", {}).get("refers")
        return info.is_required() or refers not in self._known or bool(self._known[refers])

    def _field(self, key: str, info: FieldInfo, shape: Mapping[str, Any], within: str) -> Field:
        made: Field = {"key": key, "label": info.title, "type": self._type(info, shape)}
        if hint := self._hint(info, made["type"], within):
            made["hint"] = hint
        if info.is_required() or within.rstrip(".") in self._asked:
            made["required"] = True
        elif when := self._when(within.rstrip(".")):
            made["when"] = when
        if several := part(info.annotation) is not None:
            made["several"] = True
        if model := next(models(info.annotation), None):
            return made | {"fields": [*self.of(model, within)]}
        if made["type"] not in {"day", "moment", "choice", "flag"} and (example := self._example(info)):
            made["example"] = example
        return made | self._values(info, {**shape, **(shape.get("items", {}) if several else {})})

    def _hint(self, info: FieldInfo, type: str, within: str) -> str:
        """Its hint, where it says more than the label; of a key that is chosen it tells how a code is written."""
        key = within.rstrip(".")
        chosen = type == "choice" and not fields.choices(info)
        said = chosen or type == "flag" or info.description == info.title or key in self._asked
        return "" if said else fields.form_hint(info)

    def _type(self, info: FieldInfo, shape: Mapping[str, Any]) -> str:
        """`record`, `flag`, `day`, `moment`, `choice`, `number`, `long` or `text`."""
        types = set(leaves(info.annotation))
        if next(models(info.annotation), None):
            return "record"
        if fields.choices(info) or self._known.get(shape.get("refers", "")):
            return "choice"
        names = {bool: "flag", date: "day", Moment: "moment"}
        named = next((name for one, name in names.items() if one in types), "")
        plain = "number" if types & PLAIN_TYPES else ""
        return named or plain or ("long" if shape.get("long") or fields.text_or_list(info) else "text")

    def _values(self, info: FieldInfo, shape: Mapping[str, Any]) -> Field:
        """What a value may be; `years` are the first and the last one of a day."""
        if {date, Moment} & {*leaves(info.annotation)}:
            return {"years": DOCUMENT_YEARS if fields.marked(info, OF_DOCUMENTS) else YEARS}
        refers = shape.get("refers", "")
        if known := [*fields.choices(info).items()] or self._known.get(refers):
            return {"choices": known}
        made: Field = {key: shape[key] for key in _KEPT if key in shape}
        if "patternErrorMessage" in shape:
            made["message"] = shape["patternErrorMessage"]
        return made | ({"suggested": self._suggested[refers]} if refers in self._suggested else {})

    def _example(self, info: FieldInfo) -> str:
        shown = str(info.examples[0]).strip('[]"') if info.examples else ""
        return "" if shown.startswith(("xem ", "true", "- ")) or fields.choices(info) else shown
