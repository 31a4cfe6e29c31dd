"""Papers that an office receives and signs, for the bench `incoming.py`: kinds that the other modules lack."""

# ruff: noqa: E501  # papers and what is right of them, side by side

import io

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image, ImageDraw

from incoming_papers import DAY, GROUND, MOTTO, NATION, OWN, Case, Word, right, text

HEADED = f"Hòa Bình, {DAY}"
NOTED = "(Kèm theo {} ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường Hòa Bình)".format


def centred(paper: Word, *texts: str, bold: bool = True) -> Word:
    """Lines in the middle, as types and titles stand."""
    for one in texts:
        line = paper.document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(one).bold = bold
    return paper


def picture(paper: Word, words: str) -> Word:
    """A picture of letters, as a chart or a table that somebody pasted."""
    drawn = Image.new("RGB", (600, 240), "white")
    ImageDraw.Draw(drawn).text((20, 100), words.encode("ascii", "replace").decode(), fill="black")
    out = io.BytesIO()
    drawn.save(out, "PNG")
    paper.document.add_picture(io.BytesIO(out.getvalue()), Cm(15))
    return paper


def landscape(paper: Word) -> Word:
    """A section across the page."""
    section = paper.document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    return paper


def letter(number: str, type: str, *subject: str, issuer: str = OWN) -> Word:
    """A paper for Word as far as its subject."""
    return centred(Word().head(number, HEADED, issuer), type, *subject)


def signatures(paper: Word, *blocks: str) -> Word:
    """Signatures side by side."""
    made = paper.document.add_table(1, len(blocks))
    for cell, block in zip(made.rows[0].cells, blocks, strict=True):
        cell.text = block
    return paper


def reward() -> Case:
    """A decision of rewards; two lists are annexed to it."""
    paper = letter(
        "41/QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích",
        "trong phong trào thi đua năm 2025",
    )
    centred(paper, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH").lines(
        GROUND,
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    )
    centred(paper, "QUYẾT ĐỊNH:").lines(
        "Điều 1. Tặng Giấy khen cho 02 tập thể và 02 cá nhân (có danh sách kèm theo).",
        "Điều 2. Tiền thưởng kèm theo Giấy khen thực hiện theo quy định.",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
    ).foot("CHỦ TỊCH\n\n\n\nNguyễn Văn A").page()
    rows = (("STT", "Họ và tên, đơn vị", "Thành tích", "Mức thưởng (đồng)"), ("I. TẬP THỂ",) * 4, ("1", "Tổ dân phố số 1", "Hoàn thành tốt nhiệm vụ", "1.000.000"),
            ("2", "Tổ dân phố số 2", "Hoàn thành tốt nhiệm vụ", "1.000.000"), ("II. CÁ NHÂN",) * 4, ("1", "Bà Trần Thị C", "Công chức Văn phòng", "500.000"))  # fmt: skip
    centred(paper, "DANH SÁCH", "Tập thể, cá nhân được tặng Giấy khen").lines(NOTED("Quyết định số 41/QĐ-UBND"))
    table = paper.document.add_table(len(rows), 4, style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        if len(set(cells)) == 1:
            row.cells[0].merge(row.cells[3]).text = cells[0]
        else:
            for cell, one in zip(row.cells, cells, strict=True):
                cell.text = one
    shown = tuple(cells[:1] if len(set(cells)) == 1 else cells for cells in rows)
    found = right("41/QĐ-UBND", "Quyết định", "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích trong phong trào thi đua năm 2025", de_muc=("Điều 1.", "Điều 2.", "Điều 3."),
                  chuc_vu="CHỦ TỊCH", tham_quyen="CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH", bang=(shown,), phu_luc=(("Danh sách", "Tập thể, cá nhân được tặng Giấy khen", ()),))  # fmt: skip
    return Case("khen thưởng, danh sách có nhóm", paper.raw, found, "docx")


def meeting() -> Case:
    """A notice of a meeting whose parts are numbered by hand."""
    body = ("Thực hiện chương trình công tác năm 2026, UBND phường tổ chức họp giao ban như sau:\n1) Thời gian: 08 giờ 00, ngày 09/3/2026 (thứ Hai).\n"
            "2) Địa điểm: Phòng họp số 1.\n3) Thành phần:\n- Lãnh đạo UBND phường;\n- Trưởng các phòng chuyên môn.\n4) Nội dung: Đánh giá công tác tuần.\n"
            "Đề nghị các thành phần dự họp đúng giờ./.")  # fmt: skip
    return Case("thông báo họp, đánh số tay", text("14/TB-UBND", "THÔNG BÁO", "Về việc họp giao ban tuần 11 năm 2026", body),
                right("14/TB-UBND", "Thông báo", "Về việc họp giao ban tuần 11 năm 2026", de_muc=("1)", "2)", "3)", "4)"),
                      ket="Đề nghị các thành phần dự họp đúng giờ"))  # fmt: skip


def invitation() -> Case:
    """An invitation with bold words before colons."""
    paper = letter("05/GM-UBND", "GIẤY MỜI", "Tham dự Hội nghị đối thoại với Nhân dân").lines(
        "Kính gửi:",
        "- Thường trực Đảng ủy phường;",
        "- Ủy ban MTTQ Việt Nam phường;",
        "- Trưởng các tổ dân phố.",
        "UBND phường Hòa Bình trân trọng kính mời quý vị dự Hội nghị:",
    )
    for name, value in (
        ("Thời gian:", " 08 giờ 00, ngày 12 tháng 3 năm 2026."),
        ("Địa điểm:", " Hội trường UBND phường."),
    ):
        line = paper.document.add_paragraph()
        line.add_run(name).bold = True
        line.add_run(value)
    found = right(
        "05/GM-UBND",
        "Giấy mời",
        "Tham dự Hội nghị đối thoại với Nhân dân",
        kinh_gui=("Thường trực Đảng ủy phường", "Ủy ban MTTQ Việt Nam phường", "Trưởng các tổ dân phố"),
        de_muc=(),
    )
    return Case(
        "giấy mời, nhiều nơi kính gửi", paper.lines("Rất mong quý vị đến dự đúng giờ./.").foot().raw, found, "docx"
    )


def submission() -> Case:
    """A section of the commune submits something to the committee."""
    paper = letter(
        "09/TTr-KTHTĐT",
        "TỜ TRÌNH",
        "Về việc phê duyệt danh mục sửa chữa đường ngõ năm 2026",
        issuer="UBND PHƯỜNG HÒA BÌNH\nPHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ",
    )
    paper.lines(
        "Kính gửi: Chủ tịch Ủy ban nhân dân phường.",
        GROUND,
        "Phòng Kinh tế, Hạ tầng và Đô thị trình Chủ tịch UBND phường xem xét:",
        "1. Sự cần thiết",
        "Mặt đường đã xuống cấp.",
        "2. Nội dung đề nghị",
        "Phê duyệt danh mục 03 tuyến ngõ.",
        "Kính trình Chủ tịch xem xét, phê duyệt./.",
    )
    found = right("09/TTr-KTHTĐT", "Tờ trình", "Về việc phê duyệt danh mục sửa chữa đường ngõ năm 2026", kinh_gui=("Chủ tịch Ủy ban nhân dân phường",), de_muc=("1.", "2."), co_quan_chu_quan="UBND phường Hòa Bình",
                  co_quan_ban_hanh="Phòng Kinh tế, Hạ tầng và Đô thị", chuc_vu="TRƯỞNG PHÒNG", quyen_han=(), ket="Kính trình Chủ tịch xem xét, phê duyệt")  # fmt: skip
    return Case("tờ trình của một phòng", paper.foot("TRƯỞNG PHÒNG\n\n\nNguyễn Văn A").raw, found, "docx")


def plan_annex() -> Case:
    """A plan whose annex lies across the page; cells are merged both ways."""
    paper = (
        letter("22/KH-UBND", "KẾ HOẠCH", "Cải cách hành chính năm 2026")
        .lines(
            "I. MỤC ĐÍCH",
            "1. Nâng cao chất lượng phục vụ.",
            "2. Công khai thủ tục.",
            "II. TỔ CHỨC THỰC HIỆN",
            "Các bộ phận thực hiện./.",
        )
        .foot()
    )
    landscape(paper)
    centred(paper, "PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026").lines(NOTED("Kế hoạch số 22/KH-UBND"))
    table = paper.document.add_table(5, 6, style="Table Grid")
    for at, name in ((0, "TT"), (1, "Nhiệm vụ"), (5, "Sản phẩm")):
        table.cell(0, at).merge(table.cell(1, at)).text = name
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Đơn vị"
    table.cell(0, 4).merge(table.cell(1, 4)).text = "Thời gian"
    table.cell(1, 2).text, table.cell(1, 3).text = "Chủ trì", "Phối hợp"
    for at, name in enumerate(("1", "Rà soát thủ tục", "Văn phòng", "Các phòng", "Quý I", "Báo cáo")):
        table.cell(2, at).text = name
    table.cell(3, 0).merge(table.cell(4, 0)).text = "2"
    table.cell(3, 1).merge(table.cell(4, 1)).text = "Tập huấn"
    for row, names in (
        (3, ("Văn phòng", "Công an", "Quý II", "Danh sách")),
        (4, ("Trung tâm", "Trạm Y tế", "Quý III", "Báo cáo")),
    ):
        for at, name in enumerate(names, 2):
            table.cell(row, at).text = name
    rows = (("TT", "Nhiệm vụ", "Đơn vị: Chủ trì", "Đơn vị: Phối hợp", "Thời gian", "Sản phẩm"), ("1", "Rà soát thủ tục", "Văn phòng", "Các phòng", "Quý I", "Báo cáo"),
            ("2", "Tập huấn", "Văn phòng", "Công an", "Quý II", "Danh sách"), ("", "Tập huấn", "Trung tâm", "Trạm Y tế", "Quý III", "Báo cáo"))  # fmt: skip
    found = right(
        "22/KH-UBND",
        "Kế hoạch",
        "Cải cách hành chính năm 2026",
        de_muc=("I.", "1.", "2.", "II."),
        bang=(rows,),
        phu_luc=(("", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", ()),),
    )
    return Case("kế hoạch, phụ lục ngang gộp ô", paper.raw, found, "docx")


def charted() -> Case:
    """A report with charts as pictures."""
    paper = letter("93/BC-UBND", "BÁO CÁO", "Kết quả giải quyết thủ tục hành chính tháng 2 năm 2026").lines(
        "I. KẾT QUẢ", "1. Tiếp nhận", "Tiếp nhận 165 hồ sơ."
    )
    picture(paper, "12 34 56")
    centred(paper, "Biểu đồ 1. Số hồ sơ theo lĩnh vực", bold=False).lines("2. Trả kết quả", "Trả đúng hạn 99%.")
    picture(paper, "99")
    paper.lines("II. KIẾN NGHỊ", "Không có.", "Trên đây là báo cáo của UBND phường Hòa Bình./.")
    found = right(
        "93/BC-UBND",
        "Báo cáo",
        "Kết quả giải quyết thủ tục hành chính tháng 2 năm 2026",
        de_muc=("I.", "1.", "2.", "II."),
        ket="Trên đây là báo cáo của UBND phường Hòa Bình",
    )
    return Case("báo cáo, biểu đồ là ảnh", paper.foot().raw, found, "docx")


def urgent() -> Case:
    """A letter of the utmost urgency with two stamps."""
    raw = (f"{OWN}\n____\nSố: 61/UBND-VP\nV/v ứng phó mưa lớn trên\nđịa bàn phường\n{NATION}\n{MOTTO}\n________\nHòa Bình, {DAY}\nHỎA TỐC\nTHƯỢNG KHẨN\n\n"
           f"Kính gửi:\n- Các phòng chuyên môn;\n- Các tổ dân phố.\n\nThực hiện Công điện số 12/CĐ-UBND ngày 04/3/2026 của UBND tỉnh, UBND phường yêu cầu:\n"
           f"1. Trực ban 24/24 giờ.\n2. Kiểm tra cống, rãnh.\nYêu cầu các đơn vị nghiêm túc thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn A\n")  # fmt: skip
    found = right(
        "61/UBND-VP",
        "Công văn",
        "ứng phó mưa lớn trên địa bàn phường",
        kinh_gui=("Các phòng chuyên môn", "Các tổ dân phố"),
        de_muc=("1.", "2."),
        quyen_han=("KT. CHỦ TỊCH",),
        chuc_vu="PHÓ CHỦ TỊCH",
    )
    return Case("công văn hỏa tốc, hai dấu", raw.encode(), found)


def record() -> Case:
    """Minutes with a number, their day in the text, three who sign."""
    paper = centred(
        Word().head("02/BB-UBND", "", OWN), "BIÊN BẢN", "Kiểm tra công vụ tại Trung tâm Phục vụ hành chính công"
    ).lines(
        "Hôm nay, vào hồi 14 giờ 00 phút, ngày 05 tháng 3 năm 2026, tại trụ sở UBND phường Hòa Bình, chúng tôi gồm:",
        "I. THÀNH PHẦN",
        "1. Ông Nguyễn Văn A - Chủ tịch UBND phường.",
        "2. Bà Lê Thị Mai - Công chức Văn phòng.",
        "II. NỘI DUNG",
        "Trung tâm chấp hành tốt giờ làm việc.",
        "Biên bản được lập thành 02 bản, kết thúc hồi 16 giờ cùng ngày./.",
    )
    signatures(paper, "THƯ KÝ\n(Ký, ghi rõ họ tên)\n\nLê Thị Mai", "CHỦ TRÌ\n(Ký, ghi rõ họ tên)\n\nNguyễn Văn A")
    found = {"so_ky_hieu": "02/BB-UBND", "ten_loai": "Biên bản", "trich_yeu": "Kiểm tra công vụ tại Trung tâm Phục vụ hành chính công", "de_muc": ("I.", "1.", "2.", "II."), "chuc_vu": "CHỦ TRÌ",
             "nguoi_ky": "Nguyễn Văn A", "ngay_ban_hanh": "2026-03-05", "bang": (), "phu_luc": ()}  # fmt: skip
    return Case("biên bản, hai cột chữ ký, ngày trong bài", paper.raw, found, "docx")


def three_bodies() -> Case:
    """Rules of cooperation that three bodies sign."""
    paper = Word().head(
        "01/QCPH-UBND-MTTQ-CA", HEADED, "UBND PHƯỜNG - ỦY BAN MTTQ VIỆT NAM PHƯỜNG - CÔNG AN PHƯỜNG HÒA BÌNH"
    )
    centred(paper, "QUY CHẾ", "Phối hợp bảo đảm an ninh, trật tự").lines(GROUND)
    for line in (
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi điều chỉnh",
        "Quy chế này quy định việc phối hợp.",
        "Điều 2. Nguyên tắc phối hợp",
        "1. Đúng chức năng.",
        "2. Kịp thời.",
        "Chương II",
        "TỔ CHỨC THỰC HIỆN",
        "Điều 3. Hiệu lực",
        "Quy chế có hiệu lực từ ngày ký./.",
    ):
        paper.lines(line)
    signatures(
        paper,
        "CÔNG AN PHƯỜNG\nTRƯỞNG CÔNG AN\n\n\nĐỗ Văn C",
        "ỦY BAN MTTQ VIỆT NAM\nCHỦ TỊCH\n\n\nLê Thị B",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A",
    )
    found = {"ten_loai": "Quy chế", "trich_yeu": "Phối hợp bảo đảm an ninh, trật tự", "ngay_ban_hanh": "2026-03-05", "dia_danh": "Hòa Bình", "de_muc": ("Chương I", "Điều 1.", "Điều 2.", "1.", "2.", "Chương II", "Điều 3."),
             "so_ky_hieu": "[cần bổ sung: số, ký hiệu; văn bản ghi 01/QCPH-UBND-MTTQ-CA]", "nguoi_ky": "Nguyễn Văn A", "chuc_vu": "CHỦ TỊCH", "quyen_han": ("TM. ỦY BAN NHÂN DÂN",), "bang": (), "phu_luc": ()}  # fmt: skip
    return Case("quy chế phối hợp, ba bên ký", paper.raw, found, "docx")


def contract() -> Case:
    """A contract: two parties, articles, two who sign."""
    body = (f"{NATION}\n{MOTTO}\n______\n\nHỢP ĐỒNG\nThuê khoán thu gom rác thải\nSố: 15/HĐ-UBND\n\nCăn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;\nHôm nay, ngày 05 tháng 3 năm 2026, chúng tôi gồm:\n"
            "BÊN A: Ủy ban nhân dân phường Hòa Bình.\nBÊN B: Hợp tác xã Môi trường.\nHai bên thống nhất:\nĐiều 1. Nội dung công việc\nBên B thu gom rác tại 05 tổ dân phố.\n"
            "Điều 2. Giá trị hợp đồng\n1. Giá trị: 120.000.000 đồng.\n2. Thanh toán theo quý.\nĐiều 3. Điều khoản chung\nHợp đồng lập thành 04 bản, mỗi bên giữ 02 bản./.\n\n"
            "ĐẠI DIỆN BÊN A\t\t\tĐẠI DIỆN BÊN B\nCHỦ TỊCH\t\t\tGIÁM ĐỐC\n\n\nNguyễn Văn A\t\t\tPhạm Văn D\n")  # fmt: skip
    found = {"so_ky_hieu": "15/HĐ-UBND", "ten_loai": "Hợp đồng", "trich_yeu": "Thuê khoán thu gom rác thải", "ngay_ban_hanh": "2026-03-05", "de_muc": ("Điều 1.", "Điều 2.", "1.", "2.", "Điều 3."), "nguoi_ky": "Nguyễn Văn A",
             "quyen_han": ("ĐẠI DIỆN BÊN A",), "chuc_vu": "CHỦ TỊCH", "bang": (), "phu_luc": ()}  # fmt: skip
    return Case("hợp đồng, hai bên", body.encode(), found)


def week() -> Case:
    """The week's work: a table in which days go over several rows."""
    paper = letter(
        "15/TB-UBND",
        "THÔNG BÁO",
        "Lịch công tác tuần 10 của lãnh đạo UBND phường",
        "(Từ ngày 02/3/2026 đến ngày 06/3/2026)",
    ).lines("Văn phòng thông báo lịch công tác như sau:")
    table = paper.document.add_table(4, 4, style="Table Grid")
    for at, name in enumerate(("Ngày", "Buổi", "Nội dung", "Chủ trì")):
        table.cell(0, at).text = name
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Thứ Hai\n02/3"
    for row, names in (
        (1, ("Sáng", "8h00: Giao ban\nPhòng họp số 1", "Chủ tịch")),
        (2, ("Chiều", "Tiếp công dân", "Chủ tịch")),
        (3, ("Sáng", "Làm việc tại cơ quan", "Phó Chủ tịch")),
    ):
        for at, name in enumerate(names, 1):
            table.cell(row, at).text = name
    table.cell(3, 0).text = "Thứ Ba\n03/3"
    rows = (
        ("Ngày", "Buổi", "Nội dung", "Chủ trì"),
        ("Thứ Hai 02/3", "Sáng", "8h00: Giao ban Phòng họp số 1", "Chủ tịch"),
        ("Thứ Hai 02/3", "Chiều", "Tiếp công dân", "Chủ tịch"),
        ("Thứ Ba 03/3", "Sáng", "Làm việc tại cơ quan", "Phó Chủ tịch"),
    )
    found = right(
        "15/TB-UBND",
        "Thông báo",
        "Lịch công tác tuần 10 của lãnh đạo UBND phường (Từ ngày 02/3/2026 đến ngày 06/3/2026)",
        bang=(rows,),
        quyen_han=("TL. CHỦ TỊCH",),
        chuc_vu="CHÁNH VĂN PHÒNG",
    )
    return Case(
        "lịch công tác tuần",
        paper.lines("Lịch này thay giấy mời./.").foot("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\n\nNguyễn Văn A").raw,
        found,
        "docx",
    )


def pasted() -> Case:
    """A report whose annex is a sheet of Excel, pasted as a picture."""
    paper = (
        letter("94/BC-UBND", "BÁO CÁO", "Tình hình thu ngân sách quý I năm 2026")
        .lines("1. Kết quả thu", "Thu đạt 35% dự toán.", "2. Khó khăn", "Không có.", "Trên đây là báo cáo./.")
        .foot()
        .page()
    )
    picture(centred(paper, "PHỤ LỤC", "BẢNG TỔNG HỢP THU NGÂN SÁCH").lines(NOTED("Báo cáo số 94/BC-UBND")), "1 000 000")
    found = right(
        "94/BC-UBND",
        "Báo cáo",
        "Tình hình thu ngân sách quý I năm 2026",
        de_muc=("1.", "2."),
        phu_luc=(("", "BẢNG TỔNG HỢP THU NGÂN SÁCH", ()),),
    )
    return Case("bảng Excel dán thành ảnh", paper.raw, found, "docx")


def two_papers() -> Case:
    """A letter with the decision that it sends, in one file."""
    paper = (
        Word()
        .head("62/UBND-VP\nV/v gửi Quyết định thành lập Tổ công tác", HEADED)
        .lines("Kính gửi: Các tổ dân phố.", "UBND phường gửi Quyết định để các tổ dân phố thực hiện./.")
        .foot()
        .page()
    )
    centred(paper.head("42/QĐ-UBND", HEADED), "QUYẾT ĐỊNH", "Thành lập Tổ công tác").lines(GROUND)
    centred(paper, "QUYẾT ĐỊNH:").lines(
        "Điều 1. Thành lập Tổ công tác.", "Điều 2. Tổ công tác có hiệu lực từ ngày ký./."
    ).foot()
    found = right("62/UBND-VP", "Công văn", "gửi Quyết định thành lập Tổ công tác", kinh_gui=("Các tổ dân phố",))
    return Case(
        "hai văn bản trong một tệp", paper.raw, {key: value for key, value in found.items() if key != "phu_luc"}, "docx"
    )


def joint() -> Case:
    """A programme of two bodies, with the emblem's star and a number of two letters."""
    raw = text(
        "03/CTr-UBND",
        "CHƯƠNG TRÌNH",
        "Công tác năm 2026 của Ủy ban nhân dân phường",
        "Phần thứ nhất\nMỤC TIÊU\nI. MỤC TIÊU CHUNG\nPhát triển bền vững.\nII. MỤC TIÊU CỤ THỂ\n- Thu ngân sách đạt 100%;\n+ Thu thuế;\n+ Thu khác.\nPhần thứ hai\nGIẢI PHÁP\nI. CHỈ ĐẠO\nTập trung chỉ đạo.\nTrên đây là Chương trình công tác năm 2026./.",
    )
    return Case(
        "chương trình công tác",
        raw,
        right(
            "03/CTr-UBND",
            "Chương trình",
            "Công tác năm 2026 của Ủy ban nhân dân phường",
            de_muc=("Phần thứ nhất", "I.", "II.", "Phần thứ hai", "I."),
            ket="Trên đây là Chương trình công tác năm 2026",
        ),
    )


def introduced() -> Case:
    """A letter of introduction, as forms are filled."""
    raw = f"{OWN}\nSố: 05/GGT-UBND\n{NATION}\n{MOTTO}\n{HEADED}\n\nGIẤY GIỚI THIỆU\n\nỦy ban nhân dân phường Hòa Bình trân trọng giới thiệu:\nÔng (bà): Lê Thị Mai\nChức vụ: Công chức Văn phòng\nĐược cử đến: Sở Nội vụ\nVề việc: Nộp hồ sơ thi đua.\nĐề nghị Quý cơ quan giúp đỡ./.\nGiấy này có giá trị đến hết ngày 31/3/2026./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNguyễn Văn A\n"
    found = {"so_ky_hieu": "05/GGT-UBND", "ten_loai": "Giấy giới thiệu", "ngay_ban_hanh": "2026-03-05", "dia_danh": "Hòa Bình", "noi_nhan": ("Như trên", "Lưu: VT"), "quyen_han": ("TL. CHỦ TỊCH",), "chuc_vu": "CHÁNH VĂN PHÒNG",
             "nguoi_ky": "Nguyễn Văn A", "trich_yeu": "[cần bổ sung: trích yếu]", "de_muc": (), "bang": (), "phu_luc": ()}  # fmt: skip
    return Case("giấy giới thiệu, không trích yếu", raw.encode(), found)


def amends() -> Case:
    """A decision that amends another: it quotes clauses and articles."""
    body = (f"{GROUND}\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Sửa đổi, bổ sung một số điều của Quy chế\n1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Trả lời trong 05 ngày làm việc.”\n"
            "2. Bổ sung Điều 7a như sau:\n“Điều 7a. Tiếp nhận trực tuyến\nNgười dân gửi hồ sơ qua Cổng Dịch vụ công quốc gia.”\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 15/3/2026.\nĐiều 3. Trách nhiệm thi hành\nVăn phòng thi hành./.")  # fmt: skip
    subject = "Sửa đổi, bổ sung một số điều của Quy chế tiếp công dân"
    return Case(
        "quyết định sửa đổi, trích điều",
        text("06/2026/QĐ-UBND", "QUYẾT ĐỊNH", subject, body),
        right("06/2026/QĐ-UBND", "Quyết định", subject, de_muc=("Điều 1.", "1.", "2.", "Điều 2.", "Điều 3.")),
    )


def office_cases() -> list[Case]:
    """All of them."""
    return [reward(), meeting(), invitation(), submission(), plan_annex(), charted(), urgent(), record(), three_bodies(), contract(),
            week(), pasted(), two_papers(), joint(), introduced(), amends()]  # fmt: skip
