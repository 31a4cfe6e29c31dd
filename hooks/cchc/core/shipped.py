"""The staff guide of a thin repository: it ships with the release, so it is never older than the software.

A repository that keeps a guide of its own (`docs/huong-dan/index.md`), and a full copy, are left alone.
"""

from collections.abc import Iterator
from pathlib import Path

from .folders import files
from .resources import WHOLE

DOCS = "docs"
GUIDE = f"{DOCS}/huong-dan"
SETTINGS = "mkdocs.yml"  # a full copy has it


def is_thin(root: Path) -> bool:
    """Whether a repository is thin: it holds content alone, and the software comes from a release."""
    return not (root / SETTINGS).is_file()


def guide(root: Path, pattern: str = "*.md") -> Iterator[str]:
    """The files of the guide that a repository takes from the release, by their paths."""
    if is_thin(root) and not (root / GUIDE / "index.md").exists():
        yield from (name for name in files(WHOLE, GUIDE, pattern) if not (root / name).exists())


def home(root: Path, path: str) -> Path:
    """The folder that a path is relative to: the repository, or the release for a guide that it does not have."""
    ships = path.startswith(f"{GUIDE}/") and not (root / path).exists() and is_thin(root) and (WHOLE / path).is_file()
    return WHOLE if ships else root


def place(root: Path, path: str) -> Path:
    """The full path of a file: in the repository or in the release (`home`)."""
    return home(root, path) / path


def notices(root: Path) -> Iterator[str]:
    """A notice where a thin repository has its own copy of the guide, which no update changes."""
    if is_thin(root) and (root / GUIDE / "index.md").is_file():
        yield (
            f"Nên xóa {GUIDE}/: hướng dẫn đi kèm phần mềm, luôn đúng bản đang dùng; bản chép trong kho này không được "
            "cập nhật"
        )
