"""Reporting periods, in both customs."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core import periods
from cchc.core.periods import Window


def window(name: str, custom: str, year: int = 2024) -> Window:
    """A usual period by its name."""
    return next(found for found in periods.usual(year, custom) if found.name == name)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quý III năm 2024", ["2024-07-01", "2024-09-30"]),
        (
            "6 tháng đầu năm 2024, nhiệm vụ 6 tháng cuối năm 2024",
            ["2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31"],
        ),
        (
            "6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2024",
            ["2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31"],
        ),
        ("tháng 5, nhiệm vụ tháng 6 năm 2024", ["2024-05-01", "2024-05-31", "2024-06-01", "2024-06-30"]),
        ("quý I và nhiệm vụ quý II năm 2024", ["2024-01-01", "2024-03-31", "2024-04-01", "2024-06-30"]),
        ("chín tháng năm 2024; tháng 2/2024", ["2024-01-01", "2024-09-30", "2024-02-01", "2024-02-29"]),
        ("quý I/2025", ["2025-01-01", "2025-03-31"]),
        ("QUÝ IV VÀ NĂM 2025; tháng 12 và cả năm 2025", ["2025-01-01", "2025-12-31"] * 2),
        ("năm 2024, Đề án 06 tháng hành động", []),
    ],
)
def test_periods_that_a_text_names(text: str, told: list[str]) -> None:
    """Quarters, halves, nine months and months, in calendar days; one without a year takes the next's."""
    assert [day.isoformat() for pair in periods.said(text) for day in pair] == told


@pytest.mark.parametrize(
    ("name", "custom", "first", "last"),
    [
        ("Quý I", "14", "2023-12-15", "2024-03-14"),
        ("6 tháng đầu năm", "14", "2023-12-15", "2024-06-14"),
        ("Quý III", "14", "2024-06-15", "2024-09-14"),
        ("9 tháng", "14", "2023-12-15", "2024-09-14"),
        ("Cả năm", "14", "2023-12-15", "2024-12-14"),
        ("Tháng 1", "14", "2023-12-15", "2024-01-14"),
        ("Tháng 12", "14", "2024-11-15", "2024-12-14"),
        ("Quý I", "lich", "2024-01-01", "2024-03-31"),
        ("Tháng 2", "lich", "2024-02-01", "2024-02-29"),
        ("Cả năm", "lich", "2024-01-01", "2024-12-31"),
    ],
)
def test_usual_periods(name: str, custom: str, first: str, last: str) -> None:
    """The windows are those of the reports."""
    found = window(name, custom)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@given(st.integers(2001, 2099), st.sampled_from(["14", "lich"]))
def test_months_and_quarters_fill_the_year(year: int, custom: str) -> None:
    """Twelve months and four quarters follow one another without a gap and make the whole year."""
    found = list(periods.usual(year, custom))
    whole = found[-1]
    quarters = [one for one in found if one.name.startswith("Quý")]
    for parts in (found[:12], quarters):
        assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
        for before, after in pairwise(parts):
            assert after.first == before.last + timedelta(days=1)
    assert all(one.opening == whole.first for one in found)


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2023-12-15", "2024-06-14", ("2022-12-15", "2023-06-14")),
        ("2024-02-29", "2024-03-31", ("2023-02-28", "2023-03-31")),
        ("2025-02-01", "2025-02-28", ("2024-02-01", "2024-02-29")),
    ],
)
def test_a_year_before(first: str, last: str, before: tuple[str, str]) -> None:
    """The same period a year before; the end of February stays the end of it."""
    found = periods.of(date.fromisoformat(first), date.fromisoformat(last)).year_before
    assert (found.first.isoformat(), found.last.isoformat()) == before


@pytest.mark.parametrize(
    ("first", "last", "opening"),
    [
        ("2024-03-15", "2024-06-14", "2023-12-15"),
        ("2024-12-15", "2025-01-14", "2024-12-15"),
        ("2024-04-01", "2024-06-30", "2024-01-01"),
        ("2023-05-01", "2024-06-30", "2023-05-01"),
    ],
)
def test_where_cumulation_begins(first: str, last: str, opening: str) -> None:
    """Cumulated is from the opening of the reporting year, never later than the period itself."""
    assert periods.of(date.fromisoformat(first), date.fromisoformat(last)).opening.isoformat() == opening


@pytest.mark.parametrize(
    ("day", "custom", "name"),
    [
        (date(2026, 11, 30), "14", "quý III năm 2026"),
        (date(2026, 12, 15), "14", "quý IV năm 2026"),
        (date(2026, 12, 31), "lich", "quý III năm 2026"),
        (date(2027, 1, 5), "14", "quý IV năm 2026"),
        (date(2027, 3, 14), "14", "quý IV năm 2026"),
        (date(2028, 2, 29), "lich", "quý IV năm 2027"),
    ],
)
def test_the_quarter_that_has_ended_last(day: date, custom: str, name: str) -> None:
    """In January it is the last of the year before; on its last day a quarter has not ended."""
    quarter = periods.last_quarter(day, custom)
    assert (quarter.name, quarter.last < day) == (name, True)
