"""Marks of Markdown, and of other programs, that readers would see as they are typed."""

import re
from collections.abc import Iterator, Sequence

from .syllable import possible
from .unpaired import Place

_LIST = re.compile(r"[ \t]*(?:(?:\d{1,2}\.){0,3}\d{1,2}[.)]|[-+•])(?=[^\W\d_]{2})")  # 1.Nộp, -Gọi
_AROUND_WORDS = ("_", "**", "==", "~~", "[", "`")
_AT_LINES = frozenset("-+•–*#0123456789")
_EMPTY = ("-", "+", "•", "–", "*", "#", "##", "###", "####")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]*[^#\s]")
_WORDED = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|\| *[^\W_]")
_MARKED_TWICE = re.compile(r"\s*(?:[-*+] [-*+]|(\d{1,2}[.)]) \1) (?=[^\W_])")
_RUN_ON = re.compile(r"[•+] [^•\n]+[^•\n:,] • [^•\n]+ • ")
_ENDS, _SHORT = (".", "!", "?"), 3  # words of what is no sentence
_PAGE = re.compile(r"\s*[-–] ?\d{1,3} ?[-–]\s*$")
_PAGE_ALONE = re.compile(r"\d{1,3}")
_OTHER_NEWS = re.compile(
    r"\W*(?:(?:các )?(?:tin|bài)(?: viết|,? bài)? (?:khác|liên quan|cùng (?:chuyên mục|loại)|mới hơn|cũ hơn)"
    r"|có thể bạn quan tâm)\W*",
    re.I,
)
_DEEP = re.compile(r" {0,3}#{7,}[ \t]*\S")
_TWO_LOW = re.compile(r"(?<!_)__(?!_)")
_AT_WORD = re.compile(r"(?<![\w/.:\\])__[^\W_]|[^\W_]__(?![\w/.])")
_LOW = re.compile(r"(?<![\w/_.\\:])_(?=[^\W_])[^_\n]*$")
_BLANKS = re.compile(r"(?:^|\s)\*{2,3}\s[^*]*[^\W\d_]{2}[^*]*\s\*{2,3}(?:\s|$)")
_APART = re.compile(r"(?<!\S)\*\*(?=\s)")
_ENDED = re.compile(r"(?:^|[^\W\d_] )[^\W\d_]{2,}\*\*(?=[\s.,;:]|$)")
_UNEVEN = re.compile(r"(?<![*\w\\])\*(?=[^\s*])[^*\n]+(?<=[^\s*\\])\*\*(?![*\w])")
_TICK = re.compile(r"(?<!`)`(?!`)")
# What other programs read as a mark: coloured or struck words, a box to tick.
_OTHERS = re.compile(r"(?<![\w/=&?])==(?=\S)[^=\n]+(?<=\S)==(?!=)|(?<!~)~~(?=[^\s~])|(?:(?<=[-*+] )|^)\[[ xX]\](?= )")


def doubts(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for every such mark; `rows` are the lines of a body but for code."""
    lone = [line for line, text in rows if "__" in text for _ in _TWO_LOW.finditer(text)]
    if len(lone) == 1 and any(_AT_WORD.search(text) for _, text in rows):
        yield lone[0], "dấu __ này không có dấu __ đi cùng nên hiện nguyên; hãy đặt __ ở cả hai đầu hoặc xóa đi"
    bold = [(line, text) for line, text in rows if text.count("**") % 2]
    if len(bold) == 1 and _ENDED.search(bold[0][1]) and not _UNEVEN.search(bold[0][1]):
        yield bold[0][0], "dấu ** này không có dấu ** mở ở trước nên hiện nguyên; hãy thêm hoặc xóa đi"
    whole = "\n".join(text for _, text in rows)
    marked = any(mark in whole for mark in _AROUND_WORDS)
    for line, text in rows:
        yield from ((line, why) for why in _of_words(text)) if marked else ()
        yield from ((line, why) for why in _of_lines(text)) if text.lstrip()[:1] in _AT_LINES else ()


def _of_words(text: str) -> Iterator[str]:
    """Marks around words."""
    if "**" in text and _BLANKS.search(text):
        yield "dấu ** cách phần chữ đậm nên hiện nguyên; hãy đặt ** sát hai đầu phần chữ đậm"
    if "**" in text and _APART.search(text) and text.count("**") % 2:
        yield "dấu ** đứng một mình nên hiện nguyên; hãy đặt ** sát hai đầu phần chữ đậm hoặc xóa đi"
    if "**" in text and (uneven := _UNEVEN.search(text)):
        yield f"“{uneven[0]}” có một dấu * ở đầu, hai dấu ở cuối; hãy để hai đầu như nhau"
    if other := _OTHERS.search(text) if any(sign in text for sign in ("==", "~~", "[")) else None:
        yield f"dấu {other[0][:3].strip()} hiện nguyên trên trang; hãy bỏ, hoặc viết bằng chữ"
    if "_" in text and _LOW.search(text) and text.count("_") == 1:
        yield "dấu _ này đứng một mình nên hiện nguyên; hãy xóa đi"
    if "`" in text and _TICK.search(text):
        yield "dấu ` ở dòng này không có dấu ` đi cùng nên hiện nguyên; hãy xóa đi"


def _of_lines(text: str) -> Iterator[str]:
    """Marks at the beginning of a line."""
    if text.strip() in _EMPTY:
        yield "dòng này chỉ có dấu đầu dòng; hãy viết nội dung hoặc xóa đi"
    if _PAGE.match(text):
        yield f"“{text.strip()}” là số trang còn sót lại khi chép; hãy xóa"
    elif _MARKED_TWICE.match(text):
        yield "thừa một dấu đầu dòng; hãy để một dấu"
    if _RUN_ON.match(text):
        yield "các ý sau dấu • dính vào một dòng; hãy để mỗi ý một dòng"
    if _DEEP.match(text):
        yield "đề mục có quá sáu dấu # nên hiện nguyên; hãy dùng ## hoặc ###"
    if match := _LIST.match(text):
        mark = match[0].strip()
        yield f"sau “{mark}” thiếu dấu cách nên dòng này không thành mục của danh sách; hãy viết “{mark} ”"


def bare(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for a heading right before another of its level or above, or the end: nothing is under it."""
    last, level = 0, 0
    for line, text in (*rows, (0, "# .")):
        match = _HEADING.match(text)
        if match and last and len(match[1]) <= level:
            yield last, "dưới đề mục này chưa có nội dung; hãy viết nội dung hoặc xóa đề mục"
        if match or text.strip():
            last, level = (line, len(match[1])) if match and len(match[1]) > 1 else (0, 0)


def small(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for a paragraph that begins small, though all before it has ended: `xã tổ chức hội nghị.`."""
    before = ["", ""]
    for line, row in rows:
        text = row.strip()
        word, *more = text.split() or [""]
        whole = row[:1] != " " and len(more) > _SHORT and len(word) > 1 and text.endswith(_ENDS)  # " ": behind code
        if whole and word.islower() and not before[0] and _after_end(before[-1]) and possible(word):
            yield line, f"đoạn này mở đầu bằng chữ thường “{word}”; hãy viết hoa, hoặc xem có sót chữ phía trước"
        before = [text] if text else ["", before[-1]]


def _after_end(text: str) -> bool:
    return text.startswith("# ") or text.endswith(_ENDS)


def again(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for a line of words that says what the one before it says."""
    before = (0, "")
    for line, text in ((line, text.strip("#*_ ").rstrip(".").casefold()) for line, text in rows):
        if text == before[1] and _WORDED.search(text):
            yield line, f"dòng này giống hệt dòng {before[0]}; nếu chép nhầm thì xóa một dòng"
        before = (line, text) if text else before


def of_a_page(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for what a page has around a text: its number within a sentence, the list of other news."""
    told = [(line, text.strip()) for line, text in rows if text.strip()]
    for (_, before), (line, text), (_, after) in zip(told, told[1:], [*told[2:], (0, "")], strict=False):
        if _PAGE_ALONE.fullmatch(text) and before[-1].isalpha() and after[:1].islower():
            yield line, f"“{text}” là số trang còn sót lại khi chép; hãy xóa, nối hai nửa câu"
        if _OTHER_NEWS.fullmatch(text) and "](" not in after and "://" not in after:
            yield line, f"“{text}” và danh sách ở dưới còn sót lại khi chép, không có liên kết; hãy xóa"


def jumps(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for a heading two levels or more below what readers expect: `####` under the title."""
    level = 1
    for line, text in rows:
        if match := _HEADING.match(text):
            if len(match[1]) > level + 2:
                yield line, f"đề mục nhảy từ cấp {level} xuống cấp {len(match[1])}; hãy dùng {'#' * (level + 1)}"
            level = len(match[1])
