"""What is typed by half in a line: words that are joined or said again, dashes, paths of somebody's machine."""

import re
from collections.abc import Iterator, Sequence

from . import misspelt, mistyped, paper_signs, unpaired
from .privacy_letters import UPPER
from .unpaired import Place

_VIETNAMESE = UPPER.removeprefix("A-Z").lower()  # letters with marks: no brand (iPhone) is written with them
_CAPITAL = re.compile(rf"[{_VIETNAMESE}][a-z]{{0,2}}[{UPPER}]")  # within a word, found ten times as fast as the word
_JOINED = re.compile(
    rf"(?<!\w)[^\W\d_]*{_CAPITAL.pattern}[^\W\d_]+"  # xãMinh, TiếnTổ
    r"|(?<!\w)(?:UBND|HĐND|MTTQ|UBMTTQ)(?=[^\W\d_])[^\WA-Z\d_]+"  # UBNDxã
)
_DASHES = re.compile(r"[ \t]*-{2,3}[ \t]+(?=[^\W_])")
_OF_A_MACHINE = re.compile(r"(?<![\w/])(?:[A-Za-z]:\\\w|\\{1,2}[A-Za-z][\w-]*\\\w|file:/{2,3}\w)[^\s)”\"]*")
_SIGNS = re.compile(r"[^\W_](?:,,|;;|,\.(?!\.))|\d\.\.\d")
_NO_BLANK = re.compile(r"(?<![\w@/.])[^\W\d_]{2,},[^\W\d_]{2,}(?![\w@/]|\.\w)")  # xã,đồng chí
_APART = re.compile(r"[^\W\d_]+ ,[^\W\d_]+")  # kết thúc ,các
_LETTER_O = re.compile(r"(?<![\w.\-])\d+O\d+(?![\w.\-])")  # 2O26
_TWO_AT = re.compile(r"[\w.-]+@[\w.-]*@[\w.-]+")
_POST = re.compile(  # of a post that is nobody's: gmial.com, gov without its vn
    r"@(?:(?:gmial|gmal|gmai|gmil|gmaill|gamil|gnail)\.com|gmail\.(?:con|cm|om|vn)|(?:yaho|hotmial)\.com"
    r"|(?:[\w-]+\.)+(?:gov|edu)|(?:[\w-]+\.)*gov\.(?!vn\b)\w+)(?![\w-]|\.\w)"
)
_AGAIN = re.compile(  # của của, not nhà nhà
    r"\b([^\W\d_]+) \1 \1\b|\b(và|các|những|đã|sẽ|của|với|nhằm|hoặc|nhưng|về việc|được|(?<!bên )trong"
    r"|(?<!hiện )(?<!tồn )(?<!chợ )tại|(?<!dân )(?<!nhân )(?<!hình )(?<!quân )sự"
    r"|hội nghị|kế hoạch|hồ sơ|thủ tục|người dân|cán bộ|công chức|văn bản|kết quả|thời gian|nội dung|địa bàn) \2\b",
    re.I,
)


def doubts(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for what a thing's texts have by half; `rows` are all its lines that residents read."""
    for line, text in rows:
        whys = (*paper_signs.doubts(text), *mistyped.doubts(text), *misspelt.doubts(text), *_words(text))
        yield from ((line, why) for why in whys)
    yield from unpaired.doubts(rows)


def _words(text: str) -> Iterator[str]:
    joins = _CAPITAL.search(text) or "UBND" in text or "HĐND" in text or "MTTQ" in text
    if joined := _JOINED.search(text) if joins else None:
        yield f"“{joined[0]}” có lẽ thiếu dấu cách"
    if dashes := _DASHES.match(text):
        yield f"thừa dấu gạch ngang ở đầu dòng “{dashes[0].strip()}”; hãy để một dấu"
    if path := _OF_A_MACHINE.search(text) if "\\" in text or "file:" in text else None:
        yield f"“{path[0]}” là đường dẫn trên máy, người đọc không mở được"
    if signs := _SIGNS.search(text) if ",," in text or ";;" in text or ",." in text or ".." in text else None:
        yield f"“{signs[0]}” thừa dấu câu"
    if close := _NO_BLANK.search(text) if "," in text else None:
        yield f"“{close[0]}” thiếu dấu cách sau dấu phẩy"
    if apart := _APART.search(text) if " ," in text else None:
        yield f"“{apart[0]}” có dấu phẩy đặt sai chỗ"
    if number := _LETTER_O.search(text) if "O" in text else None:
        yield f"“{number[0]}” có chữ O thay cho số 0"
    if mail := _TWO_AT.search(text) if text.count("@") > 1 else None:
        yield f"địa chỉ thư “{mail[0]}” có hai dấu @"
    if post := _POST.search(text) if "@" in text else None:
        yield f"“{post[0]}” có lẽ gõ sai tên máy chủ thư"
    if _repeats(text.lower().split(" ")) and (again := _AGAIN.search(text)):
        yield f"“{again[0]}” lặp từ"


def _repeats(words: Sequence[str]) -> bool:
    """Whether a word stands twice in a row, or two of them: a quick look that sees what `_AGAIN` could find."""
    if any(map(str.endswith, words, words[1:])):
        return True
    return any(map(str.endswith, words, words[2:])) and any(
        first.endswith(third) and fourth.startswith(second)
        for first, second, third, fourth in zip(words, words[1:], words[2:], words[3:], strict=False)
    )
