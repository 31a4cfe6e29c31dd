"""The parts of a news item that comes as a paper: head and foot left out, title, author, day, and the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ...core.dates import matched_day
from ...core.text import fold, slug, upper_first
from ..incoming.annexes import first_annex
from ..incoming.head import whole
from ..incoming.head_marks import DAY, NATIONAL, OFFICES, begins_head, day_of, rough_day
from ..incoming.html_around import FILE, POSTED
from ..incoming.ledger import Ledger, Unrecognised
from ..incoming.lines import TextLine, joined_paragraphs, split_page_furniture
from ..incoming.read import Incoming
from ..incoming.tables import tables
from ..incoming.tail import RECIPIENTS, has_end_mark, signs, tail, without_end_mark
from .byline import Byline, byline
from .furniture import without_furniture
from .title import find_title

_HEAD = 25  # lines within which an administrative head ends
_NAMES = 3  # lines within which the name of a kind of item stands
_SHORT = 100  # characters: a line of the head
_RULE = re.compile(r"[\s_*=–—~.-]*")
_SHEET = re.compile(
    r"\W*(?:bản tin(?: (?:truyền thanh|phát thanh|nội bộ))?"
    r"|(?:tin|bài|tin\W{1,3}bài)(?: (?:viết|tức|ảnh|mới|nổi bật|hoạt động|tuyên truyền))*)\W*",
    re.I,
)
_SIGNED = re.compile(r"\(?\s*(?:Đã ký|Ký tên)(?:,? (?:và )?đóng dấu)?\s*\)?", re.I)
_GAP = re.compile(r"\t+|\s{3,}")
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s*\(?GMT\+7\)?)?"
_ONLY_DAY = re.compile(  # also with what portals write beside it: a weekday, a clock, how many have read it
    r"\(?(?:(?:ngày(?: đăng| viết| tạo| cập nhật)?|(?:cập nhật|đăng|xuất bản)(?: (?:lúc|ngày))?"
    r"|thứ \w+|chủ nhật|số \d{1,3}(?:/\d{4})?)"
    rf"[\s:,–-]*)*(?:{_CLOCK}[\s,|–-]*)?(?:ngày\s+)?"
    r"(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|,?\s+(?:năm\s+)?)(\d{4})"
    rf"(?:[\s,|–-]*(?:lúc\s+)?{_CLOCK})?\s*[·•]?"
    r"(?:[\s,|–-]*(?:số )?lượt (?:xem|đọc)\s*:?\s*[\d.]+)?\)?\.?",
    re.I,
)


@dataclass(kw_only=True)
class Article:
    """What a paper says; `left` are pieces that are no part of the item, each with the reason."""

    title: str
    lines: Sequence[TextLine]
    byline: Byline
    day: date | None
    left: list[Unrecognised]
    remarks: list[str] = field(default_factory=list)


def article(incoming: Incoming, own: Sequence[str]) -> Article:
    """Take a paper apart; `own` are names of offices and categories, which may stand alone above a title.

    A paper without a line that can be a title gets an empty one.
    """
    ledger, pages = Ledger(), split_page_furniture(incoming.lines)
    ledger.leave(pages.page_numbers, "số trang")
    ledger.leave(pages.repeated, "dòng lặp lại ở đầu hoặc cuối trang")
    head = _end_of_head(pages.kept)  # its two columns, a tab between them, are no table
    lines = [*pages.kept[:head], *tables(pages.kept[head:])]
    lines = [line for line in lines if line.rows or line.pictures or not _RULE.fullmatch(line.text)]
    lines = without_furniture(lines, ledger)
    lines, day = _without_head(lines, own, ledger)
    lines, posted = _without_day(lines, ledger, first=True)
    if incoming.unit == "dòng":
        lines = list(joined_paragraphs(lines))
    lines = _without_tail(lines, ledger)
    while names := _sheet(lines, own):
        ledger.leave(lines[:names], "tên loại bài ở đầu trang")
        lines = lines[names:]
    found = find_title(lines)
    title, sign = _without_sign(found.text)
    if sign:
        ledger.leave([replace(lines[found.places[0]], text=sign)], "chữ ở đầu tiêu đề")
    remarks = list(found.remarks)
    lines = [line for place, line in enumerate(lines) if place not in found.places]
    lines, alone = _without_day(lines, ledger)
    lines, signed = byline(lines)
    ledger.leave(signed.lines, "dòng tên tác giả, nguồn; đã ghi ở phần đầu tệp")
    told = [line for line in incoming.aside if line.why == POSTED]
    for line in incoming.aside:
        around = "ngoài phần chữ: đầu trang, chân trang, ghi chú, chữ ẩn"
        ledger.leave([line], line.why if line.why in {FILE, POSTED} else around)
    return Article(
        title=title,
        lines=lines,
        byline=signed,
        day=day or posted or alone or next(map(_of_page, told), None),
        left=ledger.left,
        remarks=remarks,
    )


def _sheet(lines: Sequence[TextLine], own: Sequence[str]) -> int:
    """How many lines are the name of a kind of item, `BẢN TIN TRUYỀN THANH`, with the office above it; mostly none."""
    at = next((at for at, line in enumerate(lines[:_NAMES]) if line.text and _SHEET.fullmatch(line.text)), -1)
    return at + 1 if all(_administrative(line, own) for line in lines[: max(at, 0)]) else 0


def _without_sign(title: str) -> tuple[str, str]:
    """A title without the sign of what a letter is about, `V/v`, and the sign."""
    match = re.match(r"((?:\w+\s){0,3})(V/v)\s*:?\s+(?=\w)", title, re.I)
    return (upper_first(match[1] + title[match.end() :]), match[2]) if match else (title, "")


def _without_head(lines: Sequence[TextLine], own: Sequence[str], ledger: Ledger) -> tuple[list[TextLine], date | None]:
    """The lines below an administrative head, and its day; what in the head is none of it stays."""
    end = _end_of_head(lines)
    while not end and lines and fold(lines[0].text.strip(" .:-–")) in {fold(name) for name in own}:
        ledger.leave([lines[0]], "tên cơ quan, chuyên mục ở đầu trang")
        lines = lines[1:]
    day, kept = None, []
    for piece in whole(piece for line in lines[:end] for piece in _columns(line)):
        dated = _dated(piece.text)
        if dated and not piece.rows:
            day = day or day_of(dated)
        if _administrative(piece, own):
            ledger.leave([piece], "phần đầu văn bản hành chính")
        else:
            kept.append(piece)
    return [*kept, *lines[end:]], day


def _end_of_head(lines: Sequence[TextLine]) -> int:
    """The place after the last mark of an administrative head; 0 where there is none."""
    end = 0
    for place, line in enumerate(lines[:_HEAD]):
        if line.rows:
            continue
        if begins_head(line.text) or (end and len(line.text) < _SHORT and _dated(line.text)):
            end = place + 1
    return end


def _dated(text: str) -> re.Match[str] | None:
    """The place and the day of a paper in a line, also in figures: `Hòa Bình, ngày 17/02/2026`."""
    return next((found for found in (DAY.search(text), rough_day(text)) if found and found["place"]), None)


def _columns(line: TextLine) -> list[TextLine]:
    """The pieces of a line in which two columns stand side by side."""
    if line.rows or line.pictures:
        return [line]
    return [replace(line, text=text.strip()) for text in _GAP.split(line.text) if text.strip()]


def _administrative(line: TextLine, own: Sequence[str]) -> bool:
    """Whether a line of the head is one of the names, numbers and days that a paper begins with."""
    text = line.text
    if line.rows or line.pictures:
        return False
    if begins_head(text) or _dated(text):
        return True
    office = fold(text).startswith(OFFICES) and len(text) < _SHORT
    return bool(office and line.in_capitals) or fold(text) in {fold(name) for name in own}


def _without_tail(lines: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines without recipients and signature; what stands between or after them and is none of it stays."""
    foot = next(
        (at for at, line in enumerate(lines) if not line.rows and (RECIPIENTS.match(line.text) or signs(line))),
        len(lines),
    )
    back = first_annex(lines, foot)
    other, parts = Ledger(), [line for line in lines[foot:back] if not line.rows and not line.pictures]
    tail(parts, other)
    strange = [piece for piece in other.left if not _SIGNED.fullmatch(piece.text.strip())]
    ledger.leave(_known(parts, strange), "nơi nhận, chữ ký")
    kept = [TextLine(piece.number, piece.text, whole=True) for piece in strange]
    shown = [line for line in lines[foot:back] if line.rows or line.pictures]
    body = [_unmarked(line) for line in lines[:foot]]
    national = [line for line in lines[back:] if any(mark.fullmatch(line.text.strip()) for mark in NATIONAL.values())]
    ledger.leave(national, "phần đầu của phụ lục")
    return [*body, *kept, *shown, *(line for line in lines[back:] if line not in national)]


def _known(parts: Sequence[TextLine], strange: Sequence[Unrecognised]) -> list[TextLine]:
    """The pieces of the foot that were recognised: each line without what is not."""
    out = []
    for line in parts:
        text = line.text
        for piece in strange:
            if piece.number == line.number and piece.text in text:
                text = text.replace(piece.text, " ", 1)
        out.append(replace(line, text=text))
    return out


def _unmarked(line: TextLine) -> TextLine:
    """A line without the sign that ends an administrative paper; a sentence keeps its full stop."""
    if line.rows or not has_end_mark(line.text):
        return line
    text = without_end_mark(line.text)
    return replace(line, text=text if text.endswith(("!", "?", "”")) else f"{text}.")


def _without_day(
    lines: Sequence[TextLine], ledger: Ledger, *, first: bool = False
) -> tuple[list[TextLine], date | None]:
    """The lines without one that says a day alone, among the first three or (not if `first`) the last."""
    written = [at for at, line in enumerate(lines) if line.text.strip()]
    for at in (*written[:3], *(() if first else written[-3:])):
        text = lines[at].text.strip()
        match, long = _ONLY_DAY.fullmatch(text), DAY.fullmatch(text.strip("()."))
        day = day_of(long) if long else matched_day(match)
        if day:
            ledger.leave([lines[at]], "dòng ngày; đã ghi ở phần đầu tệp")
            return [*lines[:at], *lines[at + 1 :]], day
    return list(lines), None


def _of_page(line: TextLine) -> date | None:
    return matched_day(_ONLY_DAY.fullmatch(line.text))


def is_text(lines: Sequence[TextLine]) -> bool:
    """Whether there is a text to publish: words below the title."""
    return any(slug(line.words) for line in lines)
