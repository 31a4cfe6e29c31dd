"""Listing the files of a project by name; no file is opened, symbolic links are not followed."""

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from .text import slug

HIDDEN = (".", "_")  # how names begin that an editor or a person hid
_ENDING = re.compile(r"(?:\.[A-Za-z]\w{1,3})+$")


def below(root: Path, folder: str, *, without: tuple[str, ...] = ()) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything below a folder, sorted, with its path in the project; a folder that is not there is empty.

    Links are not followed; names that begin with one of `without` are left out, with all that is below them.
    """
    try:
        with os.scandir(root / folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if without and entry.name.startswith(without):
            continue
        path = f"{folder}/{entry.name}" if folder else entry.name
        yield path, entry
        if entry.is_dir(follow_symlinks=False):
            yield from below(root, path, without=without)


def is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one."""
    return os.path.isfile(entry.path) if entry.is_symlink() else entry.is_file()  # noqa: PTH113  # a link may be broken


def files(root: Path, folder: str, pattern: str = "*", *, without: tuple[str, ...] = HIDDEN) -> list[str]:
    """The files below a folder whose names match, by their paths in the project; hidden ones are left out."""
    found = below(root, folder, without=without)
    return [path for path, entry in found if fnmatch(entry.name, pattern) and is_file(entry)]


def hidden(path: str) -> bool:
    """Whether a part of a path is hidden."""
    return any(part.startswith(HIDDEN) for part in path.split("/"))


def nearest(folder: Path, name: str) -> str:
    """The file of a folder whose name differs from another in case, accents, blanks or ending alone; empty if none."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    attached = [one for one in names if not one.endswith((".md", ".yml"))]
    whole = next((one for one in names if slug(one) == slug(name)), "")
    return whole or next((one for one in attached if slug(_ENDING.sub("", one)) == slug(_ENDING.sub("", name))), "")


def perhaps(folder: Path, name: str) -> str:
    """`; có phải là “ke-hoach.pdf”?`, for messages about a file that is not there; empty where none is near."""
    near = nearest(folder, name)
    return f"; có phải là “{near}”?" if near else ""
