"""Published reports, as data: data/bao-cao/<year>/<name>.yml."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, InstanceOf, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from ..core import blank
from ..core.dates import Day
from ..core.numbering import label
from ..core.page import Asset, Page, Tally
from ..core.problems import Problem
from ..core.record import Entry, Flag, Loaded, Paragraphs, Record, Text, load_folder
from ..core.rules import Rule
from ..core.source import Loc
from ..core.text import listed, slug

FOLDER = "data/bao-cao"
URL = "bao-cao/"
FIGURES = "so-lieu.csv"
DATA = "bao-cao.json"
TERMS = {"quy": "Quý", "6-thang": "6 tháng", "9-thang": "9 tháng", "nam": "Năm", "khac": "Kỳ khác"}
_TERM_OF_MONTHS = {3: "quy", 6: "6-thang", 9: "9-thang", 12: "nam"}
_TYPED = re.compile(r"\s*(?:[IVXLC]+\.|\d{1,2}[.)]|[a-zđ]\)|[-–+•])\s+")
_END = re.compile(r"\s*\./\.\s*$")
_NUMBER = re.compile(r"\d{2,}[a-z]?/[A-ZĐ]+(-[A-ZĐ]+)*")


def _decimal(value: object) -> Decimal:
    if isinstance(value, str) and re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+", value):
        message = (
            "không rõ là số nguyên hay số thập phân; số nguyên viết liền (1250), thập phân thêm số 0 cuối (1.2500)"
        )
        raise PydanticCustomError("cchc", message)
    if isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return Decimal(value.rstrip("0").rstrip(".") if "." in value else value)
    raise PydanticCustomError("cchc", "phải là một số viết liền, phần thập phân sau dấu chấm")


def _plain_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Amount = Annotated[
    InstanceOf[Decimal], PlainValidator(_decimal), PlainSerializer(_plain_number, return_type=int | float)
]


class Period(Record):
    """The period a report speaks of; both ends are in it."""

    name: Text = Field(alias="ten", description="Tên kỳ", examples=["6 tháng đầu năm 2024"])
    first: Day = Field(alias="tu", description="Ngày đầu kỳ", examples=["2023-12-15"])
    last: Day = Field(alias="den", description="Ngày cuối kỳ", examples=["2024-06-14"])
    note: Text | None = Field(
        None, alias="ghi_chu", description="Ghi chú về cách tính kỳ", examples=["Tính từ 15/12 năm trước đến 14/6."]
    )

    @property
    def term(self) -> str:
        """Kind of period by its length in months: a key of TERMS."""
        months = round(((self.last - self.first).days + 1) / 30.44)
        return _TERM_OF_MONTHS.get(months, "khac")


class Section(Record):
    """A part of the body; its number is made by the machine."""

    title: Text | None = Field(
        None, alias="tieu_de", description="Tiêu đề, không ghi số", examples=["Công tác triển khai"]
    )
    paragraphs: tuple[Text, ...] = Field(
        (), alias="doan", description="Các đoạn văn", examples=["[UBND xã đã ban hành kế hoạch.]"]
    )
    dashes: tuple[Text, ...] = Field(
        (), alias="gach_dau_dong", description="Các ý gạch đầu dòng", examples=["[Họp giao ban, Chào cờ đầu tháng]"]
    )
    sections: tuple["Section", ...] = Field((), alias="muc", description="Các mục con", examples=["xem tieu_de"])
    insert: Literal["nhiem_vu"] | None = Field(
        None, alias="chen", description="Chèn danh sách nhiệm vụ vào mục này", examples=["nhiem_vu"]
    )


class Figure(Record):
    """A figure as the report gives it."""

    name: Text = Field(alias="ten", description="Tên số liệu", examples=["Tin, bài đã đăng"])
    measure: Text = Field(alias="don_vi_tinh", description="Đơn vị tính", examples=["tin, bài"])
    value: Amount = Field(
        alias="gia_tri", description="Giá trị bằng số; phần thập phân sau dấu chấm", examples=["95.5"]
    )
    wording: Text | None = Field(
        None, alias="cach_ghi", description="Cách ghi trong báo cáo nếu không phải con số đúng", examples=["trên 40"]
    )
    before: Amount | None = Field(None, alias="cung_ky", description="Giá trị cùng kỳ năm trước", examples=["31"])
    compare: Literal["tin-bai"] | None = Field(
        None, alias="doi_chieu", description="Số mà trang này tự đếm, đặt bên cạnh", examples=["tin-bai"]
    )
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú", examples=["Gồm cả bài đăng lại."])

    @property
    def shown(self) -> str:
        """The value as the report words it."""
        return self.wording or number(self.value)

    @property
    def change(self) -> str | None:
        """Comparison with the same period of the year before, none where there is none."""
        if self.before is None:
            return None
        difference = self.value - self.before
        word = "tăng" if difference > 0 else "giảm"
        return f"{word} {number(abs(difference))} so với {number(self.before)}" if difference else "bằng cùng kỳ"


class Task(Record):
    """A task for the next period."""

    text: Text = Field(alias="noi_dung", description="Việc sẽ làm", examples=["Cập nhật bộ thủ tục trên trang."])
    due: Day | None = Field(None, alias="han", description="Hạn hoàn thành", examples=["2024-12-14"])
    owner: Text | None = Field(None, alias="chu_tri", description="Người hoặc đơn vị chủ trì", examples=["Văn phòng"])


class Signature(Record):
    """The signature block."""

    authority: Text | None = Field(
        None, alias="quyen_han", description="Quyền hạn: TM., KT., TL.…", examples=["TM. ỦY BAN NHÂN DÂN"]
    )
    post: Text = Field(alias="chuc_vu", description="Chức vụ người ký", examples=["CHỦ TỊCH"])
    signer: Text = Field(alias="nguoi_ky", description="Họ và tên người ký", examples=["Nguyễn Văn A"])


class Report(Record):
    """A report issued by the commune."""

    number: Text = Field(alias="so_ky_hieu", description="Số, ký hiệu", examples=["92/BC-UBND"])
    issued: Day = Field(alias="ngay_ban_hanh", description="Ngày ban hành", examples=["2024-06-20"])
    place: Text = Field(alias="dia_danh", description="Địa danh ghi trên văn bản", examples=["Hòa Bình"])
    issuer: Text | None = Field(
        None,
        alias="co_quan_ban_hanh",
        description="Cơ quan ban hành, ghi khi khác tên hiện nay (báo cáo trước khi sáp nhập, đổi tên)",
        examples=["Ủy ban nhân dân xã Tân Lập"],
    )
    type: Text = Field(alias="ten_loai", description="Tên loại văn bản", examples=["Báo cáo"])
    subject: Text = Field(
        alias="trich_yeu", description="Trích yếu nội dung", examples=["Kết quả cải cách hành chính quý I năm 2024"]
    )
    period: Period = Field(alias="ky", description="Kỳ báo cáo", examples=["xem ten, tu, den"])
    digest: Flag = Field(
        False, alias="ban_tom_luoc", description="Nội dung là bản tóm lược của văn bản đã ký", examples=["true"]
    )
    grounds: tuple[Text, ...] = Field(
        (), alias="can_cu", description="Các căn cứ", examples=["[Kế hoạch số 08/KH-UBND ngày 08/01/2024]"]
    )
    addressees: tuple[Text, ...] = Field((), alias="kinh_gui", description="Kính gửi", examples=["[UBND tỉnh]"])
    opening: Paragraphs = Field((), alias="mo_dau", description="Đoạn mở đầu", examples=["UBND xã báo cáo:"])
    body: tuple[Section, ...] = Field(alias="noi_dung", min_length=1, description="Các phần", examples=["xem tieu_de"])
    closing: Text | None = Field(None, alias="ket", description="Câu kết", examples=["UBND xã trân trọng báo cáo"])
    figures: tuple[Figure, ...] = Field((), alias="so_lieu", description="Số liệu", examples=["xem ten, gia_tri"])
    tasks: tuple[Task, ...] = Field((), alias="nhiem_vu", description="Nhiệm vụ kỳ tới", examples=["xem noi_dung"])
    recipients: tuple[Text, ...] = Field(alias="noi_nhan", description="Nơi nhận", examples=['["Lưu: VT"]'])
    signature: Signature = Field(alias="ky_ten", description="Phần ký", examples=["xem chuc_vu, nguoi_ky"])
    signed_file: Text | None = Field(
        None, alias="tep_da_ky", description="Tệp văn bản đã ký, đặt cạnh tệp này", examples=["92-bc-ubnd.pdf"]
    )
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu", examples=["true"])

    @cached_property
    def url(self) -> str:
        """`bao-cao/2024/92-bc-ubnd/`."""
        return f"{URL}{self.issued.year}/{slug(self.number)}/"

    @property
    def signed_url(self) -> str | None:
        """The attached signed file."""
        return f"{self.url}{self.signed_file}" if self.signed_file else None

    @property
    def parts(self) -> "Sequence[Part]":
        """The body with its numbering."""
        return numbered(self.body, self.tasks)

    @property
    def heading(self) -> str:
        """`Báo cáo 92/BC-UBND`."""
        return f"{self.type} {self.number}"


@dataclass(frozen=True)
class Part:
    """A numbered part of the body, ready to print."""

    label: str
    depth: int
    title: str | None
    paragraphs: Sequence[str]
    dashes: Sequence[str]
    parts: Sequence["Part"]


Paper = Entry[Report]


def number(value: Decimal) -> str:
    """A number as Vietnamese papers write it: `2.682.057`, `15,17`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def numbered(sections: Sequence[Section], tasks: Sequence[Task], depth: int = 0) -> tuple[Part, ...]:
    """The sections with their labels I. → 1. → a) → -; tasks stand where a section asks for them."""
    return tuple(_part(section, tasks, depth, place) for place, section in enumerate(sections, 1))


def _part(section: Section, tasks: Sequence[Task], depth: int, place: int) -> Part:
    inner = numbered(section.sections, tasks, depth + 1)
    if section.insert:
        inner += tuple(
            Part(label(depth + 1, at), depth + 1, None, (task.text,), (), ())
            for at, task in enumerate(tasks, len(inner) + 1)
        )
    return Part(label(depth, place), depth, section.title, section.paragraphs, listed(section.dashes), inner)


def number_form(paper: Paper) -> Iterator[Problem]:
    """Số, ký hiệu ghi dạng 92/BC-UBND; số dưới 10 có số 0 ở trước: 08/KH-UBND."""
    value = paper.data.number
    if not _NUMBER.fullmatch(value):
        message = "số, ký hiệu phải có dạng 92/BC-UBND; số dưới 10 thêm số 0 ở trước"
        yield paper.problem(("so_ky_hieu",), message, value, f"0{value}" if value[:1].isdigit() else "92/BC-UBND")


def year_of_folder(paper: Paper) -> Iterator[Problem]:
    """Báo cáo đặt trong thư mục của năm ban hành: data/bao-cao/2024/."""
    parts = paper.source.path.split("/")
    year = str(paper.data.issued.year)
    if len(parts) != 4 or parts[2] != year:
        good = f"{FOLDER}/{year}/{parts[-1]}"
        yield paper.problem(("ngay_ban_hanh",), "năm ban hành khác thư mục chứa tệp", paper.source.path, good)


def period_in_order(paper: Paper) -> Iterator[Problem]:
    """Ngày cuối kỳ không trước ngày đầu kỳ."""
    period = paper.data.period
    if period.last < period.first:
        yield paper.problem(("ky", "den"), f"ngày cuối kỳ trước ngày đầu kỳ {period.first}", period.last)


def tasks_placed(paper: Paper) -> Iterator[Problem]:
    """Có nhiem_vu thì đúng một mục của noi_dung ghi chen: nhiem_vu."""
    places = [section for _, section in _flat(paper.data.body, ()) if section.insert]
    if len(places) != (1 if paper.data.tasks else 0):
        message = "nhiệm vụ phải được chèn đúng một lần vào noi_dung"
        yield paper.problem(("nhiem_vu",), message, f"{len(places)} lần", "chen: nhiem_vu")


def signed_file_there(paper: Paper) -> Iterator[Problem]:
    """Tệp đã ký là tệp .pdf đặt cùng thư mục với báo cáo."""
    name = paper.data.signed_file
    if not name:
        return
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*\.pdf", name):
        message = "chỉ ghi tên tệp .pdf, gồm chữ thường không dấu, chữ số và gạch nối, không ghi thư mục"
        yield paper.problem(("tep_da_ky",), message, name, "92-bc-ubnd.pdf")
    elif not _beside(paper, name).is_file():
        yield paper.problem(("tep_da_ky",), "không có tệp này trong thư mục của báo cáo", name)


def no_typed_numbers(paper: Paper) -> Iterator[Problem]:
    """Không gõ số thứ tự, gạch đầu dòng và dấu “./.” trong báo cáo: máy tự thêm."""
    for at, text in _texts(paper):
        typed = _TYPED.match(text) or (_END.search(text) if at[0] in {"ket", "noi_nhan"} else None)
        if typed:
            yield paper.problem(at, "không gõ số thứ tự, gạch đầu dòng hay “./.”; máy tự thêm", text, _bare(text))


def nothing_left_to_fill(paper: Paper) -> Iterator[Problem]:
    """Báo cáo còn chỗ ghi [cần bổ sung: …] thì chưa được đăng."""
    for at, text in _texts(paper):
        if blank.left(text):
            yield paper.problem(at, "chỗ này còn phải điền", text)


def _texts(paper: Paper) -> Iterator[tuple[Loc, str]]:
    """The texts that staff write, with their places."""
    report = paper.data
    yield ("trich_yeu",), report.subject
    yield ("ky_ten", "nguoi_ky"), report.signature.signer
    yield ("ket",), report.closing or ""
    yield from ((("nhiem_vu", n, "noi_dung"), task.text) for n, task in enumerate(report.tasks))
    yield from ((("noi_nhan", n), text) for n, text in enumerate(report.recipients))
    for at, section in _flat(report.body, ("noi_dung",)):
        yield (*at, "tieu_de"), section.title or ""
        yield from (((*at, "doan", n), text) for n, text in enumerate(section.paragraphs) if blank.left(text))
        yield from (((*at, "gach_dau_dong", n), text) for n, text in enumerate(section.dashes))


def _bare(text: str) -> str:
    return _END.sub("", _TYPED.sub("", text))


def _beside(paper: Paper, name: str) -> Path:
    return (paper.source.root / paper.source.path).parent / name


def _flat(sections: Sequence[Section], at: Loc) -> Iterator[tuple[Loc, Section]]:
    for place, section in enumerate(sections):
        yield (*at, place), section
        yield from _flat(section.sections, (*at, place, "muc"))


RULES: tuple[Rule[Paper], ...] = (
    number_form,
    year_of_folder,
    period_in_order,
    tasks_placed,
    signed_file_there,
    no_typed_numbers,
    nothing_left_to_fill,
)


def load(root: Path) -> Loaded[Report]:
    """All reports, newest first, and the problems of those that cannot be read."""
    papers, problems = load_folder(root, FOLDER, Report, RULES)
    newest_first = sorted(papers, key=lambda p: (p.data.issued, p.source.path), reverse=True)
    return tuple(newest_first), (*problems, *_same_number(papers))


def _same_number(papers: Sequence[Paper]) -> Iterator[Problem]:
    seen: dict[str, Paper] = {}
    for paper in papers:
        other = seen.setdefault(paper.data.url, paper)
        if other is not paper:
            message = f"số này đã dùng trong năm, ở {other.source.path}"
            yield paper.problem(("so_ky_hieu",), message, paper.data.number)


def assets(papers: Sequence[Paper]) -> Iterator[Asset]:
    """The attached signed files, the figures as CSV, and every report as JSON under the keys staff write."""
    for paper in papers:
        report = paper.data
        if report.figures:
            yield Asset(f"{report.url}{FIGURES}", _figures(report))
        words = report.model_dump_json(by_alias=True, exclude_defaults=True, indent=2)
        yield Asset(f"{report.url}{DATA}", words + "\n")
        if report.signed_url:
            yield Asset(report.signed_url, path=_beside(paper, str(paper.data.signed_file)))


def pages(papers: Sequence[Paper], count: Callable[[Period], Tally]) -> Iterator[Page]:
    """A page for every report, the list of all, the lists by year, type and period.

    `count` tells what the site itself counts in a period.
    """
    for paper in papers:
        yield _page(paper, count(paper.data.period))
    years = [(str(year), f"Năm {year}", list(rows)) for year, rows in groupby(papers, lambda p: p.data.issued.year)]
    types = _grouped([(f"loai/{slug(p.data.type)}", p.data.type, p) for p in papers])
    terms = _grouped([(f"ky/{p.data.period.term}", TERMS[p.data.period.term], p) for p in papers])
    ways = [("Năm", years), ("Loại", types), ("Kỳ", terms)]
    common = {"ways": ways, "total": len(papers)}
    yield _list(URL, "Báo cáo đã công bố", {**common, "groups": years, "here": "", "shown": len(papers)}, "")
    for way, groups in ways:
        for path, name, rows in groups:
            here = {**common, "groups": [(path, name, rows)], "here": path, "shown": len(rows)}
            title = f"Báo cáo đã công bố, {way.lower()}: {name.removeprefix('Năm ')}"
            yield _list(f"{URL}{path}/", title, here, URL)


def _page(paper: Paper, counted: Tally) -> Page:
    report = paper.data
    context: dict[str, object] = {
        "report": report,
        "grounds": listed(report.grounds),
        "recipients": listed(report.recipients),
        "counted": counted,
    }
    description = f"{report.heading}: {report.subject}"
    return Page(report.url, report.heading, "report.html", context, description, edit=paper.source.path, parent=URL)


def _figures(report: Report) -> str:
    """The figures of a report, for Excel: numbers with a dot, as in the data."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["so_ky_hieu", "ten", "don_vi_tinh", "gia_tri", "cach_ghi", "cung_ky", "ghi_chu"])
    for figure in report.figures:
        before = "" if figure.before is None else figure.before
        row = [
            report.number,
            figure.name,
            figure.measure,
            figure.value,
            figure.wording or "",
            before,
            figure.note or "",
        ]
        writer.writerow(row)
    return "\ufeff" + out.getvalue()


def _list(url: str, title: str, context: dict[str, object], parent: str) -> Page:
    return Page(url, title, "reports.html", context, edit=FOLDER, parent=parent)


def _grouped(keyed: list[tuple[str, str, Paper]]) -> list[tuple[str, str, list[Paper]]]:
    names = dict.fromkeys((path, name) for path, name, _ in keyed)
    return [(path, name, [paper for key, _, paper in keyed if key == path]) for path, name in names]
