"""The types of official papers and their abbreviations in a paper's number.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III. A công văn has no letters of its own.
"""

from .text import fold

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
_NAMES = {fold(name): name for name in (*CODES, LETTER)}


def name(type: str) -> str:
    """The name of a type as the decree writes it; empty for a type that it does not name."""
    return _NAMES.get(fold(type), "")


def code(type: str) -> str | None:
    """The abbreviation of a type (`BC`), empty for a công văn; None for a type that the decree does not name."""
    return {**CODES, LETTER: ""}.get(name(type))


def decides(type: str) -> bool:
    """Whether papers of a type are made of articles."""
    return name(type) in {DECISION, RESOLUTION}


def same(type: str, other: str) -> bool:
    """Whether two spellings name one type."""
    return fold(type) == fold(other)
