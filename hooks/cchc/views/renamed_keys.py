"""Keys by their older names, told to staff."""

from collections.abc import Iterator

from ..core import renamed
from ..core.kind import Here, View


def _notices(here: Here) -> Iterator[str]:
    for kind in here.read.kinds:
        sources = {thing.source.path: thing.source for thing in here.read.own(kind)}
        yield from renamed.advice([*sources.values()])


VIEW = View(id="muc-doi-ten", notices=_notices)
