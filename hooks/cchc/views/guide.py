"""The staff guide: the words of docs/huong-dan/, and the tables that the machine adds."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..core import prose, record
from ..core.page import Page
from ..core.record import Key
from ..core.rules import Rule, statement
from ..core.text import heading_slug
from ..kinds import (
    accessibility,
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
from .guide_buttons import buttons

HOME = "huong-dan/index.md"


@dataclass(frozen=True)
class Table:
    """The keys of one kind of content."""

    name: str
    place: str
    keys: Sequence[Key]


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
        Table("Khả năng tiếp cận", accessibility.PATH, tuple(record.keys(accessibility.AccessibilityStatement))),
        Table("Đơn vị", unit.PATH, tuple(record.keys(unit.Unit))),
        Table("Trang viết tự do", "docs/ten-trang.md", tuple(record.keys(text_page.Meta))),
    )


def rules(joins: Iterable[Rule[Any]]) -> tuple[tuple[str, Sequence[str]], ...]:
    """Every rule about content in its own words, by kind."""
    groups: tuple[tuple[str, Iterable[Rule[Any]]], ...] = (
        ("Mọi nội dung", record.RULES),
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


def contents(body: str) -> tuple[tuple[str, str], ...]:
    """The parts of the guide: the place on the page and the heading of each."""
    return tuple((heading_slug(name, "-"), name) for name in re.findall(r"(?m)^## (.+?)\s*$", body))


def page(
    text: TextPage, owner: Unit, category_id: str, day: date, files: Collection[str], joins: Iterable[Rule[Any]]
) -> Page:
    """The guide; `files` are the files of years that there are."""
    context = {
        "buttons": buttons(owner, category_id, day, files),
        "contents": contents(text.body),
        "tables": tables(),
        "rules": rules(joins),
        "places": {**PLACES, **LISTS},
    }
    return Page(text.url, text.title, "guide.html", context, text.summary, text.markdown, text.source.path)
