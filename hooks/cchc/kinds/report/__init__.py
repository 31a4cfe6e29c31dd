"""Published reports and other papers, as data: data/bao-cao/<year>/<name>.yml."""

from pathlib import Path

from ...core.record import Loaded, load_folder
from ...core.rules import broken
from .files import assets, datasets
from .joint_rules import RULES as JOINT_RULES
from .model import FOLDER, URL, Paper, Period, Report
from .pages import pages
from .rules import RULES
from .tasks import Followed, commitments, followed

__all__ = (
    "FOLDER",
    "JOINT_RULES",
    "RULES",
    "URL",
    "Followed",
    "Paper",
    "Period",
    "Report",
    "assets",
    "commitments",
    "datasets",
    "followed",
    "load",
    "pages",
)


def load(root: Path) -> Loaded[Report]:
    """All papers, newest first, and the problems of those that cannot be read."""
    papers, problems = load_folder(root, FOLDER, Report, RULES)
    newest_first = sorted(papers, key=lambda p: (p.data.issued, p.source.path), reverse=True)
    return tuple(newest_first), (*problems, *broken(JOINT_RULES, papers))
