"""The made DOCX, read back: words, numbers, page, styles."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.core import numbering
from cchc.core.resources import TEMPLATES
from cchc.kinds.report.parts import Block, Part
from cchc.papers.docx import DocxRenderer
from cchc.papers.renderer import PaperRenderer
from cchc.papers.sheet import sheet
from paper import UNIT, report, squeezed, words
from support import ROOT, Project
from word import Reader, by_style

LETTERS = [{"tieu_de": f"Ý {n}", "muc": [{"doan": ["Nhỏ hơn."]}] if n == 4 else []} for n in range(25)]
ARTICLE = {"tieu_de": "Tổ chức", "doan": ["Văn phòng:"], "muc": [{"doan": ["Một."], "muc": [{"doan": ["Ý."]}] * 6}]}
FIGURES = [
    {"ten": "Tin", "don_vi_tinh": "tin", "gia_tri": "43", "cung_ky": "31"},
    {
        "ten": "Hồ sơ",
        "don_vi_tinh": "hồ sơ",
        "bang": {"cot": ["Nhận", "Trả"], "hang": [{"ten": "Hộ tịch", "so": ["12", "11"]}], "tong": ["12", "11"]},
    },
]
ANNEXES = [
    {"tieu_de": "Danh mục", "doan": ["Lời."], "bang": [{"cot": ["STT", "Địa chỉ"], "hang": [["1", "a" * 90]]}]},
    {"tieu_de": "Số liệu", "chen": "so_lieu", "muc": [{"tieu_de": "CHUNG", "muc": [{"tieu_de": "Một"}]}]},
]
BODY = [
    {"tieu_de": "KẾT QUẢ", "muc": [{"tieu_de": "Một", "muc": LETTERS}, {"tieu_de": "Hai", "muc": LETTERS[:8]}]},
    {"tieu_de": "VIỆC", "gach_dau_dong": ["ý lớn", "+ ý nhỏ"], "chen": "nhiem_vu"},
]
FULL = report(noi_dung=BODY, phu_luc=ANNEXES, so_lieu=FIGURES)
LETTER = report(1, ten_loai="Công văn", so_ky_hieu="12/UBND-VX", kinh_gui=["Sở Nội vụ", "Văn phòng"])
DECISION = report(
    ten_loai="Quyết định",
    so_ky_hieu="12/QĐ-UBND",
    tham_quyen="Chủ tịch Ủy ban nhân dân phường",
    noi_dung=[{"doan": ["Ban hành quy chế."]}, ARTICLE, {"doan": ["Có hiệu lực."], "chen": "nhiem_vu"}, ARTICLE],
    phu_luc=ANNEXES[1:],
    so_lieu=FIGURES,
    ket=None,
)
PAPERS = {"named": FULL, "letter": LETTER, "decision": DECISION}


@cache
def made(name: str) -> bytes:
    """A paper as DOCX."""
    return DocxRenderer().render(sheet(PAPERS[name], UNIT))


@pytest.fixture(params=PAPERS)
def name(request: pytest.FixtureRequest) -> str:
    """Each of the papers."""
    return str(request.param)


def labels(parts: Iterator[Part] | tuple[Part, ...]) -> Iterator[str]:
    """The labels of parts in order."""
    for part in parts:
        yield part.label
        yield from labels(tuple(part.parts))


def numbered(content: bytes, shared: bool) -> list[str]:
    """The labels that a reader of the file sees at headings and numbered paragraphs."""
    lines = Reader.of(content, shared).lines()
    return [label for style, label, _ in lines if style.startswith("Heading") or style == "Đoạn có đánh số"]


def test_page(name: str) -> None:
    """A4 upright with the margins of the decree, in every section; one more section an annex."""
    document = Reader.of(made(name)).document
    assert len(document.sections) == 1 + len(PAPERS[name].annexes)
    for section in document.sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 20]


@pytest.mark.parametrize(
    ("style", "size", "marks"),
    [
        ("Quốc hiệu", 12, "b caps"),
        ("Tiêu ngữ", 13, "b"),
        ("Cơ quan ban hành", 12, "b caps"),
        ("Số ký hiệu", 13, ""),
        ("Về việc", 12, ""),
        ("Địa danh và thời gian", 14, "i"),
        ("Tên loại văn bản", 14, "b caps"),
        ("Trích yếu", 14, "b"),
        ("Thẩm quyền ban hành", 14, "b caps"),
        ("Căn cứ", 14, "i"),
        ("Body Text", 14, ""),
        ("Heading 1", 14, "b"),
        ("Heading 2", 14, "b"),
        ("Heading 3", 14, ""),
        ("List Bullet", 14, ""),
        ("Nơi nhận", 12, "b i"),
        ("Danh sách nơi nhận", 11, ""),
        ("Quyền hạn và chức vụ", 14, "b"),
        ("Họ tên người ký", 14, "b"),
        ("Phụ lục", 14, "b"),
        ("Phụ lục kèm theo", 14, "i"),
        ("Header", 13, ""),
        ("Footer", 9, ""),
    ],
)
def test_styles(style: str, size: int, marks: str) -> None:
    """Sizes and weights are those of the decree and stand in named styles, in Times New Roman."""
    document = Reader.of(made("named")).document
    font = document.styles[style].font
    assert font.size is not None
    assert font.size.pt == size
    assert " ".join(k for k, on in (("b", font.bold), ("i", font.italic), ("caps", font.all_caps)) if on) == marks
    assert font.color.rgb is None
    (default,) = document.styles.element.xpath("w:docDefaults//w:rFonts")
    assert set(default.attrib.values()) == {"Times New Roman"}


@pytest.mark.parametrize("style", ["Body Text", "Căn cứ", "Heading 1", "Đoạn có đánh số", "List Bullet"])
def test_body(style: str) -> None:
    """Justified, first line 1,27 cm, 6 points between paragraphs, line spacing between single and 1,5."""
    form = Reader.of(made("named")).document.styles[style].paragraph_format
    assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(form.first_line_indent.mm, 1) == 12.7
    assert form.space_after.pt == 6
    assert 1 <= form.line_spacing <= 1.5


@pytest.mark.parametrize("shared", [True, False])
def test_labels(name: str, shared: bool) -> None:
    """Word's own numbering shows the labels of the sheet, past đ and the letters that papers skip."""
    paper = sheet(PAPERS[name], UNIT)
    expected = [*labels(tuple(paper.body)), *(label for annex in paper.annexes for label in labels(tuple(annex.parts)))]
    assert numbered(made(name), shared) == expected
    if name == "named":
        assert {"đ)", "g)", "k)", "x)", "aa)", "bb)"} <= set(expected)


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> tuple[Part, ...]:
    """Parts numbered as papers number them, with titles or without."""
    parts = []
    for place in range(1, draw(st.integers(0 if depth else 1, 28 if depth == 2 else 3)) + 1):
        inner = draw(trees(depth + 1)) if depth < 3 and draw(st.booleans()) else ()
        title = "Đề mục" if draw(st.booleans()) else None
        parts.append(Part(numbering.label(depth, place), depth, title, (Block(("Lời.",)),), parts=inner))
    return tuple(parts)


@settings(max_examples=25)
@given(trees(), st.booleans())
def test_every_label(tree: tuple[Part, ...], shared: bool) -> None:
    """Whatever the parts, what Word shows is what the paper says."""
    content = PRINTER.render(replace(sheet(report(), UNIT), body=tree))
    assert numbered(content, shared) == list(labels(tree))


PRINTER = DocxRenderer()


def test_natural_lists_stay_whole() -> None:
    """New instances of a list are made only where Word would count wrongly, so that staff can go on numbering."""
    plain = [{"tieu_de": "A", "muc": [{"tieu_de": "B", "muc": [{"tieu_de": "C"}] * 4}] * 3}] * 3
    document = Reader.of(DocxRenderer().render(sheet(report(noi_dung=plain, nhiem_vu=[]), UNIT))).document
    used = {one.get(qn("w:val")) for one in document.element.body.iter(qn("w:numId"))}
    assert used == {"1"}
    levels = document.part.numbering_part.element.xpath("w:abstractNum[@w:abstractNumId='1']/w:lvl/w:pStyle")
    assert [level.get(qn("w:val")) for level in levels] == ["Heading1", "Heading2", "Heading3", "Heading4"]


def test_every_word_is_there_in_order(name: str) -> None:
    """Nothing of the sheet is lost and nothing changes places."""
    text, place = squeezed(Reader.of(made(name)).text()), 0
    paper = PAPERS[name]
    said = [piece for piece in words(paper) if not (paper.is_letter and piece == paper.type)]
    for piece in said[1 if paper.is_letter else 2 :]:
        found = text.find(squeezed(piece), place)
        assert found >= 0, piece
        place = found + len(squeezed(piece))
    paper_sheet = sheet(paper, UNIT)
    for piece in (
        *paper_sheet.issuer,
        f"Số: {paper_sheet.number}",
        paper_sheet.nation,
        paper_sheet.motto,
        paper_sheet.place_and_date,
        paper_sheet.subject,
        *paper_sheet.grounds,
        "Nơi nhận:- Như trên;- Lưu: VT.",
        *paper_sheet.signature,
        paper_sheet.signer,
    ):
        assert squeezed(piece) in text, piece


def test_layout_of_a_named_paper() -> None:
    """Its type stands above its subject, with a short line below."""
    lines = list(Reader.of(made("named")).lines())
    styles = [style for style, _, _ in lines]
    at = styles.index("Tên loại văn bản")
    assert styles[at : at + 4] == ["Tên loại văn bản", "Trích yếu", "Đường kẻ", "Căn cứ"]
    assert "Thẩm quyền ban hành" not in styles


def test_layout_of_a_letter() -> None:
    """A công văn has no type; its subject stands under its number; several addressees make a list."""
    found = by_style(Reader.of(made("letter")).lines())
    assert found["Về việc"] == [f"V/v {LETTER.subject}"]
    assert "Tên loại văn bản" not in found
    assert "Trích yếu" not in found
    assert found["Kính gửi nhiều nơi"] == ["Kính gửi:"]
    assert found["Nơi được kính gửi"] == ["- Sở Nội vụ;", "- Văn phòng."]


def test_layout_of_a_decision() -> None:
    """A quyết định names its authority, decides under its grounds, and is made of articles."""
    reader = Reader.of(made("decision"))
    lines = list(reader.lines())
    assert [text for style, _, text in lines if style == "Thẩm quyền ban hành"] == [DECISION.authority, "Quyết định:"]
    articles = [(style, label) for style, label, _ in lines if label.startswith("Điều")]
    assert articles == [
        ("Đoạn có đánh số", "Điều 1."),
        ("Heading 1", "Điều 2."),
        ("Đoạn có đánh số", "Điều 3."),
        ("Heading 1", "Điều 4."),
    ]
    lists = reader.document.part.numbering_part.element
    assert lists.xpath("w:abstractNum[@w:abstractNumId='2']/w:lvl[@w:ilvl='0']/w:rPr/w:b")


def test_mark_on_every_page(name: str) -> None:
    """The footer of first and later pages says that this is no signed paper, in every section."""
    paper = sheet(PAPERS[name], UNIT)
    for section in Reader.of(made(name)).document.sections:
        for footer in (section.footer, section.first_page_footer):
            assert [p.text for p in footer.paragraphs] == [paper.mark]
            assert footer.paragraphs[0].style.name == "Footer"
            assert footer.paragraphs[0].style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_page_numbers(name: str) -> None:
    """Above every page but the first of the body and of each annex; annexes are numbered apart."""
    for place, section in enumerate(Reader.of(made(name)).document.sections):
        assert section.different_first_page_header_footer
        assert [p.text for p in section.first_page_header.paragraphs] == [""]
        (number,) = section.header.paragraphs
        (page,) = number._element.iter(qn("w:fldSimple"))
        assert page.get(qn("w:instr")).strip() == "PAGE"
        assert number.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
        starts = section._sectPr.xpath("w:pgNumType/@w:start")
        assert starts == (["1"] if place else [])


def test_annexes_begin_their_sections() -> None:
    """Label and title are one heading in the middle, the note that names the paper below."""
    styles = [style for style, _, _ in Reader.of(made("named")).lines()]
    for at in (at for at, style in enumerate(styles) if style == "Phụ lục"):
        assert styles[at - 1] == "Hết phần"
        assert styles[at + 1] == "Phụ lục kèm theo"
    found = by_style(Reader.of(made("named")).lines())
    assert found["Phụ lục"] == ["Phụ lục I\nDanh mục", "Phụ lục II\nSố liệu"]
    assert by_style(Reader.of(made("decision")).lines())["Phụ lục"] == ["Phụ lục\nSố liệu"]


def test_tables() -> None:
    """Lines around cells, the head again on every page, columns that no long word can widen, totals bold."""
    tables = [t for t in Reader.of(made("named")).document.tables if t.style.name == "Table Grid"]
    assert len(tables) == 3
    for table in tables:
        first, *rest = table._tbl.tr_lst
        assert first.xpath("w:trPr/w:tblHeader")
        assert not any(row.xpath("w:trPr/w:tblHeader") for row in rest)
        assert not table.autofit
        widths = [int(width) for width in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert abs(sum(widths) / 1440 * 25.4 - 160) < 0.2
        assert min(widths) / 1440 * 25.4 > 9
    totals = tables[2]
    assert totals.rows[-1].cells[0].text == "Tổng số"
    assert all(run.bold for cell in totals.rows[-1].cells for run in cell.paragraphs[0].runs)
    assert [cell.paragraphs[0].alignment for cell in totals.rows[1].cells] == [None, *[WD_ALIGN_PARAGRAPH.RIGHT] * 2]


def test_foot(name: str) -> None:
    """Recipients left, post and name right with empty room to sign between; never cut, with the last line above."""
    document = Reader.of(made(name)).document
    (foot,) = (t for t in document.tables if t.cell(0, 0).text.startswith("Nơi nhận"))
    assert len(foot._tbl.tr_lst) == 1
    assert foot._tbl.xpath("w:tr/w:trPr/w:cantSplit")
    signed = foot.cell(0, 1).paragraphs
    assert [p.text for p in signed] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"]
    assert signed[-1].style.paragraph_format.space_before.mm == pytest.approx(28, abs=0.1)
    gap = foot._tbl.getprevious()
    last = gap.getprevious()
    assert document.styles["Khoảng trước phần ký"].paragraph_format.keep_with_next
    assert last.xpath("w:pPr/w:keepNext")
    assert not document.element.body.xpath(".//w:drawing | .//w:pict")


def test_foot_stays_with_a_table() -> None:
    """A paper that ends in a table keeps its last row with the foot."""
    body = [{"tieu_de": "A", "bang": [{"cot": ["Một"], "hang": [["1"], ["2"]]}]}]
    paper = sheet(report(noi_dung=body, nhiem_vu=[], ket=None), UNIT)
    document = Reader.of(DocxRenderer().render(paper)).document
    (table,) = (t for t in document.tables if t.style.name == "Table Grid")
    assert [bool(row.xpath(".//w:keepNext")) for row in table._tbl.tr_lst] == [False, False, True]
    assert table._tbl.getnext().xpath("w:pPr/w:keepNext")


def test_lines_of_the_head() -> None:
    """The line under the motto is as long as it; the others take a third to a half of what stands above."""
    document = Reader.of(made("named")).document
    lines = [p for p in document.element.body.iter(qn("w:p")) if p.xpath("w:pPr/w:pBdr")]
    columns = (62, 98, 160, 160, 160)
    lengths = [
        column - sum(int(side) for side in p.xpath("w:pPr/w:ind/@w:left | w:pPr/w:ind/@w:right")) / 1440 * 25.4
        for p, column in zip(lines, columns, strict=True)
    ]
    assert [round(length) for length in lengths] == [25, 56, 40, 40, 40]
    assert document.styles["Đường kẻ"].paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY


def test_properties() -> None:
    """Title, issuer and language; nothing of a machine or of the template."""
    document = Reader.of(made("named")).document
    core, paper = document.core_properties, sheet(FULL, UNIT)
    assert (core.title, core.author, core.language) == (paper.title, paper.issuer_name, "vi-VN")
    assert (core.comments, core.last_modified_by, core.keywords) == ("", "", "")
    assert core.created == core.modified
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert language == "vi-VN"
    with zipfile.ZipFile(io.BytesIO(made("named"))) as files:
        assert not [name for name in files.namelist() if "thumbnail" in name or "app.xml" in name]
        assert b"rsid" not in b"".join(files.read(name) for name in files.namelist())
        assert {entry.date_time for entry in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_strange_letters() -> None:
    """Marks that XML knows not fall out, signs of XML and line ends stay."""
    body = (Part("I.", 0, None, (Block(("a<b & c\x07\nd",)),)),)
    assert "a<b & c\nd" in Reader.of(DocxRenderer().render(replace(sheet(report(), UNIT), body=body))).text()


def test_same_bytes(tmp_path: Path) -> None:
    """The same words give the same bytes in another process, at another time; and five pages stay small."""
    code = (
        "import hashlib, sys; sys.path[:0] = sys.argv[1:]\n"
        "import time; time.time = lambda: 4e9\n"
        "from test_docx import made\n"
        "print(hashlib.sha256(made('named')).hexdigest())"
    )
    paths = [str(ROOT / "tests"), str(ROOT / "tests/papers")]
    ran = subprocess.run(
        [sys.executable, "-c", code, *paths],
        env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "America/New_York"},  # this process has a seed of its own
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == hashlib.sha256(made("named")).hexdigest()
    assert len(made("named")) < 20_000


def test_unchanged_papers_are_not_made_again(tmp_path: Path) -> None:
    """What was made once is taken from the cache, each form its own; the key knows the code of the layout."""
    press, paper = PaperRenderer(TEMPLATES / "paper.typ", tmp_path), sheet(report(1), UNIT)
    press.docx(paper)
    press.pdf(paper)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".pdf"]
    next(tmp_path.glob("*.docx")).write_bytes(b"kept")
    assert press.docx(paper) == b"kept"
    assert press.docx(sheet(report(2), UNIT)) != b"kept"
    for path in (ROOT / "hooks/cchc/papers").glob("docx*.py"):
        assert path.read_text("utf-8") in DocxRenderer().cache_key


def test_commands_do_not_wait_for_the_library() -> None:
    """python-docx is imported only when a paper is made."""
    code = "import sys, cchc.cli; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_report_offers_its_docx(project: Project) -> None:
    """The page and the lists link the file for Word with its size, after the PDF."""
    site = project.build_only(
        "", "bao-cao/", *(f"bao-cao/2024/92-bc-ubnd/{file}" for file in ("", "92-bc-ubnd-ban-in.docx"))
    )
    content = (site / "bao-cao/2024/92-bc-ubnd/92-bc-ubnd-ban-in.docx").read_bytes()
    assert Reader.of(content).document.core_properties.title.startswith("Báo cáo số 92/BC-UBND")
    for page in ("bao-cao/index.html", "bao-cao/2024/92-bc-ubnd/index.html"):
        text = (site / page).read_text("utf-8")
        assert text.index("/92-bc-ubnd-ban-in.pdf") < text.index("/92-bc-ubnd-ban-in.docx")
        assert f"Bản Word, {round(len(content) / 1000)} KB" in text


def test_phones_and_addresses_can_be_tapped() -> None:
    """What the site's pages make links of, in sentences and tables, are links in Word too; every word stays."""
    long = "https://example.gov.vn/tin/mot-tin-rat-dai.html"
    text = "Gọi 0274 3904 872 hoặc gửi thư tới ubnd@example.gov.vn; 12.345 hồ sơ."
    table = {"cot": ["TT", "Địa chỉ"], "hang": [["1", long]]}
    paper = sheet(report(1, noi_dung=[{"tieu_de": "VIỆC", "doan": [text], "bang": [table]}]), UNIT, (), {"02743904872"})
    read = Reader.of(DocxRenderer().render(paper))
    fields = [one.get(qn("w:instr")).strip() for one in read.document.element.body.iter(qn("w:fldSimple"))]
    wanted = ("tel:+842743904872", "mailto:ubnd@example.gov.vn", long)
    assert fields == [f'HYPERLINK "{address}"' for address in wanted]
    assert text in read.text()
