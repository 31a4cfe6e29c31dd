"""Days within sentences that are probably slips."""

from datetime import date

import pytest

from cchc.core.proofreading.written_days import done_later, doubts, other_years, weekday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cải cách hành chính năm 2026 2026", ["“năm 2026 2026”: năm này gõ sai"]),
        (
            "Họp ngày 31.11.2026, hạn 5.13.2026",
            [
                "“31.11.2026”: tháng 11 không có ngày này",
                "“5.13.2026”: không có tháng 13; ngày viết trước, tháng viết sau",
            ],
        ),
        ("Bản 4.2.2026, số 12-31-2020/QĐ, từ 2021-2026, mã 31.2.20261", []),
        ("NGÀY 31 THÁNG 02 NĂM 2026", ["“31 THÁNG 02 NĂM 2026”: tháng 2 không có ngày này"]),
        ("Nghị định 31-02-1994", ["“31-02-1994”: tháng 2 không có ngày này"]),
        ("Họp ngày 31/02/2026.", ["“31/02/2026”: tháng 2 không có ngày này"]),
        ("Hạn đến 31 tháng 4 năm 2026", ["“31 tháng 4 năm 2026”: tháng 4 không có ngày này"]),
        (
            "Họp lúc 25:30; lúc 8h75 mai; lúc 07:30, lúc 24:00",
            ["“lúc 25:30”: không có giờ này", "“lúc 8h75”: không có giờ này"],
        ),
        (
            "Tháng 13/2026, quý V năm nay",
            ["“Tháng 13/2026”: một năm có bốn quý, mười hai tháng", "“quý V”: một năm có bốn quý, mười hai tháng"],
        ),
        ("Kết quả quý VI", ["“quý VI”: một năm có bốn quý, mười hai tháng"]),
        ("Kết quả tháng 13/2026", ["“tháng 13/2026”: một năm có bốn quý, mười hai tháng"]),
        ("KẾT QUẢ THÁNG 13/2026", ["“THÁNG 13/2026”: một năm có bốn quý, mười hai tháng"]),
        ("Năm 206 và năm 20266", ["“Năm 206”: năm này gõ sai", "“năm 20266”: năm này gõ sai"]),
        ("Kế hoạch năm 225", ["“năm 225”: năm này gõ sai"]),
        ("Họp ngày 06/5/2042", ["“06/5/2042”: có phải năm 2024 không?"]),
        ("Đã xong ngày 15/01/2062", ["“15/01/2062”: có phải năm 2026 không?"]),
        (
            "Mưa từ ngày 35/11, họp ngày 30/2.",
            ["“ngày 35/11”: tháng 11 không có ngày này", "“ngày 30/2”: tháng 2 không có ngày này"],
        ),
        ("Đăng ký trước 24h00 ngày 10/10, từ 7h30", []),
        ("Cấm đường từ 24h30 ngày 10/10", ["“từ 24h30”: không có giờ này"]),
        ("Nghỉ từ 29/4 đến 25/4.", ["“từ 29/4 đến 25/4”: ngày cuối trước ngày đầu"]),
        ("Họp ngày 5 tháng 14 năm 2026", ["“5 tháng 14 năm 2026”: không có tháng 14; ngày viết trước, tháng viết sau"]),
        ("Tuyên truyền tháng 15 năm 2026", ["“tháng 15 năm 2026”: một năm có bốn quý, mười hai tháng"]),
        ("Trong năm 20226, xã họp", ["“năm 20226”: năm này gõ sai"]),
        ("Nhận từ 8 giờ 75 phút; sau 3 giờ 75 người đến", ["“8 giờ 75 phút”: không có giờ này"]),
        (
            "Từ tháng 12/2026 đến tháng 3/2026; từ tháng 12 năm 2026 đến tháng 3 năm 2027",
            ["“Từ tháng 12/2026 đến tháng 3/2026”: tháng cuối trước tháng đầu"],
        ),
        ("Cập nhật lúc: 25:61; lúc: 10:30", ["“lúc: 25:61”: không có giờ này"]),
        ("Giao ban tháng 13", ["“Giao ban tháng 13”: một năm có bốn quý, mười hai tháng"]),
        ("Lương tháng 13, trẻ từ tháng 18; họp tháng 12, kế hoạch tháng 10", []),
        ("Chào cờ đầu tháng 13", ["“đầu tháng 13”: một năm có bốn quý, mười hai tháng"]),
        ("Họp ngày 20/6/20244; số 20/6/2024.", ["“20/6/20244”: năm này gõ sai"]),
        ("Kế hoạch ngày 08/01/2204, 08/01/202", ["“08/01/2204”: năm này gõ sai", "“08/01/202”: năm này gõ sai"]),
        ("Khai giảng năm học 2026 - 2025", ["“năm học 2026 - 2025”: năm cuối phải sau năm đầu"]),
        ("Từ ngày 10/10 đến hết ngày 05/10", ["“Từ ngày 10/10 đến hết ngày 05/10”: ngày cuối trước ngày đầu"]),
        ("Đăng ký trước 25h30 ngày 10/10", ["“trước 25h30”: không có giờ này"]),
        ("Nhận quà từ 25 giờ ngày 20/12", ["“từ 25 giờ ngày 2”: không có giờ này"]),
        (
            "Họp từ 14 giờ đến 11 giờ 30 cùng ngày, bảo trì từ 10:00 - 08:00",
            [
                "“từ 14 giờ đến 11 giờ 30”: giờ kết thúc trước giờ bắt đầu",
                "“từ 10:00 - 08:00”: giờ kết thúc trước giờ bắt đầu",
            ],
        ),
        (
            "Kế hoạch cải cách hành chính năm 2062, trong 6 tháng đầu năm 2042",
            [
                "“năm 2062”: có phải năm gõ ngược số không?",
                "“trong 6 tháng đầu năm 2042”: có phải năm gõ ngược số không?",
            ],
        ),
        (
            "Quý II năm 2024 (từ tháng 7 đến tháng 9)",
            ["“Quý II năm 2024 (từ tháng 7 đến tháng 9)”: kỳ này từ tháng 4 đến tháng 6"],
        ),
        ("6 tháng cuối năm (tháng 1 - 6)", ["“6 tháng cuối năm (tháng 1 - 6)”: kỳ này từ tháng 7 đến tháng 12"]),
        ("Ngày 29/2/2026", ["“29/2/2026”: tháng 2 không có ngày này"]),
        ("Họp 05/13/2026", ["“05/13/2026”: không có tháng 13; ngày viết trước, tháng viết sau"]),
        (
            "Từ ngày 20/6/2024 đến hết ngày 10/6/2024",
            ["“Từ ngày 20/6/2024 đến hết ngày 10/6/2024”: ngày cuối trước ngày đầu"],
        ),
        ("từ ngày 20/11 đến 10/11/2026", ["“từ ngày 20/11 đến 10/11/2026”: ngày cuối trước ngày đầu"]),
        ("thứ Hai, 06/12/2026", ["“thứ Hai, 06/12/2026”: ngày này là Chủ nhật"]),
        ("THỨ 7 (ngày 04/12/2026)", ["“THỨ 7 (ngày 04/12/2026”: ngày này là thứ Sáu"]),
        ("Ngày 05/10/2026 (thứ 3), xã họp; 06/10/2026, thứ Ba", ["“05/10/2026 (thứ 3”: ngày này là thứ Hai"]),
        ("Chủ nhật ngày 5 tháng 12 năm 2026", ["“Chủ nhật ngày 5 tháng 12 năm 2026”: ngày này là thứ Bảy"]),
    ],
)
def test_slips(text: str, told: list[str]) -> None:
    """A day that no calendar has, or another day of the week."""
    assert [*doubts(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 29/02/2024, thứ Năm ngày 29/02/2024; Thứ bảy, 05/12/2026 và chủ nhật 06/12/2026",
        "Quyết định số 31/2/2026/QĐ-UBND, văn bản 92/31/2026, tỷ lệ 1.31/02/2026",
        "Năm 938, năm 2026, quý IV, tháng 12/2026, năm 200%, quý vị",
        "Từ 15/12/2023 đến 14/6/2024; tháng 2 năm 2026; thứ nhất, 05/12/2026",
        "Cả ngày 31 tháng 3, sáng 30/4; từ 15/12 đến 14/6/2024; từ 10/11 đến 20/11/2026",
        "Đất sử dụng đến ngày 15/10/2063, thời hạn 01/7/2065",
        "Trực từ 22 giờ đến 5 giờ, từ 17h00 đến 07h30; từ 8 giờ đến 7 giờ ngày 05/12; giảm từ 48 giờ xuống 24 giờ",
        "Tầm nhìn năm 2051, đến năm 2062, năm 2045; bản đồ tỷ lệ từ 1:2000 đến 1:500; mất 25 giờ, hết 72 giờ",
        "Ngày 29/2, ngày 31/12 và ngày 45/50, ngày 31/4-QĐ",
        "Giấy hẹn ghi nhầm ngày 31/9; xã đã cấp lại giấy hẹn ngày 01/10/2024.",
        "Trang /2026/02/31/2026/",
        "Quý II (từ tháng 4 đến tháng 6), quý I (15/12 đến 14/3), 6 tháng đầu năm (tháng 1-6), quý IV (tháng 12)",
        "Năm học 2026 – 2027, giai đoạn 2021-2025; đầu tháng 12; số 08/01/20266",
        "Từ 20/12 đến 05/01; từ 15/11 đến hết ngày 28/02; tăng từ 8/10 đến 7/10 điểm",
    ],
)
def test_right_days_and_other_figures(text: str) -> None:
    """Right days, numbers of papers, ratios and addresses are left alone."""
    assert [*doubts(text)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đã thay bóng ngày 20/10/2026.", True),
        ("Cống đã được nạo vét xong ngày 05 tháng 11 năm 2026", True),
        ("Đã thay bóng ngày 15/10/2026; sẽ lắp thêm ngày 20/10/2026", False),
        ("Đã giao thôn kiểm tra, xong trước ngày 30/10/2026; đã kiểm tra, hẹn sửa ngày 30/10/2026", False),
    ],
)
def test_what_was_done_after_it_was_told(text: str, told: bool) -> None:
    """An answer cannot tell of what came after it; what is still to be done may come later."""
    assert bool([*done_later(text, date(2026, 10, 16))]) == told
    assert [*done_later(text, None)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cắt điện ngày 02/12/2025.", ["“02/12/2025”: có phải năm 2026 không?"]),
        ("Cắt điện ngày 02/12/2026, Kế hoạch số 08/KH-UBND ngày 02/12/2025, so với 10/8/2025", []),
    ],
)
def test_days_of_another_year(text: str, told: list[str]) -> None:
    """A day that is near but for its year is told; those of papers and of other months are left alone."""
    assert [*other_years(text, date(2026, 11, 29), date(2026, 12, 5))] == told


def test_the_day_of_the_week_that_is_named() -> None:
    """One day is told as its number; several, or none, are no day."""
    assert [*map(weekday, ("sáng Chủ nhật", "chiều thứ 3", "từ thứ Hai đến thứ Sáu", "lần thứ ba mươi", "Tết"))] == [
        6, 1, None, 1, None,
    ]  # fmt: skip
