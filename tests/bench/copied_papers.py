"""Papers copied from portals and law sites, or typed by habit, for the bench `incoming.py`."""

# ruff: noqa: E501  # papers and what is right of them, side by side

from cchc.core.text import lower_first
from incoming_papers import (
    DAY,
    FOOT,
    GROUND,
    MOTTO,
    NATION,
    OWN,
    PLAN,
    REPORT,
    SIGNED,
    SUBJECT,
    Case,
    Word,
    right,
    text,
)

BODY = "UBND phường thông báo thu hồi 02 thẻ công chức.\nĐề nghị các đơn vị biết, thực hiện./."
TABLE = (
    ("Số ký hiệu", "12/TB-UBND"), ("Ngày ban hành", "05/03/2026"), ("Ngày có hiệu lực", "05/03/2026"),
    ("Cơ quan ban hành", "UBND phường Hòa Bình"), ("Trích yếu", "Về việc thu hồi thẻ công chức"),
    ("Loại văn bản", "Thông báo"), ("Người ký", "Nguyễn Văn A"), ("Tệp đính kèm", "12-TB.pdf"),
)  # fmt: skip
TOLD = {
    "so_ky_hieu": "12/TB-UBND", "ngay_ban_hanh": "2026-03-05", "ten_loai": "Thông báo", "nguoi_ky": "Nguyễn Văn A",
    "trich_yeu": "Về việc thu hồi thẻ công chức",
}  # fmt: skip
REPORTED = right("92/BC-UBND", "Báo cáo", SUBJECT, de_muc=("I.", "1.", "2.", "II."))
ARTICLES = "\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt.\nĐiều 2. Thi hành./."


def portal() -> list[Case]:
    """The table of a portal above a text without a head: with colons, line by line, as tables of Word; and above a head."""
    lines = "\n".join(f"{name}: {said}" for name, said in TABLE)
    under = "\n".join(f"{name}\n{said}" for name, said in TABLE)
    two, four = Word(), Word()
    pairs = [TABLE[at] + TABLE[at + 1] for at in range(0, len(TABLE), 2)]
    return [
        Case("bảng của cổng, có hai chấm", f"Thông tin văn bản\n{lines}\n\n{BODY}".encode(), TOLD),
        Case("bảng của cổng, tên rồi xuống dòng", f"Chi tiết văn bản\n{under}\n\n{BODY}".encode(), TOLD),
        Case("bảng của cổng, hai cột", two.table(TABLE).lines(*BODY.split("\n")).raw, TOLD, "docx"),
        Case("bảng của cổng, bốn cột", four.table(pairs).lines(*BODY.split("\n")).raw, TOLD, "docx"),
        Case(
            "bảng của cổng, rồi cả văn bản",
            f"{lines}\n\n".encode() + text("92/BC-UBND", "BÁO CÁO", SUBJECT, REPORT),
            REPORTED,
        ),
    ]


def copied_cases() -> list[Case]:
    """All of them."""
    capitals = "VỀ VIỆC BAN HÀNH QUY CHẾ LÀM VIỆC CỦA\nỦY BAN NHÂN DÂN PHƯỜNG"
    late = f"{OWN}\nSố: 92/BC-UBND\n{NATION}\n{MOTTO}\n\nBÁO CÁO\n{SUBJECT}\n\n{REPORT}\n\n{FOOT}\nHòa Bình, {DAY}\n{SIGNED}\n"
    beside = f"UBND PHƯỜNG HÒA BÌNH\nSố: 92/BC-UBND\n\nBÁO CÁO\n{SUBJECT}\n\n{REPORT}\n\nNơi nhận:\t\tHòa Bình, {DAY}\n- Như trên;\t\t{SIGNED.replace(chr(10), chr(10) + '- Lưu: VT.' + chr(9), 1)}\n"
    return [
        *portal(),
        Case("loại và chữ nói rõ loại một dòng", text("92/BC-UBND", "BÁO CÁO SƠ KẾT", SUBJECT, REPORT),
             {**REPORTED, "trich_yeu": f"Sơ kết {lower_first(SUBJECT)}"}),
        Case("kế hoạch liên tịch", text("03/KHLT-UBND-UBMTTQ", "KẾ HOẠCH LIÊN TỊCH", "Ngày hội Đại đoàn kết", PLAN),
             right("03/KHLT-UBND-UBMTTQ", "Kế hoạch liên tịch", "Ngày hội Đại đoàn kết", de_muc=("I.", "1.", "2.", "II."))),
        Case("loại ngoài nghị định", text("23/GXN-UBND", "GIẤY XÁC NHẬN", "Về số hộ của khu 5", "Khu 5 có 64 hộ./."),
             right("23/GXN-UBND", "Giấy xác nhận", "Về số hộ của khu 5")),
        Case("trích yếu và nơi quyết định đều chữ hoa",
             text("58/QĐ-UBND", "QUYẾT ĐỊNH", f"{capitals}\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG\n{GROUND}", ARTICLES.strip()),
             right("58/QĐ-UBND", "Quyết định", capitals.replace("\n", " "), tham_quyen="CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG",
                   de_muc=("Điều 1.", "Điều 2."))),
        Case("ngày ở trên chữ ký", late.encode(), REPORTED),
        Case("ngày ở trên chữ ký, hai cột", beside.encode(), REPORTED),
        Case("SỐ viết hoa, ngày không có chữ ngày", text("92/BC-UBND", "BÁO CÁO", SUBJECT, REPORT, "Hòa Bình, 5/3/2026").replace("Số:".encode(), "SỐ:".encode()), REPORTED),
        Case("Phụ lục số 01", text("92/BC-UBND", "BÁO CÁO", SUBJECT, REPORT) + f"\n{OWN}\nPhụ lục số 01\nSỐ LIỆU MỘT CỬA\nTT\tLĩnh vực\n1\tHộ tịch\n2\tĐất đai\n".encode(),
             {**REPORTED, "phu_luc": (("Phụ lục số 01", "SỐ LIỆU MỘT CỬA", ()),), "bang": ((("TT", "Lĩnh vực"), ("1", "Hộ tịch"), ("2", "Đất đai")),)}),
    ]  # fmt: skip
