"""What is still sample data, and the page that says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..core.page import Page
from ..core.record import Entry, R
from ..kinds.activity import Deed
from ..kinds.alert import Notice
from ..kinds.hotline import Line
from ..kinds.news import Item
from ..kinds.report import Paper
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


def collect(
    unit: Entry[Unit],
    items: Sequence[Item],
    papers: Sequence[Paper],
    lines: Sequence[Line],
    texts: Sequence[TextPage],
    deeds: Sequence[Deed],
    notes: Sequence[Notice],
) -> Iterator[Sample]:
    """Everything marked `mau`."""
    for key in unit.data.samples:
        yield Sample("Thông tin đơn vị", _meaning(key), unit.source.path, unit.source.line((key,)))
    for line in lines:
        if line.data.sample:
            yield Sample("Đường dây nóng", line.data.name, line.source.path, line.source.line(line.at))
    for paper in papers:
        if paper.data.sample:
            yield Sample("Báo cáo", paper.data.heading, paper.source.path, 1)
    for item in items:
        if item.meta.sample:
            yield Sample("Tin, bài", item.title, item.source.path, 1)
    for text in texts:
        if text.meta.sample:
            yield Sample("Trang", text.title, text.source.path, 1)
    yield from (_of("Hoạt động", deed.data.name, deed) for deed in deeds if deed.data.sample)
    yield from (_of("Thông báo đầu trang", note.data.text, note) for note in notes if note.data.sample)


def _of(kind: str, name: str, entry: Entry[R]) -> Sample:
    return Sample(kind, name, entry.source.path, entry.source.line(entry.at))


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
