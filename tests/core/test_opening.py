"""Whether somebody answers now; the table of moments is tests/cases/hours.yml."""

from datetime import date, datetime

from cchc.core.hours import Hours
from cchc.core.opening import State, Times, state
from shared_rules import calendar

OFFICE = Hours.model_validate({"thu": ("2", "3", "4", "5", "6"), "buoi": ("07:30-11:30", "13:30-17:00")})


def test_the_zone_of_the_moment_does_not_matter() -> None:
    """A moment given in another zone is Vietnam's."""
    moment = datetime.fromisoformat("2026-02-12T00:45:00+00:00")
    assert state(moment, Times.of([OFFICE], {}), calendar()) == State("open", date(2026, 2, 12), "11:30")
