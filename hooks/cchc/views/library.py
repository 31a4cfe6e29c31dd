"""The documents list: documents of the library and reports in one, with their effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..core.kind import Here, once
from ..core.text import slug
from ..kinds import document, report, unit
from ..kinds.document import Document, Library, Phase, Status
from ..kinds.report import Paper, Report

URL = document.URL


@dataclass(frozen=True, kw_only=True)
class DocumentRow:
    """A row of the documents list: a document of the library, or a report, which has a page of its own.

    `level` is a key of `LEVELS`, `phases` its effect today (first) and later, `replaced` the documents that it
    replaces; of a report, `replaced_by` is the one that stands for it now. `url` is its page, relative to the site; a
    report's row has no `document`.
    """

    number: str
    type: str
    issuer: str
    level: str
    issued: date
    subject: str
    url: str
    phases: Sequence[Phase] = ()
    field: str = ""
    document: Document | None = None
    replaced: Sequence[Document] = ()
    replaced_by: Report | None = None
    sample: bool

    @property
    def status(self) -> Status | None:
        """Its effect when the page is built; a report has none."""
        return self.phases[0].status if self.phases else None

    @property
    def unchecked(self) -> bool:
        """Whether it is in force with no end told, and nobody has looked whether it still is since it was issued."""
        return bool(self.document and not self.document.checked and self.status and self.status.lasting)

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return self.document.anchor if self.document else f"vb-{slug(self.number)}-{self.issued.year}"

    @property
    def public(self) -> date | None:
        """When the commune made it public: a report when it was issued."""
        return self.document.public if self.document else self.issued


def _rows(library: Library, papers: Sequence[Paper], office: str, today: date) -> tuple[DocumentRow, ...]:
    """Documents and reports, newest first; a report that the library has too stands there once, as a document."""
    documents = [_row_of_document(library, one, today) for one in library.documents]
    own = {(one.key, one.issued) for one in library.documents if one.level == "xa"}
    replaced = report.replaced(papers)
    reports = [
        _row_of_report(paper.data, office, replaced.get(paper.data.url))
        for paper in papers
        if (document.normalized_number(paper.data.number), paper.data.issued) not in own
    ]
    return tuple(sorted((*documents, *reports), key=lambda row: (row.issued, row.number), reverse=True))


def _row_of_document(library: Library, one: Document, today: date) -> DocumentRow:
    return DocumentRow(
        number=one.number,
        type=one.type,
        issuer=one.issuer,
        level=one.level,
        issued=one.issued,
        subject=one.subject,
        phases=library.phases(one, today),
        field=one.field or "",
        url=one.url,
        document=one,
        replaced=[earlier for number in one.replaces if (earlier := library.earlier(number, one))],
        sample=one.sample,
    )


def _row_of_report(one: Report, office: str, replaced_by: Report | None) -> DocumentRow:
    return DocumentRow(
        number=one.number,
        type=one.type,
        issuer=one.issuer or office,
        level="xa",
        issued=one.issued,
        subject=one.about,
        url=one.url,
        replaced_by=replaced_by,
        sample=one.sample,
    )


@once
def document_rows(here: Here) -> tuple[DocumentRow, ...]:
    """The documents and the reports in one list."""
    return _rows(document.published(here), report.KIND.shown(here), unit.of(here).issuer, here.today)


def effect(here: Here, number: str) -> tuple[Document, tuple[Phase, ...]] | None:
    """A document of the library by its number, with its effect today and later."""
    library = document.published(here)
    found = library.find(number)
    return (found, library.phases(found, here.today)) if found else None


def warning(here: Here, number: str) -> str:
    """What a reader must know of a paper's effect; empty where it is simply in force, or not known."""
    document_and_phases = effect(here, number)
    status = document_and_phases[1][0].status if document_and_phases else None
    return status.name if status and status.noteworthy else ""
