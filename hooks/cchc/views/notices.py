"""What staff should know of right content: what waits for its day, what is over, what is not yet complete."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from ..core import privacy
from ..core.dates import Moment, short
from ..core.record import Entry
from ..kinds import feedback
from ..kinds.activity import Deed
from ..kinds.activity.parts import GATHERINGS
from ..kinds.alert import Alert
from ..kinds.document import FOLDER as DOCUMENTS
from ..kinds.document import bare
from ..kinds.news import Item
from ..kinds.procedure import Procedure, own_list

_LONG_NUMBER = re.compile(r"\d(?:[ .\-]?\d){8}")


def remarks(read: feedback.Read, today: date) -> Iterator[str]:
    """Remarks whose day of receipt has not come."""
    for case in read.cases:
        if case.data.received > today:
            yield f"Chưa đăng {_at(case)}: phản ánh {case.data.id} chờ đến ngày nhận {short(case.data.received)}"


def news(items: Iterable[Item], public: Collection[str]) -> Iterator[str]:
    """News that seem to have somebody's papers or mobile phone; `public` are the numbers of offices."""
    for item in items:
        text = item.source.body
        if not _LONG_NUMBER.search(text):
            continue
        for found in filter(privacy.citizens, privacy.findings(text, public)):
            line = item.source.body_line + text.count("\n", 0, found.start)
            why = f"có {found.kind.name} (đang có: “{found.masked}”); nếu là của người dân thì bỏ đi"
            yield f"Nên xem lại {item.source.path}:{line}: {why}"


def alerts(entries: Iterable[Entry[Alert]], now: datetime) -> Iterator[str]:
    """Alerts that have yet to appear, and those that are over."""
    for entry in entries:
        one = entry.data
        if now < one.begin.at:
            yield f"Chưa hiện {_at(entry)}: thông báo “{one.id}” chờ đến {moment(one.begin)}"
        elif one.until <= now:
            over = short(one.end.day)
            yield f"Không còn hiện {_at(entry)}: thông báo “{one.id}” đã hết hạn ngày {over}; xóa được"


def activities(deeds: Iterable[Deed], numbers: Collection[str], today: date) -> Iterator[str]:
    """Gatherings held of which nobody wrote how many came, and papers that the library does not have.

    `numbers` are those of the library and of the reports, as they are compared.
    """
    for deed in deeds:
        it = deed.data
        if it.kind in GATHERINGS and it.over(today) and it.people is None:
            yield f"Nên bổ sung {_at(deed)}: “{it.name}” đã tổ chức ngày {short(it.first)} mà chưa ghi so_nguoi"
        if it.paper and bare(it.paper) not in numbers:
            missing = f"văn bản {it.paper} chưa có trong {DOCUMENTS}/"
            yield f"Nên xem lại {deed.source.path}:{deed.source.line((*deed.at, 'van_ban'))}: {missing}"


def procedures(steps: Iterable[Entry[Procedure]], own: Iterable[Entry[own_list.Own]]) -> Iterator[str]:
    """Procedures that the commune's own list, if it keeps one, does not have; online ways half told."""
    codes = {entry.data.code for entry in own}
    for entry in steps:
        one = entry.data
        if codes and one.code not in codes:
            yield f"Nên xem lại {_at(entry)}: mã {one.code} chưa có trong {own_list.PATH}"
        if one.half_online:
            yield f"Nên bổ sung {_at(entry)}: thủ tục {one.code} nộp trực tuyến mà chưa ghi truc_tuyen và lien_ket"


def _at(entry: Entry[Any]) -> str:
    return f"{entry.source.path}:{entry.source.line(entry.at)}"


def moment(of: Moment) -> str:
    """`ngày 25/11/2026`, or `07:30 ngày 25/11/2026` where a time was given."""
    return f"{of.clock:%H:%M} ngày {short(of.day)}" if of.clock else f"ngày {short(of.day)}"
