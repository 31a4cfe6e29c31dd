"""`Source`, a content file as plain data with line numbers (made by `yaml_reader`); reading text files safely."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import cached_property
from pathlib import Path

from . import file_type, legacy
from .amount import one_decimal
from .markup import Link, links
from .pasting import pasted
from .pasting.pasted import Pasted
from .problems import MISSING, ContentError, Problem, advice
from .proofreading import lost_letters
from .text import clean, shorten

Loc = tuple[str | int, ...]
Data = str | None | list["Data"] | dict[str, "Data"]

_QUOTED = re.compile("“([^”]+)”")
_EMPTY = "tệp trống, chưa có nội dung; lỡ xóa thì bấm History ở tệp trên GitHub để chép lại bản cũ"
_FOLDED = re.compile(r"[:-]\s+[>|][-+]?\s*$")
_OURS, _THEIRS = re.compile(r"<{7}(?:\s|$)"), re.compile(r">{7}(?:\s|$)")
_BASE = re.compile(r"\|{7} [^|]+")
_MERGE = (
    "hai người cùng sửa chỗ này và Git ghi cả hai bản, ngăn bằng các dòng <<<<<<<, =======, >>>>>>>; "
    "hãy giữ một bản rồi xóa ba dòng dấu đó"
)
MAX_BYTES = 2_000_000


@dataclass(frozen=True)
class Source:
    """One file of content: its data, the line of every value, and the text after the front matter.

    `path` is relative to `root`, the folder of the project. `lines` has the line, from 1, of each value by its place;
    `body` begins in line `body_line` of the file. `key` is a hash of path and content of the file, empty if unknown.
    """

    root: Path
    path: str
    data: Data
    lines: Mapping[Loc, int]
    _: KW_ONLY
    body: str = ""
    body_line: int = 1
    key: bytes = b""
    renamed: tuple[tuple[int, str, str], ...] = ()
    """The keys that are written by an older name: line, that name, the name of today."""
    blank: tuple[Loc, ...] = ()
    """The keys without a value, which `data` leaves out."""
    comments: tuple[tuple[int, str], ...] = ()
    """The comments that have a figure or an at sign, and so may hold what nobody else should read: line and text."""

    def __getstate__(self) -> dict[str, object]:
        """The state to pickle: without folder and key, which another checkout has others of, and what is read again."""
        return {name: value for name, value in self.__dict__.items() if name not in {"root", "key", "pasted", "rows"}}

    def place(self, root: Path, key: bytes) -> None:
        """Set folder and key, which pickles do not hold, after loading from the cache."""
        self.__dict__.update(root=root, key=key)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and images of the text; their lines count from the beginning of the text."""
        return links(self.body)

    @cached_property
    def pasted(self) -> Pasted:
        """The text as it is rendered; its lines count from the beginning of the text."""
        return pasted.read(self.body)

    def line(self, at: Loc = ()) -> int:
        """The line of the value at `at`; where it has none, that of the nearest value around it."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.lines.get(at, 1)

    @cached_property
    def rows(self) -> Sequence[str]:
        """The lines of the file; none where it cannot be read."""
        try:
            return read_text(self.root, self.root / self.path).split("\n")
        except (ContentError, OSError):
            return ()

    def line_of_words(self, line: int, words: str) -> int:
        """Where in a text that is folded over several lines (`>-`) these words begin; `line` is that of its key."""
        head = self.rows[line - 1] if 0 < line <= len(self.rows) else ""
        if not words or not _FOLDED.search(head):
            return line
        depth = len(head) - len(head.lstrip())
        for number, row in enumerate(self.rows[line:], line + 1):
            if row.strip() and len(row) - len(row.lstrip()) <= depth:
                break
            one, two = (" ".join(text.split()) for text in (row, *self.rows[number : number + 1], "")[:2])
            if words in one or (words in f"{one} {two}" and words not in two):
                return number
        return line

    def written(self, at: Loc) -> Data:
        """The value at `at` as it stands in the file; None where there is none."""
        value = self.data
        for part in at:
            match value, part:
                case (dict(), str()):
                    value = value.get(part)
                case (list(), int()) if part < len(value):
                    value = value[part]
                case _:
                    return None
        return value

    def problem(self, at: Loc, message: str, found: object = "", example: str = "", *, against: Loc = ()) -> Problem:
        """A problem with the value at `at`; `against` is the place of the other one of a pair that does not fit.

        The wrong one may be either: the message names the other line, too.
        """
        line, other = self.line(at), self.lines.get(against) if against else None
        where = f" ở dòng {other}" if other and other != line else ""
        line = self.line_of_words(line, str(found))
        return Problem(self.path, line, name(at), f"{message}{where}", found=str(found), example=example)

    def advice(self, line: int, message: str) -> str:
        """A line of advice about the value in `line`, at the words that it quotes first."""
        quoted = _QUOTED.search(message)
        return advice(f"{self.path}:{self.line_of_words(line, quoted[1] if quoted else '')}", message)


def key_of(at: Loc) -> str:
    """The key at which a place stands: that of its list where it is an entry of one."""
    return next(part for part in reversed(at) if isinstance(part, str))


def name(at: Loc) -> str:
    """How messages name a place: `dien_thoai thứ 2`, in a file that is a list itself `mục thứ 3, mục “dien_thoai”`."""
    words: list[str] = []
    for part in at:
        if not isinstance(part, int):
            words.append(part)
        elif words:
            words[-1] += f" thứ {part + 1}"
        else:
            words.append(f"mục thứ {part + 1}")
    return ", ".join(words) or "tệp"


def read_text(root: Path, path: Path) -> str:
    """The text of a file in NFC, without invisible characters, lines ended as on Unix.

    Raises:
        ContentError: missing, empty, too large, not UTF-8, or letters of an encoding from before Unicode.
    """
    where = path.relative_to(root).as_posix()
    if not path.is_file():
        message = "đây là thư mục, phải là tệp" if path.is_dir() else MISSING
        raise ContentError([Problem(where, 1, "tệp", message)])
    if path.stat().st_size > MAX_BYTES:
        size = f"{one_decimal(path.stat().st_size / 1e6)} MB"
        raise ContentError([Problem(where, 1, "tệp", "tệp quá lớn, tối đa 2 MB", found=size)])
    raw = _bytes(path, where)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        way = "hãy mở bằng Notepad, chọn Lưu thành (Save as), ô Mã hóa (Encoding) chọn UTF-8"
        message = f"tệp chưa lưu theo bảng mã UTF-8; {way}"
        if what := file_type.sniffed(raw[:100]):
            message = f"tệp mang đuôi {path.suffix} nhưng là {what}; hãy mở tệp gốc, chép chữ dán vào một tệp mới"
            raise ContentError([Problem(where, 1, "tệp", message, found=path.name)]) from error
        raise ContentError([Problem(where, line, "tệp", message, found=f"byte 0x{raw[error.start]:02X}")]) from error
    if not text.strip():
        raise ContentError([Problem(where, 1, "tệp", _EMPTY)])
    if unmerged := tuple(_unmerged(where, text)):
        raise ContentError(unmerged)
    if garbled := legacy.findings(text):
        raise ContentError(_garbled(where, garbled))
    if lost := tuple(lost_letters.words(text)):
        message = "chữ bị mất khi chuyển mã; hãy gõ lại từ này"
        raise ContentError(Problem(where, line, "bảng mã", message, found=word) for line, word in lost)
    text = clean(text).replace("\r\n", "\n").replace("\r", "\n")  # a lone \r ends lines of an old Mac
    if control := lost_letters.CONTROL.search(text):
        message = "trong dòng có ký tự ẩn, thường do dán từ nơi khác; hãy xóa và gõ lại dòng đó"
        raise ContentError([Problem(where, text.count("\n", 0, control.start()) + 1, "tệp", message)])
    return text


def _bytes(path: Path, where: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"không mở được tệp này ({error.strerror}); kiểm tra quyền đọc tệp"
        raise ContentError([Problem(where, 1, "tệp", message)]) from error


def _unmerged(where: str, text: str) -> Iterator[Problem]:
    """Where two people's changes stand side by side, as Git leaves them (git-merge, "How conflicts are presented")."""
    if not any(sign in text for sign in ("<<<<<<<", ">>>>>>>", "||||||| ", "=======")):
        return
    alone = not (where.endswith(".md") or ">>>>>>>" in text)  # there a row of = makes a heading of what is above it
    opened = False
    for number, row in enumerate(text.split("\n"), 1):
        if _OURS.match(row) or (
            not opened and (_THEIRS.match(row) or _BASE.fullmatch(row) or (alone and row.rstrip() == "======="))
        ):
            yield Problem(where, number, "hai bản sửa", _MERGE, found=row)
        opened = bool(_OURS.match(row)) or (opened and not _THEIRS.match(row))


def _garbled(where: str, lines: Iterable[legacy.Finding]) -> Iterator[Problem]:
    for line in lines:
        message = f"chữ nghi viết bằng mã cũ: {line.encoding}; hãy gõ lại bằng Unicode"
        yield Problem(where, line.line, "bảng mã", message, found=line.found, example=shorten(line.proposed, 90))
