"""Exact numbers: read from data, shown as Vietnamese papers write them, compared."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from .fields import Pattern

_WRITTEN = Pattern(r"-?[0-9]+(\.[0-9]+)?", "phải là một số viết liền, phần thập phân sau dấu chấm")
WHOLE = r"\s*[-+]?[0-9]+\s*"
COUNT = r"\d{1,3}(?:\.\d{3})+|\d+"  # as a text writes it: 12.345, 7
NOT_WHOLE = "phải là số nguyên, không có dấu chấm hay chữ"
_LONGEST = 20  # digits: money of a whole country has fifteen


def _decimal(value: object) -> Decimal:
    """A number as staff write it; `1.250` is refused, as it could mean 1250 or 1.25."""
    if isinstance(value, str) and re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+", value):
        message = (
            "không rõ là số nguyên hay số thập phân; số nguyên viết liền (1250), thập phân thêm số 0 cuối (1.2500)"
        )
        raise PydanticCustomError("cchc", message)
    if isinstance(value, str) and len(value) > _LONGEST:
        raise PydanticCustomError("cchc", "{why}", {"why": f"số quá dài, tối đa {_LONGEST} chữ số"})
    if isinstance(value, str) and re.fullmatch(_WRITTEN.pattern, value):
        return Decimal(value.rstrip("0").rstrip(".") if "." in value else value)
    raise PydanticCustomError("cchc", "{why}", {"why": _WRITTEN.message})


def as_json(value: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)


Amount = Annotated[
    InstanceOf[Decimal], PlainValidator(_decimal), PlainSerializer(as_json, return_type=int | float), _WRITTEN
]


def _whole(value: object) -> object:
    """A whole number as staff write it: pydantic would take `1.000`, which means a thousand here, for 1."""
    if isinstance(value, str) and not re.fullmatch(WHOLE, value):
        raise PydanticKnownError("int_parsing")
    return value


Whole = Annotated[int, BeforeValidator(_whole)]


def meant_whole(value: object) -> str:
    """The one whole number in a text, as files write it: `1200` for `khoảng 1.200 người`; empty for any other text."""
    numbers = re.findall(r"\d[\d.,]*(?<=\d)", value) if isinstance(value, str) else []
    return str(counted(numbers[0])) if len(numbers) == 1 and re.fullmatch(COUNT, numbers[0]) else ""


def shown(value: Decimal) -> str:
    """A number as Vietnamese papers write it: `2.682.057`, `15,17`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def counted(written: str) -> int:
    """The number that a text writes (`COUNT`): `12.345` is twelve thousand."""
    return int(written.replace(".", ""))


def measured(written: str) -> Decimal:
    """The number that a text writes, also with decimals: `1.234,5`."""
    return Decimal(written.replace(".", "").replace(",", "."))


def thousands(number: int) -> str:
    """A whole number as Vietnamese papers write it: `2.682.057`."""
    return f"{number:,}".replace(",", ".")


def one_decimal(number: float | Decimal) -> str:
    """A measured number with one decimal: `1,5`, `2,0`."""
    return f"{number:.1f}".replace(".", ",")


def written(value: Decimal) -> str:
    """A number as data files write it: `1.25`; a final zero is added where it would be ambiguous, `1.2500`."""
    text = f"{value:f}"
    return f"{text}0" if re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", text) else text


def change(value: Decimal, before: Decimal, measure: str = "", remark: str = "") -> str:
    """A number compared with that of the same period a year before: `tăng 12 (cùng kỳ: 30)`."""
    said, then = difference(value, before), f"{shown(before)}{measure}{remark}"
    more = " điểm phần trăm" if measure else ""
    return f"{said}{more} (cùng kỳ: {then})" if said else f"bằng cùng kỳ ({then})"


def difference(value: Decimal | int, before: Decimal | int) -> str:
    """`tăng 1.200`, `giảm 0,5`; empty where both are the same."""
    more = Decimal(value - before)
    return f"{'tăng' if more > 0 else 'giảm'} {shown(abs(more))}" if more else ""


def rounds_to(exact: Decimal, given: Decimal) -> bool:
    """Whether `given` is `exact`, rounded to as many places as `given` has."""
    exponent = given.as_tuple().exponent
    half = Decimal((0, (5,), exponent - 1)) if isinstance(exponent, int) else Decimal(0)
    return abs(exact - given) <= half
