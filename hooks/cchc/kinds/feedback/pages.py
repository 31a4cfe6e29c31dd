"""The pages of the ledger: numbers and how to send one, a list for every year, a page for every remark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...core.page import Page, paginate_groups
from ...core.text import shorten, slug, sort_key
from .export import CSV, JSON, XLSX
from .figures import DEFINITIONS, TOO_FEW, Ledger, StatisticsTable
from .follow import DUE_STATES, FollowedRemark
from .model import FOLDER, PATH, STATES, URL, Settings

_LATEST = 6
_EXCERPT = 130
_TITLE = 70
_ROWS = 60  # on a page of a year, which with all it loads stays below 40 KB as sent


@dataclass(frozen=True)
class RemarkRow:
    """A remark as a list shows it."""

    item: FollowedRemark
    excerpt: str
    field: str


def ledger_pages(settings: Settings, ledger: Ledger, contact: object) -> Iterator[Page]:
    """Every page of the ledger; `contact` is the hotline to call about what is, or will be, overdue."""
    yield _first(settings, ledger)
    years = [year for year, _ in ledger.years]
    for year in years:
        yield from _year(year, years, ledger)
    for item in ledger.items:
        yield _one(item, contact if item.remark.is_open else None)


def _first(settings: Settings, ledger: Ledger) -> Page:
    context = {
        "settings": settings,
        "ledger": ledger,
        "numbers": ledger.all,
        "fields": StatisticsTable(ledger.fields),
        "months": [(year, _months(ledger, year)) for year, own in ledger.years if own.received],
        "latest": [_remark_row(item) for item in ledger.items[:_LATEST]],
        "definitions": DEFINITIONS,
        "too_few": TOO_FEW,
        "csv": CSV,
        "xlsx": XLSX,
        "json": JSON,
    }
    description = "Phản ánh, kiến nghị của người dân: cách gửi, hạn trả lời, kết quả xử lý và số liệu đúng hạn."
    return Page(URL, "Phản ánh, kiến nghị", "feedback.html", context, description=description, edit=_newest(ledger))


def _months(ledger: Ledger, year: int) -> StatisticsTable:
    return StatisticsTable([(f"Tháng {month}", statistics) for month, statistics in ledger.months(year)])


def _newest(ledger: Ledger) -> str:
    """Where the next remark is written: the newest year's file; the settings where there is no remark yet."""
    return max((item.entry.source.path for item in ledger.items), default=PATH)


def _year(year: int, years: Sequence[int], ledger: Ledger) -> Iterator[Page]:
    rows = [_remark_row(item) for item in ledger.items if item.remark.received.year == year]
    months = [(month, list(own)) for month, own in groupby(rows, lambda row: row.item.remark.received.month)]
    fields = sorted({row.item.remark.field for row in rows}, key=sort_key)
    states = [state for state in STATES if any(row.item.remark.state == state for row in rows)]
    known = {verdict.due_state for row in rows for verdict in row.item.verdicts}
    due = [id for id in DUE_STATES if id in known]
    facets = [
        ("linh-vuc", "Lĩnh vực", [(slug(field), field) for field in fields]),
        ("trang-thai", "Tình trạng", [(state, STATES[state]) for state in states]),
        ("han", "Đúng hạn hay chậm", [(id, DUE_STATES[id]) for id in due]),
        ("thang", "Tháng nhận", [(str(month), f"Tháng {month}") for month, _ in months]),
    ]
    own = dict(ledger.years)[year]
    context = {"year": year, "years": years, "rows": len(rows), "facets": facets, "own": own}
    title = f"Phản ánh, kiến nghị năm {year}"
    description = f"Phản ánh, kiến nghị nhận trong năm {year} và kết quả xử lý."
    base = f"{URL}{year}/"
    for part in paginate_groups(months, base, _ROWS):
        parent = URL if part.number == 1 else base
        shown = {**context, "part": part}
        yield Page(
            part.url,
            part.titled(title),
            "feedback_year.html",
            shown,
            description=description,
            edit=FOLDER,
            parent=parent,
        )


def _one(item: FollowedRemark, contact: object) -> Page:
    remark = item.remark
    title = f"{remark.kind_name} {remark.id}: {shorten(remark.text[0], _TITLE)}"
    context = {"item": item, "remark": remark, "contact": contact}
    parent = f"{URL}{remark.received.year}/"
    description = shorten(remark.text[0], 160)
    edit = item.entry.source.path
    return Page(
        remark.url,
        title,
        "feedback_item.html",
        context,
        description=description,
        edit=edit,
        parent=parent,
        about=remark,
        narrow=True,
    )


def _remark_row(item: FollowedRemark) -> RemarkRow:
    return RemarkRow(item, shorten(item.remark.text[0], _EXCERPT), slug(item.remark.field))
