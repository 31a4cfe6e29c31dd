"""An incoming file as lines; one that cannot be read is refused with a reason and advice."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, replace
from io import BytesIO
from itertools import chain
from pathlib import Path

from ...core import legacy
from ...core.amount import one_decimal, thousands
from ...core.file_type import OLE
from ...core.text import clean
from . import docx_package, html_read, office, other_sorts
from .head_type import unspaced
from .lines import FromAbove, FromLeft, TextLine, with_capitals, with_tabs
from .unreadable import WORD_AGAIN, UnreadableError, leftover

__all__ = ("Incoming", "UnreadableError", "read")

MAX_BYTES = 20_000_000
_MAX_ILLUSTRATED = 60_000_000
MAX_UNPACKED = 200_000_000
MAX_PARAGRAPHS = 20_000  # some 500 printed pages; a small package can hold a million
_LIGHTER = "trong Word bấm vào ảnh, chọn Nén ảnh (Compress Pictures), lưu lại rồi nhập"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LABEL_TAB = re.compile(r"^(\s*(?:[IVX]+\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•*]))\t+(?=[^\t]*$)")
_SHOWN = 5


@dataclass(frozen=True)
class Incoming:
    """The lines of a paper, counted in `unit` (`dòng`, `đoạn`).

    `aside` stands outside the text: headers, footers, notes. `converted` names the old encodings it was converted from.
    `pictures` are there by the names that the lines give them, where they were asked for; `pictured` says where
    pictures are that were not.
    """

    unit: str
    lines: tuple[TextLine, ...]
    _: KW_ONLY
    aside: tuple[TextLine, ...] = ()
    converted: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    pictured: tuple[str, ...] = ()

    def place(self, number: int) -> str:
        """`dòng 12: `, for messages about a line; empty for none (0)."""
        return f"{self.unit} {number}: " if number else ""


def read(path: Path, *, convert: bool = False, illustrated: bool = False) -> Incoming:
    """The paper in a file; with `convert`, text in an old encoding is converted; with `illustrated`, it has pictures.

    Raises:
        UnreadableError: not there, not a paper that can be read, or in an old encoding.
    """
    if path.is_dir():
        raise UnreadableError(f"{path} là thư mục; hãy ghi đường dẫn tới một tệp")
    if not path.is_file():
        raise UnreadableError(f"không có tệp {path}")
    if leftover(path.name):
        raise UnreadableError(f"tệp {path.name} là tệp tạm của máy, không có văn bản; hãy chọn tệp khác")
    size = path.stat().st_size
    most = _MAX_ILLUSTRATED if illustrated else MAX_BYTES
    if size > most:
        raise UnreadableError(
            f"tệp {path.name} quá lớn ({one_decimal(size / 1e6)} MB), tối đa {most // 10**6} MB; {_LIGHTER}"
        )
    raw = path.read_bytes()
    if not raw.strip():
        raise UnreadableError(f"tệp {path.name} trống, chưa có nội dung")
    _known(path, raw)
    incoming = _taken(path, raw, convert=convert, illustrated=illustrated)
    if not any(re.search(r"\w", line.words) for line in incoming.lines):
        raise UnreadableError(f"tệp {path.name} không có chữ nào; nếu là bản chụp thì phải gõ lại hoặc nhận dạng chữ")
    return replace(incoming, lines=tuple(map(unspaced, incoming.lines)))


def _known(path: Path, raw: bytes) -> None:
    """Refuse what is known not to be a paper."""
    name = path.name
    if raw.startswith(OLE[:4]) and "EncryptedPackage".encode("utf-16-le") in raw:
        raise UnreadableError(f"tệp {name} đặt mật khẩu; mở bằng Word, bỏ mật khẩu, lưu lại rồi nhập")
    if raw.startswith(b"PK"):
        _package(name, raw)
    elif (other := other_sorts.advice_for(name)) and not raw.startswith((b"%PDF", b"{\\rtf")):
        raise UnreadableError(f"tệp {name} {other}")
    elif path.suffix.lower() == ".docx" and not raw.startswith((OLE[:4], b"%PDF", b"{\\rtf")):
        raise UnreadableError(
            f"tệp {name} bị hỏng, không phải tệp Word; {WORD_AGAIN}; nếu là tệp chữ thì đổi đuôi .txt"
        )


def _package(name: str, raw: bytes) -> None:
    """Refuse packages that are no text of Word or OpenDocument, or too big when unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            inside = {info.filename: info.file_size for info in package.infolist()}
            encrypted = any(info.flag_bits & 1 for info in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise UnreadableError(f"tệp {name} bị hỏng; mở bằng Word, để Word sửa rồi lưu lại") from error
    if sum(inside.values()) > MAX_UNPACKED:
        raise UnreadableError(f"tệp {name} giải nén ra quá lớn, có thể là tệp độc hại nên không đọc")
    if encrypted:
        raise UnreadableError(f"tệp {name} đặt mật khẩu; bỏ mật khẩu, lưu lại rồi nhập")
    if any(part.startswith("xl/") for part in inside):
        raise UnreadableError(f"tệp {name} {other_sorts.advice_for('.xlsx')}")
    other = other_sorts.advice_for(name)
    if not docx_package.main_part(raw) and (other or "mimetype" not in inside):
        raise UnreadableError(f"tệp {name} {other or f'không phải tệp Word .docx hoặc bị hỏng; {WORD_AGAIN}'}")


def _taken(path: Path, raw: bytes, *, convert: bool, illustrated: bool) -> Incoming:
    """Read a paper by the type of its bytes, not by the ending of its name."""
    if raw.startswith(b"%PDF"):
        from .pdf_read import lines_of  # noqa: PLC0415  # a third of a second that no other command needs

        lines, aside, pages = lines_of(path.name, raw)
        seen = tuple(f"trang {page}" for page in pages)
        return replace(_converted(path, "dòng", (*lines, *aside), len(lines), (), convert=convert), pictured=seen)
    if raw.startswith(b"PK") and docx_package.main_part(raw):
        return _docx(path, raw, convert=convert, illustrated=illustrated)
    if page := html_read.page_of(raw):
        lines, aside, seen = html_read.lines_of(page)
        return replace(_converted(path, "dòng", (*lines, *aside), len(lines), (), convert=convert), pictured=seen)
    if raw.startswith((b"PK", OLE[:4], b"{\\rtf")):
        return _docx(path, office.as_docx(path.name, raw), convert=convert, illustrated=illustrated)
    return _text(path, raw, convert=convert)


def _docx(path: Path, raw: bytes, *, convert: bool, illustrated: bool) -> Incoming:
    from .docx_read import Reader  # noqa: PLC0415  # a third of a second that no other command needs

    try:
        reader = Reader.of(raw, illustrated=illustrated)
        _short_enough(path, reader.size, "đoạn")
        lines, complete = reader.lines(), reader.complete()
        aside = reader.aside()
        pictures = reader.pictures() if illustrated else {}
    except UnreadableError:
        raise
    except Exception as error:  # whatever breaks inside the package: the file is damaged
        raise UnreadableError(f"tệp {path.name} bị hỏng; mở bằng Word, để Word sửa rồi lưu lại") from error
    if not complete:
        raise UnreadableError(f"tệp {path.name} có chỗ không đọc được hết; {WORD_AGAIN}")
    made = _converted(path, "đoạn", (*lines, *aside), len(lines), reader.garbled, convert=convert)
    pictured = () if illustrated else tuple(f"đoạn {number}" for number in reader.pictured)
    return replace(made, pictures=pictures, pictured=pictured)


def _short_enough(path: Path, size: int, unit: str) -> None:
    """Refuse a paper of so many paragraphs or lines that reading it would take minutes."""
    if size > MAX_PARAGRAPHS:
        long = f"tệp {path.name} dài quá {thousands(MAX_PARAGRAPHS)} {unit}"
        raise UnreadableError(f"{long}; hãy bỏ các {unit} trống hoặc chia thành nhiều tệp")


def _text(path: Path, raw: bytes, *, convert: bool) -> Incoming:
    text = re.sub("\r\n?|\f", "\n", _decoded(path, raw))
    rows, lines, spaced = with_tabs(text.split("\n")), [], False
    _short_enough(path, len(rows), "dòng")
    for number, row in enumerate(rows, 1):
        shown = _LABEL_TAB.sub(r"\1 ", re.sub(r"^\s*#{1,6}\s+", "", row.replace("**", "")))
        if shown.strip():
            lines.append(TextLine(number, shown, spaced=spaced, bold=row.strip().startswith("**")))
        spaced = not shown.strip()
    return _converted(path, "dòng", tuple(lines), len(lines), (), convert=convert)


def _decoded(path: Path, raw: bytes) -> str:
    try:
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            return raw.decode("utf-16")
        if b"\0" in raw:  # Vietnamese letters and signs have one of five bytes in front
            for encoding, high in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[::2])):
                if sum(byte in b"\x00\x01\x03\x1e\x20" for byte in high) > 0.95 * len(high):
                    return raw.decode(encoding)
            way = "chỉ nhập được .docx, .pdf có chữ và .txt; ảnh của tin, bài thì đưa vào ở trang Sửa nội dung"
            raise UnreadableError(f"tệp {path.name} không phải tệp chữ; {way}")
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        advice = "mở bằng Notepad, chọn Lưu thành (Save As) với mã UTF-8, rồi nhập lại"
        raise UnreadableError(f"{path.name}:{line}: tệp chưa lưu theo bảng mã UTF-8; {advice}") from error


def _converted(
    path: Path, unit: str, lines: tuple[TextLine, ...], own: int, fonts: tuple[legacy.Finding, ...], *, convert: bool
) -> Incoming:
    """The lines in one Unicode form; text in an old encoding is refused, or converted where that was asked for."""
    found = (*fonts, *_findings(lines))
    if found and not convert:
        raise UnreadableError(_refusal(path, unit, found))
    if found:
        lines = _all_converted(lines)
        if not fonts and found[0].encoding == legacy.TCVN3_NAME:
            lines = tuple(map(with_capitals, lines))
    cleaned = tuple(_cleaned(line) for line in lines)
    names = tuple(dict.fromkeys(one.encoding for one in found))
    return Incoming(unit, cleaned[:own], aside=cleaned[own:], converted=names)


def _findings(lines: tuple[TextLine, ...]) -> tuple[legacy.Finding, ...]:
    found = legacy.findings("\n".join(line.words.replace("\n", " ") for line in lines))
    return tuple(legacy.Finding(lines[one.line - 1].number, one.encoding, one.found, one.proposed) for one in found)


def _all_converted(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Lines and cells converted together, so that one encoding is found for all."""
    flat = [piece.replace("\n", " ") for line in lines for piece in (line.text, *chain(*line.rows))]
    made = iter(legacy.convert("\n".join(flat)).split("\n"))
    out = []
    for line in lines:
        text = next(made)
        rows = tuple(tuple(_converted_cell(cell, next(made)) for cell in row) for row in line.rows)
        out.append(replace(line, text=text, rows=rows))
    return tuple(out)


def _converted_cell(cell: str, text: str) -> str:
    """A converted cell; one that another goes through stays what it is."""
    return cell if isinstance(cell, FromLeft | FromAbove) else text


def _cleaned(line: TextLine) -> TextLine:
    rows = tuple(
        tuple(cell if isinstance(cell, FromLeft | FromAbove) else " ".join(_cleared(cell).split()) for cell in row)
        for row in line.rows
    )
    return replace(line, text=_cleared(line.text), rows=rows)


def _cleared(text: str) -> str:
    return clean(_CONTROL.sub(" ", text))


def _refusal(path: Path, unit: str, found: tuple[legacy.Finding, ...]) -> str:
    """Where the old encoding is, what was found and what it says; the way out."""
    shown = [
        f"{path.name}, {unit} {one.line}: nghi là mã {one.encoding}\n    đang có:   {one.found[:100]}\n"
        f"    đọc đúng:  {one.proposed[:100]}"
        for one in found[:_SHOWN]
    ]
    more = [f"… và {len(found) - _SHOWN} chỗ khác"] if len(found) > _SHOWN else []
    again = "tải tệp lên thư mục .nhap/phong-cu/ (trên máy thì chạy lại với --chuyen-ma)"
    end = f"nếu các câu đọc đúng ở trên là phải, {again}; nếu không, chuyển sang Unicode trong Word"
    return "\n".join(["văn bản viết bằng mã cũ, chưa nhập:", *shown, *more, end])
