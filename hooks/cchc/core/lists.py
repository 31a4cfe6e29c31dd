"""Lists that staff may write as one text."""

import re
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator

from .fields import ITEMS

T = TypeVar("T")


def as_list(value: Any) -> Any:
    """A text as a list of its lines: those of a block (`|`) are kept, those that YAML folds are one."""
    match value:
        case str():
            lines = [line for line in value.split("\n") if line.strip()]
            dashed = len(lines) > 1 and all(line.lstrip().startswith("- ") for line in lines)  # a list below `|`
            return [line.lstrip()[2:] if dashed else line for line in lines] if lines else value
        case list():
            return [line for one in value for line in _lines(one)]
    return value


def _lines(value: object) -> list[object]:
    several = isinstance(value, str) and "\n" in value.strip()
    return [line for line in value.split("\n") if line.strip()] if isinstance(value, str) and several else [value]


def as_items(value: Any) -> Any:
    """A text as a list of short things, in which no comma stands: `92/BC-UBND, 08/KH-UBND`."""
    if not isinstance(value, str):
        return value
    return [item.strip() for line in as_list(value) for item in re.split("[,;]", line) if item.strip()] or value


Several = Annotated[tuple[T, ...], BeforeValidator(as_items), ITEMS]
