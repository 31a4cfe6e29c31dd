"""How a kind reads its files: one record in a file, a list of them, a file for each record, a list for each year."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from .problems import ContentError, Problem, gather
from .record import Entry, Record
from .source import Data, Loc, Source, files
from .validation import build
from .yaml_reader import read_yaml

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound="Written")
Row = tuple[Source, Loc, Data]


class Written(Protocol):
    """What stands in a file."""

    @property
    def source(self) -> Source:
        """The file."""


@dataclass(frozen=True)
class Contents(Generic[T]):
    """What one file holds: its things, and what is wrong with the others; `source` only where a list could be read.

    `broken` are problems of the things themselves, which the rules of their kind find.
    """

    source: Source | None
    things: tuple[T, ...]
    problems: tuple[Problem, ...]
    broken: tuple[Problem, ...] = ()

    def with_broken(self, problems: Iterable[Problem]) -> "Contents[T]":
        """The same with what rules have found."""
        return replace(self, broken=tuple(problems))

    def sources(self) -> Iterator[Source]:
        """The file as its things know it."""
        if self.source:
            yield self.source
        yield from (thing.source for thing in self.things)


def _together(_: str) -> str:
    return ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Loader(Generic[T]):
    """Which files there are, what one of them holds, and in which order things stand on the site.

    `read` looks at that one file alone. `lists` tells whether a file holds a list of records. No two records of the
    files that `together` names alike may share the value of the key `unique`.
    """

    paths: Callable[[Path], Iterable[str]]
    read: Callable[[Path, str], Contents[T]]
    lists: bool = False
    unique: str = ""
    together: Callable[[str], str] = _together
    order: Callable[[T], Any] | None = None
    newest_first: bool = False

    def __call__(self, root: Path) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
        """All things in the folder of a project, and what cannot be read."""
        return self.joined([self.read(root, path) for path in self.paths(root)])

    def joined(self, contents: Sequence[Contents[T]]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
        """The things of all files, and what is wrong with them and between them."""
        things = itertools.chain.from_iterable(one.things for one in contents)
        problems = [*itertools.chain.from_iterable(one.problems for one in contents)]
        if self.unique:
            sources = [one.source for one in contents if one.source]
            for _, group in itertools.groupby(sources, lambda source: self.together(source.path)):
                problems += _shared([*itertools.chain.from_iterable(map(_rows, group))], self.unique)
        if self.order:
            return tuple(sorted(things, key=self.order, reverse=self.newest_first)), tuple(problems)
        return tuple(things), tuple(problems)


def thing_files(paths: Callable[[Path], Iterable[str]], read: Callable[[Path, str], T]) -> Loader[T]:
    """Reads a thing from every file; `read` raises ContentError where it cannot."""

    def contents(root: Path, path: str) -> Contents[T]:
        things, problems = gather(lambda file: read(root, file), [path])
        return Contents(None, things, problems)

    return Loader(paths=paths, read=contents)


def one_file(path: str, model: type[R], *, optional: bool = False) -> Loader[Entry[R]]:
    """Reads the record of a file that holds one; nothing where an optional file is not there."""

    def paths(root: Path) -> Iterator[str]:
        if (root / path).exists() or not optional:
            yield path

    return thing_files(paths, partial(_record, model))


def list_file(path: str, model: type[R], unique: str = "", *, optional: bool = False) -> Loader[Entry[R]]:
    """Reads the records of a file that holds a list of them; no two may share the value of the key `unique`.

    A record may also be a file of its own: `data/truc/tet.yml` beside `data/truc.yml`.
    """
    folder = path.removesuffix(".yml")

    def paths(root: Path) -> Iterator[str]:
        more = _below(root, folder)
        if (root / path).exists() or not (optional or more):
            yield path
        yield from more

    return Loader(paths=paths, read=_lists(model, lambda _: folder), lists=True, unique=unique)


def folder(path: str, model: type[R]) -> Loader[Entry[R]]:
    """Reads a record from every YAML file below a folder, by name of file."""
    return thing_files(lambda root: _below(root, path), partial(_record, model))


def year_files(path: str, model: type[R], unique: str = "") -> Loader[Entry[R]]:
    """Reads a list of records from every YAML file below a folder, one for each year.

    A record may also be a file of its own: `2026/pa-2026-009.yml` beside `2026.yml`.
    """

    def year(file: str) -> str:
        return named_year(file, path)

    def paths(root: Path) -> list[str]:  # the list of a year before its folder
        return sorted(_below(root, path), key=lambda file: (year(file), file.count("/"), file))

    read = _lists(model, lambda file: f"{path}/{year(file)}")
    return Loader(paths=paths, read=read, lists=True, unique=unique, together=year)


def by(loader: Loader[T], order: Callable[[T], Any], *, newest_first: bool = False) -> Loader[T]:
    """The same, in another order."""
    return replace(loader, order=order, newest_first=newest_first)


def named_year(file: str, folder: str) -> str:
    """The year in the path of a file: `2026` of `2026.yml` and of `2026/pa-2026-009.yml` below the folder of a kind."""
    return file.removeprefix(f"{folder}/").partition("/")[0].partition(".")[0]


def _below(root: Path, path: str) -> list[str]:
    return [file.relative_to(root).as_posix() for file in files(root / path, "*.y*ml")]


def _record(model: type[R], root: Path, path: str) -> Entry[R]:
    return _entry(model, read_yaml(root, root / path))


def _lists(model: type[R], folder: Callable[[str], str]) -> Callable[[Path, str], Contents[Entry[R]]]:
    """Reads the records of a file of a list; one below its `folder` may hold one."""

    def contents(root: Path, path: str) -> Contents[Entry[R]]:
        try:
            source = read_yaml(root, root / path)
            rows = _checked_rows(source, folder(path))
        except ContentError as error:
            return Contents(None, (), tuple(error.problems))
        entries, problems = gather(lambda row: _entry(model, *row), rows)
        return Contents(source, entries, problems)

    return contents


def _rows(source: Source) -> list[Row]:
    """The data of the records of a file: those of a list, else all of it."""
    if isinstance(source.data, list):
        return [(source, (place,), row) for place, row in enumerate(source.data)]
    return [(source, (), source.data)]


def _checked_rows(source: Source, folder: str) -> list[Row]:
    if isinstance(source.data, list) or (source.data and source.path.startswith(f"{folder}/")):
        return _rows(source)
    message = "tệp phải là một danh sách; mỗi phần bắt đầu bằng dấu gạch ngang"
    if not source.data:
        message = "tệp chưa có phần nào; không có gì để ghi thì ghi [] vào cuối tệp"
    raise ContentError([source.problem((), message, example="- ma: …")])


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
