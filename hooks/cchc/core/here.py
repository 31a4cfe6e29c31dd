"""`Here`, the interface by which rules and views read all content at one moment; `once` caches what they derive."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from .dates import Moment
from .workdays import Calendar

if TYPE_CHECKING:  # the modules refer to each other
    from .reading import Read

V = TypeVar("V")


class Commune(Protocol):
    """The commune as kinds other than its own know it."""

    @property
    def full(self) -> str:
        """`xã Hòa Bình`."""

    @property
    def office(self) -> str:
        """`UBND xã Hòa Bình`."""

    @property
    def feed_id(self) -> str:
        """What the ids of entries of feeds begin with."""

    def is_place(self, place: str) -> bool:
        """Whether a paper that names this place is the commune's."""

    def names(self, office: str) -> bool:
        """Whether the name of an office holds the commune's name."""


class Here(Protocol):
    """All content at one moment: the input of rules, pages and files.

    It is kept small: derived values are functions under `@once` in the module of the kind or view that they belong
    to.
    """

    @property
    def root(self) -> Path:
        """The folder of the project."""

    @property
    def now(self) -> datetime:
        """The moment, in Vietnam's time."""

    @property
    def today(self) -> date:
        """The day of the moment."""

    @property
    def read(self) -> "Read":
        """What staff wrote, by kind."""

    @property
    def unit(self) -> Commune:
        """The commune. Its file must be readable: rules that run beside broken files look into `read` instead."""

    @property
    def calendar(self) -> Calendar | None:
        """The working days; None where the days off cannot be read."""

    @property
    def public(self) -> frozenset[str]:
        """Phones, mail and addresses that the site publishes of offices: they are nobody's personal data."""

    @property
    def coming(self) -> Mapping[str, Moment]:
        """The files of news whose moment is yet to come, with that moment."""

    @property
    def cache(self) -> dict[object, object]:
        """The cached results of functions under `@once`."""


def once(make: Callable[[Here], V]) -> Callable[[Here], V]:
    """Decorator: caches the result in `here.cache`, so that it is computed once per build."""

    @wraps(make)
    def made(here: Here) -> V:
        if made not in here.cache:
            here.cache[made] = make(here)
        return cast(V, here.cache[made])

    return made
