"""The state of the site for staff, at /trang-thai/: when and of what it was built, what is shown, what is to do.

Nothing that is not public yet is named here: what waits is counted.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..core import dates
from ..core.kind import Here, Kind
from ..core.page import Page
from ..core.text import upper_first
from ..kinds import feedback, text_page, unit
from . import editor, forms, gaps

URL = "trang-thai/"
_GUIDE = text_page.GUIDE.removesuffix("index.md")
SHEET = "huong-dan/ngay-dau-tien.pdf"
_OVER = "Không còn hiện "
_NOT_SHOWN = ("Chưa hiện ", _OVER)  # how notices begin that tell of things, not of files
_PLACE = re.compile(r"\b((?:data|docs)/[^\s:]+(?:\.(?:ya?ml|md)|/(?=:)))(?::([0-9]+))?:?")


@dataclass(frozen=True)
class KindState:
    """Numbers of a kind: things shown, things and parts that wait for their day, warnings."""

    name: str
    shown: int
    waiting: int
    advice: int


@dataclass(frozen=True)
class Advice:
    """A place that is worth a look: why, what to press first, and the line on GitHub; either may be empty.

    `form` and `line` are words and address each.
    """

    path: str
    text: str
    form: tuple[str, str]
    line: tuple[str, str]


@dataclass(frozen=True)
class State:
    """The values of the page, computed when it is rendered: a check of the content needs its address alone.

    `notices` gives the warnings and notices about valid content.
    """

    here: Here
    notices: Callable[[], Iterable[str]]

    @cached_property
    def _notices(self) -> Sequence[str]:
        return [*self.notices()]

    @cached_property
    def _waiting(self) -> Mapping[str, Sequence[str]]:
        return {kind.id: _waiting(kind, self.here, self._notices) for kind in self.here.read.kinds}

    @property
    def built(self) -> str:
        """When the site was built, to the minute; all other pages say the day at most."""
        return f"{self.here.now:%H:%M} ngày {dates.short(self.here.today)}"

    @property
    def kinds(self) -> Sequence[KindState]:
        """Every kind that has things."""
        here, waiting = self.here, self._waiting
        advice = Counter(kind.id for notice in self._notices if (kind := _kind(here, notice)))
        return [_state(kind, here, waiting[kind.id], advice[kind.id]) for kind in here.read.kinds if here.read[kind]]

    @cached_property
    def advice(self) -> Sequence[Advice]:
        """The places worth a look."""
        return _advice(self.here, self._notices)

    @property
    def untold(self) -> int:
        """How many notices the page does not name, as only staff may read them."""
        return len({*self._notices}.difference(*self._waiting.values())) - len(self.advice)


def page(here: Here, notices: Callable[[], Iterable[str]]) -> Page:
    """The page; `notices` gives the notices about valid content."""
    context = {
        "state": State(here, notices),
        "runs": f"{unit.of(here).repository.rstrip('/')}/actions",
        "guide": _GUIDE,
    }
    about = "Trang được cập nhật lúc nào, từ lần lưu nào, còn việc gì phải làm."
    return Page(URL, "Tình trạng trang", "status.html", context, description=about, listed=False)


def _waiting(kind: Kind[Any], here: Here, told: Iterable[str]) -> Sequence[str]:
    """The notices about things and parts that are not shown now; some kinds have notices of their own for that."""
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
            found.append(Advice(path, f"{upper_first(text)}.", _form(here, path), _line(here, path, line)))
    return found


def _form(here: Here, path: str) -> tuple[str, str]:
    """What staff press to do what a notice about a file says, without its text: the words and the address.

    In a folder there is something to add: by a form, or as the page of the guide says.
    """
    if not path.endswith("/"):
        address = editor.opened(here, path)
        return ("Sửa bằng biểu mẫu", f"../{address}") if address else ("", "")
    kind = next((kind for kind in forms.KINDS if kind.folder == path), None)
    if kind and kind.new:
        return f"Thêm {kind.new.name}", f"../{forms.URL}#{kind.id}"
    page = f"{_GUIDE}{path.rstrip('/').rpartition('/')[2]}/"
    title = next((text.title for text in here.read[text_page.KIND] if text.url == page), "")
    return (title, f"../{page}") if title else ("Thêm nội dung", f"../{forms.URL}")


def _line(here: Here, path: str, line: int) -> tuple[str, str]:
    """The line of a file (0: all of it) in GitHub's editor, or its form for the file that is not there yet."""
    owner = unit.of(here)
    if path.endswith("/"):
        return "", ""
    if path == feedback.PATH and not here.read[feedback.SETTINGS]:
        return path, owner.new_url(path, gaps.FIRST_REMARKS)
    return (f"{path}, dòng {line}", f"{owner.edit_url(path)}#L{line}") if line else (path, owner.edit_url(path))


def _kind(here: Here, notice: str) -> Kind[Any] | None:
    return here.read.kind_of(_named(notice)) if notice.startswith("Nên ") else None


def _named(notice: str) -> str:
    """The file that a notice names; empty where it names none."""
    place = _PLACE.search(notice)
    return place[1] if place else ""
