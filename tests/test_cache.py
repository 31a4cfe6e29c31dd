"""`cchc don-cache`."""

import shutil
from pathlib import Path

from support import Project


def clear(project: Project) -> tuple[int, str]:
    """Run the command."""
    done = project.run("don-cache")
    return done.exit_code, done.output


def test_what_builds_keep_is_thrown_away(project: Project) -> None:
    """The cache goes, its size is told, nothing else is touched, and the content loads as before."""
    project.load()
    assert (project.root / ".cache/contents.memo").is_file()
    code, said = clear(project)
    assert (code, said.startswith("Đã xóa "), "MB" in said) == (0, True, True), said
    assert not (project.root / ".cache").exists()
    assert clear(project) == (0, "Không có gì để xóa.\n")
    assert project.problems() == []


def test_a_link_is_not_followed(project: Project, tmp_path: Path) -> None:
    """A cache that is a link to another folder empties nobody's folder."""
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    (elsewhere / "thu.txt").write_text("giữ", "utf-8")
    shutil.rmtree(project.root / ".cache", ignore_errors=True)
    (project.root / ".cache").symlink_to(elsewhere)
    code, said = clear(project)
    assert (code, (elsewhere / "thu.txt").is_file()) == (1, True)
    assert "symlink" in said
