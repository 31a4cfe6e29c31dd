"""Files saved into the repository: committed, brought onto what others saved meanwhile, pushed."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import github
from .core import writing

_TRIES = 3
_REMOTE = "origin"
_WHY = {  # by what git says
    "no space": writing.FULL,
    "diskspace": writing.FULL,
    "disk quota": writing.NO_QUOTA,
    "read-only file system": writing.READ_ONLY,
    "permission denied": writing.NO_RIGHT,
    "index.lock': file exists": (
        "một lần lưu khác đang chạy hoặc bị ngắt giữa chừng; chờ một phút rồi chạy lại, vẫn vậy thì xóa .git/index.lock"
    ),
}


class SavingError(Exception):
    """Nothing was saved; the message says why, in one Vietnamese sentence."""


@dataclass(frozen=True)
class _Repository:
    root: Path

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run git; paths are taken letter by letter, and nobody is asked for a password."""
        env = {
            **os.environ,
            **github.git_environment(),
            "GIT_LITERAL_PATHSPECS": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C",
        }
        command = ["git", "-C", str(self.root), *words]
        return subprocess.run(
            command, env=env, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
        )

    def ok(self, *words: str) -> bool:
        """Whether git does it."""
        return self.git(*words).returncode == 0

    def names(self, *words: str) -> list[str]:
        """The paths that git lists."""
        return [name for name in self.git(*words).stdout.split("\0") if name]

    def done(self, *words: str) -> None:
        """Run a step that only a broken repository refuses.

        Raises:
            SavingError: it was refused.
        """
        run = self.git(*words)
        if run.returncode:
            said = " ".join(run.stderr.split())
            why = next((why for sign, why in _WHY.items() if sign in said.lower()), said[:200])
            raise SavingError(f"git không làm được bước “{words[0]}”: {why}")


def save(root: Path, paths: Sequence[str], message: str) -> tuple[str, ...]:
    """Save what changed below these paths of the project, and nothing else; the files saved, empty where none changed.

    Where others saved meanwhile, the commit is put on top of theirs and pushed again, three times in all. In the end
    it is pushed, or undone: the files then stay as they are, changed and not committed.

    Raises:
        SavingError: it is not pushed.
    """
    here = _Repository(root)
    if not here.ok("rev-parse", "--verify", "-q", "HEAD"):
        raise SavingError("thư mục này không phải kho git hoặc chưa có lần lưu nào")
    known = [path for path in paths if (root / path).exists() or here.names("ls-files", "-z", "--", path)]
    if not known:
        return ()
    here.done("add", "-A", "--", *known)
    changed = here.names("diff", "--cached", "--no-renames", "--name-only", "-z", "--", *known)
    if not changed:
        return ()
    before = here.git("rev-parse", "HEAD").stdout.strip()
    here.done("commit", "-q", "-m", message, "--only", "--", *changed)
    _push(here, before)
    return tuple(changed)


@contextmanager
def copied(root: Path, place: Path) -> Iterator[Path]:
    """A second work tree of the newest commit, for this block.

    Raises:
        SavingError: git makes none.
    """
    here = _Repository(root)
    here.done("worktree", "add", "-q", "--detach", str(place), "HEAD")
    try:
        yield place
    finally:
        here.git("worktree", "remove", "--force", str(place))


def push_branch(root: Path, branch: str, path: str, message: str) -> str:
    """Push what changed below a path as a new branch; its name, with a number where it was taken; empty for no change.

    Raises:
        SavingError: it is not pushed.
    """
    here = _Repository(root)
    here.done("add", "-A", "--", path)
    if here.ok("diff", "--cached", "--quiet", "--", path):
        return ""
    here.done("commit", "-q", "-m", message, "--only", "--", path)
    for number in range(1, _TRIES + 1):
        name = branch if number == 1 else f"{branch}-{number}"
        if here.ok("push", "-q", _REMOTE, f"HEAD:refs/heads/{name}"):
            return name
        if not here.names("ls-remote", _REMOTE, f"refs/heads/{name}"):
            break
    raise SavingError("kho không nhận nhánh mới: không có quyền ghi hoặc mạng chập chờn; chưa lưu gì, hãy chạy lại")


def _push(here: _Repository, before: str) -> None:
    """Push the commit that stands on `before`.

    Raises:
        SavingError: it cannot be pushed; it is undone.
    """
    branch = here.git("symbolic-ref", "--short", "-q", "HEAD").stdout.strip() or github.branch()
    why = "người khác lưu liên tục nên sau ba lần vẫn chưa lưu được; hãy chạy lại"
    for attempt in range(_TRIES):
        if here.ok("push", "-q", _REMOTE, f"HEAD:refs/heads/{branch}"):
            return
        if not here.ok("fetch", "-q", _REMOTE, f"refs/heads/{branch}"):
            why = "không đọc được kho, có thể do mất mạng hoặc không có quyền; chưa lưu gì, hãy chạy lại"
            break
        if here.ok("merge-base", "--is-ancestor", "FETCH_HEAD", before):
            why = "kho không nhận: không có quyền ghi, nhánh đang khóa hoặc mạng chập chờn; chưa lưu gì"
            break
        if not here.ok("rebase", "-q", "--autostash", "FETCH_HEAD"):
            names = here.names("diff", "--name-only", "--diff-filter=U", "-z") or ["tệp"]
            here.git("rebase", "--abort")
            shown = ", ".join(name if name.isprintable() else ascii(name) for name in names)
            why = f"{shown} vừa được người khác sửa trên kho nên không tự gộp được; chưa lưu gì, hãy làm lại"
            break
        before = here.git("rev-parse", "FETCH_HEAD").stdout.strip()
        time.sleep(attempt)
    here.git("reset", "-q", "--soft", before)
    raise SavingError(why)
