"""Papers as Word files: structure, numbering, layout tables; and our own papers read back."""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
import yaml
from click.testing import Result
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

from cchc.core.yaml_writer import dump
from cchc.kinds.report import Report
from cchc.papers.docx import DocxRenderer
from cchc.papers.incoming.read import read
from cchc.papers.sheet import sheet
from paper import UNIT, report
from support import Project

Run = Callable[..., Result]


def numbered(paragraph: object, level: int) -> None:
    """Let Word number a paragraph: list 1 of the empty document."""
    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    holder = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", 99)):
        inner = OxmlElement(tag)
        inner.set(qn("w:val"), str(value))
        holder.append(inner)
    properties.append(holder)


def with_lists(document: object) -> None:
    """A list I. / 1. / a) in the document."""
    root = document.part.numbering_part.element  # type: ignore[attr-defined]
    pattern = OxmlElement("w:abstractNum")
    pattern.set(qn("w:abstractNumId"), "99")
    for level, (form, shown) in enumerate((("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))):
        one = OxmlElement("w:lvl")
        one.set(qn("w:ilvl"), str(level))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", shown)):
            inner = OxmlElement(tag)
            inner.set(qn("w:val"), value)
            one.append(inner)
        pattern.append(one)
    root.insert(0, pattern)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "99")
    inner = OxmlElement("w:abstractNumId")
    inner.set(qn("w:val"), "99")
    number.append(inner)
    root.append(number)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A report as offices write it: head and foot in tables, automatic numbering, a table of data, a line break."""
    document = docx.Document()
    with_lists(document)
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ HÒA BÌNH"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 31/BC-UBND"
    head.cell(1, 1).text = "Hòa Bình, ngày 16 tháng 6 năm 2025"
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Kết quả cải cách hành chính 6 tháng đầu năm 2025")
    document.add_paragraph("Kính gửi: UBND tỉnh")
    document.add_paragraph("UBND xã báo cáo như sau:")
    for level, text in ((0, "KẾT QUẢ"), (1, "Tuyên truyền"), (2, "Hội nghị"), (2, "Loa truyền thanh")):
        numbered(document.add_paragraph(text), level)
        if level == 2:
            broken = document.add_paragraph()
            broken.add_run(f"Đã làm xong {text.lower()}").add_break(WD_BREAK.LINE)
            broken.add_run("trong tháng 5.")
    table = document.add_table(3, 2)
    for place, (name, count) in enumerate((("Lĩnh vực", "Số hồ sơ"), ("Hộ tịch", "12"), ("Chứng thực", "100"))):
        table.cell(place, 0).text, table.cell(place, 1).text = name, count
    numbered(document.add_paragraph("NHIỆM VỤ 6 THÁNG CUỐI NĂM"), 0)
    numbered(document.add_paragraph("Tiếp tục tuyên truyền."), 1)
    numbered(document.add_paragraph("Rà soát thủ tục."), 1)
    document.add_paragraph("Trên đây là báo cáo của UBND xã./.")
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A"
    document.sections[0].footer.paragraphs[0].text = "Dự thảo lần hai"
    file = tmp_path / "bao-cao.docx"
    document.save(str(file))
    return file


def test_structure(commune: Project, take_in: Run, paper: Path) -> None:
    """Numbers that Word makes, tables that only lay out, breaks inside paragraphs come out as a reader sees them."""
    result = take_in(paper)
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    assert (data["so_ky_hieu"], data["ngay_ban_hanh"], data["dia_danh"]) == (
        "31/BC-UBND",
        date(2025, 6, 16),
        "Hòa Bình",
    )
    assert "co_quan_ban_hanh" not in data
    assert data["kinh_gui"] == ["UBND tỉnh"]
    assert data["ky"]["ten"] == "6 tháng đầu năm 2025"
    first, second = data["noi_dung"]
    (inner,) = first["muc"]
    assert [part["tieu_de"] for part in inner["muc"]] == ["Hội nghị", "Loa truyền thanh"]
    assert inner["muc"][0]["doan"] == ["Đã làm xong hội nghị trong tháng 5."]
    assert inner["muc"][1]["bang"] == [
        {"cot": ["Lĩnh vực", "Số hồ sơ"], "hang": [["Hộ tịch", "12"], ["Chứng thực", "100"]]}
    ]
    assert second["chen"] == "nhiem_vu"
    assert data["nhiem_vu"] == [{"noi_dung": "Tiếp tục tuyên truyền."}, {"noi_dung": "Rà soát thủ tục."}]
    assert data["noi_nhan"] == ["Như trên", "Lưu: VT"]
    assert data["ky_ten"]["nguoi_ky"] == "Nguyễn Văn A"
    assert "Dự thảo lần hai (ngoài phần chữ: đầu trang, chân trang, ghi chú)" in result.output


def test_days_of_the_figures_under_the_subject(commune: Project, take_in: Run, paper: Path) -> None:
    """A line of its own under the subject says the days of the period, and hides no Kính gửi below it."""
    document = docx.Document(str(paper))
    aside = "(Số liệu từ ngày 01/12/2024 đến ngày 31/5/2025)"
    under = document.paragraphs[2].insert_paragraph_before()
    under.add_run(aside).italic = True
    subject = document.paragraphs[1]
    subject.text = "Kết quả cải cách hành chính\n6 tháng đầu năm 2025"  # broken by hand
    subject.runs[0].bold = True
    for place in (0, 1, 2):
        document.paragraphs[place].alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(paper))
    result = take_in(paper)
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    assert (data["ky"]["tu"], data["ky"]["den"]) == (date(2024, 12, 1), date(2025, 5, 31))
    assert (data["kinh_gui"], data["mo_dau"][0]) == (["UBND tỉnh"], aside)
    assert "kỳ báo cáo thường dùng" not in result.output


def test_days_of_the_figures_under_a_subject_of_one_line(commune: Project, take_in: Run, paper: Path) -> None:
    """Below a subject in bold the days in brackets are no part of it."""
    document = docx.Document(str(paper))
    document.paragraphs[1].text = "Kết quả cải cách hành chính năm 2025"
    document.paragraphs[1].runs[0].bold = True
    document.paragraphs[2].insert_paragraph_before("(Số liệu từ ngày 15/12/2024 đến ngày 14/6/2025)")
    document.save(str(paper))
    result = take_in(paper)
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    assert data["trich_yeu"] == "Kết quả cải cách hành chính năm 2025"
    assert data["ky"] == {"ten": "năm 2025", "tu": date(2024, 12, 15), "den": date(2025, 6, 14)}


def test_a_type_whose_letters_stand_apart(commune: Project, take_in: Run, paper: Path) -> None:
    """`B Á O  C Á O` is the type, as if it were written together."""
    document = docx.Document(str(paper))
    assert document.paragraphs[0].text == "BÁO CÁO"
    document.paragraphs[0].text = "B Á O   C Á O"
    document.save(str(paper))
    result = take_in(paper)
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    assert (data["ten_loai"], data["trich_yeu"]) == ("Báo cáo", "Kết quả cải cách hành chính 6 tháng đầu năm 2025")


def test_a_subject_below_the_number_and_one_below_the_type(commune: Project, take_in: Run, paper: Path) -> None:
    """That below the type is the subject; the other is told, and Kính gửi is where it belongs."""
    document = docx.Document(str(paper))
    document.tables[0].cell(0, 0).add_paragraph("V/v báo cáo PAPI")
    document.save(str(paper))
    result = take_in(paper)
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    assert (data["ten_loai"], data["kinh_gui"]) == ("Báo cáo", ["UBND tỉnh"])
    assert data["trich_yeu"] == "Kết quả cải cách hành chính 6 tháng đầu năm 2025"
    assert "báo cáo PAPI (trích yếu ở dưới số; đã lấy ở dưới tên loại)" in result.output


def test_pictures_are_told(commune: Project, take_in: Run, paper: Path) -> None:
    """A draft has no pictures, so how many the paper has and where is said, and that their figures are to be typed."""
    document = docx.Document(str(paper))
    for at in (1, 3):
        document.paragraphs[at].add_run().add_picture(io.BytesIO(drawn()))
    document.save(str(paper))
    shown = take_in(paper).output
    assert re.search(r"Văn bản có 2 ảnh \(đoạn \d+, đoạn \d+\)\.", shown), shown
    assert "bảng dán thành ảnh phải gõ vào tệp" in shown


def drawn() -> bytes:
    """A picture."""
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "white").save(out, "PNG")
    return out.getvalue()


def test_merged_heads_hidden_words_and_formulas(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """A merged head of a table gets marks, a formula is text, hidden words are listed and not published."""
    document = docx.Document()
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Kết quả năm 2025")
    shown = document.add_paragraph("Xem ")
    formula = parse_xml(
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>tổng bằng bảy</m:t></m:r></m:oMath>"
    )
    shown._p.append(formula)
    shown.add_run(" và chữ ẩn lắm").font.hidden = True
    table = document.add_table(2, 3)
    table.cell(0, 0).text = "Lĩnh vực"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Kết quả"
    for place, text in enumerate(("Hộ tịch", "11", "1")):
        table.cell(1, place).text = text
    document.add_paragraph("Trên đây là báo cáo./.")
    file = tmp_path / "a.docx"
    document.save(str(file))
    result = take_in(file, "--ngay", "2025-12-20", "--so", "5")
    assert result.exit_code == 0, result.output
    text = (commune.root / "data/bao-cao/2025/05-bc-ubnd.yml").read_text("utf-8")
    assert "Xem tổng bằng bảy" in text
    assert "chữ ẩn lắm" not in text
    assert "và chữ ẩn lắm (ngoài phần chữ" in result.output
    assert "- '[cần bổ sung: tên cột 3]'\n" in text
    assert "- - Hộ tịch - '11' - '1'" in " ".join(text.split())


def test_names_before_colons_are_no_data(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """A table without rules that sets names apart from what they are is a list; one of figures stays a table."""
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm tra năm 2025")
    for rows in (
        (("- Trưởng đoàn:", "Chánh Văn phòng"), ("- Thư ký:", "Chuyên viên")),
        (("Việc:", "Số"), ("Cấp", "3")),
    ):
        table = document.add_table(2, 2)
        for at, row in enumerate(rows):
            table.cell(at, 0).text, table.cell(at, 1).text = row
    document.add_paragraph("Các phòng thực hiện kế hoạch này./.")
    document.save(str(file := tmp_path / "a.docx"))
    assert take_in(file, "--ngay", "2025-12-20", "--so", "5").exit_code == 0
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    text = " ".join(made.read_text("utf-8").split())
    assert "- '- Trưởng đoàn: Chánh Văn phòng' - '- Thư ký: Chuyên viên'" in text
    assert "cot: - 'Việc:' - Số hang: - - Cấp - '3'" in text


def test_what_word_hides(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """Tracked changes as they will be, content controls, text boxes, heading styles, merged cells."""
    document = docx.Document()
    for text in ("Số: 31/BC-UBND", "Hòa Bình, ngày 16 tháng 6 năm 2025", "BÁO CÁO", "Kết quả năm 2024"):
        document.add_paragraph(text)
    document.add_paragraph("Kết quả chung", style="Heading 1")
    tracked = document.add_paragraph("Xã đã ")
    for xml in (
        '<w:ins {} w:id="1" w:author="a"><w:r><w:t>mở thêm </w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="a"><w:r><w:delText>bỏ bớt </w:delText></w:r></w:del>',
        "<w:r {}><w:t>một lớp.</w:t></w:r>",
    ):
        tracked._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.add_paragraph("Chi tiết", style="Heading 2")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Lĩnh vực"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Hồ sơ"
    for row, texts in ((1, ("", "Nhận", "Trả")), (2, ("Hộ tịch", "12", "11"))):
        for column, text in enumerate(texts):
            if text:
                table.cell(row, column).text = text
    words = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    control = f"<w:sdt {{}}><w:sdtContent>{words.format('Đoạn trong ô điều khiển.')}</w:sdtContent></w:sdt>"
    document.element.body.insert(-1, parse_xml(control.format(nsdecls("w"))))
    box = f"<w:r {{}}><w:pict><w:txbxContent>{words.format('Chữ trong khung.')}</w:txbxContent></w:pict></w:r>"
    document.add_paragraph("Đoạn có khung.")._p.append(parse_xml(box.format(nsdecls("w"))))
    document.save(str(tmp_path / "a.docx"))
    result = take_in(tmp_path / "a.docx")
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/31-bc-ubnd.yml").read_text("utf-8"))
    (part,) = data["noi_dung"]
    (inner,) = part["muc"]
    assert (part["tieu_de"], part["doan"], inner["tieu_de"]) == (
        "Kết quả chung",
        ["Xã đã mở thêm một lớp."],
        "Chi tiết",
    )
    assert inner["bang"] == [{"cot": ["Lĩnh vực", "Hồ sơ: Nhận", "Hồ sơ: Trả"], "hang": [["Hộ tịch", "12", "11"]]}]
    assert inner["tiep"] == [{"doan": ["Đoạn trong ô điều khiển.", "Đoạn có khung.", "Chữ trong khung."]}]
    assert "bỏ bớt" not in str(data)


SENT: dict[str, object] = {
    "ban_tom_luoc": "false",
    "kinh_gui": ["UBND tỉnh", "Sở Nội vụ"],
    "noi_dung": [
        {
            "tieu_de": "KẾT QUẢ",
            "muc": [
                {
                    "tieu_de": "Một",
                    "doan": ["Đoạn một.", "Đoạn hai:"],
                    "gach_dau_dong": ["ý một;", "+ ý nhỏ;", "ý hai."],
                },
                {"tieu_de": "Hai", "muc": [{"tieu_de": f"Ý thứ {n}", "doan": ["Lời."]} for n in range(8)]},
            ],
        },
        {"tieu_de": "NHIỆM VỤ", "chen": "nhiem_vu"},
    ],
    "ket": "Trên đây là báo cáo, UBND phường báo cáo",
    "phu_luc": [{"tieu_de": "BIỂU SỐ LIỆU", "bang": [{"cot": ["Tên", "Số"], "hang": [["Hộ tịch", "12"]]}]}],
}
DECIDED: dict[str, object] = {
    "ten_loai": "Quyết định",
    "so_ky_hieu": "02/QĐ-UBND",
    "tham_quyen": "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG",
    "noi_dung": [{"doan": ["Thành lập Tổ."]}, {"tieu_de": "Nhiệm vụ", "muc": [{"doan": ["Một."]}, {"doan": ["Hai."]}]}],
    "nhiem_vu": [],
    "ket": None,
}


@pytest.mark.parametrize("keys", [SENT, DECIDED], ids=["bao-cao", "quyet-dinh"])
def test_our_own_papers_come_back(commune: Project, take_in: Run, tmp_path: Path, keys: dict[str, object]) -> None:
    """What this site prints for Word is read back as the same data."""
    given = report(2, **keys)
    file = tmp_path / "own.docx"
    file.write_bytes(DocxRenderer().render(sheet(given, UNIT)))
    result = take_in(file, "--ra", str(tmp_path / "own.yml"))
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((tmp_path / "own.yml").read_text("utf-8"))
    text = yaml.safe_load(dump({"a": [str(data)]}))
    assert text
    back = Report.model_validate(_texts(data))
    assert "chưa hiểu, không có trong tệp" not in result.output
    same = ("number", "issued", "place", "type", "subject", "addressees", "grounds", "body", "annexes", "signature")
    for key in (*same, "tasks", "closing", "recipients"):
        assert _bare(getattr(back, key)) == _bare(getattr(given, key)), key


def _texts(value: object) -> object:
    """Scalars as the loader gives them to models."""
    match value:
        case dict():
            return {key: _texts(inner) for key, inner in value.items() if key not in {"nhap", "co_quan_ban_hanh"}}
        case list():
            return [_texts(inner) for inner in value]
    return str(value)


def _bare(value: object) -> str:
    """Without the ends that the printed paper adds, and the capitals of its layout."""
    return str(value).replace(";'", "'").replace(".'", "'").casefold()


def test_damaged_inside(take_in: Run, paper: Path) -> None:
    """A package whose document is cut is refused."""
    raw = paper.read_bytes()
    paper.write_bytes(raw[: len(raw) // 2])
    result = take_in(paper)
    assert result.exit_code == 1
    assert "bị hỏng" in result.output


def test_legacy_font(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """A file in .VnTime is refused with what it says; asked to, the machine converts it and says so."""
    document = docx.Document()
    for text in ("B¸o c¸o", "KÕt qu¶ c¶i c¸ch hµnh chÝnh quý I n¨m 2025", "UBND x· ®· thùc hiÖn nhiÒu viÖc./."):
        document.add_paragraph().add_run(text).font.name = ".VnTime"
    out = io.BytesIO()
    document.save(out)
    file = tmp_path / "cu.docx"
    file.write_bytes(out.getvalue())
    result = take_in(file, "--ngay", "2025-03-20")
    assert result.exit_code == 1
    assert "nghi là mã TCVN3 (ABC, phông .VnTime)" in result.output
    assert "đọc đúng:  Kết quả cải cách hành chính quý I năm 2025" in result.output
    assert "--chuyen-ma" in result.output
    assert not (commune.root / "data/bao-cao").exists()
    result = take_in(file, "--ngay", "2025-03-20", "--chuyen-ma")
    assert result.exit_code == 0, result.output
    assert "Đã chuyển sang Unicode từ mã cũ" in result.output
    assert "UBND xã đã thực hiện nhiều việc" in next((commune.root / "data/bao-cao").rglob("*.yml")).read_text("utf-8")


def test_vietnamese_letters_of_our_own_papers(tmp_path: Path) -> None:
    """The letters that the site writes for Word, đ too, are read as they are shown."""
    file = tmp_path / "own.docx"
    file.write_bytes(DocxRenderer().render(sheet(report(2, **SENT), UNIT)))
    letters = [line.text[:2] for line in read(file).lines if line.text[1:2] == ")"]
    assert letters == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]


def test_what_stands_high(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """Ten to the ninth is no hundred and nine, nor a fraction one number; a mark of a note stays what it is."""
    document = docx.Document()
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Kết quả năm 2025")
    shown = document.add_paragraph("Vốn 10")
    for high, rest in (("9", " đồng, rộng 25 m"), ("2", ", dày 10"), ("-3", " m"), ("(1)", "; tỷ lệ ")):
        shown.add_run(high).font.superscript = True
        shown.add_run(rest)
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    one, two = ("<m:r><m:t>89</m:t></m:r>", "<m:r><m:t>40+60</m:t></m:r>")
    shown._p.append(
        parse_xml(
            f"<m:oMath {maths}><m:f><m:num>{one}</m:num><m:den>{two}</m:den></m:f><m:r><m:t>=</m:t></m:r>"
            f"<m:sSup><m:e>{one}</m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
        )
    )
    document.add_paragraph("Trên đây là báo cáo./.")
    document.save(str(file := tmp_path / "a.docx"))
    result = take_in(file, "--ngay", "2025-12-20", "--so", "5")
    assert result.exit_code == 0, result.output
    text = (commune.root / "data/bao-cao/2025/05-bc-ubnd.yml").read_text("utf-8")
    assert "Vốn 10⁹ đồng, rộng 25 m², dày 10⁻³ m(1); tỷ lệ 89/(40+60)=89²" in text


def test_annexes_with_their_titles_beside_their_numbers(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """What prints the number prints it once; a line in bold begins another annex, a plain one tells of it."""
    document = docx.Document()
    for line in ("BÁO CÁO", "Kết quả năm 2025", "I. KẾT QUẢ", "Phụ lục 01: Danh sách các việc đã xong", "Xong./."):
        document.add_paragraph(line)
    for line in ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn Bình"):
        document.add_paragraph(line)
    for title in ("Phụ lục 01: Danh sách văn bản đã ban hành", "Phụ lục 02. Danh sách hồ sơ đã giải quyết"):
        document.add_paragraph().add_run(title).bold = True
        table = document.add_table(2, 2)
        for place, text in enumerate(("TT", "Tên", "1", "Một")):
            table.cell(*divmod(place, 2)).text = text
    document.save(str(file := tmp_path / "a.docx"))
    result = take_in(file, "--ngay", "2025-12-20", "--so", "5")
    assert result.exit_code == 0, result.output
    data = yaml.safe_load((commune.root / "data/bao-cao/2025/05-bc-ubnd.yml").read_text("utf-8"))
    assert [(one["so_muc"], one["tieu_de"]) for one in data["phu_luc"]] == [
        ("Phụ lục 01", "Danh sách văn bản đã ban hành"),
        ("Phụ lục 02", "Danh sách hồ sơ đã giải quyết"),
    ]
    assert "Phụ lục 01: Danh sách các việc đã xong" in str(data["noi_dung"])


def test_notes_stand_where_their_numbers_do(tmp_path: Path) -> None:
    """A footnote is read in brackets, before the stop behind it; one of a title or too long is told apart."""
    notes = {2: "Trong đó có 05 kế hoạch.", 3: "Số liệu ước.", 4: "Theo sổ theo dõi; ", 5: "dài " * 200}
    paper = docx.Document()
    for before, note, after in (
        ("Ban hành 14 văn bản.", 2, ""),
        ("Kết quả năm 2024", 3, ""),
        ("Đúng hạn 98%", 4, ", tăng 2%."),
        ("Còn lại", 5, " không có"),
    ):
        line = paper.add_paragraph(before)
        line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{note}"/></w:r>'))
        line.add_run(after)
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER if note == 3 else None
    inner = "".join(
        f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/><w:t> {text}</w:t></w:r></w:p></w:footnote>'
        for key, text in notes.items()
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    content = f"<w:footnotes {nsdecls('w')}>{inner}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), kind, content, paper.part.package)
    paper.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paper.save(str(file := tmp_path / "chu thich.docx"))
    made = read(file)
    assert [line.text for line in made.lines] == [
        "Ban hành 14 văn bản (Trong đó có 05 kế hoạch).",
        "Kết quả năm 2024",
        "Đúng hạn 98% (Theo sổ theo dõi), tăng 2%.",
        "Còn lại không có",
    ]
    assert [line.text.strip()[:12] for line in made.aside] == ["Số liệu ước.", "dài dài dài "]
