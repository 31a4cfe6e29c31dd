"""What rules and advice say of a site that is read, records that are wrong in part with it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial

from . import joins
from .core import halves
from .core.memo import Memo
from .core.privacy import personal_data
from .core.problems import ADVICE, Problem
from .core.rules import broken
from .kinds import category, unit
from .site import Site

_FOUNDATIONS = frozenset({unit.PATH, category.PATH})  # without these no page can be made


def advice(site: Site, problems: Sequence[Problem]) -> list[str]:
    """Lines worth a look in the same round as the problems, in records that are wrong in part too."""
    if {problem.path for problem in problems} & _FOUNDATIONS:
        return [*site.read.slips]
    lines: list[str] = []
    told = {f"{ADVICE} {problem.path}:{problem.line}" for problem in problems}
    here = halved(site)
    for view in here.views:
        with halves.taken(), suppress(AttributeError, LookupError):  # of a half, a key that is wrong
            lines += (line for line in view.notices(here) if line.startswith(f"{ADVICE} "))
    return [line for line in lines if line.split(": ")[0] not in told]


def halved(site: Site) -> Site:
    """The same site with the records that are wrong in part."""
    return Site(site.root, site.now, site.read.halved or site.read, site.origin)


def between(site: Site, memo: Memo) -> Iterator[Problem]:
    """The problems found by rules that look at more than one file."""
    for kind in site.read.kinds:
        yield from map(kind.masked, (*kind.together(site.read[kind]), *broken(kind.later, site)))
    yield from broken((*joins.CROSS_KIND_RULES, partial(personal_data.problems, memo=memo)), site)


def dead_links(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What the rules about addresses find: where there are problems, with the pages of what has none."""
    wrong = {problem.path for problem in problems}
    if wrong & _FOUNDATIONS:
        return
    right = Site(site.root, site.now, site.read.right(problems)) if wrong else site
    made = right.pages, right.made_addresses, joins.missing(right, right.pages, wrong)
    yield from broken(joins.ADDRESS_RULES, joins.Addresses(site, *made, wrong=wrong))
    if site.read.halved:
        with halves.taken():
            yield from broken(joins.ADDRESS_RULES, joins.Addresses(halved(site), *made, wrong=wrong))
