"""Entries of lists that stand twice: the same words, for records the same name and unit, or the same in all."""

from collections.abc import Iterator

from ..source import Data, Loc
from ..thing import Thing

_ONCE = frozenset(("nhiem_vu", "thay_doi", "lich", "ket_qua_thi", "cach_gui", "gan_nghia"))  # lists of records


def told(thing: Thing) -> Iterator[tuple[int, str]]:
    """The line of each, and where it stands first."""
    for at, what in _listed(thing.source.written(thing.entry.at), ()):
        seen: dict[object, int] = {}
        for place, named in what:
            line = thing.source.line((*thing.entry.at, *at, place))
            if named in seen:
                first = "" if seen[named] == line else f" (dòng {seen[named]})"
                yield line, f"mục “{at[-1]}” ghi “{named[0]}” hai lần{first}"
            seen.setdefault(named, line)


def _listed(value: Data, at: Loc) -> Iterator[tuple[Loc, list[tuple[int, tuple[str, object]]]]]:
    """The lists in some data with what each entry is known by: records by name and unit, at the top texts as well."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _listed(inner, (*at, key))
    elif isinstance(value, list):
        named: list[tuple[int, tuple[str, object]]] = []
        for place, row in enumerate(value):
            if isinstance(row, dict) and isinstance(name := row.get("ten"), str):
                named.append((place, (name, row.get("don_vi_tinh"))))
            elif isinstance(row, dict) and at[-1] in _ONCE:
                named.append((place, (next(map(str, row.values()), ""), repr(row))))
            elif isinstance(row, str) and len(at) == 1:
                named.append((place, (row, None)))
            yield from _listed(row, (*at, place)) if isinstance(row, dict) else ()
        yield at, named
