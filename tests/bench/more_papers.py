"""More papers for the bench `incoming.py`: the Party, the council, minutes, telegrams, laws, styles and stamps of Word."""

# ruff: noqa: E501  # papers and what is right of them, side by side

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from incoming_papers import DAY, GROUND, MOTTO, NATION, Case, Word, right, text

COUNCIL = "HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG HÒA BÌNH"
OPEN = "[cần bổ sung: {}]".format


def party() -> Case:
    """A plan of the Party: its own head, numbers and labels."""
    raw = (
        f"ĐẢNG BỘ TỈNH PHÚ THỌ\nĐẢNG ỦY PHƯỜNG HÒA BÌNH\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nHòa Bình, {DAY}\n\n"
        "KẾ HOẠCH\nthực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị\n\nI- MỤC ĐÍCH\n1- Quán triệt\nSâu rộng.\n"
        "2- Trách nhiệm\nNgười đứng đầu.\n\nNơi nhận:\n- Như trên,\n- Lưu: VT.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn A\n"
    )
    found = right(
        OPEN("số, ký hiệu; văn bản ghi 12-KH/ĐU"), "Kế hoạch",
        "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị", de_muc=("I-", "1-", "2-"),
        co_quan_chu_quan="Đảng bộ tỉnh Phú Thọ", co_quan_ban_hanh="Đảng ủy phường Hòa Bình",
        quyen_han=("T/M BAN THƯỜNG VỤ",), chuc_vu="PHÓ BÍ THƯ",
    )  # fmt: skip
    return Case("kế hoạch của Đảng ủy", raw.encode(), found)


def resolution() -> Case:
    """A resolution of the council, with the term and the meeting below who decides."""
    body = (
        f"HỘI ĐỒNG NHÂN DÂN PHƯỜNG HÒA BÌNH\nKHÓA XX, KỲ HỌP THỨ TƯ\n\n{GROUND}\nXét Tờ trình số 77/TTr-UBND.\n\nQUYẾT NGHỊ:\n\n"
        "Điều 1. Thông qua.\nĐiều 2. Thi hành./."
    )
    found = right(
        "28/NQ-HĐND", "Nghị quyết", "Về dự toán", de_muc=("Điều 1.", "Điều 2."),
        tham_quyen="HỘI ĐỒNG NHÂN DÂN PHƯỜNG HÒA BÌNH KHÓA XX, KỲ HỌP THỨ TƯ",
    )  # fmt: skip
    return Case(
        "nghị quyết, khóa và kỳ họp", text("28/NQ-HĐND", "NGHỊ QUYẾT", "Về dự toán", body, issuer=COUNCIL), found
    )


def minutes() -> Case:
    """Minutes, signed at the left by who wrote them, at the right by who was in the chair."""
    paper = Word().lines("BIÊN BẢN", "Họp đánh giá").lines("I. THÀNH PHẦN", "1. Chủ trì: Ông A.", "2. Thư ký: Bà B./.")
    made = paper.document.add_table(1, 2)
    made.cell(0, 0).text, made.cell(0, 1).text = "THƯ KÝ\n\n\nLê Thị Mai", "CHỦ TRÌ\n\n\nNguyễn Văn A"
    found = {"ten_loai": "Biên bản", "trich_yeu": "Họp đánh giá", "chuc_vu": "CHỦ TRÌ", "nguoi_ky": "Nguyễn Văn A"}
    return Case("biên bản, hai người ký", paper.raw, {**found, "de_muc": ("I.", "1.", "2.")}, "docx")


def law() -> Case:
    """A law as law sites show it: its type beside the number and again above its name; no recipients."""
    raw = (
        f"QUỐC HỘI\n_____\t{NATION}\n{MOTTO}\nLuật số: 72/2025/QH15\n\nLUẬT\nTỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG\n\n{GROUND}\n\n"
        "CHƯƠNG I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Đơn vị\n1. Có 02 cấp.\n2. Do Quốc hội quy định.\n"
        "Luật này được Quốc hội thông qua ngày 16 tháng 6 năm 2025.\n\n\tCHỦ TỊCH QUỐC HỘI\n\n\nTrần Văn A\n"
    )
    found = {
        "so_ky_hieu": "72/2025/QH15", "ten_loai": "Luật", "trich_yeu": "TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG",
        "de_muc": ("CHƯƠNG I", "Điều 1.", "1.", "2."), "chuc_vu": "CHỦ TỊCH QUỐC HỘI", "nguoi_ky": "Trần Văn A",
    }  # fmt: skip
    return Case("luật chép từ trang luật", raw.encode(), found)


def styles() -> Case:
    """`Phần thứ nhất` and its title are two paragraphs in one style of headings."""
    paper = Word().head("04/ĐA-UBND", f"Hòa Bình, {DAY}").lines("ĐỀ ÁN", "Xây dựng phường thông minh")
    for line, level in (
        ("Phần thứ nhất", 1),
        ("SỰ CẦN THIẾT", 1),
        ("I. CĂN CỨ", 2),
        ("1. Chính trị", 3),
        ("Phần thứ hai", 1),
        ("NỘI DUNG", 1),
    ):
        paper.document.add_paragraph(line, style=f"Heading {level}")
        if level == 3:
            paper.lines("Theo nghị quyết.")
    found = right(
        "04/ĐA-UBND", "Đề án", "Xây dựng phường thông minh", de_muc=("Phần thứ nhất", "I.", "1.", "Phần thứ hai")
    )
    return Case("đề án, kiểu đề mục của Word", paper.lines("Các đơn vị thực hiện./.").foot().raw, found, "docx")


def stamped() -> Case:
    """A draft stamped in a text box; a list of persons below the one word `DANH SÁCH`; a form with its own number."""
    paper = Word()
    box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    paper.document.element.body.insert(
        0, parse_xml(f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">{box}</w:p>')
    )
    paper.head("31/QĐ-UBND", f"Hòa Bình, {DAY}").lines(
        "QUYẾT ĐỊNH", "Kiện toàn Ban Chỉ đạo", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH"
    )
    paper.lines(GROUND, "QUYẾT ĐỊNH:", "Điều 1. Kiện toàn.", "Điều 2. Thi hành./.").foot(
        "Q. CHỦ TỊCH\n\n\nNguyễn Văn A"
    ).page()
    paper.lines(
        "DANH SÁCH",
        "Thành viên Ban Chỉ đạo",
        "(Kèm theo Quyết định số: 31/QĐ-UBND ngày 05/3/2026 của Chủ tịch UBND phường Hòa Bình)",
    ).table()
    paper.page().lines("Mẫu số 01", "BẢNG TỰ CHẤM ĐIỂM", "(Kèm theo Quyết định số 31/QĐ-UBND)").table()
    (table,) = {tuple(map(tuple, (("TT", "Lĩnh vực", "Số hồ sơ"), ("1", "Hộ tịch", "120"), ("2", "Chứng thực", "45"))))}
    found = right(
        "31/QĐ-UBND", "Quyết định", "Kiện toàn Ban Chỉ đạo", de_muc=("Điều 1.", "Điều 2."), bang=(table, table), chuc_vu="Q. CHỦ TỊCH",
        phu_luc=(("Danh sách", "Thành viên Ban Chỉ đạo", ()), ("Mẫu số 01", "BẢNG TỰ CHẤM ĐIỂM", ())),
    )  # fmt: skip
    return Case("dự thảo, danh sách, mẫu số 01", paper.raw, found, "docx")


def more_cases() -> list[Case]:
    """All of them."""
    body = "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG ĐIỆN:\n- Các phòng;\nBão số 5 đổ bộ. Yêu cầu:\n1/ Trực ban 24/24 giờ.\n2/ Sơ tán người dân./."
    told = "1. Giao Văn phòng rà soát.\n2. Giao Công an báo cáo.\nVăn phòng thông báo để các đơn vị biết, thực hiện./."
    return [
        party(), resolution(), minutes(), law(), styles(), stamped(),
        Case("công điện", text("01/CĐ-UBND", "CÔNG ĐIỆN", "Về ứng phó bão số 5", body, f"Hòa Bình, hồi 17 giờ 30 phút, {DAY}"),
             right("01/CĐ-UBND", "Công điện", "Về ứng phó bão số 5", de_muc=("1/", "2/"))),
        Case("thông báo kết luận", text("07/TB-UBND", "THÔNG BÁO", "Kết luận họp giao ban", told),
             right("07/TB-UBND", "Thông báo", "Kết luận họp giao ban", de_muc=("1.", "2."),
                   ket="Văn phòng thông báo để các đơn vị biết, thực hiện")),
    ]  # fmt: skip
