"""A thin repository is updated by one line: the pin of the software. Real git, two releases of it, no network."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc.adoption import own_files
from cchc.adoption.thin import WORKFLOW
from cchc.core.resources import PACKAGE
from repository import ENV, Remote, git
from support import ROOT, Project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the actions run on Linux, in its shell")
CONTENT = ROOT / "tests/released/0.1.0"
KEPT = ("data/don-vi.yml", "data/chuyen-muc.yml", "data/duong-day-nong.yml", "docs/index.md")
ACTIONS = ("dung-trang", "dang-trang")
UNIT = "data/don-vi.yml"
SOFTWARE = ("hooks", "mkdocs.yml", "requirements.txt", ".github/actions")


@dataclass(frozen=True)
class Software:
    """A repository of the software with the commits of its releases 1 and 2."""

    root: Path
    releases: tuple[str, str]

    def checked_out(self, commit: str) -> Path:
        """The files of a release, as a run on GitHub gets them with the action.

        They come into the same folder each time: Python compiles again what differs, not the whole package.
        """
        git(self.root, "checkout", "-q", commit)
        return self.root


@dataclass(frozen=True)
class Site:
    """A thin repository with the branch that it is pushed to, and what its workflow does on GitHub."""

    root: Path
    remote: Remote
    software: Software

    def pin(self, release: int) -> None:
        """Change the lines of the pin, as the pull request of Dependabot does."""
        file = self.root / WORKFLOW
        line = rf"\1@{self.software.releases[release - 1]} # v{release}.0.0\n"
        text, count = re.subn(r"(dung-trang|dang-trang)@.+\n", line, file.read_text("utf-8"))
        assert count == 2
        file.write_text(text, "utf-8", newline="\n")

    def saved(self, message: str) -> None:
        """Commit what changed and push it, as a press on GitHub does."""
        git(self.root, "commit", "-q", "-a", "-m", message)
        git(self.root, "push", "-q")

    def published(self) -> str:
        """The jobs of the workflow, which must go well; what the first one said."""
        said = [self.ran(step) for name in ACTIONS for step in self._steps(name)]
        assert [run.returncode for run in said] == [0, 0, 0], [run.stdout + run.stderr for run in said]
        return said[0].stdout

    def built(self) -> subprocess.CompletedProcess[str]:
        """The first job of the workflow alone."""
        [step] = self._steps(ACTIONS[0])
        return self.ran(step)

    def command(self, words: str) -> subprocess.CompletedProcess[str]:
        """Another command of the pinned release."""
        [step] = self._steps(ACTIONS[0])
        return self.ran({**step, "run": f'"$RUNNER_TEMP/cchc/bin/python" -m cchc {words}'})

    def _steps(self, action: str) -> Iterator[dict[str, Any]]:
        """The steps of an action of the pinned release in which the software works.

        Left out is what asks the network: what is published now, and the check in a browser.
        """
        [commit] = re.findall(rf"{action}@([0-9a-f]{{40}}) ", (self.root / WORKFLOW).read_text("utf-8"))
        folder = self.software.checked_out(commit) / ".github/actions" / action
        for step in yaml.safe_load((folder / "action.yml").read_text("utf-8"))["runs"]["steps"]:
            if "-m cchc" in step.get("run", ""):
                yield {**step, "run": step["run"].replace(" --dang ", " "), "folder": str(folder)}

    def ran(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """A step as a run on GitHub does it: its own script, by its shell, in the repository."""
        given = {"GITHUB_ACTION_PATH": step["folder"], "RUNNER_TEMP": str(self.software.root.parent), "BASE_URL": ""}
        path = step["env"]["PYTHONPATH"].replace("${{ github.action_path }}", step["folder"])
        env = {**os.environ, **ENV, **given, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
        words = [step["shell"], "-euo", "pipefail", "-c", step["run"]]
        return subprocess.run(words, cwd=self.root, env=env, capture_output=True, encoding="utf-8", check=False)

    def changed(self) -> list[str]:
        """The files that are not as they were committed."""
        return [row[3:] for row in git(self.root, "status", "--porcelain").splitlines()]


@pytest.fixture(scope="module")
def software(tmp_path_factory: pytest.TempPathFactory) -> Software:
    """Release 1 is the code of today; release 2 renames a key, changes the action and deletes a module."""
    root = tmp_path_factory.mktemp("software") / "phan-mem"
    python = root.parent / "cchc/bin/python"  # where the actions install what the software needs
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    for part in SOFTWARE:
        target = root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target)  # with what Python compiled, which is in no release
        else:
            shutil.copyfile(ROOT / part, target)
    git(root, "init", "-q", "-b", "main")
    (root / ".git/info/exclude").write_text("__pycache__\n")
    commits = [_committed(root)]
    Project(root).edit("hooks/cchc/kinds/unit/model.py", 'alias="cong_quoc_gia"', 'alias="cong_dich_vu"')
    row = 'TABLE: tuple[Renamed, ...] = (Renamed("2.0.0", "don-vi", "cong_quoc_gia", "cong_dich_vu"),)'
    Project(root).edit("hooks/cchc/core/renamed.py", "TABLE: tuple[Renamed, ...] = ()", row)
    Project(root).edit("hooks/cchc/core/content_format.py", 'VERSION = "1.0.0"', 'VERSION = "2.0.0"')
    (root / "hooks/cchc/cli_cache.py").unlink()
    Project(root).edit("hooks/cchc/cli.py", '    "don-cache": ("cli_cache", "clear_cache"),\n', "")
    Project(root).edit(".github/actions/dung-trang/action.yml", "-m cchc dung ", "-m cchc dung --ra site ")
    return Software(root, (commits[0], _committed(root)))


def _committed(root: Path) -> str:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "release")
    return git(root, "rev-parse", "HEAD").strip()


@pytest.fixture
def site(tmp_path: Path, software: Software) -> Site:
    """A little of the content that came with the first release, in its thin form, pinned to release 1."""
    root = tmp_path / "site"
    for path in KEPT:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CONTENT / path, root / path)
    pinned = {"kho_phan_mem": "phan-mem/cchc", "commit": software.releases[0], "phien_ban": "1.0.0"}
    (root / WORKFLOW).parent.mkdir(parents=True)
    text = (PACKAGE / "adoption/thin_files/trang.yml").read_text("utf-8")
    (root / WORKFLOW).write_text(own_files.filled(text, pinned), "utf-8", newline="\n")
    (root / ".gitignore").write_bytes((PACKAGE / "adoption/thin_files/gitignore").read_bytes())
    return Site(root, Remote.of(root, tmp_path), software)


def test_version_1_moves_to_version_2_by_the_pin(site: Site) -> None:
    """The site is right before and after; the pull request changes the pin alone, and no content of the commune.

    Only what editors read of a file, made by the software, follows the release.
    """
    site.published()
    before = site.remote.files()
    assert site.changed() == []
    site.pin(2)
    assert git(site.root, "diff", "--numstat").split() == ["2", "2", WORKFLOW]
    site.saved("update")
    said = site.published()
    assert (site.root / "site/index.html").is_file()
    after = site.remote.files()
    assert before.keys() == after.keys()
    assert {name for name in after if after[name] != before[name]} == {WORKFLOW, "data/.schema/don-vi.json"}
    assert site.command("don-cache").returncode == 2  # this release has lost that command
    assert f"Nên sửa {UNIT}:" in said
    assert "mục “cong_quoc_gia” nay tên là “cong_dich_vu”" in said


def test_a_renamed_key_is_written_anew_when_staff_ask(site: Site) -> None:
    """`cchc chuyen-doi` rewrites it at its line, and nothing else; an older release then says so and loses nothing."""
    site.pin(2)
    site.saved("update")
    before = (site.root / UNIT).read_text("utf-8")
    assert site.command("chuyen-doi").returncode == 0
    assert site.changed() == [UNIT]
    after = before.replace("cong_quoc_gia:", "cong_dich_vu:") + 'dinh_dang: "2.0.0"\n'
    assert (site.root / UNIT).read_text("utf-8") == after
    site.saved("new names")
    site.pin(1)
    for refused in (site.command("chuyen-doi"), site.built()):
        assert refused.returncode == 1
        assert "nội dung theo định dạng mới hơn phần mềm này (đọc được đến 1.0.0)" in refused.stdout + refused.stderr
        assert site.changed() == [WORKFLOW]
    site.pin(2)
    assert site.changed() == []
