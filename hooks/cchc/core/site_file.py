"""Files of a published site: has one changed since it was written? Hard links take unchanged ones into the next."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

COPIED = ".mkdocs"
_OURS = (".well-known", COPIED)  # whatever else is hidden in a site (.git, .nojekyll) somebody put there and stays


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
        return cls.read(found)

    @classmethod
    def read(cls, found: os.stat_result) -> "Mark":
        """The mark in what the system tells of a file."""
        return cls(found.st_ino, found.st_size, found.st_mtime_ns)


def marks(folder: Path) -> Mapping[str, Mark | None]:
    """All that is below a folder, by address: the marks of files; folders have none, and stand before what they hold.

    A link is not followed: its mark is its own.
    """
    found: dict[str, Mark | None] = {}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{folder}/{above}") as entries:
            for entry in entries:
                url = f"{above}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    found[url] = None
                    waiting.append(f"{url}/")
                else:
                    found[url] = Mark.read(entry.stat(follow_symlinks=False))
    return found


def taken(old: str, new: str, mark: Mark) -> bool:
    """Take the marked file over from `old` to `new` by a hard link; False where neither path has it unchanged."""
    stands = Mark.of(new)
    if stands == mark:
        return True
    if Mark.of(old) != mark:
        return False
    if stands:
        os.unlink(new)  # noqa: PTH108  # there are thousands
    _make_folder_of(new)
    return _named(old, new)


def _make_folder_of(path: str) -> None:
    """Make the folder that a file shall stand in; most stand in one of their own, beside others that are there."""
    folder = os.path.dirname(path)  # noqa: PTH120  # there are thousands
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def holds(path: Path, content: bytes) -> bool:
    """Whether a file has this content."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def linked(old: Path, new: Path, content: bytes) -> bool:
    """Link `new` to `old` where that has this content; whether it was done."""
    return holds(old, content) and _named(old, new)


def _named(old: str | Path, new: str | Path) -> bool:
    """Make a hard link; False where the file system has none."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def hidden(url: str) -> bool:
    """Whether a file is hidden in the site and none of its own."""
    return url.startswith(".") and url.partition("/")[0] not in _OURS


def folders_of(urls: Iterable[str]) -> set[str]:
    """The folders of some files, and those that they stand in."""
    found: set[str] = set()
    for url in urls:
        while (url := url.rpartition("/")[0]) and url not in found:
            found.add(url)
    return found


def remove_others(folder: Path, stood: Mapping[str, Mark | None], wanted: set[str]) -> None:
    """Of what stood in a folder, remove all but the files of the wanted addresses, and the folders that are empty then.

    Hidden files stay.
    """
    needed = folders_of(wanted)
    for url in reversed([*stood]):  # what a folder holds before the folder
        if url in wanted or url in needed or hidden(url):
            continue
        if stood[url]:
            (folder / url).unlink()
        else:
            with suppress(OSError):  # somebody has put something into it
                (folder / url).rmdir()
