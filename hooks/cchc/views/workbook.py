"""The count of a period as a spreadsheet: the figures, and the annex behind them, as they are attached to a report."""

from collections.abc import Iterator

from ..core.dates import short
from ..core.spreadsheet import Book, Letterhead, typed
from ..kinds.unit import Unit
from .news_data import annex
from .period_counts import PeriodCount, figures
from .statistics import Count


def as_workbook(count: Count, counted: PeriodCount, home: str, unit: Unit) -> bytes:
    """An .xlsx file of two sheets: the count, and the annex behind it; `home` begins the addresses of the site."""
    book = Book()
    title = "THỐNG KÊ TIN, BÀI ĐÃ ĐĂNG"
    book.sheet(
        "Thống kê", ("Chỉ tiêu", "Số tin, bài", "Ghi chú"), _figures(count, counted), _head(counted, unit, title)
    )
    listed = annex(count, counted.items)
    rows = [typed(listed.columns, row, home) for row in listed.tables[0].rows]
    shown = [
        place for place, column in enumerate(listed.columns) if not column.optional or any(row[place] for row in rows)
    ]
    heads = [listed.heads[place] for place in shown]
    title = "PHỤ LỤC: DANH MỤC TIN, BÀI ĐÃ ĐĂNG"
    book.sheet(
        "Danh mục tin, bài", heads, ([row[place] for place in shown] for row in rows), _head(counted, unit, title)
    )
    return book.bytes()


def _head(counted: PeriodCount, unit: Unit, title: str) -> Letterhead:
    window = counted.window
    period = f"(Từ ngày {short(window.first)} đến ngày {short(window.last)})"
    return Letterhead(agency=unit.issuer.upper(), title=title, period=period, place=unit.place)


def _figures(count: Count, counted: PeriodCount) -> Iterator[tuple[str, object, object]]:
    """What is counted, its number, and what is said in words, as of the same days a year before."""
    for title, rows in figures(count, counted):
        if title:
            yield f"{title}:", None, None
        yield from ((name, None, value) if isinstance(value, str) else (name, value, None) for name, value in rows)
