"""How a kind reads its files: one record in a file, a list of them, a file for each record, a list for each year."""

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
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
Row = tuple[Source, Loc, Data]


def one_file(path: str, model: type[R], *, optional: bool = False) -> Loader[R]:
    """Reads the record of a file that holds one; nothing where an optional file is not there."""

    def load(root: Path) -> Loaded[R]:
        return gather(lambda file: _entry(model, read_yaml(root, root / file)), [path])

    return _unless_absent(path, optional, load)


def list_file(path: str, model: type[R], unique: str = "", *, optional: bool = False) -> Loader[R]:
    """Reads the records of a file that holds a list of them; no two may share the value of the key `unique`.

    A record may also be a file of its own: `data/truc/tet.yml` beside `data/truc.yml`.
    """

    def load(root: Path) -> Loaded[R]:
        folder = path.removesuffix(".yml")
        more = _below(root, folder)
        absent = not (root / path).exists()
        return _lists(root, more if absent and (optional or more) else [path, *more], folder, model, unique)

    return load


def folder(path: str, model: type[R]) -> Loader[R]:
    """Reads a record from every YAML file below a folder, by name of file."""

    def load(root: Path) -> Loaded[R]:
        return gather(lambda file: _entry(model, read_yaml(root, file)), files(root / path, "*.y*ml"))

    return load


def year_files(path: str, model: type[R], unique: str = "") -> Loader[R]:
    """Reads a list of records from every YAML file below a folder, one for each year.

    A record may also be a file of its own: `2026/pa-2026-009.yml` beside `2026.yml`.
    """

    def load(root: Path) -> Loaded[R]:
        years: dict[str, list[str]] = {}
        for file in sorted(_below(root, path), key=lambda file: file.count("/")):  # the list before its folder
            years.setdefault(named_year(file, path), []).append(file)
        found = [_lists(root, names, f"{path}/{year}", model, unique) for year, names in sorted(years.items())]
        return tuple(e for entries, _ in found for e in entries), tuple(p for _, problems in found for p in problems)

    return load


def named_year(file: str, folder: str) -> str:
    """The year in the path of a file: `2026` of `2026.yml` and of `2026/pa-2026-009.yml` below the folder of a kind."""
    return file.removeprefix(f"{folder}/").partition("/")[0].partition(".")[0]


def _below(root: Path, path: str) -> list[str]:
    return [file.relative_to(root).as_posix() for file in files(root / path, "*.y*ml")]


def _unless_absent(path: str, optional: bool, load: Loader[R]) -> Loader[R]:
    return lambda root: ((), ()) if optional and not (root / path).exists() else load(root)


def _lists(root: Path, paths: Iterable[str], folder: str, model: type[R], unique: str) -> Loaded[R]:
    """The records of the files of one list, and what is wrong with them; a file below `folder` may hold one."""
    read, problems = gather(lambda path: _rows(read_yaml(root, root / path), folder), paths)
    rows = tuple(itertools.chain.from_iterable(read))
    entries, wrong = gather(lambda row: _entry(model, *row), rows)
    return entries, (*problems, *wrong, *_shared(rows, unique))


def _shared(rows: Sequence[Row], unique: str) -> Iterable[Problem]:
    """The rows whose value of `unique` stands further up already, or in another file."""
    named = [(source, at, row.get(unique)) for source, at, row in rows if isinstance(row, dict)]
    seen: dict[object, tuple[Source, Loc]] = {}
    for source, at, value in named:
        if not isinstance(value, str) or seen.setdefault(value, (source, at)) == (source, at):
            continue
        first, there = seen[value]
        line = first.line((*there, unique))
        place = f"phần ở dòng {line}" if first is source else f"phần ở {first.path}:{line}"
        example = next_free(value, [taken for _, _, taken in named])
        yield source.problem((*at, unique), f"trùng với {place}", value, example)


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


def _rows(source: Source, folder: str) -> list[Row]:
    if isinstance(source.data, list):
        return [(source, (place,), row) for place, row in enumerate(source.data)]
    if source.data and source.path.startswith(f"{folder}/"):
        return [(source, (), source.data)]
    message = "tệp phải là một danh sách; mỗi phần bắt đầu bằng dấu gạch ngang"
    if not source.data:
        message = "tệp chưa có phần nào; không có gì để ghi thì ghi [] vào cuối tệp"
    raise ContentError([source.problem((), message, example="- ma: …")])
