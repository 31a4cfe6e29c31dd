"""A paper of every part, for tests of what is printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc.kinds.report import Report
from cchc.kinds.report.parts import Part
from cchc.kinds.unit import Unit
from cchc.papers.sheet import sheet

LONG = "UBND xã tổ chức hội nghị phổ biến nội dung tới cán bộ, công chức, các trường học, trạm y tế và các thôn. " * 4
UNIT = Unit.model_validate(
    {
        "ten": "Hòa Bình",
        "loai": "phường",
        "co_quan_ban_hanh": "Ủy ban nhân dân phường Hòa Bình",
        "dia_danh": "Hòa Bình",
        "ten_chuyen_muc": "Cải cách hành chính",
        "dia_chi": "Số 1",
        "kho_ma_nguon": "https://github.com/a/b",
    }
)


def report(paragraphs: int = 22, **keys: object) -> Report:
    """A report of several pages."""
    given: dict[str, object] = {
        "so_ky_hieu": "05/BC-UBND",
        "ngay_ban_hanh": "2025-03-05",
        "dia_danh": "Hòa Bình",
        "ten_loai": "Báo cáo",
        "trich_yeu": "Kết quả cải cách hành chính quý I năm 2025 trên địa bàn phường",
        "ky": {"ten": "quý I", "tu": "2024-12-15", "den": "2025-03-14"},
        "can_cu": ["Căn cứ Kế hoạch số 02/KH-UBND", "Căn cứ Kế hoạch số 03/KH-UBND"],
        "noi_dung": [
            {"tieu_de": "KẾT QUẢ", "muc": [{"tieu_de": "Một", "doan": [LONG] * paragraphs, "gach_dau_dong": ["ý"]}]},
            {"tieu_de": "NHIỆM VỤ", "chen": "nhiem_vu"},
        ],
        "nhiem_vu": [{"noi_dung": "Việc thứ nhất."}, {"noi_dung": "Việc thứ hai."}],
        "ket": "UBND phường báo cáo",
        "noi_nhan": ["Như trên", "Lưu: VT"],
        "ky_ten": {"quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn A"},
        **keys,
    }
    return Report.model_validate(given)


def squeezed(text: str) -> str:
    """Text without spaces and case: the reader of PDF does not always see where words end."""
    return re.sub(r"\s+", "", text).casefold()


def words(report: Report) -> Iterator[str]:
    """Every text of the paper in the order of reading."""
    made = sheet(report, UNIT)

    def inner(part: Part) -> Iterator[str]:
        yield f"{part.label} {part.title}" if part.title else part.label
        for block in part.blocks:
            yield from (*block.paragraphs, *block.dashes)
            for table in block.tables:
                yield from (table.caption, *table.columns, *(cell for row in table.rows for cell in row))
        for one in part.parts:
            yield from inner(one)

    yield from (made.type, made.subject)
    for part in made.body:
        yield from inner(part)
    yield made.closing
    for annex in made.annexes:
        yield from (annex.label, annex.title or "", made.annex_note)
        yield from inner(replace(annex, label="", title=None))
