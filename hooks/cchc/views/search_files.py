"""The files a search reads: titles first, then only those words and texts that are asked for.

`muc-luc.json` has what the first results need of everything; `tu/<n>.json` says in which entries two words follow one
another (Vietnamese words are mostly two syllables); `bai/<n>.json` has the texts, to show where it was found.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import groupby
from pathlib import Path
from threading import Lock

from ..core.facets import SearchEntry
from ..core.kind import Here
from ..core.memo import digest
from ..core.page import Asset
from ..core.record import Entry
from ..core.text import slug
from ..kinds import synonym
from ..kinds.synonym import Synonym, filler_phrases, rows
from . import search_postings
from .answers import Answer, answers
from .search import URL, names
from .search_postings import as_json

TEXTS = 8  # entries whose texts share a file
_SHARD = 400  # entries for which a further lot of word files is made
_LOT = 32


@dataclass(frozen=True)
class Words:
    """What the search knows beside what it finds: the commune's everyday words, answers, names of kinds by id.

    `kept` is the file of what an earlier build found.
    """

    synonyms: Sequence[Entry[Synonym]] = ()
    answers: Sequence[Answer] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    kept: Path | None = None

    @classmethod
    def of(cls, here: Here) -> "Words":
        """What is known in this commune."""
        return cls(here.read[synonym.KIND], answers(here), names(here.read.kinds), here.root / search_postings.MEMO)


def assets(entries: Sequence[SearchEntry], words: Words) -> Iterator[Asset]:
    """Every file of the search; `entries` stand by kind. Titles come first."""
    index = _Index(entries, words)
    yield Asset(f"{URL}muc-luc.json", make=index.titles, key=index.titles_key)
    for place, lot in enumerate(_lots(entries)):
        yield Asset(f"{URL}bai/{place}.json", make=partial(_texts, lot), key=partial(_key, lot))
    for place in range(index.shards):
        yield Asset(f"{URL}tu/{place}.json", make=partial(index.words, place), key=index.words_key)


class _Index:
    """What the files of a search are made of; a check of the content asks for their addresses alone."""

    def __init__(self, entries: Sequence[SearchEntry], words: Words) -> None:
        self._entries = entries
        self._how = words
        self._making = Lock()
        self.shards = _LOT * (1 + len(entries) // _SHARD)

    @cached_property
    def _texts_key(self) -> bytes:
        return _key(self._entries)

    def words_key(self) -> bytes:
        """The key of the files of words."""
        return self._texts_key

    def titles_key(self) -> bytes:
        """The key of the file of titles."""
        how = as_json(
            [[*rows(self._how.synonyms)], filler_phrases(), [one.row() for one in self._how.answers], self._how.names]
        )
        return digest(self._texts_key, how, *(entry.shown_key for entry in self._entries))

    @cached_property
    def _postings(self) -> Sequence[bytes]:
        return search_postings.files(self._entries, self.shards, self._how.kept)

    def words(self, place: int) -> bytes:
        """A file of words; files are written by several threads, and the first makes all."""
        with self._making:
            return self._postings[place]

    def titles(self) -> bytes:
        """The file of titles: its version tells browsers which of the other files belong to it."""
        with self._making:
            version = hashlib.sha256(b"".join((self._texts_key, *self._postings))).hexdigest()[:12]
        return as_json(_contents(self._entries, self._how, self.shards, version))


def _key(entries: Sequence[SearchEntry]) -> bytes:
    return digest(*(entry.text_key for entry in entries))


def _texts(entries: Sequence[SearchEntry]) -> bytes:
    return as_json([[entry.summary, entry.words] for entry in entries])


def _contents(entries: Sequence[SearchEntry], how: Words, shards: int, version: str) -> Mapping[str, object]:
    groups = groupby(entries, key=lambda entry: entry.kind)
    kinds = [(kind, how.names[kind], len(list(group))) for kind, group in groups]
    return {
        "v": version,
        "tu": shards,
        "bai": TEXTS,
        "loai": kinds,
        "dn": [*rows(how.synonyms)],
        "bo": filler_phrases(),
        "tl": [one.row() for one in how.answers],
        "t": _rows(entry.title for entry in entries),
        "u": _rows(_address(entry) for entry in entries),
        "n": _rows("; ".join(entry.numbers) for entry in entries),
        "k": _rows("; ".join(entry.keywords) for entry in entries),
        "f": _rows(entry.field for entry in entries),
        "d": [(entry.day - date(2000, 1, 1)).days if entry.day else 0 for entry in entries],
    }


def _address(entry: SearchEntry) -> str:
    """The address; `*` stands for the title as an address has it, which the browser makes again."""
    return entry.url.replace(f"/{slug(entry.title)}/", "/*/")


def _lots(entries: Sequence[SearchEntry]) -> Iterator[Sequence[SearchEntry]]:
    return (entries[start : start + TEXTS] for start in range(0, len(entries), TEXTS))


def _rows(texts: Iterable[str]) -> str:
    return "\n".join(" ".join(text.split()) for text in texts)
