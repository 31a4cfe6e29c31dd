"""Problems of the content, as the official reads them who has to correct it."""

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")
_LIMIT = 90
ADVICE = "Nên xem lại"
MISSING = "thiếu tệp này"  # how the message begins of a file that is not there


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: file and line (from 1), the key, what is wrong, what was found, a right example."""

    path: str
    line: int
    field: str
    message: str
    _: KW_ONLY
    found: str = ""
    example: str = ""

    def __str__(self) -> str:
        return printable(f"{self.path}:{self.line}: {self.sentence}")

    @property
    def sentence(self) -> str:
        """The part after file and line."""
        found = f" (đang có: “{self.shown}”)" if self.found else ""
        example = f"; ví dụ đúng: {self.example}" if self.example else ""
        return f"{self.field}: {self.message}{found}{example}"

    @property
    def shown(self) -> str:
        """What was found, on one line, cut where it is long."""
        line = " ".join(self.found.split())
        return line if len(line) <= _LIMIT else f"{line[: _LIMIT - 1]}…"

    @property
    def annotation(self) -> str:
        """The problem as a GitHub Actions annotation (workflow command `::error`)."""
        return f"::error file={_escape(self.path, ':,')},line={self.line}::{_escape(self.sentence)}"


def advice(place: str, message: str) -> str:
    """A line about right content that is worth a second look; `place` is its file and line, `data/truc.yml:12`."""
    return f"{ADVICE} {place}: {message}"


def printable(text: str) -> str:
    """A text on one line: names of files may hold line ends and bytes that are no letters."""
    return _letters(text.replace("\n", "\\n").replace("\r", "\\r"))


def _letters(text: str) -> str:
    return text.encode(errors="backslashreplace").decode()


def _escape(text: str, also: str = "") -> str:
    """Escape as workflow commands ask: percent sign and line ends, in properties `:` and `,` too."""
    text = _letters(text)
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


class ContentError(Exception):
    """The content cannot be published; `problems` says why, all at once, `advice()` what is worth a look besides."""

    def __init__(self, problems: Iterable[Problem], advice: Callable[[], Iterable[str]] = tuple) -> None:
        self.problems = tuple(sorted(set(problems)))
        self.advice = advice
        super().__init__("\n".join(map(str, self.problems)))


def gather(make: Callable[[S], T], sources: Iterable[S]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Make a thing of every source with `make`; the problems of a ContentError are collected, not raised."""
    things: list[T] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            things.append(make(source))
        except ContentError as error:
            problems.extend(error.problems)
    return tuple(things), tuple(problems)
