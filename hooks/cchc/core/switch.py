"""How switches are written: `mau: true`."""

from pydantic_core import PydanticCustomError

YES = ("true", "True", "có", "co")
NO = ("false", "False", "không", "khong")
MESSAGE = "chỉ ghi true (có) hoặc false (không)"


def is_yes(value: object) -> bool:
    """Whether a switch is on, as it is written in a file or read by another program."""
    return str(value) in YES


def read(value: object) -> bool:
    """Whether a switch is on.

    Raises:
        PydanticCustomError: it is written in another way.
    """
    if str(value) not in (*YES, *NO):
        raise PydanticCustomError("cchc", MESSAGE)
    return is_yes(value)
