"""Procedures to post on the notice board of the office (niêm yết): A4, a QR code leads to the page."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from ..core import qr
from ..core.kind import Here, View
from ..core.page import Asset
from ..core.text import lower_first
from ..kinds import procedure
from ..kinds import unit as units
from ..kinds.hotline import Hotline
from ..kinds.procedure import URL, Procedure
from ..kinds.procedure.answers import by_remark, named
from ..kinds.procedure.paper_list import PaperGroup
from ..kinds.unit import Unit
from ..views import library
from ..views.procedures import whom_to_call
from .renderer import PaperRenderer

# Steps that count themselves, or are lists and their beginnings, get no number.
_LABELLED = re.compile(r"\s*(?:Bước\s+\d|[-–+•*]\s|[a-zđ]\)|\d+(?:\.\d+)*[.)]\s)|.*:\s*$")
# Letters of words that notice.typ breaks: to look for them takes an eighth of its time.
_LONG = re.compile(r"[^\s\u200b]{28}")
_SAMPLE = "Nội dung mẫu, chưa phải thông tin chính thức"


@dataclass(frozen=True)
class ProcedureNotice:
    """The sheet of one procedure; made once, for its own file and for the file of its field.

    `home` begins the address of its page; `effect` says of a paper that it has ended, or will; `call` is whom to ask.
    """

    procedure: Procedure
    home: str
    effect: Callable[[str], str]
    call: Hotline | None

    @cached_property
    def content(self) -> dict[str, object]:
        """The values that the template prints."""
        return {**_sheet(self.procedure, self.home, self.effect), "call": _call(self.call)}


@dataclass(frozen=True)
class NoticeFile:
    """A file with the sheets of some procedures."""

    leaves: Sequence[ProcedureNotice]
    title: str
    unit: Unit

    @cached_property
    def as_json(self) -> str:
        """The content as JSON, for the template."""
        sheets = [leaf.content for leaf in self.leaves]
        head = {
            "title": self.title,
            "issuer": self.unit.issuer,
            "address": self.unit.address,
            "hours": "; ".join(hours.shown for hours in self.unit.hours),
        }
        printed = [{**sheet, "qr": "", "address": ""} for sheet in sheets]
        long = bool(_LONG.search(json.dumps([head, printed], ensure_ascii=False)))
        return json.dumps({**head, "sheets": sheets, "long": long}, ensure_ascii=False, sort_keys=True)


def _call(line: Hotline | None) -> str:
    """Whom to ask: `Trung tâm …: 0274 3904 872`."""
    return f"{line.name}: {', '.join(phone.told for phone in line.phones)}" if line else ""


def _sheet(one: Procedure, home: str, effect: Callable[[str], str]) -> dict[str, object]:
    address = f"{home}{one.url}"
    change = f"{one.last.name} theo {one.last.cited}" if one.last else ""
    if one.abolished:
        change += ", không tiếp nhận hồ sơ nữa"
    common = [some for some in by_remark(one.channels) if len(some) > 1]
    told = {id(channel) for some in common for channel in some}
    rows = [(way.name, "" if id(way) in told else way.note, way.limit, way.fee) for way in one.channels]
    steps = [text for step in one.steps for text in ((step.case + ":",) if step.case else ()) + tuple(step.text)]
    return {
        "name": one.name,
        "code": one.code,
        "field": one.field,
        "change": change,
        "about": one.about or "",
        "papers": [_group(group) for group in one.paper_groups],
        "desk": one.desk or one.executor or "",
        "ways": rows,
        "remarks": [f"{named(some, one.channels)}: {some[0].note}" for some in common],
        "steps": steps,
        "counted": not any(map(_LABELLED.match, steps)),
        "results": [result.name for result in one.results],
        "bases": [_basis(basis.number, basis.subject, effect(basis.number)) for basis in one.bases],
        "sample": _SAMPLE if one.sample else "",
        "address": address,
        "qr": qr.svg(address),
    }


def _group(group: PaperGroup) -> dict[str, object]:
    """The papers of a case and the remarks on them, as the page has them."""
    papers = [f"{paper.name}{f' ({paper.counts})' if paper.counts else ''}" for paper in group.papers]
    return {"heading": group.heading, "papers": papers, "notes": group.notes}


def _basis(number: str, subject: str | None, effect: str) -> str:
    """`42/2022/NĐ-CP (hết hiệu lực từ …): Về …`."""
    said = f" ({lower_first(effect)})" if effect else ""
    return f"{number}{said}{f': {subject}' if subject else ''}"


def _assets(here: Here, home: str) -> Iterator[Asset]:
    """A sheet for each procedure that has something to post, and one file for each field.

    The sheet of one that was abolished stays, and says so: links to it do not die on the day of the decision.
    """
    unit, press = units.of(here), PaperRenderer.of(here.root, "notice.typ")
    home, effect = unit.public(home), partial(library.warning, here)
    entered = (one for one in procedure.procedures(here) if one.entered)
    known = [ProcedureNotice(one, home, effect, whom_to_call(here, one)) for one in entered]
    for field in dict.fromkeys(leaf.procedure.field for leaf in known):
        of_field = [leaf for leaf in known if leaf.procedure.field == field]
        for leaf in of_field:  # between the long files: Typst keeps what it laid out for its next ten papers
            alone = NoticeFile([leaf], leaf.procedure.name, unit)
            yield Asset(leaf.procedure.notice_url, make=partial(press.pdf, alone))
        rows = [leaf for leaf in of_field if leaf.procedure.posted] or of_field
        title = f"Thủ tục hành chính lĩnh vực {field}"
        url = f"{URL}niem-yet/{rows[0].procedure.field_id}.pdf"
        yield Asset(url, make=partial(press.pdf, NoticeFile(rows, title, unit)))


VIEW = View(id=procedure.KIND.id, assets=_assets)
