"""Administrative procedures: what residents may ask for, what it takes, how long and how much."""

from .files import CSV, JSON_FILE, dataset, thing
from .model import FOLDER, URL, Channel, Procedure, Sheet
from .pages import pages
from .rules import JOINT_RULES, RULES, load

__all__ = [
    "CSV",
    "FOLDER",
    "JOINT_RULES",
    "JSON_FILE",
    "RULES",
    "URL",
    "Channel",
    "Procedure",
    "Sheet",
    "dataset",
    "load",
    "pages",
    "thing",
]
