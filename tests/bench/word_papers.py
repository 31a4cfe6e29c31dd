"""Papers with what Word has to offer, for the bench `incoming.py`: notes, fields, boxes, changes, lists, old fonts."""

# ruff: noqa: E501  # papers and what is right of them, side by side

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from cchc.core.legacy_tables import TCVN3
from incoming_papers import DAY, GROUND, SUBJECT, Case, Word, right
from office_papers import HEADED, centred, landscape, letter

W = nsdecls("w")
BODY = ("I. KẾT QUẢ", "1. Tuyên truyền", "Đã đăng 12 tin, bài.", "2. Một cửa", "Tiếp nhận 165 hồ sơ.")
END = ("II. KIẾN NGHỊ", "Không có.", "Trên đây là báo cáo./.")
REPORTED = right("92/BC-UBND", "Báo cáo", SUBJECT, de_muc=("I.", "1.", "2.", "II."), ket="Trên đây là báo cáo")


def report(*body: str) -> Word:
    """A report as far as its last figure."""
    return letter("92/BC-UBND", "BÁO CÁO", SUBJECT).lines(*(body or BODY))


def ended(paper: Word) -> bytes:
    """The rest of it."""
    return paper.lines(*END).foot().raw


def xml(paper: Word, inner: str) -> Word:
    """A paragraph of one's own XML."""
    paper.document.element.body.insert(
        len(paper.document.element.body) - 1, parse_xml(f"<w:p {W} {MORE}>{inner}</w:p>")
    )
    return paper


MORE = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def attached(paper: Word, kind: str, name: str, content: str) -> Word:
    """A part beside the text."""
    part = Part(
        PackURI(f"/word/{name}.xml"),
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
        content.encode(),
        paper.document.part.package,
    )
    paper.document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return paper


def notes() -> Case:
    """Two footnotes and an endnote."""
    paper = report()
    xml(paper, run("Tỷ lệ đúng hạn đạt 99%") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("."))
    for kind, inner in (("footnotes", "footnote"), ("endnotes", "endnote")):
        attached(
            paper,
            kind,
            kind,
            f'<w:{kind} {W}><w:{inner} w:id="2"><w:p><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>1 Theo sổ theo dõi hồ sơ.</w:t></w:r></w:p></w:{inner}></w:{kind}>',
        )
    return Case("chú thích cuối trang", ended(paper), REPORTED, "docx")


def furniture() -> Case:
    """Heads and feet on every page, other ones on the first."""
    paper = report()
    section = paper.document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "UBND phường Hòa Bình - Báo cáo quý I"
    section.footer.paragraphs[0].text = "Trang 1/2"
    section.first_page_header.paragraphs[0].text = "Bản lưu hành nội bộ"
    return Case("đầu trang, chân trang của Word", ended(paper), REPORTED, "docx")


def changes() -> Case:
    """The number, the subject and a cell were changed with changes tracked."""
    paper = Word().head("", HEADED)
    cell = paper.document.tables[0].cell(1, 0)._tc  # the XML that Word writes
    cell.remove(cell.p_lst[0])
    mark = 'w:id="9" w:author="a" w:date="2026-03-05T00:00:00Z"'
    cell.append(
        parse_xml(
            f"<w:p {W}>{run('Số: ')}<w:del {mark}><w:r><w:delText>91</w:delText></w:r></w:del><w:ins {mark}>{run('92')}</w:ins>{run('/BC-UBND')}</w:p>"
        )
    )
    centred(paper, "BÁO CÁO")
    xml(
        paper,
        f'<w:pPr><w:jc w:val="center"/></w:pPr>{run("Kết quả cải cách hành chính ", "<w:b/>")}<w:moveFrom {mark}>{run("tháng 3", "<w:b/>")}</w:moveFrom><w:moveTo {mark}>{run("quý I năm 2026", "<w:b/>")}</w:moveTo>',
    )
    paper.lines(*BODY).table((("TT", "Lĩnh vực"), ("1", "")))
    last = paper.document.tables[-1].cell(1, 1)._tc
    last.p_lst[0].append(parse_xml(f"<w:ins {W} {mark}>{run('Hộ tịch')}</w:ins>"))
    return Case(
        "theo dõi thay đổi, trong ô bảng",
        ended(paper),
        {**REPORTED, "bang": ((("TT", "Lĩnh vực"), ("1", "Hộ tịch")),)},
        "docx",
    )


def comments() -> Case:
    """Comments of a reviewer."""
    paper = report()
    xml(
        paper,
        '<w:commentRangeStart w:id="1"/>'
        + run("Trả kết quả đúng hạn 99%.")
        + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    )
    attached(
        paper,
        "comments",
        "comments",
        f'<w:comments {W}><w:comment w:id="1" w:author="b"><w:p><w:r><w:t>Đề nghị kiểm tra lại số này.</w:t></w:r></w:p></w:comment></w:comments>',
    )
    return Case("nhận xét của người soát", ended(paper), REPORTED, "docx")


def controls() -> Case:
    """Content controls around a number, a date, a paragraph and a cell."""

    def wrapped(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    paper = Word().head("", "")
    table = paper.document.tables[0]
    for column, inner in (
        (0, run("Số: ") + wrapped(run("92")) + run("/BC-UBND")),
        (1, run("Hòa Bình, ") + wrapped(run(DAY))),
    ):
        cell = table.cell(1, column)._tc
        cell.remove(cell.p_lst[0])
        cell.append(parse_xml(f"<w:p {W}>{inner}</w:p>"))
    centred(paper, "BÁO CÁO", SUBJECT).lines(*BODY[:-1])
    block = parse_xml(
        f"<w:sdt {W}><w:sdtPr/><w:sdtContent><w:p>{run('Tiếp nhận 165 hồ sơ.')}</w:p></w:sdtContent></w:sdt>"
    )
    paper.document.element.body.insert(len(paper.document.element.body) - 1, block)
    paper.table((("TT", "Lĩnh vực"), ("1", "Hộ tịch")))
    last = paper.document.tables[-1].rows[1]._tr
    cell = last.tc_lst[1]
    holder = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
    last.replace(cell, holder)
    holder[1].append(cell)
    return Case(
        "điều khiển nội dung", ended(paper), {**REPORTED, "bang": ((("TT", "Lĩnh vực"), ("1", "Hộ tịch")),)}, "docx"
    )


def field(code: str, shown: str) -> str:
    """A field with what it showed last."""
    return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip


def fields() -> Case:
    """The day is a field, so are references and the number of a table."""
    paper = Word().head("92/BC-UBND", "")
    cell = paper.document.tables[0].cell(1, 1)._tc
    cell.remove(cell.p_lst[0])
    cell.append(
        parse_xml(
            f"<w:p {W}>{run('Hòa Bình, ngày ')}{field('DATE dd', '05')}{run(' tháng ')}{field('DATE M', '3')}{run(' năm 2026')}</w:p>"
        )
    )
    centred(paper, "BÁO CÁO", SUBJECT).lines(*BODY)
    xml(
        paper,
        run("Số liệu tại ")
        + field("REF _Ref1 h", "Bảng 1")
        + run(", xem trang ")
        + f'<w:fldSimple w:instr=" PAGEREF x ">{run("2")}</w:fldSimple>'
        + run("."),
    )
    return Case("trường DATE, REF của Word", ended(paper), REPORTED, "docx")


def boxed() -> Case:
    """V/v of a letter stands in a text box, as does a note beside the text."""
    paper = Word().head("45/UBND-VP", HEADED)
    box = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent><w:p>{0}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>{0}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    xml(paper, box.format(run("V/v rà soát thủ tục")))
    paper.lines("Kính gửi: Các trường học.", "UBND phường đề nghị các trường rà soát./.").foot()
    return Case(
        "V/v trong hộp chữ",
        paper.raw,
        right("45/UBND-VP", "Công văn", "rà soát thủ tục", kinh_gui=("Các trường học",)),
        "docx",
    )


def equation() -> Case:
    """A formula in the text."""
    paper = report()
    xml(
        paper,
        run("Tỷ lệ đúng hạn: ")
        + "<m:oMath><m:r><m:t>T=</m:t></m:r><m:f><m:num><m:r><m:t>163</m:t></m:r></m:num><m:den><m:r><m:t>165</m:t></m:r></m:den></m:f></m:oMath>",
    )
    return Case("công thức toán", ended(paper), REPORTED, "docx")


def blanks() -> Case:
    """Blanks that do not break, hidden hyphens and blanks without width, in the head too."""
    paper = Word().head("92\u00a0/\u00a0BC-UBND", f"Hòa\u00a0Bình, {DAY.replace(' ', chr(0xA0))}")
    centred(paper, "BÁO\u00a0CÁO", "Kết quả cải cách hành\u00adchính quý I năm\u00a02026".replace("\u00ad", " ")).lines(
        "I.\u00a0KẾT QUẢ", "1.\u00a0Tuyên truyền", "Đã đăng 12 tin, bài trên trang thông\u00a0tin của phường\u200b."
    )
    xml(paper, run("2. Một") + "<w:r><w:softHyphen/></w:r>" + run(" cửa"))
    xml(paper, run("Tiếp nhận hồ sơ tại Trung tâm") + "<w:r><w:noBreakHyphen/></w:r>" + run("nơi trả kết quả."))
    return Case("khoảng trắng lạ, gạch nối ẩn", ended(paper), REPORTED, "docx")


def listed(document: Any, id: str, levels: tuple[tuple[str, str], ...], restart: str = "") -> None:
    """A list of Word with its patterns; `restart` is one more of it that counts from 1 again."""
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for at, (form, shown) in enumerate(levels)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{id}">{inner}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {W} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>'))
    if restart:
        again = "".join(
            f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="1"/></w:lvlOverride>' for at in range(len(levels))
        )
        root.append(parse_xml(f'<w:num {W} w:numId="{restart}"><w:abstractNumId w:val="{id}"/>{again}</w:num>'))


def item(paper: Word, text: str, id: str, level: int = 0) -> Word:
    """A paragraph that Word numbers."""
    return xml(paper, f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr></w:pPr>{run(text)}')


def restarted() -> Case:
    """Automatic numbers that begin again in the second part."""
    paper = letter("92/BC-UBND", "BÁO CÁO", SUBJECT)
    listed(paper.document, "71", (("upperRoman", "%1."),))
    listed(paper.document, "72", (("decimal", "%1."), ("lowerLetter", "%2)")), "73")
    item(paper, "KẾT QUẢ", "71")
    item(paper, "Tuyên truyền", "72").lines("Đã đăng 12 tin, bài.")
    item(paper, "Một cửa", "72")
    item(paper, "Hộ tịch: 120 hồ sơ;", "72", 1)
    item(paper, "Chứng thực: 45 hồ sơ.", "72", 1)
    item(paper, "PHƯƠNG HƯỚNG", "71")
    item(paper, "Số hóa", "73").lines("Số hóa 100% kết quả.")
    item(paper, "Kiểm tra", "73").lines("Kiểm tra hằng tháng.", "Trên đây là báo cáo./.").foot()
    return Case(
        "đánh số tự động, đếm lại từ đầu",
        paper.raw,
        {**REPORTED, "de_muc": ("I.", "1.", "2.", "a)", "b)", "II.", "1.", "2.")},
        "docx",
    )


def articles() -> Case:
    """Articles, clauses and points that Word numbers."""
    paper = letter(
        "31/QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Nội quy tiếp công dân", "ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH"
    ).lines(GROUND)
    listed(paper.document, "71", (("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)")))
    centred(paper, "QUYẾT ĐỊNH:")
    item(paper, "Ban hành Nội quy tiếp công dân.", "71")
    item(paper, "Trách nhiệm", "71")
    item(paper, "Văn phòng niêm yết.", "71", 1)
    item(paper, "Công an phường:", "71", 1)
    item(paper, "Giữ trật tự;", "71", 2)
    item(paper, "Ghi sổ.", "71", 2)
    item(paper, "Quyết định có hiệu lực từ ngày ký./.", "71").foot()
    return Case(
        "Điều, khoản, điểm tự động",
        paper.raw,
        right(
            "31/QĐ-UBND",
            "Quyết định",
            "Ban hành Nội quy tiếp công dân",
            de_muc=("Điều 1.", "Điều 2.", "1.", "2.", "a)", "b)", "Điều 3."),
        ),
        "docx",
    )


def headings() -> Case:
    """Heading styles numbered 1, 1.1, 1.1.1."""
    paper = letter("04/ĐA-UBND", "ĐỀ ÁN", "Chuyển đổi số phường Hòa Bình")
    listed(paper.document, "71", (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3.")))
    for text, level in (
        ("MỤC TIÊU", 0),
        ("Mục tiêu chung", 1),
        ("Giai đoạn 2026 - 2030", 2),
        ("NHIỆM VỤ", 0),
        ("Hạ tầng số", 1),
    ):
        line = paper.document.add_paragraph(text, style=f"Heading {level + 1}")
        line._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="71"/></w:numPr>')
        )
        if level:
            paper.lines("Thực hiện theo kế hoạch của tỉnh.")
    found = right("04/ĐA-UBND", "Đề án", "Chuyển đổi số phường Hòa Bình", de_muc=("1.", "1.1.", "1.1.1.", "2.", "2.1."))
    return Case("đề mục nhiều cấp tự động", paper.lines("Các đơn vị thực hiện./.").foot().raw, found, "docx")


def smart() -> Case:
    """A diagram: its words stand in a part of their own."""
    paper = report()
    part = Part(PackURI("/word/diagrams/data1.xml"), "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
                '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Tiếp nhận hồ sơ</a:t></a:r></a:p></dgm:dataModel>'.encode(), paper.document.part.package)  # fmt: skip
    paper.document.part.relate_to(
        part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
    )
    return Case("sơ đồ SmartArt", ended(paper), REPORTED, "docx")


def old_fonts() -> Case:
    """A paper in the fonts of TCVN3, with the alphabet of that day."""
    table = {letter: sign for sign, letter in TCVN3.items()}
    paper = report()
    for element in paper.document.element.body.iter(qn("w:r")):
        shown = "".join(one.text or "" for one in element.iter(qn("w:t")))
        fonts = OxmlElement("w:rFonts")
        for name in ("ascii", "hAnsi"):
            fonts.set(qn(f"w:{name}"), ".VnTimeH" if shown.isupper() else ".VnTime")
        (element.find(qn("w:rPr")) if element.find(qn("w:rPr")) is not None else element.get_or_add_rPr()).append(fonts)
        for text in element.iter(qn("w:t")):
            text.text = "".join(
                table.get(one, one) for one in ((text.text or "").lower() if shown.isupper() else text.text or "")
            )
    return Case("phông .VnTime (TCVN3)", ended(paper), REPORTED, "docx")


def nested() -> Case:
    """A table in a cell of another, a section across the page, two annexes."""
    paper = report().table()
    paper.lines(*END).foot()
    landscape(paper)
    centred(paper, "PHỤ LỤC I", "SỐ LIỆU MỘT CỬA").lines("(Kèm theo Báo cáo số 92/BC-UBND)").table()
    landscape(paper)
    centred(paper, "PHỤ LỤC II", "DANH MỤC TIN, BÀI").lines("(Kèm theo Báo cáo số 92/BC-UBND)").table(
        (("TT", "Tiêu đề"), ("1", "Tập huấn kỹ năng số"))
    )
    rows = (("TT", "Lĩnh vực", "Số hồ sơ"), ("1", "Hộ tịch", "120"), ("2", "Chứng thực", "45"))
    found = {
        **REPORTED,
        "bang": (rows, rows, (("TT", "Tiêu đề"), ("1", "Tập huấn kỹ năng số"))),
        "phu_luc": (("", "SỐ LIỆU MỘT CỬA", ()), ("", "DANH MỤC TIN, BÀI", ())),
    }
    return Case("hai phụ lục, hai hướng giấy", paper.raw, found, "docx")


def soft_lines() -> Case:
    """Lines broken inside paragraphs: office, number, recipients and signature are one paragraph each."""
    paper = report()
    for table in paper.document.tables:
        for cell in table._cells:
            lines = cell.text
            cell.text = ""
            cell.paragraphs[0].add_run(lines)
    return Case(
        "ngắt dòng mềm trong đoạn",
        ended(paper.lines("3. Số hóa\nĐã số hóa 100% kết quả.")),
        {**REPORTED, "de_muc": ("I.", "1.", "2.", "3.", "II.")},
        "docx",
    )


def word_cases() -> list[Case]:
    """All of them."""
    return [notes(), furniture(), changes(), comments(), controls(), fields(), boxed(), equation(), blanks(), restarted(), articles(), headings(), smart(),
            old_fonts(), nested(), soft_lines()]  # fmt: skip
