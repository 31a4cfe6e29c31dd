"""The text of an official paper in its order, for every format.

Source of the layout: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from ..core import paper_types
from ..core.dates import long
from ..core.tappable import found
from ..core.text import fold, listed
from ..kinds.report import FollowedTask, Report
from ..kinds.report.parts import Part, annexes, body, closed
from ..kinds.unit import Unit

END = "./."
_COMMITTEES = ("uy ban nhan dan", "hoi dong nhan dan")
_HEAD_LINE = 26  # letters that fit on a line of the left half of the head
_NO_LINK = r"[^\s\S]"  # matches nothing
_KINDS = ("Bản in", "Bản tóm lược")
_SIGNED = ("chưa ký, không thay cho văn bản đã ký", "văn bản đã ký đăng cùng trang")
# What the foot of every page says: whether it is a digest, whether the signed paper is there too.
MARKS = {
    (digest, signed): f"{_KINDS[digest]} từ dữ liệu của chuyên mục; {_SIGNED[signed]}."
    for digest in (False, True)
    for signed in (False, True)
}

Layout = Literal["named", "letter", "decision"]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The text of a paper, part by part, ready for a layout.

    `named` papers print their type above the subject, a `letter` (công văn) prints its subject under
    its number, a `decision` (quyết định) its authority, its grounds and its articles. `mark` says on
    every page that this is no signed paper. `links` are words of the text that can be tapped, with their addresses, and
    `linked` is a pattern of all of them.
    """

    layout: Layout
    title: str
    issuer_name: str
    superior: Sequence[str]
    issuer: Sequence[str]
    number: str
    place_and_date: str
    type: str
    subject: str
    authority: str
    resolved: str
    addressees: Sequence[str]
    grounds: Sequence[str]
    opening: Sequence[str]
    body: Sequence[Part]
    closing: str
    recipients: Sequence[str]
    signature: Sequence[str]
    signer: str
    annexes: Sequence[Part]
    annex_note: str
    mark: str
    links: Mapping[str, str] = field(default_factory=dict)
    linked: str = _NO_LINK
    nation: str = paper_types.NATION
    motto: str = paper_types.MOTTO

    @cached_property
    def as_json(self) -> str:
        """The text as JSON, for the template."""
        return json.dumps(self, default=_members, ensure_ascii=False, sort_keys=True)


def sheet(report: Report, unit: Unit, tasks: Sequence[FollowedTask] = (), phones: Collection[str] = ()) -> Sheet:
    """The paper of a report; `tasks` are those of the report before, `phones` the digits of numbers that are public."""
    issuer = report.issuer or unit.issuer
    signature = report.signature
    parts, opening = closed(body(report, tasks), report)
    made = Sheet(
        layout="letter" if report.is_letter else "decision" if report.is_decision else "named",
        title=f"{report.heading}: {report.subject}",
        issuer_name=issuer,
        superior=_head_lines(report.superior) if report.superior else (),
        issuer=_head_lines(issuer),
        number=report.number,
        place_and_date=f"{report.place}, {long(report.issued)}",
        type=report.type,
        subject=report.subject,
        authority=report.authority or issuer,
        resolved="Quyết nghị" if paper_types.same(report.type, paper_types.RESOLUTION) else report.type,
        addressees=addressed(report.addressees),
        grounds=listed(report.grounds),
        opening=opening,
        body=parts,
        closing=f"{report.closing}{END}" if report.closing else "",
        recipients=listed(report.recipients),
        signature=[*signature.authority, signature.post],
        signer=signature.signer,
        annexes=annexes(report, tasks),
        annex_note=_annex_note(report, issuer),
        mark=MARKS[report.digest, report.signed_file is not None],
    )
    linked = {words: target for text in _texts(json.loads(made.as_json)) for _, words, target in found(text, phones)}
    longest_first = sorted(linked, key=len, reverse=True)
    return replace(made, links=linked, linked="|".join(map(re.escape, longest_first)) or _NO_LINK)


def _texts(value: object) -> Iterator[str]:
    """Every text in a value of JSON."""
    match value:
        case str():
            yield value
        case dict() | list():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from _texts(inner)


def addressed(addressees: Sequence[str]) -> tuple[str, ...]:
    """One addressee stands alone; several end like the lines of a list."""
    return listed(addressees) if len(addressees) > 1 else tuple(one.rstrip(" ;.,") for one in addressees)


def _members(one: object) -> dict[str, object]:
    """A piece of a paper as JSON: its fields, and what a part says of its heading and its pages."""
    more = {"heading": one.heading, "centred": one.centred, "landscape": one.landscape} if isinstance(one, Part) else {}
    return {**vars(one), **more}


def _head_lines(issuer: str) -> list[str]:
    """`Ủy ban nhân dân` above `xã Hòa Bình`, as communes print it; another long name in two halves."""
    for kind in (" xã ", " phường ", " đặc khu "):
        body, found, name = issuer.partition(kind)
        if found and fold(body) in _COMMITTEES:
            return [body, f"{kind.strip()} {name}"]
    gaps = [place for place, char in enumerate(issuer) if char == " "]
    if len(issuer) <= _HEAD_LINE or not gaps:
        return [issuer]
    middle = min(gaps, key=lambda place: abs(place - len(issuer) / 2))
    return [issuer[:middle], issuer[middle + 1 :]]


def _annex_note(report: Report, issuer: str) -> str:
    """Which paper an annex belongs to; a decision is that of who decides."""
    by = _decider(report.authority, issuer) if report.is_decision and report.authority else issuer
    return f"(Kèm theo {report.type} số {report.number} {long(report.issued)} của {by})"


def _decider(authority: str, issuer: str) -> str:
    """Who decides, as in a sentence; the term of a council (`KHÓA XX, KỲ HỌP THỨ TƯ`) is no part of the name."""
    if not authority.isupper():
        return authority
    return f"Chủ tịch {issuer}" if authority.startswith("CHỦ TỊCH") else issuer
