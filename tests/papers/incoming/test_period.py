"""The two days of the period that a report speaks of."""

from datetime import date

import pytest

from cchc.papers.incoming.period import assumed, period

ISSUED = date(2026, 6, 15)
SUBJECT = "Công tác cải cách hành chính 6 tháng đầu năm 2026"
USUAL = (date(2025, 12, 15), date(2026, 6, 14))
SAID = (date(2025, 12, 1), date(2026, 5, 31))


@pytest.mark.parametrize(
    ("subject", "opening", "days"),
    [
        (SUBJECT, [], USUAL),
        (f"{SUBJECT} (từ ngày 01/12/2025 đến hết ngày 31/5/2026)", [], SAID),
        (SUBJECT, ["(Số liệu từ ngày 01/12/2025 đến ngày 31/5/2026)", "UBND xã báo cáo như sau:"], SAID),
        (SUBJECT, ["UBND xã báo cáo (số liệu tính từ ngày 01/12/2025 đến hết ngày 31/5/2026) như sau:"], SAID),
        (SUBJECT, ["(Từ ngày 01 tháng 12 năm 2025 đến ngày 31 tháng 5 năm 2026)"], SAID),
        (SUBJECT, ["Trong đợt cao điểm từ ngày 01/4/2026 đến ngày 30/4/2026, xã đã làm nhiều việc."], USUAL),
        (SUBJECT, ["(Số liệu từ ngày 31/6/2026 đến ngày 01/5/2026)"], USUAL),
    ],
)
def test_days_that_the_paper_says(subject: str, opening: list[str], days: tuple[date, date]) -> None:
    """Days in the subject, or of the figures before the first part, are the period; else the usual ones, said so."""
    made = period(subject, opening, ISSUED)
    assert (made["tu"], made["den"]) == days
    assert str(made["ten"]) == "6 tháng đầu năm 2026"
    assert assumed(subject, opening, ISSUED) == (days == USUAL)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("từ ngày 25/12 đến ngày 31/12/2026", date(2026, 12, 25)),
        ("từ 28 tháng 12 đến 03 tháng 01 năm 2027", date(2026, 12, 28)),
    ],
)
def test_a_first_day_without_its_year(said: str, first: date) -> None:
    """It has that of the last day, or the year before it where it would come after."""
    assert period(f"Giải quyết thủ tục hành chính tuần 52 ({said})", [], ISSUED)["tu"] == first


def test_days_beside_a_year_do_not_hide_it() -> None:
    """The days in brackets are the period, and the year before them is its name."""
    made = period("Công tác năm 2025 (số liệu từ ngày 15/12/2024 đến ngày 14/12/2025)", [], ISSUED)
    assert (str(made["ten"]), made["tu"], made["den"]) == ("năm 2025", date(2024, 12, 15), date(2025, 12, 14))


@pytest.mark.parametrize(
    ("subject", "name", "first"),
    [
        ("KẾT QUẢ QUÝ IV VÀ NĂM 2025, NHIỆM VỤ NĂM 2026", "quý IV và năm 2025", date(2024, 12, 15)),
        ("Quý IV/2025 và tổng kết năm 2025", "quý IV và năm 2025", date(2024, 12, 15)),
        ("Công tác quý III và 9 tháng đầu năm 2025", "quý III và 9 tháng đầu năm 2025", date(2024, 12, 15)),
        ("Công tác quý II, 6 tháng đầu năm 2025", "quý II và 6 tháng đầu năm 2025", date(2024, 12, 15)),
        ("6 tháng đầu năm và quý II năm 2025", "6 tháng đầu năm và quý II năm 2025", date(2024, 12, 15)),
        ("Tháng 12, quý IV và cả năm 2025", "tháng 12, quý IV và năm 2025", date(2024, 12, 15)),
        ("Công tác quý IV, năm 2025", "quý IV năm 2025", date(2025, 9, 15)),
        ("Công tác 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2025", "6 tháng đầu năm 2025", date(2024, 12, 15)),
        ("Công tác quý IV năm 2025 và nhiệm vụ năm 2026", "quý IV năm 2025", date(2025, 9, 15)),
    ],
)
def test_two_periods_of_one_report(subject: str, name: str, first: date) -> None:
    """A report of the last quarter and the year is of the year; what is to come is no period of it."""
    made = period(subject, [], ISSUED)
    assert (str(made["ten"]), made["tu"]) == (name, first)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Kết quả thực hiện Đề án 06 tháng 5 năm 2026", "tháng 5 năm 2026"),
        ("Kết quả thực hiện Kế hoạch 09 tháng 12/2025", "tháng 12 năm 2025"),
        ("Kết quả thực hiện Đề án 06 quý I năm 2026", "quý I năm 2026"),
        ("Kết quả thực hiện Đề án 06 6 tháng đầu năm 2026", "6 tháng đầu năm 2026"),
        ("Công tác 06 tháng 2026", "6 tháng đầu năm 2026"),
    ],
)
def test_the_number_of_a_plan_is_no_number_of_months(subject: str, name: str) -> None:
    """“Đề án 06 tháng 11” speaks of November, not of six months."""
    assert str(period(subject, [], ISSUED)["ten"]) == name


@pytest.mark.parametrize(
    "subject",
    [
        "Công tác tuần 22 năm 2026",
        "Công tác tháng 11 và 11 tháng đầu năm 2025",
        "Công tác quý I và quý II năm 2026",
        "Công tác năm 2025 (Quý I, II, III, IV)",
        "Sơ kết 6 tháng thực hiện mô hình Một cửa thân thiện năm 2026",
        "Công tác cải cách hành chính 5 tháng đầu năm 2026",
        "Kết quả tiếp công dân tháng 4, 5 năm 2026",
        "Kết quả đợt cao điểm thu nhận căn cước năm 2026",
    ],
)
def test_a_period_of_its_own_is_no_year(subject: str) -> None:
    """A week, five months or a campaign is left for a person to name: the year beside it is not the period."""
    assert str(period(subject, [], ISSUED)["ten"]) == "[cần bổ sung: kỳ báo cáo]"
