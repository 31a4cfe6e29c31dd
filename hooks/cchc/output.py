"""Where the pages and files of a build go: `core/site_folder.py` for MkDocs, which empties the folder that it is given.

MkDocs writes into a folder of its own for the time of the build; what it has copied is taken from there.
"""

import os
from collections.abc import Callable
from pathlib import Path

from .core import build_cache, memo, site_folder, spread
from .core.site_folder import SiteFolder
from .site_changes import URL

CACHE, SPARE = ".cache", "site"
_NOT_OURS = frozenset({"data", "docs", "hooks", "tests"})  # and all that is hidden: .git, .github, .nhap
_MADE = (URL, "404.html")  # every site that was built has them
_command = ["build"]  # what MkDocs was called for
_filling: list[Callable[[], None]] = []  # each waits for the process that makes the spare
_making: list[SiteFolder] = []  # the site that this process makes: a failed build is told no configuration


def start(command: str) -> None:
    """Remember the command of MkDocs (`build`, `serve`): the later builds of a preview are not told it."""
    _command[:] = [command]
    memo.hold(wanted=command == "serve")


def why_unfit(place: Path, root: Path) -> str:
    """Why no site may be put into a place, in Vietnamese; empty where it may: what stands there would be lost."""
    place, root = Path(os.path.realpath(place)), Path(os.path.realpath(root))
    inside = place.relative_to(root).parts if place.is_relative_to(root) else ()
    if place.exists() and not place.is_dir():
        why = "chỗ này đang là một tệp"
    elif root.is_relative_to(place) or (inside and (inside[0] in _NOT_OURS or inside[0].startswith("."))):
        why = "thư mục này giữ nội dung hoặc phần mềm của trang"
    elif inside == (SPARE,) or not place.exists() or any((place / name).exists() for name in _MADE):
        return ""
    elif any(not path.name.startswith(".") for path in place.iterdir()):
        why = "thư mục này đang có tệp khác, lập trang vào đây thì mất"
    else:
        return ""
    return f"không lập trang vào {place} được: {why}; hãy chọn một thư mục trống hoặc chưa có, ví dụ: site"


def _spare(place: Path, root: Path) -> Path | None:
    """The folder in which the next site of a place is made; None where the place is not of the repository."""
    return root / CACHE / SPARE if place.parent == root else None


def fill_spare(place: Path, root: Path) -> None:
    """Begin to make the spare, where a site stands without one, while this process imports and reads."""
    spare = _spare(place, root)
    if spare and place.is_dir() and not spare.exists() and not why_unfit(place, root):
        _filling.append(spread.aside(lambda: site_folder.fill(spare, place)))


def begin(place: Path, root: Path) -> Path:
    """Begin to make the site of the repository `root`; gives the folder that MkDocs shall write into.

    The site of a preview is for it alone, and is made in its place.
    """
    while _filling:
        _filling.pop()()
    spare = _spare(place, root)
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
