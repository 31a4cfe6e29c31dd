"""Rules about content. The docstring of a rule states it to staff, in Vietnamese."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from .problems import Problem

T = TypeVar("T")
Rule = Callable[[T], Iterator[Problem]]


def broken(rules: Iterable[Rule[T]], thing: T) -> Iterator[Problem]:
    """The problems that the rules find in one thing."""
    for rule in rules:
        yield from rule(thing)


def statement(rule: Rule[Any]) -> str:
    """What the rule says, for the staff guide."""
    return " ".join((inspect.getdoc(rule) or "").split())
