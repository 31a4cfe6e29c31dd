"""What is told as done must have had its day."""

from collections.abc import Iterator

from ..core.problems import Problem
from .parts import Parts


def no_change_to_come(parts: Parts) -> Iterator[Problem]:
    """Ngày cập nhật (cap_nhat) của bài đã đăng không sau hôm nay."""
    for item in parts.items:
        changed = item.meta.changed
        if changed and item.published(parts.now) and changed.at > parts.now:
            yield item.source.problem(("cap_nhat",), "ngày cập nhật chưa đến", changed.iso)


def nothing_to_come(parts: Parts) -> Iterator[Problem]:
    """Ngày quyết định thay đổi thủ tục (thay_doi) và ngày công bố chỉ số (cong_bo) không sau hôm nay."""
    today = parts.now.date()
    for step in parts.steps:
        for place, change in enumerate(step.data.changes):
            if change.day > today:
                message = "ngày quyết định chưa đến; kiểm tra lại năm, hoặc ghi thay đổi này khi đến ngày"
                yield step.problem(("thay_doi", place, "ngay"), message, change.day.isoformat())
    for index in parts.indices:
        for place, year in enumerate(index.data.years):
            if year.published and year.published > today:
                message = "ngày công bố chưa đến; kiểm tra lại năm"
                yield index.problem(("nam", place, "cong_bo"), message, year.published.isoformat())
