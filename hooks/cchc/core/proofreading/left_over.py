"""What stands around a text where it is copied: buttons of a page, senders of messages, fields of Word, AI's words."""

import re
from collections.abc import Iterator

_SIGNS = (
    "Thích", "Bình luận", "Chia sẻ", "Trả lời", "Đã xem", "Đã gửi", "Đã nhận", "Đã chuyển tiếp", "Xem thêm", "Thu gọn",
    "Ẩn bớt", "See more", "Trang ", "Page", "[", "IMG", "DSC", "VID", "HYPERLINK", "MERGEF", "_Toc", "_Ref",
    "Commented", "Formatted:", "mso-", "X-NONE", '="', "【", "bạn", "ôi là",
    "In trang", "In bài", "Bản in", "Gửi email", "Lưu bài", "Lưu tin", "ầu trang", "Nghe bài", "Cỡ chữ", "Đọc thêm",
    "Quay lại", "Trở lại", "ượt xem", "ượt đọc", "ượt truy cập", "iên tập", "òa soạn",
    "ưới đây là", "ửi từ", "Sent from", "Fw", "FW", "Re:", "RE:", "oaicite", "&lt;", "òn tiếp",
)  # fmt: skip
_BUTTON = (
    "Thích|Đọc thêm|Bình luận|Chia sẻ|Trả lời|Đã xem|Đã gửi|Đã nhận|Đã chuyển tiếp|Xem thêm|Thu gọn|Ẩn bớt|In trang"
    "|In bài(?: viết)?|Bản in|Gửi email|Lưu (?:bài(?: viết)?|tin)|(?:Về )?[Đđ]ầu trang|Chia sẻ (?:bài viết|tin)"
    "|(?:Quay|Trở) lại(?: trang trước)?|Nghe bài viết|Cỡ chữ"
)
_CLOCK, _DAY = r"\d{1,2}:\d\d(?::\d\d)?", r"\d{1,2}/\d{1,2}/\d{4}"
_LEFT_OVER = re.compile(
    r"^[ \t]*(?:(?:Trang|Page) \d{1,3}(?: ?/ ?| trên | of )\d{1,3}|\d{1,3} \| ?(?:Page|Trang)|Trang \| ?\d{1,3}"
    rf"|(?:{_BUTTON})(?: ?\(\d+\))?(?:[ ·•|>»:]*(?:{_BUTTON}|\d+ (?:giờ|phút|ngày)))*)[ \t>»|]*$"
    rf"|^(?:{_DAY}|{_CLOCK}|[ ,|·•-])*(?:Số )?[Ll]ượt (?:xem|đọc|truy cập)(?: bài(?: viết)?)?:? ?[\d.]+[ \t]*$"
    r"|^(?:Kính|Thân) gửi:? (?:[Bb]an [Bb]iên tập|[Tt]òa soạn)\b"
    rf"|^\[(?:{_CLOCK},? {_DAY}|{_DAY},? {_CLOCK})\]"
    r"|\[(?:Hình ảnh|Ảnh|Video|Sticker|Nhãn dán|File|Tệp|Tin nhắn|GIF|Photo|Image)(?: đã [^\]\n]{1,20})?\](?!\()"
    r"|(?:…|\.{3}) ?(?:Xem thêm|See more|Ẩn bớt)$"
    r"|^Chia sẻ(?: bài viết| qua)?:?(?: (?:Facebook|Zalo|Twitter|Email)){2,}"
    r"|(?<![\w\[(/.-])(?:IMG|DSC|VID)_?\d{4,}[\w.]*|\[/?(?:caption|gallery|embed|vc_\w+)(?: [^\]\n]*)?\]"
    r"|\b(?:HYPERLINK|PAGEREF|REF) \S+|\bMERGEF(?:ORMAT|IELD)\b|\b_(?:Toc|Ref)\d{4,}"
    r"|^(?:style|class|align|target)=\"[^\"\n]*\"|【[^】\n]{1,30}】"
    r"|^(?:Dưới đây|Sau đây) là [^.\n]{0,80} theo (?:đúng )?yêu cầu của bạn\b"
    r"|^(?:Chắc chắn|Tất nhiên|Được rồi)(?: rồi)?[!,.] ?Dưới đây là [^.\n]{0,60}"
    r"|\b[Tt]ôi là (?:một )?(?:mô hình ngôn ngữ|trợ lý AI)\b"
    r"|^(?:Nếu bạn [^.\n]{0,40}, tôi|Bạn có muốn tôi) [^.\n]{0,60}"
    r"|&lt;/?(?:b|i|u|p|br|div|span|strong|em|a|table|t[rdh])\b[^&\n]{0,40}&gt;|^\(?[Cc]òn tiếp(?: trang sau)?\)?$"
    r"|(?:^|(?<=[.!?] ))(?:(?:Đã|Được) gửi từ (?:iPhone|iPad|điện thoại|thiết bị|Outlook|Yahoo|Gmail|Samsung|Zalo)"
    r"|Sent from my)\b[^\n]{0,40}$"
    r"|^(?:Fwd?|FW|FWD|Re|RE): (?=\S)|:?contentReference\[oaicite[^\n]{0,30}|\boaicite:\d+"
    r"|\bmso-[a-z-]+:\S*|\bX-NONE\b|^(?:Commented \[\w+\]|Formatted):",
    re.M,
)


def may_be_in(text: str) -> bool:
    """Whether a text may have any of it: a quick look."""
    return any(map(text.__contains__, _SIGNS))


def doubts(text: str) -> Iterator[str]:
    """The advice for the first of it in a line."""
    if found := _LEFT_OVER.search(text) if may_be_in(text) else None:
        yield f"“{found[0].strip()}” còn sót lại khi chép từ Word, Zalo hay trang khác; hãy xóa"
