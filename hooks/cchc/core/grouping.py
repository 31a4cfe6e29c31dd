"""Grouping by a key, without sorting first."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The things by their keys; keys come in the order in which they are first met, things keep their order."""
    return by_key((key(thing), thing) for thing in things)


def by_key(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """The values of pairs of key and value by their keys, both in the order of the pairs."""
    groups: dict[K, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def repeated(things: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[T, T]]:
    """Every thing whose key one before it has, with the first that has it."""
    firsts: dict[K, T] = {}
    for thing in things:
        first = firsts.setdefault(key(thing), thing)
        if first is not thing:
            yield thing, first
