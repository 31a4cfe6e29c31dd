"""Rules about tasks: where they are printed, by when they are due, what is said of those before."""

from collections.abc import Iterator

from ...core import placeholder
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.source import Loc
from .model import Paper
from .sections import flat


def inserted_once(paper: Paper) -> Iterator[Problem]:
    """Có mục “nhiem_vu” thì đúng một mục ghi “chen: nhiem_vu”; các thứ khác chỉ chèn khi có và không quá một lần."""
    report = paper.data
    sections = [section for _, section in (*flat(report.body, ()), *flat(report.annexes, ()))]
    needed: tuple[tuple[str, bool, str, str], ...] = (
        ("nhiem_vu", bool(report.tasks), "nhiệm vụ", "nhiem_vu"),
        ("ket_qua_nhiem_vu", bool(report.previous), "kết quả nhiệm vụ", "bao_cao_truoc"),
        ("so_lieu", bool(report.figures), "số liệu", "so_lieu"),
    )
    for key, there, name, missing in needed:
        count = sum(section.insert == key for section in sections)
        if key == "nhiem_vu" and count != there:
            message = "nhiệm vụ phải được chèn đúng một lần vào noi_dung"
            yield paper.problem((key,), message, f"{count} lần", f"chen: {key}")
        elif count > there:
            message = f"{name} chỉ chèn một lần" if there else f"chưa có {name} để chèn; hãy ghi {missing}"
            yield paper.problem((key,), message, f"{count} lần")


def due_after_issue(paper: Paper) -> Iterator[Problem]:
    """Hạn của nhiệm vụ phải từ ngày ban hành trở đi."""
    for place, task in enumerate(paper.data.tasks):
        if task.due and task.due < paper.data.issued:
            message = f"hạn sớm hơn ngày ban hành {paper.data.issued}"
            yield paper.problem(("nhiem_vu", place, "han"), message, task.due, against=("ngay_ban_hanh",))


def outcomes_complete(paper: Paper) -> Iterator[Problem]:
    """Việc đã xong: ghi ngày xong ở mục “ngay”. Việc chưa xong: ghi lý do ở mục “noi_dung”. Mỗi việc nêu một lần."""
    report = paper.data
    if report.outcomes and not report.previous:
        message = "phải ghi số, ký hiệu của báo cáo trước"
        yield paper.problem(("ket_qua_nhiem_vu",), message, "", "bao_cao_truoc: 92/BC-UBND")
    seen: set[int] = set()
    for place, outcome in enumerate(report.outcomes):
        at: Loc = ("ket_qua_nhiem_vu", place)
        if outcome.state == "chua_ro" and not report.draft:
            yield paper.problem((*at, "tinh_trang"), placeholder.MESSAGE, outcome.state, "xong")
        if outcome.state == "xong" and outcome.day is None:
            yield paper.problem(at, "việc đã xong phải ghi ngày xong", "", "ngay: 2024-10-30")
        if outcome.state != "xong" and not outcome.text:
            yield paper.problem(at, "việc chưa xong phải nói vì sao", outcome.state_name, "noi_dung: Chờ hướng dẫn.")
        if outcome.day and outcome.day > report.issued:
            message = f"ngày xong sau ngày ban hành báo cáo {report.issued}"
            yield paper.problem((*at, "ngay"), message, outcome.day)
        if outcome.number in seen:
            yield paper.problem((*at, "nhiem_vu"), "nhiệm vụ này đã nêu ở trên", outcome.number)
        seen.add(outcome.number)


RULES: tuple[Rule[Paper], ...] = (inserted_once, due_after_issue, outcomes_complete)
