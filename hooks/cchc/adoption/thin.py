"""The thin repository of a commune: its own content, and one workflow that brings the software by its version."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..core import command, writing
from ..core.resources import PACKAGE, WHOLE
from . import Change, change, own_files
from .answers import Answers
from .software import Software

WORKFLOW = command.PUBLISHING
_UPLOADS = ".nhap/README.md"
FILES = {
    WORKFLOW: "trang.yml",
    ".github/workflows/nhap-bao-cao.yml": "nhap-bao-cao.yml",
    ".github/workflows/du-thao-bao-cao.yml": "du-thao-bao-cao.yml",
    ".github/dependabot.yml": "dependabot.yml",
    ".gitattributes": "gitattributes",  # the same line ends on Windows
    ".gitignore": "gitignore",
    own_files.README: "README.md",
}
_BEGIN = ("data",)
_MAY_BE_THERE = {
    ".git",
    ".gitattributes",
    ".gitignore",
    "README.md",
    "LICENSE",
}  # what GitHub gives to a new repository


def is_empty(folder: Path) -> bool:
    """Whether a folder has nothing that a person wrote."""
    return not folder.exists() or {path.name for path in folder.iterdir()} <= _MAY_BE_THERE


def thin_change(root: Path, answers: Answers, software: Software, today: date) -> Change:
    """What becomes of a folder that is empty, or holds a thin repository already.

    Raises:
        ContentError: a file that would stay cannot be read.
        NotWrittenError: the disk takes no file.
    """
    own = {
        **own_files.places(answers),
        "kho_phan_mem": software.repository,
        "commit": software.commit,
        "phien_ban": software.version,
        "nguon": software.source,
    }
    around = {path: own_files.filled(_text(name), own).encode() for path, name in FILES.items()}
    uploads = (WHOLE / _UPLOADS).read_text("utf-8")
    around[_UPLOADS] = uploads.replace("uv run cchc", f"{command.WINDOWS} --from {software.source} cchc").encode()
    if not is_empty(root):
        made = change(root, answers, today)
        return Change({**made.files, **around}, made.gone)
    with writing.scratch() as folder:
        for part in _BEGIN:
            shutil.copytree(WHOLE / part, folder / part, ignore=shutil.ignore_patterns(".cache"))
        change(folder, answers, today).apply(folder)
        return Change({**dict(_contents(folder)), **around}, ())


def pinned(root: Path) -> str:
    """The version of the software by which a thin repository is published; empty where it is not known."""
    found = command.pinned(root)
    return found.version if found else ""


def _text(name: str) -> str:
    return (PACKAGE / "adoption/thin_files" / name).read_text("utf-8")


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
