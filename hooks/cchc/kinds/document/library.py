"""All documents together: which replaces which, what is in force on a day, what a text cites."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...core.dates import matched_day, short
from ...core.grouping import by_key, grouped
from ...core.paper_types import called_by_number
from ...core.text import fold
from ...core.visibility import day_after
from .model import Document, normalized_number

Identity = tuple[str, str, date]  # Document.identity
# A number in running text: `08/KH-UBND`, `30/2020/NĐ-CP`.
_NUMBER = re.compile(
    r"(?<![\w/.-])\d{1,5}/(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ0-9]{0,7}(?:-[A-ZĐ][A-ZĐa-zđ0-9]{0,9}){0,3}(?![\w/])"
)
_DATE = re.compile(r"\s+ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})")
# Before a number: `Ngày 08/01/2024, UBND xã ban hành Kế hoạch số `.
_ISSUED = re.compile(
    r"[Nn]gày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4}),? [^.;:\n\d]{2,60} ban hành"
    r" [A-ZĐ][^\W\d_]+(?: [^\W\d_]+){0,2} số:? $"
)
_FAR = 140  # letters that stand before a number with the day and who has issued it
STATES = {
    "con": "Còn hiệu lực",
    "chua": "Chưa có hiệu lực",
    "het": "Hết hiệu lực",
    "mot-phan": "Đã được sửa đổi, bổ sung",
    "xong": "Đã hết thời gian thực hiện",
}


def dated_numbers(text: str) -> Iterator[tuple[str, date]]:
    """The papers that a text names by number and day: `08/KH-UBND ngày 08/01/2024`, or by the day before it."""
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _FAR) : match.start()]
        if day := matched_day(_DATE.match(text, match.end()) or _ISSUED.search(before)):
            yield match[0], day


@dataclass(frozen=True, kw_only=True)
class Status:
    """The effect of a document on a day: `id` is a key of STATES, reached on `day` through the document `by`.

    `amended` are the documents that have amended it, the first one first.
    `named` is the number of what replaced it where the library does not have that document. `ends` is the day to come
    on which the effect ends, `successor` the name of what takes its place then.
    """

    id: str
    day: date | None = None
    by: Document | None = None
    amended: tuple[Document, ...] = ()
    named: str = ""
    ends: date | None = None
    successor: str = ""

    @property
    def tag(self) -> str:
        """The state alone, as `Hết hiệu lực`."""
        return STATES["con" if self.id == "mot-phan" else self.id]

    @property
    def rest(self) -> str:
        """The text after the tag: `từ 01/7/2026, được thay thế bằng Nghị định số …`."""
        begins = f"sẽ có hiệu lực từ {short(self.day)}" if self.id == "chua" and self.day else self._how
        return f"{begins}{self._coming}".lstrip(" ,;")

    @property
    def tone(self) -> str:
        """The class of the tag: in force, to come, or at rest."""
        return {"con": " tag--ok", "mot-phan": " tag--ok", "chua": " tag--wait"}.get(self.id, "")

    @property
    def noteworthy(self) -> bool:
        """Whether a reader must know more than that it is in force."""
        return self.id != "con" or self.ends is not None

    @property
    def lasting(self) -> bool:
        """Whether it is in force with no end to come."""
        return self.id in {"con", "mot-phan"} and self.ends is None

    @property
    def filters(self) -> str:
        """The states that it is found under: what was amended is in force too."""
        return "con mot-phan" if self.id == "mot-phan" else self.id

    @property
    def name(self) -> str:
        """`Hết hiệu lực từ 01/7/2026, được thay thế bằng Nghị định số …`, with what is known of its end to come."""
        begins = f"Có hiệu lực từ {short(self.day)}" if self.id == "chua" and self.day else f"{self.tag}{self._how}"
        return f"{begins}{self._coming}"

    @property
    def _how(self) -> str:
        """Since when and through what, with the sign that joins it to the tag."""
        if self.amended:
            return f", được sửa đổi, bổ sung bởi {', '.join(one.heading for one in self.amended)}"
        if self.id == "xong" and self.day:
            return f" (đến {short(self.day)})"
        since = f" từ {short(self.day)}" if self.id == "het" and self.day else ""
        successor = called_by_number(self.named) if self.named else self.by.heading if self.by else ""
        return f"{since}, được thay thế bằng {successor}" if successor else since

    @property
    def _coming(self) -> str:
        if self.ends is None:
            return ""
        coming = f"sẽ được thay thế bằng {self.successor}" if self.successor else "sẽ hết hiệu lực"
        return f"; {coming} từ {short(self.ends)}"


@dataclass(frozen=True)
class Phase:
    """The effect of a document from the day `first` on (None: from today) and before `end` (None: for good)."""

    status: Status
    first: date | None
    end: date | None


@dataclass(frozen=True)
class Library:
    """The documents, newest first."""

    documents: Sequence[Document]

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[Document]]:
        return grouped(self.documents, lambda one: one.key)

    @cached_property
    def _replaced(self) -> Mapping[Identity, Document]:
        """The document that replaces another one, by the identity of the latter."""
        return dict(self._targets((one, number) for one in self.documents for number in one.replaces))

    @cached_property
    def _amended(self) -> Mapping[Identity, tuple[Document, ...]]:
        """The documents that amend another one, by the identity of the latter, in the order of their effect."""
        by = by_key(self._targets((one, number) for one in self.documents for number in one.amends))
        return {
            identity: tuple(sorted(found, key=lambda one: (one.since, one.issued))) for identity, found in by.items()
        }

    def _targets(self, named: Iterable[tuple[Document, str]]) -> Iterator[tuple[Identity, Document]]:
        """What the documents name, by its identity, and which of them names it."""
        targets = ((one, self.earlier(number, one)) for one, number in named)
        return ((target.identity, one) for one, target in targets if target)

    def find(self, number: str, issued: date | None = None) -> Document | None:
        """The document of a number (and day), however it is spelled; none where the number alone names several."""
        fits = [one for one in self._by_key.get(normalized_number(number), ()) if issued in (None, one.issued)]
        return fits[0] if len(fits) == 1 else None

    def earlier(self, number: str, by: Document) -> Document | None:
        """The document that another one means by a number: the last one issued by its day, its own office's first."""
        fits = [
            one
            for one in self._by_key.get(normalized_number(number), ())
            if one.issued <= by.issued and one.identity != by.identity
        ]
        own = [one for one in fits if fold(one.issuer) == fold(by.issuer)]
        return next(iter(own or fits), None)

    def status(self, one: Document, today: date) -> Status:
        """The effect of a document on a day, from its own dates and from what replaces or amends it."""
        by = self._replaced.get(one.identity)
        end = min((day for day in (one.ended, by.since if by else None) if day), default=None)
        if end and end <= today:
            by = by if by and by.since <= today else None
            return Status(id="het", day=end, by=by, named="" if by else one.replaced_by or "")
        named = called_by_number(one.replaced_by) if one.replaced_by else ""
        successor = by.heading if by and by.since == end else named
        if one.since > today:
            return Status(id="chua", day=one.since, ends=end, successor=successor)
        if one.term and one.term < today:
            return Status(id="xong", day=one.term)
        if amended := tuple(other for other in self._amended.get(one.identity, ()) if other.since <= today):
            return Status(id="mot-phan", day=amended[-1].since, amended=amended, ends=end, successor=successor)
        return Status(id="con", ends=end, successor=successor)

    def phases(self, one: Document, today: date) -> tuple[Phase, ...]:
        """The effect today, and how it will change by the days that are known."""
        by = self._replaced.get(one.identity)
        after = [other.since for other in (*self._amended.get(one.identity, ()), *((by,) if by else ()))]
        over = day_after(one.term) if one.term else None
        days = sorted({day for day in (one.since, one.ended, over, *after) if day and day > today})
        dated = [(day, self.status(one, day or today)) for day in (None, *days)]
        changes = [pair for place, pair in enumerate(dated) if not place or pair[1] != dated[place - 1][1]]
        ends = [*(day for day, _ in changes[1:]), None]
        return tuple(Phase(status, first, end) for (first, status), end in zip(changes, ends, strict=True))

    def relations(self, one: Document) -> tuple[tuple[str, Document], ...]:
        """What a document replaces and amends, and what replaces or amends it, each with words for it."""
        earlier = [
            (words, found)
            for words, numbers in (("Thay thế", one.replaces), ("Sửa đổi, bổ sung", one.amends))
            for number in numbers
            if (found := self.earlier(number, one))
        ]
        by = self._replaced.get(one.identity)
        later = [("Được sửa đổi, bổ sung bởi", other) for other in self._amended.get(one.identity, ())]
        return (*later, *([("Được thay thế bằng", by)] if by else []), *earlier)

    def warnings(self, texts: Iterable[str], today: date) -> Iterator[tuple[Document, Phase]]:
        """The documents that the texts cite by number and that are (or will be) out of force, each once."""
        seen: set[Identity] = set()
        for text in texts:
            for match in _NUMBER.finditer(text):
                day = matched_day(_DATE.match(text, match.end()))  # `08/KH-UBND ngày 08/01/2024`
                found = self.find(match[0], day)
                if found and found.level != "trung_uong" and not day and "/" not in match[0].partition("/")[2]:
                    continue  # numbers begin anew at each office and each year: the number alone does not name a paper
                if not found or found.identity in seen:
                    continue
                if ended := next((phase for phase in self.phases(found, today) if phase.status.id == "het"), None):
                    seen.add(found.identity)
                    yield found, ended
