"""What is typed by half in a line: words that are joined or said again, dashes, paths of somebody's machine."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..privacy.letters import UPPER
from . import compounds, half_marked, left_over, misspelt, mistyped, paper_signs, torn, unpaired
from .unpaired import Place

_VIETNAMESE = UPPER.removeprefix("A-Z").lower()  # letters with marks: no brand (iPhone) is written with them
_CAPITAL = re.compile(rf"[{_VIETNAMESE}][a-z]{{0,2}}[{UPPER}]")  # within a word, found ten times as fast as the word


class Slip(NamedTuple):
    """A way to type by half: a quick look whether it may be in a text, the pattern, the advice with what was found."""

    may_be_in: Callable[[str], object]
    pattern: re.Pattern[str]
    advice: str


def _with(*signs: str) -> Callable[[str], bool]:
    """A quick look: whether a text has one of some signs."""
    return lambda text: any(map(text.__contains__, signs))


def _repeats(text: str) -> bool:
    """A quick look: whether a word stands twice in a row, or two of them."""
    words = text.lower().split()
    if any(map(str.endswith, words, words[1:])):
        return True
    return any(map(str.endswith, words, words[2:])) and any(
        first.endswith(third) and fourth.startswith(second)
        for first, second, third, fourth in zip(words, words[1:], words[2:], words[3:], strict=False)
    )


SLIPS = (
    Slip(  # xãMinh, TiếnTổ
        _CAPITAL.search,
        re.compile(rf"(?<!\w)[^\W\d_]*{_CAPITAL.pattern}[^\W\d_]+"),
        "“{}” có lẽ thiếu dấu cách",
    ),
    Slip(  # UBNDxã
        re.compile(r"(?:UBND|HĐND|MTTQ)[^\WA-Z\d_]").search,
        re.compile(r"(?<!\w)(?:UBND|HĐND|MTTQ|UBMTTQ)(?=[^\W\d_])[^\WA-Z\d_]+"),
        "“{}” có lẽ thiếu dấu cách",
    ),
    Slip(  # Ngày18/9
        re.compile(rf"\d(?<=[{_VIETNAMESE}a-z]\d)").search,  # jumps to a digit
        re.compile(rf"(?<![\w/.@-])[^\W\d_]*[{_VIETNAMESE}][{_VIETNAMESE}a-z]*\d"),
        "“{}” thiếu dấu cách trước chữ số",
    ),
    Slip(  # số.Dự
        re.compile(r"\.(?<=[^\W\d_]\.)[^\W\d_]").search,
        re.compile(rf"(?<![\w/@.-])[^\W\d_]?[{_VIETNAMESE}a-z]{{2,}}\.[{UPPER}][{_VIETNAMESE}a-z]+(?![\w/@]|\.\w)"),
        "“{}” thiếu dấu cách sau dấu chấm",
    ),
    Slip(
        _with(*"#N/A #DIV #REF #VAL #NAME #NUM #### Error! Lỗi! =2 =E =C \\u %20".split()),
        re.compile(
            r"#(?:N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!)|(?<=\w )#{4,}|\bError! [A-Z][a-z]+"
            r"|\bLỗi! (?:Không|Thẻ|Tham|Nguồn|Chưa|Sai|Số) [^.\n]+"
            r"|(?:=[0-9A-F]{2}){2,}|\\u[0-9a-f]{4}|(?<![\w/.:%-])[^\W\d_]+(?:%20[^\W\d_]+)+|(?<!\d)=20$",
            re.M,
        ),
        "“{}” là lỗi của bảng tính, của Word hoặc thư điện tử; hãy gõ lại chỗ này",
    ),
    Slip(
        _with("--"),
        re.compile(r"^[ \t]*-{2,3}[ \t]+(?=[^\W_])", re.M),
        "thừa dấu gạch ngang ở đầu dòng “{}”; hãy để một dấu",
    ),
    Slip(
        _with("\\", "file:"),
        re.compile(r"(?<![\w/])(?:[A-Za-z]:\\\w|\\{1,2}[A-Za-z][\w-]*\\\w|file:/{2,3}\w)[^\s)”\"]*"),
        "“{}” là đường dẫn trên máy, người đọc không mở được",
    ),
    Slip(
        _with(*",, ;; ,. ..".split(), ": :", "% %"),
        re.compile(r"[^\W_](?:,,|;;|,\.(?!\.))|: :|\d\.\.\d|\d ?% %"),
        "“{}” thừa dấu",
    ),
    Slip(  # xã,đồng chí
        re.compile(r",(?<=[^\W_],)[^\W\d_]").search,
        re.compile(r"(?<![\w@/.,])(?:[^\W\d_]{2,}|\d{1,4}),[^\W\d_]{2,}(?![\w@/]|\.\w)"),
        "“{}” thiếu dấu cách sau dấu phẩy",
    ),
    Slip(  # kết thúc ,các; rất cao .Bà con
        _with(" ,", " ;", " ."),
        re.compile(rf"[^\W\d_]+ +(?:[,;][^\W\d_]+|\.[{UPPER}][{_VIETNAMESE}a-z]+(?= \w))(?![./@])"),
        "“{}” có dấu câu đặt sai chỗ",
    ),
    Slip(
        _with("trể", "sử lý", "chia sẽ", "sát nhập", "đội ngủ", "củng ", "đả ", " xả"),
        re.compile(
            r"\btrể\b|(?<!lịch )(?<!tiểu )\bsử lý\b|(?<!được )\bchia sẽ\b(?! được| nhận| có)"
            r"|(?<!giám )(?<!khảo )\bsát nhập\b|(?<!bộ )(?<!quân )\bđội ngủ\b|\bcủng (?!cố)[^\W\d_]+"
            r"|(?<!ẩu )\bđả (?:được|tổ|có|ban|thực|triển|hoàn|giải|xử|tiếp|khắc|kiểm|sửa|làm|họp|chỉ|thống)\b"
            r"|(?:UBND|HĐND|[Nn]hân dân|địa bàn|toàn|trụ sở|cấp|công an) xả\b(?! thải| rác| nước| lũ)"
        ),
        "“{}” có lẽ gõ sai; hãy xem lại chính tả",
    ),
    Slip(  # tai Trung tâm, cua các hộ; Thôn Đông, tinh …
        _with(
            *"tai cua va voi vơi nhiêu goi mơi đên Cac Nguoi Viec Truoc Thuc Tiep Nuoc".split(),
            "sư ",
            ", tinh ",
            ", xa ",
        ),
        re.compile(
            r"(?<!bên )(?<!lắng )(?<!ngoài )(?<!con )(?<!đàn )(?<!ngà )(?<!khúc )\b(?:tai|cua|va|voi)"
            r" (?:UBND|HĐND|các|những|nhân dân|Nhà nước|cơ quan|tổ chức|công dân|cán bộ|địa phương|Trung tâm|trung tâm"
            r"|trụ sở|hội trường|địa bàn|nhà văn hóa|Chính phủ|pháp luật)\b"
            r"|\bvơi (?:cách|các|những|người|nhân|sự|tinh|xã|thôn|UBND|tổng|mức|cơ quan)\b"
            r"|(?<=\w )(?<!ao )(?<!ấy )nhiêu (?!khê)\w+"
            r"|(?<!uật )(?<!iáo )(?<!ỹ )(?<!hà )\bsư (?:tham|phối|chỉ|quan|đồng|việc|kiện|cố|hài)\b"
            r"|(?<![\w/.-])(?:goi|mơi|đên)(?![\w-])|^(?:Cac|Nguoi|Viec|Truoc|Thuc|Tiep|Nuoc) [^\W\d_]+"
            rf"|(?<=, )(?:tinh|xa) [{UPPER}][{_VIETNAMESE}a-z]+",
            re.M,
        ),
        "“{}” thiếu dấu",
    ),
    Slip(_with("O"), re.compile(r"(?<![\w.\-])\d+O\d+(?![\w.\-])"), "“{}” có chữ O thay cho số 0"),  # 2O26
    Slip(_with("@"), re.compile(r"[\w.-]+@[\w.-]*@[\w.-]+"), "địa chỉ thư “{}” có hai dấu @"),
    Slip(  # 1,2,5 km
        re.compile(r",\d{1,2},\d").search,
        re.compile(
            r"(?<!các )(?<!tổ )(?<!mức )(?<![\d.,])\d{1,3},\d{1,2},\d{1,2} ?(?:km|ha|m|m2|m²|kg|tấn|tỷ|triệu|%)(?!\w)"
        ),
        "“{}” có hai dấu phẩy; trước phần thập phân chỉ có một",
    ),
    Slip(
        _with("mã ", "Mã "),
        re.compile(r"\b[Mm]ã(?: số| thủ tục| [A-Z]{4}| hành chính| là)*:? [1-3]\.(?:\d{4,5}|\d{7,8})(?![\d.,]*\d)"),
        "“{}” thiếu hay thừa chữ số; sau dấu chấm của mã thủ tục có sáu chữ số: 1.001193",
    ),
    Slip(  # of a post that is nobody's: gmial.com, gov without its vn, no dot
        _with("@"),
        re.compile(
            r"@(?:(?:gmial|gmal|gmai|gmil|gmaill|gamil|gnail)\.com|gmail\.(?:con|cm|om|vn)|(?:yaho|hotmial)\.com"
            r"|(?:[\w-]+\.)+(?:gov|edu)|(?:[\w-]+\.)*gov\.(?!vn\b)\w+|(?<=\w@)[a-z][\w-]+)"
            r"(?![\w@-]|[.,]\w| (?:gov|com|edu|org|net)\b)"
        ),
        "“{}” có lẽ gõ sai tên máy chủ thư",
    ),
)


# Said twice to say more: từ từ, nhà nhà; thôn Ba Ba has capitals.
_SAID_TWICE = frozenset(
    """
    bùi chang chua cười khì khăng lì lo lù lăm ngời nhẩn rưng rần the thơm tỷ vỗ ùn mới đâu cháu
    ai anh ba bay bà bé bố cao chiều chung chuồn chút chú chị con cô dài dần dọc em gì gần ha hay hi hoài hơi ít khó khe
    kia lâu lơ lớp luôn mai mãi mẹ mình mơ ngang người ngày ngắn nhanh nhà nhỏ nho nào này nơi năm ông quanh riêng rào
    rất rồi song sáng sơ ta thang thoang thường thấp tháng to trưa trắng tuần tà tím tí từ từng tạm tối vàng vân vừa xa
    xanh xinh ào ầm đa đen đu đêm đây đó đôi đời đều đỏ đằm
    """.split()
)
# Words that are not known otherwise, of which a syllable ends or begins other words: hành vi vi phạm, hiện tại tại xã.
_WORDS = compounds.words_of(
    """
    bên trong; bản thân; bản vẽ; báo chí; báo hiệu; bộ môn; bộ máy; bộ phận; chính quy; chính trị; chính xác;
    chứng chỉ; chức danh; chức năng; chức vụ; công ích; công lập; công nghiệp; công sở; công tác; công ty; dân
    ca; dân cư; dân sinh; dân sự; hiện nay; hiện tại; hiện trạng; hiện tượng; hiện vật; hình sự; hóa chất; hóa
    đơn; hội họp; hội nhập; hội thi; hội trường; học bổng; học kỳ; học phí; hợp lệ; hợp pháp; kinh doanh; kinh
    nghiệm; luật sư; lực lượng; năng lực; năng suất; nhà máy; nhân sự; pháp lý; quan hệ; quan sát; quan trọng;
    quan tâm; quan điểm; quân nhân; quân sự; sinh con; sinh hoạt; sinh sống; sinh viên; thông báo; thông minh;
    thông suốt; thông thường; thông tư; thể hiện; thể lệ; tin cậy; tin tức; trình tự; trình độ; trường lớp; tế
    bào; tồn tại; vi phạm; vụ việc; định hướng; định kỳ; định mức; điện thoại; điện áp; đất nước; đất ở; động
    lực; động sản; động viên; đồng hương; đồng thời; kháng sinh; sưu tập; vận tải; huyết thanh
    """
)
_TWICE = re.compile(
    r"(?:(?P<before>[^\W\d_]+) )?(?<![\w-])(?P<one>[^\W\d_]{2,}) (?P<two>(?P=one))(?![\w-]| (?P=one)\b)"
    r"(?: (?P<next>[^\W\d_]+))?",
    re.I,
)


_THRICE = re.compile(r"\b([^\W\d_]+) \1 \1\b", re.I)  # đã đã đã
_TWO_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]+ (?P<second>[^\W\d_]+)) (?P=word)(?![\w-])", re.I)
_BODIES = ("ban ", "đoàn ", "tổ ", "đội ", "đồng ", "quan ", "phận ", "người ", "vị ", "nhóm ", "phòng ")
_EACH_TWICE = re.compile(r"(?<!\w)([^\W\d_]+) \1(?: ([^\W\d_]+) \2)+(?!\w)", re.I)  # đi đi lại lại


def _again(text: str) -> Iterator[str]:
    """What is said again: a word of two syllables, or a syllable that begins or ends no other word.

    `kế hoạch kế hoạch`, `tại tại xã`; not `hành vi vi phạm`.
    """
    if not _repeats(text):
        return
    if thrice := _THRICE.search(text):
        yield f"“{thrice[0]}” lặp từ"
        return
    for found in _TWO_TWICE.finditer(text):
        word = found["word"].lower()
        body = text[: found.start()].lower().endswith(_BODIES)  # Ban Tổ chức tổ chức cuộc thi
        if not body and found["second"].islower() and (half_marked.known(word) or word in {*_WORDS, "về việc"}):
            yield f"“{found[0]}” lặp từ"
            return
    for found in _TWICE.finditer(_EACH_TWICE.sub("", text)):
        one, before = found["one"].lower(), (found["before"] or "").lower()
        goes_on = found["next"] and f"thực {before}" not in text.lower()
        words = {f"{one} {found['next']}", f"{before} {one}" if goes_on else ""}
        of_a_name = before and not found["one"].islower()
        if of_a_name or not found["two"].islower() or one in _SAID_TWICE or one == before:
            continue
        if not words & _WORDS and not any(map(half_marked.known, words)):
            yield f"“{found['one']} {found['two']}” lặp từ"
            return


def doubts(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for what a thing's texts have by half; `rows` are all its lines that residents read.

    Most things have none of it: a quick look at all their lines together takes a third of the time.
    """
    whole = "\n".join(text for _, text in rows)
    finders = [find for may_be_in, find in _FINDERS if may_be_in(whole)]
    for line, text in rows if finders else ():
        yield from ((line, why) for find in finders for why in find(text))
    yield from unpaired.doubts(rows)


def _by_half(text: str) -> Iterator[str]:
    """The advice for what a text has of `SLIPS`, one of each."""
    for may_be_in, pattern, advice in SLIPS:
        if found := pattern.search(text) if may_be_in(text) else None:
            yield advice.format(found[0].strip())


def _any(find: Callable[[str], Iterator[str]]) -> Callable[[str], bool]:
    """A quick look for a finder that sees in all lines together whatever it sees in one."""
    return lambda text: any(find(text))


_FINDERS = (
    (paper_signs.may_be_in, paper_signs.doubts),
    (left_over.may_be_in, left_over.doubts),
    (torn.may_be_in, torn.doubts),
    (mistyped.may_be_in, mistyped.doubts),
    (_any(half_marked.doubts), half_marked.doubts),
    (_any(misspelt.doubts), misspelt.doubts),
    (_any(_again), _again),
    (_any(_by_half), _by_half),
)
