"""Texts that are not written to their end: what waits for somebody to fill it in."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..grouping import grouped
from ..late import late_pattern
from ..markup import CODE
from ..short_texts import Remembered

_LATER = r"(?:(?:cần|sẽ|chờ|đang|còn) )?(?:bổ sung|cập nhật|hoàn thiện|viết)(?: (?:sau|tiếp|thêm))?"
_LABEL = (
    r"(?:số|nơi|đơn vị|cơ quan|thời gian|tháng|năm|tên|họ(?: và)? tên|ngày|nội dung|địa chỉ|địa điểm|tóm tắt|trích yếu"
    r"|lý do|kết quả|ghi chú|mô tả|tiêu đề|chức vụ|người ký|nơi nhận|giờ(?: làm việc)?|hình thức"
    r"|số điện thoại|thời hạn)"
)
_COUNTED = (
    r"(?:hồ sơ|lượt|tin|bài|văn bản|đồng|%|trường hợp|cuộc|buổi|hộ|người|đại biểu|giờ|phút|triệu|tỷ|thôn|học sinh|lần"
    r"|điểm|thủ tục|tổ|ngày|lớp|hội nghị|đơn vị|đợt|kế hoạch|cán bộ|công chức|đoàn viên|hội viên|suất|cây|mét|km|ha"
    r"|việc|nội dung|ý kiến|nhiệm vụ|tập thể|cá nhân|gia đình|bộ|chiếc|tấn|kg)"
)
# Looked for from the bracket that follows: a search jumps to it.
_BEFORE = "|".join(
    rf"(?<=\b{word} \()"
    for word in ("tại", "ở", "là", "nguồn:", "ông", "bà", "lúc", "với", "do", "bởi", "của", "đồng chí", "đ/c")
)
_DOTS = r"(?:\.{3,}|…)"


class Sort(NamedTuple):
    """A way to leave a text unfinished: an example, letters of which such a text has some, what is looked for.

    Letters are small; most texts have none of them, so that most patterns are never tried. A pattern that begins with
    `^` is held against every line from its beginning.
    """

    example: str
    signs: tuple[str, ...]
    pattern: re.Pattern[str]


def _sort(example: str, signs: str, pattern: str) -> Sort:
    """A sort whose signs are parted by `|`."""
    return Sort(example, tuple(signs.split("|")), late_pattern(pattern, re.I | re.M))


SORTS = (
    # What stands in the place of words, figures and days.
    _sort("TODO: ảnh", "todo|fixme|tbd", r"\b(?:todo|fixme|tbd)\b"),
    _sort("lorem ipsum", "lorem", r"\blorem ipsum\b"),
    _sort("Số: .../KH-UBND", ".../|…/|... /|… /", rf"{_DOTS}\s*/\s*(?:{_DOTS}|\d|[a-zđ]{{2,6}}-)"),
    _sort("gặp ông xxx", "xxx", r"(?<!\d )(?<![\d.\-])\bx{3,}\b"),
    _sort("họp ngày xx/mm/2026", "xx/|dd/|../", r"\b(?:xx|dd)/(?:xx|mm|\d\d?/20)|\.\./\.\.+/20"),
    _sort("họp ngày 20/xx/2026", "/xx/|/mm/", r"\b\d\d?/(?:xx|mm)/"),
    _sort("có ??? hồ sơ", "???", r"\?{3,}"),
    _sort("lúc ?? giờ", " ??", r"(?<= )\?\?"),
    _sort("Người nhận: ?", ": ?|:?", r":\s*\?+\W*$"),
    _sort("đạt ___ hồ sơ", "___", r"(?<=\w )_{3,}|_{3,}(?= \w|/\d)|_{4,}"),
    _sort("ngày __/__", "__/", r"_{2,}/_{2,}"),
    _sort("tại nhà ông ……", "……|.....", r"(?<![“\"….])(?:…{2,}|\.{5,})"),
    _sort("đã nhận ... hồ sơ", "… |... ", rf"(?:(?<=[^\W\d_] )|(?<=: )|^){_DOTS} {_COUNTED}\b"),
    _sort("họp ngày ... tháng 6", "… |... ", rf"\bngày {_DOTS} (?:tháng|có|đã|xã|đến)\b"),
    _sort(
        "từ ... đến 20/6",
        "...|…",
        r"\b(?:từ|đến|về việc|số|đường|phòng|tầng|ngày|tháng|lúc|xã|thôn|phường|tỉnh|ông|bà|đồng chí|tại|gồm|với|được"
        rf"|do|bởi|của|theo|phát|tặng|trồng|trao|mỗi|trừ) {_DOTS}(?!\w)(?=[^\n]*\w)"
        rf"|\b(?:năm|ngày|tháng|số|tại|ở|từ|đến|do|của|với|theo|trừ|đường|xã|phường|thôn|tỉnh) {_DOTS}\W*$",
    ),
    _sort("đạt … %", "...|…", rf"(?<=[\s:]){_DOTS}\s?(?:%|(?:h|giờ|đồng|triệu|tỷ|m2|km)\b)|\b20(?:\.{{2,}}|…)"),
    _sort("theo phụ lục ...", "...|…", rf"\b(?:phụ lục|mẫu số|(?:văn bản|quyết định|kế hoạch|công văn) số) {_DOTS}"),
    _sort("đạt xx/yy nhiệm vụ", "xx/yy|nn/|xx/nn", r"\b(?:xx/(?:yy|nn)|nn/(?:mm|nn))(?= [^\W\d_])"),
    _sort("có xx hồ sơ", "xx |nn |yy ", rf"(?<!kỷ )(?<!\w)(?:xx|nn|yy) {_COUNTED}\b"),
    _sort("họp ngày tháng 6", "ngày tháng|ngày  |ngày\t", r"\bngày\s+tháng\s+(?:\d|năm\s+20\d\d\b)"),
    _sort("Kế hoạch số /KH-UBND", "số /|số  |số\t", r"\bsố\s+/\s?(?:[a-zđ]{2,6}-)?(?:ubnd|hđnd|bc|kh|qđ|tb)\b"),
    _sort("đúng hạn: [..] hồ sơ", "[..|[…", rf"\[(?:\.{{2,}}|…)\] {_COUNTED}\b"),
    _sort("Xem mẫu [ở đây].", "đây]", r"\[(?:[^\W\d_]+ ){0,3}đây\](?![(\[:])"),
    _sort("Nguồn: (ghi nguồn)", ": (ghi |: (điền |: (nhập ", r":\s*\((?:ghi|điền|nhập) [^()\n]{2,30}\)"),
    _sort("Người nhận: [ ]", "[ |[]", r"(?<=[\w:] )\[\s*\](?![(\[:])"),
    _sort(
        "Nguyễn Văn A",
        "văn a|văn b|văn c|thị a|thị b|thị c",
        r"^(?:(?:ông|bà) )?(?:nguyễn|trần|lê|phạm|hoàng) (?:văn|thị) [abc]$",
    ),
    _sort(
        "do ông Nguyễn Văn A chủ trì",
        "văn a |văn b |thị a |thị b ",
        r"^(?!.*\b(?:ví dụ|mẫu|ghi|viết)\b).*\b(?:ông|bà|anh|chị|đồng chí) (?:nguyễn|trần|lê|phạm|hoàng) (?:văn|thị)"
        r" [ab]\b(?!\.)",
    ),
    _sort("UBND xã ABC", " abc| xyz| tên xã", r"\b(?:xã|phường|thôn|tỉnh) (?:abc|xyz|tên xã)\b"),
    _sort("asdf", "n/a|tba|tbc|abc|test|asdf|aaa", r"^\W*(?:n/a|tba|tbc|abc|test|asdf\w*|aaa+)\W*$"),
    _sort("Về việc", "về việc|v/v", r"^(?:về việc|v/v)\W*$"),
    # Notes to oneself.
    _sort("[bổ sung sau]", "bổ sung|cập nhật|hoàn thiện|viết", rf"[(\[<{{]\s*{_LATER}\s*(?:[)\]>}}:]|\.{{3}}|…)"),
    _sort(
        "Sẽ bổ sung sau.",
        "bổ sung|cập nhật|hoàn thiện|viết|điền",
        rf"^\W*(?:{_LATER}\W*$|cần (?:bổ sung|điền|viết)\s*:)",
    ),
    _sort(
        "(cần hỏi lại)",
        "(điền|(cần|(chờ|(sẽ",
        rf"\((?:điền (?:{_LABEL}|vào)|(?:cần|chờ|sẽ) (?:bổ|điền|kiểm tra|xem|hỏi|xác minh|sửa|cập nhật|hoàn thiện))"
        r"\b[^()\n]*\)",
    ),
    _sort(
        "[cần hỏi lại]",
        "[",
        r"\[(?:điền|nhập|ghi|cần|chờ|sẽ|hỏi|liệt kê|nêu|viết|thêm|chèn|bổ sung(?! năm| bởi| theo)"
        rf"|link|url|liên kết|đường dẫn|{_LABEL})\b[^\]\n]*\](?![(\[:])",
    ),
    _sort("[ý kiến của xã]", "[", r"^\[[^\[\]\n]+\]$"),
    _sort(
        "(điền số sau)",
        "sau)|sau]|sau}|sau>",
        r"[(\[<{][^()\[\]{}<>\n]{0,40}\b(?:điền|bổ sung|cập nhật|viết|ghi|nhập|hoàn thiện|sửa|chèn|thêm|hỏi"
        r"|kèm theo)(?: \w+)? sau[)\]>}]",
    ),
    _sort("Có lãi, sẽ bổ sung sau", " sau", r", (?:sẽ )?(?:bổ sung|cập nhật|điền|viết) sau\W*$"),
    _sort(
        "Phần này viết sau",
        " sau",
        r"^\W*(?:(?:sẽ )?(?:thông báo|trả lời|công bố|báo|đăng|gửi|nêu|ghi)"
        r"|(?:đoạn|phần|mục|bài|tin|nội dung)(?: này)? (?:sẽ )?(?:được )?(?:bổ sung|cập nhật|điền|viết)) sau"
        r"(?: khi [^.\n]{1,30})?\W*$",
    ),
    _sort(
        "chưa có",
        "chưa |đang |đã ký|đóng dấu",
        r"^\W*(?:chưa (?:có(?: nội dung| thông tin| số liệu| dữ liệu| kết quả)?|nhập"
        r"|rõ|điền|cập nhật|biết|xác định)|đang (?:cập nhật|soạn|chờ)|đã ký)\W*$"
        r"|^\W*(?:đang chờ(?: [^\W\d_]+){1,3}|(?:đã )?ký(?: tên)?(?:,| và)? đóng dấu)\W*$",
    ),
    _sort("Kết quả: (chưa có)", "(chưa|(đang", r":\s*\((?:chưa (?:có|rõ|biết|xác định)|đang (?:cập nhật|chờ))\)"),
    _sort(
        "Chưa có, chờ xã gửi",
        "chưa |chờ ",
        r"^\W*(?:chưa (?:có|rõ|biết|nhập|chốt)\b[^\w\n]+(?:sẽ|chờ|đang|cần|hỏi)|chờ (?:số liệu|ý kiến|bổ sung))"
        r"\b[^.\n]{0,40}\W*$",
    ),
    _sort(
        "Nội dung đang được cập nhật",
        "đang cập nhật|đang bổ sung|đang hoàn thiện|đang được|đang tổng|đang biên|đang soạn|đang chờ",
        rf"^\W*(?:{_LABEL}: ?|(?:nội dung|thông tin|số liệu|tin|bài(?: viết)?|phần|kết quả)(?: này)? )?"
        r"đang (?:được )?(?:cập nhật|bổ sung|hoàn thiện|tổng hợp|biên tập|soạn|chờ (?:duyệt|đăng))\W*$",
    ),
    _sort(
        "(Nội dung cũ, xóa khi đăng)",
        "khi đăng|trước khi",
        r"\([^()\n]{0,40}\b(?:xóa|xoá|bỏ)(?: đi)? (?:trước )?khi đăng\)|\bbỏ (?:đoạn|phần|câu) này khi đăng",
    ),
    _sort("@Lan: sửa lại đoạn này", "@", r"^@[^\W\d_]+\s*:"),
    _sort(
        "Đoạn này cần kiểm tra lại",
        "này cần|này phải",
        r"\b(?:đoạn|phần|câu|mục|bài|số liệu) này (?:cần|phải) (?:kiểm tra|xem|hỏi|sửa|viết) lại\b",
    ),
    _sort("đạt 45%?? hồ sơ", "??", r"(?<=[\d%])\?{2,}"),
    _sort("Anh đăng giúp em", "đăng ", r"\bđăng(?: bài| tin)? (?:giúp|hộ)(?: (?:em|anh|chị|mình|tôi)\b|\W*$)"),
    # What a form or a program shows where a text belongs.
    _sort("[ghi tên đơn vị]", "(|[|<|{", r"^[(\[<{](?:điền|ghi|nhập) [^()\[\]<>{}\n]{2,40}[)\]>}]$"),
    _sort(
        "tại (địa điểm)",
        "(",
        rf"\((?:(?:{_BEFORE})(?:(?:ghi|điền|nhập)(?: rõ)? )?{_LABEL}(?: [^()\n]{{1,10}})?\)"
        rf"|(?<=^\(){_LABEL}(?: [^\W\d_]+){{0,2}}\)$)",
    ),
    _sort("<tên đơn vị>", "<", r"^<(?!!--)(?=[^<>]*[^\x00-\x7f])[^<>@:\n]+>$"),
    _sort("trên <chuyên mục>", "<", r"(?<=[^\W_] )<(?=[^<>\n]*[^\x00-\x7f])[^\W\d_][^<>@:\n]{0,40}(?<! )>"),
    _sort("«ten_xa» họp", "«", r"«[a-z]+(?:_[a-z]+)+»"),
    _sort("{{ ten }}", "{{|{%", r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}"),
    _sort(
        "{tên xã}",
        "{|@@|%|${",
        rf"(?<!\{{)\{{(?:{_LABEL}\b[^{{}}\n]*|[a-z]+(?:_[a-z]+)+)\}}|@@\w+@@|%[^\W\d_][\w]{{2,}}%|\$\{{\w+\}}",
    ),
    _sort(
        "NHẬP NỘI DUNG THÔNG BÁO",
        "nhập |ghi |điền |gõ ",
        rf"^\W*(?:nhập|ghi|điền|gõ) {_LABEL}"
        r"(?: (?:tin|bài|viết|văn bản|thông báo|hoạt động|đơn vị|thủ tục|báo cáo)){0,2}\W*$",
    ),
    _sort("Gọi 0205 3837 ... trước", "...|…", rf"\b0\d{{2,3}}[ .]\d{{3,4}}[ .]?{_DOTS}"),
    _sort(
        "Gọi 0205 3837 11x", "0x|1x|2x|3x|4x|5x|6x|7x|8x|9x| xx", r"\b0\d{2,3}[ .]\d{3,4}[ .]?(?:\d{1,2}x{1,2}|x{3})\b"
    ),
    _sort(
        "Kế hoạch năm 2026 (dự thảo lần 2, chờ ký)",
        "dự thảo|nháp|chờ ký|chưa ký",
        r"\((?:bản )?(?:dự thảo lần \d|nháp|chờ ký|chưa ký)[^()\n]{0,30}\)",
    ),
    _sort(
        "Cập nhật sau khi họp.",
        " sau",
        r"^\W*(?:sẽ )?(?:cập nhật|bổ sung)(?: số liệu| nội dung| thông tin| ảnh)? sau(?: khi [^.\n]{1,40})?\W*$",
    ),
    _sort(
        "(ảnh chèn ở đây)",
        "chèn|dán|thêm|gắn|ở đây",
        r"[(\[<](?:(?:chèn|dán|thêm|gắn) (?:ảnh|hình|bảng|link|liên kết|tệp|video)\b"
        r"|(?:ảnh|hình|bảng|link|video)\b[^()\n]{0,20}ở đây)[^()\[\]\n]{0,40}[)\]>]",
    ),
    _sort(
        "(kèm ảnh)",
        "ảnh|hình|video",
        r"^\W*[(\[](?:xem |kèm |có )?(?:ảnh|hình(?: ảnh)?|video)(?: \d+| kèm theo| minh họa)?[)\]]\W*$",
    ),
    _sort("# Tiêu đề bài viết", "# tiêu đề", r"^# tiêu đề(?: (?:tin|bài|của tin|của bài)(?: (?:tức|bài|viết))?)?\W*$"),
    _sort(
        "Bấm vào đây để nhập",
        "nhấn |bấm |click |insert |enter ",
        r"\b(?:nhấn|bấm)[^.\n]{0,20} để nhập\b|\bclick (?:here|or tap)\b[^.\n]{0,20}\benter\b"
        r"|\b(?:insert|enter) text\b",
    ),
    _sort(
        "Nhập nội dung vào đây",
        " đây",
        r"^\W*(?:ghi|nhập|viết|gõ|điền|chèn|dán|thêm|nội dung|tiêu đề|tóm tắt|tin|bài) (?:[^,.\n]{1,30} )?"
        r"(?:vào|ở|tại) đây\W*$",
    ),
)
# What several signs share: a text without it has none of them.
_SHARED = "..|…|xx|x|?|(|[|{|<|__|đang |chưa|thị |văn |số |sau|nn|/".split("|")
_PATTERNS = {sign: tuple(one.pattern for one in SORTS if sign in one.signs) for sort in SORTS for sign in sort.signs}
_BY_SHARED = grouped(_PATTERNS.items(), lambda pair: next((shared for shared in _SHARED if shared in pair[0]), ""))
_QUOTED = re.compile(r"“[^”\n]*[^\W\d_][^”\n]*”")  # tells what a form says


def _near(small: str) -> Iterator[tuple[re.Pattern[str], ...]]:
    """The patterns of the signs that a text in small letters has."""
    for shared, signs in _BY_SHARED.items():
        if shared in small:
            yield from (patterns for sign, patterns in signs if sign in small)


@Remembered
def waits(text: str) -> str:
    """What in a text, but for code, waits to be filled in; empty where nothing does."""
    if not (near := [*_near(text.lower())]):
        return ""
    plain = _QUOTED.sub("“”", CODE.sub("", text) if "`" in text else text)
    rows = plain.split("\n")
    for pattern in dict.fromkeys(chain.from_iterable(near)):
        lines = map(pattern.match, rows) if pattern.pattern.startswith("^") else (pattern.search(plain),)
        if found := next(filter(None, lines), None):
            return found[0].strip()
    return ""
