"""Quick feedback in a preview: the page of a text that was just saved is rendered before the site is built anew.

A build takes seconds. Where the changed text has no mistake, its own page is rendered at once from the content of the
last build and that text; the full build follows, and corrects what depends on other pages.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from .build import Build
from .core import folders
from .core.memo import Memo
from .core.privacy import personal_data
from .core.proofreading.slips import slips
from .core.reading import Read
from .core.rules import broken
from .core.site_folder import SiteFolder
from .kinds import news, text_page
from .page_memo import PageMemo
from .press import Press
from .site import Site

State = tuple[int, int]  # of a file: when it was written, its size


class Seen(NamedTuple):
    """A page that was written ahead of the build: the site's folder, its address there, its bytes before and now."""

    folder: SiteFolder
    url: str
    old: bytes
    new: bytes

    def stands(self) -> bool:
        """Whether the file still has the bytes that were written ahead."""
        with suppress(OSError):
            return (self.folder.folder / self.url).read_bytes() == self.new
        return False

    def take_back(self) -> None:
        """Write the bytes of before again."""
        self.folder.write(self.url, self.old)


@dataclass
class FirstLook:
    """How a build makes its pages, and the state of each text as it then was."""

    press: Press
    _states: Mapping[str, State] = field(init=False)

    def __post_init__(self) -> None:
        self._states = _states(self._site.root)

    @property
    def _site(self) -> Site:
        return self.press.build.site

    def seen(self) -> Seen | None:
        """The page of the one text that has changed since, written; None where the full build must come first."""
        now = _states(self._site.root)
        changed = [path for path, state in now.items() if state != self._states.get(path)]
        if len(changed) != 1 or now.keys() != self._states.keys() or not (read := _with(self._site, changed[0])):
            return None
        site = Site(self._site.root, self._site.now, read, self._site.origin)
        build = Build.of(site)
        page = build.pages.get(changed[0].removeprefix("docs/"))
        if not page or site.images.by_file.keys() != self._site.images.by_file.keys():
            return None  # a draft, or a new picture, whose files are made with the site
        empty = PageMemo(site, pages=Memo(), texts=Memo(), written=Memo(), files=self.press.memo.files)
        file = self.press.folder.folder / page.file
        old = file.read_bytes()
        self.press, self._states = replace(self.press, build=build, memo=empty), now
        self.press.page(page)
        return Seen(self.press.folder, page.file, old, file.read_bytes())


def _states(root: Path) -> dict[str, State]:
    """The state of every Markdown text, by its path."""
    return dict(_state(root, path) for path in folders.files(root, "docs", "*.md"))


def _state(root: Path, path: str) -> tuple[str, State]:
    found = os.stat(root / path)  # noqa: PTH116  # there are thousands
    return path, (found.st_mtime_ns, found.st_size)


def _with(site: Site, path: str) -> Read | None:
    """The content of the last build with one text read anew; None where it has a problem or a warning."""
    kind = site.read.kind_of(path)
    if kind not in (news.KIND, text_page.KIND):
        return None
    contents = kind.load.read(site.root, path)
    found: Iterator[object] = chain(
        contents.problems,
        kind.alone(contents.things),
        *map(slips, contents.things),
        *(broken(personal_data.RULES, personal_data.Checked(kind, thing, site.public)) for thing in contents.things),
    )
    if any(True for _ in found):
        return None
    new = {thing.source.path: thing for thing in contents.things}
    things = tuple(new.get(thing.source.path, thing) for thing in site.read[kind])
    return replace(site.read, things={**site.read.things, kind.id: things})
