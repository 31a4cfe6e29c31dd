"""The data that staff edit, made of what was recognised."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import date

from ...core import numbering, paper_types, placeholder
from ...core.dates import YEARS, long, short
from ...core.text import upper_first
from ...core.yaml_writer import Value
from ...kinds.unit import Unit
from .annexes import NOTE, Annex
from .head_marks import today_in
from .issuer import issuer
from .labels import split_typed_label
from .ledger import Added, Ledger, Partly
from .lines import TextLine
from .number import letters, number_of
from .part import Data, Labels, Part
from .period import ASSUMED, period
from .period import assumed as assumed_days
from .recognise import Recognised
from .tasks import task_text, tasks_of
from .word_balance import is_annex_note, words

_ANNEX = re.compile(r"phụ lục(?: số)?", re.I)
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True)
class GivenByStaff:
    """The day of issue and the number that staff give where the paper has none; `today` names the year then."""

    day: date | None = None
    number: str = ""
    today: date | None = None


@dataclass(frozen=True)
class Composed:
    """The data of a paper, and remarks on how it was made.

    `issued` is None where the day is still to be filled in; `year` is then the likeliest, `assumed` a day of it.
    """

    data: Data
    _: KW_ONLY
    issued: date | None
    assumed: date
    number: str
    remarks: tuple[str, ...]

    @property
    def year(self) -> int:
        """The year whose folder the paper stands in."""
        return self.assumed.year


def compose(found: Recognised, unit: Unit, given: GivenByStaff) -> Composed:
    """The data of a paper."""
    issued = found.head.day or given.day or today_in((*found.grounds, *found.opening))
    assumed = issued or _likely(found, given)
    type, remark = _type(found)
    number, more = number_of(found, type, given.number)
    by = issuer(found.head.issuer, found.head.place, unit, found.ledger)
    data: Data = {
        "so_ky_hieu": number,
        "ngay_ban_hanh": issued or _open_day(found),
        "dia_danh": found.head.place or Added(placeholder.mark("địa danh")),
        "co_quan_ban_hanh": by.name,
        "co_quan_chu_quan": by.superior,
        "ten_loai": Added(type) if type else Added(placeholder.mark("tên loại văn bản")),
        "trich_yeu": _untyped(found.subject, found.ledger) or Added(placeholder.mark("trích yếu")),
    }
    if paper_types.same(type, paper_types.REPORT):
        data["ky"] = period(found.subject, found.opening, assumed)
    dated = _dated(found, issued)
    data |= _middle(found, type)
    several = len(found.annexes) > 1
    data["phu_luc"] = [
        _annex(annex, found.ledger, data, place if several else 0) for place, annex in enumerate(found.annexes, 1)
    ]
    data |= _foot(found)
    kept = {key: _flat(value) for key, value in data.items() if value not in (None, [], "")}
    days = ASSUMED if "ky" in data and assumed_days(found.subject, found.opening, assumed) else ""
    remarks = tuple(filter(None, (dated, remark, more, days, *_ignored(found, given))))
    return Composed(kept, issued=issued, assumed=assumed, number=str(number), remarks=remarks)


def _likely(found: Recognised, given: GivenByStaff) -> date:
    """A day in the likeliest year of a paper without a date: the year that it names first, else this year."""
    head = found.head
    today = given.today or date(2000, 1, 1)
    years = [int(year) for text in (head.day_text, head.sign, found.subject) for year in _YEAR.findall(text)]
    year = next((one for one in years if YEARS[0] <= one <= today.year), today.year)
    return today if year == today.year else date(year, 12, 31)


def _open_day(found: Recognised) -> Added:
    """The mark of a day that a person has to fill in, with what stood there."""
    top = found.head
    text = " ".join(top.day_text.split())
    found.ledger.prints("ngày ban hành", top.day_text, top.day_line)
    return Added(placeholder.mark(f"ngày ban hành; văn bản ghi “{text}”" if text else "ngày ban hành"))


def _middle(found: Recognised, type: str) -> Data:
    needs = paper_types.same(type, paper_types.LETTER) or paper_types.code(type) == "TTr"
    addressees: list[Value] = list(found.addressees) or ([Added(placeholder.mark("nơi kính gửi"))] if needs else [])
    decides = paper_types.decides(type)
    labels = Labels(found.ledger, decides, -1 if paper_types.same(type, paper_types.LETTER) else 0)
    tasks = tasks_of(found.body, labels) if paper_types.same(type, paper_types.REPORT) else None
    body: list[Value] = [
        {**_without_parts(part, labels, place), "chen": Added("nhiem_vu")}
        if part is tasks
        else part.data(labels, 0, place)
        for place, part in enumerate(found.body, 1)
    ]
    opening: list[Value] = list(found.opening)
    if not body and decides:
        body = [{"tieu_de": Added(placeholder.mark("các điều"))}]
    elif not body and not opening:
        opening = [Added(placeholder.mark("nội dung"))]
    return {
        "tham_quyen": found.authority or None,
        "can_cu": list(found.grounds),
        "kinh_gui": addressees,
        "mo_dau": opening,
        "noi_dung": body,
        "ket": _untyped(found.closing, found.ledger),
        "nhiem_vu": [{"noi_dung": task_text(part)} for part in tasks.parts] if tasks else [],
    }


def _foot(found: Recognised) -> Data:
    tail = found.tail
    recipients: list[Value] = list(tail.recipients) or [Added(placeholder.mark("nơi nhận"))]
    signature: Data = {"quyen_han": list(tail.authority)} if tail.authority else {}
    signature["chuc_vu"] = " ".join(tail.post) or Added(placeholder.mark("chức vụ người ký"))
    signature["nguoi_ky"] = _untyped(tail.signer, found.ledger) or Added(placeholder.mark("họ và tên người ký"))
    return {"noi_nhan": recipients, "ky_ten": signature, "nhap": True}


def _without_parts(part: Part, labels: Labels, place: int) -> Data:
    """A part whose own parts are tasks, which the site numbers."""
    return {key: value for key, value in part.data(labels, 0, place).items() if key != "muc"}


def _annex(annex: Annex, ledger: Ledger, data: Data, place: int) -> Data:
    """An annex; paragraphs before its first heading are its own, its first part carries a table that stands alone.

    `place` counts several annexes; it is 0 for one alone.
    """
    notes = [line for line in annex.title if NOTE.match(line.text)]
    for line in notes:
        if is_annex_note(line.text, data):
            ledger.prints("kèm theo", line.text, line.number)
        else:
            ledger.leave([line], "dòng “Kèm theo”; trang tự in dòng này theo số và ngày ở trên")
    title = " ".join(line.text.strip() for line in annex.title if line not in notes)
    parts = list(annex.body.parts)
    labels = Labels(ledger, shift=1)
    first = parts.pop(0).data(labels, 0, 1) if parts and not (parts[0].style or parts[0].label) else {}
    before, inside = first.pop("doan", []), first.pop("muc", [])
    assert isinstance(before, list)
    assert isinstance(inside, list)
    made: Data = _annex_name(annex, ledger, place)
    made |= {
        "tieu_de": title or Added(placeholder.mark("tên phụ lục")),
        "doan": [*annex.body.opening, *before],
        **first,
    }
    inner = (part.data(labels, 1, at) for at, part in enumerate(parts, len(inside) + 1))
    made["muc"] = [*inside, *inner]
    return {key: value for key, value in made.items() if value}


def _annex_name(annex: Annex, ledger: Ledger, place: int) -> Data:
    """What an annex calls itself, where the site would call it otherwise: `Phụ lục 1`, `Quy chế`."""
    machine = f"Phụ lục {numbering.roman(place)}" if place else "Phụ lục"
    if not annex.name:
        return {}
    shown = annex.name.strip(" .:–-")
    if words(shown) == words(machine) or (_ANNEX.fullmatch(shown) and not place):
        ledger.prints("phụ lục", annex.name, annex.number)
        return {}
    if _ANNEX.match(shown):
        own = f"Phụ lục {shown[len('phụ lục') :].strip().replace('SỐ', 'số')}"
    else:  # the sign of a form, 93/CK-NSNN, is no word
        own = upper_first(" ".join(word if re.search(r"[\d/]", word) else word.lower() for word in shown.split()))
    return {"so_muc": own.strip()}


def _dated(found: Recognised, issued: date | None) -> str:
    """What the paper says of its day is printed by the machine, where it is the day of issue; else a remark."""
    top = found.head
    if issued is None:
        return "Máy chưa rõ ngày ban hành nên để [cần bổ sung: …] ở ngay_ban_hanh."
    if not words(top.day_text) - words(long(issued)):
        found.ledger.prints("ngày ban hành", top.day_text, top.day_line)
        return ""
    found.ledger.leave([TextLine(top.day_line, top.day_text)], "ngày không có thật hoặc khác ngày được cho")
    return f"Văn bản ghi “{' '.join(top.day_text.split())}”; máy ghi ngày {short(issued)} theo --ngay."


def _ignored(found: Recognised, given: GivenByStaff) -> Iterator[str]:
    """Remarks on what staff gave though the paper tells it."""
    day = found.head.day
    if day and given.day and day != given.day:
        yield f"Văn bản đã ghi ngày {short(day)}: máy lấy ngày này, không dùng --ngay."
    if found.head.digits and given.number:
        yield f"Văn bản đã có số {found.head.digits}: máy lấy số này, không dùng --so."


def _type(found: Recognised) -> tuple[str, str]:
    """The type by its name, else by the letters of the number."""
    if found.head.type:
        return found.head.type, ""
    code = letters(found.head.sign)
    names = {code: name for name, code in paper_types.CODES.items()}
    if code in names:
        return names[code], f"Văn bản không có dòng tên loại; máy lấy “{names[code]}” theo ký hiệu {found.head.sign}."
    return "", "Không nhận ra tên loại văn bản."


def _untyped(text: str, ledger: Ledger) -> str:
    """A text without what the checks take for a typed label."""
    more, rest = split_typed_label(text)
    ledger.prints("nhãn", more, 0)
    return rest.strip()


def _flat(value: Value) -> Value:
    """Every text on one line."""
    match value:
        case Added() | Partly():
            return value
        case str():
            return " ".join(value.split())
        case Mapping():
            return {key: _flat(inner) for key, inner in value.items()}
        case tuple():
            return tuple(_flat(inner) for inner in value)
        case list():
            return [_flat(inner) for inner in value]
    return value
