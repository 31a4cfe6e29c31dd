"""The pages of the feedback ledger, with whom to call about what is overdue."""

from ..core.kind import View
from ..kinds import feedback, hotline

VIEW = View(id=feedback.KIND.id, pages=lambda here: feedback.pages(here, hotline.desk(here)))
