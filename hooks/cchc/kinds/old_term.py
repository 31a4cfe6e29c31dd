"""Terms that are no longer used, and what is said today: a list that staff keep."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pydantic import Field

from ..core.dates import Day
from ..core.kind import Here, Kind
from ..core.loaders import list_file
from ..core.national import own
from ..core.problems import Problem
from ..core.record import Entry, PublicRecord, Text

PATH = "data/tu-ngu-cu.yml"


class OldTerm(PublicRecord):
    """A term of earlier days."""

    old: Text = Field(alias="cu", title="Từ ngữ cũ", description="Cách gọi không còn dùng", examples=["mức độ 4"])
    new: Text = Field(
        alias="moi", title="Cách gọi hiện nay", description="Từ ngữ nên dùng thay", examples=["toàn trình"]
    )
    since: Day | None = Field(
        None,
        alias="tu_ngay",
        title="Chỉ nhắc từ ngày",
        description="Chỉ nhắc với văn bản ban hành từ ngày này; bỏ trống thì luôn nhắc",
        examples=["2025-07-01"],
    )
    note: Text | None = Field(
        None,
        alias="ghi_chu",
        title="Vì sao thay đổi",
        description="Một câu, có thể nêu văn bản",
        examples=["Cấp huyện kết thúc hoạt động từ ngày 01/7/2025."],
    )

    @property
    def advice(self) -> str:
        """What is said instead, and why."""
        return f"nay gọi là “{self.new}”" + (f" ({self.note.rstrip('.')})" if self.note else "")


def really_new(entry: Entry[OldTerm]) -> Iterator[Problem]:
    """Từ ngữ cũ khác cách gọi hiện nay."""
    if entry.data.old.casefold() == entry.data.new.casefold():
        yield entry.problem(("moi",), "giống hệt từ ngữ cũ", entry.data.new, "toàn trình")


def in_use(entries: Sequence[Entry[OldTerm]]) -> Iterator[Problem]:
    """Cách gọi hiện nay không phải là một từ ngữ cũ khác."""
    old = {_key(entry.data.old) for entry in entries}
    for entry in entries:
        if _key(entry.data.new) in old and _key(entry.data.new) != _key(entry.data.old):
            yield entry.problem(
                ("moi",), "đây cũng là từ ngữ cũ; hãy ghi cách gọi hiện nay", entry.data.new, "toàn trình"
            )


def occurrences(terms: Sequence[OldTerm], text: str, issued: date) -> Iterator[tuple[int, str, OldTerm]]:
    """Every use of an old term in a text issued on a day: its offset, the words as written, the term.

    Where one term is the beginning of another, the longer one is found.
    """
    applicable = {_key(term.old): term for term in terms if term.since is None or issued >= term.since}
    if not applicable:
        return
    pattern = "|".join(r"\s+".join(map(re.escape, key.split())) for key in sorted(applicable, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I):
        yield match.start(), match[0], applicable[_key(match[0])]


def _key(words: str) -> str:
    return " ".join(words.casefold().split())


def _notices(here: Here) -> Iterator[str]:
    """Terms that are old only from a day to come."""
    for entry in own(here.read[KIND]):
        if entry.data.since and entry.data.since > here.today:
            yield entry.advice(("tu_ngay",), "ngày này chưa tới, cách gọi cũ vẫn đang dùng; hãy xem lại năm")


KIND: Kind[Entry[OldTerm]] = Kind(
    id="tu-ngu-cu",
    name="Từ ngữ cũ",
    place=PATH,
    model=OldTerm,
    load=list_file(PATH, OldTerm, "cu", national=PATH.removeprefix("data/")),
    rules=(really_new,),
    joint=(in_use,),
    notices=_notices,
)
