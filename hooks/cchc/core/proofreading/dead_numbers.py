"""Landlines in running text that have a code of before 2017: whoever dials them reaches nobody, or a stranger."""

import re
from collections.abc import Iterator

from .. import phone

_NUMBER = re.compile(
    r"(?<![\w/.-])(?:(?:gọi|hỏi|theo số|qua số|đt|điện thoại|liên hệ|lh|hot ?line|tel|fax|số máy|máy bàn)\b"
    r"[^\d\n()]{0,25}(?P<said>0)|\(0)"
    r"(?:\d(?:[ .\-]{0,3}|\)[ .\-]{0,3})){8,12}(?![\w/])",
    re.I,
)
# How many digits a number has, but for one of a landline; old mobiles of 11 digits are dead and told so.
_LENGTHS = {8: "thiếu", 9: "thiếu", 11: "thừa", 12: "thừa"}
_ZERO = re.compile(r"0(?<!\d0)\d\d?[\d).\- ]")


def may_be_in(text: str) -> bool:
    """Whether there may be a number in a text: a quick look."""
    return "0" in text and _ZERO.search(text) is not None


def doubts(text: str) -> Iterator[str]:
    """What is wrong with each number that stands in brackets by its code, or behind a word such as `gọi`."""
    for found in _NUMBER.finditer(text) if may_be_in(text) else ():
        number = text[found.start("said") if found["said"] else found.start() : found.end()].strip(" .-")
        if dead := phone.dead(number):
            yield f"{dead}; hãy gọi thử rồi ghi số đang dùng"
        elif found["said"] and (wrong := _LENGTHS.get(sum(map(str.isdecimal, number)) - number.startswith("02"))):
            yield f"số điện thoại này {wrong} chữ số: số di động có 10, máy bàn có 11"
