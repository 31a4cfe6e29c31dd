"""In which entries of the search two words follow one another: a file for every lot of words.

What an earlier build found is kept; where a few entries changed and none moved, only the files of words that came to
them or went are made anew.
"""

import json
import pickle
from array import array
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ..core.facets import SearchEntry
from ..core.memo import Memo, digest
from ..core.search_words import forms, shard, tokens

MEMO = ".cache/search.memo"
LONGEST = 24  # letters of a word; longer ones are addresses and the like
_FEW = 16  # entries: for more of them it is quicker to go through all places than to look for each

Pair = tuple[str, str]  # two words that follow one another; the second is empty at the end
Places: TypeAlias = "array[int]"  # sorted: `2 * place` of an entry, and one more where the pair is in its summary
Lot: TypeAlias = "dict[Pair, Places]"


class _Kept(NamedTuple):
    """The keys of all entries in their order, the places of all pairs by lot, the files."""

    names: Sequence[bytes]
    lots: Sequence[Lot]
    files: list[bytes]

    @classmethod
    def of(cls, memo: Memo, count: int) -> "_Kept":
        """What an earlier build has left for `count` files; nothing where it had another number of them."""
        kept = cls(*pickle.loads(next(iter(memo.known.values())))) if memo.known else None
        return kept if kept and len(kept.lots) == count else cls((), [{} for _ in range(count)], [b""] * count)


def files(entries: Sequence[SearchEntry], count: int, kept: Path | None = None) -> Sequence[bytes]:
    """The files of words; the file `kept` has what was found before, and gets what is found now."""
    memo, names = Memo.read(kept) if kept else Memo(), _names(entries)
    key = digest(str(count), *names)
    before = _Kept.of(memo, count)
    if key in memo:
        memo.keep(key)
        return before.files
    now = {name: place for place, name in enumerate(names)}
    moved = [now.get(name, -1) for name in before.names]
    gone = [place for place, at in enumerate(moved) if at < 0]
    if len(gone) <= _FEW and all(at in {place, -1} for place, at in enumerate(moved)):
        lots = _Lots(before.lots, {number for number, file in enumerate(before.files) if not file})
    else:
        lots, gone = _Lots([_moved(lot, moved) for lot in before.lots], {*range(count)}), []
    known = {*before.names}
    lots.change(gone, {place: entries[place] for place, name in enumerate(names) if name not in known})
    made = [_file(lot) if number in lots.changed else before.files[number] for number, lot in enumerate(lots.lots)]
    if kept:
        memo.put(key, pickle.dumps((names, lots.lots, made), pickle.HIGHEST_PROTOCOL))
        memo.save(kept)
    return made


def _names(entries: Sequence[SearchEntry]) -> list[bytes]:
    """The key of each entry, a hash of what is indexed; equal entries are told apart by a number."""
    same: Counter[bytes] = Counter()
    names = []
    for entry in entries:
        name = entry.text_key
        same[name] += 1
        names.append(digest(name, str(same[name])))
    return names


def _moved(lot: Lot, moved: Sequence[int]) -> Lot:
    """The places of unchanged entries, moved to their present indices."""
    found = {}
    for pair, olds in lot.items():
        if still := array("I", sorted(2 * at + (old & 1) for old in olds if (at := moved[old >> 1]) >= 0)):
            found[pair] = still
    return found


class _Lots:
    """The places of all pairs; `changed` are the lots that are not as they were."""

    def __init__(self, lots: Sequence[Lot], changed: set[int]) -> None:
        self.lots = lots
        self.changed = changed
        self._number: Callable[[str], int] = cache(lambda word: shard(forms(word)[0], len(lots)))

    def change(self, gone: Collection[int], come: dict[int, SearchEntry]) -> None:
        """Take out what entries had that are `gone`, put in what those have that `come`, often in the same place."""
        had = self._had(gone) if gone else {}
        for place in sorted({*gone, *come}):
            after = _pairs(place, come[place]) if place in come else iter(())
            if place in had:
                self._exchange(had[place], dict(after))
            else:
                self._add(after)

    def _exchange(self, before: Mapping[Pair, int], after: Mapping[Pair, int]) -> None:
        for pair in before.keys() | after.keys():
            if before.get(pair) != after.get(pair):
                self._set(pair, before.get(pair), after.get(pair))

    def _add(self, found: Iterable[tuple[Pair, int]]) -> None:
        """Put in the places of an entry that had none; most come behind all others."""
        for pair, new in found:
            self.changed.add(number := self._number(pair[0]))
            places = self.lots[number].get(pair)
            if places is None:
                self.lots[number][pair] = _places((new,))
            elif places[-1] < new:
                places.append(new)
            else:
                insort(places, new)

    def _had(self, gone: Collection[int]) -> dict[int, dict[Pair, int]]:
        """The pairs of some entries."""
        had: dict[int, dict[Pair, int]] = defaultdict(dict)
        for pair, places in (one for lot in self.lots for one in lot.items()):
            for place in gone:
                at = bisect_left(places, 2 * place)
                if at < len(places) and places[at] >> 1 == place:
                    had[place][pair] = places[at]
        return had

    def _set(self, pair: Pair, old: int | None, new: int | None) -> None:
        number = self._number(pair[0])
        lot = self.lots[number]
        places = lot.setdefault(pair, _places(()))
        if old is not None:
            del places[bisect_left(places, old)]
        if new is not None:
            insort(places, new)
        if not places:
            del lot[pair]
        self.changed.add(number)


def _places(numbers: Iterable[int]) -> Places:
    """Numbers of four bytes, where one of Python's takes 36."""
    return array("I", numbers)


def _pairs(place: int, entry: SearchEntry) -> Iterator[tuple[Pair, int]]:
    summary = set(pairwise((*tokens(entry.summary), "")))
    for pair in {*summary, *pairwise((*tokens(entry.words), ""))}:
        if len(pair[0]) <= LONGEST or len(forms(pair[0])[0]) <= LONGEST:  # accents make words no shorter
            yield pair, 2 * place + (pair in summary)


def _file(lot: Lot) -> bytes:
    """Word → it and the next as they are spelt → the steps from one place to the next."""
    together: dict[Pair, list[int]] = defaultdict(list)
    for (word, after), here in lot.items():
        (plain, spelt), (_, next_spelt) = forms(word), forms(after)
        together[plain, f"{spelt} {next_spelt}"].extend(here)
    made: dict[str, dict[str, list[int]]] = {}
    for (plain, pair), found in sorted(together.items()):
        places = sorted({*found})
        made.setdefault(plain, {})[pair] = [b - a for a, b in pairwise((0, *places))]
    return as_json(made)


def as_json(value: object) -> bytes:
    """A value as the search reads it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=list).encode()
