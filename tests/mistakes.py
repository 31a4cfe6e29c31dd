"""Seeded mistakes of writing: what goes wrong when staff type, copy and merge the files of a kind.

Each family changes one line of a right file of the sample, and says in which line it must be told.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from cchc.core.kind import Kind
from cchc.core.record import Record, models
from cchc.every import KINDS
from faults import Fault, files, is_text
from support import SAMPLE

Chance = random.Random
_ROW = re.compile(r"(?P<before>\s*(?:- )?)(?P<key>[a-z_0-9]+): (?P<value>[^\s>|\[{&*!].*)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WRONG_DAYS = ("31/12/2024", "2024-13-01", "2024-02-30", "9999-12-31", "0001-01-01", "2024-6-5", "hôm qua")
_LOST = ("Th? t?c", "hành ch\ufffdnh", "m?t c?a", "UBND t?nh")
_HIDDEN = ("\x08", "\x0b", "\x96")
_REST = ("chữ xuống dòng: phần sau", "Lưu ý: mang theo bản chính", "Thời gian, địa điểm: tại xã")
_ODD = (
    "Tại sao? Vì chậm", "Nộp ở đâu?Nộp ở xã", "Hỏi (?) và đáp", "12g30, T7, ngày 1/7", "5 > 3, a < b",
    "Treo “băng rôn”", "Cờ 🇻🇳 ☑ ★ ①", "A & B, Q&A, C++", "a*b*c, x^2, a_b_c", "Chữ\u00a0dính",
    "Chữ \u200edấu hướng", "Ðường làng", "50 % - 60 %", "=SUM(A1)", "@ubnd", "no", "on", "1_000", "0x1F", "~",
    "Thứ Bảy & Chủ nhật", "H₂O, m², ½", "(a) Một; (b) Hai",
    "ban, ngành, … của xã", "Chưa có hồ sơ quá hạn",
)  # fmt: skip
_NOTHING = ("", " ", " null", " ~", " # chưa có")


@dataclass(frozen=True)
class Row:
    """A line of a file with a key and its value on it; `number` counts from 0."""

    number: int
    before: str
    key: str
    value: str

    def with_value(self, value: str) -> str:
        """The line with another value."""
        return f"{self.before}{self.key}: {value}"

    @property
    def below(self) -> str:
        """What stands before a key of the same record in the next line."""
        return " " * len(self.before)


@cache
def fields(model: type[Record]) -> Mapping[str, FieldInfo]:
    """The fields of a model and of those inside it by key; keys that stand in several models with one meaning only."""
    found: dict[str, list[FieldInfo]] = {}
    seen: set[type[Record]] = set()

    def walk(one: type[Record]) -> None:
        if one not in seen:
            seen.add(one)
            for name, info in one.model_fields.items():
                found.setdefault(info.alias or name, []).append(info)
                for inner in models(info.annotation):
                    walk(inner)

    walk(model)
    return {key: infos[0] for key, infos in found.items() if len(infos) == 1}


@cache
def rows(path: str) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The lines of a file of the sample, and those of them that have a key and a value; of a page its front matter."""
    lines = tuple((SAMPLE / path).read_text("utf-8").split("\n"))
    fenced = lines.index("---", 1) if lines[0] == "---" else 0
    end = fenced if path.endswith(".md") else len(lines)
    found = ((number, _ROW.fullmatch(line)) for number, line in enumerate(lines[:end]))
    return lines, tuple(Row(number, m["before"], m["key"], m["value"]) for number, m in found if m)


Made = tuple[list[str], int]  # the lines that take the place of one, and which of them (from 0) must be told
Make = Callable[[Chance, Row], Made]
Fits = Callable[[Row, FieldInfo | None], bool]


def _always(_: Row, __: FieldInfo | None) -> bool:
    return True


def _plain_text(row: Row, info: FieldInfo | None) -> bool:
    return info is not None and is_text(info.annotation) and row.value[0] not in "\"'" and " " in row.value


def _merged(line: str) -> list[str]:
    return ["<<<<<<< HEAD", line, "=======", line, ">>>>>>> nhanh-khac"]


FAMILIES: dict[str, tuple[Fits, Make]] = {
    "tên mục lạ": (_always, lambda _, row: ([row.with_value(row.value), f"{row.below}la_lung: x"], 1)),
    "tên lạ bỏ trống": (
        _always,
        lambda chance, row: ([row.with_value(row.value), f"{row.below}La_lung:{chance.choice(_NOTHING)}"], 1),
    ),
    "ghi hai lần": (_always, lambda _, row: ([row.with_value(row.value), f"{row.below}{row.key}: {row.value}"], 1)),
    "ngày sai": (
        lambda row, _: _DAY.fullmatch(row.value) is not None,
        lambda chance, row: ([row.with_value(chance.choice(_WRONG_DAYS))], 0),
    ),
    "ngoặc kép hở": (_plain_text, lambda _, row: ([row.with_value(f'"{row.value}')], 0)),
    "ngoặc kép giữa câu": (_plain_text, lambda _, row: ([row.with_value(f'"{row.value}" của xã')], 0)),
    "dấu xung đột": (_always, lambda _, row: (_merged(row.with_value(row.value)), 0)),
    "thụt bằng tab": (_always, lambda _, row: ([row.with_value(row.value), f"\t{row.key}: x"], 1)),
    "thiếu dấu cách": (_always, lambda _, row: ([f"{row.before}{row.key}:{row.value}"], 0)),
    "bỏ trống": (
        lambda _, info: info is not None and info.is_required(),
        lambda _, row: ([f"{row.before}{row.key}:"], 0),
    ),
    "mã chữ cũ": (_plain_text, lambda _, row: ([row.with_value("Thùc hiÖn thñ tôc hµnh chÝnh")], 0)),
    "chỗ cần điền": (_plain_text, lambda _, row: ([row.with_value("Xã có [cần bổ sung: số hộ] hộ")], 0)),
    "hai chấm trong câu": (_plain_text, lambda _, row: ([row.with_value("Nơi nhận: bộ phận một cửa")], 0)),
    "ghi chú cuối dòng": (_plain_text, lambda _, row: ([row.with_value(f"{row.value} # xem lại")], 0)),
    "không phải hai chấm": (
        _always,
        lambda chance, row: ([f"{row.before}{row.key}{chance.choice((' =', ';', '：', ' là', ' ->'))} {row.value}"], 0),
    ),
    "chữ bị mất": (
        _plain_text,
        lambda chance, row: ([row.with_value(f"{row.value} {chance.choice(_LOST)}")], 0),
    ),
    "ký tự ẩn": (_plain_text, lambda chance, row: ([row.with_value(f"{row.value}{chance.choice(_HIDDEN)}xã")], 0)),
    "câu xuống dòng ở lề trái": (
        lambda row, _: bool(row.below),
        lambda chance, row: ([row.with_value(row.value), chance.choice(_REST)], 1),
    ),
    "dấu ... giữa tệp": (_always, lambda _, row: (["...", row.with_value(row.value)], 0)),
    "dấu \\ trong ngoặc kép": (_plain_text, lambda _, row: ([row.with_value(r'"xã\tỉnh"')], 0)),
    "nhiều phần không ngoặc vuông": (_plain_text, lambda _, row: ([row.with_value(f'"{row.value}", "phần sau"')], 0)),
    "dấu khác thay gạch ngang": (
        lambda row, _: row.before.endswith("- "),
        lambda chance, row: ([f"{row.before[:-2]}{chance.choice('–•*+')} {row.key}: {row.value}"], 0),
    ),
    "hai chấm ở dòng đầu khối": (
        lambda row, info: row.before.endswith("- ") and _plain_text(row, info),
        lambda _, row: ([row.with_value("Nơi nhận: bộ phận một cửa")], 0),
    ),
    "ghi chú sau ngoặc": (_plain_text, lambda _, row: ([row.with_value(f'"{row.value}" # xem lại')], 0)),
}


def mistakes(seed: int, each: int) -> Iterator[Fault]:
    """Every family in every kind that has a line for it, `each` times."""
    for kind in KINDS:
        for family, (fits, make) in FAMILIES.items():
            chance = random.Random(f"{seed} {kind.id} {family}")
            if found := _fitting(kind, family, fits):
                for _ in range(each):
                    yield _made(chance, kind, family, found, make)


def odd(seed: int, each: int) -> Iterator[Fault]:
    """Texts that look wrong and are right, in quotes as editors write them, in every kind that has a line for one."""
    for kind in KINDS:
        chance = random.Random(f"{seed} {kind.id} odd")
        if found := _fitting(kind, "odd", _plain_text):
            make: Make = lambda chance, row: ([row.with_value(f'"{row.value} {chance.choice(_ODD)}"')], 0)  # noqa: E731
            for _ in range(each):
                yield _made(chance, kind, "lạ mà đúng", found, make)


def _fitting(kind: Kind[Any], family: str, fits: Fits) -> Sequence[tuple[str, Row]]:
    known = fields(kind.model)
    places = [(path, row) for path in dict.fromkeys(files(kind)) for row in rows(path)[1]]
    return [(path, row) for path, row in places if fits(row, known.get(row.key))]


def _made(chance: Chance, kind: Kind[Any], family: str, found: Sequence[tuple[str, Row]], make: Make) -> Fault:
    path, row = chance.choice(found)
    lines = list(rows(path)[0])
    new, told = make(chance, row)
    lines[row.number : row.number + 1] = new
    return Fault(kind, family, path, "\n".join(lines), row.number + told + 1, new[told])
