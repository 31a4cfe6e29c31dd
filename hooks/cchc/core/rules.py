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
    """The problems that the rules find in a thing, in some things or in all content."""
    for rule in rules:
        yield from dict.fromkeys(_found(rule, thing)) if halves.are_taken() else rule(thing)


def _found(rule: Rule[T], thing: T) -> Iterator[Problem]:
    """The problems that a rule finds before it asks a half record for a wrong key, then those in all the others."""
    try:
        yield from rule(thing)
    except AttributeError as error:
        others = halves.without(thing, error)
        if others is not None:
            yield from _found(rule, others)


def beside(rule: Rule[T]) -> Rule[T]:
    """Decorator for a rule about one thing that also reads other files: its problems are not cached with the thing."""
    rule.beside = True  # type: ignore[attr-defined]  # functions take attributes
    return rule


def looks_beside(rule: Rule[Any]) -> bool:
    """Whether a rule is marked by `@beside`."""
    return getattr(rule, "beside", False)


@cache
def statement(rule: Rule[Any]) -> str:
    """The docstring of a rule on one line: how the staff guide states it."""
    return " ".join((inspect.getdoc(rule) or "").split())


def adapted(make: Callable[[S], T], rules: Iterable[Rule[T]]) -> tuple[Rule[S], ...]:
    """Rules about `T` as rules about `S`, of which `make` makes a `T`; their docstrings stay."""
    return tuple(_adapted(make, rule) for rule in rules)


def _adapted(make: Callable[[S], T], rule: Rule[T]) -> Rule[S]:
    @wraps(rule)
    def about(something: S) -> Iterator[Problem]:
        return rule(make(something))

    return about
