"""What is typed by half in a line: signs of papers without Đ, a quote or a number of a list that lacks something."""

import re
from collections.abc import Iterable, Iterator

from .privacy_letters import UPPER

_SIGN = re.compile(
    r"(?<![\w/.-])\d{1,5}[a-zđ]?/(?:\d{4}/)?(?P<sign>[A-ZĐ]{1,8}(?:[-_][A-ZĐ][A-Za-zĐđ]*){1,3}|[A-ZĐ][A-Za-zĐ]{1,3}\.(?:UBND|HĐND))(?![\w/.-]\w)"
)
_PARTY = re.compile(r"(?<![\w/.-])(?P<number>\d{1,5})-(?P<type>[A-ZĐ]{2,3})/(?P<body>UBND|HĐND)(?![\w/-])")
# Parts of such signs that have a Đ in them, without it (Nghị định 30/2020/NĐ-CP, annex III, and names of bodies).
_PARTS = {
    "QD": "QĐ",
    "HDND": "HĐND",
    "BCD": "BCĐ",
    "LDTBXH": "LĐTBXH",
    "BLDTBXH": "BLĐTBXH",
    "BGDDT": "BGDĐT",
    "HDBC": "HĐBC",
    "UBDN": "UBND",
    "UNBD": "UBND",
    "UDND": "UBND",
    "HDDN": "HĐND",
    "HĐDN": "HĐND",
}
_GLUED = re.compile(r"[ \t]*(?:(?:\d{1,2}\.){0,3}\d{1,2}[.)]|[-+•])(?=[^\W\d_]{2})")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]*[^#\s]")
_DEEP = re.compile(r" {0,3}#{7,}[ \t]*\S")
_UNDER = re.compile(r"(?<!_)__(?!_)")
_STARS = re.compile(r"(?<!\S)\*\*(?=\s)")
_AT_WORD = re.compile(r"(?<![\w/.:\\])__[^\W_]|[^\W_]__(?![\w/.])")
_ENDED = re.compile(r"(?:^|[^\W\d_] )[^\W\d_]{2,}\*\*(?=[\s.,;:]|$)")
_INCHES = re.compile(r"(?<=\d)[”\"]")
_AGAIN = re.compile(r"\b([^\W\d_]+) \1 \1\b", re.I)
# What other programs read as a mark: coloured or struck words, a box to tick.
_RAW = re.compile(r"(?<![\w/=&?])==(?=\S)[^=\n]+(?<=\S)==(?!=)|(?<!~)~~(?=[^\s~])|(?:(?<=[-*+] )|^)\[[ xX]\](?= )")
_GLUED_SIGN = re.compile(
    r"(?<![\w/.-])(\d{1,5}[a-zđ]?/(?:\d{4}/)?)(BC|KH|QĐ|TB|TTr|NQ|CT|BB|GM|HD|CV)(UBND|HĐND)(?![\w/-])"
)
_DASHES = re.compile(r"[ \t]*-{2,3}[ \t]+(?=[^\W_])")
_OF_A_MACHINE = re.compile(r"(?<![\w/])(?:[A-Za-z]:\\\w|\\{1,2}[A-Za-z][\w-]*\\\w|file:/{2,3}\w)[^\s)”\"]*")
_TICK = re.compile(r"(?<!`)`(?!`)")
_FACE = re.compile(r"[:;=]-?[()]")
_LINKED = re.compile(r"\]\s*[(\[]|\]?\(?(?:https?:|www\.)|<!--")
_BRACKET = re.compile(r"[()\[\]{}«»]")
_NUMBERED = re.compile(r"(?:^|[^\w.])(?:[^\W\d_]|[ivx]{1,4}|\d{1,3}[a-zđ]?|\d+(?:\.\d+)+)$", re.I)  # a), iv), 1.1)
_UNEVEN = re.compile(r"(?<![*\w\\])\*(?=[^\s*])[^*\n]+(?<=[^\s*\\])\*\*(?![*\w])")
_LOW = re.compile(r"(?<![\w/_.\\:])_(?=[^\W_])[^_\n]*$")
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=[^\W\d_])[^'’\n]*$")
_TURNED = re.compile(r"(?<![\w.,“])”(?=\w)[^“”\n]{1,80}“(?!\w)")
_SPACED_SIGN = re.compile(
    r"(?<![\w/.-])(\d{1,5}[a-zđ]?/(?:\d{4}/)?[A-ZĐ][A-Za-zĐ]{1,3})(?: -|- | - )(UBND|HĐND)(?![\w/-])"
)
_VIETNAMESE = UPPER.removeprefix("A-Z").lower()  # letters with marks: no brand (iPhone) is written with them
_JOINED = re.compile(rf"(?<!\w)[^\W\d_]*[{_VIETNAMESE}][{UPPER}][^\W\d_]+")
_OPEN, _CLOSED = "“", "”"
_EMPTY = ("-", "+", "•", "–", "*")
_STYLED = re.compile(r"<(/?)(b|i|u|em|strong|s|del|ins|mark|small|sub|sup)>", re.I)
_APART = re.compile(r"(?:^|\s)\*\*\s[^*]*[^\W\d_]{2}[^*]*\s\*\*(?:\s|$)")
Place = tuple[int, str]


def doubts(rows: Iterable[Place]) -> Iterator[Place]:
    """Line and advice for what a thing's texts have by half; `rows` are all its lines that residents read."""
    written = [*rows]
    yield from ((line, why) for line, text in written for why in _signs(text))
    yield from _quotes(written)
    yield from _brackets(written)


def _signs(text: str) -> Iterator[str]:
    for match in _SIGN.finditer(text) if "/" in text else ():
        parts = re.split("[-_.]", match["sign"])
        decree = parts[0] == "ND" and parts[1:] == ["CP"]
        right = "NĐ-CP" if decree else "-".join(_PARTS.get(part, part) for part in parts)
        if right != match["sign"]:
            number = match[0].removesuffix(match["sign"])
            yield f"“{match[0]}” có lẽ viết thiếu dấu, sai dấu nối; ký hiệu đúng: {number}{right}"
    for match in _GLUED_SIGN.finditer(text) if "/" in text else ():
        yield f"“{match[0]}” thiếu dấu gạch nối; ký hiệu đúng: {match[1]}{match[2]}-{match[3]}"
    for match in _SPACED_SIGN.finditer(text) if "/" in text else ():
        yield f"“{match[0]}” có dấu cách thừa; ký hiệu đúng: {match[1]}-{match[2]}"
    if turned := _TURNED.search(text) if _CLOSED in text else None:
        yield f"“{turned[0]}” dùng ngược dấu ngoặc kép; hãy viết “ trước, ” sau"
    if single := _SINGLE.search(text) if "'" in text or "‘" in text else None:
        yield f"dấu {single[0][0]} mở ngoặc ở dòng này chưa có dấu đóng lại"
    if joined := _JOINED.search(text):
        yield f"“{joined[0]}” có lẽ thiếu dấu cách"
    if dashes := _DASHES.match(text):
        yield f"thừa dấu gạch ngang ở đầu dòng “{dashes[0].strip()}”; hãy để một dấu"
    if path := _OF_A_MACHINE.search(text) if "\\" in text or "file:" in text else None:
        yield f"“{path[0]}” là đường dẫn trên máy, người đọc không mở được"
    words = text.lower().split(" ")
    if any(map(str.endswith, words, words[1:])) and (again := _AGAIN.search(text)):
        yield f"“{again[0]}” lặp từ"
    for match in _PARTY.finditer(text) if "/" in text else ():
        yield f"“{match[0]}” có lẽ đặt sai dấu; ký hiệu đúng: {match['number']}/{match['type']}-{match['body']}"


def _quotes(rows: list[Place]) -> Iterator[Place]:
    """The line of a quote that is never closed; a quote may go on through several lines, and some close by `“`."""
    odd = [line for line, text in rows if text.count('"') % 2 and not _INCHES.search(text)]
    if len(odd) == 1:
        yield odd[0], "dấu ngoặc kép ở dòng này thiếu dấu mở hoặc dấu đóng"
    opened: list[int] = []
    lone: list[int] = []
    for line, text in rows:
        for sign in text if _OPEN in text or _CLOSED in text else "":
            if sign == _OPEN:
                opened.append(line)
            elif sign == _CLOSED and opened:
                opened.pop()
            elif sign == _CLOSED and not _INCHES.search(text):
                lone.append(line)
    if len(opened) == 1 and not lone:
        yield opened[0], "dấu “ mở ngoặc kép ở dòng này chưa có dấu ” đóng lại"
    if len(lone) == 1 and not opened:
        yield lone[0], "dấu ” ở dòng này chưa có dấu “ mở trước nó"


def _brackets(rows: list[Place]) -> Iterator[Place]:
    """The line of the one bracket of its sort that nothing closes before the next empty line, or nothing opened."""
    for opens, closes in ("()", "[]", "{}", "«»"):
        lone, closed = _unpaired(rows, opens, closes)
        if len(lone) == 1 and not closed:
            yield lone[0], f"dấu {opens} ở dòng này chưa có dấu {closes} đóng lại"
        if len(closed) == 1 and not lone:
            yield closed[0], f"dấu {closes} ở dòng này chưa có dấu {opens} mở trước nó"


def _unpaired(rows: list[Place], opens: str, closes: str) -> tuple[list[int], list[int]]:
    """The lines of brackets that nothing closes, and of those that nothing opened."""
    opened: list[int] = []
    lone: list[int] = []
    closed: list[int] = []
    for line, text in [*rows, (0, "")]:
        if not text.strip():
            lone, opened = lone + opened, []
        if opens not in text and closes not in text:
            continue
        if opens != "(" and _LINKED.search(text):
            continue  # links are looked at in `markdown_links`
        shown = _FACE.sub("  ", text)
        for match in _BRACKET.finditer(shown):
            if match[0] == opens:
                opened.append(line)
            elif match[0] == closes and opened:
                opened.pop()
            elif match[0] == closes and not _NUMBERED.search(shown[: match.start()]):
                closed.append(line)
    return lone, closed


def _open_tags(rows: Iterable[Place]) -> Iterator[Place]:
    """Line and advice for tags of letters, `<b>`, that nothing closes: all that follows changes."""
    opened: dict[str, list[int]] = {}
    for line, text in rows:
        for match in _STYLED.finditer(text) if "<" in text else ():
            if not match[1]:
                opened.setdefault(match[2].lower(), []).append(line)
            elif lines := opened.get(match[2].lower()):
                lines.pop()
    for name, lines in opened.items():
        yield from (
            (line, f"<{name}> chưa có </{name}> nên chữ từ đây đổi kiểu; hãy thêm hoặc xóa đi") for line in lines
        )


def marks(rows: Iterable[Place]) -> Iterator[Place]:
    """Line and advice for numbers of a list without the blank behind them, `1.Nộp hồ sơ`, and a lone `__` at a word."""
    written = [*rows]
    lone = [line for line, text in written if "__" in text for _ in _UNDER.finditer(text)]
    if len(lone) == 1 and any(_AT_WORD.search(text) for _, text in written):
        yield lone[0], "dấu __ này không có dấu __ đi cùng nên hiện nguyên; hãy đặt __ ở cả hai đầu hoặc xóa đi"
    bold = [(line, text) for line, text in written if text.count("**") % 2]
    if len(bold) == 1 and _ENDED.search(bold[0][1]) and not _UNEVEN.search(bold[0][1]):
        yield bold[0][0], "dấu ** này không có dấu ** mở ở trước nên hiện nguyên; hãy thêm hoặc xóa đi"
    yield from _open_tags(written)
    for line, text in written:
        if "**" in text and _APART.search(text):
            yield line, "dấu ** cách phần chữ đậm nên hiện nguyên; hãy đặt ** sát hai đầu phần chữ đậm"
        if "**" in text and _STARS.search(text) and text.count("**") % 2:
            yield line, "dấu ** đứng một mình nên hiện nguyên; hãy đặt ** sát hai đầu phần chữ đậm hoặc xóa đi"
        if "**" in text and (uneven := _UNEVEN.search(text)):
            yield line, f"“{uneven[0]}” có một dấu * ở đầu, hai dấu ở cuối; hãy để hai đầu như nhau"
        if raw := _RAW.search(text) if any(sign in text for sign in ("==", "~~", "[")) else None:
            yield line, f"dấu {raw[0][:3].strip()} hiện nguyên trên trang; hãy bỏ, hoặc viết bằng chữ"
        if "_" in text and _LOW.search(text) and text.count("_") == 1:
            yield line, "dấu _ này đứng một mình nên hiện nguyên; hãy xóa đi"
        if text.strip() in _EMPTY:
            yield line, "dòng này chỉ có dấu đầu dòng; hãy viết nội dung hoặc xóa đi"
        if "`" in text and _TICK.search(text):
            yield line, "dấu ` ở dòng này không có dấu ` đi cùng nên hiện nguyên; hãy xóa đi"
        if _DEEP.match(text):
            yield line, "đề mục có quá sáu dấu # nên hiện nguyên; hãy dùng ## hoặc ###"
        if match := _GLUED.match(text):
            mark = match[0].strip()
            yield line, f"sau “{mark}” thiếu dấu cách nên dòng này không thành mục của danh sách; hãy viết “{mark} ”"


def jumps(rows: Iterable[Place]) -> Iterator[Place]:
    """Line and advice for a heading two levels or more below what readers expect: `####` under the title."""
    level = 1
    for line, text in rows:
        if match := _HEADING.match(text):
            if len(match[1]) > level + 2:
                yield line, f"đề mục nhảy từ cấp {level} xuống cấp {len(match[1])}; hãy dùng {'#' * (level + 1)}"
            level = len(match[1])
