"""The made PDF, read back: words, places on the page, tags."""

import io
import re
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader

from cchc.papers.renderer import PaperRenderer
from cchc.papers.sheet import sheet
from paper import UNIT, report, squeezed, words
from pdfs import MM, TEMPLATE, pieces
from support import Project


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> PaperRenderer:
    """A press with a fresh cache."""
    return PaperRenderer(TEMPLATE, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def pdf(press: PaperRenderer) -> PdfReader:
    """A report of several pages, printed and opened."""
    return PdfReader(io.BytesIO(press.pdf(sheet(report(), UNIT))))


def test_every_word_is_there_in_order(pdf: PdfReader) -> None:
    """Nothing of the source is lost and nothing changes places."""
    mark = squeezed(sheet(report(), UNIT).mark)
    pages = [squeezed(page.extract_text()) for page in pdf.pages]
    text = "".join(re.sub(rf"^{number}(?=\D)", "", page) for number, page in enumerate(pages, 1)).replace(mark, "")
    place = 0
    for piece in words(report()):
        found = text.find(squeezed(piece), place)
        assert found >= 0, piece
        place = found + len(squeezed(piece))
    for piece in (
        "Số: 05/BC-UBND",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Độc lập - Tự do - Hạnh phúc",
        "Hòa Bình, ngày 05 tháng 3 năm 2025",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "Nguyễn Văn A",
    ):
        assert squeezed(piece) in text, piece


def test_paper_and_margins(pdf: PdfReader) -> None:
    """A4 upright; text stays 30 mm from the left edge and 20 mm from the top, but for the page number."""
    for number, page in enumerate(pdf.pages):
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
        body = [piece for piece in pieces(pdf, number) if piece.size > 10 and not piece.text.isdigit()]
        assert min(piece.x for piece in body) >= 30 * MM - 1
        assert min(piece.y for piece in body) >= 20 * MM
        assert max(piece.y for piece in body) <= 277 * MM


def test_page_numbers(pdf: PdfReader) -> None:
    """No number on page 1; from page 2 on, 13 points, in the middle of the top margin."""
    assert len(pdf.pages) >= 4
    for number in range(len(pdf.pages)):
        top = [piece for piece in pieces(pdf, number) if piece.y < 20 * MM]
        if number == 0:
            assert top == []
            continue
        (piece,) = top
        assert (piece.text, round(piece.size)) == (str(number + 1), 13)
        assert abs(piece.x - (30 + 160 / 2) * MM) < 6


def test_head(pdf: PdfReader) -> None:
    """The issuer stands left in two lines of capitals, the nation right of it; sizes are those of the decree."""
    first = {piece.text: piece for piece in pieces(pdf, 0)}
    issuer, name = first["ỦY BAN NHÂN DÂN"], first["PHƯỜNG HÒA BÌNH"]
    nation, motto = first["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], first["Độc lập - Tự do - Hạnh phúc"]
    assert issuer.y < name.y
    assert abs(issuer.y - nation.y) < 1
    assert issuer.x < 92 * MM < nation.x
    assert [round(p.size) for p in (issuer, nation, motto, first["Số: 05/BC-UBND"])] == [12, 12, 13, 13]
    assert round(first["Hòa Bình, ngày 05 tháng 3 năm 2025"].size) == 14


def test_foot_stays_together(press: PaperRenderer) -> None:
    """Whatever the length, recipients, post and signer are on one page, with the closing line above them."""
    for count in range(4, 14):
        made = PdfReader(io.BytesIO(press.pdf(sheet(report(count), UNIT))))
        last = squeezed(made.pages[-1].extract_text())
        for piece in ("UBND phường báo cáo./.", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn A"):
            assert squeezed(piece) in last, count


def test_place_of_the_signature_is_empty(pdf: PdfReader) -> None:
    """Between post and name there is room to sign, and nothing in it."""
    last = pieces(pdf, len(pdf.pages) - 1)
    post = next(piece for piece in last if piece.text == "CHỦ TỊCH")
    name = next(piece for piece in last if piece.text == "Nguyễn Văn A")
    assert name.y - post.y > 25 * MM
    assert not [piece for piece in last if post.y < piece.y < name.y and piece.x > 110 * MM]


def test_tagged_for_screen_readers(press: PaperRenderer, pdf: PdfReader) -> None:
    """PDF/UA-1: tagged, in Vietnamese, with a title and bookmarks."""
    root = pdf.trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert str(root["/Lang"]).startswith("vi")
    assert pdf.metadata is not None
    assert pdf.metadata.title == (
        "Báo cáo số 05/BC-UBND: Kết quả cải cách hành chính quý I năm 2025 trên địa bàn phường"
    )
    assert b"pdfuaid:part>1<" in press.pdf(sheet(report(), UNIT)).replace(b"\n", b"")
    titles = [entry.title for entry in pdf.outline if not isinstance(entry, list)]
    assert titles == ["I. KẾT QUẢ", "II. NHIỆM VỤ"]


def test_same_bytes_and_small(tmp_path: Path) -> None:
    """The same words give the same bytes, and five pages stay under 60 KB."""
    first = PaperRenderer(TEMPLATE, tmp_path / "a").pdf(sheet(report(28), UNIT))
    second = PaperRenderer(TEMPLATE, tmp_path / "b").pdf(sheet(report(28), UNIT))
    assert first == second
    assert len(PdfReader(io.BytesIO(first)).pages) >= 5
    assert len(first) < 60_000


def test_unchanged_papers_are_not_made_again(tmp_path: Path) -> None:
    """What was printed once is taken from the cache; other words are printed."""
    press = PaperRenderer(TEMPLATE, tmp_path)
    words = sheet(report(1), UNIT)
    press.pdf(words)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    assert press.pdf(words) == b"kept"
    assert press.pdf(sheet(report(2), UNIT)) != b"kept"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("keys", "mark"),
    [
        ({}, "Bản in từ dữ liệu của chuyên mục; chưa ký, không thay cho văn bản đã ký."),
        ({"ban_tom_luoc": "true"}, "Bản tóm lược từ dữ liệu của chuyên mục; chưa ký, không thay cho văn bản đã ký."),
        ({"tep_da_ky": "a.pdf"}, "Bản in từ dữ liệu của chuyên mục; văn bản đã ký đăng cùng trang."),
    ],
)
def test_unsigned_copies_say_so(press: PaperRenderer, keys: dict[str, object], mark: str) -> None:
    """Every page says that it is no signed paper."""
    made = PdfReader(io.BytesIO(press.pdf(sheet(report(**keys), UNIT))))
    assert all(squeezed(mark) in squeezed(page.extract_text()) for page in made.pages)


def test_report_offers_its_pdf(project: Project) -> None:
    """The page and the lists link the PDF with its size; a signed file comes first."""
    project.write("data/bao-cao/2024/da-ky.pdf", b"%PDF-1.4 ky")
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "ten_loai:", "tep_da_ky: da-ky.pdf\nten_loai:")
    site = project.build_only(
        "", "bao-cao/", *(f"bao-cao/2024/92-bc-ubnd/{file}" for file in ("", "92-bc-ubnd-ban-in.pdf"))
    )
    made = (site / "bao-cao/2024/92-bc-ubnd/92-bc-ubnd-ban-in.pdf").read_bytes()
    assert made.startswith(b"%PDF-")
    for page in ("bao-cao/index.html", "bao-cao/2024/92-bc-ubnd/index.html"):
        text = (site / page).read_text("utf-8")
        signed, own = text.index("/da-ky.pdf"), text.index("/92-bc-ubnd-ban-in.pdf")
        assert signed < own
        assert f"Bản in PDF, {round(len(made) / 1000)} KB" in text


def test_phones_and_addresses_can_be_tapped(press: PaperRenderer) -> None:
    """Numbers that the commune publishes, and addresses, a longer one beside its own beginning too."""
    long = "https://xa.gov.vn/tin/mot-tin-rat-dai.html"
    paper = report(1, noi_dung=[{"doan": [f"Gọi 0274 3904 872, xem xa.gov.vn, {long}; số 0274 3904 000."]}])
    made = PdfReader(io.BytesIO(press.pdf(sheet(paper, UNIT, (), {"02743904872"}))))
    targets = [note.get_object()["/A"]["/URI"] for note in made.pages[0]["/Annots"]]
    assert targets == ["tel:+842743904872", "https://xa.gov.vn", long]


def test_an_address_can_be_copied(press: PaperRenderer) -> None:
    """It breaks at its own signs: no invisible letters stand between its letters, and it stays within the page."""
    usual = "https://example.org/tin-bai/2024/niem-yet-cong-khai-thu-tuc-hanh-chinh-sua-doi-bo-sung-nam-2024/"
    long = f"https://example.org/{'x' * 160}"
    table = {"cot": ["TT", "Tên", "Liên kết"], "hang": [["1", "Niêm yết " * 12, usual], ["2", "Dài", long]]}
    paper = report(
        1, phu_luc=[{"tieu_de": "Danh mục", "doan": [f"Xem {usual} và {long} trên trang."], "bang": [table]}]
    )
    made = io.BytesIO(press.pdf(sheet(paper, UNIT)))
    text = squeezed("".join(page.extract_text() for page in PdfReader(made).pages))
    assert text.count(usual) == 2
    with pdfplumber.open(made) as document:
        assert all(char["x1"] < page.width - 10 * MM for page in document.pages for char in page.chars)
