"""What stands in the folders of a project."""

from pathlib import Path

import pytest

from cchc.core.folders import files, nearest


def put(root: Path, *names: str) -> None:
    """Files below `root`."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")


def test_files_come_in_one_order(tmp_path: Path) -> None:
    """The files of a folder and the folders in it come sorted; other kinds of files are left out."""
    put(tmp_path, "docs/b.md", "docs/a.md", "docs/2024/c.md", "docs/2023/d.md", "docs/2024/c.txt", "docs/e.markdown")
    (tmp_path / "docs" / "thu-muc.md").mkdir()
    assert files(tmp_path, "docs", "*.md") == ["docs/2023/d.md", "docs/2024/c.md", "docs/a.md", "docs/b.md"]


@pytest.mark.parametrize("name", [".a.md", "_nhap.md", "2024/.a.md", ".trash/a.md", "2024/.obsidian/a.md"])
def test_hidden_files_are_left_out(tmp_path: Path, name: str) -> None:
    """What an editor hides, by a dot before the file's or the folder's name, is no content."""
    put(tmp_path, f"docs/{name}")
    assert files(tmp_path, "docs", "*.md") == []
    assert files(tmp_path, "docs", "*.md", without=()) == [f"docs/{name}"]


def test_hidden_folders_above_do_not_matter(tmp_path: Path) -> None:
    """The project itself may lie in a hidden folder."""
    put(tmp_path, ".du-an/docs/a.md")
    assert files(tmp_path / ".du-an", "docs", "*.md") == ["docs/a.md"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """A link to a file is one; a link to a folder, a broken one, one that leads to itself are none."""
    put(tmp_path, "docs/a.md", "khac/b.md")
    (tmp_path / "docs" / "c.md").symlink_to(tmp_path / "khac" / "b.md")
    for name, target in (
        ("khac", tmp_path / "khac"),
        ("d.md", tmp_path / "khong-co"),
        ("e.md", tmp_path / "docs/e.md"),
    ):
        (tmp_path / "docs" / name).symlink_to(target)
    assert files(tmp_path, "docs") == ["docs/a.md", "docs/c.md"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A commune without reports has no folder for them."""
    assert files(tmp_path, "bao-cao", "*.yml") == []


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("15-kh.pdf", "15-KH.pdf"),
        ("quy_che.pdf", "Quy chế.pdf"),
        ("quy-che.docx", "Quy chế.pdf"),
        ("tin.pdf", ""),
        ("16-kh.pdf", ""),
    ],
)
def test_the_nearest_name(tmp_path: Path, asked: str, near: str) -> None:
    """Case, accents and blanks may differ; another ending counts where no file has the same, a text never."""
    put(tmp_path, "15-KH.docx", "15-KH.pdf", "Quy chế.pdf", "tin.md")
    assert nearest(tmp_path, asked) == near
