"""News items as rows: the open data of all, and the annex (danh mục) of a period."""

from collections.abc import Sequence

from ..core.dataset import Column, Dataset, Table
from ..kinds.news import KINDS, Item
from .statistics import CSV, URL, Count

_BASE = CSV.removesuffix(".csv")
_ID, _TITLE, _NOUN = "tin-bai", "Tin, bài", "tin, bài"
_FURTHER = (
    Column("tom_tat", "Tóm tắt", "Tóm tắt một câu, hoặc phần đầu của bài", lambda it: it[1].summary, optional=True),
    Column("van_ban", "Văn bản", "Số, ký hiệu các văn bản được nhắc tới", lambda it: it[1].meta.papers, "texts"),
    Column("het_han", "Ngày hết hạn", "Ngày cuối cùng tin còn hiệu lực", lambda it: it[1].meta.expires, "date",
           optional=True),
    Column("mau", "Dữ liệu mẫu", "Tin, bài mẫu, không có thật", lambda it: it[1].meta.sample, "flag"),
)  # fmt: skip


def dataset(count: Count) -> Dataset:
    """The whole list, newest first."""
    meaning = "Tin, bài đã đăng, kể cả đã hết hạn, không kể mẫu: đúng những tin, bài được đếm ở trang Thống kê."
    columns = (_number("mới nhất là 1"), *_listed(count), *_FURTHER)
    return Dataset(_ID, _TITLE, meaning, URL, noun=_NOUN, columns=columns, tables=[Table(_BASE, _rows(count.items))])


def annex(count: Count, items: Sequence[Item]) -> Dataset:
    """The items of a period, oldest first, as it is attached to a report."""
    columns = (_number("cũ nhất là 1"), *_listed(count))
    table = Table(_BASE, _rows(items[::-1]))
    return Dataset(
        _ID, _TITLE, "Tin, bài đã đăng trong kỳ.", URL, noun=_NOUN, columns=columns, tables=[table], titled=True
    )


def _rows(items: Sequence[Item]) -> Sequence[tuple[int, Item]]:
    return [*enumerate(items, 1)]


def _number(order: str) -> Column:
    return Column("so_thu_tu", "Số thứ tự", f"Số thứ tự, {order}", lambda it: it[0], "integer")


def _listed(count: Count) -> Sequence[Column]:
    names = {id: category.name for id, category in count.categories.items()}
    known = (
        (
            Column(
                "ngay_len_trang",
                "Ngày đăng lên trang",
                "Ngày tin, bài lần đầu có trên trang",
                lambda it: count.first_day(it[1]),
                "date",
                optional=True,
            ),
        )
        if count.first_days
        else ()
    )
    return (
        Column("ngay", "Ngày đăng", "Ngày đăng", lambda it: it[1].meta.published.day, "date"),
        *known,
        Column("tieu_de", "Tiêu đề", "Tiêu đề", lambda it: it[1].title),
        Column("loai", "Loại", "Tin (ngắn) hoặc bài (dài)", lambda it: it[1].kind, choices=(*KINDS.values(),)),
        Column("chuyen_muc", "Chuyên mục", "Tên chuyên mục", lambda it: names[it[1].meta.category],
               choices=(*names.values(),)),
        Column("tac_gia", "Tác giả", "Tác giả", lambda it: it[1].meta.author, optional=True),
        Column("don_vi", "Đơn vị", "Đơn vị viết", lambda it: count.unit(it[1])),
        Column("nguon", "Nguồn", "Nơi đăng đầu tiên, khi đăng lại",
               lambda it: it[1].meta.origin and it[1].meta.origin.name, optional=True),
        Column("dia_chi", "Liên kết", "Trang của tin, bài", lambda it: it[1].url, "address"),
    )  # fmt: skip
