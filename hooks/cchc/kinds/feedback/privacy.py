"""No personal data in what is published of a remark; exceptions are written down with their reason."""

import re
from collections.abc import Iterator

from ...core import free_texts, privacy
from ...core.problems import Problem
from .model import Allowed, RemarkEntry
from .rules import RuleContext

_NOT_TEXT = frozenset({"ma", "loai", "ngay_nhan", "ngay_tra_loi", "han", "trang_thai", "cho_phep", "mau"})
_NEVER = (privacy.IDENTITY, privacy.INSURANCE, privacy.PASSPORT, privacy.PHONE)
_PUBLIC = re.compile(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|công chức|viên chức|cán bộ|đại biểu|lãnh đạo|người phát ngôn"
    r"|anh hùng|liệt sĩ|danh nhân|lịch sử|tên đường|tên trường|tên gọi|địa danh|không phải tên)\b",
    re.I,
)


def nothing_personal(context: RuleContext) -> Iterator[Problem]:
    """Phản ánh đăng lên không được có dữ liệu cá nhân.

    Số định danh, điện thoại, tài khoản, số bảo hiểm, thư điện tử, ngày sinh, họ tên, số nhà, biển số xe đều bị chặn;
    hãy viết lại câu. Chữ giống dữ liệu cá nhân mà được đăng thì ghi ở cho_phep, kèm lý do.
    """
    for entry in context.entries:
        allowed = [mark.text for mark in entry.data.allowed]
        for at, text in free_texts.free_texts(entry, _NOT_TEXT):
            for found in privacy.findings(text, (*context.public, *allowed)):
                message = f"có {found.kind.name}, không được đăng; {found.kind.advice}{_exception(found)}"
                yield entry.problem(at, message, found.masked, found.kind.example)


def _exception(found: privacy.Finding) -> str:
    """The end of a message: what staff may do where the text is nobody's personal data."""
    if not _never_allowed(found):
        return "; chỉ khi được phép đăng mới ghi ở cho_phep, kèm lý do"
    if found.kind == privacy.PHONE:
        return "; số di động công vụ thì ghi ở data/duong-day-nong.yml"
    return ""


def _never_allowed(found: privacy.Finding) -> bool:
    """Whether no reason allows it: numbers of identity papers and insurance, passports, mobile phones of citizens."""
    return found.kind in _NEVER and privacy.citizens(found)


def used_marks(context: RuleContext) -> Iterator[Problem]:
    """Mỗi chữ ghi ở cho_phep phải có trong bài và đúng là chữ mà máy coi là dữ liệu cá nhân."""
    for entry in context.entries:
        for place, mark in enumerate(entry.data.allowed):
            if not _allowed_by(context, entry, mark):
                message = "chữ này không khớp dữ liệu nào bị chặn trong phản ánh; hãy chép đúng chữ hoặc xóa"
                yield entry.problem(("cho_phep", place, "chu"), message)


def marks_of_no_person(context: RuleContext) -> Iterator[Problem]:
    """cho_phep không cho đăng số di động, số định danh, số bảo hiểm, hộ chiếu; họ tên thì ly_do phải nêu chức vụ."""
    for entry in context.entries:
        for place, mark in enumerate(entry.data.allowed):
            allowed = _allowed_by(context, entry, mark)
            for one in filter(_never_allowed, allowed):
                message = f"{one.kind.name} không được đăng với bất kỳ lý do nào{_exception(one)}"
                yield entry.problem(("cho_phep", place, "chu"), message, one.masked, one.kind.example)
            if any(one.kind == privacy.NAME for one in allowed) and not _PUBLIC.search(mark.why):
                message = (
                    "lý do chưa nói vì sao được nêu tên; chỉ nêu tên người có chức vụ đang làm việc công, "
                    "hoặc tên đường, tên trường; tên người dân thì bỏ"
                )
                yield entry.problem(("cho_phep", place, "ly_do"), message, mark.why, "Chủ tịch UBND xã ký trả lời")


def _allowed_by(context: RuleContext, entry: RemarkEntry, mark: Allowed) -> list[privacy.Finding]:
    """The findings in a remark that a mark of `cho_phep` lets pass."""
    allowed: list[privacy.Finding] = []
    for _, text in free_texts.free_texts(entry, _NOT_TEXT):
        left = privacy.findings(text, (*context.public, mark.text))
        allowed += (one for one in privacy.findings(text, context.public) if one not in left)
    return allowed
