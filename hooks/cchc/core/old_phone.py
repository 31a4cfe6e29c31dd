"""Phone numbers from before the changes of 2017–18, told apart from today's numbers with the same digits.

(033) 3825 123 was a landline of Quảng Ninh. Its ten digits are somebody's mobile phone today: only the way it is
written tells them apart.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from . import national
from .problems import ContentError
from .yaml_reader import read_yaml

PATH = "data/ma-vung-cu.yml"

_LONG_SUBSCRIBERS = {"04", "08"}  # Hà Nội and TP. Hồ Chí Minh have eight digits after the code, all others seven
_INTERNATIONAL = re.compile(r"[\s(]*(?:\+|00)\s*84\)?[\s.\-]*(?:\(0\)[\s.\-]*)?")


@dataclass(frozen=True)
class Replaced:
    """A dead number: its old code, whose it was (a province; empty for a mobile phone), the digits of today."""

    code: str
    whose: str
    digits: str


class _Code(NamedTuple):
    new: str
    province: str


_own: dict[str, _Code | None] = {}  # of the commune whose content is read; None where it takes one away


@cache
def _national() -> Mapping[str, _Code]:
    [source] = national.sources(PATH.removeprefix("data/"))
    return {code: found for code, found in _rows(source.data) if found}


def _rows(data: object) -> Iterator[tuple[str, _Code | None]]:
    for row in data if isinstance(data, list) else ():
        match row:
            case {"cu": str(code), "bo": "true"}:
                yield code, None
            case {"cu": str(code), "moi": str(new)}:
                yield code, _Code(new, str(row.get("tinh") or ""))


def use(root: Path) -> bytes:
    """Use the codes of a commune's own file, too; returns these codes as bytes, part of the salt of caches.

    A file that cannot be read adds none: its kind tells what is wrong with it.
    """
    _own.clear()
    try:
        _own.update(_rows(read_yaml(root, root / PATH).data) if (root / PATH).is_file() else ())
    except ContentError:
        return b""
    return repr(_own).encode() if _own else b""


def _table() -> Mapping[str, _Code]:
    return {code: found for code, found in {**_national(), **_own}.items() if found} if _own else _national()


def codes() -> Iterator[tuple[str, str, str]]:
    """The old codes, the new ones, and whose they were, as a script reads them."""
    return ((code, new, province) for code, (new, province) in _table().items())


def mobile(digits: str) -> Replaced | None:
    """The number of ten digits that a mobile phone of eleven digits became."""
    found = _table().get(digits[:4]) if len(digits) == 11 else None
    return Replaced(digits[:4], "", found.new + digits[4:]) if found and not found.province else None


def landline(digits: str) -> Replaced | None:
    """The landline that has an old area code and as many digits after it as its province had."""
    for code, (new, province) in _table().items():
        rest = digits.removeprefix(code)
        if province and rest != digits and len(rest) == (8 if code in _LONG_SUBSCRIBERS else 7) and rest[0] not in "01":
            return Replaced(code, province, new + rest)
    return None


def landline_by_look(text: str, digits: str) -> Replaced | None:
    """A number that is somebody's mobile phone by its digits, and a dead landline by the way it is written.

    Mobile phones are written 4-3-3 and 3-3-4. A code in brackets or of two digits, the groups 3-4-3, and seven digits
    of which the first is 3 (as all landlines of the state's operator had) after a code of three are those of landlines.
    """
    old = landline(digits)
    groups, bracketed = _groups(text)
    if not old or groups[0] != old.code:
        return None
    sizes = [len(group) for group in groups[1:]]
    apart = bracketed or len(old.code) == 2 or sizes[:2] == [4, 3]
    return old if apart or (sizes in ([7], [1, 6], [1, 3, 3]) and groups[1][0] == "3") else None


def first_group(text: str) -> str:
    """The digits that are written together at the beginning, without the code of the country."""
    return _groups(text)[0][0]


def _groups(text: str) -> tuple[list[str], bool]:
    """The digits as they are grouped, without the code of the country; whether the first group is in brackets."""
    start = _INTERNATIONAL.match(text)
    national = text[start.end() :] if start else text
    groups = re.findall(r"[0-9]+", national)
    bracketed = re.match(r"[\s(]*[0-9]+\s*\)", national) is not None
    if start and groups and not groups[0].startswith("0"):
        groups[0] = f"0{groups[0]}"
    elif len(groups) > 1 and groups[0] == "0":
        groups[:2] = [f"0{groups[1]}"]
    return groups or [""], bracketed
