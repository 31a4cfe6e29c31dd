"""The files beside a report's page: figures as a table, all of it as JSON, the signed file; reports as open data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ...core import dataset_json
from ...core.dataset import Column, Dataset, Table
from ...core.page import Asset
from .figures import Figure
from .model import URL, Paper, Report
from .rules import file_beside
from .tasks import FollowedTask

FIGURES = "so-lieu"
DATA = "bao-cao.json"
_SCHEMA = f"{URL}toan-van.schema.json"


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """A number of a figure: the value itself, a part of it (`line` names it), or a cell of a table (`line`, `column`).

    `before` is the value of the same period a year before; cells of tables have none.
    """

    report: Report
    figure: Figure
    line: str = ""
    column: str = ""
    value: Decimal | None
    before: Decimal | None = None


_FIGURES = (
    Column("so_ky_hieu", "Số, ký hiệu", "Số, ký hiệu báo cáo", lambda it: it.report.number),
    Column("ma", "Mã", "Mã để so một số liệu qua nhiều báo cáo", lambda it: it.figure.id, optional=True),
    Column("ten", "Tên số liệu", "Số liệu nói về gì", lambda it: it.figure.name),
    Column("dong", "Dòng", "Tên dòng hoặc tên phần; bỏ trống là cả số liệu", lambda it: it.line, optional=True),
    Column("cot", "Cột", "Tên cột, khi số liệu là một bảng", lambda it: it.column, optional=True),
    Column("don_vi_tinh", "Đơn vị tính", "Đơn vị của giá trị", lambda it: it.figure.measure),
    Column(
        "gia_tri", "Giá trị", "Giá trị báo cáo nêu; không có thì bỏ trống", lambda it: it.value, "number",
        "ghi ở cột Đơn vị tính", optional=True,
    ),
    Column(
        "cach_ghi", "Cách ghi", "Lời trong báo cáo, khi không phải con số đúng",
        lambda it: "" if it.line else it.figure.wording, optional=True,
    ),
    Column(
        "cung_ky", "Cùng kỳ", "Giá trị cùng kỳ năm trước", lambda it: it.before, "number", "ghi ở cột Đơn vị tính",
        optional=True,
    ),
    Column("ghi_chu", "Ghi chú", "Ghi chú", lambda it: it.figure.note, optional=True),
    Column("mau", "Dữ liệu mẫu", "Báo cáo mẫu", lambda it: it.report.sample, "flag"),
)  # fmt: skip
_REPORTS = (
    Column("so_ky_hieu", "Số, ký hiệu", "Số, ký hiệu", lambda it: it.number),
    Column("ten_loai", "Tên loại", "Báo cáo, kế hoạch, thông báo…", lambda it: it.type),
    Column("trich_yeu", "Trích yếu", "Văn bản nói về gì", lambda it: it.subject),
    Column("ngay_ban_hanh", "Ngày ban hành", "Ngày ban hành", lambda it: it.issued, "date"),
    Column("dia_danh", "Địa danh", "Địa danh ghi trên văn bản", lambda it: it.place),
    Column(
        "co_quan_ban_hanh", "Cơ quan ban hành", "Ghi khi khác cơ quan hiện nay", lambda it: it.issuer, optional=True
    ),
    Column("ky", "Kỳ báo cáo", "Tên kỳ báo cáo", lambda it: it.period and it.period.name, optional=True),
    Column("tu", "Từ ngày", "Ngày đầu kỳ", lambda it: it.period and it.period.first, "date", optional=True),
    Column("den", "Đến ngày", "Ngày cuối kỳ", lambda it: it.period and it.period.last, "date", optional=True),
    Column("chuc_vu", "Chức vụ", "Chức vụ người ký", lambda it: it.signature.post),
    Column("nguoi_ky", "Người ký", "Họ và tên người ký", lambda it: it.signature.signer),
    Column("ban_tom_luoc", "Bản tóm lược", "Lời văn được viết gọn lại", lambda it: it.digest, "flag"),
    Column("nhiem_vu", "Số nhiệm vụ", "Số nhiệm vụ đề ra cho kỳ tới", lambda it: len(it.tasks), "integer", "nhiệm vụ"),
    Column("mau", "Dữ liệu mẫu", "Báo cáo mẫu, chưa chính thức", lambda it: it.sample, "flag"),
    Column("dia_chi", "Liên kết", "Trang của văn bản", lambda it: it.url, "address"),
    Column(
        "toan_van", "Toàn văn", f"Toàn văn dạng JSON, theo lược đồ /{_SCHEMA}", lambda it: f"{it.url}{DATA}", "address"
    ),
)
_TASKS = (
    Column("so_ky_hieu", "Số, ký hiệu", "Báo cáo nêu nhiệm vụ", lambda it: it.report.number),
    Column("so_thu_tu", "Số thứ tự", "Số thứ tự trong báo cáo", lambda it: it.number, "integer"),
    Column("noi_dung", "Nội dung", "Việc sẽ làm", lambda it: it.task.text),
    Column("han", "Hạn", "Hạn của việc, hoặc ngày cuối kỳ thực hiện", lambda it: it.due, "date", optional=True),
    Column("chu_tri", "Chủ trì", "Người hoặc đơn vị chủ trì", lambda it: it.task.owner, optional=True),
    Column("tinh_trang", "Tình trạng", "Theo báo cáo mới nhất nói về việc này", lambda it: it.state),
    Column("ngay_xong", "Ngày xong", "Ngày xong", lambda it: it.outcome and it.outcome.day, "date", optional=True),
    Column("ket_qua", "Kết quả", "Kết quả, hoặc vì sao chưa xong", lambda it: it.outcome and it.outcome.text,
           optional=True),
    Column("theo", "Theo báo cáo", "Báo cáo nêu kết quả", lambda it: it.reported_in and it.reported_in.number,
           optional=True),
    Column("mau", "Dữ liệu mẫu", "Nhiệm vụ của báo cáo mẫu", lambda it: it.report.sample, "flag"),
)  # fmt: skip


def assets(papers: Sequence[Paper]) -> Iterator[Asset]:
    """The attached signed files, every report as JSON under the keys staff write, and the schema of these."""
    if papers:
        yield Asset(_SCHEMA, make=_schema)
    for paper in papers:
        report = paper.data
        yield Asset(f"{report.url}{DATA}", make=partial(_full_text, report))
        if report.signed_url:
            yield Asset(report.signed_url, path=file_beside(paper, str(paper.data.signed_file)))


def _schema() -> bytes:
    return dataset_json.text(dataset_json.model_schema(Report, "Toàn văn một báo cáo hoặc văn bản")).encode()


def _full_text(report: Report) -> bytes:
    return f"{report.model_dump_json(by_alias=True, exclude_defaults=True, indent=2)}\n".encode()


def datasets(papers: Sequence[Paper], commitments: Sequence[FollowedTask]) -> Iterator[Dataset]:
    """The reports, the figures of each, and the tasks that they set."""
    meaning = "Báo cáo và văn bản đã công bố toàn văn trên trang này. Toàn văn từng văn bản ở cột “toan_van”."
    reports = [paper.data for paper in papers]
    yield Dataset.of("bao-cao", "Báo cáo đã công bố", meaning, URL, noun="văn bản", columns=_REPORTS, rows=reports)
    with_figures = [one for one in reports if one.figures]
    tables = tuple(Table(f"{one.url}{FIGURES}", tuple(_figure_rows(one)), one.heading) for one in with_figures)
    meaning = "Số liệu nêu trong từng báo cáo, mỗi báo cáo một bảng, mỗi dòng một con số."
    count = sum(len(one.figures) for one in with_figures)
    yield Dataset(
        "so-lieu-bao-cao",
        "Số liệu trong báo cáo",
        meaning,
        URL,
        noun="số liệu",
        columns=_FIGURES,
        tables=tables,
        item_count=count,
    )
    meaning = "Nhiệm vụ đề ra trong các báo cáo và kết quả đã công bố."
    page = f"{URL}nhiem-vu/"
    yield Dataset.of(
        "nhiem-vu", "Nhiệm vụ và kết quả", meaning, page, noun="nhiệm vụ", columns=_TASKS, rows=commitments
    )


def _figure_rows(report: Report) -> Iterator[FigureRow]:
    """A row for every number of a report."""
    for figure in report.figures:
        if figure.matrix:
            for line in figure.matrix.all_rows:
                for column, value in zip(figure.matrix.columns, line.values, strict=True):
                    yield FigureRow(report=report, figure=figure, line=line.name, column=column, value=value)
            continue
        yield FigureRow(report=report, figure=figure, value=figure.value, before=figure.before)
        for share in figure.parts:
            yield FigureRow(report=report, figure=figure, line=share.name, value=share.value, before=share.before)
