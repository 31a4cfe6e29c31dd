"""The pages of procedures, with whom to call about each."""

from ..core.kind import Here, View
from ..kinds import hotline, procedure
from ..kinds.hotline import Hotline
from ..kinds.procedure import Procedure


def whom_to_call(here: Here, one: Procedure) -> Hotline | None:
    """Whom to call about a procedure: the line it names, else the desk that takes it in."""
    named = (line.data for line in here.read[hotline.KIND] if line.data.id == one.hotline)
    return next(named, hotline.desk(here))


VIEW = View(
    id=procedure.KIND.id,
    pages=lambda here: procedure.pages(procedure.procedures(here), here.today, lambda one: whom_to_call(here, one)),
)
