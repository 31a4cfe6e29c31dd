"""Examples of whole records, made of those of their fields."""

import re
import typing
from itertools import takewhile

import yaml
from pydantic.fields import FieldInfo

from .record import models
from .source import Loc


def copied(info: FieldInfo) -> str:
    """A value of a field of records, written on one line as staff can copy it."""
    model = next(models(info.annotation), None)
    fields = model.model_fields.items() if model else ()
    shown = [(key, one) for key, one in fields if one.is_required()]
    shown += [pair for pair in fields if pair not in shown and pair[1].examples][: max(0, 2 - len(shown))]
    record = "{" + ", ".join(f"{one.alias or key}: {_example(one)}" for key, one in shown) + "}"
    return f"[{record}]" if typing.get_origin(info.annotation) is tuple else record


def of_row(example: str, loc: Loc) -> str:
    """The example of a list as that of one row, where `loc` is the place of a row: it is copied there as it stands."""
    rows = yaml.load(example, yaml.BaseLoader) if example.startswith("[") else ""
    for _ in takewhile(lambda part: isinstance(part, int), reversed(loc)):
        if isinstance(rows, list):
            rows = rows[0]
            example = f"[{', '.join(rows)}]" if isinstance(rows, list) else _quoted(rows)
    return example


def _example(info: FieldInfo) -> str:
    example = str(info.examples[0]) if info.examples else "..."
    return copied(info) if example.startswith("xem ") else _quoted(example)


def _quoted(example: str) -> str:
    """A value in quotes where YAML wants them."""
    plain = example[:1] in "[{\"'" or not re.search(r"[,\[\]{}#]|:", example)
    return example if plain else f'"{example}"'
