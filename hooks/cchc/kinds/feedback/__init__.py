"""The feedback ledger: data/phan-anh/<year>.yml with its settings in data/phan-anh.yml."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ...core.page import Page
from ...core.privacy import hide
from ...core.problems import Problem
from ...core.record import Entry, load_list, load_one
from ...core.rules import Rule, broken
from ...core.source import files
from ...core.workdays import Calendar
from .export import dataset
from .figures import Counts, Ledger
from .follow import follow
from .model import FOLDER, PATH, URL, Case, Remark, Settings
from .pages import made
from .privacy import marks_of_no_person, nothing_personal, used_marks
from .rules import BOOK_RULES, RULES, Book

__all__ = (
    "ALL_RULES",
    "FOLDER",
    "PATH",
    "URL",
    "Case",
    "Counts",
    "Ledger",
    "Read",
    "Remark",
    "Settings",
    "dataset",
    "ledger",
    "load",
    "pages",
    "problems",
)

_BOOK_RULES = (*BOOK_RULES, nothing_personal, used_marks, marks_of_no_person)
ALL_RULES: tuple[Rule[Any], ...] = (*RULES, *_BOOK_RULES)


@dataclass(frozen=True)
class Read:
    """What the files hold: the settings, none where there is no file, and every remark."""

    settings: Entry[Settings] | None
    cases: tuple[Case, ...]
    problems: tuple[Problem, ...]


def load(root: Path) -> Read:
    """The settings and all remarks; a missing file or folder is an empty ledger."""
    settings, found = load_one(root, PATH, Settings, ()) if (root / PATH).is_file() else ((), ())
    cases: list[Case] = []
    problems = [*found]
    for path in files(root / FOLDER, "*.y*ml"):
        own, wrong = load_list(root, path.relative_to(root).as_posix(), Remark, RULES, "ma")
        cases += own
        problems += wrong
    return Read(settings[0] if settings else None, tuple(cases), tuple(map(_hidden, problems)))


def _hidden(problem: Problem) -> Problem:
    """A problem whose words may hold a piece of a remark, for logs that anyone may read."""
    return replace(problem, field=hide(problem.field), found=hide(problem.found), example=hide(problem.example))


def problems(read: Read, calendar: Calendar | None, today: date, known: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the ledger.

    `known` are numbers and addresses that the site publishes itself: they are nobody's personal data.
    `calendar` is None when the days off cannot be read.
    """
    yield from read.problems
    unread = read.settings is None and any(problem.path == PATH for problem in read.problems)
    book = Book(read.settings, read.cases, calendar, today, known)
    for problem in broken(_BOOK_RULES, book):
        if not (unread and problem.path == PATH):
            yield problem


def pages(read: Read, of: Ledger, call: object = None) -> Iterator[Page]:
    """The pages; none where the commune has no settings for remarks. `call` is whom to ask about what is overdue."""
    return made(read.settings.data, of, call) if read.settings else iter(())


def ledger(read: Read, calendar: Calendar, today: date) -> Ledger:
    """Every remark that has come, and what became of it, newest first."""
    settings, come = read.settings, [case for case in read.cases if case.data.received <= today]
    followed = [follow(case, settings.data, calendar, today) for case in come] if settings else []
    order = sorted(followed, key=lambda item: (item.remark.received, item.remark.id), reverse=True)
    return Ledger(tuple(order), today)
