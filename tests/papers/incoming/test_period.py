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
