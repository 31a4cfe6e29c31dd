"""All documents together: which replaces which, what is in force on a day, what a text cites."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...core.dates import short
from .model import Document, bare

_NUMBER = re.compile(r"(?<![\w/.-])\d{1,5}/(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ0-9]{0,7}(?:-[A-ZĐ][A-ZĐa-zđ0-9]{0,9})?(?![\w/])")
STATES = {
    "con": "Còn hiệu lực",
    "chua": "Chưa có hiệu lực",
    "het": "Hết hiệu lực",
    "mot-phan": "Đã được sửa đổi",
}


@dataclass(frozen=True)
class Status:
    """The effect of a document on a day: a key of STATES, and since when, by which document."""

    id: str
    day: date | None = None
    by: Document | None = None

    @property
    def name(self) -> str:
        """`Hết hiệu lực từ 01/7/2026, được thay bằng 224/2026/NĐ-CP`."""
        words = STATES[self.id]
        if self.id == "chua" and self.day:
            return f"Có hiệu lực từ {short(self.day)}"
        if self.id == "het" and self.day:
            words = f"{words} từ {short(self.day)}"
        if self.by:
            words += f", được thay bằng {self.by.number}" if self.id == "het" else f" bởi {self.by.number}"
        return words


@dataclass(frozen=True)
class Library:
    """The documents, newest first."""

    documents: Sequence[Document]

    @cached_property
    def _by_key(self) -> Mapping[str, Document]:
        return {one.key: one for one in reversed(self.documents)}

    @cached_property
    def _replaced(self) -> Mapping[str, Document]:
        return {bare(number): one for one in self.documents for number in one.replaces}

    @cached_property
    def _amended(self) -> Mapping[str, Document]:
        return {bare(number): one for one in self.documents for number in one.amends}

    def find(self, number: str) -> Document | None:
        """The document of a number, however it is spaced and in whatever case."""
        return self._by_key.get(bare(number))

    def status(self, one: Document, today: date) -> Status:
        """The effect of a document on a day, from its own dates and from what replaces or amends it."""
        by = self._replaced.get(one.key)
        end = min((day for day in (one.ended, by.since if by else None) if day), default=None)
        if end and end <= today:
            return Status("het", end, by if by and by.since <= today else None)
        if one.since > today:
            return Status("chua", one.since)
        amending = self._amended.get(one.key)
        if amending and amending.since <= today:
            return Status("mot-phan", amending.since, amending)
        return Status("con")

    def warnings(self, texts: Iterable[str], today: date) -> Iterator[tuple[Document, Status]]:
        """The documents that the texts cite by number and that are no longer in force, each once."""
        seen: set[str] = set()
        for text in texts:
            for match in _NUMBER.finditer(text):
                found = self.find(match[0])
                if found and found.level == "xa" and "/" not in match[0].partition("/")[2]:
                    continue  # a commune's number begins anew each year: the number alone does not name a paper
                if found and found.key not in seen and self.status(found, today).id == "het":
                    seen.add(found.key)
                    yield found, self.status(found, today)
