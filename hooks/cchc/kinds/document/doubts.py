"""What is probably a slip in right documents: advice, which stops nothing."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from ...core import paper_types
from ...core.dates import short
from ...core.here import Commune
from ...core.national import own
from ...core.text import fold, nearest
from .model import LEVELS, Document, normalized_number
from .rules import DocumentEntry

_BARE = frozenset(map(fold, ("UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân", "Sở", "Bộ", "Tỉnh", "Xã")))
_DATED = re.compile(r"/((?:19|20)\d\d)/")
_YEAR_LAST = re.compile(r"/(?:19|20)\d\d$")
_LEVELS = (  # by the names of bodies
    (
        re.compile(r"\b(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy) (?:xã|phường|đặc khu|thị trấn)\b", re.I),
        "xa",
    ),
    (re.compile(r"\b(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (?:tỉnh|thành phố)|Sở [A-ZĐ])"), "tinh"),
    (re.compile(r"^(?:Chính phủ|Quốc hội|Thủ tướng Chính phủ|Bộ [A-ZĐ])"), "trung_uong"),
)
_FAR = timedelta(days=3 * 366)
_ALIKE = 0.92
_APART = re.compile(r"[^\W\d_]+\s+[^\W\d_]+")
_BODIES = ("UBND", "HĐND", "MTTQ")
_SIGNED = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("CP", "Chính phủ"),
    ("TTg", "Thủ tướng"),
)  # whose number a paper has, by its last letters


def doubtful(entries: Sequence[DocumentEntry], unit: Commune) -> Iterator[str]:
    """Documents that take effect years after their issue, most likely a slip of the year; unknown successors."""
    numbers = {entry.data.key for entry in entries}
    for entry in own(entries):
        after = entry.data.replaced_by or ""
        if normalized_number(after) == entry.data.key:
            why = "đây là số của chính văn bản này; hãy ghi số của văn bản thay thế hoặc xóa"
            yield entry.advice(("bi_thay_the_boi",), why)
        elif after and normalized_number(after) not in numbers:
            why = f"trang chưa có văn bản số {after}; hãy thêm văn bản đó hoặc kiểm tra lại số"
            yield entry.advice(("bi_thay_the_boi",), why)
        if entry.data.since - entry.data.issued > _FAR:
            why = "có hiệu lực sau ngày ban hành hơn ba năm; có phải ghi nhầm năm không?"
            yield entry.advice(("ngay_hieu_luc",), why)
        for key, why in (*_doubts(entry.data), *_odd(entry.data), *_unclear(entry.data), *_misspelt(entry.data, unit)):
            yield entry.advice((key,), why)


def _misspelt(one: Document, unit: Commune) -> Iterator[tuple[str, str]]:
    """An issuer that is nearly the commune's own: it is held back as that of another one."""
    own_name = f"Ủy ban nhân dân {unit.full}"
    names = {name.casefold() for name in (own_name, f"UBND {unit.full}")}
    if one.of_commune and fold(one.issuer) in map(fold, names) and one.issuer.casefold() not in names:
        yield "co_quan_ban_hanh", f"“{one.issuer}” có phải {own_name} không?"
    if one.of_commune and not unit.names(one.issuer):
        bare = fold(own_name).startswith(fold(one.issuer)) or fold(one.issuer) == "ubnd"
        if bare or nearest(fold(one.issuer), [fold(own_name)], _ALIKE):
            yield "co_quan_ban_hanh", f"“{one.issuer}” có phải {own_name} không?"


def _doubts(one: Document) -> Iterator[tuple[str, str]]:
    """Keys and advice for a slip in a number, a type by its letters, a subject that says the type alone."""
    for letters in re.findall(r"[^\W\d_]+", one.number):
        right = next((body for body in _BODIES if sorted(fold(body)) == sorted(fold(letters))), letters)
        if letters != right:
            yield "so_ky_hieu", f"“{letters}” có phải {right} không?"
    if late := _YEAR_LAST.search(one.number):
        yield "so_ky_hieu", f"“{one.number}” có năm ở cuối; hãy bỏ “{late[0]}”"
    if (year := _DATED.search(one.number)) and int(year[1]) != one.issued.year:
        yield "so_ky_hieu", f"“{one.number}” mang năm {year[1]}, ban hành năm {one.issued.year}"
    if (level := next((level for form, level in _LEVELS if form.search(one.issuer)), "")) and level != one.level:
        yield "cap", f"{one.issuer} không phải cơ quan “{LEVELS[one.level].lower()}”"
    if near := paper_types.nearly(one.type):
        yield "ten_loai", f"“{one.type}” có phải {near} không?"
    if not one.number[-1].isalnum():
        yield "so_ky_hieu", f"“{one.number}” thừa dấu ở cuối"
    if apart := _APART.search(one.number):
        yield "so_ky_hieu", f"“{apart[0]}” có thiếu gạch nối không?"
    elif " " in one.number:
        yield "so_ky_hieu", f"“{one.number}” thừa dấu cách"
    if right := paper_types.in_full(one.type):
        yield "ten_loai", f"“{one.type}” là chữ viết tắt; hãy ghi {right}"
    if fold(one.subject) == fold(one.type):
        yield "trich_yeu", f"trích yếu mới chỉ có tên loại “{one.subject}”; hãy ghi văn bản nói về việc gì"


def _odd(one: Document) -> Iterator[tuple[str, str]]:
    """A number that is another body's, a day on which nobody could look at the document."""
    of = next((body for sign, body in _SIGNED if one.number.endswith(f"-{sign}")), "")
    if of and fold(of) not in fold(one.issuer) and one.number.rpartition("-")[2].lower() not in one.issuer.lower():
        yield "co_quan_ban_hanh", f"“{one.number}” là số của {of} (đang có: “{one.issuer}”)"
    if one.checked and one.checked < one.issued:
        yield "ngay_kiem_tra", f"ngày kiểm tra trước ngày ban hành {short(one.issued)}"


def _unclear(one: Document) -> Iterator[tuple[str, str]]:
    """An issuer without its place, a subject that begins with the type, which pages write before it."""
    if fold(one.issuer) in _BARE:
        why = "chưa rõ của nơi nào; hãy ghi đủ tên, như Ủy ban nhân dân tỉnh Hưng Yên"
        yield "co_quan_ban_hanh", f"“{one.issuer}” {why}"
    if short_for := re.match(r"V ?/ ?v\b:?", one.subject, re.I):
        yield "trich_yeu", f"hãy bỏ “{short_for[0]}”: trích yếu ghi ngay văn bản nói về việc gì"
    if fold(one.subject).startswith(f"{fold(one.type)} ") and one.type in paper_types.CODES:
        yield "trich_yeu", f"trích yếu không ghi lại tên loại “{one.type}”: trang đã ghi tên loại ở trước"
