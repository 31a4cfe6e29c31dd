"""Where the pages and files of a build go: `core/site_folder.py` for MkDocs, which empties the folder that it is given.

MkDocs writes into a folder of its own for the time of the build; what it has copied is taken from there.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from .core.site_folder import SiteFolder

_SPARE = ".cache/site"
_command = ["build"]  # what MkDocs was called for
# The site that this process makes, and what MkDocs copies for it: a failed build is told no configuration.
_making: list[tuple[SiteFolder, TemporaryDirectory[str]]] = []


def start(command: str) -> None:
    """Learn what MkDocs was called for (`build`, `serve`), which it does not tell the later builds of a preview."""
    _command[:] = [command]


def begin(place: Path, root: Path) -> Path:
    """Begin to make the site of the repository `root`; gives the folder that MkDocs shall write into.

    The site of a preview is for it alone, and is made in its place.
    """
    spare = root / _SPARE if place.parent == root else None
    made = SiteFolder(place, place) if _command == ["serve"] else SiteFolder.begin(place, spare)
    copied = TemporaryDirectory(prefix="cchc-")
    _making.append((made, copied))
    return Path(copied.name)


def current() -> SiteFolder:
    """The site that is being made."""
    return _making[-1][0]


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
        made, copied = _making.pop()
        made.drop()
        copied.cleanup()
