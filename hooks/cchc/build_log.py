"""What a build tells staff: in one line each, and last of all, in Vietnamese, what became of it and what comes next.

Lists (sample data, weights of pages) are told whole where a build is asked for more (`mkdocs build -v`).
"""

import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from . import budget, github, output, run_summary
from .budget import Weight
from .core import command
from .core.amount import thousands
from .core.problems import Problem
from .page_memo import PageMemo
from .site import Site

log = logging.getLogger("mkdocs.cchc")
FAILED = "Chưa lập trang; bản lập lần trước vẫn nguyên. Hãy sửa những chỗ nêu ở trên rồi chạy lại."


@dataclass
class BuildLog:
    """What one build tells; `told` is what the next one says again where nothing has changed."""

    site: Site
    told: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def notices(self) -> None:
        """Tell what staff should know of right content."""
        notices = [*self.site.notices]
        for notice in notices:
            log.debug(notice)
        self._tell(_without_rows(notices, command.words(self.site.root, "kiem-tra")))

    def made(self, memo: PageMemo) -> None:
        """Tell how many pages were rendered anew, in the summary of a run too."""
        seconds, megabytes = time.monotonic() - self.began, output.cache_size(self.site.root) / 1e6
        told = run_summary.of_build(memo.made, memo.kept, seconds, megabytes)
        log.info(told)
        github.summarise(told)

    def weights(self, weights: Sequence[Weight]) -> None:
        """Tell how heavy pages are; no warning, as right content is published, also by a strict build."""
        for line in budget.report(weights):
            log.debug(line)
        self._tell(filter(None, [budget.too_heavy(weights) or budget.heaviest(weights)]))

    def finished(self, place: Path, pages: int) -> None:
        """Remember what to say in the end: where the site is, how much it has, what comes next."""
        root, count = self.site.root, self.site.count
        shown = place.relative_to(root) if place.is_relative_to(root) else place
        samples = f" (không kể {len(count.samples)} tin, bài mẫu)" if count.samples else ""
        self.told += [
            f"Đã lập xong trang vào thư mục {shown}: {run_summary.right(self.site)}{samples}; "
            f"tất cả {thousands(pages)} trang.",
            f"Xem trang trên máy này: {command.preview(root)}, rồi mở http://127.0.0.1:8000/",
            "Đăng lên mạng: lưu tệp đã sửa vào kho trên GitHub (git add, commit, push); vài phút sau trang đổi theo.",
        ]

    def close(self) -> None:
        """Say it, behind the last line of MkDocs, which is in English."""
        for line in self.told[-3:]:
            log.info(line)

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.told.append(line)
            log.info(line)


def mistakes(problems: Sequence[Problem]) -> str:
    """All that is wrong, where nothing is built."""
    rows = "\n".join(f"  {problem}" for problem in problems)
    return f"Có {len(problems)} chỗ cần sửa; trang đang đăng được giữ nguyên:\n{rows}"


def _without_rows(notices: Sequence[str], check: str) -> Iterator[str]:
    """The notices without what is listed below them, which `check` tells."""
    for notice, after in zip_longest(notices, notices[1:], fillvalue=""):
        if not notice.startswith(" "):
            yield f"{notice.removesuffix(':')}; xem từng mục: {check}" if after.startswith(" ") else notice
