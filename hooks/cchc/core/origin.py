"""Where a build comes from: what only the run that makes it knows."""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from .dates import short


@dataclass(frozen=True)
class FailedRun:
    """A run that failed: the name of its workflow, when it ended, its page on GitHub."""

    name: str
    at: datetime
    url: str

    @property
    def ended(self) -> str:
        """`10:32 ngày 27/11/2026`, in Vietnam."""
        return f"{self.at:%H:%M} ngày {short(self.at.date())}"


@dataclass(frozen=True)
class Origin:
    """The version of this software, the commit (its hash and page) that is built, and the last run that failed.

    Empty where the build is no run of GitHub; `asked` says whether it is known what failed last.
    """

    version: str = ""
    _: KW_ONLY
    commit: str = ""
    commit_url: str = ""
    asked: bool = False
    failed: FailedRun | None = None


UNKNOWN = Origin()
