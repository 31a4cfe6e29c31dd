"""The page of the documents list, its open data, and the register beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..core.dataset import Column, Dataset, Table
from ..core.facets import SUMMARY
from ..core.kind import Here, View
from ..core.page import Page, paginate_groups
from ..core.paper_types import named_by_subject
from ..core.text import shorten, slug, sort_key
from ..kinds import document
from ..kinds.document import LEVELS, Document, Library
from ..kinds.document.library import STATES
from . import register
from .library import URL, DocumentRow, document_rows
from .register import register_quarters

ROWS = 60  # on a page of the list, which with all it loads stays below 40 KB as sent
_BASE = f"{URL}van-ban"
CSV, XLSX, JSON = f"{_BASE}.csv", f"{_BASE}.xlsx", f"{_BASE}.json"
_WEB = document.model.FORMS["trang_thong_tin"]
_COLUMNS = (
    Column("so_ky_hieu", "Số, ký hiệu", "Số, ký hiệu văn bản", lambda it: it.number),
    Column("ten_loai", "Tên loại", "Luật, nghị định, kế hoạch, báo cáo…", lambda it: it.type),
    Column("co_quan_ban_hanh", "Cơ quan ban hành", "Cơ quan ban hành", lambda it: it.issuer),
    Column("cap", "Cấp ban hành", "Cấp ban hành", lambda it: LEVELS[it.level], choices=(*LEVELS.values(),)),
    Column("ngay_ban_hanh", "Ngày ban hành", "Ngày ban hành", lambda it: it.issued, "date"),
    Column(
        "ngay_hieu_luc", "Ngày có hiệu lực", "Ngày bắt đầu có hiệu lực; báo cáo thì bỏ trống",
        lambda it: it.document and it.document.since, "date", optional=True,
    ),
    Column(
        "tinh_trang", "Tình trạng hiệu lực", "Còn hay hết hiệu lực, tính đến ngày lập tệp",
        lambda it: it.status and it.status.name, optional=True,
    ),
    Column("trich_yeu", "Trích yếu", "Văn bản nói về gì", lambda it: it.subject),
    Column(
        "nguoi_ky", "Người ký", "Người ký văn bản", lambda it: it.document and it.document.signer, optional=True
    ),
    Column("linh_vuc", "Lĩnh vực", "Lĩnh vực", lambda it: it.field, optional=True),
    Column("mau", "Dữ liệu mẫu", "Văn bản mẫu, không có thật", lambda it: it.sample, "flag"),
    Column("dia_chi", "Liên kết", "Trang của văn bản", lambda it: it.url, "address"),
)  # fmt: skip


def _facets(rows: Sequence[DocumentRow]) -> Iterator[tuple[str, str, Sequence[tuple[str, str]]]]:
    """What the list can be filtered by: name, label, and value and words of each choice; none without a choice."""

    def named(names: set[str]) -> list[tuple[str, str]]:
        return [(slug(name), name) for name in sorted(names - {""}, key=sort_key)]

    years = sorted({str(row.issued.year) for row in rows}, reverse=True)
    states = {phase.status.id for row in rows for phase in row.phases}
    every = (
        ("cap", "Cấp ban hành", [(id, name) for id, name in LEVELS.items() if any(row.level == id for row in rows)]),
        ("loai", "Loại văn bản", named({row.type for row in rows})),
        ("co-quan", "Cơ quan ban hành", named({row.issuer for row in rows})),
        ("nam", "Năm", [(year, year) for year in years]),
        ("linh-vuc", "Lĩnh vực", named({row.field for row in rows})),
        ("hieu-luc", "Hiệu lực", [(id, name) for id, name in STATES.items() if id in states]),
    )
    yield from (facet for facet in every if len(facet[2]) > 1)


def pages(rows: Sequence[DocumentRow], register_url: str) -> Iterator[Page]:
    """The list by year of issue, in pages; `register_url` is empty where there is no register."""
    context = {
        "rows": len(rows),
        "total": sum(not row.sample for row in rows),
        "samples": sum(row.sample for row in rows),
        "facets": list(_facets(rows)),
        "csv": CSV,
        "xlsx": XLSX,
        "json": JSON,
        "slug": slug,
        "web": _WEB,
        "register": register_url,
    }
    description = "Văn bản của trung ương, cấp tỉnh, cấp xã: số, trích yếu, hiệu lực, văn bản thay thế."
    years = [(year, list(own)) for year, own in groupby(rows, key=lambda row: row.issued.year)]
    for part in paginate_groups(years, URL, ROWS):
        title, parent = part.titled("Văn bản"), "" if part.number == 1 else URL
        shown = {**context, "part": part}
        edit, listed = document.FOLDER, bool(rows)
        yield Page(
            part.url, title, "documents.html", shown, description=description, edit=edit, parent=parent, listed=listed
        )


def _own_page(row: DocumentRow, one: Document, library: Library) -> Page:
    """The page of a document: its effect, what it has to do with others, where to read it."""
    law = named_by_subject(one.type)
    context = {"row": row, "relations": library.relations(one), "lead": "" if law else one.subject}
    about, title = shorten(one.cited, SUMMARY), one.cited if law else one.heading
    return Page(
        one.url, title, "document.html", context, description=about, edit=document.FOLDER, parent=URL, narrow=True
    )


def _pages(here: Here) -> Iterator[Page]:
    quarters = register_quarters(here)
    rows = document_rows(here)
    yield from pages(rows, register.URL if quarters else "")
    yield from (_own_page(row, row.document, document.published(here)) for row in rows if row.document)
    bases = [entry.data for entry in here.read[document.basis.KIND]]
    yield from register.pages(quarters, bases, document.published(here))


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = document_rows(here)
    meaning = "Văn bản của trung ương, cấp tỉnh, cấp xã và các báo cáo đã công bố, kèm tình trạng hiệu lực."
    yield Dataset(
        "van-ban",
        "Văn bản",
        meaning,
        URL,
        noun="văn bản",
        columns=_COLUMNS,
        tables=(Table(_BASE, rows),) if rows else (),
    )
    yield register.dataset(register_quarters(here))


VIEW = View(id=document.KIND.id, pages=_pages, datasets=_datasets)
