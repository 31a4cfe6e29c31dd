"""The book kept while a paper is taken apart: what the machine prints itself, what nobody understood."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...core.yaml_writer import Value
from .lines import Line


class Made(str):
    """A text that is not in the paper: a mark where something has to be filled in."""

    __slots__ = ()


@dataclass(frozen=True)
class Printed:
    """A piece of the paper that is printed from other data: what it is, its words, its line."""

    kind: str
    text: str
    number: int


@dataclass(frozen=True)
class Left:
    """A piece that was not understood, and where it was looked at."""

    text: str
    number: int
    why: str


@dataclass
class Ledger:
    """Both lists, in the order of finding."""

    printed: list[Printed] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def prints(self, kind: str, text: str, number: int) -> None:
        """The machine prints this itself."""
        if text.strip():
            self.printed.append(Printed(kind, text.strip(), number))

    def leave(self, lines: Iterable[Line], why: str) -> None:
        """Lines that nobody understood."""
        self.left += [Left(line.words, line.number, why) for line in lines if line.words.strip()]


def texts(value: Value) -> Iterator[str]:
    """The texts of the data that come from the paper."""
    match value:
        case Made():
            return
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list() | tuple():
            for inner in value:
                yield from texts(inner)
