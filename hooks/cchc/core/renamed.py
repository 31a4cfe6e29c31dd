"""Keys that staff write and that were given another name: one table, read for one major version, then only rewritten.

The newest name is the model's alias. A content of the version before is right as it stands: its old keys are taken for
the new ones and told as advice. `cchc chuyen-doi` writes the new ones; a key renamed twice goes to its last name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from . import command, content_format
from .problems import ContentError, Problem
from .source import Data, Loc, Source


class Renamed(NamedTuple):
    """A key of the records of a kind: the content format that renamed it, the id of the kind, its old and new name.

    A key inside another is written with that before it: `ky_ten.nguoi` to `ky_ten.nguoi_ky`.
    """

    since: str
    kind: str
    old: str
    new: str


TABLE: tuple[Renamed, ...] = ()  # oldest first
_MODELS: dict[type, str] = {}
COMMAND = "chuyen-doi"
_BOTH = "và đã ghi ở đó; hãy giữ một"


def register(model: type, kind: str) -> None:
    """Register the model of a kind."""
    _MODELS[model] = kind


def kind_of(model: type) -> str:
    """The id of the kind whose records a model reads; empty where it is of none."""
    return _MODELS.get(model, "")


def names(kind: str) -> Mapping[tuple[str, ...], tuple[str, Renamed]]:
    """The names of today of old keys, by the way to them: the name, and what renamed it last."""
    found: dict[tuple[str, ...], tuple[str, Renamed]] = {}
    rows = [row for row in TABLE if row.kind == kind]
    for place, row in enumerate(rows):
        last = row
        for later in rows[place + 1 :]:
            last = later if later.old == last.new else last
        found[tuple(row.old.split("."))] = (last.new.rpartition(".")[2], row)
    return found


def applied(model: type, source: Source, *, however_old: bool = False) -> Source:
    """A file with the names of today.

    Raises:
        ContentError: a key is there by both names, or by one that is too old to be read.
    """
    known = names(kind_of(model))
    if not known:
        return source
    used: dict[Loc, tuple[str, Renamed]] = dict(_used(source.data, (), (), known))
    problems = [problem for at, (new, row) in used.items() if (problem := _wrong(source, at, new, row, used))]
    if however_old:
        problems = [problem for problem in problems if problem.message.endswith(_BOTH)]
    if problems:
        raise ContentError(problems)
    told = tuple((source.line(at), str(at[-1]), new) for at, (new, _) in used.items())
    moved = {at: (*at[:-1], new) for at, (new, _) in used.items()}
    lines = {_moved(at, moved): line for at, line in source.lines.items()}
    blank = tuple(_moved(at, moved) for at in source.blank if _way(at) not in known)
    return replace(source, data=_renamed(source.data, (), moved), lines=lines, renamed=told, blank=blank)


def _way(at: Loc) -> tuple[str, ...]:
    """The keys of a place."""
    return tuple(part for part in at if isinstance(part, str))


def _used(
    data: Data, at: Loc, way: tuple[str, ...], known: Mapping[tuple[str, ...], tuple[str, Renamed]]
) -> Iterator[tuple[Loc, tuple[str, Renamed]]]:
    match data:
        case list():
            for place, one in enumerate(data):
                yield from _used(one, (*at, place), way, known)
        case dict():
            for key, one in data.items():
                if (*way, key) in known:
                    yield (*at, key), known[*way, key]
                yield from _used(one, (*at, key), (*way, key), known)


def _wrong(source: Source, at: Loc, new: str, row: Renamed, used: Mapping[Loc, object]) -> Problem | None:
    beside = {key for key in source.lines if key[:-1] == at[:-1] and len(key) == len(at)}
    others = [key for key in used if key != at and key[:-1] == at[:-1] and used[key] == used[at]]
    if (*at[:-1], new) in beside or others:
        return source.problem(at, f"mục này nay tên là “{new}” {_BOTH}")
    if content_format.numbers(content_format.VERSION) >= _after_a_major(row.since):
        way = command.words(source.root, COMMAND)
        message = f"mục này đổi tên thành “{new}” từ định dạng {row.since}; hãy chạy lệnh: {way}"
        return source.problem(at, message)
    return None


def _after_a_major(since: str) -> tuple[int, ...]:
    """The version, one major later, from which a key renamed in `since` is no longer read."""
    first, *rest = content_format.numbers(since)
    return first + 1, *rest


def _moved(at: Loc, moved: Mapping[Loc, Loc]) -> Loc:
    made: Loc = ()
    for end in range(1, len(at) + 1):
        made = (*made, moved[at[:end]][-1] if at[:end] in moved else at[end - 1])
    return made


def _renamed(data: Data, at: Loc, moved: Mapping[Loc, Loc]) -> Data:
    match data:
        case list():
            return [_renamed(one, (*at, place), moved) for place, one in enumerate(data)]
        case dict():
            return {
                str(moved[*at, key][-1]) if (*at, key) in moved else key: _renamed(one, (*at, key), moved)
                for key, one in data.items()
            }
    return data


def advice(sources: Sequence[Source]) -> Iterator[str]:
    """A notice for every use of an old key."""
    for source in sources:
        words = command.words(source.root, COMMAND) if source.renamed else ""
        for line, old, new in source.renamed:
            yield f"Nên sửa {source.path}:{line}: mục “{old}” nay tên là “{new}”; máy sửa giúp: {words}"
