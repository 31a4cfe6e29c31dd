"""What a drafted report says of procedures, documents and indices: the site's own data of the period, samples apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..core import placeholder
from ..core.dates import short
from ..core.periods import Window
from ..core.record import Entry
from ..kinds.document import Document
from ..kinds.index import Index
from ..kinds.procedure import Procedure
from ..kinds.procedure.change import CHANGES

_SHOWN = 12  # documents that a sentence lists


@dataclass(frozen=True, kw_only=True)
class Sources:
    """The content that the sentences are made of."""

    procedures: Sequence[Entry[Procedure]]
    documents: Sequence[Entry[Document]]
    indices: Sequence[Entry[Index]]


def places(sources: Sources, window: Window) -> Mapping[str, str]:
    """The places of a template that are filled by these; a mark for a person where the site knows nothing."""
    return {
        "thu_tuc": _procedures(sources.procedures, window),
        "van_ban": _documents(sources.documents, window),
        "chi_so": _indices(sources.indices, window),
    }


def _procedures(procedures: Sequence[Entry[Procedure]], window: Window) -> str:
    """How many procedures were new, changed and abolished in the period, and by which decisions."""
    changes = [
        change
        for entry in procedures
        if not entry.data.sample
        for change in entry.data.changes
        if window.first <= change.day <= window.last
    ]
    if not changes:
        return placeholder.mark("số thủ tục công bố mới, sửa đổi, bãi bỏ; quyết định công bố")
    counts = [(name.lower(), sum(change.kind == kind for change in changes)) for kind, name in CHANGES.items()]
    said = ", ".join(f"{name} {count}" for name, count in counts if count)
    decisions = dict.fromkeys(change.cited for change in changes)
    return f"{said} (theo {'; '.join(decisions)})"


def _documents(documents: Sequence[Entry[Document]], window: Window) -> str:
    """The documents that the commune issued in the period."""
    own = [
        entry.data
        for entry in documents
        if entry.data.of_commune and not entry.data.sample and window.first <= entry.data.issued <= window.last
    ]
    if not own:
        return placeholder.mark("số văn bản đã ban hành, số và ngày từng văn bản")
    own.sort(key=lambda one: (one.issued, one.number))
    listed = "; ".join(f"{one.heading} ngày {short(one.issued)}" for one in own[:_SHOWN])
    return f"{len(own)} văn bản ({listed}{'; …' if len(own) > _SHOWN else ''})"


def _indices(indices: Sequence[Entry[Index]], window: Window) -> str:
    """The newest real score of every index, up to the year of the period."""
    said = []
    for entry in indices:
        years = [
            one for one in entry.data.years if one.total is not None and not one.sample and one.year <= window.last.year
        ]
        if years:
            newest = max(years, key=lambda one: one.year)
            assert newest.total is not None
            said.append(f"{entry.data.name} năm {newest.year}: {entry.data.with_measure(newest.total)}")
    return "; ".join(said) or placeholder.mark("điểm, thứ hạng các chỉ số mới nhất")
