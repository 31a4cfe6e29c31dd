"""The data that staff edit, made of what was recognised."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ...core import paper_types, placeholder
from ...core.dates import long, short
from ...core.text import fold
from ...core.yaml_writer import Value
from ...kinds.unit import Unit
from .labels import split_typed_label
from .ledger import Added, Ledger
from .lines import TextLine
from .outline import Data, Part, task_text, tasks_of
from .period import period
from .recognise import Annex, Recognised
from .word_balance import is_annex_note, words

_KINDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "tỉnh", "thành phố", "quận", "thị xã")
_NOTE = re.compile(r"\s*\(?\s*(?:Ban hành k|K)èm theo\b", re.I)
_OFFICE = re.compile(r"\s*(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\b", re.I)
_BODY = re.compile(r"(ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)\s+", re.I)


@dataclass(frozen=True)
class GivenByStaff:
    """The day of issue and the number that staff give on the command line where the paper has none."""

    day: date | None = None
    number: str = ""


@dataclass(frozen=True)
class Composed:
    """The data of a paper, and remarks on how it was made."""

    data: Data
    issued: date
    number: str
    remarks: tuple[str, ...]


class NoIssueDateError(ValueError):
    """The paper tells no day of issue, and nobody gave one."""


def compose(found: Recognised, unit: Unit, given: GivenByStaff) -> Composed:
    """The data of a paper.

    Raises:
        NoDayError: no day of issue.
    """
    issued = found.head.day or given.day
    if issued is None:
        raise NoIssueDateError
    dated = _dated(found, issued)
    type, remark = _type(found)
    number, more = _number(found, type, given)
    data: Data = {
        "so_ky_hieu": number,
        "ngay_ban_hanh": issued,
        "dia_danh": found.head.place or Added(placeholder.mark("địa danh")),
        "co_quan_ban_hanh": _issuer(found, unit),
        "ten_loai": Added(type) if type else Added(placeholder.mark("tên loại văn bản")),
        "trich_yeu": _untyped(found.subject, found.ledger) or Added(placeholder.mark("trích yếu")),
    }
    if paper_types.same(type, paper_types.REPORT):
        data["ky"] = period(found.subject, issued)
    data |= _middle(found, type)
    data["phu_luc"] = [_annex(annex, found.ledger, data) for annex in found.annexes]
    data |= _foot(found)
    kept = {key: _flat(value) for key, value in data.items() if value not in (None, [], "")}
    remarks = tuple(filter(None, (dated, remark, more, *_ignored(found, given), *_renumbered(found.body, type))))
    return Composed(kept, issued, str(number), remarks)


def _middle(found: Recognised, type: str) -> Data:
    needs = paper_types.same(type, paper_types.LETTER) or paper_types.code(type) == "TTr"
    addressees: list[Value] = list(found.addressees) or ([Added(placeholder.mark("nơi kính gửi"))] if needs else [])
    decides = paper_types.decides(type)
    tasks = tasks_of(found.body) if paper_types.same(type, paper_types.REPORT) else None
    body: list[Value] = [
        {**_without_parts(part), "chen": Added("nhiem_vu")} if part is tasks else part.data() for part in found.body
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


def _without_parts(part: Part) -> Data:
    return {key: value for key, value in part.data().items() if key != "muc"}


def _annex(annex: Annex, ledger: Ledger, data: Data) -> Data:
    """An annex; paragraphs before its first heading are its own, its first part carries a table that stands alone."""
    notes = [line for line in annex.title if _NOTE.match(line.text)]
    for line in notes:
        if is_annex_note(line.text, data):
            ledger.prints("kèm theo", line.text, line.number)
    own = [line.text for line in notes if not is_annex_note(line.text, data)] + list(annex.body.opening)
    title = " ".join(line.text.strip() for line in annex.title if line not in notes)
    parts = list(annex.body.parts)
    first = parts.pop(0).data() if parts and not parts[0].style else {}
    before, inside = first.pop("doan", []), first.pop("muc", [])
    assert isinstance(before, list)
    assert isinstance(inside, list)
    made: Data = {"tieu_de": title or Added(placeholder.mark("tên phụ lục")), "doan": [*own, *before], **first}
    made["muc"] = [*inside, *(part.data() for part in parts)]
    return {key: value for key, value in made.items() if value}


def _dated(found: Recognised, issued: date) -> str:
    """What the paper says of its day is printed by the machine, where it is the day of issue; else a remark."""
    top = found.head
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
    code = found.head.sign.partition("-")[0]
    names = {letters: name for name, letters in paper_types.CODES.items()}
    if code in names:
        return names[code], f"Văn bản không có dòng tên loại; máy lấy “{names[code]}” theo ký hiệu {found.head.sign}."
    return "", "Không nhận ra tên loại văn bản."


def _number(found: Recognised, type: str, given: GivenByStaff) -> tuple[Value, str]:
    """The number as the checks want it, and a remark where it is not as the paper has it."""
    top = found.head
    code = paper_types.code(type) if type else None
    sign = top.sign or (f"{code}-UBND" if code else "UBND")
    digits, remark = top.digits, ""
    if given.number and not digits:
        digits, _, other = given.number.partition("/")
        if top.sign:
            found.ledger.prints("ký hiệu", top.sign, top.number_line)
        full = f"{digits.zfill(2)}/{other or sign}"
        return Added(full), f"Số, ký hiệu {full} lấy theo --so."
    if not digits:
        found.ledger.prints("ký hiệu", top.sign, top.number_line)
        return Added(f"{placeholder.mark('số')}/{sign}"), "Văn bản chưa có số."
    number = f"{digits.zfill(2)}/{sign}"
    first = sign.partition("-")[0]
    fits = code is None or (first == code if code else first not in paper_types.CODES.values())
    if not re.fullmatch(r"[A-ZĐ][A-Za-zĐđ]*(-[A-ZĐ][A-Za-zĐđ]*)*", sign) or not fits:
        found.ledger.prints("ký hiệu", f"{top.digits}/{top.sign}", top.number_line)
        return Added(placeholder.mark(f"số, ký hiệu; văn bản ghi {top.digits}/{top.sign}")), (
            f"Số, ký hiệu {top.digits}/{top.sign} không hợp với tên loại; máy để trống cho cán bộ ghi."
        )
    if len(digits) == 1:
        remark = f"Số dưới 10 thiếu số 0 ở trước: máy ghi {number}."
    return number, remark


def _issuer(found: Recognised, unit: Unit) -> Value:
    """The issuer, where it is not the commune of today. A commune prints no body above its own."""
    lines = found.head.issuer
    begin = max((place for place, line in enumerate(lines) if _OFFICE.match(line.text)), default=0)
    found.ledger.leave(lines[:begin], "cơ quan cấp trên; văn bản của đơn vị không in")
    lines = lines[begin:]
    shown = " ".join(line.text for line in lines)
    if not shown:
        return None
    if fold(shown) in {fold(unit.issuer), fold(unit.office)}:
        for line in lines:
            found.ledger.prints("cơ quan ban hành", line.text, line.number)
        return None
    return natural(shown) if shown.isupper() else shown


def natural(shown: str) -> str:
    """`ỦY BAN NHÂN DÂN XÃ TÂN LẬP` as one writes it in a sentence."""
    text = shown.title().replace("Ubnd", "UBND").replace("Hđnd", "HĐND")
    text = _BODY.sub(lambda match: f"{match[1].capitalize()} ", text)
    for kind in _KINDS:
        text = re.sub(rf"(?<=\s){kind}(?=\s)", kind, text, flags=re.I)
    return text if words(text) == words(shown) else shown


def _untyped(text: str, ledger: Ledger) -> str:
    """A text without what the checks take for a typed label."""
    more, rest = split_typed_label(text)
    ledger.prints("nhãn", more, 0)
    return rest.strip()


def _flat(value: Value) -> Value:
    """Every text on one line."""
    match value:
        case Added():
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


def _renumbered(body: Sequence[Part], type: str) -> list[str]:
    """A remark where the site will number the first parts in another way than the paper."""
    if not body or paper_types.decides(type) or not body[0].label:
        return []
    inner = next((part for one in body for part in one.parts if part.style in {"two", "three"}), None)
    notes = [f"Văn bản đánh số “{inner.label}”; trang in các mục này theo thứ tự 1., a)."] if inner else []
    if body[0].style == "roman":
        return notes
    return [*notes, f"Văn bản đánh số mục lớn từ “{body[0].label}”; trang in mục lớn là I., II., mục con là 1., a)."]
