"""Files of a published site: has one changed since it was written? Hard links take unchanged ones into the next."""

import os
from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    """Inode, size and modification time: they change when a file is written again, and not with a hard link."""

    inode: int
    size: int
    written: int

    @classmethod
    def of(cls, path: str | Path) -> "Mark | None":
        """The mark of a file; None where there is none."""
        try:
            found = os.stat(path)  # noqa: PTH116  # there are thousands
        except OSError:
            return None
        return cls(found.st_ino, found.st_size, found.st_mtime_ns)


def taken(old: Path, new: Path, mark: Mark) -> bool:
    """Take the marked file over from `old` to `new` by a hard link; False where neither path has it unchanged."""
    if Mark.of(new) == mark:
        return True
    if Mark.of(old) != mark:
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    new.unlink(missing_ok=True)
    return _named(old, new)


def holds(path: Path, content: bytes) -> bool:
    """Whether a file has this content."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def linked(old: Path, new: Path, content: bytes) -> bool:
    """Link `new` to `old` where that has this content; whether it was done."""
    return holds(old, content) and _named(old, new)


def _named(old: Path, new: Path) -> bool:
    """Make a hard link; False where the file system has none."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True
