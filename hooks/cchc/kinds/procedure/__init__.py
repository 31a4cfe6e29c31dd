"""Administrative procedures: what residents may ask for, what it takes, how long and how much."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ...core.dates import Moment, short
from ...core.early import Early
from ...core.facets import SUMMARY, SearchEntry
from ...core.kind import Here, Kind, once
from ...core.loaders import by, folder
from ...core.new_entry import New
from ...core.problems import ADVICE, Problem
from ...core.record import Entry
from ...core.text import dotted, joined, shorten
from . import commune_list, note, values
from .files import CSV, JSON_FILE, dataset, government_service
from .model import FOLDER, URL, Procedure
from .pages import pages
from .parts import Channel, RequiredPaper
from .rules import JOINT_RULES, RULES

__all__ = (
    "CSV",
    "FOLDER",
    "JSON_FILE",
    "KIND",
    "URL",
    "Channel",
    "Procedure",
    "RequiredPaper",
    "commune_list",
    "government_service",
    "note",
    "pages",
    "procedures",
)

_TOLD = 3  # procedures that are named where one thing is told of many


@once
def procedures(here: Here) -> tuple[Procedure, ...]:
    """The procedures by code, each with all that the commune says of it."""
    said = {entry.data.code: entry.data.shown for entry in note.KIND.shown(here)}
    return tuple(_with(entry.data, said.get(entry.data.code, ())) for entry in KIND.shown(here))


def _with(one: Procedure, notes: tuple[str, ...]) -> Procedure:
    return one.model_copy(update={"notes": (*one.notes, *notes)}) if notes else one


def notes_of_procedures(here: Here) -> Iterator[Problem]:
    """Lời dặn ghi cho thủ tục có trong data/thu-tuc/."""
    codes = {entry.data.code for entry in here.read[KIND]}
    for entry in here.read[note.KIND] if here.read.sound(KIND) else ():
        if entry.data.code not in codes:
            message = f"không có thủ tục mã này trong {FOLDER}/"
            yield entry.problem(("ma_tthc",), message, entry.data.code)


def _early(entry: Entry[Procedure], here: Here) -> Iterator[Early]:
    """What was not yet decided: changes, the decision that made the procedure public, legal bases."""
    one, today = entry.data, here.today
    changes = tuple(change for change in one.changes if change.day <= today)
    for place, change in enumerate(one.changes):
        if change.day > today:
            what, until = f"thay đổi theo {change.cited}", Moment(change.day)
            yield Early(at=("thay_doi", place, "ngay"), until=until, what=what, instead={"changes": changes})
    if one.decided and one.decided > today:
        until, instead = Moment(one.decided), {"decision": None, "decided": None}
        yield Early(at=("ngay_quyet_dinh",), until=until, what="quyết định công bố", instead=instead)
    bases = tuple(basis for basis in one.bases if not (basis.issued and basis.issued > today))
    for place, basis in enumerate(one.bases):
        if basis.issued and basis.issued > today:
            what, until = f"căn cứ {basis.number}", Moment(basis.issued)
            yield Early(at=("ccpl", place, "ngay_ban_hanh"), until=until, what=what, instead={"bases": bases})


_FEE = re.compile(r"(?<!\w)\d[\d.]*\s?(?:d|vnd|dong)\b", re.I)
_NO_UNIT = re.compile(r"(?<![\w/.,-])\d[\d.]{3,}(?= *(?:$|[;(]))")
_RUNGS = "Cấp xã; Cấp tỉnh, Cấp xã; Cấp xã, Cơ quan khác"


def _notices(here: Here) -> Iterator[str]:
    """Procedures that the commune's own list, if it keeps one, does not have; online ways without level or address."""
    codes = {entry.data.code for entry in here.read[commune_list.KIND]}
    unlisted = [entry for entry in here.read[KIND] if codes and entry.data.code not in codes]
    half = [entry for entry in here.read[KIND] if entry.data.half_online]
    for entry in here.read[KIND]:
        if entry.data.level and not values.known_level(entry.data.level):
            why = f"cấp thực hiện ghi như: {_RUNGS} (đang có: “{entry.data.level}”)"
            yield entry.advice(("cap_thuc_hien",), why)
        yield from _no_unit(entry)
        yield from _unlike(entry)
    yield from _together(ADVICE, "mã", unlisted, f"chưa có trong {commune_list.PATH}")
    yield from _together("Nên bổ sung", "thủ tục", half, "nộp trực tuyến mà chưa ghi hai mục “truc_tuyen”, “lien_ket”")


def _no_unit(entry: Entry[Procedure]) -> Iterator[str]:
    """A fee without its đ, a time limit without its unit."""
    for place, channel in enumerate(entry.data.channels):
        if channel.fee and (typed := _FEE.search(channel.fee)):
            why = f"“{typed[0]}” viết thiếu dấu; ghi như: 8.000 đồng"
            yield entry.advice(("cach_thuc_thuc_hien", place, "phi_le_phi"), why)
        if channel.fee and (bare := _NO_UNIT.search(channel.fee)):
            why = f"“{bare[0]}” chưa có đơn vị tính; ghi như: 8.000 đồng"
            yield entry.advice(("cach_thuc_thuc_hien", place, "phi_le_phi"), why)
        if channel.time and re.match(r"0+(?![\d.,/:h])|[-–] ?\d", channel.time):
            less = "bằng không" if channel.time.startswith("0") else "là số âm"
            why = f"thời hạn {less} (đang có: “{channel.time}”); hãy ghi đúng thời hạn hoặc xóa mục này"
            yield entry.advice(("cach_thuc_thuc_hien", place, "thoi_gian"), why)
        elif channel.limit and channel.limit.isdecimal():
            found = channel.limit
            why = f"thời hạn chưa có đơn vị tính (đang có: “{found}”); ghi như: {found} ngày làm việc"
            yield entry.advice(("cach_thuc_thuc_hien", place, "thoi_gian"), why)


def _unlike(entry: Entry[Procedure]) -> Iterator[str]:
    """A decision with two days, a legal basis that is named without its number."""
    one = entry.data
    begun = min((change.day for change in one.changes if change.kind == "moi"), default=date.min)
    for place, change in enumerate(one.changes):
        if change.day < begun:
            yield entry.advice(("thay_doi", place, "ngay"), f"trước ngày thủ tục được công bố mới {short(begun)}")
        if one.decided and change.decision == one.decision and change.day != one.decided:
            why = f"khác ngày {short(one.decided)} của cùng quyết định ở mục ngay_quyet_dinh"
            yield entry.advice(("thay_doi", place, "ngay"), why)
    if one.decision and one.decision.isdecimal():
        yield entry.advice(("so_quyet_dinh",), f"“{one.decision}” chưa đủ số, ký hiệu; ghi như: {one.decision}/QĐ-UBND")
    for place, basis in enumerate(one.bases):
        if not re.search(r"\d", basis.number) or basis.number.endswith("/QH"):
            yield entry.advice(("ccpl", place, "so_ky_hieu"), f"“{basis.number}” chưa đủ số, ký hiệu")


def _together(do: str, noun: str, entries: Sequence[Entry[Procedure]], what: str) -> Iterator[str]:
    """One thing to tell of some procedures: one by one, or, as of an export of hundreds, once with their number."""
    if len(entries) <= _TOLD:
        yield from (f"{do} {entry.source.path}:1: {noun} {entry.data.code} {what}" for entry in entries)
        return
    some = ", ".join(entry.data.code for entry in entries[:_TOLD])
    yield f"{do} {FOLDER}/: {len(entries)} {noun} {what}, gồm {some} và {len(entries) - _TOLD} {noun} khác"


def _search_entries(here: Here) -> Iterator[SearchEntry]:
    for one in procedures(here):
        text = dotted(
            one.audience, one.desk, *one.conditions, *one.notes,
            *(channel.note for channel in one.channels),
            *(paper.name for paper in one.required_papers),
            *(paragraph for step in one.steps for paragraph in step.text),
            *(result.name for result in one.results),
            *(joined(basis.number, basis.subject) for basis in one.bases),
        )  # fmt: skip
        yield SearchEntry(
            kind=KIND.id,
            url=one.url,
            title=one.short,
            numbers=[one.code],
            keywords=[one.keywords] if one.keywords else (),
            field=one.field,
            summary=shorten(one.about or "", SUMMARY),
            text=text,
        )


KIND: Kind[Entry[Procedure]] = Kind(
    id="thu-tuc",
    name="Thủ tục",
    place=f"{FOLDER}/<mã>.yml",
    model=Procedure,
    new=New(name="thủ tục", path=f"{FOLDER}/{{ma_tthc}}.yml", title="ten_tthc"),
    load=by(folder(FOLDER, Procedure), lambda entry: entry.data.code),
    rules=RULES,
    joint=JOINT_RULES,
    later=(notes_of_procedures,),
    early=_early,
    called=lambda entry: entry.data.name,
    datasets=lambda here: [dataset(procedures(here))],
    search_entries=_search_entries,
    notices=_notices,
)
