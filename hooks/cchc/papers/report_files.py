"""The files beside a report's page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import cached_property
from threading import Lock

from ..core.kind import Here, View, once
from ..core.page import Asset
from ..core.text import slug
from ..kinds import hotline, report
from ..kinds import unit as units
from ..kinds.report import FollowedTask, Report
from ..kinds.unit import Unit
from .renderer import PaperRenderer
from .sheet import Sheet, sheet


class ReportFile:
    """A report as a file; rendered once, when a thread first asks for it."""

    def __init__(self, name: str, url: str, make: Callable[[], bytes]) -> None:
        self.name = name
        self.url = url
        self._make = make
        # A lock of its own: cached_property has one lock for all instances in Python 3.11, and none from 3.12 on.
        self._lock = Lock()
        self._made: bytes | None = None

    @property
    def content(self) -> bytes:
        """The file."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
        return self._made

    @property
    def size(self) -> str:
        """`46 KB`."""
        return f"{round(len(self.content) / 1000)} KB"

    @property
    def asset(self) -> Asset:
        """The file to publish."""
        return Asset(self.url, make=lambda: self.content)


@dataclass(frozen=True)
class ReportFiles:
    """A report as PDF and for Word."""

    report: Report
    unit: Unit
    _: KW_ONLY
    tasks: Sequence[FollowedTask]
    press: PaperRenderer
    phones: frozenset[str]

    @cached_property
    def sheet(self) -> Sheet:
        """The text of the paper."""
        return sheet(self.report, self.unit, self.tasks, self.phones)

    @cached_property
    def forms(self) -> tuple[ReportFile, ...]:
        """Beside the page: `bao-cao/2024/92-bc-ubnd/92-bc-ubnd-ban-in.pdf`, apart from a signed file's name."""
        url = f"{self.report.url}{slug(self.report.number)}-ban-in"
        return (
            ReportFile("Bản in PDF", f"{url}.pdf", lambda: self.press.pdf(self.sheet)),
            ReportFile("Bản Word", f"{url}.docx", lambda: self.press.docx(self.sheet)),
        )


@once
def files(here: Here) -> Mapping[str, ReportFiles]:
    """Every report as PDF and for Word, by the address of its page."""
    press, papers = PaperRenderer.of(here.root, "paper.typ"), report.KIND.shown(here)
    owner = units.of(here)
    phones = frozenset(phone.digits for line in here.read[hotline.KIND] for phone in line.data.phones)
    return {
        paper.data.url: ReportFiles(paper.data, owner, tasks=report.followed(paper, papers), press=press, phones=phones)
        for paper in papers
    }


def _assets(here: Here, _home: str) -> Iterator[Asset]:
    for one in files(here).values():
        yield from (form.asset for form in one.forms)


VIEW = View(id=report.KIND.id, assets=_assets)
