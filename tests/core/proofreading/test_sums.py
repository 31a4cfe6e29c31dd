"""Numbers that contradict each other are pointed out; those that only seem to are left alone."""

import time

import pytest

from cchc.core.proofreading import sums


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giải quyết 210 hồ sơ, trong đó đúng hạn 270 hồ sơ.", "270 hồ sơ"),
        ("Số hồ sơ tăng từ 120 lên 100 hồ sơ so với cùng kỳ", "“tăng”"),
        ("Thời gian giảm từ 5 ngày xuống còn 8 ngày; tăng từ 5 ngày lên 8 ngày", "“giảm”"),
        ("Tỷ lệ tăng từ 95,5% lên 9,8%", "“tăng”"),
        ("Tăng từ 500 lên 1 triệu đồng; tăng từ 900 nghìn đồng lên 1,2 triệu đồng; giảm từ 1.200 hộ còn 900 hộ", ""),
        ("Chỉ số tăng từ 34 lên 27 trên bảng xếp hạng; giảm từ 2 giờ xuống 45 phút; tăng từ thứ 9 lên thứ 5", ""),
        ("Giảm từ 3 thôn còn 2; tăng từ 98,5% lên 99,2%; nâng từ 10 lên 12 bàn, từ 15/6 lên lịch 10 buổi", ""),
        ("Xã giải quyết 105,5% hồ sơ đúng hạn", "105,5%"),
        ("Hồ sơ trực tuyến chiếm 120%", "120%"),
        ("Giải quyết 104% hồ sơ so với cùng kỳ; giải quyết 110% kế hoạch giao; chiếm 100%", ""),
        ("Tỷ lệ đúng hạn đạt 98%, trễ hạn 5%", "lớn hơn 100%"),
        ("Đúng hạn 98,5%, quá hạn 1,5%; trực tuyến 70%, trực tiếp 30%; nam 51%, nữ 49%", ""),
        ("Hồ sơ đúng hạn 98%; trong hồ sơ quá hạn, 60% là đất đai; ở Việt Nam 90%, nữ 30%", ""),
        ("Tiếp nhận 120 hồ sơ, trong đó 70 hồ sơ trực tuyến và 60 hồ sơ trực tiếp", "cộng lại là 130"),
        ("Tiếp nhận 120 hồ sơ, trong đó 70 hồ sơ trực tuyến, 30 hồ sơ trực tiếp", ""),
        ("Giải quyết 210 hồ sơ, trong đó 240 đúng hạn.", "240 đúng hạn"),
        ("Giải quyết 210 hồ sơ của 3 thôn, trong đó 240 đúng hạn.", ""),
        ("Tiếp nhận 1.210 hồ sơ của 12 thôn; trong đó trực tuyến 1.300 hồ sơ. Xong.", ""),
        ("Tiếp nhận 1.210 hồ sơ của 12 thôn, trong đó có 1.300 hồ sơ trực tuyến. Xong.", "1.300 hồ sơ"),
        ("Giải quyết 345/350 hồ sơ, đạt 95,2%", "98,57%"),
        ("Tỷ lệ đúng hạn là 90% (180/190 hồ sơ)", "94,74%"),
        ("Có 32/30 học viên hoàn thành khóa học, họp xong ngày 14/12", "32 nhiều hơn cả tổng số 30"),
        ("Xã đã họp xong 14/12 thôn", "14 nhiều hơn cả tổng số 12"),
        ("Hội thi có 45 thí sinh (20 nam, 30 nữ).", "cộng lại là 50"),
        ("Tiếp 40 lượt, trong đó 25 lượt khiếu nại, 10 lượt kiến nghị; sáng 14/12 thôn họp; có 28/30 học viên", ""),
        ("Tăng 20% (60/50 hồ sơ)", ""),
        ("Kinh phí 30 triệu đồng, trong đó ngân sách 20 triệu đồng, dân góp 15 triệu đồng", "là 35 triệu đồng"),
        ("Chi 1,5 tỷ đồng, gồm: tỉnh 1 tỷ đồng và xã 0,6 tỷ đồng", "cộng lại là 1,6 tỷ đồng"),
        ("Chi 30 triệu đồng, trong đó ngân sách 20 triệu đồng, dân góp 10 triệu đồng; thu 5 triệu đồng", ""),
        ("Chi 3 tỷ đồng, trong đó tỉnh 2 tỷ đồng, xã 900 triệu đồng, dân góp 100 triệu đồng", ""),
        ("Chi 30 triệu đồng, trong đó ngân sách 20 triệu đồng, tăng 15 triệu đồng so với năm trước", ""),
        ("Thu 1.200 triệu đồng, gồm phí 700 triệu đồng, lệ phí 500 triệu đồng", ""),
        ("Tỷ lệ đúng hạn là 94,7% (180/190 hồ sơ), hài lòng 95% (19/20)", ""),
        ("Hồ sơ giảm 10% (190/200 hồ sơ so với cùng kỳ); đạt 80% (Kế hoạch 12/KH-UBND)", ""),
        ("Giải quyết 345/350 hồ sơ (đạt 98,6%), 345/350 hồ sơ, chiếm 98,5%", ""),
        ("Có 210 hồ sơ, tăng 15 hồ sơ so với quý trước, trong đó đúng hạn 207 hồ sơ", ""),
        ("Lệ phí 8.0000 đồng; 12.000 đồng; 1.5 triệu đồng", "8.0000"),
        ("Tiếp nhận 200 hồ sơ, giải quyết 190 hồ sơ, trong đó đúng hạn 198 hồ sơ", "198 hồ sơ"),
        ("Giải quyết xong 486 hồ sơ, đúng hạn 747 hồ sơ", "747 hồ sơ nhiều hơn cả 486"),
        ("Giải quyết 486 hồ sơ, đúng hạn 97,5%; đúng hạn 474 hồ sơ", ""),
        (
            "Nhận 502 hồ sơ, giải quyết xong 486 hồ sơ, trong đó đúng hạn 447 hồ sơ, quá hạn 12 hồ sơ.",
            "cộng lại là 459",
        ),
        ("Giải quyết 486 hồ sơ, trong đó 474 hồ sơ đúng hạn, 12 hồ sơ quá hạn.", ""),
        ("Tiếp nhận 502 hồ sơ, trong đó đúng hạn 447 hồ sơ, quá hạn 12 hồ sơ.", ""),
        ("Giải quyết 486 hồ sơ, trong đó trước hạn 300, đúng hạn 474, quá hạn 12.", "cộng lại là 786"),
        ("Lệ phí : 8.00 Đồng", "8.00"),
        ("Lệ phí : 8,000 Đồng; 2,500 kg", "8,000"),
        ("Tiếp nhận 200 hồ sơ, tăng 12 hồ sơ, trong đó trực tuyến 150 hồ sơ", ""),
        ("Tiếp nhận 200 hồ sơ (mới 50 hồ sơ), trong đó trực tuyến 150 hồ sơ", ""),
        ("Lớp có 45 người, trong đó có 50 nữ", "50 nữ"),
        ("Xã có 45 hộ nghèo, trong đó có 50 nữ", ""),
        ("Đến ngày 10/12, đạt 90% kế hoạch; hết 25/9 đạt 70%", ""),
        ("Đạt 102/98 hồ sơ, tỷ lệ 90%", "104,08%"),
        ("Đã chi 1,500,000 đồng", "1,500,000"),
        ("8,000 VNĐ", ""),
        ("Có 1,5 triệu đồng; 1,25,3", ""),
        ("Có 12 thôn, trong đó 300 hộ nghèo; đạt 9/12 chỉ tiêu, tăng 10%", ""),
        ("Tỷ lệ hồ sơ đúng hạn đạt 120%/100%", "120%"),
        ("Tỷ lệ thực hiện kế hoạch đạt 120%; tỷ lệ đúng hạn 100%; tỷ lệ thu đạt 104% dự toán", ""),
        ("Tỷ lệ sử dụng 110% công suất thiết kế", ""),
        ("Tiếp nhận 100 hồ sơ, giải quyết đúng hạn 95 hồ sơ, đạt 59%", "95,00%"),
        ("Đúng hạn 98 hồ sơ trên tổng số 89 hồ sơ", "tổng số 89"),
        ("Đúng hạn 78 hồ sơ trên tổng số 89 hồ sơ, 12 hộ trên tổng số 3 thôn", ""),
        ("Có 98 hồ sơ đúng hạn trong tổng số 89 hồ sơ; 7 xã trong số 12 xã", "tổng số 89"),
        ("Có 98 hồ sơ trong 89 ngày; 40 người dự, trên 30 người nói; 12 tổ trong số 20 tổ", ""),
        ("Đã có 13/12 thôn hoàn thành", "13 nhiều hơn cả tổng số 12"),
        ("Đến nay 16/14 thôn có nhà văn hóa; ngày 13/12 thôn họp", "16 nhiều hơn cả tổng số 14"),
        ("Phát 300 tờ rơi, gồm 200 tờ rơi ở thôn Đông và 150 tờ rơi ở thôn Đoài.", "cộng lại là 350"),
        ("Hội thi có 24 đội, gồm 12 đội nam và 14 đội nữ.", "cộng lại là 26"),
        ("Hội thi có 26 đội, gồm 12 đội nam và 14 đội nữ; 9 đội gồm 60 người", ""),
        ("Đường dài 1.892 km, trong đó năm 2023 là 475 km; giai đoạn 2017 - 2020 và 2021 - 2025", ""),
        ("Giải quyết 315/310 hồ sơ", "315 nhiều hơn cả tổng số 310"),
        ("Đến 13/12 thôn họp xong; có 12/12 thôn; đạt 120/100 hồ sơ, vượt chỉ tiêu; ngày 20/11 hộ nghèo", ""),
        ("Có 1.200 hồ sơ, trước và đúng hạn 1.140, tỷ lệ 95%; 0 hồ sơ, đúng hạn 0 hồ sơ, đạt 0%", ""),
        ("Nhận 120 hồ sơ, xong 100 hồ sơ, đúng hạn 98 hồ sơ (chiếm 98%)", ""),
        ("Ban hành 14 văn bản chỉ đạo, gồm 5 kế hoạch, 6 công văn và 4 thông báo.", "cộng lại là 15"),
        ("Nhận 1.482 hồ sơ (trực tuyến 1.103, trực tiếp 325, bưu chính 27).", "cộng lại là 1455"),
        ("Xã có 45 cán bộ, công chức (nữ 20, nam 27).", "cộng lại là 47"),
        ("Có 45 người (nữ 20, nam 52).", "cộng lại là 72"),
        ("Đã lắp 5 bóng, trong đó 3 bóng ở thôn Một, 4 bóng ở thôn Hai.", "cộng lại là 7"),
        ("Đã thay 12 bóng đèn, gồm 7 bóng ở thôn Một và 6 bóng ở thôn Hai.", "cộng lại là 13"),
        ("Phát 500 tờ rơi, trong đó 350 tờ rơi ở thôn Một, 250 tờ rơi ở thôn Hai.", "cộng lại là 600"),
        ("Ban hành 14 văn bản, gồm 5 kế hoạch, 6 công văn, 3 thông báo; 17 đơn (kiến nghị 11, phản ánh 6)", ""),
        ("Trao 20 suất quà gồm 10 kg gạo, 1 thùng mì; 45 cán bộ (nữ 20, đảng viên 40); 9 đội gồm 60 người", ""),
        ("Nộp 2 hồ sơ gồm 1 tờ khai, 2 ảnh; có 12 văn bản, gồm các kế hoạch và 2 công văn; 30 tin (tự viết 8)", ""),
        ("Trong 50 phản ánh đã nhận, xã trả lời 38 phản ánh, còn 22 phản ánh đang xử lý.", "cộng lại là 60"),
        ("Trong tổng số 1.200 hồ sơ, đã giải quyết xong 1.150, còn lại 150 hồ sơ.", "cộng lại là 1300"),
        ("Trong 50 phản ánh đã nhận, trả lời 38 phản ánh, còn 12. Nhận 50 đơn, giải quyết 38 đơn, còn 22 đơn", ""),
        ("Trong 50 hồ sơ, giải quyết 38 hồ sơ, còn 9 hồ sơ chờ và 3 hồ sơ rút", ""),
        ("Từ ngày 12/6 tỷ lệ 100%; Kế hoạch số 08/KH-UBND đạt 90%", ""),
    ],
)
def test_numbers_of_a_sentence(text: str, told: str) -> None:
    """A part that is more than its whole, a per cent that its numbers do not make."""
    found = list(sums.doubts(text))
    assert [told in one for one in found] == ([True] if told else []), found


def test_blanks_cost_little() -> None:
    """Work grows as the text does, also where it has nothing but blanks."""
    before = time.process_time()
    assert list(sums.doubts(" " * 200_000 + "12 hồ sơ, đạt 5%")) == []
    assert list(sums.doubts("12 hồ sơ, " * 20_000 + "trong đó 5 hồ sơ")) == []
    assert time.process_time() - before < 2


HEADS = ["Thôn", "Số hộ", "Số người"]


@pytest.mark.parametrize(
    ("heads", "rows", "place"),
    [
        (HEADS[:2], [["Một", "12"], ["Hai", "10"], ["Cộng", "25"]], 2),
        (HEADS, [["Tổng số", "2.022", "90"], ["Một", "1.012", "50"], ["Hai", "1.010", "41"]], 0),
        (["TT", *HEADS], [["1", "Một", "12", "50"], ["2", "Hai", "10", "40"], ["", "**Tổng**", "22", "91"]], 2),
        (HEADS[:2], [["Một", "12"], ["Hai", "10"], ["Cộng", "22"]], None),
        (HEADS, [["I", "12", "50"], ["Hai", "12", "50"], ["Cộng", "12", "51"]], None),
        (HEADS, [["Một", "12", "50"], ["Hai", "–", "40"], ["Cộng", "12", "90"]], None),
        (["Thôn", "Tỷ lệ (%)"], [["Một", "90"], ["Hai", "80"], ["Cộng", "85"]], None),
        (["Thôn", "A", "B", "C"], [["Một", "1", "2", "3"], ["Hai", "1", "2", "3"], ["Cộng", "9", "9", "9"]], None),
    ],
)
def test_totals_of_a_table(heads: list[str], rows: list[list[str]], place: int | None) -> None:
    """A row of totals in which one column does not add up; groups and rates do not count."""
    assert [at for at, _ in sums.wrong_totals(heads, rows)] == ([] if place is None else [place])
