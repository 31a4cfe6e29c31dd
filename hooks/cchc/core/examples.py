"""Examples of whole records, made of those of their fields."""

import re
import typing

from pydantic.fields import FieldInfo

from .record import models


def copied(info: FieldInfo) -> str:
    """A value of a field of records, written on one line as staff can copy it."""
    model = next(models(info.annotation), None)
    fields = model.model_fields.items() if model else ()
    shown = [(key, one) for key, one in fields if one.is_required()]
    shown += [pair for pair in fields if pair not in shown and pair[1].examples][: max(0, 2 - len(shown))]
    record = "{" + ", ".join(f"{one.alias or key}: {_example(one)}" for key, one in shown) + "}"
    return f"[{record}]" if typing.get_origin(info.annotation) is tuple else record


def _example(info: FieldInfo) -> str:
    example = str(info.examples[0]) if info.examples else "..."
    if example.startswith("xem "):
        return copied(info)
    plain = example[:1] in "[{\"'" or not re.search(r"[,\[\]{}#]|:", example)
    return example if plain else f'"{example}"'
