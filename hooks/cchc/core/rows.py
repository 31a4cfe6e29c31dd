"""The raw entries of a list file, and duplicate codes among them."""

import itertools
import re
from collections.abc import Iterable, Sequence

from .problems import Problem
from .source import Data, Loc, Source

Row = tuple[Source, Loc, Data]


def rows(source: Source) -> list[Row]:
    """The entries of a file with their places: those of its list, else all of it as one."""
    if isinstance(source.data, list):
        return [(source, (place,), row) for place, row in enumerate(source.data)]
    return [(source, (), source.data)]


def shared(every: Sequence[Row], unique: str) -> Iterable[Problem]:
    """A problem for every row that repeats the value of `unique`, in any case, of a row above it or in another file."""
    named = [(source, at, row.get(unique)) for source, at, row in every if isinstance(row, dict)]
    seen: dict[object, tuple[Source, Loc]] = {}
    for source, at, value in named:
        if not isinstance(value, str):
            continue
        code = " ".join(value.casefold().split())
        if seen.setdefault(code, (source, at)) == (source, at):
            continue
        first, there = seen[code]
        line = first.line((*there, unique))
        place = f"mục bắt đầu ở dòng {line}" if first is source else f"mục ở {first.path}:{line}"
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
