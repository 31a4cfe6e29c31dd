"""Files into plain data that knows its lines.

YAML scalars stay text until a model says what they are: the usual loader would read
`0234567123` as 41086547, `13:30` as 810 and `no` as False.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from . import legacy, yaml_mistakes
from .markup import Link, links
from .problems import ContentError, Problem
from .text import clean, shorten

Loc = tuple[str | int, ...]
Data = str | None | list["Data"] | dict[str, "Data"]

MAX_BYTES = 2_000_000
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = {"", "~", "null", "Null", "NULL"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CUT = re.compile(r"[ \t]+#.*")
DASH = "hãy giữ một, hoặc thêm dấu gạch ngang ở đầu dòng mở đầu phần mới"
_COMMA = "dấu phẩy trong ngoặc nhọn cắt mất “{key}”; đặt cả câu có dấu phẩy trong ngoặc kép"
_MARK = "nội dung bắt đầu bằng dấu & hoặc ! phải đặt trong ngoặc kép, nếu không sẽ mất chữ"


@dataclass(frozen=True)
class Source:
    """One file of content: its data, the line of every value, and the text after the front matter.

    `path` is relative to `root`, the folder of the project.
    """

    root: Path
    path: str
    data: Data
    lines: Mapping[Loc, int]
    body: str = ""
    body_line: int = 1

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and images of the text; their lines count from the beginning of the text."""
        return links(self.body)

    def line(self, at: Loc = ()) -> int:
        """The line of the value at `at`, or of the nearest thing around it."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)

    def problem(self, at: Loc, message: str, found: object = "", example: str = "") -> Problem:
        """A problem with the value at `at`."""
        return Problem(self.path, self.line(at), name(at), message, str(found), example)


def name(at: Loc) -> str:
    """How staff see a place in a file: `dien_thoai thứ 2`, in a file that is a list itself `phần thứ 3, dien_thoai`."""
    words: list[str] = []
    for part in at:
        if not isinstance(part, int):
            words.append(part)
        elif words:
            words[-1] += f" thứ {part + 1}"
        else:
            words.append(f"phần thứ {part + 1}")
    return ", ".join(words) or "tệp"


def read_text(root: Path, path: Path) -> str:
    """The text of a file, in one Unicode form and without invisible characters.

    Raises:
        ContentError: missing, empty, too large, not UTF-8, or letters of an encoding from before Unicode.
    """
    where = path.relative_to(root).as_posix()
    if not path.is_file():
        raise ContentError([Problem(where, 1, "tệp", "thiếu tệp này")])
    if path.stat().st_size > MAX_BYTES:
        size = f"{path.stat().st_size / 1e6:.1f} MB".replace(".", ",")
        raise ContentError([Problem(where, 1, "tệp", "tệp quá lớn, tối đa 2 MB", size)])
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = (
            "tệp không phải mã UTF-8; hãy mở bằng Notepad, chọn Lưu thành (Save as), ô Mã hóa (Encoding) chọn UTF-8"
        )
        raise ContentError([Problem(where, line, "tệp", message, f"byte 0x{raw[error.start]:02X}")]) from error
    if not text.strip():
        raise ContentError([Problem(where, 1, "tệp", "tệp trống, chưa có nội dung")])
    if garbled := legacy.findings(text):
        raise ContentError(_garbled(where, garbled))
    return clean(text).replace("\r\n", "\n")


def _garbled(where: str, lines: Iterable[legacy.Finding]) -> Iterator[Problem]:
    for line in lines:
        message = f"chữ nghi viết bằng mã cũ: {line.encoding}; hãy gõ lại bằng Unicode"
        yield Problem(where, line.line, "bảng mã", message, line.found, shorten(line.proposed, 90))


def read_yaml(root: Path, path: Path) -> Source:
    """A YAML file.

    Raises:
        ContentError: unreadable text or YAML, a key written twice, an anchor.
    """
    where = path.relative_to(root).as_posix()
    return _parse(root, where, read_text(root, path))


def read_markdown(root: Path, path: Path, *, optional: bool = False) -> Source:
    """A Markdown file with front matter between two lines of three dashes; `optional` on free pages.

    Raises:
        ContentError: unreadable text, missing or broken front matter.
    """
    where = path.relative_to(root).as_posix()
    text = read_text(root, path)
    first, *rest = text.split("\n")
    if first.strip() != "---" and optional:
        return Source(root, where, {}, {}, text)
    if first.strip() != "---":
        message = "tệp phải mở đầu bằng phần khai báo nằm giữa hai dòng ---"
        raise ContentError([Problem(where, 1, "khai báo", message, first, "--- ở dòng 1")])
    end = next((n for n, line in enumerate(rest) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        message = "phần khai báo chưa đóng bằng dòng --- thứ hai"
        raise ContentError([Problem(where, 1, "khai báo", message)])
    source = _parse(root, where, "\n".join(rest[:end]), offset=1)
    return Source(root, where, source.data, source.lines, "\n".join(rest[end + 1 :]), end + 3)


def _parse(root: Path, where: str, text: str, offset: int = 0) -> Source:
    try:
        return _parsed(root, where, text, offset)
    except RecursionError:
        raise ContentError([Problem(where, 1 + offset, "cú pháp", "các mục lồng nhau quá sâu")]) from None


def _parsed(root: Path, where: str, text: str, offset: int) -> Source:
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1 + offset
        message = "có ký tự điều khiển mà YAML không nhận; hãy gõ lại dòng đó"
        raise ContentError([Problem(where, line, "tệp", message)])
    try:
        node = yaml.compose(text, Loader=_LOADER)
        marks = _Marks.of(text, offset)
    except yaml.YAMLError as error:
        raise ContentError([_syntax(where, text, error, offset)]) from None
    reader = _Reader(where, offset, {}, [], set(), list(marks.references), text.split("\n"))
    data = reader.value(node, ()) if node is not None else None
    problems = reader.problems or [Problem(where, line, "cú pháp", _MARK, row) for line, row in marks.lost]
    if problems:
        raise ContentError(problems)
    return Source(root, where, {} if data is None else data, reader.lines)


@dataclass(frozen=True)
class _Marks:
    """What YAML would swallow: the lines of references (*x), and values that begin with & or !."""

    references: tuple[int, ...]
    lost: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, text: str, offset: int) -> "_Marks":
        if not any(sign in text for sign in "&*!"):
            return cls((), ())
        events = list(yaml.parse(text, Loader=_LOADER))
        names = {event.anchor for event in events if isinstance(event, yaml.AliasEvent)}
        references = [_line(event) + 1 + offset for event in events if isinstance(event, yaml.AliasEvent)]
        rows = text.split("\n")
        lines = [
            _line(event)
            for event in events
            if isinstance(event, yaml.NodeEvent) and not isinstance(event, yaml.AliasEvent)
            if getattr(event, "tag", None) or (event.anchor and event.anchor not in names)
        ]
        return cls(tuple(references), tuple((line + 1 + offset, rows[line].strip()) for line in lines))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _syntax(where: str, text: str, error: yaml.YAMLError, offset: int) -> Problem:
    found = yaml_mistakes.find(text, error)
    return Problem(where, found.line + 1 + offset, "cú pháp", found.hint, found.row, found.example)


@dataclass
class _Reader:
    """Walks the tree of one YAML file; lines and problems are collected on the way."""

    path: str
    offset: int
    lines: dict[Loc, int]
    problems: list[Problem]
    seen: set[int]
    references: list[int]
    rows: list[str]

    def value(self, node: yaml.Node, at: Loc) -> Data:
        self.lines.setdefault(at, node.start_mark.line + 1 + self.offset)
        if id(node) in self.seen:
            line = self.references.pop(0) if self.references else self.lines[at]
            message = "không dùng neo (&) và tham chiếu (*); hãy chép lại nội dung"
            self.problems.append(Problem(self.path, line, name(at), message))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self.pairs(node, at))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]
        text = str(node.value)
        plain = getattr(node, "style", None) not in {"'", '"', "|", ">"}
        if plain and text:
            self.check_cut(node, at)
            self.check_typed(node, at)
        return None if plain and text in _EMPTY else text.strip()

    def check_cut(self, node: yaml.Node, at: Loc) -> None:
        """YAML drops what follows ` #`: on a line of its own that is a note, after a text it is a loss."""
        end = node.end_mark
        rest = self.rows[end.line][end.column :] if end and end.line < len(self.rows) else ""
        if _CUT.match(rest):
            line = end.line + 1 + self.offset
            message = "chữ sau dấu # sẽ bị bỏ; hãy đặt cả nội dung trong ngoặc kép, ghi chú thì để ở dòng riêng"
            self.problems.append(Problem(self.path, line, name(at), message, rest.strip()))

    def check_typed(self, node: yaml.Node, at: Loc) -> None:
        """What YAML takes for a text and a person sees is none: half a pair of quotes, a key without its space."""
        first, last = node.start_mark.line, node.end_mark.line if node.end_mark else node.start_mark.line
        swallowed = (
            n for n in range(first + 1, last + 1) if n < len(self.rows) and yaml_mistakes.lacks_space(self.rows[n])
        )
        told = yaml_mistakes.wrong_quotes(str(node.value))
        if told:
            message, example = told
            self.problems.append(Problem(self.path, self.lines[at], name(at), message, str(node.value), example))
        for row in swallowed:
            found = yaml_mistakes.missing_space(row, self.rows[row])
            line = row + 1 + self.offset
            self.problems.append(Problem(self.path, line, "cú pháp", found.hint, found.row, found.example))

    def pairs(self, node: yaml.MappingNode, at: Loc) -> Iterator[tuple[str, Data]]:
        keys: set[str] = set()
        dash = False
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*at, key)
            self.lines.setdefault(here, key_node.start_mark.line + 1 + self.offset)
            if key in keys and not dash:
                self.report(key_node, here, "mục này ghi hai lần; " + (DASH if _entry(at) else "hãy giữ một"))
                dash = _entry(at)  # one dash forgotten makes every key of the entry stand twice: once is enough
            keys.add(key)
            value = self.value(value_node, here)
            if value is not None:
                yield key, value
            elif node.flow_style and not self.colon_after(key_node):
                self.report(
                    key_node, here, yaml_mistakes.SPACE if yaml_mistakes.lacks_space(key) else _COMMA.format(key=key)
                )

    def colon_after(self, node: yaml.Node) -> bool:
        """Whether a key is followed by its colon: in braces a comma makes keys of the rest of a sentence."""
        end = node.end_mark
        return not end or self.rows[end.line][end.column :].lstrip().startswith(":")

    def report(self, node: yaml.Node, at: Loc, message: str) -> None:
        line = node.start_mark.line + 1 + self.offset
        self.problems.append(Problem(self.path, line, name(at), message))


def _entry(at: Loc) -> bool:
    """Whether a place is an entry of a list."""
    return bool(at) and isinstance(at[-1], int)


def files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files below `folder` that match, in a fixed order; hidden ones are left out."""
    found = (path for path in folder.rglob(pattern) if path.is_file())
    return tuple(sorted(path for path in found if not hidden(path.relative_to(folder))))


def hidden(path: Path) -> bool:
    """Whether an editor or a person hid it: a name on the way begins with a dot or an underscore."""
    return any(part.startswith((".", "_")) for part in path.parts)
