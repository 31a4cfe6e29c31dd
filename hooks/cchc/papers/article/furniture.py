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
_FURNITURE = re.compile(
    r"Tổng số điểm của bài viết là\b.*|Xếp hạng\s*: [\d.]+ - \d+ phiếu bầu"
    r"|Chia sẻ(?: qua)?\s*:?(?:\s*(?:Facebook|Zalo|Twitter|Email))+"
    r"|Click để đánh giá bài viết|Tweet"
    r"|(?:In|Gửi) (?:trang|bài viết|bài|email)(?: này)?|(?:Cỡ|Kích thước) chữ\s*:?(?:\s*A?[+-]?)*|A[+-](?:\s*A[+-]?)*"
    r"|Quay (?:lại|về)(?: trang trước)?|Về trang trước|(?:Lên|Về) đầu trang|Nghe (?:đọc )?bài(?: viết)?"
    r"|Trang (?:chủ|nhất)(?:\s*(?:»|›|>|/|→)\s*[^»›>/→]{2,60})+"
    r"|\[?Chuyển tiếp từ .{2,60}\]?|Đã (?:gửi|nhận|xem)(?:(?: lúc)? \d{1,2}:\d{2})?"
    r"|\d{1,2} (?:giờ|phút|ngày|tuần)(?: trước)?\s*(?:trước|[·•](?:\s*Công khai)?)|(?:#\w+[\s,]*)+",
    re.I,
)
_AT_AN_END = re.compile(  # a statistic in the middle of a text
    rf"(?:Đã xem|(?:Số )?lượt (?:xem|đọc)|Phản hồi|Bình luận|Lượt thích)\s*:\s*{_NUMBER}"
    rf"|[👍❤️😆😮😢😡🥰]+\s*{_NUMBER}|A|In|(?:Từ khóa|Tags?)\s*:.{{3,100}}"
    rf"|(?:{_NUMBER} (?:lượt )?(?:xem|đọc|thích|chia sẻ|bình luận|phản hồi)[\s·•,]*)+",
    re.I,
)
_SENT = re.compile(r"(?P<name>.{4,40}?),? \d{1,2}:\d{2}")  # above a message of Zalo: who sent it, and when
_CUT = re.compile(r"(?<=…)\s*Xem thêm$|(?<=\.\.\.)\s*Xem thêm$")
_OF_FACEBOOK = re.compile(r"(?:Thích|Bình luận|Chia sẻ|Gửi|Công khai|Theo dõi|Xem thêm|Trả lời)\s*[·•]?", re.I)
_OTHERS = re.compile(
    r"(?:Các |Những )?(?:tin|bài)(?: viết)? "
    r"(?:khác|liên quan|cùng chuyên mục|mới hơn|cũ hơn|mới nhất|đã đưa|đọc nhiều)\s*:?"
    r"|Ý kiến (?:bạn đọc|của bạn)\s*:?",
    re.I,
)
_FIRST, _NEAR = 4, 6  # lines at the beginning of a text, and at both its ends
_TITLE = 160


def without_furniture(lines: Sequence[TextLine], ledger: Ledger) -> list[TextLine]:
    """The lines of the text; of a line that says more (`25/8/2026 | Lượt xem: 512 | In trang`) what is left of it."""
    end = next((at for at, line in enumerate(lines) if at > 1 and _OTHERS.fullmatch(line.text.strip())), len(lines))
    if any(len(line.words) > _TITLE for line in lines[end:]):
        end = len(lines)  # what follows is more than titles of other items
    ledger.leave(lines[end:], "các tin khác của trang đăng lại")
    buttons = [line for line in lines[:end] if _OF_FACEBOOK.fullmatch(line.text.strip())]
    buttons = buttons if any(fold(line.text).startswith("thich") for line in buttons) else []
    kept = []
    for at, line in enumerate(lines[:end]):
        ends = at < _NEAR or at >= end - _NEAR
        around = line in buttons
        pieces = [] if around else [piece.strip() for piece in line.text.split("|")]
        rest = [piece for piece in pieces if not _is_furniture(piece, first=at < _FIRST, ends=ends)]
        if line.rows or (pieces and rest == pieces):
            kept.append(_whole(line, ledger))
            continue
        over = " ".join(piece for piece in pieces if piece not in rest) or line.text
        ledger.leave([replace(line, text=over)], "dòng của trang đăng lại")
        kept += [replace(line, text=" | ".join(rest))] if rest else []
    return kept


def _is_furniture(text: str, *, first: bool, ends: bool) -> bool:
    """Whether a line, or what stands between bars, is none of the text."""
    sent = _SENT.fullmatch(text) if first else None
    if sent and is_name(sent["name"], FAMILY):
        return True
    return bool(_FURNITURE.fullmatch(text) or (ends and _AT_AN_END.fullmatch(text)))


def _whole(line: TextLine, ledger: Ledger) -> TextLine:
    """A line without the button behind which Facebook hides the rest of a text; that the rest is missing is told."""
    match = _CUT.search(line.text)
    if not match:
        return line
    ledger.leave([replace(line, text=match[0])], "bài trên Facebook còn dài hơn; bấm vào đó rồi chép lại cả bài")
    return replace(line, text=line.text[: match.start()])
