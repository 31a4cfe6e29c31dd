"""Whom a remark may name, and what is no remark at all."""

import re
from collections.abc import Iterator

from ...core import privacy, privacy_patterns
from ...core.problems import Problem
from ...core.record import ALLOWED
from ...core.texts import texts
from .model import RemarkEntry

_PUBLIC = re.compile(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|công chức|viên chức|cán bộ|đại biểu|lãnh đạo|người phát ngôn"
    r"|anh hùng|liệt sĩ|danh nhân|lịch sử|tên đường|tên trường|tên gọi|địa danh|không phải tên)\b",
    re.I,
)
_COMPLAINT = re.compile(r"\b(?:tố cáo|tố giác|khiếu nại)\b", re.I)


def named_for_a_reason(entry: RemarkEntry) -> Iterator[Problem]:
    """Họ tên ghi ở cho_phep của phản ánh thì ly_do phải nêu chức vụ."""
    for place, mark in enumerate(entry.data.allowed):
        named = any(one.kind == privacy_patterns.NAME for one in privacy.findings(mark.text))
        if named and not _PUBLIC.search(mark.why):
            message = (
                "lý do chưa nói vì sao được nêu tên; chỉ nêu tên người có chức vụ đang làm việc công, "
                "hoặc tên đường, tên trường; tên người dân thì bỏ"
            )
            yield entry.problem((ALLOWED, place, "ly_do"), message, mark.why, "Chủ tịch UBND xã ký trả lời")


def complaint(entry: RemarkEntry) -> str:
    """A reminder where a remark has the words of a complaint or a denunciation; empty where it has none."""
    for at, text in texts(entry.data.text, ("noi_dung",)):
        if found := _COMPLAINT.search(text):
            where = f"{entry.source.path}:{entry.source.line((*entry.at, *at))}"
            return (
                f"Nên xem lại {where}: có chữ “{found[0]}”; khiếu nại, tố cáo giải quyết theo luật riêng, không đăng ở "
                "đây: nếu đúng là khiếu nại, tố cáo thì chuyển đúng nơi và xóa phản ánh này"
            )
    return ""
