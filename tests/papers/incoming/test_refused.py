"""Files that cannot be taken in: what staff are told; nothing is written."""

import contextlib
import io
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import pictures
from cchc.core.text import clean
from cchc.papers.incoming import read, word_balance
from cchc.papers.incoming.lines import TextLine
from support import Project, zipped

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
GOOD = "Số: 92/BC-UBND\n\nHòa Bình, ngày 20 tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả năm 2024\n\nMột đoạn./.\n"


def scan() -> bytes:
    """A PDF that is a picture of a paper."""
    out = io.BytesIO()
    Image.new("L", (600, 800), 200).save(out, "PDF")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("trong.txt", b" \n", "tệp trong.txt trống"),
        ("cu.docx", OLE + b"\0" * 600, "tệp cu.docx là tệp .doc; máy này không có LibreOffice"),
        ("cu.doc", OLE + b"\0" * 600, "mở bằng Word, chọn Lưu thành (Save As) kiểu Tài liệu Word (.docx)"),
        ("mat-khau.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu; mở bằng Word, bỏ mật khẩu"),
        ("ban.pdf", b"%PDF-1.7 x", "tệp ban.pdf bị hỏng nên không đọc được; mở bằng Word"),
        ("quet.pdf", scan(), "tệp quet.pdf là bản chụp (bản quét), không có chữ để đọc. Hãy xin tệp Word"),
        ("ban.rtf", b"{\\rtf1 x}", "là tệp .rtf; máy này không có LibreOffice"),
        ("~$Bao cao.docx", b"\x04Admin" + b"\0" * 150, "là tệp tạm của máy, không có văn bản"),
        ("hong.docx", b"khong phai zip", "tệp hong.docx bị hỏng, không phải tệp Word"),
        ("hong.docx", b"PK\x03\x04 hong", "tệp hong.docx bị hỏng"),
        ("bang.xlsx", zipped(xl__workbook="x"), "là bảng tính Excel"),
        (
            "ban.odt",
            zipped(mimetype="application/vnd.oasis.opendocument.text"),
            "là tệp .odt; máy này không có LibreOffice",
        ),
        ("la.docx", zipped(a="x"), "không phải tệp Word .docx"),
        ("Gui xa.zip", zipped(**{"Bao cao.docx": "x"}), "là tệp nén; giải nén rồi tải lên từng tệp"),
        ("gui.rar", b"Rar!\x1a\x07\x01\0", "là tệp nén"),
        ("Danh ba.xls", OLE + b"\0" * 600, "là bảng tính Excel"),
        ("truc.csv", "Ngày,Người trực\n05/12,Lan\n".encode(), "là bảng tính Excel"),
        ("tap huan.pptx", zipped(ppt__presentation="x"), "là bản trình chiếu PowerPoint"),
        ("so.ods", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "là bảng tính Excel"),
        ("hop.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 20, "là phim hoặc tệp tiếng"),
        ("thu.eml", b"From: a\n\nKinh gui\n", "là thư điện tử"),
        ("rong.docx", zipped(**{"word__document.xml": "<x/>"}), "bị hỏng"),
        ("ma.txt", b"\xca\xfd do\n" * 5, "ma.txt:1: tệp chưa lưu theo bảng mã UTF-8; mở bằng Notepad"),
        ("nhi-phan.txt", b"abc\0\0def", "không phải tệp chữ"),
        ("IMG_0001.HEIC", pictures.PHONE, "ảnh của tin, bài thì đưa vào ở trang Sửa nội dung"),
        ("khong-chu.txt", b"--- ... ---", "không có chữ nào"),
        ("tcvn3.txt", "UBND x· b¸o c¸o kÕt qu¶ thùc hiÖn\n".encode(), "nghi là mã TCVN3"),
        ("vni.txt", "UÛy ban nhaân daân xaõ baùo caùo keát quaû thöïc hieän\n".encode(), "nghi là mã VNI"),
    ],
)
def test_refused(
    commune: Project,
    take_in: Callable[..., Result],
    tmp_path: Path,
    name: str,
    raw: bytes,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The reason and the way out are said in Vietnamese, with exit code 1; nothing is written."""
    file = tmp_path / name
    file.write_bytes(raw)
    monkeypatch.setenv("PATH", "")  # no LibreOffice, whatever the machine has
    result = take_in(file)
    assert result.exit_code == 1, result.output
    assert result.output.startswith("Lỗi: ")
    assert message in result.output
    assert "Traceback" not in result.output
    assert not (commune.root / "data/bao-cao").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--ngay", "20/6/2024"), "tức là 2024-06-20"),
        (("--so", "chín"), "số “chín” không đúng dạng"),
    ],
)
def test_wrong_options(take_in: Callable[..., Result], tmp_path: Path, words: tuple[str, ...], message: str) -> None:
    """A wrong day or number is refused with a right one."""
    file = tmp_path / "a.txt"
    file.write_text(GOOD, "utf-8")
    result = take_in(file, *words)
    assert (result.exit_code, message in result.output) == (1, True)


def test_missing_file(take_in: Callable[..., Result], tmp_path: Path) -> None:
    """A file that is not there is named."""
    result = take_in(tmp_path / "khong-co.docx")
    assert result.exit_code == 1
    assert "không có tệp" in result.output


def test_too_large(monkeypatch: pytest.MonkeyPatch, take_in: Callable[..., Result], tmp_path: Path) -> None:
    """Huge files, packed or unpacked, are refused before they are read."""
    file = tmp_path / "to.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 3_000_000)
    monkeypatch.setattr(read, "MAX_UNPACKED", 1_000_000)
    assert "giải nén ra quá lớn" in take_in(file).output
    monkeypatch.setattr(read, "MAX_BYTES", 1000)
    assert "quá lớn" in take_in(file).output


def test_number_in_use_and_nothing_written_over(
    commune: Project, take_in: Callable[..., Result], tmp_path: Path
) -> None:
    """A number that is used in its year is refused with the file that has it; a file is never written over."""
    file = tmp_path / "a.txt"
    file.write_text(GOOD, "utf-8")
    assert take_in(file).exit_code == 0
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    before = made.read_text("utf-8")
    result = take_in(file)
    assert result.exit_code == 1
    assert "số 92/BC-UBND đã dùng trong năm 2024, ở data/bao-cao/2024/92-bc-ubnd.yml" in result.output
    made.rename(commune.root / "cu.yml")
    result = take_in(file, "--ra", str(commune.root / "cu.yml"))
    assert (result.exit_code, "đã có tệp" in result.output) == (1, True)
    assert (commune.root / "cu.yml").read_text("utf-8") == before


def test_blank_number_can_be_given(commune: Project, take_in: Callable[..., Result], tmp_path: Path) -> None:
    """A paper whose number was left blank takes the one that staff give."""
    file = tmp_path / "a.txt"
    file.write_text(GOOD.replace("Số: 92/BC-UBND", "Số:     /BC-UBND"), "utf-8")
    assert take_in(file, "--so", "9").exit_code == 0
    text = (commune.root / "data/bao-cao/2024/09-bc-ubnd.yml").read_text("utf-8")
    assert "so_ky_hieu: 09/BC-UBND\n" in text


def test_what_the_site_would_refuse_is_not_written(
    commune: Project, take_in: Callable[..., Result], tmp_path: Path
) -> None:
    """A number that does not fit the type would stop the build: it is refused before anything is written."""
    file = tmp_path / "a.txt"
    file.write_text(GOOD.replace("Số: 92/BC-UBND", "Số:     "), "utf-8")
    result = take_in(file, "--so", "9/KH-UBND")
    assert result.exit_code == 1
    assert "so_ky_hieu: ký hiệu của báo cáo phải là BC, theo tên loại (đang có: “09/KH-UBND”)" in result.output
    assert not (commune.root / "data/bao-cao").exists()


@settings(max_examples=200)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_the_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Any file is read into clean lines or refused in words; nothing else happens."""
    file = tmp_path_factory.mktemp("a") / "a.txt"
    file.write_bytes(raw)
    with contextlib.suppress(read.UnreadableError):
        for line in read.read(file, convert=True).lines:
            assert line.text == clean(line.text)
            assert not {unicodedata.category(char) for char in line.text if char != "\t"} & {"Cc", "Cs"}


def test_utf16(commune: Project, take_in: Callable[..., Result], tmp_path: Path) -> None:
    """Notepad's “Unicode” is read."""
    file = tmp_path / "a.txt"
    file.write_bytes(GOOD.encode("utf-16"))
    assert take_in(file).exit_code == 0
    assert (commune.root / "data/bao-cao/2024/92-bc-ubnd.yml").is_file()


def test_a_lost_word_stops_the_writing(
    commune: Project, take_in: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the words do not add up, nothing is written and the words are named."""
    file = tmp_path / "a.txt"
    file.write_text(GOOD, "utf-8")
    right = word_balance.balance

    def wrong(lines: object, *rest: object) -> word_balance.WordBalance:
        return right([*lines, TextLine(99, "chữ rơi")], *rest)  # type: ignore[misc, arg-type]

    monkeypatch.setattr(word_balance, "balance", wrong)
    result = take_in(file)
    assert result.exit_code == 1
    assert "số chữ không khớp nên không ghi tệp nào (thiếu: chữ, rơi; thừa: không; " in result.output
    assert not (commune.root / "data/bao-cao").exists()
