"""Tasks followed up: what a report sets for the next period, and what later reports say of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...core.amount import thousands
from ...core.dates import short
from .model import Paper, Report
from .pieces import Outcome, Task
from .replacing import earlier, valid


@dataclass(frozen=True, kw_only=True)
class FollowedTask:
    """A task, the report that set it, and the newest outcome (None while no later report has one).

    `number` counts the tasks of the report from 1; `reported_in` is the report that has the outcome.
    """

    report: Report
    number: int
    task: Task
    outcome: Outcome | None
    reported_in: Report | None

    @property
    def due(self) -> date | None:
        """By when: the task's own day, else the end of the period its report sets for all."""
        period = self.report.task_period
        return self.task.due or (period.last if period else None)

    @property
    def state(self) -> str:
        """`Đã hoàn thành`, `Đang thực hiện`…, or that nothing was published yet."""
        return self.outcome.state_name if self.outcome else "Chưa công bố kết quả"

    @property
    def done(self) -> bool:
        """Whether a report says that it is done."""
        return self.outcome is not None and self.outcome.state == "xong"

    @property
    def sentence(self) -> str:
        """Task and state in one sentence, as the next report prints them."""
        return f"{self.task.text.rstrip(' .;')}: {self.result}."

    @property
    def result(self) -> str:
        """State, day and words of the outcome."""
        if self.outcome is None:
            return "chưa nêu kết quả"
        day = f" ngày {short(self.outcome.day)}" if self.outcome.day else ""
        why = "" if self.done else "Lý do: "
        words = f". {why}{self.outcome.text.rstrip(' .;')}" if self.outcome.text else ""
        return f"{self.state.lower()}{day}{words}"

    def lateness(self, today: date) -> str:
        """How late it is or was, in words; empty where no day was set.

        A task of which nothing was published may be done long since: late is what was to be published of it.
        """
        if self.due is None:
            return ""
        if self.done:
            day = self.outcome.day if self.outcome and self.outcome.day else self.due
            return f"chậm {thousands((day - self.due).days)} ngày" if day > self.due else "đúng hạn"
        left = (self.due - today).days
        if left < 0:
            return f"{self.late} {thousands(-left)} ngày"
        return f"còn {thousands(left)} ngày" if left else "đến hạn hôm nay"

    @property
    def late(self) -> str:
        """What is said of a task whose day is past."""
        return "quá hạn" if self.outcome else "chậm"


def one_state(tasks: Sequence[FollowedTask]) -> FollowedTask | None:
    """A task that speaks for all where nothing was published of any and all have the same day; None otherwise."""
    silent = len(tasks) > 1 and all(task.outcome is None and task.due == tasks[0].due for task in tasks)
    return tasks[0] if silent else None


def previous(paper: Paper, papers: Sequence[Paper]) -> Paper | None:
    """The report whose tasks a report speaks of: the newest of that number issued before it."""
    return earlier(paper.data.previous, paper, papers)


def followed(paper: Paper, papers: Sequence[Paper]) -> tuple[FollowedTask, ...]:
    """Every task of the report before, with what this one says of it, or an earlier one."""
    before = previous(paper, papers)
    if before is None:
        return ()
    outcomes = _outcomes(
        before, [other for other in papers if other.data.issued <= paper.data.issued or other is paper]
    )
    return tuple(_followed(before, outcomes))


def commitments(papers: Sequence[Paper]) -> tuple[FollowedTask, ...]:
    """Every task of every report that none replaces, newest report first, with the newest outcome."""
    return tuple(task for paper in valid(papers) for task in _followed(paper, _outcomes(paper, papers)))


Outcomes = dict[int, tuple[Outcome, Report]]  # by number of the task, with the report that has the outcome


def _outcomes(before: Paper, papers: Sequence[Paper]) -> Outcomes:
    """The newest outcome of every task of a report that has one."""
    outcomes: Outcomes = {}
    for paper in sorted(papers, key=lambda paper: paper.data.issued):
        if paper.data.previous and previous(paper, [*papers, before]) is before:
            outcomes.update({outcome.number: (outcome, paper.data) for outcome in paper.data.outcomes})
    return outcomes


def _followed(paper: Paper, outcomes: Outcomes) -> Iterator[FollowedTask]:
    for number, task in enumerate(paper.data.tasks, 1):
        outcome, reported_in = outcomes.get(number, (None, None))
        yield FollowedTask(report=paper.data, number=number, task=task, outcome=outcome, reported_in=reported_in)
