"""A build that is killed, at whatever moment, leaves the last good site whole, and the next build is right."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from small import files, item, small
from support import Project

EVENTS = frozenset(
    ("open", "os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym")
)
SPARE = ".cache/site/"  # where the next site is made
EXCHANGE = "renamex_np" if sys.platform == "darwin" else "renameat2"  # called right after it is looked up
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system knows no such copies of a process")


def in_a_copy(work: Callable[[], object]) -> int:
    """The status with which a copy of this process ends that does some work and then is gone."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1]


def build(project: Project, found: Callable[[int, str], object], name: str = "site") -> int:
    """Build in a copy of this process; `found` is told of each step on files: how many there were, and what."""

    def work() -> None:
        own, count = os.getpid(), 0

        def hook(event: str, given: tuple[object, ...]) -> None:
            nonlocal count
            if event in EVENTS and os.getpid() == own:
                count += 1
                found(count, f"{event} {given[-1] if event == 'ctypes.dlsym' else given[0]}")

        sys.addaudithook(hook)
        project.build(name)
        os._exit(0)

    return in_a_copy(work)


def killer(moment: int, word: str) -> Callable[[int, str], object]:
    """Kills the process at so many steps after the first that holds a word."""
    passed = 0

    def look(_: int, what: str) -> None:
        nonlocal passed
        passed += bool(passed) or word in what
        if passed > moment:
            os.kill(os.getpid(), signal.SIGKILL)

    return look


def test_killed_at_ten_moments(tmp_path: Path) -> None:
    """The site that stood is whole after each; leftovers are tidied by the build that follows."""
    (root := tmp_path / "xa").mkdir()
    project = small(root)
    for name in ("phan-anh.yml", "phan-anh/2026.yml", "hoat-dong/2026.yml", "truc.yml", "thong-bao.yml"):
        (root / "data" / name).unlink()  # a quarter of the pages
    project.write("docs/tin-bai/2026/ba.md", item("2026-11-04", "Tin sẽ bỏ"))
    old = files(project.build())
    (root / "docs/tin-bai/2026/ba.md").unlink()
    project.write("docs/tin-bai/2026/bon.md", item("2026-11-05", "Tin thêm"))
    log = os.open(tmp_path / "log", os.O_WRONLY | os.O_CREAT)
    assert build(project, lambda _, what: os.write(log, f"{what}\n".encode()), "new") == 0
    taken = (tmp_path / "log").read_text("utf-8").splitlines()
    new = files(root / "new")
    making = len(taken) - next(number for number, what in enumerate(taken) if SPARE in what)
    killers = [(0, "os.mkdir"), *((making * part // 16, SPARE) for part in range(6))]
    for moment, word in killers:
        assert build(project, killer(moment, word)) == signal.SIGKILL
        assert files(root / "site") == old, (moment, word)
    for moment, word, left in ((0, EXCHANGE, old), (1, EXCHANGE, new), (2, EXCHANGE, new)):
        assert build(project, killer(moment, word)) == signal.SIGKILL
        assert files(root / "site") == left, moment
    assert build(project, lambda *_: None) == 0
    assert (files(root / "site"), [path.name for path in root.iterdir() if ".site" in path.name]) == (new, [])
