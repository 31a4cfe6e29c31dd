"""How a kind reads its files: one record in a file, a list of them, a file for each record, a list for each year."""

import itertools
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from .problems import ContentError, Problem, gather
from .record import Entry, Record
from .source import Data, Loc, Source, files
from .validation import build
from .yaml_reader import read_yaml

R = TypeVar("R", bound=Record)
Loaded = tuple[tuple[Entry[R], ...], tuple[Problem, ...]]
Loader = Callable[[Path], Loaded[R]]


def one_file(path: str, model: type[R], *, optional: bool = False) -> Loader[R]:
    """Reads the record of a file that holds one; nothing where an optional file is not there."""

    def load(root: Path) -> Loaded[R]:
        return gather(lambda file: _entry(model, read_yaml(root, root / file)), [path])

    return _unless_absent(path, optional, load)


def list_file(path: str, model: type[R], unique: str = "", *, optional: bool = False) -> Loader[R]:
    """Reads the records of a file that holds a list of them; no two may share the value of the key `unique`."""
    return _unless_absent(path, optional, lambda root: _list(root, path, model, unique))


def folder(path: str, model: type[R]) -> Loader[R]:
    """Reads a record from every YAML file below a folder, by name of file."""

    def load(root: Path) -> Loaded[R]:
        return gather(lambda file: _entry(model, read_yaml(root, file)), files(root / path, "*.y*ml"))

    return load


def year_files(path: str, model: type[R], unique: str = "") -> Loader[R]:
    """Reads a list of records from every YAML file below a folder, one for each year."""

    def load(root: Path) -> Loaded[R]:
        paths = (file.relative_to(root).as_posix() for file in files(root / path, "*.y*ml"))
        found = [_list(root, file, model, unique) for file in paths]
        return tuple(e for entries, _ in found for e in entries), tuple(p for _, problems in found for p in problems)

    return load


def _unless_absent(path: str, optional: bool, load: Loader[R]) -> Loader[R]:
    return lambda root: ((), ()) if optional and not (root / path).exists() else load(root)


def _list(root: Path, path: str, model: type[R], unique: str) -> Loaded[R]:
    try:
        source = read_yaml(root, root / path)
        rows = _rows(source)
    except ContentError as error:
        return (), error.problems
    entries, problems = gather(lambda row: _entry(model, source, (row[0],), row[1]), enumerate(rows))
    return entries, (*problems, *_shared(source, rows, unique))


def _shared(source: Source, rows: list[Data], unique: str) -> Iterable[Problem]:
    """The rows whose value of `unique` stands further up already."""
    seen: dict[object, int] = {}
    for index, row in enumerate(rows):
        value = row.get(unique) if isinstance(row, dict) else None
        if isinstance(value, str) and seen.setdefault(value, index) != index:
            line = source.line((seen[value], unique))
            example = next_free(value, [row.get(unique) for row in rows if isinstance(row, dict)])
            yield source.problem((index, unique), f"trùng với phần ở dòng {line}", value, example)


def next_free(value: str, taken: Iterable[object]) -> str:
    """The next number that is free after a numbered code, `PA-2026-009` to `PA-2026-010`; empty for other codes."""
    match = re.fullmatch(r"(.*-)([0-9]+)", value)
    if not match:
        return ""
    used = {str(one) for one in taken}
    numbers = (f"{match[1]}{number:0{len(match[2])}d}" for number in itertools.count(int(match[2]) + 1))
    return next(code for code in numbers if code not in used)


def _entry(model: type[R], source: Source, at: Loc = (), data: object = ...) -> Entry[R]:
    return Entry(source, at, build(model, source, at, data))


def _rows(source: Source) -> list[Data]:
    if isinstance(source.data, list):
        return source.data
    message = "tệp phải là một danh sách; mỗi phần bắt đầu bằng dấu gạch ngang"
    if not source.data:
        message = "tệp chưa có phần nào; không có gì để ghi thì ghi [] vào cuối tệp"
    raise ContentError([source.problem((), message, example="- ma: …")])
