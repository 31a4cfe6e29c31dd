"""Notice sheets of procedures for the board: A4, a QR code leads to the page."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..core import qr
from ..core.dates import short
from ..core.page import Asset
from ..kinds.procedure import URL, Procedure
from ..kinds.unit import Unit
from .press import Press

_SAMPLE = "Nội dung mẫu, chưa phải thông tin chính thức"


@dataclass(frozen=True)
class Notice:
    """What stands on the sheets of some procedures."""

    words: str


def notice(procedures: Sequence[Procedure], title: str, unit: Unit, home: str) -> Notice:
    """One sheet for each procedure."""
    sheets = [_sheet(one, home) for one in procedures]
    told = {"title": title, "issuer": unit.issuer, "address": unit.address, "sheets": sheets}
    return Notice(json.dumps(told, ensure_ascii=False, sort_keys=True))


def _sheet(one: Procedure, home: str) -> dict[str, object]:
    address = f"{home}{one.url}"
    change = f"{one.last.name} theo {one.last.decision} ngày {short(one.last.day)}" if one.last else ""
    rows = [(channel.name, channel.note or "", channel.limit, channel.fee) for channel in one.channels]
    return {
        "name": one.name,
        "code": one.code,
        "field": one.field,
        "change": change,
        "about": one.about or "",
        "papers": [f"{sheet.name}{f' ({sheet.counts})' if sheet.counts else ''}" for sheet in one.sheets],
        "desk": one.desk or one.doer or "",
        "ways": rows,
        "steps": [text for step in one.steps for text in ((step.case + ":",) if step.case else ()) + tuple(step.text)],
        "results": [result.name for result in one.results],
        "bases": [f"{basis.number}{f': {basis.subject}' if basis.subject else ''}" for basis in one.bases],
        "sample": _SAMPLE if one.sample else "",
        "address": address,
        "qr": qr.svg(address),
    }


def assets(procedures: Sequence[Procedure], unit: Unit, press: Press, home: str) -> Iterator[Asset]:
    """A sheet for each procedure in force, and one file for each field; `home` begins the address of the site."""
    home = unit.public(home)
    live = [one for one in procedures if not one.abolished]
    for one in live:
        yield _asset(one.notice_url, notice([one], one.name, unit, home), press)
    for field in dict.fromkeys(one.field for one in live):
        rows = [one for one in live if one.field == field]
        title = f"Thủ tục hành chính lĩnh vực {field}"
        yield _asset(f"{URL}niem-yet/{rows[0].field_id}.pdf", notice(rows, title, unit, home), press)


def _asset(url: str, made: Notice, press: Press) -> Asset:
    return Asset(url, make=lambda: press.pdf(made))
