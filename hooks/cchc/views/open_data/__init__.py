"""Open data (/du-lieu/): every public kind as CSV and JSON, with what each column means."""

from collections.abc import Iterable, Iterator, Sequence

from ...core.dataset import Column, Dataset
from ...core.page import Asset, Page
from ...kinds import unit
from ...kinds.unit import Unit
from .catalogue import CACHE, INDEX, URL, Catalogue, CatalogueAt

__all__ = ("CACHE", "INDEX", "URL", "Catalogue", "CatalogueAt", "assets", "pages", "published")


def published(owner: Unit, datasets: Iterable[Dataset]) -> tuple[Dataset, ...]:
    """The datasets as far as there is any data.

    Each begins with a column that tells the rows of one commune from those of others, where it has written its code.
    """
    code = Column("ma_don_vi", "Mã đơn vị", "Mã đơn vị hành chính của xã, phường", lambda _: owner.code)
    return tuple(one.with_first(code if owner.code else None) for one in datasets if one.tables)


def pages(datasets: Sequence[Dataset], catalogue: CatalogueAt, owner: Unit) -> Iterator[Page]:
    """The list of datasets, and a page that explains each; `catalogue` gives the files by the site's address."""
    shared = {"catalogue": catalogue, "licence": owner.licence}
    about = "Dữ liệu của trang dưới dạng CSV và JSON, kèm lời giải thích từng cột, giấy phép và mã kiểm tra."
    context = {**shared, "datasets": datasets, "index": INDEX}
    yield Page(URL, "Dữ liệu mở", "open_data.html", context, description=about, edit=unit.PATH, sized=True)
    for one in datasets:
        url, title, context = f"{URL}{one.id}/", f"Dữ liệu: {one.title}", {**shared, "dataset": one}
        filled, edit = any(table.rows for table in one.tables), unit.PATH
        yield Page(
            url,
            title,
            "dataset.html",
            context,
            description=one.meaning,
            edit=edit,
            parent=URL,
            listed=filled,
            sized=True,
        )


def assets(catalogue: Catalogue) -> Iterator[Asset]:
    """Every file, made when it is published."""
    for file in catalogue.files:
        yield file.asset
    yield Asset(INDEX, make=lambda: catalogue.index)
