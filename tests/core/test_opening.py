"""Whether somebody answers now: a table of moments."""

from datetime import date, datetime

import pytest

from cchc.core.dates import VIETNAM
from cchc.core.hours import Hours
from cchc.core.opening import Span, State, Times, state, told
from cchc.core.workdays import Calendar
from cchc.kinds import day_off
from support import SAMPLE

OFFICE = Hours.model_validate({"thu": ("2", "3", "4", "5", "6"), "buoi": ("07:30-11:30", "13:30-17:00")})
SATURDAYS = Hours.model_validate({"thu": ("7",), "buoi": ("08:00-11:00",)})
ON_DUTY = {
    date(2026, 2, 18): (Span("08:00", "11:00", duty=True),),
    date(2026, 2, 28): (Span("00:00", "24:00", duty=True),),
}


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    """The days off that the sample knows."""
    return day_off.calendar(day_off.load(SAMPLE)[0])


def at(moment: str) -> datetime:
    """A moment in Vietnam."""
    return datetime.fromisoformat(moment).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-02-12 07:29", "Ngoài giờ, mở lại lúc 07:30 hôm nay"),
        ("2026-02-12 07:30", "Đang trong giờ làm việc, đến 11:30"),
        ("2026-02-12 11:29", "Đang trong giờ làm việc, đến 11:30"),
        ("2026-02-12 11:30", "Nghỉ trưa, mở lại lúc 13:30 hôm nay"),
        ("2026-02-12 13:30", "Đang trong giờ làm việc, đến 17:00"),
        ("2026-02-12 17:00", "Ngoài giờ, mở lại lúc 07:30 ngày mai"),
        ("2026-02-13 17:00", "Ngoài giờ, có người trực từ 08:00 thứ Tư 18/02/2026"),
        ("2026-02-16 09:00", "Nghỉ lễ, có người trực từ 08:00 thứ Tư 18/02/2026"),
        ("2026-02-17 23:59", "Nghỉ lễ, có người trực từ 08:00 ngày mai"),
        ("2026-02-18 10:59", "Đang có người trực, đến 11:00"),
        ("2026-02-18 11:00", "Nghỉ lễ, mở lại lúc 07:30 thứ Hai 23/02/2026"),
        ("2026-02-22 12:00", "Ngoài giờ, mở lại lúc 07:30 ngày mai"),
        ("2026-02-28 23:59", "Đang có người trực, đến 24:00"),
        ("2026-08-21 17:00", "Ngoài giờ, mở lại lúc 07:30 ngày mai"),
        ("2026-08-22 08:00", "Đang trong giờ làm việc, đến 11:30"),  # a Saturday that is worked
        ("2026-08-31 08:00", "Nghỉ lễ, mở lại lúc 07:30 thứ Năm 03/9/2026"),
        ("2027-12-31 18:00", "Ngoài giờ"),  # the next year is not known
        ("2028-01-03 08:00", ""),
    ],
)
def test_told(calendar: Calendar, moment: str, words: str) -> None:
    """A moment and what a resident reads."""
    times = Times.of([OFFICE], ON_DUTY)
    assert told(state(at(moment), times, calendar), at(moment)) == words


def test_a_person_answers(calendar: Calendar) -> None:
    """An office opens again; a person answers again."""
    moment = at("2026-02-12 17:00")
    found = state(moment, Times.of([OFFICE], {}), calendar)
    assert told(found, moment, office=False) == "Ngoài giờ, nghe máy lại từ 07:30 ngày mai"


def test_worked_saturdays_have_the_hours_of_a_monday(calendar: Calendar) -> None:
    """A usual Saturday has its own hours, one worked in place of another day those of a Monday."""
    times = Times.of([OFFICE, SATURDAYS], {})
    assert state(at("2026-08-15 12:00"), times, calendar).day == date(2026, 8, 17)
    assert state(at("2026-08-15 10:00"), times, calendar) == State("open", date(2026, 8, 15), "11:00")
    assert state(at("2026-08-22 14:00"), times, calendar) == State("open", date(2026, 8, 22), "17:00")


def test_the_zone_of_the_moment_does_not_matter(calendar: Calendar) -> None:
    """A moment given in another zone is Vietnam's."""
    moment = datetime.fromisoformat("2026-02-12T00:45:00+00:00")
    assert state(moment, Times.of([OFFICE], {}), calendar) == State("open", date(2026, 2, 12), "11:30")


def test_always(calendar: Calendar) -> None:
    """A line that is always answered needs no calendar."""
    moment = at("2030-01-01 03:00")
    assert told(state(moment, Times(always=True), calendar), moment) == "Nghe máy cả ngày đêm"
