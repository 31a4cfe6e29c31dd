"""A site whose parts are right, for the rules about all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..core.page import Page
from ..core.record import Entry
from ..core.source import Loc, Source
from ..kinds.hotline import Line
from ..kinds.index import IndexEntry
from ..kinds.procedure import Procedure
from ..kinds.report import Paper
from ..kinds.unit import Unit


@dataclass(frozen=True)
class Named:
    """A link that a record names under one of its keys."""

    entry: Entry[Any]
    key: Loc
    target: str


@dataclass(frozen=True)
class Whole:
    """A site whose parts are right: the sources of its texts, and every address it has."""

    unit: Unit
    papers: Sequence[Paper]
    named: Sequence[Named]
    procedures: Sequence[Entry[Procedure]]
    lines: Sequence[Line]
    sources: Sequence[Source]
    pages: Sequence[Page]
    addresses: frozenset[str]
    indices: Sequence[IndexEntry] = ()
