"""Lists of another length than the words before them say: `gồm bảy nội dung:` and eight items."""

import re
from collections.abc import Iterator, Sequence

from .unpaired import Place

_NUMBERS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")  # from two on
_THINGS = (
    r"(?:việc|nội dung|nhiệm vụ|nơi|chỉ số|bước|nhóm|giải pháp|hình thức|yêu cầu|mục tiêu|cách|lý do|nguyên nhân"
    r"|giấy tờ|lĩnh vực|văn bản|đơn vị|tiêu chí|công trình|điểm mới|thủ tục|kiến nghị|bài học|trường hợp)"
)
_SAID = rf"(?P<said>(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}}) {_THINGS})(?! thứ)"
# “năm” is five behind a verb alone: hằng năm đơn vị.
_VERBS = "|".join(rf"(?<={word} )" for word in ("gồm", "giao", "hiện", "làm", "có", "ra", "nêu", "tại", "ở"))
_BEFORE = re.compile(
    rf"(?<![\w,./–-])(?<!thứ )(?<!khoản )(?<!tháng )(?:(?!năm)|{_VERBS})"
    rf"{_SAID}(?: [^\W\d_]+){{0,5}}(?:,? gồm)?:\s*$",
    re.I,
)
_HEADING = re.compile(rf"#{{2,6}} (?:\d+[.)] )?{_SAID}", re.I)
_ITEM = re.compile(r"(?P<mark>[-*+•]|\d{1,2}[.)]|[a-zđ]\)) +\S")
# Not all of them are listed, or they are listed in another way.
_SOME = re.compile(
    r"trong (?:đó|số)|(?<!một )trong (?:các )?\w+ \w+|tiêu biểu|nổi bật|ví dụ|như|chủ yếu|trên|hơn|ít nhất", re.I
)


def doubts(rows: Sequence[Place]) -> Iterator[Place]:
    """Line and advice for what is said before a list of another length; `rows` are the lines of a body but for code."""
    for place, (line, text) in enumerate(rows):
        form = _HEADING.match if text.startswith("##") else _BEFORE.search if text.rstrip().endswith(":") else None
        said = form(text) if form else None
        if said and not _SOME.search(text):
            number = said["number"].lower()
            told = int(number) if number.isdigit() else _NUMBERS.index(number) + 2
            listed = _length([row for _, row in rows[place + 1 :]])
            if listed > 1 and listed != told:
                yield line, f"“{said['said']}” mà danh sách ngay dưới có {listed} mục; hãy xem lại số, danh sách"


def _length(rows: Sequence[str]) -> int:
    """How many items the list has that begins these lines; none where it goes on behind other words."""
    kind, count, ended = "", 0, False
    for row in rows:
        if row.startswith("#"):
            break
        item = _ITEM.match(row)
        kind = kind or (_kind(item["mark"]) if item else "")
        if row.strip() and not kind:
            return 0
        if item and _kind(item["mark"]) == kind:
            if ended:
                return 0
            count += 1
        elif row[:1].strip() and not item:
            ended = True
    return count


def _kind(mark: str) -> str:
    """Marks of one kind begin items of one list: `1.` and `2.`."""
    return "1" if mark[0].isdigit() else "a" if mark[0].isalpha() else mark
