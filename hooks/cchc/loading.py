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
from .core.yaml_reader import read_yaml
from .kinds import category, feedback, unit
from .site import Site

MEMO = ".cache/contents.memo"
_FOUNDATIONS = frozenset({unit.PATH, category.PATH})  # without these no page can be made


@collection.paused()
def load(root: Path, now: datetime, origin: Origin = UNKNOWN) -> Site:
    """The site in the folder `root` at the moment `now`; `origin` is what the run that builds it knows of itself.

    Raises:
        ContentError: every mistake in the content, of whatever sort, all at once.
    """
    not_newer(root)
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


def not_newer(root: Path) -> None:
    """Nothing can be said of a content that a later release has rewritten, but that.

    Raises:
        ContentError: the content says that it is of a newer format.
    """
    try:
        source = read_yaml(root, root / unit.PATH)
    except ContentError:
        return
    found = source.data.get(content_format.KEY) if isinstance(source.data, dict) else None
    if isinstance(found, str) and content_format.newer(found):
        own = content_format.VERSION
        message = f"nội dung theo định dạng mới hơn phần mềm này (đọc được đến {own}); hãy nâng cấp phần mềm"
        raise ContentError([source.problem((content_format.KEY,), message, found)])


def _dead_links(site: Site, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What the rules about addresses find: where there are problems, with the pages of what has none."""
    wrong = {problem.path for problem in problems}
    if wrong & _FOUNDATIONS:
        return
    right = Site(site.root, site.now, site.read.right(problems)) if wrong else site
    found = joins.Addresses(site, right.pages, right.made_addresses, _missing(right, wrong) if wrong else frozenset())
    yield from broken(joins.ADDRESS_RULES, found)


def _missing(site: Site, wrong: set[str]) -> frozenset[str]:
    """The parts of the site that may lack pages: those of kinds with a mistake, and all that views make of kinds."""
    kinds = {kind.id for kind in site.read.kinds}
    lacking = {kind.id for path in wrong if (kind := site.read.kind_of(path))}
    lacking |= set() if site.calendar else {feedback.KIND.id}  # no deadlines, no pages of remarks
    parts = {page.url.partition("/")[0] for page in site.pages if not page.markdown}
    return frozenset(lacking | (parts - kinds))
