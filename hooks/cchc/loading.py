"""`load`: all content read and checked, every problem reported in one round."""

from datetime import datetime
from functools import partial
from pathlib import Path

from . import every, findings
from .core import collection, content_format, halves, old_phone
from .core.memo import Memo
from .core.origin import UNKNOWN, Origin
from .core.privacy import personal_data
from .core.problems import ContentError
from .core.reading import Read
from .kinds import unit
from .site import Site

MEMO = ".cache/contents.memo"


@collection.paused()
def load(root: Path, now: datetime, origin: Origin = UNKNOWN) -> Site:
    """The site in the folder `root` at the moment `now`; `origin` is what the run that builds it knows of itself.

    Raises:
        ContentError: every mistake in the content, of whatever sort, all at once.
    """
    content_format.not_newer(root, unit.PATH)
    memo = Memo.read(root / MEMO, old_phone.use(root))
    site = Site(root, now, Read.of(every.KINDS, root, memo), origin)
    problems = [*site.read.problems, *findings.between(site, memo)]
    if site.read.halved:
        told = {(problem.path, problem.line, problem.field) for problem in problems}
        with halves.taken():
            found = [*findings.between(findings.halved(site), memo)]
        problems += [one for one in found if (one.path, one.line, one.field) not in told]
    problems += personal_data.in_broken(site, problems)
    memo.save(root / MEMO)
    problems += findings.dead_links(site, problems)
    if problems:
        raise ContentError(problems, partial(findings.advice, site, problems))
    return site
