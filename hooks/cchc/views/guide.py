"""The staff guide: the words of docs/huong-dan/, and the tables and buttons that the machine adds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..core import blank, prose, record
from ..core.page import Page
from ..core.record import Key
from ..core.rules import Rule, statement
from ..kinds import (
    access,
    activity,
    alert,
    category,
    day_off,
    document,
    duty,
    feedback,
    hotline,
    index,
    news,
    old_term,
    procedure,
    report,
    synonym,
    text_page,
    unit,
)
from ..kinds.procedure import Procedure, own_list
from ..kinds.report import template
from ..kinds.report.template import LISTS, PLACES
from ..kinds.text_page import TextPage
from ..kinds.unit import Unit

HOME = "huong-dan/index.md"


@dataclass(frozen=True)
class Button:
    """A link into GitHub's pages, filled in."""

    name: str
    hint: str
    url: str


@dataclass(frozen=True)
class Table:
    """The keys of one kind of content."""

    name: str
    place: str
    keys: Sequence[Key]


def news_text(day: date, category_id: str, kind: str = "tin", title: str = "") -> str:
    """The text of a new item."""
    head = f"ngay: {day.isoformat()}\nchuyen_muc: {category_id}\nloai: {kind}\nnhap: true"
    heading, text = title or blank.mark("tiêu đề"), blank.mark("đoạn mở đầu: ai, việc gì, ở đâu, khi nào")
    return f"---\n{head}\n---\n\n# {heading}\n\n{text}\n"


def report_text(day: date, place: str) -> str:
    """The text of a new report."""
    return f"""so_ky_hieu: 01/BC-UBND
ngay_ban_hanh: {day.isoformat()}
dia_danh: {place}
ten_loai: Báo cáo
trich_yeu: "{blank.mark("trích yếu")}"
nhap: true
ky:
  ten: quý I năm {day.year}
  tu: {day.year - 1}-12-15
  den: {day.year}-03-14
noi_dung:
  - tieu_de: KẾT QUẢ THỰC HIỆN
    doan:
      - "{blank.mark("nội dung")}"
  - tieu_de: NHIỆM VỤ KỲ TỚI
    chen: nhiem_vu
so_lieu:
  - ten: Tin, bài đã đăng
    don_vi_tinh: tin, bài
    gia_tri: 0
    doi_chieu: tin-bai
nhiem_vu:
  - noi_dung: "{blank.mark("nhiệm vụ")}"
noi_nhan:
  - "Lưu: VT"
ky_ten:
  quyen_han: TM. ỦY BAN NHÂN DÂN
  chuc_vu: CHỦ TỊCH
  nguoi_ky: "{blank.mark("họ và tên người ký")}"
"""


def buttons(owner: Unit, category_id: str, day: date) -> tuple[Button, ...]:
    """What staff do most, one click away."""
    item = owner.new_url(f"{news.FOLDER}/{day.year}/ten-tin-khong-dau.md", news_text(day, category_id))
    paper = owner.new_url(f"{report.FOLDER}/{day.year}/01-bc-ubnd.yml", report_text(day, owner.place))
    return (
        Button("Thêm tin, bài", "mở mẫu điền sẵn trên GitHub", item),
        Button("Sửa đường dây nóng", "mở tệp số điện thoại", owner.edit_url(hotline.PATH)),
        Button("Thêm báo cáo", "mở mẫu điền sẵn trên GitHub", paper),
        Button("Nhập báo cáo từ Word", "tải tệp .docx lên", owner.upload_url(".nhap")),
        Button("Lập bản nháp báo cáo", "từ số liệu của trang", owner.workflow_url("du-thao-bao-cao.yml")),
    )


def tables() -> tuple[Table, ...]:
    """The keys of every kind, from the models."""
    return (
        Table("Tin, bài", f"{news.FOLDER}/năm/ten-tin.md", tuple(record.keys(news.Meta))),
        Table("Báo cáo", f"{report.FOLDER}/năm/ten-tep.yml", tuple(record.keys(report.Report))),
        Table("Mẫu báo cáo", f"{template.FOLDER}/ten-mau.yml", tuple(record.keys(template.Template))),
        Table("Đường dây nóng", hotline.PATH, tuple(record.keys(hotline.Hotline))),
        Table("Chuyên mục", category.PATH, tuple(record.keys(category.Category))),
        Table("Từ ngữ cũ", old_term.PATH, tuple(record.keys(old_term.OldTerm))),
        Table("Từ đồng nghĩa khi tìm kiếm", synonym.PATH, tuple(record.keys(synonym.Synonym))),
        Table("Ngày nghỉ", day_off.PATH, tuple(record.keys(day_off.Year))),
        Table("Thông báo", alert.PATH, tuple(record.keys(alert.Alert))),
        Table("Thủ tục hành chính", f"{procedure.FOLDER}/ma-thu-tuc.yml", tuple(record.keys(Procedure))),
        Table("Danh mục thủ tục của xã", own_list.PATH, tuple(record.keys(own_list.Own))),
        Table("Văn bản", f"{document.FOLDER}/năm.yml", tuple(record.keys(document.Document))),
        Table("Sổ theo dõi nội dung công khai", document.basis.PATH, tuple(record.keys(document.Basis))),
        Table("Chỉ số", f"{index.FOLDER}/ma-chi-so.yml", tuple(record.keys(index.Index))),
        Table("Lịch trực", duty.PATH, tuple(record.keys(duty.Duty))),
        Table("Phản ánh, kiến nghị", f"{feedback.FOLDER}/năm.yml", tuple(record.keys(feedback.Remark))),
        Table("Cách nhận phản ánh", feedback.PATH, tuple(record.keys(feedback.Settings))),
        Table("Hoạt động", f"{activity.FOLDER}/năm.yml", tuple(record.keys(activity.Activity))),
        Table("Khả năng tiếp cận", access.PATH, tuple(record.keys(access.Access))),
        Table("Đơn vị", unit.PATH, tuple(record.keys(unit.Unit))),
        Table("Trang viết tự do", "docs/ten-trang.md", tuple(record.keys(text_page.Meta))),
    )


def rules(joins: Iterable[Rule[Any]]) -> tuple[tuple[str, Sequence[str]], ...]:
    """Every rule about content in its own words, by kind."""
    groups: tuple[tuple[str, Iterable[Rule[Any]]], ...] = (
        ("Mọi bài viết Markdown", prose.RULES),
        ("Tin, bài", news.RULES),
        ("Báo cáo", (*report.RULES, *report.JOINT_RULES)),
        ("Mẫu báo cáo", template.RULES),
        ("Đường dây nóng", hotline.RULES),
        ("Chuyên mục", category.RULES),
        ("Từ ngữ cũ", old_term.RULES),
        ("Từ đồng nghĩa khi tìm kiếm", synonym.RULES),
        ("Ngày nghỉ", day_off.RULES),
        ("Thông báo", (*alert.RULES, *alert.JOINT_RULES)),
        ("Thủ tục hành chính", (*procedure.RULES, *procedure.JOINT_RULES)),
        ("Văn bản", (*document.RULES, *document.JOINT_RULES)),
        ("Chỉ số", index.RULES),
        ("Lịch trực", (*duty.RULES, *duty.JOINT_RULES)),
        ("Phản ánh, kiến nghị", feedback.ALL_RULES),
        ("Hoạt động", activity.ALL_RULES),
        ("Đơn vị", unit.RULES),
        ("Toàn trang", joins),
    )
    return tuple((name, [statement(rule) for rule in group]) for name, group in groups)


def page(text: TextPage, owner: Unit, category_id: str, day: date, joins: Iterable[Rule[Any]]) -> Page:
    """The guide."""
    context = {
        "buttons": buttons(owner, category_id, day),
        "tables": tables(),
        "rules": rules(joins),
        "places": {**PLACES, **LISTS},
    }
    return Page(text.url, text.title, "guide.html", context, text.summary, text.markdown, text.source.path)
