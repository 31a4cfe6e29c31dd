"""How a kind reads its files: one record in a file, a list of them, a file for each record, a list for each year."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from .folders import files
from .national import DROP, UNKNOWN, HasSource, National, by_keys, codes, filled_in
from .problems import ContentError, Problem, gather
from .record import Entry, Record
from .renamed import applied
from .rows import Row, rows, shared
from .source import Data, Loc, Source
from .validation import build
from .yaml_reader import read_yaml
from .years import named_year

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=HasSource)


@dataclass(frozen=True)
class Contents(Generic[T]):
    """The contents of one file: its things, and the `problems` for which others cannot be read.

    `source` is there only for a file that holds a list.

    `broken` are problems of the things themselves, which the rules of their kind find; `slips` tell what staff should
    look at again. `halves` are the things that are wrong in part (`core.halves`); `lost` tells whether
    something could not be read even so.
    """

    source: Source | None
    things: tuple[T, ...]
    problems: tuple[Problem, ...]
    _: KW_ONLY
    broken: tuple[Problem, ...] = ()
    slips: tuple[str, ...] = ()
    halves: tuple[T, ...] = ()
    lost: bool = False

    def with_found(self, problems: Iterable[Problem], slips: Iterable[str]) -> "Contents[T]":
        """A copy with the problems that rules have found, and with the slips."""
        return replace(self, broken=tuple(problems), slips=tuple(slips))

    def sources(self) -> Iterator[Source]:
        """The sources of the list and of its things, as often as they are referred to."""
        if self.source:
            yield self.source
        yield from (thing.source for thing in (*self.things, *self.halves))


def _together(_: str) -> str:
    return ""


def _as_it_is(data: Data) -> Data:
    return data


@dataclass(frozen=True, kw_only=True, eq=False)
class Loader(Generic[T]):
    """How a kind is read: which files there are, how one of them is read, the order of things on the site.

    `read` opens that one file only. `lists`: a file holds a list of records. `unique` is a key whose values must differ
    between all records of the files for which `together` gives the same group.
    """

    paths: Callable[[Path], Iterable[str]]
    read: Callable[[Path, str], Contents[T]]
    lists: bool = False
    unique: str = ""
    together: Callable[[str], str] = _together
    order: Callable[[T], Any] | None = None
    newest_first: bool = False
    national: National | None = None
    """The records that ship with the release, beside those of the files."""
    filled: Callable[[Data], Data] = _as_it_is
    """Adds the data that ship with the release to the data of a file."""
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The codes of the records that `filled` completes, by the name of the code's key."""

    def __call__(self, root: Path) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
        """All things in the folder of a project, and what cannot be read."""
        return self.joined([self.read(root, path) for path in self.paths(root)])

    def joined(self, contents: Sequence[Contents[T]]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
        """The things of all files, and what is wrong with them and between them."""
        things: Iterable[T] = itertools.chain.from_iterable(one.things for one in contents)
        problems = [*itertools.chain.from_iterable(one.problems for one in contents)]
        sources = [one.source for one in contents if one.source]
        if self.national:
            every = itertools.chain.from_iterable(map(rows, sources))
            things = self.national.joined(things, [row for _, _, row in every if self.national.drops(row)])
        if self.unique:
            for _, group in itertools.groupby(sources, lambda source: self.together(source.path)):
                problems += shared([*itertools.chain.from_iterable(map(rows, group))], self.unique)
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


def list_file(
    path: str, model: type[R], unique: str = "", *, optional: bool = False, national: str = ""
) -> Loader[Entry[R]]:
    """Reads the records of a file that holds a list of them; no two may share the value of the key `unique`.

    A record may also be a file of its own: `data/truc/tet.yml` beside `data/truc.yml`. `national` is the file of those
    that ship with the release; they are there without any file of the commune's.
    """
    folder, ships = path.removesuffix(".yml"), None
    if national:
        ships = National(name=national, keys=(unique,), read=national_list(model), code=by_keys(unique))

    def paths(root: Path) -> Iterator[str]:
        more = _below(root, folder)
        if (root / path).exists() or not (optional or more or ships):
            yield path
        yield from more

    read = _lists(model, lambda _: folder, ships)
    return Loader(paths=paths, read=read, lists=True, unique=unique, national=ships)


def folder(
    path: str, model: type[R], *, national: str = "", defined: tuple[str, str] | None = None
) -> Loader[Entry[R]]:
    """Reads a record from every YAML file below a folder, by name of file.

    `national` is the folder of those that ship with the release: a file of the same name takes the place of one.
    `defined` names a folder of the release and the key of a code: what a file leaves out is taken from the file there.
    """
    filled = partial(filled_in, *defined) if defined else _as_it_is
    loader = thing_files(lambda root: _below(root, path), partial(_record, model, filled=filled))
    if national:
        ships = National(
            name=national,
            read=lambda source: (_entry(model, source),),
            code=lambda thing: (Path(thing.source.path).stem,),
        )
        return replace(loader, national=ships)
    return replace(loader, filled=filled, known={defined[1]: codes(defined[0])} if defined else {})


def year_files(path: str, model: type[R], unique: str = "", *, national: National | None = None) -> Loader[Entry[R]]:
    """Reads a list of records from every YAML file below a folder, one for each year.

    A record may also be a file of its own: `2026/pa-2026-009.yml` beside `2026.yml`.
    """

    def year(file: str) -> str:
        return named_year(file, path)

    def paths(root: Path) -> list[str]:  # the list of a year before its folder
        return sorted(_below(root, path), key=lambda file: (year(file), file.count("/"), file))

    read = _lists(model, lambda file: f"{path}/{year(file)}", national)
    return Loader(paths=paths, read=read, lists=True, unique=unique, together=year, national=national)


def by(loader: Loader[T], order: Callable[[T], Any], *, newest_first: bool = False) -> Loader[T]:
    """A copy of a loader with another order."""
    return replace(loader, order=order, newest_first=newest_first)


def _below(root: Path, path: str) -> list[str]:
    return files(root, path, "*.y*ml")


def national_list(model: type[R]) -> Callable[[Source], Iterable[Entry[R]]]:
    """Reads the records of a list that ships with the release."""
    return lambda source: [_entry(model, *row) for row in rows(source)]


def _record(model: type[R], root: Path, path: str, filled: Callable[[Data], Data] = _as_it_is) -> Entry[R]:
    source = applied(model, read_yaml(root, root / path))
    return _entry(model, source, (), filled(source.data))


def _lists(
    model: type[R], folder: Callable[[str], str], national: National | None
) -> Callable[[Path, str], Contents[Entry[R]]]:
    """Reads the records of a file of a list; one below its `folder` may hold one."""

    def contents(root: Path, path: str) -> Contents[Entry[R]]:
        try:
            source = applied(model, read_yaml(root, root / path))
            found = _checked_rows(source, folder(path))
        except ContentError as error:
            return Contents(None, (), tuple(error.problems))
        drops = [row for row in found if national and national.drops(row[2])]
        entries, problems = gather(lambda row: _entry(model, *row), [row for row in found if row not in drops])
        return Contents(source, entries, (*problems, *_no_such(drops, national)))

    return contents


def _no_such(drops: Iterable[Row], national: National | None) -> Iterator[Problem]:
    """A problem for every row `bo: true` that drops a national record which does not exist."""
    for source, at, row in drops:
        if national and isinstance(row, dict) and not national.dropped(row):
            yield source.problem((*at, DROP), UNKNOWN, ", ".join(str(row[key]) for key in national.keys))


def _checked_rows(source: Source, folder: str) -> list[Row]:
    if isinstance(source.data, list) or (source.data and source.path.startswith(f"{folder}/")):
        return rows(source)
    message = "tệp phải là một danh sách; mỗi mục bắt đầu bằng dấu gạch ngang"
    example = f"- {[*(source.data if isinstance(source.data, dict) else ()), 'ma'][0]}: …"
    if not source.data:
        message = "tệp chưa có mục nào; không có gì để ghi thì ghi [] vào cuối tệp"
    elif folder.count("/") > 1 and not folder[-4:].isdecimal():  # beside the lists of years, named by these
        example = f"{'/2026/'.join(folder.rsplit('/', 1))}.yml"
        message = "tệp của một mục riêng phải đặt trong thư mục của năm"
    raise ContentError([source.problem((), message, example=example)])


def _entry(model: type[R], source: Source, at: Loc = (), data: object = ...) -> Entry[R]:
    return Entry(source, at, build(model, source, at, data))
