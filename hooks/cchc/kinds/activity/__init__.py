"""Activities: meetings, trainings, contests, broadcasts, postings; data/hoat-dong/<year>.yml."""

from pathlib import Path
from typing import Any

from ...core.problems import Problem
from ...core.record import load_list
from ...core.rules import Rule
from ...core.source import files
from .export import assets, dataset
from .figures import Activities, Row
from .model import FOLDER, URL, Activity, Deed
from .pages import pages
from .rules import BOOK_RULES, RULES, Book

__all__ = (
    "ALL_RULES",
    "BOOK_RULES",
    "FOLDER",
    "URL",
    "Activities",
    "Activity",
    "Book",
    "Deed",
    "Row",
    "assets",
    "dataset",
    "load",
    "pages",
)

ALL_RULES: tuple[Rule[Any], ...] = (*RULES, *BOOK_RULES)


def load(root: Path) -> tuple[tuple[Deed, ...], tuple[Problem, ...]]:
    """The activities of all years, and the problems found; no folder, no activities."""
    deeds: list[Deed] = []
    problems: list[Problem] = []
    for path in files(root / FOLDER, "*.y*ml"):
        own, wrong = load_list(root, path.relative_to(root).as_posix(), Activity, RULES, "ma")
        deeds += own
        problems += wrong
    return tuple(deeds), tuple(problems)
