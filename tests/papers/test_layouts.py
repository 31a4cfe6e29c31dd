"""Letters, decisions, tables and annexes on paper, read back from the PDF."""

import io

import pytest
from pypdf import PdfReader

from cchc.papers.renderer import PaperRenderer
from cchc.papers.sheet import sheet
from paper import UNIT, report, squeezed, words
from pdfs import MM, TEMPLATE, pieces

LONG = "https://dichvucong.gov.vn/" + "thu-tuc-hanh-chinh-cap-xa" * 6
GRID = {
    "ten": "Kết quả theo lĩnh vực",
    "cot": ["Số", "Lĩnh vực", "Địa chỉ"],
    "hang": [[str(n), f"Lĩnh vực thứ {n}", LONG if n == 2 else "–"] for n in range(1, 60)],
}
ANNEXES = [{"tieu_de": "Danh mục thứ nhất", "bang": [GRID]}, {"tieu_de": "Danh mục thứ hai", "muc": [{"tieu_de": "A"}]}]
FIGURES = [
    {"ten": "Hồ sơ", "don_vi_tinh": "hồ sơ", "gia_tri": "1250", "thanh_phan": [{"ten": "Hộ tịch", "gia_tri": "1250"}]},
    {
        "ten": "Theo tháng",
        "don_vi_tinh": "hồ sơ",
        "bang": {"cot": ["Tiếp nhận"], "hang": [{"ten": "Tháng 1", "so": ["9"]}]},
    },
]


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> PaperRenderer:
    """A press with a fresh cache."""
    return PaperRenderer(TEMPLATE, tmp_path_factory.mktemp("cache"))


def printed(press: PaperRenderer, **keys: object) -> PdfReader:
    """A paper, printed and opened."""
    return PdfReader(io.BytesIO(press.pdf(sheet(report(1, **keys), UNIT))))


def lines(pdf: PdfReader, page: int = 0) -> dict[str, float]:
    """The pieces of a page and how far from the top they stand."""
    return {piece.text: piece.y for piece in pieces(pdf, page)}


def test_letter(press: PaperRenderer) -> None:
    """A công văn prints no type: its subject stands under its number in 12 points, then those it is sent to."""
    pdf = printed(
        press,
        ten_loai="Công văn",
        so_ky_hieu="12/UBND-VX",
        trich_yeu="tuyên truyền",
        kinh_gui=["Các thôn", "Trường học"],
    )
    found = {piece.text: piece for piece in pieces(pdf, 0)}
    about = found["V/v tuyên truyền"]
    assert round(about.size) == 12
    assert about.x < 92 * MM
    assert (
        found["Số: 12/UBND-VX"].y < about.y < found["Kính gửi:"].y < found["- Các thôn;"].y < found["- Trường học."].y
    )
    assert "CÔNG VĂN" not in found
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Công văn số 12/UBND-VX: tuyên truyền"


def test_letters_count_from_one(press: PaperRenderer) -> None:
    """The parts of a công văn are 1., 2. and a), in PDF and for Word."""
    keys = {
        "ten_loai": "Công văn",
        "so_ky_hieu": "12/UBND",
        "noi_dung": [{"tieu_de": "Một", "muc": [{"doan": ["Nhỏ"]}]}, {"doan": ["Hai"]}],
        "nhiem_vu": [],
        "ket": None,
    }
    assert squeezed("1. Một a) Nhỏ 2. Hai./.") in squeezed(printed(press, **keys).pages[0].extract_text())
    assert [part.label for part in sheet(report(1, **keys), UNIT).body] == ["1.", "2."]


def test_narrow_columns_have_room_for_their_words(press: PaperRenderer) -> None:
    """Beside long addresses the short columns keep room for their names and days."""
    row = ["1", "Một tiêu đề dài hơn nhiều so với các ô khác trong bảng", "Bài", "20/6/2024", "Chỉ số PAPI", LONG]
    grid = {"cot": ["Số", "Tiêu đề", "Loại", "Ngày", "Chuyên mục", "Địa chỉ"], "hang": [row, row]}
    keys: dict[str, object] = {"phu_luc": [{"tieu_de": "Danh mục", "bang": [grid]}]}
    pdf = printed(press, **keys)
    annex = sheet(report(1, **keys), UNIT).annexes[0]
    (table,) = annex.blocks[0].tables
    assert annex.landscape
    widths = [247 * share / sum(table.weights) for share in table.weights]  # millimetres
    assert widths[1] > 2 * widths[0]
    assert all(
        width >= 2.2 * len(word) + 3 for width, word in zip(widths, ["Số", "trong", "Loại", "20/6/2024"], strict=False)
    )
    found = {piece.text: piece.x for piece in pieces(pdf, len(pdf.pages) - 1)}
    assert found["Loại"] < found["Ngày"] - 8 * MM
    assert found["20/6/2024"] - found["Bài"] > 8 * MM


def test_one_addressee_stands_in_the_middle(press: PaperRenderer) -> None:
    """A single addressee stands beside the words Kính gửi, without a full stop."""
    assert "Kính gửi: UBND tỉnh" in lines(printed(press, kinh_gui=["UBND tỉnh."]))


def test_decision(press: PaperRenderer) -> None:
    """A quyết định prints who decides, its grounds, the word itself, then its articles."""
    body = [{"doan": ["Thành lập Tổ."]}, {"tieu_de": "Nhiệm vụ", "muc": [{"doan": ["Một."]}]}, {"doan": ["Hiệu lực"]}]
    pdf = printed(
        press,
        ten_loai="Quyết định",
        so_ky_hieu="02/QĐ-UBND",
        noi_dung=body,
        nhiem_vu=[],
        ket=None,
        tham_quyen="Chủ tịch",
    )
    text = squeezed(pdf.pages[0].extract_text())
    order = [
        "QUYẾT ĐỊNH Kết quả cải cách",
        "CHỦ TỊCH Căn cứ Kế hoạch số 02/KH-UBND;",
        "QUYẾT ĐỊNH: Điều 1. Thành lập Tổ. Điều 2. Nhiệm vụ 1. Một. Điều 3. Hiệu lực./.",
    ]
    places = [text.find(squeezed(piece)) for piece in order]
    assert places == sorted(places)
    assert -1 not in places


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ({"ket": "UBND phường báo cáo"}, "UBND phường báo cáo./."),
        ({"ket": None, "noi_dung": [{"tieu_de": "A", "doan": ["Một.", "Hai."]}], "nhiem_vu": []}, "Hai./."),
        ({"ket": None, "noi_dung": [{"tieu_de": "A", "gach_dau_dong": ["x"]}], "nhiem_vu": []}, "- x./."),
        ({"ket": None, "noi_dung": [], "mo_dau": ["Lời đầu.", "Lời cuối;"], "nhiem_vu": []}, "Lời cuối./."),
        ({"ket": None}, "2. Việc thứ hai./."),
    ],
)
def test_every_paper_ends_with_its_sign(press: PaperRenderer, keys: dict[str, object], end: str) -> None:
    """The last text of the body carries “./.”, once, whether there is a closing line or not."""
    text = squeezed(printed(press, **keys).pages[0].extract_text())
    assert squeezed(end) in text
    assert text.count("./.") == 1


def test_annexes_stand_on_their_own_pages(press: PaperRenderer) -> None:
    """Each annex begins a page with its label, its title in capitals and its paper; numbers begin anew."""
    pdf = printed(press, phu_luc=ANNEXES)
    starts = [n for n in range(len(pdf.pages)) if "Phụ lục I" in lines(pdf, n) or "Phụ lục II" in lines(pdf, n)]
    assert len(starts) == 2
    for page, title in zip(starts, ("DANH MỤC THỨ NHẤT", "DANH MỤC THỨ HAI"), strict=True):
        found = lines(pdf, page)
        assert min(found, key=lambda text: found[text]).startswith("Phụ lục")
        assert title in found
        note = "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân phường Hòa Bình)"
        assert squeezed(note) in squeezed(pdf.pages[page].extract_text())
    assert starts[1] - starts[0] > 1
    top = [piece.text for piece in pieces(pdf, starts[0] + 1) if piece.y < 20 * MM]
    assert top == ["2"]
    assert "I. A" in lines(pdf, starts[1])


def test_long_tables_keep_their_heads_and_margins(press: PaperRenderer) -> None:
    """A table over several pages repeats its heads; an address without spaces breaks inside its cell."""
    pdf = printed(press, phu_luc=ANNEXES[:1], so_lieu=FIGURES)
    pages = [n for n in range(len(pdf.pages)) if "Lĩnh vực" in lines(pdf, n)]
    assert len(pages) >= 2
    for number in pages:
        # A4 less the right margin; pieces know where they begin, so a word of the widest letters is allowed for.
        assert max(piece.x for piece in pieces(pdf, number)) < (210 - 20 - 2) * MM
    whole = squeezed("".join(page.extract_text() for page in pdf.pages)).replace("\u200b", "")
    assert squeezed(LONG) in whole
    made = report(1, phu_luc=ANNEXES[:1], so_lieu=FIGURES)
    assert all(squeezed(piece) in whole for piece in words(made) if piece != LONG)


def test_figures_can_be_an_annex(press: PaperRenderer) -> None:
    """An annex with `chen: so_lieu` prints all figures as tables, numbers the Vietnamese way."""
    pdf = printed(press, phu_luc=[{"tieu_de": "Biểu số liệu", "chen": "so_lieu"}], so_lieu=FIGURES)
    text = squeezed(pdf.pages[-1].extract_text())
    assert squeezed("Phụ lục BIỂU SỐ LIỆU") in text
    assert squeezed("Nội dung Đơn vị tính Kỳ này Hồ sơ hồ sơ 1.250 – Hộ tịch hồ sơ 1.250") in text
    assert squeezed("Theo tháng (đơn vị tính: hồ sơ) Nội dung Tiếp nhận Tháng 1 9") in text


@pytest.mark.parametrize(
    ("authority", "by"),
    [
        ("HỘI ĐỒNG NHÂN DÂN PHƯỜNG HÒA BÌNH KHÓA II, KỲ HỌP THỨ TƯ", "Ủy ban nhân dân phường Hòa Bình"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH", "Chủ tịch Ủy ban nhân dân phường Hòa Bình"),
        ("Chủ tịch UBND phường", "Chủ tịch UBND phường"),
    ],
)
def test_an_annex_names_who_decided(authority: str, by: str) -> None:
    """Below the title of an annex stands the office as in a sentence, not the heading in capitals with its session."""
    made = sheet(report(1, ten_loai="Quyết định", so_ky_hieu="02/QĐ-UBND", tham_quyen=authority, phu_luc=ANNEXES), UNIT)
    assert made.annex_note == f"(Kèm theo Quyết định số 02/QĐ-UBND ngày 05 tháng 3 năm 2025 của {by})"
