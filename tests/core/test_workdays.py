"""Working days over weekends, Tết and days worked in place of others."""

from datetime import date

import pytest

import shared_rules
from cchc.core.workdays import Calendar, UnknownYearError

calendar = pytest.fixture(scope="module")(shared_rules.calendar)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-11-18", 1, "2026-11-19"),
        ("2026-11-20", 1, "2026-11-23"),  # over a weekend
        ("2026-11-23", 1, "2026-11-25"),  # over a day off
        ("2026-02-13", 1, "2026-02-23"),  # over Tết
        ("2026-08-21", 1, "2026-08-22"),  # a Saturday that is worked
        ("2026-08-28", 1, "2026-09-03"),  # the day off in its place
        ("2025-12-24", 9, "2026-01-08"),  # 2 January was off
        ("2026-01-09", 1, "2026-01-10"),  # and the Saturday after it worked
        ("2026-11-18", 0, "2026-11-18"),
    ],
)
def test_after(calendar: Calendar, start: str, count: int, end: str) -> None:
    """The day itself does not count; days off do not, days worked in their place do."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert calendar.after(first, count) == last
    assert calendar.between(first, last) == count


def test_unknown_year(calendar: Calendar) -> None:
    """A year that the data do not hold is said, not guessed."""
    with pytest.raises(UnknownYearError, match="2028"):
        calendar.after(date(2027, 12, 31), 1)
