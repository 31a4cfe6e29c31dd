"""The number of a paper as the checks want it; what is not of that form stays as a mark for a person, never made up."""

import re

from ...core import paper_types, placeholder
from ...core.yaml_writer import Value
from ...kinds.report import full_number
from .ledger import Added
from .recognise import Recognised


def number_of(found: Recognised, type: str, given: str) -> tuple[Value, str]:
    """The number of a paper of a type (`given` by staff where it is blank), and a remark where it is not as written."""
    top = found.head
    code = paper_types.code(type) if type else None
    sign = top.sign or (f"{code}-UBND" if code else "UBND")
    if given and not (top.digits or top.number_text):
        digits, _, other = given.partition("/")
        if top.sign:
            found.ledger.prints("ký hiệu", top.sign, top.number_line)
        full = f"{digits.zfill(2)}/{other or sign}"
        return Added(full), f"Số, ký hiệu {full} lấy theo --so."
    if top.number_text:
        found.ledger.prints("ký hiệu", top.number_text, top.number_line)
        return _as_written(top.number_text)
    if not top.digits:
        found.ledger.prints("ký hiệu", top.sign, top.number_line)
        return Added(f"{placeholder.mark('số')}/{sign}" if top.sign or code else placeholder.mark("số, ký hiệu")), (
            "Văn bản chưa có số."
        )
    number = full_number(f"{top.digits}/{sign}", sign)
    if not number or not top.sign or not _fits(sign, code):
        found.ledger.prints("ký hiệu", f"{top.digits}/{top.sign}", top.number_line)
        return _as_written(f"{top.digits}/{top.sign}")
    short = len(re.match(r"\d*", top.digits)[0]) == 1  # type: ignore[index]  # it always matches
    return number, f"Số dưới 10 thiếu số 0 ở trước: máy ghi {number}." if short else ""


def letters(sign: str) -> str:
    """The letters of the type in a number: `BC` of `BC-UBND`, `NĐ` of `2026/NĐ-CP`."""
    return re.sub(r"^\d{4}/", "", sign).partition("-")[0]


def _fits(sign: str, code: str | None) -> bool:
    """Whether the letters of a number are those of the type (`code`, see `paper_types.code`)."""
    first = letters(sign)
    if code is None or re.fullmatch(r"(?:UBTV)?QH\d{1,2}", first):
        return True
    return first == code if code else first not in paper_types.CODES.values()


def _as_written(text: str) -> tuple[Value, str]:
    shown = text.replace("[", "(").replace("]", ")")
    return Added(placeholder.mark(f"số, ký hiệu; văn bản ghi {shown}")), (
        f"Số, ký hiệu {text} không hợp với tên loại hoặc không đúng dạng; máy để trống cho cán bộ ghi."
    )
