"""Files are what their names say."""

import io
import zlib
from pathlib import Path

import openpyxl
import pytest

import pictures
from cchc.core import file_type
from support import zipped


def workbook() -> bytes:
    """A real workbook."""
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


def stream(text: bytes) -> bytes:
    """A PDF whose objects stand in a compressed stream."""
    return (
        b"%PDF-1.7\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\r\n" + zlib.compress(text) + b"\nendstream"
    )


RIGHT = {
    "a.pdf": b"%PDF-1.4 x",
    "b.pdf": b"\r\n%PDF-1.7 (JavaScript) /JS",
    "c.pdf": stream(b"<</S /GoTo>>") + b"/Names",
    "d.PDF": b"%PDF-1.7",
    "a.docx": zipped(word__document="x"),
    "a.xlsx": workbook(),
    "a.pptx": zipped(ppt__presentation="x"),
    "a.odt": zipped(mimetype="application/vnd.oasis.opendocument.text"),
    "a.ods": zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "a.zip": zipped(a="x"),
    "b.zip": zipped(),
    "a.csv": "Tên,Số\nHòa Bình,1\n".encode("utf-8-sig"),
    "b.csv": "Tên\t1".encode("utf-16"),
    "a.jpg": pictures.jpeg(9, 9),
    "a.mp3": b"ID3\x04",
    "b.mp3": b"\xff\xfb\x90",
    "a.mp4": b"\0\0\0\x20ftypisom",
}
WRONG = {
    "a.pdf": (b"", "tệp trống"),
    "b.pdf": (b"<html>", "tệp mang đuôi .pdf nhưng là trang web (HTML) hoặc XML; hãy mở trên máy"),
    "c.pdf": (b"%PDF-1.7" + b"0" * 20_000_000, "tệp nặng 20,0 MB, tối đa 20 MB; hãy nén hoặc tách tệp"),
    "d.pdf": (b"%PDF-1.7 /S /JavaScript /JS (app.alert(1))", "tệp PDF có lệnh JavaScript"),
    "e.pdf": (b"%PDF-1.7 /S /J#61vaScr#69pt", "tệp PDF có lệnh JavaScript"),
    "f.pdf": (stream(b"<</S/JavaScript>>"), "tệp PDF có lệnh JavaScript"),
    "g.pdf": (b"xin ch\xc3\xa0o", "tệp mang đuôi .pdf nhưng không phải loại tệp đó"),
    "h.pdf": (b"%PDF-1.7" + b"0" * 5000, "tệp PDF bị cắt, tải lên chưa hết"),
    "i.pdf": (b"%PDF-1.7\n1 0 obj\n<</Type /Catalog", "tệp PDF bị cắt, tải lên chưa hết"),
    "a.docx": (b"MZ\x90\0", "tệp mang đuôi .docx nhưng là chương trình Windows"),
    "b.docx": (workbook(), "tệp mang đuôi .docx nhưng bên trong không phải loại tệp đó"),
    "d.docx": (zipped(word__document="x", **{"word__vbaProject.bin": "x"}), "tệp có macro"),
    "e.docx": (zipped(word__document="x")[:60], "tệp .docx bị hỏng hoặc tải lên chưa hết"),
    "f.docx": (bytes.fromhex("D0CF11E0A1B11AE1"), "là tệp Office kiểu cũ (.doc, .xls) hoặc tệp Office đặt mật khẩu"),
    "a.odt": (zipped(mimetype="application/zip"), "tệp mang đuôi .odt nhưng bên trong không phải loại tệp đó"),
    "a.zip": (b"Rar!\x1a", "là tệp nén RAR"),
    "a.csv": (b"<!doctype html>", "là trang web (HTML)"),
    "b.csv": (workbook(), "là tệp nén ZIP hoặc tệp Office"),
    "a.jpg": (b"\x89PNG\r\n\x1a\n", "là ảnh PNG"),
    "a.png": (b"GIF89a", "là ảnh GIF"),
    "a.mp3": (b"MZ", "là chương trình Windows"),
    "a.mp4": (b"\x7fELF", "là chương trình Linux"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right(tmp_path: Path, name: str) -> None:
    """Files as programs write them pass."""
    (tmp_path / name).write_bytes(RIGHT[name])
    assert file_type.why_wrong(tmp_path / name) == ""


@pytest.mark.parametrize("name", WRONG)
def test_wrong(tmp_path: Path, name: str) -> None:
    """A file that is another, empty, too heavy, or runs something is told with what it is and a way out."""
    raw, said = WRONG[name]
    (tmp_path / name).write_bytes(raw)
    assert said in file_type.why_wrong(tmp_path / name)


@pytest.mark.parametrize("suffix", file_type._CHECKS)
@pytest.mark.parametrize("raw", [b"\xff", b"PK", b"%PDF-", b"PK\x03\x04", b"RIFF", b"\0" * 5000])
def test_any_bytes(tmp_path: Path, suffix: str, raw: bytes) -> None:
    """Whatever the bytes, there is an answer."""
    (tmp_path / f"a{suffix}").write_bytes(raw)
    assert isinstance(file_type.why_wrong(tmp_path / f"a{suffix}"), str)
