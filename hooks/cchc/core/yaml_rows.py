"""Rows of a YAML text that end it too early, or lose something, though the parser speaks of another row or of none."""

import re
from collections.abc import Sequence

import yaml

ENDED = "dòng ... kết thúc tệp ở đây, phần sau không được đọc; hãy xóa dòng này"
CLOSED = "dòng --- này đóng phần đầu tệp quá sớm; hãy xóa, chỉ giữ dòng --- ở sau mục cuối"
DASHED = "đầu mục phải là dấu trừ (-) rồi một dấu cách"
CURLY = "ngoặc kép cong của Word (“ ”); hãy gõ lại ngoặc kép thẳng"
ITEMS = "sau tên mục đã có chữ mà dòng dưới lại là danh sách; hãy để mỗi ý một dòng, bắt đầu bằng gạch ngang"
UNDASHED = "thiếu dấu gạch ngang ở đầu mục"
NO_DASH = "thiếu dấu gạch ngang ở đầu, như các dòng khác của danh sách"
UNCLOSED = "phần đầu tệp chưa đóng; sau mục cuối phải có một dòng chỉ gồm ba dấu trừ, viết sát lề trái"
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
ESCAPED = "dấu \\ trong ngoặc kép làm mất chữ; hãy viết / hoặc dùng ngoặc đơn thay cho ngoặc kép"
_KEY = re.compile(r"\s*(?:- )?[a-z][a-z0-9_]*:(?: .*)?")
_NAMED = re.compile(r"(\s*)([a-z][a-z0-9_]*):(?: |$)")
_KEYLESS = re.compile(
    r"(?P<before>\s*(?:- )?)(?P<key>[a-z][a-z0-9_]*)\s*(?:->|=>|[-–—,.]|\blà\b)?\s+:?(?P<value>[^\s:].*)"
)
_BARE = re.compile(r"(?P<before>\s*(?:- )?)(?P<key>[a-z][a-z0-9]*(?:_[a-z0-9]*)*)\s*")
_ODD_DASH = re.compile(r"(\s*)[–—•●▪*·+]\s+(?=\S)")
_GLUED = re.compile(r"(\s*)-(?=[^\W_]|[\[{\"'])(?!\d{1,3}\b(?!/))")
_ITEM = re.compile(r"\s*- \s*\S")
_SPACED = re.compile(r"[a-z][a-z0-9]*(?:_\w* \S.*| +[\d\"'].*)")
_KEYED = re.compile(r"\s*(?:- +)?[^\W\d]\w*:(?:\s|$)")
_FENCE = re.compile(r"\s*(?:[-–—―=_~*]\s*){2,}")
_COMMENT = re.compile(r"[ \t]+(#.*)")
_WITH_FIGURE = re.compile(r"(?:^|\s)#(?=.*[\d@])\s*(.+)")  # a comment
_BLOCK_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")
_WORDLESS = re.compile(r"(?:[\d.:/-]+(?: [\d:]+)?|true|false)?")  # a day, a number, a flag
_HASHTAG = re.compile(r"([ \t]*)#[^\W\d_]\w*(?!:)\b")
_ENTRY = re.compile(r"[ \t]*(?:- +)*")
_LETTER = re.compile(r"[^\W\d_].*\d\"$")
_PATH = re.compile(r"\"[^\"]*(?:\b[A-Za-z]:|\\\\\w[\w.-]*)\\\w")


def comments(rows: Sequence[str], first: int) -> tuple[tuple[int, str], ...]:
    """Line and text of the comments in which a figure or an at sign stands; the first row is the line `first`."""
    found = ((line, _WITH_FIGURE.search(row)) for line, row in enumerate(rows, first) if "#" in row)
    return tuple((line, told[1]) for line, told in found if told)


def ended(rows: Sequence[str]) -> int | None:
    """The row of three dots with something behind it: there YAML stops reading."""
    dots = next((n for n, row in enumerate(rows) if row.rstrip() == "..."), None)
    return dots if dots is not None and any(row.strip() for row in rows[dots + 1 :]) else None


def closed_early(rows: Sequence[str], end: int) -> bool:
    """Whether front matter goes on behind the row that closes it, up to another such row."""
    behind = [row for row in rows[end + 1 :] if row.strip()]
    return bool(behind) and _KEY.fullmatch(behind[0]) is not None and any(row.rstrip() == "---" for row in behind)


def dashed(rows: Sequence[str], place: int) -> str:
    """A row that begins a key, or an entry of a list, with another sign than its dash: with the dash; else empty."""
    match = _ODD_DASH.match(rows[place])
    near = [row for row in (*rows[max(place - 1, 0) : place], *rows[place + 1 : place + 2]) if match]
    listed = match and (
        _KEY.fullmatch(rows[place], match.end()) or any(row.startswith(f"{match[1]}- ") for row in near)
    )
    return _ODD_DASH.sub(r"\1- ", rows[place]).strip() if listed else ""


def unglued(row: str) -> str:
    """A row that lacks the blank behind the dash of a list, `-cảnh sát`, with it; empty for others (`-5 độ`)."""
    return _GLUED.sub(r"\1- ", row, count=1).strip() if _GLUED.match(row) else ""


def undashed_above(rows: Sequence[str], line: int) -> int | None:
    """The key above a row that lacks the dash of its entry: a row two further in, its own list four further in."""
    match = _NAMED.match(rows[line])
    own = len(match[1]) if match else 0
    for place in range(line - 1, -1, -1) if own > 1 else ():
        above = rows[place]
        if above.strip() and depth(above) < own:
            named = _NAMED.match(above)
            begins = named is not None and len(named[1]) == own - 2 and above.rstrip().endswith(":")
            return place if begins and rows[place + 1].startswith(f"{' ' * (own + 2)}- ") else None
    return None


def glued_above(rows: Sequence[str], line: int) -> list[int]:
    """The row, among the entries of one list above a row, that lacks the blank behind its dash: it took them in."""
    above = next((place for place in range(line - 1, -1, -1) if not is_item(rows[place])), None)
    return [above] if above is not None and unglued(rows[above]) else []


def spread(row: str, below: str) -> str:
    """A row that has more blanks behind its dash than the keys below it are further in, with one; else empty."""
    match = re.match(r"(\s*)-( {2,})(?=[a-z][a-z0-9_]*:)", row)
    wide = match and depth(below) == len(match[1]) + 2 and not is_item(below)
    return f"- {row[match.end() :]}" if match and wide else ""


def undashed(rows: Sequence[str], before: int, line: int) -> str:
    """A row above two keys, or a key and its list, that are two further in: it lacks a dash; empty for others."""
    depths = [depth(row) for row in (rows[before], *(row for row in rows[line:] if row.strip()))][:3]
    listed = depths[1:] == [depths[0] + 2, depths[0] + 4] and rows[line].rstrip().endswith(":")
    lacks = (
        (depths[1:] == [depths[0] + 2] * 2 or listed)
        and not is_item(rows[line])
        and not re.search(r":\s.*:\s", rows[line])  # the colon that is too many is in its value
        and _KEY.fullmatch(rows[before])
        and "- " not in rows[before][: depths[0] + 2]
    )
    return f"- {rows[before].strip()}" if lacks else ""


def first_key_again(rows: Sequence[str], line: int) -> str:
    """A row whose key begins the entry above it at the same depth, with the dash that it lacks; else empty."""
    match = _NAMED.match(rows[line])
    begins = f"{match[1]}- " if match else "-"
    above = next((row for row in rows[line - 1 :: -1] if row.startswith(begins)), "") if match and line else ""
    return f"- {rows[line].strip()}" if match and above.startswith(f"{begins}{match[2]}:") else ""


def outlier(rows: Sequence[str], before: int, line: int) -> int:
    """Of the first entry of a list and the second, further out: which stands where no entry of the list should."""
    key, first, second = (depth(row) for row in (rows[before - 1], rows[before], rows[line]))
    listed = before and is_item(rows[before]) and is_item(rows[line]) and rows[before - 1].rstrip().endswith(":")
    return before if listed and second < first and second in {key, key + 2} and not is_item(rows[before - 1]) else line


def misplaced(rows: Sequence[str], before: int, line: int) -> int:
    """Of a row that fits nowhere and the one before it: which of the two was moved, by the rows around them."""
    if _first_moved(rows, before, line):
        return before
    begun = _NAMED.match(rows[_first(rows)])
    if begun and rows[line].startswith(f"- {begun[2]}:"):  # the first entry lost its dash
        return _first(rows)
    above = max((n for n in range(before) if rows[n].strip()), default=before)
    depths = [depth(rows[n]) for n in (above, before, line)]
    key, first, second = depths[0] + 2 * is_item(rows[above]), *depths[1:]
    keyed = _KEYED.match(rows[before]) is not None
    if not is_item(rows[before]):  # a key that left the block of the one above it
        return before if rows[above].rstrip().endswith(":") and first <= key < second else line
    if not keyed:  # a text of a list that left it
        return before if first < depths[0] and second == first + 2 else line
    items = [depth(row) for row in rows if is_item(row)]
    return before if second != first + 2 and items.count(first) == 1 < items.count(second - 2) + 1 else line


def depth(row: str) -> int:
    """How far a row is indented."""
    return len(row) - len(row.lstrip())


def is_item(row: str) -> bool:
    """Whether a row begins as an entry of a list."""
    return _ITEM.match(row) is not None


def unclosed(rows: Sequence[str]) -> int:
    """Where front matter should have been closed: a row of other signs, or what comes where its keys end."""
    fence = next((n for n, row in enumerate(rows) if _FENCE.fullmatch(row)), None)
    after = next((n for n, row in enumerate(rows) if not row.strip() or row.startswith("# ")), len(rows))
    return after if fence is None or fence > after else fence


def keyless(rows: Sequence[str], place: int) -> str:
    """A row above a key, at its depth and without a colon, as a key: `ngay là 2024-02-20`, `ngay`; empty for others."""
    below = next((row for row in rows[place + 1 :] if row.strip()), "")
    match, key = (
        _KEYLESS.fullmatch(rows[place]) or _BARE.fullmatch(rows[place]),
        re.match(r"\s*(?:- )?(?=[a-z][a-z0-9_]*:)", below),
    )
    if not match or not key or len(match["before"]) != len(key[0]) or ": " in rows[place]:
        return ""
    return f"{match['key']}: {match.groupdict().get('value', '…')}"


def _first_moved(rows: Sequence[str], before: int, line: int) -> bool:
    """Whether the first row that is no comment stands further in than the one below it, which begins at the edge."""
    first = _first(rows)
    return first == before < line and rows[before].startswith(" ") and not rows[line].startswith(" ")


def _first(rows: Sequence[str]) -> int:
    """The first row that is no comment."""
    return next((n for n, row in enumerate(rows) if row.strip() and not row.startswith("#")), 0)


def escaped(text: str, row: str) -> bool:
    r"""Whether a text in quotes lost letters to a backslash: `xã\tỉnh` has a tab in it, `12\09` a NUL."""
    return _CONTROL.search(text) is not None or _PATH.search(row) is not None


def lost(rows: Sequence[str], node: yaml.Node) -> tuple[int, str] | None:
    """The row (from 0) and the words that YAML drops behind a text: ` #…`, or a hashtag further in than its key.

    The text may be in quotes or a block (`|`); where there is none, `# chưa biết` is a note, `#CảiCách` is the text.
    So is what stands behind a day, a number or a flag: `2026-12-05 # đã gọi`.
    """
    start, end = node.start_mark, node.end_mark
    block = getattr(node, "style", None) in {"|", ">"}
    mark = start if block or not end else end
    number, column = mark.line, mark.column
    rest = rows[number][column:] if number < len(rows) else ""
    comment = (_BLOCK_COMMENT if block else _COMMENT).match(rest)
    noted = comment is not None and not block and comment[1].startswith("# ") and _WORDLESS.fullmatch(str(node.value))
    if comment and not noted:
        return number, comment[1].strip()
    after = rows[number + 1] if number + 1 < len(rows) and not block and node.value and not rest.strip() else ""
    entry, tag = _ENTRY.match(rows[start.line] if start.line < len(rows) else ""), _HASHTAG.match(after)
    return (number + 1, after.strip()) if entry and tag and len(tag[1]) > entry.end() else None


def wrong_quotes(text: str) -> tuple[str, str] | None:
    """What is wrong with the quotes of a plain scalar, and the right way; None where nothing is."""
    if re.fullmatch(r"[“„‟”][^“”„‟]*[“”‟\"]", text):
        return CURLY, f'"{text[1:-1]}"'
    if text.endswith('"') and text.count('"') % 2 and not _LETTER.search(text):
        return "thừa dấu ngoặc kép ở cuối; hãy thêm dấu mở ở đầu hoặc xóa dấu này", f'"{text[:-1]}"'
    return None


def no_dash(row: str, below: str) -> str:
    """A row as an entry of the list that goes on below, at its dashes or its texts; empty where it is none."""
    text = row.strip()
    further = row.find(text) - below.find("-")
    lacks = further == 0 or (further == 2 and not _KEYED.match(row))
    return f"- {text}" if lacks and not text.startswith("-") else ""


def spaced_key(key: str) -> bool:
    """Whether a key of a pair in braces is a key and its value without a colon: `gia_tri 5`, `muc 80`."""
    return _SPACED.fullmatch(key) is not None
