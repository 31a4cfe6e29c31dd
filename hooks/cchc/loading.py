"""Everything that staff wrote, read and checked once."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from . import every, joins
from .core import collection, content_format, old_phone, personal_data
from .core.kind import Read
from .core.memo import Memo
from .core.origin import UNKNOWN, Origin
from .core.problems import ContentError, Problem
from .core.rules import broken
from .kinds import category, unit
from .site import Site

MEMO = ".cache/contents.memo"
_FOUNDATIONS = frozenset({unit.PATH, category.PATH})  # without these no page can be made


@collection.paused()
def load(root: Path, now: datetime, origin: Origin = UNKNOWN) -> Site:
    """The site in the folder `root` at the moment `now`; `origin` is what the run that builds it knows of itself.

    Raises:
        ContentError: every mistake in the content, of whatever sort, all at once.
    """
    content_format.not_newer(root, unit.PATH)
    memo = Memo.read(root / MEMO, old_phone.use(root))
    read = Read.of(every.KINDS, root, memo)
    site = Site(root, now, read, origin)
    problems = [*read.problems]
    for kind in read.kinds:
        problems += map(kind.masked, broken(kind.later, site))
    problems += personal_data.problems(site, memo)
    memo.save(root / MEMO)
    problems += broken(joins.PART_RULES, site)
    problems += _dead_links(site, problems)
    if problems:
        raise ContentError(problems)
    return site


def _dead_links(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What the rules about addresses find: where there are problems, with the pages of what has none."""
    wrong = {problem.path for problem in problems}
    if wrong & _FOUNDATIONS:
        return
    right = Site(site.root, site.now, site.read.right(problems)) if wrong else site
    found = joins.Addresses(site, right.pages, right.made_addresses, joins.missing(right, right.pages, wrong))
    yield from broken(joins.ADDRESS_RULES, found)
