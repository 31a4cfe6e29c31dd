"""Thirty-five papers of every type and fault, made here, for the bench `incoming.py`: their files and what is right."""

# ruff: noqa: E501  # papers and what is right of them, side by side

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.shared import Cm

from cchc.core.resources import TEMPLATES
from cchc.kinds.report import Report
from cchc.kinds.unit import Unit
from cchc.papers.pdf import TypstPdf
from cchc.papers.sheet import sheet

UNIT = Unit.model_validate(
    {
        "ten": "Hòa Bình", "loai": "phường", "co_quan_ban_hanh": "Ủy ban nhân dân phường Hòa Bình",
        "dia_danh": "Hòa Bình", "ten_chuyen_muc": "Cải cách hành chính", "dia_chi": "Số 1",
        "kho_ma_nguon": "https://github.com/a/b",
    }
)  # fmt: skip

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
OWN = "ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BÌNH"
FOOT = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
SIGNED = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A"
DAY = "ngày 05 tháng 3 năm 2026"
TAIL = f"\n{FOOT}\n{SIGNED}\n"
GROUND = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
TABLE = (("TT", "Lĩnh vực", "Số hồ sơ"), ("1", "Hộ tịch", "120"), ("2", "Chứng thực", "45"))


@dataclass(frozen=True)
class Case:
    """A paper: its name, its bytes, and the fields that a reader would find in it."""

    name: str
    raw: bytes
    right: Mapping[str, object]
    ending: str = "txt"


@dataclass
class Word:
    """A paper for Word, piece by piece."""

    document: Any = field(default_factory=docx.Document)

    def head(self, number: str, date: str, issuer: str = OWN) -> "Word":
        """Two columns without lines."""
        made = self.document.add_table(2, 2)
        made.columns[0].width, made.columns[1].width = Cm(6.5), Cm(9.5)
        for place, text in enumerate((issuer, f"{NATION}\n{MOTTO}", f"Số: {number}", date)):
            made.cell(place // 2, place % 2).text = text
        return self

    def lines(self, *texts: str) -> "Word":
        """Paragraphs."""
        for text in texts:
            self.document.add_paragraph(text)
        return self

    def table(self, rows: Sequence[Sequence[str]] = TABLE) -> "Word":
        """A table of data."""
        made = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        return self

    def merged(self) -> "Word":
        """A table whose head has a group, with a row that goes through all columns."""
        made = self.document.add_table(4, 4, style="Table Grid")
        for at, text in ((0, "TT"), (1, "Lĩnh vực")):
            made.cell(0, at).merge(made.cell(1, at)).text = text
        made.cell(0, 2).merge(made.cell(0, 3)).text = "Hồ sơ tiếp nhận"
        made.cell(1, 2).text, made.cell(1, 3).text = "Trực tuyến", "Trực tiếp"
        made.cell(2, 0).merge(made.cell(2, 3)).text = "I. Cấp phường"
        for at, text in enumerate(("1", "Hộ tịch", "70", "50")):
            made.cell(3, at).text = text
        return self

    def foot(self, signed: str = SIGNED) -> "Word":
        """Recipients and signature side by side."""
        made = self.document.add_table(1, 2)
        made.cell(0, 0).text, made.cell(0, 1).text = FOOT.strip(), signed
        return self

    def page(self) -> "Word":
        """A new page."""
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return self

    @property
    def raw(self) -> bytes:
        """The file; as Word always has it, a paragraph follows the last table."""
        out = io.BytesIO()
        self.document.add_paragraph()
        self.document.save(out)
        return out.getvalue()


def right(number: str, type: str, subject: str, **more: object) -> dict[str, object]:
    """What most papers have in common."""
    return {
        "so_ky_hieu": number, "ngay_ban_hanh": "2026-03-05", "dia_danh": "Hòa Bình", "ten_loai": type,
        "trich_yeu": subject, "noi_nhan": ("Như trên", "Lưu: VT"), "nguoi_ky": "Nguyễn Văn A", "bang": (), "phu_luc": (),
        **more,
    }  # fmt: skip


def text(number: str, type: str, subject: str, body: str, date: str = f"Hòa Bình, {DAY}", issuer: str = OWN) -> bytes:
    """A paper as text; it ends with recipients and signature."""
    return f"{issuer}\nSố: {number}\n{NATION}\n{MOTTO}\n{date}\n\n{type}\n{subject}\n\n{body}\n{TAIL}".encode()


REPORT = "I. KẾT QUẢ\n1. Tuyên truyền\nĐã đăng 12 tin, bài.\n2. Một cửa\nTiếp nhận 165 hồ sơ.\nII. KIẾN NGHỊ\nKhông có.\nTrên đây là báo cáo./."
PLAN = "I. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ.\n2. Công khai thủ tục.\nII. TỔ CHỨC THỰC HIỆN\nCác bộ phận thực hiện./."
RULES = (
    "QUY CHẾ\nTiếp công dân của phường\n(Ban hành kèm theo Quyết định số 05/2026/QĐ-UBND ngày 05/3/2026)\n\nChương I\nQUY ĐỊNH CHUNG\n"
    "Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định việc tiếp công dân.\n2. Áp dụng tại trụ sở.\nĐiều 2. Nguyên tắc\n"
    "a) Công khai;\nb) Kịp thời.\nChương II\nTỔ CHỨC THỰC HIỆN\nĐiều 3. Trách nhiệm\nVăn phòng thực hiện."
)
DECIDED = f"{GROUND}\nTheo đề nghị của Chánh Văn phòng.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nĐiều 3. Văn phòng thi hành./."


def regulation(word: bool, page: bool) -> bytes:
    """A decision with a regulation annexed to it."""
    if not word:
        made = text("05/2026/QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Quy chế tiếp công dân", DECIDED).decode()
        return f"{made}\n\n{OWN}\n{NATION}\n{MOTTO}\n\n{RULES}\n".encode()
    paper = Word().head("05/2026/QĐ-UBND", f"Hòa Bình, {DAY}").lines("QUYẾT ĐỊNH", "Ban hành Quy chế tiếp công dân")
    paper.lines(*(line for line in DECIDED.split("\n") if line)).foot()
    return (paper.page() if page else paper).lines(*(line for line in RULES.split("\n") if line)).raw


RULED = right("05/2026/QĐ-UBND", "Quyết định", "Ban hành Quy chế tiếp công dân",
              de_muc=("Điều 1.", "Điều 2.", "Điều 3."),
              phu_luc=(("Quy chế", "Tiếp công dân của phường", ("Chương I", "Điều 1.", "1.", "2.", "Điều 2.", "a)", "b)",
                                                                "Chương II", "Điều 3.")),))  # fmt: skip
REPORTED = right(
    "92/BC-UBND", "Báo cáo", "Kết quả cải cách hành chính quý I năm 2026", de_muc=("I.", "1.", "2.", "II.")
)
PLANNED = right("08/KH-UBND", "Kế hoạch", "Cải cách hành chính năm 2026", de_muc=("I.", "1.", "2.", "II."))
SUBJECT, PLAN_SUBJECT = "Kết quả cải cách hành chính quý I năm 2026", "Cải cách hành chính năm 2026"


def word_report(extra: Callable[[Word], Word] = lambda word: word) -> bytes:
    """A report for Word with something in it."""
    paper = Word().head("92/BC-UBND", f"Hòa Bình, {DAY}").lines("BÁO CÁO", SUBJECT)
    paper.lines("I. KẾT QUẢ", "1. Tuyên truyền", "Đã đăng 12 tin, bài.", "2. Một cửa", "Tiếp nhận như sau:")
    return extra(paper).lines("II. KIẾN NGHỊ", "Không có.", "Trên đây là báo cáo./.").foot().raw


def levels() -> bytes:
    """PHẦN, I, 1, 1.1 and an annex with its own number."""
    body = (
        "PHẦN I\nKẾT QUẢ THỰC HIỆN\nI. CÔNG TÁC CHỈ ĐẠO\n1. Kế hoạch\n1.1. Ban hành\nĐã ban hành.\n1.2. Tổ chức\nĐã tổ chức.\n"
        "PHẦN II\nPHƯƠNG HƯỚNG\nI. MỤC TIÊU\nGiữ vững.\nTrên đây là báo cáo./."
    )
    made = text("92/BC-UBND", "BÁO CÁO", SUBJECT, body).decode()
    note = "(Kèm theo Báo cáo số 92/BC-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường Hòa Bình)"
    rows = "\n".join("\t".join(row) for row in TABLE)
    return f"{made}\nPHỤ LỤC 1\nSỐ LIỆU MỘT CỬA\n{note}\n{rows}\n".encode()


def changed(raw: bytes, *pairs: tuple[str, str], rename: Mapping[str, str] | None = None) -> bytes:
    """A package with words of its parts replaced, and parts renamed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            for before, after in pairs:
                content = content.replace(before.encode(), after.encode())
            new.writestr((rename or {}).get(name, name), content)
    return out.getvalue()


MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STRICT = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def in_capitals(paper: Word) -> Word:
    """Symbols and struck words."""
    line = paper.document.add_paragraph("Đạt ")
    line.add_run("\uf0fe").font.name = "Wingdings"
    line.add_run(" trên 95%, bỏ ")
    line.add_run("một trăm").font.strike = True
    return paper


def printed() -> bytes:
    """A report with a table that this site printed as PDF."""
    data = {
        "so_ky_hieu": "92/BC-UBND", "ngay_ban_hanh": "2026-03-05", "dia_danh": "Hòa Bình", "ten_loai": "Báo cáo",
        "trich_yeu": SUBJECT, "ky": {"ten": "quý I", "tu": "2025-12-15", "den": "2026-03-14"},
        "kinh_gui": ["UBND tỉnh"], "mo_dau": ["UBND phường báo cáo như sau:"],
        "noi_dung": [
            {"tieu_de": "KẾT QUẢ", "muc": [{"tieu_de": "Tuyên truyền", "doan": ["Đã đăng nhiều tin, bài trên trang. " * 9]},
             {"tieu_de": "Một cửa", "bang": [{"cot": TABLE[0], "hang": TABLE[1:]}]}]},
            {"tieu_de": "KIẾN NGHỊ", "doan": ["Không có."]},
        ],
        "ket": "Trên đây là báo cáo", "noi_nhan": ["Như trên", "Lưu: VT"],
        "ky_ten": {"quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn A"},
    }  # fmt: skip
    report = Report.model_validate(data)
    return TypstPdf(TEMPLATES / "paper.typ").render(sheet(report, UNIT))


PRINTED = {**REPORTED, "bang": (TABLE,)}


def cases() -> list[Case]:
    """All of them."""
    table = (TABLE,)
    merged = (
        (("TT", "Lĩnh vực", "Hồ sơ tiếp nhận: Trực tuyến", "Hồ sơ tiếp nhận: Trực tiếp"), ("I. Cấp phường",),
         ("1", "Hộ tịch", "70", "50")),
    )  # fmt: skip
    pipes = "\n".join(" | ".join(row) for row in TABLE)
    office = "UBND PHƯỜNG HÒA BÌNH\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    school = "SỞ GDĐT LẠNG SƠN\nTRƯỜNG THPT VIỆT BẮC"
    open_day = "[cần bổ sung: ngày ban hành; văn bản ghi “ngày     tháng 12 năm 2026”]".replace("     ", " ")
    found = [
        Case("báo cáo", text("92/BC-UBND", "BÁO CÁO", SUBJECT, REPORT), REPORTED),
        Case("báo cáo, bảng Word", word_report(lambda w: w.table()), {**REPORTED, "bang": table}, "docx"),
        Case("bảng gộp ô, dòng nhóm", word_report(lambda w: w.merged()), {**REPORTED, "bang": merged}, "docx"),
        Case("ký hiệu, chữ gạch bỏ", word_report(in_capitals), REPORTED, "docx"),
        Case("PHẦN, I, 1, 1.1, Phụ lục 1", levels(), {**REPORTED, "de_muc": ("PHẦN I", "I.", "1.", "1.1.", "1.2.", "PHẦN II",
             "I."), "phu_luc": (("Phụ lục 1", "SỐ LIỆU MỘT CỬA", ()),), "bang": table}),
        Case("quyết định, quy chế (chữ)", regulation(False, False), RULED),
        Case("quyết định, quy chế (Word)", regulation(True, False), RULED, "docx"),
        Case("quyết định, quy chế (trang mới)", regulation(True, True), RULED, "docx"),
        Case("kế hoạch", text("08/KH-UBND", "KẾ HOẠCH", PLAN_SUBJECT, PLAN), PLANNED),
        Case("trích yếu bắt đầu bằng Thực hiện", text("08/KH-UBND", "KẾ HOẠCH", "Thực hiện cải cách hành chính,\nchuyển đổi số", PLAN),
             {**PLANNED, "trich_yeu": "Thực hiện cải cách hành chính, chuyển đổi số"}),
        Case("trích yếu bắt đầu bằng Theo dõi", text("07/CT-UBND", "CHỈ THỊ", "Theo dõi thi hành pháp luật năm 2026",
             f"Thực hiện Kế hoạch số 8/KH-UBND, Chủ tịch yêu cầu:\n{PLAN}"),
             {**PLANNED, "so_ky_hieu": "07/CT-UBND", "ten_loai": "Chỉ thị", "trich_yeu": "Theo dõi thi hành pháp luật năm 2026"}),
        Case("tờ trình xét công nhận", text("12/TTr-UBND", "TỜ TRÌNH", "Xét công nhận kết quả năm 2025", PLAN),
             {**PLANNED, "so_ky_hieu": "12/TTr-UBND", "ten_loai": "Tờ trình", "trich_yeu": "Xét công nhận kết quả năm 2025"}),
        Case("kế hoạch, ngày đứt dòng", text("08/KH-UBND", "KẾ HOẠCH", PLAN_SUBJECT, PLAN,
             "Hòa Bình, ngày\n05 tháng 3 năm 2026"), PLANNED),
        Case("kế hoạch, dấu | lẻ", text("08/KH-UBND", "KẾ HOẠCH", PLAN_SUBJECT, PLAN,
             f"|\nHòa Bình, {DAY}\n|"), PLANNED),
        Case("kế hoạch, ngày để trống", text("08/KH-UBND", "KẾ HOẠCH", PLAN_SUBJECT, PLAN,
             "Hòa Bình, ngày     tháng 12 năm 2026"), {**PLANNED, "ngay_ban_hanh": open_day}),
        Case("kế hoạch không có phần đầu", f"KẾ HOẠCH\n{PLAN_SUBJECT}\n\n{PLAN}\n{TAIL}".encode(),
             {**PLANNED, "so_ky_hieu": "[cần bổ sung: số]/KH-UBND", "ngay_ban_hanh": "[cần bổ sung: ngày ban hành]",
              "dia_danh": "[cần bổ sung: địa danh]"}),
        Case("thông báo, bảng |", text("12/TB-UBND", "THÔNG BÁO", "Lịch tiếp công dân", f"Lịch như sau:\n{pipes}\nĐề nghị biết./."),
             right("12/TB-UBND", "Thông báo", "Lịch tiếp công dân", bang=table)),
        Case("thông báo, bảng tab", text("12/TB-UBND", "THÔNG BÁO", "Lịch tiếp công dân",
             "Lịch như sau:\n" + "\n".join("\t".join(row) for row in TABLE) + "\nĐề nghị biết./."),
             right("12/TB-UBND", "Thông báo", "Lịch tiếp công dân", bang=table)),
        Case("công văn", f"{OWN}\nSố: 45/UBND-VP\nV/v rà soát thủ tục\n{NATION}\n{MOTTO}\nHòa Bình, {DAY}\n\nKính gửi: Các trường học.\n"
             f"UBND phường đề nghị rà soát./.\n{TAIL}".encode(), right("45/UBND-VP", "Công văn", "rà soát thủ tục")),
        Case("tờ trình", text("07/TTr-UBND", "TỜ TRÌNH", "Về dự toán năm 2026", "Kính gửi: HĐND phường.\nUBND phường trình.\n"
             "Kính trình HĐND xem xét./."), right("07/TTr-UBND", "Tờ trình", "Về dự toán năm 2026")),
        Case("giấy mời", text("03/GM-UBND", "GIẤY MỜI", "Họp đánh giá cải cách hành chính", "Kính gửi: Các bộ phận.\n"
             "Thời gian: 8 giờ.\nĐịa điểm: trụ sở./."), right("03/GM-UBND", "Giấy mời", "Họp đánh giá cải cách hành chính")),
        Case("chỉ thị quy phạm", text("09/CT-UBND", "CHỈ THỊ", "Về kỷ cương", "1. Chấp hành giờ làm việc.\n2. Trả hồ sơ đúng hạn./."),
             right("09/CT-UBND", "Chỉ thị", "Về kỷ cương", de_muc=("1.", "2."))),
        Case("nghị quyết HĐND", text("15/NQ-HĐND", "NGHỊ QUYẾT", "Về dự toán", f"{GROUND}\n\nQUYẾT NGHỊ:\n\nĐiều 1. Thông qua.\n"
             "Điều 2. Thi hành./.", issuer="HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG HÒA BÌNH"),
             right("15/NQ-HĐND", "Nghị quyết", "Về dự toán", de_muc=("Điều 1.", "Điều 2."),
                   co_quan_ban_hanh="Hội đồng nhân dân phường Hòa Bình")),
        Case("nghị quyết Quốc hội", f"Nghị quyết số: 653/2019/UBTVQH14\nHà Nội, {DAY}\nVề sắp xếp đơn vị\n\n{GROUND}\n\n"
             f"QUYẾT NGHỊ:\n\nĐiều 1. Sắp xếp.\nĐiều 2. Thi hành./.\n{TAIL}".encode(),
             right("653/2019/UBTVQH14", "Nghị quyết", "Về sắp xếp đơn vị", dia_danh="Hà Nội", de_muc=("Điều 1.", "Điều 2."))),
        Case("trung tâm, hai dòng", text("20/BC-TTPVHCC", "BÁO CÁO", SUBJECT, REPORT, issuer=office),
             {**REPORTED, "so_ky_hieu": "20/BC-TTPVHCC", "co_quan_chu_quan": "UBND phường Hòa Bình",
              "co_quan_ban_hanh": "Trung tâm Phục vụ hành chính công"}),
        Case("trường học, chữ tắt", text("11/KH-THPTVB", "KẾ HOẠCH", PLAN_SUBJECT, PLAN, issuer=school),
             {**PLANNED, "so_ky_hieu": "11/KH-THPTVB", "co_quan_chu_quan": "Sở GDĐT Lạng Sơn",
              "co_quan_ban_hanh": "Trường THPT Việt Bắc"}),
        Case("số mất gạch nối", text("92/BCUBND", "BÁO CÁO", SUBJECT, REPORT),
             {**REPORTED, "so_ky_hieu": "[cần bổ sung: số, ký hiệu; văn bản ghi 92/BCUBND]"}),
        Case("Word Strict", changed(word_report(lambda w: w.table()), *STRICT), {**REPORTED, "bang": table}, "docx"),
        Case("Word có macro", changed(word_report(), (MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")),
             REPORTED, "docm"),
        Case("mẫu Word", changed(word_report(), (MAIN,
             "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")), REPORTED, "dotx"),
        Case("Word trên mạng", changed(word_report(), ("word/document.xml", "word/document2.xml"),
             rename={"word/document.xml": "word/document2.xml", "word/_rels/document.xml.rels":
                     "word/_rels/document2.xml.rels"}), REPORTED, "docx"),
        Case("liên kết tới NULL", changed(word_report(), ("</Relationships>",
             '<Relationship Id="rId99" Type="http://x/image" Target="NULL"/></Relationships>')), REPORTED, "docx"),
        Case("trang web tên .doc", "<html><body><p>{}</p></body></html>".format(text("08/KH-UBND", "KẾ HOẠCH", PLAN_SUBJECT,
             PLAN).decode().replace("\n", "</p><p>")).encode(), PLANNED, "doc"),
        Case("danh sách kèm theo", f"{text('31/QĐ-UBND', 'QUYẾT ĐỊNH', 'Thành lập Tổ công tác', DECIDED).decode()}\n"
             "DANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC\n(Kèm theo Quyết định số 31/QĐ-UBND)\n1. Ông Nguyễn Văn B, Tổ trưởng.\n"
             "2. Bà Trần Thị C, thành viên.\n".encode(),
             right("31/QĐ-UBND", "Quyết định", "Thành lập Tổ công tác", de_muc=("Điều 1.", "Điều 2.", "Điều 3."),
                   phu_luc=(("", "DANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC", ("1.", "2.")),))),
    ]  # fmt: skip
    return [*found, Case("PDF có chữ", printed(), PRINTED, "pdf")]
