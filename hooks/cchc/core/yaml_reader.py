"""YAML files into `Source`: plain data with the line of every value, and mistakes said to staff.

YAML scalars stay text until a model says what they are: the usual loader would read `0234567123` as 41086547,
`13:30` as 810 and `no` as False. What the YAML specification (https://yaml.org/spec/1.2.2/) drops or changes without
a word (comments after a text, tags, anchors, half a pair of quotes) is told as a problem.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from . import yaml_hints, yaml_mistakes, yaml_rows
from .problems import ContentError, Problem
from .source import Data, Loc, Source, name, read_text

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = {"", "~", "null", "Null", "NULL"}
_DASH = "hãy giữ một, hoặc thêm dấu gạch ngang ở đầu dòng mở đầu mục mới"
_TAG = "nội dung bắt đầu bằng dấu & hoặc ! phải đặt trong ngoặc kép, nếu không sẽ mất chữ"


def read_yaml(root: Path, path: Path) -> Source:
    """A YAML file.

    Raises:
        ContentError: unreadable text or YAML, a key written twice, an anchor.
    """
    where = path.relative_to(root).as_posix()
    return parse(root, where, read_text(root, path))


def read_markdown(root: Path, path: Path, *, optional: bool = False) -> Source:
    """A Markdown file with front matter between two lines of three dashes; `optional` on free pages.

    Raises:
        ContentError: unreadable text, missing or broken front matter.
    """
    where = path.relative_to(root).as_posix()
    text = read_text(root, path)
    first, *rest = text.split("\n")
    if first.strip() != "---" and optional:
        return Source(root, where, {}, {}, body=text)
    if first.strip() != "---":
        dashes = ", gõ bằng ba dấu trừ" if not first.isascii() and not first.strip(" -‐‑‒–—―−") else ""
        message = f"tệp phải mở đầu bằng phần đầu tệp nằm giữa hai dòng ---{dashes}"
        raise ContentError([Problem(where, 1, "đầu tệp", message, found=first, example="--- ở dòng 1")])
    end = _end(rest)
    if end is None:
        at = yaml_rows.unclosed(rest)
        found = rest[at] if at < len(rest) else ""
        raise ContentError([Problem(where, at + 2, "đầu tệp", yaml_rows.UNCLOSED, found=found, example="---")])
    if yaml_rows.closed_early(rest, end):
        raise ContentError([Problem(where, end + 2, "đầu tệp", yaml_rows.CLOSED, found=rest[end])])
    source = parse(root, where, "\n".join(rest[:end]), offset=1)
    return replace(source, body="\n".join(rest[end + 1 :]), body_line=end + 3)


def read_body(root: Path, path: Path) -> Source | None:
    """The text of a Markdown file whose front matter is closed but may be wrong; None where there is no such text."""
    try:
        first, *rest = read_text(root, path).split("\n")
    except ContentError:
        return None
    end = _end(rest)
    if first.strip() != "---" or end is None or yaml_rows.closed_early(rest, end):
        return None
    return Source(root, path.relative_to(root).as_posix(), {}, {}, body="\n".join(rest[end + 1 :]), body_line=end + 3)


def _end(rows: Sequence[str]) -> int | None:
    """Which of the rows after the first closes the front matter."""
    ends = [n for n, row in enumerate(rows) if row.rstrip() in {"---", "..."}]
    return next((n for n in ends if rows[n].rstrip() == "---"), ends[0] if ends else None)


def parse(root: Path, where: str, text: str, offset: int = 0) -> Source:
    """The data of a YAML text that begins `offset` lines below the beginning of its file.

    Raises:
        ContentError: it is no YAML, or no YAML that this project reads.
    """
    try:
        return _parsed(root, where, text, offset)
    except RecursionError:
        raise ContentError([Problem(where, 1 + offset, "cách viết", "các dòng thụt vào quá nhiều cấp")]) from None


def _parsed(root: Path, where: str, text: str, offset: int) -> Source:
    rows = text.split("\n")
    if (dots := yaml_rows.ended(rows)) is not None:
        raise ContentError([Problem(where, dots + 1 + offset, "cách viết", yaml_rows.ENDED, found=rows[dots].strip())])
    try:
        node = yaml.compose(text, Loader=LOADER)
        dropped = _Dropped.of(text, offset)
    except yaml.YAMLError as error:
        raise ContentError([_syntax(where, text, error, offset)]) from None
    reader = _Reader(
        path=where,
        offset=offset,
        lines={},
        problems=[],
        blank=[],
        seen=set(),
        aliases=list(dropped.aliases),
        rows=rows,
    )
    data = reader.value(node, ()) if node is not None else None
    problems = reader.problems or [Problem(where, line, "cách viết", _TAG, found=row) for line, row in dropped.tagged]
    if problems:
        raise ContentError(problems)
    known = yaml_rows.comments(rows, offset + 1) if "#" in text else ()
    return Source(root, where, {} if data is None else data, reader.lines, blank=tuple(reader.blank), comments=known)


@dataclass(frozen=True)
class _Dropped:
    """What YAML takes for its own signs: lines of aliases (*x), lines and texts of values that begin with & or !."""

    aliases: tuple[int, ...]
    tagged: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, text: str, offset: int) -> "_Dropped":
        if not any(sign in text for sign in "&*!"):
            return cls((), ())
        events = list(yaml.parse(text, Loader=LOADER))
        names = {event.anchor for event in events if isinstance(event, yaml.AliasEvent)}
        aliases = [_line(event) + 1 + offset for event in events if isinstance(event, yaml.AliasEvent)]
        rows = text.split("\n")
        lines = [
            _line(event)
            for event in events
            if isinstance(event, yaml.NodeEvent) and not isinstance(event, yaml.AliasEvent)
            if getattr(event, "tag", None) or (event.anchor and event.anchor not in names)
        ]
        return cls(tuple(aliases), tuple((line + 1 + offset, rows[line].strip()) for line in lines))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line if event.start_mark else 0


def _syntax(where: str, text: str, error: yaml.YAMLError, offset: int) -> Problem:
    found = yaml_mistakes.find(text, error)
    return Problem(where, found.line + 1 + offset, "cách viết", found.hint, found=found.row, example=found.example)


@dataclass(kw_only=True)
class _Reader:
    """Walks the node tree of one YAML text; collects `lines`, `problems` and the keys left `blank`.

    `seen` are the ids of nodes that were met: one met again is an alias. `rows` are the lines of the text.
    """

    path: str
    offset: int
    lines: dict[Loc, int]
    problems: list[Problem]
    blank: list[Loc]
    seen: set[int]
    aliases: list[int]
    rows: list[str]

    def tell(self, line: int, field: str, message: str, *, found: str = "", example: str = "") -> None:
        self.problems.append(Problem(self.path, line, field, message, found=found, example=example))

    def value(self, node: yaml.Node, at: Loc) -> Data:
        self.lines.setdefault(at, node.start_mark.line + 1 + self.offset)
        if id(node) in self.seen:
            line = self.aliases.pop(0) if self.aliases else self.lines[at]
            message = "không viết tắt bằng dấu & hoặc *; hãy chép đủ nội dung vào đây"
            self.tell(line, name(at), message)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self.pairs(node, at))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]
        text = str(node.value)
        plain = getattr(node, "style", None) not in {"'", '"', "|", ">"}
        self.check_comment(node, at)
        if plain and text:
            self.check_plain(node, at)
        first, end = node.start_mark.line, node.end_mark
        if getattr(node, "style", None) == '"' and yaml_rows.escaped(text, self.rows[first]):
            self.tell(first + 1 + self.offset, name(at), yaml_rows.ESCAPED)
        if not plain and end and end.line > first and (found := yaml_mistakes.left_open(self.rows, first)):
            line = first + 1 + self.offset
            self.tell(line, "cách viết", found.hint, found=found.row, example=found.example)
        return None if plain and text in _NULL else text.strip()

    def check_comment(self, node: yaml.Node, at: Loc) -> None:
        """What follows ` #` on a line of its own is a comment; after a text it is a loss."""
        if found := yaml_rows.lost(self.rows, node):
            row, text = found
            message = "chữ sau dấu # sẽ bị bỏ; hãy đặt cả nội dung trong ngoặc kép, ghi chú thì để ở dòng riêng"
            self.tell(row + 1 + self.offset, name(at), message, found=text)

    def check_plain(self, node: yaml.Node, at: Loc) -> None:
        """Mistakes that are valid YAML in a text without quotes: half a pair of quotes, `key:value` on a next line."""
        if wrong := yaml_rows.wrong_quotes(str(node.value)):
            message, example = wrong
            self.tell(self.lines[at], name(at), message, found=str(node.value), example=example)
        first, last = node.start_mark.line, node.end_mark.line if node.end_mark else node.start_mark.line
        for row in range(first, min(last + 1, len(self.rows))):
            if found := yaml_mistakes.in_text(self.rows, first, row, whole=not at):
                line = found.line + 1 + self.offset
                self.tell(line, "cách viết", found.hint, found=found.row, example=found.example)

    def pairs(self, node: yaml.MappingNode, at: Loc) -> Iterator[tuple[str, Data]]:
        keys: set[str] = set()
        dash = False
        former: Data = None
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*at, key)
            self.lines.setdefault(here, key_node.start_mark.line + 1 + self.offset)
            if key in keys and not dash:
                self.report(key_node, here, "mục này ghi hai lần; " + (_DASH if _in_list(at) else "hãy giữ một"))
                dash = _in_list(at)  # one dash forgotten makes every key of the entry stand twice: once is enough
            keys.add(key)
            if yaml_rows.unglued(key):
                self.report(key_node, here, yaml_hints.BLANK)
            if isinstance(value_node, yaml.ScalarNode) and value_node.value:  # it may begin below its key
                self.lines[here] = value_node.start_mark.line + 1 + self.offset
            value = self.value(value_node, here)
            if value is not None:
                former = value
                yield key, value
                continue
            self.blank.append(here)
            if node.flow_style and not self.colon_after(key_node):
                self.report(key_node, here, yaml_mistakes.without_colon(key, former))

    def colon_after(self, node: yaml.Node) -> bool:
        """Whether a key is followed by its colon: in braces a comma makes keys of the rest of a sentence."""
        end = node.end_mark
        return not end or self.rows[end.line][end.column :].lstrip().startswith(":")

    def report(self, node: yaml.Node, at: Loc, message: str) -> None:
        line = node.start_mark.line + 1 + self.offset
        self.tell(line, name(at), message)


def _in_list(at: Loc) -> bool:
    """Whether a place is an entry of a list."""
    return bool(at) and isinstance(at[-1], int)
