"""The documents library: documents and reports in one list, and the register of what was published."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..core.dataset import Column, Dataset, Table
from ..core.kind import Here, View, once
from ..core.page import Page
from ..core.text import slug, sort_key
from ..kinds import document, news, report, unit
from ..kinds.document import LEVELS, Basis, Document, Library, Phase, Status
from ..kinds.document.library import STATES
from ..kinds.news import Item
from ..kinds.report import Paper

URL = document.URL
REGISTER = f"{URL}so-cong-khai/"
_BASE = f"{URL}van-ban"
CSV, JSON = f"{_BASE}.csv", f"{_BASE}.json"
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
    Column("dia_chi", "Địa chỉ", "Trang của văn bản, hoặc chỗ của nó trong danh mục", lambda it: it.address, "address"),
)  # fmt: skip
_REGISTER = (
    Column("so_thu_tu", "Số thứ tự", "Số thứ tự trong quý", lambda it: it[0], "integer"),
    Column("ngay_cong_khai", "Ngày công khai", "Ngày công khai", lambda it: it[1].day, "date"),
    Column("noi_dung", "Nội dung", "Nội dung đã công khai", lambda it: it[1].what),
    Column("hinh_thuc", "Hình thức", "Công khai bằng cách nào", lambda it: it[1].form),
    Column("mau", "Dữ liệu mẫu", "Nội dung mẫu", lambda it: it[1].sample, "flag"),
    Column("dia_chi", "Địa chỉ", "Nơi xem nội dung", lambda it: it[1].url, "address"),
)


@dataclass(frozen=True)
class Row:
    """A line of the list: a document, or a report that has a page of its own."""

    number: str
    type: str
    issuer: str
    level: str
    issued: date
    subject: str
    phases: Sequence[Phase] = ()
    field: str = ""
    url: str = ""
    document: Document | None = None
    replaced: Sequence[Document] = ()
    sample: bool = False

    @property
    def status(self) -> Status | None:
        """Its effect when the page is built; a report has none."""
        return self.phases[0].status if self.phases else None

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return self.document.anchor if self.document else f"vb-{slug(self.number)}-{self.issued.year}"

    @property
    def address(self) -> str:
        """Its own page, or its place on the list."""
        return self.url or f"{URL}#{self.anchor}"

    @property
    def public(self) -> date | None:
        """When the commune made it public: a report when it was issued."""
        return self.document.public if self.document else self.issued


def rows(library: Library, papers: Sequence[Paper], office: str, today: date) -> tuple[Row, ...]:
    """Every line, newest first."""
    documents = [
        Row(
            one.number, one.type, one.issuer, one.level, one.issued, one.subject, library.phases(one, today),
            one.field or "", "", one, [found for number in one.replaces if (found := library.earlier(number, one))],
            one.sample,
        )
        for one in library.documents
    ]  # fmt: skip
    own = {(one.key, one.issued) for one in library.documents if one.level == "xa"}
    reports = [
        Row(paper.data.number, paper.data.type, paper.data.issuer or office, "xa", paper.data.issued, paper.data.about,
            url=paper.data.url, sample=paper.data.sample)
        for paper in papers if (document.model.bare(paper.data.number), paper.data.issued) not in own
    ]  # fmt: skip
    return tuple(sorted((*documents, *reports), key=lambda row: (row.issued, row.number), reverse=True))


def _facets(found: Sequence[Row]) -> Iterator[tuple[str, str, Sequence[tuple[str, str]]]]:
    def named(names: set[str]) -> list[tuple[str, str]]:
        return [(slug(name), name) for name in sorted(names - {""}, key=sort_key)]

    years = sorted({str(row.issued.year) for row in found}, reverse=True)
    states = {phase.status.id for row in found for phase in row.phases}
    every = (
        ("cap", "Cấp ban hành", [(id, name) for id, name in LEVELS.items() if any(row.level == id for row in found)]),
        ("loai", "Loại văn bản", named({row.type for row in found})),
        ("co-quan", "Cơ quan ban hành", named({row.issuer for row in found})),
        ("nam", "Năm", [(year, year) for year in years]),
        ("linh-vuc", "Lĩnh vực", named({row.field for row in found})),
        ("hieu-luc", "Hiệu lực", [(id, name) for id, name in STATES.items() if id in states]),
    )
    yield from (facet for facet in every if len(facet[2]) > 1)


@dataclass(frozen=True)
class Published:
    """A line of the register: what was published, how, when."""

    day: date
    what: str
    form: str
    url: str
    sample: bool


@dataclass(frozen=True)
class Quarter:
    """A quarter of the register."""

    year: int
    number: int
    rows: Sequence[Published]

    @property
    def url(self) -> str:
        """`van-ban/so-cong-khai/2024-quy-2/`."""
        return f"{REGISTER}{self.year}-quy-{self.number}/"

    @property
    def name(self) -> str:
        """`Quý II năm 2024`."""
        return f"Quý {('I', 'II', 'III', 'IV')[self.number - 1]} năm {self.year}"


def register(items: Sequence[Item], found: Sequence[Row], today: date) -> tuple[Quarter, ...]:
    """What the commune had published by `today`, by calendar quarter, newest first: news, reports, its documents."""
    news = [Published(item.meta.published.day, item.title, _WEB, item.url, item.meta.sample) for item in items]
    papers = [
        Published(row.public, f"{row.type} {row.number}: {row.subject}", row.document.way if row.document else _WEB,
                  row.address, row.sample)
        for row in found if row.public and row.public <= today
    ]  # fmt: skip
    ordered = sorted((*news, *papers), key=lambda one: (one.day, one.what))
    made = groupby(ordered, key=lambda one: (one.day.year, (one.day.month + 2) // 3))
    return tuple(Quarter(year, number, tuple(rows)) for (year, number), rows in made)[::-1]


def pages(
    found: Sequence[Row], quarters: Sequence[Quarter], bases: Sequence[Basis], library: Library
) -> Iterator[Page]:
    """The list, the register and a page for each of its quarters."""
    years = [(year, list(part)) for year, part in groupby(found, key=lambda row: row.issued.year)]
    context = {"years": years, "total": len(found), "facets": list(_facets(found)), "csv": CSV, "json": JSON,
               "levels": LEVELS, "slug": slug, "web": _WEB, "register": REGISTER if quarters else ""}  # fmt: skip
    description = "Văn bản của trung ương, tỉnh, xã: số, trích yếu, hiệu lực, văn bản thay thế."
    yield Page(URL, "Văn bản", "documents.html", context, description, edit=document.FOLDER)
    grounds = [(basis, library.find(basis.number)) for basis in bases]
    if quarters:
        name, about = "Sổ theo dõi nội dung công khai", "Nội dung, hình thức, thời gian đã công khai trong từng quý."
        yield Page(
            REGISTER,
            name,
            "register.html",
            {"quarters": quarters, "bases": grounds},
            about,
            edit="docs/tin-bai",
            parent=URL,
        )
    for quarter in quarters:
        title = f"Nội dung đã công khai, {quarter.name[0].lower()}{quarter.name[1:]}"
        context = {"quarter": quarter, "bases": grounds, "csv": f"{quarter.url}so-cong-khai.csv"}
        yield Page(quarter.url, title, "register_quarter.html", context, edit="docs/tin-bai", parent=REGISTER)


def datasets(found: Sequence[Row], quarters: Sequence[Quarter]) -> Iterator[Dataset]:
    """The list, and each quarter of the register."""
    meaning = "Văn bản của trung ương, cấp tỉnh, cấp xã và các báo cáo đã công bố, kèm tình trạng hiệu lực."
    yield Dataset("van-ban", "Văn bản", meaning, URL, "văn bản", _COLUMNS, (Table(_BASE, found),) if found else ())
    meaning = "Nội dung đã công khai trên trang này, mỗi quý một bảng, theo thứ tự ngày công khai."
    tables = [Table(f"{one.url}so-cong-khai", [*enumerate(one.rows, 1)], one.name) for one in quarters]
    yield Dataset("so-cong-khai", "Sổ theo dõi nội dung công khai", meaning, REGISTER, "nội dung", _REGISTER, tables)


@once
def rows_of(here: Here) -> tuple[Row, ...]:
    """The documents and the reports in one list."""
    return rows(document.published(here), report.KIND.shown(here), unit.of(here).issuer, here.today)


@once
def quarters_of(here: Here) -> tuple[Quarter, ...]:
    """What was published on the site, by quarter."""
    return register(news.KIND.shown(here), rows_of(here), here.today)


def _pages(here: Here) -> Iterator[Page]:
    bases = [entry.data for entry in here.read[document.basis.KIND]]
    return pages(rows_of(here), quarters_of(here), bases, document.published(here))


def effect(here: Here, number: str) -> tuple[Document, tuple[Phase, ...]] | None:
    """A document of the library by its number, with its effect today and later."""
    of = document.published(here)
    found = of.find(number)
    return (found, of.phases(found, here.today)) if found else None


def warning(here: Here, number: str) -> str:
    """What a reader must know of a paper's effect; empty where it is simply in force, or not known."""
    found = effect(here, number)
    status = found[1][0].status if found else None
    return status.name if status and status.remarkable else ""


VIEW = View(id=document.KIND.id, pages=_pages, datasets=lambda here: datasets(rows_of(here), quarters_of(here)))
