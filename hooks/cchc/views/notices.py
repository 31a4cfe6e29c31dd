"""What staff should know of right activities: what is not yet complete, which papers the library does not have."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from ..core.dates import short
from ..core.kind import Here, View
from ..kinds import activity, document, report
from ..kinds.activity import ActivityEntry
from ..kinds.activity.parts import GATHERINGS
from ..kinds.document import normalized_number


def activities(entries: Iterable[ActivityEntry], numbers: Collection[str], today: date) -> Iterator[str]:
    """Gatherings held of which nobody wrote how many came, and papers that the library does not have.

    `numbers` are those of the library and of the reports, as they are compared.
    """
    for entry in entries:
        it = entry.data
        if it.kind in GATHERINGS and it.over(today) and it.people is None:
            yield f"Nên bổ sung {entry.where}: “{it.name}” đã tổ chức ngày {short(it.first)} mà chưa ghi mục “so_nguoi”"
        if it.paper and normalized_number(it.paper) not in numbers:
            missing = f"văn bản {it.paper} chưa có trong {document.FOLDER}/"
            yield f"Nên xem lại {entry.source.path}:{entry.source.line((*entry.at, 'van_ban'))}: {missing}"


def _notices(here: Here) -> Iterator[str]:
    papers = {normalized_number(paper.data.number) for paper in report.KIND.shown(here)}
    numbers = {one.key for one in document.published(here).documents} | papers
    return activities(here.read[activity.KIND], numbers, here.today)


VIEW = View(id=activity.KIND.id, notices=_notices)
