"""Procedures from an uploaded export: not saved at once, but proposed as a pull request that somebody reads first."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import clock, github, loading, saving
from .core import writing
from .core.problems import ContentError

_SHOWN = 5
_CHANGED = "data"  # procedures are written, sample notes on them go
Run = Callable[[Path, list[str]], tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """How it ended (`read`, `refused`, `aside`), what was said.

    `address` is that of the request, where it is `ready`, else of the page on which a person makes one.
    """

    end: str
    output: str
    address: str = ""
    ready: bool = False


def propose(root: Path, paper: Path, run: Run) -> Proposal:
    """Import an export in a copy of the repository, push it as a branch, ask for its merge.

    `run` runs an importing command in a project, in a process of its own.

    Raises:
        SavingError: nothing was pushed; the upload must stay.
    """
    with writing.scratch() as folder, saving.copied(root, folder / "kho") as copy:
        told = folder / "tom-tat.json"
        full = folder / "chi-tiet.txt"
        options = ["--tom-tat", str(told), "--chi-tiet", str(full)]
        end, output = run(copy, ["nhap-thu-tuc", *options, "--", str(paper)])
        if end != "read":
            return Proposal(end=end, output=output)
        output = f"{output.replace(f': {full}', ':')}\n{full.read_text('utf-8-sig')}"  # the file goes with the folder
        said = json.loads(told.read_text("utf-8"))
        checked = _checked(copy)
        title = f"Nhập thủ tục: {said['moi']} mới, {said['thay_doi']} thay đổi"
        branch = f"nhap-thu-tuc/{clock.now():%Y-%m-%d}-{hashlib.sha256(paper.read_bytes()).hexdigest()[:8]}"
        branch = saving.push_branch(copy, branch, _CHANGED, title)
    if not branch:
        return Proposal(end=end, output=f"{output}\nKhông có gì thay đổi nên không lập yêu cầu.")
    body = _body(said["dong"], checked, paper.name)
    try:
        address = github.open_request(branch, title, body)
    except github.RequestError as error:
        return Proposal(end=end, output=f"{output}\n\n{checked}\n{error}", address=github.compare_link(branch))
    return Proposal(end=end, output=f"{output}\n\n{checked}", address=address, ready=True)


def _checked(copy: Path) -> str:
    """What the check says of the content with these procedures; a request made by a workflow starts no checks."""
    try:
        loading.load(copy, clock.now())
    except ContentError as error:
        lines = [str(problem) for problem in error.problems[:_SHOWN]]
        more = len(error.problems) - len(lines)
        return "\n".join(
            (f"Kiểm tra nội dung: CHƯA ĐÚNG, có {len(error.problems)} chỗ phải sửa trước khi gộp.", *lines)
            + ((f"… và {more} chỗ khác",) if more else ())
        )
    return "Kiểm tra nội dung: đúng, gộp được."


def _body(lines: list[str], checked: str, name: str) -> str:
    """The text of the request: the summary, the check, what to do."""
    said = github.fenced("\n".join(lines))
    shown = "".join(char if char.isprintable() and char not in "`<>@" else "·" for char in name)
    how = (
        "Xem từng thủ tục ở thẻ **Files changed**. Đúng thì bấm **Merge pull request**; "
        "không dùng thì bấm **Close pull request**, không có gì thay đổi trên trang."
    )
    run = github.run_link()
    where = f"\n\nMọi chỗ máy đã làm sạch: [xem lần chạy]({run})." if run else ""
    return f"Từ tệp `{shown}` tải lên `.nhap/`.\n\n{said}\n\n{github.fenced(checked)}\n\n{how}{where}\n"
