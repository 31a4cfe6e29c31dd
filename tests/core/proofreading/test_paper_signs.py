"""Signs of papers that are typed wrong are told with the right one; right ones are left alone."""

import pytest

from cchc.core.proofreading import paper_signs


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Nghị quyết số 07/NQ-HDND của xã", "07/NQ-HĐND"),
        ("Nghị quyết số 07/NQ_HĐND", "07/NQ-HĐND"),
        ("số 15/2026/QD-UBND ngày 05/6/2026", "15/2026/QĐ-UBND"),
        ("theo 118/2025/ND-CP, các", "118/2025/NĐ-CP"),
        ("Nghị định 63/2010/NĐ-TTg", "63/2010/NĐ-CP"),
        ("Luật số 10/2022/NĐ-CP về dân chủ", "“Luật số 10/2022/NĐ”: ký hiệu của Luật là QH"),
        ("Nghị định 42/2023/NĐ-CP ngày 24/6/2022", "năm 2023 của số, ký hiệu khác năm 2022 của ngày ban hành"),
        ("số 42/2023/NĐ-CP, ngày 24 tháng 6 năm 2022", "năm 2023 của số, ký hiệu khác năm 2022 của ngày ban hành"),
        ("Kế hoạch 901-KH/UBND", "901/KH-UBND"),
        ("Kế hoạch 05/KH_BCD", "05/KH-BCĐ"),
        ("Kế hoạch 08/KH.UBND", "08/KH-UBND"),
        ("Kế hoạch 08/KHUBND", "08/KH-UBND"),
        ("Kế hoạch 08-KHUBND của xã", "08/KH-UBND"),
        ("Kế hoạch 08/KH-UBDN, như đã nêu", "08/KH-UBND"),
        ("Nghị định số 92/2107/NĐ-CP, số 10/2022/QH15", "năm 2107 gõ sai"),
        ("Quyết định 08/QĐ-UBNN ngày 05/6", "08/QĐ-UBND"),
        ("Quyết định 33/2026/QĐ-UBN", "33/2026/QĐ-UBND"),
        ("Nghị định số 63/2010/NĐ-CPP", "63/2010/NĐ-CP"),
        ("Nghị định số 63/2010/NĐ-CP-CP", "63/2010/NĐ-CP"),
        ("Kế hoạch số 145/QĐ-UBND", "“Kế hoạch số 145/QĐ”: ký hiệu của Kế hoạch là KH"),
        ("Công văn số 12/TB-UBND", "“Công văn số 12/TB”: ký hiệu của Công văn là viết tắt của cơ quan"),
        ("Kế hoạch số 41/KH UBND", "41/KH-UBND"),
        ("Luật số 10/2022/QH51", "Quốc hội khóa 51 không ban hành luật năm 2022"),
        ("60/2014/QH13, 13/1999/QH10, 72/2025/QH15, 02/2007/QH11, 16/2026/QH16", ""),
        ("Thông tư số 20/2008/NĐ-CP", "“Thông tư số 20/2008/NĐ”: ký hiệu của Thông tư là TT"),
        ("Chương trình số 12/KH-UBND", "“Chương trình số 12/KH”: ký hiệu của Chương trình là CTr"),
        ("Quy chế số 12/QĐ-UBND, Thông tư số 01/2026/TT-BNV, Thông tư liên tịch số 01/2015/TTLT-BTP", ""),
        ("Nghị quyết số 12/2025/QH15, công văn số 5/UBND-VX, Quyết định số 8/QĐ-TTg, Công văn số 3/CV-ĐU", ""),
        ("Kế hoạch số 11/KH-UBND/2026", ""),
        ("Công văn 12/HD-UBND hướng dẫn; 92/BC-UBND; 10/2022/QH15; 45/TB-ĐU", ""),
        ("mẫu 02-KHUB, mã 15-QDA, hồ sơ 4-UBND", ""),
        ("tệp 92_bc.pdf, đường dẫn /tai-lieu/92/BC_UBND.pdf, 5/A_B.pdf", ""),
    ],
)
def test_signs_of_papers(text: str, right: str) -> None:
    """A sign without its Đ, or with a low line, is told with the right one."""
    assert [why if "là " in why else why.rpartition(": ")[2] for why in paper_signs.doubts(text)] == (
        [right] if right else []
    )
