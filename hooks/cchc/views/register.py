"""The register of what was made public (sổ theo dõi nội dung công khai): a table for each calendar quarter."""

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date
from itertools import groupby

from ..core import paper_types
from ..core.dataset import Column, Dataset, Table
from ..core.kind import Here, once
from ..core.numbering import roman
from ..core.page import Page
from ..core.text import lower_first
from ..kinds import document, news
from ..kinds.document import Basis, Library
from ..kinds.news import Item
from .library import DocumentRow, document_rows

URL = f"{document.URL}so-cong-khai/"
_WEB = document.model.FORMS["trang_thong_tin"]
_COLUMNS = (
    Column("so_thu_tu", "Số thứ tự", "Số thứ tự trong quý", lambda it: it[0], "integer"),
    Column("ngay_cong_khai", "Ngày công khai", "Ngày công khai", lambda it: it[1].day, "date"),
    Column("noi_dung", "Nội dung", "Nội dung đã công khai", lambda it: it[1].what),
    Column("hinh_thuc", "Hình thức", "Công khai bằng cách nào", lambda it: it[1].form),
    Column("mau", "Dữ liệu mẫu", "Nội dung mẫu", lambda it: it[1].sample, "flag"),
    Column("dia_chi", "Liên kết", "Nơi xem nội dung", lambda it: it[1].url, "address"),
)


@dataclass(frozen=True)
class RegisterEntry:
    """A line of the register: the day, what was published and how (`form`), its address in the site."""

    day: date
    what: str
    _: KW_ONLY
    form: str
    url: str
    sample: bool


@dataclass(frozen=True)
class Quarter:
    """A calendar quarter of the register; `number` is 1 to 4."""

    year: int
    number: int
    entries: Sequence[RegisterEntry]

    @property
    def url(self) -> str:
        """`van-ban/so-cong-khai/2024-quy-2/`."""
        return f"{URL}{self.year}-quy-{self.number}/"

    @property
    def name(self) -> str:
        """`Quý II năm 2024`."""
        return f"Quý {roman(self.number)} năm {self.year}"


def _register(items: Sequence[Item], rows: Sequence[DocumentRow], today: date) -> tuple[Quarter, ...]:
    """What the commune had published by `today`, by calendar quarter, newest first: news, reports, its documents."""
    news = [
        RegisterEntry(item.meta.published.day, item.title, form=_WEB, url=item.url, sample=item.meta.sample)
        for item in items
    ]
    papers = [
        RegisterEntry(row.public, paper_types.cited(row.type, row.number, row.subject),
                      form=row.document.way if row.document else _WEB, url=row.url, sample=row.sample)
        for row in rows if row.public and row.public <= today
    ]  # fmt: skip
    ordered = sorted((*news, *papers), key=lambda entry: (entry.day, entry.what))
    quarters = groupby(ordered, key=lambda entry: (entry.day.year, (entry.day.month + 2) // 3))
    return tuple(Quarter(year, number, tuple(entries)) for (year, number), entries in quarters)[::-1]


@once
def register_quarters(here: Here) -> tuple[Quarter, ...]:
    """What was published on the site, by quarter."""
    return _register(news.KIND.shown(here), document_rows(here), here.today)


def pages(quarters: Sequence[Quarter], bases: Sequence[Basis], library: Library) -> Iterator[Page]:
    """The list of quarters and a page for each; `bases` are the papers that require the register."""
    grounds = [(basis, library.find(basis.number)) for basis in bases]
    if quarters:
        yield Page(
            URL,
            "Sổ theo dõi nội dung công khai",
            "register.html",
            {"quarters": quarters, "bases": grounds},
            description="Nội dung, hình thức, thời gian đã công khai trong từng quý.",
            edit=news.FOLDER,
            parent=document.URL,
        )
    for quarter in quarters:
        title = f"Nội dung đã công khai, {lower_first(quarter.name)}"
        base = f"{quarter.url}so-cong-khai"
        context = {"quarter": quarter, "bases": grounds, "csv": f"{base}.csv", "xlsx": f"{base}.xlsx"}
        yield Page(quarter.url, title, "register_quarter.html", context, edit=news.FOLDER, parent=URL, narrow=True)


def dataset(quarters: Sequence[Quarter]) -> Dataset:
    """A table for each quarter; a row is the entry with its number in the quarter."""
    meaning = "Nội dung đã công khai trên trang này, mỗi quý một bảng, theo thứ tự ngày công khai."
    tables = [Table(f"{one.url}so-cong-khai", [*enumerate(one.entries, 1)], one.name) for one in quarters]
    return Dataset(
        "so-cong-khai", "Sổ theo dõi nội dung công khai", meaning, URL, noun="nội dung", columns=_COLUMNS, tables=tables
    )
