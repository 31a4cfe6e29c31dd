"""Where what has a day is written: in the file or the folder of its year."""

import posixpath
from collections.abc import Iterator
from datetime import date
from typing import Any

from .problems import Problem
from .record import Entry


def named_year(file: str, folder: str) -> str:
    """The year in the path of a file: `2026` of `2026.yml` and of `2026/pa-2026-009.yml` below the folder of a kind."""
    return file.removeprefix(f"{folder}/").partition("/")[0].partition(".")[0]


def in_its_year(entry: Entry[Any], key: str, day: date, folder: str) -> Iterator[Problem]:
    """A problem where a record with a day, that of its `key`, stands in the file of another year."""
    if named_year(entry.source.path, folder) != str(day.year):
        yield _other_year(entry, key, day, f"{folder}/{day.year}.yml")


def in_folder_of_year(entry: Entry[Any], key: str, day: date, folder: str) -> Iterator[Problem]:
    """A problem where a file with a day does not lie right in the folder of its year."""
    name = posixpath.basename(entry.source.path)
    right = f"{folder}/{day.year}/{name}"
    if entry.source.path != right:
        yield _other_year(entry, key, day, right)


def _other_year(entry: Entry[Any], key: str, day: date, place: str) -> Problem:
    message = (
        f"ngày này thuộc năm {day.year} nên phải ghi ở {place}; hãy chuyển sang đó, hoặc sửa lại ngày nếu ghi nhầm"
    )
    return entry.problem((key,), message, day.isoformat())
