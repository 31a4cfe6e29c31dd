"""Where the pages and files of a build go: `core/site_folder.py` for MkDocs, which empties the folder that it is given.

MkDocs writes into a folder of its own for the time of the build; what it has copied is taken from there.
"""

from pathlib import Path

from .core import build_cache, memo
from .core.site_folder import SiteFolder

CACHE, SPARE = ".cache", "site"
_command = ["build"]  # what MkDocs was called for
_making: list[SiteFolder] = []  # the site that this process makes: a failed build is told no configuration


def start(command: str) -> None:
    """Remember the command of MkDocs (`build`, `serve`): the later builds of a preview are not told it."""
    _command[:] = [command]
    memo.hold(command == "serve")


def begin(place: Path, root: Path) -> Path:
    """Begin to make the site of the repository `root`; gives the folder that MkDocs shall write into.

    The site of a preview is for it alone, and is made in its place.
    """
    spare = root / CACHE / SPARE if place.parent == root else None
    _making.append(SiteFolder(place, place) if _command == ["serve"] else SiteFolder.begin(place, spare))
    return current().copied


def cache_size(root: Path) -> int:
    """The bytes that builds keep in a repository for the next, without the spare site."""
    return sum(build_cache.sizes(root / CACHE, but=SPARE))


def current() -> SiteFolder:
    """The site that is being made."""
    return _making[-1]


def finish() -> None:
    """Put the site into its place.

    Raises:
        OSError: it cannot be put there.
    """
    current().finish()
    give_up()


def give_up() -> None:
    """Remove what a build has left beside its place; of a failed one, all that it has made."""
    while _making:
        _making.pop().drop()
