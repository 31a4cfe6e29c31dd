"""Indices: PAPI, PAR INDEX, SIPAS and the like: what they measure, whose score it is, year by year."""

from pathlib import Path

from ...core.record import Loaded, load_folder
from .export import dataset
from .model import FOLDER, URL, Index, IndexEntry
from .pages import Figure, newest, pages
from .rules import RULES

__all__ = ("FOLDER", "RULES", "URL", "Figure", "Index", "IndexEntry", "dataset", "load", "newest", "pages")

_ORDER = ("xa", "tinh", "bo", "quoc_gia")


def load(root: Path) -> Loaded[Index]:
    """All indices, the commune's own first, then by name of file; and the problems found."""
    entries, problems = load_folder(root, FOLDER, Index, RULES)
    return tuple(sorted(entries, key=lambda entry: (_ORDER.index(entry.data.level), entry.source.path))), problems
