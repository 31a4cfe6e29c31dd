"""Keys by their older names, told to staff."""

from collections.abc import Iterator

from ..core import renamed
from ..core.kind import Here, View
from ..core.national import own


def _notices(here: Here) -> Iterator[str]:
    for kind in here.read.kinds:
        sources = {thing.source.path: thing.source for thing in own(here.read[kind])}
        yield from renamed.advice([*sources.values()])


VIEW = View(id="muc-doi-ten", notices=_notices)
