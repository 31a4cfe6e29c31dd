"""The published folder: made beside the last good site and put in its place when it is whole.

A build that fails, or is killed at any moment, leaves the site that stood. On Linux and macOS the two folders change
places in one step. Elsewhere the old one is first put aside: a build that is killed right then leaves none, and the
next build begins by putting it back. Where a folder cannot change its place at all (it is a mount point, or a program
on Windows holds a file of it), the files are renamed one by one.

The site of before may be kept as the spare in which the next one is made: to make and to remove thousands of folders
takes longer than the rest of a small change. A file whose bytes did not change is not written again; it is one file
with two names (hard links) in the site and in the spare. So a file is never written where it stands: a new one takes
its name.
"""

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path

from . import folder_swap, site_file
from .site_file import Mark

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_NEW, _OLD = "moi", "cu"  # .site.123.moi: being made by the process 123; .site.123.cu: the site it puts aside


@dataclass
class SiteFolder:
    """A site that is made in `folder` and belongs into `place`, where the last good one stands.

    `wanted` are the addresses of its files; what else is in the folder is removed in the end. Those of them that did
    not stand in the folder are `new`. A folder that `stays` is the next build's spare. Where `folder` is `place`, the
    site is made in its place: for a preview, or where nothing can be made beside it.
    """

    place: Path
    folder: Path
    _: KW_ONLY
    stays: bool = False
    wanted: set[str] = field(default_factory=set, repr=False)
    new: set[str] = field(default_factory=set, repr=False)
    _stood: Mapping[str, Mark | None] = field(default_factory=dict, repr=False)
    _swapped: bool = field(default=False, repr=False)
    _lock: int | None = field(default=None, repr=False)

    @classmethod
    def begin(cls, place: Path, spare: Path | None = None) -> "SiteFolder":
        """Begin to make the site of a place; what a killed build has left beside it is put back or removed.

        It is made in the folder `spare`, which then holds the site of before, or in one that is removed in the end.
        """
        place = Path(os.path.realpath(place))  # a link to the site stays one
        try:
            _tidy(place)
            for folder, stays in [(spare, True), (_beside(place, _NEW), False)]:
                if folder and (lock := _created(folder)) is not False:
                    _carry(folder, place)
                    with suppress(OSError):
                        shutil.copymode(place, folder)
                    return cls(place, folder, stays=stays, _stood=site_file.marks(folder), _lock=lock)
        except OSError:
            pass  # the folder around it takes no new ones
        return cls(place, place)

    @property
    def copied(self) -> Path:
        """A folder for others, who may empty it first: its files are taken into the site."""
        return self.folder / site_file.COPIED

    @property
    def in_place(self) -> bool:
        """Whether the site is made in its place."""
        return self.folder == self.place

    def write(self, url: str, content: bytes) -> None:
        """Write a file, unless there is one that says the same.

        Raises:
            OSError: it cannot be written.
        """
        self.wanted.add(url)
        target = self.folder / url
        if site_file.holds(target, content):
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        new = target.with_name(f".{target.name}.{_NEW}") if os.path.lexists(target) else target
        new.unlink(missing_ok=True)
        if self.in_place or not site_file.linked(self.place / url, new, content):
            new.write_bytes(content)
        if new != target:
            new.replace(target)
        self.new.add(url)

    def mark(self, url: str) -> Mark | None:
        """The mark of a file that was written."""
        return Mark.of(self.folder / url)

    def stands(self, url: str, mark: Mark) -> bool:
        """Whether the last site still has the file as it was marked when written; then it is taken over."""
        if self._stood.get(url) != mark:
            if not site_file.taken(f"{self.place}/{url}", f"{self.folder}/{url}", mark):
                return False
            self.new.add(url)
        self.wanted.add(url)
        return True

    def take_copied(self) -> None:
        """Write the files of that folder into the site."""
        self._take(self.copied)
        shutil.rmtree(self.copied, ignore_errors=True)

    def _take(self, folder: Path) -> None:
        for path in folder.rglob("*"):
            if path.is_file():
                self.write(path.relative_to(folder).as_posix(), path.read_bytes())

    def finish(self) -> None:
        """Put the site into its place.

        Raises:
            OSError: it cannot be put there; the last one is.
        """
        stood = site_file.marks(self.folder) if self.in_place else self._stood
        site_file.remove_others(self.folder, stood, self.wanted)
        self._swapped = not self.in_place and _swap(self.folder, self.place)
        self.drop()

    def marks(self) -> Mapping[str, Mark | None]:
        """The marks of the finished site, as `site_file.marks` tells them, but without asking for each file."""
        if not self._swapped or any(site_file.hidden(path.name) for path in self.place.iterdir()):
            return site_file.marks(self.place)
        known = {url: self._stood.get(url) for url in self.wanted - self.new}
        new = {url: Mark.of(f"{self.place}/{url}") for url in self.wanted if not known.get(url)}
        return {**dict.fromkeys(site_file.folders_of(self.wanted)), **known, **new}

    def drop(self) -> None:
        """Clean up: the folder beside the place, unfinished or of the last site, is kept as spare or removed."""
        shutil.rmtree(self.copied, ignore_errors=True)
        if not self.in_place:
            _carry(self.folder, self.place)
            if not self.stays:
                shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def fill(spare: Path, place: Path) -> None:
    """Make a spare of the files of the site in `place`; a build may let another process do it while it reads.

    It may be left half done: what is missing, or is not the site's file any more, `SiteFolder.stands` sees.

    Raises:
        OSError: the spare is there, or the disk takes no folder or knows no hard links.
    """
    spare.mkdir(parents=True)
    if (lock := _created(spare)) is False:
        return
    for url, mark in site_file.marks(place).items():
        if site_file.hidden(url):
            continue
        if mark:
            os.link(f"{place}/{url}", f"{spare}/{url}")
        else:
            os.mkdir(f"{spare}/{url}")  # noqa: PTH102  # there are thousands
    if lock is not None:
        os.close(lock)


def _beside(place: Path, state: str) -> Path:
    return place.with_name(f".{place.name}.{os.getpid()}.{state}")


def _created(folder: Path) -> int | bool | None:
    """Create a folder and lock it: `_locked`, or None where the system (Windows) has no such locks."""
    folder.mkdir(parents=True, exist_ok=True)
    return _locked(folder) if fcntl else None


def _locked(folder: Path) -> int | bool:
    """A lock on a folder as an open file descriptor, released when the process ends; False where another has it."""
    file = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return False
    return file


def _tidy(place: Path) -> None:
    """Put back a site that was put aside, remove all else that killed builds have left beside the place."""
    of_ours = re.compile(rf"\.{re.escape(place.name)}\.[0-9]+\.({_NEW}|{_OLD})")
    for left in _children(place.parent):
        if not (state := of_ours.fullmatch(left.name)):
            continue
        if state[1] == _OLD and not os.path.lexists(place):
            left.rename(place)
        elif (lock := _created(left)) is not False:  # else another build makes it right now
            _carry(left, place)
            shutil.rmtree(left, ignore_errors=True)
            if lock is not None:
                os.close(lock)


def _children(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _carry(left: Path, place: Path) -> None:
    """Move hidden files that somebody put into the last site into the new one."""
    for path in _children(left) if place.is_dir() else []:
        if site_file.hidden(path.name) and not os.path.lexists(place / path.name):
            with suppress(OSError):
                path.rename(place / path.name)


def _swap(new: Path, place: Path) -> bool:
    """Put a folder into the place of another, which then stands where it was; False where files alone were moved."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        new.rename(place)
    elif not folder_swap.swapped(new, place, _beside(place, _OLD)):
        _pour(new, place)
        return False
    return True


def _pour(new: Path, place: Path) -> None:
    """Make a place hold the files of a folder, and no others, one by one."""
    poured = SiteFolder(place, place)
    poured._take(new)
    site_file.remove_others(place, site_file.marks(place), poured.wanted)
