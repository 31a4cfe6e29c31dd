"""The files a search reads: titles first, then only those words and texts that are asked for.

`muc-luc.json` has what the first results need of everything; `tu/<n>.json` says in which entries two words follow one
another (Vietnamese words are mostly two syllables); `bai/<n>.json` has the texts, to show where it was found.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from threading import Lock

from ..core.facets import SearchEntry
from ..core.kind import Here
from ..core.page import Asset
from ..core.record import Entry
from ..core.text import slug
from ..kinds import synonym
from ..kinds.synonym import Synonym, little, rows
from . import search_postings
from .answers import Answer, answers
from .search import URL, names

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
    """Every file of the search, made together when the first is published; `entries` stand by kind."""
    index = _Index(entries, words)
    yield from (Asset(url, make=partial(index.file, url)) for url in index.urls)


class _Index:
    """The files of a search, by their addresses; a check of the content asks for the addresses alone."""

    def __init__(self, entries: Sequence[SearchEntry], words: Words) -> None:
        self._entries = entries
        self._how = words
        self._shards = _LOT * (1 + len(entries) // _SHARD)
        texts = -(-len(entries) // TEXTS)
        self._texts = [f"{URL}bai/{place}.json" for place in range(texts)]
        self._words = [f"{URL}tu/{place}.json" for place in range(self._shards)]
        self._made: dict[str, bytes] = {}
        self._making = Lock()

    @property
    def urls(self) -> Sequence[str]:
        """The addresses: titles first."""
        return (f"{URL}muc-luc.json", *self._texts, *self._words)

    def file(self, url: str) -> bytes:
        """One file; files are written by several threads, and the first makes all."""
        with self._making:
            if not self._made:
                self._make()
        return self._made[url]

    def _make(self) -> None:
        found = search_postings.places(self._entries, self._how.kept)
        texts = [_json([[entry.summary, entry.text] for entry in lot]) for lot in _lots(self._entries)]
        postings = [_json(one) for one in search_postings.files(found, self._shards)]
        version = hashlib.sha256(b"".join((*texts, *postings))).hexdigest()[:12]
        titles = _json(_contents(self._entries, self._how, self._shards, version))
        self._made = dict(zip(self.urls, (titles, *texts, *postings), strict=True))
        self._entries = ()  # every text once more: not kept


def _contents(entries: Sequence[SearchEntry], how: Words, shards: int, version: str) -> Mapping[str, object]:
    groups = groupby(entries, key=lambda entry: entry.kind)
    kinds = [(kind, how.names[kind], len(list(group))) for kind, group in groups]
    return {
        "v": version,
        "tu": shards,
        "bai": TEXTS,
        "loai": kinds,
        "dn": [*rows(how.synonyms)],
        "bo": little(),
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


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=list).encode()
