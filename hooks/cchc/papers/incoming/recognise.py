"""The parts of a paper, from its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...core import paper_types
from .annexes import Annex, annexes, first_annex
from .head import Head, dated, head
from .head_near import late_day
from .head_type import split_lines
from .labels import label, without_bullet
from .ledger import Boilerplate, Ledger
from .lines import TextLine, joined_paragraphs, split_page_furniture
from .outline import has_articles, outline
from .part import Part
from .portal import without_table
from .tail import Tail, find_tail, has_end_mark, tail, without_end_mark

_ADDRESSED = re.compile(r"\s*Kính\s+gửi\s*:?\s*", re.I)
_GROUND = re.compile(
    r"\s*(?:Căn cứ|Thực hiện|Xét|Trên cơ sở|Theo (?=đề nghị|Nghị|Quyết|Công văn|Kế hoạch số|Văn bản|chỉ đạo))\s?"
)
_TWO = re.compile(r"(?P<ground>.+?[^\W\d]|.+?\d{4})\.\s+(?P<opening>[^\W\d_a-zđ].*:)$")
_SAYS = re.compile(
    r"\s*(?:Trên đây là|(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng|Phòng|Trung tâm) .{0,60}"
    r"(?:báo cáo|đề nghị|thông báo|kính mời|yêu cầu)|Trân trọng|Vậy\b|Nhận được|Đề nghị|Yêu cầu|Trong quá trình"
    r"|Rất mong|Kính (?:trình|mời|đề nghị|báo cáo)|(?:Chỉ thị|Kế hoạch|Hướng dẫn|Quy chế|Nghị quyết) này\b)"
)
_ASIDE = re.compile(r"\s*\([^()]+\)\s*")  # under the subject: (Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)
_RULE = re.compile(r"[\s_*=–—|.-]*")
_RESOLVED = re.compile(r"\s*QUYẾT (?:ĐỊNH|NGHỊ)\s*:?\s*")
_ENDS = (".", ";", ":")


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """The parts of a paper; `ledger` holds boilerplate and what was not recognised."""

    head: Head
    subject: str
    authority: str
    addressees: tuple[str, ...]
    grounds: tuple[str, ...]
    opening: tuple[str, ...]
    body: tuple[Part, ...]
    closing: str
    closed: bool
    tail: Tail
    annexes: tuple[Annex, ...]
    ledger: Ledger
    paragraphs: tuple[TextLine, ...]


def recognise(lines: Sequence[TextLine]) -> Recognised:
    """Take a paper apart."""
    ledger = Ledger()
    pages = split_page_furniture(lines)
    ledger.printed += [Boilerplate("số trang", line.text, line.number) for line in pages.page_numbers]
    ledger.leave(pages.repeated, "dòng lặp lại ở đầu hoặc cuối trang")
    kept = split_lines(tuple(line for line in pages.kept if line.rows or not _RULE.fullmatch(line.text)))
    kept, signer = without_table(kept, ledger)
    top = head(kept, ledger)
    foot = find_tail(kept, top.rest)
    back = first_annex(kept, foot)
    if not top.day_text:
        kept, match, number = late_day(kept, top.rest, foot, back)
        dated(match, top, number) if match else None
    middle = joined_paragraphs([line for line in kept[top.rest : foot] if line.text.strip() or line.rows])
    decides = paper_types.decides(top.type)
    aside = middle[:1] if middle and _ASIDE.fullmatch(middle[0].text) else ()
    rest, addressees = _addressees(middle[len(aside) :], ledger)
    rest, authority, grounds = _grounds(rest, ledger, decides=decides)
    rest, closing, ended = _closing((*aside, *rest), ledger)
    parts = outline(rest, ledger, articles=decides or has_articles(rest))
    opening, last = parts.opening, closing
    if closing and not opening and not parts.parts:
        opening, last = (closing,), ""
    return Recognised(
        head=top,
        subject=" ".join(line.text.strip() for line in top.subject),
        authority=authority,
        addressees=addressees,
        grounds=grounds,
        opening=opening,
        body=parts.parts,
        closing=last,
        closed=ended,
        tail=_signed(tail(kept[foot:back], ledger), signer, ledger),
        annexes=tuple(annexes(kept[back:], ledger)),
        ledger=ledger,
        paragraphs=(*joined_paragraphs([*kept[: top.rest]]), *middle, *joined_paragraphs(kept[foot:])),
    )


def _signed(found: Tail, signer: TextLine | None, ledger: Ledger) -> Tail:
    """The foot, with the signer that the table of a portal names where the paper has none."""
    if signer and not found.signer:
        found.signer = signer.text
    elif signer:
        ledger.leave([signer], "khung thuộc tính")
    return found


def _addressees(lines: Sequence[TextLine], ledger: Ledger) -> tuple[Sequence[TextLine], tuple[str, ...]]:
    """Whom the paper is addressed to: on the line of Kính gửi, or as a list under it."""
    if not lines or not (match := _ADDRESSED.match(lines[0].text)):
        return lines, ()
    ledger.prints("Kính gửi", match[0], lines[0].number)
    first, place = lines[0].text[match.end() :], 1
    found = [(first, lines[0].number)] if re.search(r"\w", first) else []
    while place < len(lines) and (lines[place].dash or (not found and not lines[place].rows)):
        found.append((lines[place].text, lines[place].number))
        place += 1
    names = [(without_bullet(text).strip(" ;.,"), number) for text, number in found]
    return lines[place:], tuple(name for name, _ in names if name)


def _grounds(
    lines: Sequence[TextLine], ledger: Ledger, *, decides: bool
) -> tuple[Sequence[TextLine], str, tuple[str, ...]]:
    """What the paper rests on; before it, in a quyết định, who decides, and after it the word itself."""
    grounds: list[str] = []
    place = 0
    while decides and place < len(lines) and _decider(lines[place]):
        place += 1
    authority = " ".join(line.text for line in lines[:place])
    while place < len(lines) and _GROUND.match(lines[place].text) and not lines[place].rows:
        line = lines[place]
        if match := _TWO.fullmatch(line.text):
            grounds.append(match["ground"])
            rest = replace(line, text=match["opening"], places=())
            return (rest, *lines[place + 1 :]), authority, tuple(grounds)
        if not _is_ground(line.text):
            break
        grounds.append(line.text.rstrip(" ;.,"))
        place += 1
    if decides and place < len(lines) and _RESOLVED.fullmatch(lines[place].text):
        ledger.prints("Quyết định", lines[place].text, lines[place].number)
        place += 1
    return lines[place:], authority, tuple(grounds)


def _decider(line: TextLine) -> bool:
    """Whether a line says who decides: the office, the term of a council (`KHÓA XX, KỲ HỌP THỨ TƯ`)."""
    return line.in_capitals and not line.rows and not _RESOLVED.fullmatch(line.text) and not label(line.text)


def _is_ground(text: str) -> bool:
    """A ground is one sentence, or ends as an item of a list; a sentence that goes on to report is none."""
    return text.endswith(";") or (text.endswith((".", ",")) and ". " not in text and not has_end_mark(text))


def _closing(lines: Sequence[TextLine], ledger: Ledger) -> tuple[Sequence[TextLine], str, bool]:
    """The closing lines: the last plain paragraph, where it says what closing lines say."""
    if not lines or lines[-1].rows:
        return lines, "", False
    last = lines[-1]
    ended = has_end_mark(last.text)
    text = without_end_mark(last.text)
    if ended:
        ledger.prints("./.", last.text[len(text) :], last.number)
    plain = not last.dash and not label(last.text) and not last.heading
    above = lines[-2] if len(lines) > 1 else None
    alone = above is not None and bool(above.heading or (label(above.text) and not above.text.endswith(_ENDS)))
    alone = alone and not last.text.startswith("Trên đây")
    if not plain or not text or alone or not _SAYS.match(text):
        return (*lines[:-1], replace(last, text=text)) if text else lines[:-1], "", ended
    begin = len(lines) - 1
    for place in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[place]
        if line.rows or line.dash or label(line.text) or line.heading:
            break
        if line.text.startswith("Trên đây"):
            begin = place
    return lines[:begin], " ".join([*(line.text for line in lines[begin:-1]), text]), ended
