"""How a new thing of a kind begins: what it is called, and the path of its file, made of what is filled in.

The forms for staff (`views/forms`, `views/editor`) are made of it and of the model. The script of the form makes paths
in the same way; tests/cases/new.yml holds both together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .text import shorten, slug

_PLACE = re.compile(r"\{([a-z_,]+)(?:\|(slug|nam))?\}")
OF_LISTS = re.compile(r"index|[0-9]{2}")  # names of the pages of a year and of its months
_OF_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_LONGEST = 80


@dataclass(frozen=True)
class Place:
    """A part of a path: the keys of which the first that is filled in makes it, and how: `slug`, `nam` or as it is."""

    keys: tuple[str, ...]
    how: str

    def filled(self, values: Mapping[str, str]) -> str:
        """The part, of what is filled in; empty where nothing is."""
        value = next((found for key in self.keys if (found := values.get(key, ""))), "")
        if self.how == "nam":
            return value[:4]
        return file_name(value) if self.how == "slug" else value


@dataclass(frozen=True)
class When:
    """A key, where another key has one of these values: `ngay_tra_loi` of remarks that are dealt with."""

    key: str
    of: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Check:
    """A stricter pattern than the model's for the values of a key; `digits` where only their digits are looked at.

    Stricter, as a form may ask for one way of writing where a reader takes several.
    """

    key: str
    pattern: str
    message: str
    digits: bool = False


@dataclass(frozen=True, kw_only=True)
class New:
    """What a form must know of a new thing, beside its model.

    `name` stands within a sentence: `tin, bài`. `path` names keys: `docs/tin-bai/{ngay|nam}/{tieu_de|slug}.md`.
    `first` are values that a form begins with, `*` for today. What the kind's rules say of several keys together is
    said again in words that a browser can follow; `tests/views/test_forms.py` asks the rules whether it is so.
    """

    name: str
    path: str
    about: str = ""
    """When to take it, in a few words; of kinds that have a form at /quan-tri/."""
    title: str = ""
    """The key that a thing is called by in lists."""
    listed: tuple[str, ...] = ()
    """What tells it from others in a list of the editor, after the title; else what must be filled in first."""
    first: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    """Keys that the model does not need and the form does; `tep.dia_chi` is one inside a record."""
    left_out: tuple[str, ...] = ()
    """Keys that the form does not offer; `tep.tep` is one inside a record."""
    only: tuple[When, ...] = ()
    """Keys that may be filled in only then; others may always."""
    needed: tuple[When, ...] = ()
    """Keys that must be filled in then."""
    ordered: tuple[tuple[str, str], ...] = ()
    """Pairs of days, the second of which is not before the first."""
    after: tuple[tuple[str, str], ...] = ()
    """Pairs of days or moments, the second of which is after the first."""
    either: tuple[tuple[str, ...], ...] = ()
    """Groups of keys of which exactly one is filled in."""
    both: tuple[tuple[str, str], ...] = ()
    """Pairs of keys that are filled in together."""
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of keys that are not filled in together."""
    once: tuple[str, ...] = ()
    """Keys with several numbers, each of which is given once: digits alone are looked at."""
    dated: tuple[tuple[str, str], ...] = ()
    """Codes, each with the key of the day whose year it holds: `PA-2026-001`."""
    forward: tuple[str, ...] = ()
    """Keys with a time of day, or two of which the second is later."""
    shown_from: str = ""
    """The key of the day before which a thing is not on the site."""
    crowd: tuple[str, str, int] | None = None
    """The keys of the first and the last day or moment of a thing, and how many things may last at once."""
    checks: tuple[Check, ...] = ()
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How the symbol of a paper begins, by the name of its type; any way where nothing stands."""

    @property
    def places(self) -> Iterator[Place]:
        """The parts of the path that are made of keys."""
        for match in _PLACE.finditer(self.path):
            yield Place(tuple(match[1].split(",")), match[2] or "")

    def file(self, values: Mapping[str, str]) -> str:
        """The path of the file of a new thing."""
        parts = iter([place.filled(values) for place in self.places])
        return _PLACE.sub(lambda _: next(parts), self.path)


def file_name(title: str) -> str:
    """The name of a file after a title or a number, without its ending; empty where that has no letters or digits.

    A name that the pages of lists have (`index`, `06`), or that no file has on Windows (`con`), gets a word before it.
    """
    name = slug(shorten(title, _LONGEST))
    return f"tin-{name}" if OF_LISTS.fullmatch(name) or _OF_DEVICES.fullmatch(name) else name
