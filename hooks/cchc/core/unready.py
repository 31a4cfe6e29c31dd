"""Texts that are not written to their end: what waits for somebody to fill it in."""

import re

from .markup import CODE

_LATER = r"(?:(?:cần|sẽ|chờ|đang|còn) )?(?:bổ sung|cập nhật|hoàn thiện|viết)(?: (?:sau|tiếp|thêm))?"
_LABEL = (
    r"(?:số|nơi|đơn vị|cơ quan|thời gian|tháng|năm|tên|họ(?: và)? tên|ngày|nội dung|địa chỉ|địa điểm|tóm tắt|trích yếu"
    r"|lý do|kết quả|ghi chú|mô tả|tiêu đề|chức vụ|người ký|nơi nhận)"
)
_COUNTED = (
    r"(?:hồ sơ|lượt|tin|bài|văn bản|đồng|%|trường hợp|cuộc|buổi|hộ|người|đại biểu|giờ|phút|triệu|tỷ|thôn|học sinh|lần"
    r"|điểm|thủ tục|tổ|ngày)"
)
_UNREADY = (  # signs in small letters, of which most texts have none, and what is looked for where one of them stands
    (
        (
            "todo",
            "fixme",
            "tbd",
            "lorem",
            ".../",
            "…/",
            "... /",
            "… /",
            "xxx",
            "xx/",
            "dd/",
            "/mm/",
            "/xx/",
            "???",
            "___",
            " ??",
            "……",
            ".....",
        ),
        r"\b(?:todo|fixme|tbd)\b|\blorem ipsum\b|(?:\.{3,}|…)\s*/\s*(?:\.{3,}|…|\d|[a-zđ]{2,6}-)"
        r"|(?<!\d )(?<!\d)\bx{3,}\b|\?{3,}|\b(?:xx|dd)/(?:xx|mm|\d\d?/20)|\b\d\d?/(?:xx|mm)/"
        r"|(?<=\w )_{3,}|_{3,}(?= \w)|_{4,}|(?<= )\?\?"
        r"|(?<![“\"….])(?:…{2,}|\.{5,})",
    ),
    (("bổ sung", "cập nhật", "hoàn thiện", "viết"), rf"[(\[<{{]\s*{_LATER}\s*(?:[)\]>}}:]|\.{{3}}|…)"),
    (("bổ sung", "cập nhật", "hoàn thiện", "viết", "điền"), rf"^\W*(?:{_LATER}\W*$|cần (?:bổ sung|điền|viết)\s*:)"),
    (
        ("(điền", "(cần", "(chờ", "(sẽ"),
        rf"\((?:điền (?:{_LABEL}|vào)"
        r"|(?:cần|chờ|sẽ) (?:bổ|điền|kiểm tra|xem|hỏi|xác minh|sửa|cập nhật|hoàn thiện))"
        r"\b[^()\n]*\)",
    ),
    (("(", "[", "<", "{"), r"^[(\[<{](?:điền|ghi|nhập) [^()\[\]<>{}\n]{2,40}[)\]>}]$"),
    (
        ("chưa ", "đang ", "đã ký"),
        r"^\W*(?:chưa (?:có|nhập|rõ|điền|cập nhật|biết|xác định)|đang (?:cập nhật|soạn|chờ)|đã ký)\W*$",
    ),
    (("về việc", "v/v"), r"^(?:về việc|v/v)\W*$"),
    (("<",), r"^<(?=[^<>]*[^\x00-\x7f])[^<>@:\n]+>$"),
    (
        ("… ", "... "),
        rf"(?<=[^\W\d_] )(?:\.{{3,}}|…) {_COUNTED}\b"
        r"|\bngày (?:\.{3,}|…) (?:tháng|có|đã|xã|đến)\b",
    ),
    (("{{", "{%"), r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}"),
    (
        ("chèn", "dán", "thêm", "gắn", "ở đây"),
        r"[(\[<](?:(?:chèn|dán|thêm|gắn) (?:ảnh|hình|bảng|link|liên kết|tệp|video)\b"
        r"|(?:ảnh|hình|bảng|link|video)\b[^()\n]{0,20}ở đây)[^()\[\]\n]{0,40}[)\]>]",
    ),
    (
        ("đang cập nhật", "đang bổ sung", "đang hoàn thiện", "đang được", "đang tổng", "đang biên", "đang soạn"),
        r"^\W*(?:(?:nội dung|thông tin|số liệu|tin|bài(?: viết)?|phần|kết quả)(?: này)? )?"
        r"đang (?:được )?(?:cập nhật|bổ sung|hoàn thiện|tổng hợp|biên tập|soạn)\W*$",
    ),
    (("# tiêu đề",), r"^# tiêu đề (?:tin|bài|của tin|của bài)(?: (?:tức|bài|viết))?\W*$"),
    # notes to oneself: [cần hỏi lại], (điền số sau), chưa có, chờ xã gửi
    (
        ("[",),
        rf"\[(?:điền|nhập|ghi|cần|chờ|sẽ|hỏi|liệt kê|nêu|viết|thêm|chèn|bổ sung(?! năm| bởi| theo)|{_LABEL})"
        r"\b[^\]\n]*\](?![(\[:])|^\[[^\[\]\n]+\]$",
    ),
    (("(",), rf"\b(?:tại|ở|là|nguồn:|ông|bà|lúc|với|do|bởi) \({_LABEL}(?: [^()\n]{{1,10}})?\)|^\({_LABEL}\)$"),
    (("[ ", "[]"), r"(?<=[\w:] )\[\s*\](?![(\[:])"),
    (
        ("...", "…"),
        r"\b(?:từ|đến|số|đường|ngày|tháng|lúc|xã|thôn|phường|tỉnh|ông|bà|đồng chí"
        r"|là|tại|gồm|với|được|phát|tặng|trồng|trao)"
        r" (?:\.{3,}|…)(?!\w)(?=[^\n]*\w)"
        r"|\b(?:năm|ngày|tháng|số) (?:\.{3,}|…)\W*$",
    ),
    # a figure lost before its unit, a number behind what is cited, half a year
    (
        ("...", "…"),
        r"(?<=[\s:])(?:\.{3,}|…)\s?(?:%|(?:h|giờ|đồng|triệu|tỷ|m2|km)\b)|\b20(?:\.{2,}|…)"
        r"|\b(?:phụ lục|mẫu số|(?:văn bản|quyết định|kế hoạch|công văn) số) (?:\.{3,}|…)",
    ),
    (
        (" sau",),
        r", (?:sẽ )?(?:bổ sung|cập nhật|điền|viết) sau\W*$"
        r"|^\W*(?:(?:sẽ )?(?:thông báo|trả lời|công bố|báo|đăng|gửi|nêu|ghi)"
        r"|(?:đoạn|phần|mục|bài|tin|nội dung)(?: này)? (?:sẽ )?(?:bổ sung|cập nhật|điền|viết)) sau\W*$",
    ),
    (
        ("ngày", "số "),
        r"\bngày\s+tháng\s+(?:\d|năm\s+20\d\d\b)"
        r"|\bsố\s+/\s?(?:[a-zđ]{2,6}-)?(?:ubnd|hđnd|bc|kh|qđ|tb)\b",
    ),
    (("(chưa", "(đang"), r":\s*\((?:chưa (?:có|rõ|biết|xác định)|đang (?:cập nhật|chờ))\)"),
    (("__/",), r"_{2,}/_{2,}"),
    ((": ?", ":?"), r":\s*\?+\W*$"),
    (("{", "@@", "%", "${"), rf"(?<!\{{)\{{{_LABEL}\b[^{{}}\n]*\}}|@@\w+@@|%[^\W\d_][\w]{{2,}}%|\$\{{\w+\}}"),
    (  # what Word shows where a text belongs
        ("nhấn ", "bấm ", "click ", "insert ", "enter "),
        r"\b(?:nhấn|bấm)[^.\n]{0,20} để nhập\b|\bclick (?:here|or tap)\b[^.\n]{0,20}\benter\b"
        r"|\b(?:insert|enter) text\b",
    ),
    (
        ("sau)", "sau]", "sau}", "sau>"),
        r"[(\[<{][^()\[\]{}<>\n]{0,40}\b(?:điền|bổ sung|cập nhật|viết|ghi|nhập|hoàn thiện|sửa|chèn|thêm|hỏi)"
        r"(?: \w+)? sau[)\]>}]",
    ),
    (
        ("chưa ", "chờ "),
        r"^\W*(?:chưa (?:có|rõ|biết|nhập|chốt)\b[^\w\n]+(?:sẽ|chờ|đang|cần|hỏi)"
        r"|chờ (?:số liệu|ý kiến|bổ sung))\b[^.\n]{0,40}\W*$",
    ),
    (("xx ", "nn ", "yy "), rf"(?<!kỷ )(?<!\w)(?:xx|nn|yy) {_COUNTED}\b"),
    (("n/a", "tba", "tbc", "abc", "test", "asdf", "aaa"), r"^\W*(?:n/a|tba|tbc|abc|test|asdf\w*|aaa+)\W*$"),
    ((" a", " b", " c"), r"^(?:(?:ông|bà) )?(?:nguyễn|trần|lê|phạm|hoàng) (?:văn|thị) [abc]$"),
    (
        (" đây",),
        r"^\W*(?:ghi|nhập|viết|gõ|điền|chèn|dán|thêm|nội dung|tiêu đề|tóm tắt) (?:[^,.\n]{1,30} )?"
        r"(?:vào|ở|tại) đây\W*$",
    ),
)
_QUOTED = re.compile(r"“[^”\n]*[^\W\d_][^”\n]*”")  # tells what a form says
_PATTERNS = tuple((signs, re.compile(pattern, re.I | re.M)) for signs, pattern in _UNREADY)
_OF_ROWS = frozenset(pattern for _, pattern in _PATTERNS if pattern.pattern.startswith("^"))  # in all alternatives


def waits(text: str) -> bool:
    """Whether something in a text, but for code, waits to be filled in."""
    small = text.lower()
    near = [pattern for signs, pattern in _PATTERNS if any(sign in small for sign in signs)]
    plain = _QUOTED.sub("“”", CODE.sub("", text) if "`" in text else text) if near else ""
    rows = plain.split("\n")
    return any(any(map(pattern.match, rows)) if pattern in _OF_ROWS else pattern.search(plain) for pattern in near)
