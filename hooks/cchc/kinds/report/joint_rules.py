"""Rules about papers that speak of each other."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from pathlib import PurePosixPath

from ...core import placeholder
from ...core.grouping import repeated
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.text import slug
from .model import Paper, Report
from .pieces import Outcome, Period
from .replacing import valid
from .tasks import previous


def same_number(papers: Sequence[Paper]) -> Iterator[Problem]:
    """Trong một năm, hai văn bản không cùng số, ký hiệu."""
    # Told of the one whose file has another name: 92-bc-ubnd-2.yml.
    order = sorted(
        papers,
        key=lambda paper: (slug(paper.data.number) != PurePosixPath(paper.source.path).stem, paper.source.path),
    )
    for paper, other in repeated(order, lambda paper: paper.data.url):
        if not placeholder.present(paper.data.number):
            message = f"số này đã dùng trong năm, ở {other.place_of(('so_ky_hieu',))}"
            yield paper.problem(("so_ky_hieu",), message, paper.data.number)


def one_for_a_period(papers: Sequence[Paper]) -> Iterator[Problem]:
    """Mỗi kỳ một báo cáo cùng trích yếu; báo cáo thay báo cáo trước thì ghi “thay_the: 92/BC-UBND”."""
    for paper, period, other in unreplaced(papers, lambda one: (slug(one.type), slug(one.subject))):
        same = f"cùng kỳ, cùng trích yếu với {other.data.heading} ({other.source.path})"
        message = f"{same}; nhập hai lần thì xóa một tệp, nếu thay thì ghi thay_the"
        open_number = placeholder.present(other.data.number)
        example = "" if open_number else f"thay_the: {other.data.number}"
        yield paper.problem(("ky",), message, period.name, example)


def unreplaced(papers: Sequence[Paper], sort: Callable[[Report], Hashable]) -> Iterator[tuple[Paper, Period, Paper]]:
    """Each paper of a period that has an earlier one of the same `sort` and does not replace it, with that one."""
    seen: dict[Hashable, Paper] = {}
    for paper in sorted(papers, key=lambda paper: (paper.data.issued, paper.source.path)):
        one = paper.data
        if one.period is None or one.draft:
            continue
        key = (sort(one), one.period.ends)
        other = seen.get(key)
        if other and slug(one.replaces or "") != slug(other.data.number):
            yield paper, one.period, other
        seen[key] = paper


def known_tasks(papers: Sequence[Paper]) -> Iterator[Problem]:
    """Báo cáo nêu ở mục “bao_cao_truoc” phải có, ban hành trước, và có các nhiệm vụ được nêu kết quả."""
    for paper in papers:
        number = paper.data.previous
        before = previous(paper, papers)
        if before is None:
            if number:
                message = "không có báo cáo này trong data/bao-cao, hoặc không ban hành trước báo cáo đang viết"
                yield paper.problem(("bao_cao_truoc",), message, number)
            continue
        if before.data.draft and not paper.data.draft:
            yield paper.problem(("bao_cao_truoc",), f"báo cáo này còn là bản nháp, ở {before.source.path}", number)
        for place, outcome in enumerate(paper.data.outcomes):
            if outcome.number > len(before.data.tasks):
                message = f"{before.data.heading} chỉ có {len(before.data.tasks)} nhiệm vụ"
                yield paper.problem(("ket_qua_nhiem_vu", place, "nhiem_vu"), message, outcome.number)
            if outcome.day and outcome.day < before.data.issued:
                message = f"ngày xong trước ngày giao nhiệm vụ {before.data.issued}"
                yield paper.problem(("ket_qua_nhiem_vu", place, "ngay"), message, outcome.day)


def done_stays_done(papers: Sequence[Paper]) -> Iterator[Problem]:
    """Nhiệm vụ đề ra là hoàn thành thì báo cáo sau không nêu lại khác đi."""
    done: dict[tuple[str, int], tuple[Outcome, Paper]] = {}
    for paper in sorted(papers, key=lambda paper: paper.data.issued):
        before = previous(paper, papers)
        if before is None:
            continue
        for place, outcome in enumerate(paper.data.outcomes):
            key = (before.data.url, outcome.number)
            earlier, other = done.get(key, (outcome, paper))
            if (earlier.state, earlier.day) != (outcome.state, outcome.day):
                message = f"nhiệm vụ này đã nêu hoàn thành ngày {earlier.day} trong {other.data.heading}"
                yield paper.problem(("ket_qua_nhiem_vu", place, "tinh_trang"), message, outcome.state, earlier.state)
            elif outcome.state == "xong":
                done[key] = earlier, other


def same_as_published(papers: Sequence[Paper]) -> Iterator[Problem]:
    """Số cùng kỳ của một số liệu có ma phải bằng số trong báo cáo đã có của kỳ đó."""
    values = {
        (figure.id, paper.data.period.first, paper.data.period.last): (figure.value, paper)
        for paper in valid(papers)
        if paper.data.period
        for figure in paper.data.figures
        if figure.id and figure.value is not None
    }
    for paper in papers:
        for place, figure in enumerate(paper.data.figures):
            if paper.data.period is None or figure.before is None or figure.gap:
                continue
            value, other = values.get((figure.id or "", *paper.data.period.year_before), (figure.before, paper))
            if value != figure.before:
                message = f"khác số trong {other.data.heading} ({other.source.path})"
                yield paper.problem(("so_lieu", place, "cung_ky"), message, figure.before, str(value))


RULES: tuple[Rule[Sequence[Paper]], ...] = (same_number, one_for_a_period, done_stays_done, same_as_published)
