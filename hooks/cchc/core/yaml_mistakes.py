"""Mistakes that staff make in YAML: what is wrong, on which line, and a right example."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from . import yaml_rows

_BEGAN = re.compile("while scanning a (quoted scalar|simple key)|expected ',' or")
_ONE_COLON = re.compile(r"\s*(?:- )?[^\s:\"']+:(?: (?!.*: ).*)?$")
_UNSPACED = re.compile(r"\s*(?:- )?(?P<key>[a-z][a-z0-9_]*):(?P<value>(?!//)[^\s:].*)")
_ODD_COLON = re.compile(r"\s*(?:- )?(?P<key>[a-z][a-z0-9_]*)\s*[：﹕∶=;]\s*(?P<value>\S.*)")
_TWO_DASHES = re.compile(r"(\s*)- +- +(?=[a-z][a-z0-9_]*:\s)")
_CURLY = re.compile(r"(?:^|:\s+|\[\s*|,\s*|-\s+)[“”„‟]")
_FULL = re.compile(r"\s*(?:- )?[a-z][a-z0-9_]*: +[^\s\"'>|\[{].*")
_NO_BLANK = re.compile(r"(\s*)-(?=[a-z][a-z_]*: )")
_VALUE = re.compile(r"\s*(?:- +)*(?:[^\W\d]\w*:\s+)?")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'")
_ODD = re.compile(r"(?:^|[\[{,:])\s*[\"']")
_BEGINS = re.compile(r"\s*(?:- |(?:- )?[^\W\d]\w*:(?:\s|$)|---\s*$)")
_BRACES = re.compile(r"\{[^}]*(?:\}|$)")
_PROSE = re.compile(r"\s*(?![-#\s])(?=[^:]*[^!-~])[^:\"'{\[]+:\s+\S.*")  # before the colon stands no key
_TAB = re.compile(r"[\s-]*\t")
_LINED = "ten: và ngay: đứng thẳng cột, cùng lùi hai dấu cách"

TAB = ("dòng này thụt lề bằng phím Tab; hãy xóa và dùng dấu cách", _LINED)
INDENT = ("dòng này lùi vào sai; hãy để thẳng hàng với các dòng cùng cấp", _LINED)
_WITH_COLON = 'tom_tat: "Lịch tiếp dân: thứ Năm hằng tuần"'
PROSE = (
    "dòng này không mở đầu bằng tên mục; nếu là phần tiếp của câu ở trên thì hãy viết liền vào dòng trên",
    _WITH_COLON,
)
CURLY = (yaml_rows.CURLY, 'ten: "Cải cách hành chính"')
BRACES = (
    "trong ngoặc nhọn thiếu dấu phẩy, thiếu ngoặc đóng, hoặc có dấu hai chấm trong nội dung chưa đặt ngoặc kép",
    '{viec: "Vòng 1: nhận bài", tu: 2026-12-07}',
)
BLANK = "thiếu dấu cách sau dấu gạch ngang"
_OPEN = "thiếu dấu ngoặc kép đóng"
COLON = "sau tên mục phải là dấu hai chấm (:) rồi một dấu cách"
DASH = "thừa một dấu gạch ngang ở đầu dòng"
SPACE = "thiếu dấu cách sau dấu hai chấm"
_GENERAL = (
    "dòng này viết sai cách; kiểm tra dấu cách đầu dòng, dấu gạch ngang, dấu hai chấm và ngoặc kép",
    'ten: "Cải cách hành chính"',
)
_SPECIAL = ("ký tự đặc biệt ở đầu nội dung; hãy đặt cả nội dung trong ngoặc kép", 'ghi_chu: "* Mang theo bản chính"')
_DASHED = ("gạch ngang ở đầu nội dung; hãy đặt cả nội dung trong ngoặc kép", 'ghi_chu: "- Mang theo bản chính"')
_DOCUMENTS = "tệp bị dòng --- ngăn thành hai phần mà máy chỉ đọc một; hãy xóa dòng --- thừa, phần sau đặt vào tệp riêng"
_HINTS = (
    ("found another document", _DOCUMENTS, ""),
    (
        "mapping values are not allowed",
        "có dấu hai chấm trong nội dung; hãy đặt cả nội dung trong ngoặc kép",
        _WITH_COLON,
    ),
    (
        "found '<scalar>'",
        "sau ngoặc đóng còn chữ; hãy đặt cả nội dung trong một cặp ngoặc kép, bên trong dùng “ ”",
        'ten: "Hội thi “Cải cách” năm 2026"',
    ),
    ("scanning an alias", *_SPECIAL),
    ("found ']'", "có ngoặc vuông đóng mà không có ngoặc mở", "thu: [2, 3, 4]"),
    ("sequence entries are not allowed", *_DASHED),
    ("found unexpected end of stream", _OPEN, 'ten: "Cải cách hành chính"'),
    (
        "found unknown escape",
        "dấu \\ trong ngoặc kép không hợp lệ; hãy dùng ngoặc đơn thay cho ngoặc kép",
        "tep: 'a\\b.pdf'",
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên mục, hoặc thụt lề sai", "loai: tin"),
    ("expected <block end>", "thụt lề không thẳng hàng với các dòng cùng cấp", _LINED),
    ("expected ',' or", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc ngoặc đóng", "thu: [2, 3, 4]"),
    ("cannot start any token", *_SPECIAL),
)


@dataclass(frozen=True)
class Mistake:
    """A mistake: its line (from 0), what is wrong, the text of the line, a right example."""

    line: int
    hint: str
    row: str
    example: str


def find(text: str, error: yaml.YAMLError) -> Mistake:
    """The mistake behind an error of the parser, at the line where it most likely began.

    The text is parsed again by the parser in Python: it reports the place better than that in C.
    """
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as better:
        error = better
    line, message = 0, ""
    if isinstance(error, yaml.MarkedYAMLError):
        message = f"{error.problem} {error.context}"
        mark = error.context_mark if _BEGAN.search(message) else error.problem_mark
        line = mark.line if mark else 0
    rows = text.split("\n")
    line = min(line, len(rows) - 1)
    before = max((n for n in range(line) if rows[n].strip() and rows[n].lstrip()[0] != "#"), default=line)
    if (opened := _open_quote(rows, line)) is not None:
        return Mistake(opened, _OPEN, rows[opened].strip(), _closed(rows[opened]))
    if "another document" not in message and (dash := _no_blank(rows, line)) is not None:
        return missing_blank(dash, rows[dash])
    for place in (line, before) if "expected ':'" in message or "mapping values" in message else ():
        if lacks_space(rows[place]):
            return missing_space(place, rows[place])
    if sign := _wrong_list(rows, line, before, message) or _wrong_sign(rows, line, before, message):
        return sign
    if (stray := _stray(rows, line, before, message)) is not None:
        return Mistake(stray, PROSE[0], rows[stray].strip(), PROSE[1])
    hint, example = _why(rows[line], message)
    return Mistake(line, hint, rows[line].strip(), example)


def _wrong_list(rows: Sequence[str], line: int, before: int, message: str) -> Mistake | None:
    """A list entry without the blank after its dash, indented too far, or below a key that has a text already."""
    for place in (line, before) if "expected ':'" in message or "mapping values" in message else ():
        if blank := yaml_rows.unglued(rows[place]):
            return Mistake(place, BLANK, rows[place].strip(), blank)
    if before >= line or "mapping values" not in message:
        return None
    if dash := yaml_rows.undashed(rows, before, line):
        return Mistake(before, yaml_rows.UNDASHED, rows[before].strip(), dash)
    return _items(rows, before, line) if yaml_rows.is_item(rows[line]) else None


def _items(rows: Sequence[str], first: int, place: int) -> Mistake | None:
    """The mistake of a list below a text: that of a key, which has it on its own line, or that of another entry."""
    if _FULL.fullmatch(rows[first]):
        return Mistake(first, yaml_rows.ITEMS, rows[first].strip(), 'noi_nhan: ["Như trên", "Lưu: VT"]')
    if dash := yaml_rows.no_dash(rows[first], rows[place]):
        return Mistake(first, yaml_rows.NO_DASH, rows[first].strip(), dash)
    deeper = yaml_rows.is_item(rows[first]) and _depth(rows[first]) < _depth(rows[place])
    return Mistake(place, INDENT[0], rows[place].strip(), INDENT[1]) if deeper else None


def _wrong_sign(rows: Sequence[str], line: int, before: int, message: str) -> Mistake | None:
    """A row whose colon or dash is another sign, or has none: the wrong row, or the one above it."""
    for place in (line, before):
        key = yaml_rows.keyless(rows, place) if "mapping values" in message or "expected ':'" in message else ""
        if (match := _ODD_COLON.fullmatch(rows[place])) or key:
            return Mistake(place, COLON, rows[place].strip(), f"{match['key']}: {match['value']}" if match else key)
        if _TWO_DASHES.match(rows[place]):
            return Mistake(place, DASH, rows[place].strip(), _TWO_DASHES.sub(r"\1- ", rows[place]).strip())
        if dashed := yaml_rows.dashed(rows[place]):
            return Mistake(place, yaml_rows.DASHED, rows[place].strip(), dashed)
    return None


def _stray(rows: Sequence[str], line: int, before: int, message: str) -> int | None:
    """The row that is the rest of a sentence and looks like a key: the wrong row, or the one it seems to belong to."""
    place = line
    if "mapping values" in message and _depth(rows[before]) < _depth(rows[line]):
        place = before
    elif "expected <block end>" not in message:
        return None
    return place if _PROSE.fullmatch(rows[place]) else None


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip())


def _why(row: str, message: str) -> tuple[str, str]:
    """What is wrong and a right example, by the line and the parser's message."""
    if _TAB.match(row):
        return TAB
    if _CURLY.search(row.strip()):
        return CURLY
    if _BRACES.search(row) and "expected ',' or" in message:
        return BRACES
    if "mapping values are not allowed" in message and _ONE_COLON.match(row):
        return INDENT
    return next(((hint, example) for sign, hint, example in _HINTS if sign in message), _GENERAL)


def left_open(rows: Sequence[str], first: int) -> Mistake | None:
    """The quote that opens in a row and swallows the keys below it, up to a quote of one of them."""
    if _open_quote(rows[first:], 0) is None or first + 1 >= len(rows):
        return None
    return Mistake(first, _OPEN, rows[first].strip(), _closed(rows[first]))


def _open_quote(rows: Sequence[str], last: int) -> int | None:
    """The first line up to `last` whose value begins with a quote that is open when the next key begins."""
    for n, row in enumerate(rows[: last + 1]):
        after = next((below for below in rows[n + 1 :] if below.strip()), "")
        if _is_open(row) and not _CURLY.search(row.strip()) and (not after or _BEGINS.match(after)):
            return n
    return None


def _is_open(row: str) -> bool:
    """Whether a quote that begins a value, or an entry of a list in brackets, is not closed on its line."""
    value = _VALUE.sub("", row, count=1).strip()
    if value[:1] in {'"', "'"}:
        return not _QUOTED.match(value)
    if value[:1] not in {"[", "{"} or value[-1:] not in "]},":
        return value[:1] in {"[", "{"} and bool(_ODD.search(_QUOTED.sub("", value)))
    return bool(_ODD.search(_QUOTED.sub("", value)))


def _closed(row: str) -> str:
    """A line with the quote that it lacks; for a list in brackets there is no telling where it belongs."""
    value = _VALUE.sub("", row, count=1).strip()
    return f"{row.strip()}{value[0]}" if value[0] in "\"'" else 'thon: ["Thôn 1", "Thôn 2"]'


def _no_blank(rows: Sequence[str], line: int) -> int | None:
    """The line of a dash without its blank: the wrong line itself, or the one that its entry begins with."""
    for n in range(line, -1, -1):
        if _NO_BLANK.match(rows[n]):
            return n
        if rows[n].strip() and not rows[n].startswith(" "):
            return None
    return None


def missing_blank(line: int, row: str) -> Mistake:
    """The mistake of a dash with no blank behind it: `-ma: a`."""
    return Mistake(line, BLANK, row.strip(), _NO_BLANK.sub(r"\1- ", row).strip())


def lacks_space(row: str) -> bool:
    """Whether a line is a key whose colon has no space behind it: `loai:tin`."""
    return _UNSPACED.fullmatch(row) is not None


def missing_space(line: int, row: str) -> Mistake:
    """The mistake of a line that `lacks_space`."""
    example = _UNSPACED.sub(lambda match: f"{match['key']}: {match['value'].strip()}", row)
    return Mistake(line, SPACE, row.strip(), example)


def in_text(rows: Sequence[str], first: int, place: int) -> Mistake | None:
    """What is wrong with a row of a text without quotes that begins in the row `first`, though YAML takes it."""
    row = rows[place]
    if place > first and lacks_space(row):
        return missing_space(place, row)
    if blank := yaml_rows.unglued(row):
        return Mistake(place, BLANK, row.strip(), blank)
    return _items(rows, first, place) if place == first + 1 and yaml_rows.is_item(row) else None
