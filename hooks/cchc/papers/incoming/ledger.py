"""The words of a paper that are not stored in its data: boilerplate, and lines that were not recognised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...core.yaml_writer import Value
from .lines import TextLine


class Added(str):
    """A text in the data that is not in the paper: a placeholder, or what follows from other words."""

    __slots__ = ()


class Partly(str):
    """A text in the data of which only `own` is in the paper at this place; the rest stands elsewhere in it already."""

    own: str

    @classmethod
    def of(cls, text: str, own: str) -> "Partly":
        """The whole text, and what of it is counted."""
        made = cls(text)
        made.own = own
        return made


@dataclass(frozen=True)
class Boilerplate:
    """A piece that the site prints by itself: what it is (`quốc hiệu`), its words, the number of its line."""

    kind: str
    text: str
    number: int


@dataclass(frozen=True)
class Unrecognised:
    """A piece that was not recognised, and in which part of the paper."""

    text: str
    number: int
    why: str


@dataclass
class Ledger:
    """Boilerplate and unrecognised lines of one paper, in its order."""

    printed: list[Boilerplate] = field(default_factory=list)
    left: list[Unrecognised] = field(default_factory=list)

    def prints(self, kind: str, text: str, number: int) -> None:
        """Note a piece that the site prints by itself."""
        if text.strip():
            self.printed.append(Boilerplate(kind, text.strip(), number))

    def leave(self, lines: Iterable[TextLine], why: str) -> None:
        """Note lines that were not recognised."""
        self.left += [Unrecognised(line.words, line.number, why) for line in lines if line.words.strip()]


def texts(value: Value) -> Iterator[str]:
    """The texts of the data that come from the paper."""
    match value:
        case Added():
            return
        case Partly():
            yield value.own
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from texts(inner)
        case list() | tuple():
            for inner in value:
                yield from texts(inner)
