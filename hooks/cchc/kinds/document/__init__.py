"""Documents: laws, plans and programmes of the centre, the province and the commune, with their effect."""

from . import basis
from .basis import Basis
from .library import Library, Phase, Status
from .model import FOLDER, LEVELS, Document, bare
from .rules import JOINT_RULES, RULES, load

__all__ = (
    "FOLDER",
    "JOINT_RULES",
    "LEVELS",
    "RULES",
    "Basis",
    "Document",
    "Library",
    "Phase",
    "Status",
    "bare",
    "basis",
    "load",
)
