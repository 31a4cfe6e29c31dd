"""A thin repository is updated by one line: the pin of the software. Real git, two releases of it, no network."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from cchc.adoption import own_files
from cchc.adoption.thin import WORKFLOW
from cchc.core.resources import PACKAGE
from repository import git
from support import ROOT

CONTENT = ROOT / "tests/released/0.1.0"
ACTION = ".github/actions/dung-trang"
UNIT = "data/don-vi.yml"
SOFTWARE = ("hooks", "mkdocs.yml", "requirements.txt", ACTION)


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
    """A thin repository, and what its workflow does on GitHub."""

    root: Path
    software: Software

    def pin(self, release: int) -> None:
        """Change the lines of the pin, as the pull request of Dependabot does."""
        file = self.root / WORKFLOW
        line = rf"\1@{self.software.releases[release - 1]} # v{release}.0.0\n"
        text, count = re.subn(r"(dung-trang|dang-trang)@.+\n", line, file.read_text("utf-8"))
        assert count == 2
        file.write_text(text, "utf-8", newline="\n")

    def ran(self, command: str = "") -> subprocess.CompletedProcess[str]:
        """The step of the action that does the work, by the pinned release; or another command of that release.

        Left out is what asks the network: what is published now, and the check in a browser.
        """
        [commit] = re.findall(r"dung-trang@([0-9a-f]{40}) ", (self.root / WORKFLOW).read_text("utf-8"))
        release = self.software.checked_out(commit)
        steps = yaml.safe_load((release / ACTION / "action.yml").read_text("utf-8"))["runs"]["steps"]
        [step] = [step for step in steps if "-m cchc" in step.get("run", "")]
        places = {"${{ github.action_path }}": str(release / ACTION), "$GITHUB_ACTION_PATH": str(release / ACTION)}
        words = [_filled(word, places) for word in shlex.split(step["run"]) if word != "--dang"]
        words = [sys.executable, *(["-m", "cchc", *command.split()] if command else words[1:])]
        words = ["" if word == "$BASE_URL" else word for word in words]
        path = _filled(step["env"]["PYTHONPATH"], places)
        env = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(words, cwd=self.root, env=env, capture_output=True, encoding="utf-8", check=False)

    def changed(self) -> list[str]:
        """The files that are not as they were committed."""
        return [row[3:] for row in git(self.root, "status", "--porcelain").splitlines()]


def _filled(text: str, places: dict[str, str]) -> str:
    for place, value in places.items():
        text = text.replace(place, value)
    return text


@pytest.fixture(scope="module")
def software(tmp_path_factory: pytest.TempPathFactory) -> Software:
    """Release 1 is the code of today; release 2 renames a key, changes the action and deletes a module."""
    root = tmp_path_factory.mktemp("software") / "cchc"
    for part in SOFTWARE:
        target = root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / part, target)
    git(root, "init", "-q", "-b", "main")
    commits = [_committed(root)]
    _edit(root / "hooks/cchc/kinds/unit/model.py", 'alias="cong_quoc_gia"', 'alias="cong_dich_vu"')
    row = 'TABLE: tuple[Renamed, ...] = (Renamed("2.0.0", "don-vi", "cong_quoc_gia", "cong_dich_vu"),)'
    _edit(root / "hooks/cchc/core/renamed.py", "TABLE: tuple[Renamed, ...] = ()", row)
    _edit(root / "hooks/cchc/core/content_format.py", 'VERSION = "1.0.0"', 'VERSION = "2.0.0"')
    (root / "hooks/cchc/cli_cache.py").unlink()
    _edit(root / "hooks/cchc/cli.py", '    "don-cache": ("cli_cache", "clear_cache"),\n', "")
    _edit(root / ACTION / "action.yml", "-m cchc dung ", "-m cchc dung --ra site ")
    return Software(root, (commits[0], _committed(root)))


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new), "utf-8", newline="\n")


def _committed(root: Path) -> str:
    git(root, "add", "-A", "-f")
    git(root, "commit", "-q", "-m", "release")
    return git(root, "rev-parse", "HEAD").strip()


@pytest.fixture
def site(tmp_path: Path, software: Software) -> Site:
    """The content that came with the first release, in its thin form, pinned to release 1."""
    root = tmp_path / "site"
    for part in ("data", "docs"):
        shutil.copytree(CONTENT / part, root / part, ignore=shutil.ignore_patterns(".cache"))
    pinned = {"kho_phan_mem": "phan-mem/cchc", "commit": software.releases[0], "phien_ban": "1.0.0"}
    (root / WORKFLOW).parent.mkdir(parents=True)
    text = (PACKAGE / "adoption/thin_files/trang.yml").read_text("utf-8")
    (root / WORKFLOW).write_text(own_files.filled(text, pinned), "utf-8", newline="\n")
    (root / ".gitignore").write_bytes((PACKAGE / "adoption/thin_files/gitignore").read_bytes())
    git(root, "init", "-q", "-b", "main")
    _committed(root)
    return Site(root, software)


def test_version_1_moves_to_version_2_by_the_pin(site: Site) -> None:
    """The site is right before and after; the pull request changes the pin alone, and no file of the commune."""
    assert site.ran("kiem-tra").returncode == 0
    site.pin(2)
    assert git(site.root, "diff", "--numstat").split() == ["2", "2", WORKFLOW]
    built = site.ran()
    assert built.returncode == 0, built.stdout + built.stderr
    assert (site.root / "site/index.html").is_file()
    assert site.changed() == [WORKFLOW]
    assert site.ran("don-cache").returncode == 2  # this release has lost that command
    assert f"Nên sửa {UNIT}:" in built.stdout
    assert "mục “cong_quoc_gia” nay tên là “cong_dich_vu”" in built.stdout


def test_a_renamed_key_is_written_anew_when_staff_ask(site: Site) -> None:
    """`cchc chuyen-doi` rewrites it at its line, and nothing else; an older release then says so and loses nothing."""
    site.pin(2)
    git(site.root, "commit", "-q", "-a", "-m", "update")
    before = (site.root / UNIT).read_text("utf-8")
    assert site.ran("chuyen-doi").returncode == 0
    assert site.changed() == [UNIT]
    after = before.replace("cong_quoc_gia:", "cong_dich_vu:") + 'dinh_dang: "2.0.0"\n'
    assert (site.root / UNIT).read_text("utf-8") == after
    assert "cong_quoc_gia" not in site.ran("kiem-tra").stdout
    git(site.root, "commit", "-q", "-a", "-m", "new names")
    site.pin(1)
    for command in ("kiem-tra", "chuyen-doi", ""):
        refused = site.ran(command)
        assert refused.returncode == 1, command
        assert "nội dung theo định dạng mới hơn phần mềm này (đọc được đến 1.0.0)" in refused.stdout + refused.stderr
        assert site.changed() == [WORKFLOW]
    site.pin(2)
    assert site.changed() == []
