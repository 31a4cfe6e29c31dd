"""What is still sample data, and the page that says so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.page import Page
from ..core.record import Entry
from ..kinds import feedback
from ..kinds.news import Item
from ..kinds.text_page import TextPage
from ..kinds.unit import Unit

URL = "du-lieu-mau/"


@dataclass(frozen=True)
class Sample:
    """A piece of sample data: what it is and the file to change."""

    kind: str
    name: str
    path: str
    line: int


def marked(kind: str, entries: Iterable[Entry[Any]], name: Callable[[Any], str]) -> Iterator[Sample]:
    """The records of a kind that are marked `mau`; `name` says what one is called."""
    for entry in entries:
        if entry.data.sample:
            yield Sample(kind, name(entry.data), entry.source.path, entry.source.line(entry.at))


def of_years(kind: str, entries: Iterable[Entry[Any]]) -> Iterator[Sample]:
    """The years of indices that are marked `mau`."""
    for entry in entries:
        for place, year in enumerate(entry.data.years):
            if year.sample:
                name = f"{entry.data.name} năm {year.year}"
                yield Sample(kind, name, entry.source.path, entry.source.line(("nam", place)))


def remarks(read: feedback.Read) -> Iterator[Sample]:
    """The remarks of residents and their settings that are marked `mau`."""
    if read.settings and read.settings.data.sample:
        yield Sample("Phản ánh, kiến nghị", "Thời hạn, cách gửi", feedback.PATH, 1)
    yield from marked("Phản ánh, kiến nghị", read.cases, lambda case: str(case.id))


def collect(
    unit: Entry[Unit], items: Sequence[Item], texts: Sequence[TextPage], records: Iterable[Sample]
) -> Iterator[Sample]:
    """Everything marked `mau`: of the commune, the kinds kept as records, the news, the free pages."""
    for key in unit.data.samples:
        yield Sample("Thông tin đơn vị", _meaning(key), unit.source.path, unit.source.line((key,)))
    yield from records
    for item in items:
        if item.meta.sample:
            yield Sample("Tin, bài", item.title, item.source.path, 1)
    for text in texts:
        if text.meta.sample:
            yield Sample("Trang", text.title, text.source.path, 1)


def _meaning(key: str) -> str:
    return next((info.description or key for info in Unit.model_fields.values() if info.alias == key), key)


def pages(samples: Sequence[Sample]) -> Iterator[Page]:
    """The list of what is still sample data, while there is any."""
    if samples:
        kinds = list(dict.fromkeys(sample.kind for sample in samples))
        groups = [(kind, [sample for sample in samples if sample.kind == kind]) for kind in kinds]
        yield Page(
            URL,
            "Dữ liệu mẫu",
            "samples.html",
            {"groups": groups, "total": len(samples)},
            description="Những mục trên trang này còn là dữ liệu mẫu, chưa phải thông tin chính thức.",
            edit="data",
        )
