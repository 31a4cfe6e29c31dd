"""What a release publishes beside its files: notes taken from CHANGELOG.md, and the hash of every file.

The workflow of releases runs `python -m cchc.release v0.2.0 dist`.
"""

import hashlib
import re
import sys
from pathlib import Path

from . import __version__
from .core import content_format

NOTES, HASHES = "GHI-CHU.md", "SHA256SUMS"
TASKS = "Việc cán bộ cần làm"


class ReleaseError(Exception):
    """A release must not be made; the message says why, in Vietnamese."""


def notes(tag: str, changelog: str) -> str:
    """The notes of a version: what staff must do first, then what has changed.

    Raises:
        ReleaseError: the tag is of another version than the package, or the changelog does not tell of it.
    """
    version = tag.removeprefix("v")
    if version != __version__:
        raise ReleaseError(f"thẻ {tag} khác với phiên bản của gói ({__version__})")
    found = re.search(rf"^## {re.escape(version)} – [^\n]*\n(.*?)(?=^## |\Z)", changelog, re.M | re.S)
    if not found:
        raise ReleaseError(f"CHANGELOG.md chưa có mục “## {version} – năm-tháng-ngày”")
    body = found[1].strip()
    if not body.startswith(f"### {TASKS}\n"):
        raise ReleaseError(f"mục {version} của CHANGELOG.md phải mở đầu bằng “### {TASKS}”")
    return f"{body}\n\nĐịnh dạng nội dung: {content_format.VERSION}.\n"


def hashes(folder: Path) -> str:
    """A line for every file of a folder, as `sha256sum --check` reads them."""
    found = sorted(path for path in folder.iterdir() if path.is_file() and path.name not in {NOTES, HASHES})
    if not any(path.suffix == ".whl" for path in found):
        raise ReleaseError(f"trong {folder} chưa có tệp .whl")
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in found)


def main(tag: str, folder: Path, changelog: Path = Path("CHANGELOG.md")) -> None:
    """Write both files into the folder of what is published."""
    made = {NOTES: notes(tag, changelog.read_text("utf-8")), HASHES: hashes(folder)}
    for name, text in made.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1], Path(sys.argv[2]))
    except ReleaseError as error:
        sys.exit(f"Lỗi: {error}")
