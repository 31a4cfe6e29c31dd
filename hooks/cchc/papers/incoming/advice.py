"""Advice on a paper: outdated terms, doubled words, wrong forms of dates. Nothing is changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...core import paper_types
from ...core.dates import long, matched_day, short
from ...core.proofreading import compounds
from ...core.text import fold
from ...kinds import old_term
from ...kinds.old_term import OldTerm
from .head_marks import NUMBER
from .lines import TextLine
from .recognise import Recognised

_DOUBLED = re.compile(r"\b([^\W\d_]+)(\s+)\1\b", re.I)
# Words that are said twice on purpose.
REPEATED = frozenset(
    """
    ai ào chậm dần đâu đều đời hằng hay khẽ lâu luôn mãi mau mấy mình mỗi năm ngày người nhanh nhẹ nhiều nơi nhà
    rõ sáng song tháng thường thôn từ tuần vàng vừa xa xanh xem xóm đông riêng khắp đo đỏ trắng đêm chiều tối
    cao xinh đúng
    """.split()
)
# Words whose second syllable may begin the next word too, beside those of core/proofreading/compounds.py:
# phân công công chức.
_ENDINGS = compounds.WORDS | {"phân công", "thành công", "khởi công", "tờ trình", "đại hội", "chủ trì", "tham mưu"}
_PORTAL = re.compile(r"cổng\s+(?:thông\s+tin\s+điện\s+tử|TTĐT)", re.I)
_SITE = re.compile(r"trang\s+(?:thông\s+tin\s+điện\s+tử|TTĐT)", re.I)
_LONG_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.I)
_SHORT_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_HIGHER = re.compile(
    r"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Sở|Phòng|Văn phòng|Huyện ủy|Tỉnh ủy|Thành ủy)\b.*"
    r"\b(?:huyện|tỉnh|thành phố|thị xã|quận|Sở)\b|^\s*Sở\b|^\s*(?:Huyện|Tỉnh|Thành) ?[uủ]",
    re.I,
)


@dataclass(frozen=True)
class Advice:
    """One piece of advice: the line, the words found, what to look at."""

    line: int
    found: str
    message: str


def advice(paper: Recognised, issued: date, terms: Sequence[OldTerm]) -> tuple[Advice, ...]:
    """All advice on a paper, in the order of its lines."""
    found = [one for line in paper.paragraphs for one in _of_line(line, issued, terms)]
    found += [*_mixed(paper.paragraphs), *_form(paper)]
    return tuple(sorted(found, key=lambda one: one.line or 10**6))


def _of_line(line: TextLine, issued: date, terms: Sequence[OldTerm]) -> Iterator[Advice]:
    text = line.words
    for at, words, term in old_term.occurrences(terms, text, issued):
        yield Advice(line.at(at), words, term.advice)
    cells = [cell for row in line.rows for cell in row]
    for piece in cells or [text]:  # what ends a cell is not said again by the next
        for match in _DOUBLED.finditer(piece):
            if match[1].casefold() not in REPEATED and not _ends_and_begins(piece, match):
                yield Advice(line.at(match.start()), match[0], "từ viết hai lần")
    for pattern, form in ((_LONG_DAY, long), (_SHORT_DAY, short)):
        for match in pattern.finditer(text):
            if not (day := matched_day(match)):
                yield Advice(line.at(match.start()), match[0], "ngày này không có thật")
                continue
            right = form(day)
            if [int(part) for part in re.findall(r"\d+", right)] and re.findall(r"\d+", right) != list(match.groups()):
                message = f"thể thức văn bản viết “{right}”: chỉ ngày dưới 10 và tháng 1, 2 có số 0 ở trước"
                yield Advice(line.at(match.start()), match[0], message)


def _ends_and_begins(text: str, match: re.Match[str]) -> bool:
    """Whether the first of two equal syllables ends a word and the second begins one: `phân công công chức`."""
    before, after = (
        text[: match.start()].casefold().split()[-1:],
        re.findall(r"\w+", text[match.end() :].casefold())[:1],
    )
    word = match[1].casefold()
    return " ".join([*before, word]) in _ENDINGS and " ".join([word, *after]) in _ENDINGS


def _mixed(lines: Sequence[TextLine]) -> Iterator[Advice]:
    """Portal and site in one paper: two names, often for one thing."""
    portal, site = (
        [(line.at(m.start()), m[0]) for line in lines for m in p.finditer(line.words)] for p in (_PORTAL, _SITE)
    )
    if portal and site:
        fewer, other = (site, portal) if len(site) <= len(portal) else (portal, site)
        message = (
            f"văn bản gọi cả “{other[0][1]}” ({len(other)} lần) và “{fewer[0][1]}” ({len(fewer)} lần); dùng một tên"
        )
        yield Advice(fewer[0][0], fewer[0][1], message)


def _form(paper: Recognised) -> Iterator[Advice]:
    """What a paper of its type should have."""
    is_report = paper_types.same(paper.head.type, paper_types.REPORT)
    higher = next((name for name in paper.tail.recipients if _HIGHER.search(name)), "")
    if is_report and higher and not paper.addressees:
        message = "báo cáo gửi cấp trên phải có “Kính gửi”; khi đó Nơi nhận mở đầu bằng “Như trên”"
        yield Advice(0, f"Nơi nhận: {higher}", message)
    for annex in paper.annexes:
        if number := next((line for line in annex.title if NUMBER.match(line.text)), None):
            message = "từ đây là một văn bản khác có số riêng; tách thành tệp riêng rồi nhập, xóa phần này ở bản nháp"
            yield Advice(number.number, number.text.strip(), message)
    if not paper.closed:
        yield Advice(0, _end(paper), "cuối văn bản thiếu dấu “./.”; trang tự in dấu này")


def _end(paper: Recognised) -> str:
    words = fold(paper.closing) and paper.closing.split()
    return " ".join(words[-6:]) if words else "hết nội dung"
