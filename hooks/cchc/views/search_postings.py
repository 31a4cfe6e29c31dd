"""In which entries of the search two words follow one another; of unchanged entries as an earlier build found it."""

import pickle
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias, cast

from ..core.facets import SearchEntry
from ..core.memo import Memo, digest
from ..core.search_words import forms, shard, tokens

MEMO = ".cache/search.memo"
LONGEST = 24  # letters of a word; longer ones are addresses and the like

Pair = tuple[str, str]  # two words that follow one another; the second is empty at the end
Places: TypeAlias = "array[int]"  # `2 * place` of an entry, and one more where the pair is in its summary
Posting: TypeAlias = "dict[str, dict[str, array[int]]]"  # a file of words, see `files`
_Kept = tuple[list[bytes], dict[Pair, Places]]  # the entries by name, in their order, and the places of all pairs


def places(entries: Sequence[SearchEntry], kept: Path | None = None) -> Mapping[Pair, Places]:
    """Where two words follow one another; the file `kept` has what was found before, and gets what is found now."""
    memo, names = Memo.read(kept) if kept else Memo(), _names(entries)
    key = digest(*names)
    if key in memo:
        return cast(_Kept, memo.get(key))[1]
    before, found = cast(_Kept, pickle.loads(next(iter(memo.known.values())))) if memo.known else ([], {})
    made = _moved(before, names, found)
    known = {*before}
    for place, entry in enumerate(entries):
        if names[place] not in known:
            _read(made, place, entry)
    if kept:
        memo.put(key, pickle.dumps((names, dict(made)), pickle.HIGHEST_PROTOCOL))
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


def _moved(before: Sequence[bytes], names: Sequence[bytes], found: Mapping[Pair, Places]) -> dict[Pair, Places]:
    """The places of unchanged entries, moved to their present indices."""
    now = {name: place for place, name in enumerate(names)}
    moved = [now.get(name, -1) for name in before]
    made: dict[Pair, Places] = defaultdict(_none)
    for pair, olds in found.items():
        if still := array("I", (2 * at + (old & 1) for old in olds if (at := moved[old >> 1]) >= 0)):
            made[pair] = still
    return made


def _read(made: dict[Pair, Places], place: int, entry: SearchEntry) -> None:
    summary = set(pairwise((*tokens(entry.summary), "")))
    for pair in summary:
        made[pair].append(2 * place + 1)
    for pair in set(pairwise((*tokens(entry.words), ""))) - summary:
        made[pair].append(2 * place)


def _none() -> Places:
    return array("I")  # a number of four bytes, where one of Python's takes 36


def files(places_of_pairs: Mapping[Pair, Places], count: int) -> Sequence[Posting]:
    """For each file: word → it and the next as they are spelt → the steps from one place to the next."""
    made: list[Posting] = [{} for _ in range(count)]
    together: dict[Pair, Places] = defaultdict(_none)
    for (word, after), found in places_of_pairs.items():
        (plain, spelt), (_, next_spelt) = forms(word), forms(after)
        if len(plain) <= LONGEST:
            together[plain, f"{spelt} {next_spelt}"].extend(found)
    for (plain, pair), found in sorted(together.items()):
        steps = array("I", (b - a for a, b in pairwise((0, *sorted({*found})))))
        made[shard(plain, count)].setdefault(plain, {})[pair] = steps
    return made
