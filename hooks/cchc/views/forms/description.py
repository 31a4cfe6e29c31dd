"""What a form must know of a kind of content, as JSON: CONTRIBUTING tells what stands in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from ...core import fields
from ...core.canonical import PLAIN_TYPES, leaves, part
from ...core.dates import Moment
from ...core.json_schema import record_schema
from ...core.kind import Here, Kind
from ...core.record import PublicRecord, Record, models
from .choices import Choices, choices, suggestions

Field = dict[str, Any]
_SAMPLE = "mau"  # what is written in a form is real
_KEPT = ("pattern", "minimum", "maximum", "maxLength")


def description(kind: Kind[Any], here: Here) -> Field:
    """A kind that says how a new thing of it begins.

    Raises:
        TypeError: the kind does not say that.
    """
    if kind.new is None:
        raise TypeError(f"{kind.id} has nothing new")
    about = {key: value for key, value in asdict(kind.new).items() if value and key not in {"left_out", "name"}}
    unique = kind.load.unique
    made = {
        "id": kind.id,
        "name": kind.name,
        "singular": kind.new.name,
        "place": kind.place,
        "lists": kind.load.lists,
        "page": kind.place.endswith(".md"),
        "citizens": kind.of_citizens,
        **about,
        "fields": [*_Fields(choices(here), suggestions(here), frozenset(kind.new.left_out)).of(kind.model)],
    }
    return made | ({"unique": unique, "taken": _taken(kind, unique, here)} if unique else {})


def _taken(kind: Kind[Any], unique: str, here: Here) -> list[str]:
    name = next(name for name, info in kind.model.model_fields.items() if info.alias == unique)
    return [code for thing in here.read[kind] if (code := getattr(thing.entry.data, name))]


class _Fields:
    """Makes the fields of models; `known` and `suggested` are what may be referred to, `left_out` keys not offered."""

    def __init__(self, known: Choices, suggested: Mapping[str, Sequence[str]], left_out: frozenset[str]) -> None:
        self._known, self._suggested, self._left_out = known, suggested, left_out

    def of(self, model: type[Record], within: str = "") -> Iterator[Field]:
        """The fields of a model; those that every kind has come last."""
        shapes = record_schema(model)["properties"]
        pairs = sorted(model.model_fields.items(), key=lambda pair: pair[0] in PublicRecord.model_fields)
        for name, info in pairs:
            key = info.alias or name
            if key != _SAMPLE and f"{within}{key}" not in self._left_out:
                yield self._field(key, info, shapes[key], f"{within}{key}.")

    def _field(self, key: str, info: FieldInfo, shape: Mapping[str, Any], within: str) -> Field:
        made: Field = {"key": key, "label": info.title, "type": self._type(info, shape)}
        if info.description and info.description != info.title:
            made["hint"] = info.description
        if info.is_required():
            made["required"] = True
        if several := part(info.annotation) is not None:
            made["several"] = True
        if model := next(models(info.annotation), None):
            return made | {"fields": [*self.of(model, within)]}
        if example := self._example(info):
            made["example"] = example
        return made | self._values(info, {**shape, **(shape.get("items", {}) if several else {})})

    def _type(self, info: FieldInfo, shape: Mapping[str, Any]) -> str:
        """`record`, `flag`, `day`, `moment`, `choice`, `number`, `long` or `text`."""
        types = set(leaves(info.annotation))
        if next(models(info.annotation), None):
            return "record"
        if fields.choices(info) or shape.get("refers") in self._known:
            return "choice"
        names = {bool: "flag", date: "day", Moment: "moment"}
        named = next((name for one, name in names.items() if one in types), "")
        plain = "number" if types & PLAIN_TYPES else ""
        return named or plain or ("long" if shape.get("long") or fields.text_or_list(info) else "text")

    def _values(self, info: FieldInfo, shape: Mapping[str, Any]) -> Field:
        made: Field = {key: shape[key] for key in _KEPT if key in shape}
        if "patternErrorMessage" in shape:
            made["message"] = shape["patternErrorMessage"]
        refers = shape.get("refers", "")
        if known := [*fields.choices(info).items()] or self._known.get(refers):
            return {"choices": known}
        return made | ({"suggested": self._suggested[refers]} if refers in self._suggested else {})

    def _example(self, info: FieldInfo) -> str:
        shown = str(info.examples[0]).strip('[]"') if info.examples else ""
        return "" if shown.startswith(("xem ", "true", "- ")) or fields.choices(info) else shown
