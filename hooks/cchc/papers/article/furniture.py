"""What portals, Facebook and Zalo put around a text that is copied there: menus, counters, buttons, other items."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...core.privacy.names import FAMILY
from ...core.text import fold
from ..incoming.ledger import Ledger
from ..incoming.lines import TextLine
from .title import is_name

_NUMBER = r"[\d.,]+[KkNn]?"
_WHEN = r"(?:\d{1,2} (?:giờ|phút|ngày|tuần)(?: trước)?|(?:\d{1,2} tháng \d{1,2}|Hôm qua) lúc \d{1,2}:\d{2})"
_FURNITURE = re.compile(
    r"Tổng số điểm của bài viết là\b.*|Xếp hạng\s*: [\d.]+ - \d+ phiếu bầu"
    r"|Chia sẻ(?: qua)?\s*:?(?:\s*(?:Facebook|Zalo|Twitter|Email))+"
    r"|Click để đánh giá bài viết|Tweet|Xem với cỡ chữ|Chưa có (?:bình luận|ý kiến|phản hồi)(?: nào)?"
    r"|https?://\S+\s+\d+/\d+|Ẩn bớt|Xem bản dịch|(?:Màu|Phông) chữ|Bản in|Zalo Official Account"
    r"|(?:©|Copyright\b|Bản quyền ©).{2,200}|Đã chia sẻ với (?:Công khai|Nhóm\b.{2,60})"
    r"|(?:In|Gửi|Đọc|Lưu) (?:(?:trang|bài viết|bài|email)(?: này)?(?: qua email)?|cho bạn bè)"
    r"|(?:Cỡ|Kích thước) chữ\s*:?(?:\s*A?[+-]?)*|(?:In(?: trang)? )?A[+-](?:\s*A[+-]?)*"
    r"|Quay (?:lại|về)(?: trang trước)?|Về trang trước|(?:Lên|Về) đầu trang|Nghe (?:đọc )?bài(?: viết)?"
    r"|Trang (?:chủ|nhất)(?:\s*(?:»|›|>|/|→)\s*[^»›>/→]{2,60})+"
    r"|\[?Chuyển tiếp từ .{2,60}\]?|Đã (?:gửi|nhận|xem)(?:(?: lúc)? \d{1,2}:\d{2})?"
    rf"|(?:Quản trị viên\s*[·•]\s*)?{_WHEN}\s*(?:trước|[·•](?:\s*Công khai)?)|(?:#\w+[\s,]*)+",
    re.I,
)
_AT_AN_END = re.compile(  # a statistic in the middle of a text
    rf"(?:Đã xem|(?:Số )?lượt (?:xem|đọc)|Phản hồi|Bình luận|Lượt thích)\s*:\s*{_NUMBER}"
    rf"|[👍❤️😆😮😢😡🥰]+\s*{_NUMBER}|A|In|(?:Từ khóa|Tags?)\s*:.{{3,100}}"
    rf"|Bình luận(?:\s*\({_NUMBER}\))?|\+\d{{1,3}}|Xem chi tiết|Quan tâm"
    r"|(?:Cơ quan chủ quản|Chịu trách nhiệm(?: chính| nội dung)?)\s*:.{3,200}"
    r"|Bản quyền thuộc (?:về )?(?:UBND|Ủy ban|Cổng|Trang)\b.{3,200}"
    rf"|(?:{_NUMBER} (?:lượt )?(?:xem|đọc|thích|chia sẻ|bình luận|phản hồi)[\s·•,]*)+",
    re.I,
)
_UNDER_A_POSTER = re.compile(
    rf"(?:[·•]\s*)?Theo dõi|(?:Quản trị viên\s*[·•]\s*)?{_WHEN}\s*[·•].*|Zalo Official Account", re.I
)
_MESSAGE = re.compile(  # before a message of a group: [10:02, 15/9/2026] Nguyễn Thị Hoa: …
    r"\[(?=[^\]]*\d/\d{1,2}/\d{4})(?=[^\]]*\d:\d{2})[\d:/, ]{14,22}\]\s*[^:]{2,40}:\s*"
)
_PRINTED = re.compile(r"\d{1,2}:\d{2},? \d{1,2}/\d{1,2}/\d{2,4}\s+(?P<name>.{10,})")  # above a page that was printed
_HOME, _SHORT = re.compile(r"Trang (?:chủ|nhất)", re.I), 5  # where a menu begins; words of what it leads to
_SENT = re.compile(r"(?P<name>.{4,40}?),? \d{1,2}:\d{2}")  # above a message of Zalo: who sent it, and when
_CLOCK_ALONE = re.compile(r"\d{1,2}:\d{2}")  # Zalo on a computer copies it as a line of its own
_CUT = re.compile(r"(?<=…)\s*Xem thêm$|(?<=\.\.\.)\s*Xem thêm$")
_OF_FACEBOOK = re.compile(
    r"(?:Thích|Bình luận|Chia sẻ|Gửi|Công khai|Xem thêm|Trả lời)\s*[·•]?|(?:[·•]\s*)?Theo dõi", re.I
)
_OTHERS = re.compile(
    r"(?:Các |Những )?(?:tin|bài)(?: viết)? "
    r"(?:khác|liên quan|cùng chuyên mục|mới hơn|cũ hơn|mới nhất|đã đưa|đọc nhiều)\s*:?"
    r"|(?:Ý kiến|Bình luận) (?:bạn đọc|của bạn)\s*:?|Thống kê(?: lượt)? truy cập|Tất cả cảm xúc\s*:?",
    re.I,
)
_POSTER, _FIRST, _NEAR = 2, 4, 6  # lines at the beginning of a text, and at both its ends
_TITLE = 160


def without_furniture(lines: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines of the text; of a line that says more (`25/8/2026 | Lượt xem: 512 | In trang`) what is left of it."""
    lines = _without_menu(_without_senders(lines, ledger), ledger)
    end = next((at for at, line in enumerate(lines) if at > 1 and _OTHERS.fullmatch(line.text.strip())), len(lines))
    if any(len(line.words) > _TITLE for line in lines[end:]):
        end = len(lines)  # what follows is more than titles of other items
    ledger.leave(lines[end:], "các tin khác của trang đăng lại")
    buttons = [line for line in lines if _OF_FACEBOOK.fullmatch(line.text.strip())]
    buttons = buttons if any(fold(line.text).startswith("thich") for line in buttons) else []
    kept = []
    for at, line in enumerate(lines[:end]):
        ends = at < _NEAR or at >= end - _NEAR
        printed = _PRINTED.fullmatch(line.text.strip()) if at < _POSTER else None
        named = printed and any(printed["name"].startswith(below.text.strip()) for below in lines[at + 1 : _NEAR])
        around = line in buttons or named or (at < _POSTER and at + 1 < end and _is_poster(line, lines[at + 1]))
        pieces = [] if around else [piece.strip() for piece in line.text.split("|")]
        rest = [piece for piece in pieces if not _is_furniture(piece, first=at < _FIRST, ends=ends)]
        if line.rows or (pieces and rest == pieces):
            kept.append(_whole(line, ledger))
            continue
        over = " ".join(piece for piece in pieces if piece not in rest) or line.text
        ledger.leave([replace(line, text=over)], "dòng của trang đăng lại")
        kept += [replace(line, text=" | ".join(rest))] if rest else []
    return kept


def _is_poster(line: TextLine, below: TextLine) -> bool:
    """Whether a first line is the name of a page on Facebook or Zalo: below it stands when it was posted."""
    named = line.text.strip() == f"Bài viết của {below.text.strip()}"
    return not line.rows and not line.bold and (named or bool(_UNDER_A_POSTER.fullmatch(below.text.strip())))


def _without_senders(lines: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines of messages, without who sent them and when, and without those of a sign alone."""
    clocks = [at for at, line in enumerate(lines) if not line.rows and _CLOCK_ALONE.fullmatch(line.text.strip())]
    names = {at - 1 for at in clocks if at and _is_person(lines[at - 1].text.strip())}
    over = {*names, *clocks} if 0 in names else set()  # else they may be those of a programme
    ledger.leave([lines[at] for at in sorted(over)], "người gửi tin nhắn")
    kept = []
    for line in (line for at, line in enumerate(lines) if at not in over):
        match = None if line.rows else _MESSAGE.match(line.text)
        text = line.text[match.end() :] if match else line.text
        shown = not match or any(map(str.isalnum, text))
        if match:
            ledger.leave([replace(line, text=match[0] if shown else line.text)], "người gửi tin nhắn")
        kept += [replace(line, text=text, spaced=line.spaced or match is not None)] if shown else []
    return kept


def _without_menu(lines: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines without the menu that a page begins with, line by line; what stands above a sentence is no menu."""
    start = next((at for at, line in enumerate(lines[:_FIRST]) if _HOME.fullmatch(line.text.strip())), None)
    if start is None:
        return list(lines)
    end = start + 1
    while end < len(lines) and len(lines[end].text.split()) <= _SHORT and _leads(lines[end]):
        end += 1
    if end < len(lines) and end > start + 1 and len(lines[end].text) > _TITLE // 2:
        end -= 1
    ledger.leave(lines[start:end], "dòng của trang đăng lại")
    return [*lines[:start], *lines[end:]]


def _leads(line: TextLine) -> bool:
    """Whether a line may be the name of a part of a site."""
    text = line.text.strip()
    return not (line.rows or line.heading or line.bold or text.endswith((".", ":")) or any(map(str.isdigit, text)))


def _is_furniture(text: str, *, first: bool, ends: bool) -> bool:
    """Whether a line, or what stands between bars, is none of the text."""
    sent = _SENT.fullmatch(text) if first else None
    if sent and _is_person(sent["name"]):
        return True
    return bool(_FURNITURE.fullmatch(text) or (ends and _AT_AN_END.fullmatch(text)))


def _is_person(text: str) -> bool:
    """Whether a text is nothing but a person's full name."""
    return bool(text) and is_name(text, FAMILY)


def _whole(line: TextLine, ledger: Ledger) -> TextLine:
    """A line without the button behind which Facebook hides the rest of a text; that the rest is missing is told."""
    match = _CUT.search(line.text)
    if not match:
        return line
    ledger.leave([replace(line, text=match[0])], "bài trên Facebook còn dài hơn; bấm vào đó rồi chép lại cả bài")
    return replace(line, text=line.text[: match.start()])
