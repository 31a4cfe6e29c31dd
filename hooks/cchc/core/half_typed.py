"""What is typed by half in a line: words that are joined or said again, dashes, paths of somebody's machine."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from . import half_marked, misspelt, mistyped, paper_signs, unpaired
from .privacy_letters import UPPER
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
    return lambda text: any(sign in text for sign in signs)


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
    Slip(_with(",,", ";;", ",.", ".."), re.compile(r"[^\W_](?:,,|;;|,\.(?!\.))|\d\.\.\d"), "“{}” thừa dấu câu"),
    Slip(  # xã,đồng chí
        re.compile(r",(?<=[^\W\d_],)[^\W\d_]").search,
        re.compile(r"(?<![\w@/.])[^\W\d_]{2,},[^\W\d_]{2,}(?![\w@/]|\.\w)"),
        "“{}” thiếu dấu cách sau dấu phẩy",
    ),
    Slip(_with(" ,"), re.compile(r"[^\W\d_]+ ,[^\W\d_]+"), "“{}” có dấu phẩy đặt sai chỗ"),  # kết thúc ,các
    Slip(_with("O"), re.compile(r"(?<![\w.\-])\d+O\d+(?![\w.\-])"), "“{}” có chữ O thay cho số 0"),  # 2O26
    Slip(_with("@"), re.compile(r"[\w.-]+@[\w.-]*@[\w.-]+"), "địa chỉ thư “{}” có hai dấu @"),
    Slip(  # of a post that is nobody's: gmial.com, gov without its vn, no dot
        _with("@"),
        re.compile(
            r"@(?:(?:gmial|gmal|gmai|gmil|gmaill|gamil|gnail)\.com|gmail\.(?:con|cm|om|vn)|(?:yaho|hotmial)\.com"
            r"|(?:[\w-]+\.)+(?:gov|edu)|(?:[\w-]+\.)*gov\.(?!vn\b)\w+|(?<=\w@)[a-z][\w-]+)"
            r"(?![\w@-]|[.,]\w| (?:gov|com|edu|org|net)\b)"
        ),
        "“{}” có lẽ gõ sai tên máy chủ thư",
    ),
    Slip(  # của của, not nhà nhà
        _repeats,
        re.compile(
            r"\b([^\W\d_]+) \1 \1\b|\b(và|các|những|đã|sẽ|của|với|nhằm|hoặc|nhưng|về việc|được|(?<!bên )trong"
            r"|(?<!hiện )(?<!tồn )(?<!chợ )tại|(?<=thực hiện )tại|(?<!dân )(?<!nhân )(?<!hình )(?<!quân )sự"
            r"|đến|cho|thuộc|về|theo|bởi|khi|này|để|vì|nên|thì|cũng|đang|chưa|phải|bằng|trên|dưới|nữ"
            r"|hội nghị|kế hoạch|hồ sơ|thủ tục|người dân|cán bộ|công chức|văn bản|kết quả|thời gian|nội dung"
            r"|địa bàn) \2\b",
            re.I,
        ),
        "“{}” lặp từ",
    ),
)


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
    (mistyped.may_be_in, mistyped.doubts),
    (_any(half_marked.doubts), half_marked.doubts),
    (_any(misspelt.doubts), misspelt.doubts),
    (_any(_by_half), _by_half),
)
