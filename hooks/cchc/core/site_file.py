"""A file of a published site: whether it is still the one that was written, a second name for it in the next site."""

import os
from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    """What tells a file from every other, and from itself before it was written again; a new name changes nothing."""

    inode: int
    size: int
    written: int

    @classmethod
    def of(cls, path: str | Path) -> "Mark | None":
        """That of a file; None where there is none."""
        try:
            found = os.stat(path)  # noqa: PTH116  # there are thousands
        except OSError:
            return None
        return cls(found.st_ino, found.st_size, found.st_mtime_ns)


def taken(old: Path, new: Path, mark: Mark) -> bool:
    """Whether the marked file stands at the new name, or at the old one; it has both names then."""
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
    """Whether a file has this content; it has got another name then."""
    return holds(old, content) and _named(old, new)


def _named(old: Path, new: Path) -> bool:
    """Give a file another name, where the disk knows such links."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True
