"""Indices as open data: a table and a JSON file for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...core.dataset import Column, Dataset, Table
from .model import URL, Index, IndexEntry
from .scores import Year
from .series import series

WHOLE = "tong"  # the id of the total in the published table


@dataclass(frozen=True, kw_only=True)
class ScoreRow:
    """A row of the table: a score of the whole index (`id` is WHOLE) or of one component, in one year of one owner."""

    owner: str
    year: Year
    id: str
    name: str
    score: Decimal | None
    least: Decimal
    most: Decimal

    @property
    def whole(self) -> Year | None:
        """The year, where this is the score of the whole: a rank, a group, a target are those of the whole."""
        return self.year if self.id == WHOLE else None


_COLUMNS = (
    Column("nam", "Năm", "Năm của số liệu", lambda it: it.year.year, "integer"),
    Column("don_vi", "Đơn vị", "Tỉnh, thành phố, đơn vị cấp xã được chấm điểm", lambda it: it.owner),
    Column("ma", "Mã", "tong là tổng điểm; còn lại là mã thành phần", lambda it: it.id),
    Column("ten", "Tên", "Tên chỉ số hoặc tên thành phần", lambda it: it.name),
    Column(
        "diem", "Điểm", "Điểm đạt được; không có số liệu thì bỏ trống", lambda it: it.score, "number",
        "điểm hoặc %, ghi ở trang của chỉ số", optional=True,
    ),
    Column("thap_nhat", "Thấp nhất", "Điểm thấp nhất có thể", lambda it: it.least, "number", "như cột Điểm"),
    Column("cao_nhat", "Cao nhất", "Điểm cao nhất có thể", lambda it: it.most, "number", "như cột Điểm"),
    Column("hang", "Hạng", "Xếp thứ mấy", lambda it: it.whole and it.whole.rank, "integer", optional=True),
    Column(
        "trong_so", "Trong số", "Trong bao nhiêu đơn vị", lambda it: it.whole and it.whole.among, "integer", "đơn vị",
        optional=True,
    ),
    Column("nhom", "Nhóm", "Nhóm xếp loại", lambda it: it.whole and it.whole.group, optional=True),
    Column(
        "muc_tieu", "Mục tiêu", "Điểm phấn đấu của năm", lambda it: it.whole and it.whole.target, "number",
        "như cột Điểm", optional=True,
    ),
    Column("cong_bo", "Ngày công bố", "Ngày công bố kết quả", lambda it: it.year.published, "date", optional=True),
    Column("nguon", "Nguồn", "Tài liệu công bố", lambda it: it.year.source and it.year.source.name, optional=True),
    Column(
        "dia_chi", "Địa chỉ nguồn", "Địa chỉ tài liệu công bố", lambda it: it.year.source and it.year.source.url,
        "address", optional=True,
    ),
    Column("mau", "Dữ liệu mẫu", "Số liệu mẫu, không phải số thật", lambda it: it.year.sample, "flag"),
)  # fmt: skip


def dataset(indices: Sequence[IndexEntry], commune: str) -> Dataset:
    """A table for each index; `commune` owns the scores that name nobody."""
    meaning = (
        "Chỉ số về cải cách hành chính và phục vụ người dân, mỗi chỉ số một bảng: tổng điểm và điểm từng thành phần "
        "qua các năm. Tệp JSON có thêm lời giải thích chỉ số."
    )
    tables = tuple(_table(entry.data, commune) for entry in indices)
    return Dataset(
        "chi-so",
        "Chỉ số",
        meaning,
        URL,
        noun="chỉ số",
        columns=_COLUMNS,
        tables=tables,
        item_count=len(indices),
        model=Index,
        single=True,
    )


def _table(index: Index, commune: str) -> Table:
    def full() -> object:
        return index.model_dump(mode="json", by_alias=True)

    return Table(
        f"{index.url}so-lieu", tuple(_score_rows(index, commune)), index.name, full=full, json_base=f"{index.url}chi-so"
    )


def _score_rows(index: Index, commune: str) -> Iterator[ScoreRow]:
    for one in series(index, commune):
        for year in one.years:
            least, most = index.limits(year.year)
            yield ScoreRow(
                owner=one.owner, year=year, id=WHOLE, name=index.name, score=year.total, least=least, most=most,
            )  # fmt: skip
            for part in index.parts(year.year):
                score = year.scores.get(part.id)
                yield ScoreRow(
                    owner=one.owner, year=year, id=part.id, name=part.name, score=score,
                    least=part.least, most=part.most,
                )  # fmt: skip
