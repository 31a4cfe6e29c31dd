"""`load`: all content read and checked, every problem reported in one round."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from . import every, joins
from .core import collection, content_format, halves, old_phone, personal_data
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
    site = Site(root, now, Read.of(every.KINDS, root, memo), origin)
    problems = [*site.read.problems, *_between(site, memo)]
    if site.read.halved:
        told = {(problem.path, problem.line, problem.field) for problem in problems}
        with halves.taken():
            found = [*_between(Site(root, now, site.read.halved, origin), memo)]
        problems += [one for one in found if (one.path, one.line, one.field) not in told]
    problems += personal_data.in_broken(site, problems)
    memo.save(root / MEMO)
    problems += _dead_links(site, problems)
    if problems:
        raise ContentError(problems)
    return site


def _between(site: Site, memo: Memo) -> Iterator[Problem]:
    """The problems found by rules that look at more than one file."""
    for kind in site.read.kinds:
        yield from map(kind.masked, (*kind.together(site.read[kind]), *broken(kind.later, site)))
    yield from broken((*joins.CROSS_KIND_RULES, partial(personal_data.problems, memo=memo)), site)


def _dead_links(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What the rules about addresses find: where there are problems, with the pages of what has none."""
    wrong = {problem.path for problem in problems}
    if wrong & _FOUNDATIONS:
        return
    right = Site(site.root, site.now, site.read.right(problems)) if wrong else site
    found = joins.Addresses(site, right.pages, right.made_addresses, joins.missing(right, right.pages, wrong))
    yield from broken(joins.ADDRESS_RULES, found)
