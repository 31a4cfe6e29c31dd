"""The summary of a run on GitHub as staff read it: every mistake with a way to it, what changes."""

from collections.abc import Iterable, Mapping, Sequence

import click

from . import every, github
from .core import validation
from .core.amount import one_decimal, thousands
from .core.problems import MISSING, Problem, printable
from .kinds import feedback
from .site import Site
from .site_changes import Changes
from .views import gaps

SHOWN = 100  # of mistakes, pages or notices; a summary is refused from 1 MiB on
_LISTS = ("du-lieu/", "thong-ke/")  # lists and counts that follow from what staff wrote
_STATES = {"added": "trang mới", "changed": "trang đổi nội dung", "removed": "trang không còn"}


def report(problems: Sequence[Problem], advice: Sequence[str] = ()) -> None:
    """Print every problem, on GitHub at its line, and advice; the summary of the run says how each is mended."""
    annotate(problems)
    if not github.running():
        for problem in problems:
            click.echo(problem)
    click.echo(f"\n{_count(problems)}.")
    for line in advice:
        click.echo(printable(line))
    github.summarise(of_problems(problems))
    if folded := of_notices(advice):
        github.summarise(folded)


def annotate(problems: Iterable[Problem]) -> None:
    """Show the problems at their lines on GitHub, in a run there."""
    if github.running():
        for problem in problems:
            click.echo(problem.annotation)


def of_problems(problems: Sequence[Problem]) -> str:
    """Markdown: file, line and field of each problem, what stands there, a right example, a link to the editor."""
    rows = [f"### {_count(problems)}", "Trang đang đăng được giữ nguyên cho đến khi sửa xong."]
    rows += [_problem(number, problem) for number, problem in enumerate(problems[:SHOWN], 1)]
    return "\n\n".join([*rows, *_more(len(problems), "chỗ")])


def of_notices(notices: Iterable[str]) -> str:
    """Markdown: what staff should know of right content, folded; empty where there is nothing."""
    lines = [*notices]
    if not lines:
        return ""
    heads = sum(not line.startswith(" ") for line in lines)
    text = github.fenced("\n".join(map(printable, lines[:SHOWN])))
    more = "\n\n".join(_more(len(lines), "dòng"))
    return f"<details><summary>{heads} việc nên xem</summary>\n\n{text}\n\n{more}\n</details>"


def right(found: Site) -> str:
    """How much there is of what is right."""
    return f"{found.count.total.count} tin, bài đã đăng, {len(found.papers)} báo cáo"


def of_changes(changes: Changes, home: str) -> str:
    """Markdown: the pages that come, change and go; those that stay are links to the site at `home`."""
    rows: list[str] = []
    for state, called in _STATES.items():
        pages: Mapping[str, str] = getattr(changes, state)
        lists = {url: title for url, title in pages.items() if url.startswith(_LISTS)}
        own = {url: title for url, title in pages.items() if url not in lists}
        linked = home if state == "changed" else ""
        if own:
            rows += [f"**{len(own)} {called}**", _pages(own, linked), *_more(len(own), "trang")]
        if lists:
            head = f"<details><summary>{len(lists)} {called}, do máy lập từ nội dung</summary>"
            rows += [head, _pages(lists, linked), *_more(len(lists), "trang"), "</details>"]
    return "\n\n".join(["### Thay đổi trên trang", *(rows or ["Không trang nào đổi nội dung."])])


def of_build(made: int, kept: int, seconds: float, megabytes: float) -> str:
    """Markdown: how many pages a build rendered anew, how long it took, the size of its caches."""
    took, size = one_decimal(seconds), one_decimal(megabytes)
    pages = f"Lập mới {thousands(made)} trang, giữ nguyên {thousands(kept)} trang của lần trước"
    return f"{pages}; hết {took} giây. Phần giữ lại cho lần sau (.cache): {size} MB."


def _pages(pages: Mapping[str, str], home: str) -> str:
    rows = [(github.plain(title or url), url) for url, title in [*pages.items()][:SHOWN]]
    return "\n".join(
        f"- [{title}]({home}{url})" if home else f"- {title} ({github.code(f'/{url}')})" for title, url in rows
    )


def _problem(number: int, problem: Problem) -> str:
    kind = next((kind for kind in every.KINDS if kind.owns(problem.path)), None)
    label = validation.label(kind.model, problem.field) if kind else ""
    field = f"{github.plain(label)} ({github.code(problem.field)})" if label else github.code(problem.field)
    rows = [
        f"{number}. **{github.plain(problem.path)}, dòng {problem.line}**, mục {field}",
        f"Cần sửa: {github.plain(problem.message)}",
    ]
    if problem.found:
        rows.append(f"Đang có: {github.code(problem.shown)}")
    if problem.example:
        rows.append(f"Ví dụ đúng: {github.code(problem.example)}")
    if link := _link(problem):
        rows.append(link)
    return "\n   - ".join(rows)


def _link(problem: Problem) -> str:
    """Markdown that leads to where a problem is mended: the editor, or the form for a file that is missing."""
    if problem.message.startswith(MISSING):
        return github.new_link(problem.path, gaps.FIRST_REMARKS if problem.path == feedback.PATH else "")
    return github.edit_link(problem.path, problem.line)


def _count(problems: Sequence[Problem]) -> str:
    return f"Có {len(problems)} chỗ cần sửa"


def _more(count: int, what: str) -> list[str]:
    return [f"… và {count - SHOWN} {what} nữa."] if count > SHOWN else []
