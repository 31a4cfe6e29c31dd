"""The JSON of an export, read so that nothing in it is lost or changed without a word.

Python's own reading keeps the last of two equal keys, makes 1.01004 of the code 1.010040, stops at an integer of
5,000 digits, and takes NaN and halves of letters that no file can hold.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ...core.proofreading.lost_letters import CONTROL

LONGEST = 100_000  # characters of one text, some thirty printed pages
_MOST_DIGITS = 15
_DEEPEST = 10  # lists and objects in one another; an export has two


class Number(str):
    """A number, as the digits that stand in the file."""

    __slots__ = ()


class NoNumber(str):
    """NaN or Infinity: words of some programs that are neither a text nor a number."""

    __slots__ = ()


class Row(dict[str, Any]):
    """An object, with the keys that stand in it more than once."""

    doubled: tuple[str, ...] = ()

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, Any]]) -> "Row":
        """The object of these pairs."""
        row = cls(pairs)
        row.doubled = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        return row


def read(text: str) -> Any:
    """What the text holds: objects as `Row`, numbers as `Number`.

    Raises:
        json.JSONDecodeError: it is no JSON.
        RecursionError: it is nested too deep.
    """
    return json.loads(text, object_pairs_hook=Row.of, parse_int=Number, parse_float=Number, parse_constant=NoNumber)


def mistakes(value: object, key: str = "", depth: int = 0) -> Iterator[str]:
    """What in a record cannot be taken in as it is, in Vietnamese."""
    match value:
        case Row() | list() if depth > _DEEPEST:
            yield f"mục {key} có các dòng thụt vào quá nhiều cấp; hãy xuất lại"
        case Row():
            yield from (f"mục {name} ghi hai lần; hãy giữ một" for name in value.doubled)
            for name, inner in value.items():
                if CONTROL.search(name):
                    yield "tên một mục có ký tự hỏng, không ghi được vào tệp; hãy xuất lại"
                else:
                    yield from mistakes(inner, name, depth + 1)
        case list():
            for inner in value:
                yield from mistakes(inner, key, depth + 1)
        case NoNumber():
            yield f"mục {key} là {value}, không phải chữ hay số; hãy xuất lại"
        case Number() if len(value) > _MOST_DIGITS:
            yield f"mục {key} là một số dài {len(value)} ký tự, tối đa {_MOST_DIGITS}; hãy xuất lại"
        case str():
            if len(value) > LONGEST:
                yield f"mục {key} dài {len(value)} ký tự, tối đa {LONGEST}; hãy xuất lại"
            if CONTROL.search(value):
                yield f"mục {key} có ký tự hỏng, không ghi được vào tệp; hãy xuất lại"
