"""The pages of procedures, with whom to call about each."""

from collections.abc import Iterator

from ..core.kind import Here, View
from ..core.page import Page
from ..kinds import hotline, procedure, unit
from ..kinds.hotline import Hotline
from ..kinds.procedure import Procedure


def whom_to_call(here: Here, one: Procedure) -> Hotline | None:
    """Whom to call about a procedure: the line it names, else the desk that takes it in."""
    named = (line.data for line in here.read[hotline.KIND] if line.data.id == one.hotline)
    return next(named, hotline.desk(here))


def _pages(here: Here) -> Iterator[Page]:
    desk = hotline.desk(here)
    office = desk.name if desk else unit.of(here).office
    return procedure.pages(procedure.procedures(here), here.today, lambda one: whom_to_call(here, one), office)


VIEW = View(id=procedure.KIND.id, pages=_pages)
