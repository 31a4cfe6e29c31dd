"""Whether a file that people download is what its name says, by its first bytes or its table of contents."""

import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from .amount import one_decimal

MAX_BYTES = 20_000_000
MOST = f"tối đa {MAX_BYTES // 10**6} MB"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # begins files of Office before 2007, and those with a password
_HEAD = 4096
_UNPACKED = 20_000_000
_AGAIN = "hãy mở trên máy, lưu lại đúng loại rồi tải lên"
_LOOKS = (
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình Linux"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "tệp nén ZIP hoặc tệp Office"),
    (OLE, "tệp Office kiểu cũ (.doc, .xls) hoặc tệp Office đặt mật khẩu"),
    (b"{\\rtf", "RTF"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"<", "trang web (HTML) hoặc XML"),
)
_NAMED_ESCAPED = re.compile(rb"/[A-Za-z]{0,9}#[0-9A-Fa-f]{2}[A-Za-z0-9#]{0,30}")
_OBJECTS = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.S)


def why_wrong(path: Path) -> str:
    """Why a file cannot be published under its name, with a way out, in Vietnamese; empty where it can."""
    size = path.stat().st_size
    if not size:
        return "tệp trống, chưa có nội dung; có thể tải lên chưa hết, hãy tải lên lại"
    if size > MAX_BYTES:
        return f"tệp nặng {one_decimal(size / 1e6)} MB, {MOST}; hãy nén hoặc tách tệp"
    suffix = path.suffix.lower()
    with path.open("rb") as file:
        head = file.read(_HEAD)
    check = _CHECKS.get(suffix)
    if check is None or check(head):
        return _SECOND[suffix](path) if suffix in _SECOND else ""
    name = sniffed(head)
    return f"tệp mang đuôi {suffix} nhưng {f'là {name}' if name else 'không phải loại tệp đó'}; {_AGAIN}"


def sniffed(head: bytes) -> str:
    """What a file is by its first bytes; empty where they tell nothing."""
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((name for start, name in _LOOKS if head.startswith(start)), "")


def _starts(*starts: bytes, at: int = 0) -> Callable[[bytes], bool]:
    return lambda head: head[at:].startswith(starts)


def _table(head: bytes) -> bool:
    """Whether it may be a table as text: no byte of a program, no page."""
    utf16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return utf16 or (
        b"\0" not in head and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"%PDF-", b"{\\rtf"))
    )


_ZIP = _starts(b"PK\x03\x04", b"PK\x05\x06")
_CHECKS: dict[str, Callable[[bytes], bool]] = {
    ".pdf": lambda head: b"%PDF-" in head[:1024],
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip"), _ZIP),
    ".csv": _table,
    **dict.fromkeys((".jpg", ".jpeg"), _starts(b"\xff\xd8\xff")),
    ".png": _starts(b"\x89PNG\r\n\x1a\n"),
    ".gif": _starts(b"GIF87a", b"GIF89a"),
    ".webp": lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP",
    ".avif": lambda head: head[4:8] == b"ftyp" and (b"avif" in head[8:64] or b"avis" in head[8:64]),
    ".mp3": lambda head: head.startswith(b"ID3") or (head[0] == 0xFF and len(head) > 1 and head[1] & 0xE0 == 0xE0),
    ".mp4": _starts(b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip", at=4),
}


def _pdf(path: Path) -> str:
    """Refuse a PDF that runs scripts (ISO 32000-1, 12.6.4.16), or that lacks its end (7.5.5)."""
    raw = path.read_bytes()
    if any(map(_has_script, (raw, *_object_streams(raw)))):
        return "tệp PDF có lệnh JavaScript; hãy mở rồi in ra PDF (Microsoft Print to PDF), tải tệp mới lên"
    begun = len(raw) > _HEAD or (b" obj" in raw and not re.search(b"end(?:obj|stream)", raw))
    if begun and _endless(raw):
        return "tệp PDF bị cắt, tải lên chưa hết; hãy mở thử trên máy rồi tải lên lại"
    return ""


def pageless(path: Path) -> bool:
    """Whether a small PDF has no end (7.5.5), so that no program opens it."""
    if path.suffix.lower() != ".pdf" or path.stat().st_size > _HEAD:
        return False
    return _endless(path.read_bytes())


def _endless(pdf: bytes) -> bool:
    return b"%%EOF" not in pdf and b"startxref" not in pdf


def _has_script(data: bytes) -> bool:
    """Whether a name of PDF says JavaScript, also with some of its letters in hexadecimal."""
    escaped = (re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes.fromhex(code[1].decode()), name[0])
               for name in _NAMED_ESCAPED.finditer(data))  # fmt: skip
    return b"/JavaScript" in data or any(name.startswith(b"/JavaScript") for name in escaped)


def _object_streams(raw: bytes) -> list[bytes]:
    """Compressed parts that hold objects, unpacked; what cannot be unpacked is left out."""
    found = []
    for start in _OBJECTS.finditer(raw):
        try:
            found.append(zlib.decompressobj().decompress(raw[start.end() :], _UNPACKED))
        except zlib.error:
            continue
    return found


def _package(path: Path) -> str:
    """Refuse a package that is another one than its name says, broken, or with macros."""
    suffix = path.suffix.lower()
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            mime = package.read("mimetype")[:100] if suffix in _MIMES and "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error):
        return f"tệp {suffix} bị hỏng hoặc tải lên chưa hết; hãy mở thử trên máy rồi tải lên lại"
    lacks_folder = suffix in _FOLDERS and not any(name.startswith(_FOLDERS[suffix]) for name in names)
    if lacks_folder or (suffix in _MIMES and _MIMES[suffix] not in mime):
        return f"tệp mang đuôi {suffix} nhưng bên trong không phải loại tệp đó; {_AGAIN}"
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return f"tệp có macro; hãy lưu lại bằng đuôi {suffix} không có macro rồi tải lên"
    return ""


_FOLDERS = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"}
_MIMES = {".odt": b"opendocument.text", ".ods": b"opendocument.spreadsheet"}
_SECOND: dict[str, Callable[[Path], str]] = {".pdf": _pdf, **dict.fromkeys((*_FOLDERS, *_MIMES, ".zip"), _package)}
