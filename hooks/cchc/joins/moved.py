"""Rules about the old addresses of pages."""

from collections.abc import Iterator

from ..core.kind import Here
from ..core.moving import MOVED_FROM, Moving, file_of
from ..core.problems import Problem


def one_page_for_an_old_address(here: Here) -> Iterator[Problem]:
    """Một địa chỉ cũ (mục “chuyen_tu”) chỉ ghi ở một trang."""
    seen: dict[str, str] = {}
    for kind in here.read.kinds:
        for thing in here.read[kind] if issubclass(kind.model, Moving) else ():
            for place, old in enumerate(thing.entry.data.moved_from):
                other = seen.setdefault(file_of(old).lower(), thing.source.path)
                at = (MOVED_FROM, place)
                if other != thing.source.path or old in thing.entry.data.moved_from[:place]:
                    yield thing.entry.problem(at, f"địa chỉ cũ này đã ghi ở {other}; chỉ ghi ở một trang", old)
