"""Rules about content. The docstring of a rule states it to staff, in Vietnamese."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from typing import Any, TypeVar

from . import halves
from .problems import Problem

S = TypeVar("S")
T = TypeVar("T")
Rule = Callable[[T], Iterator[Problem]]


def broken(rules: Iterable[Rule[T]], thing: T) -> Iterator[Problem]:
    """The problems that the rules find in one thing."""
    for rule in rules:
        try:
            yield from rule(thing)
        except AttributeError:  # of a half record, a key that is wrong
            if not halves.are_taken():
                raise


def beside(rule: Rule[T]) -> Rule[T]:
    """Marks a rule about one thing that looks at other files, too: what it found once says nothing of the next time."""
    rule.beside = True  # type: ignore[attr-defined]  # functions take attributes
    return rule


def looks_beside(rule: Rule[Any]) -> bool:
    """Whether a rule is so marked."""
    return getattr(rule, "beside", False)


@cache
def statement(rule: Rule[Any]) -> str:
    """What the rule says, for the staff guide."""
    return " ".join((inspect.getdoc(rule) or "").split())


def over(make: Callable[[S], T], rules: Iterable[Rule[T]]) -> tuple[Rule[S], ...]:
    """Rules about what is made of something, as rules about that something, with their own statements."""
    return tuple(_over(make, rule) for rule in rules)


def _over(make: Callable[[S], T], rule: Rule[T]) -> Rule[S]:
    @wraps(rule)
    def about(something: S) -> Iterator[Problem]:
        return rule(make(something))

    return about
