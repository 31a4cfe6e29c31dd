"""Quotes, brackets and tags of a text whose other half is missing.

A pair may go on through several lines. Told is one that stands alone: where several lack their other half, somebody
writes them so.
"""

import re
from collections.abc import Iterator, Sequence

_INCHES = re.compile(r"(?<=\d)[”\"]")  # a screen of 55"
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=[^\W\d_])[^'’\n]*$")
_TURNED = re.compile(r"(?<![\w.,“])”(?=\w)[^“”\n]{1,80}“(?!\w)")
_FACE = re.compile(r"[:;=]-?[()]")
_LINKED = re.compile(r"\]\s*[(\[]|\]?\(?(?:https?:|www\.)|<!--")  # of these tells `markdown_links`
_BRACKET = re.compile(r"[()\[\]{}«»]")
_NUMBERED = re.compile(r"(?:^|[^\w.])(?:[^\W\d_]|[ivx]{1,4}|\d{1,3}[a-zđ]?|\d+(?:\.\d+)+)$", re.I)  # a), iv), 1.1)
_TAG = re.compile(r"<(/?)(b|i|u|em|strong|s|del|ins|mark|small|sub|sup)>", re.I)
Place = tuple[int, str]  # number of a line, and its text or what is said of it


def doubts(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for what is open or closed alone in these lines; an empty one ends a paragraph."""
    for line, text in rows:
        if turned := _TURNED.search(text) if "”" in text else None:
            yield line, f"“{turned[0]}” dùng ngược dấu ngoặc kép; hãy viết “ trước, ” sau"
        if single := _SINGLE.search(text) if "'" in text or "‘" in text else None:
            yield line, f"dấu {single[0][0]} mở ngoặc ở dòng này chưa có dấu đóng lại"
    yield from _quotes(rows)
    yield from _brackets(rows)


def _quotes(rows: Sequence[Place]) -> Iterator[Place]:
    """Quotes; some are closed by another `“`."""
    odd = [line for line, text in rows if text.count('"') % 2 and not _INCHES.search(text)]
    if len(odd) == 1:
        yield odd[0], "dấu ngoặc kép ở dòng này thiếu dấu mở hoặc dấu đóng"
    opened: list[int] = []
    closed: list[int] = []
    for line, text in rows:
        for sign in text if "“" in text or "”" in text else "":
            if sign == "“":
                opened.append(line)
            elif sign == "”" and opened:
                opened.pop()
            elif sign == "”" and not _INCHES.search(text):
                closed.append(line)
    if len(opened) == 1 and not closed:
        yield opened[0], "dấu “ mở ngoặc kép ở dòng này chưa có dấu ” đóng lại"
    if len(closed) == 1 and not opened:
        yield closed[0], "dấu ” ở dòng này chưa có dấu “ mở trước nó"


def _brackets(rows: Sequence[Place]) -> Iterator[Place]:
    """Brackets, of which a paragraph closes its own."""
    for opens, closes in ("()", "[]", "{}", "«»"):
        opened, closed = _alone(rows, opens, closes)
        if len(opened) == 1 and not closed:
            yield opened[0], f"dấu {opens} ở dòng này chưa có dấu {closes} đóng lại"
        if len(closed) == 1 and not opened:
            yield closed[0], f"dấu {closes} ở dòng này chưa có dấu {opens} mở trước nó"


def _alone(rows: Sequence[Place], opens: str, closes: str) -> tuple[list[int], list[int]]:
    """The lines of brackets that nothing closes, and of those that nothing opened."""
    opened: list[int] = []
    alone: list[int] = []
    closed: list[int] = []
    for line, text in [*rows, (0, "")]:
        if not text.strip():
            alone, opened = alone + opened, []
        if (opens not in text and closes not in text) or (opens != "(" and _LINKED.search(text)):
            continue
        shown = _FACE.sub("  ", text)
        for match in _BRACKET.finditer(shown):
            if match[0] == opens:
                opened.append(line)
            elif match[0] == closes and opened:
                opened.pop()
            elif match[0] == closes and not _NUMBERED.search(shown[: match.start()]):
                closed.append(line)
    return alone, closed


def tags(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for tags of letters, `<b>`, that nothing closes: all that follows changes."""
    opened: dict[str, list[int]] = {}
    for line, text in rows:
        for match in _TAG.finditer(text) if "<" in text else ():
            lines = opened.setdefault(match[2].lower(), [])
            if not match[1]:
                lines.append(line)
            elif lines:
                lines.pop()
    for name, lines in opened.items():
        why = f"<{name}> chưa có </{name}> nên chữ từ đây đổi kiểu; hãy thêm hoặc xóa đi"
        yield from ((line, why) for line in lines)
