"""Functions of texts that remember their answers for short ones."""

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """A function that knows its last answers for short texts: those of procedures and remarks come again and again.

    Long texts would take much memory.
    """

    def __init__(self, answer: Callable[[str], T], shorter_than: int = 500, most: int = 20_000) -> None:
        self._answer, self._length = answer, shorter_than
        self.short = lru_cache(most)(answer)

    def __call__(self, text: str) -> T:
        """The answer for a text."""
        return self.short(text) if len(text) < self._length else self._answer(text)
