"""`cchc chuan-hoa --luu`, as the publishing workflow runs it: with real git and no network."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from cchc import saving
from repository import ENV, Remote, git
from support import ROOT, Project

ALERT = "data/thong-bao.yml"


@pytest.fixture
def remote(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Remote:
    """The repository that the project is a clone of."""
    for name, value in ENV.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setattr(saving.time, "sleep", lambda _: None)
    project.write(".gitignore", ".cache\n")
    return Remote.of(project.root, tmp_path)


@pytest.fixture
def run(project: Project) -> Callable[[], Result]:
    """The command."""
    return lambda: project.run("chuan-hoa", "--luu")


def test_saved_once(project: Project, remote: Remote, run: Callable[[], Result], tmp_path: Path) -> None:
    """What is written anew is pushed and told; the next run has nothing to do; the pages read as before."""
    before = {page.url: page.title for page in project.load().pages}
    assert run().exit_code == 0
    head = git(remote.path, "rev-parse", "main")
    assert "Đã đưa về cùng một cách viết, không đổi chữ nào:" in (tmp_path / "summary.md").read_text("utf-8")
    assert "phan-anh" in git(remote.path, "show", "--stat", "main")
    result = run()
    assert (result.exit_code, "Mọi tệp đã cùng một cách viết." in result.output) == (0, True)
    assert git(remote.path, "rev-parse", "main") == head
    assert {page.url: page.title for page in project.load().pages} == before


def test_a_refused_file_is_told(project: Project, remote: Remote, run: Callable[[], Result], tmp_path: Path) -> None:
    """A comment in the middle leaves its file alone, is told with its line, and the run stays green."""
    text = (project.root / ALERT).read_text("utf-8").rstrip("\n")
    project.write(ALERT, f"{text}\n# ghi chú ở cuối\n")
    line = len(text.split("\n")) + 1
    git(project.root, "commit", "-qam", "x")
    git(project.root, "push", "-q", "origin", "HEAD:main")
    assert run().exit_code == 0
    assert f"{ALERT}:{line}: ghi chú sau dấu #" in (tmp_path / "summary.md").read_text("utf-8")
    assert "# ghi chú ở cuối" in remote.files()[ALERT]


def test_a_push_that_is_refused_is_told(
    project: Project, remote: Remote, run: Callable[[], Result], tmp_path: Path
) -> None:
    """A branch that takes no push (review is asked for) stays as it is; the run stays green."""
    before = git(remote.path, "rev-parse", "main")
    git(project.root, "remote", "set-url", "origin", str(tmp_path / "khong-co"))
    result = run()
    assert result.exit_code == 0
    assert "Chưa lưu được các tệp" in (tmp_path / "summary.md").read_text("utf-8")
    assert git(remote.path, "rev-parse", "main") == before


def test_the_workflow_never_writes_for_a_request() -> None:
    """Only a push to the default branch, or the nightly run, lets a job write; publishing does not wait for it."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))["jobs"]
    writing = {name: job for name, job in jobs.items() if job["permissions"].get("contents") == "write"}
    assert [*writing] == ["one-form"]
    assert jobs["deploy"]["needs"] == "build"
    commands = " ".join(step.get("run", "") for step in writing["one-form"]["steps"])
    assert re.findall(r"cchc ([a-z-]+) --luu", commands) == ["chuan-hoa", "ghi-ngay-dang"]
