"""The types of official papers and their abbreviations in a paper's number.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III. A công văn has no letters of its own.
"""

import re
from collections.abc import Iterable

from .text import fold, nearest

NATION = "Cộng hòa xã hội chủ nghĩa Việt Nam"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MISSPELT = "tên loại viết chưa đúng"
LETTER = "Công văn"
DECISION = "Quyết định"
RESOLUTION = "Nghị quyết"
REPORT = "Báo cáo"
CODES = {
    RESOLUTION: "NQ",
    DECISION: "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    REPORT: "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}
_ALIKE = 0.8
_LAWS = {fold(name) for name in ("Bộ luật", "Luật", "Pháp lệnh")}
_BY_CODE = {"NĐ": "Nghị định", "TT": "Thông tư", "QH": "Luật", **{code: name for name, code in CODES.items()}}
_NAMES = {fold(name): name for name in (*CODES, LETTER)}
_BY_LETTERS = {code.lower(): name for name, code in {**CODES, LETTER: "CV"}.items()}


def name(type: str) -> str:
    """The name of a type as the decree writes it; empty for a type that it does not name."""
    return _NAMES.get(fold(type), "")


def misspelt(type: str, others: Iterable[str] = ()) -> str:
    """The right spelling of a type, or of one of `others`, that is written in another way; else empty."""
    right = name(type) or next((one for one in others if fold(one) == fold(type)), "")
    return right if right != type else ""


def nearly(type: str) -> str:
    """The type that is meant by what is typed nearly so, `Báo các`; empty for a right one, or one like none."""
    near = nearest(fold(type), _NAMES, _ALIKE) if fold(type) not in _NAMES else ""
    return _NAMES.get(near, "")


def in_full(type: str) -> str:
    """The name of a type that is written by its letters: `BC` is Báo cáo; else empty."""
    return _BY_LETTERS.get(type.lower(), "")


def code(type: str) -> str | None:
    """The abbreviation of a type (`BC`), empty for a công văn; None for a type that the decree does not name."""
    return {**CODES, LETTER: ""}.get(name(type))


def decides(type: str) -> bool:
    """Whether papers of a type are made of articles."""
    return name(type) in {DECISION, RESOLUTION}


def called(type: str, number: str) -> str:
    """How a sentence names a paper: `Báo cáo số 92/BC-UBND`."""
    return f"{type} số {number}"


def called_by_number(number: str) -> str:
    """How a sentence names a paper whose number tells its type: `Nghị định số 224/2026/NĐ-CP`."""
    letters = re.search(r"/([A-ZĐa-zđ]+)[0-9]*(-|$)", number)
    return called(_BY_CODE.get(letters[1] if letters else "", "văn bản"), number)


def cited(type: str, number: str, subject: str) -> str:
    """A paper by its full name; a law is called by its subject: `Luật Người khuyết tật số 51/2010/QH12`."""
    if named_by_subject(type):
        return called(f"{type} {subject}", number)
    return f"{called(type, number)}: {subject}" if subject else called(type, number)


def named_by_subject(type: str) -> bool:
    """Whether papers of a type are called by their subject, as laws are."""
    return fold(type) in _LAWS


def same(type: str, other: str) -> bool:
    """Whether two spellings name one type."""
    return fold(type) == fold(other)
