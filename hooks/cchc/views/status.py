"""The state of the site for staff, at /trang-thai/: when and of what it was built, what is shown, what is to do.

Nothing that is not public yet is named here: what waits is counted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.kind import Here, Kind
from ..core.page import Page
from ..kinds import feedback, text_page, unit
from . import gaps

URL = "trang-thai/"
SHEET = "huong-dan/ngay-dau-tien.pdf"
_OVER = "Không còn hiện "
_NOT_SHOWN = ("Chưa hiện ", _OVER)  # how notices begin that tell of things, not of files
_PLACE = re.compile(r"\b((?:data|docs)/[^\s:]+(?:\.(?:ya?ml|md)|/(?=:)))(?::([0-9]+))?:?")
FORMS = "quan-tri/"


@dataclass(frozen=True)
class KindState:
    """How many things of a kind are shown, how many of them or of their parts wait, how many places to look at."""

    name: str
    shown: int
    waiting: int
    advice: int


@dataclass(frozen=True)
class Advice:
    """A place that is worth a look: file and line (from 1; 0 where the whole file is meant), and why.

    `address` leads to the line; to GitHub's form for a new file, or to the forms of the site, where there is no such
    file yet.
    """

    path: str
    line: int
    text: str
    address: str

    @property
    def place(self) -> str:
        """File and line, in words."""
        return f"{self.path}, dòng {self.line}" if self.line else self.path


def page(here: Here, notices: Iterable[str], samples: int) -> Page:
    """The page; `notices` are what is told of right content, `samples` how many sample data there are."""
    told = [*notices]
    by_kind = Counter(kind.id for notice in told if (kind := _kind(here, notice)))
    waiting = {kind.id: _waiting(kind, here, told) for kind in here.read.kinds}
    states = [_state(kind, here, waiting[kind.id], by_kind[kind.id]) for kind in here.read.kinds if here.read[kind]]
    advice = _advice(here, told)
    context = {
        "states": states,
        "advice": advice,
        "untold": len({*told}.difference(*waiting.values())) - len(advice),
        "samples": samples,
        "runs": f"{unit.of(here).repository.rstrip('/')}/actions",
        "guide": text_page.GUIDE.removesuffix("index.md"),
    }
    about = "Trang được cập nhật lúc nào, từ lần lưu nào, còn việc gì phải làm."
    return Page(URL, "Tình trạng trang", "status.html", context, about, listed=False)


def _waiting(kind: Kind[Any], here: Here, told: Iterable[str]) -> Sequence[str]:
    """What is told of things and parts that do not show now; some kinds tell it by notices of their own."""
    own = (one for one in told if one.startswith(_NOT_SHOWN) and kind.owns(_named(one)))
    return [*dict.fromkeys((*kind.waiting(here), *own))]


def _state(kind: Kind[Any], here: Here, waiting: Sequence[str], advice: int) -> KindState:
    known = {*kind.waiting(here)}
    hidden = sum(one not in known for one in waiting)  # things that only a notice of the kind itself tells of
    over = sum(one.startswith(_OVER) for one in waiting)
    return KindState(kind.name, len(kind.shown(here)) - hidden, len(waiting) - over, advice)


def _advice(here: Here, notices: Sequence[str]) -> Sequence[Advice]:
    """The notices about what is shown already; those about remarks of citizens are left out whole."""
    hidden = {
        thing.source.path
        for kind in here.read.kinds
        for thing in here.read[kind]
        if kind.of_citizens or kind.held(thing, here) or any(kind.early(thing, here))
    }
    found: list[Advice] = []
    for notice in notices:
        place = _PLACE.search(notice)
        if place and notice.startswith("Nên ") and place[1] not in hidden:
            path, line = place[1], int(place[2] or 0)
            text = notice[place.end() :].strip().rstrip(".")
            found.append(Advice(path, line, text, _address(here, path, line)))
    return found


def _address(here: Here, path: str, line: int) -> str:
    """Where what is told of a file is done."""
    owner = unit.of(here)
    if path == feedback.PATH and not here.read[feedback.SETTINGS]:
        return owner.new_url(path, gaps.FIRST_REMARKS)
    if path.endswith("/"):
        return f"../{FORMS}"
    return f"{owner.edit_url(path)}{f'#L{line}' if line else ''}"


def _kind(here: Here, notice: str) -> Kind[Any] | None:
    return here.read.kind_of(_named(notice)) if notice.startswith("Nên ") else None


def _named(notice: str) -> str:
    """The file that a notice names; empty where it names none."""
    place = _PLACE.search(notice)
    return place[1] if place else ""
